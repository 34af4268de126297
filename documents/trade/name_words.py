"""What words the name of a company or shop has, and what lines are none.

In comes a line; out comes whether it can be a name and what speaks for it. Which line of a paper is
the name is weighed in `names.py`.
"""

from __future__ import annotations

import re

from documents.layout import Span
from documents.trade.amounts import amount_at_end, is_sum
from documents.trade.column_titles import role_of_title
from documents.trade.places import is_address_line
from documents.trade.sum_labels import label_of
from documents.trade.when import has_day
from documents.trade.words import plain

_LEGAL = re.compile(
    r"(?:\b(?:inc|incorporated|llc|pllc|p\.c|p\.a|l\.p|l\.l\.c|llp|ltd|limited|corp|corporation|plc|pte|pty|pvt"
    r"|sdn\.? ?bhd|bhd|s/b"
    r"|gmbh|ag|kg|ohg|ug|e\.k|sarl|s\.a\.r\.l|sas|eurl|s\.?r\.?l|s\.?p\.?a|s\.l|s\.a|sl|b\.?v|n\.?v|ab|oy|aps|a/s"
    r"|co|company|lda|kft|d\.o\.o|sp\. z o\.o|enterprises?|trading|holdings)\b\.?(?:\s*\([^)]*\))?\W*$)"
    r"|\bsdn\.? ?bhd\b|\(m\)|\bco\. \(",
    re.IGNORECASE,
)
BUSINESS = re.compile(
    r"\b(?:store|stores|shop|mart|market|supermarket|restaurant|restoran|cafe|café|coffee|bakery|bistro|bar|grill"
    r"|kitchen|pizza|hotel|inn|resort|motel|pharmacy|hardware|stationery|books?|foods?|services?|supplies|supply"
    r"|solutions|group|industries|technologies|systems|consulting|studio|design|motors|garage|petrol|station|oil"
    r"|energy|water|electric|telecom|communications|international|kedai|syarikat|perniagaan|enterprise|pasar"
    r"|boulangerie|farmacia|apotheke|tienda|librairie|pharmacie|gasthaus|markt|panaderia|electrical|plumbing"
    r"|logistics|cleaning|clinic|dental|auto|tools?|works|partners|associates|bros|brothers|sons|club|salon)\b",
    re.IGNORECASE,
)
SLOGAN = re.compile(
    r"\b(?:you|your|we|our|us|thank|thanks|welcome|please|visit|valid|free|receive|rate|save|follow|join|get|win"
    r"|enjoy|within|about|expires?|merci|gracias|danke|bienvenu\w*|willkommen|with|every|best|drives?|since"
    r"|innovation|quality|delivering|proudly|hours?|open|survey|code|feedback|copy|original|duplicate"
    r"|confidential|page|reprint|tell|item|greetings)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^\W*(?:(?:simplified |tax |sales |commercial |proforma |cash |official |guest |vat |final |credit )*"
    r"(?:invoice|receipt|bill|statement|folio|check|ticket|slip|facture|recu|rechnung|quittung|kassenbon"
    r"|factura|recibo|fattura|ricevuta|bon|note|memo|order|quote)s?\b(?! (?:house|shop|co))"
    r"|page|logo|no|nos|date|phone|tel|fax|email|e-mail|www|attn|address|survey|customer|guest|terms|due"
    r"|cash|card|table|server|cashier|order|store|st|op|tr|te|trans|reg|gst|vat|co|company no|siret|tva"
    r"|abn|ein|uen|roc|cr|sst|account|acct|amount|total|balance|qty|item|items|description|salesperson"
    r"|approved|signature|bill(?:ed)? to|ship(?:ped)? to|sold to|remit to|from|to|time|invoice|subtotal"
    r"|owned by|host|(?:store |general |shift )?(?:manager|mgr)|station|clerk|covers?|mobile|hp|le|du"
    r"|payment|customer copy|merchant copy"
    r"|service (?:address|location|for|at)|your (?:account|bill)|meter|amount due"
    r"|room|rate|charges|type|number|summary|details?|notes?|period)\b(?!['’])"
    r"|^\W*(?:(?:pump|lane|till|register)\W{0,3}(?:no\.?\s?)?\d|(?:self |full )?(?:unleaded|diesel)\b"
    r"|gallons\b|price/)|www\.|http|@|^\W*$|\.com\b$",
    re.IGNORECASE,
)
LABELLED = re.compile(r"^[^\W\d][\w .#/'()-]{1,30}:")
"""A line that begins with a label of its own, whatever it says."""
_SUMS = frozenset(("previous_unpaid_balance", "subtotal", "tax", "total", "discount"))
_PHONE = re.compile(r"\(?\+?\d[\d\s().-]{6,}\d")
REGISTERED = re.compile(
    r"\s*[(\[]\s*(?:co\.?\s*(?:reg\.?\s*)?no\.?:?\s*)?[A-Z]{0,2}\d{4,}\s?-?\s?[A-Z0-9]?\s*[)\]]?$|\s*\(\d{3,}\s?-?\s?[A-Z]\)",
    re.IGNORECASE,
)
"""A company's register number behind its name."""
_NUMBERED = re.compile(r"(?<=[^\W\d_]{3})\s#\s?\d{1,5}$")
"""A store's number behind the name of its chain."""
_REGISTERED_WITHIN = re.compile(
    r"\s*\((?:co\.? ?(?:reg\.? ?)?no\.?:? ?)?\d{3,}\s?-?\s?[A-Z]?\)?", re.IGNORECASE
)
_MISREAD = re.compile(r"\b(?:[S5]/[B8]|SDN\.? [B8]HD)(?=\W*$)", re.IGNORECASE)
"""Malaysia's "S/B" and "Sdn Bhd" with the digits that OCR takes for letters."""
_DOC_WORDS = re.compile(
    r"^(?:tax |sales )?(?:invoice|receipt|bill)\s+(?:from\s+)?|\s+(?:tax |sales "
    r"|service )?(?:invoice|receipt|bill|statement)$",
    re.IGNORECASE,
)


def may_name(line: Span) -> bool:
    """Whether the line can be a name at all: words, no label, date, amount, telephone or address."""
    text = line.text.strip()
    printed = amount_at_end(text)
    words = text.split()
    return (
        re.search(r"[^\W\d_]{2}", text) is not None
        and len(words) <= 9
        and not _NO_NAME.search(text)
        and not LABELLED.match(text)
        and not has_day(text)
        and label_of(text) not in _SUMS
        and (len(words) == 1 or role_of_title(text) is None)
        and not _PHONE.search(REGISTERED.sub("", text))
        and not (printed and is_sum(printed))
        and (
            not is_address_line(text) or has_legal_form(text) or REGISTERED.search(text) is not None
        )
        and sum(c.isdigit() for c in _NUMBERED.sub("", REGISTERED.sub("", text)))
        <= 0.34 * len(text)
    )


def has_legal_form(text: str) -> bool:
    """Whether the text ends as companies' names do: Inc, GmbH, Sdn Bhd."""
    return _LEGAL.search(REGISTERED.sub("", text.strip())) is not None


def bare_name(line: Span) -> Span:
    """The name without the word "Invoice" and a register number."""
    text = _DOC_WORDS.sub("", line.text.strip())
    number = _REGISTERED_WITHIN.search(text)
    if number and not re.search(r"[^\W\d_]{2}", text[number.end() :]):
        text = text[: number.start()]
    text = _MISREAD.sub(lambda m: m.group().upper().replace("5", "S").replace("8", "B"), text)
    text = text.strip(" ,;:|-*\"'")
    return Span(text, line.box, line.confidence, line.words)


def is_glued_business(text: str) -> bool:
    """A shop's name whose words OCR has run together."""
    glued = " " not in text and len(text) > 11
    return (
        glued
        and re.search(r"(?:shop|store|mart|market|restaurant|stationery|hotel|cafe)", text, re.I)
        is not None
    )


def name_key(text: str) -> str:
    """The name's letters alone, to be compared; its digits too, where it has any."""
    return re.sub(r"[^a-z0-9]", "", plain(text) if not re.search(r"\d", text) else text.lower())
