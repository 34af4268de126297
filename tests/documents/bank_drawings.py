"""Pages drawn as text, ten pixels a letter, and what a reader makes of them."""

from __future__ import annotations

import re

from documents.geometry import Box
from documents.kinds.bank_statement import KIND
from documents.layout import Element, PageLayout, Span
from documents.reading import Reading

LETTER, PITCH = 10, 40


def page(text: str, number: int = 1, *, gap: int = 2) -> PageLayout:
    """A page from a drawing; runs of `gap` spaces part spans. Empty lines take half a pitch."""
    spans, y = [], 60.0
    for line in text.strip("\n").splitlines():
        for found in re.finditer(rf"\S+(?: {{1,{gap - 1}}}\S+)*", line):
            box = Box(found.start() * LETTER, y, found.end() * LETTER, y + 22)
            spans.append(Span(found.group(), box))
        y += PITCH * 0.7 if line.strip() else PITCH
    area = Box(0, 0, 1300, 2200)
    return PageLayout(
        number, 1300, 2200, 0, "text", (Element(area, "Text", "", 1.0, tuple(spans)),)
    )


def read(*pages: str) -> Reading:
    return KIND.read([page(text, n) for n, text in enumerate(pages, start=1)])


def rows(reading: Reading) -> list[tuple[str | None, float | None]]:
    return [(t.get("date"), t.get("amount")) for t in reading.data["transactions"]]


def texts(reading: Reading) -> list[str | None]:
    return [t.get("description") for t in reading.data["transactions"]]


def findings(reading: Reading) -> list[str]:
    """Names of all rules that found something, the reader's own first."""
    own = [f.rule for f in reading.findings if f.severity != "info"]
    return own + [f.rule for rule in KIND.rules for f in rule(reading.data)]
