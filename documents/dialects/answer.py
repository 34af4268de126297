"""An answer as it comes over the wire: text, the probability of each token, and how it ended.

The wire is that of OpenAI's streamed chat completions (server-sent events), which vLLM speaks.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from documents.dialects.repetition import RepetitionWatch, without_loop
from documents.errors import BadAnswer, EngineUnavailable, UnreadByModel
from documents.masking import others_words

_UNKNOWN = 0.5


@dataclass(slots=True)
class Answer:
    """What the model said. finish: "stop" is a good end; "length", "repetition", "abort" are none."""

    text: str = ""
    finish: str | None = None
    logprobs: list[tuple[int, float]] = field(default_factory=list)
    """Each token's length in bytes of UTF-8 and its natural log-probability."""
    prompt_tokens: int = 0
    completion_tokens: int = 0

    @property
    def whole(self) -> bool:
        """Whether the model itself ended the answer."""
        return self.finish == "stop"

    @property
    def kept(self) -> str:
        """The text, a loop at its end left out but for its first round."""
        return without_loop(self.text) if self.finish == "repetition" else self.text

    def confidence(self) -> Callable[[int, int], float]:
        """Gives the mean probability (geometric, 0..1) of the tokens of text[start:end].

        Without log-probabilities from the server: 0.5, for nothing is known.
        """
        ends = list(accumulate(size for size, _ in self.logprobs))
        sums = [0.0, *accumulate(value for _, value in self.logprobs)]
        places = [0, *accumulate(len(character.encode()) for character in self.text)]

        def of(start: int, end: int) -> float:
            if start >= end:
                return _UNKNOWN
            first = bisect_left(ends, places[start] + 1)
            last = min(bisect_left(ends, places[end]) + 1, len(ends))
            if first >= last:
                return _UNKNOWN
            return math.exp(max((sums[last] - sums[first]) / (last - first), -50.0))

        return of


class AnswerStream:
    """Builds the answer from the lines of the stream."""

    def __init__(self) -> None:
        self.answer = Answer()
        self._watch = RepetitionWatch()
        self._pieces: list[str] = []

    def hear(self, line: str) -> bool:
        """Take one line; False once nothing more is wanted: the end, or a loop.

        Raises BadAnswer for a line that is not of this wire, EngineUnavailable or UnreadByModel for an
        error that the server sends instead.
        """
        if not line.startswith("data:"):
            return True  # blank lines and comments
        body = line[5:].strip()
        if body == "[DONE]":
            return False
        try:
            return self._take(json.loads(body))
        except (ValueError, RecursionError, TypeError, KeyError, AttributeError, IndexError):
            raise BadAnswer("the model server's answer is no stream of completions") from None

    def _take(self, event: dict[str, Any]) -> bool:
        if "error" in event:
            raise _failure(event["error"])
        if usage := event.get("usage"):
            self.answer.prompt_tokens = int(usage["prompt_tokens"])
            self.answer.completion_tokens = int(usage["completion_tokens"])
        if not event["choices"]:
            return True
        choice = event["choices"][0]
        piece = choice["delta"].get("content") or ""
        self._pieces.append(piece)
        for token in (choice.get("logprobs") or {}).get("content") or []:
            size = len(token["bytes"] if token.get("bytes") else token["token"].encode())
            self.answer.logprobs.append((size, float(token["logprob"])))
        self.answer.finish = choice.get("finish_reason") or self.answer.finish
        if self.answer.finish is None and self._watch.hear(piece):
            self.answer.finish = "repetition"
            return False
        return True

    def end(self) -> Answer:
        """The answer, when the stream is over. Raises BadAnswer when it ended in mid-air."""
        self.answer.text = "".join(self._pieces)
        if self.answer.finish is None:
            raise BadAnswer("the model server's answer breaks off")
        return self.answer


def error_words(body: str | bytes) -> str:
    """The server's own words in the body of a refusal; its JSON errors nest differently."""
    try:
        data = json.loads(body)
        error = data.get("error", data)
        said = error.get("message", "") if isinstance(error, dict) else error
    except (ValueError, AttributeError, RecursionError):
        said = ""
    return others_words(said) or "no reason given"


def _failure(error: Any) -> Exception:
    """By its code: vLLM opens the stream first, and even that its queue is full comes as an event."""
    code = error.get("code") if isinstance(error, dict) else None
    if code in (429, 500, 502, 503):
        return EngineUnavailable(f"the model server says {code}")
    if isinstance(code, int) and 400 <= code < 500:
        words = others_words(error.get("message"))
        return UnreadByModel(f"the model server refuses the page ({code}): {words}")
    return BadAnswer("the model server broke off with an error")
