"""A drawn check through each way in: what the layout has of its signature, and what the kind says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from blocks.page_reader import add_drawn, read_page
from documents.kinds.check import KIND
from documents.layout import Page, PageLayout
from documents.pages.opening import pages_of
from documents.pages.sniff import PDF
from documents.source import Source
from samples.check import check
from tests.drawn_pages import layouts_of


def drawn(folder: Path, design: str) -> Iterator[tuple[Page, str]]:
    """Checks of a design until there was a signed and an unsigned one, with the truth of each."""
    seen: set[str] = set()
    for seed in range(20):
        document = check(Random(seed), design)
        said = document.fields["signature"]
        if said not in seen:
            seen.add(said)
            path = folder / f"{said}.pdf"
            path.write_bytes(document.pdf)
            digest = hashlib.sha256(document.pdf).hexdigest()
            source = Source(str(path), "check", digest, PDF, str(path), len(document.pdf))
            (page,) = pages_of(source, None)
            yield page, said
    assert seen == {"signed", "unsigned"}


def without_places(layout: PageLayout) -> PageLayout:
    """The layout as engines give it that know of blocks alone and see no lines."""
    blocks = tuple(replace(element, spans=()) for element in layout.elements)
    return replace(layout, elements=blocks, status="ocr", writing=())


@pytest.mark.parametrize("design", ["personal", "handwritten", "voucher", "remitter"])
def test_a_text_layer_s_check_is_signed_or_not(tmp_path: Path, design: str) -> None:
    for page, said in drawn(tmp_path, design):
        assert KIND.read([read_page(page, 1)]).data["signature"] == said


@pytest.mark.parametrize("design", ["personal", "voucher"])
def test_so_it_is_where_a_model_gave_blocks_alone(tmp_path: Path, design: str) -> None:
    for page, said in drawn(tmp_path, design):
        bare = without_places(read_page(page, 1))
        assert "signature" not in KIND.read([bare]).data
        assert KIND.read([add_drawn(page, bare)]).data["signature"] == said


@pytest.mark.parametrize("grade", ["clean", "lowres"])
@pytest.mark.parametrize("design", ["microprint", "dotted"])
def test_a_line_of_another_kind_is_never_taken_wrongly(
    tmp_path: Path, design: str, grade: str
) -> None:
    truths = set()
    for seed in range(6):
        document = check(Random(seed), design)
        said = document.fields["signature"]
        truths.add(said)
        data = KIND.read(layouts_of(tmp_path, document, grade)).data
        assert data.get("signature") in (said, None)
    assert truths == {"signed", "unsigned"}
