"""Fetching: every way a source fails has its own error, and no error or log holds a key."""

from __future__ import annotations

import hashlib
import logging
import socket
import stat
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from blocks import sources
from blocks.document_store import DocumentStore
from blocks.sources import fetch
from documents.errors import (
    EmptySource,
    NotADocument,
    SheafError,
    SourceMissing,
    SourceRefused,
    SourceTooLarge,
    SourceUnavailable,
)

PDF = b"%PDF-1.7\n" + bytes(3000)
KEY = "X-Amz-Signature=topsecret"


@pytest.fixture(autouse=True)
def this_machine_is_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The servers of these tests are here; tests/blocks/test_guard.py is of what is refused."""
    monkeypatch.setenv("SHEAF_TRUSTED_HOSTS", "127.0.0.0/8,localhost,::1")


@pytest.fixture
def store(tmp_path: Path) -> DocumentStore:
    return DocumentStore(root=tmp_path / "results")


def leftovers(store: DocumentStore) -> list[Path]:
    return list((store.root / ".sheaf" / "incoming").iterdir())


def test_a_file_is_copied_under_the_hash_of_its_content(
    store: DocumentStore, tmp_path: Path
) -> None:
    (tmp_path / "w2.pdf").write_bytes(PDF)
    source = fetch(str(tmp_path / "w2.pdf"), store)
    digest = hashlib.sha256(PDF).hexdigest()
    assert (source.sha256, source.media_type, source.size_bytes) == (
        digest,
        "application/pdf",
        len(PDF),
    )
    assert source.name == "w2.pdf" and Path(source.path).name == f"{digest}.pdf"
    assert Path(source.path).read_bytes() == PDF
    assert stat.S_IMODE(Path(source.path).stat().st_mode) == 0o600
    assert not leftovers(store)


def test_a_renamed_file_is_the_same_source(store: DocumentStore, tmp_path: Path) -> None:
    paths = []
    for name in ("a.pdf", "b.dat"):
        (tmp_path / name).write_bytes(PDF)
        paths.append(fetch(str(tmp_path / name), store).path)
    assert paths[0] == paths[1]


@pytest.mark.parametrize(
    ("content", "error"), [(b"", EmptySource), (b"hello, no document", NotADocument)]
)
def test_what_is_no_document_is_refused(
    content: bytes, error: type[SheafError], store: DocumentStore, tmp_path: Path
) -> None:
    (tmp_path / "x.pdf").write_bytes(content)
    with pytest.raises(error):
        fetch(str(tmp_path / "x.pdf"), store)
    assert not leftovers(store)


def test_missing_paths_folders_and_odd_names_are_errors_of_ours(
    store: DocumentStore, tmp_path: Path
) -> None:
    for path in (tmp_path / "gone.pdf", tmp_path / "a\0b.pdf"):
        with pytest.raises(SourceMissing):
            fetch(str(path), store)
    with pytest.raises(NotADocument, match="a folder"):
        fetch(str(tmp_path), store)


def test_a_file_over_the_cap_is_refused(store: DocumentStore, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(PDF)
    with pytest.raises(SourceTooLarge):
        fetch(str(tmp_path / "x.pdf"), store, max_bytes=1000)
    assert not leftovers(store)


def test_a_url_is_followed_through_redirects_and_named_without_its_query(
    store: DocumentStore, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/old/w2.pdf").respond_with_data(
        status=302, headers={"Location": f"/new?{KEY}"}
    )
    httpserver.expect_request("/new", query_string=KEY).respond_with_data(PDF)
    source = fetch(httpserver.url_for(f"/old/w2.pdf?{KEY}"), store)
    assert source.name == "w2.pdf" and source.uri == httpserver.url_for("/old/w2.pdf")
    assert source.size_bytes == len(PDF)


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (404, SourceMissing),
        (410, SourceMissing),
        (401, SourceRefused),
        (403, SourceRefused),
        (304, SourceRefused),
        (429, SourceUnavailable),
        (500, SourceUnavailable),
        (503, SourceUnavailable),
    ],
)
def test_a_status_becomes_the_error_of_who_can_act(
    status: int, error: type[SheafError], store: DocumentStore, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/w2.pdf").respond_with_data(f"denied {KEY}", status=status)
    with pytest.raises(error, match=str(status)) as caught:
        fetch(httpserver.url_for(f"/w2.pdf?{KEY}"), store)
    assert "topsecret" not in str(caught.value)
    assert not leftovers(store)


def test_a_redirect_for_ever_and_one_to_elsewhere_are_final(
    store: DocumentStore, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/loop").respond_with_data(status=302, headers={"Location": "/loop"})
    httpserver.expect_request("/ftp").respond_with_data(
        status=302, headers={"Location": "ftp://example.com/x"}
    )
    for path in ("/loop", "/ftp"):
        with pytest.raises(SourceMissing):
            fetch(httpserver.url_for(path), store)


def test_a_page_of_html_behind_a_dead_link_is_no_document(
    store: DocumentStore, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/w2.pdf").respond_with_data("<!doctype html><p>Sign in</p>")
    with pytest.raises(NotADocument, match="a web page"):
        fetch(httpserver.url_for("/w2.pdf"), store)


def test_too_large_a_download_stops_at_its_declared_size(
    store: DocumentStore, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/big.pdf").respond_with_data(PDF)
    with pytest.raises(SourceTooLarge):
        fetch(httpserver.url_for("/big.pdf"), store, max_bytes=1000)


def test_too_large_a_download_of_unknown_size_stops_at_the_cap(
    store: DocumentStore, httpserver: HTTPServer
) -> None:
    sent = []

    def endless(_: Request) -> Response:
        def parts() -> Iterator[bytes]:
            for _ in range(10_000):
                sent.append(1)
                yield bytes(10_000)

        return Response(parts(), direct_passthrough=True)

    httpserver.expect_request("/endless.pdf").respond_with_handler(endless)
    with pytest.raises(SourceTooLarge):
        fetch(httpserver.url_for("/endless.pdf"), store, max_bytes=100_000)
    assert len(sent) < 10_000


def test_a_damaged_compressed_answer_is_worth_another_try(
    store: DocumentStore, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/x.pdf").respond_with_data(
        b"not gzip at all", headers={"Content-Encoding": "gzip"}
    )
    with pytest.raises(SourceUnavailable):
        fetch(httpserver.url_for("/x.pdf"), store)


@pytest.fixture
def raw_server() -> Iterator[tuple[str, list[bytes]]]:
    """A server that sends the given pieces, a tenth of a second apart, and hangs up."""
    pieces: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            with connection:
                connection.recv(65_536)
                for piece in pieces:
                    try:
                        connection.sendall(piece)
                    except OSError:
                        return
                    time.sleep(0.1)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", pieces
        server.shutdown(socket.SHUT_RDWR)
    thread.join(timeout=5)


def test_a_body_that_is_cut_off_is_no_document_but_worth_another_try(
    store: DocumentStore, raw_server: tuple[str, list[bytes]]
) -> None:
    url, pieces = raw_server
    pieces.append(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + PDF)
    with pytest.raises(SourceUnavailable):
        fetch(f"{url}/x.pdf?{KEY}", store)
    assert not leftovers(store)


def test_a_server_that_drips_is_given_up(
    store: DocumentStore, raw_server: tuple[str, list[bytes]]
) -> None:
    url, pieces = raw_server
    pieces += [b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n%PDF-1.7", *[b"x"] * 50]
    begun = time.monotonic()
    with pytest.raises(SourceUnavailable, match="too slow"):
        fetch(f"{url}/x.pdf", store, longest_seconds=0.3)
    assert time.monotonic() - begun < 3


def test_a_server_that_says_nothing_is_given_up(
    store: DocumentStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "_TIMEOUT", 0.2)
    with (
        socket.create_server(("127.0.0.1", 0)) as silent,
        pytest.raises(SourceUnavailable, match="ReadTimeout"),
    ):
        fetch(f"http://127.0.0.1:{silent.getsockname()[1]}/x.pdf?{KEY}", store)


def test_dead_and_malformed_urls_are_errors_of_ours(store: DocumentStore) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    with pytest.raises(SourceUnavailable, match="ConnectError"):
        fetch(f"http://127.0.0.1:{port}/x.pdf?{KEY}", store)
    for url in ("http://[::1/x.pdf", "http://", "https:///x.pdf"):
        with pytest.raises(SourceMissing):
            fetch(url, store)


def test_no_log_line_holds_the_query_of_a_signed_url(
    store: DocumentStore, httpserver: HTTPServer, caplog: pytest.LogCaptureFixture
) -> None:
    httpserver.expect_request("/w2.pdf").respond_with_data(PDF)
    with caplog.at_level(logging.INFO):
        fetch(httpserver.url_for(f"/w2.pdf?{KEY}"), store)
    lines = [record.getMessage() for record in caplog.records if record.name == "httpx"]
    assert any("/w2.pdf" in line for line in lines)
    assert not any("topsecret" in line for line in lines)


def test_an_object_of_any_fsspec_store_is_fetched(store: DocumentStore) -> None:
    with fsspec.open("memory://inbox/w2.pdf", "wb") as file:
        file.write(PDF)
    source = fetch("memory://inbox/w2.pdf", store)
    assert (source.name, source.size_bytes) == ("w2.pdf", len(PDF))
    with pytest.raises(SourceMissing):
        fetch("memory://inbox/gone.pdf", store)


def test_an_unknown_scheme_and_a_missing_client_say_what_to_do(
    store: DocumentStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SourceRefused, match="nosuch:// is not on the list"):
        fetch("nosuch://bucket/x.pdf", store)
    monkeypatch.setenv("SHEAF_SCHEMES", "nosuch,s3")
    with pytest.raises(SourceMissing, match="nosuch://"):
        fetch("nosuch://bucket/x.pdf", store)

    def not_installed(*_: object) -> None:
        raise ImportError("Install s3fs to access S3")

    monkeypatch.setattr(sources.fsspec, "open", not_installed)
    with pytest.raises(SourceRefused, match=r"sheaf\[s3\]"):
        fetch("s3://bucket/x.pdf", store)


class NoCredentialsError(Exception):
    """As a store's client has it: of no known family."""


@pytest.mark.parametrize(
    ("raised", "error"),
    [
        (PermissionError(KEY), SourceRefused),
        (NoCredentialsError(KEY), SourceUnavailable),
        (TimeoutError(KEY), SourceUnavailable),
        (IsADirectoryError(KEY), SourceMissing),
    ],
)
def test_what_a_stores_client_raises_becomes_an_error_of_ours(
    raised: Exception,
    error: type[SheafError],
    store: DocumentStore,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def failing(*_: object) -> None:
        raise raised

    monkeypatch.setattr(sources.fsspec, "open", failing)
    with pytest.raises(error) as caught:
        fetch("s3://bucket/x.pdf", store)
    assert "topsecret" not in str(caught.value)
