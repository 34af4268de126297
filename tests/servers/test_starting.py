"""Every way to start a run: shell, form in the UI, another flow. (By the REST API: test_deployments.)"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from documents.result import Result
from tests.servers import stand
from tests.servers.forms import Form
from tests.servers.running import ask, ended, run_of, wait_for

pytestmark = pytest.mark.servers

CALLER = """
import json, sys
from prefect import flow
from prefect.deployments import run_deployment
from prefect.runtime import flow_run

@flow
def another_pipeline(source, out):
    runs = [
        run_deployment(
            "process-document/default",
            parameters={"source": source, "out": out, "report": False},
            idempotency_key=f"paper {source}",
            timeout=180,
            poll_interval=1,
        )
        for _ in range(2)
    ]
    reference = runs[0].state.data.model_dump(mode="json")
    summary = runs[0].state.result(raise_on_failure=False)
    ids = [str(run.id) for run in runs]
    parent = str(runs[0].parent_task_run_id)
    print(json.dumps([ids, parent, str(flow_run.id), reference, summary]))

another_pipeline(*sys.argv[1:])
"""


def only_result(out: Path) -> Result:
    [file] = out.glob("*.json")
    return Result.model_validate_json(file.read_bytes())


def test_a_shell_starts_a_run(house: str, samples: Path, tmp_path: Path) -> None:
    source, out = samples / "invoice.pdf", tmp_path / "out"
    command = [sys.executable, "-m", "prefect", "deployment", "run", "process-document/default"]
    given = {"source": source, "out": out, "type": "invoice", "report": "false"}
    parameters = [word for key, value in given.items() for word in ("--param", f"{key}={value}")]
    done = subprocess.run(
        [*command, *parameters, "--watch"],
        env=stand.environment(house),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert [document.type for document in only_result(out).documents] == ["invoice"]
    assert not list(out.glob("*.html"))


def test_another_flow_starts_a_run_once_and_is_given_its_summary(
    house: str, samples: Path, tmp_path: Path
) -> None:
    source, out = samples / "form_1099_int.pdf", tmp_path / "out"
    done = subprocess.run(
        [sys.executable, "-c", CALLER, str(source), str(out)],
        env=stand.environment(house),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    ids, parent_task, caller, reference, summary = json.loads(done.stdout.splitlines()[-1])
    assert len(set(ids)) == 1, "the same key is the same run"

    run = run_of(house, ids[0])
    assert run["state_type"] == "COMPLETED" and run["parent_task_run_id"] == parent_task
    task = ask(house, "GET", f"/task_runs/{parent_task}")
    assert task["flow_run_id"] == caller, "Prefect's pages link it with who started it"

    # Prefect holds where the summary is; the summary is JSON in the store.
    kept = out / ".sheaf" / "runs" / f"{ids[0]}.json"
    assert kept.is_file() and reference["storage_key"].endswith(kept.name)
    assert reference["serializer"]["type"] == "json"
    [file] = out.glob("*.json")
    assert (summary["status"], Path(summary["result"])) == ("complete", file)
    assert summary["types"] == ["1099-INT"] == [d.type for d in only_result(out).documents]


@pytest.fixture
def form(house: str, chromium: Any) -> Iterator[Form]:
    """The custom-run form of `process-document`, open in a browser."""
    deployment = ask(house, "GET", "/deployments/name/process-document/default")["id"]
    page = chromium.new_page(viewport={"width": 1300, "height": 2000})
    page.goto(f"{house}/deployments/deployment/{deployment}/run")
    yield Form(page)
    page.close()


def test_the_form_in_the_ui_starts_a_run_with_typed_parameters(
    house: str, form: Form, samples: Path, tmp_path: Path
) -> None:
    source, out = tmp_path / "invoice.pdf", tmp_path / "out"
    shutil.copy(samples / source.name, source)
    form.write("source", str(source))
    form.write("out", str(out))
    form.kind("type", "str")
    form.choose("type", "invoice")
    form.switch("report")
    form.write("review_below", "0.5")
    form.press("Submit")
    run, given = wait_for(lambda: run_over(house, source), "the run")
    expected = {"source": str(source), "out": str(out), "type": "invoice", "report": False}
    assert {**given, **expected, "review_below": 0.5, "review": "off"} == given
    assert ended(house, run)["state_type"] == "COMPLETED"
    assert [document.type for document in only_result(out).documents] == ["invoice"]
    assert not list(out.glob("*.html"))


def test_the_form_refuses_what_no_run_could_take(house: str, form: Form, tmp_path: Path) -> None:
    form.write("source", str(tmp_path / "x.pdf"))
    form.kind("engine", "A saved engine block: type/name")
    form.write("engine", "No Such Name")
    form.press("Submit")
    form.page.get_by_text("is not valid under any").first.wait_for()
    assert run_over(house, tmp_path / "x.pdf") is None


def run_over(house: str, source: Path) -> tuple[str, dict[str, Any]] | None:
    """Id and parameters of the newest run over that source."""
    newest = {"sort": "EXPECTED_START_TIME_DESC", "limit": 50}
    for run in ask(house, "POST", "/flow_runs/filter", newest):
        if run["parameters"].get("source") == str(source):
            return run["id"], run["parameters"]
    return None
