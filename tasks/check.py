"""Step 7: arithmetic and format rules; findings and surer or less sure values, never corrections."""

from __future__ import annotations

from prefect import task

from documents.confidence import combined
from documents.faults import cause_of, fault
from documents.kinds.index import kind_of
from documents.result import DocumentResult


@task(persist_result=False)
def check(document: DocumentResult) -> DocumentResult:
    """The same document with the findings of its kind's rules and whether its arithmetic closes.

    Each field's confidence becomes the probability that its value is right.
    """
    try:
        return _checked(document)
    except Exception as error:  # as in `transform`
        findings = [*document.findings, fault(f"not checked: {cause_of(error)}")]
        return document.model_copy(update={"findings": findings})


def _checked(document: DocumentResult) -> DocumentResult:
    kind = kind_of(document.type)
    found = [finding for rule in kind.rules for finding in rule(document.data)]
    findings = [*document.findings, *found]
    return document.model_copy(
        update={
            "findings": findings,
            "reconciled": kind.reconcile(document.data),
            "fields": combined(document.data, document.fields, findings, kind.reconcile),
        }
    )
