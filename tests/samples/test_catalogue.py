"""What holds for every kind and design that can be drawn."""

from collections import defaultdict
from itertools import combinations
from random import Random

import pytest

from samples.catalogue import KINDS
from samples.document import Document
from samples.generate import spread
from samples.sheet import Mark

EVERY_DESIGN = [(kind, design) for kind in KINDS for design in KINDS[kind].usual()]
SEEDS = ("a", "b")
DOC_TYPES = {
    "W2",
    "1099-INT",
    "1099-DIV",
    "1099-MISC",
    "1099-NEC",
    "1099-R",
    "1098",
    "bank_statement",
    "credit_card_statement",
    "invoice",
    "receipt",
    "check",
    "other",
}


def drawn(kind: str, design: str, seed: str) -> Document:
    return KINDS[kind].draw(Random(seed), design)


def covered(marks: list[Mark]) -> list[tuple[str, str]]:
    """Pairs of texts whose ink overlaps by more than a third of a point."""
    pages = defaultdict(list)
    for mark in marks:
        pages[mark.page_index].append((mark.text, mark.bounds()))
    return [
        (one, other)
        for page in pages.values()
        for (one, a), (other, b) in combinations(page, 2)
        if min(a[2], b[2]) - max(a[0], b[0]) > 0.3 and min(a[3], b[3]) - max(a[1], b[1]) > 0.3
    ]


def test_every_document_type_can_be_drawn() -> None:
    assert set(KINDS) == DOC_TYPES


@pytest.mark.parametrize(("kind", "design"), EVERY_DESIGN)
def test_no_text_covers_another_or_leaves_its_page(kind: str, design: str) -> None:
    for seed in SEEDS:
        document = drawn(kind, design, seed)
        width, height = document.page_size
        assert covered(document.marks) == []
        outside = [
            mark.text
            for mark in document.marks
            if mark.x < 0 or mark.x + mark.width > width or not 0 < mark.y < height
        ]
        assert outside == []


@pytest.mark.parametrize(("kind", "design"), EVERY_DESIGN)
def test_same_seed_draws_the_same_bytes_and_truth(kind: str, design: str) -> None:
    first, second = drawn(kind, design, "x"), drawn(kind, design, "x")
    assert first.pdf == second.pdf
    assert first.truth("clean") == second.truth("clean")
    assert first.doc_type == kind


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "other"])
def test_another_seed_draws_another_document(kind: str) -> None:
    design = KINDS[kind].designs[0]
    assert drawn(kind, design, "x").fields != drawn(kind, design, "y").fields


def test_near_misses_have_no_fields_to_read() -> None:
    for design in KINDS["other"].designs:
        document = drawn("other", design, "a")
        assert document.fields == {}
        assert document.lists == {}


def test_a_spread_takes_all_designs_in_turn_and_never_draws_a_document_twice() -> None:
    count = len(KINDS["check"].usual())
    pieces = list(spread(3, "check", {"clean": count, "bad_text": 1}))
    assert {piece.document.design for piece in pieces} == {*KINDS["check"].usual()}
    assert [piece.grade for piece in pieces] == ["clean"] * count + ["bad_text"]
    amounts = [piece.document.fields["amount"] for piece in pieces]
    assert len({*amounts}) == len(pieces)
