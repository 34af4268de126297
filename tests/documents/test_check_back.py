"""Backs of checks: endorsement and text; a back stays with its check in a packet."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from documents.checks.back import is_back
from documents.classification.classify import Classification
from documents.geometry import Box
from documents.kinds.check import KIND
from documents.layout import Element, PageLayout, Span, WritingLine
from documents.packets import split_pages
from samples.check import check
from tests.documents.bank_drawings import page
from tests.drawn_pages import layouts_of

FRONT = """
Dana Whitfield                        1042
88 Elm St                             Date 03/04/2025
Alder, MN 55100
Pay to the order of   Alder Plumbing          $50.10
Fifty and 10/100                       DOLLARS
Alder Creek Bank
Memo  Sink
"""
BACK = """
ENDORSE HERE
{text}
DO NOT WRITE, STAMP OR SIGN BELOW THIS LINE
RESERVED FOR FINANCIAL INSTITUTION USE
03/06/2025 Some Other Bank
"""


def back(text: str = "", number: int = 2, *, written: bool | None = None) -> PageLayout:
    """A back; written: what was seen on its line, None where no line was."""
    layout = page(BACK.format(text=text), number)
    lines = () if written is None else (WritingLine(Box(20, 60, 400, 130), written, 0.9),)
    elements = layout.elements
    return PageLayout(number, 1300, 2200, 0, "ocr", elements, writing=lines)


@pytest.mark.parametrize(
    ("text", "written", "endorsed", "said"),
    [
        ("For deposit only", None, True, "For deposit only"),
        ("FOR MOBILE DEPOSIT ONLY", True, True, "FOR MOBILE DEPOSIT ONLY"),
        ("Pay to the order of Ann Doe", None, True, "Pay to the order of Ann Doe"),
        ("", True, True, None),
        ("", False, False, None),
        ("", None, None, None),
        ("X", None, None, None),
        ("Ann Doe", False, None, "Ann Doe"),
    ],
)
def test_what_a_back_says(
    text: str, written: bool | None, endorsed: bool | None, said: str | None
) -> None:
    reading = KIND.read([page(FRONT), back(text, written=written)])
    assert reading.data.get("back_endorsed") is endorsed
    assert reading.data.get("back_text") == said
    assert reading.data["payee"] == "Alder Plumbing"
    if endorsed is not None:
        assert reading.fields["back_endorsed"].page_number == 2


def test_a_check_without_a_back_has_none() -> None:
    data = KIND.read([page(FRONT)]).data
    assert "back_endorsed" not in data
    assert "back_text" not in data


def test_a_back_is_told_from_fronts_and_other_pages() -> None:
    assert is_back(back("For deposit only"))
    assert not is_back(page(FRONT))
    assert not is_back(page(FRONT + BACK))
    assert not is_back(page("Deposits and withdrawals\nEndorse your checks before you mail them"))


def test_a_back_before_its_front_is_not_read_as_one() -> None:
    data = KIND.read([back("For deposit only", 1), page(FRONT, 2)]).data
    assert (data["payee"], data["back_endorsed"]) == ("Alder Plumbing", True)


@pytest.mark.parametrize("kind", ["other", "check", "invoice"])
def test_a_back_stays_with_its_check(kind: str) -> None:
    one, other = (Classification(name, 0.95, "") for name in ("check", kind))
    kinds = [one, other, one, other, Classification("W2", 0.95, "")]
    second = FRONT.replace("1042", "1043").replace("50.10", "60.10").replace("Fifty", "Sixty")
    layouts = [page(FRONT), back("For deposit only"), page(second, 3), back("", 4), page("", 5)]
    parts = split_pages(kinds, layouts)
    assert [(p.type, p.page_numbers) for p in parts] == [
        ("check", (1, 2)),
        ("check", (3, 4)),
        ("W2", (5,)),
    ]


@pytest.mark.parametrize("grade", ["clean", "scan"])
@pytest.mark.parametrize("design", ["with_back", "over_back"])
def test_drawn_backs(tmp_path: Path, design: str, grade: str) -> None:
    seen: dict[bool, int] = {}
    for seed in range(20):
        seen.setdefault(check(Random(seed), design).fields["back_endorsed"], seed)
    for endorsed, seed in seen.items():
        document = check(Random(seed), design)
        reading = KIND.read(layouts_of(tmp_path, document, grade))
        assert reading.data["back_endorsed"] is endorsed
        assert reading.data.get("back_text") == document.fields.get("back_text")
        assert reading.data["payee"] == document.fields["payee"]


def test_text_of_the_bank_s_part_is_no_endorsement() -> None:
    span = Span("FOR DEPOSIT ONLY", Box(20, 400, 300, 422))
    layout = back("", written=False)
    more = PageLayout(
        2, 1300, 2200, 0, "ocr",
        (*layout.elements, Element(span.box, "Text", span.text, 1.0, (span,))),
        writing=layout.writing,
    )  # fmt: skip
    data = KIND.read([page(FRONT), more]).data
    assert (data["back_endorsed"], data.get("back_text")) == (False, None)
