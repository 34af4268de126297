"""Whether a check is signed: ink on the line at its lower right (UCC 3-401: unsigned, nobody is liable).

The engine has looked at the lines of the page; which of them is the one to sign, its place says and
what is printed under it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.checks.front import Front
from documents.layout import WritingLine

SIGNED, UNSIGNED = "signed", "unsigned"
_NO_CAPTION = re.compile(r"^\W*(?:M\.?\s?P\.?|by|x|void\s+(?:after|if)\b.*)\W*$", re.IGNORECASE)
_OF_SIGNATURE = re.compile(
    r"signature|non.?negotiable|\bvoid\b|sample|^\W*(?:[a-z]+ ){0,3}(?:controller|cashier|treasurer"
    r"|president|officer|signer|agent|drawer|manager|director|auditor|clerk)\W*$",
    re.IGNORECASE,
)
_RIGHT_OF = 0.4
"""Share of the check's width that lies left of the signature; the memo stands there."""
_WIDEST = 0.65


def signature_line(front: Front, writing: Sequence[WritingLine]) -> WritingLine | None:
    """The line to sign, with what is on it; None when none is found or its ink is doubtful.

    Of two lines, as checks of two signers have, one that is signed.
    """
    fits = [line for line in writing if _is_place(front, line)]
    captioned = [line for line in fits if any(map(is_on_signature_line, _under(front, line)))]
    found = captioned or [line for line in fits if not _captions(front, line)]
    return max(found, key=lambda line: (line.written, line.box.y2), default=None)


def is_on_signature_line(text: str) -> bool:
    """Whether print belongs to the place of the signature, as its caption does."""
    return bool(_OF_SIGNATURE.search(text))


def _is_place(front: Front, line: WritingLine) -> bool:
    """Whether it lies at the lower right: under the amounts, over the MICR line."""
    left = min(span.box.x1 for span in front.spans)
    top = front.words.box.y2 + front.line if front.words else front.middle
    bottom = min(s.box.y1 for s in front.micr.row.spans) if front.micr else front.foot
    return (
        line.box.width < _WIDEST * front.width
        and line.box.center_x > left + _RIGHT_OF * front.width
        and top < line.box.y2 <= bottom
    )


def _captions(front: Front, line: WritingLine) -> list[str]:
    """What is printed under the line and says that it is for something else."""
    return [text for text in _under(front, line) if not _NO_CAPTION.match(text)]


def _under(front: Front, line: WritingLine) -> list[str]:
    return [
        span.text
        for span in front.spans
        if -0.4 * front.line < span.box.y1 - line.box.y2 < 1.2 * front.line
        and span.box.overlap_x(line.box) > 0
        and not (front.micr and span in front.micr.row.spans)
    ]
