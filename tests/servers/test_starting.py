"""The other ways to start a run: Prefect's command, another flow, and a person with a browser."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.servers import stand

pytestmark = pytest.mark.servers

CHROMIUM = "/usr/bin/chromium"
PARENT = """
import json, sys
from prefect import flow
from prefect.deployments import run_deployment

@flow(name="parent", persist_result=False)
def parent(source, out):
    runs = [
        run_deployment("process-document/default", {"source": source, "out": out, "report": False},
                       idempotency_key="once-" + out, timeout=120, poll_interval=1)
        for _ in range(2)
    ]
    print(json.dumps({"ids": [str(run.id) for run in runs], "summary": runs[0].state.result(),
                      "parent": str(runs[0].parent_task_run_id)}))

parent(*sys.argv[1:])
"""


def test_prefects_own_command_starts_a_run(house: str, samples: Path, tmp_path: Path) -> None:
    command = ["deployment", "run", "process-document/default", "--watch"]
    given = {"source": samples / "w2_four_copies.pdf", "out": tmp_path, "report": "false"}
    for name, value in given.items():
        command += ["--param", f"{name}={value}"]
    done = subprocess.run(
        [sys.executable, "-m", "prefect", *command],
        env=stand.environment(house),
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list(tmp_path.glob("*.json"))) == 1


def test_another_flow_starts_one_run_by_key_and_reads_its_summary(
    house: str, samples: Path, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PARENT, str(samples / "w2_four_copies.pdf"), str(tmp_path / "out")],
        env={**stand.environment(house), "PREFECT_HOME": str(tmp_path / "another-machine")},
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert len(set(told["ids"])) == 1, "one key, one run"
    assert told["parent"] not in ("None", ""), "the run is linked to its parent"
    assert told["summary"]["status"] == "complete" and told["summary"]["types"] == ["W2"]
    assert Path(told["summary"]["result"]).is_file()
    run = stand.run_of(house, told["ids"][0])
    kept = Path(run["state"]["data"]["storage_key"])
    assert kept.is_relative_to(tmp_path / "out" / ".sheaf" / "runs")
    assert run["state"]["data"]["serializer"]["type"] == "json"
    assert json.loads(kept.read_bytes())


@pytest.mark.browser
def test_a_person_starts_a_run_in_the_ui_by_its_form(
    house: str, samples: Path, tmp_path: Path
) -> None:
    if not Path(CHROMIUM).exists():
        assert os.environ.get("SHEAF_REQUIRE_BROWSER") != "1", "no Chromium is installed"
        pytest.skip("no Chromium is installed")
    from playwright.sync_api import expect, sync_playwright

    found = httpx.get(f"{house}/api/deployments/name/process-document/default", timeout=30).json()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--headless", "--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 1400, "height": 1400})
        page.set_default_timeout(60_000)
        page.goto(f"{house}/deployments/deployment/{found['id']}/run")
        form = page.get_by_text("Who reads: embedded", exact=False)
        expect(form.first).to_be_visible(timeout=60_000)
        fill(page, samples / "w2_four_copies.pdf", tmp_path)
        page.get_by_role("button", name="Submit").click()
        stand.wait_for(lambda: list(tmp_path.glob("*.json")), 120)
        browser.close()


def fill(page: Any, source: Path, out: Path) -> None:
    """Fill the fields of the form that the run needs."""
    page.get_by_label("source").first.fill(str(source))
    page.get_by_label("out").first.fill(str(out))
