"""The vLLM engine: dots.ocr for pages, and Qwen2.5-VL for their kinds, on servers of your own."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from importlib.metadata import version

from pydantic import Field, SecretStr

from blocks import page_pool, vllm_fields
from blocks.engine import Answers, Health
from blocks.model_engine import ModelEngine, result_of
from blocks.model_pages import PagePicture, picture_of
from blocks.model_server import ModelServer, server_at
from blocks.once import once
from blocks.page_model import PageModel
from blocks.vllm_classify import classify_picture
from blocks.vllm_health import server_health
from documents.classification.classify import Classification
from documents.dialects import choices, fields
from documents.dialects.fields import Scalar
from documents.dialects.index import dialect_of
from documents.dialects.ladder import Read
from documents.errors import BadAnswer, EngineUnavailable, SheafError, UnreadByModel
from documents.layout import Page
from documents.result import DocumentType, EngineInfo
from documents.second_reading import Said

_AHEAD = 16
"""Pages made ready before there is a place for them; one takes about 1.5 MB."""


class VllmEngine(ModelEngine):
    """Model servers that speak the OpenAI API. One page is one question, many are in flight."""

    _block_type_name = "Sheaf engine: vLLM"
    _block_type_slug = "vllm"

    extract_url: str = Field(description="Server of the page model, such as http://gpu:8000/v1.")
    extract_model: str | None = Field(
        default=None, description="Its name there; by default the only one served."
    )
    classify_url: str | None = Field(
        default=None,
        description="Server of Qwen2.5-VL. Without one, pages are classified by their text.",
    )
    classify_model: str | None = Field(default=None, description="Its name there.")
    classify_turns: int = Field(
        default=2, ge=1, le=13, description="Orders of the choices over which answers are averaged."
    )
    fields_url: str | None = Field(
        default=None,
        description="Server of a vision model that reads fields too, to compare. Off without one.",
    )
    fields_model: str | None = Field(default=None, description="Its name there.")
    fields_pages: int = Field(
        default=4, ge=1, description="Leading pages of a document of which it is asked."
    )
    api_key: SecretStr | None = Field(default=None, description="Sent as a bearer token.")
    in_flight: int = Field(default=64, ge=1, description="Requests in flight at first.")
    most_in_flight: int = Field(
        default=128, ge=1, description="At most; in between, the server's own queue decides."
    )
    patience_seconds: float = Field(
        default=60.0, gt=0, description="How long a busy or absent server is asked again."
    )
    answer_seconds: float = Field(default=900.0, gt=0, description="Longest time for one answer.")

    @property
    def key(self) -> str:
        model = (self.extract_model or "served").replace("/", "_")
        return f"{self._name}-{self.dialect}-{self._spoken.version}-{model}"

    @property
    def runs_at_once(self) -> int:
        # Beside the pages at the server, some are on their way in and out.
        return max(self.in_flight, self.most_in_flight) + _AHEAD

    def info(self) -> EngineInfo:
        try:
            served = self._wait(self._served())
        except SheafError:
            served = f"{self.dialect}, server away"
        classify = (self.classify_model or "Qwen2.5-VL") if self.classify_url else "text-evidence"
        return EngineInfo(
            name=self._name, classify_model=classify, extract_model=served, version=version("sheaf")
        )

    def classify(self, pages: Sequence[Page]) -> list[Classification]:
        """By the model's label probabilities; by text evidence where there is no server for it."""
        if not self.classify_url:
            return super().classify(pages)
        server, waiting = self._server(self.classify_url), []
        for page in pages:
            picture = page_pool.run_light(picture_of, page, choices.IMAGE)
            turns = self.classify_turns
            work = classify_picture(server, self.classify_model, picture.jpeg, turns)
            waiting.append(self._start(work))
        return [result_of(future) for future in waiting]

    @property
    def reads_fields(self) -> bool:
        return self.fields_url is not None

    def read_fields(self, pages: Sequence[Page], kind: DocumentType) -> list[Said]:
        """Of the leading pages. A page that the model cannot read is left out: it reads beside."""
        if not self.fields_url or kind == "other":
            return []
        server = self._server(self.fields_url)
        waiting: list[tuple[int, Future[dict[str, Scalar]]]] = []
        for page in pages[: self.fields_pages]:
            picture = page_pool.run_light(picture_of, page, fields.IMAGE)
            work = vllm_fields.read_fields(server, self.fields_model, picture.jpeg, kind)
            waiting.append((page.page_number, self._start(work)))
        said = []
        for number, future in waiting:
            try:
                found = result_of(future)
                said.append(Said(number, found))
            except (BadAnswer, UnreadByModel):
                continue
        return said

    def health(self) -> list[Health]:
        found = [self._wait(server_health("extract", self._page_model.server, self._served()))]
        if self.classify_url:
            server = self._server(self.classify_url)
            found.append(self._wait(server_health("classify", server, server.model())))
        if self.fields_url and self.fields_url != self.classify_url:
            server = self._server(self.fields_url)
            found.append(self._wait(server_health("fields", server, server.model())))
        return found

    @property
    def _name(self) -> str:
        return self._block_type_slug or "vllm"

    @property
    def _page_model(self) -> PageModel:
        return _page_model(self._server(self.extract_url), self.dialect, self.extract_model)

    def _server(self, url: str) -> ModelServer:
        key = self.api_key.get_secret_value() if self.api_key else None
        most = max(self.in_flight, self.most_in_flight)
        in_flight = (self.in_flight, most)
        return server_at(url, key, in_flight, self.patience_seconds, self.answer_seconds)

    async def _served(self) -> str:
        model = self._page_model
        name, release = await model.served(), await model.server.version()
        return f"{self.dialect} ({name})" + (f", vLLM {release}" if release else "")

    def _sent(self, picture: PagePicture) -> tuple[PagePicture, Future[Read]]:
        return picture, self._start(self._page_model.read(picture))

    def _answered(self, asked: list[tuple[Page, tuple[PagePicture, Future[Read]]]]) -> Answers:
        away = None
        for page, (picture, future) in asked:
            answer: Read | SheafError
            try:
                answer = result_of(future)
            except EngineUnavailable as error:
                away = error
                continue
            except SheafError as error:
                answer = error
            yield page, self._layout(page, picture, answer)
        if away:
            raise away


@once
def _page_model(server: ModelServer, dialect: str, name: str | None) -> PageModel:
    """One a server, so that it is checked once."""
    return PageModel(server, dialect_of(dialect), name)
