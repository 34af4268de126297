"""Receipts as tills, slips and shops by e-mail print them: which number is which, and what counts."""

from __future__ import annotations

from typing import Any

from documents.kinds import receipt
from tests.documents.printed_art import page

GROCERY = """
HARVEST LANE
Fresh Market
2850 Fairmount Blvd
Cleveland, OH 44118

GROCERY
PASTA FUSILLI               1.89 B
PRODUCE
 2.14 lb @ 0.69 /lb
WT BANANAS                  1.48 B
 4 @ 2/3.00
AVOCADO HASS                6.00 B
GEN MERCHANDISE
PAPER TOWEL 6RL            12.99 T
   SUBTOTAL                22.36
   TAX 8.0%                 1.04
   TOTAL                   23.40
"""
PHARMACY = """
MORTAR & VINE
PHARMACY
77 S BROADWAY, NYACK NY 10960
ExtraSave Card #: *********8806

F 1 BANDAGE FLEX 30CT        6.49T
    BOGO 50%                 3.25-
F 1 SALINE SPRAY             5.29N
  2 GREETING CARD @ 3.99     7.98T
SUBTOTAL                    16.51
TAX                          1.00
TOTAL                       17.51
VISA                        17.51
************5120   APPROVED# 118820
"""
BISTRO = """
The Copper Thistle
Gastropub & Raw Bar
614 Haywood Rd
Asheville, NC 28806

2 Trout                        58.00
1 Burger                       19.50
Sub Total                      77.50
Sales Tax                       5.43
Total                          82.93

Visa                     XX3382
Amount                         82.93
+ Tip                          15.00
= Total                        97.93
"""
PARKING = """
CITY CENTER GARAGE
410 Pine St, Seattle, WA 98101
Entry    10/02/26 07:48
Exit     10/02/26 16:31

Parking fee                 16.53
WA Sales tax 10.35%          1.71
City parking tax 14.5%       2.40
TOTAL                       20.64
MID: ******7733
MASTERCARD ****3310
"""
ORDER = """
Your order is confirmed
Hi Bettina, thanks for your purchase!
Order #SW-10447
Placed on Aug 21, 2026

Merino Crew Sock        × 3        $48.00
Trail Beanie            × 1        $28.00

Subtotal                           $76.00
Estimated taxes                     $4.00
Total                              $80.00
Discover ending in 0052

© 2026 Switchback Wool Co., 12 Depot St, Bozeman, MT 59715
"""


def read(art: str) -> dict[str, Any]:
    return receipt.KIND.read([page(art)]).data


def test_departments_are_no_part_of_a_name_and_a_count_may_stand_over_it() -> None:
    data = read(GROCERY)
    lines = [(i["description"], i.get("quantity"), i["amount"]) for i in data["line_items"]]
    assert lines == [
        ("PASTA FUSILLI", None, 1.89),
        ("WT BANANAS", 2.14, 1.48),
        ("AVOCADO HASS", 4, 6.0),
        ("PAPER TOWEL 6RL", None, 12.99),
    ]
    assert data["line_items"][1]["unit_price"] == 0.69
    assert data["merchant_name"] == "HARVEST LANE"


def test_flags_coupons_and_the_price_of_one_leave_the_name() -> None:
    data = read(PHARMACY)
    lines = [(i["description"], i["quantity"], i.get("discount")) for i in data["line_items"]]
    assert lines == [
        ("BANDAGE FLEX 30CT", 1, 3.25),
        ("SALINE SPRAY", 1, None),
        ("GREETING CARD", 2, None),
    ]
    assert data["merchant_name"] == "MORTAR & VINE PHARMACY"


def test_the_card_that_paid_is_beside_its_brand_and_no_member_or_merchant() -> None:
    assert read(PHARMACY)["card_last4"] == "5120"
    assert read(PARKING)["card_last4"] == "3310"


def test_the_total_is_what_was_paid_with_the_tip() -> None:
    data = read(BISTRO)
    assert (data["tip"], data["total"]) == (15.0, 97.93)
    assert data["merchant_name"] == "The Copper Thistle"


def test_taxes_on_the_lines_add_up_without_a_subtotal() -> None:
    data = read(PARKING)
    assert (data["tax"], data["total"], data["time"]) == (4.11, 20.64, "16:31")


def test_a_shop_may_stand_before_its_address_at_the_foot() -> None:
    signed = (
        ORDER[: ORDER.index("©")] + "Tidewater Outfitters · 44 Bay St, Suffolk, VA 23434 · 1-800\n"
    )
    assert read(signed)["merchant_name"] == "Tidewater Outfitters"


def test_a_shop_may_sign_its_e_mail_at_the_foot() -> None:
    data = read(ORDER)
    assert data["merchant_name"] == "Switchback Wool Co."
    assert [i["quantity"] for i in data["line_items"]] == [3, 1]
    assert (data["tax"], data["card_last4"]) == (4.0, "0052")


def test_payments_among_the_nights_are_no_lines_and_a_folio_is_no_guest() -> None:
    data = read(
        """
PINE HOLLOW INN
3300 US-93, Kalispell, MT 59901
Guest Folio
Guest      Ottoline Reyes      Folio #      118820
Arrival    07/19/2026          Departure    07/21/2026

Date          Description           Amount
07/19/2026    ROOM CHARGE           $164.00
07/19/2026    LODGING TAX 8%         $13.12
07/20/2026    ROOM CHARGE           $164.00
07/20/2026    LODGING TAX 8%         $13.12
07/21/2026    VISA PAYMENT         ($354.24)

              Total Charges         $354.24
              Balance Due             $0.00
"""
    )
    assert [i["amount"] for i in data["line_items"]] == [164.0, 13.12, 164.0, 13.12]
    assert (data["tax"], data["total"], data["guest_name"]) == (26.24, 354.24, "Ottoline Reyes")


def test_what_was_paid_is_told_large_at_the_head_and_the_seller_in_a_sentence() -> None:
    data = read(
        """
Receipt
$118.40
Paid October 19, 2026
Receipt number             2210-7743

Dog walking                  $104.00
Key lockbox                    $9.00
Subtotal                     $113.00
Sales tax (4.78%)              $5.40
Amount paid                  $118.40

You get this because you made a purchase at Moss & Paw LLC, which sends its bills by e-mail.
"""
    )
    assert [i["amount"] for i in data["line_items"]] == [104.0, 9.0]
    assert (data["merchant_name"], data["total"]) == ("Moss & Paw LLC", 118.4)


def test_the_grand_total_that_the_card_paid_is_the_total() -> None:
    data = read(
        """
MARLIN BAY POSTAL & PACK
STORE# 04418
118 HARBOR DR, MARLIN BAY, FL 33000

Priority Mail     1           $11.85
  Insurance                    $2.60
Total                         $14.45

Forever Stamps    2           $31.20

Grand Total:                  $45.65
Debit Card Remit              $45.65
  Account #: XXXXXXXXXXXX8817
"""
    )
    assert (data["total"], data["card_last4"]) == (45.65, "8817")
    assert data["merchant_name"] == "MARLIN BAY POSTAL & PACK"


def test_charges_and_tax_that_were_paid_are_the_total() -> None:
    data = read(
        """
Fox Hollow Animal Hospital
2214 Route 50
Saratoga Springs, NY 12866

Date        Qty    Description        Net Price
06-18-26    1      Wellness exam          68.00
06-18-26    6      Heartworm chew         64.80

                   Charges               132.80
                   Tax                     4.54
                   Payments: MasterCard ****6610    137.34
                   New balance             0.00
"""
    )
    assert (data["subtotal"], data["tax"], data["total"]) == (132.8, 4.54, 137.34)


def test_a_gift_card_is_not_the_card_and_a_percentage_off_is_a_coupon() -> None:
    data = read(
        """
  SPARROW AND RYE
Bakery   *   Cafe
1012 Bardstown Rd
Louisville, KY 40204
Employee: Jules

Cortado                     $4.25
Loaf, country              $10.00
  Day-old 50%              -$5.00
Subtotal                    $9.25
Total                       $9.25
Gift Card 7718              $5.00
Visa 4402 (Tap)             $4.25
"""
    )
    assert [(i["amount"], i.get("discount")) for i in data["line_items"]] == [
        (4.25, None),
        (10.0, 5.0),
    ]
    assert (data["card_last4"], data["cashier"]) == ("4402", "Jules")
    assert data["merchant_name"] == "SPARROW AND RYE"


def test_counts_before_names_and_a_surcharge_that_is_no_tax() -> None:
    data = read(
        """
THE COPPER LANTERN
318 Water Street
Port Townsend, WA 98368
Server: Kirsten B
1  Steamed Clams               18.00
2  Fish & Chips                39.00
   Add Bread                    3.00
2  Rainier Pint                40.00
Subtotal                      100.00
WA Sales Tax 9.1%               9.10
Living Wage Surcharge 4%        4.00
TOTAL                        $113.10
"""
    )
    counts = [item.get("quantity") for item in data["line_items"]]
    assert counts == [1, 2, None, 2]
    assert (data["tax"], data["service_charge"], data["total"]) == (9.1, 4.0, 113.1)


def test_numbers_that_only_count_the_lines_are_no_counts() -> None:
    data = read(
        """
ALDER SHOP
1  Soap       3.00
2  Towel      5.00
3  Brush      7.00
TOTAL        15.00
"""
    )
    assert [item.get("quantity") for item in data["line_items"]] == [None, None, None]


def test_a_number_of_the_sale_is_no_name_and_sizes_are_no_counts() -> None:
    data = read(
        """
ISLAND FASTENER
Sale 55120
A325 BOLT 3/4X3   50 @ 2.15   107.50
HARDENED WASHER 100 @ .38      38.00
AVOCADO
   3 @ 4/5.00                   3.75
TOTAL                         149.25
"""
    )
    assert [(i["description"], i["quantity"], i.get("unit_price")) for i in data["line_items"]] == [
        ("A325 BOLT 3/4X3", 50, 2.15),
        ("HARDENED WASHER", 100, 0.38),
        ("AVOCADO", 3, None),
    ]


def test_a_member_s_card_pays_nothing_and_two_coupons_are_taken_off_their_lines() -> None:
    data = read(
        """
WELLSPRING PHARMACY
Your cashier today was RENEE
ExtraPerks Card #: *******4471
IBUPROFEN            9.79 T
  REG PRICE 12.29    SAVE 2.50
YOGURT               5.99 F
  HB SAVINGS         1.00-F
TOWELS              12.49 T
  MFR COUPON         1.50-T
SUBTOTAL            25.77
TAX                  1.23
TOTAL               27.00
CASH                30.00
CHANGE               3.00
"""
    )
    items = [(i["description"], i.get("discount")) for i in data["line_items"]]
    assert items == [("IBUPROFEN", None), ("YOGURT", 1.0), ("TOWELS", 1.5)]
    assert (data["cashier"], data["loyalty_number"]) == ("RENEE", "*******4471")
    assert "card_last4" not in data


def test_to_whom_an_order_is_sent_and_who_offers_the_goods_are_not_the_shop() -> None:
    data = read(
        """
FernAndFable
Order #FF-2088417

Ship to
Joelle Kimbrough
5 Larch Ct
Concord, NH 03301

Linen tea towel                        $44.00
Sold by: Northloom Textiles
Candle                                 $37.50
Sold by: Honey Hollow Inc
Item subtotal                          $81.50
Promo AUTUMN15                        -$10.00
Order total                            $71.50
"""
    )
    assert data["merchant_name"] == "FernAndFable"
    assert "merchant_address" not in data
    assert (data["discount"], data["total"]) == (-10.0, 71.5)


def test_sizes_codes_and_what_stands_under_a_name_on_a_market() -> None:
    data = read(
        """
MAMMOTH WHOLESALE
E  412207  ORG EGGS 24         8.50
   990342  PAPER TOWEL        21.50 A
Drip 12oz  x2                  6.50
E   44182  YOGURT              3.50
   PRICE/G:    3.899
SUBTOTAL                      40.00
Shipping                       5.00
TOTAL                         45.00
"""
    )
    assert [
        (i.get("product_code"), i["description"], i.get("quantity")) for i in data["line_items"]
    ] == [
        ("412207", "ORG EGGS 24", None),
        ("990342", "PAPER TOWEL", None),
        (None, "Drip 12oz", 2),
        ("44182", "YOGURT", None),
    ]
    assert (data["shipping"], data["total"]) == (5.0, 45.0)


def test_how_many_and_who_offers_it_under_a_name() -> None:
    data = read(
        """
FernAndFable
Order #FF-2088417
Linen tea towel                        $44.00
Color: Flax · Qty: 2
Sold by Northloom Textiles
Candle                                 $37.50
Qty: 3
Order total                            $81.50
"""
    )
    assert [(i["description"], i["quantity"]) for i in data["line_items"]] == [
        ("Linen tea towel Color: Flax", 2),
        ("Candle", 3),
    ]


def test_a_gift_card_s_number_below_it_and_two_for_a_price() -> None:
    data = read(
        """
BIG SKY BURGERS #44
QTY  ITEM                      TOTAL
1    #2 Combo Lg               11.49
2    Cheeseburger @3.00         6.00
1    Kid Shake                  2.51
Subtotal                       20.00
TOTAL DUE                      20.00
GIFT CARD                      10.00
xxxxxxxx0091
MASTERCARD                     10.00
Card No:   XXXXXXXXXXXX6620
"""
    )
    assert data["card_last4"] == "6620"
    lines = [(i["description"], i.get("unit_price")) for i in data["line_items"]]
    assert lines == [("#2 Combo Lg", None), ("Cheeseburger", 3.0), ("Kid Shake", None)]


def test_so_many_at_two_for_a_price_stand_over_the_name() -> None:
    data = read(
        """
QUIKTRAVEL 0417
SNK PEANUTS 6OZ  2.49 T
2 @ 2 FOR 3.00
MONSTER ENERGY   3.00 T
Total            5.49
"""
    )
    assert [(i["description"], i.get("quantity")) for i in data["line_items"]] == [
        ("SNK PEANUTS 6OZ", None),
        ("MONSTER ENERGY", 2),
    ]


def test_what_the_kinds_of_goods_come_to_are_no_goods() -> None:
    data = read(
        """
LUMEN SALON & SPA
Haircut, long            62.00
Gloss treatment          38.00
Argan oil                39.60
Services                100.00
Retail                   39.60
Total                   139.60
"""
    )
    assert [i["amount"] for i in data["line_items"]] == [62.0, 38.0, 39.6]
