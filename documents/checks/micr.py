"""The MICR line at a check's foot: routing, account and check number.

Personal checks print ⑆routing⑆ account⑈ number, business checks ⑈number⑈ ⑆routing⑆ account⑈ (ANSI
X9.100-160). A digit right before the routing number is the external processing code; ten digits that
end the line are the amount in cents, which the first bank adds. OCR gives the E-13B symbols as
colons, bars, letters or ones, and text layers not at all: the routing number is known by its check
digit. A line on which a sign stands as a 1 right after the routing number ends its other numbers with
such a 1 too, unless another sign follows there. A 1 that ends the line is a sign as well where each
number before is followed by a letter like a 1, or, after a check number in front, by any sign: the
account is never without one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.identifiers import is_routing_number
from documents.layout import Span
from documents.rows import Row

_GROUP = re.compile(r"\d[\d-]*\d|\d")
_LIKE_ONE = re.compile(r"\s*[Il]")
_BAR = re.compile(r"\s*[A-Za-zμ|⑆⑈⑉\ufffd\"']")
_AMOUNT = re.compile(r"1?(?P<cents>00\d{8})1?")
"""No number of a check begins with two zeros and has ten digits; checks of a million are rare."""
_LEAST_ACCOUNT = 4
MOST_ACCOUNT = 17
"""Digits of an account number at most, as in the ACH's entries."""


@dataclass(frozen=True, slots=True)
class Micr:
    """The line as read. exact: the routing number stood alone between its symbols.

    signs_as_ones: symbols were read as a 1, and numbers were cut where such a 1 stood. number_first:
    the check number stands before the routing number, as on business checks. cents: the amount, ten
    digits; epc: the external processing code.
    """

    raw: str
    routing: str
    account: str | None
    number: str | None
    row: Row
    exact: bool
    signs_as_ones: bool = False
    number_first: bool = False
    cents: str | None = None
    epc: str | None = None


@dataclass(frozen=True, slots=True)
class _Group:
    """A run of digits. closed: a sign that is no 1 follows; like_one: it is a letter like a 1."""

    digits: str
    closed: bool
    like_one: bool = False


def micr_of(rows: Sequence[Row]) -> Micr | None:
    """The lowest row that has a valid routing number with more digits beside it.

    A routing number inside of a longer run is looked for only when no row has one of its own.
    """
    for within_runs in (False, True):
        for row in reversed(rows):
            found = _micr(row, within_runs=within_runs)
            if found and (found.account or found.number):
                return found
    return None


def settled(micr: Micr, printed: str | None, amount: float | None) -> Micr:
    """The line cut where the amount or the printed check number shows that a sign is lost or a 1.

    The digits stay those of the line: a number that differs from the printed one is left alone.
    """
    return _cut_by_number(_cut_by_amount(micr, amount), printed)


def ends_in_doubt(micr: Micr) -> bool:
    """Whether OCR saw no sign behind an account that ends with 1: the 1 may be the sign."""
    by_eye = micr.row.spans[0].confidence < 1.0
    bare = re.search(rf"{micr.account}(?:\s|$)", micr.raw) if micr.account else None
    return by_eye and bare is not None and (micr.account or "").endswith("1")


def _cut_by_amount(micr: Micr, amount: float | None) -> Micr:
    """The account without the amount that follows it, where OCR saw no sign between both."""
    cents = f"{round(amount * 100):010d}" if amount else ""
    account = (micr.account or "").removesuffix(cents)
    if micr.cents or not cents or account == micr.account or len(account) < _LEAST_ACCOUNT:
        return micr
    return replace(micr, account=account, cents=cents, signs_as_ones=True)


def _cut_by_number(micr: Micr, printed: str | None) -> Micr:
    """The check number without a sign at its end, or apart from the account it is glued to."""
    bare = (printed or "").lstrip("0")
    if len(bare) < 3:
        return micr
    if micr.number:
        cut = re.fullmatch(rf"(0*{bare})1", micr.number) if micr.signs_as_ones else None
        return replace(micr, number=cut[1]) if cut else _cut_last_group(micr, bare)
    if not micr.signs_as_ones and micr.row.spans[0].confidence == 1.0:
        return micr  # a text layer misreads no sign
    # The sign between account and number was read as a 1, or not at all.
    padded = f"0{{0,{max(4 - len(bare), 0)}}}{bare}"
    glued = re.fullmatch(rf"(\d{{{_LEAST_ACCOUNT},}})1(0*{bare})", micr.account or "")
    glued = glued or re.fullmatch(rf"(\d{{{_LEAST_ACCOUNT},}}?)({padded})", micr.account or "")
    if not glued:
        return micr
    return replace(micr, account=glued[1], number=glued[2], signs_as_ones=True)


def _cut_last_group(micr: Micr, bare: str) -> Micr:
    """The account in groups whose last one the check number is glued to: "1180 44 22070318"."""
    behind = re.sub(r"\D", "", micr.raw).partition(micr.routing)[2]
    glued = micr.number != bare and (micr.number or "").lstrip("0") != bare
    cut = re.fullmatch(rf"(\d{{{_LEAST_ACCOUNT},{MOST_ACCOUNT}}}?)(0*{bare})", behind)
    if micr.number_first or micr.cents or not glued or not cut:
        return micr
    return replace(micr, account=cut[1], number=cut[2], signs_as_ones=True)


def _micr(row: Row, *, within_runs: bool) -> Micr | None:
    raw = "  ".join(span.text for span in row.spans)
    if sum(c.isalpha() for c in raw) > 0.25 * sum(c.isdigit() for c in raw):
        return None
    groups = _groups(row.spans)
    # A check number of ten digits may hold one too: nine that stand alone go first.
    for index, group in sorted(enumerate(groups), key=lambda one: _is_doubtful(one[1])):
        at = _routing_at(group, within_runs=within_runs)
        if at is None:
            continue
        digits = group.digits
        as_ones = digits[at + 9 : at + 10] == "1"
        head, tail = digits[:at], digits[at + 10 :] if as_ones else digits[at + 9 :]
        before = [*groups[:index], *([_Group(head, False)] if len(head) > 1 else [])]
        after = [_Group(tail, group.closed)] if tail else []
        left = [_cut(g) if as_ones else g.digits for g in before]
        right = [_cut(g) if as_ones else g.digits for g in [*after, *groups[index + 1 :]]]
        if len(right) == 1 and not after and _is_signed(groups[:-1], number_first=bool(left)):
            right = [_cut(groups[-1])]
            as_ones = as_ones or right[0] != groups[-1].digits
        epc = left.pop() if left and len(left[-1]) == 1 else None
        right, cents = _without_amount(right)
        closed = [g.closed for g in [*after, *groups[index + 1 :]]]
        account, number = _account_and_number(left, right, closed)
        return Micr(
            raw,
            digits[at : at + 9],
            account,
            number,
            row,
            exact=len(digits) == 9,
            signs_as_ones=as_ones,
            number_first=bool(left),
            cents=cents,
            # a sign of the routing number may have been read as a 1
            epc=None if epc == "1" and row.spans[0].confidence < 1.0 else epc,
        )
    return None


def _is_signed(groups: Sequence[_Group], *, number_first: bool) -> bool:
    """Whether each of the numbers before the last is followed by a sign that was seen."""
    return all(g.like_one or (number_first and g.closed) for g in groups)


def _account_and_number(
    left: list[str], right: list[str], closed: Sequence[bool]
) -> tuple[str | None, str | None]:
    """Left of the routing number stands the check number, right the account, then a number.

    Behind a check number nothing but the account follows, which may be printed in groups. closed:
    whether a sign follows each of `right`.
    """
    if left:
        own = next((n + 1 for n, ends in enumerate(closed[: len(right)]) if ends), len(right))
        whole = "".join(right[:own])
        return whole if len(whole) >= _LEAST_ACCOUNT else None, left[-1]
    after = [g for g in right if g]
    account = next((g for g in after if len(g) >= _LEAST_ACCOUNT), None)
    rest = after[after.index(account) + 1 :] if account else after
    return account, next((g for g in rest if len(g) >= 3), None)


def _without_amount(right: list[str]) -> tuple[list[str], str | None]:
    """The groups without the amount that ends the line; its signs may stand at its ends as ones."""
    last = _AMOUNT.fullmatch(right[-1]) if len(right) > 1 else None
    return (right[:-1], last["cents"]) if last else (right, None)


def _groups(spans: Sequence[Span]) -> list[_Group]:
    """Runs of digits in order, with what follows each in its span."""
    found = []
    for span in spans:
        for match in _GROUP.finditer(span.text):
            rest = span.text[match.end() :]
            closed, like_one = bool(_BAR.match(rest)), bool(_LIKE_ONE.match(rest))
            found.append(_Group(match.group().replace("-", ""), closed, like_one))
    return found


def _cut(group: _Group) -> str:
    """The digits without a last 1 that is a sign: nothing else closes the number there."""
    longer = len(group.digits) > 1
    return (
        group.digits[:-1]
        if longer and group.digits.endswith("1") and not group.closed
        else (group.digits)
    )


def _is_doubtful(group: _Group) -> bool:
    """Whether the group has a digit too many that is no 1, as a sign would be read."""
    at = _routing_at(group, within_runs=False)
    beside = group.digits[:at] + group.digits[(at or 0) + 9 :]
    return len(group.digits) != 9 and beside != "1"


def _routing_at(group: _Group, *, within_runs: bool) -> int | None:
    """Where the group holds the routing number; one digit too many at an end may be a symbol.

    Inside of a longer run it must have a 1 for a sign at both sides, and be the only one that does.
    """
    digits = group.digits
    starts = [0] if len(digits) == 9 else [0, 1] if len(digits) == 10 else []
    found = [at for at in starts if is_routing_number(digits[at : at + 9])]
    # Where either end may be too much, a 1 is the sign.
    first = min(found, key=lambda at: digits[9 if at == 0 else 0 :][:1] != "1", default=None)
    if first is not None or not within_runs or len(digits) <= 10:
        return first
    fits = [
        at
        for at in range(len(digits) - 8)
        if is_routing_number(digits[at : at + 9])
        and (at == 0 or digits[at - 1] == "1")
        and digits[at + 9 : at + 10] in ("", "1")
    ]
    return fits[0] if len(fits) == 1 else None
