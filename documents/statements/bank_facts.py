"""What bank statements say of an account in words beside its label, and is no amount of its summary.

The routing number, the currency, the days in the period, the yield earned, the year's overdraft fees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.identifiers import is_routing_number
from documents.money import number
from documents.statements.cells import Cell, Line
from documents.statements.labelled import Found, beside
from documents.statements.vocabulary import DAYS_IN_PERIOD

_ROUTING = re.compile(
    r"\b(?:routing|transit|ABA|RTN|R/T)\b"
    r"(?:\W{0,3}\b(?:numbers?|nos?|num|nbr|transit|routing|ABA|RTN|and)\b)*\W*(?:is\b)?\W*",
    re.IGNORECASE,
)
_NINE = re.compile(r"(\d{9}|\d{4}-\d{4}-\d)(?![\d-])")
_CURRENCY = re.compile(r"\bcurrency(?:\s+code)?\b\W*", re.IGNORECASE)
_CODE = re.compile(
    r"(?P<code>USD|CAD|EUR|GBP|MXN|JPY|CHF|AUD)\b|(?P<dollars>U\.?\s?S\.?A?\.?\s+dollars?\b)",
    re.IGNORECASE,
)
_IN_DOLLARS = re.compile(
    r"(?:amounts|balances|figures|values)\b.{0,30}\b(?:in|are)\s+(?:USD\b|U\.?\s?S\.?\s+dollars?)|\(USD\)"
    r"|\(in U\.?S\.? dollars\)",
    re.IGNORECASE,
)
_DAYS = re.compile(
    r"\b(?:number of |total )?days(?: in| this| of)?(?: the| this)?(?: statement| billing| account)?"
    r" ?(?:period|cycle|statement|covered)?(?: days)?\W*$|\b(?:number of )?days in (?:the |this )?"
    r"(?:statement |billing )?(?:period|cycle)\W*|\b(?:statement )?period days\W*",
    re.IGNORECASE,
)
_COUNT = re.compile(r"(\d{1,3})(?:\s*days)?$", re.IGNORECASE)
_DAYS_FIRST = re.compile(
    rf"\b(\d{{1,3}}) {DAYS_IN_PERIOD}\b|\((\d{{2,3}}) days\)"
    r"|\bstatement covers (?:a period of )?(\d{1,3}) days\b",
    re.IGNORECASE,
)
_CHECKS_LABEL = re.compile(
    r"(?:\b(?:no|number|total)\b\.?|#)\W*+(?:\b(?:number|no)\b\.?|#)?\W*+(?:of )?checks?"
    r"(?: paid)?\s*(?::|$)\s*",
    re.IGNORECASE,
)
_CHECKS_NUMBER = re.compile(r"(\d{1,4})$")
_CHECKS_COUNTED = re.compile(r"(\d{1,4}) checks? (?:enclosed|paid|listed)", re.IGNORECASE)
_MOST_DAYS = 400
_YIELD = re.compile(
    r"(?:\b(?:annual )?percentage yield(?:\s*\(APYE?\))? earned(?:\s*\(APYE?\))?|\bAPYE\b|\bAPY earned"
    r"|^\W*(?:annual percentage yield|APY)(?:\s*\(APYE?\))?)"
    r"(?:\s*\(APYE?\))?"
    r"(?: (?:this|for this|for the|in this) (?:statement )?(?:period|cycle|month|statement))?"
    r"(?: (?:was|of|is))?[^\w.]*",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"(\d{0,2}\.\d{1,4}|\d)\s?%")
_OVERDRAFTS = re.compile(r"\boverdraft\b.*\b(?:fees?|charges?)\b", re.IGNORECASE)
_OTHER_FEES = re.compile(r"\breturn(?:ed)?\b|\bNSF\b|\btransfer\b", re.IGNORECASE)
_YEAR = re.compile(r"year.?to.?date|\bytd\b|\bthis year\b", re.IGNORECASE)
_HEAD_LINES = 4


def routing_number(lines: Sequence[Line]) -> Found | None:
    """The bank's routing number; surer where its check digit holds."""
    for found, cell, line in beside(lines, _ROUTING, _NINE):
        digits = found[1].replace("-", "")
        sure = 0.96 if is_routing_number(digits) else 0.5
        return Found(digits, cell, line.page_number, sure)
    return None


def currency(lines: Sequence[Line]) -> Found | None:
    """The code of the currency, only where it is printed: a dollar sign is that of many."""
    for found, cell, line in beside(lines, _CURRENCY, _CODE):
        code = "USD" if found["dollars"] else found["code"].upper()
        return Found(code, cell, line.page_number, 0.95)
    for line in lines:
        for cell in line.cells:
            if _IN_DOLLARS.search(cell.text):
                return Found("USD", cell, line.page_number, 0.9)
    return None


def days_in_period(lines: Sequence[Line]) -> Found | None:
    """The printed number of days that the statement covers."""
    for found, cell, line in _days(lines):
        count = int(next(group for group in found.groups() if group))
        if 0 < count <= _MOST_DAYS:
            return Found(count, cell, line.page_number, 0.94)
    return None


def _days(lines: Sequence[Line]) -> Iterator[tuple[re.Match[str], Cell, Line]]:
    yield from beside(lines, _DAYS, _COUNT)
    for line in lines:
        for cell in line.cells:
            said = _DAYS_FIRST.search(cell.text)
            if said:
                yield said, cell, line


def check_count(lines: Sequence[Line]) -> Found | None:
    """How many checks the statement says that it lists."""
    for found, cell, line in beside(lines, _CHECKS_LABEL, _CHECKS_NUMBER):
        return Found(int(found[1]), cell, line.page_number, 0.9)
    for line in lines:
        for cell in line.cells:
            said = _CHECKS_COUNTED.fullmatch(cell.text.strip())
            if said:
                return Found(int(said[1]), cell, line.page_number, 0.9)
    return None


def yield_earned(lines: Sequence[Line]) -> Found | None:
    """The annual percentage yield earned, in percent (Regulation DD, 12 CFR 1030.6(a)(1))."""
    for found, cell, line in beside(lines, _YIELD, _PERCENT):
        earned = re.search("earned|APYE", line.text, re.IGNORECASE)
        return Found(float(found[1]), cell, line.page_number, 0.94 if earned else 0.85)
    return None


def overdraft_fees_of_year(lines: Sequence[Line]) -> Found | None:
    """Overdraft fees since the first of January (12 CFR 1030.11): in the year's column, or so called."""
    for index, line in enumerate(lines):
        words = line.words_text
        if not _OVERDRAFTS.search(words) or _OTHER_FEES.search(words):
            continue
        amounts = [cell for cell in line.of("money") if cell.money]
        column = _years_column(lines, index)
        if _YEAR.search(words):
            cell = amounts[-1] if amounts else None
        elif column is not None and len(amounts) > 1:
            cell = min(amounts, key=lambda c: abs(c.box.center_x - column.box.center_x))
        else:
            cell = None
        if cell and cell.money:
            return Found(number(abs(cell.money.value)), cell, line.page_number, 0.93)
    return None


def _years_column(lines: Sequence[Line], index: int) -> Cell | None:
    """The heading of the column of the year, over this row."""
    for line in reversed(lines[max(index - _HEAD_LINES, 0) : index]):
        if line.page_number != lines[index].page_number:
            return None
        for cell in line.cells:
            if _YEAR.search(cell.text) and not line.of("money"):
                return cell
    return None
