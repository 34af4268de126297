"""Fuel receipts: columns over their values, one line with a price, labels at one edge."""

from __future__ import annotations

import pytest

from documents.kinds import receipt
from tests.documents.test_receipt_details import read

PUMP = """
Mesa Gas & Mart
77 Desert Rd
Yuma, AZ 85364
11/20/2025 07:15 AM

PUMP      PRODUCT      $/GAL
04        UNLD PLUS    3.459
GALLONS                FUEL TOTAL
11.482                 $39.72

TOTAL                  $39.72
MASTERCARD             $39.72
AUTH #: 771204
"""
LITRES = """
Prairie Fuels Ltd
10 Route 7
Fargo, ND 58102
2025-08-09 18:44
Pump: 2
DIESEL
31.50 L @ $1.579 /L                 49.74
Car Wash                             8.00
Subtotal                            57.74
Tax                                  0.00
Total                               57.74
Paid by: Debit                      57.74
"""
SELF_SERVICE = """
SHELL #4471
901 Bay Ave
Eureka, CA 95501
DATE 07/04/25 08:12
PUMP# 3
SELF UNLEADED     12.004G
PRICE/GAL         $4.899
FUEL TOTAL        $58.81
CREDIT            $58.81
"""


@pytest.mark.parametrize(
    ("art", "pump", "grade", "volume", "price"),
    [
        (PUMP, "04", "UNLD PLUS", 11.482, 3.459),
        (LITRES, "2", "DIESEL", 31.5, 1.579),
        (SELF_SERVICE, "3", "UNLEADED", 12.004, 4.899),
    ],
)
def test_fuel(art: str, pump: str, grade: str, volume: float, price: float) -> None:
    data = read(art)
    assert (data["pump"], data["fuel_grade"]) == (pump, grade)
    assert (data["fuel_volume"], data["fuel_unit_price"]) == (volume, price)
    assert not data["broken"]
    assert data["payments"][0]["amount"] == data["total"]
    dear = {**data, "fuel_unit_price": price + 1}
    assert "fuel_multiplies" in [f.rule for rule in receipt.KIND.rules for f in rule(dear)]


def test_a_credit_of_the_whole_total_is_how_it_was_paid() -> None:
    data = read(SELF_SERVICE)
    assert data["payments"] == [{"method": "card", "amount": 58.81}]
    assert (data["merchant_name"], data.get("discount")) == ("SHELL #4471", None)
