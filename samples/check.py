"""Bank checks: personal, business with a stub, and cashier's."""

from dataclasses import dataclass
from datetime import date
from random import Random

from samples import people
from samples.document import Document, dollars, finished, money
from samples.sheet import COURIER, HELVETICA, TIMES, Face, Sheet

DESIGNS = ("personal", "business", "cashiers")
ONES = [
    "Zero",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen",
]
TENS = ["_", "_", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"]
MEMOS = ("Rent", "Invoice 4471", "Piano lessons", "", "Acct 88-120", "Deposit")


@dataclass(frozen=True)
class Facts:
    """What one check says."""

    name: str
    home: people.Address
    bank: str
    number: str
    day: date
    payee: str
    cents: int
    routing: str
    account: str
    memo: str


def check(rng: Random, design: str) -> Document:
    """Draw one check."""
    facts = _invent(rng, design)
    written = facts.day.strftime(rng.choice(("%m/%d/%Y", "%B %d, %Y", "%m-%d-%y")))
    face: Face = {"personal": HELVETICA, "business": COURIER, "cashiers": TIMES}[design]
    stub = design == "business"
    sheet = Sheet(width=612 if stub else 450, height=560 if stub else 200)
    left = 80.0 if stub else 10.0
    _face(sheet, facts, face, left, written, stars="**" if stub else "")
    if design == "cashiers":
        sheet.text(left + 250, 44, "CASHIER’S CHECK", face.bold, 11, align="center")
    _micr(sheet, left, 182, design, (facts.routing, facts.account, facts.number))
    if stub:
        _stub(sheet, rng, face, facts)
    fields = {
        "payer_name": facts.name,
        "payer_address": facts.home.joined(),
        "check_number": facts.number,
        "date": facts.day.isoformat(),
        "payee": facts.payee,
        "amount": dollars(facts.cents),
        "amount_words": in_words(facts.cents),
        "routing_number": facts.routing,
        "account_number": facts.account,
        "bank_name": facts.bank,
        "memo": facts.memo or None,
    }
    return finished("check", design, fields, sheet)


def in_words(cents: int) -> str:
    """An amount as a check spells it, for example One Hundred Two and 05/100."""
    whole, part = divmod(cents, 100)
    return f"{_spell(whole)} and {part:02d}/100"


def _invent(rng: Random, design: str) -> Facts:
    payer, bank = people.person(rng), people.bank(rng)
    names = {"personal": payer.name(), "business": people.company(rng), "cashiers": bank}
    personal = design == "personal"
    return Facts(
        name=names[design],
        home=payer.address,
        bank=bank,
        number=str(rng.randint(101, 9899)) if personal else f"{rng.randint(1, 99999):06d}",
        day=date(rng.randint(2019, 2026), rng.randint(1, 12), rng.randint(1, 28)),
        payee=people.company(rng) if rng.random() < 0.5 else people.person(rng).name(),
        cents=rng.randint(12_00, 18_000_00),
        routing=people.routing(rng),
        account=people.digits(rng, 10),
        memo=rng.choice(MEMOS),
    )


def _face(sheet: Sheet, facts: Facts, face: Face, left: float, written: str, *, stars: str) -> None:
    """The front of the check: payer, bank, date, payee, amounts, memo, signature line."""
    right = left + 424
    sheet.box(left - 4, 6, 438, 188)
    who = [facts.name, *facts.home.lines()]
    sheet.lines(left + 8, 26, who, face.bold, 8.5, max_width=170)
    sheet.text(left + 420, 26, facts.number, face.bold, 11, align="right")
    sheet.text(left + 250, 26, facts.bank, face.regular, 8, align="center", max_width=130)
    sheet.text(left + 300, 62, "Date", face.regular, 7.5)
    sheet.text(left + 330, 62, written, face.regular, 9.5)
    sheet.lines(left + 8, 84, ["Pay to the", "order of"], face.regular, 7, pitch=8)
    sheet.text(left + 52, 90, facts.payee, face.regular, 10, max_width=260)
    sheet.rule(left + 50, 94, left + 320, 94)
    sheet.box(left + 334, 76, 90, 20)
    amount = f"${stars}{money(facts.cents)}"
    sheet.text(left + 420, 90, amount, face.regular, 10, align="right")
    sheet.text(left + 8, 114, in_words(facts.cents), face.regular, 9, max_width=350)
    sheet.rule(left + 6, 118, left + 366, 118)
    sheet.text(right, 114, "DOLLARS", face.regular, 7.5, align="right")
    memo = f"Memo  {facts.memo}" if facts.memo else "Memo"
    sheet.text(left + 8, 150, memo, face.regular, 8.5)
    sheet.rule(left + 8, 154, left + 180, 154)
    sheet.rule(left + 250, 154, right, 154)
    sheet.text(right, 163, "Authorized signature", face.regular, 6, align="right")


def _spell(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        tail = f"-{ONES[number % 10]}" if number % 10 else ""
        return TENS[number // 10] + tail
    for size, name in ((1000, "Thousand"), (100, "Hundred")):
        if number >= size:
            head, rest = divmod(number, size)
            return f"{_spell(head)} {name}{' ' + _spell(rest) if rest else ''}"
    raise ValueError(number)


def _micr(sheet: Sheet, x: float, y: float, design: str, numbers: tuple[str, str, str]) -> None:
    """The line for machines: E-13B symbols drawn as bars, the digits as text."""
    routing, account, number = numbers
    at = x + 20
    parts = [("t", routing), ("o", account), ("", number)]
    if design == "business":
        parts = [("o", number), ("t", routing), ("e", account)]
    for symbol, digits in parts:
        if symbol in ("t", "o"):
            at = _symbol(sheet, at, y)
        at += sheet.text(at, y, digits, "Courier-Bold", 11) + 2
        at = _symbol(sheet, at, y) + 12 if symbol else at


def _symbol(sheet: Sheet, x: float, y: float) -> float:
    """A transit or on-us sign: two bars and two dots; returns its right edge."""
    sheet.box(x, y - 7, 1.4, 7, fill=0, line=0)
    sheet.box(x + 2.4, y - 7, 1.4, 3, fill=0, line=0)
    sheet.box(x + 4.6, y - 3, 1.8, 3, fill=0, line=0)
    return x + 9


def _stub(sheet: Sheet, rng: Random, face: Face, facts: Facts) -> None:
    """The voucher under a business check: which invoices it pays."""
    sheet.rule(0, 210, 612, 210, dashed=True)
    sheet.text(60, 240, facts.name, face.bold, 9)
    sheet.text(552, 240, f"Check No. {facts.number}", face.bold, 9, align="right")
    first = rng.randint(1_00, facts.cents - 1_00)
    for index, part in enumerate((first, facts.cents - first)):
        y = 280 + 16 * index
        sheet.text(60, y, f"Inv {rng.randint(1000, 9999)}", face.regular, 8.5)
        sheet.text(552, y, money(part), face.regular, 8.5, align="right")
    sheet.text(60, 330, "Total", face.bold, 9)
    sheet.text(552, 330, money(facts.cents), face.bold, 9, align="right")
