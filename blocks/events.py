"""Events of ours on Prefect's bus, for automations: how a document ended. Never a value of the page.

    sheaf.document.completed      stored whole, nothing asked of a person
    sheaf.document.needs_review   stored whole, and a person is asked
    sheaf.document.incomplete     pages or the source could not be read; `status` says which

Resource: `sheaf.document.<id>`, the same for a source whatever its name; related: the run.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from prefect.events import emit_event

from documents.masking import mask
from documents.result import Result
from documents.review.answers import RULE, WAITS
from documents.summary import summary

COMPLETED = "sheaf.document.completed"
INCOMPLETE = "sheaf.document.incomplete"
NEEDS_REVIEW = "sheaf.document.needs_review"


def document_event(result: Result, file: Path) -> None:
    """Say how the document ended. Not being able to say so fails nothing."""
    emit_event(event_of(result), resource=_resource(result), payload=payload_of(result, file))


def event_of(result: Result) -> str:
    """The event's name."""
    if result.status != "complete":
        return INCOMPLETE
    waits = any(
        finding.rule == RULE and finding.message.startswith(WAITS)
        for document in result.documents
        for finding in document.findings
    )
    return NEEDS_REVIEW if waits else COMPLETED


def payload_of(result: Result, file: Path) -> dict[str, Any]:
    """The summary without addresses: names and causes masked, numbers and types as they are."""
    data = {k: mask(v) if isinstance(v, str) else v for k, v in summary(result, file).items()}
    reconciled = [document.reconciled for document in result.documents]
    return {
        **data,
        "errors": sum(f.severity == "error" for d in result.documents for f in d.findings),
        "reconciled": False if False in reconciled else (True in reconciled or None),
        "engine": result.engine.name,
    }


def _resource(result: Result) -> dict[str, str]:
    content = result.source.sha256 or hashlib.sha256(result.source.uri.encode()).hexdigest()
    return {
        "prefect.resource.id": f"sheaf.document.{content[:16]}",
        "prefect.resource.name": mask(result.source.name),
        "sheaf.status": result.status,
        "sheaf.types": ",".join(document.type for document in result.documents),
        "sheaf.engine": result.engine.name,
    }
