"""What the workers on RunPod answer, checked: whatever comes, elements or a typed error."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast, get_args

import fsspec
import orjson
from pydantic import SecretStr

from documents.classification.classify import Classification
from documents.errors import BadAnswer, BadPage, EngineUnavailable, SheafError, UnreadByModel
from documents.geometry import Box
from documents.layout import CATEGORIES, Element
from documents.masking import mask, others_words
from documents.result import DocumentType

_MAX_STORED_BYTES = 1 << 30


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """One page. Boxes are pixels of the picture as sent."""

    elements: tuple[Element, ...]
    doubts: tuple[str, ...]


def pages_in(output: dict[str, Any], options: SecretStr | None) -> list[Any]:
    """The list of pages, fetched and checked when it comes by reference.

    Raises BadAnswer or EngineUnavailable.
    """
    if isinstance(reference := output.get("reference"), dict):
        output = _stored(reference, options)
    data = output.get("data")
    pages = data.get("pages") if isinstance(data, dict) else None
    if not isinstance(pages, list):
        raise BadAnswer("the job's answer has no pages")
    return pages


def page_answers(pages: list[Any], numbers: Sequence[int]) -> dict[int, PageAnswer | SheafError]:
    """An answer or an error for each number; a page that the answer leaves out is a BadAnswer."""
    found: dict[int, PageAnswer | SheafError] = {
        number: BadAnswer("the job's answer leaves the page out") for number in numbers
    }
    for page in pages:
        number = page.get("page_number") if isinstance(page, dict) else None
        if type(number) is int and number in found:
            try:
                found[number] = _page(page)
            except SheafError as error:
                found[number] = error
    return found


def classification(
    output: dict[str, Any], count: int, cost_usd: float | None
) -> list[Classification]:
    """One for each picture sent; the cost is shared. Raises BadAnswer or BadPage."""
    pages = output.get("pages")
    if not isinstance(pages, list) or len(pages) != count:
        raise BadAnswer("the classify endpoint does not answer for each page")
    share = None if cost_usd is None else cost_usd / count
    return [_kind(page, str(output.get("model") or "the model"), share) for page in pages]


def _kind(page: Any, model: str, cost_usd: float | None) -> Classification:
    if not isinstance(page, dict):
        raise BadAnswer("the classify endpoint's answer is no object")
    if error := page.get("error"):
        raise BadPage(others_words(error, 300))
    kind, sure = page.get("type"), page.get("confidence")
    if kind not in get_args(DocumentType) or not _is_share(sure):
        raise BadAnswer("the classify endpoint names no type that we know")
    scores = page.get("scores")
    known = {
        name: float(value)
        for name, value in (scores if isinstance(scores, Mapping) else {}).items()
        if name in get_args(DocumentType) and _is_share(value)
    }
    reason = f"Label probabilities of {mask(model)[:80].rpartition('/')[2]}."
    return Classification(
        cast(DocumentType, kind),
        float(cast(float, sure)),
        reason,
        cast(dict[DocumentType, float], known),
        cost_usd=cost_usd,
    )


def _page(page: dict[str, Any]) -> PageAnswer:
    status = page.get("status")
    if status == "failed":
        cause = others_words(page.get("error") or "no reason given", 300)
        raise UnreadByModel(cause) if page.get("retry") is False else BadAnswer(cause)
    elements = page.get("elements")
    if status not in ("ocr", "blank") or not isinstance(elements, list):
        raise BadAnswer("a page of the job's answer has no elements")
    doubts = page.get("doubts") or []
    if not isinstance(doubts, list):
        raise BadAnswer("the doubts of a page of the job's answer are no list")
    return PageAnswer(tuple(map(_element, elements)), tuple(mask(str(d)) for d in doubts))


def _element(element: Any) -> Element:
    try:
        x1, y1, x2, y2 = (float(value) for value in element["bbox"])
        category, text, sure = element["category"], element["text"], element["confidence"]
    except (TypeError, KeyError, ValueError):
        raise BadAnswer("an element of the job's answer is not of its form") from None
    if not all(map(math.isfinite, (x1, y1, x2, y2))) or not isinstance(text, str):
        raise BadAnswer("an element of the job's answer is not of its form")
    box = Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
    known = category if category in CATEGORIES else "Text"
    return Element(box, known, text, float(sure) if _is_share(sure) else 0.5)


def _is_share(value: Any) -> bool:
    return type(value) in (int, float) and 0 <= value <= 1


def _stored(reference: dict[str, Any], options: SecretStr | None) -> dict[str, Any]:
    """The answer that the worker has stored. The words of stores may hold keys: they are left out."""
    uri, size, digest = (reference.get(key) for key in ("uri", "bytes", "sha256"))
    if not isinstance(uri, str) or type(size) is not int or not 0 < size <= _MAX_STORED_BYTES:
        raise BadAnswer("the reference to the stored answer makes no sense")
    try:
        settings = orjson.loads(options.get_secret_value()) if options else {}
        with fsspec.open(uri, "rb", **settings) as file:
            data = file.read(size + 1)
    except Exception as error:
        raise EngineUnavailable(
            f"the stored answer cannot be fetched ({type(error).__name__})"
        ) from None
    if len(data) != size or hashlib.sha256(data).hexdigest() != digest:
        raise BadAnswer("the stored answer is not what the worker wrote")
    try:
        answer = orjson.loads(data)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise BadAnswer("the stored answer is no JSON object")
    return answer
