"""Secrets out of Prefect Secret blocks: a signed URL, a PDF's password, the store's key.

None of them is found in what Prefect keeps or says; blocks are encrypted there.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from documents.sealed import is_sealed
from tests.drawn import locked_pdf
from tests.servers import stand
from tests.servers.leaks import leaks, texts_of_database, texts_of_files
from tests.servers.running import ask, run_deployment

pytestmark = pytest.mark.servers

SAVE = "import json, sys; from prefect.blocks.system import Secret\n" + (
    "for name, value in json.load(sys.stdin).items(): Secret(value=value).save(name, overwrite=True)"
)
TOKEN = base64.urlsafe_b64encode(os.urandom(24)).decode()
PASSWORD = base64.urlsafe_b64encode(os.urandom(18)).decode()
KEY = base64.b64encode(os.urandom(32)).decode()


def save(house: str, **values: str) -> None:
    """Secret blocks, as the UI saves them. _ in a name becomes -."""
    given = json.dumps({name.replace("_", "-"): value for name, value in values.items()})
    env = stand.environment(house)
    subprocess.run([sys.executable, "-c", SAVE], env=env, input=given, text=True, check=True)


def found(house: str, home: Path, planted: set[str]) -> list[str]:
    """Where Prefect keeps or says one of them: database, files, what server and worker printed."""
    for kind in ("logs", "artifacts", "flow_runs", "task_runs", "events"):
        ask(house, "POST", f"/{kind}/filter", {})  # what is on its way has arrived
    assert (home / "up.log").stat().st_size > 1000, "server and worker say something"
    database = leaks(texts_of_database(home / "prefect.db"), planted)
    return database + leaks(texts_of_files(home), planted)


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Prefect's folder: of its database and logs."""
    [file] = tmp_path_factory.getbasetemp().glob("prefect[0-9]/prefect.db")
    return file.parent


def test_a_signed_url_and_a_password_are_named_and_never_shown(
    house: str, home: Path, httpserver: HTTPServer, tmp_path: Path
) -> None:
    query = {"X-Amz-Signature": TOKEN}
    httpserver.expect_request("/paper.pdf", query_string=query).respond_with_data(
        locked_pdf(PASSWORD, "Plain words 4711")
    )
    url = httpserver.url_for("/paper.pdf") + f"?X-Amz-Signature={TOKEN}"
    save(house, paper_url=url, paper_password=PASSWORD, wrong_password=TOKEN)
    out = tmp_path / "out"
    named = {"source": "secret:paper-url", "out": str(out), "report": False}

    wrong = run_deployment(
        house, "process-document/default", {**named, "password": "secret:wrong-password"}
    )
    assert wrong["state_type"] == "FAILED" and "password" in wrong["state"]["message"]
    right = {"out": str(out), "password": "secret:paper-password"}
    again = run_deployment(house, "retry-failed/default", right)
    assert again["state_type"] == "COMPLETED", again["state"]["message"]

    stored = [json.loads(file.read_bytes()) for file in out.glob("*.json")]
    [result] = [one for one in stored if one["status"] == "complete"]
    assert result["source"]["uri"] == httpserver.url_for("/paper.pdf")
    assert "Plain words 4711" in json.dumps(result["pages"])
    planted = {TOKEN, PASSWORD}
    assert found(house, home, planted) == []
    assert leaks(texts_of_files(out), planted) == []


def test_the_stores_key_comes_out_of_a_block_on_worker_and_in_the_shell(
    house: str, home: Path, samples: Path, tmp_path: Path
) -> None:
    save(house, store_key=KEY)
    out, block = tmp_path / "out", {"SHEAF_STORE_KEY_BLOCK": "store-key"}
    parameters = {"source": str(samples / "form_1099_int.pdf"), "out": str(out)}
    run = run_deployment(house, "process-document/default", parameters, env=block)
    assert run["state_type"] == "COMPLETED", run["state"]["message"]
    [result], [report] = out.glob("*.json"), out.glob("*.html")
    assert is_sealed(result) and is_sealed(report)

    def export(**env: str) -> tuple[int, str]:
        command = stand.sheaf(house, "export", out, "--out", tmp_path / "tables", **env)
        output, errors = command.communicate(timeout=120)
        return command.returncode, output + errors

    done, told = export()
    assert done == 1 and "SHEAF_STORE_KEY is not set" in told and "Traceback" not in told
    done, told = export(**block)
    assert done == 0 and "1 documents" in told
    assert "1099-INT" in (tmp_path / "tables" / "documents.csv").read_text()
    assert found(house, home, {KEY}) == []
