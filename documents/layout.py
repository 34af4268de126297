"""What an engine makes of a page: elements in reading order, as dots.ocr shapes them.

Engines that know where each word stands (text layer, OCR) add `spans`; those that only give blocks
(dots.ocr) leave them empty, and `documents.spans` estimates them. All boxes are pixels of the page
image *after* it is turned upright and straightened by `skew_degrees`; the result JSON turns them
back onto the picture.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Literal, NamedTuple

from documents.geometry import Box

CATEGORIES = (
    "Caption",
    "Footnote",
    "Formula",
    "List-item",
    "Page-footer",
    "Page-header",
    "Picture",
    "Section-header",
    "Table",
    "Text",
    "Title",
)
"""dots.ocr's eleven layout categories (its prompt `prompt_layout_all_en`)."""

PageStatus = Literal["text", "ocr", "blank", "failed"]


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a space. confidence: 0..1; 1.0 for text that was never read by eye."""

    text: str
    box: Box
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Span:
    """Words on one line that belong together: no gap wide enough for a column between them."""

    text: str
    box: Box
    confidence: float = 1.0
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A checkbox found on the page. confidence: 0..1, that `checked` is right."""

    box: Box
    checked: bool
    confidence: float


class WritingLine(NamedTuple):
    """A printed line to write on, as for a signature. confidence: 0..1, that `written` is right."""

    box: Box
    written: bool
    confidence: float


class RuledLine(NamedTuple):
    """A printed line, from its upper or left end to the other; upright ones are higher than wide."""

    x1: float
    y1: float
    x2: float
    y2: float

    @property
    def upright(self) -> bool:
        return abs(self.y2 - self.y1) > abs(self.x2 - self.x1)


@dataclass(frozen=True, slots=True)
class Element:
    """One block of the page: `category` of CATEGORIES; `text` is Markdown, or HTML for a Table."""

    box: Box
    category: str
    text: str
    confidence: float
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class PageLayout:
    """A page as read. rotation: clockwise degrees (0/90/180/270) that made it upright.

    `skew_degrees`: clockwise turn that straightened the text, small; boxes are given after it.
    `error`: why, when status is failed. `cost_usd`: what reading it cost, where the engine has a price.
    `doubts`: what a person should know of how it was read. `lines`: those ruled on a form.
    `writing`: lines to write on, of pages that are signed; boxes reach over the place for the pen.
    """

    page_number: int
    width_px: int
    height_px: int
    rotation: int
    status: PageStatus
    elements: tuple[Element, ...] = ()
    marks: tuple[Mark, ...] = ()
    skew_degrees: float = 0.0
    error: str | None = None
    cost_usd: float | None = None
    doubts: tuple[str, ...] = ()
    lines: tuple[RuledLine, ...] = ()
    writing: tuple[WritingLine, ...] = ()

    @property
    def text(self) -> str:
        """All text in reading order, one element a paragraph."""
        return "\n".join(element.text for element in self.elements if element.text)


@dataclass(frozen=True, slots=True)
class Page:
    """A page still to be read. Small: it travels between tasks, its pixels never do.

    `source_path` is the durable copy of the source; `layout_path` is where the finished layout
    belongs, or "" when it is not to be kept. `text_chars` counts the text layer's characters.
    """

    source_path: str
    sha256: str
    media_type: str
    page_index: int
    width_px: int
    height_px: int
    text_chars: int = 0
    layout_path: str = ""
    password: str | None = field(default=None, repr=False)

    @property
    def page_number(self) -> int:
        return self.page_index + 1

    def kept_at(self, layout_path: str) -> Page:
        """The same page with a place for its layout."""
        return replace(self, layout_path=layout_path)


@dataclass(frozen=True, slots=True)
class PageOutcome:
    """What became of a page. error: why it could not be read; None when its layout is stored."""

    page: Page
    error: str | None = None


def layout_to_json(layout: PageLayout) -> dict[str, Any]:
    """Plain data that `layout_from_json` turns back into the same layout."""
    return {
        "page_number": layout.page_number,
        "width_px": layout.width_px,
        "height_px": layout.height_px,
        "rotation": layout.rotation,
        "status": layout.status,
        "skew_degrees": layout.skew_degrees,
        "error": layout.error,
        "cost_usd": layout.cost_usd,
        "doubts": [*layout.doubts],
        "lines": [[*line] for line in layout.lines],
        "writing": [[*line.box, line.written, line.confidence] for line in layout.writing],
        "marks": [[*mark.box, mark.checked, mark.confidence] for mark in layout.marks],
        "elements": [
            {
                "bbox": [*element.box],
                "category": element.category,
                "text": element.text,
                "confidence": element.confidence,
                "spans": [_span_to_json(span) for span in element.spans],
            }
            for element in layout.elements
        ],
    }


def layout_from_json(data: dict[str, Any], with_spans: bool = True) -> PageLayout:
    """The layout that `layout_to_json` wrote. Raises KeyError, TypeError or ValueError on other data.

    with_spans: words and their places take nine tenths of the time and memory.
    """
    return PageLayout(
        page_number=data["page_number"],
        width_px=data["width_px"],
        height_px=data["height_px"],
        rotation=data["rotation"],
        status=data["status"],
        skew_degrees=data["skew_degrees"],
        error=data["error"],
        cost_usd=data.get("cost_usd"),
        doubts=tuple(data.get("doubts", ())),
        lines=tuple(RuledLine(*line) for line in data.get("lines", ())),
        writing=tuple(WritingLine(Box(*w[:4]), bool(w[4]), w[5]) for w in data.get("writing", ())),
        marks=tuple(Mark(Box(*m[:4]), bool(m[4]), m[5]) for m in data["marks"]),
        elements=tuple(
            Element(
                Box(*e["bbox"]),
                e["category"],
                e["text"],
                e["confidence"],
                tuple(_span_from_json(s) for s in e["spans"]) if with_spans else (),
            )
            for e in data["elements"]
        ),
    )


def _span_to_json(span: Span) -> list[Any]:
    words = [[w.text, *w.box, w.confidence] for w in span.words]
    return [span.text, *span.box, span.confidence, words]


def _span_from_json(data: list[Any]) -> Span:
    words = tuple(Word(w[0], Box(*w[1:5]), w[5]) for w in data[6])
    return Span(data[0], Box(*data[1:5]), data[5], words)
