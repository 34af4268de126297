"""The RunPod handler: pictures in, the kind of the document out, with a probability that is one.

Input: {"image_urls": [...]} or {"images": [base64, ...]}; "every_page": an answer for each picture,
not the first alone; "explain": also the model's own words.
Answer: {"type", "confidence", "reasoning", "latency_ms", "scores", "label_mass", "model"}, with
"pages" for every page; or {"error"}. Nothing of a page is ever logged or put into an error.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

# RunPod's SDK reads it when it is imported, and at any other level prints the results of jobs.
os.environ["RUNPOD_LOG_LEVEL"] = "ERROR"

from documents.dialects.choice_answers import parse_json_response, validate_classification_result
from documents.dialects.choices import Scores, build_classification_prompt
from documents.errors import BadAnswer, SheafError
from documents.pages.model_image import Image, decode_rgb
from workers.classify.model import CannotStart, Qwen, load, settings
from workers.classify.scoring import classify_pictures, explain
from workers.images import fetch_image
from workers.jobs import pictures_in

__all__ = [
    "build_classification_prompt",
    "classify",
    "fetch_image",
    "handler",
    "parse_json_response",
    "validate_classification_result",
]

_WARM_UP_SIDE = 224
# The model keeps state between calls, and the event loop must stay free: one thread does it all.
_THREAD = ThreadPoolExecutor(1, thread_name_prefix="qwen")
_loaded: list[Qwen] = []


async def classify(job_input: dict[str, Any], qwen: Qwen) -> dict[str, Any]:
    """The whole answer to one job's input. Raises BadSource or, when no picture is left, its error."""
    begun = time.monotonic()
    sources = pictures_in(job_input)
    every = bool(job_input.get("every_page"))
    pictures = await asyncio.gather(*map(_picture, sources if every else sources[:1]))
    good = [picture for picture in pictures if isinstance(picture, Image.Image)]
    if not good:
        raise next(picture for picture in pictures if isinstance(picture, SheafError))
    loop = asyncio.get_running_loop()
    found = iter(await loop.run_in_executor(_THREAD, classify_pictures, qwen, good))
    pages = [
        {"error": str(picture)} if isinstance(picture, SheafError) else _page(next(found))
        for picture in pictures
    ]
    first = next(page for page in pages if "error" not in page)
    reasoning = ""
    if job_input.get("explain"):
        words = await loop.run_in_executor(_THREAD, explain, qwen, good[0])
        reasoning = _reasoning(words)
    answer = {
        **first,
        "reasoning": reasoning,
        "latency_ms": round((time.monotonic() - begun) * 1000),
        "model": qwen.settings.model,
    }
    return answer | ({"pages": pages} if every else {})


async def handler(job: dict[str, Any]) -> dict[str, Any]:
    """RunPod's entry. Never raises: the SDK would send the traceback, and what is in it, out."""
    try:
        return await classify(job.get("input") or {}, _model())
    except (SheafError, CannotStart) as error:
        return {"error": str(error)}
    except Exception as error:
        return {"error": f"unexpected: {type(error).__name__}"}


def _model() -> Qwen:
    if not _loaded:
        _loaded.append(load(settings()))
    return _loaded[0]


async def _picture(source: str) -> Image.Image | SheafError:
    try:
        return await asyncio.to_thread(decode_rgb, await fetch_image(source))
    except SheafError as error:
        return error


def _page(found: Scores) -> dict[str, Any]:
    return {
        "type": found.type,
        "confidence": round(found.confidence, 4),
        "scores": {kind: round(value, 6) for kind, value in found.scores.items()},
        "label_mass": round(found.label_mass, 6),
    }


def _reasoning(words: str) -> str:
    """The explanation alone: type and confidence come from the probabilities."""
    try:
        return str(validate_classification_result(parse_json_response(words))["reasoning"])
    except BadAnswer:
        return ""


def main() -> None:
    """Load, warm up, then serve jobs until RunPod ends the worker."""
    try:
        qwen = _model()
    except CannotStart as error:
        sys.exit(f"the classify worker cannot start: {error}")
    # The first pass sets up kernels and memory; FlashBoot keeps a worker that has done it.
    classify_pictures(qwen, [Image.new("RGB", (_WARM_UP_SIDE, _WARM_UP_SIDE), "white")])
    import runpod

    runpod.serverless.start({"handler": handler, "concurrency_modifier": lambda current: 8})


if __name__ == "__main__":
    main()
