"""A drawing surface of PDF pages: text, lines, form fields; origin top left, y down, in points.

Every text drawn is also kept as a `Mark`, so that a test can prove that no text covers another
and a scan can be given an invisible (and wrong) text layer. With `faces`, the only home of
reportlab.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from samples.faces import register_vera, text_width

LETTER_WIDTH = 612.0
LETTER_HEIGHT = 792.0
SMALLEST_TEXT = 3.6
# Space is compared without this much, because glyph boxes are lower than the font size says.
ASCENT = 0.70
DESCENT = 0.18


@dataclass(frozen=True)
class Mark:
    """One text as drawn: baseline start in points from the top left of its page."""

    page_index: int
    x: float
    y: float
    width: float
    size: float
    font: str
    text: str

    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of the ink, in points."""
        top = self.y - self.size * ASCENT
        return self.x, top, self.x + self.width, self.y + self.size * DESCENT


class Sheet:
    """The pages of one document while they are being drawn."""

    def __init__(self, width: float = LETTER_WIDTH, height: float = LETTER_HEIGHT) -> None:
        """Open the first page, of `width` by `height` points."""
        register_vera()
        self.width = width
        self.height = height
        self.page_index = 0
        self.marks: list[Mark] = []
        self._buffer = io.BytesIO()
        self._canvas = Canvas(
            self._buffer, pagesize=(width, height), invariant=1, pageCompression=1
        )

    @property
    def page_count(self) -> int:
        """Pages begun so far."""
        return self.page_index + 1

    def new_page(self) -> None:
        """End this page and begin the next."""
        self._canvas.showPage()
        self.page_index += 1

    def text(
        self,
        x: float,
        y: float,
        text: str,
        font: str = "Helvetica",
        size: float = 9.0,
        *,
        align: str = "left",
        max_width: float | None = None,
        gray: float = 0.0,
    ) -> float:
        """Draw one line with its baseline at `y`; shrink it into `max_width`; return its width."""
        if not text:
            return 0.0
        width = text_width(text, font, size)
        if max_width is not None and width > max_width:
            size = max(SMALLEST_TEXT, size * max_width / width)
            width = text_width(text, font, size)
        start = x - width if align == "right" else x - width / 2 if align == "center" else x
        self._canvas.setFillGray(gray)
        self._canvas.setFont(font, size)
        self._canvas.drawString(start, self.height - y, text)
        self.marks.append(Mark(self.page_index, start, y, width, size, font, text))
        return width

    def lines(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        font: str = "Helvetica",
        size: float = 9.0,
        *,
        pitch: float | None = None,
        align: str = "left",
        max_width: float | None = None,
    ) -> float:
        """Draw lines downwards from baseline `y`; return the baseline after the last."""
        step = pitch or size * 1.22
        for line in lines:
            self.text(x, y, line, font, size, align=align, max_width=max_width)
            y += step
        return y

    def rule(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        width: float = 0.6,
        *,
        dashed: bool = False,
        gray: float = 0.0,
    ) -> None:
        """Draw a straight line."""
        self._canvas.setStrokeGray(gray)
        self._canvas.setLineWidth(width)
        self._canvas.setDash([2, 2] if dashed else [])
        self._canvas.line(x1, self.height - y1, x2, self.height - y2)
        self._canvas.setDash([])

    def pen(
        self,
        points: Sequence[tuple[float, float]],
        width: float,
        color: tuple[float, float, float],
    ) -> None:
        """Draw one round stroke through all points, as by hand; kept out of marks."""
        self._canvas.saveState()
        self._canvas.setStrokeColorRGB(*color)
        self._canvas.setLineWidth(width)
        self._canvas.setLineCap(1)
        path = self._canvas.beginPath()
        flipped = [(x, self.height - y) for x, y in points]
        path.moveTo(*flipped[0])
        for n in range(1, len(flipped)):
            before, start = flipped[max(n - 2, 0)], flipped[n - 1]
            end, after = flipped[n], flipped[min(n + 1, len(flipped) - 1)]
            path.curveTo(
                start[0] + (end[0] - before[0]) / 6,
                start[1] + (end[1] - before[1]) / 6,
                end[0] - (after[0] - start[0]) / 6,
                end[1] - (after[1] - start[1]) / 6,
                *end,
            )
        self._canvas.drawPath(path)
        self._canvas.restoreState()

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: float | None = None,
        line: float = 0.6,
        color: tuple[float, float, float] | None = None,
    ) -> None:
        """Draw a rectangle from its top left; `fill` is a gray, `color` an RGB fill, both 0..1."""
        self._canvas.setLineWidth(line)
        self._canvas.setStrokeGray(0)
        if color is not None:
            self._canvas.setFillColorRGB(*color)
        elif fill is not None:
            self._canvas.setFillGray(fill)
        filled = int(fill is not None or color is not None)
        self._canvas.rect(
            x, self.height - y - height, width, height, stroke=int(line > 0), fill=filled
        )

    def stamp(self, text: str, size: float, angle: float, gray: float) -> None:
        """Write large over the middle of the page, as VOID and SAMPLE are; kept out of marks."""
        self._canvas.saveState()
        self._canvas.translate(self.width / 2, self.height * 0.72)
        self._canvas.rotate(angle)
        self._canvas.setFillGray(gray)
        self._canvas.setFont("Helvetica-Bold", size)
        self._canvas.drawCentredString(0, 0, text)
        self._canvas.restoreState()

    def field(
        self, name: str, value: str, x: float, y: float, width: float, height: float, size: float
    ) -> None:
        """Add an AcroForm text field holding `value`; several lines where it has line breaks."""
        self._canvas.acroForm.textfield(
            name=name,
            value=value,
            x=x,
            y=self.height - y - height,
            width=width,
            height=height,
            fontName="Helvetica",
            fontSize=size,
            borderWidth=0,
            borderStyle="solid",
            fillColor=None,
            borderColor=None,
            forceBorder=False,
            fieldFlags="multiline" if "\n" in value else "",
        )

    def checkbox(self, name: str, checked: bool, x: float, y: float, size: float) -> None:
        """Add an AcroForm check box whose top left is at (x, y)."""
        self._canvas.acroForm.checkbox(
            name=name,
            checked=checked,
            x=x,
            y=self.height - y - size,
            size=size,
            buttonStyle="cross",
            borderWidth=0.5,
            borderStyle="solid",
        )

    def image(self, jpeg: bytes) -> None:
        """Cover the page with an image."""
        picture = ImageReader(io.BytesIO(jpeg))
        self._canvas.drawImage(picture, 0, 0, self.width, self.height)

    def invisible_text(self, mark: Mark, text: str) -> None:
        """Write `text` where `mark` stands, present in the text layer and not visible."""
        pen = self._canvas.beginText(mark.x, self.height - mark.y)
        pen.setFont(mark.font, mark.size)
        pen.setTextRenderMode(3)
        pen.textOut(text)
        self._canvas.drawText(pen)

    def pdf(self) -> bytes:
        """End the last page and return the file."""
        self._canvas.save()
        return self._buffer.getvalue()
