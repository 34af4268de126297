"""A source: what the user named, and the durable copy of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

from pydantic import SecretStr

from documents.masking import mask

MAX_BYTES = 512 * 1024 * 1024
"""A source with more is refused; 512 MiB is some 5,000 scanned pages."""

_REMOTE = re.compile(r"(?!file://)[a-z][a-z0-9+.-]+://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """A source that was fetched. uri: safe to show; path: the durable copy, named by its content."""

    uri: str
    name: str
    sha256: str
    media_type: str
    path: str
    size_bytes: int


def is_remote(uri: str) -> bool:
    """Whether it names something by URL or fsspec scheme and not by path."""
    return bool(_REMOTE.match(uri))


def local_path(uri: str) -> Path:
    """The path of a source that is not remote: as it stands, or out of a file:// URL."""
    if uri[:7].lower() != "file://":
        return Path(uri)
    return Path(unquote(uri[7:].removeprefix("localhost")))


def shown(uri: str) -> str:
    """The URI without user information, query and fragment, which may hold keys."""
    if not is_remote(uri):
        return uri
    try:
        parts = urlsplit(uri)
    except ValueError:  # such as an unclosed [ in the host
        return uri.partition("://")[0] + "://…"
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path, "", ""))


def veiled(uri: str | SecretStr) -> str | SecretStr:
    """The source as a run's parameter, which Prefect keeps: a secret where it holds a key or number."""
    return uri if isinstance(uri, SecretStr) or mask(uri) == uri else SecretStr(uri)


def name_of(uri: str) -> str:
    """The file name part, for people and for result files: printable and never empty."""
    path = urlsplit(shown(uri)).path if is_remote(uri) else str(local_path(uri))
    name = Path(unquote(path) if is_remote(uri) else path).name
    return "".join(c if c.isprintable() else "_" for c in name) or "source"
