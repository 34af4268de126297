"""Memory that lies free in the C library, given back to the system."""

from __future__ import annotations

import ctypes


def give_back() -> None:
    """Freed memory to the system; glibc keeps what lies between blocks still in use.

    A process that lives through many documents has as many objects after the thousandth as after the
    fortieth, and grows all the same: threads come and go, and what they free stays in pieces
    (malloc_trim(3)). Other C libraries have no such call; then nothing happens.
    """
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim:
        trim(0)
