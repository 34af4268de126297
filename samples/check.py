"""Bank checks: personal, business with a stub, and cashier's."""

from datetime import date
from random import Random

from samples import people
from samples.document import Document, dollars, finished, money
from samples.sheet import COURIER, HELVETICA, TIMES, Face, Sheet

DESIGNS = ("personal", "business", "cashiers")
ONES = (
    "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen "
    "Fifteen Sixteen Seventeen Eighteen Nineteen"
).split()
TENS = "_ _ Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety".split()
MEMOS = ("Rent", "Invoice 4471", "Piano lessons", "", "Acct 88-120", "Deposit")


def check(rng: Random, design: str) -> Document:
    """Draw one check."""
    payer = people.person(rng)
    name = payer.name() if design == "personal" else people.company(rng)
    bank = people.bank(rng)
    if design == "cashiers":
        name = bank
    number = str(rng.randint(101, 9899)) if design == "personal" else f"{rng.randint(1, 99999):06d}"
    day = date(rng.randint(2019, 2026), rng.randint(1, 12), rng.randint(1, 28))
    cents = rng.randint(12_00, 18_000_00)
    payee = people.company(rng) if rng.random() < 0.5 else people.person(rng).name()
    routing, account = people.routing(rng), people.digits(rng, 10)
    words = in_words(cents)
    memo = rng.choice(MEMOS)
    face: Face = {"personal": HELVETICA, "business": COURIER, "cashiers": TIMES}[design]
    written = day.strftime(rng.choice(("%m/%d/%Y", "%B %d, %Y", "%m-%d-%y")))
    stub = design == "business"
    sheet = Sheet(width=612 if stub else 450, height=560 if stub else 200)
    left = 80.0 if stub else 10.0
    sheet.box(left - 4, 6, 438, 188)
    sheet.lines(left + 8, 26, [name, *payer.address.lines()], face.bold, 8.5, max_width=170)
    sheet.text(left + 420, 26, number, face.bold, 11, align="right")
    sheet.text(left + 250, 26, bank, face.regular, 8, align="center", max_width=130)
    if design == "cashiers":
        sheet.text(left + 250, 44, "CASHIER’S CHECK", face.bold, 11, align="center")
    sheet.text(left + 300, 62, "Date", face.regular, 7.5)
    sheet.text(left + 330, 62, written, face.regular, 9.5)
    sheet.text(left + 8, 84, "Pay to the", face.regular, 7)
    sheet.text(left + 8, 92, "order of", face.regular, 7)
    sheet.text(left + 52, 90, payee, face.regular, 10, max_width=260)
    sheet.rule(left + 50, 94, left + 320, 94)
    sheet.box(left + 334, 76, 90, 20)
    stars = "**" if stub else ""
    sheet.text(left + 420, 90, f"${stars}{money(cents)}", face.regular, 10, align="right")
    sheet.text(left + 8, 114, words, face.regular, 9, max_width=350)
    sheet.rule(left + 6, 118, left + 366, 118)
    sheet.text(left + 424, 114, "DOLLARS", face.regular, 7.5, align="right")
    sheet.text(left + 8, 150, f"Memo  {memo}" if memo else "Memo", face.regular, 8.5)
    sheet.rule(left + 8, 154, left + 180, 154)
    sheet.rule(left + 250, 154, left + 424, 154)
    sheet.text(left + 424, 163, "Authorized signature", face.regular, 6, align="right")
    _micr(sheet, left, 182, design, (routing, account, number))
    if stub:
        _stub(sheet, rng, face, name, number, cents)
    fields = {
        "payer_name": name,
        "payer_address": payer.address.joined(),
        "check_number": number,
        "date": day.isoformat(),
        "payee": payee,
        "amount": dollars(cents),
        "amount_words": words,
        "routing_number": routing,
        "account_number": account,
        "bank_name": bank,
        "memo": memo or None,
    }
    return finished("check", design, fields, sheet)


def in_words(cents: int) -> str:
    """An amount as a check spells it, for example One Hundred Two and 05/100."""
    whole, part = divmod(cents, 100)
    return f"{_spell(whole)} and {part:02d}/100"


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


def _stub(sheet: Sheet, rng: Random, face: Face, name: str, number: str, cents: int) -> None:
    """The voucher under a business check: which invoices it pays."""
    sheet.rule(0, 210, 612, 210, dashed=True)
    sheet.text(60, 240, name, face.bold, 9)
    sheet.text(552, 240, f"Check No. {number}", face.bold, 9, align="right")
    first = rng.randint(1_00, cents - 1_00)
    for index, part in enumerate((first, cents - first)):
        y = 280 + 16 * index
        sheet.text(60, y, f"Inv {rng.randint(1000, 9999)}", face.regular, 8.5)
        sheet.text(552, y, money(part), face.regular, 8.5, align="right")
    sheet.text(60, 330, "Total", face.bold, 9)
    sheet.text(552, 330, money(cents), face.bold, 9, align="right")
