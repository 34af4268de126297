"""The embedded engine: pdfium, AcroForm values, proven text layers and RapidOCR, on the CPU."""

from __future__ import annotations

from importlib.metadata import version

from blocks import page_pool
from blocks.engine import Engine, Health
from blocks.page_reader import read_page
from documents.layout import Page, PageLayout
from documents.result import EngineInfo

_DIALECT = "2"
"""Raise it when what `read_page` gives changes: stored pages of the old one are then read anew."""


class EmbeddedEngine(Engine):
    """Needs no GPU and no download."""

    _block_type_name = "Sheaf engine: embedded"
    _block_type_slug = "sheaf-engine-embedded"

    @property
    def key(self) -> str:
        return f"embedded-{version('rapidocr')}-{_DIALECT}"

    def info(self) -> EngineInfo:
        return EngineInfo(
            name="embedded",
            classify_model="text-evidence",
            extract_model=f"pdfium {version('pypdfium2')} + rapidocr {version('rapidocr')}",
            version=version("sheaf"),
        )

    def read_page(self, page: Page) -> PageLayout:
        return page_pool.run(read_page, page, page_pool.threads())

    def health(self) -> list[Health]:
        """Always ready: what it needs came with the installation."""
        return [Health("read", "ready", f"{page_pool.processes()} pages at a time")]
