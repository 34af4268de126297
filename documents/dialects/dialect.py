"""What a dialect states of its model, and the request that carries a question to it.

The request is an OpenAI chat completion, which vLLM, SGLang and llama.cpp serve; what only vLLM
knows in it is optional. Engines and workers send it; nothing here does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from documents.dialects.cells import Cells
from documents.dialects.image_rule import ImageRule

Mode = Literal["layout", "boxes", "text"]
"""Elements with box, category and text; boxes with categories alone; text alone."""

_PROMPT_TOKENS = 320
"""More than any of the prompts takes."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """One model's way of speaking.

    models: names under which it is published; the first is served by default.
    image_token: what the text must begin with where the server's template puts no image of its own.
    turn: (opening, image triple, closing) tokens of a rendered question, as the model was trained;
    the image's own token stands between those of the triple, as often as the picture has patches.
    """

    name: str
    models: tuple[str, ...]
    image: ImageRule
    prompts: Mapping[Mode, str]
    image_token: str
    turn: tuple[tuple[str, ...], tuple[str, str, str], tuple[str, ...]]
    max_tokens: int
    parse: Callable[[str], Cells]
    version: str
    """Part of the key of stored pages: raise it when what a page gives changes."""

    def request(
        self,
        model: str,
        picture_url: str,
        mode: Mode,
        temperature: float = 0.0,
        max_tokens: int | None = None,
    ) -> dict[str, Any]:
        """The body for /v1/chat/completions, streamed, with a log-probability for each token."""
        return {
            "model": model,
            "messages": self.messages(picture_url, self.prompts[mode]),
            "temperature": temperature,
            "max_completion_tokens": max_tokens or self.max_tokens,
            "logprobs": True,
            "top_logprobs": 0,
            "stream": True,
            "stream_options": {"include_usage": True},
            # vLLM from 0.33 on ends a loop by itself; others ignore it, and `repetition` watches.
            "repetition_detection": {
                "max_pattern_size": 256,
                "min_pattern_size": 1,
                "min_count": 64,
            },
        }

    def most_tokens(self, width_px: int, height_px: int, window: int | None) -> int:
        """How many tokens may be asked for about a picture of that size.

        window: tokens of question and answer together that the server allows; None when unknown.
        vLLM refuses a question that asks for more than its window.
        """
        if window is None:
            return self.max_tokens
        room = window - self.image.tokens(width_px, height_px) - _PROMPT_TOKENS
        return max(1, min(self.max_tokens, room))

    def messages(self, picture_url: str, prompt: str) -> list[dict[str, Any]]:
        """One user turn: the picture, then the text."""
        return [
            {
                "role": "user",
                "content": [
                    {"type": "image_url", "image_url": {"url": picture_url}},
                    {"type": "text", "text": self.image_token + prompt},
                ],
            }
        ]

    def rendered_wrongly(self, tokens: list[str], prompt: str) -> str | None:
        """Why these tokens are not the question that the model was trained on; None when they are.

        A server that uses another template answers all the same, and much worse.
        """
        opening, (before, pad, after), closing = self.turn
        start = [*opening, before]
        if tokens[: len(start)] != start:
            return f"it does not begin with {' '.join(start)}"
        pads = tokens.count(pad)
        end_of_picture = len(start) + pads
        if pads == 0 or tokens[len(start) : end_of_picture] != [pad] * pads:
            return f"the picture is not one run of {pad}"
        if tokens[end_of_picture : end_of_picture + 1] != [after]:
            return f"the picture does not end with {after}"
        if tokens[-len(closing) :] != list(closing):
            return f"it does not end with {' '.join(closing)}"
        said = "".join(tokens[end_of_picture + 1 : -len(closing)])
        # Byte-level vocabularies write a space as Ġ and a line feed as Ċ.
        if said.replace("Ġ", " ").replace("Ċ", "\n") != prompt:
            return "between picture and end stands something else than the prompt"
        return None
