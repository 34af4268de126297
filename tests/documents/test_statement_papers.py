"""Statements laid out as papers lay them out: notes beside tables, headings inside them, boxes of cards."""

from __future__ import annotations

import pytest

from documents.kinds import credit_card_statement
from documents.reading import Reading
from tests.documents.bank_drawings import page, read, rows, texts

CARD = credit_card_statement.KIND
BANK = """
First Example Bank            Statement Period 03/01/24 - 03/31/24

"""


def card(text: str) -> Reading:
    return CARD.read([page(text)])


def test_a_note_beside_a_table_is_no_part_of_it() -> None:
    reading = read(
        BANK
        + """
Checks
Date      Check      Amount
03/02     101         40.00

Deposits and Other Additions
Date      Amount     Description                 There were 2 Deposits and Other
03/04      50.00     Mobile Deposit              Additions totaling $60.00.
03/08      10.00     Counter Deposit
"""
    )
    assert rows(reading) == [("2024-03-02", -40.0), ("2024-03-04", 50.0), ("2024-03-08", 10.0)]
    assert texts(reading)[1:] == ["Mobile Deposit", "Counter Deposit"]


def test_balances_side_by_side_may_stand_as_close_as_words() -> None:
    reading = read(
        BANK
        + """
Daily Balance Detail
Date        Balance   Date      Balance
03/02        140.00 03/08        160.00
03/04        190.00 03/09        150.00
"""
    )
    days = [(d["date"][-2:], d["balance"]) for d in reading.data["daily_balances"]]
    assert days == [("02", 140.0), ("04", 190.0), ("08", 160.0), ("09", 150.0)]


def test_rows_of_a_credit_union_name_the_account_before_the_balance() -> None:
    part = """
{0}
Date      Transaction Description       Amount     Balance
03/01     ID {1} Previous Balance                  100.00
03/04     {2}      -20.00      80.00
03/31     Ending Balance                            80.00
"""
    reading = read(
        BANK
        + part.format("Primary Share 01", "01", "Withdrawal       ")
        + part.format("Share Draft Checking 75", "75", "Draft 1204       ")
        + """
Cleared Share Drafts
Number     Date      Amount
1204       03/04      20.00
"""
    )
    ends = [(a["beginning_balance"], a["ending_balance"]) for a in reading.data["accounts"]]
    assert ends == [(100.0, 80.0), (100.0, 80.0)]
    assert rows(reading) == [("2024-03-04", -20.0), ("2024-03-04", -20.0)]


def test_a_loan_parts_its_payments_into_principal_and_interest() -> None:
    reading = read(
        BANK
        + """
Auto Loan 0021
Date      Transaction Description   Amount    Principal   Interest    Balance
03/01     Beginning Balance                                            500.00
03/04     Payment by Transfer       -60.00       -50.00      10.00     450.00
03/31     Ending Balance                                               450.00
"""
    )
    assert rows(reading) == [("2024-03-04", -60.0)]


SUMMARY = """
Example Bank Credit Card      Closing Date 03/31/24
Previous Balance      $100.00
Payments, Credits     -$60.00
Purchases             +$35.00
New Balance            $75.00

"""


def test_an_adjective_before_purchases_makes_a_heading() -> None:
    reading = card(
        SUMMARY
        + """
Trans Date   Post Date   Description             Amount
Payments, Credits and Adjustments
03/04        03/05       AUTOPAY                -$60.00
Standard Purchases
03/06        03/07       CORNER BOOKS            $25.00
03/08        03/09       CITY RIDES              $10.00
"""
    )
    assert [amount for _, amount in rows(reading)] == [-60.0, 25.0, 10.0]


def test_detail_takes_up_the_section_that_its_summary_broke_off() -> None:
    reading = card(
        SUMMARY
        + """
New Charges
Summary
                                   Total
JANE ROE       1-32004             $25.00
JOHN POE       1-32012             $10.00

Detail *Indicates posting date
JANE ROE
Card Ending 1-32004
03/06/24*      CORNER BOOKS         $25.00
JOHN POE
Card Ending 1-32012
03/08/24       CITY RIDES           $10.00
"""
    )
    assert rows(reading) == [("2024-03-06", 25.0), ("2024-03-08", 10.0)]
    cards = [(c["name"], c["last4"], c["subtotal"]) for c in reading.data["cardholders"]]
    assert cards == [("JANE ROE", "2004", 25.0), ("JOHN POE", "2012", 10.0)]


def test_a_heading_in_the_column_of_texts_is_no_text() -> None:
    reading = card("""
Example Bank Credit Card      Closing Date 03/31/24

Transaction Detail
Trans Date   Post Date   Description             Amount
03/06        03/07       CORNER BOOKS            $25.00
                         GRILL COVER
                         FEES
03/08        03/09       LATE FEE                $10.00
""")
    assert texts(reading) == ["CORNER BOOKS GRILL COVER", "LATE FEE"]


def test_offers_that_expire_are_no_rows() -> None:
    reading = card("""
Example Bank Credit Card      Closing Date 03/31/24

Promotional Purchase Summary
Date         Expiration Date      Amount        Interest      Balance
03/06/24     09/06/25            $900.00          $35.88      $900.00

Transactions
Trans Date   Post Date   Description             Amount
03/06        03/07       CORNER BOOKS           $900.00
""")
    assert rows(reading) == [("2024-03-06", 900.0)]


def test_a_long_number_before_the_text_is_the_reference_where_no_heading_says_so() -> None:
    reading = card(
        SUMMARY
        + """
TRANSACTIONS
03/04 03/05  74000000000000000000017  PAYMENT - THANK YOU          60.00-
03/06 03/07  24000000000000000000025  CORNER BOOKS                 25.00
03/08 03/09  24000000000000000000033  CITY RIDES                   10.00
"""
    )
    assert texts(reading) == ["PAYMENT - THANK YOU", "CORNER BOOKS", "CITY RIDES"]
    assert reading.data["transactions"][1]["reference"] == "24000000000000000000025"


@pytest.mark.parametrize(
    ("lines", "payments", "purchases"),
    [
        ("Only the minimum payment   $41.00   3 years", 60.0, 35.0),
        ("Payments      $41.00", 60.0, 35.0),
        ("Purchases     $25.00", 60.0, 35.0),
        ("Total Activity     $25.00", 60.0, 35.0),
    ],
)
def test_the_equation_says_which_amount_a_label_means(
    lines: str, payments: float, purchases: float
) -> None:
    reading = CARD.read([page(lines + "\n\n" + SUMMARY)])
    assert (reading.data["payments"], reading.data["purchases"]) == (payments, purchases)


def test_a_box_of_sums_names_the_card_over_its_rows() -> None:
    reading = card(
        SUMMARY
        + """
NEW ACTIVITY
JANE ROE                 CREDITS     PURCHASES     CASH ADV     TOTAL ACTIVITY
XXXX-XXXX-XX11-8820        $0.00        $35.00        $0.00             $35.00
Post Date   Tran Date   Reference Number          Transaction Description     Amount
03-07       03-06       24000000000000000000025   CORNER BOOKS                 25.00
03-09       03-08       24000000000000000000033   CITY RIDES                   10.00
"""
    )
    cards = [(c["name"], c["last4"], c["subtotal"]) for c in reading.data["cardholders"]]
    assert cards == [("JANE ROE", "8820", 35.0)]
    assert [t["cardholder"] for t in reading.data["transactions"]] == ["JANE ROE", "JANE ROE"]


def test_the_day_to_pay_stands_beside_the_words_due_date() -> None:
    reading = card("""
Example Bank Credit Card

Minimum payment due:          $40.00
New balance as of 03/31/24:   $75.00
Payment due date:             04/25/24
""")
    assert reading.data["payment_due_date"] == "2024-04-25"


def test_a_section_s_title_may_head_the_column_of_texts() -> None:
    reading = card(
        SUMMARY
        + """
TRANS. DATE    PAYMENTS AND CREDITS                                   AMOUNT
Mar 4          DIRECTPAY FULL BALANCE                                 -$60.00
TRANS. DATE    PURCHASES                     MERCHANT CATEGORY         AMOUNT
Mar 6          CORNER BOOKS                  Merchandise               $25.00
Mar 8          CITY RIDES                    Travel                    $10.00
"""
    )
    assert [amount for _, amount in rows(reading)] == [-60.0, 25.0, 10.0]
    assert texts(reading) == ["DIRECTPAY FULL BALANCE", "CORNER BOOKS", "CITY RIDES"]
    assert reading.data["transactions"][1]["category"] == "Merchandise"


def test_a_title_in_the_middle_of_the_page_is_no_text_of_the_row_over_it() -> None:
    reading = card(
        SUMMARY
        + """
Post Date   Tran Date   Reference Number          Transaction Description     Amount
03-05       03-04       74000000000000000000017   PAYMENT - THANK YOU          60.00 CR
                                                      NEW ACTIVITY
03-07       03-06       24000000000000000000025   CORNER BOOKS                 25.00
03-09       03-08       24000000000000000000033   CITY RIDES                   10.00
"""
    )
    assert texts(reading) == ["PAYMENT - THANK YOU", "CORNER BOOKS", "CITY RIDES"]
