"""`sheaf eval`'s options: the page of misses, figures kept and compared; its exit status."""

from __future__ import annotations

import base64
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from documents.report import render_report
from sheaf import evaluating

ACCOUNT = "987654321012"
_KIND = {"sha256": "0" * 64, "media_type": "application/pdf"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    truth = {
        "doc_type": "check",
        "grade": "scan",
        "fields": {
            "amount": 5.0,
            "payee": "Ann",
            "memo": f"to {ACCOUNT}",
            "account_number": ACCOUNT,
        },
    }
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).touch()
        (tmp_path / name).with_suffix(".truth.json").write_text(json.dumps(truth))
    return tmp_path


def result_of(file: Path, amount: float | None) -> dict[str, Any]:
    """A check of which the account number is read with a wrong last digit, the memo not at all."""
    data = {"amount": amount, "payee": "Ann", "account_number": ACCOUNT[:-1] + "3"}
    boxes = {"amount": [600, 100, 700, 120], "payee": [100, 100, 300, 120]}
    fields = {
        name: {
            "value": value,
            "text": str(value),
            "confidence": 0.97,
            "page_number": 1,
            "bbox": boxes.get(name, [100, 300, 400, 320]),
            "box": None,
        }
        for name, value in data.items()
        if value is not None
    }
    printed = {"bbox": [100, 340, 400, 360], "category": "Text", "text": f"from {ACCOUNT[:-1]}3"}
    page = {"page_number": 1, "width_px": 800, "height_px": 400, "rotation": 0, "status": "ocr"}
    return {
        "source": {"uri": str(file), "name": file.name, "page_count": 1, **_KIND},
        "status": "complete",
        "documents": [
            {
                "type": "check",
                "confidence": 0.9,
                "pages": [1],
                "revision": None,
                "data": data,
                "fields": fields,
                "findings": [],
                "reconciled": None,
            }
        ],
        "pages": [{**page, "error": None, "elements": [{**printed, "confidence": 0.9}]}],
        "engine": {
            "name": "embedded",
            "classify_model": None,
            "extract_model": None,
            "version": "1",
        },
        "latency_ms": 1,
        "cost_usd": None,
    }


@pytest.fixture
def evaluate(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs the command on the folder with results made up: amounts of a.pdf and b.pdf are given."""
    picture = io.BytesIO()
    Image.new("RGB", (400, 200), "white").save(picture, "JPEG")
    url = "data:image/jpeg;base64," + base64.b64encode(picture.getvalue()).decode()

    def run(*options: str, amounts: tuple[float | None, float | None] = (5.0, 4.0)) -> Result:
        def results(
            files: list[Path], engine: str, out: Path, report: bool, found: dict[Path, Path]
        ) -> Iterator[dict[str, Any]]:
            for file, amount in zip(files, amounts, strict=True):
                result = result_of(file, amount)
                found[file] = folder / f"{file.name}.json"
                found[file].write_text(json.dumps(result))
                if report:
                    found[file].with_suffix(".html").write_text(render_report(result, {1: url}))
                yield result

        monkeypatch.setattr(evaluating, "_results", results)
        return CliRunner().invoke(evaluating.evaluate, [str(folder), *options])

    return run


def test_the_page_has_a_picture_of_each_miss_and_no_number_in_its_text(
    evaluate: Any, folder: Path
) -> None:
    page = folder / "page.html"
    assert evaluate("--html", str(page)).exit_code == 0
    html = page.read_text()
    text = re.sub(r"data:image/jpeg;base64,[A-Za-z0-9+/=]+", "", html)
    assert ACCOUNT not in text and ACCOUNT[:-1] not in text
    assert "****1012" in text.replace("********", "****")
    assert page.stat().st_mode & 0o077 == 0
    # Of b.pdf: the amount, the account number, and the page for the memo that was not read.
    figures = re.findall(r"<figure>.*?</figure>", html.partition("b.pdf")[2], re.DOTALL)
    assert len(figures) == 3
    amount = next(figure for figure in figures if "<code>amount</code>" in figure)
    data = re.search(r"base64,([^\"]+)", amount)
    assert data
    crop = Image.open(io.BytesIO(base64.b64decode(data[1])))
    assert crop.width < 400 and crop.height < 200
    assert 'class="mark"' in amount and 'class="veil"' not in amount
    whole = next(figure for figure in figures if "<code>memo</code>" in figure)
    assert whole.count('class="veil"') == 2 and 'class="mark"' not in whole


def test_the_page_of_a_source_without_a_result_says_so(
    evaluate: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evaluating, "_results", lambda *_: iter(()))
    page = folder / "page.html"
    run = CliRunner().invoke(evaluating.evaluate, [str(folder), "--html", str(page)])
    assert run.exit_code == 0
    assert page.read_text().count("No picture") == 2


def test_figures_that_did_not_fall_pass(evaluate: Any, folder: Path) -> None:
    kept = str(folder / "kept.json")
    assert evaluate("--save", kept).exit_code == 0
    compared = evaluate("--compare", kept)
    assert compared.exit_code == 0
    assert "nothing fell" in compared.stderr
    assert evaluate("--compare", kept, amounts=(5.0, 5.0)).exit_code == 0


def test_a_fall_is_named_and_ends_with_status_1(evaluate: Any, folder: Path) -> None:
    kept = str(folder / "kept.json")
    evaluate("--save", kept)
    compared = evaluate("--compare", kept, amounts=(None, 4.0))
    assert compared.exit_code == 1
    assert "fell: check scan: fields_exact 0.3750, now 0.2500" in compared.stderr


def test_a_file_without_figures_is_wrong_use(evaluate: Any, folder: Path) -> None:
    (folder / "kept.json").write_text("[1]")
    assert evaluate("--compare", str(folder / "kept.json")).exit_code == 2


def test_json_is_all_that_is_printed(evaluate: Any) -> None:
    run = evaluate("--json")
    figures = json.loads(run.stdout)
    assert figures["by_grade"]["scan"]["documents"] == 2
    assert ACCOUNT not in run.stdout and ACCOUNT[:-1] not in run.stdout


def test_a_source_with_very_many_misses_shows_some_and_counts_the_rest(
    evaluate: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [{"date": "2024-01-02", "description": "x", "amount": float(n)} for n in range(100)]
    truth = {"doc_type": "check", "fields": {}, "transactions": rows}
    (folder / "a.truth.json").write_text(json.dumps(truth))
    page = folder / "page.html"
    assert evaluate("--html", str(page)).exit_code == 0
    html = page.read_text().partition("a.pdf")[2].partition("b.pdf")[0]
    assert html.count("<dl>") == 40
    assert "and 260 more" in html
