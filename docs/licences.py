"""Writes docs/licences.md: every package of the lock with the licence that its own metadata names.

    python docs/licences.py

Packages that only other systems install have no metadata here; their licence is left open.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "licences.md"
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)
_HEAD = """# Licences of what is installed

Made by `python docs/licences.py` from the packages' own metadata. `tests/supply` fails for a licence
that is not on its list: no AGPL, no GPL. Packages that other systems alone install are left open.

| package | licence |
|---|---|
"""


def normal(name: str) -> str:
    """A package's name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked() -> set[str]:
    """Names of all packages of the lock."""
    lock = (ROOT / "requirements" / "lock.txt").read_text()
    return {normal(name) for name, _ in _PIN.findall(lock)}


def installed() -> dict[str, str]:
    """Package → licence, of what is installed beside this Python."""
    command = [
        str(Path(sys.executable).with_name("pip-licenses")),
        "--format=json",
        "--with-system",
    ]
    rows = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {normal(row["Name"]): _one_line(row["License"]) for row in rows}


def page() -> str:
    """The whole page."""
    licences = installed()
    rows = (f"| {name} | {licences.get(name, '')} |" for name in sorted(locked()))
    return _HEAD + "\n".join(rows) + "\n"


def _one_line(licence: str) -> str:
    """Some packages put the whole text where the name belongs; its first line names it."""
    return next((line.strip() for line in licence.splitlines() if line.strip()), "")[:80]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
