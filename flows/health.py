"""Whether every configured engine would do its work now, and what keeps it from that."""

from __future__ import annotations

from typing import Any

from prefect import flow
from prefect.artifacts import create_table_artifact
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from blocks.engines import configured_engines
from tasks.ask_health import ask_health


@flow(name="health", persist_result=False)
def health(engines: list[str] | None = None) -> State[list[dict[str, Any]]]:
    """Ask each engine how it is.

    Args:
        engines: Names as for `process-document`; by default all that are set up.
    """
    rows: list[dict[str, Any]] = []
    for name in engines or configured_engines():
        for part in ask_health(name):
            rows.append(
                {
                    "engine": name,
                    "part": part.part,
                    "state": part.state,
                    "usable": part.usable,
                    "detail": part.detail,
                    "latency_ms": part.latency_ms,
                }
            )
    create_table_artifact(key="engine-health", table=rows, description="How each engine is")
    bad = [f"{row['engine']} {row['part']} is {row['state']}" for row in rows if not row["usable"]]
    if bad:
        return Failed(message="; ".join(bad), data=rows)
    return Completed(data=rows)
