"""Invoices and receipts as they are printed: drawn lines, codes behind amounts, weights, accounts."""

from __future__ import annotations

from typing import Any

from documents.kinds import invoice, receipt
from documents.reading import Kind
from tests.documents.printed_art import page

RULED = """
Alder Valley Dairy
Beaverton, OR 97005

Invoice: AV-2024-0042
Date: January 15, 2024

Sold To: Northwest Grocers

Code      | Description           | UPC           | Qty | Unit | Price  | Total
----------  ----------------------  --------------  ---   ----   ------   --------
AV-10234  | Whole Milk 1gal       | 041900073817  | 48  | EA   | $4.25  | $204.00
AV-10235  | Skimmed Milk 1gal     | 041900073824  | 36  | EA   | $4.15  | $149.40
AV-20441  | Almond Milk           | 041900074012  | 24  | EA   | $3.50  | $84.00
--------------------------------------------------------------------------------

                                            Subtotal:      $437.40
                                            Freight:        $25.00
                                            Total Due:     $462.40
"""
WIRED = """
INVOICE
Invoice Number: AS-2025-00847
Invoice Date: March 15, 2025

Bill To:
Venture Partners LLC
123 Sand Road, Suite 400
Menlo Park, CA 94025

From:
Alder Advisory Corp
456 Harbor Blvd
New York, NY 10004
Tax ID: 90-0000000

Description                                    Qty    Unit Price      Amount
Strategic Advice - Q1 2025                       1    $45,000.00   $45,000.00
Market Research Report                           2     $6,250.00   $12,500.00

                                            TOTAL DUE:              $57,500.00

Bank: First Example Bank
Account Name: Alder Advisory Corp
Account Number: 000456789
Routing Number: 021000021
"""
UTILITY = """
CITY ELECTRIC COMPANY               ELECTRIC BILL
PO BOX 489
NEWARK, NJ 07101

BILLING DATE                        DATE DUE
April 6, 2024                       April 22, 2024

ACCOUNT NUMBER                      AMOUNT DUE
5678 9101                           $512.46

P.O. BOX 15062
ALBANY, NY 12212
"""
TILL = """
ALDER GROCERS
4232 NE Broadway St
Portland, OR 97213
Manager DANA WHITFIELD
01/15/2024  14:32

BANANAS ORGANIC       1.29 lb
  @ $0.99/lb                     1.28
SKIM MILK                      $10.36 TFA
  4EA      @ 2.59/EA
CHEERIOS 18OZ                   $4.99  WIC
12 CT GLOVES                     2.78 X
BLACKBERRIES                    12.00
  4 @ $3.00
  4 for 11.99                   -0.01

SUBTOTAL                        31.40
TAX                              1.00
TOTAL                           32.40
WIC                              4.99
VISA ****1234                   27.41
15% TIP = $4.71  18% TIP = $5.65  20% TIP = $6.28
"""


def read(kind: Kind, text: str) -> dict[str, Any]:
    return kind.read([page(text)]).data


def test_lines_drawn_with_characters_are_no_goods_and_no_words() -> None:
    data = read(invoice.KIND, RULED)
    assert [
        (i["product_code"], i["description"], i["quantity"], i["amount"])
        for i in data["line_items"]
    ] == [
        ("AV-10234", "Whole Milk 1gal", 48, 204.0),
        ("AV-10235", "Skimmed Milk 1gal", 36, 149.4),
        ("AV-20441", "Almond Milk", 24, 84.0),
    ]


def test_a_bank_account_is_no_customers_number_and_the_sellers_tax_number_is_its_own() -> None:
    data = read(invoice.KIND, WIRED)
    assert "customer_id" not in data
    assert data["bank_account_number"] == "000456789"
    assert data["vat_id"] == "90-0000000"
    assert "customer_tax_id" not in data


def test_a_text_that_ends_in_a_year_keeps_it_beside_a_quantity() -> None:
    first, second = read(invoice.KIND, WIRED)["line_items"]
    assert (first["description"], first["quantity"]) == ("Strategic Advice - Q1 2025", 1)
    assert (second["description"], second["quantity"]) == ("Market Research Report", 2)


def test_account_numbers_in_groups_are_whole_and_a_box_at_the_post_is_no_order() -> None:
    data = read(invoice.KIND, UTILITY)
    assert data["customer_id"] == "5678 9101"
    assert "po_number" not in data


def test_tills_print_codes_weights_and_packs() -> None:
    data = read(receipt.KIND, TILL)
    items = data["line_items"]
    assert [(i["description"], i.get("quantity"), i["amount"]) for i in items] == [
        ("BANANAS ORGANIC", 1.29, 1.28),
        ("SKIM MILK", 4, 10.36),
        ("CHEERIOS 18OZ", None, 4.99),
        ("12 CT GLOVES", None, 2.78),
        ("BLACKBERRIES", 4, 12.0),
    ]
    assert (items[0]["unit"], items[0]["unit_price"]) == ("lb", 0.99)
    assert items[4]["discount"] == 0.01
    assert data["merchant_name"] == "ALDER GROCERS"


def test_tips_to_choose_from_are_none() -> None:
    data = read(receipt.KIND, TILL)
    assert "tip" not in data
    assert data["total"] == 32.4
    assert [p["amount"] for p in data["payments"]] == [4.99, 27.41]


def test_tax_on_top_of_the_lines_is_not_in_them() -> None:
    data = read(
        receipt.KIND,
        """
ALDER TRADERS
416 116th Ave NE
Bellevue, WA 98004
BLACKBERRIES                    $12.00
Tax: $12.00 @ 10.0%              $1.20
Balance to pay                  $13.20
VISA                            $13.20
""",
    )
    assert data["tax"] == 1.2
    assert "tax_included" not in data


def test_a_price_may_say_of_what_it_is() -> None:
    data = read(
        invoice.KIND,
        """
CloudStore Inc.
548 Market St, San Francisco, CA 94104
Invoice #: CS-10442                           Issued: Feb 28, 2025

Item                     Quantity    Unit Price    Subtotal
-----------------------  --------    ----------    --------
Document Storage         500 GB      $0.10/GB      $50.00
Seats                    25          $50/seat      $1,250.00
---
Invoice Total:                                     $1,300.00
""",
    )
    assert [(i["quantity"], i["unit_price"]) for i in data["line_items"]] == [(500, 0.1), (25, 50)]
    assert data["line_items"][1]["description"] == "Seats"


def test_a_label_with_the_sellers_name_goes_before_other_lines() -> None:
    data = read(
        invoice.KIND,
        """
COMMERCIAL INVOICE
INV NO: 2025-894
DATE: March 10, 2025
Vendor: Fast Freight LLC

Freight charges Dallas to Denver:   $2,400.00
Fuel adjustment:                      $300.00
INVOICE TOTAL:                      $2,700.00
""",
    )
    assert data["vendor_name"] == "Fast Freight LLC"


def test_a_letter_for_the_tax_may_stand_before_the_goods_codes() -> None:
    data = read(
        receipt.KIND,
        """
ALDER WHOLESALE
1901 West 22nd Street
Oak Brook, IL 60523
E 1935001 DIAPERS             39.99 A
  1954841 IRIS BIN             11.99 A
E 18600 CLEMENTINES             8.00 E
        SUBTOTAL               59.98
        TAX                     0.00
        TOTAL                  59.98
""",
    )
    assert [(i["product_code"], i["description"]) for i in data["line_items"]] == [
        ("1935001", "DIAPERS"),
        ("1954841", "IRIS BIN"),
        ("18600", "CLEMENTINES"),
    ]
