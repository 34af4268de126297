"""Bring a source here: path, http(s) URL or any fsspec URI, hashed and size-capped on the way."""

from __future__ import annotations

import errno
import hashlib
import logging
import os
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import fsspec
import httpx

from blocks.document_store import DocumentStore
from blocks.files import make_folder
from blocks.guard import check_path, check_scheme, client
from documents.errors import (
    NotADocument,
    SourceMissing,
    SourceRefused,
    SourceTooLarge,
    SourceUnavailable,
    StoreUnavailable,
)
from documents.pages.sniff import SUFFIXES, media_type
from documents.sealed import clear_head, sealed
from documents.source import MAX_BYTES, Source, is_remote, local_path, name_of, shown

_CHUNK = 1 << 20
_TIMEOUT = httpx.Timeout(30.0, connect=10.0)
_LONGEST_SECONDS = 900.0
"""For the whole source: a server that sends a byte now and then is as good as dead."""
_EXTRAS = {
    "s3": "s3",
    "s3a": "s3",
    "gs": "gcs",
    "gcs": "gcs",
    "abfs": "azure",
    "abfss": "azure",
    "az": "azure",
    "adl": "azure",
    "sftp": "sftp",
    "ssh": "sftp",
}
"""URI scheme → our optional extra that brings its client."""


def fetch(
    uri: str,
    store: DocumentStore,
    max_bytes: int = MAX_BYTES,
    longest_seconds: float = _LONGEST_SECONDS,
) -> Source:
    """Copy the source into the store under the hash of its content.

    Raises:
        SourceMissing, SourceRefused, SourceTooLarge, EmptySource, NotADocument: final.
        SourceUnavailable: the network or server fails now; worth another try.
        StoreUnavailable: the store cannot be written now; likewise.
    """
    try:
        return _fetch(uri, store, max_bytes, longest_seconds)
    except OSError as error:  # reading has errors of its own: this is the store's
        raise StoreUnavailable(f"the store cannot be written ({error.strerror})") from None


def kept(uri: str, sha256: str, store: DocumentStore) -> Source:
    """The source as it was fetched before. Raises SourceMissing: the store has no such copy."""
    file = store.kept_source(sha256)
    if file is None:
        raise SourceMissing("the store has no copy with that content")
    media = media_type(clear_head(file, 1024))
    return Source(shown(uri), name_of(uri), sha256, media, str(file), file.stat().st_size)


def _fetch(uri: str, store: DocumentStore, max_bytes: int, longest_seconds: float) -> Source:
    handle, temporary = tempfile.mkstemp(dir=store.incoming(), suffix=".part")
    until = time.monotonic() + longest_seconds
    try:
        digest, head, size = hashlib.sha256(), b"", 0

        def taken() -> Iterator[bytes]:
            nonlocal head, size
            for chunk in _chunks(uri, max_bytes):
                size += len(chunk)
                _check_size(size, max_bytes)
                if time.monotonic() > until:
                    raise SourceUnavailable(f"not here after {longest_seconds:.0f} s: too slow")
                head = head if len(head) >= 1024 else (head + chunk)[:1024]
                digest.update(chunk)
                yield chunk

        with os.fdopen(handle, "wb") as file:
            file.writelines(sealed(taken()))
        media = media_type(head)
        kept = store.source_file(digest.hexdigest(), SUFFIXES[media])
        make_folder(kept.parent)
        Path(temporary).replace(kept)
    finally:
        Path(temporary).unlink(missing_ok=True)
    return Source(shown(uri), name_of(uri), digest.hexdigest(), media, str(kept), size)


def _chunks(uri: str, max_bytes: int) -> Iterator[bytes]:
    if not is_remote(uri):
        return _local(local_path(uri))
    check_scheme(uri)
    if uri.lower().startswith(("http://", "https://")):
        return _http(uri, max_bytes)
    return _fsspec(uri)


def _local(path: Path) -> Iterator[bytes]:
    try:
        check_path(path)
        # Opened before it is judged, so that nothing takes its place between; a pipe is not waited for.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            _check_regular(os.fstat(handle).st_mode)
            while chunk := file.read(_CHUNK):
                yield chunk
    except IsADirectoryError:
        raise NotADocument("a folder, not a file") from None
    except (FileNotFoundError, NotADirectoryError):
        raise SourceMissing("no such file") from None
    except PermissionError:
        raise SourceRefused("the file may not be read by this user") from None
    except ValueError:
        raise SourceMissing("the path is malformed") from None
    except OSError as error:
        if error.errno == errno.ENXIO:  # a socket, or a device without its hardware
            raise NotADocument("not a regular file") from None
        raise SourceUnavailable(f"the file cannot be read ({error.strerror})") from None


def _check_regular(mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise NotADocument("a folder, not a file" if stat.S_ISDIR(mode) else "not a regular file")


def _http(url: str, max_bytes: int) -> Iterator[bytes]:
    try:
        with client(_TIMEOUT) as guarded, guarded.stream("GET", url) as response:
            _check_status(response.status_code)
            declared = response.headers.get("content-length", "")
            _check_size(int(declared) if declared.isdecimal() else 0, max_bytes)
            yield from response.iter_bytes()
    except httpx.InvalidURL:
        raise SourceMissing("the URL is malformed") from None
    except httpx.UnsupportedProtocol:
        raise SourceMissing("the URL leads to something other than http or https") from None
    except httpx.TooManyRedirects:
        raise SourceMissing("the URL redirects for ever") from None
    except httpx.DecodingError:
        raise SourceUnavailable("the server's compressed answer is damaged") from None
    except httpx.TransportError as error:
        raise SourceUnavailable(f"the server does not answer ({type(error).__name__})") from None


def _check_size(size: int, max_bytes: int) -> None:
    if size > max_bytes:
        raise SourceTooLarge(f"more than {max_bytes / (1 << 20):.4g} MiB")


def _check_status(status: int) -> None:
    if status in (404, 410):
        raise SourceMissing(f"the server says HTTP {status}")
    if status in (408, 425, 429) or status >= 500:
        raise SourceUnavailable(f"the server says HTTP {status}")
    if status >= 400:
        raise SourceRefused(f"the server says HTTP {status}")
    if status >= 300:
        raise SourceRefused(f"the server says HTTP {status} and sends no document")


def _fsspec(uri: str) -> Iterator[bytes]:
    scheme = uri.partition("://")[0].lower()
    try:
        with fsspec.open(uri, "rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk
    except (FileNotFoundError, IsADirectoryError):
        raise SourceMissing("no such object") from None
    except PermissionError:
        raise SourceRefused("the object may not be read with these credentials") from None
    except ImportError:
        extra = f": install sheaf[{_EXTRAS[scheme]}]" if scheme in _EXTRAS else ""
        raise SourceRefused(f"{scheme}:// needs a client that is not installed{extra}") from None
    except ValueError as error:
        if "Protocol not known" in str(error):
            raise SourceMissing(f"nothing here can read {scheme}:// URIs") from None
        raise SourceMissing("the URI is malformed") from None
    except Exception as error:
        # Each store's client has exceptions of its own (botocore, azure-core, paramiko, …); their
        # texts may hold addresses with keys, their names do not.
        raise SourceUnavailable(f"the store does not answer ({type(error).__name__})") from None


class _WithoutQuery(logging.Filter):
    """httpx logs each request at INFO with its whole URL: the query of a signed one is a key."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(
                shown(str(value)) if isinstance(value, httpx.URL) else value
                for value in record.args
            )
        return True


logging.getLogger("httpx").addFilter(_WithoutQuery())
