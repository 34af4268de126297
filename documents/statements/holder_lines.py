"""Lines that name one card of an account: over its rows, under them with their total, or in a list.

Only the words are judged here: "JANE ROE  Card ending in 4321", "Total for card ending 4321",
"Cardholder: Jane Roe", "JANE ROE #4321: Transactions".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.statements.cells import Cell, Line
from documents.statements.spelling import is_known
from documents.statements.titles import plain_words
from documents.statements.vocabulary import word_set

_MASK = r"(?:[Xx*•·#.]++[\s-]?)*+"
_DIGITS = r"(?:\d-)?(?P<{0}>\d{{4,5}})(?![\d.,/])"
_CARD = re.compile(
    r"(?P<what>\b(?:card|account|acct)\b\.?)?\s*+(?:number|no\b\.?|nbr|#)?\s*+\(?\bend(?:ing|s)\b\s*+"
    rf"(?:in|with|on)?\s*+[:#-]?\s*+{_MASK}{_DIGITS.format('ending')}\)?"
    rf"|\bcard\b\.?\s*(?:number|no\b\.?|nbr|#)?\s*[:#-]?\s*{_MASK}{_DIGITS.format('card')}"
    r"|(?<![\w.])\(?(?:[Xx*•·#]{2,}+(?:\d\d)?[\s-]?|\.{3}\s?){1,4}(?:\d-)?(?P<masked>\d{4,5})(?!\d)\)?"
    r"|(?<!\w)#\s?(?P<signed>\d{4})(?!\d)|(?<![\w.,/-])\d-(?P<five>\d{5})(?![\d.,/-])",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?<=[A-Za-z])(?=Card\s*(?:[Ee]nd|[Nn]umber|[Nn]o\b))")
"""Where OCR loses the space between a name and its card: "JANE ROECard Ending in 4321"."""
_LABEL = re.compile(
    r"\b(?:card ?(?:holder|member)s?|authori[sz]ed users?|employee|name on card)(?:'s)?\b", re.I
)
_TOTAL = re.compile(r"\b(?:sub-?\s?)?totals?\b", re.IGNORECASE)
_AROUND = word_set(
    """
    card account acct number no nbr ending for by of on in the this and with made all new total
    totals sub subtotal subtotals transactions transaction activity purchases purchase charges
    payments payment credits credit adjustments debits detail details additional primary continued
    cont period statement name spending your returns other cash advances adv
    """
)
"""Words that may stand before and after a name in such a line; no part of it."""
_NO_NAME = word_set(
    """
    visa mastercard american express discover amex rewards reward platinum gold signature world
    points miles earned billing cycle year bank bonus apr rate due minimum limit available please
    page you we if is are to at from not see or your their which customer service call pay
    """
)
_NAME_WORD = re.compile(r"[A-Z][A-Za-z.'’-]*")
_MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class HolderLine:
    """A card as a line names it. name: as printed; last4: digits; at least one of them.

    total: it says what the card's rows come to; closing: and begins with that. sure: it says itself
    that it is of a card or its holder; else only a name was found. title: the words beside the
    name, in order.
    """

    name: str | None
    last4: str | None
    cell: Cell
    total: bool
    closing: bool
    sure: bool
    title: str


def holder_line(line: Line) -> HolderLine | None:
    """The card that the line names and nothing else; None when it names none."""
    text = " ".join(c.text for c in line.cells if c.kind in ("text", "number"))
    text = _GLUED.sub(" ", text)
    if len(text.split()) > _MOST_WORDS or line.of("date"):
        return None
    card = _CARD.search(text)
    if card and (card["what"] or "").lower().startswith("ac") and not _LABEL.search(text):
        return None
    digits = (
        next((d[-4:] for d in card.groupdict("").values() if d[-4:].isdigit()), None)
        if card
        else None
    )
    rest = f"{text[: card.start()]} | {text[card.end() :]}" if card else text
    labelled = _LABEL.search(rest) is not None
    rest = _LABEL.sub(" ", rest)
    name, title = _name_and_title(rest, numbered=digits is not None, labelled=labelled)
    if name is None and (digits is None or _leftover(rest)):
        return None
    total = _TOTAL.search(rest) is not None and bool(line.of("money"))
    closing = total and _TOTAL.match(text.strip()) is not None
    cell, sure = _cell_of(line, name, digits), labelled or card is not None
    return HolderLine(name, digits, cell, total, closing, sure, title)


def name_in(text: str, *, labelled: bool) -> str | None:
    """The text as a person's name. labelled: print says that it is one."""
    words = [word.strip(",;:()|") for word in text.split()]
    least = 1 if labelled else 2
    if not least <= len(words) <= 5 or any(not _NAME_WORD.fullmatch(w) for w in words):
        return None
    plain = [plain_words(word) for word in words]
    if any(part in _NO_NAME for word in plain for part in word.split()):
        return None
    known = sum(is_known(word) for word in plain)
    name = " ".join(text.split()).strip(",;:()| ")
    return name if known <= (labelled and len(words) > 1) else None


def _name_and_title(rest: str, *, numbered: bool, labelled: bool) -> tuple[str | None, str]:
    """The name in the middle of words that go around one, and those words."""
    words = [w for w in re.split(r"[\s:|()–—]+|(?<=\s)-(?=\s)", rest) if any(map(str.isalnum, w))]
    start, end = 0, len(words)
    while start < end and _goes_around(words[start]):
        start += 1
    while end > start and _goes_around(words[end - 1]):
        end -= 1
    name = name_in(" ".join(words[start:end]), labelled=numbered or labelled)
    return name, " ".join((*words[:start], *words[end:]) if name else words)


def _goes_around(word: str) -> bool:
    return plain_words(word) in _AROUND or not plain_words(word)


def _leftover(rest: str) -> bool:
    """Whether the line says more than that it is about a card."""
    return any(not _goes_around(word) for word in re.split(r"[\s:|()&,–—-]+", rest) if word)


def _cell_of(line: Line, name: str | None, digits: str | None) -> Cell:
    """The cell that prints the name, else the digits."""
    texts = [c for c in line.cells if c.kind in ("text", "number")]
    for wanted in filter(None, (name and name.split()[0], digits)):
        found = next((c for c in texts if wanted in c.text), None)
        if found:
            return found
    return texts[0]
