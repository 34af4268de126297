"""PDFs as they come: odd sizes, passwords, damage, forms, and pictures that must not be drawn."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from documents.errors import (
    BadPage,
    BrokenDocument,
    DocumentLocked,
    EmptySource,
    PictureTooLarge,
    SourceMissing,
)
from documents.layout import Page
from documents.pages.form_values import FormValue, form_values
from documents.pages.opening import pages_of
from documents.pages.pdf import is_cut_off, load_page, open_pdf, page_facts, render
from documents.pages.size import MAX_PIXELS, page_pixels
from documents.source import Source
from tests.drawn import image, pdf, text, written

TWO_PAGES = pdf(text(72, 700, "First page"), text(72, 700, "Second page"))


def pages(path: str, password: str | None = None) -> list[Page]:
    data = Path(path).read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    source = Source(path, "drawn.pdf", digest, "application/pdf", path, len(data))
    return pages_of(source, password)


@pytest.mark.parametrize(
    ("width", "height"),
    [(612, 792), (792, 612), (4250, 5500), (14_400, 14_400), (204, 5000), (3, 14_400), (1, 1)],
)
def test_a_page_of_any_declared_size_gets_pixels_within_bounds(width: float, height: float) -> None:
    width_px, height_px = page_pixels(width, height)
    assert 1 <= width_px * height_px <= MAX_PIXELS * 1.01
    assert max(width_px, height_px) <= 12_000
    if min(width, height) > 20:
        assert width_px / height_px == pytest.approx(width / height, rel=0.02)


def test_a_letter_page_is_rendered_at_200_dpi() -> None:
    assert page_pixels(612, 792) == (1700, 2200)


def test_a_small_stub_gets_enough_pixels_to_read() -> None:
    assert max(page_pixels(200, 90)) == 1000


def test_pages_have_the_size_of_their_picture_turned_by_the_page(tmp_path: Path) -> None:
    path = written(tmp_path, pdf(text(72, 700, "x"), page="/MediaBox [0 0 612 792] /Rotate 90"))
    (page,) = pages(path)
    assert (page.width_px, page.height_px, page.page_number) == (2200, 1700, 1)
    pdf_file = open_pdf(path, None)
    assert render(load_page(pdf_file, 0), page.width_px, page.height_px).shape == (1700, 2200, 3)


def test_every_page_is_listed_in_order_with_its_characters(tmp_path: Path) -> None:
    listed = pages(written(tmp_path, TWO_PAGES))
    assert [(p.page_index, p.text_chars) for p in listed] == [(0, 10), (1, 11)]


def _encrypted(folder: Path, user: str, owner: str) -> str:
    path = folder / "locked.pdf"
    canvas = Canvas(str(path), encrypt=StandardEncryption(user, owner, strength=128))
    canvas.drawString(72, 700, "Secret")
    canvas.save()
    return str(path)


def test_an_encrypted_pdf_opens_with_its_password_only(tmp_path: Path) -> None:
    path = _encrypted(tmp_path, "open sesame", "owner")
    assert len(pages(path, "open sesame")) == 1
    with pytest.raises(DocumentLocked, match="needs a password"):
        pages(path)
    with pytest.raises(DocumentLocked, match="is wrong") as caught:
        pages(path, "hunter2")
    assert "hunter2" not in str(caught.value)


def test_an_owner_password_alone_does_not_keep_anybody_from_reading(tmp_path: Path) -> None:
    assert len(pages(_encrypted(tmp_path, "", "owner"))) == 1


def test_bytes_that_are_no_pdf_are_a_broken_document(tmp_path: Path) -> None:
    with pytest.raises(BrokenDocument):
        pages(written(tmp_path, b"%PDF-1.7\nnothing of use"))


def test_a_pdf_without_pages_is_empty(tmp_path: Path) -> None:
    with pytest.raises(EmptySource):
        pages(written(tmp_path, pdf()))


def test_a_copy_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing):
        open_pdf(str(tmp_path / "gone.pdf"), None)


def test_a_page_that_is_no_page_fails_alone(tmp_path: Path) -> None:
    broken = TWO_PAGES.replace(b"<< /Type /Page /Parent 2 0 R", b"<< /Type /Rage /Parent 2 0 R", 1)
    broken = broken.replace(b"/Kids [3 0 R", b"/Kids [9 0 R")
    path = written(tmp_path, broken)
    opened = open_pdf(path, None)
    facts = page_facts(opened)
    assert len(facts) == 2 and facts[1].text_chars == 11
    with pytest.raises(BadPage):
        load_page(opened, 0)


def test_a_pdf_without_its_end_is_known_as_cut_off(tmp_path: Path) -> None:
    assert not is_cut_off(written(tmp_path, TWO_PAGES))
    assert not is_cut_off(written(tmp_path, TWO_PAGES + b"\n<!-- sent by a web server -->\n" * 40))
    assert is_cut_off(written(tmp_path, TWO_PAGES[: len(TWO_PAGES) // 2]))


def test_a_picture_bomb_inside_a_pdf_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    bomb = image(50_000, 50_000, b"\0" * 1000)
    content = "q 14400 0 0 14400 0 0 cm /I Do Q"
    data = pdf(
        content,
        page="/MediaBox [0 0 14400 14400]",
        resources="/XObject << /I 3 0 R >>",
        extra=[bomb],
    )
    path = written(tmp_path, data)
    (page,) = pages(path)
    assert page.width_px * page.height_px <= MAX_PIXELS * 1.01
    with pytest.raises(PictureTooLarge, match="50000 × 50000"):
        render(load_page(open_pdf(path, None), 0), page.width_px, page.height_px)


def _form(folder: Path) -> str:
    path = folder / "form.pdf"
    canvas = Canvas(str(path))
    canvas.drawString(72, 750, "A form")
    form = canvas.acroForm
    form.textfield(name="wages", value="37,160.56", x=100, y=700, width=120, height=20)
    form.textfield(name="empty", value="", x=100, y=670, width=120, height=20)
    form.checkbox(name="retirement", checked=True, x=100, y=640, size=14)
    form.checkbox(name="sick", checked=False, x=130, y=640, size=14)
    form.radio(name="kind", value="a", selected=True, x=160, y=640, size=14)
    form.radio(name="kind", value="b", selected=False, x=190, y=640, size=14)
    form.choice(
        name="state",
        value="NY",
        options=[("New York", "NY"), ("Ohio", "OH")],
        x=100,
        y=600,
        width=120,
        height=20,
    )
    canvas.showPage()
    canvas.save()
    return str(path)


def _values(path: str) -> dict[str, FormValue]:
    opened = open_pdf(path, None)
    fact = page_facts(opened)[0]
    found = form_values(load_page(opened, 0), fact.width_px, fact.height_px)
    return {
        f"{value.name}{'' if value.checked is None else value.checked}": value for value in found
    }


def test_form_values_are_read_with_their_places(tmp_path: Path) -> None:
    values = _values(_form(tmp_path))
    assert values["wages"].text == "37,160.56" and values["wages"].checked is None
    assert values["wages"].box.x1 == pytest.approx(100 * 200 / 72, abs=3)
    assert values["wages"].box.width == pytest.approx(120 * 200 / 72, abs=6)
    assert "empty" not in values
    assert {name for name in values if name not in ("wages", "state")} == {
        "retirementTrue",
        "sickFalse",
        "kindTrue",
        "kindFalse",
    }


def test_a_choice_is_given_as_it_is_shown(tmp_path: Path) -> None:
    assert _values(_form(tmp_path))["state"].text == "New York"


WIDGET = (
    "<< /Type /Annot /Subtype /Widget /FT /Tx /T (box1) /V (512.00) /DA (/Helv 10 Tf 0 g) "
    "/Rect [100 700 220 720] /F {flags} >>"
)


@pytest.mark.parametrize(("flags", "count"), [(4, 1), (2, 0), (32, 0)])
def test_a_value_without_an_appearance_counts_and_a_hidden_one_does_not(
    flags: int, count: int, tmp_path: Path
) -> None:
    form = b"<< /Fields [4 0 R] /DR << >> /NeedAppearances true >>"
    data = pdf(
        "",
        page="/MediaBox [0 0 612 792] /Annots [4 0 R]",
        catalog="/AcroForm 3 0 R",
        extra=[form, WIDGET.format(flags=flags).encode()],
    )
    path = written(tmp_path, data)
    assert [value.text for value in _values(path).values()] == ["512.00"] * count
    picture = render(load_page(open_pdf(path, None), 0), 1700, 2200)
    assert bool(np.any(picture < 100)) == bool(count)
