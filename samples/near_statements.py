"""Papers of class `other` that state what was paid or owed: SSA-1099, W-2c, loans, remittances."""

from datetime import date, timedelta
from random import Random

from samples import people
from samples.document import Document, finished, money
from samples.faces import FACES, Face, wrap
from samples.flow import Column, Flow, Table, TableLook
from samples.sheet import Sheet

_W2C_BOXES = (
    ("1", "Wages, tips, other compensation", 1.0),
    ("2", "Federal income tax withheld", 0.12),
    ("3", "Social security wages", 1.0),
    ("4", "Social security tax withheld", 0.062),
    ("5", "Medicare wages and tips", 1.0),
    ("6", "Medicare tax withheld", 0.0145),
)
_W2C_HEAD = (
    "a Employer’s name, address, and ZIP code",
    "b Employer’s Federal EIN",
    "c Tax year/Form corrected",
    "d Employee’s correct SSN",
    "h Employee’s first name and initial   Last name",
    "i Employee’s address and ZIP code",
)
_LOANS = ("Auto Loan", "Student Loan", "Personal Loan", "Installment Loan")


def ssa_1099(rng: Random, design: str) -> Document:
    """The yearly statement of social security benefits, with its boxes and their description."""
    sheet, face, who = Sheet(), rng.choice(FACES), people.person(rng)
    year, paid = rng.randint(2019, 2025), rng.randint(9_000_00, 42_000_00)
    premium, repaid = (
        rng.randint(1_000_00, 2_400_00),
        rng.choice((0, 0, rng.randint(100_00, 900_00))),
    )
    title = f"FORM SSA-1099 – SOCIAL SECURITY BENEFIT STATEMENT {year}"
    sheet.text(42, 56, title, face.bold, 12 * face.scale)
    notes = (
        "PART OF YOUR SOCIAL SECURITY BENEFITS SHOWN IN BOX 5 MAY BE TAXABLE INCOME.",
        "SEE THE REVERSE FOR MORE INFORMATION.",
    )
    sheet.lines(42, 72, notes, face.regular, 7.5)
    cells = (
        ("Box 1. Name", who.name()),
        ("Box 2. Beneficiary’s Social Security Number", people.ssn(rng)),
        (f"Box 3. Benefits Paid in {year}", money(paid, sign="$")),
        (f"Box 4. Benefits Repaid to SSA in {year}", money(repaid) if repaid else "NONE"),
        (f"Box 5. Net Benefits for {year} (Box 3 minus Box 4)", money(paid - repaid, sign="$")),
        ("Paid by check or direct deposit", money(paid - premium, sign="$")),
        ("Medicare Part B premiums deducted from your benefits", money(premium, sign="$")),
        (f"Benefits for {year}", money(paid, sign="$")),
        ("Box 6. Voluntary Federal Income Tax Withheld", rng.choice(("NONE", money(paid // 10)))),
        ("Box 7. Address", who.address.joined()),
        (
            "Box 8. Claim Number (Use this number if you need to contact SSA.)",
            people.ssn(rng) + "A",
        ),
    )
    y = _cells(sheet, face, 100, cells)
    sheet.text(42, y + 16, "DO NOT RETURN THIS FORM TO SSA OR IRS", face.bold, 8)
    return finished("other", design, {}, sheet)


def w2c(rng: Random, design: str) -> Document:
    """A corrected wage statement: each amount as it was reported and as it is right."""
    sheet, face, who = Sheet(), rng.choice(FACES), people.person(rng)
    year, wages = rng.randint(2019, 2025), rng.randint(18_000_00, 120_000_00)
    right = wages + rng.randint(-2_000_00, 2_000_00)
    sheet.text(
        42, 56, "Form W-2c (Rev. June 2024)  Corrected Wage and Tax Statement", face.bold, 12
    )
    sheet.text(42, 68, "Department of the Treasury  Internal Revenue Service", face.regular, 7.5)
    answers = (
        f"{people.company(rng)}, {people.address(rng).joined()}",
        people.ein(rng),
        f"{year} / W-2",
        people.ssn(rng),
        who.name(),
        who.address.joined(),
    )
    y = _cells(sheet, face, 80, tuple(zip(_W2C_HEAD, answers, strict=True)))
    rows = [
        [f"{number} {name}", money(round(wages * share)), money(round(right * share))]
        for number, name, share in _W2C_BOXES
    ]
    titles = ("Box", "Previously reported", "Correct information")
    y = table(sheet, face, y + 24, titles, rows)
    note = "Note: Only complete money fields that are being corrected (exception: for corrections "
    lines = wrap(note + "involving MQGE, see the Instructions).", face.regular, 7, 500)
    sheet.lines(42, y + 12, lines, face.regular, 7)
    return finished("other", design, {}, sheet)


def loan_statement(rng: Random, design: str) -> Document:
    """A month of a car's, student's or personal loan: what is owed, and the payments made."""
    sheet, face, who = Sheet(), rng.choice(FACES), people.person(rng)
    when, kind = day(rng), rng.choice(_LOANS)
    principal, interest = rng.randint(120_00, 480_00), rng.randint(12_00, 160_00)
    sheet.text(48, 54, people.bank(rng), face.bold, 15 * face.scale)
    sheet.text(564, 54, f"{kind} Statement", face.bold, 12, align="right")
    facts = [
        f"Statement Date: {when:%m/%d/%Y}",
        f"Loan Number: {people.digits(rng, 9)}",
        f"Payment Due Date: {when + timedelta(days=21):%m/%d/%Y}",
    ]
    sheet.lines(564, 70, facts, face.regular, 8.5, align="right")
    sheet.lines(48, 90, [who.name(), *who.address.lines()], face.regular, 9)
    owed = rng.randint(3_000_00, 38_000_00)
    rows = [
        ["Principal Balance", money(owed)],
        ["Interest Rate", f"{rng.uniform(3.5, 11.5):.2f}%"],
        ["Payoff Amount", money(owed + interest)],
        ["Maturity Date", f"{when + timedelta(days=1200):%m/%d/%Y}"],
        ["Monthly Payment", money(principal + interest, sign="$")],
    ]
    y = table(sheet, face, 150, ("Loan Summary", "Amount"), rows)
    paid = [
        [f"{when - timedelta(days=30 * n + 5):%m/%d/%y}", money(principal), money(interest)]
        for n in range(rng.randint(1, 4))
    ]
    titles = ("Payment date", "Applied to principal", "Applied to interest")
    table(sheet, face, y + 26, titles, paid)
    return finished("other", design, {}, sheet)


def remittance_table(rng: Random, design: str) -> Document:
    """What a payment settles: invoices with their discounts, and the sum that was remitted."""
    sheet, face = Sheet(), rng.choice(FACES)
    when = day(rng)
    sheet.text(48, 54, people.company(rng), face.bold, 14 * face.scale)
    title = rng.choice(("REMITTANCE ADVICE", "ACH REMITTANCE ADVICE", "PAYMENT ADVICE"))
    sheet.text(564, 54, title, face.bold, 13, align="right")
    facts = [
        f"Vendor Number: {people.digits(rng, 6)}",
        f"Payment Number: {people.digits(rng, 7)}",
        f"Payment Date: {when:%m/%d/%Y}",
    ]
    sheet.lines(564, 72, facts, face.regular, 8.5, align="right")
    sheet.lines(48, 92, [people.company(rng), *people.address(rng).lines()], face.regular, 9)
    rows, total = [], 0
    for _ in range(rng.randint(2, 9)):
        gross = rng.randint(80_00, 6_000_00)
        discount = rng.choice((0, gross // 50))
        total += gross - discount
        sent = when - timedelta(days=rng.randint(10, 60))
        row = [people.digits(rng, 6), f"{sent:%m/%d/%Y}"]
        rows.append([*row, money(gross), money(discount), money(gross - discount)])
    rows.append(["Total Remitted", "", "", "", money(total, sign="$")])
    titles = ("Invoice", "Date", "Gross", "Discount", "Net Paid")
    y = table(sheet, face, 160, titles, rows)
    sheet.text(48, y + 24, "This amount has been deposited to your account.", face.regular, 8.5)
    return finished("other", design, {}, sheet)


def _cells(sheet: Sheet, face: Face, y: float, cells: tuple[tuple[str, str], ...]) -> float:
    """Boxes under each other, caption above value; the next free baseline."""
    for caption, value in cells:
        sheet.box(42, y, 528, 28)
        sheet.text(46, y + 9, caption, face.regular, 7 * face.scale)
        sheet.text(60, y + 23, value, "Courier", 9.5, max_width=500)
        y += 28
    return y


def table(
    sheet: Sheet, face: Face, y: float, titles: tuple[str, ...], rows: list[list[str]]
) -> float:
    """A table over the whole width, first column text, the rest numbers; next free baseline."""
    share = 516 / (len(titles) + 1)
    columns = [Column(titles[0], 48, share * 1.9)]
    for index, title in enumerate(titles[1:]):
        columns.append(Column(title, 48 + share * (index + 2) + 4, share - 8, "right"))
    drawn = Table(Flow(sheet, lambda _: y), columns, TableLook(face, 8.5, 14, ruled=True))
    for row in rows:
        drawn.row(row, bold=row is rows[-1])
    drawn.close()
    return drawn.flow.y


def day(rng: Random) -> date:
    """A day of the last years."""
    return date(rng.randint(2019, 2026), rng.randint(1, 12), rng.randint(1, 28))


DESIGNS = {
    "SSA-1099": ssa_1099,
    "W-2c": w2c,
    "loan_statement": loan_statement,
    "remittance_table": remittance_table,
}
