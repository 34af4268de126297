"""One page to its layout: what is trusted, what is read by eye, and what counts as blank."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFont
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from blocks import page_reader
from blocks.page_reader import page_jpeg, read_page
from documents.errors import BadPage
from documents.geometry import Box, turn
from documents.layout import PageLayout
from documents.pages.opening import pages_of
from documents.pages.sniff import media_type
from documents.source import Source
from documents.spans import page_spans
from tests.drawn import image, pdf, picture_of_lines, stream, text, written

SMALL = "/MediaBox [0 0 360 240]"
LINES = ["Riverbend Savings Bank", "Beginning balance 1,204.55", "Ending balance 1,472.38"]
PRINTED = "".join(text(30, 190 - 40 * n, line, 14) for n, line in enumerate(LINES))


def pages(path: str, password: str | None = None) -> list[page_reader.Page]:
    data = Path(path).read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    kind = media_type(data[:1024])
    return pages_of(Source(path, "drawn", digest, kind, path, len(data)), password)


def read(folder: Path, data: bytes, password: str | None = None) -> PageLayout:
    (page,) = pages(written(folder, data), password)
    return read_page(page, 2)


def read_image(folder: Path, picture: Image.Image) -> PageLayout:
    picture.save(folder / "page.png")
    (page,) = pages(str(folder / "page.png"))
    return read_page(page, 2)


def texts(layout: PageLayout) -> list[str]:
    return sorted(span.text for span in page_spans(layout))


@pytest.fixture
def no_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("the page was read by eye")

    monkeypatch.setattr(page_reader, "read_picture", fail)


# Which text is trusted


@pytest.mark.usefixtures("no_ocr")
def test_a_good_text_layer_is_taken_as_it_is(tmp_path: Path) -> None:
    layout = read(tmp_path, pdf(PRINTED, page=SMALL))
    assert layout.status == "text" and texts(layout) == sorted(LINES)


def _wrongly_mapped() -> bytes:
    """A page whose digits are mapped to other digits: it shows one amount and says another."""
    lines = "\n".join(f"<{48 + n:02X}> <{48 + (n + 3) % 10:04X}>" for n in range(10))
    letters = "\n".join(f"<{c:02X}> <{c:04X}>" for c in range(32, 127) if not 48 <= c < 58)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n"
        f"10 beginbfchar\n{lines}\nendbfchar 85 beginbfchar\n{letters}\nendbfchar endcmap end end"
    )
    font = "/M1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 3 0 R >> "
    content = text(30, 190, LINES[0], 14) + "".join(
        text(30, 150 - 40 * n, line, 14, font="M1") for n, line in enumerate(LINES[1:])
    )
    return pdf(content, page=SMALL, fonts=font, extra=[stream(cmap.encode())])


def test_a_font_with_a_wrong_map_sends_the_page_to_ocr(tmp_path: Path) -> None:
    layout = read(tmp_path, _wrongly_mapped())
    assert layout.status == "ocr"
    assert [t.replace(" ", "") for t in texts(layout)] == [
        t.replace(" ", "") for t in sorted(LINES)
    ]


def _scan(lines: list[str], layer: str) -> bytes:
    """A scan of `lines` over the whole page, under a text layer."""
    picture = picture_of_lines(lines, 1000, 667, size=36, left=80, top=80)
    grey = image(1000, 667, picture.tobytes())
    content = "q 360 0 0 240 0 0 cm /I Do Q\n" + layer
    return pdf(content, page=SMALL, resources="/XObject << /I 3 0 R >>", extra=[grey])


def _layer(lines: list[str]) -> str:
    """Invisible text where `_scan` draws its lines, stretched to their width."""
    drawn, layer = ImageFont.load_default(36), ""
    for n, line in enumerate(lines):
        stretch = 100 * drawn.getlength(line) * 0.36 / stringWidth(line, "Helvetica", 12)
        layer += text(80 * 0.36, 240 - (113 + 64.8 * n) * 0.36, line, 12, more=f"3 Tr {stretch} Tz")
    return layer


def test_a_layer_of_somebodys_ocr_with_wrong_digits_is_not_taken(tmp_path: Path) -> None:
    wrong = [line.replace("1,472", "1,412") for line in LINES]
    layout = read(tmp_path, _scan(LINES, _layer(wrong)))
    assert layout.status == "ocr"
    assert any("1,472.38" in t for t in texts(layout))
    assert not any("1,412" in t for t in texts(layout))


@pytest.mark.usefixtures("no_ocr")
def test_a_layer_of_somebodys_ocr_that_agrees_is_taken(tmp_path: Path) -> None:
    layout = read(tmp_path, _scan(LINES, _layer(LINES)))
    assert layout.status == "text" and texts(layout) == sorted(LINES)


def test_a_stamp_on_a_scan_does_not_stand_for_its_text(tmp_path: Path) -> None:
    layout = read(tmp_path, _scan(LINES, text(300, 10, "Page 1")))
    assert layout.status == "ocr" and len(page_spans(layout)) >= 3


def test_a_picture_beside_good_text_is_read_too_and_nothing_twice(tmp_path: Path) -> None:
    picture = picture_of_lines(["Photo of check 5512"], 500, 220, size=36, left=40, top=80)
    grey = image(500, 220, picture.tobytes())
    content = PRINTED + "q 240 0 0 106 110 0 cm /I Do Q\n"
    data = pdf(content, page=SMALL, resources="/XObject << /I 3 0 R >>", extra=[grey])
    data = data.replace(b"30 110 Td", b"30 115 Td")
    layout = read(tmp_path, data)
    found = texts(layout)
    assert layout.status == "ocr"
    assert sorted(LINES) == [t for t in found if t in LINES]
    assert any("5512" in t for t in found)
    assert len(found) == 4


def test_a_locked_pdf_is_read_with_its_password(tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    canvas = Canvas(str(path), (360, 240), encrypt=StandardEncryption("pw", "owner"))
    canvas.drawString(30, 190, "Statement of account 4412")
    canvas.save()
    (page,) = pages(str(path), "pw")
    assert read_page(page, 2).text == "Statement of account 4412"


# Form values


def _form(content: str, widgets: str) -> bytes:
    annots = " ".join(f"{4 + n} 0 R" for n in range(widgets.count("<<")))
    bodies = [f"<<{body}".encode() for body in widgets.split("<<")[1:]]
    return pdf(
        content,
        page=f"{SMALL} /Annots [{annots}]",
        catalog="/AcroForm 3 0 R",
        extra=[f"<< /Fields [{annots}] /NeedAppearances true >>".encode(), *bodies],
    )


WAGES = (
    "<< /Type /Annot /Subtype /Widget /FT /Tx /T (wages) /V (37,160.56) /F 4 "
    "/DA (/Helv 12 Tf 0 g) /Rect [200 140 330 165] >>"
)
TICKED = (
    "<< /Type /Annot /Subtype /Widget /FT /Btn /T (plan) /V /Yes /AS /Yes /F 4 "
    "/Rect [30 60 42 72] >>"
)


@pytest.mark.usefixtures("no_ocr")
def test_form_values_stand_beside_the_text_layer_with_words_of_their_own(tmp_path: Path) -> None:
    layout = read(tmp_path, _form(PRINTED, WAGES + TICKED))
    (value,) = [span for span in page_spans(layout) if span.text == "37,160.56"]
    assert [word.text for word in value.words] == ["37,160.56"]
    assert value.box.x1 == pytest.approx(200 * 1000 / 360, abs=3)
    assert [(mark.checked, mark.confidence) for mark in layout.marks] == [(True, 1.0)]


@pytest.mark.usefixtures("no_ocr")
def test_a_value_that_the_page_prints_too_is_said_once(tmp_path: Path) -> None:
    layout = read(tmp_path, _form(PRINTED + text(205, 147, "37,160.56", 12), WAGES))
    assert texts(layout).count("37,160.56") == 1


def test_form_values_on_a_scanned_form_replace_what_ocr_saw_of_them(tmp_path: Path) -> None:
    picture = picture_of_lines(["Wages, tips, other"], 1000, 667, size=36, left=80, top=200)
    grey = image(1000, 667, picture.tobytes())
    widget = WAGES.replace("0 R", "0 R")
    data = pdf(
        "q 360 0 0 240 0 0 cm /I Do Q\n",
        page=f"{SMALL} /Annots [5 0 R]",
        catalog="/AcroForm 4 0 R",
        resources="/XObject << /I 3 0 R >>",
        extra=[grey, b"<< /Fields [5 0 R] /NeedAppearances true >>", widget.encode()],
    )
    layout = read(tmp_path, data)
    assert layout.status == "ocr"
    assert texts(layout) == ["37,160.56", "Wages, tips, other"]


# Exactly one of text, ocr, blank, failed


@pytest.mark.usefixtures("no_ocr")
@pytest.mark.parametrize("paper", [255, 235])
def test_a_page_without_ink_is_blank(paper: int, tmp_path: Path) -> None:
    layout = read_image(tmp_path, Image.new("L", (850, 1100), paper))
    assert (layout.status, layout.elements) == ("blank", ())


@pytest.mark.usefixtures("no_ocr")
def test_dust_noise_and_a_black_edge_are_no_ink(tmp_path: Path) -> None:
    random = np.random.default_rng(5)
    scan = random.normal(244, 4, (1100, 850)).clip(0, 255)
    for y, x in random.integers((60, 60), (1040, 790), (40, 2)):
        scan[y : y + 2, x : x + 2] = 90
    scan[:, :14] = scan[:9, :] = 8
    scan += np.linspace(0, -25, 850)[None, :]  # the light falls off to one side
    picture = Image.fromarray(scan.clip(0, 255).astype(np.uint8))
    assert read_image(tmp_path, picture).status == "blank"


def test_one_light_grey_line_is_not_blank(tmp_path: Path) -> None:
    line = ["This page intentionally left blank"]
    layout = read_image(tmp_path, picture_of_lines(line, 850, 1100, size=20, ink=205, top=500))
    assert layout.status == "ocr" and "intentionally" in layout.text


def test_a_page_with_only_a_drawing_is_a_picture_and_not_blank(tmp_path: Path) -> None:
    page = Image.new("L", (850, 1100), 255)
    page.paste(Image.radial_gradient("L").resize((300, 240)), (200, 400))
    layout = read_image(tmp_path, page)
    assert layout.status == "ocr"
    (element,) = layout.elements
    assert element.category == "Picture" and element.text == ""
    assert element.box.x1 == pytest.approx(200, abs=60) and element.box.x2 <= 510


def test_a_page_lost_from_a_cut_off_pdf_is_failed_and_never_blank(tmp_path: Path) -> None:
    whole = pdf("", page=SMALL)
    assert read(tmp_path, whole).status == "blank"
    (tmp_path / "cut").mkdir()
    with pytest.raises(BadPage, match="cut off"):
        read(tmp_path / "cut", whole[: whole.rindex(b"startxref")])


def test_boxes_of_a_skewed_page_turn_back_onto_the_ink(tmp_path: Path) -> None:
    picture = picture_of_lines(LINES, 800, 500, size=28).rotate(-4, fillcolor=255)
    layout = read_image(tmp_path, picture)
    dark = np.asarray(picture) < 128
    assert abs(layout.skew_degrees + 4) < 0.6
    for span in page_spans(layout):
        back = turn(span.box, -layout.skew_degrees, layout.width_px, layout.height_px)
        x1, y1, x2, y2 = (max(round(v), 0) for v in back)
        assert dark[y1:y2, x1:x2].any()
        assert isinstance(span.box, Box)


def test_a_photo_in_uneven_light_is_read(tmp_path: Path) -> None:
    page = np.asarray(picture_of_lines(LINES, 800, 500, size=28), np.float64)
    light = np.linspace(1.0, 0.35, 800)[None, :] * np.linspace(1.0, 0.8, 500)[:, None]
    layout = read_image(tmp_path, Image.fromarray((page * light).astype(np.uint8)))
    assert "1,204.55" in layout.text and "1,472.38" in layout.text


def test_a_page_for_people_is_turned_and_shrunk(tmp_path: Path) -> None:
    (page,) = pages(written(tmp_path, pdf(PRINTED, page=SMALL)))
    shown = Image.open(io.BytesIO(page_jpeg(page, 90, 300)))
    assert shown.size == (200, 300)
