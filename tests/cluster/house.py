"""The compose file's servers without containers: Postgres, Redis, Prefect's API and its services.

Settings are those of docker-compose.yml, with its host names turned into ports of this machine.
"""

from __future__ import annotations

import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

import httpx
import yaml

from tests.ports import free_port
from tests.servers.running import FINAL, wait_for

ROOT = Path(__file__).resolve().parent.parent.parent
SECRETS = {"POSTGRES_PASSWORD": "pg-secret", "PREFECT_SERVER_API_AUTH_STRING": "ops:s3cret"}
START_SECONDS = 120


class House:
    """Servers in a folder; `stop` ends them all. env: what a client or worker needs."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self.folder = Path(tempfile.mkdtemp(prefix="sheaf-house-"))
        self._stack.callback(shutil.rmtree, self.folder, ignore_errors=True)
        self.postgres, self.redis, self.port = free_port(), free_port(), free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
        self.env = self._environment("worker")
        self.workers: dict[str, subprocess.Popen[bytes]] = {}
        self._children: list[subprocess.Popen[bytes]] = []
        self.auth = httpx.BasicAuth(*SECRETS["PREFECT_SERVER_API_AUTH_STRING"].split(":"))

    def start(self) -> House:
        try:
            self._start_postgres()
            self._start_redis()
            server = self._environment("server")
            self.prefect(["server", "database", "upgrade", "--yes"], server)
            self.start_api()
            self.background("services", [*PREFECT, "server", "services", "start"], server)
            self.prefect(["work-pool", "create", "sheaf", "--type", "process", "--overwrite"])
            self.prefect(["--no-prompt", "deploy", "--all"])
        except BaseException:
            self.stop()
            raise
        return self

    def start_api(self) -> None:
        """The API, answering; it may have been killed before."""
        command = [*PREFECT, *["server", "start", "--no-services", "--host", "127.0.0.1"]]
        command += ["--port", str(self.port)]
        self.api = self.background("api", command, self._environment("server"))
        wait_for(self._healthy, "the API", START_SECONDS)

    def stop(self) -> None:
        for child in self._children:  # all at once: each takes its time to end
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGTERM)
        self._stack.close()

    def worker(self, name: str, limit: int = 4) -> subprocess.Popen[bytes]:
        """A worker of the pool; each has a home of its own, as each container has."""
        home = self.folder / name
        home.mkdir(exist_ok=True)
        command = [*PREFECT, *f"worker start --pool sheaf --type process --name {name}".split()]
        command += ["--limit", str(limit)]
        # Prefect's default of 10 s between two questions for work would be most of a test's time.
        env = self.env | {"PREFECT_HOME": str(home), "PREFECT_WORKER_QUERY_SECONDS": "1"}
        self.workers[name] = self.background(name, command, env)
        return self.workers[name]

    def client(self) -> httpx.Client:
        return httpx.Client(base_url=f"{self.url}/api", auth=self.auth, timeout=60)

    def prefect(self, arguments: list[str], env: dict[str, str] | None = None) -> str:
        done = subprocess.run(
            [*PREFECT, *arguments], cwd=ROOT, env=env or self.env, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def background(
        self, name: str, command: list[str], env: dict[str, str], user: str | None = None
    ) -> subprocess.Popen[bytes]:
        log = (self.folder / f"{name}.log").open("ab")
        if user:
            command = ["runuser", "-u", user, "--", *command]
        child = subprocess.Popen(
            command, cwd=ROOT, env=env, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
        )
        self._stack.callback(end, child)
        self._children.append(child)
        return child

    def run(
        self, deployment: str, parameters: dict[str, object], seconds: int = 240
    ) -> dict[str, Any]:
        """Start a run of a deployment and wait for its end."""
        flow, _, name = deployment.partition("/")
        with self.client() as api:
            found = api.get(f"/deployments/name/{flow}/{name}").raise_for_status().json()
            run = (
                api.post(
                    f"/deployments/{found['id']}/create_flow_run", json={"parameters": parameters}
                )
                .raise_for_status()
                .json()
            )

            def ended() -> dict[str, Any] | None:
                now = api.get(f"/flow_runs/{run['id']}").json()
                return now if now["state_type"] in FINAL else None

            return dict(wait_for(ended, deployment, seconds))

    def _environment(self, of: str) -> dict[str, str]:
        """What compose would give that service, on this machine."""
        env = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "PYTHONUNBUFFERED": "1"}
        env |= {"PYTHONPATH": str(ROOT), "PREFECT_HOME": str(self.folder / f"home-{of}")}
        for name, value in self.compose[f"x-{of}"]["environment"].items():
            text = re.sub(
                r"\$\{(\w+)(?::[-?]([^}]*))?\}",
                lambda m: SECRETS.get(m[1], "" if m[2] is None or " " in m[2] else m[2]),
                str(value),
            )
            text = text.replace("@postgres:5432/", f"@127.0.0.1:{self.postgres}/")
            text = text.replace("redis://redis:6379", f"redis://127.0.0.1:{self.redis}")
            text = text.replace("http://server:4200", self.url)
            env[name] = {"redis": "127.0.0.1", "6379": str(self.redis)}.get(text, text)
        return env

    def _healthy(self) -> bool:
        assert self.api.poll() is None, (self.folder / "api.log").read_text()
        try:
            return httpx.get(f"{self.url}/api/health", timeout=5).is_success
        except httpx.TransportError:
            return False

    def _start_postgres(self) -> None:
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
        assert found, "Postgres is missing: .ci/run installs it"
        bin_, data = found[-1], self.folder / "postgres"
        data.mkdir(mode=0o700)
        password = self.folder / "pw"
        password.write_text(SECRETS["POSTGRES_PASSWORD"])
        user = None
        if os.getuid() == 0:  # Postgres does not run as root
            user = "postgres"
            owner = pwd.getpwnam(user)
            self.folder.chmod(0o711)
            for path in (data, password):
                os.chown(path, owner.pw_uid, owner.pw_gid)
        as_user = ["runuser", "-u", user, "--"] if user else []
        initdb = [bin_ / "initdb", "-D", data, "-U", "sheaf", "-A", "scram-sha-256"]
        subprocess.run(
            [*as_user, *map(str, initdb), f"--pwfile={password}", "--no-sync"],
            check=True, capture_output=True, cwd="/",
        )  # fmt: skip
        options = ["-D", str(data), "-p", str(self.postgres), "-k", str(data), "-c", "fsync=off"]
        self.background("postgres", [str(bin_ / "postgres"), *options], dict(os.environ), user)
        connect = ["-h", "127.0.0.1", "-p", str(self.postgres), "-U", "sheaf"]
        env = os.environ | {"PGPASSWORD": SECRETS["POSTGRES_PASSWORD"]}

        def ready() -> bool:
            made = subprocess.run(
                [str(bin_ / "createdb"), *connect, "sheaf"], env=env, capture_output=True
            )
            return made.returncode == 0

        wait_for(ready, "Postgres", START_SECONDS)

    def sql(self, question: str) -> str:
        """One answer of the database."""
        return self._client("psql", "-Atc", question).strip()

    def dump(self) -> str:
        """All that the database holds, as text."""
        return self._client("pg_dump", "--data-only")

    def _client(self, program: str, *arguments: str) -> str:
        bin_ = sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1]
        connect = ["-h", "127.0.0.1", "-p", str(self.postgres), "-U", "sheaf", "-d", "sheaf"]
        env = os.environ | {"PGPASSWORD": SECRETS["POSTGRES_PASSWORD"]}
        done = subprocess.run(
            [str(bin_ / program), *connect, *arguments],
            env=env, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout

    def _start_redis(self) -> None:
        command = shutil.which("redis-server")
        assert command, "Redis is missing: .ci/run installs it"
        arguments = ["--port", str(self.redis), "--save", "", "--dir", str(self.folder)]
        self.background("redis", [command, "--bind", "127.0.0.1", *arguments], dict(os.environ))


PREFECT = [sys.executable, "-m", "prefect"]


def end(child: subprocess.Popen[bytes]) -> None:
    """Ask the child's whole group to end; force it when it does not."""
    for sent, patience in ((signal.SIGTERM, 20), (signal.SIGKILL, 10)):
        if child.poll() is not None:
            break
        os.killpg(child.pid, sent)
        try:
            child.wait(patience)
        except subprocess.TimeoutExpired:
            continue
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
