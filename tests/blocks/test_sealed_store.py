"""A store sealed at rest: nothing in the clear, everything read as before, and no change unnoticed."""

from __future__ import annotations

import base64
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from blocks.document_store import DocumentStore, keep_layout, kept_layout
from blocks.files import read_whole, write_parts, write_whole
from blocks.sources import fetch, kept
from documents import sealed
from documents.geometry import Box
from documents.layout import Element, Page, PageLayout
from documents.pages.opening import pages_of
from documents.pages.pdf import is_cut_off
from documents.report import report_parts
from documents.result import (
    DocumentResult,
    EngineInfo,
    FieldValue,
    PageResult,
    Result,
    SourceInfo,
)
from documents.result_json import json_parts, page_line, to_json
from documents.sealed import CHUNK, MAGIC, WrongKey, is_sealed
from sheaf.main import main

SSN = "900-12-3456"
SECRET = f"SSN {SSN}".encode()


def a_key() -> str:
    return base64.b64encode(os.urandom(32)).decode()


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> str:
    made = a_key()
    monkeypatch.setenv("SHEAF_STORE_KEY", made)
    return made


@settings(max_examples=25)
@given(
    st.lists(st.binary(max_size=40), max_size=6),
    st.sampled_from([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 7]),
)
def test_whatever_is_written_is_read(parts: list[bytes], more: int) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "x"
        whole = [*parts, bytes(more)]
        write_parts(file, iter(whole))
        assert is_sealed(file) and read_whole(file) == b"".join(whole)


def test_a_sealed_file_shows_nothing_and_is_its_owners_only(tmp_path: Path) -> None:
    file = tmp_path / "new" / "x.json"
    write_whole(file, SECRET)
    assert SECRET not in file.read_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_the_same_content_is_sealed_differently_each_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_whole(tmp_path / name, SECRET)
    assert (tmp_path / "a").read_bytes() != (tmp_path / "b").read_bytes()


def damaged(whole: bytes) -> dict[str, bytes]:
    start, step = len(MAGIC) + 7, CHUNK + 16
    first, second, third = (
        whole[start : start + step],
        whole[start + step :][:step],
        whole[start + 2 * step :],
    )
    head = whole[:start]
    return {
        "a bit turned": whole[:-1] + bytes([whole[-1] ^ 1]),
        "the end cut off": whole[:-1],
        "the last chunk cut off": head + first + second,
        "chunks exchanged": head + second + first + third,
        "a chunk left out": head + first + third,
        "a chunk twice": head + first + second + second + third,
        "the nonce changed": MAGIC + bytes(7) + whole[start:],
        "nothing but the head": head,
        "a head cut off": MAGIC + b"abc",
    }


def test_no_change_goes_unnoticed(tmp_path: Path) -> None:
    file = tmp_path / "x"
    write_whole(file, bytes(2 * CHUNK + 100))
    for what, content in damaged(file.read_bytes()).items():
        file.write_bytes(content)
        with pytest.raises(WrongKey):
            pytest.fail(f"{what} was read: {len(read_whole(file))}")


def test_keys_are_changed_by_putting_a_new_one_first(
    tmp_path: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_whole(tmp_path / "old", SECRET)
    newer = a_key()
    monkeypatch.setenv("SHEAF_STORE_KEY", f"{newer}, {key}")
    write_whole(tmp_path / "new", SECRET)
    assert read_whole(tmp_path / "old") == read_whole(tmp_path / "new") == SECRET
    monkeypatch.setenv("SHEAF_STORE_KEY", newer)
    assert read_whole(tmp_path / "new") == SECRET
    with pytest.raises(WrongKey):
        read_whole(tmp_path / "old")
    monkeypatch.delenv("SHEAF_STORE_KEY")
    with pytest.raises(WrongKey, match="is not set"):
        read_whole(tmp_path / "new")


def test_files_of_before_are_still_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SHEAF_STORE_KEY")
    write_whole(tmp_path / "x", SECRET)
    assert (tmp_path / "x").read_bytes() == SECRET
    monkeypatch.setenv("SHEAF_STORE_KEY", a_key())
    assert read_whole(tmp_path / "x") == SECRET


@pytest.mark.parametrize("wrong", ["short", "AAAA", "!" * 44])
def test_a_key_that_is_none_stops_the_store_before_anything_is_written(
    wrong: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHEAF_STORE_KEY", wrong)
    with pytest.raises(WrongKey) as caught:
        DocumentStore()
    assert wrong not in str(caught.value)


def test_the_sources_copy_and_pages_are_sealed_and_read_by_their_libraries(
    tmp_path: Path, samples: Path
) -> None:
    store = DocumentStore(root=tmp_path)
    for name in ("w2_four_copies.pdf", "w2_scan.tiff", "check.jpg"):
        source = fetch(str(samples / name), store)
        assert is_sealed(Path(source.path))
        assert read_whole(Path(source.path)) == (samples / name).read_bytes()
        assert len(pages_of(source, None)) >= 1
        again = kept(source.uri, source.sha256, store)  # as a retry takes it
        assert (again.media_type, again.path) == (source.media_type, source.path)
    assert not is_cut_off(str(fetch(str(samples / "invoice.pdf"), store).path))
    page = Page("x", "0" * 64, "application/pdf", 0, 10, 10, 0, str(tmp_path / "1.json"))
    layout = PageLayout(1, 10, 10, 0, "text", (Element(Box(0, 0, 1, 1), "Text", "SSN", 1.0),))
    keep_layout(page, layout)
    assert b"SSN" not in (tmp_path / "1.json").read_bytes()
    assert kept_layout(page) == layout


def test_the_command_reads_a_sealed_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_whole(tmp_path / "x.json", SECRET)
    run: Any = CliRunner().invoke
    assert run(main, ["read", str(tmp_path / "x.json")]).stdout_bytes == SECRET
    monkeypatch.delenv("SHEAF_STORE_KEY")
    refused = run(main, ["read", str(tmp_path / "x.json")])
    assert refused.exit_code == 1 and "SHEAF_STORE_KEY is not set" in refused.output
    assert sealed.VARIABLE == "SHEAF_STORE_KEY"


def test_every_command_opens_a_sealed_store_and_what_people_look_at_is_readable(
    tmp_path: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the key out of a Secret block, as on a worker, for each command anew."""
    from blocks import store_key

    out = tmp_path / "out"
    run: Any = CliRunner().invoke
    store_a_result(out)
    monkeypatch.delenv("SHEAF_STORE_KEY")
    monkeypatch.setenv(store_key.BLOCK, "store-key")
    monkeypatch.setattr(store_key, "value_of", {"store-key": key}.__getitem__)

    board = run(main, ["dashboard", str(out)])
    assert board.exit_code == 0, board.output
    page = (out / "dashboard.html").read_text()
    assert page.startswith("<!") and "w2.pdf" not in page and SSN not in page

    monkeypatch.delenv("SHEAF_STORE_KEY")
    shown = run(main, ["read", *map(str, out.glob("*.html")), "--to", str(tmp_path / "look")])
    assert shown.exit_code == 0, shown.output
    report = (tmp_path / "look" / "w2.html").read_text()
    assert SSN in report and report.startswith("<!")
    assert stat.S_IMODE((tmp_path / "look" / "w2.html").stat().st_mode) == 0o600
    assert run(main, ["read", str(out / "w2.html"), "--to", str(out)]).exit_code == 2
    assert is_sealed(out / "w2.html")


def test_without_its_key_a_sealed_store_is_an_error_and_not_an_empty_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_a_result(tmp_path)
    monkeypatch.delenv("SHEAF_STORE_KEY")
    run: Any = CliRunner().invoke
    for command in (["dashboard", str(tmp_path)], ["purge", "w2.pdf", "--out", str(tmp_path)]):
        refused = run(main, command)
        assert refused.exit_code == 1 and "SHEAF_STORE_KEY is not set" in refused.output, command


def store_a_result(out: Path) -> None:
    """A sealed result with its report."""
    document = DocumentResult(
        type="W2",
        confidence=0.9,
        pages=[1],
        data={"employee_ssn": SSN},
        fields={"employee_ssn": FieldValue(SSN, SSN, 0.9, 1, [0, 0, 9, 9], "a")},
    )
    page = PageResult(page_number=1, width_px=10, height_px=10, rotation=0, status="text")
    result = Result(
        source=SourceInfo(uri="/in/w2.pdf", name="w2.pdf", sha256="0" * 64, page_count=1),
        status="complete",
        documents=[document],
        pages=[page],
        engine=EngineInfo(name="fake", version="1"),
        latency_ms=1,
    )
    store, file = DocumentStore(root=out), out / "w2.json"
    store.write_result(file, json_parts(result, [page_line(page)]))
    shown = {**page.model_dump(), "picture": None}
    store.write_report(file, report_parts(to_json(result), [shown]))
