"""How one copy of a W-2 is being printed: the look of its values, its place, its scale."""

from dataclasses import dataclass

from samples.document import money
from samples.faces import HELVETICA, Face, text_width
from samples.sheet import Sheet
from samples.w2_facts import W2Facts
from samples.w2_layouts import Cell, Layout


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
