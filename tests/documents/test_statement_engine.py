"""Parts of the reader of statements, and layouts of engines that give blocks without places."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from dataclasses import replace

import pytest

from documents.geometry import Box
from documents.kinds.bank_statement import KIND
from documents.layout import Element, PageLayout, Span
from documents.reading import Reading
from documents.statements.cutting import cells_of
from documents.statements.rules import account_closes
from documents.statements.spelling import spelled
from documents.statements.titles import balance_of, title_of, total_of
from documents.statements.vocabulary import Terms
from tests.documents.bank_drawings import page, read, rows
from tests.documents.test_bank_statement_layouts import NESTED, STACKED

BANK = Terms(money_in=1, labels={})


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("10/07 Cash Deposit 1,250.00", "date text money"),
        ("10/07/2025Cash Deposit", "date text"),
        ("May 05, 2025 Grocer 4.00 $96.00", "date text money money"),
        ("10/07 12.00 ACH CREDIT", "date money text"),
        ("3001 * 10/07 12.00", "number date money"),
        ("Card Purchase 06/11 NOODLE", "text"),
        ("- $5.00", "money"),
        ("12.00 CR", "money"),
        ("S4,250.00", "money"),
        ("1,719.3 3", "money"),
        ("1, 250.00", "money"),
        ("RATE 4.50%", "text"),
        ("l,25O.00", "text"),
    ],
)
def test_a_span_is_cut_where_columns_were_glued(text: str, kinds: str) -> None:
    cells = cells_of(Span(text, Box(0, 0, 400, 20)))
    assert [cell.kind for cell in cells] == kinds.split()


def test_an_amount_that_had_to_be_understood_is_doubtful() -> None:
    [cell] = cells_of(Span("1.250,00", Box(0, 0, 80, 20)))
    assert cell.money is not None
    assert str(cell.money.value) == "1250.00"
    assert cell.confidence < 0.8


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("Deposits and OtherCredits (continued)", "ledger", 1),
        ("ATM & Debit Card Withdrawals", "ledger", -1),
        ("Debit Card Deposits", "ledger", 1),
        ("CHECKS PAID", "checks", -1),
        ("DAILY ENDING BALANCE", "daily", 0),
        ("Account Summary", "none", 0),
    ],
)
def test_headings_say_kind_and_direction(text: str, kind: str, direction: int) -> None:
    title = title_of(text, BANK)
    assert title is not None
    assert (title.kind, title.direction) == (kind, direction)


def test_merchants_are_neither_totals_nor_balances_nor_headings() -> None:
    assert total_of("TOTAL WINE & MORE 1200") is None
    assert balance_of("NEW BALANCE OUTLET") is None
    assert title_of("CHECKERS DRIVE IN", BANK) is None


def test_glued_words_come_apart_and_foreign_ones_stay() -> None:
    assert spelled("depositsandadditions") == "deposits and additions"
    assert spelled("withdrawais") == "withdrawals"
    assert spelled("cloudhost") == "cloudhost"


TABLE = """<table>
<tr><td>Date</td><td>Description</td><td>Withdrawals</td><td>Deposits</td><td>Balance</td></tr>
<tr><td rowspan="2">01/03</td><td>Coffee<br>SAMPLE CITY</td><td>10.00</td><td></td><td>90.00</td></tr>
<tr><td>Payroll</td><td></td><td>50.00</td><td>140.00</td></tr>
</table>"""
NEXT_TABLE = """<table>
<tr><td>01/04</td><td>Groceries</td><td>30.00</td><td></td><td>110.00</td></tr>
<tr><td>01/09</td><td>Refund of a rather long name</td><td></td><td>5.00</td><td>115.00</td></tr>
</table>"""


def _block(text: str, y1: float, y2: float, category: str = "Text") -> Element:
    return Element(Box(60, y1, 1200, y2), category, text, 1.0)


def test_tables_in_markup_are_read_with_rowspans_and_without_a_second_header() -> None:
    head = "# Sample Bank\nAccount Number: 55667788\nStatement period 01/01/2025 - 01/31/2025"
    sums = "Beginning Balance: $100.00\nEnding Balance: $115.00"
    first = (_block(head, 60, 200), _block(sums, 220, 300), _block(TABLE, 320, 600, "Table"))
    reading = KIND.read(
        [
            PageLayout(1, 1300, 2000, 0, "ocr", first),
            PageLayout(2, 1300, 2000, 0, "ocr", (_block(NEXT_TABLE, 100, 300, "Table"),)),
        ]
    )
    assert rows(reading) == [
        ("2025-01-03", -10.0),
        ("2025-01-03", 50.0),
        ("2025-01-04", -30.0),
        ("2025-01-09", 5.0),
    ]
    assert reading.data["transactions"][0]["description"] == "Coffee SAMPLE CITY"
    assert KIND.reconcile(reading.data) is True


def test_every_leaf_has_a_field_with_its_place() -> None:
    reading = read(STACKED)
    for index, row in enumerate(reading.data["transactions"]):
        for name, value in row.items():
            field = reading.fields[f"transactions[{index}].{name}"]
            assert field.value == value
            assert field.page_number == 1
    for name, value in reading.data.items():
        if not isinstance(value, list):
            assert reading.fields[name].value == value
    KIND.model.model_validate(reading.data)


def test_an_empty_ledger_never_counts_as_reconciled() -> None:
    data = {"beginning_balance": 5.0, "ending_balance": 5.0, "transactions": []}
    assert account_closes(data) is None
    assert account_closes({"transactions": [{"amount": 1.0}]}) is None


@pytest.mark.parametrize("seed", range(12))
def test_torn_and_shuffled_pages_raise_nothing(seed: int) -> None:
    chance = random.Random(seed)
    torn = []
    for layout in (page(STACKED), page(NESTED, 2)):
        spans = list(layout.elements[0].spans)
        kept = chance.sample(spans, k=chance.randrange(1, len(spans)))
        moved = [
            replace(s, box=s.box._replace(x1=s.box.x1 - chance.randrange(300)), text=s.text[::1])
            for s in kept
        ]
        torn.append(replace(layout, elements=(replace(layout.elements[0], spans=tuple(moved)),)))
    assert isinstance(KIND.read(torn), Reading)


def test_no_pages_and_blank_pages_give_an_empty_reading() -> None:
    assert KIND.read([]).data["transactions"] == []
    assert KIND.read([PageLayout(1, 100, 100, 0, "blank")]).data["transactions"] == []


def test_amounts_far_from_crooked_headings_are_not_lost() -> None:
    lines = ["Date      Description            Debits     Credits      Balance"]
    balance = 100.0
    for n in range(400):
        balance += 1.0
        lines.append(
            f"01/{n % 28 + 1:02d}     Merchant {n:<20}                1.00      {balance:8.2f}"
        )
    head = "Sample Bank\nStatement period 01/01/2025 - 01/31/2025\nBeginning balance     100.00\n"
    reading = read(head + "\n".join(lines))
    assert len(reading.data["transactions"]) == 400
    assert KIND.reconcile(reading.data) is True


def test_words_are_set_right_alike_in_every_run() -> None:
    """Sets are ordered by chance: a word with two neighbours must not depend on it."""
    code = (
        "from documents.statements.spelling import spelled;"
        "print(spelled('tota1 charqes depositz feez creditz debitz'))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in range(1, 6)
    }
    assert len(said) == 1
