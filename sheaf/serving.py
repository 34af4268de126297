"""`sheaf up`: a Prefect server, a worker and all deployments of prefect.yaml on this machine."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parent.parent
"""The checkout: where prefect.yaml and the flows are."""
_START_SECONDS = 90


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address of the server.")
@click.option("--port", default=4200, show_default=True, help="Port of the server.")
@click.option("--pool", default="sheaf", show_default=True, help="Name of the work pool.")
@click.option("--verbose", is_flag=True, help="Also show what server and worker print.")
def up(host: str, port: int, pool: str, verbose: bool) -> None:
    """Start a Prefect server, a worker and every deployment; say where the UI is.

    Stays in the foreground; Ctrl-C stops the worker, then the server.
    """
    url = f"http://{host}:{port}"
    env = os.environ | {
        "PREFECT_API_URL": f"{url}/api",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_RESULTS_DEFAULT_SERIALIZER": "json",
    }
    os.umask(0o077)  # what runs write is the user's alone
    # A run whose process is gone is marked after three heartbeats; Prefect's default is 180 s each.
    env.setdefault("PREFECT_FLOWS_HEARTBEAT_FREQUENCY", "30")
    # A run that somebody starts begins at once and not after Prefect's 10 s.
    env.setdefault("PREFECT_WORKER_QUERY_SECONDS", "2")
    server = _prefect(["server", "start", "--host", host, "--port", str(port)], env, verbose)
    worker: subprocess.Popen[bytes] | None = None
    # A stop request must reach the children, however it comes.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        _wait_for(f"{url}/api/health", server)
        _run(["work-pool", "create", pool, "--type", "process", "--overwrite"], env)
        _run(["--no-prompt", "deploy", "--all"], env)
        # So that the UI has forms for engines.
        _run(["block", "register", "--module", "blocks.engines"], env)
        _call([sys.executable, "-m", "sheaf.main", "automations", "install"], env)
        work = ["worker", "start", "--pool", pool, "--type", "process"]
        worker = _prefect(work, env, verbose)
        click.echo(f"Prefect UI: {url}  (Ctrl-C stops server and worker)")
        while server.poll() is None and worker.poll() is None:
            time.sleep(0.5)
        name = "server" if server.poll() is not None else "worker"
        raise click.ClickException(f"the Prefect {name} ended by itself")
    except KeyboardInterrupt:
        click.echo("stopping")
    finally:
        for child in (worker, server):
            _stop(child)


def _prefect(
    arguments: list[str], env: dict[str, str], verbose: bool = False
) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "prefect", *arguments]
    output = None if verbose else subprocess.DEVNULL
    return subprocess.Popen(command, cwd=ROOT, env=env, stdout=output)


def _run(arguments: list[str], env: dict[str, str]) -> None:
    _call([sys.executable, "-m", "prefect", *arguments], env)


def _call(command: list[str], env: dict[str, str]) -> None:
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
    if done.returncode:
        said = " ".join(command[2:])
        raise click.ClickException(f"{said} failed:\n{done.stdout}{done.stderr}")


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    import httpx

    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise click.ClickException("the Prefect server did not start: is the port in use?")
        try:
            if httpx.get(url, timeout=2).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.5)
    raise click.ClickException(f"the Prefect server did not answer within {_START_SECONDS} s")


def _stop(child: subprocess.Popen[bytes] | None) -> None:
    if child is None or child.poll() is not None:
        return
    child.terminate()
    try:
        child.wait(20)
    except subprocess.TimeoutExpired:
        child.kill()
