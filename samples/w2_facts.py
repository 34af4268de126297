"""What one invented employee's W-2 says, consistent with the rates and wage bases of its year."""

from dataclasses import dataclass, replace
from random import Random

from samples import people, people_words

# SSA, contribution and benefit bases.
WAGE_BASE = {
    2018: 128_400_00,
    2019: 132_900_00,
    2020: 137_700_00,
    2021: 142_800_00,
    2022: 147_000_00,
    2023: 160_200_00,
    2024: 168_600_00,
    2025: 176_100_00,
    2026: 184_500_00,
}
DEFERRALS = ("D", "E", "G", "S")
OTHER_CODES = ("C", "W", "DD", "AA", "J", "P", "T", "BB", "V", "FF", "L", "Q")
CODES_FROM_2026 = ("TA", "TP", "TT")
BOX_14_LABELS = [
    "SDI", "CASDI", "NYPFL", "NYSDI", "UNION", "UNION DUES", "MAPFML", "CTPL", "414H", "S125",
    "CAFE125", "ESPP", "RSU", "NJ SUI", "DISINS", "STT", "HLTH INS", "PARKING",
]  # fmt: skip
LOCALITIES = [
    "Cinti", "LOUISVILLE", "TOLEDO", "ALLENTN", "GRD RPDS", "BALT CITY", "NYC RES", "PITTSBGH",
]  # fmt: skip


@dataclass(frozen=True)
class StateLine:
    """Boxes 15 to 20 of one line; money in cents, None where blank."""

    state: str = ""
    state_id: str = ""
    wages: int | None = None
    tax: int | None = None
    local_wages: int | None = None
    local_tax: int | None = None
    locality: str = ""


@dataclass(frozen=True)
class W2Facts:
    """One W-2; `boxes` maps a box number to cents, blank boxes absent."""

    year: int
    employer_name: str
    employer_address: people.Address
    ein: str
    employee: people.Person
    ssn: str
    control: str
    boxes: dict[str, int]
    box_12: tuple[tuple[str, int], ...]
    box_13: tuple[bool, bool, bool]
    box_14: tuple[tuple[str, int], ...]
    tipped_codes: tuple[str, ...]
    states: tuple[StateLine, ...]
    overflowing: frozenset[str] = frozenset()
    """Boxes whose amount was too long for its place, so that asterisks are printed."""


def invent(rng: Random, *, state_lines: int | None = None) -> W2Facts:
    """Invent a W-2; `state_lines` fixes how many state or local lines it has (0 to 4)."""
    year = rng.choice((2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2025, 2026, 2026))
    employee = people.person(rng)
    box_12 = _box_12(rng, year)
    boxes = _boxes(rng, year, sum(cents for code, cents in box_12 if code in DEFERRALS))
    lines = rng.choice((0, 1, 1, 1, 2, 2, 3, 4)) if state_lines is None else state_lines
    facts = W2Facts(
        year=year,
        employer_name=people.company(rng),
        employer_address=people.address(rng),
        ein=people.ein(rng),
        employee=employee,
        ssn=people.ssn(rng),
        control=_control(rng),
        boxes=boxes,
        box_12=box_12,
        box_13=(
            rng.random() < 0.15,
            rng.random() < 0.2 or any(code in DEFERRALS for code, _ in box_12),
            rng.random() < 0.15,
        ),
        box_14=_box_14(rng),
        tipped_codes=_tipped_codes(rng) if year >= 2026 and boxes.get("7") else (),
        states=_states(rng, employee.address.state, boxes["1"], lines),
    )
    return in_capitals(facts) if rng.random() < 0.5 else facts


def in_capitals(facts: W2Facts) -> W2Facts:
    """The same W-2 printed in capitals."""
    return replace(
        facts,
        employer_name=facts.employer_name.upper(),
        employer_address=facts.employer_address.upper(),
        employee=facts.employee.upper(),
    )


def _boxes(rng: Random, year: int, deferrals: int) -> dict[str, int]:
    gross = rng.choice((rng.randint(900_00, 30_000_00), rng.randint(30_000_00, 260_000_00)))
    gross += deferrals
    tips = rng.randint(300_00, 4_000_00) if rng.random() < 0.2 else 0
    social = min(gross, WAGE_BASE[year]) - tips
    if social < 0:
        tips, social = 0, min(gross, WAGE_BASE[year])
    boxes = {
        "1": gross - deferrals,
        "2": round((gross - deferrals) * rng.uniform(0.04, 0.24)),
        "3": social,
        "4": round((social + tips) * 0.062),
        "5": gross,
        "6": round(gross * 0.0145) + round(max(0, gross - 200_000_00) * 0.009),
    }
    if tips:
        boxes["7"] = tips
    for box, chance in (("8", 0.12), ("10", 0.15), ("11", 0.12)):
        if rng.random() < chance:
            boxes[box] = rng.randint(100_00, 5_000_00)
    if rng.random() < 0.08:
        del boxes["2"]
    if rng.random() < 0.15:
        # Some payroll systems print 0.00 where others leave a box blank.
        boxes = dict.fromkeys(("7", "8", "10", "11"), 0) | boxes
    return boxes


def _box_12(rng: Random, year: int) -> tuple[tuple[str, int], ...]:
    codes = OTHER_CODES + (CODES_FROM_2026 if year >= 2026 else ())
    wanted = rng.choice((0, 1, 1, 2, 2, 3, 4))
    chosen = rng.sample(codes, wanted)
    if wanted and rng.random() < 0.6:
        chosen[0] = rng.choice(DEFERRALS)
    rng.shuffle(chosen)
    return tuple((code, rng.randint(40_00, 14_000_00)) for code in chosen)


def _box_14(rng: Random) -> tuple[tuple[str, int], ...]:
    labels = rng.sample(BOX_14_LABELS, rng.choice((0, 0, 1, 1, 2, 3)))
    return tuple((label, rng.randint(12_00, 2_400_00)) for label in labels)


def _tipped_codes(rng: Random) -> tuple[str, ...]:
    return tuple(f"{rng.randint(101, 805)}" for _ in range(rng.choice((1, 1, 2))))


def _control(rng: Random) -> str:
    shapes = (
        "",
        people.digits(rng, 6),
        f"{rng.randint(0, 99999):06d} {rng.choice('ABCDEFGH')}{rng.randint(10, 99)}/XQ",
        f"{rng.choice('ABCDEFGH')}{rng.randint(100, 999)}-{rng.randint(1000, 9999)}",
    )
    return rng.choice(shapes)


def _states(rng: Random, home: str, wages: int, count: int) -> tuple[StateLine, ...]:
    states = [home] + [
        state for _, state, _, taxed in people_words.CITIES if taxed and state != home
    ]
    rest = list(dict.fromkeys(states[1:]))
    rng.shuffle(rest)
    lines = []
    for state in ([home, *rest] if people.taxes_wages(home) else rest)[:count]:
        share = wages if count == 1 else round(wages / count * rng.uniform(0.6, 1.0))
        local = rng.random() < 0.4
        local_wages = round(share * rng.uniform(0.5, 1.0)) if local else None
        lines.append(
            StateLine(
                state,
                _state_id(rng),
                share,
                round(share * rng.uniform(0.01, 0.08)),
                local_wages,
                round(local_wages * rng.uniform(0.005, 0.03)) if local_wages else None,
                rng.choice(LOCALITIES) if local else "",
            )
        )
    return tuple(lines)


def _state_id(rng: Random) -> str:
    shapes = (
        f"{rng.randint(100, 999)}-{rng.randint(1000, 9999)}-{rng.randint(1, 9)}",
        people.digits(rng, 8),
        f"{people.digits(rng, 2)}-{people.digits(rng, 7)}",
        f"{people.digits(rng, 9)} WH",
    )
    return rng.choice(shapes[:3] if rng.random() < 0.85 else shapes)
