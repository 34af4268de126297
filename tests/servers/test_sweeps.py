"""Sweeps on a real server: two at once share the files, and a store that moved is still known."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.servers import stand
from tests.servers.page_server import pages_pdf
from tests.servers.running import ended, start

pytestmark = pytest.mark.servers

FILES = 12


def test_sweeps_at_once_read_each_file_once_and_a_moved_store_still_knows(
    house: str, tmp_path: Path
) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    for number in range(FILES):
        pages_pdf(folder / f"{number:02d}.pdf", 1, mark=f"file {number}")
    with stand.engine(stand.environment(house), tmp_path / "engine", 1.5) as engine:
        options = [*engine.options(out), "--settle", 0, "--at-once", 2]
        fixed = {"folder": str(folder), "settle_seconds": 0, "at_once": 2}
        parameters = engine.parameters(folder, out)
        del parameters["source"]
        run = start(house, "sweep-folder/default", {**parameters, **fixed})
        shells = [stand.sheaf(house, "sweep", folder, *options) for _ in range(2)]
        told = [shell.communicate(timeout=180)[1] for shell in shells]
        assert [shell.returncode for shell in shells] == [0, 0], told
        end = ended(house, run)
        assert end["state_type"] == "COMPLETED", end["state"]["message"]
        assert engine.asked == [1] * FILES, "each file's page once"
        assert stand.status_in(out) == ["complete"] * FILES
        shares = [*map(read_by_shell, told), read_by_run(out, run)]
        assert sum(shares) == FILES, shares
        assert sum(share > 0 for share in shares) >= 2, f"they worked side by side: {shares}"

        moved = out.rename(tmp_path / "elsewhere")
        (folder / "00.pdf").rename(folder / "renamed.pdf")
        options = [*engine.options(moved), "--settle", 0]
        again = stand.sheaf(house, "sweep", folder, *options)
        assert again.wait(120) == 0
        export = stand.sheaf(house, "export", moved, "--out", tmp_path / "tables")
        assert f"{FILES} documents" in export.communicate(timeout=120)[1]
        anew = stand.sheaf(house, "process", folder / "05.pdf", *engine.options(moved))
        assert anew.wait(120) == 0
        assert len(engine.asked) == FILES, "no page was asked for again"
    assert stand.status_in(moved) == ["complete"] * FILES


def read_by_shell(errors: str) -> int:
    """How many files a sweep says that it has read."""
    found = re.search(r"^(\d+) read\b", errors, re.MULTILINE)
    return int(found[1]) if found else 0


def read_by_run(out: Path, run: str) -> int:
    """The same by what the run gave back: a summary each."""
    record = json.loads((out / ".sheaf" / "runs" / f"{run}.json").read_bytes())
    return len(json.loads(record["result"]))
