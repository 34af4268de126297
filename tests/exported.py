"""Results to export, made by hand: statements, a card, tax forms, an invoice."""

from __future__ import annotations

from typing import Any

from documents.exports.chosen import Chosen, choose


def place(value: Any, **more: Any) -> dict[str, Any]:
    return {
        "value": value, "text": str(value), "confidence": 0.97, "page_number": 1,
        "bbox": [10, 20, 110, 40], "box": None, **more,
    }  # fmt: skip


def document(
    kind: str, data: dict[str, Any], boxes: dict[str, str] | None = None
) -> dict[str, Any]:
    fields = {}
    for name, value in data.items():
        if isinstance(value, list):
            for index, line in enumerate(value):
                for key, cell in line.items() if isinstance(line, dict) else ():
                    path = f"{name}[{index}].{key}"
                    fields[path] = place(cell, box=(boxes or {}).get(f"{name}.{key}"))
        else:
            fields[name] = place(value, box=(boxes or {}).get(name))
    return {
        "type": kind, "confidence": 0.99, "pages": [1], "revision": None, "data": data,
        "fields": fields, "findings": [], "reconciled": True,
    }  # fmt: skip


def result(
    *documents: dict[str, Any], name: str = "scan.pdf", sha: str = "ab12" * 16
) -> dict[str, Any]:
    return {
        "schema_version": "1",
        "source": {
            "uri": f"/in/{name}", "name": name, "sha256": sha, "media_type": "application/pdf",
            "page_count": 1,
        },
        "status": "complete",
        "documents": list(documents),
        "pages": [
            {"page_number": 1, "width_px": 1700, "height_px": 2200, "rotation": 0,
             "status": "text", "error": None, "elements": []}
        ],
        "engine": {"name": "embedded", "version": "0.1.0"},
        "latency_ms": 12,
        "cost_usd": None,
    }  # fmt: skip


def chosen(*documents: dict[str, Any], file: str = "scan-ab12.json") -> list[Chosen]:
    return list(choose(file, result(*documents)))


def bank(**more: Any) -> dict[str, Any]:
    """One checking account with a doubled row, a check and a deposit."""
    return {
        "bank_name": "Riverbend & Sons Bank", "account_number": "808916498",
        "account_type": "Free Checking", "period_start": "2024-06-01", "period_end": "2024-06-30",
        "beginning_balance": 100.0, "ending_balance": 141.5,
        "transactions": [
            {"date": "2024-06-03", "description": "COFFEE", "amount": -4.25, "type": "card"},
            {"date": "2024-06-03", "description": "COFFEE", "amount": -4.25, "type": "card"},
            {"date": "2024-06-10", "description": "CHECK", "amount": -50.0, "check_number": "1042"},
            {"date": "2024-06-20", "description": "PAYROLL <ACME> & CO " + "X" * 40,
             "amount": 100.0, "type": "deposit", "reference": "77001234567"},
        ],
        **more,
    }  # fmt: skip


def three_accounts() -> dict[str, Any]:
    return {
        "bank_name": "Summit Bank", "period_start": "2024-01-10", "period_end": "2024-02-07",
        "accounts": [
            {"account_number": "1111222233", "account_type": "Everyday Checking", "ending_balance": 1.0},
            {"account_number": "4444555566", "account_type": "Statement Savings", "ending_balance": 2.0},
            {"account_number": "7777888899", "account_type": "Money Market", "ending_balance": 3.0},
        ],
        "transactions": [
            {"date": "2024-01-11", "description": "A", "amount": -1.0, "account": "1111222233"},
            {"date": "2024-01-12", "description": "B", "amount": 2.0, "account": "4444555566"},
            {"date": "2024-01-13", "description": "C", "amount": 3.0, "account": "9999"},
            {"date": "2024-01-14", "description": "D", "amount": 4.0},
        ],
    }  # fmt: skip


def card() -> dict[str, Any]:
    return {
        "issuer": "Alder Card", "card_last4": "6766", "period_start": "2026-08-25",
        "period_end": "2026-09-23", "new_balance": 1559.21,
        "transactions": [
            {"date": "2026-09-06", "posted_date": "2026-09-07", "description": "PAYMENT",
             "amount": -385.66, "type": "payment"},
            {"date": "2026-09-08", "description": "SHOES", "amount": 80.0, "type": "purchase"},
        ],
    }  # fmt: skip


def w2() -> dict[str, Any]:
    return {
        "tax_year": 2024, "employee_ssn": "900-12-3456", "employee_name": "Kwame F Petrov Jr.",
        "employee_address": "5108 Harbor View Dr Louisville, KY 40279",
        "employer_ein": "98-7654321", "employer_name": "Dovetail Engineering LLP",
        "wages": 140191.26, "federal_income_tax": 29946.18, "retirement_plan": True,
        "statutory_employee": False,
        "box_12": [{"code": "D", "amount": 7106.25}, {"code": "DD", "amount": 900.0}],
        "box_14": [{"label": "ESPP", "amount": 82.95}],
        "other": "ESPP 82.95",
        "state_local": [
            {"state": "KY", "state_id": "636-1103-6", "state_wages": 61489.33, "state_tax": 1439.86,
             "local_wages": 500.0, "local_tax": 5.0, "locality": "LOUISVILLE"},
        ],
    }  # fmt: skip


def form_int() -> dict[str, Any]:
    return {
        "tax_year": 2025, "corrected": False, "payer_name": "Riverbend Savings Bank",
        "payer_tin": "98-9300855", "payer_phone": "(555) 555-0106",
        "payer_address": "9052 E Walnut St Toledo, OH 43691",
        "recipient_name": "Yuki Ibarra", "recipient_tin": "XXX-XX-8307",
        "recipient_street": "1610 Depot St", "recipient_city_state_zip": "El Paso TX 79967",
        "interest_income": 874.13, "foreign_country": "Canada",
        "state": [{"state": "OH", "state_id": "83-648041", "state_tax": 47.01}],
    }  # fmt: skip


INT_BOXES = {
    "interest_income": "1", "foreign_country": "7", "state.state": "15", "state.state_id": "16",
    "state.state_tax": "17",
}  # fmt: skip
