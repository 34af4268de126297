"""A source: what the user named, and the durable copy of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

MAX_BYTES = 512 * 1024 * 1024
"""A source with more is refused; 512 MiB is some 5,000 scanned pages."""


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
    return bool(re.match(r"[a-zA-Z][a-zA-Z0-9+.-]+://", uri)) and not uri.startswith("file://")


def shown(uri: str) -> str:
    """The URI without user information, query and fragment, which may hold keys."""
    if not is_remote(uri):
        return uri
    parts = urlsplit(uri)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path, "", ""))


def name_of(uri: str) -> str:
    """The file name part, for people and for result files; never empty."""
    path = urlsplit(uri).path if is_remote(uri) else uri.removeprefix("file://")
    return Path(unquote(path)).name or "source"
