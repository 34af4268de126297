"""The store on disk: whole files, private modes, and keys by content."""

from __future__ import annotations

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from blocks.document_store import (
    DocumentStore,
    is_kept,
    keep_layout,
    kept_elements,
    kept_layout,
)
from blocks.files import make_folder, write_whole
from documents.geometry import Box
from documents.layout import Element, Mark, Page, PageLayout, Span, Word

SPAN = Span("1,234.56", Box(10, 20, 90, 40), 0.9, (Word("1,234.56", Box(10, 20, 90, 40), 0.9),))
LAYOUT = PageLayout(
    page_number=1,
    width_px=1700,
    height_px=2200,
    rotation=90,
    status="ocr",
    elements=(Element(Box(10, 20, 90, 40), "Text", "1,234.56", 0.9, (SPAN,)),),
    marks=(Mark(Box(1, 2, 3, 4), True, 0.8),),
    skew_degrees=-1.5,
)


def page(place: Path | str) -> Page:
    return Page("copy.pdf", "ab" * 32, "application/pdf", 0, 1700, 2200, layout_path=str(place))


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_finished_page_is_found_again_as_it_was(tmp_path: Path) -> None:
    kept = page(tmp_path / "deep" / "er" / "00001.json")
    assert kept_layout(kept) is None
    keep_layout(kept, LAYOUT)
    assert kept_layout(kept) == LAYOUT


def test_a_page_without_a_place_is_not_kept() -> None:
    keep_layout(page(""), LAYOUT)
    assert kept_layout(page("")) is None


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"{}", b"null", b'{"page_number": 1}'])
def test_a_damaged_page_counts_as_not_read(damage: bytes, tmp_path: Path) -> None:
    place = tmp_path / "00001.json"
    place.write_bytes(damage)
    assert kept_layout(page(place)) is None
    assert kept_elements(page(place)) is None
    assert not is_kept(page(place))


def test_a_page_read_anew_is_not_taken_for_the_one_before(tmp_path: Path) -> None:
    kept = page(tmp_path / "00001.json")
    for text in ("first", "second"):
        element = replace(LAYOUT.elements[0], text=text)
        keep_layout(kept, replace(LAYOUT, elements=(element,)))
        found = kept_layout(kept)
        assert found is not None and found.elements[0].text == text


def test_the_elements_alone_lack_the_spans_and_nothing_else(tmp_path: Path) -> None:
    kept = page(tmp_path / "00001.json")
    keep_layout(kept, LAYOUT)
    bare = tuple(replace(element, spans=()) for element in LAYOUT.elements)
    assert is_kept(kept)
    assert kept_elements(kept) == replace(LAYOUT, elements=bare)


def test_what_is_written_is_for_its_owner_only_folders_on_the_way_too(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_whole(tmp_path / "a" / "b" / "c.json", b"{}")
    finally:
        os.umask(before)
    assert mode(tmp_path / "a") == mode(tmp_path / "a" / "b") == 0o700
    assert mode(tmp_path / "a" / "b" / "c.json") == 0o600


def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared").chmod(0o755)
    make_folder(tmp_path / "shared")
    assert mode(tmp_path / "shared") == 0o755


def test_a_write_that_fails_leaves_the_old_file_and_no_rest(tmp_path: Path) -> None:
    target = tmp_path / "result.json"
    write_whole(target, b"old")
    with pytest.raises(TypeError):
        write_whole(target, "no bytes")  # type: ignore[arg-type]
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_many_writers_of_one_page_leave_one_whole_file(tmp_path: Path) -> None:
    target = tmp_path / "pages" / "00001.json"
    contents = [bytes([65 + n]) * 200_000 for n in range(8)]
    seen = []

    def write(content: bytes) -> None:
        write_whole(target, content)
        seen.append(target.read_bytes())

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, contents * 5))
    assert all(content in contents for content in seen)
    assert list(target.parent.iterdir()) == [target]


def test_results_are_named_by_source_and_content(tmp_path: Path) -> None:
    store = DocumentStore(root=tmp_path)
    name = "März / W-2 (final)?.pdf"
    file = store.result_file(name, "ab" * 32)
    assert file.parent == tmp_path and file.name.endswith("-abababab.json")
    assert store.result_file(name, "cd" * 32) != file
    long = store.result_file("x" * 500 + ".pdf", "ab" * 32)
    assert len(long.name) < 120


def test_sources_that_were_never_read_have_results_of_their_own(tmp_path: Path) -> None:
    store = DocumentStore(root=tmp_path)
    one = store.result_file("https://a.example/w2.pdf", None)
    assert one.name.startswith("w2-unread-")
    assert store.result_file("https://b.example/w2.pdf", None) != one


def test_a_page_is_kept_by_content_and_engine(tmp_path: Path) -> None:
    store = DocumentStore(root=tmp_path)
    assert store.layout_file("ab", "embedded-1", 7) == (
        tmp_path / ".sheaf" / "pages" / "ab" / "embedded-1" / "00007.json"
    )


def test_a_result_and_its_report_stand_side_by_side(tmp_path: Path) -> None:
    store = DocumentStore(root=tmp_path / "out")
    file = store.result_file("w2.pdf", "ab" * 32)
    store.write_result(file, [b'{"a"', b": 1}"])
    store.write_report(file, ["<p>", "ü</p>"])
    assert file.read_text() == '{"a": 1}'
    assert file.with_suffix(".html").read_text(encoding="utf-8") == "<p>ü</p>"
