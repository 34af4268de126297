"""Names of sources: what is remote, what may be shown, what a result is called."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.source import is_remote, local_path, name_of, shown

SIGNED = "https://user:pw@bucket.example.com/in/w2%20form.pdf?X-Amz-Signature=abc#frag"


@pytest.mark.parametrize(
    ("uri", "remote"),
    [
        ("w2.pdf", False),
        ("/tmp/w2.pdf", False),
        ("C:\\scans\\w2.pdf", False),
        ("file:///tmp/w2.pdf", False),
        ("FILE:///tmp/w2.pdf", False),
        ("https://example.com/w2.pdf", True),
        ("HTTPS://example.com/w2.pdf", True),
        ("s3://bucket/w2.pdf", True),
        ("memory://w2.pdf", True),
    ],
)
def test_urls_and_store_uris_are_remote(uri: str, remote: bool) -> None:
    assert is_remote(uri) is remote


def test_what_is_shown_of_a_signed_url_holds_no_key() -> None:
    assert shown(SIGNED) == "https://bucket.example.com/in/w2%20form.pdf"


def test_a_malformed_url_is_shown_without_its_inside() -> None:
    assert "secret" not in shown("https://[::1/x?secret")
    assert name_of("https://[::1/x?secret")


@pytest.mark.parametrize(
    ("uri", "name"),
    [
        (SIGNED, "w2 form.pdf"),
        ("s3://bucket/a/b.tiff", "b.tiff"),
        ("/tmp/some folder/100%25.pdf", "100%25.pdf"),
        ("file:///tmp/w2%20form.pdf", "w2 form.pdf"),
        ("https://example.com/", "source"),
        ("https://example.com/a%0Ab.pdf", "a_b.pdf"),
    ],
)
def test_a_source_is_called_by_its_last_part(uri: str, name: str) -> None:
    assert name_of(uri) == name


def test_a_file_url_is_a_path() -> None:
    assert local_path("file:///tmp/w2%20form.pdf") == Path("/tmp/w2 form.pdf")
    assert local_path("file://localhost/tmp/a.pdf") == Path("/tmp/a.pdf")
    assert local_path("/tmp/a%20b.pdf") == Path("/tmp/a%20b.pdf")
