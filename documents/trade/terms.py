"""The labels of invoices and receipts by field: a table, in the languages that reach US offices."""

from __future__ import annotations

import re
from functools import lru_cache

from documents.trade.known import Known

_NO = r"(?:number|num(?:ero)?|no|nr|nd|n[°ºo]|id|code|#)\.?"
INVOICE: dict[str, Known] = {
    "invoice_number": Known(
        "number",
        (
            rf"(?:tax |vat |sales |commercial )?(?:invoice|inv|invo)\.?[\s/-]*(?:{_NO}"
            rf"|ref(?:erence)?(?: no)?|#)",
            rf"(?:facture|factura|fattura|rechnung|factuur)\s*{_NO}|{_NO}\s*(?:de "
            rf"|di )?(?:la )?(?:facture|factura|fattura)"
            r"|rechnungs?-?\s?(?:nr|nummer|no)|factuurnummer|fakturanr|fakturanummer|n[°º] facture",
            rf"(?:tax )?bill {_NO}|bill|invoice|facture|factura|rechnung|fattura",
            rf"(?:document|doc|statement|billing|receipt|credit note|credit memo|voucher|folio|pro) ?{_NO}"
            rf"|reference(?: {_NO})?|our ref",
            r"no|nr|number|#|n[°ºo]",
        ),
    ),
    "invoice_date": Known(
        "date",
        (
            r"(?:tax |vat )?(?:invoice|inv|bill|billing)\.? ?(?:date|dt|issued)(?: of issue)?"
            r"|date of (?:invoice|bill|issue)|(?:issue|issued|submitted|created|prepared) ?(?:date|on)"
            r"|date (?:issued|of issue)"
            r"|date (?:de )?(?:la )?facture|date d.emission|rechnungsdatum"
            r"|fecha (?:de )?(?:la )?(?:factura|emision|expedicion)"
            r"|data (?:della )?fattura|factuurdatum|fakturadatum",
            r"date|dated|datum|fecha|data|issued|le",
            r"(?:statement|document|doc|tax point|printed) ?date|tax point|date of supply",
            r"(?:order|delv\.?|delivery|delivered|ship|shipping|shipped|supply|dispatch) ?date",
        ),
    ),
    "due_date": Known(
        "date",
        (
            r"(?:invoice |payment |bill |pay )?due(?: date| on| by)?"
            r"|pay(?:ment)?(?: is)? due(?: date| on| by)?"
            r"|date due|please pay by|pay (?:by|before|on or before)(?: date)?|payable (?:by"
            r"|before|on or before)"
            r"|(?:amount|balance) due (?:by|on)|payment (?:by|date)|expected payment by"
            r"|(?:date )?(?:d.)?echeance|fallig(?:keit)?(?: am| bis| zum|sdatum)?|zahlbar bis|zahlungsziel"
            r"|(?:fecha (?:de )?)?vencimiento|scadenza|vervaldatum|forfallodatum|forfallsdato",
            r"(?:is|are) due (?:on|by)|to be paid by",
        ),
    ),
    "order_date": Known(
        "date",
        (
            r"(?:sales |your |p\.?o\.? )?order(?:ed)? ?date|date (?:ordered|of (?:the |your )?order)"
            r"|ordered(?: on)?|order placed(?: on)?|purchase date|bestelldatum|auftragsdatum"
            r"|date (?:de )?(?:la )?commande|fecha (?:de )?(?:la |del )?pedido|data (?:dell.)?ordine",
        ),
    ),
    "delivery_date": Known(
        "date",
        (
            r"(?:delivery|deliv\.?|delv\.?|delivered) ?date|date (?:of delivery|delivered)"
            r"|delivered(?: on)?|lieferdatum|date (?:de )?livraison|fecha (?:de )?entrega",
            r"(?:ship|shipping|shipped|shipment|dispatch|despatch) ?date"
            r"|date (?:shipped|of shipment|dispatched)|shipped(?: on)?|versanddatum",
        ),
    ),
    "service_start": Known(
        "date",
        (
            r"service (?:from|start(?:s|ed)?|begins?)(?: date)?"
            r"|(?:billing |service )?period (?:from|start|begin(?:s|ning)?)",
        ),
    ),
    "service_end": Known(
        "date",
        (
            r"service (?:to|end(?:s|ed)?|through|thru)(?: date)?|week end(?:ing|ed)"
            r"|(?:billing |service )?period (?:to|end(?:s|ing)?|through)",
        ),
    ),
    "po_number": Known(
        "number",
        (
            rf"(?:customer |your |client )?(?:p\.?\s?o(?!\.?\s*box)\.?|purchase order"
            rf"|purch\. order)\s*(?:{_NO}|ref(?:erence)?|#)?",
            rf"(?:your|customer|client) (?:ref(?:erence)?|order)\.?(?: {_NO})?|cust(?:omer)?\.? ref\.?",
        ),
    ),
    "order_number": Known(
        "number",
        (
            rf"(?:sales |work |job |repair )?order ?(?:{_NO}|#|ref(?:erence)?)|(?:work|repair) order"
            rf"|job {_NO}|(?:so|r\.?\s?o\.?) {_NO}",
        ),
    ),
    "customer_id": Known(
        "account",
        (
            rf"(?:customer|client|cust|kunden|cliente?)\.?[\s-]*(?:{_NO}|nummer|account|acct|ref)"
            rf"|n[°º]? client|kundennummer|num(?:ero)? (?:de )?client",
            r"(?:customer|client)(?=\s*:\s*(?=\S*\d)[\w./#-]{3,}\s*$)",
            rf"(?:your )?(?:account|acct|a/c|acc)\.? ?(?:{_NO}|#)?",
        ),
        not_beside=r"\b(?:sort code|iban|bic|swift|routing|aba|bank|wire|bsb)\b",
        not_near=r"\b(?:sort code|iban|bic|swift|routing|aba|bsb|account name)\b|\bbank(?: name)?\s*:",
    ),
    "payment_terms": Known(
        "words",
        (
            r"(?:payment )?terms(?: of payment)?|conditions de paiement|zahlungsbedingungen"
            r"|condiciones de pago|forma de pago",
        ),
    ),
    "vat_id": Known(
        "code",
        (
            rf"(?:vat|gst|sst|hst|abn|tva|iva|ust|tax)[\s-]*(?:reg(?:istration|n)?\.? ?)?(?:{_NO}"
            rf"|intracom\w*|idnr\.?)"
            r"|gstin(?:/uin)?|gst ?id(?: no)?|abn|ust-?id(?:-?nr)?\.?|n[°º] (?:de )?tva|nif|cif"
            r"|p\.? ?iva|partita iva"
            r"|fed(?:eral|\.)? (?:tax )?id|ein|tin|fein|btw(?:-nr)?|steuernummer",
        ),
    ),
    "vendor_registration": Known(
        "code",
        (
            rf"(?:company|business|co)\.? ?(?:reg(?:istration|istered|n)?\.? ?)?{_NO}"
            rf"|(?:company |business )?reg(?:istration|n)?\.? {_NO}"
            r"|(?:registered|incorporated) in (?:england(?: and wales)?|scotland|ireland)(?: no\.?)?"
            r"|siret|siren|cin|uen|acn|crn|kvk(?:-nr)?|org\.?(?:-| )?nr|hrb",
        ),
        not_beside=r"\b(?:vat|gst|tax|customer|client)\b",
    ),
    "payment_reference": Known(
        "number",
        (
            rf"(?:payment|remittance|remit|bpay|biller|transfer|bank) (?:ref(?:erence)?\.?|id)(?: {_NO})?"
            rf"|reference for (?:your )?payment|kid(?:[ -]?n(?:umme)?r)?|verwendungszweck"
            r"|reference de paiement"
            rf"|referencia de pago",
            r"please (?:quote|use|state)(?: (?:the |this |our )?(?:payment )?(?:reference|ref|invoice)\.?"
            r"(?: number| no\.?)?)?|quote (?:reference|ref)\.?(?: number| no\.?)?",
        ),
    ),
    "exchange_rate": Known(
        "decimal",
        (
            r"(?:exchange|conversion|fx|currency|forex) ?rate(?: (?:used|applied))?"
            r"(?: ?\(?[a-z]{3} ?(?:/|to|-|=|per) ?[a-z]{3}\)?)?(?: ?:? ?1(?:\.0+)? ?[a-z]{3} ?=)?"
            r"|rate of exchange|wechselkurs|taux de change|tipo de cambio",
        ),
    ),
    "salesperson": Known(
        "words", (r"sales ?(?:person|man)|sales rep(?:resentative)?|account manager",)
    ),
}
RECEIPT: dict[str, Known] = {
    "receipt_number": Known(
        "number",
        (
            rf"(?:sales )?(?:receipt|rcpt|recpt)\.? ?{_NO}|sales receipt"
            rf"|rechnung {_NO}|recu n|ticket {_NO}|bon[- ]?nr|beleg-?nr|kassenbon",
            rf"(?:tax |cash )?(?:invoice|inv|bill)\.? ?{_NO}|(?:invoice|inv|bill|facture"
            rf"|rechnung)\.?(?= ?[:#])",
            rf"(?:doc(?:ument)?|slip|check|chk|folio|order|ticket)\.? ?{_NO}|(?:ticket|check|chk"
            rf"|order|receipt|folio)",
            rf"(?:trans(?:action)?|trx|tran|ref(?:erence)?|tr)\.? ?{_NO}",
        ),
    ),
    "transaction_id": Known("number", (rf"(?:trans(?:action)?|trx|tran)\.? ?(?:{_NO}|#)?",)),
    "cashier": Known(
        "words",
        (
            r"(?:your )?(?:cashier|server)(?: today)?(?: was| is)",
            r"(?:sale )?cashier|employee|server|svr|cshr|served by|clerk|sales associate|your server"
            r"|host|operator|caissier",
        ),
    ),
    "vat_id": INVOICE["vat_id"],
}


@lru_cache(maxsize=1024)
def is_label(text: str) -> bool:
    """Whether the print is one of these labels and nothing else. text: folded, in lower case."""
    bare = text.strip(" :#.")
    return any(pattern.fullmatch(bare) for pattern in _LABELS)


_LABELS = [re.compile(label) for known in INVOICE.values() for label in known.labels]
