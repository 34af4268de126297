"""Who is still at work on a store: each process holds a lock that the kernel takes back when it ends.

No clock is asked, so no clock can be wrong: after kill -9 the lock is free at once, and a process
that is slow or stopped keeps it. The store's file system must have working locks, as SQLite needs
too: local disks and NFS 4 do.
"""

from __future__ import annotations

import atexit
import fcntl
import os
import uuid
from pathlib import Path

from blocks.files import make_folder
from blocks.once import once


def owner(folder: Path) -> str:
    """The name under which this process works on the store of that folder, until the process ends."""
    return _owner(folder.resolve(), os.getpid())


@once
def _owner(folder: Path, process: int) -> str:
    name = uuid.uuid4().hex
    file = folder / "owners" / name
    make_folder(file.parent)
    handle = os.open(file, os.O_CREAT | os.O_RDWR, 0o600)
    fcntl.flock(handle, fcntl.LOCK_EX)  # never closed: it ends with the process
    atexit.register(file.unlink, missing_ok=True)
    return name


def is_at_work(folder: Path, name: str) -> bool:
    """Whether the process of that name still runs, on this machine or another with the same store."""
    file = folder / "owners" / name
    try:
        handle = os.open(file, os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        file.unlink(missing_ok=True)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False
