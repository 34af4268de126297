"""The results of a folder as tables, accounting files, or in the shapes of other services."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from prefect import flow
from prefect.artifacts import create_table_artifact
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed
from pydantic import Field

from blocks.document_store import DEFAULT_ROOT
from documents.exports.formats import ExportFormat
from documents.masking import mask as without_numbers
from documents.result import DocumentType
from tasks.export import export


@flow(name="export-results", persist_result=False)
def export_results(
    store: Path = DEFAULT_ROOT,
    out: Path = Path("sheaf-export"),
    formats: Annotated[list[ExportFormat], Field(min_length=1)] = [ExportFormat.CSV],  # noqa: B006
    types: list[DocumentType] | None = None,
    mask: bool = False,
) -> State[dict[str, Any]]:
    """Write stored results for other programs; nothing is read from documents again.

    Args:
        store: The folder of results.
        out: The folder for the files; those of an earlier export are replaced.
        formats: `csv`, `xlsx` and `parquet` are tables of documents and of their rows; `ofx` and
            `qif` hold bank and card transactions; `fdx` tax forms; `azure` all, one file a source.
        types: Only documents of these kinds; all by default.
        mask: Keep only the last digits of taxpayer, account and card numbers.
    """
    if not store.is_dir():
        return Failed(message=f"no folder of results at {without_numbers(str(store))}")
    done = export(store, out, formats, types or [], mask)
    rows = [{"file": without_numbers(file)} for file in done["files"][:200]]
    rows += [{"file": "", "note": note} for note in done["notes"][:200]]
    create_table_artifact(
        key="export", table=rows, description=f"{done['documents']} documents exported"
    )
    left_out = f"; {len(done['notes'])} notes" if done["notes"] else ""
    return Completed(message=f"{done['documents']} documents{left_out}", data=done)
