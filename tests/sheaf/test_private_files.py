"""Whatever a run leaves behind is readable by its owner only."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path


def test_a_store_and_its_dashboard_are_private_whatever_the_umask(
    samples: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-c", "from sheaf.main import main; main()"]
    env = os.environ | {"PREFECT_HOME": str(tmp_path / "prefect")}
    for arguments in (
        ["process", str(samples / "invoice.pdf"), "--out", str(out)],
        ["dashboard", str(out)],
        ["export", str(out), "--out", str(out / "export")],
    ):
        done = subprocess.run(
            [*command, *arguments], env=env, umask=0o022, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
    names = {path.name for path in out.rglob("*")}
    assert {"index.html", "dashboard.html", "documents.csv", ".sheaf"} <= names
    for path in [out, *out.rglob("*")]:
        expected = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == expected, path
