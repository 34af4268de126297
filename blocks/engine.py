"""What every engine is: a block that classifies pages and reads a page. One interface, four ways to run."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from prefect.blocks.core import Block

from blocks.document_store import keep_layout, kept_layout
from documents.classification.classify import Classification, classify_page
from documents.errors import EngineUnavailable, SheafError
from documents.layout import Page, PageLayout
from documents.result import DocumentType, EngineInfo
from documents.second_reading import Said

HealthState = Literal[
    "ready", "cold", "starting", "throttled", "busy", "unhealthy", "away", "misconfigured"
]


Answers = Iterator[tuple[Page, PageLayout | SheafError]]


@dataclass(frozen=True, slots=True)
class Health:
    """How one part of an engine is. `detail` is safe to show; latency_ms: of the question."""

    part: str
    state: HealthState
    detail: str
    latency_ms: int | None = None

    @property
    def usable(self) -> bool:
        """Whether work sent now will be done, if late: a cold endpoint wakes up, an away one does not."""
        return self.state in ("ready", "cold", "starting", "busy", "throttled")


class Engine(Block):
    """Reads pages. Subclasses say how; `read_missing` makes the answers durable."""

    _block_type_name = "Sheaf engine"

    pages_together: ClassVar[int] = 1
    """Most pages without a text layer that one task run is given."""

    @property
    def runs_at_once(self) -> int:
        """How many task runs of one document the engine can use side by side."""
        return 8

    @property
    @abstractmethod
    def key(self) -> str:
        """Engine, model and dialect version: part of the key of each stored page."""

    @abstractmethod
    def info(self) -> EngineInfo:
        """Who read, for the result."""

    def classify(self, pages: Sequence[Page]) -> list[Classification]:
        """The kind of each page. Raises EngineUnavailable, BadAnswer or a BadPage.

        By text evidence, for engines with no model for that: pages are read first, and stay read.
        """
        kinds = {}
        for page, answer in self.read_missing(pages):
            if isinstance(answer, SheafError):
                raise answer
            kinds[page] = classify_page(answer)
        return [kinds[page] for page in pages]

    @abstractmethod
    def read_page(self, page: Page) -> PageLayout:
        """The layout of one page. Raises EngineUnavailable, BadAnswer, EngineCrashed or BadPage."""

    def read_pages(self, pages: Sequence[Page]) -> Answers:
        """Each page with its layout or its error, as it is done.

        Raises EngineUnavailable when asking for further pages is of no use now.
        """
        for page in pages:
            try:
                yield page, self.read_page(page)
            except EngineUnavailable:
                raise
            except SheafError as error:
                yield page, error

    def read_missing(self, pages: Sequence[Page]) -> Answers:
        """Each page with its layout, stored by then, or its error; those stored before come first."""
        missing = []
        for page in pages:
            layout = kept_layout(page)
            if layout is None:
                missing.append(page)
            else:
                yield page, layout
        for page, answer in self.read_pages(missing):
            if isinstance(answer, PageLayout):
                keep_layout(page, answer)
            yield page, answer

    @property
    def reads_fields(self) -> bool:
        """Whether `read_fields` asks a model; off by default."""
        return False

    def read_fields(self, pages: Sequence[Page], kind: DocumentType) -> list[Said]:
        """What a vision model says of the fields of each page of a document, beside its layout.

        A page of which it says nothing of use is left out. Raises EngineUnavailable or EngineRefused.
        """
        return []

    @abstractmethod
    def health(self) -> list[Health]:
        """How each part is now. Never raises: an engine that does not answer is `away`."""

    def abandon(self) -> None:
        """Call off whatever is in flight: the run that asked for it has ended."""
