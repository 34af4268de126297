"""A small fixed part of the packets: pages of several documents come apart where another begins."""

from __future__ import annotations

from pathlib import Path

from blocks import sources
from blocks.document_store import DocumentStore, KeptLayouts, kept_layout
from blocks.embedded import EmbeddedEngine
from documents.classification.classify import classify_page
from documents.packets import split_pages
from samples.generate import packets, write
from tasks.open_pages import open_pages

SEED, COUNT = 2026, 5


def test_drawn_packets_are_split_into_their_documents(tmp_path: Path) -> None:
    engine = EmbeddedEngine()
    store = DocumentStore(root=tmp_path / "out")
    wrong = []
    for piece in packets(SEED, COUNT):
        write(tmp_path, piece)
        file = tmp_path / f"{piece.stem}.pdf"
        pages = open_pages.fn(sources.fetch(str(file), store), store, engine.key, None)
        assert not [a for _, a in engine.read_missing(pages) if isinstance(a, Exception)]
        layouts = [layout for page in pages if (layout := kept_layout(page))]
        parts = split_pages([classify_page(one) for one in layouts], KeptLayouts(pages))
        found = [(part.type, list(part.page_numbers)) for part in parts]
        wanted = [(d["doc_type"], d["pages"]) for d in piece.document.lists["documents"]]
        if found != wanted:
            wrong.append((piece.stem, wanted, found))
    assert not wrong, wrong
