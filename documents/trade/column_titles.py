"""The titles that trade papers give the columns of a table of goods."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from documents.trade.words import plain

Role = Literal[
    "description",
    "quantity",
    "unit_price",
    "amount",
    "product_code",
    "date",
    "unit",
    "discount",
    "discount_rate",
    "tax",
    "tax_rate",
    "po_number",
    "line_number",
    "net",
    "credit",
    "other",
]
_FILLER = frozenset(
    ["rm", "usd", "eur", "gbp", "inr", "rs", "myr", "in", "of", "the", "per", "de", "la", "le"]
)
_HEADS: tuple[tuple[Role, str], ...] = (
    (
        "quantity",
        r"qty|quantity|quant|units|hours?|hrs?|pcs|pieces|no units"
        r"|qty (?:ord(?:ered)?|ship(?:ped)?|shp|shpd|delivered|billed|hrs?)|days|hrs? qty"
        r"|hours qty|qty hours|qty unit|qte|quantite|menge|anzahl|cant|cantidad|quantita|aantal|antal|kwh"
        r"|usage|gallons|litres|nights|qty invoiced|ordered|ord|ship|shipped|shp|shpd|delivered|del|billed"
        r"|invoiced"
        r"|oy|qt",
    ),
    (
        "unit_price",
        r"(?:unit|item|net unit|s|u|each) ?(?:price|cost|rate|amt|amount|value)|price (?:each"
        r"|unit|item|gal|gallon|lb|ton|cwt|hr|hour|day|ft|yd|mile)|rate(?: hr| hour)?|price|each"
        r"|rate cwt|unit|cost|list price|hourly rate|up|u p|ppu|pu|p u|pu ht|p u ht"
        r"|prix(?: unitaire)?(?: ht)?|einzelpreis|preis|stuckpreis|precio(?: unitario)?"
        r"|prezzo(?: unitario)?|prijs|a pris|tariff|selling price",
    ),
    (
        "amount",
        r"(?:line |net |item |total |extended |sub ?|this period )?(?:amount|total|amt)(?: incl\w*(?: \w+)?"
        r"| inc \w+| ttc| ht| due)?|extended(?: price| amount| cost)?|extension"
        r"|ext(?: price| amt| amount| cost)?|total (?:price|cost|value)|charges?|sum|value|price total"
        r"|this (?:period|invoice|bill)"
        r"|patient (?:balance|responsibility|resp|portion)|you owe|your (?:balance|cost|share)"
        r"|net (?:price|value)|incl(?: vat| tax| gst)?|inc vat|gross"
        r"|montant(?: ht| ttc)?|importe|betrag|gesamt(?:preis)?|gesamtbetrag|totale|importo"
        r"|bedrag|totaal|summe|qleotal",
    ),
    ("net", r"excl(?: vat| tax| gst)?|net|ex vat|netto|ht"),
    (
        "description",
        r"(?:[a-z]+ ){0,2}desc(?:ription)?s?|(?:items?|products?) (?:ordered|purchased|shipped|returned)"
        r"|services?(?: and)? goods|from to|route|origin destination"
        r"|services?(?: rendered| provided)?|products?"
        r"|labou?r|parts|particulars?"
        r"|details?|item name|goods|work performed|items?|item desc|activity|task"
        r"|description (?:of )?(?:goods|services?|work|charges|articles?)"
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
    (
        "date",
        r"(?:service |delivery |trans(?:action)? |post(?:ing)? )?date(?: service)?|datum|fecha",
    ),
    ("credit", r"credits?|payments?"),
    (
        "unit",
        r"uom|um|u m|unit(?:s)? measure|measure|einheit|unite|unidad|eenheid|me",
    ),
    (
        "discount",
        r"(?:line |trade |item )?(?:disc|discount|dsc)(?: amt| amount| value)?|less|rabatt|remise|dto"
        r"|descuento|sconto|korting|allowance",
    ),
    (
        "tax_rate",
        r"(?:tax|vat|gst|sales tax|tva|mwst|iva|btw|moms) (?:rate|pct|percent|satz)|taux(?: tva)?"
        r"|steuersatz",
    ),
    (
        "tax",
        r"(?:line |sales |total )?(?:tax|vat|gst|hst|tva|mwst|iva|btw|moms)(?: amount| amt| value"
        r"| total)?|total tax",
    ),
    (
        "po_number",
        r"(?:customer |cust |your |client )?(?:po|p o|purchase order)(?: no| number| ref)?|your order"
        r"(?: no)?",
    ),
    (
        "line_number",
        r"(?:sr|s|sl|serial|ln|line|row|pos)(?: no| number| num)?|sno|srno|lfd nr|position nr",
    ),
    (
        "other",
        r"taxable|cgst|sgst|igst|reason|iss|exc|sale|d|tax code|vat code",
    ),
)
_ROLES = {role: re.compile(words) for role, words in _HEADS}


@lru_cache(maxsize=4096)
def role_of_title(text: str) -> Role | None:
    """The column that a title names."""
    bare = re.sub(r"\bprc\b", "price", plain(re.sub(r"\([^)]*\)", " ", text)))
    words = " ".join(word for word in bare.split() if word not in _FILLER)
    return next((role for role, pattern in _ROLES.items() if pattern.fullmatch(words)), None)
