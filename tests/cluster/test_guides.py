"""Every command of guides and operations, run in order in an empty folder against real servers."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cluster.house import ROOT, House

pytestmark = pytest.mark.servers

GUIDES = sorted((ROOT / "docs" / "guides").glob("*.md"))
PAGES = [page for page in GUIDES if page.stem != "README"]
PAGES += sorted((ROOT / "docs" / "operations").glob("*.md"))
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("guide", PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_the_commands_of_a_guide_work(
    guide: Path, cluster: House, workers: list[str], tmp_path: Path
) -> None:
    script = "\n".join(BLOCK.findall(guide.read_text()))
    assert script, "a guide without a command"
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=tmp_path, env=cluster.env | {"PATH": path}, capture_output=True, text=True,
        timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, f"{done.stdout[-3000:]}\n{done.stderr[-3000:]}"


def test_every_guide_is_in_the_list() -> None:
    listed = set(re.findall(r"\((\S+\.md)\)", (ROOT / "docs" / "guides" / "README.md").read_text()))
    assert listed == {g.name for g in GUIDES if g.stem != "README"}
