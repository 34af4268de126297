"""Runs that nobody works on any more, marked crashed.

The automation for silent runs (`blocks/automations.py`) is quicker, but it never hears of a run that
was killed before its first heartbeat, and in a soak with servers killed it missed one that had sent
some. Whoever begins work on many documents looks after what is left.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.filters import FlowRunFilter
from prefect.client.schemas.objects import FlowRun, StateType
from prefect.client.schemas.sorting import FlowRunSort
from prefect.events.filters import EventFilter, EventNameFilter, EventResourceFilter
from prefect.exceptions import ObjectNotFound
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY
from prefect.states import Crashed

_HEARTBEATS = 3
"""So many may fail to come, by a busy machine or network, before a run counts as dead."""
_UNSET_FREQUENCY = 180
_HEARTBEAT = "prefect.flow-run.heartbeat"
_MOST_RUNS = 200
"""So many are looked at, the oldest first; the next look sees the others."""


def patience_seconds() -> int:
    """How long a run may be silent before it counts as dead: three heartbeats as they are set here."""
    return _HEARTBEATS * (PREFECT_FLOWS_HEARTBEAT_FREQUENCY.value() or _UNSET_FREQUENCY)


def mark_dead_runs(silent_seconds: float) -> list[str]:
    """Mark dead runs as crashed, and give their names.

    A run is dead that sent heartbeats and then nothing for `silent_seconds`, or that began longer ago
    within a run of which nothing is left but its end. One that never sends heartbeats and has no
    parent may be alive, and is left alone.
    """
    with get_client(sync_client=True) as client:
        before = datetime.now(UTC) - timedelta(seconds=silent_seconds)
        dead: list[str] = []
        for run in _at_work(client, before):
            why = _cause(client, run, before)
            if why:
                client.set_flow_run_state(run.id, Crashed(message=why))
                dead.append(run.name)
        return dead


def _at_work(client: SyncPrefectClient, before: datetime) -> list[FlowRun]:
    """Runs that are `Running` since then or longer; parents stand before what they started."""
    running = {"state": {"type": {"any_": [StateType.RUNNING]}}, "start_time": {"before_": before}}
    return client.read_flow_runs(
        flow_run_filter=FlowRunFilter.model_validate(running),
        sort=FlowRunSort.START_TIME_ASC,
        limit=_MOST_RUNS,
    )


def _cause(client: SyncPrefectClient, run: FlowRun, before: datetime) -> str | None:
    if _is_orphan(client, run):
        return "The run that it belongs to has ended: its process is gone"
    heard = _last_event(client, run)
    if heard and heard < before and _last_event(client, run, _HEARTBEAT):
        return "No sign of life: its process or machine is gone"
    return None


def _is_orphan(client: SyncPrefectClient, run: FlowRun) -> bool:
    """Whether the run shared its process with another one that has ended."""
    if run.parent_task_run_id is None or run.deployment_id is not None:
        return False
    try:
        parent = client.read_task_run(run.parent_task_run_id).flow_run_id
        state = client.read_flow_run(parent).state if parent else None
    except ObjectNotFound:
        return False
    return state is not None and state.is_final()


def _last_event(
    client: SyncPrefectClient, run: FlowRun, name: str | None = None
) -> datetime | None:
    """When the last event of a run occurred: of all, or of that name."""
    asked = EventFilter(
        resource=EventResourceFilter(id=[f"prefect.flow-run.{run.id}"]),
        event=EventNameFilter(name=[name]) if name else None,
    )
    events = client.read_events(filter=asked, limit=1).events
    return events[0].occurred if events else None
