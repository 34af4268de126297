"""An engine that reads as it is told: per page number a layout, or an error to raise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import PrivateAttr

from blocks.engine import Engine, Health
from documents.classification.classify import Classification
from documents.errors import SheafError
from documents.geometry import Box
from documents.layout import Element, Page, PageLayout
from documents.result import EngineInfo


class FakeEngine(Engine):
    """`trouble`: what each page number raises when read or classified."""

    _block_type_name = "Fake engine"
    _block_type_slug = "fake-engine"

    trouble: dict[int, Any] = {}
    _read: list[int] = PrivateAttr(default_factory=list)

    @property
    def key(self) -> str:
        return "fake-1"

    @property
    def read(self) -> list[int]:
        """Numbers of the pages that were read, in order, again and again."""
        return self._read

    def info(self) -> EngineInfo:
        return EngineInfo(name="fake", version="1")

    def classify(self, pages: Sequence[Page]) -> list[Classification]:
        for page in pages:
            self._fail(page)
        return [Classification("W2", 0.9, "Looks like W2.") for _ in pages]

    def read_page(self, page: Page) -> PageLayout:
        self._read.append(page.page_number)
        self._fail(page)
        element = Element(Box(0, 0, 9, 9), "Text", f"page {page.page_number}", 1.0)
        return PageLayout(page.page_number, 10, 10, 0, "text", (element,))

    def health(self) -> list[Health]:
        return [Health("read", "ready", "always")]

    def _fail(self, page: Page) -> None:
        error = self.trouble.get(page.page_number)
        if isinstance(error, SheafError):
            raise error


def pages(folder: Any, count: int, text_chars: int = 100) -> list[Page]:
    """Pages whose layouts belong into `folder`."""
    return [
        Page("x.pdf", "ab", "application/pdf", n, 10, 10, text_chars, str(folder / f"{n}.json"))
        for n in range(count)
    ]
