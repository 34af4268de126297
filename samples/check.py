"""Bank checks: personal, business with a stub, and cashier's."""

from datetime import date
from random import Random
from typing import Any

from samples import check_backs, check_designs, people
from samples.check_facts import EPC, Facts, in_words, micr
from samples.document import Document, dollars, finished, money
from samples.faces import COURIER, HELVETICA, TIMES, Face
from samples.sheet import Sheet

SIGNED_ON = ("microprint", "dotted")
"""Designs of a personal check whose signature line is no ruled one."""
BOTH_SIDES = ("with_back", "over_back")
DESIGNS = ("personal", "business", "cashiers", *SIGNED_ON, *BOTH_SIDES, *check_designs.DESIGNS)
MEMOS = ("Rent", "Invoice 4471", "Piano lessons", "", "Acct 88-120", "Deposit")


def check(rng: Random, design: str) -> Document:
    """Draw one check."""
    facts = _invent(rng, design)
    if design in check_designs.DESIGNS:
        return _drawn(rng, design, facts)
    if design in BOTH_SIDES:
        return _both_sides(rng, design, facts)
    written = facts.day.strftime(rng.choice(("%m/%d/%Y", "%B %d, %Y", "%m-%d-%y")))
    face: Face = {"business": COURIER, "cashiers": TIMES}.get(design, HELVETICA)
    stub = design == "business"
    sheet = Sheet(width=612 if stub else 450, height=560 if stub else 200)
    left = 80.0 if stub else 10.0
    _face(sheet, facts, face, left, written, stars="**" if stub else "")
    if design == "cashiers":
        sheet.text(left + 250, 44, "CASHIER’S CHECK", face.bold, 11, align="center")
    micr(sheet, left, 182, design, facts)
    if stub:
        _stub(sheet, rng, face, facts)
    return finished("check", design, _fields(facts), sheet)


def _drawn(rng: Random, name: str, facts: Facts) -> Document:
    design = check_designs.DESIGNS[name]
    sheet = Sheet(*design.size)
    design.draw(sheet, rng, facts, facts.day.strftime(rng.choice(design.dates)))
    fields = {key: value for key, value in _fields(facts).items() if key not in design.without}
    if design.dollars:
        fields["amount_words"] += " dollars"
    if design.encoded:
        fields |= {"micr_amount": dollars(facts.cents), "epc": EPC}
    return finished("check", name, fields, sheet)


def _both_sides(rng: Random, design: str, facts: Facts) -> Document:
    """A personal check with its back, on a page of its own or under the front."""
    below = design == "over_back"
    sheet = Sheet(width=450, height=200 + (check_backs.HEIGHT if below else 0))
    written = facts.day.strftime(rng.choice(("%m/%d/%Y", "%B %d, %Y", "%m-%d-%y")))
    _face(sheet, facts, HELVETICA, 10, written, stars="")
    micr(sheet, 10, 182, "personal", facts)
    if not below:
        sheet.new_page()
    check_backs.draw(sheet, facts, 205 if below else 0)
    fields = _fields(facts) | check_backs.truth(facts)
    return finished("check", design, fields, sheet)


def _fields(facts: Facts) -> dict[str, Any]:
    return {
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
        "signature": "signed" if facts.signed else "unsigned",
    }


def _invent(rng: Random, design: str) -> Facts:
    payer, bank = people.person(rng), people.bank(rng)
    names = {"person": payer.name(), "company": people.company(rng), "bank": bank}
    ours = {"business": "company", "cashiers": "bank"}
    ours |= dict.fromkeys(("personal", *SIGNED_ON, *BOTH_SIDES), "person")
    drawer = ours[design] if design in ours else check_designs.DESIGNS[design].drawer
    personal = drawer == "person"
    return Facts(
        name=names[drawer],
        home=payer.address,
        bank=bank,
        number=str(rng.randint(101, 9899)) if personal else f"{rng.randint(1, 99999):06d}",
        day=date(rng.randint(2019, 2026), rng.randint(1, 12), rng.randint(1, 28)),
        payee=people.company(rng) if rng.random() < 0.5 else people.person(rng).name(),
        cents=rng.randint(12_00, 18_000_00),
        routing=people.routing(rng),
        account=people.digits(rng, 10),
        memo=rng.choice(MEMOS),
        line=design if design in SIGNED_ON else "ruled",
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
    facts.sign(sheet, left + 250, 154, right)
    sheet.text(right, 163, "Authorized signature", face.regular, 6, align="right")


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
