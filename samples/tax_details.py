"""Detail that payers print beneath a tax form: tables by country, by state, in percent, and others."""

from dataclasses import dataclass
from random import Random
from typing import Any

from samples.document import dollars, money
from samples.faces import Face
from samples.sheet import Sheet
from samples.tax_facts import TaxFacts

COUNTRIES = ("Canada", "United Kingdom", "Japan", "Germany", "Ireland", "Netherlands", "France")
STATES = (
    ("California", "CA"),
    ("New York", "NY"),
    ("Ohio", "OH"),
    ("Pennsylvania", "PA"),
    ("New Jersey", "NJ"),
    ("Minnesota", "MN"),
    ("Georgia", "GA"),
)
OTHERS = {
    "1099-INT": ("Accrued interest paid on purchases", "Margin interest paid"),
    "1099-DIV": ("Margin interest paid", "Advisory fees", "Dividends charged"),
    "1099-MISC": ("Advisory fees", "Margin interest paid", "Other expenses"),
    "1099-R": ("Account fees withheld", "Required minimum distribution"),
    "1098": ("Real estate taxes paid", "Hazard insurance paid", "Late charges paid"),
}
"""Form → lines of its supplemental information."""
FUNDS = ("Larch Treasury Money Fund", "Alder Short Bond Fund", "Juniper Balanced Fund")


@dataclass(frozen=True)
class Table:
    """One table. place: "country", "state" or "". A value is cents, or a share as printed."""

    title: str
    place: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int | str, ...]], ...]
    total: bool = False

    def entries(self) -> list[dict[str, Any]]:
        """The truth: an entry a value, an amount with its share one."""
        return [entry for row in self.rows for entry in self._of(*row)]

    def _of(self, label: str, values: tuple[int | str, ...]) -> list[dict[str, Any]]:
        place = {self.place: label} if self.place else {}
        heads = self.heads[1:] or ("",) * len(values)
        amounts = [v for v in values if isinstance(v, int)]
        shares = [v for v in values if isinstance(v, str)]
        entries: list[dict[str, Any]] = [
            {"description": self._said(label, head), **place, "amount": dollars(value)}
            for head, value in zip(heads, values, strict=False)
            if isinstance(value, int)
        ]
        entries = entries or [{"description": self._said(label, ""), **place}]
        if shares and len(amounts) < 2:
            entries[0]["percent"] = float(shares[0].rstrip("%"))
        return entries

    def _said(self, label: str, head: str) -> str:
        if not self.place:
            return label
        return head if head not in ("", "Amount") else self.title


def tables(rng: Random, facts: TaxFacts) -> list[Table]:
    """What fits the form: at least one table."""
    made = []
    foreign = facts.values.get("box_7_foreign_tax")
    if isinstance(foreign, int) and facts.form.name == "1099-DIV":
        made.append(_by_country(rng, foreign))
    for box, title in (
        ("box_12_exempt_interest_dividends", "Exempt-interest dividends by state"),
        ("box_8_tax_exempt_interest", "Tax-exempt interest by state"),
    ):
        amount = facts.values.get(box)
        if isinstance(amount, int):
            made.append(_by_state(rng, title, amount))
    if facts.form.name == "1099-DIV" and rng.random() < 0.6:
        rows = tuple((fund, (_share(rng),)) for fund in rng.sample(FUNDS, 2))
        made.append(Table("Federal source income percentage", "", (), rows))
    if facts.form.name in OTHERS and (not made or rng.random() < 0.4):
        lines = [(label, (rng.randint(10_00, 3_000_00),)) for label in OTHERS[facts.form.name]]
        title = rng.choice(("Supplemental Information", "SUPPLEMENTAL TAX INFORMATION"))
        made.append(Table(title, "", (), tuple(lines)))
    return made


def draw(sheet: Sheet, face: Face, made: list[Table], x: float, y: float) -> float:
    """The tables one under the other from baseline `y`; the next free baseline."""
    size = 8.5 * face.scale
    for table in made:
        sheet.text(x, y, table.title, face.bold, size * 1.1)
        y += 15
        columns = max(len(values) for _, values in table.rows)
        edges = [x + 300 + 110 * n for n in range(columns)]
        if table.heads:
            sheet.text(x, y, table.heads[0], face.bold, size)
            for edge, head in zip(edges, table.heads[1:], strict=False):
                sheet.text(edge, y, head, face.bold, size, align="right")
            y += 13
        rows = [*table.rows, *([_total(table)] if table.total else [])]
        for label, values in rows:
            sheet.text(x, y, label, face.regular, size)
            for edge, value in zip(edges, values, strict=False):
                text = money(value, sign="$") if isinstance(value, int) else value
                sheet.text(edge, y, text, face.regular, size, align="right")
            y += 13
        y += 14
    return y


def truth(made: list[Table]) -> dict[str, Any]:
    """The field `supplemental`, absent without a table."""
    entries = [entry for table in made for entry in table.entries()]
    return {"supplemental": entries} if entries else {}


def _total(table: Table) -> tuple[str, tuple[int | str, ...]]:
    columns = zip(*(values for _, values in table.rows), strict=True)
    sums = (sum(v for v in column if isinstance(v, int)) for column in columns)
    return "Total", tuple(value or "100.00%" for value in sums)


def _by_country(rng: Random, foreign: int) -> Table:
    countries = rng.sample(COUNTRIES, rng.randint(2, 4))
    parts = _parts(rng, foreign, len(countries))
    total = rng.random() < 0.5
    if rng.random() < 0.5:
        heads: tuple[str, ...] = ("Country", "Foreign source income", "Foreign tax paid")
        rows = [(c, (part * 9 + 17, part)) for c, part in zip(countries, parts, strict=True)]
        return Table("Foreign Income and Taxes Summary", "country", heads, tuple(rows), total)
    heads = rng.choice(((), ("Country", "Amount"), ("Country", "Foreign tax paid")))
    single = [(c, (part,)) for c, part in zip(countries, parts, strict=True)]
    return Table("Foreign tax paid by country", "country", heads, tuple(single), total)


def _by_state(rng: Random, title: str, amount: int) -> Table:
    states = [pair[rng.choice((0, 0, 1))] for pair in rng.sample(STATES, rng.randint(2, 4))]
    parts = _parts(rng, amount, len(states))
    total = rng.random() < 0.5
    if rng.random() < 0.5:
        shares = [f"{100 * part / amount:.2f}%" for part in parts]
        both = [(s, (p, share)) for s, p, share in zip(states, parts, shares, strict=True)]
        return Table(title, "state", ("State", "Amount", "Percent of total"), tuple(both), False)
    heads = rng.choice(((), ("State", "Amount")))
    rows = [(s, (part,)) for s, part in zip(states, parts, strict=True)]
    return Table(title, "state", heads, tuple(rows), total)


def _parts(rng: Random, whole: int, count: int) -> list[int]:
    """The whole in so many parts, each a cent or more."""
    count = min(count, whole)
    cuts = sorted(rng.sample(range(1, whole), count - 1)) if count > 1 else []
    return [b - a for a, b in zip([0, *cuts], [*cuts, whole], strict=True)]


def _share(rng: Random) -> str:
    return f"{rng.uniform(1, 99):.2f}%"
