"""The ledger: claims between real processes, open work, locks, and a store that moves."""

from __future__ import annotations

import multiprocessing
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from blocks.ledger import Ledger
from documents.errors import StoreUnavailable
from documents.request import Request

KEY = "ab" * 32
ASKED = Request(source="/in/w2.pdf")
CLAIM_AND_WAIT = """
import sys
from pathlib import Path
from blocks.ledger import Ledger
from documents.request import Request
print(Ledger(Path(sys.argv[1])).claim(Request(source="/in/w2.pdf"), "ab" * 32), flush=True)
sys.stdin.read()
"""


def claim_elsewhere(root: Path) -> tuple[subprocess.Popen[str], str]:
    """A process that claims the work and then stays at it; and what it was told."""
    child = subprocess.Popen(
        [sys.executable, "-c", CLAIM_AND_WAIT, str(root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout
    return child, child.stdout.readline().strip()


def test_work_in_a_living_process_is_taken_and_free_at_once_when_it_is_killed(
    tmp_path: Path,
) -> None:
    child, told = claim_elsewhere(tmp_path)
    ledger = Ledger(tmp_path)
    assert told == "mine"
    assert ledger.claim(ASKED, KEY) == "taken"
    assert ledger.unfinished() == []
    child.send_signal(signal.SIGKILL)
    child.wait()
    assert [job.status for job in ledger.unfinished()] == ["running"]
    assert ledger.claim(ASKED, KEY) == "mine"


def test_a_stopped_process_keeps_its_work_however_long_it_sleeps(tmp_path: Path) -> None:
    child, _ = claim_elsewhere(tmp_path)
    child.send_signal(signal.SIGSTOP)
    assert Ledger(tmp_path).claim(ASKED, KEY) == "taken"
    child.kill()
    child.wait()


def _claims(root: Path, keys: list[str]) -> list[str]:
    ledger = Ledger(root)
    return [key for key in keys if ledger.claim(ASKED, key) == "mine"]


def test_four_processes_claim_each_piece_of_work_once(tmp_path: Path) -> None:
    keys = [f"{number:064x}" for number in range(60)]
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        claimed = pool.starmap(_claims, [(tmp_path, keys)] * 4, chunksize=1)
    assert sorted(key for some in claimed for key in some) == keys


def test_work_that_is_done_is_done_for_every_name_of_its_content(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    assert ledger.claim(ASKED, KEY) == "mine"
    ledger.finish(ASKED, "complete", "w2-abab.json", None)
    assert ledger.claim(Request(source="/in/renamed.pdf"), KEY) == "done"
    assert ledger.claim(Request(source="/in/w2.pdf", engine="vllm"), KEY) == "mine"


def test_bad_work_is_given_up_after_its_tries(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    for _ in range(3):
        assert ledger.claim(ASKED, KEY, most_tries=3) == "mine"
        ledger.finish(ASKED, "incomplete", "w2-abab.json", "page 2: unread")
    assert ledger.claim(ASKED, KEY, most_tries=3) == "given up"
    [job] = ledger.unfinished()
    assert (job.tries, job.message, job.content) == (3, "page 2: unread", KEY)


def test_another_engine_that_completes_it_closes_what_the_first_left_open(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.identified(ASKED, KEY)
    ledger.finish(ASKED, "incomplete", "w2-abab.json", "page 2: unread")
    better = Request(source="/in/w2.pdf", engine="vllm")
    ledger.identified(better, KEY)
    ledger.finish(better, "complete", "w2-abab.json", None)
    assert ledger.unfinished() == []


def test_a_changed_source_closes_what_was_open_of_its_old_content(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.begin(ASKED, ASKED.unread_key)
    ledger.finish(ASKED, "failed", "w2-unread.json", "no such file")
    ledger.identified(ASKED, KEY)
    ledger.finish(ASKED, "complete", "w2-abab.json", None)
    assert ledger.unfinished() == []


def test_a_locked_ledger_is_waited_for_and_then_an_error_that_is_retried(tmp_path: Path) -> None:
    Ledger(tmp_path).statuses("")
    other = sqlite3.connect(tmp_path / ".sheaf" / "ledger.sqlite3", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreUnavailable, match="locked") as caught:
        Ledger(tmp_path, busy_seconds=0.2).begin(ASKED, KEY)
    assert caught.value.retry
    other.execute("ROLLBACK")
    Ledger(tmp_path, busy_seconds=0.2).begin(ASKED, KEY)


def test_a_store_may_be_moved(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "old")
    ledger.claim(ASKED, KEY)
    ledger.finish(ASKED, "complete", "w2-abab.json", None)
    shutil.move(tmp_path / "old", tmp_path / "new")
    assert Ledger(tmp_path / "new").claim(ASKED, KEY) == "done"


def test_a_damaged_ledger_is_an_error_and_not_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / ".sheaf").mkdir()
    (tmp_path / ".sheaf" / "ledger.sqlite3").write_bytes(b"not a database" * 100)
    with pytest.raises(StoreUnavailable, match="not a database"):
        Ledger(tmp_path).unfinished()


def test_the_ledger_is_its_owners_only_and_knows_no_secret(tmp_path: Path) -> None:
    from pydantic import SecretStr

    from documents.request import request_of

    url = "https://host/w2.pdf?signature=5ecre7"
    asked = request_of(SecretStr(url), "embedded", None, None, True)
    Ledger(tmp_path).begin(asked, asked.unread_key)
    file = tmp_path / ".sheaf" / "ledger.sqlite3"
    assert asked.secret and b"5ecre7" not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("jump", [-10 * 365 * 86_400, 10 * 365 * 86_400])
def test_a_clock_that_jumps_changes_no_claim(
    jump: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    other = "cd" * 32
    child, told = claim_elsewhere(tmp_path)
    ledger = Ledger(tmp_path)
    ledger.claim(ASKED, other)
    ledger.finish(ASKED, "complete", "w2-cdcd.json", None)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + jump)
    assert (told, ledger.claim(ASKED, KEY), ledger.claim(ASKED, other)) == ("mine", "taken", "done")
    child.kill()
    child.wait()
    assert ledger.claim(ASKED, KEY) == "mine"
