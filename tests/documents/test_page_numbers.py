"""Printed page numbers: how many pages a document says that it has, and which are not there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from documents.geometry import Box
from documents.layout import Element, PageLayout, Span
from documents.page_numbers import printed_page_count


def pages(*labels: str | None) -> list[PageLayout]:
    """A page for each label at its foot; None: without one."""
    found = []
    for number, label in enumerate(labels, start=1):
        spans = (Span("03/04 Corner store 4.00", Box(100, 900, 500, 922)),)
        if label:
            spans += (Span(label, Box(1000, 2100, 1200, 2120)),)
        element = Element(Box(0, 0, 1300, 2200), "Text", "", 1.0, spans)
        found.append(PageLayout(number, 1300, 2200, 0, "text", (element,)))
    return found


@pytest.mark.parametrize(
    ("labels", "count", "missing"),
    [
        (("Page 1 of 3", "Page 2 of 3", "Page 3 of 3"), 3, ()),
        (("Page 3 of 5",), 5, (1, 2, 4, 5)),
        (("Page 1/4", "2 of 4", "Page: 4 of 4"), 4, (3,)),
        (("Page 1 of 3", "Page 3 of 3", "Page 2 of 3"), 3, ()),
        # backs of sheets, and a page that could not be read
        (("Page 1 of 2", None, "Page 2 of 2", None), 2, ()),
        (("Page 1 of 3", None, "Page 3 of 3"), 3, ()),
        (("Page 1 of 4", None), 4, (2, 3, 4)),
    ],
)
def test_the_count_and_what_is_missing(
    labels: tuple[str | None, ...], count: int, missing: tuple[int, ...]
) -> None:
    found = printed_page_count(pages(*labels))
    assert found is not None
    assert (found.pages, found.missing) == (count, missing)


def test_a_day_of_a_row_at_the_edge_is_no_page_number() -> None:
    [page] = pages("Page 1 of 1")
    day = Span("1/12", Box(100, 60, 160, 82))
    element = page.elements[0]
    spans = (day, *element.spans)
    layout = replace(page, elements=(replace(element, spans=spans),))
    found = printed_page_count([layout])
    assert found is not None
    assert found.pages == 1


@pytest.mark.parametrize(
    "labels",
    [
        ("Page 1", "Page 2"),
        (None, None),
        # numbered by section, or restarted
        ("Page 1 of 2", "Page 2 of 2", "Page 1 of 3", "Page 2 of 3", "Page 3 of 3"),
        ("Page 1 of 2", "Page 2 of 2", "Page 1 of 2", "Page 2 of 2"),
        ("Page 1 of 1", "Page 1 of 1"),
        ("Page 5 of 3",),
        ("1/5",),
    ],
)
def test_nothing_is_said_where_numbers_restart_or_disagree(labels: tuple[str | None, ...]) -> None:
    assert printed_page_count(pages(*labels)) is None


def test_a_page_that_was_not_given_for_reading_may_be_the_missing_one() -> None:
    first, _, last = pages("Page 1 of 3", "Page 2 of 3", "Page 3 of 3")
    found = printed_page_count([first, last])
    assert found is not None
    assert found.missing == ()
