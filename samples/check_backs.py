"""Backs of checks: the printed wording, and how the payee has endorsed it or not."""

from random import Random
from typing import Any

from samples.check_facts import Facts
from samples.faces import HELVETICA
from samples.sheet import Sheet
from samples.signatures import sign

HEIGHT = 200.0
HEADS = ("ENDORSE HERE", "Endorse Check Here", "ENDORSE HERE X")
FEET = (
    "DO NOT WRITE, STAMP OR SIGN BELOW THIS LINE",
    "DO NOT SIGN, WRITE OR STAMP BELOW THIS LINE",
    "DO NOT WRITE BELOW THIS LINE",
)
TEXTS = (
    ("For deposit only",),
    ("For mobile deposit only",),
    ("FOR DEPOSIT ONLY", "{payee}", "Acct {account}"),
    ("Pay to the order of", "Dana Whitfield"),
    ("CREDITED TO THE ACCOUNT OF THE", "WITHIN NAMED PAYEE"),
    (),
)


def draw(sheet: Sheet, facts: Facts, top: float) -> None:
    """The back, 450 points wide, from `top` on."""
    rng, endorsed, lines = _endorsement(facts)
    sheet.text(18, top + 22, rng.choice(HEADS), HELVETICA.regular, 7)
    for n in range(3):
        sheet.rule(18, top + 48 + 24 * n, 230, top + 48 + 24 * n, 0.5)
    for n, text in enumerate(lines):
        sheet.text(30, top + 43 + 24 * n, text, "Times-Italic", 11, max_width=190)
    if endorsed:
        sign(sheet, rng, 18, top + 48 + 24 * min(len(lines), 2), 210)
    sheet.rule(18, top + 130, 430, top + 130)
    sheet.text(18, top + 138, rng.choice(FEET), HELVETICA.regular, 6)
    sheet.text(18, top + 146, "RESERVED FOR FINANCIAL INSTITUTION USE", HELVETICA.regular, 6)
    if endorsed:
        stamp = f"{facts.day:%m/%d/%Y}  {facts.bank}"
        sheet.text(230, top + 172, stamp, "Courier", 8, max_width=200)


def truth(facts: Facts) -> dict[str, Any]:
    """Whether it is endorsed, and the text of that."""
    _, endorsed, lines = _endorsement(facts)
    return {"back_endorsed": endorsed, "back_text": " ".join(lines) or None}


def _endorsement(facts: Facts) -> tuple[Random, bool, list[str]]:
    """Of every four backs one is empty; the text may be none beside a signature."""
    rng = Random(f"back {facts.account}")
    endorsed = rng.random() < 0.75
    chosen = rng.choice(TEXTS) if endorsed else ()
    said = {"payee": facts.payee, "account": facts.account}
    return rng, endorsed, [text.format(**said) for text in chosen][:3]
