"""The RunPod engine: pages in batches to a serverless endpoint, their kinds from another."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from typing import ClassVar

from pydantic import Field, PrivateAttr, SecretStr

from blocks import page_pool
from blocks.engine import Answers, Health
from blocks.model_engine import ModelEngine
from blocks.model_pages import PagePicture, picture_of
from blocks.once import once
from blocks.runpod_answers import classification, page_answers, pages_in
from blocks.runpod_client import MAX_BODY_BYTES, RunPodClient
from blocks.runpod_health import endpoint_health
from blocks.runpod_job import JobError
from documents.classification.classify import Classification
from documents.dialects import choices
from documents.errors import (
    BadPage,
    EngineRefused,
    EngineUnavailable,
    SheafError,
)
from documents.layout import Page
from documents.result import EngineInfo

Pictures = list[tuple[Page, PagePicture]]
_ENVELOPE_BYTES = 20_000


class RunPodEngine(ModelEngine):
    """Serverless GPUs. A job holds several pages: an endpoint takes jobs slowly, and pages fast."""

    _block_type_name = "Sheaf engine: RunPod"
    _block_type_slug = "runpod"

    extract_endpoint: str = Field(description="Id of the endpoint with workers/extract.")
    classify_endpoint: str | None = Field(
        default=None,
        description="Id of the endpoint with workers/classify; without one, the text decides.",
    )
    api_key: SecretStr = Field(description="RunPod API key.")
    base_url: str = Field(default="https://api.runpod.ai/v2", description="Of RunPod's API.")
    price_per_second_usd: float | None = Field(
        default=None, ge=0, description="Of a running worker; gives each result its cost."
    )
    deadline_seconds: float = Field(
        default=900.0, gt=0, description="For one job, cold start and queue included."
    )
    queue_look_seconds: float = Field(
        default=60.0, gt=0, description="A job that waits longer has its endpoint looked at."
    )
    patience_seconds: float = Field(
        default=60.0, gt=0, description="How long a busy or absent API is asked again."
    )
    jobs_at_once: int = Field(default=16, ge=1, description="Jobs of one document in flight.")
    result_store_options: SecretStr | None = Field(
        default=None, description="JSON: fsspec options for results that come by reference."
    )

    pages_together: ClassVar[int] = 8
    _model: list[str] = PrivateAttr(default_factory=list)

    @property
    def key(self) -> str:
        return f"runpod-{self.dialect}-{self._spoken.version}"

    @property
    def runs_at_once(self) -> int:
        return self.jobs_at_once

    def info(self) -> EngineInfo:
        return EngineInfo(
            name="runpod",
            classify_model="Qwen2.5-VL" if self.classify_endpoint else "text-evidence",
            extract_model=self._model[-1] if self._model else self.dialect,
            version=version("sheaf"),
        )

    def classify(self, pages: Sequence[Page]) -> list[Classification]:
        """By the classify endpoint; by text evidence where there is none."""
        if not self.classify_endpoint:
            return super().classify(pages)
        pictures = [(p, page_pool.run_light(picture_of, p, choices.IMAGE)) for p in pages]
        client = self._client(self.classify_endpoint)
        found: list[Classification] = []
        for batch in batched(pictures):
            job_input = {"images": _encoded(batch), "every_page": True}
            job = self._wait(client.work(job_input, at_once=True))
            cost = job.cost_usd(self.price_per_second_usd)
            found += classification(job.output, len(batch), cost)
        return found

    def health(self) -> list[Health]:
        parts = {"extract": self.extract_endpoint, "classify": self.classify_endpoint}
        return [
            self._wait(endpoint_health(part, self._client(endpoint)))
            for part, endpoint in parts.items()
            if endpoint
        ]

    def _sent(self, picture: PagePicture) -> PagePicture:
        return picture  # jobs hold several

    def _answered(self, asked: Pictures) -> Answers:
        for batch in batched(asked):
            yield from self._read_batch(batch)

    def _read_batch(self, batch: Pictures) -> Answers:
        numbers = [page.page_number for page, _ in batch]
        job_input = {"images": _encoded(batch), "page_numbers": numbers, "dialect": self.dialect}
        try:
            job = self._wait(self._client(self.extract_endpoint).work(job_input))
            answers = page_answers(pages_in(job.output, self.result_store_options), numbers)
        except JobError as error:
            if error.too_large and len(batch) > 1:
                half = len(batch) // 2
                yield from self._read_batch(batch[:half])
                yield from self._read_batch(batch[half:])
                return
            cause: SheafError = BadPage(str(error)) if error.too_large else error
            yield from ((page, cause) for page, _ in batch)
            return
        except (EngineUnavailable, EngineRefused):
            raise
        except SheafError as error:
            yield from ((page, error) for page, _ in batch)
            return
        self._model.append(str(job.output.get("model") or self.dialect))
        whole = job.cost_usd(self.price_per_second_usd)
        cost = None if whole is None else whole / len(batch)
        for page, picture in batch:
            yield page, self._layout(page, picture, answers[page.page_number], cost)

    def _client(self, endpoint: str) -> RunPodClient:
        key = self.api_key.get_secret_value()
        waits = (self.deadline_seconds, self.queue_look_seconds, self.patience_seconds)
        return _client(self.base_url, endpoint, key, *waits)


def batched(pictures: Pictures) -> Iterator[Pictures]:
    """The pictures in order, as many in a batch as one job's body may hold."""
    batch: Pictures = []
    size = _ENVELOPE_BYTES
    for page, picture in pictures:
        more = len(picture.jpeg) * 4 // 3 + 8
        if batch and size + more > MAX_BODY_BYTES:
            yield batch
            batch, size = [], _ENVELOPE_BYTES
        batch.append((page, picture))
        size += more
    if batch:
        yield batch


def _encoded(batch: Pictures) -> list[str]:
    return [base64.b64encode(picture.jpeg).decode() for _, picture in batch]


@once
def _client(base_url: str, endpoint: str, key: str, *waits: float) -> RunPodClient:
    return RunPodClient(base_url, endpoint, key, *waits)
