"""All that is known of a value to one probability that it is what the page says.

The reader's own confidence (OCR's score, how surely the place was found, agreement between copies)
counts as evidence; to its log-odds are added what the checks and the value's shape say. The sum is
calibrated by class of value with Platt's logistic function, which is monotone: `confidence.json`
holds its parameters and how they were made (`python -m benchmarks.fit_confidence`).
"""

from __future__ import annotations

import copy
import json
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple

from documents.result import FieldValue, Finding

ValueClass = Literal["number", "date", "identifier", "text"]

_FAILED = {"error": -1.6, "warning": -0.8, "info": 0.0}
"""Log-odds that a failed check takes from the fields it names."""
_PROVEN = 1.2
"""Log-odds that arithmetic which closes gives to the numbers in it."""
_ODD = -1.0
"""A digit inside of a word, as in "E1 Paso", is a misreading more often than not."""
_LEAST, _MOST = 0.002, 0.998
_ODD_WORD = re.compile(
    r"\b[A-Za-z]+[0-9][a-z]+\b|\b[A-Za-z]{2,}[01]\b|\b[A-Z]1\b|\b[01][a-z]{2,}\b"
)
_ORDINAL = re.compile(r"\b\d+(?:st|nd|rd|th)\b", re.IGNORECASE)
_MASK = re.compile(r"[Xx*•#]{2,}")
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_INDEX = re.compile(r"\[\d+\]")
_SHIFT = 1.0
"""What a number is moved by to see whether the arithmetic notices."""


class Evidence(NamedTuple):
    """A value's log-odds before calibration, and the class whose calibration applies."""

    log_odds: float
    value_class: ValueClass


def combined(
    data: Mapping[str, Any],
    fields: Mapping[str, FieldValue],
    findings: Iterable[Finding],
    reconcile: Callable[[dict[str, Any]], bool | None],
) -> dict[str, FieldValue]:
    """The fields with their probabilities; values stay as they are.

    findings: of the kind's rules and of the reader; reconcile: the kind's, which says what is proven.
    """
    return {
        path: replace(fields[path], confidence=probability(evidence))
        for path, evidence in weigh(data, fields, findings, reconcile).items()
    }


def weigh(
    data: Mapping[str, Any],
    fields: Mapping[str, FieldValue],
    findings: Iterable[Finding],
    reconcile: Callable[[dict[str, Any]], bool | None],
) -> dict[str, Evidence]:
    """The evidence for each field, before it is calibrated."""
    failed: dict[str, float] = {}
    for finding in findings:
        for path in finding.fields:
            failed[path] = min(failed.get(path, 0.0), _FAILED[finding.severity])
    proven = proven_names(data, fields, reconcile)
    weighed = {}
    for path, field in fields.items():
        odds = _log_odds(field.confidence) + failed.get(path, 0.0)
        if path not in failed and _INDEX.sub("", path) in proven:
            odds += _PROVEN
        kind = value_class(field.value)
        if kind == "text" and is_odd(str(field.value)):
            odds += _ODD
        weighed[path] = Evidence(odds, kind)
    return weighed


def probability(evidence: Evidence) -> float:
    """0..1, the calibrated chance that the value is right, rounded to 4 places."""
    slope, offset = _calibration()[evidence.value_class]
    odds = slope * evidence.log_odds + offset
    return round(min(max(1 / (1 + math.exp(-odds)), _LEAST), _MOST), 4)


def value_class(value: Any) -> ValueClass:
    """What a value is like: an amount, count or checkbox; a day; a number or code; words."""
    if isinstance(value, bool | int | float):
        return "number"
    text = str(value)
    if _ISO_DATE.fullmatch(text):
        return "date"
    letters = [c for c in _MASK.sub("", text) if c.isalnum()]
    digits = sum(c.isdigit() for c in letters)
    return "identifier" if len(letters) <= 3 or 2 * digits >= len(letters) else "text"


def is_odd(text: str) -> bool:
    """Whether a word of the text has a digit where a letter should be."""
    return _ODD_WORD.search(_ORDINAL.sub("", text)) is not None


def proven_names(
    data: Mapping[str, Any],
    fields: Mapping[str, FieldValue],
    reconcile: Callable[[dict[str, Any]], bool | None],
) -> set[str]:
    """Names of numbers that the closing arithmetic rests on: were one another, it would not close.

    A name stands for all entries of its list; the first is tried.
    """
    if reconcile(dict(data)) is not True:
        return set()
    first: dict[str, str] = {}
    for path, field in fields.items():
        if isinstance(field.value, float | int) and not isinstance(field.value, bool):
            first.setdefault(_INDEX.sub("", path), path)
    return {name for name, path in first.items() if reconcile(_moved(data, path)) is not True}


def _moved(data: Mapping[str, Any], path: str) -> dict[str, Any]:
    """The data with the number at the path made another one; only what is changed is copied."""
    moved: Any = dict(data)
    inside, steps = moved, _steps(path)
    for step in steps[:-1]:
        inside[step] = copy.copy(inside[step])
        inside = inside[step]
    inside[steps[-1]] = inside[steps[-1]] + _SHIFT
    return dict(moved)


def _steps(path: str) -> Sequence[Any]:
    return [int(p) if p.isdigit() else p for p in re.findall(r"[^.\[\]]+", path)]


def _log_odds(confidence: float) -> float:
    sure = min(max(confidence, _LEAST), _MOST)
    return math.log(sure / (1 - sure))


@cache
def _calibration() -> Mapping[ValueClass, tuple[float, float]]:
    text = files("documents").joinpath("confidence.json").read_text(encoding="utf-8")
    return {
        name: (entry["slope"], entry["offset"])
        for name, entry in json.loads(text)["classes"].items()
    }
