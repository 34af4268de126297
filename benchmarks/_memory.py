"""The most memory that a process held."""

from __future__ import annotations

from pathlib import Path


def peak_mib(process: int | str = "self") -> float:
    """Largest resident memory of a process since its program began, MiB.

    Not `ru_maxrss`, which a child takes over from the parent that started it.
    Raises OSError when there is no such process.
    """
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0.0  # it has ended and waits to be asked for
