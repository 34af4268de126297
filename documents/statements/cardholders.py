"""Whose rows the walk is in, where a card statement groups its rows by card.

A card is opened by a line that names it over rows, and closed by its printed total, by another card,
or by a heading of what belongs to the whole account: fees, interest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.statements.card_details import last_four
from documents.statements.cells import Cell, Line, line_from
from documents.statements.holder_lines import HolderLine, holder_line
from documents.statements.ledger import Holder, HolderTotal, Ledger
from documents.statements.standing import is_tight
from documents.statements.titles import Title, plain_words

_OF_THE_ACCOUNT = re.compile(r"\b(?:fees?|interest|finance charges?)\b")
_TOTAL = re.compile(r"\btotal\b", re.IGNORECASE)
_MOST_LOOSE = 2
"""Lines that may stand between a card's name and its first row, beside headings and headers."""
_HEAD = 0.12
"""Share of a page's height where running heads stand."""


class Holders:
    """The cards of a ledger being filled.

    `_main`: the account's own number, as running heads repeat it; `_known`: names that lines with
    a card's number or a label give, in plain words.
    """

    def __init__(self, ledger: Ledger, pages: Sequence[Sequence[Line]]) -> None:
        self.ledger = ledger
        main = last_four(pages[0]) if pages else None
        self._main = main.value if main else None
        self.current: Holder | None = None
        self._began = self._loose = 0
        self._bottom = max((line.box.y2 for page in pages for line in page), default=0.0)
        named = [found for page in pages for line in page if (found := holder_line(line))]
        self._known = {plain_words(h.name) for h in named if h.name and h.sure}

    def take(
        self, line: Line, above: Line | None, *, heads: bool, inside: bool
    ) -> HolderLine | None:
        """What the line says of a card, if it does; then it is no row and no text.

        above: the line over it, which may print the name to its number. heads: the next line is a
        header of columns. inside: it stands as a row's next line does.
        """
        found = holder_line(line)
        if found is None or not self._counts(found, heads=heads, inside=inside):
            return None
        found, money = _with_name(found, line, above), line.of("money")
        if not money and self._is_running_head(found, line):
            return None
        holder = self._holder(found, line)
        summed = money if len(money) == 1 else _under_total(money, above)
        if len(summed) == 1:
            total = HolderTotal(summed[0], line.page_number, len(self.ledger.entries))
            holder.totals.append(total)
        if found.closing or (found.total and self.current is holder and not self._unused):
            self.current = None
        elif heads or not money:
            self._open(holder)
        return found

    def goes_on(self, line: Line) -> None:
        """A line came that is neither row nor heading: a card that has no row yet may end."""
        self._loose += 1
        if self.current and self._unused and (line.of("money") or self._loose > _MOST_LOOSE):
            self.current = None

    def turn(self, title: Title) -> None:
        """A heading came: fees and interest are the whole account's."""
        if _OF_THE_ACCOUNT.search(plain_words(title.text)):
            self.current = None

    @property
    def _unused(self) -> bool:
        """Whether no row came since the card was opened."""
        return len(self.ledger.entries) == self._began

    def _open(self, holder: Holder) -> None:
        self.current = holder
        self._began, self._loose = len(self.ledger.entries), 0

    def _counts(self, found: HolderLine, *, heads: bool, inside: bool) -> bool:
        known = found.name is not None and (
            plain_words(found.name) in self._known
            or any(_same(holder, found) for holder in self.ledger.holders)
        )
        if found.total:
            return found.sure or known or heads
        if inside and not heads:
            return found.sure and found.name is not None
        return found.sure or (known and heads)

    def _is_running_head(self, found: HolderLine, line: Line) -> bool:
        """Whether a later page names the account's own card at its head while another's rows run on."""
        at_head = line.page_number > 1 and line.box.y1 < _HEAD * self._bottom
        other = self.current is not None and not _same(self.current, found)
        return at_head and other and found.last4 == self._main

    def _holder(self, found: HolderLine, line: Line) -> Holder:
        return named_holder(self.ledger, found.name, found.last4, found.cell, line.page_number)


def _with_name(found: HolderLine, line: Line, above: Line | None) -> HolderLine:
    """With the name that stands alone right over a card's number."""
    if found.name or found.total or above is None or not is_tight(line, above):
        return found
    own = [c for c in above.cells if c.box.overlap_x(found.cell.box) > 0]
    over = holder_line(line_from(own, above)) if own else None
    if over is None or over.sure or over.total or over.title:
        return found
    return replace(found, name=over.name, cell=over.cell)


def _under_total(money: Sequence[Cell], above: Line | None) -> list[Cell]:
    """Of several amounts in a box those under "Total"."""
    heads = [c for c in above.cells if _TOTAL.search(c.text)] if above else []
    return [m for m in money if any(h.box.overlap_x(m.box) > 0 for h in heads)]


def named_holder(
    ledger: Ledger, name: str | None, last4: str | None, cell: Cell, page_number: int
) -> Holder:
    """The card of that name or number; a new one where none was named so before."""
    wanted = Holder(name, last4, cell, page_number)
    for holder in ledger.holders:
        if _same(holder, wanted):
            longer = max(filter(None, (holder.name, name)), key=len, default=None)
            holder.name, holder.last4 = longer, holder.last4 or last4
            return holder
    ledger.holders.append(wanted)
    return wanted


def _same(one: Holder | HolderLine, other: Holder | HolderLine) -> bool:
    """Whether both are one card: number and name agree, so far as both are printed; one must."""
    numbers = [h.last4 for h in (one, other) if h.last4]
    names = [_name_words(h.name) for h in (one, other) if h.name]
    if len(numbers) < 2 and len(names) < 2:
        return False
    if len(numbers) == len(names) == 2 and (names[0] <= names[1] or names[1] <= names[0]):
        return len(set(numbers)) < 2  # "J ROE" is Jane Roe where the number is hers
    return len(set(numbers)) < 2 and len(set(names)) < 2


def _name_words(name: str) -> frozenset[str]:
    """The name without order and initials: "ROE, JANE Q" is "Jane Roe"."""
    words = frozenset(plain_words(name).split())
    return frozenset(word for word in words if len(word) > 1) or words
