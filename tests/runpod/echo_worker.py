"""A RunPod worker, driven by the real SDK, that answers from the pictures themselves: no model.

Its input may ask for trouble: {"sleep": seconds}, {"raise": text}, {"nothing": true}, {"echo": …}.
"""

from __future__ import annotations

import asyncio
import base64
import io
import os
from pathlib import Path
from typing import Any

os.environ.setdefault("RUNPOD_LOG_LEVEL", "ERROR")

import runpod
from PIL import Image


async def handler(job: dict[str, Any]) -> Any:
    asked = job["input"]
    if note := os.environ.get("ECHO_NOTES"):
        with Path(note).open("a") as file:
            file.write(f"begin {job['id']}\n")
    try:
        await asyncio.sleep(asked.get("sleep", 0))
    except asyncio.CancelledError:
        with Path(os.environ["ECHO_NOTES"]).open("a") as file:
            file.write(f"cancelled {job['id']}\n")
        raise
    if "raise" in asked:
        raise RuntimeError(asked["raise"])
    if "nothing" in asked:
        return b"bytes are no JSON"
    if "echo" in asked:
        return asked["echo"]
    numbers = asked.get("page_numbers") or range(1, len(asked["images"]) + 1)
    pages = [page(number, image) for number, image in zip(numbers, asked["images"], strict=True)]
    return {
        "data": {"pages": pages},
        "raw_ocr": ["" for _ in pages],
        "confidence": 0.9,
        "page_count": len(pages),
        "latency_ms": 1,
        "model": "echo",
    }


def page(number: int, image: str) -> dict[str, Any]:
    width, height = Image.open(io.BytesIO(base64.b64decode(image))).size
    text = f"page {number} of {width} by {height}"
    element = {"bbox": [0, 0, width, height // 2], "category": "Text", "text": text}
    return {
        "page_number": number,
        "width_px": width,
        "height_px": height,
        "status": "ocr",
        "error": None,
        "elements": [element | {"confidence": 0.9}],
    }


runpod.serverless.start({"handler": handler, "concurrency_modifier": lambda _: 4})
