"""Tables of goods whose titles do not tell all: two rows of titles, unknown titles, none at all."""

from __future__ import annotations

import re
from typing import Any

from documents.kinds import invoice
from tests.documents.form_sheets import Sheet
from tests.documents.printed_art import page

FIRST = """
ALDER PIPE SUPPLY CO.                                  INVOICE NUMBER     PAGE
45 Locust St                                           S-1044             1 of 2
Hartford, CT 06114

Bill To: Kestrel Mechanical LLC

ITEM        DESCRIPTION            ORD   SHP   UM    PRICE     EXTENSION
CH-802      1/2 COUPLING           12    12    EA    2.50      30.00
CH-149      3/4 COUPLING           8     4     EA    3.00      12.00
LA-511      UNION                  2     2     EA    9.00      18.00
                                               Page subtotal    60.00
"""
SECOND = """
ALDER PIPE SUPPLY CO.                                  INVOICE NUMBER     PAGE
45 Locust St                                           S-1044             2 of 2
Hartford, CT 06114

ITEM        DESCRIPTION            ORD   SHP   UM    PRICE     EXTENSION
            BALANCE FORWARD                                        60.00
SX-986      RING                   10    10    RL    4.00      40.00
LA-447      TRAP                   5     5     EA    6.00      30.00

                                              Subtotal        130.00
                                              S&H CHGS         10.00
                                              Amount Due      140.00
"""
DENTAL = """
LARCH FAMILY DENTISTRY                      INVOICE
77 Old Mill Road
Keene, NH 03431                             Invoice # 24417

Date        Code     Tooth    Procedure                               Fee
04/07/26    D0120             Periodic oral evaluation              62.00
04/07/26    D1110             Prophylaxis - adult                  118.00
04/21/26    D2392    14       Composite, two surfaces              264.00

                                      Total Charges               $444.00
                                      Insurance Payment          -$200.00
                                      Patient Balance Due         $244.00
"""
LAW = """
MERRI & PRUITT, P.C.
1021 East Cary Street  Richmond, VA 23219
Invoice No. 118826                                     April 8, 2026
For professional services rendered through March 31, 2026

Date        Atty    Description of Services               Hours    Rate      Amount
03/02/26    RKM     Telephone conference with client       0.50    400.00    200.00
03/03/26    RKM     Review exhibits 1-41                   2.00    400.00    800.00
                    TOTAL FEES                                             1,000.00

COSTS ADVANCED
03/05/26    Copy charges                                                      20.00
03/16/26    Court reporter                                                   180.00
                    TOTAL COSTS                                              200.00
                    Total This Invoice                                     1,200.00
"""
UTILITY = """
CITY OF FERN HOLLOW                         UTILITY BILL
200 N Main St
Fern Hollow, AR 72701
ACCOUNT NO       SERVICE ADDRESS       BILL DATE
041-22870        1418 Sycamore Ln      04-15-2026

PREVIOUS BALANCE               148.06
PAYMENTS 03-30-2026            148.06-
BALANCE FORWARD                  0.00
WATER BASE 5/8 IN               14.20     SPRING CLEANUP IS APRIL 25
SEWER BASE                      18.65
RECYCLING                        3.25
SALES TAX                        2.00
CURRENT CHARGES                 38.10
TOTAL AMOUNT DUE                38.10

Octavia Brannock
1418 Sycamore Ln
Fern Hollow, AR 72701
"""


def read(*arts: str) -> dict[str, Any]:
    return invoice.KIND.read([page(art, n) for n, art in enumerate(arts, start=1)]).data


def test_a_sum_carried_over_and_the_letterhead_of_the_next_page_are_no_lines() -> None:
    data = read(FIRST, SECOND)
    assert [(i["product_code"], i["quantity"], i["amount"]) for i in data["line_items"]] == [
        ("CH-802", 12, 30.0),
        ("CH-149", 4, 12.0),
        ("LA-511", 2, 18.0),
        ("SX-986", 10, 40.0),
        ("LA-447", 5, 30.0),
    ]
    assert (data["subtotal"], data["shipping"], data["amount_due"]) == (130.0, 10.0, 140.0)


def test_the_prints_under_a_title_tell_what_it_is_where_it_is_not_known() -> None:
    data = read(DENTAL)
    lines = data["line_items"]
    assert [i["amount"] for i in lines] == [62.0, 118.0, 264.0]
    assert lines[2]["description"] == "Composite, two surfaces"
    assert (lines[2]["product_code"], lines[2]["date"]) == ("D2392", "04/21/26")
    assert data["amount_due"] == 244.0


def test_costs_under_the_sum_of_fees_are_lines_by_their_days() -> None:
    data = read(LAW)
    assert [(i["description"], i["amount"]) for i in data["line_items"]] == [
        ("Telephone conference with client", 200.0),
        ("Review exhibits 1-41", 800.0),
        ("Copy charges", 20.0),
        ("Court reporter", 180.0),
    ]
    assert (data["total"], data["service_end"]) == (1200.0, "2026-03-31")


def test_charges_in_a_list_are_lines_where_a_sum_proves_them() -> None:
    data = read(UTILITY)
    assert [(i["description"], i["amount"]) for i in data["line_items"]] == [
        ("WATER BASE 5/8 IN", 14.2),
        ("SEWER BASE", 18.65),
        ("RECYCLING", 3.25),
    ]
    assert data["customer_name"] == "Octavia Brannock"
    assert data["service_address"] == "1418 Sycamore Ln"


def test_a_list_that_no_sum_proves_gives_no_lines() -> None:
    assert read(UTILITY.replace("38.10", "39.10"))["line_items"] == []


def test_titles_in_two_rows_are_one_head() -> None:
    sheet = Sheet()
    for y, line in (
        (60, "ALDER STAFFING LLC"),
        (90, "9 Elm St, Reno, NV 89501"),
        (120, "Invoice: 4991"),
        (200, "                              Hours               Bill Rate"),
        (219, "Employee    Description                                           Amount"),
        (238, "                              Reg       OT        Reg       OT"),
        (270, "Okafor, D   Forklift          40.00     5.00      20.00     30.00     950.00"),
        (300, "Pereira, L  Picker            38.00     0.00      20.00     30.00     760.00"),
        (340, "Invoice Total                                                       1,710.00"),
    ):
        for piece in re.finditer(r"\S+(?: \S+)*", line):
            sheet.put(40 + 10 * piece.start(), y, piece.group())
    data = invoice.KIND.read([sheet.layout(1)]).data
    assert [i["amount"] for i in data["line_items"]] == [950.0, 760.0]
    assert data["total"] == 1710.0


def test_capitals_over_a_group_of_lines_are_no_part_of_their_names() -> None:
    data = read(
        """
ALDER HEATING LLC
8 Oak Rd, Indianapolis, IN 46250
Invoice No: 914
Work Order: 88120

Description                        Qty    Unit        Total
MATERIALS
Heat pump, 3-ton                   1      4,185.00    4,185.00
LABOR
Installation, two men              10     145.00      1,450.00

                                   Subtotal          $5,635.00
                                   Less: Spring promo discount  $(250.00)
                                   Total             $5,385.00
                                   Less deposit rec'd  $(3,000.00)
                                   BALANCE DUE       $2,385.00
"""
    )
    names = [i["description"] for i in data["line_items"]]
    assert names == ["Heat pump, 3-ton", "Installation, two men"]
    sums = ("subtotal", "discount", "total", "amount_paid", "amount_due")
    assert [data[name] for name in sums] == [5635.0, -250.0, 5385.0, 3000.0, 2385.0]
    assert data["order_number"] == "88120"


def test_an_activity_and_its_description_are_one() -> None:
    data = read(
        """
ALDER WEB WORKS
INVOICE 1047
DATE          ACTIVITY       DESCRIPTION              QTY    RATE     AMOUNT
05/04/2026    Design         Landing page, two rounds  10     95.00    950.00
05/20/2026    Hosting        Managed, quarterly        1      180.00   180.00
                                                      TOTAL           1,130.00
"""
    )
    first = data["line_items"][0]["description"]
    assert first == "Design Landing page, two rounds"


def test_titles_in_the_middle_of_wide_columns_stand_far_from_short_words() -> None:
    data = read(
        """
BLUE HERON LINEN SERVICE
PO Box 5512, Salisbury, MD 21802
Invoice: 0882140

     Item            Description            Del.   UM   NET PRC   EXT PRC
1104        Tablecloth 90x132 white           40   EA     3.150    126.00
1210        Bar mop                          400 EA        .120     48.00
1300        Cap                               10   EA     2.000     20.00
"""
    )
    assert [(i["product_code"], i["description"]) for i in data["line_items"]] == [
        ("1104", "Tablecloth 90x132 white"),
        ("1210", "Bar mop"),
        ("1300", "Cap"),
    ]
    second = data["line_items"][1]
    assert (second["quantity"], second["unit"], second["unit_price"]) == (400, "EA", 0.12)


def test_labor_and_parts_are_tables_of_their_own_and_a_card_that_pays_the_total_has_paid() -> None:
    data = read(
        """
CUTLER AUTO & TIRE
615 N Fairground Rd, Marion, OH 43302
Repair Invoice  R.O. # 48127

Labor                              Hrs       Rate      Total
Replace front brake pads           2hrs      118.00    236.00

Part No.      Parts                Qty       Price     Total
BP1539C       Brake pad set        1.00      64.00     64.00
980728R       Rotor, front         2.00      50.00     100.00

                                   Sub Total           400.00
                                   Discount - Senior 5%   -20.00
                                   Sales Tax (5%)      19.00
                                   TOTAL               $399.00
                                   Paid - Visa 4417    399.00
                                   Balance Due         $0.00
"""
    )
    lines = data["line_items"]
    assert [(i.get("product_code"), i["description"], i["amount"]) for i in lines] == [
        (None, "Replace front brake pads", 236.0),
        ("BP1539C", "Brake pad set", 64.0),
        ("980728R", "Rotor, front", 100.0),
    ]
    assert (lines[0]["quantity"], lines[0]["unit"]) == (2, "hrs")
    assert (data["discount"], data["amount_paid"], data["amount_due"]) == (-20.0, 399.0, 0.0)
    assert "tax_included" not in data and data["order_number"] == "48127"


def test_taxes_of_places_on_parts_of_the_goods_are_taxes_where_all_make_the_total() -> None:
    data = read(
        """
TREVINO LANDSCAPE
4402 E Speedway Blvd, Tucson, AZ 85712
INVOICE #1047
Description              Qty    Unit Cost    Line Total
Mesquite (T)             3      $310.00      $930.00
Design                   2      $500.00      $1,000.00
                                Subtotal:    $1,930.00
                                State tax 5.6%:   $52.08
                                Pima County 0.5%:   $4.65
                                City of Tucson 2.6%:   $24.18
                                Total Due:   $2,010.91
"""
    )
    assert (data["tax"], data["total"]) == (80.91, 2010.91)
    assert [tax["rate"] for tax in data["tax_details"]] == [5.6, 0.5, 2.6]


def test_what_is_left_to_the_patient_is_the_line_s_amount() -> None:
    data = read(
        """
PRAIRIE ORTHOPEDICS, P.C.
1820 W 6th Ave Ste 300
Emporia, KS 66801
Invoice # PV-77120

Date of Service   CPT     Description       Charges   Insurance Paid   Patient Balance
09/22/2026        99213   Office visit      168.00    138.00           30.00
09/22/2026        73562   X-ray, knee       122.00    100.00           22.00

                                            PLEASE PAY THIS AMOUNT: $52.00
"""
    )
    assert [(i["date"], i["amount"]) for i in data["line_items"]] == [
        ("09/22/2026", 30.0),
        ("09/22/2026", 22.0),
    ]
    assert data["total"] == 52.0


def test_an_address_among_the_parts_of_a_line_and_numbers_behind_their_signs() -> None:
    data = read(
        """
CEDAR FLATS WATER DISTRICT
PO Box 1180 | Chattanooga, TN 37401 | 423-555-0188 | Lic. 00048812
Telephone 423-555-0188 · Federal Tax ID 31-0004471
RECEIPT / INVOICE 118827

Description                Amount
Base charge                38.50
Total                      38.50
"""
    )
    assert data["vendor_address"] == "PO Box 1180 Chattanooga, TN 37401"
    assert (data["vat_id"], data["invoice_number"]) == ("31-0004471", "118827")


def test_a_seller_at_the_foot_has_its_address_there() -> None:
    data = read(
        """
invoice
number 3391
qty     job                      each     price
500     Envelopes, 1 color       0.10     50.00
                                 total    $50.00

Sagebrush Press • 60 NE Greenwood Ave, Bend, OR 97701 • 541-555-0102
"""
    )
    assert data["vendor_name"] == "Sagebrush Press"
    assert data["vendor_address"] == "60 NE Greenwood Ave, Bend, OR 97701"


def test_prices_without_amounts_are_those_where_a_sum_adds_them_up() -> None:
    data = read(
        """
SAWTOOTH ANIMAL HOSPITAL
3091 Eastland Dr N
Twin Falls, ID 83301
Invoice: 204417

Date        For        Qty    Description              Price
11-05-26    BISCUIT    1      Office exam              62.00
                       30     Carprofen 75 mg          48.90
                              Subtotal                 110.90
                              Multi-pet discount       -10.90
                              Total charges            100.00
                              Payment: Check 1180      100.00
"""
    )
    assert [(i["quantity"], i["amount"]) for i in data["line_items"]] == [(1, 62.0), (30, 48.9)]
    assert (data["discount"], data["total"], data["amount_paid"]) == (-10.9, 100.0, 100.0)


def test_shipped_goods_are_counted_though_one_line_multiplies_with_what_was_ordered() -> None:
    data = read(
        """
ALDER PIPE SUPPLY CO.
Invoice: S-1044
ORD    SHIP    B/O    UM    ITEM      DESCRIPTION    NET PRC    EXT PRC
 2      1      1      EA    P72767    Ball valve     26.50       26.50
10     10             EA    P82011    Elbow           2.00       20.00
10      9      1      EA    P82012    Union           3.00       27.00
"""
    )
    lines = data["line_items"]
    assert [(i["quantity"], i["unit_price"]) for i in lines] == [(1, 26.5), (10, 2.0), (9, 3.0)]


def test_charges_go_on_behind_a_tax_among_them() -> None:
    data = read(
        """
PINNACLE ELECTRIC COOPERATIVE
PO Box 600, Gunnison, CO 81230
Account # 1180442
Service From    Service To
10/01/2026      11/01/2026

Availability Charge      34.00
Energy Charge            60.00
Sales Tax                 4.00
Operation Roundup         2.00
Total Current Charges   100.00
"""
    )
    assert [i["amount"] for i in data["line_items"]] == [34.0, 60.0, 2.0]
    assert (data["service_start"], data["service_end"]) == ("2026-10-01", "2026-11-01")
    assert "invoice_number" not in data


def test_labels_behind_telephone_numbers_and_behind_another_number() -> None:
    data = read(
        """
TAMARACK STAFFING GROUP
1177 Summer Street, Stamford, CT 06905
203-555-0119 Fax 203-555-0120
Phone 203-555-0147 billing@tamarack.example FEIN 06-0009931
Invoice 2026-31 Purchase Order 4500018822
Fare study, services October 1 through October 31, 2026
Remit to: Tamarack Staffing Group, PO Box 9914, Hartford, CT 06199. Wire details on request.

Description                Amount
Analyst                    100.00
Total                      100.00
"""
    )
    assert data["vendor_phone"] == "203-555-0119"
    assert (data["vat_id"], data["po_number"]) == ("06-0009931", "4500018822")
    assert (data["service_start"], data["service_end"]) == ("2026-10-01", "2026-10-31")
    assert data["remit_to_address"] == "PO Box 9914, Hartford, CT 06199"


def test_codes_in_tens_count_the_lines_and_a_ship_date_is_not_the_invoice_s() -> None:
    data = read(
        """
MERIDIAN STAMPING CORPORATION          Document No. 90044187
26500 Groesbeck Hwy· Warren, MI 48089  Document Date 10/30/2026

Sold-to party                          Ship-to party
Halden Seating Systems                 Halden Seating Systems
22410 County Road 3080                 1850 Industrial Row
Lansing, MI 48906                      Lansing, MI 48906

Ship Date: 10/29/2026
Item       Description              Quantity    Price     Value
000010     Bracket, zinc            1,200       1.3150    1,578.00
000020     Clip, spring             4,000       0.0875    350.00
                                    Total Amount          1,928.00
"""
    )
    assert (data["invoice_date"], data["delivery_date"]) == ("2026-10-30", "2026-10-29")
    assert [i["line_number"] for i in data["line_items"]] == [10, 20]
    assert data["vendor_address"] == "26500 Groesbeck Hwy Warren, MI 48089"
    assert data["customer_address"] == "22410 County Road 3080 Lansing, MI 48906"
    assert data["ship_to_name"] == "Halden Seating Systems"


def test_a_legal_name_before_its_address_at_the_foot_is_the_seller_s() -> None:
    data = read(
        """
skylark fiber

Account: 8801-22410-7                  MARGIT SOLBERG
Bill date: Oct 28, 2026                519 N Cedar St
Invoice: 20261028-8801                 Owatonna, MN 55060

Previous balance                       $94.37
Payment received Oct 18                -$94.37
Internet 500 Mbps                      $75.00
Home phone                             $19.37
Total due                              $94.37

Skylark Fiber LLC, PO Box 7701, Mankato, MN 56002. Questions? 507-555-0116
"""
    )
    assert data["vendor_name"] == "Skylark Fiber LLC"
    assert data["vendor_address"] == "PO Box 7701, Mankato, MN 56002"
    assert (data["amount_paid"], data["total"]) == (94.37, 94.37)


def test_since_when_there_is_a_firm_is_no_street() -> None:
    data = read(
        """
PATRIOT SEPTIC & DRAIN
Serving Ocean County since 1984
P.O. Box 331, Toms River, NJ 08754
INVOICE No. 15528

Description            Qty      Price     Amount
Tooling                1 LT     68.00     68.00
Total                                     68.00
"""
    )
    assert data["vendor_address"] == "P.O. Box 331, Toms River, NJ 08754"
    assert (data["line_items"][0]["quantity"], data["line_items"][0]["unit"]) == (1, "LT")


def test_sums_of_each_table_are_no_lines_and_a_heading_belongs_to_the_table_under_it() -> None:
    data = read(
        """
BEACON HILL ELECTRIC, INC.
620 Jackson St NE, Minneapolis, MN 55413
Invoice no. 26-1183
Labor
Description                Hours    Rate       Amount
Replace panel              7.5      112.00     840.00
Apprentice                 7.5      68.00      510.00
Materials
Description                Qty      Price      Amount
Load center                1        418.50     418.50
AFCI breaker               6        52.25      313.50
Labor total:                                   $1,350.00
Materials total:                               $732.00
Tax on materials (8.025%):                     $58.74
Invoice total:                                 $2,140.74
"""
    )
    names = [i["description"] for i in data["line_items"]]
    assert names == ["Replace panel", "Apprentice", "Load center", "AFCI breaker"]
    assert (data["tax"], data["total"]) == (58.74, 2140.74)
