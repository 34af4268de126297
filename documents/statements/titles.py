"""What a line of words announces: a section with its sign, a total, a balance, the end of a ledger.

Only the words are judged here; where the line stands is the ledger's affair.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from documents.dates import find_dates
from documents.statements.spelling import spelled
from documents.statements.vocabulary import (
    ACTIVITY_TITLES,
    BALANCE_TAIL,
    CLOSING_BALANCE,
    CREDIT_WORDS,
    DAILY_BALANCE_TITLE,
    DEBIT_WORDS,
    NEUTRAL_PHRASES,
    NO_LEDGER_TITLES,
    OPENING_BALANCE,
    SECTION_WORDS,
    TOTAL_WORDS,
    Terms,
)

_CONTINUED = re.compile(
    r"[\s\-–—:(]*\b(?:continued|cont(?:'?d)?\.?)\b(?: (?:from|on|to) .*)?[\s)]*", re.I
)
_FOOTNOTE = re.compile(
    r"\s*[*†]+\s*(?:indicates|denotes|means|shows|marks|gap|skip|break)\b.*", re.I
)
"""What a heading says of its rows' marks: "Checks  * indicates a break in sequence"."""
_PAGE_TURN = re.compile(
    r"\W*(?:(?:(?:statement|activity|transactions?) )?continue[ds]? on|(?:please )?(?:see|turn to))"
    r" (?:the )?(?:next|following|reverse)(?: page| side)?\W*",
    re.I,
)
_YEARS_TOTAL = re.compile(
    r"\btotals?\b.{0,20}\byear[\s-]*to[\s-]*date\b|^total (?:fees|interest)\b.*\bin (?:19|20)\d\d\b",
    re.I,
)
_OPENING = re.compile(f"(?:{OPENING_BALANCE}){BALANCE_TAIL}")
_CLOSING = re.compile(f"(?:{CLOSING_BALANCE}){BALANCE_TAIL}")
_OWN_ACCOUNT = re.compile(
    r"^(?:id|suffix)(?: (?:primary|regular|share|shares|savings|checking|draft|loan|account|acct))*"
    r" (?=[a-z])"
)
"""Which account a row of a credit union states the balance of: "ID 00 Share Account Balance Forward"."""
_ACTIVITY = re.compile(ACTIVITY_TITLES)
_NO_LEDGER = re.compile("|".join(NO_LEDGER_TITLES))
_DAILY = re.compile(DAILY_BALANCE_TITLE)
_MOST_WORDS = 9


@dataclass(frozen=True, slots=True)
class Title:
    """A heading. direction: +1 money in, -1 money out, 0 both or unknown.

    kind: "ledger" for transactions, "checks" for a check list, "daily" for a table of balances,
    "none" for what holds no transactions. named: the terms of this kind of statement name it.
    """

    text: str
    kind: Literal["ledger", "checks", "daily", "none"]
    direction: int = 0
    named: bool = False


def title_of(text: str, terms: Terms) -> Title | None:
    """The heading that this line is, or None."""
    return _title_of(text, terms.credit_titles, terms.debit_titles)


@lru_cache(maxsize=8192)
def _title_of(text: str, credit: tuple[str, ...], debit: tuple[str, ...]) -> Title | None:
    shown = " ".join(_CONTINUED.sub(" ", _FOOTNOTE.sub("", text)).split()).strip(" -–—:")
    plain = spelled(plain_words(re.sub(r"\([^)]*\)", " ", shown)))
    words = plain.split()
    if not words or len(words) > _MOST_WORDS:
        return None
    if _DAILY.fullmatch(plain):
        return Title(shown, "daily")
    direction = _direction(plain, credit, debit)
    if direction is not None:
        checks = direction < 0 and bool({"check", "checks", "cheques", "drafts"} & set(words))
        only = not {"electronic", "card", "service", "fees", "debits", "withdrawals"} & set(words)
        named = any(re.fullmatch(phrase, plain) for phrase in (*credit, *debit))
        return Title(shown, "checks" if checks and only else "ledger", direction, named)
    if _ACTIVITY.fullmatch(plain) and plain != "account":
        return Title(shown, "ledger", 0)
    return Title(shown, "none") if _NO_LEDGER.fullmatch(plain) else None


def _direction(plain: str, credit: tuple[str, ...], debit: tuple[str, ...]) -> int | None:
    """+1, -1, 0 for both; None when these words are no section."""
    for phrases, direction in ((credit, 1), (debit, -1)):
        if any(re.fullmatch(phrase, plain) for phrase in phrases):
            return direction
    if any(word not in SECTION_WORDS for word in plain.split()):
        return None
    for phrase in NEUTRAL_PHRASES:
        plain = re.sub(rf"\b{phrase}\b", "", plain)
    words = set(plain.split())
    comes, goes = bool(words & CREDIT_WORDS), bool(words & DEBIT_WORDS)
    if not comes and not goes:
        return None
    return 0 if comes and goes else (1 if comes else -1)


def total_of(text: str) -> str | None:
    """What is added up, in plain words ("" for everything), when the line is a total; else None."""
    words = re.sub(r"\bx{2,}\b", " ", spelled(plain_words(text))).split()
    if words[:1] == ["subtotal"]:
        return " ".join(words[1:])
    if not TOTAL_WORDS & set(words[:2] + words[-1:]) or len(words) > _MOST_WORDS:
        return None
    rest = [w for w in words if w not in TOTAL_WORDS and w not in ("for", "of", "grand", "net")]
    return " ".join(rest) if all(w in SECTION_WORDS for w in rest) else None


def begins_total(text: str) -> bool:
    """Whether the words are those of a total, whatever it adds: "Total for J. Doe"."""
    words = spelled(plain_words(text)).split()
    if words[:1] == ["grand"] or words[:2] == ["sub", "total"]:
        words = words[1:]
    if not words or words[0] not in TOTAL_WORDS:
        return False
    return len(words) == 1 or words[1] in SECTION_WORDS


def turns_page(text: str) -> bool:
    """Whether the line only says that the next page goes on: "continued on the next page"."""
    return _PAGE_TURN.fullmatch(text) is not None


def is_years_total(text: str) -> bool:
    """Whether the line says what the year came to, as cards must: "2025 Totals Year-to-Date"."""
    return _YEARS_TOTAL.search(text) is not None


def balance_of(text: str) -> Literal["opening", "closing"] | None:
    """Whether the line is a row that states the balance before or after, and nothing else."""
    for printed in find_dates(text):
        text = text.replace(printed.text, " ", 1)
    plain = without_account(spelled(plain_words(text)))
    if len(plain.split()) > _MOST_WORDS:
        return None
    if _OPENING.fullmatch(plain):
        return "opening"
    return "closing" if _CLOSING.fullmatch(plain) else None


def without_account(plain: str) -> str:
    """Plain words without the account's name before them, where a row begins with it."""
    return _OWN_ACCOUNT.sub("", plain)


def plain_words(text: str) -> str:
    """Lower-case words with single spaces; & is "and"; digits and punctuation are gone."""
    spelled = text.lower().replace("&", " and ").replace("/", " ")
    return " ".join(re.sub(r"[^a-z ]", "", re.sub(r"[-–—.]", " ", spelled)).split())
