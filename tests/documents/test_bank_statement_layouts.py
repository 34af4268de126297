"""Bank statements in the layouts of many issuers, drawn as text: ten pixels a letter, forty a line."""

from __future__ import annotations

import pytest

from documents.kinds.bank_statement import KIND
from documents.reading import Reading
from tests.documents.bank_drawings import page, read, rows, texts

SECTIONS = (
    """
Northgate Bank, N.A.                                     March 01, 2025 through March 31, 2025
P O Box 182051                                           Account Number:   000000123456789
Columbus, OH 43218

JANE Q SAMPLE
12 MAIN ST
COLUMBUS OH 43004

CHECKING SUMMARY           Chase Total
                            INSTANCES          AMOUNT
Beginning Balance                           $1,000.00
Deposits and Additions              2          750.00
Checks Paid                         2         -120.00
ATM & Debit Card Withdrawals        2          -60.25
Electronic Withdrawals              1         -200.00
Fees                                1          -12.00
Ending Balance                      8       $1,357.75

Interest paid this period $0.01 and more text that is no ledger.

DEPOSITS AND ADDITIONS
DATE     DESCRIPTION                                                        AMOUNT
03/03    Remote Online Deposit         1                                   $500.00
03/14    Orig CO Name:Acme Payroll     Orig ID:9999999999 Desc Date:         250.00
         CO Entry Descr:Payroll   Sec:PPD
Total Deposits and Additions                                               $750.00

CHECKS PAID
CHECK NO.    DESCRIPTION                                 DATE              AMOUNT
                                                         PAID
1001  ^                                                  03/05             $100.00
1003  * ^                                                03/07               20.00
Total Checks Paid                                                          $120.00
If you see a description in the Checks Paid section, it means that we received only electronic
information about the check, not the original or an image of the check.
""",
    """
                                                         March 01, 2025 through March 31, 2025
                                                         Account Number:   000000123456789

ATM & DEBIT CARD WITHDRAWALS
DATE     DESCRIPTION                                                        AMOUNT
03/04    Card Purchase        03/03 Grocer 12 Columbus OH Card 1234         $40.25
03/09    ATM Withdrawal       03/09 High St Columbus OH Card 1234             20.00
Total ATM & Debit Card Withdrawals                                          $60.25

ELECTRONIC WITHDRAWALS
DATE     DESCRIPTION                                                        AMOUNT
03/20    Utility Co   Web Pay   PPD ID: 1234567890                          $200.00
Total Electronic Withdrawals                                                $200.00

FEES
DATE     DESCRIPTION                                                        AMOUNT
03/31    Monthly Service Fee                                                $12.00
Total Fees                                                                  $12.00

DAILY ENDING BALANCE
DATE           AMOUNT         DATE           AMOUNT
03/03       $1,500.00         03/09        1,319.75
03/04        1,459.75         03/14        1,569.75
""",
)


def test_sections_carry_the_sign_and_daily_balances_are_no_transactions() -> None:
    reading = read(*SECTIONS)
    assert rows(reading) == [
        ("2025-03-03", 500.0),
        ("2025-03-14", 250.0),
        ("2025-03-05", -100.0),
        ("2025-03-07", -20.0),
        ("2025-03-04", -40.25),
        ("2025-03-09", -20.0),
        ("2025-03-20", -200.0),
        ("2025-03-31", -12.0),
    ]
    assert [t.get("check_number") for t in reading.data["transactions"][2:4]] == ["1001", "1003"]
    assert len(reading.data["daily_balances"]) == 4
    assert KIND.reconcile(reading.data) is True
    assert reading.data["account_number"] == "000000123456789"
    assert reading.data["bank_name"] == "Northgate Bank, N.A."
    assert reading.data["account_holder"] == "JANE Q SAMPLE"
    assert reading.data["checks"] == 120.0
    assert texts(reading)[1] == (
        "Orig CO Name:Acme Payroll Orig ID:9999999999 Desc Date: CO Entry Descr:Payroll Sec:PPD"
    )


STACKED = """
Prairie Bank                                                          Page 1 of 4
September 30, 2025
                                     Account number: 9012345678
JOHN SAMPLE
9 OAK AVE
AMES IA 50010

Statement period activity summary              Account number: 9012345678
Beginning balance on 9/1          $2,500.00    JOHN SAMPLE
Deposits/Additions                   900.00    Wisconsin account terms and conditions apply
Withdrawals/Subtractions         -  1,130.50   For Direct Deposit use
Ending balance on 9/30            $2,269.50    Routing Number (RTN): 000000000

Transaction history
           Check                                             Deposits/   Withdrawals/   Ending daily
  Date     Number   Description                              Additions   Subtractions        balance
  9/2               Purchase authorized on 08/30 Cafe                           30.50
                    Ames IA S305243 Card 9876
  9/2               Mobile Deposit : Ref Number :123            400.00                      2,869.50
  9/15     1044     Check                                                    1,000.00
  9/15              Online Transfer From Savings                500.00                      2,369.50
  9/30              Monthly Service Fee                                         100.00      2,269.50
Ending balance on 9/30                                                                      2,269.50
Totals                                                         $900.00      $1,130.50
The Ending Daily Balance does not reflect any pending withdrawals or holds on deposited funds.
"""


def test_stacked_headings_and_balances_at_the_end_of_each_day() -> None:
    reading = read(STACKED)
    assert rows(reading) == [
        ("2025-09-02", -30.5),
        ("2025-09-02", 400.0),
        ("2025-09-15", -1000.0),
        ("2025-09-15", 500.0),
        ("2025-09-30", -100.0),
    ]
    assert reading.data["transactions"][2]["check_number"] == "1044"
    assert texts(reading)[0] == "Purchase authorized on 08/30 Cafe Ames IA S305243 Card 9876"
    assert reading.data["total_withdrawals"] == 1130.5
    assert KIND.reconcile(reading.data) is True
    assert reading.fields["transactions[0].amount"].confidence >= 0.99


NESTED = """
Harbor Trust Bank
P.O. Box 15284
Wilmington, DE 19850
                                                   Customer service: 1.800.555.0100
SAMPLE BAKERY LLC
5 PINE RD
DOVER DE 19901

Your Business Advantage Checking
for May 1, 2025 to May 31, 2025                    Account number: 0000 1111 2222

Account summary
Beginning balance on May 1, 2025                   $5,000.00
Deposits and other credits                          1,500.00        # of deposits/credits: 2
Withdrawals and other debits                         -310.00        # of withdrawals/debits: 4
Checks                                               -400.00        # of items-previous cycle: 0
Service fees                                          -16.00        # of days in cycle: 31
Ending balance on May 31, 2025                     $5,774.00        Average ledger balance: $5,111.11

Deposits and other credits
Date         Description                                                                Amount
05/06/25     BKCRD DES:DEPOSIT ID:111 INDN:SAMPLE BAKERY CO                           1,000.00
05/20/25     Counter Credit                                                             500.00
Total deposits and other credits                                                     $1,500.00

Withdrawals and other debits
Date         Description                                                                Amount
05/07/25     UTILITY DES:BILLPAY ID:22                                                  -300.00
Card account # XXXX XXXX XXXX 9999
05/09/25     CHECKCARD 0508 OFFICE STORE DOVER DE                                        -10.00
Subtotal for card account # XXXX XXXX XXXX 9999                                         -$10.00
Total withdrawals and other debits                                                     -$310.00

Checks
Date         Check #                        Amount       Date         Check #                  Amount
05/12/25     201                           -150.00       05/19/25     203*                    -250.00
Total checks                                                                           -$400.00
Total # of checks                                                                             2
* There is a gap in sequential check numbers

Service fees
Date         Transaction description                                                    Amount
05/30/25     Monthly Fee Business Adv                                                    -16.00
Total service fees                                                                      -$16.00

Daily ledger balances
Date            Balance ($)       Date            Balance($)       Date            Balance ($)
05/01              5,000.00       05/09             5,690.00       05/20             5,790.00
"""


def test_minus_signs_inside_debit_sections_are_not_turned_twice() -> None:
    reading = read(NESTED)
    assert rows(reading) == [
        ("2025-05-06", 1000.0),
        ("2025-05-20", 500.0),
        ("2025-05-07", -300.0),
        ("2025-05-09", -10.0),
        ("2025-05-12", -150.0),
        ("2025-05-19", -250.0),
        ("2025-05-30", -16.0),
    ]
    assert reading.data["account_number"] == "0000 1111 2222"
    assert reading.data["total_deposits"] == 1500.0
    assert reading.data["total_withdrawals"] == 310.0
    assert reading.data["checks"] == 400.0
    assert reading.data["service_fees"] == 16.0
    assert reading.data["average_daily_balance"] == 5111.11
    assert KIND.reconcile(reading.data) is True
    assert not [f for rule in KIND.rules for f in rule(reading.data)]
    assert "accounts" not in reading.data


NO_HEADER = """
Magnolia Regional Bank
100 River St
Selma AL 36701

PAT EXAMPLE
77 ELM ST
SELMA AL 36701
                                                      ACCOUNT #       0099887766
                                                      Cycle           15
                                                      Page            1 of 2
                      SIMPLE CHECKING
                 June 12, 2025 through July 11, 2025

                              SUMMARY
Beginning Balance                 $300.00        Minimum Balance        $100
Deposits & Credits                $900.00  +
Withdrawals                       $250.00  -
Fees                               $10.00  -
Automatic Transfers                 $0.00  +
Checks                             $75.00  -
Ending Balance                    $865.00

                              DEPOSITS & CREDITS
  06/13     Payroll Sample Co   Direct Dep 123456                                   900.00

                              WITHDRAWALS
  06/14     Card Purchase Grocer    5411 Selma AL 36701 1234                         50.00
  07/02     Electric Coop    Bill Pmt                                               200.00
                                                   Total Withdrawals               $250.00

                              FEES
  07/11     Paper Statement Fee                                                      10.00

                              CHECKS
  Date      Check No.      Amount        Date      Check No.      Amount
  06/20     501             25.00        06/27     502              50.00
                                                     Total Checks                 $75.00

                              DAILY BALANCE SUMMARY
  Date        Balance           Date        Balance           Date        Balance
  06/13      1,200.00           06/20      1,125.00           07/02         875.00
"""


def test_sections_without_column_headings_are_read_by_alignment() -> None:
    reading = read(NO_HEADER)
    assert rows(reading) == [
        ("2025-06-13", 900.0),
        ("2025-06-14", -50.0),
        ("2025-07-02", -200.0),
        ("2025-07-11", -10.0),
        ("2025-06-20", -25.0),
        ("2025-06-27", -50.0),
    ]
    assert KIND.reconcile(reading.data) is True
    assert len(reading.data["daily_balances"]) == 3


BOTH_COLUMNS = """
Pebble Online Bank
Statement Date: 04/30/2025                        Statement Period 04/01/2025 - 04/30/2025

Savings Account 1020304050
Beginning Balance                 $100.00
Ending Balance, as of 04/30/2025  $345.12

Activity
Date           Description                              Credits        Debits         Balance
04/01/2025     Beginning Balance                                                      $100.00
04/04/2025     ACH Deposit SAMPLE LLC - PAYROLL         $300.12        -$0.00         $400.12
04/09/2025     Internet transfer to Checking            $0.00          -$55.50        $344.62
04/30/2025     Interest Paid                            $0.50          -$0.00         $345.12
04/30/2025     Ending Balance                                                         $345.12
"""


def test_a_zero_in_the_other_column_is_no_amount() -> None:
    reading = read(BOTH_COLUMNS)
    assert rows(reading) == [
        ("2025-04-04", 300.12),
        ("2025-04-09", -55.5),
        ("2025-04-30", 0.5),
    ]
    assert KIND.reconcile(reading.data) is True


TYPED = """
Quill Business                                                       account statement
Jul 01, 2025 - Jul 31, 2025
Sample Startup Inc.                 Account ending in 4321
Date (UTC)     Description                     Type                Amount        End of Day Balance
Jul 01         Beginning balance                                                          $9,000.00
Jul 03         Vendor A                        Outgoing wire      -$1,000.00              $8,000.00
Jul 08         Client B                        Incoming ACH        $2,500.25
Jul 08         Cloud host                      Card                  -$20.25             $10,480.00
Jul 31         Ending balance                                                            $10,480.00
"""


def test_signed_amounts_with_a_type_column() -> None:
    reading = read(TYPED)
    assert rows(reading) == [
        ("2025-07-03", -1000.0),
        ("2025-07-08", 2500.25),
        ("2025-07-08", -20.25),
    ]
    assert reading.data["beginning_balance"] == 9000.0
    assert KIND.reconcile(reading.data) is True
    assert texts(reading)[0] == "Vendor A"


AMOUNT_FIRST = """
Keystone Sample Bank
For the period 02/01/2025 to 02/28/2025
Primary account number: XX-XXXX-1234

Balance Summary
     Beginning        Deposits and       Checks and other          Ending
     balance       other additions             deductions         balance
     400.00              1,000.00                 140.00        1,260.00

Activity Detail
Deposits and Other Additions
Date      Amount     Description                        Date      Amount     Description
02/03     600.00     Direct Deposit - Payroll           02/17     400.00     Mobile Deposit
                     Sample Co 123
Checks and Substitute Checks
Check               Date            Check               Date
number    Amount    paid            number    Amount    paid
1201      40.00     02/05           1203 *    60.00     02/11
Online and Electronic Banking Deductions
Date      Amount     Description
02/12      40.00     Web Pmt- Sample Gas Co
"""


def test_amount_before_description_and_tables_side_by_side() -> None:
    reading = read(AMOUNT_FIRST)
    assert sorted(rows(reading)) == [
        ("2025-02-03", 600.0),
        ("2025-02-05", -40.0),
        ("2025-02-11", -60.0),
        ("2025-02-12", -40.0),
        ("2025-02-17", 400.0),
    ]
    assert "Direct Deposit - Payroll Sample Co 123" in texts(reading)
    assert reading.data["beginning_balance"] == 400.0
    assert reading.data["ending_balance"] == 1260.0


@pytest.mark.parametrize("gap", [2, 3, 9])
@pytest.mark.parametrize(
    "drawing", [STACKED, NESTED, NO_HEADER, BOTH_COLUMNS, TYPED, AMOUNT_FIRST, *SECTIONS]
)
def test_spans_glued_over_columns_raise_nothing(drawing: str, gap: int) -> None:
    assert isinstance(KIND.read([page(drawing, gap=gap)]), Reading)
