"""How one copy of a W-2 is being printed: the look of its values, its place, its scale, its captions."""

from dataclasses import dataclass

from samples.document import money
from samples.faces import HELVETICA, Face, text_width
from samples.sheet import Sheet
from samples.w2_facts import W2Facts
from samples.w2_layouts import CAPTIONS, SHORT_CAPTIONS, Cell, Layout


@dataclass(frozen=True)
class Look:
    """How a payroll system prints its values."""

    face: Face = HELVETICA
    size: float = 9.0
    commas: bool = True
    dollar: str = ""
    right: bool = False
    acroform: bool = False
    blank: bool = False
    boxed_checks: bool = True


@dataclass(frozen=True)
class W2Pen:
    """One copy being drawn: the surface, what it says, and where its top left is."""

    sheet: Sheet
    facts: W2Facts
    layout: Layout
    look: Look
    copy: str
    x: float
    y: float
    scale: float = 1.0

    def caption_size(self) -> float:
        """Points of a caption."""
        return self.layout.caption_size * self.scale

    def amount(self, cents: int | None) -> str:
        """An amount as this system prints it; blank boxes stay blank."""
        if cents is None:
            return ""
        return money(cents, commas=self.look.commas, sign=self.look.dollar)

    def value(
        self, name: str, text: str, cell: Cell, *, right: bool = False, line: int = 0
    ) -> None:
        """Print a value at the bottom of a cell, or put it into a form field there."""
        _, x, y, width, height = cell
        if self.look.acroform:
            size = min(9.0, (height - 1) * 0.75)
            wide = text_width(text, "Helvetica", size)
            size = min(size, size * (width - 9) / wide) if wide else size
            self.sheet.field(
                f"{name}_{line}" if line else name, text, x + 2, y, width - 4, height, size
            )
        if self.look.blank or self.look.acroform or not text:
            return
        size = min(self.look.size * self.look.face.scale, (height - 1.5) / 0.95)
        pad = 4 * self.scale
        start = x + width - pad if right else x + pad
        align = "right" if right else "left"
        baseline = y + height - max(2.2, size * 0.3)
        font = self.look.face.regular
        self.sheet.text(start, baseline, text, font, size, align=align, max_width=width - 2 * pad)


def caption(pen: W2Pen, cell: Cell, key: str) -> float:
    """Print the box number and caption at the top; return where the cell's free part begins."""
    captions = SHORT_CAPTIONS if pen.layout.short_captions else CAPTIONS
    number = {"ef": "e/f", "14": "14a" if pen.facts.year >= 2026 else "14"}.get(key, key)
    _, x, y, width, _ = cell
    size = pen.caption_size()
    x += 2.5 * pen.scale
    y += size * 0.95 + 0.6
    wide = pen.sheet.text(x, y, number, "Helvetica-Bold", size)
    room = width - wide - 6 * pen.scale
    pen.sheet.text(x + wide + 2.5, y, captions[key], "Helvetica", size, max_width=room)
    return y + size * 0.25


def under_caption(cell: Cell, top: float) -> Cell:
    """The part of a cell under its caption."""
    box, x, y, width, height = cell
    return box, x, top, width, y + height - top


def block(pen: W2Pen, name: str, lines: list[str], cell: Cell) -> None:
    """Several lines into one cell, from its top."""
    _, x, y, width, height = cell
    if pen.look.acroform:
        pen.sheet.field(name, "\n".join(lines), x + 2, y, width - 4, height, 8.5)
        return
    pitch = min(pen.look.size * 1.25, height / max(1, len(lines)))
    for index, line in enumerate(lines):
        pen.value(name, line, (name, x, y + pitch * index, width, pitch))
