"""Where ruled lines end a caption's box."""

from __future__ import annotations

from documents.forms.ruling import Ruling
from documents.geometry import Box
from documents.layout import RuledLine

CAPTION = Box(110, 105, 200, 125)
FRAME = Ruling.of(
    [
        RuledLine(100, 100, 102, 200),
        RuledLine(300, 100, 300, 160),
        RuledLine(300, 165, 300, 200),
        RuledLine(90, 100, 310, 100),
        RuledLine(90, 160, 310, 162),
    ]
)


def test_a_box_ends_at_its_lines() -> None:
    left, right, under = FRAME.left_of(CAPTION), FRAME.right_of(CAPTION), FRAME.under(CAPTION)
    assert left is not None and 99 < left < 102
    assert right == 300
    assert under is not None and 160 <= under <= 162


def test_a_broken_line_goes_on() -> None:
    assert FRAME.foot(CAPTION) == 200


def test_print_beside_no_line_has_no_box() -> None:
    away = Box(110, 300, 200, 320)
    assert FRAME.left_of(away) is None
    assert FRAME.right_of(away) is None
    assert FRAME.under(away) is None


def test_upside_down_the_line_above_is_the_one_below() -> None:
    flipped = Box(110, -160, 200, -140)
    assert FRAME.mirrored().under(flipped) == -100
