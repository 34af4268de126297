"""Statements as apps, credit unions and small banks print them: small drawings, one rule each."""

from __future__ import annotations

from tests.documents.bank_drawings import read, rows, texts

HEAD = """
First Example Bank            Statement period 03/01/2024 through 03/31/2024

"""


def test_the_date_column_may_stand_after_the_description() -> None:
    reading = read(
        HEAD
        + """
Description            Type        Date          Amount       Balance
Beginning balance                                             100.00
Payroll North          Credit      Mar 4, 2024   $50.00       150.00
Card Purchase 03/05    Debit       Mar 6, 2024   -$20.00      130.00
Ending balance                                                130.00
"""
    )
    assert rows(reading) == [("2024-03-04", 50.0), ("2024-03-06", -20.0)]
    assert texts(reading) == ["Payroll North", "Card Purchase 03/05"]
    assert [t["details"] for t in reading.data["transactions"]] == ["Credit", "Debit"]


def test_days_as_headings_date_the_rows_under_them() -> None:
    reading = read(
        HEAD
        + """
Beginning balance                          100.00
Ending balance                             130.00

Transactions

Monday, March 4, 2024
Payroll North                             +$50.00
Corner Coffee                              -$5.00

Wednesday, March 6, 2024
Hardware Store                            -$15.00
"""
    )
    assert rows(reading) == [("2024-03-04", 50.0), ("2024-03-04", -5.0), ("2024-03-06", -15.0)]
    assert reading.data["ending_balance"] == 130.0


def test_a_single_date_over_the_summary_makes_no_rows() -> None:
    reading = read(
        HEAD
        + """
March 31, 2024
Courtesy limit                             500.00

Date     Description          Amount
03/04    Payroll North         50.00
"""
    )
    assert rows(reading) == [("2024-03-04", 50.0)]


def test_a_reference_that_looks_like_an_amount_is_none() -> None:
    reading = read(
        HEAD
        + """
Date     Details          Reference    Money out    Money in    Balance
03/01    Opening balance                                        100.00
03/04    Payroll North    2042.10                      50.00    150.00
03/06    Corner Coffee    9961.11           20.00               130.00
03/31    Closing balance                                        130.00
"""
    )
    assert rows(reading) == [("2024-03-04", 50.0), ("2024-03-06", -20.0)]
    assert [t["reference"] for t in reading.data["transactions"]] == ["2042.10", "9961.11"]


def test_shares_and_loans_are_told_apart_by_their_suffix() -> None:
    part = """
{0}
Date     Description          Amount     Balance
03/01    Beginning Balance               100.00
03/04    {1}                  {2}        {3}
03/31    Ending Balance                  {3}
"""
    reading = read(
        HEAD
        + "Member Number: 4471902\n"
        + part.format("Primary Share Savings - Suffix 0001", "Dividend", " 5.00", "105.00")
        + part.format("Auto Loan - Suffix 0004", "Payment ", "20.00-", " 80.00")
    )
    accounts = [(a["account_type"], a["account_number"]) for a in reading.data["accounts"]]
    assert accounts == [("Primary Share Savings", "0001"), ("Auto Loan", "0004")]
    assert rows(reading) == [("2024-03-04", 5.0), ("2024-03-04", -20.0)]


def test_letters_of_another_alphabet_are_read_as_the_latin_ones() -> None:
    reading = read("NORTHERN VΛLLEY BANK\n" + HEAD)
    assert reading.data["bank_name"] == "NORTHERN VALLEY BANK"


def test_two_tables_side_by_side_have_a_heading_each() -> None:
    reading = read(
        HEAD
        + """
Deposits and Credits                         Checks and Withdrawals
Date     Description        Amount           Date     Description        Amount
03/04    Transfer 0011       50.00           03/05    Transfer 0012       20.00
03/08    Transfer 0013       10.00
"""
    )
    assert rows(reading) == [("2024-03-04", 50.0), ("2024-03-08", 10.0), ("2024-03-05", -20.0)]
