"""A classification that a model wrote out as JSON, with its reasons, however carelessly."""

from __future__ import annotations

import json
import math
import re
from typing import Any, cast, get_args

from documents.errors import BadAnswer
from documents.result import DocumentType

EXPLAIN_PROMPT = (
    "Explain in one or two sentences, by printed titles, form numbers and layout, what kind of "
    "document this page is. Quote no names, numbers or amounts. Answer with JSON: "
    '{"type": one of '
    + json.dumps(get_args(DocumentType))
    + ', "confidence": a number from 0 to 1,'
    ' "reasoning": your explanation}'
)
_KEYS = {"type", "confidence", "reasoning"}
_MEMBER = re.compile(
    r"""["']?(?P<key>type|confidence|reasoning)["']?\s*+:\s*+
    (?:"(?P<double>(?:[^"\\]|\\.)*+)(?:"|$)
    |'(?P<single>(?:[^'\\]|\\.)*+)(?:'|$)
    |(?P<bare>[^,}\]\s"'{\[][^,}\]\n]*+))""",
    re.VERBOSE | re.DOTALL,
)
_OTHER_NAMES: dict[str, DocumentType] = {
    "bankaccountstatement": "bank_statement",
    "creditcard": "credit_card_statement",
    "cardstatement": "credit_card_statement",
    "formw2": "W2",
    "cheque": "check",
    "bill": "invoice",
}


def parse_json_response(text: str) -> dict[str, Any]:
    """The members type, confidence and reasoning that the answer holds.

    Code fences, prose around, trailing commas, single quotes and a cut end are no harm. Raises
    BadAnswer when there is no member at all. Time grows with the length only.
    """
    begin, end = text.find("{"), text.rfind("}")
    if 0 <= begin < end:
        try:
            whole = json.loads(text[begin : end + 1])
        except (ValueError, RecursionError):
            whole = None
        if isinstance(whole, dict) and not _KEYS.isdisjoint(whole):
            return whole
    found: dict[str, Any] = {}
    for match in _MEMBER.finditer(text, max(begin, 0)):
        value = match["double"] if match["double"] is not None else match["single"]
        found.setdefault(match["key"], _unescaped(value) if value is not None else match["bare"])
    if not found:
        raise BadAnswer("the model's answer holds no JSON")
    return found


def validate_classification_result(result: dict[str, Any]) -> dict[str, Any]:
    """{"type", "confidence", "reasoning"}: one of the thirteen types, 0..1, a text.

    "W-2", "1099 int" and "93%" are understood. Raises BadAnswer for what is not.
    """
    return {
        "type": _type(result.get("type")),
        "confidence": _share(result.get("confidence")),
        "reasoning": str(result.get("reasoning") or "").strip(),
    }


def _type(value: Any) -> DocumentType:
    known = {_plain(name): cast(DocumentType, name) for name in get_args(DocumentType)}
    name = _plain(str(value))
    found = (known | _OTHER_NAMES).get(name) or known.get(name.removeprefix("form"))
    if not found:
        raise BadAnswer("the model names a type that is none of the thirteen")
    return found


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _share(value: Any) -> float:
    text = str(value).strip()
    try:
        number = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except ValueError:
        raise BadAnswer("the model's confidence is no number") from None
    if math.isnan(number):
        raise BadAnswer("the model's confidence is no number")
    return min(max(number, 0.0), 1.0)


def _unescaped(raw: str) -> str:
    try:
        return str(json.loads(f'"{raw}"', strict=False))
    except ValueError:
        return raw
