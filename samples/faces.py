"""The typefaces that documents are set in, and how wide and long text is in them, in points.

With `sheet`, the only home of reportlab.
"""

from dataclasses import dataclass

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont


@dataclass(frozen=True)
class Face:
    """A regular font and its bold."""

    regular: str
    bold: str
    # Width of the widest usual glyphs decides how large a face may be set; 1.0 is Helvetica.
    scale: float = 1.0


HELVETICA = Face("Helvetica", "Helvetica-Bold")
TIMES = Face("Times-Roman", "Times-Bold", 1.05)
COURIER = Face("Courier", "Courier-Bold", 0.95)
VERA = Face("Vera", "VeraBd", 0.88)
FACES = (HELVETICA, TIMES, COURIER, VERA)


def text_width(text: str, font: str, size: float) -> float:
    """Width of a line in points."""
    return float(pdfmetrics.stringWidth(text, font, size))


def wrap(text: str, font: str, size: float, width: float) -> list[str]:
    """Break `text` at spaces into lines of at most `width` points."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, font, size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def register_vera() -> None:
    """Vera comes with reportlab; it is registered once in a process."""
    if "Vera" in pdfmetrics.getRegisteredFontNames():
        return
    try:
        pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
        pdfmetrics.registerFont(TTFont("VeraBd", "VeraBd.ttf"))
    except TTFError as error:
        raise RuntimeError("reportlab came without its Vera fonts") from error
