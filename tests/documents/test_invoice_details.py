"""What invoices say beside parties, numbers and sums: columns, further dates, parts of payments."""

from __future__ import annotations

from typing import Any

import pytest

from documents.kinds import invoice
from tests.documents.printed_art import page

DISCOUNTED = """
Harbor Marine Parts LLC                                        INVOICE  HM-20417
88 Pier Ave                                                    Invoice Date: 05/14/2025
San Pedro, CA 90731                                            Order Date: 05/02/2025
                                                               Date Shipped: 05/12/2025
Bill To:                            Ship From:                 Payment Ref: 77120-4417
Gulf Coast Charters                 Harbor Marine Warehouse 3
19 Marina Way                       1400 Anaheim St
Biloxi, MS 39530                    Long Beach, CA 90813
EIN: 00-0000017

Ln   Part No     Description               UOM    Qty     Price     Disc %     Your PO      Total
1    BR-440      Bronze cleat, 8 in        EA      12     18.50        10     PO-5512      199.80
2    RP-016      Dock rope, 3/8            FT     200      0.85         0     PO-5512      170.00
3    PM-900      Bilge pump                EA       2    140.00         5     PO-5540      266.00
                                                                   Subtotal                635.80
                                                                   Sales Tax 9.5%           60.40
                                                                   Total                  $696.20
"""
VALUE_ADDED = """
Brightwell Ltd                                        Sales Invoice  BW/3301
4 Mill Lane                                           Invoice Date: 03 March 2025
Leeds LS1 4AB                                         Delivery Date: 28 February 2025
VAT Reg No. GB 123 4567 82
Company Registration No: 04417755
Customer
Orchard Foods Ltd
12 Cross Street
Bath BA1 1AA
VAT No: GB 987 6543 21

#    Description               Qty           Unit price       Net        VAT %      VAT      Gross
1    Walnut table              2 pcs         200.00           400.00     20         80.00    480.00
2    Seed bread, wholemeal     10 kg         3.00             30.00      0          0.00     30.00
                                                              Net total             430.00
                                                              VAT                   80.00
                                                              Total                 510.00
"""
IN_PARTS = """
Cedar & Stone Builders
901 Quarry Rd
Boise, ID 83702
Invoice No: 8810                                       Invoice Date: 06/01/2025

Bill To:
Teton Lodge
12 Summit Dr
Boise, ID 83703

Description                                              Amount
Deck, cedar, 400 sq ft                                   9,000.00
Gratuity                                                   300.00
                              Total                     $9,300.00
Exchange Rate: 1 USD = 1.3642 CAD

Payment Schedule
No.          Due Date            Amount
1            07/01/2025          $3,100.00
2            08/01/2025          $3,100.00
3            09/01/2025          $3,100.00
"""
RUNNING = """
Finch Web Studio                                       Invoice 5521
12 Canal St
New Haven, CT 06511                                    Date: 04/02/2025

Bill to: Elm City Co-op
Please quote FW-5521-9 with your payment

Service                        Hours          Rate          Less          Amount
Design of shop pages           12 hrs         80.00         60.00         900.00
Hosting                        1              35.00                        35.00
                                              Total                      $935.00
1st payment due 05/02/2025                 $500.00
2nd payment due 06/02/2025                 $435.00
"""
PLAIN = """
Alder Tools LLC
1 Elm St
Reno, NV 89501
Invoice No: 771                                 Invoice Date: 03/05/2025

Bill To:
Ann Doe Design
22 Oak Ave
Reno, NV 89502

Description                Qty       Unit Price       Amount
Oak board                  4         10.00            40.00
Brass hinge                10        2.50             25.00
                                     Total            65.00
Payment due by 04/04/2025: $65.00
"""


def read(art: str) -> dict[str, Any]:
    reading = invoice.KIND.read([page(art)])
    data = reading.data
    data["broken"] = [found.rule for rule in invoice.KIND.rules for found in rule(data)]
    data["placed"] = reading.fields
    return data


def columns(data: dict[str, Any], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(line.get(name) for name in names) for line in data["line_items"]]


def test_units_discounts_and_orders_of_lines() -> None:
    data = read(DISCOUNTED)
    assert columns(data, "line_number", "product_code", "quantity", "unit", "unit_price") == [
        (1, "BR-440", 12, "EA", 18.5),
        (2, "RP-016", 200, "FT", 0.85),
        (3, "PM-900", 2, "EA", 140.0),
    ]
    assert columns(data, "discount_rate", "discount", "po_number", "amount") == [
        (10, None, "PO-5512", 199.8),
        (0, None, "PO-5512", 170.0),
        (5, None, "PO-5540", 266.0),
    ]
    assert not data["broken"]


def test_days_of_order_and_dispatch_and_who_sends_it() -> None:
    data = read(DISCOUNTED)
    assert (data["invoice_date"], data["order_date"]) == ("2025-05-14", "2025-05-02")
    assert (data["delivery_date"], data["payment_reference"]) == ("2025-05-12", "77120-4417")
    assert data["ship_from_name"] == "Harbor Marine Warehouse 3"
    assert data["ship_from_address"] == "1400 Anaheim St Long Beach, CA 90813"
    assert (data["vendor_name"], data["customer_name"]) == (
        "Harbor Marine Parts LLC",
        "Gulf Coast Charters",
    )
    assert (data["customer_tax_id"], data.get("vat_id")) == ("00-0000017", None)


def test_net_tax_and_gross_of_a_line_and_whose_tax_number_it_is() -> None:
    data = read(VALUE_ADDED)
    assert columns(data, "quantity", "unit", "unit_price", "amount") == [
        (2, "pcs", 200.0, 480.0),
        (10, "kg", 3.0, 30.0),
    ]
    assert columns(data, "net_amount", "tax_rate", "tax", "gross_amount") == [
        (400.0, 20, 80.0, 480.0),
        (30.0, 0, 0.0, 30.0),
    ]
    assert columns(data, "line_number", "product_code") == [(1, None), (2, None)]
    assert (data["vat_id"], data["customer_tax_id"]) == ("GB 123 4567 82", "GB 987 6543 21")
    assert data["vendor_registration"] == "04417755"
    assert data["delivery_date"] == "2025-02-28"
    assert "lines_multiply" not in data["broken"]


def test_installments_under_a_heading_are_no_payments_made() -> None:
    data = read(IN_PARTS)
    assert data["installments"] == [
        {"due_date": f"2025-0{month}-01", "amount": 3100.0} for month in (7, 8, 9)
    ]
    assert (data["total"], data["gratuity"], data.get("amount_paid")) == (9300.0, 300.0, None)
    assert data["exchange_rate"] == 1.3642
    placed = data["placed"]["installments[2].amount"]
    assert (placed.value, placed.text, placed.page_number) == (3100.0, "$3,100.00", 1)
    assert "installments_give_the_total" not in data["broken"]
    short = read(IN_PARTS.replace("09/01/2025          $3,100.00", "09/01/2025          $3,000.00"))
    assert "installments_give_the_total" in short["broken"]


def test_installments_that_name_themselves_and_a_discount_that_the_price_proves() -> None:
    data = read(RUNNING)
    assert [one["amount"] for one in data["installments"]] == [500.0, 435.0]
    assert columns(data, "quantity", "unit", "unit_price", "discount", "amount") == [
        (12, "hrs", 80.0, 60.0, 900.0),
        (1, None, 35.0, None, 35.0),
    ]
    assert (data["payment_reference"], data["total"]) == ("FW-5521-9", 935.0)


def test_what_was_shipped_goes_before_what_was_ordered() -> None:
    titled = DISCOUNTED.replace("UOM    Qty     Price", "Ord    Shp     Price")
    for unit, ordered in (("EA      12", "15      12"), ("FT     200", "200    200")):
        titled = titled.replace(unit, ordered)
    data = read(titled.replace("EA       2", "2        2"))
    assert columns(data, "quantity", "unit", "amount")[0] == (12, None, 199.8)


def test_nothing_is_said_that_is_not_printed() -> None:
    data = read(PLAIN)
    line = {"description", "quantity", "unit_price", "amount"}
    assert [set(one) for one in data["line_items"]] == [line, line]
    assert not data.keys() & {
        "order_date",
        "delivery_date",
        "customer_tax_id",
        "vat_id",
        "vendor_registration",
        "ship_from_name",
        "exchange_rate",
        "gratuity",
        "payment_reference",
        "installments",
    }


@pytest.mark.parametrize(
    ("column", "values", "wanted"),
    [
        ("VAT", ("20.00", "20.00"), {"tax_rate": 20.0}),
        ("VAT", ("8.00", "5.00"), {"tax": 8.0}),
        ("Tax", ("T", "T"), {}),
        ("GST %", ("10", "10"), {"tax_rate": 10.0}),
        ("Tax", ("7.5%", "7.5%"), {"tax_rate": 7.5}),
        ("Discount", ("5", "9"), {}),
        ("Discount", ("-4.00", "0.00"), {"discount": 4.0}),
        ("U/M", ("each", "each"), {"unit": "each"}),
    ],
)
def test_what_a_column_holds(column: str, values: tuple[str, str], wanted: dict[str, Any]) -> None:
    titled = PLAIN.replace("Amount", f"{column:10} Amount")
    for value, amount in zip(values, ("40.00", "25.00"), strict=True):
        titled = titled.replace(f"      {amount}", f"      {value:10} {amount}", 1)
    line = read(titled)["line_items"][0]
    usual = {"description", "quantity", "unit_price", "amount"}
    assert {name: value for name, value in line.items() if name not in usual} == wanted
    assert (line["quantity"], line["unit_price"], line["amount"]) == (4, 10.0, 40.0)


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("Customer VAT No: GB 987 6543 21", "customer_tax_id", "GB 987 6543 21"),
        ("Delivered on 03/01/2025", "delivery_date", "2025-03-01"),
        ("Requested ship date 01/20/2025", "delivery_date", None),
        ("Remittance Ref   RF-771", "payment_reference", "RF-771"),
        ("FX rate EUR/USD: 1.0842", "exchange_rate", 1.0842),
        ("Exchange rates change daily, 1.5 % fee", "exchange_rate", None),
        ("Registered in England No. 08812345", "vendor_registration", "08812345"),
    ],
)
def test_labels(line: str, name: str, value: Any) -> None:
    assert read(PLAIN + line).get(name) == value
