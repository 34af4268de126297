"""Fits documents/confidence.json: `python -m benchmarks.fit_confidence FOLDER:STORE...`.

FOLDER holds documents with truth, STORE the finished pages of an earlier run over it (`--out`).
Each folder is fitted for itself, and for each class of values the most cautious fit is taken: unseen
papers are no more like the many drawn ones than like the few real ones. Documents are read as what
they are, without classification.
"""

from __future__ import annotations

import hashlib
import json
import math
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import orjson

from documents.confidence import Evidence, weigh
from documents.kinds.index import kind_of
from documents.layout import layout_from_json
from documents.scoring import score
from sheaf.evaluate import truth_files

TARGET = Path(__file__).resolve().parent.parent / "documents" / "confidence.json"
Graded = tuple[Evidence, bool]
_PRIOR, _PRIOR_SLOPE = 2.0, 40.0
"""Weights that hold a class with few errors near the reader's own confidence, and its order."""
_FLATTEST = 0.3
_FEWEST = 100
"""A set with fewer values of a class says nothing about it."""


def main(arguments: list[str]) -> None:
    """Fit and write the parameters."""
    folders = [argument.split(":") for argument in arguments]
    values = [list(graded(Path(folder), Path(store))) for folder, store in folders]
    classes = {}
    for name in ("number", "date", "identifier", "text"):
        sets = [[(e.log_odds, ok) for e, ok in found if e.value_class == name] for found in values]
        fits = [fitted(found) for found in sets if len(found) >= _FEWEST]
        everything = [x for found in sets for x, _ in found]
        slope, offset = min(fits, key=lambda fit: sum(chance(x, *fit) for x in everything))
        wrong = sum(not ok for found in sets for _, ok in found)
        classes[name] = {"slope": round(slope, 4), "offset": round(offset, 4)}
        print(name, classes[name], f"{len(everything)} values, {wrong} wrong")
    made = (
        "python -m benchmarks.fit_confidence on drawn documents of all grades and on real ones; "
        "of the sets' fits the most cautious one for each class"
    )
    TARGET.write_text(json.dumps({"made": made, "classes": classes}, indent=1) + "\n")


def graded(folder: Path, store: Path) -> Iterator[Graded]:
    """Evidence of each value that was given, and whether it is right."""
    for file, truth_file in truth_files(folder).items():
        truth = json.loads(truth_file.read_text(encoding="utf-8"))
        sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
        pages = sorted((store / ".sheaf" / "pages" / sha256).glob("*/*.json"))
        if truth["doc_type"] in ("packet", "other") or not pages:
            continue
        kind = kind_of(truth["doc_type"])
        reading = kind.read([layout_from_json(orjson.loads(p.read_bytes())) for p in pages])
        findings = [*reading.findings, *(f for rule in kind.rules for f in rule(reading.data))]
        weighed = weigh(reading.data, reading.fields, findings, kind.reconcile)
        document = {
            "type": kind.name,
            "confidence": 1.0,
            "pages": [1],
            "data": reading.data,
            "fields": {path: asdict(value) for path, value in reading.fields.items()},
            "reconciled": None,
        }
        scored = score(file.name, {"documents": [document]}, truth)
        for value in (*scored.fields, *scored.row_scores):
            if value.confidence is not None and value.path in weighed:
                yield weighed[value.path], value.right


def fitted(found: list[tuple[float, bool]]) -> tuple[float, float]:
    """Slope and offset of the logistic function, the slope at least `_FLATTEST`: order stays.

    Newton's method on the log-likelihood, with a prior that the confidence is right as it is (Platt
    1999, with the prior in the place of his smoothed targets).
    """
    slope, offset = 1.0, 0.0
    for _ in range(100):
        g1, g0 = _PRIOR_SLOPE * (slope - 1.0), _PRIOR * offset
        h11, h10, h00 = _PRIOR_SLOPE, 0.0, _PRIOR
        for x, ok in found:
            p = chance(x, slope, offset)
            g1 += (p - ok) * x
            g0 += p - ok
            curve = p * (1 - p)
            h11 += curve * x * x
            h10 += curve * x
            h00 += curve
        determinant = h11 * h00 - h10**2
        slope -= (h00 * g1 - h10 * g0) / determinant
        offset -= (h11 * g0 - h10 * g1) / determinant
    return max(slope, _FLATTEST), offset


def chance(log_odds: float, slope: float, offset: float) -> float:
    """The calibrated chance."""
    return 1 / (1 + math.exp(-(slope * log_odds + offset)))


if __name__ == "__main__":
    main(sys.argv[1:])
