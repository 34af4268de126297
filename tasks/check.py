"""Step 7: arithmetic and format rules; findings, never corrections."""

from __future__ import annotations

from prefect import task

from documents.kinds.index import kind_of
from documents.result import DocumentResult


@task(persist_result=False)
def check(document: DocumentResult) -> DocumentResult:
    """The same document with the findings of its kind's rules and whether its arithmetic closes."""
    kind = kind_of(document.type)
    found = [finding for rule in kind.rules for finding in rule(document.data)]
    return document.model_copy(
        update={
            "findings": [*document.findings, *found],
            "reconciled": kind.reconcile(document.data),
        }
    )
