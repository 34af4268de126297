"""Pages that belong to a packet and are no document of their own, and cover sheets, which are."""

from collections.abc import Sequence
from random import Random

from samples import people
from samples.document import Document, finished
from samples.faces import FACES, wrap
from samples.sheet import Sheet

RECIPIENT = (
    "Recipient’s taxpayer identification number (TIN). For your protection, this form may show "
    "only the last four digits of your TIN. However, the issuer has reported your complete TIN to "
    "the IRS.",
    "Account number. May show an account or other unique number the payer assigned to distinguish "
    "your account.",
    "Box 1. Shows the amount paid to you during the calendar year by the payer. Report it as "
    "explained in the instructions for your tax return.",
    "Box 2. Shows amounts that you may be able to deduct. See the Instructions for Form 1040.",
    "Box 4. Shows backup withholding. Generally, a payer must backup withhold if you did not "
    "furnish your TIN. Include this amount on your income tax return as tax withheld.",
    "Future developments. For the latest information about developments related to this form and "
    "its instructions, such as legislation enacted after they were published, go to www.irs.gov.",
)
EMPLOYEE = (
    "Do you have to file? Refer to the Form 1040 instructions to determine if you are required to "
    "file a tax return. Even if you do not have to file a tax return, you may be eligible for a "
    "refund if box 2 shows an amount or if you are eligible for any credit.",
    "Box 1. Enter this amount on the wages line of your tax return.",
    "Box 2. Enter this amount on the federal income tax withheld line of your tax return.",
    "Box 5. You may be required to report this amount on Form 8959, Additional Medicare Tax.",
    "Box 12. The following list explains the codes shown in box 12. You may need this information "
    "to complete your tax return.",
    "Box 13. If the “Retirement plan” box is checked, special limits may apply to the amount of "
    "traditional IRA contributions that you may deduct.",
    "Corrections. If your name, SSN, or address is incorrect, correct Copies B, C, and 2 and ask "
    "your employer to correct your employment record.",
)
DISCLOSURE = (
    "IN CASE OF ERRORS OR QUESTIONS ABOUT YOUR ELECTRONIC TRANSFERS telephone or write us as soon "
    "as you can if you think your statement or receipt is wrong. We must hear from you no later "
    "than 60 days after we sent the first statement on which the problem or error appeared.",
    "Tell us your name and account number. Describe the error or the transfer you are unsure "
    "about, and explain as clearly as you can why you believe it is an error.",
    "We will investigate your complaint and will correct any error promptly. If we take more than "
    "10 business days to do this, we will credit your account for the amount you think is in error.",
    "HOW TO BALANCE YOUR ACCOUNT: enter in your register any interest earned and subtract any "
    "service charge shown. List deposits that do not appear on this statement and checks that are "
    "still outstanding.",
)
TERMS = (
    "TERMS AND CONDITIONS OF SALE. Goods remain the property of the seller until paid for in full. "
    "Claims for shortage or damage must be made in writing within ten days of delivery.",
    "A charge of one and one half percent per month may be added to balances that are past due. "
    "The buyer agrees to pay reasonable costs of collection.",
    "The seller is not liable for delay caused by events that it cannot control.",
)
CONDITIONS = (
    "1. Acceptance. These terms and conditions apply to every sale by Seller and govern over any "
    "other terms. Acceptance of the goods or services is acceptance of these terms.",
    "2. Payment. Invoices are payable within the time stated on the face of the invoice. Overdue "
    "amounts bear interest at the highest rate permitted by law.",
    "3. Warranty. SELLER DISCLAIMS ALL IMPLIED WARRANTIES, INCLUDING MERCHANTABILITY AND FITNESS FOR "
    "A PARTICULAR PURPOSE.",
    "4. Limitation of liability. In no event shall Seller be liable for indirect, incidental or "
    "consequential damages.",
    "5. Returns. No goods may be returned without prior written authorization; a restocking fee may "
    "apply. 6. Governing law. These terms are governed by the laws of the State of Delaware.",
)
HEADINGS = ("Terms and Conditions", "TERMS OF SALE", "Standard Terms & Conditions of Sale")
BEHIND: dict[str, tuple[str, tuple[str, ...]]] = {
    **dict.fromkeys(
        ("1099-INT", "1099-DIV", "1099-MISC", "1099-NEC", "1099-R"),
        ("Instructions for Recipient", RECIPIENT),
    ),
    "1098": ("Instructions for Payer/Borrower", RECIPIENT),
    "W2": ("Instructions for Employee", EMPLOYEE),
    "bank_statement": ("", DISCLOSURE),
    "invoice": ("", TERMS),
}
"""Kind → heading and paragraphs of the page that may follow it."""


def behind(rng: Random, kind: str) -> bytes:
    """The back of a form or statement: instructions, disclosures, terms."""
    heading, paragraphs = BEHIND[kind]
    if kind == "invoice" and rng.random() < 0.5:
        heading, paragraphs = rng.choice(HEADINGS), CONDITIONS
    sheet, face = Sheet(), rng.choice(FACES)
    size = rng.choice((7.5, 8.5, 9.5)) * face.scale
    sheet.text(48, 60, heading, face.bold, size + 3)
    y = 84.0
    for paragraph in paragraphs:
        lines = wrap(paragraph, face.regular, size, 500)
        y = sheet.lines(48, y, lines, face.regular, size, pitch=size * 1.3) + 8
    return sheet.pdf()


def blank(rng: Random) -> bytes:
    """An empty page, or one that says that it is."""
    sheet = Sheet()
    # A page without any drawing would be no page.
    sheet.rule(0, 0, 1, 0, gray=1.0)
    if rng.random() < 0.5:
        sheet.text(306, 400, "This page intentionally left blank.", size=10, align="center")
    return sheet.pdf()


def cover(rng: Random, kinds: Sequence[str]) -> Document:
    """A sheet that says what follows it."""
    sheet, face = Sheet(), rng.choice(FACES)
    title = rng.choice(("FAX COVER SHEET", "COVER SHEET", "DOCUMENT SEPARATOR"))
    sheet.text(306, 120, title, face.bold, 22, align="center")
    facts = [
        f"To: {people.company(rng)}",
        f"From: {people.person(rng).name()}",
        f"Number of pages including cover: {rng.randint(3, 12)}",
        "Re: documents for your files",
    ]
    y = sheet.lines(90, 190, facts, face.regular, 12, pitch=22)
    for kind in kinds:
        sheet.text(110, y + 14, f"- {kind.replace('_', ' ')}", face.regular, 11)
        y += 18
    note = "This message is intended only for the person named above and may be confidential."
    sheet.text(90, y + 40, note, face.regular, 9)
    return finished("other", "cover_sheet", {}, sheet)


def transmittal(rng: Random, kind: str) -> Document:
    """The page that a tax form is mailed with: addresses, and a few lines on what is enclosed."""
    sheet, face, who = Sheet(), rng.choice(FACES), people.person(rng)
    sender = people.company(rng) if kind in ("W2", "1099-NEC", "1099-MISC") else people.bank(rng)
    size = 10 * face.scale
    sheet.lines(54, 60, [sender, *people.address(rng).lines()], face.regular, size)
    sheet.lines(90, 150, [who.name(), *who.address.lines()], face.regular, size)
    form = "Form W-2" if kind == "W2" else f"Form {kind}"
    title, *paragraphs = rng.choice(_TRANSMITTALS)
    sheet.text(306, 260, title, face.bold, 13 * face.scale, align="center")
    y = 292.0
    for paragraph in paragraphs:
        lines = wrap(paragraph.format(form=form, sender=sender), face.regular, size, 480)
        y = sheet.lines(66, y, lines, face.regular, size, pitch=size * 1.35) + 10
    return finished("other", "transmittal", {}, sheet)


_TRANSMITTALS = (
    (
        "IMPORTANT TAX DOCUMENT ENCLOSED",
        "Your {form} for the last tax year is enclosed. Please keep it with your tax records and give "
        "a copy to your tax preparer.",
        "If your name or address is wrong, contact {sender} before you file your return.",
    ),
    (
        "Your tax information statement",
        "Dear Customer: Enclosed please find your {form}. The information is also being furnished to "
        "the Internal Revenue Service.",
        "Questions? Call us on weekdays from 8 a.m. to 6 p.m. We cannot give tax advice; please "
        "consult your tax advisor.",
        "Sincerely, {sender}",
    ),
    (
        "LETTER OF TRANSMITTAL",
        "We transmit herewith the following: one (1) {form}, recipient's copy.",
        "Please review the form on receipt and tell us within thirty days of anything that should be "
        "corrected. Thank you for your business.",
    ),
)
