"""Papers of class `other` that share words, numbers or layout with ours."""

from collections.abc import Callable
from datetime import timedelta
from random import Random

from samples import near_statements, people, people_words, tax_forms, tax_tables, trade
from samples.document import Document, finished, money
from samples.faces import FACES, wrap
from samples.near_statements import day as _day
from samples.near_statements import table as _table
from samples.near_texts import FORMS, LETTERS
from samples.sheet import Sheet


def near_miss(rng: Random, design: str) -> Document:
    """Draw one paper of class `other`."""
    return DESIGNS[design](rng, design)


def _letter(rng: Random, design: str) -> Document:
    """A letterhead, a date, an address, paragraphs."""
    sheet, face = Sheet(), rng.choice(FACES)
    size = 10 * face.scale
    sender, who = people.company(rng), people.person(rng)
    if design in ("account_opening_letter", "bank_notice"):
        sender = people.bank(rng)
    sheet.text(72, 72, who.name() if design == "resume" else sender, face.bold, 15 * face.scale)
    sheet.text(72, 88, people.address(rng).joined(), face.regular, 8.5)
    y = 130.0
    if design != "resume":
        day = _day(rng)
        sheet.text(72, y, f"{day:%B} {day.day}, {day.year}", face.regular, size)
        y = sheet.lines(72, y + 34, [who.name(), *who.address.lines()], face.regular, size) + 24
    for paragraph in LETTERS[design]:
        font = face.bold if paragraph.isupper() else face.regular
        y = sheet.lines(72, y, wrap(paragraph, font, size, 460), font, size, pitch=size * 1.35)
        y += 12
    return finished("other", design, {}, sheet)


def _form(rng: Random, design: str) -> Document:
    """Numbered lines with answers, as application and withholding forms have them."""
    title, agency, captions = FORMS[design]
    sheet, who = Sheet(), people.person(rng)
    sheet.text(42, 56, title, "Helvetica-Bold", 13, max_width=430)
    sheet.text(570, 56, str(rng.randint(2020, 2026)), "Helvetica-Bold", 16, align="right")
    sheet.text(42, 70, agency, size=8)
    y = 84.0
    blank = rng.random() < 0.25
    for caption in captions:
        sheet.box(42, y, 528, 32)
        sheet.text(46, y + 10, caption, size=7.5)
        if not blank:
            sheet.text(60, y + 26, _answer(rng, caption, who), "Courier", 10)
        y += 32
    note = "For Privacy Act and Paperwork Reduction Act Notice, see separate instructions."
    sheet.text(42, y + 14, note, size=7)
    return finished("other", design, {}, sheet)


def _answer(rng: Random, caption: str, who: people.Person) -> str:
    answers = (
        ("ame", who.name()),
        ("ddress", who.address.joined()),
        ("City", who.address.last_line()),
        ("ocial security", people.ssn(rng)),
        ("ocial Security", people.ssn(rng)),
        ("EIN", people.ein(rng)),
    )
    for word, answer in answers:
        if word in caption:
            return answer
    money_words = ("$", "ncome", "ividend", "interest", "amount", "deduction", "gain", "withheld")
    return money(rng.randint(0, 90_000_00)) if any(w in caption for w in money_words) else ""


def _pay_stub(rng: Random, design: str) -> Document:
    """Earnings and deductions, this period and year to date."""
    sheet, face, who = Sheet(), rng.choice(FACES), people.person(rng)
    end = _day(rng)
    gross, periods = rng.randint(900_00, 6_000_00), rng.randint(2, 24)
    sheet.text(48, 54, people.company(rng), face.bold, 13)
    sheet.text(564, 54, "Earnings Statement", face.bold, 13, align="right")
    facts = [
        f"Pay period: {end - timedelta(days=13):%m/%d/%Y} to {end:%m/%d/%Y}",
        f"Pay date: {end + timedelta(days=5):%m/%d/%Y}",
        f"Employee ID: {people.digits(rng, 6)}",
        f"SSN: XXX-XX-{rng.randint(1000, 9999)}",
    ]
    sheet.lines(564, 70, facts, face.regular, 8.5, align="right")
    sheet.lines(48, 90, [who.name(), *who.address.lines()], face.regular, 9)
    shares = (
        ("Regular", 1.0),
        ("Gross Pay", 1.0),
        ("Federal Income Tax", -0.11),
        ("Social Security Tax", -0.062),
        ("Medicare Tax", -0.0145),
        ("State Income Tax", -0.04),
        ("401(k)", -0.05),
        ("Health Insurance", -0.03),
    )
    rows = [
        [name, money(round(gross * share)), money(round(gross * share) * periods)]
        for name, share in shares
    ]
    net = gross + sum(round(gross * share) for _, share in shares[2:])
    rows.append(["Net Pay", money(net, sign="$"), money(net * periods, sign="$")])
    _table(sheet, face, 150, ("Earnings / Deductions", "This period", "Year to date"), rows)
    return finished("other", design, {}, sheet)


def _brokerage(rng: Random, design: str) -> Document:
    """A monthly investment statement: holdings, activity, account value."""
    sheet, face, who = Sheet(), rng.choice(FACES), people.person(rng)
    end = _day(rng)
    sheet.text(48, 54, f"{rng.choice(people_words.BANK_HEADS)} Investments", face.bold, 15)
    period = f"Statement Period {end - timedelta(days=30):%B %d, %Y} - {end:%B %d, %Y}"
    sheet.text(564, 70, period, face.regular, 8.5, align="right", max_width=250)
    sheet.text(
        564,
        83,
        f"Account {people.digits(rng, 4)}-{people.digits(rng, 4)}",
        face.regular,
        8.5,
        align="right",
    )
    sheet.lines(48, 90, [who.name(), *who.address.lines()], face.regular, 9)
    rows, total = [], 0
    for _ in range(rng.randint(3, 8)):
        shares, price = rng.randint(3, 400), rng.randint(8_00, 410_00)
        total += shares * price
        fund = f"{rng.choice(people_words.COMPANY_HEADS)} {rng.choice(('Fund', 'Corp', 'ETF'))}"
        rows.append([fund, str(shares), money(price), money(shares * price)])
    rows.append(["Ending Account Value", "", "", money(total, sign="$")])
    y = _table(sheet, face, 150, ("Holdings", "Quantity", "Price", "Market Value"), rows)
    activity = [
        [f"{end:%m/%d}", "Dividend reinvested", money(rng.randint(1_00, 90_00))],
        [f"{end:%m/%d}", "Bought 4 shares", money(-rng.randint(90_00, 900_00))],
    ]
    _table(sheet, face, y + 26, ("Date", "Activity", "Amount"), activity)
    return finished("other", design, {}, sheet)


def _mortgage(rng: Random, design: str) -> Document:
    """A monthly mortgage statement: amount due and its breakdown."""
    sheet, face, who = Sheet(), rng.choice(FACES), people.person(rng)
    day = _day(rng)
    principal, interest, escrow = (rng.randint(200_00, 1_400_00) for _ in range(3))
    sheet.text(48, 54, f"{rng.choice(people_words.BANK_HEADS)} Mortgage", face.bold, 15)
    sheet.text(564, 54, "Mortgage Statement", face.bold, 12, align="right")
    sheet.text(564, 70, f"Statement Date: {day:%m/%d/%Y}", face.regular, 8.5, align="right")
    sheet.text(564, 82, f"Loan Number: {people.digits(rng, 10)}", face.regular, 8.5, align="right")
    sheet.lines(48, 90, [who.name(), *who.address.lines()], face.regular, 9)
    rows = [
        ["Outstanding Principal", money(rng.randint(90_000_00, 500_000_00))],
        ["Interest Rate", f"{rng.uniform(2.5, 7.5):.3f}%"],
        ["Principal", money(principal)],
        ["Interest", money(interest)],
        ["Escrow (Taxes and Insurance)", money(escrow)],
        ["Total Amount Due", money(principal + interest + escrow, sign="$")],
        ["Paid Year to Date: Interest", money(interest * 7)],
    ]
    y = _table(sheet, face, 150, ("Explanation of Amount Due", "Amount"), rows)
    paid = [
        [
            f"{day - timedelta(days=20):%m/%d/%y}",
            "Payment received",
            money(principal + interest + escrow),
        ]
    ]
    _table(sheet, face, y + 26, ("Date", "Transaction Activity", "Amount"), paid)
    return finished("other", design, {}, sheet)


def _usage(rng: Random, design: str) -> Document:
    """A utility's usage report: readings, no amount to pay."""
    sheet, face, who = Sheet(), rng.choice(FACES), people.person(rng)
    sheet.text(48, 54, "Valley Electric Cooperative", face.bold, 15)
    sheet.text(564, 54, "Home Energy Usage Report", face.bold, 11, align="right")
    sheet.lines(48, 90, [who.name(), *who.address.lines()], face.regular, 9)
    sheet.text(
        48, 140, "This is not a bill. Compare your usage with similar homes nearby.", face.bold, 9
    )
    reading, rows = rng.randint(10_000, 60_000), []
    for month in ("January", "February", "March", "April", "May", "June"):
        used = rng.randint(300, 1400)
        rows.append([month, str(reading), str(reading + used), f"{used} kWh"])
        reading += used
    _table(sheet, face, 170, ("Month", "Previous reading", "Current reading", "Used"), rows)
    return finished("other", design, {}, sheet)


def _tax_form(rng: Random, design: str) -> Document:
    """A neighbour of the 1099s and the 1098."""
    return tax_forms.tax_form(rng, design, rng.choice(("grid", "grid", "list", "table")))


def _order(rng: Random, design: str) -> Document:
    return trade.near_invoice(rng, design)


DESIGNS: dict[str, Callable[[Random, str], Document]] = {
    **{form.name: _tax_form for form in tax_tables.NEAR_FORMS},
    **dict.fromkeys(FORMS, _form),
    **dict.fromkeys(trade.NEAR_TITLES, _order),
    **dict.fromkeys(LETTERS, _letter),
    "pay_stub": _pay_stub,
    "brokerage_statement": _brokerage,
    "mortgage_statement": _mortgage,
    "utility_usage": _usage,
    **near_statements.DESIGNS,
}
