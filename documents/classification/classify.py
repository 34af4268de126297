"""What a page or a document is, from the text and shape of its layouts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from documents.classification.page_text import PageText, page_text
from documents.classification.score import UNKNOWN, Score, probabilities, scores, type_of
from documents.layout import PageLayout
from documents.result import DocumentType

_LATER_PAGE = 0.4
"""Weight of what later pages say beside page one, whose title and header speak for the document."""
_NEVER_SURER = 0.995
_NOTHING_READ = 0.3
_TAX_FORMS = {"W2", "1099-INT", "1099-DIV", "1099-MISC", "1099-NEC", "1099-R", "1098"}
_VALUE = re.compile(
    r"\d{1,3}(?:,\d{3})+|(?<![\d.])\d+\.\d{2}(?!\d)|\d{3}-\d{2}-\d{4}|\d{2}-\d{7}|[xX*]{2,}-[xX*\d]{2,}"
)


@dataclass(frozen=True)
class Classification:
    """What a page or document is. confidence: 0..1, calibrated: the chance that `type` is right.

    reason: one short sentence that names the evidence, never text of the page. scores:
    probabilities over the thirteen types. blank_form: a form nobody has filled in.
    """

    type: DocumentType
    confidence: float
    reason: str
    scores: dict[DocumentType, float] = field(default_factory=dict)
    blank_form: bool = False


def classify_page(layout: PageLayout) -> Classification:
    """The kind of one page by itself."""
    page = page_text(layout)
    return _classification(scores(page), [page])


def classify_document(layouts: Sequence[PageLayout]) -> Classification:
    """The kind of the document that these pages, in order, make up."""
    pages = [page_text(layout) for layout in layouts]
    if not pages:
        return _classification({UNKNOWN: Score(0.0)}, [])
    together = dict(scores(pages[0]))
    for name, score in _most(scores(page) for page in pages[1:]).items():
        if name != UNKNOWN and type_of(name) != "other":
            known = together.get(name, Score(0.0))
            together[name] = Score(
                known.value + _LATER_PAGE * score.value, known.clues or score.clues
            )
    return _classification(together, pages)


def _most(pages) -> dict[str, Score]:
    most: dict[str, Score] = {}
    for page in pages:
        for name, score in page.items():
            if name not in most or score.value > most[name].value:
                most[name] = score
    return most


def _classification(kinds: Mapping[str, Score], pages: Sequence[PageText]) -> Classification:
    chances = probabilities(kinds)
    best = max(chances, key=lambda name: chances[name])
    if not any(page.lines for page in pages):
        return Classification("other", _NOTHING_READ, "Nothing could be read.", chances)
    return Classification(
        type=best,
        confidence=min(chances[best], _NEVER_SURER),
        reason=_reason(best, kinds),
        scores=chances,
        blank_form=best in _TAX_FORMS and not any(_VALUE.search(p.everything) for p in pages),
    )


def _reason(best: DocumentType, kinds: Mapping[str, Score]) -> str:
    name, score = max(
        ((n, s) for n, s in kinds.items() if type_of(n) == best), key=lambda item: item[1].value
    )
    if name == UNKNOWN:
        return "Nothing on it speaks for one of the known types."
    what = name if best == "other" else best.replace("_", " ")
    return f"Looks like {what}: {', '.join(score.clues)}."
