"""Pages to documents: what begins one, what goes on with the one before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.classification.classify import Classification
from documents.packets import split_pages, whole
from documents.result import DocumentType


def sure(kind: DocumentType, *, continues: bool = False) -> Classification:
    return Classification(kind, 0.97, f"Looks like {kind}.", continues=continues)


def doubtful(kind: DocumentType) -> Classification:
    return Classification(kind, 0.4, "Hardly anything.")


W2, INT, BANK, OTHER = sure("W2"), sure("1099-INT"), sure("bank_statement"), sure("other")
SILENT = Classification("other", 0.7, "Nothing on it speaks for a type.", continues=True)
BLANK = Classification("other", 0.3, "Nothing could be read.")
PAGE_2 = sure("bank_statement", continues=True)


@pytest.mark.parametrize(
    ("pages", "documents"),
    [
        ([W2], [("W2", 1)]),
        ([W2, INT, BANK], [("W2", 1), ("1099-INT", 1), ("bank_statement", 1)]),
        ([BANK, PAGE_2, SILENT, BLANK, W2], [("bank_statement", 4), ("W2", 1)]),
        ([W2, W2, W2, W2], [("W2", 4)]),
        ([W2, INT, W2], [("W2", 1), ("1099-INT", 1), ("W2", 1)]),
        ([SILENT, W2], [("W2", 2)]),
        ([BLANK, SILENT, INT, SILENT, W2], [("1099-INT", 4), ("W2", 1)]),
        ([BANK, OTHER, W2], [("bank_statement", 1), ("other", 1), ("W2", 1)]),
        ([OTHER, W2], [("other", 1), ("W2", 1)]),
        ([W2, PAGE_2], [("W2", 1), ("bank_statement", 1)]),
        ([PAGE_2, PAGE_2], [("bank_statement", 2)]),
        ([BANK, doubtful("invoice")], [("bank_statement", 2)]),
        ([doubtful("invoice"), BLANK], [("invoice", 2)]),
        ([BLANK, BLANK], [("other", 2)]),
    ],
)
def test_a_packet_is_split_where_another_document_begins(
    pages: list[Classification], documents: list[tuple[str, int]]
) -> None:
    parts = split_pages(pages)
    assert [(part.type, len(part.page_numbers)) for part in parts] == documents


@pytest.mark.parametrize(
    ("pages", "keys", "sizes"),
    [
        ([W2, W2, W2], ["a", "b", "b"], [1, 2]),
        ([W2, W2, W2, W2], ["a", None, "a", "b"], [3, 1]),
        ([W2, W2, W2], [None, "a", "b"], [2, 1]),
        ([BANK, PAGE_2, BANK, PAGE_2], ["1", "1", "2", None], [2, 2]),
        ([W2, SILENT, W2], ["a", "z", "a"], [3]),
        ([W2, W2], [None, None], [2]),
    ],
)
def test_keys_tell_documents_of_one_type_apart(
    pages: list[Classification], keys: list[str | None], sizes: list[int]
) -> None:
    assert [len(part.page_numbers) for part in split_pages(pages, keys)] == sizes


def test_a_part_is_named_by_the_first_page_that_speaks() -> None:
    [part] = split_pages([SILENT, Classification("W2", 0.8, "first"), W2])
    assert (part.type, part.confidence, part.reason) == ("W2", 0.8, "first")


def test_no_pages_are_no_documents() -> None:
    assert split_pages([]) == []


KINDS = st.builds(
    Classification,
    type=st.sampled_from(["W2", "1099-INT", "bank_statement", "other"]),
    confidence=st.floats(0, 1),
    reason=st.just(""),
    continues=st.booleans(),
)


@given(st.lists(st.tuples(KINDS, st.sampled_from([None, "a", "b"])), max_size=30))
def test_every_page_is_in_exactly_one_part_in_its_order(
    pages: list[tuple[Classification, str | None]],
) -> None:
    kinds = [kind for kind, _ in pages]
    parts = split_pages(kinds, [key for _, key in pages])
    assert [n for part in parts for n in part.page_numbers] == list(range(1, len(pages) + 1))
    assert all(part.page_numbers for part in parts)


def test_a_source_that_is_not_divided_is_one_part() -> None:
    part = whole([sure("other", continues=True), W2], 3)
    assert part.type == "W2", "an instruction page first does not name the document"
    assert part.page_numbers == (1, 2, 3)
