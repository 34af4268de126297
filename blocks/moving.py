"""Originals out of a swept folder: whole or not at all, and nothing is ever written over."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from itertools import count
from pathlib import Path

from documents.errors import StoreUnavailable


def move(file: Path, root: Path, target: Path) -> Path:
    """Move the file to the same place under `target`; where one stands, a number is added.

    Raises StoreUnavailable: it is where it was, or, copied whole to another disk, in both places.
    """
    place = target / file.relative_to(root)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        return _placed(file, place)
    except OSError as error:
        raise StoreUnavailable(f"{file.name} cannot be moved ({error.strerror})") from None


def _placed(file: Path, place: Path) -> Path:
    if file.stat().st_dev == place.parent.stat().st_dev:
        return _renamed(file, place)
    handle, temporary = tempfile.mkstemp(dir=place.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as to, file.open("rb") as since:
            shutil.copyfileobj(since, to)
            to.flush()
            os.fsync(to.fileno())
        shutil.copystat(file, temporary)
        placed = _renamed(Path(temporary), place)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    file.unlink()
    return placed


def _renamed(file: Path, place: Path) -> Path:
    """A new name that was free. A link refuses one in use, which a rename does not."""
    for number in count():
        free = place if number == 0 else place.with_stem(f"{place.stem}-{number}")
        try:
            os.link(file, free, follow_symlinks=False)
        except FileExistsError:
            continue
        except OSError as error:
            if error.errno not in (errno.EPERM, errno.ENOTSUP):
                raise
            if free.exists():  # a file system without links
                continue
            return file.rename(free)
        file.unlink()
        return free
    raise AssertionError
