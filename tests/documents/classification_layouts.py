"""Page layouts out of plain text: the smallest stand-in for a page reader."""

from __future__ import annotations

import html

from documents.geometry import Box, union
from documents.layout import Element, PageLayout, Span

WIDTH, HEIGHT = 1700, 2200
LINE, LETTER = 44, 13
SHAPES = {"narrow": (620, 1900), "wide": (1700, 760)}


def layout_of(name: str, text: str, page_number: int = 1) -> PageLayout:
    """A page of the lines of `text`: `# ` begins a large line, ` | ` parts columns."""
    width, height = next((s for word, s in SHAPES.items() if word in name), (WIDTH, HEIGHT))
    elements = []
    for number, line in enumerate(text.strip().splitlines()):
        elements.append(_element(line, 100 + number * LINE, width))
    status = "ocr" if "misread" in name else "text"
    return PageLayout(page_number, width, height, 0, status, tuple(elements))


def _element(line: str, y: float, width: int) -> Element:
    large = line.startswith("# ")
    parts = [part.strip() for part in line.removeprefix("# ").split("|")]
    size, letter = (42, 24) if large else (24, LETTER)
    step = (width - 120) / len(parts)
    spans = tuple(
        Span(part, Box(60 + n * step, y, 60 + n * step + min(len(part) * letter, step), y + size))
        for n, part in enumerate(parts)
        if part
    )
    if len(parts) == 1:
        category = "Section-header" if large else "Text"
        return Element(spans[0].box, category, parts[0], 1.0, spans)
    cells = "".join(f"<td>{html.escape(part)}</td>" for part in parts)
    box = union(span.box for span in spans)
    return Element(box, "Table", f"<table><tr>{cells}</tr></table>", 1.0, spans)
