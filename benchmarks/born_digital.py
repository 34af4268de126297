"""Pages a second of a born-digital PDF: read whole by us, against pdfplumber and pypdfium2 alone."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import pdfplumber
import pypdfium2

from benchmarks._long_statement import long_statement
from benchmarks.row import Row, best_ms
from blocks import page_pool
from blocks.page_reader import read_page
from documents.pages.opening import pages_of
from documents.source import Source

PAGES = 10
_ROUNDS = 3


def run() -> list[Row]:
    """CPU milliseconds a page of a dense bank statement, opened anew each time.

    Ours is the layout with its blocks, lines, words and places, the check for hidden and wrong text
    included. pdfplumber gives words with places, pypdfium2 bare text.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = str(long_statement(Path(folder) / "statement.pdf", PAGES))
        threads = page_pool.threads()

        def ours() -> object:
            source = Source(file, "statement.pdf", "0" * 64, "application/pdf", file, 1)
            return [read_page(page, threads) for page in pages_of(source, None)]

        def words() -> object:
            with pdfplumber.open(file) as pdf:
                return [page.extract_words() for page in pdf.pages]

        def text() -> object:
            pdf = pypdfium2.PdfDocument(file)
            return [page.get_textpage().get_text_range() for page in pdf]

        mine, plumber, pdfium = (
            ms / PAGES for ms in best_ms([ours, words, text], _ROUNDS, time.process_time)
        )
    print(f"born-digital pages: {1000 / mine:.0f} a second and core")
    return [
        Row("a born-digital page read (CPU) / pdfplumber's words", mine, plumber),
        Row("a born-digital page read (CPU) / pypdfium2's text", mine, pdfium),
    ]
