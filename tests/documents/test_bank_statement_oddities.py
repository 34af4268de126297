"""Habits of issuers that break readers: each drawing holds one or two of them."""

from __future__ import annotations

from documents.kinds.bank_statement import KIND
from tests.documents.bank_drawings import findings, read, rows, texts

TRAILING = """
Cascade National Bank                                               Business Statement
P.O. Box 1800                                                       Account Number:
Saint Paul, MN 55101                                                0 000 1111 2222
                                                                    Statement Period:
SAMPLE MARINA LLC                                                   Jun 2, 2025
1 DOCK ST                                                           through
DULUTH MN 55802                                                     Jun 30, 2025

SILVER BUSINESS CHECKING                                                                Member FDIC
Account Summary
                             # Items
Beginning Balance on Jun  2             $       2,000.00
Customer Deposits               1                 800.00
Card Withdrawals                2                  65.50-
Other Withdrawals               1                 100.00-
Checks Paid                     2                 150.00-
     Ending Balance on Jun 30, 2025     $       2,484.50

Customer Deposits
Number        Date      Ref Number         Amount
              Jun  5    8014530001         800.00
                         Total Customer Deposits                        $      800.00
Card Withdrawals
Card Number: xxxx-xxxx-xxxx-1234
Date      Description of Transaction                  Ref Number               Amount
Jun  6    Debit Purchase - VISA     On 060425 DULUTH MN   7099900001    $       45.50-
          SAMPLE FUEL 12
Jun 10    ATM Withdrawal            DULUTH                1234567890            20.00-
          Card 1234 Withdrawals Subtotal                                $       65.50-
                         Total Card Withdrawals                         $       65.50-
Other Withdrawals
Date      Description of Transaction                  Ref Number               Amount
Jun 12    Electronic Withdrawal     To SAMPLE POWER                     $      100.00-
          REF=251630001 N00   9000000001BILL PAY
                         Total Other Withdrawals                        $      100.00-
Checks Presented Conventionally
Check     Date     Ref Number        Amount       Check     Date     Ref Number        Amount
3001      Jun  9   8310000001        100.00       3003*     Jun 16   8310000002         50.00
* Gap in check sequence                        Conventional Checks Paid (2)     $      150.00-
Balance Summary
Date        Ending Balance       Date        Ending Balance       Date        Ending Balance
Jun  5            2,800.00       Jun  9            2,654.50       Jun 12            2,534.50
   Balances only appear for days reflecting change.
"""


def test_trailing_minus_split_dates_and_reference_columns() -> None:
    reading = read(TRAILING)
    assert rows(reading) == [
        ("2025-06-05", 800.0),
        ("2025-06-06", -45.5),
        ("2025-06-10", -20.0),
        ("2025-06-12", -100.0),
        ("2025-06-09", -100.0),
        ("2025-06-16", -50.0),
    ]
    assert reading.data["period_start"] == "2025-06-02"
    assert reading.data["account_number"] == "0 000 1111 2222"
    assert reading.data["transactions"][4]["check_number"] == "3001"
    assert KIND.reconcile(reading.data) is True


WORDY = """
Palmetto Trust                                                          Page 1 of 3
                                                                        06/30/25
SAMPLE TENANTS ASSN
4 PALM AVE
GREER SC 29650

BUSINESS VALUE CHECKING   0000123456789
Account summary                                       Interest summary
Your previous balance as of 05/30/2025    $ 1,000.00    Interest paid this statement period    $0.42
Checks                                      - 200.00    Interest paid year-to-date             $2.00
Other withdrawals, debits and service charges - 300.00  Annual percentage yield earned        0.05%
Deposits, credits and interest              + 450.42
Your new balance as of 06/30/2025         = $ 950.42

Checks
DATE    CHECK #         AMOUNT($)  DATE    CHECK #         AMOUNT($)  DATE    CHECK #     AMOUNT($)
06/05   1510                50.00  06/09   *1513              100.00  06/20   1514            50.00
* indicates a skip in sequential check numbers above this item   Total checks         = $ 200.00

Other withdrawals, debits and service charges
DATE    DESCRIPTION                                                                    AMOUNT($)
06/03   ACH CORP DEBIT UTIL PYMT SAMPLE WATER CUSTOMER ID 55                              290.00
06/30   SERVICE CHARGE                                                                     10.00
Total other withdrawals, debits and service charges                                    = $ 300.00

Deposits, credits and interest
DATE    DESCRIPTION                                                                    AMOUNT($)
06/10   COUNTER DEPOSIT                                                                   450.00
06/30   INTEREST PAYMENT                                                                    0.42
Total deposits, credits and interest                                                   = $ 450.42
"""


def test_wordy_section_names_and_signs_before_amounts() -> None:
    reading = read(WORDY)
    assert rows(reading) == [
        ("2025-06-05", -50.0),
        ("2025-06-09", -100.0),
        ("2025-06-20", -50.0),
        ("2025-06-03", -290.0),
        ("2025-06-30", -10.0),
        ("2025-06-10", 450.0),
        ("2025-06-30", 0.42),
    ]
    assert reading.data["beginning_balance"] == 1000.0
    assert reading.data["ending_balance"] == 950.42
    assert reading.data["interest_paid"] == 0.42
    assert KIND.reconcile(reading.data) is True


SUBTOTALS = """
Beacon Bank
America's Friendly Bank
                                                  STATEMENT OF ACCOUNT
  SAMPLE DINER                                    Page:                     1 of 1
  8 BAY RD                                        Statement Period:         Nov 21 2025-Dec 20 2025
  SALEM MA 01970                                  Cust Ref #:               4321
                                                  Primary Account #:        000-0004321

Small Business Checking
SAMPLE DINER                                                            Account # 000-0004321
ACCOUNT SUMMARY
Beginning Balance          100.00                     Average Collected Balance       312.01
Deposits                   300.00                     Interest Earned This Period       0.00
Electronic Deposits        200.00                     Days in Period                      30
Electronic Payments         75.10
Ending Balance             524.90

DAILY ACCOUNT ACTIVITY
Deposits
POSTING DATE     DESCRIPTION                                                          AMOUNT
11/24            DEPOSIT                                                              300.00
                                                                     Subtotal:        300.00
Electronic Deposits
POSTING DATE     DESCRIPTION                                                          AMOUNT
12/01            CCD DEPOSIT, SAMPLE CARD SVC DEPOSIT 999                             200.00
                                                                     Subtotal:        200.00
Electronic Payments
POSTING DATE     DESCRIPTION                                                          AMOUNT
11/28            ELECTRONIC PMT-WEB, TOTAL WINE 1200                                   25.10
12/15            ACH DEBIT, PAYMENTS INC SUBTOTAL 44                                   50.00
                                                                     Subtotal:         75.10
"""


def test_subtotals_are_no_rows_and_merchants_named_total_are() -> None:
    reading = read(SUBTOTALS)
    assert rows(reading) == [
        ("2025-11-24", 300.0),
        ("2025-12-01", 200.0),
        ("2025-11-28", -25.1),
        ("2025-12-15", -50.0),
    ]
    assert reading.data["period_start"] == "2025-11-21"
    assert reading.data["account_number"] == "000-0004321"
    assert KIND.reconcile(reading.data) is True
    assert findings(reading) == []


TWICE = """
Prairie Bank
Account number: 9012345678
Statement period 09/01/2025 - 09/30/2025
Beginning balance on 9/1          $2,500.00
Ending balance on 9/30            $1,100.00

Transaction history
           Check                               Deposits/   Withdrawals/   Ending daily
  Date     Number   Description                 Credits      Debits        balance
  9/2      1043     Check                                       400.00       2,100.00
  9/15     1044     Check                                     1,000.00       1,100.00
Totals                                           $0.00       $1,400.00

Summary of checks written (checks listed are also displayed in the preceding Transaction history)
  Number     Date          Amount         Number     Date          Amount
  1043       9/2           400.00         1044       9/15        1,000.00

Check images
  1043   09/02/2025   $400.00                1044   09/15/2025   $1,000.00
"""


def test_checks_listed_twice_are_counted_once() -> None:
    reading = read(TWICE)
    assert rows(reading) == [("2025-09-02", -400.0), ("2025-09-15", -1000.0)]
    assert KIND.reconcile(reading.data) is True


OVERDRAWN = """
First Sample Savings
Account Number: 55667788                    For the period 12/15/2025 to 01/14/2026
Date      Transaction Detail                              Amount($)     Balance($)
12-15     Beginning Balance                                                  20.00
12-20     POS Debit- Debit Card 1234 12-18-25 Grocer           50.00-        30.00-
12-31     Overdraft Fee                                        29.00-        59.00-
01-02     Transfer From Savings                               200.00        141.00
01-14     Ending Balance                                                    141.00
"""


def test_overdrawn_balances_and_the_turn_of_the_year() -> None:
    reading = read(OVERDRAWN)
    assert rows(reading) == [
        ("2025-12-20", -50.0),
        ("2025-12-31", -29.0),
        ("2026-01-02", 200.0),
    ]
    assert [t["balance"] for t in reading.data["transactions"]] == [-30.0, -59.0, 141.0]
    assert KIND.reconcile(reading.data) is True


NEXT_PAGE = (
    """
Sample Bank of the West
Account Number: 55667788                    Statement period 01/01/2025 - 01/31/2025
Beginning Balance      $100.00     Ending Balance    $70.00
Date        Description                         Withdrawals     Deposits      Balance
01/03       Coffee                                    10.00                     90.00
01/04       Payroll                                                50.00       140.00
""",
    """
01/05       Groceries                                 30.00                    110.00
            SAMPLE MARKET
01/09       Rent                                      40.00                     70.00
The account is governed by our terms. Call us on 01/31/2025 about 12.00 or write.
""",
)


def test_columns_and_rows_go_on_over_a_page_without_a_header() -> None:
    reading = read(*NEXT_PAGE)
    assert rows(reading)[2:] == [("2025-01-05", -30.0), ("2025-01-09", -40.0)]
    assert texts(reading)[2] == "Groceries SAMPLE MARKET"
    assert KIND.reconcile(reading.data) is True


UNREADABLE = """
Sample Bank
Account Number: 55667788                    Statement period 01/01/2025 - 01/31/2025
Beginning Balance      $100.00     Ending Balance    $70.00
Date        Description                         Withdrawals     Deposits      Balance
01/03       Coffee                                    l0.0O                     90.00
01/09       Rent                                      20.00                     70.00
"""


def test_an_amount_that_cannot_be_read_is_a_finding_and_keeps_its_row() -> None:
    reading = read(UNREADABLE)
    assert rows(reading) == [("2025-01-03", None), ("2025-01-09", -20.0)]
    assert [f.rule for f in reading.findings] == ["amount_readable"]
    assert "Page 1" in reading.findings[0].message
    assert KIND.reconcile(reading.data) is False


WRONG_ROW = """
Sample Bank
Account Number: 55667788                    Statement period 01/01/2025 - 01/31/2025
Beginning Balance      $100.00
Ending Balance          $60.00
Date        Description                         Withdrawals     Deposits      Balance
01/03       Coffee                                    10.00                     90.00
01/05       Lunch                                     16.00                     80.00
01/09       Rent                                      20.00                     60.00
"""


def test_a_broken_link_names_its_row_and_lowers_its_confidence() -> None:
    reading = read(WRONG_ROW)
    found = [f for rule in KIND.rules for f in rule(reading.data)]
    assert "running_balances_link" in [f.rule for f in found]
    broken = next(f for f in found if f.rule == "running_balances_link")
    assert broken.fields[0] == "transactions[1].amount"
    assert reading.fields["transactions[1].amount"].confidence <= 0.6
    assert reading.fields["transactions[0].amount"].confidence >= 0.99
    assert "55667788" not in " ".join(f.message for f in found)


OPEN_SIGNS = """
Sample Community Bank
Account Number: 55667788                    Statement period 01/01/2025 - 01/31/2025
Date        Description                               Amount      Balance
            Balance forward                                        100.00
01/03       SAMPLE MERCHANT A                          10.00         90.00
01/04       SAMPLE MERCHANT B                          50.00        140.00
01/05       SAMPLE MERCHANT C                          40.00
01/05       SAMPLE MERCHANT D                          25.00        125.00
"""


def test_running_balances_settle_signs_that_nothing_else_says() -> None:
    assert rows(read(OPEN_SIGNS)) == [
        ("2025-01-03", -10.0),
        ("2025-01-04", 50.0),
        ("2025-01-05", -40.0),
        ("2025-01-05", 25.0),
    ]


COLUMNS_UNNAMED = """
Sample Village Bank
Account Number: 55667788                    Statement period 01/01/2025 - 01/31/2025
Beginning Balance     100.00
Ending Balance        115.00
01/03       Card purchase grocer                       10.00                      90.00
01/04       Deposit                                                   50.00      140.00
01/05       Check                           1011       25.00                     115.00
"""


def test_columns_without_any_heading() -> None:
    reading = read(COLUMNS_UNNAMED)
    assert rows(reading) == [
        ("2025-01-03", -10.0),
        ("2025-01-04", 50.0),
        ("2025-01-05", -25.0),
    ]
    assert [t.get("balance") for t in reading.data["transactions"]] == [90.0, 140.0, 115.0]


def test_pages_of_nothing_but_terms_hold_no_transactions() -> None:
    reading = read(
        "How to balance your account\n1. List 01/05 deposits 12.00 not shown\nTotal 12.00"
    )
    assert reading.data["transactions"] == []
    assert KIND.reconcile(reading.data) is None


SHARES = """
Foothill Community Credit Union                        Statement of Account
                                                       Member Number: 445566
LEE EXAMPLE                                            Statement Period: 10/01/25 - 10/31/25
3 HILL RD
BOISE ID 83702

PRIMARY SHARE SAVINGS - ID 0000
Post    Eff
Date    Date    Transaction Description                    Amount     New Balance
10/01           Beginning Balance                                          50.00
10/15           Deposit Transfer From Share 0010            25.00          75.00
10/31           Deposit Dividend 0.050%                       0.01         75.01
10/31           Ending Balance                                             75.01

SHARE DRAFT CHECKING - ID 0010
Post    Eff
Date    Date    Transaction Description                    Amount     New Balance
10/01           Beginning Balance                                         800.00
10/15           Withdrawal Transfer To Share 0000          -25.00         775.00
10/16   10/15   Withdrawal Debit Card GROCER               -15.75         759.25
                BOISE ID
10/31           Ending Balance                                            759.25
"""


def test_several_accounts_each_with_its_own_balances() -> None:
    reading = read(SHARES)
    assert rows(reading) == [
        ("2025-10-15", 25.0),
        ("2025-10-31", 0.01),
        ("2025-10-15", -25.0),
        ("2025-10-15", -15.75),
    ]
    accounts = reading.data["accounts"]
    assert [(a["beginning_balance"], a["ending_balance"]) for a in accounts] == [
        (50.0, 75.01),
        (800.0, 759.25),
    ]
    assert reading.data["transactions"][3]["posted_date"] == "2025-10-16"
    assert KIND.reconcile(reading.data) is True
