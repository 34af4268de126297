"""What tells two documents of one type apart, page by page: page numbers, parties, accounts, dates.

Read by the type's own reader from the page's layout, so a new kind needs one line in `_TELLING`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from documents.checks.back import is_back
from documents.classification.classify import Classification
from documents.identifiers import find_tins
from documents.kinds.index import kind_of
from documents.layout import PageLayout
from documents.page_numbers import PageNumber, printed_page_number
from documents.result import DocumentType

_PARTIES = ("payer_tin", "recipient_tin", "account_number", "tax_year")
_TELLING: dict[DocumentType, tuple[str, ...]] = {
    "W2": ("employer_ein", "employee_ssn", "tax_year"),
    "1099-INT": _PARTIES,
    "1099-DIV": _PARTIES,
    "1099-MISC": _PARTIES,
    "1099-NEC": _PARTIES,
    "1099-R": _PARTIES,
    "1098": ("lender_tin", "borrower_tin", "account_number", "tax_year"),
    "bank_statement": ("period_start", "period_end", "account_number"),
    "credit_card_statement": ("period_end", "statement_date", "payment_due_date", "card_last4"),
    "invoice": ("invoice_number",),
    "receipt": ("date", "time", "total"),
    "check": ("check_number", "micr_check_number", "amount", "date"),
}
"""Type → fields that are the same on every page of a document, and differ between two."""
_NUMBERS = {"employer_ein", "employee_ssn", "account_number", "card_last4"} | {
    f"{party}_tin" for party in ("payer", "recipient", "lender", "borrower")
}
"""Fields that may be masked, or misread by a digit."""
_COPIED = {"W2", *(name for name, fields in _TELLING.items() if "tax_year" in fields)}
_PROSE = {"contract", "report", "letter", "memo", "e-mail", "application form", "financial report"}
"""Papers whose later pages may look like another paper of this list."""
_READ_BY_EYE = 2
"""So many digits of a number must differ where OCR may have misread one."""


class Identity:
    """What one page says of the document that it belongs to. No layout: the page says nothing.

    layout_of: gives the layout whenever it is looked at; a thousand of them are not held.
    """

    def __init__(
        self, kind: Classification, layout_of: Callable[[], PageLayout | None] = lambda: None
    ) -> None:
        self.kind = kind
        self._layout_of = layout_of

    @cached_property
    def page(self) -> PageNumber | None:
        """The page's number within its document, where one is printed."""
        layout = self._layout_of()
        printed = printed_page_number(layout) if layout else None
        return printed[0] if printed else None

    @cached_property
    def says(self) -> Mapping[str, frozenset[str]]:
        """Field → its values, of those that tell documents of its type apart."""
        layout = self._layout_of()
        if layout is None:
            return {}
        if self.kind.type == "other":
            return _of_other(layout)
        data = kind_of(self.kind.type).read([layout]).data
        said = {
            name: frozenset({str(data[name])})
            for name in _TELLING[self.kind.type]
            if data.get(name)
        }
        accounts = [a.get("account_number") for a in data.get("accounts", ())]
        if any(accounts):
            said["account_number"] = frozenset(str(number) for number in accounts if number)
        return said

    @cached_property
    def is_back_of_check(self) -> bool:
        """Whether the page has the wording of a check's back and no front."""
        layout = self._layout_of()
        return layout is not None and is_back(layout)

    def mentions(self, numbers: Iterable[str]) -> bool:
        """Whether one of these stands on the page."""
        layout = self._layout_of()
        text = "\n".join(element.text for element in layout.elements) if layout else ""
        return any(number in text for number in numbers)

    @cached_property
    def exact(self) -> bool:
        """Whether no character can have been misread."""
        layout = self._layout_of()
        return layout is not None and layout.status == "text"


def differ(document: Sequence[Identity], page: Identity) -> bool:
    """Whether the page, of the same type as the document so far, is of another document."""
    last = document[-1]
    if follows(last, page):
        return False
    if page.kind.type == "other" and _other_paper(document[0].kind.paper, page.kind.paper):
        return True
    # Copies of a tax form are numbered by the form, if at all: each may say "page 1".
    if page.kind.type not in _COPIED:
        if page.page and page.page.number == 1:
            return True
        if last.page and last.page.number == last.page.of and not page.page:
            return True
    return any(_unlike(known, page) for known in document)


def follows(before: Identity, page: Identity) -> bool:
    """Whether their numbers say that the page is the next one of the same document."""
    if before.page is None or page.page is None:
        return False
    return page.page.number == before.page.number + 1 and page.page.of == before.page.of


def _unlike(one: Identity, other: Identity) -> bool:
    shared = one.says.keys() & other.says.keys()
    if shared == {"account_number"} and other.kind.type == "bank_statement":
        # Another account may begin inside of a statement.
        return "period_start" in other.says and _apart(one, other, "account_number")
    return any(_apart(one, other, name) for name in shared)


def _apart(one: Identity, other: Identity, name: str) -> bool:
    first, second = one.says[name], other.says[name]
    if name not in _NUMBERS:
        return first.isdisjoint(second)
    exact = one.exact and other.exact
    return all(_numbers_differ(a, b, exact) for a in first for b in second)


def _numbers_differ(one: str, other: str, exact: bool) -> bool:
    """Whether two numbers are not the same one, the hidden part of a masked one left out."""
    a, b = (re.sub(r"[^0-9]", "", text) for text in (one, other))
    if len(a) != len(b):
        shown = min(len(a), len(b), 4)
        a, b = a[-shown:], b[-shown:] if shown else ""
    gaps = sum(x != y for x, y in zip(a, b, strict=True))
    return gaps >= (1 if exact else _READ_BY_EYE)


def _other_paper(one: str, other: str) -> bool:
    return one != other and bool(one and other) and not {one, other} <= _PROSE


def _of_other(layout: PageLayout) -> dict[str, frozenset[str]]:
    """Taxpayer numbers of companies: a payer, an employer."""
    tins = frozenset(tin.text for tin in find_tins(layout.text) if tin.kind == "EIN")
    return {"payer_tin": tins} if tins else {}
