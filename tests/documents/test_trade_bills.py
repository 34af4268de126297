"""Bills of trades whose tables and parties stand in their own ways."""

from __future__ import annotations

from typing import Any

from documents.kinds import invoice
from tests.documents.form_sheets import Sheet
from tests.documents.printed_art import page, scanned


def read(art: str) -> dict[str, Any]:
    return invoice.read([page(art)]).data


WHOLESALE = """
TIDEWATER PAPER CO                     INVOICE
7125 Ocean Gateway
Easton, MD 21601

SOLD    CRAB SHANTY RESTAURANT         SHIP    CRAB SHANTY DOCKSIDE
TO:     305 Talbot St                  TO:     12 Harbor Rd
        St Michaels, MD 21663                  Tilghman, MD 21671

ITEM      DESCRIPTION        QTY     PRICE     EXTENSION
10477     CUP FOAM           4       28.15     112.60
22081     NAPKIN             4       31.40     125.60

MERCHANDISE     FREIGHT     SALES TAX     INVOICE TOTAL
238.20          .00         14.29         252.49
"""


def test_a_grid_of_sums_under_the_goods_is_no_line() -> None:
    data = read(WHOLESALE)
    assert [item["amount"] for item in data["line_items"]] == [112.6, 125.6]
    assert (data["tax"], data["total"]) == (14.29, 252.49)


def test_a_label_in_two_rows_beside_the_name_is_one() -> None:
    data = read(WHOLESALE)
    assert data["customer_name"] == "CRAB SHANTY RESTAURANT"
    assert data["customer_address"] == "305 Talbot St St Michaels, MD 21663"
    assert data["ship_to_name"] == "CRAB SHANTY DOCKSIDE"
    assert data["ship_to_address"] == "12 Harbor Rd Tilghman, MD 21671"


def test_titles_that_stand_as_close_as_words_are_told_apart_by_the_values_under_them() -> None:
    sheet = Sheet()
    sheet.put(40, 60, "LARCH SUPPLY CO").put(40, 90, "45 Locust St, Hartford, CT 06114")
    sheet.put(700, 60, "INVOICE NO  INVOICE DATE  PAGE")
    sheet.put(710, 92, "0884120").put(830, 92, "11/04/2026").put(970, 92, "1")
    sheet.put(40, 200, "ORDER DATE").put(40, 230, "11/02/2026")
    data = invoice.read([sheet.layout()]).data
    assert data["invoice_number"] == "0884120"
    assert (data["invoice_date"], data["order_date"]) == ("2026-11-04", "2026-11-02")


def test_sums_of_groups_and_what_is_charged_on_them_are_no_lines() -> None:
    data = read(
        """
The Granary
1500 Main Street North, Stillwater, MN 55082
Invoice # EV-318

Food & Beverage              Qty     Price      Total
Plated dinner                50      38.00      1,900.00
House wine                   10      30.00      300.00
Room & Equipment             Qty     Price      Total
Ballroom rental              1       1,200.00   1,200.00
Projector                    1       175.00     175.00
                     Food & Beverage Subtotal   2,200.00
                     Room & Equipment Subtotal  1,375.00
                     Service Charge (20% of F&B)  440.00
                     Total                      4,015.00
"""
    )
    assert [item["amount"] for item in data["line_items"]] == [1900.0, 300.0, 1200.0, 175.0]
    assert (data["service_charge"], data["total"]) == (440.0, 4015.0)


def test_the_total_of_the_fees_with_their_hours_is_no_line() -> None:
    data = read(
        """
Alder Point Advisors LLC
                                                Invoice 2026-117
Prairie State Water Cooperative
Attention: Gordon Hale, CFO
711 W Monroe Street
Springfield, IL 62704

Name                        Hours    Rate      Fees
Anita Rao, Principal        2.50     310.00    775.00
Wei Lin, Analyst            4.00     150.00    600.00
Total professional fees     6.50               1,375.00

Total this invoice                             1,375.00

60 State Street, Boston, MA 02109 | 617-555-0190 | ar@alder.example
"""
    )
    assert [item["amount"] for item in data["line_items"]] == [775.0, 600.0]
    # Nobody writes for the attention of somebody at his own address.
    assert data["vendor_address"] == "60 State Street, Boston, MA 02109"
    assert data["customer_name"] == "Prairie State Water Cooperative"
    assert data["customer_address"] == "711 W Monroe Street Springfield, IL 62704"


FREIGHT = """
BIG PLAINS FREIGHT LINES                         FREIGHT BILL
3300 N Cliff Ave, Sioux Falls, SD 57104          Pro No. 618-204417

Pieces   HM           Description             Class   Weight   Rate/cwt   Charges
4           PLT Cabinet doors, wood           70      2,840    18.42      523.13
1           CTN Hinges                        65      118      16.90      19.94
            Liftgate delivery                                             75.00
                                              TOTAL                       618.07

Remit to: Big Plains Freight Lines, P.O. Box 86011, Sioux Falls, SD 57118-6011. Charges are due soon.
"""


def test_short_names_under_a_title_in_the_middle_of_its_column_are_the_descriptions() -> None:
    names = [item["description"] for item in read(FREIGHT)["line_items"]]
    assert names == ["PLT Cabinet doors, wood", "CTN Hinges", "Liftgate delivery"]


def test_a_long_line_holds_who_is_to_be_paid_up_to_its_zip_code() -> None:
    data = read(FREIGHT)
    assert data["remit_to_name"] == "Big Plains Freight Lines"
    assert data["remit_to_address"] == "P.O. Box 86011, Sioux Falls, SD 57118-6011"


def test_charges_in_groups_with_totals_are_lines_where_a_sum_at_the_head_adds_the_totals_up() -> (
    None
):
    data = read(
        """
Lakecrest Telephone                       Invoice Number   LC1101
Questions? 1-800-555-0164                 Bill Date        November 1, 2026

                                          Previous Balance     251.14
                                          Payment Received    -251.14
                                          Total Amount Due     230.95
Voice Services
Business Line 1                                                 39.00
Business Line 2                                                 39.00
Unlimited Long Distance                                         18.00
Total Voice Services                                           $96.00
Internet Services
Fiber Business                                                 119.95
Static IP Block                                                 15.00
Total Internet Services                                       $134.95
"""
    )
    assert [item["amount"] for item in data["line_items"]] == [39.0, 39.0, 18.0, 119.95, 15.0]


def test_what_is_taken_off_between_two_subtotals_is_the_discount_whatever_its_name() -> None:
    data = read(
        """
Quillboard, Inc.
548 Market Street, San Francisco, CA 94104
Invoice number  9F2C61D4

Description                Qty    Unit price    Amount
Team plan                  8      15.00         120.00
Unused time on the plan    6                    -51.00
Remaining time             8                    68.00
                           Subtotal             137.00
                           Annual promo (20% off 1 item)   -24.00
                           Total excluding tax  113.00
                           Sales Tax 10%        11.30
                           Total                124.30
                           Applied balance      -4.30
                           Amount due           120.00
"""
    )
    assert (data["subtotal"], data["discount"]) == (137.0, -24.0)
    assert (data["total"], data["amount_paid"], data["amount_due"]) == (124.3, 4.3, 120.0)


def test_a_total_of_its_own_name_is_proven_by_the_deposits_that_leave_what_is_due() -> None:
    data = read(
        """
The Granary
1500 Main Street North, Stillwater, MN 55082
Client: St. Croix Credit Union
Contact: Janelle Pruitt
Address: 2100 Greeley St S, Stillwater, MN 55082

Description                Qty    Price     Total
Plated dinner              50     38.00     1,900.00
                           Sales Tax        100.00
                           Event Total      2,000.00
                           Deposit Paid     (500.00)
                           Second Deposit Paid 10/16/2026 (700.00)
                           Balance Due      800.00
"""
    )
    assert (data["total"], data["amount_paid"], data["amount_due"]) == (2000.0, 1200.0, 800.0)
    # The contact under the client's name is the client's.
    assert "seller_contact" not in data


def test_a_bill_that_prints_only_what_is_left_to_pay_has_no_total() -> None:
    data = read(
        """
Green Valley Lawn
614 Quarry Rd, Doylestown, PA 18901
Invoice: 3312

Description                       Amount
Remove old yews                   650.00
Spread mulch                      350.00
                     Subtotal     1,000.00
                     Sales tax    60.00
                     Less deposit received 10/10/26   -500.00
                     BALANCE DUE  560.00
"""
    )
    assert (data["subtotal"], data["tax"], data["amount_due"]) == (1000.0, 60.0, 560.0)
    assert "total" not in data


def test_a_period_under_its_title_in_a_grid_and_a_federal_id() -> None:
    data = read(
        """
Town of Millbrook Water Department
3 Merritt Avenue, Millbrook, NY 12545 | Fed. ID 03-0007712

ACCOUNT NO.    BILL NO.    BILLING DATE    DUE DATE      SERVICE PERIOD
02-114-0       58213       10/31/2026      11/30/2026    07/15/26 - 10/14/26

Water charge                       38.50
Sewer charge                       61.00
Total due                          99.50
"""
    )
    assert (data["service_start"], data["service_end"]) == ("2026-07-15", "2026-10-14")
    assert (data["invoice_date"], data["due_date"]) == ("2026-10-31", "2026-11-30")
    assert data["vat_id"] == "03-0007712"


def test_a_route_is_what_a_courier_sells() -> None:
    data = read(
        """
Metro Arrow Couriers
PO Box 4471, Tacoma, WA 98404
Invoice MA-77120

Date     Order     From / To                   Ref      Total
11/02    448120    Dental Lab / Lakewood       JB-12    16.68
11/03    448207    Fircrest / Dental Lab                20.70
                                               Total    37.38
"""
    )
    names = [item["description"] for item in data["line_items"]]
    assert names == ["Dental Lab / Lakewood", "Fircrest / Dental Lab"]


def test_a_name_that_ocr_ran_together_has_the_spaces_of_its_echo() -> None:
    art = FREIGHT.replace("BIG PLAINS FREIGHT", "BIGPLAINS FREIGHT")
    assert invoice.read([scanned(art)]).data["vendor_name"] == "BIG PLAINS FREIGHT LINES"
    assert read(art)["vendor_name"] == "BIGPLAINS FREIGHT LINES"


def test_a_legal_name_before_a_dash_and_its_address_is_the_seller_s() -> None:
    data = read(
        """
FOXGLOVE
Foxglove Creative LLC — 33 Exchange Pl, Salt Lake City, UT 84111
Invoice FG-1192                                          Salesman: Ray
Bill To: Bonneville Outdoor Co.       Ship To: SAME
1450 S 300 W
Salt Lake City, UT 84115

Item                        Hrs     Rate      Total
Catalog layout              36      110.00    3,960.00
Total                                         3,960.00
"""
    )
    assert data["vendor_name"] == "Foxglove Creative LLC"
    assert data["vendor_address"] == "33 Exchange Pl, Salt Lake City, UT 84111"
    assert data["salesperson"] == "Ray"
    assert "ship_to_name" not in data


def test_a_state_and_its_zip_code_that_ocr_ran_together_are_a_town() -> None:
    art = """
Northwoods Propane Co-op                   Invoice   P-330918
1801 Sheridan Ave
Rhinelander, WI 54501

EUGENE HALVORSEN
6644 LAKE GEORGE RD
RHINELANDER WI54501

Product              Gallons    Price/Gal    Amount
LP GAS               200.0      2.00         400.00
Total                                        400.00
"""
    data = invoice.read([scanned(art)]).data
    assert data["customer_name"] == "EUGENE HALVORSEN"
    assert data["customer_address"] == "6644 LAKE GEORGE RD RHINELANDER WI 54501"


def test_a_ticket_that_is_filled_in_names_its_customer_behind_labels_without_colons() -> None:
    data = read(
        """
PATRIOT SEPTIC & DRAIN                           INVOICE
P.O. Box 331, Toms River, NJ 08754               No. 15528

Name Gloria Benedetti                            Date 10-30-26
Address 18 Bayview Ave                           Tech Rob
City Seaside Park NJ 08752

Description of work                              Amount
Pump tank                                        325.00
Replace filter                                   68.00
Total                                            393.00
"""
    )
    assert data["customer_name"] == "Gloria Benedetti"
    assert data["customer_address"] == "18 Bayview Ave Seaside Park NJ 08752"
