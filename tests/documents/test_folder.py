"""Folders: documents are found by content, everything else is named with its reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from documents.errors import EmptySource, NotADocument
from documents.folder import expand
from documents.pages.sniff import media_type

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def test_a_thousand_mixed_files_are_each_found_or_named(tmp_path: Path) -> None:
    for number in range(250):
        folder = tmp_path / f"month_{number % 12:02d}"
        folder.mkdir(exist_ok=True)
        (folder / f"{number}.pdf").write_bytes(b"%PDF-1.7")
        (folder / f"{number}_scan").write_bytes(PNG)
        (folder / f"{number}.txt").write_text("notes")
        (folder / f"{number}.docx").write_bytes(b"PK\x03\x04")
    found = expand([str(tmp_path)])
    assert len(found.sources) == 500 and len(found.passed_over) == 500
    assert found.sources == sorted(found.sources)
    assert {Path(f).suffix: why for f, why in found.passed_over.items()} == {
        ".txt": "not a PDF or picture but plain text",
        ".docx": "not a PDF or picture but a zip archive or Office file",
    }


def test_a_file_that_claims_to_be_a_document_is_a_source_and_fails_by_itself(
    tmp_path: Path,
) -> None:
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "empty").touch()
    found = expand([str(tmp_path)])
    assert found.sources == [str(tmp_path / "empty.pdf")]
    assert found.passed_over == {str(tmp_path / "empty"): "the file is empty"}


def test_what_is_named_directly_is_never_passed_over(tmp_path: Path) -> None:
    names = [str(tmp_path / "gone.pdf"), "https://example.com/x", "s3://bucket/y"]
    assert expand(names).sources == names


def test_a_folder_may_be_named_by_a_file_url(tmp_path: Path) -> None:
    folder = tmp_path / "my scans"
    folder.mkdir()
    (folder / "a.png").write_bytes(PNG)
    url = "file://" + str(folder).replace(" ", "%20")
    assert expand([url]).sources == [str(folder / "a.png")]


def test_hidden_files_and_folders_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".sheaf").mkdir()
    (tmp_path / ".sheaf" / "a.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / ".b.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.7")
    found = expand([str(tmp_path)])
    assert found.sources == [str(tmp_path / "c.pdf")] and not found.passed_over


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    assert expand([str(tmp_path)]).passed_over == {str(tmp_path): "the folder is empty"}


def test_links_to_nothing_and_pipes_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").symlink_to(tmp_path / "gone")
    os.mkfifo(tmp_path / "b.pdf")
    assert expand([str(tmp_path)]).passed_over == {
        str(tmp_path / "a.pdf"): "a link to nothing",
        str(tmp_path / "b.pdf"): "not a regular file",
    }


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"junk before\n%PDF-1.4", "application/pdf"),
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"II*\x00rest", "image/tiff"),
        (b"MM\x00*rest", "image/tiff"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"GIF89a", "image/gif"),
        (b"BM" + bytes(12) + b"\x28\x00\x00\x00", "image/bmp"),
        (b"\x00\x00\x00\x18ftypheic", "image/heic"),
        (b"\x00\x00\x00\x18ftypmif1", "image/heic"),
    ],
)
def test_the_kind_is_told_by_the_first_bytes(head: bytes, kind: str) -> None:
    assert media_type(head) == kind


@pytest.mark.parametrize(
    ("head", "looks_like"),
    [
        (b"BMW lease, all months", "plain text"),
        (b"  <!DOCTYPE html><html>", "a web page"),
        (b'{"a": 1}', "JSON"),
        (b"PK\x03\x04", "Office"),
        (b"\x00\x01\x02\x03", "unknown bytes"),
        (b"\x00\x00\x00\x18ftypisom", "film"),
    ],
)
def test_what_is_no_document_is_said_to_look_like_what_it_is(head: bytes, looks_like: str) -> None:
    with pytest.raises(NotADocument, match=looks_like):
        media_type(head)


def test_nothing_at_all_is_an_empty_file() -> None:
    with pytest.raises(EmptySource):
        media_type(b"")
