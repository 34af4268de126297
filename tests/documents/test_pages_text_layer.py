"""Words and spans of a text layer stand where their ink is, however the page is turned or drawn."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from documents.pages.pdf import load_page, open_pdf, page_facts, render
from documents.pages.text_layer import TextLayer, read_text_layer
from tests.drawn import image, pdf, stream, text, turned_text, written

LETTER = "/MediaBox [0 0 612 792]"


def read(folder: Path, data: bytes) -> TextLayer:
    opened = open_pdf(written(folder, data), None)
    try:
        fact = page_facts(opened)[0]
        return read_text_layer(load_page(opened, 0), fact.width_px, fact.height_px)
    finally:
        opened.close()


def texts(layer: TextLayer) -> list[str]:
    return [span.text for span in layer.spans]


def uncovered_ink(folder: Path, data: bytes) -> tuple[float, float]:
    """Share of the ink outside of all words, and the lowest share of ink inside any word."""
    opened = open_pdf(written(folder, data), None)
    fact = page_facts(opened)[0]
    page = load_page(opened, 0)
    layer = read_text_layer(page, fact.width_px, fact.height_px)
    picture = render(page, fact.width_px, fact.height_px)
    dark = np.rot90(picture.min(axis=2) < 128, -layer.rotation // 90)
    mask = np.zeros_like(dark)
    inside = []
    for span in layer.spans:
        for word in span.words:
            x1, y1, x2, y2 = (round(v) for v in word.box)
            mask[max(y1, 0) : y2 + 1, max(x1, 0) : x2 + 1] = True
            inside.append(float(dark[max(y1, 0) : y2, max(x1, 0) : x2].mean()))
    opened.close()
    return float((dark & ~mask).sum() / dark.sum()), min(inside)


UPRIGHT = text(100, 700, "Beginning balance") + text(380, 640, "1,234.56", 9)


@pytest.mark.parametrize(
    "page",
    [
        LETTER,
        f"{LETTER} /Rotate 90",
        f"{LETTER} /Rotate 180",
        f"{LETTER} /Rotate 270",
        f"{LETTER} /CropBox [60 500 560 760]",
        f"{LETTER} /CropBox [60 500 560 760] /Rotate 90",
        "/MediaBox [-200 -300 700 800]",
        "/MediaBox [-200 -300 700 800] /Rotate 270",
        "/MediaBox [0 0 4250 5500]",
        f"{LETTER} /UserUnit 2",
    ],
)
def test_word_boxes_lie_on_their_ink(page: str, tmp_path: Path) -> None:
    outside, least_inside = uncovered_ink(tmp_path, pdf(UPRIGHT, page=page))
    assert outside < 0.03
    assert least_inside > 0.02


@pytest.mark.parametrize("page_turn", [0, 90, 180, 270])
@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_text_drawn_on_its_side_is_read_upright_on_its_ink(
    degrees: int, page_turn: int, tmp_path: Path
) -> None:
    content = turned_text(300, 400, "Account 4411 summary", degrees)
    data = pdf(content, page=f"{LETTER} /Rotate {page_turn}")
    layer = read(tmp_path, data)
    assert texts(layer) == ["Account 4411 summary"]
    assert layer.rotation == (degrees - page_turn) % 360
    assert layer.spans[0].box.width > 5 * layer.spans[0].box.height
    outside, least_inside = uncovered_ink(tmp_path, data)
    assert outside < 0.03 and least_inside > 0.02


def test_a_line_down_the_margin_stays_one_span_beside_upright_text(tmp_path: Path) -> None:
    content = UPRIGHT + turned_text(30, 300, "Form 9999 page code", 90)
    layer = read(tmp_path, pdf(content))
    assert layer.rotation == 0
    margin = next(span for span in layer.spans if span.text == "Form 9999 page code")
    assert margin.box.height > 5 * margin.box.width
    outside, _ = uncovered_ink(tmp_path, pdf(content))
    assert outside < 0.03


def test_a_watermark_across_the_page_is_left_out(tmp_path: Path) -> None:
    mark = "BT /F1 80 Tf 0.7 0.7 -0.7 0.7 150 200 Tm (SAMPLE) Tj ET\n"
    assert texts(read(tmp_path, pdf(UPRIGHT + mark))) == ["Beginning balance", "1,234.56"]


def test_a_courier_table_splits_at_columns_and_not_at_words(tmp_path: Path) -> None:
    row = text(72, 700, "01/05  CARD PURCHASE      12.50   1,200.00", 10, "F2")
    assert texts(read(tmp_path, pdf(row))) == ["01/05", "CARD PURCHASE", "12.50", "1,200.00"]


def test_a_justified_line_stays_together(tmp_path: Path) -> None:
    row = text(72, 700, "please examine this statement at once", 10, more="4 Tw")
    assert texts(read(tmp_path, pdf(row))) == ["please examine this statement at once"]


def test_kerned_pieces_of_a_word_are_one_word(tmp_path: Path) -> None:
    row = "BT /F1 12 Tf 72 700 Td [(W) 80 (a) 30 (ges, t) 20 (ips) -400 (paid)] TJ ET"
    assert texts(read(tmp_path, pdf(row))) == ["Wages, tips paid"]


def test_neighbouring_columns_of_numbers_are_separate_words(tmp_path: Path) -> None:
    row = text(72, 700, "1,000.00", 9) + text(116, 700, "2,000.00", 9)
    words = [w.text for span in read(tmp_path, pdf(row)).spans for w in span.words]
    assert words == ["1,000.00", "2,000.00"]


@pytest.mark.parametrize(
    "row",
    [text(72, 700, "I N V O I C E", 18), text(72, 700, "INVOICE", 18, more="6 Tc")],
)
def test_a_spaced_out_heading_is_one_word(row: str, tmp_path: Path) -> None:
    assert texts(read(tmp_path, pdf(row))) == ["INVOICE"]


def test_two_spaced_out_words_stay_two(tmp_path: Path) -> None:
    assert texts(read(tmp_path, pdf(text(72, 700, "T O T A L   D U E", 18)))) == ["TOTAL DUE"]


def test_spaced_digits_are_not_joined(tmp_path: Path) -> None:
    assert texts(read(tmp_path, pdf(text(72, 700, "1 2 3 4 5", 12)))) == ["1 2 3 4 5"]


def test_bold_imitated_by_drawing_twice_counts_once(tmp_path: Path) -> None:
    line = text(72, 700, "Total due 55.00") + text(72.4, 700, "Total due 55.00")
    letters = "".join(
        text(300 + 8 * n + shift, 700, letter)
        for n, letter in enumerate("Tax")
        for shift in (0, 0.4)
    )
    assert texts(read(tmp_path, pdf(line + letters))) == ["Total due 55.00", "Tax"]


def test_equal_amounts_on_neighbouring_lines_all_count(tmp_path: Path) -> None:
    rows = "".join(text(400, 700 - 8 * n, "0.00", 6) for n in range(5))
    assert texts(read(tmp_path, pdf(rows))) == ["0.00"] * 5


def test_cents_set_high_do_not_join_the_dollars(tmp_path: Path) -> None:
    row = text(72, 700, "12", 14) + text(89, 706, "34", 7)
    words = [w.text for span in read(tmp_path, pdf(row)).spans for w in span.words]
    assert words == ["12", "34"]


def _mapped(codes: dict[int, int]) -> tuple[str, bytes]:
    """A font whose ToUnicode maps the given codes, as a resource and an object 3."""
    lines = "\n".join(f"<{code:02X}> <{point:04X}>" for code, point in codes.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{lines}\nendbfchar endcmap end end"
    )
    font = "/M1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 3 0 R >> "
    return font, stream(cmap.encode())


@pytest.mark.parametrize(
    ("shown", "codes", "expected"),
    [
        ("aXb", {0x58: 0xFB01}, "afib"),
        ("12X34", {0x58: 0x00AD}, "12-34"),
        ("abXcd", {0x58: 0x00A0}, "ab cd"),
        ("abXcd", {0x58: 0xFFFD}, "ab\ufffdcd"),
        ("abXcd", {0x58: 0x2212}, "ab−cd"),
    ],
)
def test_odd_characters_come_out_as_what_they_mean(
    shown: str, codes: dict[int, int], expected: str, tmp_path: Path
) -> None:
    font, cmap = _mapped(codes | {ord(c): ord(c) for c in shown if ord(c) not in codes})
    data = pdf(text(72, 700, shown, font="M1"), fonts=font, extra=[cmap])
    assert " ".join(texts(read(tmp_path, data))) == expected


@pytest.mark.parametrize("sign", [0x200F, 0x200B, 0xFEFF])
def test_signs_without_width_part_nothing(sign: int, tmp_path: Path) -> None:
    font, cmap = _mapped({0x58: sign} | {ord(c): ord(c) for c in "abcd"})
    row = "BT /M1 12 Tf 72 700 Td [(ab) (X) 667 (cd)] TJ ET"  # 667: back over the width of X
    assert texts(read(tmp_path, pdf(row, fonts=font, extra=[cmap]))) == ["abcd"]


def test_text_outside_of_the_page_is_left_out(tmp_path: Path) -> None:
    content = UPRIGHT + text(-500, 700, "bleed") + text(100, 900, "slug")
    assert texts(read(tmp_path, pdf(content))) == ["Beginning balance", "1,234.56"]


def test_an_invisible_layer_is_told_from_a_visible_one(tmp_path: Path) -> None:
    assert read(tmp_path, pdf(text(72, 700, "Recognized words", more="3 Tr"))).invisible
    assert not read(tmp_path, pdf(text(72, 700, "Printed words"))).invisible


def test_each_span_knows_its_font(tmp_path: Path) -> None:
    layer = read(tmp_path, pdf(text(72, 700, "one") + text(72, 600, "two", font="F2")))
    assert layer.fonts == ("Helvetica", "Courier")


def test_the_share_of_pictures_adds_up_strips_and_looks_into_forms(tmp_path: Path) -> None:
    grey = image(2, 2, b"\x99" * 4)
    strips = "".join(f"q 612 0 0 198 0 {198 * n} cm /I Do Q\n" for n in range(3))
    data = pdf(UPRIGHT + strips, resources="/XObject << /I 3 0 R >>", extra=[grey])
    assert read(tmp_path, data).picture_share == pytest.approx(0.75, abs=0.03)
    inner = b"q 612 0 0 396 0 0 cm /I Do Q"
    entries = (
        "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /I 3 0 R >> >>"
    )
    nested = [grey, stream(inner, entries)]
    data = pdf(UPRIGHT + "/X Do\n", resources="/XObject << /X 4 0 R >>", extra=nested)
    assert read(tmp_path, data).picture_share == pytest.approx(0.5, abs=0.03)


def test_a_page_without_text_has_an_empty_layer(tmp_path: Path) -> None:
    assert read(tmp_path, pdf("")) == TextLayer()
