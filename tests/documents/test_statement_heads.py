"""The heads of statements as papers print them: addresses, names, numbers, days and boxes of sums."""

from __future__ import annotations

from typing import Any

import pytest

from documents.kinds import credit_card_statement
from tests.documents.bank_drawings import page, read, rows, texts

BANK = "First Example Bank            Statement Period 03/01/24 - 03/31/24\n\n"
ROW = """
Date     Description          Amount     Balance
03/04    Deposit               50.00      150.00
"""


def data(text: str) -> dict[str, Any]:
    return read(text + ROW).data


@pytest.mark.parametrize(
    ("block", "holder", "address"),
    [
        (
            "00021774 DRE 201 210 01526 NNNNN 1 000000000\nJANE ROE\n4 ELM ST\nDAYTON OH 45419",
            "JANE ROE",
            "4 ELM ST DAYTON OH 45419",
        ),
        (
            "000044718 01 SP 000638114402217 E\nROE ELECTRIC INC\n4 ELM ST\nDAYTON OH 45419",
            "ROE ELECTRIC INC",
            "4 ELM ST DAYTON OH 45419",
        ),
        (
            "Envelope # BKJQWZBBCDHKL\nJANE ROE\n4 ELM ST\nDAYTON OH 45419",
            "JANE ROE",
            "4 ELM ST DAYTON OH 45419",
        ),
        (
            "JANE ROE\nSTEPHEN ROE\n4 ELM ST\nDAYTON OH 45419",
            "JANE ROE STEPHEN ROE",
            "4 ELM ST DAYTON OH 45419",
        ),
        (
            "JANE ROE\n4418 E 51ST PL APT 207\nDAYTON OH 45419-3610",
            "JANE ROE",
            "4418 E 51ST PL APT 207 DAYTON OH 45419-3610",
        ),
        ("JANE ROE\n4 ELM ST\nDAYTON OH   45419", "JANE ROE", "4 ELM ST DAYTON OH 45419"),
        (
            "JANE ROE\n4 ELM ST\nConcord, New Hampshire 03301",
            "JANE ROE",
            "4 ELM ST Concord, New Hampshire 03301",
        ),
    ],
)
def test_addresses_under_what_mail_is_sorted_by(block: str, holder: str, address: str) -> None:
    found = data(f"{BANK}\n\n{block}\n\n")
    assert found["account_holder"].replace(" and ", " ") in (holder, holder.split(" STEPHEN")[0])
    assert found["account_holder_address"] == address


def test_an_address_in_one_line_may_have_the_telephone_behind_it() -> None:
    found = data("""
First Example Bank
PO Box 3100 · Laramie, Wyoming 82073 · (307) 555-0177

""")
    assert found["bank_address"] == "PO Box 3100 Laramie, Wyoming 82073"


def test_a_table_of_accounts_names_no_holder() -> None:
    found = data(
        BANK
        + """
JANE ROE
4 ELM ST
DAYTON OH 45419

ACCOUNT NAME        APY       Mar 1         Mar 31
Clear Checking     0.10%     $100.00       $150.00
"""
    )
    assert found["account_holder"] == "JANE ROE"


def test_a_label_of_the_holder_may_stand_in_a_row_of_boxes() -> None:
    found = data("""
First Example Bank

Account holder                Account number       Statement period
Elm & Ash Design LLC          7702 0044            03/01/24 - 03/31/24

""")
    assert found["account_holder"] == "Elm & Ash Design LLC"


def test_a_label_of_the_holder_stands_before_the_name_also_where_a_sum_is_beside_it() -> None:
    found = data("""
First Example Bank

Account name      Jane Roe         Beginning balance:      $100.00
Account number    0042 1177        Deposits                 $50.00

""")
    assert found["account_holder"] == "Jane Roe"


def test_a_bank_is_called_by_its_full_name_and_not_by_its_product() -> None:
    found = data("""
Everyday Plus Checking
First Example
Statement Period 03/01/24 - 03/31/24

First Example Bank, N.A.
""")
    assert found["bank_name"] == "First Example Bank, N.A."
    assert found["account_type"] == "Everyday Plus Checking"


def test_brokers_number_accounts_with_a_letter() -> None:
    assert data(BANK + "Account Number: Z44-118207\n")["account_number"] == "Z44-118207"


@pytest.mark.parametrize(
    ("print_", "name", "value"),
    [
        ("Deposits   50.00     Minimum Balance    12.50", "minimum_balance", 12.5),
        ("PLUS    3   DEPOSITS AND OTHER CREDITS ....     50.00", "deposit_count", 3),
        ("Annual percentage yield earned .99 % Interest-bearing days 91", "apy", 0.99),
        ("Charges\nand fees\n7.00", "service_fees", 7.0),
        ("Checks and other\ndeductions\n7.00", "total_withdrawals", 7.0),
        ("Withdrawals & Debits\nNo.   Amount\n  4     7.00", "total_withdrawals", 7.0),
        ("Withdrawals & Debits\nNo.   Amount\n  4     7.00", "withdrawal_count", 4),
        ("We accept all relay calls, including 711\n1-800-555-0186", "bank_phone", None),
        (
            "             We accept relay calls\nQuestions?   1-800-555-0186",
            "bank_phone",
            "1-800-555-0186",
        ),
        ("Customer Care: 1-800-555-0158 TTY: Use Relay 711", "bank_phone", "1-800-555-0158"),
        ("Customer Care: 1-800-555-0158 (TTY)", "bank_phone", None),
        ("No. Checks: 5     *Indicates a break", "check_count", 5),
        ("Total # of checks      5", "check_count", 5),
        ("7 CHECKS ENCLOSED", "check_count", 7),
    ],
)
def test_wordings(print_: str, name: str, value: Any) -> None:
    assert data(f"{BANK}\n{print_}\n\n").get(name) == value


def test_an_amount_in_the_text_stands_under_no_column() -> None:
    reading = read(
        BANK
        + """
Date     Description                                   Debits   Credits     Balance
03/03    Deposit                                                  50.00      150.00
03/04    Returned check 0108 $90.00                     32.00                118.00
"""
    )
    assert rows(reading) == [("2024-03-03", 50.0), ("2024-03-04", -32.0)]
    assert texts(reading)[1] == "Returned check 0108 $90.00"


@pytest.mark.parametrize(
    ("opening", "days", "start"),
    [
        ("Beginning Balance 03/01/2024", "", "2024-03-01"),
        ("Previous Statement Balance as of 02/29/2024", "", "2024-03-01"),
        ("Your previous balance as of 02/29/2024", "", "2024-03-01"),
        ("03/01/2024     Beginning Balance", "", "2024-03-01"),
        ("Beginning Balance 02/29/2024", "Days in Statement Period: 31", "2024-03-01"),
    ],
)
def test_the_days_of_both_balances_are_those_of_the_period(
    opening: str, days: str, start: str
) -> None:
    found = read(f"""
First Example Bank
{days}

{opening}          100.00
Ending Balance 03/31/2024    150.00

{ROW}""").data
    assert (found["period_start"], found["period_end"]) == (start, "2024-03-31")


CARD = """
Example Bank Credit Card
{0}
Previous Balance      $100.00
New Balance           $110.00

03/06/24   CORNER BOOKS     $10.00

Detach and return this portion. Amount Enclosed $____

CARDMEMBER SERVICE                    JANE ROE
PO BOX 6294                           4 ELM ST
CAROL STREAM IL 60197-6294            DAYTON OH 45419
"""


def test_payments_go_to_the_one_box_on_the_coupon() -> None:
    found = credit_card_statement.KIND.read([page(CARD.format(""))]).data
    assert found["remit_to_address"] == "PO BOX 6294 CAROL STREAM IL 60197-6294"
    assert found["account_holder"] == "JANE ROE"


def test_the_closing_date_stands_under_its_label() -> None:
    boxes = "STATEMENT CLOSING DATE     CREDIT LIMIT\n03/31/24                   $6,000"
    found = credit_card_statement.KIND.read([page(CARD.format(boxes))]).data
    assert found["statement_date"] == "2024-03-31"


@pytest.mark.parametrize(
    ("print_", "name", "value"),
    [
        ("Cash Advance Credit Line     $1,900", "cash_limit", 1900.0),
        ("Cash Advance Credit Line Available     $1,900", "available_cash", 1900.0),
        ("Minimum Payment     5 Years     $1,988", "minimum_payment_years", 5.0),
        ("Only the Total Minimum Payment - 33 months - $489", "minimum_payment_years", 2.75),
        ("Only the minimum payment     18 months     $489", "minimum_payment_years", 1.5),
        ("Totals Year-to-Date\nTotal Fees charged     $4.00", "fees_ytd", 4.0),
        ("Totals Year-to-Date\nTotal Fees charged     $4.00", "fees", None),
        ("New Cashback Bonus This Period     $6.61", "rewards_earned", 6.61),
    ],
)
def test_wordings_of_cards(print_: str, name: str, value: Any) -> None:
    found = credit_card_statement.KIND.read([page(CARD.format("") + f"\n\n{print_}\n")]).data
    assert found.get(name) == value


def test_the_holder_s_home_takes_no_payments() -> None:
    text = CARD.format("Mail this coupon with your check payable to: Example Bank")
    text = text.replace("CARDMEMBER SERVICE                    JANE ROE", "{0}").format(
        "JANE ROE                              EXAMPLE BANK"
    )
    text = text.replace("PO BOX 6294                           4 ELM ST", "{0}").format(
        "4 ELM ST                              PO BOX 6294"
    )
    text = text.replace("CAROL STREAM IL 60197-6294            DAYTON OH 45419", "{0}").format(
        "DAYTON OH 45419                       CAROL STREAM IL 60197-6294"
    )
    found = credit_card_statement.KIND.read([page(text)]).data
    assert found["remit_to_address"] == "PO BOX 6294 CAROL STREAM IL 60197-6294"
