"""Runs the batch flow from the shell: quiet, with a progress bar on a terminal, results as they come."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

Summary = dict[str, Any]


def run_batch(
    sources: list[str],
    on_done: Callable[[Summary], None],
    *,
    engine: str = "embedded",
    type: str | None = None,
    split_packet: bool | None = None,
    password: str | None = None,
    out: Path = Path("sheaf-results"),
    report: bool = True,
    review: str = "off",
) -> None:
    """Process the sources; `on_done` hears the summary of each as it finishes.

    A URL that may be signed, or a name with a personal number, travels as a secret.
    """
    prepare()
    from documents.source import veiled
    from flows.process_batch import process_batch

    wrapped = [veiled(source) for source in sources]
    run_flow(
        process_batch,
        on_done,
        len(sources),
        sources=wrapped,
        engine=engine,
        type=type,
        split_packet=split_packet,
        password=password,
        out=out,
        report=report,
        review=review,
    )


def run_flow(
    flow: Callable[..., Any],
    on_done: Callable[[Summary], None],
    total: int,
    *,
    engine: str | None,
    password: str | None = None,
    **parameters: Any,
) -> Any:
    """Run a flow over many sources; its end state. `on_done` hears of each as it finishes."""
    from pydantic import SecretStr

    from blocks.announcements import listening
    from blocks.engines import load_engine
    from documents.errors import BadSource

    try:
        if engine:
            load_engine(engine)
    except BadSource as error:
        raise click.UsageError(str(error)) from None
    with _progress(total) as advance, without_heartbeats():

        def heard(summary: Summary) -> None:
            on_done(summary)
            advance()

        with listening(heard):
            secret = SecretStr(password) if password else None
            return flow(**parameters, engine=engine, password=secret, return_state=True)


def prepare() -> None:
    """Prefect for a shell: it logs each state change by default. The user's settings still win.

    What is written belongs to the user alone, whoever writes it; results are never pickled.
    """
    os.umask(0o077)
    os.environ.setdefault("PREFECT_RESULTS_DEFAULT_SERIALIZER", "json")
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")
    os.environ.setdefault("PREFECT_LOGGING_ROOT_LEVEL", "CRITICAL")
    os.environ.setdefault("PREFECT_SERVER_LOGGING_LEVEL", "CRITICAL")
    os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
    # A temporary server takes ten seconds to start, and a minute on a machine that is busy.
    os.environ.setdefault("PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS", "120")


@contextmanager
def without_heartbeats() -> Iterator[None]:
    """Heartbeats let a server find dead runs; in a shell the user sees that.

    Each run's end would wait up to a second for Prefect's heartbeat thread.
    """
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        yield


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """A bar on standard error when it is a terminal; nothing otherwise."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        job = bar.add_task("reading", total=total)
        yield lambda: bar.advance(job)
