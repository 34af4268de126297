"""The report as text: what it shows, what it escapes, and that it needs no network."""

import re
from html import unescape
from typing import Any

import pytest

from documents.report import index_row, render_index, render_report
from documents.report_cells import grade, label_of, shown_value
from documents.report_privacy import PrivateNumbers, names_private_number
from documents.report_rows import document_rows

PIXEL = "data:image/png;base64,iVBORw0KGgo="
HOSTILE = "</script><img src=x onerror=alert(1)>\"'&"


def a_field(value: Any, confidence: float | None = 0.97, **more: Any) -> dict[str, Any]:
    return {
        "value": value, "text": str(value), "confidence": confidence, "page_number": 1,
        "bbox": [10, 20, 110, 40], "box": None, **more,
    }  # fmt: skip


def a_document(**more: Any) -> dict[str, Any]:
    data = {
        "employee_ssn": "900-12-3456",
        "wages": 37160.5,
        "box_12": [{"code": "D", "amount": 1500.0}, {"code": "DD", "amount": 6939.68}],
    }
    fields = {
        "employee_ssn": a_field("900-12-3456", box="a"),
        "wages": a_field(37160.5, 0.62, box="1"),
        "box_12[0].code": a_field("D"),
        "box_12[0].amount": a_field(1500.0),
        "box_12[1].code": a_field("DD"),
        "box_12[1].amount": a_field(6939.68),
    }
    return {
        "type": "W2", "confidence": 0.98, "pages": [1], "revision": "2018", "data": data,
        "fields": fields, "findings": [], "reconciled": None, **more,
    }  # fmt: skip


def a_result(*documents: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "schema_version": "1",
        "source": {"uri": "s3://bucket/w2.pdf?signature=abc", "name": "w2.pdf",
                   "sha256": "ab12" * 16, "media_type": "application/pdf", "page_count": 1},
        "status": "complete",
        "documents": list(documents),
        "pages": [{"page_number": 1, "width_px": 1000, "height_px": 1294, "rotation": 0,
                   "status": "ocr", "error": None, "elements": []}],
        "engine": {"name": "embedded", "classify_model": None, "extract_model": "rapidocr",
                   "version": "0.1.0"},
        "latency_ms": 65432, "cost_usd": None, **more,
    }  # fmt: skip


def without_pictures(html: str) -> str:
    return re.sub(r'src="data:[^"]*"', "", html)


def visible_text(html: str) -> str:
    body = html.partition("<body>")[2].partition('<dialog id="keys"')[0]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", body)).split())


def finding(severity: str, *fields: str, message: str = "something") -> dict[str, Any]:
    return {"rule": "a_rule", "severity": severity, "message": message, "fields": list(fields)}


def test_header_says_what_was_read_and_how() -> None:
    text = visible_text(render_report(a_result(a_document()), {1: PIXEL}))
    for part in ("w2.pdf", "complete", "W2 0.98", "embedded 0.1.0", "rapidocr", "1 min 5 s"):
        assert part in text
    assert "reconciled: unknown" in text


def test_the_source_address_is_not_shown_because_it_may_be_signed() -> None:
    assert "signature=abc" not in render_report(a_result(a_document()), {})


def test_every_field_is_a_place_on_the_page() -> None:
    document = a_document()
    html = render_report(a_result(document), {1: PIXEL})
    for path in document["fields"]:
        assert re.search(rf'id="d0-{re.escape(path)}"[^>]*data-place="1 10 20 110 40"', html), path


def test_list_fields_form_a_table_with_a_row_for_each_entry() -> None:
    (table,) = document_rows(a_document()).tables
    assert (table.title, table.columns, list(table.rows)) == ("Box 12", ["code", "amount"], [0, 1])
    assert dict(table.cells())[1]["amount"].value == "6,939.68"
    assert table.shape().numbers == {"amount"}


def test_transactions_read_date_description_amount_balance_whatever_the_order_of_keys() -> None:
    rows = [{"balance": 1.0, "amount": 2.0, "description": "x", "date": "2024-01-02", "memo": ""}]
    (table,) = document_rows({"data": {"transactions": rows}}).tables
    assert table.columns == ["date", "description", "amount", "balance", "memo"]


def test_lists_within_lists_are_tables_of_their_own() -> None:
    data = {"accounts": [{"number": "000111222", "transactions": [{"amount": 1.0}]}]}
    tables = document_rows({"data": data}).tables
    assert [table.path for table in tables] == ["accounts", "accounts[0].transactions"]


def test_field_without_provenance_and_provenance_without_data_are_both_shown() -> None:
    document = a_document(
        data={"memo": "only in data"}, fields={"payee": a_field("only in fields")}
    )
    text = visible_text(render_report(a_result(document), {}))
    assert "only in data" in text and "only in fields" in text


def test_missing_field_that_a_finding_names_gets_an_empty_row() -> None:
    document = a_document(findings=[finding("warning", "employer_ein", "box_12", "box_12[1]")])
    rows = document_rows(document)
    added = [cell for cell in rows.singles if cell.path not in document["fields"]]
    assert [(cell.path, cell.value, cell.is_doubtful) for cell in added] == [
        ("employer_ein", "", True)
    ]
    assert rows.tables[0].severity == "warning"
    assert rows.tables[0].row_severities == {1: "warning"}


def test_doubtful_is_low_confidence_or_named_by_a_finding() -> None:
    document = a_document(
        findings=[finding("info", "box_12[0].amount"), finding("error", "employee_ssn")]
    )
    rows = document_rows(document)
    cells = [
        *rows.singles,
        *(cell for _, row in rows.tables[0].cells() for cell in row.values()),
    ]
    doubtful = {cell.path: cell.severity for cell in cells if cell.is_doubtful}
    assert doubtful == {"employee_ssn": "error", "wages": None, "box_12[0].amount": "info"}


@pytest.mark.parametrize(
    ("confidence", "colour"),
    [
        (0.9, "good"),
        (0.899, "fair"),
        (0.7, "fair"),
        (0.69, "poor"),
        (0.0, "poor"),
        (None, "unknown"),
    ],
)
def test_confidence_has_a_colour(confidence: float | None, colour: str) -> None:
    assert grade(confidence) == colour


def test_doubtful_confidence_is_never_rounded_up_to_a_sure_one() -> None:
    document = a_document(data={}, fields={"wages": a_field(1.0, 0.899)})
    assert "0.89" in visible_text(render_report(a_result(document), {}))


@pytest.mark.parametrize(
    ("value", "text", "shown"),
    [
        (37160.5, "37160.50", "37,160.50"), (12.0, "12", "12.00"), (0.0425, None, "0.0425"),
        (1e-7, None, "1e-07"), (2018, "2018", "2018"), (5000, "5,000", "5,000"), (True, "X", "yes"),
        (False, "", "no"), (None, None, ""), (-42.1, "(42.10)", "-42.10"), ("00-7", "00-7", "00-7"),
    ],
)  # fmt: skip
def test_values_read_as_people_write_them(value: Any, text: str | None, shown: str) -> None:
    assert shown_value(value, text) == shown


def test_labels_are_words() -> None:
    assert label_of("employee_ssn") == "Employee SSN"
    assert label_of("accounts[0].transactions[3].amount") == "Accounts 1, transactions 4, amount"


@pytest.mark.parametrize(
    "path",
    ["employee_ssn", "employer_ein", "payer_tin", "account_number", "accounts[1].number",
     "recipient_account_number", "routing_number", "state_local[0].state_id", "micr.routing"],
)  # fmt: skip
def test_personal_number_fields_are_known_by_name(path: str) -> None:
    assert names_private_number(path)


@pytest.mark.parametrize(
    "path", ["wages", "listing", "check_number", "invoice_number", "account_holder", "protein"]
)
def test_other_fields_are_not_taken_for_personal_numbers(path: str) -> None:
    assert not names_private_number(path)


def test_personal_numbers_are_blurred_in_value_and_printed_text() -> None:
    html = render_report(a_result(a_document()), {})
    assert html.count("900-12-3456") == html.count('<span class="private">900-12-3456</span>') == 2
    assert '<span class="private">37,160.50' not in html


def test_personal_numbers_are_blurred_in_messages_and_masked_in_the_layout() -> None:
    result = a_result(a_document(findings=[finding("error", message="SSN 900-12-3456 differs")]))
    result["pages"][0]["elements"] = [
        {"bbox": [1, 2, 3, 4], "category": "Text", "text": "SSN: 900-12-3456", "confidence": 0.9}
    ]
    html = render_report(result, {})
    assert 'SSN <span class="private">900-12-3456</span> differs' in html
    assert '"SSN: \\u2022\\u2022\\u2022", 1]' in html


def test_page_says_that_numbers_are_blurred() -> None:
    assert "blurred" in visible_text(render_report(a_result(a_document()), {}))


def test_numbers_of_the_result_are_found_in_running_text() -> None:
    private = PrivateNumbers(["000021340015", "77"])
    parts = private.cut("to 000021340015, EIN 00-7654321, XXX-XX-1234, 77 pieces, 12-2024")
    assert [text for text, hidden in parts if hidden] == [
        "000021340015",
        "00-7654321",
        "XXX-XX-1234",
    ]
    assert "".join(text for text, _ in parts).endswith("77 pieces, 12-2024")


def test_hostile_text_is_escaped_wherever_it_stands() -> None:
    document = a_document(findings=[finding("error", HOSTILE, message=HOSTILE)], type=HOSTILE)
    document["data"][HOSTILE] = HOSTILE
    document["fields"][HOSTILE] = a_field(HOSTILE, box=HOSTILE)
    result = a_result(document)
    result["source"]["name"] = result["engine"]["name"] = HOSTILE
    result["pages"][0].update(
        status="failed",
        error=HOSTILE,
        elements=[{"bbox": [1, 2, 3, 4], "category": HOSTILE, "text": HOSTILE}],
    )
    html = render_report(result, {1: PIXEL}) + render_index([index_row(result, HOSTILE)])
    assert "<img src=x" not in html
    assert html.count("</script>") == 2, "one for the layout of the page, one for the script"
    assert not re.search(r'="[^"]*" onerror=', html)


def test_page_names_no_address_outside_itself() -> None:
    result = a_result(a_document())
    for html in (render_report(result, {1: PIXEL}), render_index([index_row(result, "w2.html")])):
        assert not re.search(r"https?:|//\w|url\((?!data:)|@import", without_pictures(html))
        assert "default-src 'none'" in html


def test_picture_that_is_not_embedded_is_refused() -> None:
    with pytest.raises(ValueError, match="page 1"):
        render_report(a_result(a_document()), {1: "https://example.org/page.png"})


def test_failed_page_shows_its_error_and_needs_no_size() -> None:
    result = a_result(status="failed")
    result["pages"][0].update(
        width_px=0, height_px=0, status="failed", error="engine gave no answer"
    )
    text = visible_text(render_report(result, {}))
    assert "Page 1 could not be read: engine gave no answer" in text
    assert "No document was found" in text


def test_several_documents_have_a_tab_each() -> None:
    other = a_document(type="1099-INT", reconciled=True)
    html = render_report(a_result(a_document(), other), {})
    assert html.count('role="tab"') == html.count('role="tabpanel"') == 2
    assert 'id="d1-wages"' in html and "reconciled: yes" in html


def test_overview_names_each_source_with_its_least_sure_document() -> None:
    sure = a_document(findings=[finding("error", "wages"), finding("info")], reconciled=True)
    unsure = a_document(type="check", confidence=0.61, reconciled=False)
    row = index_row(a_result(sure, unsure), "out/w2 #1.html")
    assert (row.types, row.confidence, row.findings, row.errors) == (("W2", "check"), 0.61, 2, 1)
    assert row.reconciled is False
    html = render_index([row, index_row(a_result(status="failed"), "b.html")])
    assert 'href="out/w2%20%231.html"' in html
    assert "W2, check" in html and "1 complete" in html and "1 failed" in html


def test_a_source_that_gave_no_page_shows_why() -> None:
    result = a_result(status="failed", error="the file is empty", pages=[])
    result["documents"] = []
    result["source"] |= {"sha256": None, "media_type": None, "page_count": 0}
    assert "could not be read: the file is empty" in render_report(result, {})
