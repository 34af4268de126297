"""Rectangles: turning and measuring them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.geometry import Box, quarter_turn, turn, union

PAGE = (1700.0, 2200.0)
POINTS = st.tuples(st.floats(0, PAGE[0]), st.floats(0, PAGE[1]))


@given(POINTS, st.floats(-20, 20))
def test_a_point_turned_and_turned_back_stands_where_it_was(
    point: tuple[float, float], degrees: float
) -> None:
    there = turn(Box(*point, *point), degrees, *PAGE)
    assert turn(there, -degrees, *PAGE) == pytest.approx((*point, *point), abs=1e-6)


def test_a_positive_turn_is_clockwise_about_the_centre() -> None:
    right_of_centre = Box(950, 1100, 950, 1100)
    assert turn(right_of_centre, 90, *PAGE) == pytest.approx((850, 1200, 850, 1200))


@given(POINTS, POINTS, st.floats(-5, 5))
def test_a_turned_box_holds_its_turned_corners(
    one: tuple[float, float], other: tuple[float, float], degrees: float
) -> None:
    box = union([Box(*one, *one), Box(*other, *other)])
    turned = turn(box, degrees, *PAGE)
    corner = turn(Box(box.x1, box.y2, box.x1, box.y2), degrees, *PAGE)
    assert turned.x1 <= corner.x1 <= turned.x2
    assert turned.y1 <= corner.y1 <= turned.y2


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_quarter_turn_and_its_opposite_cancel(degrees: int) -> None:
    box = Box(10, 20, 110, 50)
    width, height = PAGE if degrees in (0, 180) else PAGE[::-1]
    turned = quarter_turn(box, degrees, *PAGE)
    assert quarter_turn(turned, (360 - degrees) % 360, width, height) == box


def test_a_quarter_turn_puts_the_top_left_corner_to_the_top_right() -> None:
    assert quarter_turn(Box(0, 0, 10, 5), 90, *PAGE) == Box(2195, 0, 2200, 10)


def test_boxes_apart_share_nothing() -> None:
    assert Box(0, 0, 10, 10).overlap_x(Box(20, 0, 30, 10)) == 0
    assert Box(0, 0, 10, 10).overlap_y(Box(0, 5, 10, 15)) == 5
    assert not Box(0, 0, 10, 10).contains(10, 5)


def test_the_union_of_nothing_is_an_error() -> None:
    with pytest.raises(ValueError):
        union([])
