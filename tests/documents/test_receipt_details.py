"""What receipts say of payments, tills, members, coupons and fuel, in unlike ways."""

from __future__ import annotations

from typing import Any

import pytest

from documents.kinds import receipt
from documents.masking import mask_fields
from tests.documents.printed_art import page

COUPONS = """
      GREENLEAF MARKET
      14 Birch Road
      Dayton, OH 45402
03/18/2025  10:42 AM
Lane 7          Cashier: Dana
Rewards Card #: ********3382

OAT CEREAL 18OZ             5.49 F
  MFR COUPON                1.00-
BANANAS
  2.00 lb @ 0.65 /lb        1.30 F
GROUND COFFEE               9.99 F
  STORE COUPON             -2.00
DISH SOAP                   3.25 T

SUBTOTAL                   17.03
TAX                         0.23
TOTAL                      17.26
GIFT CARD                   5.00
VISA                       12.26
XXXXXXXXXXXX4417
APPR CODE 03461B
CHANGE                      0.00
"""
SPLIT = """
Hobart Hardware
220 Mill St, Salem, OR 97301
Register #: 12      Trans: 88123
06/02/2025 15:20

WOOD GLUE              7.50
SANDPAPER              4.50
Subtotal              12.00
Tax                    0.00
Total                 12.00

Cash                   5.00
American Express       8.00
Change                 1.00
Approval: 552310
AMEX                   8.00
Member No. 40017725
"""
CLUB = """
WAREHOUSE CLUB #223
1 Depot Way
Mesa, AZ 85201
Member 111870334021
E 1148   PAPER TOWEL         19.99 A
  0000287741 / 1148           4.00-A
E 8871   SALMON              22.40
SUBTOTAL                     38.39
TAX                           1.33
**** TOTAL                   39.72
XXXXXXXXXXXX5531        CHIP Read
Visa  Resp: APPROVED
App#: 031187
"""
PLAIN = """
Corner Pantry
1 Elm St
Reno, NV 89501
03/05/2025 2:07 PM

Regular Coffee         3.00
Super Salad            9.00
Mill Lane Honey        6.00
Subtotal              18.00
Discount              -2.00
Tax                    1.44
Total                 17.44
GST Reg No 000656195584
Rewards members saved 120 points today
"""


def read(art: str) -> dict[str, Any]:
    reading = receipt.KIND.read([page(art)])
    data = reading.data
    data["broken"] = [found.rule for rule in receipt.KIND.rules for found in rule(data)]
    data["placed"] = reading.fields
    return data


def columns(data: dict[str, Any], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(line.get(name) for name in names) for line in data["line_items"]]


def test_coupons_belong_to_the_line_above_them() -> None:
    data = read(COUPONS)
    assert columns(data, "description", "amount", "discount") == [
        ("OAT CEREAL 18OZ", 5.49, 1.0),
        ("BANANAS", 1.3, None),
        ("GROUND COFFEE", 9.99, 2.0),
        ("DISH SOAP", 3.25, None),
    ]
    assert columns(data, "quantity", "unit", "unit_price")[1] == (2, "lb", 0.65)
    assert (data.get("discount"), data["subtotal"], data["total"]) == (None, 17.03, 17.26)
    placed = data["placed"]["line_items[2].discount"]
    assert (placed.value, placed.text, placed.page_number) == (2.0, "-2.00", 1)
    assert not data["broken"]


def test_a_gift_card_and_a_card_and_what_the_till_prints() -> None:
    data = read(COUPONS)
    assert data["payments"] == [
        {"method": "gift card", "amount": 5.0},
        {"method": "visa", "amount": 12.26},
    ]
    assert (data["auth_code"], data["register_number"]) == ("03461B", "7")
    assert (data["card_last4"], data["loyalty_number"]) == ("4417", "********3382")
    assert data["placed"]["payments[1].method"].page_number == 1


def test_cash_and_a_card_whose_slip_says_it_again() -> None:
    data = read(SPLIT)
    assert data["payments"] == [
        {"method": "cash", "amount": 5.0},
        {"method": "amex", "amount": 8.0},
    ]
    assert (data["auth_code"], data["register_number"]) == ("552310", "12")
    assert data["loyalty_number"] == "40017725"
    assert not data["broken"]
    short = read(SPLIT.replace("Cash                   5.00", "Cash                   4.00"))
    assert "payments_give_the_total" in short["broken"]


def test_a_members_number_is_masked_in_views() -> None:
    assert mask_fields({"loyalty_number": "40017725"}) == {"loyalty_number": "****7725"}


def test_a_coupon_that_prints_only_a_number_and_a_card_without_its_amount() -> None:
    data = read(CLUB)
    assert columns(data, "description", "amount", "discount") == [
        ("PAPER TOWEL", 19.99, 4.0),
        ("SALMON", 22.4, None),
    ]
    assert data["payments"] == [{"method": "visa"}]
    assert (data["auth_code"], data["loyalty_number"]) == ("031187", "111870334021")
    assert not data["broken"]


def test_nothing_is_said_that_is_not_printed() -> None:
    data = read(PLAIN)
    assert not data.keys() & {
        "payments",
        "auth_code",
        "register_number",
        "loyalty_number",
        "fuel_grade",
        "fuel_volume",
        "fuel_unit_price",
        "pump",
    }
    assert columns(data, "amount", "discount", "unit") == [
        (3.0, None, None),
        (9.0, None, None),
        (6.0, None, None),
    ]
    assert (data["discount"], data["total"]) == (-2.0, 17.44)


@pytest.mark.parametrize(("total", "fits"), [(25.97, True), (27.0, False)])
def test_lines_before_tax_on_a_paper_without_a_subtotal(total: float, fits: bool) -> None:
    data = {"line_items": [{"amount": 24.0}], "tax": 1.97, "total": total}
    rules = [found.rule for rule in receipt.KIND.rules for found in rule(data)]
    assert ("lines_give_the_subtotal" not in rules) is fits


@pytest.mark.parametrize(
    ("line", "method"),
    [
        ("Paid by: Mastercard", "mastercard"),
        ("Payment Method: PayPal", "other"),
        ("VISA ************4321", "visa"),
        ("CHECK                 17.44", "check"),
        ("CHECK #1042           17.44", "check"),
        ("Apple Pay             17.44", "other"),
        ("CREDIT CARD           17.44", "card"),
        ("DISCOVER CHARGE       17.44", "discover"),
    ],
)
def test_ways_to_pay(line: str, method: str) -> None:
    payment = read(PLAIN + line)["payments"]
    amount = {"amount": 17.44} if "17.44" in line else {}
    assert payment == [{"method": method, **amount}]


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("TE# 44   OP# 009044", "register_number", "44"),
        ("POS: 003   Transaction: 2529", "register_number", "003"),
        ("Till 2", "register_number", "2"),
        ("Terminal: T-02", "register_number", "T-02"),
        ("12 Cherry Lane 204", "register_number", None),
        ("APPROVED AUTH 123456", "auth_code", "123456"),
        ("Auth Code: 05728Z", "auth_code", "05728Z"),
        ("APPROVED 17.44", "auth_code", None),
        ("Authorized 03/05/2025", "auth_code", None),
        ("Member ID: 55512345", "loyalty_number", "55512345"),
        ("Loyalty *****0417", "loyalty_number", None),
        ("Loyalty Account *****0417", "loyalty_number", "*****0417"),
        ("Member since: 2015", "loyalty_number", None),
        ("Rewards balance: 150000", "loyalty_number", None),
    ],
)
def test_marks_of_a_till(line: str, name: str, value: str | None) -> None:
    assert read(PLAIN + line).get(name) == value
