"""The formats of an export, and what each is for."""

from __future__ import annotations

from enum import StrEnum


class ExportFormat(StrEnum):
    """Names as in the command and in Prefect's form."""

    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    OFX = "ofx"
    QIF = "qif"
    FDX = "fdx"
    AZURE = "azure"


TABLES = frozenset({ExportFormat.CSV, ExportFormat.XLSX, ExportFormat.PARQUET})
