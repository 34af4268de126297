"""The RunPod handler: pictures in, layout elements out, pages side by side.

Input: {"image_urls": [...]} or {"images": [base64, ...]}, with "page_numbers" if they are not 1, 2, …
Answer: {"data", "raw_ocr", "confidence", "page_count", "latency_ms", "model"} or {"error"}.
Nothing of a page is ever logged or put into an error.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from typing import Any

# RunPod's SDK reads it when it is imported, and at any other level prints the results of jobs.
os.environ["RUNPOD_LOG_LEVEL"] = "ERROR"

from documents.errors import BadSource, SheafError
from workers.extract.output import deliver
from workers.extract.pages import image_to_base64, parse_dots_ocr_output, read_one
from workers.extract.server import call_vllm, open_session
from workers.extract.settings import Settings, settings
from workers.images import fetch_image
from workers.jobs import pictures_in

__all__ = [
    "call_vllm",
    "extract",
    "fetch_image",
    "handler",
    "image_to_base64",
    "parse_dots_ocr_output",
]


async def extract(job_input: dict[str, Any], how: Settings | None = None) -> dict[str, Any]:
    """The whole answer to one job's input. Raises BadSource for an input that makes no sense."""
    how = how or settings()
    sources = pictures_in(job_input)
    numbers = _numbers(job_input, len(sources))
    begun = time.monotonic()
    places = asyncio.Semaphore(how.pages_in_flight)
    async with open_session(how.url, how.answer_seconds) as session:

        async def one(number: int, source: str) -> tuple[dict[str, Any], str]:
            async with places:
                return await read_one(number, source, how, session)

        pages = await asyncio.gather(*map(one, numbers, sources))
    return {
        "data": {"pages": [page for page, _ in pages]},
        "raw_ocr": [raw for _, raw in pages],
        "confidence": _confidence([page for page, _ in pages]),
        "page_count": len(pages),
        "latency_ms": round((time.monotonic() - begun) * 1000),
        "model": how.dialect.name,
    }


async def handler(job: dict[str, Any]) -> dict[str, Any]:
    """RunPod's entry. Never raises: the SDK would send the traceback, and what is in it, out."""
    try:
        how = settings()
        answer = await extract(job.get("input") or {}, how)
        return deliver(answer, str(job.get("id", "")), how.answer_bytes, how.store)
    except (SheafError, ValueError) as error:
        return {"error": str(error)}
    except Exception as error:
        return {"error": f"unexpected: {type(error).__name__}"}


def _numbers(job_input: dict[str, Any], count: int) -> list[int]:
    numbers = job_input.get("page_numbers") or list(range(1, count + 1))
    if not isinstance(numbers, list) or len(numbers) != count:
        raise BadSource('"page_numbers" needs one number a picture')
    if not all(type(number) is int for number in numbers):
        raise BadSource('"page_numbers" are whole numbers')
    return numbers


def _confidence(pages: list[dict[str, Any]]) -> float:
    """The mean over all characters; 0 when a page failed and nothing else was read."""
    weighted = [
        (len(element["text"]) or 1, element["confidence"])
        for page in pages
        for element in page["elements"]
    ]
    total = sum(weight for weight, _ in weighted)
    return round(sum(weight * sure for weight, sure in weighted) / total, 4) if total else 0.0


def main() -> None:
    """Serve jobs until RunPod ends the worker."""
    try:
        how = settings()
    except ValueError as error:
        sys.exit(f"the extract worker cannot start: {error}")
    import runpod

    runpod.serverless.start(
        {"handler": handler, "concurrency_modifier": lambda current: how.jobs_at_once}
    )


if __name__ == "__main__":
    main()
