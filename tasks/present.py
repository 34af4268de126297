"""What people see of a run in Prefect's pages: fields, findings and a drawing of each page.

Personal numbers are masked; no pixel of a page goes into Prefect's database.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from prefect import task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.runtime import flow_run

from documents.masking import mask, mask_fields
from documents.result import DocumentResult, Result
from documents.sketch import sketch
from tasks.timing import Step, steps_of

_DOUBTFUL = 0.9
_NAMED = 12
"""Doubtful fields named in the summary; the tables have all."""
_ROWS = 200
_SKETCHES = 3
_TABLES = 20
"""Documents of one source with a table of their own: each is a call to the server."""
_SIGNS = {"error": "🔴", "warning": "🟠", "info": "🔵"}


@task(persist_result=False)
def present(result: Result, file: Path) -> None:
    """Publish a table of fields a document and one page of Markdown for the source."""
    key = _key(result.source.name)
    for number, document in enumerate(result.documents[:_TABLES], start=1):
        create_table_artifact(
            key=f"fields-{key}-{number}",
            table=field_rows(document),
            description=f"{document.type}, pages {document.pages}: fields with confidence",
        )
    steps = steps_of(flow_run.id)
    create_markdown_artifact(
        key=f"summary-{key}",
        markdown=summary_page(result, file, steps),
        description="What was read",
    )


def field_rows(document: DocumentResult) -> list[dict[str, Any]]:
    """The first fields as table rows, doubtful ones first; values masked."""
    ordered = sorted(document.fields.items(), key=lambda item: item[1].confidence >= _DOUBTFUL)
    rows = []
    for path, field in ordered[:_ROWS]:
        value = mask_fields({path: field.value})[path]
        rows.append(
            {
                "field": path,
                "value": mask(value) if isinstance(value, str) else value,
                "confidence": field.confidence,
                "page": field.page_number,
                "box": field.box or "",
            }
        )
    return rows


def summary_page(result: Result, file: Path, steps: Sequence[Step] = ()) -> str:
    """Markdown: what it is, what is doubtful, what it took and cost, and its first pages drawn."""
    cost = "no price known" if result.cost_usd is None else f"${result.cost_usd:.4f}"
    lines = [
        f"# {mask(result.source.name)}",
        f"**{result.status}** · {len(result.pages)} pages · engine {result.engine.name} · "
        f"{result.latency_ms / 1000:.1f} s · {cost} · result `{mask(file.name)}`",
    ]
    for document in result.documents:
        closes = {True: "yes", False: "**no**", None: "not applicable"}[document.reconciled]
        lines.append(f"## {document.type} ({document.confidence:.0%}), pages {document.pages}")
        lines.append(f"{len(document.fields)} values · arithmetic closes: {closes}")
        doubtful = [p for p, f in document.fields.items() if f.confidence < _DOUBTFUL]
        if doubtful:
            named = ", ".join(f"`{path}`" for path in doubtful[:_NAMED])
            more = f" and {len(doubtful) - _NAMED} more" if len(doubtful) > _NAMED else ""
            lines.append(f"Doubtful: {named}{more}")
        lines += [f"- {_SIGNS[f.severity]} `{f.rule}` {mask(f.message)}" for f in document.findings]
    lines += [
        f"- 🔴 page {page.page_number}: {mask(page.error)}" for page in result.pages if page.error
    ]
    if steps:
        rows = [f"| {step.name} | {step.runs} | {step.seconds:.2f} |" for step in steps]
        lines.append("\n".join(["| step | runs | seconds |", "|---|--:|--:|", *rows]))
    owner = {n: d for d in result.documents for n in d.pages}
    for page in result.pages[:_SKETCHES]:
        fields = owner[page.page_number].fields if page.page_number in owner else {}
        picture = base64.b64encode(sketch(page, fields).encode()).decode()
        lines.append(f"![page {page.page_number}](data:image/svg+xml;base64,{picture})")
    return "\n\n".join(lines)


def _key(name: str) -> str:
    """What Prefect allows as an artifact's key, and nothing personal."""
    return re.sub(r"[^a-z0-9]+", "-", mask(name).lower()).strip("-")[:60] or "source"
