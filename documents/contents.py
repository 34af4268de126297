"""The documents that the pages of one part hold: usually one, and several when a page holds several.

Forms of different people or payers on one sheet, and the sections of a consolidated 1099, are
documents of their own that share their page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from documents.kinds.index import kind_of
from documents.layout import PageLayout
from documents.reading import Reading
from documents.result import DocumentType, Finding
from documents.returns.consolidated import SECTIONS, sections_of


@dataclass(frozen=True, slots=True)
class Content:
    """One document. pages: numbers of those it stands on."""

    type: DocumentType
    reading: Reading
    pages: tuple[int, ...]


def contents_of(
    kind: DocumentType, layouts: Sequence[PageLayout], pages: Sequence[int]
) -> list[Content]:
    """The documents on these pages, of which `kind` leads. pages: all numbers, unread ones too."""
    sections = sections_of(layouts) if kind in SECTIONS else {}
    if kind in sections:
        found = [_section(name, cut) for name, cut in sections.items()]
        stated = [one for one in found if one.type == kind or _says_something(one.reading)]
        if len(stated) > 1:
            return sorted(stated, key=lambda one: one.type != kind)
    chosen = kind_of(kind)
    readings = chosen.read_each(layouts) if chosen.read_each else [chosen.read(layouts)]
    if len(readings) == 1:
        return [Content(kind, readings[0], tuple(pages))]
    for reading in readings:
        message = f"the pages hold {len(readings)} forms of different parties; each is a document"
        reading.findings.append(Finding(rule="shares_its_page", severity="info", message=message))
    return _with_pages_between(kind, readings, pages)


def _section(kind: DocumentType, cut: Sequence[PageLayout]) -> Content:
    reading = kind_of(kind).read(cut)
    message = "a section of a consolidated statement; its other forms are documents of their own"
    reading.findings.append(Finding(rule="consolidated", severity="info", message=message))
    return Content(kind, reading, tuple(sorted({layout.page_number for layout in cut})))


def _says_something(reading: Reading) -> bool:
    """Whether any amount but zero is stated."""
    return any(isinstance(value, float) and value for value in reading.data.values())


def _with_pages_between(
    kind: DocumentType, readings: Sequence[Reading], pages: Sequence[int]
) -> list[Content]:
    """Each document with its pages; pages without a form go with the last document before them."""
    own = [set(reading.pages) for reading in readings]
    last = 0
    for page in pages:
        holders = [index for index, numbers in enumerate(own) if page in numbers]
        if holders:
            last = holders[-1]
        else:
            own[last].add(page)
    return [
        Content(kind, reading, tuple(sorted(numbers)))
        for reading, numbers in zip(readings, own, strict=True)
    ]
