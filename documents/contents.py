"""The documents that the pages of one part hold: usually one, and several when a page holds several.

Forms of different people or payers on one sheet, and the sections of a consolidated 1099, are
documents of their own that share their page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from documents.faults import fault
from documents.forms.outcome import put
from documents.kinds import form_1099_div, form_1099_int, form_1099_misc
from documents.kinds.index import kind_of
from documents.layout import PageLayout
from documents.reading import Reading
from documents.result import TAX_FORMS, DocumentType, Finding
from documents.returns.consolidated import SECTIONS, Section, sections_of
from documents.returns.parent import parent_of
from documents.returns.supplement import Detail, details_of
from documents.returns.supplement_output import add_detail
from documents.returns.table import wordings_of
from documents.spans import page_spans

_MOST_WORDS = 6_000
"""On a page of a form, whose readers hold word against word: a sheet of four W-2s has some 800."""
_CAPTIONS = wordings_of(form_1099_div.FORM, form_1099_int.FORM, form_1099_misc.FORM)

_PARTIES = (
    "tax_year", "account_number",
    *(f"payer_{part}" for part in ("name", "tin", "address", "phone")),
    *(f"recipient_{part}" for part in ("name", "tin", "street", "city_state_zip")),
)  # fmt: skip


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
    layouts, dense = _without_dense(kind, layouts)
    contents = _contents(kind, layouts, pages)
    contents[0].reading.findings.extend(dense)
    return contents


def _without_dense(
    kind: DocumentType, layouts: Sequence[PageLayout]
) -> tuple[Sequence[PageLayout], list[Finding]]:
    """The pages that a form may have, and what is said of those that hold too much print for one."""
    counts = {n.page_number: _words_on(n) for n in layouts if kind in TAX_FORMS}
    dense = [number for number, count in counts.items() if count > _MOST_WORDS]
    findings = [
        fault(f"not read: page {number} holds {counts[number]} words, over {_MOST_WORDS}")
        for number in dense
    ]
    return [n for n in layouts if n.page_number not in dense], findings


def _words_on(layout: PageLayout) -> int:
    return sum(len(span.text.split()) for span in page_spans(layout))


def _contents(
    kind: DocumentType, layouts: Sequence[PageLayout], pages: Sequence[int]
) -> list[Content]:
    found = _statement(kind, layouts, pages) if kind in SECTIONS else []
    if found:
        return found
    chosen = kind_of(kind)
    readings = chosen.read_each(layouts) if chosen.read_each else [chosen.read(layouts)]
    if kind in SECTIONS and len(readings) == 1:
        _name_parent(readings, layouts, {}, pages)
    if len(readings) == 1:
        return [Content(kind, readings[0], tuple(pages))]
    for reading in readings:
        message = f"the pages hold {len(readings)} forms of different parties; each is a document"
        reading.findings.append(Finding(rule="shares_its_page", severity="info", message=message))
    return _with_pages_between(kind, readings, pages)


def _statement(
    kind: DocumentType, layouts: Sequence[PageLayout], pages: Sequence[int]
) -> list[Content]:
    """The forms of a consolidated statement, `kind` first; [] when the pages are none."""
    rest, details = details_of(layouts, _CAPTIONS)
    sections = sections_of(rest)
    if kind not in sections:
        return []
    read = {name: _section(name, cut) for name, cut in sections.items()}
    stated = [one for one in read.values() if one.type == kind or _says_something(one.reading)]
    if len(stated) < 2:
        return []
    for detail in details:
        add_detail(read[_home(detail, sections, read)].reading, detail)
    _share_parties([one.reading for one in stated])
    _name_parent([one.reading for one in stated], rest, _tops(sections), pages)
    return sorted(stated, key=lambda one: one.type != kind)


def _section(kind: DocumentType, sections: Sequence[Section]) -> Content:
    reading = kind_of(kind).read([section.page for section in sections])
    message = "a section of a consolidated statement; its other forms are documents of their own"
    reading.findings.append(Finding(rule="consolidated", severity="info", message=message))
    numbers = {section.page.page_number for section in sections}
    return Content(kind, reading, tuple(sorted(numbers)))


def _share_parties(readings: Sequence[Reading]) -> None:
    """Who pays whom stands once, in the statement's head: sections on later pages have it from there."""
    for name in _PARTIES:
        stating = next((r for r in readings if name in r.fields), None)
        if stating is None:
            continue
        for reading in readings:
            if name not in reading.data:
                reading.data[name] = stating.data[name]
                reading.fields[name] = stating.fields[name]


def _home(
    detail: Detail,
    sections: Mapping[DocumentType, Sequence[Section]],
    read: Mapping[DocumentType, Content],
) -> DocumentType:
    """The form that a table of detail belongs to.

    The one that its title names; the one whose foreign tax it takes apart; else the last before it.
    """
    if detail.form is not None and detail.form in sections:
        return detail.form
    taxed = [n for n in read if read[n].reading.data.get("foreign_tax") == detail.amount > 0]
    if len(taxed) == 1:
        return taxed[0]
    placed = [
        (one.page.page_number, one.region.y1, name) for name, own in sections.items() for one in own
    ]
    here = (detail.page_number, detail.region.y1)
    before = [place for place in placed if place[:2] <= here]
    return max(before)[2] if before else min(placed)[2]


def _tops(sections: Mapping[DocumentType, Sequence[Section]]) -> dict[int, float]:
    """Page number → where its first section begins."""
    tops: dict[int, float] = {}
    for one in (one for own in sections.values() for one in own):
        number = one.page.page_number
        tops[number] = min(tops.get(number, one.region.y1), one.region.y1)
    return tops


def _name_parent(
    readings: Sequence[Reading],
    layouts: Sequence[PageLayout],
    tops: Mapping[int, float],
    pages: Sequence[int],
) -> None:
    """What the statement says of itself into each of its forms. tops: empty when it has one form."""
    said = parent_of(layouts, tops, several=bool(tops))
    for reading in readings:
        for path, placed in said.items():
            put(reading, path, placed)
        if said or tops:
            reading.data["parent_pages"] = list(pages)


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
