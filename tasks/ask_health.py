"""How one engine is, as each of its parts answers."""

from __future__ import annotations

from prefect import task

from blocks.engine import Health
from blocks.engines import load_engine
from documents.errors import SheafError


@task(persist_result=False, task_run_name="health-of-{engine}")
def ask_health(engine: str) -> list[Health]:
    """One entry a part. Never raises: an engine that cannot be loaded is set up wrongly."""
    try:
        return load_engine(engine).health()
    except SheafError as error:
        return [Health("engine", "misconfigured", str(error))]
