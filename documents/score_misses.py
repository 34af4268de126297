"""What is wrong in a scored document, fit to be shown: personal numbers keep their last characters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from documents.masking import is_private_name, mask_fields
from documents.report_privacy import PrivateNumbers
from documents.scoring import DocumentScore, FieldScore

SURE = 0.95
"""A wrong value with that confidence or more is counted as confidently wrong."""
_MASK = "•••"


def misses(score: DocumentScore) -> dict[str, Any]:
    """Types, rows and every wrong value of one document, with the place of what was read.

    A value of a private name is starred but for its end; such a number inside another text is cut
    out of it.
    """
    private = private_numbers(score)
    return {
        "source": score.source,
        "grade": score.grade,
        "expected_type": score.expected_type,
        "found_type": score.found_type,
        "split_right": score.split_right,
        "rows": score.rows,
        "fields": {f.path: _miss(f, private) for f in values(score) if not f.right},
        "sure_and_wrong": list(sure_and_wrong(score)),
    }


def values(score: DocumentScore) -> Iterator[FieldScore]:
    """Every judged value, rows last."""
    yield from score.fields
    yield from score.row_scores


def sure_and_wrong(score: DocumentScore) -> Iterator[str]:
    """What is wrong though the result is sure of it, as `source: path`."""
    if not score.type_right and not score.page_types and score.type_confidence >= SURE:
        yield f"{score.source}: type"
    for f in values(score):
        if not f.right and f.confidence is not None and f.confidence >= SURE:
            yield f"{score.source}: {f.path}"


def private_numbers(score: DocumentScore) -> PrivateNumbers:
    """Personal numbers that the truth or the result names in this document."""
    private = [f for f in values(score) if is_private_name(f.path)]
    return PrivateNumbers(str(v) for f in private for v in (f.expected, f.got) if v is not None)


def _miss(f: FieldScore, private: PrivateNumbers) -> dict[str, Any]:
    said = {
        name: _shown(f.path, value, private)
        for name, value in (("expected", f.expected), ("got", f.got))
    }
    return {**said, "confidence": f.confidence, "page_number": f.page_number, "bbox": f.bbox}


def _shown(path: str, value: Any, private: PrivateNumbers) -> Any:
    if is_private_name(path) or not isinstance(value, str):
        return mask_fields({path: value})[path]
    return "".join(_MASK if part.is_private else part.text for part in private.cut(value))
