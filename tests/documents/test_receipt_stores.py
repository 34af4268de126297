"""Receipts of large stores and gas stations: codes behind names, fuel beside other goods, OCR's zeros."""

from __future__ import annotations

from typing import Any

from documents.kinds import receipt
from tests.documents.printed_art import page, scanned


def read(art: str) -> dict[str, Any]:
    return receipt.read([page(art)]).data


TILL = """
        VALUE BARN
  1815 N SHACKLEF0RD RD
   LITTLE R0CK, AR 72211
GV BUTTER   007874200112 F      4.47 N
LAUNDRY PDS 003077210344       12.97 X
T-SHIRT MNS088469133020         7.50 X
BANANAS     000000004011KF
 2.14 lb @ 1 lb /0.54           1.16 N
          SUBTOTAL             26.10
          TAX                   1.90
          TOTAL                28.00
APPR0VAL # 04418Z
"""


def test_codes_behind_the_names_of_goods_are_their_codes() -> None:
    items = read(TILL)["line_items"]
    names = [item["description"] for item in items]
    assert names == ["GV BUTTER", "LAUNDRY PDS", "T-SHIRT MNS", "BANANAS"]
    assert items[0]["product_code"] == "007874200112"
    assert (items[3]["quantity"], items[3]["unit_price"]) == (2.14, 0.54)


def test_zeros_in_words_that_ocr_read_are_letters() -> None:
    data = receipt.read([scanned(TILL)]).data
    assert data["merchant_address"] == "1815 N SHACKLEFORD RD LITTLE ROCK, AR 72211"
    assert data["auth_code"] == "04418Z"
    # A text layer means what it says.
    assert "SHACKLEF0RD" in read(TILL)["merchant_address"]


def test_a_fuel_sale_is_a_line_where_a_greater_total_has_other_goods_too() -> None:
    data = read(
        """
PRAIRIE FUEL
2290 S 9TH ST
SALINA, KS 67401
PUMP# 06
GALLONS:       11.842
PRICE/GAL:     $ 3.359
FUEL SALE      $ 39.78
CAR WASH       $ 10.00
SALES TAX      $  0.74
TOTAL SALE     $ 50.52
"""
    )
    assert [item["amount"] for item in data["line_items"]] == [39.78, 10.0]
    assert data["total"] == 50.52


def test_a_row_of_code_count_unit_and_price_counts_the_name_under_it() -> None:
    data = read(
        """
   PINE RIDGE HARDWARE
      & RENTAL #12
  480 US Highway 2 W
  Kalispell, MT 59901
5042218   2 EA   6.99 EA
PAINT BRUSH 2" ANGLE       13.98
7710063  12 FT    .89 FT
CHAIN 3/16 PROOF COIL      10.68
          SUB-TOTAL        24.66
          TOTAL            24.66
"""
    )
    lines = [(i["description"], i["quantity"], i["unit_price"]) for i in data["line_items"]]
    assert lines == [('PAINT BRUSH 2" ANGLE', 2, 6.99), ("CHAIN 3/16 PROOF COIL", 12, 0.89)]
    # A line that begins with "&" goes on with the name over it.
    assert data["merchant_name"] == "PINE RIDGE HARDWARE & RENTAL #12"


def test_the_number_of_the_store_and_the_next_label_are_no_part_of_a_value() -> None:
    data = read(
        """
  CORNER WELL PHARMACY
  #02281 2900 N Central Ave
  Phoenix, AZ 85012
REG#03 TRN#7714 CSHR#0042118 STR#2281
TISSUE 3PK                5.99
SUBTOTAL                  5.99
TOTAL                     5.99
Host reference #:448120
"""
    )
    assert data["merchant_address"] == "2900 N Central Ave Phoenix, AZ 85012"
    assert data["cashier"] == "0042118"


def test_prices_of_one_are_those_where_only_their_multiples_give_the_subtotal() -> None:
    data = read(
        """
Order number: 204-7718820-4410031
Order Placed: November 4, 2026
Items Ordered                                    Price
1 of: Cast Iron Griddle                          $27.90
Sold by: Emberly Goods LLC
Condition: New
2 of: Silicone Handle Cover                      $8.95
Sold by: Emberly Goods LLC
Condition: New

                            Item(s) Subtotal:    $45.80
                            Sales Tax:           $4.20
                            Grand Total:         $50.00
"""
    )
    assert [item["description"] for item in data["line_items"]] == [
        "Cast Iron Griddle",
        "Silicone Handle Cover",
    ]
    assert [item["unit_price"] for item in data["line_items"]] == [27.9, 8.95]
    assert "amount" not in data["line_items"][1]
    # The title of a column names nobody.
    assert "merchant_name" not in data


def test_a_coupon_that_names_a_code_belongs_to_the_line_of_that_code() -> None:
    data = read(
        """
     WAREHOUSE CLUB #418
    1187204 ORG EGGS 24    8.99 E
    2230184 ROT CHICKEN    4.99 E
    9910024 /1187204       2.00-E
    6650117 AIR FRYER     89.99 A
    9910071 /6650117      20.00-A
       SUBTOTAL           81.97
       TOTAL              81.97
"""
    )
    assert [item.get("discount") for item in data["line_items"]] == [2.0, None, 20.0]
