"""What engines with a page model have in common: which pages need it, and calling off its work."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Coroutine, Sequence
from concurrent.futures import CancelledError, Future
from typing import Any, Protocol, TypeVar

from pydantic import Field, PrivateAttr

from blocks import background, page_pool
from blocks.engine import Answers, Engine
from blocks.model_pages import PagePicture, prepare
from blocks.page_model import by_cpu, on_page
from documents.dialects.dialect import Dialect
from documents.dialects.index import dialect_of
from documents.errors import EngineRefused, SheafError, UnreadByModel
from documents.layout import Element, Page, PageLayout

T = TypeVar("T")
_ENDED = "the run that asked has ended"


class ModelAnswer(Protocol):
    """A page as a model read it. Boxes are pixels of the picture as sent."""

    @property
    def elements(self) -> tuple[Element, ...]: ...

    @property
    def doubts(self) -> tuple[str, ...]: ...


class ModelEngine(Engine):
    """Subclasses send pictures to their model, on the loop of `blocks.background`."""

    _block_type_name = "Sheaf engine with a model"
    _block_type_slug = "sheaf-model-engine"

    dialect: str = Field(default="dots.ocr", description="How the page model is spoken to.")
    exact: bool = Field(
        default=True, description="A proven text layer and filled form fields win over the model."
    )
    embedded_fallback: bool = Field(
        default=True, description="Pages that the model cannot read are read on the CPU."
    )

    _asked: set[Future[Any]] = PrivateAttr(default_factory=set)
    _ended: list[bool] = PrivateAttr(default_factory=list)

    def read_page(self, page: Page) -> PageLayout:
        [(_, answer)] = self.read_pages([page])
        if isinstance(answer, SheafError):
            raise answer
        return answer

    def read_pages(self, pages: Sequence[Page]) -> Answers:
        """Pages that need no model first; then the others, as the model is done with them."""
        asked: list[tuple[Page, Any]] = []
        for page in pages:
            try:
                ready = self._prepared(page)
            except SheafError as error:
                yield page, error
                continue
            if isinstance(ready, PageLayout):
                yield page, ready
            else:
                asked.append((page, self._sent(ready)))
        yield from self._answered(asked)

    @abstractmethod
    def _sent(self, picture: PagePicture) -> Any:
        """The picture on its way to the model, or put aside for it; what `_answered` wants of it."""

    @abstractmethod
    def _answered(self, asked: list[tuple[Page, Any]]) -> Answers:
        """Each page with its layout or error. Raises EngineUnavailable when no more can be had."""

    def abandon(self) -> None:
        self._ended.append(True)
        for future in list(self._asked):
            future.cancel()

    @property
    def _spoken(self) -> Dialect:
        try:
            return dialect_of(self.dialect)
        except ValueError as error:
            raise EngineRefused(str(error)) from None

    def _prepared(self, page: Page) -> PageLayout | PagePicture:
        # Only the proof of a text layer needs OCR.
        reads = self.exact and page.text_chars
        run = page_pool.run if reads else page_pool.run_light
        return run(prepare, page, self._spoken.image, page_pool.threads(), self.exact)

    def _layout(
        self,
        page: Page,
        picture: PagePicture,
        answer: ModelAnswer | SheafError,
        cost_usd: float | None = None,
    ) -> PageLayout | SheafError:
        """What becomes of the model's answer: put onto the page, or the page read without it."""
        try:
            if isinstance(answer, UnreadByModel) and self.embedded_fallback:
                return by_cpu(page, answer, cost_usd)
            if isinstance(answer, SheafError):
                return answer
            sent = (picture.width_px, picture.height_px)
            return on_page(page, answer.elements, answer.doubts, sent, cost_usd)
        except SheafError as error:
            return error

    def _start(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        if self._ended:
            work.close()
            raise EngineRefused(_ENDED)
        future = background.start(work)
        self._asked.add(future)
        future.add_done_callback(self._asked.discard)
        return future

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        return result_of(self._start(work))


def result_of(future: Future[T]) -> T:
    """The future's result. Raises EngineRefused, for nobody wants it again, when it was called off."""
    try:
        return future.result()
    except CancelledError:
        raise EngineRefused(_ENDED) from None
