"""What bank statements say beside their amounts, in the words of many banks; nothing is made up."""

from __future__ import annotations

import pytest

from documents.kinds.bank_statement import KIND
from documents.reading import Reading
from tests.documents.bank_drawings import findings, read

ROUTING = "071999920"
HEAD = """
Alder Creek Bank                                         Account Statement
12 Canal Street                                          March 1, 2025 through March 31, 2025
Alder, MN 55100                                          Account Number: 000123456789
{contact}

DANA WHITFIELD
88 ELM ST
ALDER MN 55100
{holder}

{facts}

Beginning Balance                                                        $1,000.00
Ending Balance                                                             $940.00

DATE     DESCRIPTION                                                        AMOUNT
03/03    CALL CENTER SUPPLY 800-555-0177 WWW.SUPPLY-SHOP.COM                -40.00
03/14    BOOKS ONLINE 555-010-0188 BOOKS.COM                                -20.00
{after}
"""
FACTS = ("bank_phone", "bank_website", "routing_number", "currency", "days", "apy")


def said(contact: str = "", holder: str = "", facts: str = "", after: str = "") -> Reading:
    return read(HEAD.format(contact=contact, holder=holder, facts=facts, after=after))


def test_nothing_is_made_up_where_nothing_is_printed() -> None:
    data = said().data
    assert [name for name in (*FACTS, "overdraft_fees_ytd") if name in data] == []
    assert len(data["transactions"]) == 2


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Customer Service: 1-800-555-0142", "1-800-555-0142"),
        ("Questions? Call us at (612) 555-0142", "(612) 555-0142"),
        ("By phone 612.555.0142     Fax 612.555.0143", "612.555.0142"),
        ("TTY: 800-555-0199    Telephone 800-555-0142", "800-555-0142"),
        ("Contact us     1-888-ALDER-CB", "1-888-ALDER-CB"),
        ("Inquiries: 800 555 0142", "800 555 0142"),
        ("Fees charged   $0.00          Call us 1-800-555-0142", "1-800-555-0142"),
    ],
)
def test_the_bank_s_telephone_number(words: str, number: str) -> None:
    reading = said(facts=words)
    assert reading.data["bank_phone"] == number
    value = reading.fields["bank_phone"]
    assert value.page_number == 1
    assert 0.8 < value.confidence <= 0.95


def test_a_number_without_words_is_the_bank_s_only_with_its_address() -> None:
    assert said(contact="(612) 555-0142").data["bank_phone"] == "(612) 555-0142"
    assert "bank_phone" not in said(holder="(612) 555-0177").data
    assert "bank_phone" not in said(holder="Phone: (612) 555-0177").data
    assert "bank_phone" not in said(facts="Fax (612) 555-0143").data
    assert "bank_phone" not in said(contact="Reference 612-555-0143").data


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("Visit www.alderbank.com", "www.alderbank.com"),
        ("Write to help@aldercreek.bank or go to aldercreek.bank/help", "aldercreek.bank/help"),
        ("www.annualcreditreport.com    https://acb.org", "https://acb.org"),
        ("Online banking: my.fastbranch.net.", "my.fastbranch.net"),
        ("Manage your account at fastbranch.net", "fastbranch.net"),
    ],
)
def test_the_bank_s_web_address(words: str, address: str) -> None:
    assert said(facts=words).data["bank_website"] == address


def test_an_address_of_mail_or_of_another_is_no_web_address() -> None:
    assert "bank_website" not in said(facts="help@aldercreek.bank").data
    assert "bank_website" not in said(facts="Ask www.consumerfinance.gov").data


@pytest.mark.parametrize(
    "words",
    [
        f"Routing Number: {ROUTING}",
        f"ABA # {ROUTING}",
        f"Routing/Transit No.      {ROUTING}",
        f"Our bank routing number (RTN) is {ROUTING}",
        f"ABA Routing Transit Number {ROUTING[:4]}-{ROUTING[4:8]}-{ROUTING[8]}",
    ],
)
def test_the_routing_number(words: str) -> None:
    reading = said(facts=words)
    assert reading.data["routing_number"] == ROUTING
    assert reading.fields["routing_number"].confidence > 0.9
    assert "routing_number_is_valid" not in findings(reading)


def test_a_routing_number_that_cannot_be_one_is_doubted() -> None:
    reading = said(facts="Routing Number 071999921")
    assert reading.fields["routing_number"].confidence <= 0.5
    assert "routing_number_is_valid" in findings(reading)
    assert "routing_number" not in said(facts="Wire routing: ask your branch").data


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Currency: USD", "USD"),
        ("Account currency      CAD", "CAD"),
        ("All amounts are shown in U.S. dollars", "USD"),
        ("Foreign currency fee 3%", None),
    ],
)
def test_the_currency_only_where_it_is_said(words: str, code: str | None) -> None:
    assert said(facts=words).data.get("currency") == code


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Days in statement period: 31", 31),
        ("Number of days in this period        31", 31),
        ("31 days in the statement cycle", 31),
        ("Statement period days 31", 31),
        ("You have 60 days to tell us", None),
        ("Days in statement period: 999", None),
    ],
)
def test_the_printed_days(words: str, days: int | None) -> None:
    reading = said(facts=words)
    assert reading.data.get("days") == days
    assert "days_agree" not in findings(reading)


def test_days_that_are_not_those_of_the_period_are_found() -> None:
    assert "days_agree" in findings(said(facts="Days in statement period: 28"))
    assert "days_agree" not in findings(said(facts="Days in statement period: 30"))


@pytest.mark.parametrize(
    ("words", "percent"),
    [
        ("Annual Percentage Yield Earned 0.25% from average daily balance of $1,204.33", 0.25),
        ("Annual percentage yield earned this period      4.15%", 4.15),
        ("APYE: 0.05%", 0.05),
        ("APY Earned This Statement Period: 3 %", 3.0),
        ("Open a new account and earn up to 5.00% APY", None),
        ("Interest rate 0.40%", None),
    ],
)
def test_the_yield_earned(words: str, percent: float | None) -> None:
    assert said(facts=words).data.get("apy") == percent


def test_overdraft_fees_of_period_and_year() -> None:
    table = """
                                       Total for         Total
                                       this period       year-to-date
Total Overdraft Fees                        $34.00            $102.00
Total Returned Item Fees                     $0.00             $35.00
"""
    reading = said(after=table)
    assert reading.data["overdraft_fees_ytd"] == 102.0
    assert reading.fields["overdraft_fees_ytd"].text == "$102.00"
    line = "Total overdraft fees year to date       $68.00"
    assert said(after=f"\n{line}").data["overdraft_fees_ytd"] == 68.0
    assert "overdraft_fees_ytd" not in said(after="\nTotal overdraft fees      $34.00").data


CHECKS = """
Alder Creek Bank                                March 1, 2025 through March 31, 2025

CHECKS PAID
CHECK NO.      DATE        AMOUNT          CHECK NO.      DATE        AMOUNT
{rows}
Total Checks Paid          $50.00
{legend}
"""
ROWS = """
1001           03/05       $10.00          1004 *         03/08       $20.00
1002           03/06        10.00          1005           03/09        10.00
"""


def gaps(rows: str, legend: str) -> list[str | None]:
    reading = read(CHECKS.format(rows=rows.strip("\n"), legend=legend))
    return [t["check_number"] for t in reading.data["transactions"] if t.get("gap_before")]


@pytest.mark.parametrize(
    "legend",
    [
        "* Indicates a gap in check number sequence.",
        "An asterisk (*) marks checks out of order",
        "*Break in check sequence",
        "",
    ],
)
def test_an_asterisk_marks_a_break_in_the_sequence(legend: str) -> None:
    assert gaps(ROWS, legend) == ["1004"]


def test_the_asterisk_may_stand_apart_or_before() -> None:
    assert gaps(ROWS.replace("1004 *", "1004  *"), "") == ["1004"]
    assert gaps(ROWS.replace("1004 *", "*1004 "), "") == ["1004"]


def test_an_asterisk_that_means_something_else_is_no_gap() -> None:
    assert gaps(ROWS, "* Indicates an electronic check") == []
    assert gaps(ROWS.replace("1004 *", "1004  ").replace("1002  ", "1002 *"), "") == []
    assert gaps(ROWS.replace("1004 *", "1004 ^"), "") == []


def test_gaps_have_their_place() -> None:
    reading = read(CHECKS.format(rows=ROWS.strip("\n"), legend=""))
    index = next(n for n, t in enumerate(reading.data["transactions"]) if t.get("gap_before"))
    assert reading.fields[f"transactions[{index}].gap_before"].page_number == 1
    KIND.model.model_validate(reading.data)
