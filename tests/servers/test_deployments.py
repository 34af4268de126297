"""Runs on a real Prefect server and worker: from the API, with what people see of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from documents.result import Result
from tests.servers.running import ask, run_deployment

pytestmark = pytest.mark.servers


@pytest.fixture(scope="module")
def done(
    house: str, samples: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, Any], Path, dict[str, Any]]:
    """A finished run over a W-2, its results folder and its truth."""
    source = samples / "w2_four_copies.pdf"
    truth_file = samples / "w2_four_copies.truth.json"
    out = tmp_path_factory.mktemp("out")
    run = run_deployment(
        house, "process-document/default", {"source": str(source), "out": str(out)}
    )
    return run, out, json.loads(truth_file.read_text())


def test_a_run_started_by_the_api_completes_and_stores_its_result(
    done: tuple[dict[str, Any], Path, dict[str, Any]],
) -> None:
    run, out, _ = done
    assert run["state_type"] == "COMPLETED"
    [file] = out.glob("*.json")
    assert Result.model_validate(json.loads(file.read_bytes())).documents[0].type == "W2"


def test_the_run_shows_fields_and_a_summary_without_personal_numbers(
    house: str, done: tuple[dict[str, Any], Path, dict[str, Any]]
) -> None:
    run, _, truth = done
    wanted = {"artifacts": {"flow_run_id": {"any_": [run["id"]]}}}
    artifacts = ask(house, "POST", "/artifacts/filter", wanted)
    # Prefect's own, without a type: where the run's result is.
    assert {artifact["type"] for artifact in artifacts} == {"table", "markdown", None}
    shown = json.dumps(artifacts)
    ssn = truth["fields"]["employee_ssn"]
    assert "wages" in shown
    if not ssn.startswith("X"):
        assert ssn not in shown and ssn.replace("-", "") not in shown


def test_a_failed_source_fails_its_run_with_the_cause(house: str, tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    parameters = {"source": str(tmp_path / "empty.pdf"), "out": str(tmp_path / "out")}
    run = run_deployment(house, "process-document/default", parameters)
    assert run["state_type"] == "FAILED"
    assert "the file is empty" in run["state"]["message"]


def test_a_batch_over_a_folder_is_one_run_with_a_subflow_a_source(
    house: str, samples: Path, tmp_path: Path
) -> None:
    sources = [str(samples / "invoice.pdf"), str(samples / "w2_four_copies.pdf")]
    run = run_deployment(
        house, "process-batch/default", {"sources": sources, "out": str(tmp_path / "out")}
    )
    assert run["state_type"] == "COMPLETED"
    assert len(list((tmp_path / "out").glob("*.json"))) == 2


def test_engines_can_be_set_up_in_the_ui_with_their_secrets_hidden(house: str) -> None:
    types = ask(house, "POST", "/block_types/filter", {})
    slugs = {entry["slug"]: entry["id"] for entry in types}
    assert {"vllm", "runpod", "local-gpu"} <= set(slugs)
    wanted = {"block_schemas": {"block_type_id": {"any_": [slugs["runpod"]]}}}
    [schema] = ask(house, "POST", "/block_schemas/filter", wanted)[:1]
    assert schema["fields"]["properties"]["api_key"]["format"] == "password"
    assert "api_key" in schema["fields"]["secret_fields"]


def test_the_health_deployment_tells_of_every_engine(house: str) -> None:
    run = run_deployment(house, "health/default", {})
    assert run["state_type"] == "COMPLETED"
