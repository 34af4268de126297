"""Bring a source here: path, http(s) URL or any fsspec URI, hashed and size-capped on the way."""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import fsspec
import httpx

from blocks.document_store import DocumentStore
from blocks.files import PRIVATE_FILE, make_folder
from documents.errors import (
    NotADocument,
    SourceMissing,
    SourceRefused,
    SourceTooLarge,
    SourceUnavailable,
)
from documents.pages.sniff import media_type, suffix
from documents.source import MAX_BYTES, Source, is_remote, name_of, shown

_CHUNK = 1 << 20
_TIMEOUT = httpx.Timeout(30.0, connect=10.0)


def fetch(uri: str, store: DocumentStore, max_bytes: int = MAX_BYTES) -> Source:
    """Copy the source into the store under the hash of its content.

    Raises:
        SourceMissing, SourceRefused, SourceTooLarge, EmptySource, NotADocument: final.
        SourceUnavailable: the network or server fails now; worth another try.
    """
    handle, temporary = tempfile.mkstemp(dir=store.incoming(), suffix=".part")
    try:
        digest, head, size = hashlib.sha256(), b"", 0
        with os.fdopen(handle, "wb") as file:
            for chunk in _chunks(uri):
                size += len(chunk)
                if size > max_bytes:
                    raise SourceTooLarge(f"more than {max_bytes // (1 << 20)} MiB")
                head = head if len(head) >= 1024 else (head + chunk)[:1024]
                digest.update(chunk)
                file.write(chunk)
        media = media_type(head)
        kept = store.source_file(digest.hexdigest(), suffix(media))
        make_folder(kept.parent)
        os.chmod(temporary, PRIVATE_FILE)
        os.replace(temporary, kept)
    finally:
        Path(temporary).unlink(missing_ok=True)
    return Source(shown(uri), name_of(uri), digest.hexdigest(), media, str(kept), size)


def _chunks(uri: str) -> Iterator[bytes]:
    if not is_remote(uri):
        return _local(Path(uri.removeprefix("file://")))
    if uri.startswith(("http://", "https://")):
        return _http(uri)
    return _fsspec(uri)


def _local(path: Path) -> Iterator[bytes]:
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise NotADocument(
                "a folder, not a file" if stat.S_ISDIR(mode) else "not a regular file"
            )
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk
    except (FileNotFoundError, NotADirectoryError):
        raise SourceMissing("no such file") from None
    except PermissionError:
        raise SourceRefused("the file may not be read by this user") from None
    except OSError as error:
        raise SourceUnavailable(f"the file cannot be read ({error.strerror})") from None


def _http(url: str) -> Iterator[bytes]:
    try:
        with httpx.stream("GET", url, follow_redirects=True, timeout=_TIMEOUT) as response:
            _check_status(response.status_code)
            yield from response.iter_bytes(_CHUNK)
    except httpx.InvalidURL:
        raise SourceMissing("the URL is malformed") from None
    except httpx.UnsupportedProtocol:
        raise SourceMissing("the URL redirects to something other than http or https") from None
    except httpx.TooManyRedirects:
        raise SourceMissing("the URL redirects for ever") from None
    except httpx.TransportError as error:
        raise SourceUnavailable(f"the server does not answer ({type(error).__name__})") from None


def _check_status(status: int) -> None:
    if status in (404, 410):
        raise SourceMissing(f"the server says HTTP {status}")
    if status in (408, 425, 429) or status >= 500:
        raise SourceUnavailable(f"the server says HTTP {status}")
    if status >= 400:
        raise SourceRefused(f"the server says HTTP {status}")


def _fsspec(uri: str) -> Iterator[bytes]:
    try:
        with fsspec.open(uri, "rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk
    except FileNotFoundError:
        raise SourceMissing("no such object") from None
    except PermissionError:
        raise SourceRefused("the object may not be read with these credentials") from None
    except ImportError as error:
        raise SourceRefused(
            f"this kind of URI needs an extra: {error.name or 'see README'}"
        ) from None
    except ValueError:
        raise SourceMissing("the URI's scheme is not known") from None
    except OSError as error:
        raise SourceUnavailable(f"the store does not answer ({type(error).__name__})") from None
