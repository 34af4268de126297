"""Heads of tables of goods: which column holds what, by the titles that trade papers give them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from documents.geometry import Box, union
from documents.layout import Span
from documents.rows import Row
from documents.trade.words import plain

Role = Literal[
    "description",
    "quantity",
    "unit_price",
    "amount",
    "product_code",
    "date",
    "unit",
    "net",
    "credit",
]
_FILLER = frozenset(
    ["rm", "usd", "eur", "gbp", "inr", "rs", "myr", "in", "of", "the", "per", "de", "la", "le"]
)
_HEADS: tuple[tuple[Role, str], ...] = (
    (
        "quantity",
        r"qty|quantity|quant|units|hours|hrs|pcs|pieces|no units|qty (?:ordered|shipped|delivered"
        r"|billed|hrs)|days|hrs qty"
        r"|hours qty|qty hours|qte|quantite|menge|anzahl|cant|cantidad|quantita|aantal|antal|kwh"
        r"|usage|gallons|litres|nights"
        r"|oy|qt",
    ),
    (
        "unit_price",
        r"(?:unit|item|net unit|s|u|each) ?(?:price|cost|rate|amt|amount|value)|price (?:each"
        r"|unit|item)|rate(?: hr| hour)?|price|each"
        r"|unit|cost|list price|hourly rate|up|u p|ppu|pu|p u|pu ht|p u ht"
        r"|prix(?: unitaire)?(?: ht)?|einzelpreis|preis|stuckpreis|precio(?: unitario)?"
        r"|prezzo(?: unitario)?|prijs|a pris|tariff|selling price",
    ),
    (
        "amount",
        r"(?:line |net |item |total |extended |sub ?)?(?:amount|total|amt)(?: incl\w*(?: \w+)?"
        r"| inc \w+| ttc| ht| due)?|extended(?: price)?"
        r"|ext(?: price| amt)?|total (?:price|cost|value)|charges?|sum|value|price total"
        r"|net (?:price|value)|incl(?: vat| tax| gst)?|inc vat|gross"
        r"|montant(?: ht| ttc)?|importe|betrag|gesamt(?:preis)?|gesamtbetrag|totale|importo"
        r"|bedrag|totaal|summe|qleotal",
    ),
    ("net", r"excl(?: vat| tax| gst)?|net|ex vat|netto|ht"),
    (
        "description",
        r"(?:item |product |service |charge )?desc(?:ription)?s?|services?(?: and)? goods"
        r"|services?(?: rendered| provided)?|products?"
        r"|particulars?|details?|item name|goods|work performed|items?|item desc|activity|task"
        r"|description (?:of )?(?:goods|services?|work|charges)"
        r"|item description|description goods(?: services)?|designation|libelle|produit|article"
        r"|prestation|bezeichnung|artikel|beschreibung"
        r"|leistung|position|concepto|descripcion|producto|articulo|descrizione|omschrijving"
        r"|benamning|product service|item and description|meter|cdesignation",
    ),
    (
        "product_code",
        r"(?:item|product|part|article|catalog|stock|model|sac|hsn)? ?(?:code|no|number|num|id"
        r"|sac|hsn)|code|sku|upc|ref|art nr|hsn sac|reference"
        r"|artikelnr|artikelnummer|referencia|codigo|art no|part",
    ),
    ("date", r"(?:service |delivery |trans(?:action)? |post(?:ing)? )?date|datum|fecha"),
    ("credit", r"credits?|payments?"),
    (
        "unit",
        r"uom|um|u m|tax|vat|taxable|disc|discount|gst|tva|mwst|iva|cgst|sgst|igst|tax rate"
        r"|vat rate|tax amount|tax amt|vat amount"
        r"|rabatt|remise|dto|einheit|unite|sr no|pos|line|sno|s no|reason|iss|exc|sale|d|tax code"
        r"|disc amt|total tax",
    ),
)
_ROLES = {role: re.compile(words) for role, words in _HEADS}


def role_of_title(text: str) -> Role | None:
    """The column that a title names."""
    words = " ".join(w for w in plain(re.sub(r"\([^)]*\)", " ", text)).split() if w not in _FILLER)
    return next((role for role, pattern in _ROLES.items() if pattern.fullmatch(words)), None)


def head_of(row: Row) -> dict[Role, Box] | None:
    """The columns that a row heads: at least what is sold and what it costs; None for other rows."""
    found: dict[Role, Box] = {}
    general: list[Span] = []
    for span in _titles(row):
        words = plain(span.text)
        role = role_of_title(span.text)
        if words in ("item", "items", "product", "article", "artikel", "ref"):
            general.append(span)
        elif role == "unit_price" and words == "unit":
            found.setdefault("unit", span.box)
        elif role == "unit":
            # Several columns of taxes: each keeps its numbers away from the others.
            found[role] = span.box
        elif role == "amount" and "amount" in found:
            # "Amount ... Total": the last one is what the line comes to.
            found["net"] = found["amount"]
            found["amount"] = span.box
        elif role and role not in found:
            found[role] = span.box
    for span in general:
        found.setdefault("product_code" if "description" in found else "description", span.box)
    return _completed(found)


def _completed(found: dict[Role, Box]) -> dict[Role, Box] | None:
    """The head with an amount column, if some column can be one."""
    if "amount" not in found and "net" in found:
        found["amount"] = found.pop("net")
    if "amount" not in found and "unit_price" in found and len(found) > 1:
        alone = "quantity" not in found
        found["amount"] = found.pop("unit_price") if alone else found["unit_price"]
    if "product_code" in found and "description" not in found and "quantity" in found:
        found["description"] = found.pop("product_code")
    sold = "description" in found or "product_code" in found
    return found if sold and "amount" in found and len(found) >= 2 else None


def _titles(row: Row) -> Sequence[Span]:
    """The row's titles; one piece of print that holds several is cut into them."""
    titles: list[Span] = []
    for span in row.spans:
        if role_of_title(span.text) or len(span.words) < 2:
            titles.append(span)
        else:
            titles += _cut(span)
    return titles


def _cut(span: Span) -> list[Span]:
    """A run of titles such as "U.P Iss Exc Amt", longest titles first; the span itself if it is none."""
    pieces: list[Span] = []
    at = 0
    words = span.words
    while at < len(words):
        for end in range(min(len(words), at + 3), at, -1):
            text = " ".join(w.text for w in words[at:end])
            if role_of_title(text):
                pieces.append(
                    Span(text, union(w.box for w in words[at:end]), span.confidence, words[at:end])
                )
                at = end
                break
        else:
            return [span]
    return pieces
