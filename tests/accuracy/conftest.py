"""Documents drawn on the spot, read by the embedded engine and scored against their truth."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from blocks import sources
from blocks.document_store import DocumentStore, kept_layout
from blocks.embedded import EmbeddedEngine
from documents.kinds.index import kind_of
from documents.result import DocumentResult
from documents.scoring import DocumentScore, score
from samples.generate import made, write
from tasks.check import check
from tasks.open_pages import open_pages

Scores = Callable[..., list[DocumentScore]]


@pytest.fixture
def scores_of(tmp_path: Path) -> Scores:
    """Scores of `count` freshly drawn documents of a kind, each read as what it is."""
    engine = EmbeddedEngine()
    store = DocumentStore(root=tmp_path / "out")

    def scores(
        kind: str, seed: int, count: int, grade: str = "clean", designs: tuple[str, ...] = ()
    ) -> list[DocumentScore]:
        folder = tmp_path / kind
        folder.mkdir()
        found = []
        for piece in made(seed, [kind], count, [grade], designs):
            write(folder, piece)
            file = folder / f"{piece.stem}.{piece.suffix}"
            pages = open_pages.fn(sources.fetch(str(file), store), store, engine.key, None)
            assert not [a for _, a in engine.read_missing(pages) if isinstance(a, Exception)]
            layouts = [layout for page in pages if (layout := kept_layout(page))]
            reading = kind_of(piece.document.doc_type).read(layouts)
            document = DocumentResult(
                type=piece.document.doc_type,
                confidence=1.0,
                pages=[page.page_number for page in pages],
                data=reading.data,
                fields=reading.fields,
                findings=reading.findings,
            )
            result = {"documents": [check.fn(document).model_dump()]}
            truth = json.loads((folder / f"{piece.stem}.truth.json").read_text(encoding="utf-8"))
            found.append(score(piece.stem, result, truth))
        return found

    return scores
