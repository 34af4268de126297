"""Which sum a label of a trade paper names: the table of `sum_terms.py` looked up in its plain words.

Rates, currencies and numbers in a label do not matter, nor does one letter that OCR got wrong.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from documents.trade.sum_terms import LABELS
from documents.trade.words import plain

_FILLER = frozenset((
    "rm", "usd", "eur", "gbp", "myr", "inr", "rs", "sgd", "cad", "aud", "chf", "dh", "at", "on",
    "of", "the", "for", "this", "your", "in", "sek", "nok", "dkk", "mad", "our", "le", "la",
    "der", "die", "das", "del", "de", "e", "all", "euro",
))  # fmt: skip
_STRONG = re.compile(
    r"\b(?:grand|final|nett|payable|after|rounded|due|to pay|ttc|general|rechnungsbetrag|endbetrag"
    r"|gesamt\w*|a payer|a pagar|te betalen|zu zahlen|zahlbetrag)\b"
)
_WEAK = re.compile(
    r"^(?:amount|amt|charges?|betrag|importe|importo|montant|summe|summa|suma|balance|saldo|tot)$"
)
_WORDS = [
    "total", "subtotal", "amount", "change", "rounding", "discount", "service", "charge",
    "gratuity", "balance", "payable", "tendered", "shipping", "invoice", "excluding",
    "including", "inclusive", "exclusive", "adjustment", "payment", "received",
]  # fmt: skip
_IN_BRACKETS = re.compile(r"\((?!\s*(?:incl|excl|inkl|ex\b|inc\b))[^)]*\)?", re.IGNORECASE)


@lru_cache(maxsize=4096)
def label_of(text: str) -> str | None:
    """The sum that a label names; rates, currencies and numbers in it do not matter."""
    words = label_words(text)
    if not words or len(words) > 48:
        return None
    return _named(words) or _named(_spelt(words))


def label_words(text: str) -> str:
    """The label's plain words, without what stands in brackets and without currencies."""
    whole = plain(_IN_BRACKETS.sub(" ", text)) or plain(text)
    return " ".join(word for word in whole.split() if word not in _FILLER)


def strength(text: str) -> int:
    """How surely a label of a total means the last one: 2 grand or payable, 1 total, 0 amount."""
    words = label_words(text)
    return 0 if _WEAK.match(words) else 2 if _STRONG.search(words) else 1


def _named(words: str) -> str | None:
    return next((name for name, pattern in LABELS if re.fullmatch(pattern, words)), None)


def _spelt(words: str) -> str:
    """The words with one wrong letter put right, where a word of sums is meant."""
    return " ".join(_nearest(word) for word in words.split())


def _nearest(word: str) -> str:
    if len(word) < 5:
        return word
    near = process.extractOne(word, _WORDS, scorer=Levenshtein.distance, score_cutoff=1)
    # A word that goes on from one of these is another: a charger is no charge.
    goes_on = near is not None and word[:-1] == near[0] and word[-1] != "s"
    return str(near[0]) if near and not goes_on else word
