"""Where people and firms are: lines of addresses around the world, and what country a paper is of."""

from __future__ import annotations

import re
from collections.abc import Iterable

from documents.trade.words import unaccented
from documents.us_states import STATE_NAMES, USPS_STATES

_STATE = r"(?:" + "|".join(sorted(USPS_STATES)) + r")"
_STATE_OR_NAME = rf"(?:{_STATE}|(?i:{'|'.join(STATE_NAMES)}))"
US_CITY = re.compile(
    rf"(?:[A-Za-z.' -]{{1,60}}[A-Za-z.'-],?\s{{1,8}}|^){_STATE_OR_NAME}\.?,?\s+\d{{5}}(?:\s?-\s?\d{{4}})?\b"
)
US_PLACE = re.compile(rf"^[A-Z][A-Za-z.' -]+,\s*{_STATE}\.?$")
UK_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_POSTCODES = (
    US_CITY,
    UK_POSTCODE,
    re.compile(r"\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b"),  # Canada
    re.compile(
        r"(?<![\d/#-])(?:[A-Z]{1,2}-)?\d{5},?\s+[A-Za-zÀ-ÿ]{3,}"
    ),  # most of Europe, Malaysia
    # Asia: a town before its code; five digits alone may be any number.
    re.compile(r"[A-Z][a-zà-ÿ.]{2,}(?:,?\s+[-–]?\s*|\s?[-–]\s?)\d{6}(?!\d)(?=[\s.,]|$)"),
    re.compile(r"[A-Za-zà-ÿ.]{3,},\s+\d{5,6}(?!\d)(?=[\s.,]|$)"),
    re.compile(r"\b(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT)\s+\d{4}\b"),  # Australia
    re.compile(r"\b\d{4},?\s+(?:Auckland|Wellington|Sydney|Melbourne)\b"),
    re.compile(r"\b\d{3} \d{2}\s+[A-Z][a-zåäö]+"),  # Sweden
)
_SHORT_CODE = re.compile(
    r"^(?:[A-Z]{1,2}-)?\d{4} ?(?:[A-Z]{2}\b)?,?\s*[A-Za-zÀ-ÿ]{3,}[A-Za-zÀ-ÿ .-]*$"
)
"""Four digits and a town: Switzerland, Austria, the Netherlands; also the look of a US street."""
_STREET = re.compile(
    r"\b(?:street|st|road|rd|avenue|ave|blvd|boulevard|lane|ln|drive|dr|way|court|ct|place|pl|square|sq|terrace"
    r"|parkway|pkwy|pkway|highway|hwy|route|circle|cir|crescent|close|row|mews|gardens|alley|trail|turnpike"
    r"|jalan|jln|lorong|lrg|taman|tmn|kampung|kg|persiaran|lebuh|lebuhraya|bandar|seksyen|kawasan|pusat|batu|desa"
    r"|rue|avenue|chemin|allee|quai|impasse|faubourg|autoroute|calle|avenida|avda|plaza|paseo|carrera|rua|travessa"
    r"|via|piazza|corso|viale|weg|platz|gasse|allee|ring|straat|laan|plein|gatan|vagen|nagar|marg|sector"
    r"|bazaar|chowk|colony|industrial|estate|floor|flr|suite|ste|unit|apt|blk|block|building|bldg|tower|house"
    r"|mall|shopping cent(?:re|er)|centre|complex|plot|shop no|lot|level|po box|postfach|cedex"
    r"|pier|wharf)\b"
    r"|strasse\b|str\.|\bc/\s|\bp\.?\s?o\.? box"
)
_HOUSE = re.compile(
    r"^(?:no\.?\s*|lot\s*|#\s?|plot\s*|unit\s*)?\d+[A-Za-z]?(?:[-/&,\s]+\d+[A-Za-z]?)*,?\s+[A-Za-zÀ-ÿ]",
    re.IGNORECASE,
)
_GRID = re.compile(r"\d{1,5} [NSEW]\.? \d{1,5} [NSEW]\.?", re.IGNORECASE)
"""A street of towns laid out as a grid: "3310 S 500 W"."""
_HOUSE_LAST = re.compile(r"^[A-Za-zÀ-ÿ.' -]{5,}\s\d{1,4}[a-z]?$")
COUNTRIES = {
    "US": "usa|united states|u\\.s\\.a",
    "GB": "uk|united kingdom|england|scotland|wales|great britain|london",
    "IE": "ireland|dublin",
    "MY": "malaysia|selangor|kuala lumpur|johor|penang|perak|sabah|sarawak|melaka|kedah|kelantan|pahang"
    "|terengganu|perlis|negeri sembilan|darul ehsan|putrajaya|labuan|petaling jaya|shah alam",
    "SG": "singapore",
    "IN": "india|maharashtra|karnataka|tamil nadu|gujarat|telangana|mumbai|delhi|bengaluru|bangalore"
    "|chennai|hyderabad|kolkata|pune",
    "FR": "france|paris|lyon|cedex",
    "DE": "germany|deutschland|berlin|munchen|hamburg|frankfurt",
    "ES": "spain|espana|madrid|barcelona|valencia|sevilla",
    "IT": "italy|italia|roma|milano",
    "NL": "netherlands|nederland|amsterdam|rotterdam",
    "AU": "australia|sydney|melbourne|brisbane",
    "CA": "canada|ontario|quebec|toronto|vancouver|montreal",
    "MA": "maroc|morocco|casablanca|rabat",
    "HK": "hong kong|hk|kowloon",
}
"""Country and the names that only its addresses have."""
_COUNTRY = {
    code: re.compile(rf"(?<![a-z@.])(?:{names})(?![a-z])") for code, names in COUNTRIES.items()
}
_MARKS = {
    "US": re.compile(r"\bsales tax\b|\b(?:MI|CA|TX|NY|FL) tax\b", re.IGNORECASE),
    "GB": re.compile(
        r"£|\bGBP\b|\bVAT (?:reg|no|number)|\bLtd\b|\+44|\bsort code\b", re.IGNORECASE
    ),
    "MY": re.compile(r"\bRM\s?\d|\bSDN\.? ?BHD|\bMYR\b|\(RM\)|\bTERIMA KASIH|\+60", re.IGNORECASE),
    "SG": re.compile(r"\bPTE\.? LTD|\bSGD\b|\bS\$|\+65", re.IGNORECASE),
    "IN": re.compile(
        r"₹|\bINR\b|\bGSTIN\b|\b[CSI]GST\b|\bPVT\.? LTD|\+91|\bRs\.?\s?\d", re.IGNORECASE
    ),
    "FR": re.compile(r"\bTVA\b|\bSIRET\b|\bTTC\b|\bSARL\b", re.IGNORECASE),
    "DE": re.compile(r"\bMwSt|\bUSt|\bGmbH\b|\bSteuer|\bRechnung", re.IGNORECASE),
    "ES": re.compile(r"\bIVA\b|\bNIF\b|\bCIF\b|\bFactura\b", re.IGNORECASE),
    "AU": re.compile(r"\bABN\b|\bAUD\b|A\$|\+61", re.IGNORECASE),
    "CA": re.compile(r"\b(?:HST|PST|QST|TPS|TVQ)\b|\bCAD\b|C\$", re.IGNORECASE),
    "EU": re.compile(r"€|\bEUR\b|\bIBAN\b", re.IGNORECASE),
    "MA": re.compile(r"\bDHS?\b|\bICE\s?:|\bMAD\b"),
}
_MONEY_OF = {
    "US": "USD", "GB": "GBP", "MY": "MYR", "SG": "SGD", "IN": "INR", "AU": "AUD", "CA": "CAD",
    "FR": "EUR", "DE": "EUR", "ES": "EUR", "IT": "EUR", "NL": "EUR", "IE": "EUR", "EU": "EUR",
    "MA": "MAD", "HK": "HKD",
}  # fmt: skip


def has_postcode(text: str) -> bool:
    """Whether the line ends or begins a town with its code, in any country's way."""
    line = text.strip()
    if any(pattern.search(line) for pattern in _POSTCODES):
        return True
    return bool(_SHORT_CODE.match(line)) and not _STREET.search(unaccented(line).lower())


def is_short_code(text: str) -> bool:
    """Whether the line's code has but four digits, so that it may be a street's number."""
    return _SHORT_CODE.match(text.strip()) is not None


def names_country(text: str) -> bool:
    """Whether the line names a country, or a state or large town that tells it."""
    lower = unaccented(text).lower()
    return any(pattern.search(lower) for pattern in _COUNTRY.values())


def ends_in_street(text: str) -> bool:
    """Whether the line's last word is one of streets: "Birch Lane", a street without a number."""
    words = unaccented(text.strip()).lower().split()
    return len(words) > 1 and _STREET.fullmatch(words[-1].rstrip(".,")) is not None


def is_address_line(text: str) -> bool:
    """Whether the line is part of an address for certain: street, house number, code or country."""
    line = text.strip()
    lower = unaccented(line).lower()
    if _GRID.fullmatch(line):
        return True
    if len(line) > 70 or not re.search(r"[A-Za-zÀ-ÿ]{2}", line):
        return False
    street = _STREET.search(lower) is not None
    numbered = re.search(r"\d", line) is not None
    if (street and numbered) or has_postcode(line) or US_PLACE.match(line):
        return True
    return bool(_HOUSE.match(line)) or (street and "," in line) or names_country(line)


def country_of(texts: Iterable[str]) -> str | None:
    """The country whose marks the paper bears most; None when it bears none. EU: the euro only."""
    points: dict[str, int] = {}
    for text in texts:
        lower = unaccented(text).lower()
        for code, pattern in _COUNTRY.items():
            points[code] = points.get(code, 0) + 2 * bool(pattern.search(lower))
        for code, pattern in _MARKS.items():
            points[code] = points.get(code, 0) + 2 * bool(pattern.search(text))
        if re.search(rf"\b{_STATE},?\s+\d{{5}}\b", text):
            points["US"] = points.get("US", 0) + 3
        points["GB"] = points.get("GB", 0) + bool(UK_POSTCODE.search(text))
    best = max(points, key=lambda code: points[code], default=None)
    return best if best and points[best] else None


def currency_of(country: str | None) -> str | None:
    """ISO 4217 of the money that a country uses."""
    return _MONEY_OF.get(country or "")
