"""Stored results into files for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from prefect import task

from blocks.exporting import Export
from documents.exports.formats import ExportFormat
from documents.masking import mask as without_numbers
from documents.result import DocumentType


@task(persist_result=False)
def export(
    store: Path, out: Path, formats: list[ExportFormat], types: list[DocumentType], mask: bool
) -> dict[str, Any]:
    """Write the files of all formats; say what was written, in plain data."""
    done = Export(store, out, types, mask).write(formats)
    return {
        "documents": done.documents,
        "files": [str(file) for file in done.files],
        "notes": [without_numbers(note) for note in done.notes],
    }
