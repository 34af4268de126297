"""What people see in Prefect's pages: masked, bounded, doubtful values first."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import Any

import pytest

from documents.result import (
    DocumentResult,
    ElementResult,
    EngineInfo,
    FieldValue,
    Finding,
    PageResult,
    Result,
    SourceInfo,
)
from tasks import present as presenting
from tasks.present import field_rows, present, summary_page

SSN = "900-12-3456"


def field(value: Any, confidence: float = 0.95) -> FieldValue:
    return FieldValue(
        value=value, text=str(value), confidence=confidence, page_number=1, bbox=[1, 1, 50, 9]
    )


def document(**fields: FieldValue) -> DocumentResult:
    findings = [Finding(rule="ssn_matches", severity="warning", message=f"copies say {SSN}")]
    return DocumentResult(type="W2", confidence=0.9, pages=[1], fields=fields, findings=findings)


def result(documents: list[DocumentResult], name: str = "w2.pdf") -> Result:
    element = ElementResult(bbox=[0, 0, 99, 20], category="Text", text=f"SSN {SSN}", confidence=1)
    page = PageResult(
        page_number=1, width_px=100, height_px=100, rotation=0, status="text", elements=[element]
    )
    return Result(
        source=SourceInfo(uri=f"/in/{name}", name=name),
        status="complete",
        documents=documents,
        pages=[page],
        engine=EngineInfo(name="embedded", version="1"),
        latency_ms=1500,
    )


def test_personal_numbers_are_masked_in_the_table() -> None:
    made = document(employee_ssn=field(SSN), employee_name=field("Ann Example"), wages=field(12.5))
    made.fields["accounts[0].account_number"] = field("123456789012")
    rows = {row["field"]: row["value"] for row in field_rows(made)}
    assert rows["employee_name"] == "Ann Example" and rows["wages"] == 12.5
    assert SSN not in str(rows) and "123456789012" not in str(rows)


def test_doubtful_fields_come_first_and_the_table_is_bounded() -> None:
    fields = {f"transactions[{n}].amount": field(n) for n in range(500)}
    rows = field_rows(document(**fields, tips=field(1, confidence=0.4)))
    assert rows[0]["field"] == "tips"
    assert len(rows) == 200


def test_the_summary_shows_findings_and_a_drawing_without_personal_numbers() -> None:
    page = summary_page(result([document(wages=field(1))]), Path(f"/out/w2-{SSN}.json"))
    drawings = [base64.b64decode(data).decode() for data in re.findall(r"base64,([^)]+)\)", page)]
    assert "ssn_matches" in page and len(drawings) == 1 and "<svg" in drawings[0]
    assert SSN not in page + "".join(drawings)


def test_artifacts_have_keys_that_prefect_allows_and_that_name_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keys: list[str] = []
    for name in ("create_table_artifact", "create_markdown_artifact"):
        monkeypatch.setattr(presenting, name, lambda key, **_: keys.append(key))
    present.fn(result([document()] * 500, f"W2 {SSN} Änn.pdf"), Path("/out/x.json"))
    assert len(keys) == 21
    assert all(re.fullmatch(r"[a-z0-9-]+", key) for key in keys)
    assert not any("3456" in key and "900" in key for key in keys)
