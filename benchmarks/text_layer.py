"""Reading a text layer with places: ours against pypdfium2's bare text and its bare boxes."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from benchmarks.row import Row, best_ms
from documents.pages.pdf import load_page, open_pdf, page_facts
from documents.pages.text_layer import read_text_layer

_ROUNDS = 20
_LINES, _ROW = 65, "01/05/2024  CARD PURCHASE 4411 RIVER ST      1,204.55     310.00"


def run() -> list[Row]:
    """A dense statement page of some 4,000 characters, opened and parsed anew each time."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "dense.pdf")
        _draw(path)
        pdf = open_pdf(path, None)
        fact = page_facts(pdf)[0]
        page = load_page(pdf, 0)

        def ours() -> object:
            return read_text_layer(page, fact.width_px, fact.height_px)

        def bare_text() -> object:
            textpage = page.get_textpage()
            text = textpage.get_text_range()
            textpage.close()
            return text

        def bare_boxes() -> object:
            textpage = page.get_textpage()
            boxes = [textpage.get_charbox(i, loose=True) for i in range(textpage.count_chars())]
            textpage.close()
            return boxes

        mine, text, boxes = best_ms([ours, bare_text, bare_boxes], _ROUNDS, time.thread_time)
        pdf.close()
    name = f"Text layer of {fact.text_chars} characters, against pypdfium2's"
    return [Row(f"{name} text without places", mine, text), Row(f"{name} boxes", mine, boxes)]


def _draw(path: str) -> None:
    canvas = Canvas(path, (612, 792))
    canvas.setFont("Courier", 8)
    for line in range(_LINES):
        canvas.drawString(40, 750 - 11 * line, _ROW)
    canvas.showPage()
    canvas.save()
