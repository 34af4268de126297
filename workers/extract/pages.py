"""One picture to one page of the answer: brought here, sized, asked for, and put back to its size."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import aiohttp

from documents.dialects.answer import Answer
from documents.dialects.cells import Cells
from documents.dialects.dialect import Dialect
from documents.dialects.index import dialect_of
from documents.dialects.ladder import Ask, Read, climb
from documents.errors import SheafError
from documents.layout import Element
from documents.pages.model_image import crop_jpeg, data_url, decode_rgb, is_plain, to_jpeg
from workers.extract.server import call_vllm
from workers.extract.settings import Settings
from workers.images import fetch_image


@dataclass(frozen=True, slots=True)
class Sized:
    """A picture for the model. width, height: as it came; sent: as the model wants it, in pixels."""

    jpeg: bytes
    width: int
    height: int
    sent: tuple[int, int]
    plain: bool


def image_to_base64(image: bytes, dialect: Dialect) -> tuple[str, Sized]:
    """The picture as a JPEG data URL at the model's exact size, so that vLLM never resizes it.

    A JPEG that has that size already is sent as it came. Raises BadPage or PictureTooLarge.
    """
    picture = decode_rgb(image)
    width, height = picture.size
    sent = dialect.image.size(width, height)
    as_it_is = sent == (width, height) and image.startswith(b"\xff\xd8")
    jpeg = image if as_it_is else to_jpeg(picture, *sent)
    return data_url(jpeg), Sized(jpeg, width, height, sent, is_plain(picture))


def parse_dots_ocr_output(text: str, dialect: str = "dots.ocr") -> Cells:
    """The cells in the model's answer, however cut or broken."""
    return dialect_of(dialect).parse(text)


async def read_one(
    number: int, source: str, how: Settings, session: aiohttp.ClientSession
) -> tuple[dict[str, Any], str]:
    """The page as the answer has it, and the model's raw answer. Never raises for a page's own fault.

    `retry` in a failed page: whether asking again may help.
    """
    try:
        image = await fetch_image(source)
        url, sized = await asyncio.to_thread(image_to_base64, image, how.dialect)
        if sized.plain:
            return _page(number, sized, "blank", []), ""
        read = await _read(url, sized, how, session)
    except SheafError as error:
        failed = {"page_number": number, "width_px": 0, "height_px": 0, "status": "failed"}
        return {**failed, "error": str(error), "retry": error.retry, "elements": []}, ""
    return _page(number, sized, "ocr", read.elements, read.doubts), read.raw


async def _read(url: str, sized: Sized, how: Settings, session: aiohttp.ClientSession) -> Read:
    dialect = how.dialect
    most = dialect.most_tokens(*sized.sent, how.window)

    async def ask(question: Ask) -> Answer:
        part = url
        if question.crop:
            crop = await asyncio.to_thread(crop_jpeg, sized.jpeg, question.crop, dialect.image)
            part = data_url(crop)
        tokens = min(most, question.max_tokens or most)
        body = dialect.request(dialect.name, part, question.mode, max_tokens=tokens)
        return await call_vllm(session, body, how.patience_seconds)

    async def ask_all(questions: Sequence[Ask]) -> Sequence[Answer]:
        return await asyncio.gather(*map(ask, questions))

    return await climb(dialect, *sized.sent, ask_all)


def _page(
    number: int,
    sized: Sized,
    status: str,
    elements: Sequence[Element],
    doubts: Sequence[str] = (),
) -> dict[str, Any]:
    across, down = sized.width / sized.sent[0], sized.height / sized.sent[1]
    return {
        "page_number": number,
        "width_px": sized.width,
        "height_px": sized.height,
        "status": status,
        "error": None,
        "doubts": [*doubts],
        "elements": [
            {
                "bbox": [
                    round(element.box.x1 * across, 1),
                    round(element.box.y1 * down, 1),
                    round(element.box.x2 * across, 1),
                    round(element.box.y2 * down, 1),
                ],
                "category": element.category,
                "text": element.text,
                "confidence": round(element.confidence, 4),
            }
            for element in elements
        ],
    }
