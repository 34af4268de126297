"""The start scripts, with small programs in the servers' place: who waits, who ends, in what order."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.ports import free_port

ROOT = Path(__file__).resolve().parent.parent.parent
SERVER = """\
import http.server, json, os, pathlib, signal, sys, threading, time
notes = pathlib.Path(os.environ["NOTES"])
def note(words):
    with notes.open("a") as file:
        file.write(words + "\\n")
name = "server-" + sys.argv[sys.argv.index("--port") + 1]
def end(*_):
    note(name + " stopped")
    os._exit(0)
signal.signal(signal.SIGTERM, end)
note(name + " started")
if name[-1] == os.environ.get("DIES_LOADING"):
    threading.Timer(0.2, os._exit, (3,)).start()
def die_at_work():
    while "worker started" not in notes.read_text():
        time.sleep(0.05)
    os._exit(3)
if name[-1] == os.environ.get("DIES_AT_WORK"):
    threading.Thread(target=die_at_work).start()
TURN = ["<|user|>", "<|img|>", *["<|imgpad|>"] * 4, "<|endofimg|>", "Hi", "<|endofuser|>", "<|assistant|>"]
class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(503 if os.environ.get("NEVER_HEALTHY") else 200)
        self.end_headers()
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        body = json.dumps({"token_strs": TURN if not os.environ.get("WRONG") else TURN[1:]}).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *_):
        pass
port = int(sys.argv[sys.argv.index("--port") + 1])
http.server.ThreadingHTTPServer(("127.0.0.1", port), Answers).serve_forever()
"""
PREFECT = """\
import os, pathlib, signal, sys, time
def note(words):
    with pathlib.Path(os.environ["NOTES"]).open("a") as file:
        file.write(words + "\\n")
# As Prefect's worker does: told to end by SIGTERM, it interrupts itself.
signal.signal(signal.SIGTERM, lambda *_: os.kill(os.getpid(), signal.SIGINT))
note("worker started " + " ".join(sys.argv[1:]))
try:
    time.sleep(float(os.environ.get("LIFE_WORKER", "1000")))
except KeyboardInterrupt:
    time.sleep(0.3)
    note("worker stopped")
"""
DEAF = """\
import os, pathlib, signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
signal.signal(signal.SIGINT, signal.SIG_IGN)
if sys.argv[-1] != "child":
    # Prefect's worker gives each run a session of its own.
    subprocess.Popen([sys.executable, __file__, "child"], start_new_session=True)
with pathlib.Path(os.environ["NOTES"]).open("a") as file:
    file.write(f"deaf {os.getpid()}\\n")
time.sleep(1000)
"""


class Scene:
    """One run of workers/prefect/start.sh."""

    def __init__(self, folder: Path) -> None:
        self.notes = folder / "notes"
        (folder / "server.py").write_text(SERVER)
        (folder / "prefect.py").write_text(PREFECT)
        (folder / "deaf.py").write_text(DEAF)
        self.folder = folder
        self.running: subprocess.Popen[str] | None = None

    def start(self, **environment: str) -> None:
        while True:
            first = free_port()
            if first % 10 == 1:
                break
        env = os.environ | {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "NOTES": str(self.notes),
            "VLLM_COMMAND": f"{sys.executable} {self.folder}/server.py",
            "PREFECT_COMMAND": f"{sys.executable} {self.folder}/prefect.py",
            "SHEAF_EXTRACT_PORT": str(first),
            "SHEAF_CLASSIFY_PORT": str(first + 1),
            "SHEAF_EXTRACT_START_SECONDS": "60",
        }
        self.running = subprocess.Popen(
            [str(ROOT / "workers/prefect/start.sh")],
            env=env | environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def end(self) -> tuple[int, str]:
        assert self.running
        _, said = self.running.communicate(timeout=60)
        return self.running.returncode, said

    def wait_for(self, words: str) -> None:
        deadline = time.monotonic() + 40
        while not (self.notes.exists() and words in self.notes.read_text()):
            assert time.monotonic() < deadline, f"never: {words}"
            time.sleep(0.05)

    def pids_of(self, name: str, count: int) -> list[int]:
        """The numbers that so many processes of that name have noted."""
        deadline = time.monotonic() + 40
        while len(found := [line for line in self.told() if line.startswith(name)]) < count:
            assert time.monotonic() < deadline, f"only {found}"
            time.sleep(0.05)
        return [int(line.split()[-1]) for line in found]

    def told(self) -> list[str]:
        return self.notes.read_text().splitlines()


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    made = Scene(tmp_path)
    yield made
    if made.running and made.running.poll() is None:
        os.killpg(made.running.pid, signal.SIGKILL)


def test_the_worker_starts_last_and_is_stopped_first(scene: Scene) -> None:
    scene.start()
    scene.wait_for("worker started worker start --pool sheaf --type process")
    assert scene.running
    scene.running.terminate()
    code, _ = scene.end()
    assert code == 143
    words = [line.split()[-1] for line in scene.told()[2:]]
    assert words[1:] == ["stopped"] * 3 and scene.told()[3] == "worker stopped"


@pytest.mark.parametrize(
    ("ends", "who"),
    [
        ({"DIES_AT_WORK": "1"}, "the page model"),
        ({"DIES_AT_WORK": "2"}, "the classifier"),
        ({"LIFE_WORKER": "0.5"}, "the Prefect worker"),
    ],
)
def test_when_one_ends_all_end(scene: Scene, ends: dict[str, str], who: str) -> None:
    scene.start(**ends)
    scene.wait_for("worker started")
    code, said = scene.end()
    assert code == 1 and f"{who} has ended" in said
    assert "stopped" in scene.notes.read_text()


def test_a_server_that_dies_while_it_loads_is_told_at_once(scene: Scene) -> None:
    scene.start(DIES_LOADING="1", NEVER_HEALTHY="1")
    code, said = scene.end()
    assert code == 1 and "ended before it was ready" in said
    assert "worker started" not in scene.notes.read_text()


def test_a_server_that_never_gets_ready_is_given_up(scene: Scene) -> None:
    scene.start(NEVER_HEALTHY="1", SHEAF_EXTRACT_START_SECONDS="2")
    code, said = scene.end()
    assert code == 1 and "not ready within 2 s" in said


def test_a_wrong_template_keeps_the_worker_from_starting(scene: Scene) -> None:
    scene.start(WRONG="1")
    code, said = scene.end()
    assert code == 1 and "--chat-template-content-format string" in said
    assert "worker started" not in scene.notes.read_text()


def test_without_a_gpu_the_worker_runs_alone(scene: Scene) -> None:
    scene.start(SHEAF_LOCAL_GPU="0")
    scene.wait_for("worker started")
    assert not [line for line in scene.told() if line.startswith("server")]


def test_who_does_not_end_when_asked_is_killed_with_all_that_it_started(scene: Scene) -> None:
    deaf = f"{sys.executable} {scene.folder}/deaf.py"
    scene.start(PREFECT_COMMAND=deaf, SHEAF_LOCAL_GPU="0", SHEAF_STOP_SECONDS="1")
    scene.wait_for("deaf")
    pids = scene.pids_of("deaf", 2)
    assert scene.running
    scene.running.terminate()
    begun = time.monotonic()
    code, said = scene.end()
    assert code == 143 and time.monotonic() - begun < 20
    assert "not ended within 1 s, killed: python" in said
    assert not [pid for pid in pids if psutil.pid_exists(pid)]
