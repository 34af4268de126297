"""Statements as issuers print them: ragged amounts, references first, rows without a date, wordings."""

from __future__ import annotations

from documents.kinds import credit_card_statement
from documents.reading import Reading
from tests.documents.bank_drawings import findings, page, read, rows, texts

CARD = credit_card_statement.KIND
BANK = """
First Example Bank            Statement Period 03/01/24 - 03/31/24

"""


def card(text: str) -> Reading:
    return CARD.read([page(text)])


def test_signed_amounts_with_a_ragged_edge_are_one_column() -> None:
    reading = card("""
Example Bank Credit Card      Closing Date 03/31/24
Previous Balance      $500.00
New Balance            $81.48

Transactions

03/02   ONLINE PAYMENT THANK YOU                   -500.00
03/04   CORNER BOOKS       SPRINGFIELD          45.99
03/06   CITY RIDES         SPRINGFIELD          25.50
03/08   APPS               555-0100              9.99
""")
    assert [amount for _, amount in rows(reading)] == [-500.0, 45.99, 25.5, 9.99]
    assert CARD.reconcile(reading.data) is True


def test_a_mark_for_credits_behind_an_amount_makes_no_second_column() -> None:
    reading = card("""
Example Bank Charge Card      Statement Period: 03/01/24 - 03/31/24
Previous Balance      $600.00
New Balance            $55.00

PAYMENTS AND OTHER CREDITS
03/05  ONLINE PAYMENT - THANK YOU               $600.00 CR

NEW CHARGES
03/08  CORNER COFFEE                              $5.00
03/09  HARDWARE STORE                            $50.00
""")
    assert [amount for _, amount in rows(reading)] == [-600.0, 5.0, 50.0]


REFERENCE_FIRST = """
Example Bank Credit Card      Statement closing date 03/31/24
Previous Balance      $100.00
New Balance            {new}

Transactions
Reference Number    Trans Date  Post Date   Description of Transaction or Credit     Amount
5884186PS0388W6YM   03/02       03/03       Corner Coffee                           $10.00
5884186PS0388W7AB   03/05       03/05       Pymt Thank You                         $100.00-
                                            Interest Charged
                                            Interest Charge on Purchases             $2.00
                                            Interest Charge on Cash Advances         $1.00
                                            TOTAL INTEREST FOR THIS PERIOD           $3.00
"""


def test_dates_stand_right_of_references_in_letters_and_digits() -> None:
    reading = card(REFERENCE_FIRST.format(new="$10.00"))
    assert rows(reading) == [("2024-03-02", 10.0), ("2024-03-05", -100.0)]
    assert reading.data["transactions"][0]["reference"] == "5884186PS0388W6YM"
    assert reading.data["transactions"][0]["posted_date"] == "2024-03-03"


def test_rows_of_no_day_under_a_heading_count_where_the_balance_needs_them() -> None:
    reading = card(REFERENCE_FIRST.format(new="$13.00"))
    assert rows(reading)[2:] == [(None, 2.0), (None, 1.0)]
    assert texts(reading)[2:] == [
        "Interest Charge on Purchases",
        "Interest Charge on Cash Advances",
    ]
    assert CARD.reconcile(reading.data) is True


def test_a_line_without_a_date_is_a_note_where_the_balance_says_so() -> None:
    reading = card("""
Example Bank Credit Card      Opening/Closing Date   03/01/24 - 03/31/24
Previous Balance       $0.00
New Balance           $25.00

Date     Merchant Name                       $ Amount
PURCHASES
03/02    Shop Abroad                            22.00
FEES CHARGED
03/02    FOREIGN TRANSACTION FEE                 3.00
         Shop Abroad                            22.00
         TOTAL FEES FOR THIS PERIOD             $3.00
""")
    assert rows(reading) == [("2024-03-02", 22.0), ("2024-03-02", 3.0)]
    assert reading.data["statement_date"] == "2024-03-31"


def test_headings_over_two_lines_say_which_numbers_are_references_and_accounts() -> None:
    reading = card("""
Example Bank Visa     Statement Closing Date   03/31/24
Previous Balance      $50.00
New Balance           $20.00
Purchases / Debits    +$20.00

Transaction  Posting                            Reference   Account
Date         Date       Description             Number      Number        Amount      Total
                        Payments and Other Credits
03/02        03/02      PAYMENT RECEIVED        3508        5792          -50.00
                        Purchases
03/05        03/06      CORNER COFFEE           2249        5792           20.00
                        continued on next page...
""")
    first, second = reading.data["transactions"]
    assert (first["reference"], first["cardholder"]) == ("3508", "5792")
    assert "check_number" not in first
    assert second["description"] == "CORNER COFFEE"
    assert reading.data["purchases"] == 20.0


def test_parentheses_explain_a_label() -> None:
    reading = card("""
Example Bank Card        Statement period: May 6 - Jun 5, 2024
Previous balance                    40.00
Total balance (New balance)         12.00

Trans   Post    Description                 Amount
May 07  May 08  PAYMENT THANK YOU           -40.00
May 09  May 10  TRANSIT FARE                 12.00
""")
    assert reading.data["new_balance"] == 12.0


TWO_PARTS = """
                 May 18, 2024 through June 20, 2024

Harbour Plan
Beginning Balance      $100.00
Ending Balance         $130.00

DEPOSITS AND ADDITIONS
05/20   Deposit A                50.00
ELECTRONIC WITHDRAWALS
06/01   Withdrawal A             20.00

Meadow Plan
Beginning Balance    $1,000.00
Ending Balance       $1,400.00

DEPOSITS AND ADDITIONS
05/25   Deposit B               500.00
ELECTRONIC WITHDRAWALS
06/10   Withdrawal B            100.00
"""


def test_balances_over_the_rows_part_accounts_without_numbers_where_each_then_closes() -> None:
    reading = read(TWO_PARTS)
    assert [a["ending_balance"] for a in reading.data["accounts"]] == [130.0, 1400.0]
    assert rows(reading) == [
        ("2024-05-20", 50.0),
        ("2024-06-01", -20.0),
        ("2024-05-25", 500.0),
        ("2024-06-10", -100.0),
    ]


def test_an_account_may_be_told_by_how_its_number_ends() -> None:
    reading = read(
        BANK
        + """
ACCOUNT NUMBER       ACCT ENDING 9204
Beginning Balance      $10.00
Ending Balance         $15.00
03/02   Deposit         5.00
"""
    )
    assert reading.data["account_number"] == "9204"


def test_labels_and_products_are_no_banks() -> None:
    reading = read("""
                 March 01, 2024 through March 31, 2024
BUSINESS SAVINGS
Deposits and Additions    5.00
Beginning Balance      $10.00
Ending Balance         $15.00
03/02   Deposit         5.00
""")
    assert "bank_name" not in reading.data


def test_a_person_between_the_bank_and_an_address_lives_there() -> None:
    reading = read("""
Harbour Credit Union                       Statement Period 03/01/2024 - 03/31/2024
ALEX RIVERA                                Account Number: 000123-4410
123 Main Street, Springfield IL 62701

Date    Description            Withdrawals      Deposits        Balance
03/01   Beginning balance                                         10.00
03/05   PAYROLL                                    5.00           15.00
03/31   Ending balance                                            15.00
""")
    assert reading.data["account_holder"] == "ALEX RIVERA"
    assert reading.data["account_holder_address"] == "123 Main Street, Springfield IL 62701"
    assert "bank_address" not in reading.data


def test_what_a_balance_should_be_is_not_what_it_was() -> None:
    reading = read(
        BANK
        + """
Beginning Balance      $10.00
Withdrawals/Subtractions      -      4.00
Ending Balance          $6.00
Date    Description        Amount
03/02   Transfer to Ann     -4.00

Fee period 03/01/24 - 03/31/24
How to avoid the fee               Required       This fee period
Minimum daily balance               $500.00         $6.00
"""
    )
    assert "minimum_balance" not in reading.data
    assert reading.data["total_withdrawals"] == 4.0
    assert not findings(reading)


def test_cards_are_told_from_checks() -> None:
    reading = read(
        BANK
        + """
Beginning Balance      $100.00
Ending Balance          $60.00
CHECKS AND OTHER DEBITS
Date    Description                      Amount
03/02   CHECKCARD 0302 CORNER SHOP        10.00
03/03   DBT CRD 1100 03/02/24 HARDWARE    10.00
03/04   Automatic payment to loan         10.00
SERVICE FEES
03/05   CHECKCARD 0302 ABROAD             10.00
"""
    )
    types = [t["type"] for t in reading.data["transactions"]]
    assert types == ["card", "card", "other", "fee"]


def test_headings_between_drawn_lines_part_the_sections() -> None:
    reading = read("""
EXAMPLE COMMUNITY BANK               Statement Date 11/30/2024
Account Number 000012345

           11/01/2024 Beginning Balance                                    100.00
                        1 Deposits/Other Credits                 +          50.00
                        2 Checks/Other Debits                    -          30.00
           11/30/2024 Ending Balance     30 Days in Statement Period       120.00
           ----------------------     Deposits/Other Credits    ----------------------
           11/03/2024 Counter                                               50.00
           ----------------------      Checks/Other Debits      ----------------------
           11/04/2024 ACH Payment                                           10.00
           11/05/2024 Loan                                                  20.00

           ----------------------     Daily Balance Summary     ----------------------
           11/03/2024      150.00     11/04/2024     140.00     11/05/2024     120.00
""")
    assert [amount for _, amount in rows(reading)] == [50.0, -10.0, -20.0]
    assert (reading.data["ending_balance"], reading.data["days"]) == (120.0, 30)
    assert [d["balance"] for d in reading.data["daily_balances"]] == [150.0, 140.0, 120.0]


def test_the_second_line_of_a_label_is_no_label() -> None:
    reading = read("""
FIRST EXAMPLE BANK                             STATEMENT DATE: 08/31/2024

BALANCE LAST       DEPOSITS/          CHECKS/         SERVICE        BALANCE THIS
STATEMENT          CREDITS            DEBITS          CHARGES          STATEMENT
1,000.00           8,000.00           320.00            0.00          8,680.00

DATE      DESCRIPTION             CHECKS/DEBITS   DEPOSITS/CREDITS       BALANCE
08/03     BANKCARD DEPOSIT                               8,000.00      9,000.00
08/04     BANKCARD DISCOUNT               320.00                       8,680.00
""")
    assert reading.data["total_withdrawals"] == 320.0
    assert reading.data["service_fees"] == 0.0
