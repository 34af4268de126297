"""Reports to open in a browser."""

import base64
import io
from typing import Any

import pytest
from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1000, 1294


def as_data_url(image: Image.Image) -> str:
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return "data:image/png;base64," + base64.b64encode(stream.getvalue()).decode()


def drawn_page(lines: list[tuple[int, int, str]], frames: list[list[int]]) -> str:
    image = Image.new("RGB", (WIDTH, HEIGHT), "white")
    pen = ImageDraw.Draw(image)
    for frame in frames:
        pen.rectangle(frame, outline="#999")
    for x, y, text in lines:
        pen.text((x, y), text, fill="#222", font=ImageFont.load_default(18))
    return as_data_url(image)


def a_page(number: int, status: str = "ocr", **more: Any) -> dict[str, Any]:
    return {
        "page_number": number, "width_px": WIDTH, "height_px": HEIGHT, "rotation": 0,
        "status": status, "error": None, "elements": [], **more,
    }  # fmt: skip


def a_result(documents: list[dict[str, Any]], pages: list[dict[str, Any]]) -> dict[str, Any]:
    is_whole = all(page["status"] != "failed" for page in pages)
    return {
        "schema_version": "1",
        "source": {
            "uri": "file:///in/packet.pdf", "name": "packet 2024.pdf", "sha256": "ab12" * 16,
            "media_type": "application/pdf", "page_count": len(pages),
        },
        "status": "complete" if is_whole else "incomplete",
        "documents": documents,
        "pages": pages,
        "engine": {
            "name": "embedded", "classify_model": None, "extract_model": "rapidocr 3.10",
            "version": "0.1.0",
        },
        "latency_ms": 3420,
        "cost_usd": None,
    }  # fmt: skip


W2_FIELDS: dict[str, tuple[Any, str, float, str, list[int]]] = {
    "employee_ssn": ("900-12-3456", "900-12-3456", 0.98, "a", [300, 90, 560, 150]),
    "employer_ein": ("00-7654321", "00-7654321", 0.97, "b", [60, 160, 560, 220]),
    "employer_name": ("Harbor Tea & Spice Co.", "Harbor Tea & Spice Co.", 0.95, "c",
                      [60, 230, 560, 270]),
    "employer_address": ("12 Pier Road, Astoria OR 97103", "12 Pier Road\nAstoria OR 97103", 0.88,
                         "c", [60, 272, 560, 330]),
    "employee_name": ("Rosa T. Example", "Rosa T. Example", 0.96, "e", [60, 400, 560, 460]),
    "wages": (37160.5, "37160.50", 0.97, "1", [580, 160, 760, 220]),
    "federal_income_tax": (3894.54, "3894.54", 0.93, "2", [770, 160, 950, 220]),
    "social_security_wages": (37160.5, "37160.50", 0.64, "3", [580, 230, 760, 290]),
    "social_security_tax": (2303.95, "2303.95", 0.99, "4", [770, 230, 950, 290]),
    "medicare_wages": (37160.5, "37160.50", 0.96, "5", [580, 300, 760, 360]),
    "retirement_plan": (True, "X", 0.91, "13", [640, 500, 700, 540]),
    "box_12[0].code": ("D", "D", 0.95, "12a", [580, 400, 640, 440]),
    "box_12[0].amount": (1500.0, "1500.00", 0.95, "12a", [650, 400, 760, 440]),
    "box_12[1].code": ("DD", "DD", 0.92, "12b", [580, 445, 640, 485]),
    "box_12[1].amount": (6939.68, "6939.68", 0.71, "12b", [650, 445, 760, 485]),
    "state_local[0].state": ("OR", "OR", 0.97, "15", [60, 700, 110, 750]),
    "state_local[0].state_id": ("1234567-8", "1234567-8", 0.9, "15", [120, 700, 300, 750]),
    "state_local[0].state_wages": (37160.5, "37160.50", 0.94, "16", [310, 700, 480, 750]),
    "state_local[0].state_tax": (2711.08, "2711.08", 0.95, "17", [490, 700, 620, 750]),
}  # fmt: skip


def a_w2(page_number: int = 1) -> tuple[dict[str, Any], dict[str, Any], str]:
    """A W-2, its page, and the picture of it."""
    fields = {
        path: {"value": value, "text": text, "confidence": sure, "page_number": page_number,
               "bbox": bbox, "box": box}
        for path, (value, text, sure, box, bbox) in W2_FIELDS.items()
    }  # fmt: skip
    rows = {path: entry["value"] for path, entry in fields.items()}
    data = {path: value for path, value in rows.items() if "[" not in path}
    data["box_12"] = [
        {"code": "D", "amount": 1500.0},
        {"code": "DD", "amount": 6939.68},
    ]
    data["state_local"] = [
        {
            path.partition(".")[2]: value
            for path, value in rows.items()
            if path.startswith("state_local[0].")
        }
    ]
    findings = [
        {"rule": "social_security_tax_is_6_2_percent", "severity": "error",
         "message": "Box 4 is 2,303.95, but 6.2 % of box 3 is 2,303.95 only if box 3 is 37,160.50.",
         "fields": ["social_security_wages", "social_security_tax"]},
        {"rule": "medicare_tax_present", "severity": "warning",
         "message": "Box 5 has wages of employee 900-12-3456, but box 6 was not read.",
         "fields": ["medicare_tax"]},
        {"rule": "box_12_codes_known", "severity": "info", "message": "Two codes in box 12.",
         "fields": ["box_12"]},
    ]  # fmt: skip
    document = {
        "type": "W2", "confidence": 0.98, "pages": [page_number], "revision": "2018",
        "data": data, "fields": fields, "findings": findings, "reconciled": False,
    }  # fmt: skip
    elements = [
        {"bbox": [x1, y1, x2, y2], "category": "Text", "text": entry["text"], "confidence": 0.9}
        for entry in fields.values()
        for x1, y1, x2, y2 in [entry["bbox"]]
    ]
    elements += [
        {"bbox": [60, 40, 700, 80], "category": "Title", "text": "Wage and Tax Statement"},
        {"bbox": [60, 900, 330, 940], "category": "Page-footer", "text": "SSN 900-12-3456"},
    ]
    lines = [(e["bbox"][0] + 8, e["bbox"][1] + 24, e["text"]) for e in fields.values()]
    lines += [(60, 45, "Form W-2   Wage and Tax Statement   2024"), (64, 905, "SSN 900-12-3456")]
    picture = drawn_page(lines, [entry["bbox"] for entry in fields.values()])
    return document, a_page(page_number, elements=elements), picture


def a_statement(
    rows: int, first_page: int = 1, rows_a_page: int = 36
) -> tuple[dict[str, Any], list[dict[str, Any]], dict[int, str]]:
    """A bank statement of so many transactions, its pages and their pictures."""
    names = ("CARD PURCHASE GROCERY", "PAYROLL DEPOSIT", "ELECTRIC BILL", "ATM WITHDRAWAL", "RENT")
    transactions: list[dict[str, Any]] = []
    fields: dict[str, dict[str, Any]] = {}
    balance = 8000.0
    lines: dict[int, list[tuple[int, int, str]]] = {}
    for index in range(rows):
        page_number, line = first_page + index // rows_a_page, index % rows_a_page
        amount = 2100.0 if index % 5 == 1 else round(-20.25 - (index * 7.31) % 400, 2)
        balance = round(balance + amount, 2)
        row = {
            "date": f"2024-{1 + index // 28 % 12:02d}-{1 + index % 28:02d}",
            "description": f"{names[index % 5]} {index}",
            "amount": amount,
            "balance": balance,
        }
        transactions.append(row)
        top = 120 + line * 31
        edges = {
            "date": (60, 180),
            "description": (190, 620),
            "amount": (640, 780),
            "balance": (800, 940),
        }
        for name, value in row.items():
            left, right = edges[name]
            text = f"{value:,.2f}" if isinstance(value, float) else str(value)
            fields[f"transactions[{index}].{name}"] = {
                "value": value, "text": text, "page_number": page_number, "box": None,
                "confidence": 0.62 if name == "amount" and index % 17 == 3 else 0.97,
                "bbox": [left, top, right, top + 27],
            }  # fmt: skip
            lines.setdefault(page_number, []).append((left + 4, top + 3, text))
    header = {
        "bank_name": "Bank of Nowhere",
        "account_number": "000021340015",
        "ending_balance": balance,
    }
    for name, value in header.items():
        fields[name] = {"value": value, "text": str(value), "confidence": 0.95, "box": None,
                        "page_number": first_page, "bbox": None}  # fmt: skip
    document = {
        "type": "bank_statement", "confidence": 0.93, "pages": sorted(lines), "revision": None,
        "data": {**header, "transactions": transactions}, "fields": fields, "reconciled": True,
        "findings": [{"rule": "row_reads_twice", "severity": "warning",
                      "message": "The amount was read in two ways; the balance decided.",
                      "fields": ["transactions[3]"]}],
    }  # fmt: skip
    pages = [a_page(number, "text") for number in sorted(lines)]
    return document, pages, {number: drawn_page(here, []) for number, here in lines.items()}


# The builders as fixtures: a test module cannot import from a conftest.
@pytest.fixture(scope="session", name="a_page")
def _a_page() -> Any:
    return a_page


@pytest.fixture(scope="session", name="a_result")
def _a_result() -> Any:
    return a_result


@pytest.fixture(scope="session", name="a_w2")
def _a_w2() -> Any:
    return a_w2


@pytest.fixture(scope="session", name="a_statement")
def _a_statement() -> Any:
    return a_statement
