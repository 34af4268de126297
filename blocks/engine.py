"""What every engine is: a block that classifies pages and reads a page. One interface, four ways to run."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from prefect.blocks.core import Block

from blocks.document_store import keep_layout, kept_layout
from documents.classification.classify import Classification
from documents.layout import Page, PageLayout
from documents.result import EngineInfo


class Engine(Block):
    """Reads pages. Subclasses say how; `read_once` makes the answer durable."""

    _block_type_name = "Sheaf engine"

    @property
    @abstractmethod
    def key(self) -> str:
        """Engine, model and dialect version: part of the key of each stored page."""

    @abstractmethod
    def info(self) -> EngineInfo:
        """Who read, for the result."""

    @abstractmethod
    def classify(self, pages: Sequence[Page]) -> list[Classification]:
        """The kind of each page. Raises EngineUnavailable, BadAnswer or a BadPage."""

    @abstractmethod
    def read_page(self, page: Page) -> PageLayout:
        """The layout of one page. Raises EngineUnavailable, BadAnswer, EngineCrashed or BadPage."""

    def read_once(self, page: Page) -> PageLayout:
        """The page's layout, from the store when it was finished before, else read and stored."""
        layout = kept_layout(page)
        if layout is None:
            layout = self.read_page(page)
            keep_layout(page, layout)
        return layout
