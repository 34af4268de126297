"""Address blocks of a letter: lines one under another that end in a city, state and ZIP code.

A block may say above its name whose it is, and what account it has; a bank's address may stand apart
from the bank's name, which is larger.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from statistics import median

from documents.forms.prints import Print, text_of
from documents.returns.one_line_address import one_line_address, one_line_party

_CITY = re.compile(r"^[A-Za-z][A-Za-z .'’-]{1,40},?\s+[A-Z][A-Za-z]\.?,?\s+\d{5}(?:\s?-\s?\d{4})?$")
_ZIP = re.compile(r"[A-Za-z.]{2,},?\s+[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b")
_MOST_LINES = 6
_ROLES: dict[str, str] = {
    "payer": "payer",
    "payerinformation": "payer",
    "issuer": "payer",
    "trustee": "payer",
    "recipient": "recipient",
    "recipientinformation": "recipient",
    "participant": "recipient",
    "payee": "recipient",
    "accountowner": "recipient",
    "accountholder": "recipient",
    "lender": "lender",
    "recipientlender": "lender",
    "borrower": "borrower",
    "payerborrower": "borrower",
}
"""What a block's heading calls the one whose block it is, letters only."""
_NUMBERED = re.compile(
    r"^(?:account|acct|member|loan|policy|contract|customer|client|statement|document|tax|plan)\b"
    r"(?:\s*(?:number|no|nbr|id|date|year)\b)?[.:#\s]*[-\w*/]*\d[-\w*/ ]*$",
    re.IGNORECASE,
)
"""A line that gives a number or date of the account; nobody is called so."""
_FIRM = re.compile(
    r"\b(?:bank|bancorp|trust co|credit union|fcu|savings|federal|n\.?a|fsb|llc|l\.l\.c|llp|lp|inc"
    r"|corp|corporation|company|co|ltd|fund|funds|services?|mortgage|lending|servicing|financial"
    r"|insurance|investments?|brokerage|securities|advisors|associates|partners|group|holdings"
    r"|management|university|department|dept|office|administrator|retirement system|plan)\b\.?",
    re.IGNORECASE,
)
_KINDS = ("Trust", "TRUST", "Cooperative", "COOPERATIVE", "Authority", "AUTHORITY")
_TITLE = re.compile(r"\d|\b(?:form|statement|tax|copy)\b", re.IGNORECASE)
_HEAD = 10.0
"""The head of a page, in heights of its print."""
_MOST_WORDS = 6
_PLACE = re.compile(r"^(?:\d+[\w/-]*\s|P\.?\s*O\.?\s*BOX\b)", re.IGNORECASE)
_REACHED = re.compile(r"\b(?:tel|phone|telephone|TIN|EIN|ID)\b|\d{3}[\s.-]\d{4}\b", re.IGNORECASE)
_BELOW = 3
"""Lines under the city that tell more of one whose block has a heading: telephone, TIN."""


@dataclass(frozen=True, slots=True)
class Block:
    """An address block. city: index of its city line; a phone or nothing follows.

    role: whose block its heading says it is; "" where it has none. apart: its name, the first line,
    stands beside or above the others.
    """

    lines: tuple[tuple[Print, ...], ...]
    city: int
    role: str = ""
    apart: bool = False

    @property
    def upto_city(self) -> tuple[tuple[Print, ...], ...]:
        return self.lines[: self.city + 1]


def is_firm(name: str) -> bool:
    """Whether the words of a name say that it is a firm's or an office's, not a person's."""
    return bool(_FIRM.search(name))


def top_firm(prints: Sequence[Print]) -> tuple[Print, ...] | None:
    """A firm's name in large print at the head of the page; a form's title is none."""
    if not prints:
        return None
    usual = median(p.box.height for p in prints)
    head = min(p.box.y1 for p in prints) + _HEAD * usual
    for line in _printed_lines(prints):
        text = text_of(line)
        large = line[0].box.height > 1.25 * usual and line[0].box.y1 < head
        title = len(line) > _MOST_WORDS or _TITLE.search(text)
        if large and not title and (is_firm(text) or text.endswith(_KINDS)):
            return line
    return None


def blocks_of(prints: Sequence[Print]) -> list[Block]:
    """The page's address blocks of two lines or more, from top to bottom."""
    lines = _printed_lines(prints)
    blocks = []
    for n, whole in enumerate(lines):
        role = _role(whole[:1]) if whole[0].text.endswith(":") else ""
        if role and (party := one_line_party(whole[1:])):
            *upto, rest = party
            blocks.append(Block((*upto, *filter(None, [rest])), 2, role))
            continue
        *street, line, rest = one_line_address(whole) or (whole, ())
        if not _CITY.match(text_of(line)):
            continue
        above = _stack(whole, lines[:n][::-1], upwards=True)[::-1]
        role, above = _headed(above, lines)
        under = _stack(whole, lines[n + 1 :], upwards=False)
        below = under[: _BELOW if role else 1]
        if not role:
            below = [*below, *takewhile(_tells, under[1:_BELOW])]
        below = [*filter(None, [rest]), *below]
        if street and not any(re.search(r"[A-Za-z]{2}", text_of(named)) for named in above):
            above = []
        above += street
        name = []
        if above and _PLACE.match(text_of(above[0])):
            name = _name_apart(above[0], lines[:n], line)
        # An address on one line may stand in any sentence or box.
        if above and (name or above != street):
            above = [*name, *above]
            blocks.append(Block((*above, line, *below), len(above), role, bool(name)))
    return blocks


def _tells(line: tuple[Print, ...]) -> bool:
    return _REACHED.search(text_of(line)) is not None


def _headed(
    above: list[tuple[Print, ...]], lines: Sequence[tuple[Print, ...]]
) -> tuple[str, list[tuple[Print, ...]]]:
    """Whose block the lines say they are, and the lines without what says it.

    A heading stands above the name, before it with a colon, or left of it in a list of terms.
    """
    for n in range(len(above) - 1, -1, -1):
        first = above[n]
        role = _role(first[:1]) if first[0].text.endswith(":") else ""
        if role and len(first) > 1:
            return role, [first[1:], *above[n + 1 :]]
        if role := _role(first):
            return role, _named(above[n + 1 :])
        if role := _role(_left_of(first, lines)):
            return role, above[n:]
    return "", _named(above)


def _named(lines: list[tuple[Print, ...]]) -> list[tuple[Print, ...]]:
    """The lines from the first that may be a name."""
    start = next((n for n, line in enumerate(lines) if not _NUMBERED.match(text_of(line))), None)
    if start is None:
        return []
    # a firm's head says its name, and the address under it once more
    again = len(lines) - start > 1 and _same_name(lines[start], lines[start + 1])
    return lines[start + again :]


def _same_name(head: tuple[Print, ...], name: tuple[Print, ...]) -> bool:
    """Whether a logo's words, or the first of them, are those of the name under it."""
    one, other = (re.sub(r"[^a-z]", "", text_of(line).lower()) for line in (head, name))
    return len(name) > 1 and (one.startswith(other) or other.startswith(one))


def _left_of(line: tuple[Print, ...], lines: Sequence[tuple[Print, ...]]) -> tuple[Print, ...]:
    """The print that ends left of the line on its height, the nearest."""
    box = line[0].box
    left = [
        other
        for other in lines
        if other[-1].box.x2 < box.x1
        and abs(other[0].box.center_y - box.center_y) < 0.4 * box.height
    ]
    return max(left, key=lambda other: other[-1].box.x2, default=())


def _role(line: tuple[Print, ...]) -> str:
    return _ROLES.get("".join(c for c in text_of(line).lower() if c.isalpha()), "")


def _name_apart(
    street: tuple[Print, ...], before: Sequence[tuple[Print, ...]], city: tuple[Print, ...]
) -> list[tuple[Print, ...]]:
    """The name of a block that begins with its street: the larger print beside or right above it."""
    height = street[0].box.height
    near = [
        line
        for line in before
        if line[0].box.height > 1.25 * height
        and street[0].box.y1 - 3 * height < line[0].box.center_y < city[0].box.y2
    ]
    top = max(near, key=lambda line: line[0].box.height, default=None)
    if top is None:
        return []
    words = [p for line in near for p in line if abs(p.box.y2 - top[0].box.y2) < 0.3 * height]
    return [tuple(sorted(words, key=lambda p: p.box.x1))]


def _printed_lines(prints: Sequence[Print]) -> list[tuple[Print, ...]]:
    """The print by the line that the engine gave, from top to bottom."""
    by_line: dict[int, list[Print]] = {}
    for item in prints:
        by_line.setdefault(item.line, []).append(item)
    lines = [tuple(sorted(line, key=lambda p: p.box.x1)) for line in by_line.values()]
    return sorted(lines, key=lambda line: line[0].box.y1)


def _stack(
    first: tuple[Print, ...], others: Sequence[tuple[Print, ...]], *, upwards: bool
) -> list[tuple[Print, ...]]:
    """Lines that follow one another without a gap, aligned at their left edge, or their right one."""
    stack: list[tuple[Print, ...]] = []
    last, right = first[0].box, first[-1].box.x2
    middle = last.x1 + right  # twice it
    for line in others:
        box = line[0].box
        height = max(last.height, box.height)
        gap = last.y1 - box.y2 if upwards else box.y1 - last.y2
        if gap > 1.1 * height or len(stack) == _MOST_LINES:
            break
        aligned = abs(box.x1 - last.x1) < height or abs(line[-1].box.x2 - right) < 0.5 * height
        aligned = aligned or abs(box.x1 + line[-1].box.x2 - middle) < 0.3 * height
        if gap > -0.5 * height and aligned:
            if upwards and _ZIP.search(text_of(line)):
                break  # another address, in one line
            stack.append(line)
            last = box
    return stack
