"""Ruled lines of a form from pixels."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from blocks.ruled_lines import find_ruled_lines

Pixels = NDArray[np.uint8]


def sheet() -> Pixels:
    """A Letter page at 200 DPI with one ruled box and some print."""
    page = np.full((2200, 1700, 3), 255, np.uint8)
    cv2.rectangle(page, (300, 400), (900, 520), (0, 0, 0), 2)
    cv2.putText(
        page, "HELLO 1099-INT illl", (320, 480), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (0, 0, 0), 3
    )
    return page


def test_the_sides_of_a_box_are_found_and_no_letters() -> None:
    lines = find_ruled_lines(sheet())
    upright = sorted(line.x1 for line in lines if line.upright)
    level = sorted(line.y1 for line in lines if not line.upright)
    assert upright == pytest.approx([300, 900], abs=3)
    assert level == pytest.approx([400, 520], abs=3)


def test_a_small_leaning_sheet_keeps_its_lines() -> None:
    """At 100 DPI, turned by a degree."""
    small = cv2.resize(sheet(), (850, 1100), interpolation=cv2.INTER_AREA)
    matrix = cv2.getRotationMatrix2D((425, 550), 1.0, 1.0)
    turned = cv2.warpAffine(small, matrix, (850, 1100), borderValue=(255, 255, 255))
    assert sum(line.upright for line in find_ruled_lines(turned)) >= 2


def test_a_bar_is_no_line() -> None:
    page = np.full((2200, 1700, 3), 255, np.uint8)
    page[400:700, 300:340] = 0
    assert not [line for line in find_ruled_lines(page) if line.upright]
