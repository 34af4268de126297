"""Invoices and receipts in Azure's shape."""

from __future__ import annotations

from typing import Any

from documents.exports.azure import analyze_result
from documents.exports.azure_trade import INVOICE, RECEIPT
from documents.exports.tables import item_rows
from documents.trade.invoice_fields import Invoice
from documents.trade.receipt_fields import Receipt
from tests.exported import chosen, document

BILL = {
    "customer_tax_id": "00-0000017",
    "total": 510.0,
    "installments": [{"due_date": "2025-07-01", "amount": 510.0}],
    "line_items": [{"quantity": 2, "unit": "pcs", "tax": 80.0, "amount": 480.0}],
}
TILL = {
    "total": 17.26,
    "payments": [{"method": "gift card", "amount": 5.0}, {"method": "visa", "amount": 12.26}],
    "tax_details": [{"description": "state", "rate": 6.25, "net": 16.0, "amount": 1.0}],
}


def fields_of(kind: str, data: dict[str, Any]) -> dict[str, Any]:
    answer = analyze_result(chosen(document(kind, data)))["analyzeResult"]
    return dict(answer["documents"][0]["fields"])


def test_every_name_is_one_of_our_fields() -> None:
    for model, azure in ((Invoice, INVOICE), (Receipt, RECEIPT)):
        assert azure.names.keys() | azure.lists.keys() <= model.model_fields.keys()


def test_an_invoices_installments_and_lines() -> None:
    fields = fields_of("invoice", BILL)
    assert fields["CustomerTaxId"]["valueString"] == "00-0000017"
    [part] = fields["PaidInFourInstallements"]["valueArray"]
    assert part["valueObject"]["DueDate"]["valueDate"] == "2025-07-01"
    [line] = fields["Items"]["valueArray"]
    assert line["valueObject"]["Unit"]["valueString"] == "pcs"
    assert line["valueObject"]["Tax"]["valueCurrency"]["amount"] == 80.0


def test_a_receipts_payments_and_taxes() -> None:
    fields = fields_of("receipt", TILL)
    paid = [entry["valueObject"] for entry in fields["Payments"]["valueArray"]]
    assert [one["Method"]["valueString"] for one in paid] == ["gift card", "visa"]
    [tax] = fields["TaxDetails"]["valueArray"]
    assert tax["valueObject"]["NetAmount"]["valueCurrency"]["amount"] == 16.0
    assert tax["valueObject"]["Rate"]["valueNumber"] == 6.25


def test_payments_are_rows_of_the_table_of_lines() -> None:
    [one] = chosen(document("receipt", TILL))
    rows = [row for row in item_rows(one) if row["list"] == "payments"]
    assert [(row["method"], row["amount"]) for row in rows] == [("gift card", 5.0), ("visa", 12.26)]
