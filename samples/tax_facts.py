"""What an invented 1099 or 1098 says: payer, recipient, box values, state lines, and its truth."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from samples import people, people_words
from samples.document import dollars, money
from samples.tax_tables import Box, TaxForm

Value = int | str | bool
PAYER_WORDS = {"RECIPIENT’S/LENDER": "lender", "LENDER": "lender"}
RECIPIENT_WORDS = {"PAYER’S/BORROWER": "borrower", "BORROWER": "borrower"}
NUMBER_KINDS = ("money", "backup", "principal", "state_income")
SECOND_TIN = ("1099-INT", "1099-DIV", "1099-MISC", "1099-NEC")
"""Forms whose payer's copy has the box "2nd TIN not."."""
LOCALITIES = ("Toledo", "LOUISVILLE", "Grand Rapids", "PITTSBURGH", "Wilmington")
CODES = ("1", "2", "4", "7", "7", "G", "7B", "4G", "1M", "3")


@dataclass(frozen=True)
class TaxFacts:
    """One filled form; values by truth name (or caption when the form has no truth).

    second_tin, fatca: of check boxes without a number, None where the form prints none.
    """

    form: TaxForm
    year: int
    payer: str
    payer_address: people.Address
    payer_phone: str
    payer_tin: str
    recipient: people.Person
    recipient_tin: str
    account: str
    values: dict[str, Value]
    states: tuple[dict[str, Value], ...]
    corrected: bool
    blank: bool = False
    second_tin: bool | None = None
    fatca: bool | None = None
    locals: tuple[dict[str, Value], ...] = ()

    def boxes(self) -> list[Box]:
        """The boxes this tax year's form has."""
        return [b for b in self.form.boxes if b.since <= self.year <= b.until]


def key(box: Box) -> str:
    """Where a box's value is kept."""
    return box.name or f"{box.number} {box.caption}"


def invent(rng: Random, form: TaxForm) -> TaxFacts:
    """Invent one filled form."""
    year = rng.randint(2022, 2025)
    who = people.person(rng)
    institution = form.name in ("1099-INT", "1099-DIV", "1098", "1098-E", "1099-A", "1099-R")
    payer = people.bank(rng) if institution else people.company(rng)
    place = people.address(rng)
    tin = people.ssn(rng)
    if rng.random() < 0.5:
        who, payer, place = who.upper(), payer.upper(), place.upper()
    values = _values(rng, form, year, place)
    return TaxFacts(
        form=form,
        year=year,
        payer=payer,
        payer_address=place,
        payer_phone=people.phone(rng),
        payer_tin=people.ein(rng),
        recipient=who,
        recipient_tin=f"XXX-XX-{tin[-4:]}" if rng.random() < 0.5 else tin,
        account=people.digits(rng, 10) if rng.random() < 0.7 else "",
        values=values,
        states=tuple(_state_line(rng, form, values) for _ in range(rng.choice((0, 0, 1, 1, 2))))
        if form.states
        else (),
        corrected=rng.random() < 0.1,
    )


def emptied(facts: TaxFacts) -> TaxFacts:
    """The blank form of that year: nothing on it was filled in."""
    return replace(facts, values={}, states=(), corrected=False, account="", blank=True)


def with_zeros(facts: TaxFacts) -> TaxFacts:
    """The same values with 0 in every empty amount, as substitute lists print them."""
    zeros: dict[str, Value] = {key(b): 0 for b in facts.boxes() if b.kind in ("money", "backup")}
    return replace(facts, values=zeros | facts.values)


def with_notices(rng: Random, facts: TaxFacts) -> TaxFacts:
    """The payer's copy: check boxes without a number, and local lines where the form has them."""
    name = facts.form.name
    locals_: tuple[dict[str, Value], ...] = ()
    if len(facts.form.states) > 1 and facts.states:
        locals_ = tuple(_local_line(rng, facts.form, line) for line in facts.states)
    return replace(
        facts,
        second_tin=rng.random() < 0.4 if name in SECOND_TIN else None,
        fatca=rng.random() < 0.4 if name == "1099-INT" else None,
        locals=locals_,
    )


def shown(box: Box, value: Value | None) -> str:
    """A value as printed, without the dollar sign."""
    if value is None or isinstance(value, bool):
        return ""
    return money(value) if isinstance(value, int) and box.kind in NUMBER_KINDS else str(value)


def truth_fields(facts: TaxFacts, copy: str | None = "B") -> dict[str, Any]:
    """Truth of a printed form; class `other` has none."""
    if facts.form.doc_type == "other":
        return {}
    if facts.blank:
        return {"tax_year": facts.year, "copy": copy, "corrected": False}
    payer = PAYER_WORDS.get(facts.form.payer, "payer")
    recipient = RECIPIENT_WORDS.get(facts.form.recipient, "recipient")
    fields: dict[str, Any] = {
        "tax_year": facts.year,
        "copy": copy,
        "corrected": facts.corrected,
        f"{payer}_name": facts.payer,
        f"{payer}_address": facts.payer_address.joined(),
        f"{payer}_phone": facts.payer_phone,
        f"{payer}_tin": facts.payer_tin,
        f"{recipient}_tin": facts.recipient_tin,
        f"{recipient}_name": facts.recipient.name(),
        f"{recipient}_street": facts.recipient.address.street,
        f"{recipient}_city_state_zip": facts.recipient.address.last_line(),
        "account_number": facts.account or None,
    }
    for box in facts.boxes():
        value = facts.values.get(key(box))
        if value is not None:
            fields[box.name] = _true(box, value)
    lines = [
        {b.name: _true(b, line[b.name]) for b in facts.form.states[0] if b.name in line}
        for line in facts.states
    ]
    fields |= {"second_tin_notice": facts.second_tin}
    if facts.fatca is not None:
        fields["fatca"] = facts.fatca
    if facts.locals:
        local = facts.form.states[1]
        fields["local"] = [{b.name: _true(b, line[b.name]) for b in local} for line in facts.locals]
    return fields | ({"state": lines} if lines else {})


def _true(box: Box, value: Value) -> Value | float:
    if isinstance(value, int) and not isinstance(value, bool) and box.kind in NUMBER_KINDS:
        return dollars(value)
    if box.kind == "date" and isinstance(value, str):
        month, day, year = value.split("/")
        return f"{year}-{month}-{day}"
    return value


def _values(rng: Random, form: TaxForm, year: int, place: people.Address) -> dict[str, Value]:
    values: dict[str, Value] = {}
    by_number: dict[str, int] = {}
    first = rng.randint(form.top // 20, form.top)
    for box in form.boxes:
        if not box.since <= year <= box.until or box.kind == "blank":
            continue
        base = first if box.of == "first" else by_number.get(box.of, 0)
        # A form without its usual first amount would be empty; then the third box has one.
        filled = rng.random() < box.chance or (not by_number and box.number == "3")
        if box.kind == "check":
            values[key(box)] = filled
            continue
        if not filled or not base:
            continue
        value = _value(rng, box, base, year, place)
        if box.kind == "money" and not by_number:
            value = first
        if isinstance(value, int):
            by_number[box.number] = value
        values[key(box)] = value
    return values


def _value(rng: Random, box: Box, base: int, year: int, place: people.Address) -> Value:
    day = date(year, 1, 1) + timedelta(days=rng.randint(1, 360))
    made: dict[str, Value] = {
        "money": max(1_00, round(base * box.share * rng.uniform(0.2, 1.0))),
        "backup": round(base * 0.24),
        "principal": base * 21 + rng.randint(0, 99_99),
        "code": rng.choice(CODES),
        "percent": str(rng.choice((25, 50, 100))),
        "year": str(rng.randint(2012, year)),
        "country": rng.choice(("VARIOUS", "Canada", "Various", "RIC")),
        "text": "VARIOUS",
        "date": f"{day - timedelta(days=rng.randint(0, 2500)):%m/%d/%Y}",
        "property": people.address(rng).joined(),
        "property_tax": f"RE TAXES {money(rng.randint(900_00, 9_000_00))}",
        "security": f"{rng.randint(5, 400)} sh. {rng.choice(people_words.COMPANY_HEADS)} Co.",
        "wager": rng.choice(("Slot machine", "Keno", "Horse race")),
    }
    return made[box.kind]


def _state_line(rng: Random, form: TaxForm, values: dict[str, Value]) -> dict[str, Value]:
    amounts = [v for v in values.values() if isinstance(v, int) and not isinstance(v, bool)]
    income = max(amounts, default=1_000_00)
    state = rng.choice([code for _, code, _, taxed in people_words.CITIES if taxed])
    number = f"{rng.randint(10, 99)}-{people.digits(rng, 6)}"
    made: dict[str, Value] = {
        "state": state,
        "state_id": number,
        "state_no": f"{state} {number}",
        "state_income": income,
        "money": round(income * rng.uniform(0.01, 0.06)),
    }
    return {box.name: made[box.kind] for box in form.states[0]}


def _local_line(rng: Random, form: TaxForm, state: dict[str, Value]) -> dict[str, Value]:
    """Boxes of a locality beside its state's line: tax, name, distribution."""
    income = next(v for name, v in state.items() if name.endswith("state_distribution"))
    tax, name, distribution = (box.name for box in form.states[1])
    shared = int(income)
    return {
        tax: max(1_00, round(shared * rng.uniform(0.005, 0.02))),
        name: rng.choice(LOCALITIES),
        distribution: shared,
    }
