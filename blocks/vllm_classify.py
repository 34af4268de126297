"""The kind of a page by Qwen2.5-VL on a vLLM server: one token's probabilities, no generated text.

The question codes each type by a letter; the letters' log-probabilities come from one prefill. Asked
in several orders, the model's liking for the first letters averages out.
"""

from __future__ import annotations

import asyncio
from typing import Any

from blocks.model_server import ModelServer
from documents.classification.classify import Classification
from documents.dialects.choices import Scores, average, build_classification_prompt, letters, score
from documents.errors import BadAnswer
from documents.pages.model_image import data_url

_MOST_TOP = 20
"""vLLM's own limit of alternatives."""


async def classify_picture(
    server: ModelServer, model: str | None, jpeg: bytes, turns: int
) -> Classification:
    """The page's kind. Raises what `ModelServer.complete` raises."""
    name = model or await server.model()
    ids = await _letter_ids(server, name)
    url = data_url(jpeg)
    asked = (_scores(server, name, url, turn, ids) for turn in range(turns))
    found = average(list(await asyncio.gather(*asked)))
    return Classification(
        type=found.type,
        confidence=found.confidence,
        reason=f"Label probabilities of {name.rpartition('/')[2]} (label mass {found.label_mass:.2f}).",
        scores=found.scores,
    )


async def _scores(
    server: ModelServer, model: str, url: str, turn: int, ids: list[int] | None
) -> Scores:
    content = [
        {"type": "image_url", "image_url": {"url": url}},
        {"type": "text", "text": build_classification_prompt(turn)},
    ]
    body: dict[str, Any] = {
        "model": model,
        "messages": [{"role": "user", "content": content}],
        "temperature": 0.0,
        "max_completion_tokens": 1,
        "logprobs": True,
        "top_logprobs": _MOST_TOP,
    }
    if ids:
        body["logprob_token_ids"] = ids
    answer = await server.complete(body)
    try:
        [first] = answer["choices"][0]["logprobs"]["content"]
        entries = [first, *first["top_logprobs"]]
        said = {str(entry["token"]): float(entry["logprob"]) for entry in entries}
    except (KeyError, IndexError, TypeError, ValueError):
        raise BadAnswer("the classification server sends no log-probabilities") from None
    return score({letter: said[letter] for letter in letters(turn) if letter in said}, turn)


async def _letter_ids(server: ModelServer, model: str) -> list[int] | None:
    """The letters' token ids, for servers that can tell their probabilities exactly."""
    ids = await asyncio.gather(*(server.token_id(model, letter) for letter in letters(0)))
    found = [i for i in ids if i is not None]
    return found if len(found) == len(ids) else None
