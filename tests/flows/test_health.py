"""The health flow and command: each engine's state, and an exit status that tells."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from blocks.runpod import RunPodEngine
from flows.health import health
from sheaf.main import main

pytestmark = pytest.mark.usefixtures("prefect_server")


def test_the_embedded_engine_is_ready() -> None:
    state = health(["embedded"], return_state=True)
    [row] = state.result()
    assert state.is_completed() and (row["engine"], row["state"]) == ("embedded", "ready")


def test_an_engine_that_is_away_or_missing_fails_the_run_and_is_named() -> None:
    RunPodEngine(
        extract_endpoint="abc", api_key="rpa_x", base_url="http://127.0.0.1:9", patience_seconds=1
    ).save("gone")
    state = health(["embedded", "runpod/gone", "nobody"], return_state=True)
    assert state.is_failed()
    assert state.message == "runpod/gone extract is away; nobody engine is misconfigured"


def test_the_command_prints_a_line_a_part_and_its_status_tells() -> None:
    good = CliRunner().invoke(main, ["health", "embedded"])
    assert good.exit_code == 0 and good.output.startswith("embedded")
    bad = CliRunner().invoke(main, ["health", "embedded", "nobody", "--json"])
    rows = [json.loads(line) for line in bad.output.splitlines()]
    assert bad.exit_code == 1 and [row["usable"] for row in rows] == [True, False]
