"""Figures of an evaluation against those of an earlier one: what fell, by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

HIGHER = (
    "type_right",
    "split_right",
    "fields_exact",
    "documents_exact",
    "row_f1",
    "row_values_exact",
    "reconciled_and_right",
)
LOWER = ("confidently_wrong_rate",)
"""Figures that are better when they are lower."""
_GROUPS = ("by_type", "by_grade", "by_type_and_grade")
_ROUNDING = 1e-4
"""Figures have four places."""


def fallen(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """What is worse than before, a line each: figures of every group, documents not exact any more.

    A group or a document that is no longer there is named too; new ones say nothing.
    """
    lines = list(_worse("all", before["all"], after["all"]))
    lines += _worse_confidence(before["all"], after["all"])
    for grouping in _GROUPS:
        for name, group in before[grouping].items():
            if name in after[grouping]:
                lines += _worse(name, group, after[grouping][name])
            else:
                lines.append(f"{name}: no document any more")
    for source, exact in before["exact"].items():
        if source not in after["exact"]:
            lines.append(f"{source}: not among the documents any more")
        elif exact and not after["exact"][source]:
            lines.append(f"{source}: was exact, is not")
    return list(dict.fromkeys(lines))


def _worse(name: str, before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    for key, sign in (*((k, 1) for k in HIGHER), *((k, -1) for k in LOWER)):
        old, new = before[key], after[key]
        if old is not None and new is None:
            yield f"{name}: {key} {old:.4f}, now nothing to count"
        elif old is not None and sign * (old - new) > _ROUNDING:
            yield f"{name}: {key} {old:.4f}, now {new:.4f}"


def _worse_confidence(before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    """AUROC and calibration, over all documents only: a small group's jump with one value.

    AUROC is None where nothing is wrong, which is no fall.
    """
    for key, sign in (("auroc", 1), ("ece", -1)):
        old, new = before[key], after[key]
        if old is not None and new is not None and sign * (old - new) > _ROUNDING:
            yield f"all: {key} {old:.4f}, now {new:.4f}"
