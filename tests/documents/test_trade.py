"""Invoices and receipts on small sheets; firms, people and sums are invented."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from documents.kinds import invoice, receipt
from documents.reading import Kind, Reading
from documents.trade.amounts import amount_at_end
from documents.trade.items import quantity_in
from documents.trade.sum_labels import label_of
from tests.documents.form_sheets import Sheet

LINES = (("Oak board", "4", "$10.00", "$40.00"), ("Brass hinge", "10", "$2.50", "$25.00"))
SUMS = (
    ("Subtotal", "$65.00"),
    ("Sales Tax (8%)", "$5.20"),
    ("Shipping", "$9.80"),
    ("Total", "$80.00"),
)
GOODS = (("2 Cappuccino", "$9.00"), ("Turkey Club x3", "30.00"), ("Soup", "6.00 T"))
TILL_SUMS = (
    ("SUBTOTAL", "45.00"),
    ("TAX", "3.60"),
    ("Tip", "9.00"),
    ("TOTAL", "$57.60"),
    ("Cash", "60.00"),
    ("Change", "2.40"),
)
HEAD = ((100, "Description"), (800, "Qty"), (1000, "Unit Price"), (1300, "Amount"))


def bill() -> Sheet:
    sheet = Sheet()
    for n, line in enumerate(("Alder Tools LLC", "1 Elm St", "Reno, NV 89501", "(775) 555-0100")):
        sheet.put(100, 60 + 28 * n, line)
    sheet.put(1300, 60, "INVOICE", 36).put(1200, 120, "Invoice No: INV-77")
    sheet.put(1200, 150, "Invoice Date: 03/05/2025").put(1200, 180, "Due Date: 04/04/2025")
    sheet.put(1200, 210, "Terms: Net 30").put(1200, 240, "PO Number: 4411")
    for n, line in enumerate(("Bill To:", "Ann Doe Design", "22 Oak Ave", "Reno NV 89502")):
        sheet.put(100, 260 + 28 * n, line)
    for n, line in enumerate(("Ship To:", "Ann Doe Depot", "9 Dock Rd", "Reno NV 89503")):
        sheet.put(600, 260 + 28 * n, line)
    for x, title in HEAD:
        sheet.put(x, 500, title)
    for n, row in enumerate(LINES):
        for (x, _), text in zip(HEAD, row, strict=True):
            sheet.put(x, 540 + 40 * n, text)
    sheet.put(100, 605, "polished, 40 mm")
    for n, (label, value) in enumerate(SUMS):
        sheet.put(1000, 700 + 40 * n, label).put(1300, 700 + 40 * n, value)
    return sheet


def till() -> Sheet:
    sheet = Sheet(width=800, height=1400)
    for n, line in enumerate(("Corner Pantry", "1 Elm St", "Reno, NV 89501", "775-555-0100")):
        sheet.put(250, 60 + 28 * n, line)
    sheet.put(60, 200, "03/05/2025 2:07 PM")
    for n, (name, amount) in enumerate(GOODS):
        sheet.put(60, 260 + 30 * n, name).put(600, 260 + 30 * n, amount)
    sheet.put(60, 350, "of the day")
    for n, (label, amount) in enumerate(TILL_SUMS):
        sheet.put(300, 420 + 30 * n, label).put(600, 420 + 30 * n, amount)
    return sheet.put(60, 640, "VISA ************4321")


def read(kind: Kind, sheet: Sheet) -> Reading:
    return kind.read([sheet.layout()])


def broken(kind: Kind, data: dict[str, Any]) -> set[str]:
    return {found.rule for rule in kind.rules for found in rule(data)}


def test_head_parties_and_sums_of_an_invoice() -> None:
    reading = read(invoice.KIND, bill())
    data = reading.data
    assert (data["vendor_name"], data["vendor_address"]) == (
        "Alder Tools LLC",
        "1 Elm St Reno, NV 89501",
    )
    assert data["vendor_phone"] == "(775) 555-0100"
    assert (data["customer_name"], data["customer_address"]) == (
        "Ann Doe Design",
        "22 Oak Ave Reno NV 89502",
    )
    assert (data["invoice_number"], data["po_number"]) == ("INV-77", "4411")
    assert (data["invoice_date"], data["due_date"]) == ("2025-03-05", "2025-04-04")
    assert [data[name] for name in ("subtotal", "tax", "shipping", "total")] == [65, 5.2, 9.8, 80]
    assert data["currency"] == "USD"
    assert reading.fields["total"].confidence > 0.95
    assert invoice.KIND.reconcile(data) is True
    assert not broken(invoice.KIND, data)


def test_line_items_by_their_columns_with_a_second_line() -> None:
    assert read(invoice.KIND, bill()).data["line_items"] == [
        {"description": "Oak board", "quantity": 4, "unit_price": 10.0, "amount": 40.0},
        {
            "description": "Brass hinge polished, 40 mm",
            "quantity": 10,
            "unit_price": 2.5,
            "amount": 25.0,
        },
    ]


def test_sums_that_do_not_close_are_less_sure_and_a_finding() -> None:
    sheet = bill()
    sheet.spans = [span for span in sheet.spans if span.text != "$5.20"]
    sheet.put(1300, 740, "$7.20")
    reading = read(invoice.KIND, sheet)
    assert reading.data["total"] == 80.0
    assert reading.fields["total"].confidence < 0.95
    assert invoice.KIND.reconcile(reading.data) is False
    assert "sums_give_the_total" in broken(invoice.KIND, reading.data)


def test_what_is_due_is_no_total_beside_a_total() -> None:
    sheet = bill().put(1000, 860, "Previous Balance").put(1300, 860, "$20.00")
    sheet.put(1000, 900, "Total Due").put(1300, 900, "$100.00")
    data = read(invoice.KIND, sheet).data
    assert (data["total"], data["previous_unpaid_balance"], data["amount_due"]) == (80, 20, 100)
    assert "due_follows_the_total" not in broken(invoice.KIND, data)


def test_a_receipt_with_quantities_tip_and_change() -> None:
    data = read(receipt.KIND, till()).data
    assert data == {
        "merchant_name": "Corner Pantry",
        "merchant_address": "1 Elm St Reno, NV 89501",
        "merchant_phone": "775-555-0100",
        "date": "2025-03-05",
        "time": "14:07",
        "currency": "USD",
        "subtotal": 45.0,
        "tax": 3.6,
        "tip": 9.0,
        "total": 57.6,
        "cash_tendered": 60.0,
        "change": 2.4,
        "payments": [{"method": "cash", "amount": 60.0}],
        "card_last4": "4321",
        "line_items": [
            {"description": "Cappuccino", "quantity": 2, "amount": 9.0},
            {"description": "Turkey Club", "quantity": 3, "amount": 30.0},
            {"description": "Soup of the day", "amount": 6.0},
        ],
    }
    assert receipt.KIND.reconcile(data) is True
    assert not broken(receipt.KIND, data)


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"subtotal": 40.0}, "lines_give_the_subtotal"),
        ({"change": 5.0}, "change_is_right"),
        ({"tax": 20.0}, "tax_is_usual"),
        ({"date": "2999-01-01"}, "date_is_not_ahead"),
    ],
)
def test_receipt_rules(change: dict[str, Any], rule: str) -> None:
    assert rule in broken(receipt.KIND, read(receipt.KIND, till()).data | change)


def test_invoice_rules_on_lines_and_dates() -> None:
    data = read(invoice.KIND, bill()).data
    late = data | {"due_date": "2025-03-01"}
    assert "due_date_follows_the_invoice" in broken(invoice.KIND, late)
    data["line_items"][0]["amount"] = 41.0
    assert "lines_multiply" in broken(invoice.KIND, data)


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("$1,204.50", "1204.50", "USD"),
        ("1.204,50 €", "1204.50", "EUR"),
        ("$10.683", "10.683", "USD"),
        ("-12.00", "-12.00", None),
        ("(12.00)", "-12.00", None),
        ("Total: 9.00 T", "9.00", None),
    ],
)
def test_amounts(text: str, value: str, currency: str | None) -> None:
    printed = amount_at_end(text)
    assert printed is not None
    assert (printed.value, printed.currency) == (Decimal(value), currency)


@pytest.mark.parametrize("text", ["03/05/2025", "10:45", "Main Street", "A-12"])
def test_what_is_no_amount(text: str) -> None:
    assert amount_at_end(text) is None


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Sub-Total", "subtotal"),
        ("Sales tax (8.87%)", "tax"),
        ("T = CA TAX 7.7500 on", "tax"),
        ("Sales Tax - Vermont (6%)", "tax"),
        ("Take-Out Total", "total"),
        ("Total Sales (Inclusive of GST)", "total"),
        ("Total Sales (Excluding GST)", "subtotal"),
        ("Balance Due", "amount_due"),
        ("Total Qty", "count"),
        ("Suggested tip 20%", "savings"),
        ("Chargc", "total"),
        ("Charger", None),
    ],
)
def test_labels_of_sums(label: str, name: str | None) -> None:
    assert label_of(label) == name


def test_quantities_before_and_after_the_name() -> None:
    assert quantity_in("2 Surface Pro 6") == ("Surface Pro 6", 2)
    assert quantity_in("DESK LAMP LED x3") == ("DESK LAMP LED", 3)
    assert quantity_in("MILK 2% GAL") == ("MILK 2% GAL", None)


def test_a_receipt_with_hardly_a_label() -> None:
    sheet = Sheet(width=800, height=900).put(400, 50, "Corner Pantry")
    sheet.put(400, 300, "09/05/2025 18:36").put(400, 500, "TOTAL 85.00")
    data = read(receipt.KIND, sheet).data
    assert (data["merchant_name"], data["date"]) == ("Corner Pantry", "2025-09-05")
    assert (data["time"], data["total"]) == ("18:36", 85.0)
