"""After real runs nothing that Prefect keeps holds a personal number, a key or a signed URL."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.servers.leaks import leaks, planted_by, texts_of_database, texts_of_files
from tests.servers.running import ask, run_deployment, wait_for
from tests.servers.test_review import Form, read_for_review

pytestmark = pytest.mark.servers

READ = [
    "w2_four_copies.pdf",
    "form_1099_int.pdf",
    "statement_three_accounts.pdf",
    "w2_fillable.pdf",
]
KEYS = ["X5ecre7Signature", "hf_abcdefghijklmnop", "pa55word"]
TYPED = "912-84-3075"
NAMED = "900-81-4477"


def test_the_scanner_finds_what_is_there(tmp_path: Path) -> None:
    """A scan that finds nothing proves something only when it can find."""
    import base64
    import sqlite3

    hidden = base64.b64encode(b"<svg>" + b" " * 40 + TYPED.encode()).decode()
    with sqlite3.connect(tmp_path / "x.db") as database:
        database.execute("create table t (a, b)")
        database.execute("insert into t values (?, ?)", ("912843075", f"data:;base64,{hidden}"))
    planted = [TYPED, "912843075"]
    assert leaks(texts_of_database(tmp_path / "x.db"), planted) == ["t.a: …75", "t.b: …75"]
    assert leaks(texts_of_files(tmp_path), planted)


@pytest.fixture(scope="module")
def spoken(house: str, samples: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Runs of every kind that could let something out; what they said on their streams."""
    folder = tmp_path_factory.mktemp("private")
    named = folder / "inbox" / f"w2 {NAMED}.pdf"
    named.parent.mkdir()
    named.write_bytes(b"%PDF-1.4\nnothing more")
    urls = [
        f"https://user:{KEYS[2]}@127.0.0.1:9/w2.pdf?X-Amz-Signature={KEYS[0]}",
        f"http://127.0.0.1:9/x.pdf?token={KEYS[1]}",
    ]
    sources = [str(samples / name) for name in READ]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "sheaf.main",
            "process",
            *sources,
            str(named.parent),
            *urls,
            "--out",
            str(folder / "shell"),
            "--review",
            "queue",
        ],
        env={
            **os.environ,
            "PREFECT_API_URL": f"{house}/api",
            "PREFECT_LOGGING_LEVEL": "DEBUG",
            "PREFECT_LOGGING_TO_API_ENABLED": "true",
        },
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1, done.stderr
    parameters = {"sources": [str(named.parent)], "out": str(folder / "batch")}
    assert run_deployment(house, "process-batch/default", parameters)["state_type"] == "FAILED"
    _correct_a_number(house, samples, folder / "review")
    return done.stdout + done.stderr


def _correct_a_number(house: str, samples: Path, out: Path) -> None:
    """A person types a whole number into the form, once wrongly with text around it."""
    file = read_for_review(house, samples / READ[0], out)
    form = Form(house, file)
    form.schema("answer-0")
    assert form.answer(reviewed_by="Ann", wages=f"see {TYPED}")["status"] == "REJECT"
    assert form.answer(reviewed_by="Ann", employee_ssn=TYPED)["status"] == "ACCEPT"
    assert form.end()["type"] == "COMPLETED"
    assert json.loads(file.read_bytes())["documents"][0]["data"]["employee_ssn"] == TYPED


def test_nothing_that_prefect_keeps_or_says_holds_a_planted_number_or_key(
    house: str, spoken: str, samples: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    planted = planted_by((samples / name).with_suffix(".truth.json") for name in READ)
    assert len(planted) > 15
    planted |= {*KEYS, TYPED, TYPED.replace("-", ""), NAMED, NAMED.replace("-", "")}
    [home] = tmp_path_factory.getbasetemp().glob("prefect[0-9]/prefect.db")
    # So that the events and logs on their way have arrived.
    for kind in ("logs", "artifacts", "flow_runs", "events"):
        ask(house, "POST", f"/{kind}/filter", {})
    assert leaks([("standard output and error", spoken)], planted) == []
    assert leaks(texts_of_database(home), planted) == []
    said = (home.parent / "up.log").read_text(errors="replace")
    assert "process-document" in said, "what server, worker and runs print is there"
    assert leaks([("server and worker", said)], planted) == []
    # A typed answer is no row any more, but SQLite's pages and journal may still hold its bytes.
    typed = {TYPED, TYPED.replace("-", "")}
    assert leaks(texts_of_files(home.parent), planted - typed) == []


def test_a_purged_document_is_gone_from_the_store_and_from_prefect(
    house: str, samples: Path, tmp_path: Path
) -> None:
    parameters = {"source": str(samples / READ[1]), "out": str(tmp_path)}
    run = run_deployment(house, "process-document/default", parameters)
    done = subprocess.run(
        [sys.executable, "-m", "sheaf.main", "purge", READ[1], "--out", str(tmp_path), "--yes"],
        env={**os.environ, "PREFECT_API_URL": f"{house}/api"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert run["id"] in done.stdout
    there = f"{house}/api/flow_runs/{run['id']}"
    wait_for(lambda: httpx.get(there, timeout=30).status_code == 404, "its run to be gone", 30)
    wanted = {"artifacts": {"flow_run_id": {"any_": [run["id"]]}}}
    assert ask(house, "POST", "/artifacts/filter", wanted) == []
    left = [file.name for file in tmp_path.rglob("*") if file.is_file()]
    assert not [name for name in left if "form_1099" in name or len(name) > 64]
