"""Who issues and who holds, where statements say it apart from their head; all invented."""

from __future__ import annotations

from typing import Any

from documents.kinds import bank_statement, credit_card_statement
from tests.documents.bank_drawings import page
from tests.documents.form_sheets import Sheet

CARD = """
Summit Rewards Card                    Statement closing date: July 28, 2026
{over}
Card number: XXXX XXXX XXXX 3052       Statement period: June 29 - July 28, 2026

Previous Balance      $100.00
New Balance           $110.00

Date       Description                       Amount
07/08      Aperture Cafe                     23.80
07/26      Refund Lumen Home                -13.80

Interest charged this period:     $0.00     Fees charged this period:     $0.00

{under}
"""
HOLDER = """Tobias Wren
3 Alder Ct
Boulder CO 80302
"""
BANK = """
northlane                              Business checking statement

Account holder                         Account number
Juniper and Rye Design                 XXXX7702

Statement period: 10/01/2025 - 10/31/2025
Opening balance     $100.00
Closing balance      $90.00

Date        Description                  Amount
10/03/25    Cloudmast hosting            (10.00)
"""


def card(over: str, under: str) -> dict[str, Any]:
    read: dict[str, Any] = credit_card_statement.KIND.read(
        [page(CARD.format(over=over, under=under))]
    ).data
    return read


def test_the_bank_that_small_print_names_has_issued_the_card() -> None:
    read = card(HOLDER, "Issued by Front Range National Bank. Questions? 1-877-555-0190")
    assert (read["issuer"], read["account_holder"]) == ("Front Range National Bank", "Tobias Wren")


def test_the_holder_of_the_coupon_and_no_office_that_is_written_to() -> None:
    office = "Billing Inquiries\nPO Box 15019\nWilmington DE 19886\n\n"
    read = card("Harbor One Card Services", office + HOLDER)
    assert (read["account_holder"], read["account_holder_address"]) == (
        "Tobias Wren",
        "3 Alder Ct Boulder CO 80302",
    )


def test_amounts_behind_labels_are_no_rows_without_a_date() -> None:
    assert [row["amount"] for row in card(HOLDER, "")["transactions"]] == [23.8, -13.8]


def test_the_holder_under_a_label() -> None:
    read = bank_statement.KIND.read([page(BANK)]).data
    assert read["account_holder"] == "Juniper and Rye Design"


def test_a_name_set_over_two_lines_is_more_than_its_common_words() -> None:
    sheet = Sheet().put(100, 60, "Alta Ridge", 44).put(100, 108, "Credit Union", 30)
    sheet.put(1000, 60, "Statement Period 02/01/2026 - 02/28/2026")
    sheet.put(100, 400, "Date").put(300, 400, "Description").put(1200, 400, "Amount")
    sheet.put(100, 440, "02/05/2026").put(300, 440, "DEPOSIT").put(1200, 440, "10.00")
    read = bank_statement.KIND.read([sheet.layout()]).data
    assert read["bank_name"] == "Alta Ridge Credit Union"
