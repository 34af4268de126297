"""What all till receipts share: shops with an address, goods, days as their country prints them."""

from datetime import date
from random import Random
from typing import Any

from samples.document import dollars
from samples.trade_places import COUNTRIES, Country

Print = list[str | tuple[str, str]]
"""Lines of print: `("a", "b")` stands at both edges, `"=text"` in the middle."""
Facts = dict[str, Any]
_GOODS = {
    "GB": "Steak & Ale Pie|Fish and Chips|Sticky Toffee Pudding|Pint of Bitter|Ploughmans Lunch|Lemonade",
    "MY": "KERTAS A4 80GSM|PEN BIRU 0.7|FAIL PLASTIK|GAM UHU 40G|NASI LEMAK|TEH TARIK|MEE GORENG"
    "|PAKU 2 INCI",
    "FR": "Baguette tradition|Croissant beurre|Pain complet|Tarte citron|Café crème|Éclair chocolat",
    "DE": "Bio Vollmilch 1L|Roggenbrot 500g|Gouda jung|Apfelsaft|Kartoffeln 2kg|Butter 250g",
    "ES": "Café con leche|Tostada tomate|Zumo naranja|Bocadillo jamón|Agua mineral|Tortilla",
    "US": "WHL MILK GAL|SOURDOUGH LOAF|PAPER TOWEL 6|ORG BANANA|LED BULB 60W|CHKN BREAST|GRANOLA BAR",
}


def shop(rng: Random, code: str) -> tuple[Country, Facts, Print]:
    """The shop of a country with a day; its facts and its head in print."""
    land = COUNTRIES[code]
    day = date(rng.randint(2016, 2026), rng.randint(1, 12), rng.randint(1, 28))
    home = rng.choice(land.addresses)
    facts = {
        "merchant_name": rng.choice(land.firms),
        "merchant_address": " ".join(home),
        "date": day.isoformat(),
        "time": f"{rng.randint(8, 21):02d}:{rng.randint(0, 59):02d}",
    }
    return land, facts, [f"={facts['merchant_name']}", *(f"={line}" for line in home)]


def when(rng: Random, land: Country, facts: Facts) -> str:
    """The day of the facts in figures, in one of the country's ways."""
    day = date.fromisoformat(facts["date"])
    return day.strftime(
        rng.choice([shape for shape in land.dates if "%" in shape and "b" not in shape.lower()])
    )


def items_of(rng: Random, code: str, most: int = 5, *, counted: bool = False) -> list[Facts]:
    """Up to `most` goods of that country; counted: some of them more than once."""
    return [
        {
            "description": name,
            "quantity": (quantity := rng.choice((1, 1, 2, 3)) if counted else 1),
            "amount": dollars(quantity * rng.randint(1_10, 19_90)),
        }
        for name in rng.sample(_GOODS[code].split("|"), rng.randint(1, most))
    ]


def cents(items: list[Facts]) -> int:
    """What the goods come to."""
    return sum(round(item["amount"] * 100) for item in items)
