"""The card and its cycle as a statement names them: network, product, days, the minimum's warning.

In come the lines that are no rows; each answer is a value with its cell and page, or None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.dates import find_dates
from documents.money import number, parse_money
from documents.statements.cells import Cell, Line, joined
from documents.statements.labelled import Found

_NETWORKS = {
    "Visa": r"\bvisa\b",
    "Mastercard": r"\bmaster\s?card\b",
    "American Express": r"\b(?:american express|amex)\b",
    "Discover": r"\bdiscover\b(?=\W*(?:$|it\b|card|bank|financial|network|more card))",
}
_NETWORK = {name: re.compile(words, re.IGNORECASE) for name, words in _NETWORKS.items()}
_PRODUCT = re.compile(
    r"\b(?:platinum|gold|silver|titanium|signature|infinite|world|elite|rewards?|cash|preferred|"
    r"reserve|business|classic|secured|student|travel|miles|everyday|select|premier|unlimited|blue|"
    r"green|premium|plus|advantage|corporate|commercial|purchasing)\b",
    re.IGNORECASE,
)
_OF_A_CARD = re.compile(r"\b(?:card|visa|master\s?card|american express|amex|discover)\b|®", re.I)
_PRODUCT_LABEL = re.compile(
    r"^(?:card|account|your)?\s*(?:product|card|type)(?:\s+(?:name|type))?\s*:\s*(?=\S)", re.I
)
_NO_PRODUCT = re.compile(
    r"\b(?:statement|summary|account|activity|balance|number|ending|earned|payments?|limit|line|"
    r"advances?|available|points|your|you|we|please|page|services|agreement|customer|amount)\b"
    r"|\d{3,}|[:$@]|\.com|www",
    re.IGNORECASE,
)
_DAYS = re.compile(
    r"\b(?:no\.?|number)?\s*(?:of )?\bdays (?:in|this|of) (?:the |this |your )?(?:statement |billing )?"
    r"(?:period|cycle)?\s*(?:is|=|:|-)?\s*(?:\((?P<closed>\d{1,2})\)|(?P<after>\d{1,2}))(?![\d/.])"
    r"|(?<![\d/.])(?P<before>\d{1,2})[ -]days? (?:in |in the |in this )?(?:statement |billing )"
    r"(?:period|cycle)\b",
    re.IGNORECASE,
)
_DAYS_LABEL = re.compile(
    r"^(?:no\.?|number)?\s*(?:of )?days (?:in|this|of) (?:the |this |your )?(?:statement|billing)?\s*"
    r"(?:period|cycle)\W*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\(?(?<![\d/.])(\d{2})\s+days?\b\)?", re.IGNORECASE)
_CYCLE = re.compile(r"\b(?:period|cycle)\b", re.IGNORECASE)
_MINIMUM = re.compile(r"(?:only )?(?:the )?(?:total )?minimum(?: payment)?(?: due)?", re.IGNORECASE)
_YEARS = re.compile(
    r"(?P<count>\d{1,3}(?:\.\d)?)\s*(?P<unit>year|month)(?:s|\(s\))?", re.IGNORECASE
)
_ONLY_MINIMUM = re.compile(
    r"\bonly the (?:total )?minimum(?: payment)?(?: due)?\b.{0,200}?(?<![\d.,$])"
    r"(?P<count>\d{1,3}(?:\.\d)?)\s*"
    r"(?P<unit>year|month)(?:s|\(s\))?\b.{0,200}?\$\s?(?P<total>\d[\d,]*(?:\.\d\d)?)(?!\d)",
    re.IGNORECASE,
)
_WARNING_LINES = 6
_HEAD_LINES = 14
_NAME_WORDS = 8


def network(lines: Sequence[Line]) -> Found | None:
    """Visa, Mastercard, American Express or Discover: the only one that short print names."""
    for part in (lines[:_HEAD_LINES], lines):
        found: dict[str, Found] = {}
        for line, cell in _texts(part):
            for piece in re.split(r"\s[|•·]\s", cell.text):
                named = [name for name, words in _NETWORK.items() if words.search(piece)]
                if len(named) == 1 and len(piece.split()) <= _NAME_WORDS:
                    found.setdefault(named[0], Found(named[0], cell, line.page_number))
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def product(lines: Sequence[Line], issuer: str | None) -> Found | None:
    """The card's name as printed: "Platinum Rewards Visa". issuer: its name is none."""
    for labelled in (True, False):
        for line, cell in _texts(lines if labelled else lines[:_HEAD_LINES]):
            label = _PRODUCT_LABEL.match(cell.text)
            if labelled and not label:
                continue
            name = cell.text[label.end() if label else 0 :].strip(" -–—")
            name = name.removeprefix(issuer or "").strip() or name
            if name != issuer and _is_product(name, labelled=label is not None):
                return Found(name, cell, line.page_number)
    return None


def _is_product(name: str, *, labelled: bool) -> bool:
    words = re.findall(r"[A-Za-z][\w'®™&.-]*", name)
    if not 2 <= len(words) <= _NAME_WORDS or _NO_PRODUCT.search(name):
        return False
    if not (_PRODUCT.search(name) and (labelled or _OF_A_CARD.search(name))):
        return False
    small = ("of", "from", "by", "the", "and", "for", "with", "it")
    return all(word[0].isupper() or word in small for word in words)


def days_in_cycle(lines: Sequence[Line]) -> Found | None:
    """How many days the statement says that it covers."""
    for index, line in enumerate(lines):
        said = _DAYS.search(line.text)
        if said:
            days = int(said["closed"] or said["after"] or said["before"])
            return Found(days, _holder(line, str(days)), line.page_number) if days else None
        for _, cell in _texts([line]):
            counted = _COUNTED.search(cell.text)
            if counted and (_CYCLE.search(cell.text) or len(find_dates(cell.text)) > 1):
                return Found(int(counted[1]), cell, line.page_number)
            under = _number_under(lines, index, cell) if _DAYS_LABEL.match(cell.text) else None
            if under:
                return Found(int(under.text), under, line.page_number)
    return None


def _number_under(lines: Sequence[Line], index: int, label: Cell) -> Cell | None:
    for line in lines[index + 1 : index + 3]:
        for cell in line.cells:
            if line.page_number == lines[index].page_number and cell.box.overlap_x(label.box) > 0:
                return cell if re.fullmatch(r"[1-9]\d?", cell.text) else None
    return None


def minimum_warning(lines: Sequence[Line]) -> tuple[Found, Found] | None:
    """Years to pay off the balance by minimum payments alone, and what that comes to in dollars.

    Months are given as parts of a year. Regulation Z, 12 CFR 1026.7(b)(12), prints it as a table or
    in words; the table's line comes first.
    """
    rows = (_of_minimum(line, lines[n + 1 : n + 2]) for n, line in enumerate(lines))
    listed = next(filter(None, rows), None)
    if listed:
        return listed
    begins = [n for n, line in enumerate(lines) if "only" in line.text.lower()]
    for count in (1, 2, 3, _WARNING_LINES):
        for index in begins:
            near = lines[index : index + count]
            text = " ".join(line.text for line in near)
            said = _ONLY_MINIMUM.search(text)
            total = parse_money(said["total"]) if said else None
            if said and total and near[-1].page_number == near[0].page_number:
                years = float(said["count"]) / (12 if said["unit"].lower() == "month" else 1)
                whole = joined([cell for line in near for cell in line.cells])
                page = near[0].page_number
                return (
                    Found(round(years, 2), _within(near, said["count"], whole), page),
                    Found(number(total.value), _within(near, said["total"], whole), page),
                )
    return None


def _of_minimum(line: Line, after: Sequence[Line]) -> tuple[Found, Found] | None:
    """The table's line for minimum payments, cell by cell. after: the line that a label may go on in."""
    for label, count, total in zip(line.cells, line.cells[1:], line.cells[2:], strict=False):
        said = _YEARS.fullmatch(count.text.strip())
        under = [c.text for a in after for c in a.cells if c.box.overlap_x(label.box) > 0]
        whole = " ".join([label.text.strip(), *under[:1]])
        named = _MINIMUM.fullmatch(label.text.strip()) or _MINIMUM.fullmatch(whole)
        if said and named and total.kind == "money" and total.money:
            years = float(said["count"]) / (12 if said["unit"].lower() == "month" else 1)
            return (
                Found(round(years, 2), count, line.page_number),
                Found(number(total.money.value), total, line.page_number),
            )
    return None


def _within(lines: Sequence[Line], printed: str, whole: Cell) -> Cell:
    """The cell that prints these digits; all lines when none of the short ones does."""
    pattern = re.compile(rf"(?<![\d.,]){re.escape(printed)}(?!\d)")
    return next((c for line in lines for c in line.cells if pattern.search(c.text)), whole)


def _holder(line: Line, digits: str) -> Cell:
    return next((c for c in line.cells if digits in c.text), replace(line.cells[0], text=line.text))


def _texts(lines: Sequence[Line]) -> Iterator[tuple[Line, Cell]]:
    for line in lines:
        for cell in line.cells:
            if cell.kind == "text":
                yield line, cell
