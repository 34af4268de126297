"""Pages that are one scan: the same picture as pdfium draws, and never when there is more to see."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from blocks.model_pages import scaled
from documents.pages.full_picture import full_picture
from documents.pages.pdf import load_page, open_pdf, render
from tests.drawn import image, pdf, text, written

WIDTH, HEIGHT = 850, 1100
WHOLE = "q 612 0 0 792 0 0 cm /Im Do Q\n"
SCAN = np.tile(np.linspace(40, 250, WIDTH).astype(np.uint8), (HEIGHT, 1))
SCAN[::, 20:800:12] = 0  # lines that would show a shift
ANNOTATION = "/Annots [<< /Type /Annot /Subtype /Square /Rect [50 50 90 90] /C [1 0 0] >>]"


def one_page(folder: Path, content: str = WHOLE, entries: str = "", page: str = "") -> Path:
    return Path(
        written(
            folder,
            pdf(
                content,
                page="/MediaBox [0 0 612 792] " + page,
                resources="/XObject << /Im 3 0 R >>",
                extra=[image(WIDTH, HEIGHT, SCAN.tobytes(), entries)],
            ),
        )
    )


def both(
    file: Path, width: int = WIDTH, height: int = HEIGHT
) -> tuple[np.ndarray | None, np.ndarray]:
    document = open_pdf(str(file), None)
    sheet = load_page(document, 0)
    found = full_picture(sheet, width, height)
    drawn = render(sheet, width, height)
    document.close()
    return found, drawn


@pytest.mark.parametrize("size", [(WIDTH, HEIGHT), (WIDTH + 8, HEIGHT + 12), (612, 792)])
@pytest.mark.parametrize("entries", ["", "/Decode [1 0]"])
def test_a_scan_is_what_pdfium_draws_and_stands_where_it_stands(
    tmp_path: Path, size: tuple[int, int], entries: str
) -> None:
    found, drawn = both(one_page(tmp_path, entries=entries), *size)
    assert found is not None
    ours = scaled(found, *size).astype(int)
    assert ours.shape == drawn.shape
    assert np.abs(ours - drawn).mean() < 2
    shifted = np.abs(ours[:, 1:] - drawn[:, :-1]).mean()
    assert shifted > 10


def test_text_that_leaves_no_ink_is_nothing(tmp_path: Path) -> None:
    found, _ = both(one_page(tmp_path, WHOLE + text(72, 700, "OCR", more="3 Tr")))
    assert found is not None


@pytest.mark.parametrize(
    ("content", "page"),
    [
        (WHOLE + text(72, 700, "Paid"), ""),
        (WHOLE + WHOLE, ""),
        (WHOLE + "10 10 50 50 re f\n", ""),
        ("q 600 0 0 780 6 6 cm /Im Do Q\n", ""),
        ("q -612 0 0 792 612 0 cm /Im Do Q\n", ""),
        ("q 100 100 200 200 re W n " + WHOLE + "Q\n", ""),
        (WHOLE, "/Rotate 180"),
        (WHOLE, ANNOTATION),
        ("", ""),
    ],
    ids=[
        *("text", "two scans", "a shape", "margins", "mirrored", "clipped", "turned"),
        *("annotated", "empty"),
    ],
)
def test_a_page_with_more_or_less_than_one_upright_scan_is_drawn(
    tmp_path: Path, content: str, page: str
) -> None:
    found, _ = both(one_page(tmp_path, content, page=page))
    assert found is None
