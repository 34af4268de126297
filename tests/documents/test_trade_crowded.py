"""Invoices where print stands close: numbers far from their titles, sentences beside sums, small names."""

from __future__ import annotations

from typing import Any

from documents.kinds import invoice
from tests.documents.form_sheets import Sheet
from tests.documents.printed_art import page

ELECTRIC = """
Customer             Account number      Amount due
GIDEON FARRADAY      9 3318 0447 2       $126.45
Service address      Bill date           Due by Oct 13, 2026
2208 MARSH HEN CT    Sep 22, 2026
BEAUFORT, SC 29902

Previous balance                   $118.02
Payment - 09/04                    -118.02
Basic service charge                 14.00
First 500 kWh                       108.17
State sales tax                       4.28
Total new charges                  $126.45

Make check payable to Sea Island Power & Light.
"""
LOCAL_TAX = """
QUIRE & BINDLE PRINTING
4409 Delmar Blvd
St. Louis, MO 63108
Invoice 91180
Quantity    Description         Price      Amount
2           Brochure            300.00     600.00
1           Banding             100.00     100.00
                                Sub-Total             700.00
                                MO Sales Tax 4.225%    29.58
                                St. Louis City 5.454%  38.18
                                Please Pay           $767.76
"""


def read(art: str) -> dict[str, Any]:
    return invoice.KIND.read([page(art)]).data


def test_numbers_right_of_their_titles_keep_the_order_of_the_columns() -> None:
    sheet = Sheet().put(40, 60, "PEDERSEN BROS. AUTO CARE").put(40, 90, "Invoice # 33817")
    for x, title in zip((40, 360, 1000, 1140, 1350), TITLES, strict=True):
        sheet.put(x, 300, title)
    for y, row in ((340, FIRST), (380, SECOND)):
        for x, text in zip((40, 360, 1100, 1260, 1540), row, strict=True):
            sheet.put(x, y, text)
    sheet.put(
        40, 460, "I hereby authorize the above repair work to be done along with the materials"
    )
    sheet.put(
        40, 490, "mechanic's lien is acknowledged on the vehicle to secure the amount of it all"
    )
    sheet.put(1310, 490, "Labor").put(1530, 490, "639.40")
    sheet.put(1310, 530, "Total").put(1530, 530, "198.60")
    lines = invoice.KIND.read([sheet.layout(1)]).data["line_items"]
    assert [(i["description"], i["quantity"], i["amount"]) for i in lines] == [
        ("Water pump", 1, 148.62),
        ("Coolant", 2, 49.98),
    ]


TITLES = ("Part No.", "Part Description", "Qty", "Sale", "Extended")
FIRST = ("WP-5518", "Water pump", "1", "148.62", "148.62")
SECOND = ("CL-DEX", "Coolant", "2", "24.99", "49.98")


def test_a_bill_without_its_own_name_says_to_whom_checks_are_payable() -> None:
    data = read(ELECTRIC)
    assert data["vendor_name"] == "Sea Island Power & Light"
    assert data["customer_name"] == "GIDEON FARRADAY"
    assert data["customer_id"] == "9 3318 0447 2"
    assert [i["amount"] for i in data["line_items"]] == [14.0, 108.17]


def test_a_percentage_of_the_subtotal_is_a_tax_whatever_its_label() -> None:
    data = read(LOCAL_TAX)
    assert (data["tax"], data["amount_due"]) == (67.76, 767.76)


def test_a_day_in_a_sentence_is_the_due_date_and_the_day_beside_its_label_the_invoices() -> None:
    data = read(
        """
Brennweite GmbH · Carl-Zeiss-Promenade 18 · 07745 Jena · Germany
Halvorsen Instruments Inc.            Invoice no.      RE-2026-00482
2550 Cheney Court                     Date             14.04.2026
BOULDER, CO 80301                     Delivery date 10.04.2026

Pos.   Description          Qty Unit     Unit price     Total
1      Doublet 100 mm       40 pcs       86.50          3,460.00
                            Invoice amount              3,460.00

Terms of payment: 30 days net, due 14.05.2026. Please transfer in USD.
"""
    )
    days = ("invoice_date", "delivery_date", "due_date")
    assert [data[name] for name in days] == ["2026-04-14", "2026-04-10", "2026-05-14"]
    assert (data["vendor_name"], data["customer_name"]) == (
        "Brennweite GmbH",
        "Halvorsen Instruments Inc.",
    )
    line = data["line_items"][0]
    assert (line["quantity"], line["unit"], line["unit_price"]) == (40, "pcs", 86.5)


def test_a_period_may_print_its_year_once_and_a_code_is_no_customers_name() -> None:
    data = read(
        """
ALDER STAFFING LLC
9 Elm St, Reno, NV 89501
Invoice: 4991
Billing period: Dec 14 - Jan 13, 2026
Customer: 00-KESSLER
Kessler Distribution
9000 Global Way
Joliet, IL 60433

Amount due    $100.00
"""
    )
    assert (data["service_start"], data["service_end"]) == ("2025-12-14", "2026-01-13")
    assert (data["customer_id"], data["customer_name"]) == ("00-KESSLER", "Kessler Distribution")


def test_totals_of_groups_and_counts_of_cases_are_no_lines() -> None:
    data = read(
        """
BLUE MESA FOODSERVICE
7100 E 56th Ave, Commerce City, CO 80022
INVOICE #[3044]                      TO:
                                     Priscilla Reyes
                                     Gallatin Ridge Grill
                                     880 Ridge Loop
                                     Bozeman, MT 59715

ITEM NO    QTY    UNIT    ITEM DESCRIPTION      UNIT PRICE    EXTENDED PRICE
118220     2      CS      MILK WHOLE            18.44          36.88
220441     1      CS      BUTTER SOLID          141.20        141.20
                          GROUP TOTAL ****                    178.08
552011     4      CS      TOMATO DICED          33.10         132.40
                          GROUP TOTAL ****                    132.40
                          CASES AND SPLITS      7                  0
                          INVOICE TOTAL                       310.48
"""
    )
    assert [i["amount"] for i in data["line_items"]] == [36.88, 141.2, 132.4]
    assert (data["invoice_number"], data["total"]) == ("3044", 310.48)


def test_of_two_names_over_an_address_neither_is_sure() -> None:
    art = "ALDER CO LLC\nInvoice 204\n\nBill To:\n{}880 Ridge Loop\nBozeman, MT 59715"
    one, two = (
        invoice.KIND.read([page(art.format(names))]).fields["customer_name"].confidence
        for names in ("Gallatin Ridge Grill\n", "Priscilla Reyes\nGallatin Ridge Grill\n")
    )
    assert one > two
