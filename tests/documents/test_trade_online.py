"""Invoices and receipts as shops, software and freelancers of the web print them; all invented."""

from __future__ import annotations

from documents.kinds import invoice, receipt
from tests.documents.printed_art import page
from tests.documents.test_trade_layouts import columns, read

PRICE_FIRST = """
Nadia Petrosyan
2217 N Kedzie Ave, Chicago, IL 60647

Billed to                  Invoice number       Due date
Foxglove Press             2025-017             November 26, 2025
41 Hudson St
New York, NY 10013         Date of issue
                           November 12, 2025

Description                           {price}      {count}      Amount
Cover illustration                    $2,400.00      1           $2,400.00
Chapter ornaments                        $75.00     14           $1,050.00
Title lettering                          $20.00      3              $60.00
                                                 Subtotal        $3,510.00
                                                 Total           $3,510.00
"""
NUMBERS_IN_A_TABLE = """
Larkspur Analytics LLC                                   INVOICE
12 Dock Sq, Gloucester, MA 01930

Bill to: Hollis Framing Co
88 Main St, Rockport, MA 01966

INVOICE NUMBER    INVOICE DATE    INVOICE DUE DATE    DESCRIPTION         CHARGES
LA-5527           06/18/2025      07/18/2025          Survey of June      56,651.49
"""
DATED_LINES = """
Stonebridge Landscaping LLC                              INVOICE
640 Quarry Rd
Lancaster, PA 17602

BILL TO                                                  INVOICE #    3318
Willow Creek HOA                                         DATE         09/30/2025
88 Willow Creek Blvd                                     DUE DATE     10/30/2025
Lititz, PA 17543

DATE          DESCRIPTION                                QTY     RATE        AMOUNT
09/05/2025    Weekly mowing                              4       425.00      1,700.00
09/18/2025    Hedge pruning                              6.5     68.00         442.00
                                                         TOTAL             2,142.00
"""
PROGRESS = """
Ironvale Concrete Co.                                    INVOICE
5501 Transit Rd, Depew, NY 14043
Invoice No. 24-118-05        Invoice Date 07/31/2025

To: Bristol and Hale Builders

Item     Description         Scheduled value    Previous     This period
03300    Footings                  48,000.00    36,000.00      12,000.00
03310    Columns level 1           61,500.00         0.00      24,600.00
                             Work completed this period      $36,600.00
                             Less retainage 10%              ($3,660.00)
                             Amount due this invoice         $32,940.00
"""
ORDER = """
Tidewater Outfitters
44 Bay St, Suffolk, VA 23434

Order #TW-558201      March 3, 2026

Canvas tote, navy                         $48.00
Qty 2 × $24.00
Enamel mug 12 oz                          $32.00
Qty 1 × $32.00
Subtotal                                  $80.00
Tax                                        $5.04
Total paid                                $85.04
"""
FOLIO = """
The Alderbrook Inn
12 Lake Rd, Stowe, VT 05672

Guest: Rowan Doe          Room: 214
Arrival: 10/10/2025       Departure: 10/12/2025

Date          Description                 Charges
10/10/2025    Room charge                  219.00
10/10/2025    Rooms tax 9%                  19.71
10/11/2025    Room charge                  219.00
10/11/2025    Rooms tax 9%                  19.71
              Total                        477.42
"""


def test_the_price_before_the_quantity_is_what_its_title_says() -> None:
    for price, count in (("Unit cost", "Qty/hr"), ("Unit cost", "No. done")):
        data = read(invoice.KIND, PRICE_FIRST.format(price=price, count=count))
        assert columns(data, "quantity", "unit_price", "amount") == [
            (1, 2400.0, 2400.0),
            (14, 75.0, 1050.0),
            (3, 20.0, 60.0),
        ]


def test_the_date_over_the_lines_is_not_the_invoices() -> None:
    data = read(invoice.KIND, DATED_LINES)
    assert (data["invoice_date"], data["due_date"]) == ("2025-09-30", "2025-10-30")


def test_whole_labels_over_the_one_line_are_the_invoices() -> None:
    data = read(invoice.KIND, NUMBERS_IN_A_TABLE)
    assert (data["invoice_date"], data["due_date"]) == ("2025-06-18", "2025-07-18")


def test_the_lines_of_a_progress_invoice_are_of_this_period() -> None:
    data = read(invoice.KIND, PROGRESS)
    assert columns(data, "description", "amount") == [
        ("Footings", 12000.0),
        ("Columns level 1", 24600.0),
    ]
    assert data["amount_due"] == 32940.0


def test_how_many_at_what_price_under_a_line_and_a_total_that_is_paid() -> None:
    data = read(receipt.KIND, ORDER)
    assert columns(data, "description", "quantity", "unit_price", "amount") == [
        ("Canvas tote, navy", 2, 24.0, 48.0),
        ("Enamel mug 12 oz", 1, 32.0, 32.0),
    ]
    assert (data["merchant_name"], data["total"]) == ("Tidewater Outfitters", 85.04)


def test_a_tax_charged_night_by_night_is_their_sum() -> None:
    data = read(receipt.KIND, FOLIO)
    assert (data["total"], data["tax"]) == (477.42, 39.42)


def test_one_tax_of_several_that_close_on_nothing_is_not_sure() -> None:
    reading = receipt.KIND.read([page(FOLIO.replace("477.42", "478.42"))])
    assert reading.data["total"] == 478.42
    assert reading.fields["tax"].confidence < 0.8
