"""Units of what is sold, as papers print them behind a quantity: `2 pcs`, `7.5 hrs`, `10 kg`."""

from __future__ import annotations

import re

_UNITS = (
    r"(?:each|ea|pcs?|pieces?|units?|hrs?|hours?|days?|nights?|months?|mos?|kgs?|g|lbs?|oz|tons?"
    r"|gals?|gallons?|ltrs?|litres?|liters?|l|m|m2|ft|sq ?ft|sf|lf|cf|yds?|box(?:es)?|bx|cases?"
    r"|cs|cartons?|ctn|pks?|packs?|pkt|sets?|doz|dz|dozen|bags?|bg|rolls?|rl|reams?|pallets?"
    r"|lots?|lt|ls|sq|plts?|skids?|ctns|pairs?|pr|bottles?|btl|cans?|drums?|kwh|stk|st)"
)
_WITH_UNIT = re.compile(rf"\d[\d.,]*+\s?(?P<unit>{_UNITS})\.?", re.IGNORECASE)
_UNIT = re.compile(rf"{_UNITS}\.?", re.IGNORECASE)


def is_unit(text: str) -> bool:
    """Whether the text is a unit and nothing else, as in a column of units."""
    return _UNIT.fullmatch(text.strip()) is not None


def unit_behind(text: str) -> str | None:
    """The unit of a text that is a quantity with its unit and nothing else, as printed."""
    found = _WITH_UNIT.fullmatch(text.strip())
    return found["unit"] if found else None
