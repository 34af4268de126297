"""What some statements say beside their amounts: web address, routing number, currency, days, yield."""

import re
from collections.abc import Iterable
from random import Random
from typing import Any

from samples import people
from samples.bank_facts import Statement
from samples.bank_look import BankLook
from samples.document import dollars
from samples.sheet import Mark, Sheet

WORDINGS: dict[str, tuple[str, ...]] = {
    "bank_website": ("Visit us online at {}", "{}", "Online banking: {}"),
    "routing_number": ("Routing Number: {}", "ABA/Routing # {}", "Transit Routing No. {}"),
    "days": ("Days in statement period: {}", "Number of days in this period  {}", "({} days)"),
    "currency": ("Currency: {}", "All amounts are in {}", "Account currency {}"),
    "apy": ("Annual Percentage Yield Earned {}%", "APY Earned This Period: {}%"),
}
CAPTIONS = {"apy": "Annual Percentage Yield Earned", "days": "Days in Statement Period"}
"""How the design that has them in its summary calls two of them."""
PITCH = 11.0


def values(statement: Statement) -> dict[str, Any]:
    """What is true of the statement, by field."""
    rng = Random(statement.account.number + statement.phone)
    letters = "".join(c for c in statement.bank.lower() if c.isalpha())
    return {
        "bank_website": f"www.{letters[:18]}.{rng.choice(('com', 'bank', 'org'))}",
        "routing_number": people.routing(rng),
        "days": (statement.end - statement.start).days + 1,
        "currency": "USD",
        "apy": rng.randint(1, 480) / 100,
    }


def lines(statement: Statement) -> dict[str, str]:
    """Field → the line that says it; of each field this bank prints it or not."""
    rng = Random(statement.phone + statement.account.number)
    said = {}
    for name, value in values(statement).items():
        wording, printed = rng.choice(WORDINGS[name]), rng.random() < 0.6
        if printed:
            said[name] = wording.format(f"{value:.2f}" if name == "apy" else value)
    return said


def draw(sheet: Sheet, statement: Statement, look: BankLook, right: float, y: float) -> None:
    """The lines, one under the other, ending at `right`."""
    for text in lines(statement).values():
        sheet.text(right, y, text, look.face.regular, 7.5, align="right", max_width=200)
        y += PITCH


def printed(marks: Iterable[Mark], statement: Statement) -> dict[str, Any]:
    """Truth of what the design has drawn of it; of several accounts no yield."""
    texts = {mark.text for mark in marks}
    said = {name for name, text in lines(statement).items() if text in texts}
    said |= {name for name, caption in CAPTIONS.items() if caption in texts}
    fields = {name: value for name, value in values(statement).items() if name in said}
    fields |= page_count(texts)
    if any(statement.phone in text for text in texts):
        fields["bank_phone"] = statement.phone
    if len(statement.accounts) > 1:
        fields.pop("apy", None)
    if "Total Overdraft Fees" in texts:
        charged, year = overdrafts(statement)
        fields |= {"overdraft_fees": dollars(charged), "overdraft_fees_ytd": dollars(year)}
    return fields


def page_count(texts: Iterable[str]) -> dict[str, Any]:
    """How many pages the page numbers count, where they do."""
    found = (re.search(r"Page \d+ of (\d+)$", text) for text in texts)
    return next(({"page_count": int(count[1])} for count in found if count), {})


def overdrafts(statement: Statement) -> tuple[int, int]:
    """Cents of overdraft fees in the period and in the year, which began before."""
    entries = statement.account.entries
    charged = sum(-entry.cents for entry in entries if "Overdraft" in entry.lines[0])
    return charged, charged + 34_00
