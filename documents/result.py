"""The result: one JSON a source, contract version 1. These models are the contract in code.

bbox: whole pixels of the page image given by width_px × height_px, origin top left.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field
from pydantic.dataclasses import dataclass

SCHEMA_VERSION = "1"

DocumentType = Literal[
    "W2",
    "1099-INT",
    "1099-DIV",
    "1099-MISC",
    "1099-NEC",
    "1099-R",
    "1098",
    "bank_statement",
    "credit_card_statement",
    "invoice",
    "receipt",
    "check",
    "other",
]
TAX_FORMS: frozenset[DocumentType] = frozenset(
    ("W2", "1099-INT", "1099-DIV", "1099-MISC", "1099-NEC", "1099-R", "1098")
)
"""The types that are forms of the IRS."""
Severity = Literal["error", "warning", "info"]


@dataclass(slots=True)
class FieldValue:
    """One value with where it was printed. confidence: 0..1, that `value` is what the page says.

    A long statement has a quarter of a million: with slots one takes a tenth of a model's memory.
    """

    value: Any
    text: str
    confidence: Annotated[float, Field(ge=0, le=1)]
    page_number: Annotated[int, Field(ge=1)]
    bbox: Annotated[list[int], Field(min_length=4, max_length=4)]
    box: str | None = None


class Finding(BaseModel):
    """Something a person should know. `fields` are paths such as `transactions[3].amount`."""

    rule: str
    severity: Severity
    message: str
    fields: list[str] = []


class DocumentResult(BaseModel):
    """One document of the source. `pages` are page numbers, from 1."""

    type: DocumentType
    confidence: float = Field(ge=0, le=1)
    pages: list[int]
    revision: str | None = None
    data: dict[str, Any] = {}
    fields: dict[str, FieldValue] = {}
    findings: list[Finding] = []
    reconciled: bool | None = None


class ElementResult(BaseModel):
    """A layout element as dots.ocr shapes it."""

    bbox: list[int]
    category: str
    text: str
    confidence: float


class PageResult(BaseModel):
    """What became of a page. rotation: clockwise degrees that made it upright."""

    page_number: int
    width_px: int
    height_px: int
    rotation: int
    status: Literal["text", "ocr", "blank", "failed"]
    error: str | None = None
    elements: list[ElementResult] = []


class SourceInfo(BaseModel):
    """Where it came from. `uri` never holds a query string or user information."""

    uri: str
    name: str
    sha256: str | None = None
    media_type: str | None = None
    page_count: int = 0


class EngineInfo(BaseModel):
    """Who read it."""

    name: str
    classify_model: str | None = None
    extract_model: str | None = None
    version: str


class Result(BaseModel):
    """The whole result of one source. cost_usd is null when the engine has no price."""

    schema_version: str = SCHEMA_VERSION
    source: SourceInfo
    status: Literal["complete", "incomplete", "failed"]
    documents: list[DocumentResult] = []
    pages: list[PageResult] = []
    engine: EngineInfo
    latency_ms: int
    cost_usd: float | None = None
    error: str | None = None
