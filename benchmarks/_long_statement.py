"""A bank statement of as many pages as wanted: the pages of a long synthetic one, over and over."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path

import pypdfium2

from samples.generate import made

_SEED = 2026


@lru_cache(maxsize=1)
def _long() -> bytes:
    """A PDF of some seventy pages with a text layer, some 45 rows a page."""
    (piece,) = made(_SEED, ["bank_statement"], 1, designs=("huge",))
    return piece.data


def long_statement(file: Path, pages: int) -> Path:
    """Write the PDF and give its path back. Where the pages begin anew, balances do not follow on."""
    source = pypdfium2.PdfDocument(io.BytesIO(_long()))
    target = pypdfium2.PdfDocument.new()
    while len(target) < pages:
        target.import_pages(source, list(range(min(pages - len(target), len(source)))))
    target.save(file)
    target.close()
    source.close()
    return file
