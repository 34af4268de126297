"""More checks: by hand, vouchers, money orders, a Treasury check, remitters, labels below the line."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from samples import people
from samples.check_facts import Facts, in_words, micr
from samples.document import money
from samples.faces import COURIER, HELVETICA, TIMES
from samples.sheet import Sheet

HAND = "Times-Italic"
WIDTH, HEIGHT = 450.0, 200.0


def handwritten(sheet: Sheet, rng: Random, facts: Facts, written: str) -> None:
    """A personal check filled in by pen: slanted letters off the lines, no caption at the signature."""
    bold = HELVETICA.bold
    sheet.lines(18, 26, [facts.name, *facts.home.lines()], bold, 8, max_width=170)
    sheet.text(430, 24, facts.number, bold, 11, align="right")
    sheet.text(430, 36, fraction(facts), HELVETICA.regular, 6, align="right")
    sheet.text(280, 58, "DATE", HELVETICA.regular, 6)
    sheet.text(310 + rng.uniform(-3, 3), 57, written, HAND, 12)
    sheet.rule(304, 60, 410, 60)
    sheet.lines(18, 80, ["PAY TO THE", "ORDER OF"], HELVETICA.regular, 6, pitch=7)
    sheet.text(66, 87 + rng.uniform(-2, 1), facts.payee, HAND, 13, max_width=250)
    sheet.rule(60, 90, 330, 90)
    sheet.text(340, 88, "$", bold, 11)
    sheet.box(350, 76, 82, 17)
    sheet.text(356, 88, money(facts.cents), HAND, 12)
    sheet.text(20, 111 + rng.uniform(-2, 1), in_words(facts.cents), HAND, 12, max_width=330)
    sheet.rule(18, 114, 380, 114)
    sheet.text(432, 113, "DOLLARS", HELVETICA.regular, 6, align="right")
    sheet.text(18, 132, facts.bank, bold, 9)
    sheet.text(18, 158, "FOR", HELVETICA.regular, 6)
    sheet.text(40, 156, facts.memo, HAND, 11, max_width=140)
    sheet.rule(36, 160, 190, 160)
    facts.sign(sheet, 250, 160, 432)
    micr(sheet, 10, 184, "personal", facts)


def voucher(sheet: Sheet, rng: Random, facts: Facts, written: str) -> None:
    """A business check below its stub: date, number and amount in a row of boxes; payee at the foot."""
    face = COURIER
    sheet.text(40, 36, facts.name, face.bold, 10)
    for x, title in ((40, "INVOICE"), (150, "DATE"), (260, "DESCRIPTION"), (520, "NET AMOUNT")):
        sheet.text(x, 60, title, face.regular, 7.5, align="right" if x == 520 else "left")
    parts = [facts.cents // 3, facts.cents - facts.cents // 3]
    for n, cents in enumerate(parts):
        y = 74 + 12 * n
        sheet.text(40, y, f"{rng.randint(10000, 99999)}", face.regular, 7.5)
        sheet.text(150, y, f"{facts.day:%m/%d/%y}", face.regular, 7.5)
        sheet.text(260, y, "Goods delivered", face.regular, 7.5)
        sheet.text(520, y, money(cents), face.regular, 7.5, align="right")
    sheet.rule(0, 190, 612, 190, dashed=True)
    sheet.lines(40, 216, [facts.name, *facts.home.lines()], HELVETICA.bold, 9, max_width=200)
    sheet.lines(280, 216, [facts.bank, fraction(facts)], HELVETICA.regular, 7.5, max_width=140)
    for x, title, value in (
        (300, "DATE", written),
        (410, "CHECK NO.", facts.number),
        (490, "AMOUNT", f"$***{money(facts.cents)}"),
    ):
        sheet.text(x, 258, title, HELVETICA.bold, 6.5)
        sheet.text(x, 270, value, face.regular, 9, max_width=104)
    sheet.text(40, 296, "PAY", HELVETICA.bold, 8)
    words = in_words(facts.cents).upper()
    sheet.text(70, 296, f"*** {words} DOLLARS", face.regular, 9, max_width=470)
    sheet.lines(40, 318, ["TO THE", "ORDER", "OF"], HELVETICA.bold, 6.5, pitch=8)
    home = people.address(rng)
    sheet.lines(80, 322, [facts.payee, *home.lines()], face.regular, 9.5, max_width=250)
    facts.sign(sheet, 380, 356, 580)
    sheet.text(580, 364, "AUTHORIZED SIGNATURE", HELVETICA.regular, 6, align="right")
    micr(sheet, 80, 388, "business", facts)


def money_order(sheet: Sheet, rng: Random, facts: Facts, written: str) -> None:
    """A money order: labels stand under their lines; purchaser apart."""
    del rng
    face = HELVETICA
    sheet.text(225, 24, "MONEY ORDER", face.bold, 13, align="center")
    sheet.text(18, 40, facts.bank, face.bold, 9, max_width=200)
    sheet.text(430, 40, facts.number, face.bold, 11, align="right")
    sheet.text(430, 62, f"${money(facts.cents)}", COURIER.bold, 12, align="right")
    sheet.text(300, 62, written, face.regular, 9, align="right")
    sheet.text(300, 70, "DATE", face.regular, 5.5, align="right")
    sheet.text(18, 62, "PAY EXACTLY", face.bold, 7)
    sheet.text(18, 80, in_words(facts.cents).upper() + " DOLLARS", face.bold, 9, max_width=410)
    sheet.text(18, 106, facts.payee, HAND, 12, max_width=300)
    sheet.rule(18, 109, 330, 109)
    sheet.text(18, 116, "PAY TO THE ORDER OF", face.regular, 5.5)
    sheet.text(18, 136, facts.name, HAND, 11, max_width=200)
    sheet.rule(18, 139, 230, 139)
    sheet.text(18, 146, "PURCHASER, SIGNER FOR DRAWER", face.regular, 5.5)
    sheet.text(250, 136, facts.home.joined(), HAND, 9, max_width=180)
    sheet.rule(250, 139, 432, 139)
    sheet.text(250, 146, "ADDRESS", face.regular, 5.5)
    micr(sheet, 10, 184, "personal", facts)


def treasury(sheet: Sheet, rng: Random, facts: Facts, written: str) -> None:
    """A government's check: no amount in words, stars before the figures, payee with address."""
    face = COURIER
    sheet.text(225, 28, "UNITED STATES TREASURY", TIMES.bold, 14, align="center")
    sheet.text(430, 24, fraction(facts), face.regular, 7, align="right")
    sheet.text(120, 48, written, face.regular, 10)
    sheet.text(250, 48, "KANSAS CITY, MO", face.regular, 8)
    sheet.text(430, 48, f"Check No. {facts.number}", face.bold, 9, align="right")
    sheet.lines(18, 84, ["Pay to", "the order of"], TIMES.regular, 7, pitch=8)
    home = people.address(rng)
    lines = [facts.payee.upper(), *home.upper().lines()]
    sheet.lines(76, 84, lines, face.regular, 9, max_width=230)
    sheet.text(430, 92, f"$****{money(facts.cents)}", face.bold, 12, align="right")
    sheet.text(430, 118, "VOID AFTER ONE YEAR", TIMES.regular, 6.5, align="right")
    sheet.text(330, 160, "REGIONAL DISBURSING OFFICER", TIMES.regular, 6.5)
    micr(sheet, 10, 184, "business", facts)


def remitter(sheet: Sheet, rng: Random, facts: Facts, written: str) -> None:
    """A bank's own check: remitter, protected amount ("EXACTLY **1,234 AND 56/100")."""
    del rng
    face = TIMES
    sheet.text(18, 28, facts.bank, face.bold, 12, max_width=220)
    sheet.text(18, 40, facts.home.joined(), face.regular, 7, max_width=240)
    sheet.text(430, 28, f"No. {facts.number}", face.bold, 10, align="right")
    sheet.text(225, 58, "OFFICIAL CHECK", face.bold, 12, align="center")
    sheet.text(430, 58, f"Date: {written}", face.regular, 9, align="right")
    sheet.text(18, 74, "Remitter: Dana Whitfield", face.regular, 8)
    sheet.text(18, 96, "Pay To The Order Of:", face.bold, 8)
    sheet.text(104, 96, facts.payee, COURIER.regular, 10, max_width=220)
    sheet.text(430, 96, f"$ **{money(facts.cents)}**", COURIER.bold, 11, align="right")
    words = in_words(facts.cents)
    sheet.text(18, 120, f"EXACTLY **{words} Dollars**", COURIER.regular, 9, max_width=410)
    sheet.text(18, 150, f"Memo: {facts.memo}", face.regular, 8)
    facts.sign(sheet, 270, 156, 432)
    sheet.text(432, 164, "Authorized Signature", face.regular, 6, align="right")
    micr(sheet, 10, 184, "business", facts, encoded=True)


def payroll(sheet: Sheet, rng: Random, facts: Facts, written: str) -> None:
    """A payroll check under its earnings statement, whose dates and sums are not the check's."""
    face = HELVETICA
    sheet.text(40, 30, "Earnings Statement", face.bold, 11)
    sheet.text(
        570, 30, f"Period Ending: {facts.day.replace(day=1):%m/%d/%Y}", size=8, align="right"
    )
    gross = facts.cents * 13 // 10
    for n, (name, cents) in enumerate(
        (("Regular", gross), ("Federal Income Tax", gross - facts.cents), ("Net Pay", facts.cents))
    ):
        sheet.text(40, 56 + 13 * n, name, face.regular, 8)
        sheet.text(300, 56 + 13 * n, money(cents), face.regular, 8, align="right")
        sheet.text(400, 56 + 13 * n, money(cents * rng.randint(3, 9)), size=8, align="right")
    sheet.rule(0, 190, 612, 190, dashed=True)
    sheet.lines(40, 216, [facts.name, *facts.home.lines()], face.bold, 9, max_width=220)
    sheet.text(300, 216, facts.bank, face.regular, 8, max_width=150)
    sheet.text(570, 216, f"Payroll check number: {facts.number}", size=8.5, align="right")
    sheet.text(570, 230, f"Pay date: {written}", size=8.5, align="right")
    sheet.lines(40, 264, ["Pay to the", "order of:"], face.regular, 7.5, pitch=9)
    sheet.text(90, 270, facts.payee.upper(), COURIER.bold, 10, max_width=300)
    sheet.text(40, 294, "This amount:", face.regular, 7.5)
    sheet.text(90, 294, in_words(facts.cents).upper(), COURIER.bold, 9, max_width=350)
    sheet.text(570, 294, f"${money(facts.cents)}", COURIER.bold, 11, align="right")
    facts.sign(sheet, 380, 350, 580)
    sheet.text(580, 358, "AUTHORIZED SIGNATURE", face.regular, 6, align="right")
    micr(sheet, 80, 388, "business", facts, encoded=True)


def fraction(facts: Facts) -> str:
    """The fractional routing number: city or state prefix, institution, Federal Reserve code."""
    return f"12-{int(facts.routing[4:8])}/{int(facts.routing[:4])}"


@dataclass(frozen=True)
class Design:
    """How to draw one, its size, which facts it does not print, and how it prints dates.

    drawer: who stands for the payer: a person, a company, or the bank. dollars: that word ends the
    line of the amount in words, and is not printed apart. encoded: its MICR line has the amount.
    """

    draw: Callable[[Sheet, Random, Facts, str], None]
    drawer: str
    size: tuple[float, float] = (WIDTH, HEIGHT)
    without: tuple[str, ...] = ()
    dates: tuple[str, ...] = ("%m/%d/%Y", "%B %d, %Y", "%m-%d-%y")
    dollars: bool = False
    encoded: bool = False


TALL = (612.0, 404.0)
DESIGNS: dict[str, Design] = {
    "handwritten": Design(
        handwritten, "person", dates=("%m/%d/%y", "%b %d, %Y", "%m-%d-%Y", "%B %d %Y")
    ),
    "voucher": Design(voucher, "company", TALL, ("memo",), dollars=True),
    "money_order": Design(
        money_order,
        "person",
        without=("memo", "payer_name", "payer_address", "signature"),
        dollars=True,
    ),
    "treasury": Design(
        treasury,
        "bank",
        without=("memo", "payer_name", "payer_address", "bank_name", "amount_words", "signature"),
        dates=("%m/%d/%Y", "%b %d, %Y", "%m %d %Y"),
    ),
    "remitter": Design(
        remitter, "bank", without=("payer_name", "payer_address"), dollars=True, encoded=True
    ),
    "payroll": Design(payroll, "company", TALL, ("memo",), encoded=True),
}
