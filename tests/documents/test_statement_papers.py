"""Statements laid out as papers lay them out: notes beside tables, headings inside them, boxes of cards."""

from __future__ import annotations

import pytest

from documents.kinds import credit_card_statement
from documents.kinds.bank_statement import KIND
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


def test_a_heading_may_explain_the_marks_of_its_rows() -> None:
    reading = read(
        BANK
        + """
Deposits and Other Credits
Date      Description                Amount
03/04     Mobile Deposit              50.00

Checks in Numerical Order  * indicates a break in check sequence
Check No.   Date      Amount
1201        03/05      20.00
1204*       03/06      10.00
"""
    )
    assert rows(reading) == [("2024-03-04", 50.0), ("2024-03-05", -20.0), ("2024-03-06", -10.0)]


def test_numbers_of_checks_are_money_out_whatever_was_headed_above() -> None:
    reading = read(
        BANK
        + """
Deposits and Other Credits
Date      Description                Amount
03/04     Mobile Deposit              50.00

Items that we paid for you are listed here
Check No.   Date      Amount
1201        03/05      20.00
"""
    )
    assert rows(reading) == [("2024-03-04", 50.0), ("2024-03-05", -20.0)]


def test_two_balances_told_in_a_sentence() -> None:
    reading = read(
        """
First Example Bank            Account Number 900100200

Your balance on March 1, 2024 was $100.00 and on March 31, 2024 was $130.00.

Date      Description                Amount
03/04     Mobile Deposit              50.00
03/05     ATM Withdrawal             -20.00
"""
    )
    data = reading.data
    assert (data["beginning_balance"], data["ending_balance"]) == (100.0, 130.0)
    assert (data["period_start"], data["period_end"]) == ("2024-03-01", "2024-03-31")


def test_a_check_that_is_named_in_the_text_of_its_row() -> None:
    reading = read(
        BANK
        + """
Date      Description                Amount     Balance
03/01     Previous Balance                       100.00
03/04     DRAFT 000714               -20.00       80.00
"""
    )
    row = reading.data["transactions"][0]
    assert (row["check_number"], row["type"]) == ("000714", "check")


def test_a_list_of_accounts_states_the_balances_of_each() -> None:
    reading = read(
        """
First Example Bank            Statement Period 03/01/24 - 03/31/24

Account                     Opening balance     Closing balance
Everyday Plan xx8812                 $100.00              $80.00
Rainy Days xx2045                     $50.00              $70.30

Everyday Plan Account number ending 8812
Date      Description                Amount     Balance
03/04     Transfer to Rainy Days     -$20.00      $80.00

Rainy Days Account number ending 2045
Date      Description                Amount     Balance
03/04     Transfer from Everyday      $20.00      $70.00
03/31     Bonus                        $0.30      $70.30
Annual percentage yield earned 4.02%   Interest paid in 2024   $0.30
"""
    )
    ends = [(a["beginning_balance"], a["ending_balance"]) for a in reading.data["accounts"]]
    assert ends == [(100.0, 80.0), (50.0, 70.3)]
    assert [a["account_type"] for a in reading.data["accounts"]] == ["Everyday Plan", "Rainy Days"]
    assert rows(reading) == [("2024-03-04", -20.0), ("2024-03-04", 20.0), ("2024-03-31", 0.3)]
    assert reading.data["accounts"][1]["interest_paid_ytd"] == 0.3


def test_a_number_of_the_network_that_ends_where_the_text_begins() -> None:
    reading = card(
        SUMMARY
        + """
Trans Date  Post Date  Reference Number  Description              Amount
03/04       03/05      7441886AR00XSPQ21 PAYMENT THANK YOU        -60.00
03/06       03/07      2443106AD5SNB2QQ0 CORNER BOOKS              35.00
"""
    )
    found = [(t["reference"], t["description"]) for t in reading.data["transactions"]]
    assert found == [
        ("7441886AR00XSPQ21", "PAYMENT THANK YOU"),
        ("2443106AD5SNB2QQ0", "CORNER BOOKS"),
    ]


def test_a_kind_of_balance_on_two_lines_of_the_table_of_rates() -> None:
    reading = card(
        SUMMARY
        + """
Type of Balance   Annual Percentage Rate   Balance Subject to Interest   Interest Charge
Purchases         19.49% (v)               $75.00                        $1.00
Balance           18.49% (v)               $0.00                         $0.00
Transfers
Cash Advances     27.24% (v)               $9.00                         $0.25
"""
    )
    assert [(r["type"], r["apr"]) for r in reading.data["rates"]] == [
        ("Purchases", 19.49),
        ("Balance Transfers", 18.49),
        ("Cash Advances", 27.24),
    ]


def test_labels_in_a_row_over_their_values_are_no_table_of_rows() -> None:
    reading = card(
        """
Example Bank Credit Card      Closing Date 03/31/24

Account Number       Payment Due Date    New Balance     Minimum Payment Due
xxxx xxxx xxxx 4410  04/25/24            $75.00          $25.00

Totals Year-to-Date: Total Fees Charged in 2024 $3.00 Total Interest Charged in 2024 $4.00
"""
    )
    data = reading.data
    assert (data["new_balance"], data["minimum_payment"]) == (75.0, 25.0)
    assert (data["fees_ytd"], data["interest_ytd"]) == (3.0, 4.0)


def test_the_name_of_the_issuer_ends_where_that_of_its_card_begins() -> None:
    reading = card(
        """
Cedarbrook Bank Business Rewards Mastercard        Closing Date 03/31/24

TALLGRASS PARTNERS LLC
2020 N BROADWAY
WICHITA KS 67214

Previous Balance      $100.00
New Balance           $100.00
"""
    )
    data = reading.data
    assert (data["issuer"], data["product"]) == ("Cedarbrook Bank", "Business Rewards Mastercard")


def test_what_stands_over_the_name_of_the_bank_is_no_holder() -> None:
    reading = card(
        """
HOLLIS & GRAY                 Closing Date 03/31/24
Preferred Credit Card
Issued by Comstock Bank
GWEN F ASHWORTH
7 PARTRIDGE RUN
MANCHESTER NH 03104

Previous Balance      $100.00
New Balance           $100.00
"""
    )
    assert reading.data["account_holder"] == "GWEN F ASHWORTH"


def test_labels_of_a_small_banks_ledger() -> None:
    reading = read(
        """
First Example Bank            Statement Date 03/31/24

Last Statement Balance    02/29/24     100.00
Service Charge Amount                    5.00
This Statement Balance    03/31/24      75.00

Date      Description                Debits     Credits    Balance
03/04     CHECK 2210*                 20.00                  80.00
03/31     SERVICE CHARGE               5.00                  75.00
* Indicates skip in check numbers
Annual percentage yield earned: 0.48%  Interest paid this year: $6.40
"""
    )
    data = reading.data
    assert (data["ending_balance"], data["service_fees"]) == (75.0, 5.0)
    assert data["transactions"][0]["check_number"] == "2210"
    assert data["interest_paid_ytd"] == 6.4


def test_what_stands_in_a_head_over_the_holder_is_not_the_holder() -> None:
    reading = read(
        """
harbor.                       Statement for March 2024
Harbor Business Checking
Account 9000 4418 2207
1-888-555-0104
Driftwood Joinery LLC
15 Cannery Row
Bellingham, WA 98225

Date      Description                Amount     Balance
03/01     Previous Balance                       100.00
03/04     Withdrawal                 -20.00       80.00

Harbor is no bank. Support: help@harbor.example or (888) 555-0167.
"""
    )
    data = reading.data
    assert data["account_holder"] == "Driftwood Joinery LLC"
    assert data["account_holder_address"] == "15 Cannery Row Bellingham, WA 98225"


def test_interest_and_fees_may_be_counted_apart() -> None:
    reading = read(
        BANK
        + """
Previous Balance           100.00
2 Deposits/Credits          30.00
1 Checks/Debits             10.00
Service Charge               5.00
Interest Paid                 .31
Current Balance            115.31

Date      Description                Amount
03/04     Deposit                     10.00
03/05     Deposit                     20.00
03/06     Withdrawal                 -10.00
03/31     Interest Deposit              .31
03/31     Service Charge              -5.00
"""
    )
    assert not [f.rule for rule in KIND.rules for f in rule(reading.data)]


def test_limits_in_whole_dollars_and_a_network_behind_a_bar() -> None:
    reading = card(
        """
Example Bank | Signature Visa | ending in 6620       Closing Date 03/31/24

Previous Balance          $100.00
New Balance               $100.00
Credit Limit              3,000
Available Credit          2,900
If you would like       You will pay off    And you will end up
to pay only             the balance in      paying a total of
Only the                9 years             $3,204
minimum
$65                     3 years             $2,340
"""
    )
    data = reading.data
    assert (data["credit_limit"], data["available_credit"]) == (3000.0, 2900.0)
    assert data["network"] == "Visa"
    assert (data["minimum_payment_years"], data["minimum_payment_total"]) == (9.0, 3204.0)


def test_labels_of_a_list_over_the_holder_are_no_names() -> None:
    reading = card(
        """
Example Bank Credit Card      Closing Date 03/31/24

Rewards summary
Earned this month         $6.83
Redeemed                -$10.00
HEZEKIAH D OLIPHANT
2700 CENTRAL AVE SW
ALBUQUERQUE NM 87104

Previous Balance      $100.00
New Balance           $100.00
"""
    )
    assert reading.data["account_holder"] == "HEZEKIAH D OLIPHANT"


def test_a_banks_address_in_one_line_right_over_the_holder() -> None:
    reading = read(
        """
Snake River National Bank     Statement Period 03/01/24 - 03/31/24
PO Box 1177, Jackson WY 83001 307-555-0122
CALLUM J BRIGHTWATER
PO BOX 8814
JACKSON WY 83002

Date      Description                Amount     Balance
03/01     Previous Balance                       100.00
03/04     Withdrawal                 -20.00       80.00
"""
    )
    assert reading.data["account_holder"] == "CALLUM J BRIGHTWATER"
    assert reading.data["account_holder_address"] == "PO BOX 8814 JACKSON WY 83002"
