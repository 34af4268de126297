"""Statements laid out in ways of their own; each drawing shows one of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from documents.kinds import bank_statement, credit_card_statement
from tests.documents.printed_art import page

LEDGER_BANK = """
Meridian Trust Bank                                             CURRENT ACCOUNT STATEMENT
ACCOUNT NAME    : NORTHWIND TRADING LLC                 CURRENCY        : USD
ACCOUNT NO      : 7710-339-018                          STATEMENT FROM  : 01 Feb 2025 TO 28 Feb 2025

TXN DATE       VALUE DATE     PARTICULARS                    CHQ NO         AMOUNT            BALANCE
                              B/F                                                        45,210.10 Cr
03 Feb 2025    03 Feb 2025    SWIFT INWARD LUNDQVIST AB                  12,500.00 Cr    57,710.10 Cr
05 Feb 2025    06 Feb 2025    CHQ PAID                       000391       3,200.00 Dr    54,510.10 Cr
27 Feb 2025    27 Feb 2025    ACCOUNT FEE                                    35.00 Dr    54,475.10 Cr
                              C/F                                                        54,475.10 Cr
"""
APP = """
Sierra Digital Bank                                            Spend account
JORDAN PIKE                                                    Statement for Oct 2025

Opening balance Oct 1            $640.02
Money in                       $2,200.00
Money out                       ($90.48)
Closing balance Oct 31         $2,749.54

Wednesday, October 1
Coffee Bar                                                     ($6.48)
Friday, October 10
Paycheck from Basin Labs                                     $2,200.00
Grocery Outlet                                                ($84.00)
"""


def read(art: str) -> dict[str, Any]:
    data = bank_statement.KIND.read([page(art)]).data
    assert bank_statement.KIND.reconcile(data) is True
    return data


def test_balances_brought_and_carried_forward_with_debits_and_credits_marked() -> None:
    data = read(LEDGER_BANK)
    assert (data["beginning_balance"], data["ending_balance"]) == (45210.1, 54475.1)
    rows = [
        (r["date"], r["posted_date"], r["description"], r["amount"]) for r in data["transactions"]
    ]
    assert rows == [
        ("2025-02-03", "2025-02-03", "SWIFT INWARD LUNDQVIST AB", 12500.0),
        ("2025-02-05", "2025-02-06", "CHQ PAID", -3200.0),
        ("2025-02-27", "2025-02-27", "ACCOUNT FEE", -35.0),
    ]
    assert data["transactions"][1]["check_number"] == "000391"


def test_a_month_in_the_head_is_the_period_and_gives_the_days_their_year() -> None:
    data = read(APP)
    assert (data["period_start"], data["period_end"]) == ("2025-10-01", "2025-10-31")
    assert [row["date"] for row in data["transactions"]] == [
        "2025-10-01",
        "2025-10-10",
        "2025-10-10",
    ]


AMOUNT_FIRST = """
Pinecrest Savings Bank                           eStatement
HARPER QUINN                                     Statement period: 05/01/2025-05/31/2025

Starting balance:   $3,000.00      Ending balance:   $2,589.61

Amount         Type            Posted          Payee / Memo
-$412.00       Withdrawal      05/02/2025      Blue Ridge Rentals
$1.61          Interest        05/31/2025      Interest payment
"""
INDENTED = """
Thornbury Building Bank                          Your statement
12 Quay Street, Bristol, CT 06010
2 September to 1 October 2025

Date      Payment type and details               Paid out      Paid in      Balance
02 Sep    BALANCE BROUGHT FORWARD                                            412.90
03 Sep    TESCO STORES 2231
             BRISTOL                             23.45                       389.45
05 Sep    WESSEX WATER                           38.00
          HARBOUR ARTS LTD
             SALARY                                            1,850.00    2,201.45
01 Oct    BALANCE CARRIED FORWARD                                          2,201.45
"""


def test_dates_right_of_amounts_and_types() -> None:
    rows = [(r["date"], r["description"], r["amount"]) for r in read(AMOUNT_FIRST)["transactions"]]
    assert rows == [
        ("2025-05-02", "Blue Ridge Rentals", -412.0),
        ("2025-05-31", "Interest payment", 1.61),
    ]


def test_an_indented_line_with_the_amount_goes_on_with_the_line_above_it() -> None:
    data = read(INDENTED)
    assert [(r["date"], r["description"], r["amount"]) for r in data["transactions"]] == [
        ("2025-09-03", "TESCO STORES 2231 BRISTOL", -23.45),
        ("2025-09-05", "WESSEX WATER", -38.0),
        ("2025-09-05", "HARBOUR ARTS LTD SALARY", 1850.0),
    ]
    assert data["bank_address"] == "12 Quay Street, Bristol, CT 06010"


def test_a_text_that_the_end_of_its_page_breaks_off() -> None:
    head = "Pinecrest Savings Bank                           Account 0091 of HARPER QUINN"
    first = f"""
{head}
Statement period: 05/01/2025-05/31/2025
Beginning balance:   $3,000.00
Ending balance:      $2,500.00

Date        Description                             Amount        Balance
05/02       RENT BLUE RIDGE                         -400.00       2,600.00
05/14       ATM WITHDRAWAL 44 PATTON AVE            -50.00        2,550.00
"""
    second = f"""
{head}

            ASHEVILLE NC
05/20       DUKE ENERGY                             -50.00        2,500.00
"""
    data = bank_statement.KIND.read([page(first), page(second, 2)]).data
    assert [row["description"] for row in data["transactions"]] == [
        "RENT BLUE RIDGE",
        "ATM WITHDRAWAL 44 PATTON AVE ASHEVILLE NC",
        "DUKE ENERGY",
    ]


CARD = """
Tallgrass Bank Mastercard                              Statement Period 12/15/2024 - 01/14/2025
Previous Balance              $0.00                    New Balance     $192.24

Tran Date   Post Date   Description                                           Amount
12/16       12/17       Taqueria EI Sol LAWRENCE KS                          $112.24
01/14       01/14       INTEREST CHARGE ON PURCHASES                          $80.00
                        2025 Totals Year-to-Date
                        Total fees charged in 2025
                        Total interest charged in 2025                        $80.00
"""


def test_what_the_year_came_to_is_none_of_the_last_row_and_ocr_of_el() -> None:
    layout = replace(page(CARD), status="ocr")
    rows = credit_card_statement.KIND.read([layout]).data["transactions"]
    assert [row["description"] for row in rows] == [
        "Taqueria El Sol LAWRENCE KS",
        "INTEREST CHARGE ON PURCHASES",
    ]
