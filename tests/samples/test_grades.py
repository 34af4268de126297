"""Scans, photos and bad text layers of a drawn document, and the files that are written."""

import io
import json
from pathlib import Path
from random import Random

import pypdfium2
import pytest
from PIL import Image

from samples import generate
from samples.catalogue import FIXED, KINDS
from samples.degrade import GRADES, corrupted, render
from samples.document import Document

DOCUMENTS = Path(generate.__file__).parent / "documents"
MOST_BYTES = 1_500_000


@pytest.fixture(scope="module")
def receipt() -> Document:
    return KINDS["receipt"].draw(Random("r"), "store")


def opened(suffix: str, data: bytes) -> Image.Image:
    if suffix == "pdf":
        return pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil()
    return Image.open(io.BytesIO(data))


def layer_of(data: bytes) -> str:
    return pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()


@pytest.mark.parametrize("grade", list(GRADES))
def test_every_grade_opens_and_is_the_same_for_a_seed(grade: str, receipt: Document) -> None:
    suffix, data = GRADES[grade](receipt, Random("s"))
    assert opened(suffix, data).width > 50
    assert GRADES[grade](receipt, Random("s")) == (suffix, data)


def test_scans_have_no_text_layer(receipt: Document) -> None:
    for seed in range(6):
        suffix, data = GRADES["scan"](receipt, Random(seed))
        assert suffix in ("pdf", "tiff")
        assert suffix == "tiff" or layer_of(data) == ""


def test_bad_text_layer_is_there_and_wrong(receipt: Document) -> None:
    _, data = GRADES["bad_text"](receipt, Random("s"))
    read, true = layer_of(data), layer_of(receipt.pdf)
    assert len(read) > len(true) / 2
    assert "".join(read.split()) != "".join(true.split())


def test_bad_text_layer_is_invisible(receipt: Document) -> None:
    _, data = GRADES["bad_text"](receipt, Random("s"))
    seen = pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil().convert("L")
    plain = render(receipt, 72)[0].convert("L")
    dark = [sum(image.histogram()[:100]) for image in (seen, plain)]
    assert dark[0] == pytest.approx(dark[1], rel=0.35)


def test_corruption_changes_digits_and_keeps_punctuation() -> None:
    rng = Random("c")
    text = "1,234,567.89 " * 20
    read = corrupted(text, rng)
    assert read != text
    assert len(read) == len(text)
    assert read.count(",") == text.count(",")


def test_turned_scan_of_a_tall_page_lies_on_its_side(receipt: Document) -> None:
    sides = set()
    for seed in range(8):
        suffix, data = GRADES["turned"](receipt, Random(seed))
        image = opened(suffix, data)
        sides.add(image.width > image.height)
    assert sides == {True, False}


def test_command_writes_each_document_with_its_truth(tmp_path: Path) -> None:
    kinds = "check,receipt"
    generate.main(["--out", str(tmp_path), "--kinds", kinds, "--count", "2", "--seed", "7"])
    truths = sorted(tmp_path.glob("*.truth.json"))
    assert len(truths) == 4
    for path in truths:
        truth = json.loads(path.read_text(encoding="utf-8"))
        assert path.with_name(path.name.replace(".truth.json", ".pdf")).exists()
        assert truth["truth_source"] == "generated"
        assert truth["grade"] == "clean"
        assert truth["doc_type"] in kinds.split(",")


def test_huge_statement_is_drawn_only_when_named() -> None:
    assert "huge" not in KINDS["bank_statement"].usual()
    assert "huge" in KINDS["bank_statement"].designs


def test_kept_documents_are_those_the_generator_draws() -> None:
    stems = {stem for stem, *_ in FIXED}
    kept = {path.name.split(".")[0] for path in DOCUMENTS.iterdir()}
    assert kept == stems
    for stem, kind, design, grade, seed in FIXED:
        truth = KINDS[kind].draw(Random(f"fixed/{seed}"), design).truth(grade)
        text = (DOCUMENTS / f"{stem}.truth.json").read_text(encoding="utf-8")
        assert json.loads(text) == truth


def test_kept_documents_stay_small() -> None:
    assert sum(path.stat().st_size for path in DOCUMENTS.iterdir()) < MOST_BYTES
