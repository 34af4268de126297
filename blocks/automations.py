"""Automations of ours on a Prefect server: runs that died are marked, people are told, runs begun.

Installing again updates what is there: each is known by its name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.objects import StateType
from prefect.events.actions import ChangeFlowRunState, RunDeployment, SendNotification
from prefect.events.schemas.automations import AutomationCore, EventTrigger, Posture
from prefect.events.schemas.events import ResourceSpecification
from prefect.exceptions import ObjectNotFound

from blocks.dead_runs import patience_seconds
from blocks.events import INCOMPLETE

PREFIX = "sheaf: "
_TAKEN = {"prefect.flow-run.Pending", "prefect.flow-run.Submitting"}
_BODY = """{{ event.payload.source }}: {{ event.payload.status }}
{{ event.payload.message }}
engine {{ event.payload.engine }}, pages {{ event.payload.pages }}, result {{ event.payload.result }}
"""


class NotThere(LookupError):
    """A block or deployment that an automation should use is not on the server."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What to install. notify: `type/name` of a notification block; runs: event → deployment.

    silent_seconds: without a heartbeat for so long a run is dead; three heartbeats by default.
    pending_seconds: within that a worker begins what it took.
    """

    notify: str | None = None
    runs: Sequence[tuple[str, str]] = ()
    silent_seconds: int | None = None
    pending_seconds: int = 600


def install(wishes: Wishes) -> list[str]:
    """Create or update them; their names. Raises NotThere."""
    with get_client(sync_client=True) as client:
        wanted = [_dead_runs(wishes.silent_seconds), *_never_begun(wishes.pending_seconds)]
        if wishes.notify:
            wanted.append(_notify(client, wishes.notify))
        wanted += [_run(client, event, name) for event, name in wishes.runs]
        there = {found.name: found.id for found in client.read_automations()}
        for automation in wanted:
            if automation.name in there:
                client.update_automation(there[automation.name], automation)
            else:
                client.create_automation(automation)
    return [automation.name for automation in wanted]


def installed() -> list[str]:
    """The names of ours on the server."""
    with get_client(sync_client=True) as client:
        return sorted(a.name for a in client.read_automations() if a.name.startswith(PREFIX))


def remove() -> list[str]:
    """Delete all of ours; their names."""
    with get_client(sync_client=True) as client:
        ours = [a for a in client.read_automations() if a.name.startswith(PREFIX)]
        for automation in ours:
            client.delete_automation(automation.id)
    return sorted(automation.name for automation in ours)


def _dead_runs(silent_seconds: int | None) -> AutomationCore:
    """A run that sent a heartbeat and then nothing at all: its process or machine is gone.

    Anything else that it says ends the watch: an end, but also that it is suspended or scheduled.
    """
    within = silent_seconds or patience_seconds()
    return AutomationCore(
        name=f"{PREFIX}mark dead runs crashed",
        description=f"Flow runs that sent heartbeats and then nothing for {within} s.",
        trigger=_silent_after({"prefect.flow-run.heartbeat"}, within),
        actions=[
            ChangeFlowRunState(
                state=StateType.CRASHED,
                message=f"No sign of life for {within} s: its process or machine is gone",
            )
        ],
    )


def _never_begun(pending_seconds: int) -> list[AutomationCore]:
    """A worker took the run and died before it began: it would be pending for ever.

    A run of a deployment waits for a worker again. A subflow has no deployment, and its parent is
    gone: after twice the time, when the first has had its turn, it is crashed.
    """
    started_again = _silent_after(_TAKEN, pending_seconds)
    started_again.match_related = ResourceSpecification({"prefect.resource.role": "deployment"})
    told = "Not begun within {} s: its {} is gone"
    return [
        AutomationCore(
            name=f"{PREFIX}give runs that never begin to another worker",
            description=f"Flow runs of deployments that are pending for {pending_seconds} s.",
            trigger=started_again,
            actions=[
                ChangeFlowRunState(
                    state=StateType.SCHEDULED, message=told.format(pending_seconds, "worker")
                )
            ],
        ),
        AutomationCore(
            name=f"{PREFIX}mark runs that never begin crashed",
            description=f"Other flow runs that are pending for {2 * pending_seconds} s.",
            trigger=_silent_after(_TAKEN, 2 * pending_seconds),
            actions=[
                ChangeFlowRunState(
                    state=StateType.CRASHED, message=told.format(2 * pending_seconds, "process")
                )
            ],
        ),
    ]


def _silent_after(events: set[str], seconds: int) -> EventTrigger:
    """Each run of which nothing at all is heard for so long after one of these events."""
    return EventTrigger(
        after=events,
        expect={"prefect.flow-run.*"},
        match=ResourceSpecification({"prefect.resource.id": ["prefect.flow-run.*"]}),
        for_each={"prefect.resource.id"},
        posture=Posture.Proactive,
        threshold=1,
        within=timedelta(seconds=seconds),
    )


def _notify(client: SyncPrefectClient, block: str) -> AutomationCore:
    kind, _, name = block.partition("/")
    try:
        found = client.read_block_document_by_name(name, kind)
    except ObjectNotFound:
        raise NotThere(f"no block {block} on this server") from None
    return AutomationCore(
        name=f"{PREFIX}tell of documents that are not complete",
        trigger=_on(INCOMPLETE),
        actions=[
            SendNotification(
                block_document_id=found.id,
                subject="sheaf: a document is not complete",
                body=_BODY,
            )
        ],
    )


def _run(client: SyncPrefectClient, event: str, deployment: str) -> AutomationCore:
    try:
        found = client.read_deployment_by_name(deployment)
    except ObjectNotFound:
        raise NotThere(f"no deployment {deployment} on this server") from None
    schema: Mapping[str, Any] = found.parameter_openapi_schema or {}
    parameters: dict[str, Any] = {}
    if "result" in schema.get("properties", {}):
        template = "{{ event.payload.result }}"
        parameters["result"] = {"__prefect_kind": "jinja", "template": template}
    return AutomationCore(
        name=f"{PREFIX}on {event} run {deployment}",
        trigger=_on(event),
        actions=[RunDeployment(deployment_id=found.id, parameters=parameters)],
    )


def _on(event: str) -> EventTrigger:
    return EventTrigger(
        expect={event},
        match=ResourceSpecification({"prefect.resource.id": ["sheaf.document.*"]}),
        for_each={"prefect.resource.id"},
        posture=Posture.Reactive,
        threshold=1,
        within=timedelta(0),
    )
