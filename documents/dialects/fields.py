"""A document's fields asked of a vision model as JSON: the question with its schema, and the answer.

Single values only: rows of tables are read from the layout, which says where each stands.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from documents.dialects.image_rule import ImageRule
from documents.errors import BadAnswer

Scalar = str | int | float | bool

IMAGE = ImageRule(factor=28, min_pixels=3_136, max_pixels=2_007_040)
"""2,560 image tokens: the small print in the boxes of a tax form stays legible."""
_TYPES = {"string", "number", "integer", "boolean"}
_LONGEST = 300
_TOKENS_A_FIELD = 48


def single_fields(model: type[BaseModel]) -> dict[str, dict[str, Any]]:
    """Name → JSON Schema of each single value of a kind; every one may be null."""
    properties = model.model_json_schema(by_alias=True).get("properties", {})
    found = {}
    for name, entry in properties.items():
        options = {option.get("type") for option in entry.get("anyOf", [entry])} - {"null"}
        if len(options) == 1 and options <= _TYPES:
            said = entry.get("description", "")
            found[name] = {"type": [*options, "null"], **({"description": said} if said else {})}
    return found


def fields_schema(model: type[BaseModel]) -> dict[str, Any]:
    """What the answer must be: an object with each single field, null where the page has none."""
    fields = single_fields(model)
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def fields_request(
    name: str, picture_url: str, kind: str, schema: Mapping[str, Any], window: int | None = None
) -> dict[str, Any]:
    """The body for /v1/chat/completions; the server holds the answer to the schema.

    window: tokens of question and answer together that the server allows; None when unknown.
    """
    fields = schema["properties"]
    listed = "\n".join(f"{key}: {entry.get('description', '')}" for key, entry in fields.items())
    prompt = (
        f"This page is of a document of the type {kind}. Read these fields from it as they are "
        "printed: amounts as plain numbers, dates as YYYY-MM-DD, masked numbers with their mask. "
        "A field that is not printed on the page is null. Compute and guess nothing.\n"
        f"{listed}\nAnswer with JSON."
    )
    most = 64 + _TOKENS_A_FIELD * len(fields)
    content = [
        {"type": "image_url", "image_url": {"url": picture_url}},
        {"type": "text", "text": prompt},
    ]
    return {
        "model": name,
        "messages": [{"role": "user", "content": content}],
        "temperature": 0.0,
        "max_completion_tokens": min(most, window // 2) if window else most,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "fields", "schema": dict(schema), "strict": True},
        },
    }


def parse_fields(answer: str, schema: Mapping[str, Any]) -> dict[str, Scalar]:
    """The fields that the answer states, of the schema's names and types; nulls are left out.

    Servers that ignore the schema put fences or prose around it. Raises BadAnswer for no object.
    """
    begin, end = answer.find("{"), answer.rfind("}")
    try:
        data = json.loads(answer[begin : end + 1]) if 0 <= begin < end else None
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise BadAnswer("the model's answer holds no whole JSON object")
    wanted = schema["properties"]
    typed = {
        key: _typed(data[key], entry["type"][0]) for key, entry in wanted.items() if key in data
    }
    return {key: value for key, value in typed.items() if value is not None}


def _typed(value: Any, kind: str) -> Scalar | None:
    if kind == "boolean":
        return value if isinstance(value, bool) else None
    if kind == "string":
        text = value.strip() if isinstance(value, str) else ""
        return text if 0 < len(text) <= _LONGEST else None
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 1e15:
        return None
    if not math.isfinite(value) or (kind == "integer" and value != int(value)):
        return None
    return int(value) if kind == "integer" else value
