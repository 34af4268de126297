"""A checkbox belongs to the caption that it stands to as its neighbours do to theirs."""

from __future__ import annotations

import pytest

from documents.forms.captions import Anchor, Caption
from documents.forms.cells import Cell
from documents.forms.checkboxes import read_checkboxes
from documents.geometry import Box
from documents.layout import Mark
from documents.returns.marked import ticked_in


def test_a_caption_of_one_line_beside_captions_of_two() -> None:
    captions = {
        "statutory_employee": Box(468.1, 446.8, 553.8, 474.9),
        "retirement_plan": Box(607.4, 447.3, 668.0, 474.9),
        "third_party_sick_pay": Box(714.8, 447.3, 774.8, 461.8),
    }
    anchors = {name: _anchor(box) for name, box in captions.items()}
    marks = [
        Mark(Box(x, 482, x + 27, 509), checked, 0.99)
        for x, checked in ((714, True), (499, False), (607, True))
    ]
    said = {name: value.value for name, value in read_checkboxes(anchors, marks, []).items()}
    assert said == {
        "statutory_employee": False, "retirement_plan": True, "third_party_sick_pay": True,
    }  # fmt: skip


@pytest.mark.parametrize(("ruled", "said"), [(True, True), (False, None)])
def test_a_box_right_before_a_ruled_line_is_the_neighbour_s(ruled: bool, said: bool | None) -> None:
    cell = Cell(_anchor(Box(988, 363, 1138, 391)), 980, 1264, 1264, ruled=ruled)
    neighbour = Mark(Box(943, 402, 971, 430), False, 0.99)
    own = Mark(Box(1226, 403, 1255, 431), True, 0.99)
    found = ticked_in(cell, 27, [neighbour, own], [])
    assert (found.value if found else None) is said


def _anchor(box: Box) -> Anchor:
    return Anchor(Caption("", ()), box, frozenset(), 100.0, numbered=False, letters=10)
