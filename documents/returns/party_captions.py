"""Captions of the two parties of an information return, as the IRS prints and payers shorten them.

On a 1098 the payer of interest is the borrower and the recipient is the lender, who files the form.
"""

from __future__ import annotations

from documents.forms.captions import Caption

_WORDS = {
    "payer": ("PAYER'S",),
    "recipient": ("RECIPIENT'S",),
    "lender": ("RECIPIENT'S/LENDER'S", "RECIPIENT'S/LENDER", "LENDER'S"),
    "borrower": ("PAYER'S/BORROWER'S", "PAYER'S/BORROWER", "BORROWER'S"),
}
_PAYER_BLOCK = (
    ", street address, city or town, state or province, country, ZIP or foreign postal code, and"
    " telephone no.",
    ", street address, city or town, state or province, country, ZIP",
    ", street address, city or town, state or province, country,",
    ", street address, city or town, state or province,",
    ", street address, city or town,",
    ", street address, city, state, ZIP code, and telephone no.",
    ", street address, city, state, and ZIP code",
    ", address, and telephone no.",
    ", address",
    " and address",
    "",
)
_RECIPIENT_BLOCK = (
    "",
    " and address",
    ", address, and ZIP code",
    " and street address (including apt. no.)",
    ", street address (including apt. no.)",
    ", street address (including apt. no.), city or town, state or",
    ", street address (including apt. no.), city or town,",
    ", street address, city or town, state or province, country, and ZIP or foreign postal code",
)
_NUMBER = (
    "TIN",
    "federal identification number",
    "identification number",
    "taxpayer identification number",
    "taxpayer identification no.",
    "federal ID number",
    "federal ID no.",
    "ID number",
    "federal TIN",
)
_STREET = (
    "Street address (including apt. no.)",
    "Street address (incl. apt. no.)",
    "Street address",
)
_CITY = (
    "City or town, state or province, country, and ZIP or foreign postal code",
    "City or town, state, and ZIP code",
    "City, town, state, and ZIP code",
    "City, state, and ZIP code",
    "City, state, ZIP",
)
_ACCOUNT = (
    "Account number (see instructions)",
    "Account number (optional)",
    "Account number",
    "Account no.",
    "Loan number",
    "Loan no.",
    "Policy number",
    "Contract number",
)


def party_captions(payer: str, recipient: str) -> tuple[Caption, ...]:
    """Captions of the parties' boxes. payer, recipient: how the fields name them."""
    return (
        Caption(f"{payer}_block", _named(payer, "name", _PAYER_BLOCK), holds="lines"),
        _tin(payer, "EIN"),
        _tin(recipient, "SSN", "social security number"),
        Caption(f"{recipient}_name", _named(recipient, "name", _RECIPIENT_BLOCK), holds="lines"),
        Caption(f"{recipient}_street", _STREET),
        Caption(f"{recipient}_city_state_zip", _CITY),
        Caption("account_number", _ACCOUNT),
        Caption("second_tin_notice", ("2nd TIN not.", "2nd TIN notice"), holds="ticks"),
        Caption("corrected", ("CORRECTED (if checked)", "CORRECTED"), floats=True),
        Caption("void", ("VOID",), floats=True),
    )


def _named(role: str, what: str, rests: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{who} {what}{rest}" for who in _WORDS[role] for rest in rests)


def _tin(role: str, *more: str) -> Caption:
    texts = tuple(f"{who} {number}" for who in _WORDS[role] for number in (*_NUMBER, *more))
    return Caption(f"{role}_tin", texts, holds="taxpayer")
