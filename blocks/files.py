"""Files written whole or not at all, readable by their owner only, sealed when a key is set."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from blocks.store_key import load_key
from documents.errors import StoreUnavailable
from documents.sealed import read_clear, sealed

PRIVATE_FOLDER = 0o700


def write_whole(path: Path, data: bytes) -> None:
    """Write to a temporary neighbour and rename: a reader sees the old file or the new one.

    Raises StoreUnavailable: the disk is full, or may not be written.
    """
    write_parts(path, (data,))


def write_clear(path: Path, data: bytes) -> None:
    """As `write_whole`, never sealed: for what people open with other programs."""
    _write(path, (data,))


def write_parts(path: Path, parts: Iterable[bytes]) -> None:
    """As `write_whole`, for data that are never whole in memory."""
    load_key()
    _write(path, sealed(parts))


def _write(path: Path, parts: Iterable[bytes]) -> None:
    try:
        _write_parts(path, parts)
    except OSError as error:
        raise StoreUnavailable(f"the store cannot be written ({error.strerror})") from None


def _write_parts(path: Path, parts: Iterable[bytes]) -> None:
    make_folder(path.parent)
    # mkstemp makes its file 0600: the mode that the result keeps.
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def read_whole(path: Path) -> bytes:
    """What `write_whole` wrote, opened when it was sealed. Raises WrongKey, or OSError."""
    load_key()
    return read_clear(path)


def make_folder(path: Path) -> None:
    """The folder and its parents; each one made anew is private."""
    if path.is_dir():
        return
    make_folder(path.parent)
    path.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
