"""Many scores to the figures that count: by type and field, and how far confidence is true."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from documents.score_misses import misses, sure_and_wrong
from documents.score_values import is_nothing
from documents.scoring import DocumentScore, FieldScore

NO_GRADE = "grade unknown"
_BINS = 10

Graded = Sequence[tuple[float, bool]]
"""(confidence 0..1, whether the value is right)."""


def summarise(scores: Sequence[DocumentScore]) -> dict[str, Any]:
    """Figures over all, by expected type, by grade and by both; types taken for others; every miss.

    exact: whether all of a source is right, by its name.
    """
    return {
        "all": figures(scores),
        "by_type": _groups(scores, lambda score: score.expected_type),
        "by_grade": _groups(scores, lambda score: score.grade or NO_GRADE),
        "by_type_and_grade": _groups(
            scores, lambda score: f"{score.expected_type} {score.grade or NO_GRADE}"
        ),
        "confusion": confusion(scores),
        "exact": {score.source: score.exact for score in scores},
        "misses": [misses(score) for score in scores if not score.exact],
    }


def _groups(
    scores: Sequence[DocumentScore], group_of: Callable[[DocumentScore], str]
) -> dict[str, Any]:
    groups: defaultdict[str, list[DocumentScore]] = defaultdict(list)
    for score in scores:
        groups[group_of(score)].append(score)
    return {name: figures(group) for name, group in sorted(groups.items())}


def figures(scores: Sequence[DocumentScore]) -> dict[str, Any]:
    """The figures of one group; a rate is None where there is nothing to count.

    reconciled_and_right: of documents said to close, how many have all rows right (those without
    rows: all amounts). confidently_wrong_rate: share of the values and types given that are sure
    and wrong. extra_fields: values of which the truths say nothing.
    """
    fields = [f for s in scores for f in s.fields]
    in_rows = [f for s in scores for f in s.row_scores]
    graded = [(f.confidence, f.right) for f in (*fields, *in_rows) if f.confidence is not None]
    rows = [s.rows for s in scores if s.rows]
    matched, expected, found = (sum(r[i] for r in rows) for i in range(3))
    closed = [s for s in scores if s.reconciled]
    types = [pair for s in scores for pair in _types(s)]
    sure = [name for s in scores for name in sure_and_wrong(s)]
    given = len(graded) + sum(not s.page_types for s in scores)
    return {
        "documents": len(scores),
        "type_right": _rate(sum(expected == found for expected, found in types), len(types)),
        "split_right": _rate(sum(s.split_right for s in scores), len(scores)),
        "fields": len(fields),
        "fields_exact": _rate(sum(f.right for f in fields), len(fields)),
        "documents_exact": _rate(sum(s.exact for s in scores), len(scores)),
        "rows": expected,
        "row_f1": _rate(2 * matched, expected + found),
        "row_values_exact": _rate(sum(f.right for f in in_rows), len(in_rows)),
        "reconciled": len(closed),
        "reconciled_and_right": _rate(sum(_is_closed_rightly(s) for s in closed), len(closed)),
        "confidently_wrong": len(sure),
        "confidently_wrong_rate": _rate(len(sure), given),
        "sure_and_wrong": sure,
        "auroc": auroc(graded),
        "ece": calibration_error(graded),
        "reliability": reliability(graded),
        "by_field": _by_field([*fields, *in_rows]),
        "extra_fields": sum(s.extra_fields for s in scores),
    }


def confusion(scores: Sequence[DocumentScore]) -> dict[str, dict[str, int]]:
    """Expected type → found type → how often; pages of packets count one each."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for score in scores:
        for expected, found in _types(score):
            counts[expected][found] += 1
    return {expected: dict(found.most_common()) for expected, found in sorted(counts.items())}


def auroc(graded: Graded) -> float | None:
    """Chance that a right value has the higher confidence of a right and a wrong one; ties half.

    None when all are right or all are wrong.
    """
    counts: defaultdict[float, list[int]] = defaultdict(lambda: [0, 0])
    for confidence, ok in graded:
        counts[confidence][ok] += 1
    wins, wrong_below = 0.0, 0
    for _, (wrong, right) in sorted(counts.items()):
        wins += right * (wrong_below + wrong / 2)
        wrong_below += wrong
    pairs = wrong_below * (len(graded) - wrong_below)
    return round(wins / pairs, 4) if pairs else None


def reliability(graded: Graded) -> list[dict[str, float]]:
    """Ten equal bins by confidence, empty ones left out: count, mean confidence, share right."""
    bins: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, ok in graded:
        bins[min(int(confidence * _BINS), _BINS - 1)].append((confidence, ok))
    return [
        {
            "from": index / _BINS,
            "count": len(inside),
            "confidence": round(sum(c for c, _ in inside) / len(inside), 4),
            "right": round(sum(ok for _, ok in inside) / len(inside), 4),
        }
        for index, inside in sorted(bins.items())
    ]


def calibration_error(graded: Graded) -> float | None:
    """Expected calibration error over the bins of `reliability` (Guo et al. 2017, section 2)."""
    if not graded:
        return None
    gaps = (b["count"] * abs(b["confidence"] - b["right"]) for b in reliability(graded))
    return round(sum(gaps) / len(graded), 4)


def _types(score: DocumentScore) -> list[tuple[str, str]]:
    return score.page_types or [(score.expected_type, score.found_type)]


def _is_closed_rightly(score: DocumentScore) -> bool:
    if score.rows:
        return score.rows_right
    return all(f.right for f in score.fields if isinstance(f.expected, float))


def _by_field(scores: Sequence[FieldScore]) -> dict[str, dict[str, Any]]:
    """Field name → how many are expected, right, and missing."""
    groups: defaultdict[str, list[FieldScore]] = defaultdict(list)
    for score in scores:
        groups[score.name].append(score)
    return {
        name: {
            "count": len(group),
            "exact": _rate(sum(f.right for f in group), len(group)),
            "missing": sum(is_nothing(f.got) and not f.right for f in group),
        }
        for name, group in sorted(groups.items())
    }


def _rate(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
