"""The start scripts, with small programs in the servers' place: who waits, who ends, in what order."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ports import free_port

ROOT = Path(__file__).resolve().parent.parent.parent
SERVER = """\
import http.server, json, os, pathlib, signal, sys, threading
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
life = float(os.environ.get("LIFE_" + name[-1], "inf"))
if life < 999:
    threading.Timer(life, os._exit, (3,)).start()
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
def end(*_):
    time.sleep(0.3)
    note("worker stopped")
    os._exit(0)
signal.signal(signal.SIGTERM, end)
note("worker started " + " ".join(sys.argv[1:]))
time.sleep(float(os.environ.get("LIFE_WORKER", "1000")))
"""


class Scene:
    """One run of workers/prefect/start.sh."""

    def __init__(self, folder: Path) -> None:
        self.notes = folder / "notes"
        (folder / "server.py").write_text(SERVER)
        (folder / "prefect.py").write_text(PREFECT)
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
    ("life", "who"),
    [
        ("LIFE_1", "the page model"),
        ("LIFE_2", "the classifier"),
        ("LIFE_WORKER", "the Prefect worker"),
    ],
)
def test_when_one_ends_all_end(scene: Scene, life: str, who: str) -> None:
    scene.start(**{life: "6"})
    scene.wait_for("worker started")
    code, said = scene.end()
    assert code == 1 and f"{who} has ended" in said
    assert "stopped" in scene.notes.read_text()


def test_a_server_that_dies_while_it_loads_is_told_at_once(scene: Scene) -> None:
    scene.start(LIFE_1="0.2", NEVER_HEALTHY="1")
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
