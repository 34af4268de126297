"""A RunPod job that has ended: its output and its time, or how it failed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import orjson

from documents.errors import BadAnswer, EngineUnavailable, SheafError
from documents.masking import others_words

_TOO_LARGE = "too large"


class JobError(SheafError):
    """A job failed on its worker. retry: another try may help; too_large: smaller pieces would."""

    def __init__(self, message: str, retry: bool = True, too_large: bool = False) -> None:
        super().__init__(message)
        self.retry = retry
        self.too_large = too_large


@dataclass(frozen=True, slots=True)
class Job:
    """output: what the handler returned. seconds: how long a worker was at it."""

    output: dict[str, Any]
    seconds: float

    @classmethod
    def of(cls, answer: dict[str, Any]) -> Job:
        """Of RunPod's answer to /status. Raises BadAnswer, or JobError for a handler's own error."""
        output = answer.get("output")
        if not isinstance(output, dict):
            raise BadAnswer("the job is done and has no output: the SDK has dropped it")
        if error := output.get("error"):
            raise _job_error(error)
        return cls(output, _number(answer.get("executionTime")) / 1000)

    def cost_usd(self, price_per_second: float | None) -> float | None:
        """What the worker's time costs; None without a price."""
        return None if price_per_second is None else self.seconds * price_per_second


def failure_of(answer: dict[str, Any]) -> SheafError:
    """The error of a job that is FAILED, TIMED_OUT or CANCELLED, in the endpoint's own words."""
    state = answer.get("status")
    if state == "TIMED_OUT":
        return EngineUnavailable("the job took longer than the endpoint allows (TIMED_OUT)")
    if state == "CANCELLED":
        return EngineUnavailable("the job was cancelled at RunPod (CANCELLED)")
    output = answer.get("output")
    nested = output.get("error") if isinstance(output, dict) else None
    return _job_error(answer.get("error") or nested or "no reason given")


def _job_error(error: Any) -> JobError:
    """The SDK sends a handler's exception as a JSON text with a traceback: that is left out."""
    said = error
    if isinstance(error, str) and error.lstrip().startswith("{"):
        try:
            said = orjson.loads(error)
        except ValueError:
            said = "an error that is no JSON"
    if isinstance(said, dict):
        name = str(said.get("error_type", "")).strip("<>").removeprefix("class ").strip("'")
        said = f"{name}: {said.get('error_message') or said.get('error') or 'no reason given'}"
    words = others_words(said, 300)
    too_large = words.startswith(_TOO_LARGE)
    return JobError(f"the job failed: {words}", retry=not too_large, too_large=too_large)


def _number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) and value >= 0 else 0.0
