"""What a card gives back: dollars, or points in whole numbers, down a column or across in boxes."""

from random import Random
from typing import Any

from samples.card_facts import Card
from samples.document import dollars, money
from samples.sheet import Sheet

WORDINGS = (
    (
        "Previous rewards balance",
        "Cash back earned this period",
        "Redeemed this period",
        "Total rewards balance",
    ),
    (
        "Previous points balance",
        "Points earned this period",
        "Points redeemed",
        "Total points available",
    ),
    ("Previous miles balance", "Miles earned this statement", "Miles used", "New miles balance"),
    ("Previous Balance", "Earned this period", "Redeemed this period", "New Balance"),
)
"""Of dollars, and of points and miles; the last is under a heading that says what of."""


def style(card: Card) -> int:
    """Which of the wordings it is, the one after the last being boxes across."""
    return Random(f"rewards {card.number}").randrange(len(WORDINGS) + 1)


def counts(card: Card) -> tuple[int, int, int, int]:
    """Before, earned, redeemed and after: cents of cash back, or points."""
    rng = Random(card.number)
    before, earned = rng.randint(1_200, 64_000), rng.randint(120, 4_800)
    redeemed = rng.choice((0, 500, 1_000))
    return before, earned, redeemed, before + earned - redeemed


def truth(card: Card) -> dict[str, Any]:
    """The four values under their names."""
    names = ("rewards_opening", "rewards_earned", "rewards_redeemed", "rewards_closing")
    cash = style(card) == 0
    return {n: dollars(v) if cash else v for n, v in zip(names, counts(card), strict=True)}


def draw(sheet: Sheet, card: Card, x: float, y: float) -> None:
    """The box of rewards, 220 points wide and 48 high, from its first baseline on."""
    way, values = style(card), counts(card)
    face = card.face
    if way == len(WORDINGS):
        captions = ("Opening Points", "Points Earned", "Points Used", "Points Balance")
        for n, (caption, value) in enumerate(zip(captions, values, strict=True)):
            sheet.text(x + 62 * n, y, caption, face.bold, 6.5, max_width=58)
            sheet.text(x + 62 * n, y + 12, f"{value:,}", face.regular, 8)
        return
    if way == 3:
        sheet.text(x, y - 12, "Rewards Points Summary", face.bold, 8.5)
    for n, (caption, value) in enumerate(zip(WORDINGS[way], values, strict=True)):
        less = "-" if n == 2 and value else ""
        shown = money(value, sign="$") if way == 0 else f"{value:,}"
        sheet.text(x, y + 12 * n, caption, face.regular, 8)
        sheet.text(x + 220, y + 12 * n, less + shown, face.regular, 8, align="right")
