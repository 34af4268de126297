"""Invoices, receipts and checks by their vocabulary and structure, as sellers and banks print them."""

from __future__ import annotations

from documents.classification.profile import Profile, profile

TRADE_PAPERS: tuple[Profile, ...] = (
    profile(
        "invoice",
        titles={
            "Invoice|tax invoice|commercial invoice|service invoice|sales invoice|customer invoice"
            "|invoice for services|rental invoice|invoice statement": 5.5,
            "Facture|factura|rechnung|fattura|factuur|rechnung nr|factura nº|facture n°": 5.5,
            "Billing statement|patient statement|statement of charges|medical bill|patient bill"
            "|account billing|tuition bill|student account statement|billing invoice": 4.5,
            "Statement of account|customer statement|account statement|statement": 2.5,
            "Bill|your bill|utility bill|electric bill|water bill|gas bill|phone bill|bill summary"
            "|billing summary|energy bill|monthly bill|your electric bill|bill for": 4.5,
            "Bill to|sold to|invoice to|billed to|ship to": 1.5,
            "Amount due|balance due|total amount due|total due|current charges|new charges": 1.5,
            "Invoice number|invoice no|invoice date|invoice id|invoice num": 2,
        },
        phrases={
            "Invoice number|invoice no|invoice #|invoice id|bill number|invoice num|our invoice"
            "|statement number": 2.3,
            "Invoice date|date of invoice|bill date|billing date|date of bill|date due|date billed"
            "|issue date|statement date": 1.4,
            "Bill to|billed to|invoice to|sold to|invoiced to|bill-to": 1.7,
            "Ship to|deliver to|shipped to": 0.5,
            "Remit to|remit payment|make checks payable|make all checks payable|make check payable"
            "|please pay|mail payment|please remit|make payment|send payment|payable to|pay online"
            "|please send your payment": 1.5,
            "Amount due|balance due|total due|amount now due|please pay this amount"
            "|pay this amount|amount payable|total payable|amount you owe|invoice total"
            "|total invoice|amount owed|total amount due|patient responsibility|balance owing": 2,
            "Invoice for": 1.2,
            "Due date|payment due|date due|pay by|due by|due on receipt|due upon receipt"
            "|payable upon receipt|due in full|payable on or before|payable within": 1.3,
            "Payment terms|net 30|net 15|net 10|net 45|net 60|terms of payment|terms net": 1.2,
            "Purchase order|PO number|PO No|P.O. #|customer PO|your order|customer order": 0.4,
            "Unit price|price each|unit cost|rate per|hourly rate|price per": 0.8,
            "Line total|extended price|extended amount|ext price|extension|unit price amount": 0.6,
            "Subtotal": 0.5,
            "Sales tax|tax rate|VAT": 0.4,
            "Thank you for your business": 1,
            "Wire transfer instructions|bank details|ACH payment|wire instructions|payment details"
            "|remittance information": 0.7,
            "Current charges|new charges|total current charges|monthly charges|late charge"
            "|past due|balance forward|adjustments": 1,
            "Last bill|previous bill|this bill|your bill|auto pay|surcharges|taxes and fees"
            "|taxes, fees|paperless bill|last payment|payments received|payment received": 1.2,
            "Meter reading|meter number|service address|therms|meter no|present reading"
            "|previous reading|electric service|water service|gas service|billing days": 1,
            "Service period|billing period|service from|service dates|dates of service": 0.7,
            "Customer number|customer id|account number|customer no": 0.4,
            "Description of work|work performed|labor performed|technician|service call": 0.8,
            "Detach and return|return this portion|return bottom portion|detach here"
            "|return with payment|with your payment|keep this portion|remittance slip"
            "|remittance stub|payment coupon": 1.3,
            "Date de facture|date facture|échéance|echeance|facturé à|facture à|rechnungsnummer"
            "|rechnungsdatum|zahlbar bis|facturar a|fecha de vencimiento|vencimiento|data fattura"
            "|date d'échéance|zahlungsziel|fälligkeitsdatum|factuurdatum": 2.3,
            "Total HT|montant HT|base imponible|zwischensumme|gesamtbetrag|rechnungsbetrag|imponibile"
            "|prix unitaire|einzelpreis|precio unitario|désignation|bezeichnung": 0.9,
            "Patient name|insurance paid|insurance payments|date of service": 0.9,
            "Past due 30|1-30 days|31-60 days|61-90|over 90 days|90 days": 1.2,
            "Payment is due|interest per month|late fee": 0.5,
        },
        words={
            "invoice|invoices": 1.3,
            "qty|quantity|hours": 0.5,
            "due": 0.4,
            "description": 0.3,
            "terms": 0.4,
            "tax": 0.2,
            "total": 0.2,
            "charges": 0.3,
            "meter": 0.8,
            "kwh": 0.7,
            "usage": 0.5,
            "sewer": 0.8,
            "labor": 0.4,
            "please": 0.2,
            "remit": 0.5,
        },
        features={"item arithmetic": 1.2, "change given": -1.5},
        against={
            "This is not a bill|this is not an invoice|not an invoice": 5,
            "PO number on your invoice|order number on your invoice|number on all invoices"
            "|must appear on all invoices|please supply": 2,
            "Minimum payment due|minimum payment": 3,
            "Credit limit": 1.5,
            "Change due|cash tendered|amount tendered": 2.5,
            "Escrow": 2,
            "Customer copy|merchant copy": 1.5,
            "Pay to the order": 2,
            "Receipt number|receipt no|date paid|receipt from": 2.5,
            "Credit memo": 3,
            "Valid for 30 days|quote valid|valid until|estimate": 1.5,
            "Net pay": 2,
            "Beginning balance|ending balance": 1.5,
        },
    ),
    profile(
        "receipt",
        titles={
            "Receipt|sales receipt|cash receipt|payment receipt|receipt of payment"
            "|official receipt|guest receipt|customer receipt|sale receipt|rent receipt"
            "|your receipt|e-receipt|parking receipt|store receipt|transaction receipt"
            "|purchase receipt|trip receipt|receipt from|receipt for|donation receipt"
            "|fuel receipt": 5.5,
            "Guest check|folio|guest folio|room folio|hotel folio|cash sale|sales slip|guest bill"
            "|information invoice|cash bill|sales draft|statement of stay|guest statement": 4.5,
            "Tax invoice|simplified tax invoice": 1.5,
            "Ticket de caisse|kassenbon|quittung|factura simplificada|recibo|reçu|ricevuta|scontrino"
            "|documento commerciale|bon de caisse|note de restaurant|kassabon|kvitto": 4.5,
            "Customer copy|merchant copy|guest copy|paid|paid in full|thank you": 1.5,
        },
        phrases={
            "Change due|your change|total change|cash change|change given": 2,
            "Cash tendered|amount tendered|tendered|tender|total tender|cash tend": 2,
            "Cashier|sales associate|served by|your server|operator|clerk|barista"
            "|you were helped": 1.2,
            "Register|terminal|store number|store no|till": 0.6,
            "Auth code|approval code|auth no|authorization code|approval|appr code|auth #"
            "|authorization no|auth/": 1.3,
            "Chip read|contactless|entry method|card entry|swiped|chip card|EMV": 1.3,
            "Visa credit|visa debit|mastercard credit|us debit|debit card|card type|card #|card no"
            "|visa xxxx|visa card|amex xxxx|card xxxx": 0.9,
            "Subtotal": 0.8,
            "Tip|gratuity|tip amount": 0.2,
            "Suggested tip|suggested gratuity|suggested additional tip|additional tip|tip guide"
            "|gratuity included|tip suggestions": 1.8,
            "Customer copy|merchant copy|guest copy|cardholder copy|customers copy|guests copy": 2,
            "Thank you for shopping|thanks for shopping|please come again|come again"
            "|have a nice day|for your visit|visit us|thank you for visiting|have a great day"
            "|for your patronage|thank you for your purchase|for your stay|for dining"
            "|see you again|for your payment|for choosing": 1.8,
            "Items sold|item count|number of items|total items|# items|no of items|total qty"
            "|total item": 1.8,
            "Return policy|not returnable|no refund|for refund|exchange|refundable|returns within"
            "|returnable|refund value": 0.9,
            "Survey|tell us how|feedback|rate us|how we did": 0.8,
            "You saved|total savings|member savings|you save|loyalty|points balance|reward": 0.6,
            "Dine in|take out|to go|drive thru|drive-thru|table no|guests": 1,
            "Price/gal|price per gallon|pump|unleaded|fuel sale|gallons": 1.2,
            "Room charge|room type|room rate|room tax|room no|occupancy tax": 1.4,
            "Arrival|check-in date|checked in|no of nights|nights": 0.9,
            "Departure|check-out date|checked out": 0.9,
            "Guest name|number of guests|your stay": 0.8,
            "Amount paid|total paid|paid in full|payment amount": 0.9,
            "Date paid|paid on|payment date|received from|payment received": 1.1,
            "Payment method|paid by|paid with|payment type|form of payment|method of payment": 1,
            "Receipt number|receipt no|receipt #|receipt id|receipt date|this receipt|your receipt"
            "|keep receipt|slip no": 2,
            "Net sale|sale total|ticket #|tkt|tkt #|ticket no|on account|on acct|charge sale|clerk #": 1,
            "Cardholder signature|I agree to pay": 0.8,
            "Transaction #|trans #|trans id|transaction id|trans no|transaction number": 0.7,
            "Rounding adj|GST summary|round adj|GST ID|GST reg|keep the invoice": 1.5,
            "Sales tax|tax total|tax 1|state tax": 0.4,
            "Merci de votre visite|à bientôt|gracias por su visita|gracias por su compra|vielen dank"
            "|danke für ihren einkauf|grazie|merci et à bientôt|es bediente sie|tack för besöket": 2.2,
            "Carte bancaire|réglé par|regle par|espèces|especes|efectivo|rückgeld|ruckgeld|wechselgeld"
            "|contanti|kartenzahlung|cambio|rendu monnaie|entregado|bar gegeben|caissier": 2,
            "Dont TVA|total TTC|summe EUR|IVA incluido|bon-nr|ticket n°|total facture|mwst netto": 1.2,
            "Visa ending in|mastercard ending in|amex ending in|discover ending in"
            "|american express ending in|card ending in|debit ending in": 1.3,
            "Thanks for your purchase|thanks for your order|your order is confirmed": 1.8,
            "Shipping method|shipping address|billing address": 0.8,
            "Estimated tax|estimated taxes": 0.7,
            "Base fare|trip fare|booking fee|fare|time of ride|you rode with|thanks for riding"
            "|entry time|exit time|time in|time out|parking fee|garage|parking": 1.3,
        },
        words={
            "receipt": 1,
            "cash": 0.7,
            "change": 1.2,
            "tip": 1,
            "server": 0.8,
            "tend": 1,
            "total": 0.5,
            "tax": 0.3,
            "aid": 0.7,
            "cashier": 0.6,
            "visa|mastercard|amex": 0.5,
            "register|reg": 0.4,
            "store": 0.3,
            "folio": 1.2,
            "approved": 1,
            "gst": 0.3,
            "pos": 0.5,
            "paid": 0.6,
            "ticket": 0.5,
            "exit": 0.5,
            "qty": 0.2,
            "pump": 0.4,
            "gallons|gal": 0.4,
            "diesel|unleaded|octane": 0.8,
            "debit": 0.4,
            "trans": 0.3,
            "thank": 0.5,
        },
        features={
            "narrow": 2.2,
            "item arithmetic": 0.6,
            "change given": 2.2,
            "time of day": 0.9,
            "masked card": 1.0,
            "few words": 0.4,
            "subtotal tax total": 1.5,
        },
        against={
            "Payment due date|due date|remit to|remit payment": 1.5,
            "Bill to": 0.8,
            "Minimum payment": 3,
            "Beginning balance|ending balance": 3,
            "Net pay|gross pay": 3,
            "Pay to the order": 3,
            "Escrow": 2,
            "Net 30": 2,
        },
    ),
    profile(
        "check",
        titles={
            "Cashier's check|official check|certified check|bank check|teller's check": 4,
            "Pay to the order of|pay to the|order of": 2,
        },
        phrases={
            "Pay to the order of|pay to the order|pay to order of|to the order of|paytotheorder": 5,
            "Pay exactly|pay this amount|the sum of|pay the sum": 0.5,
            "Authorized signature|authorized signatory|authorized sign": 1.2,
            "Void after|not valid after|void if not cashed": 1.5,
            "Security features|details on back|details on reverse|watermark|microprint"
            "|heat sensitive|original document has|colored background": 1,
            "Cashiers check|official check|certified check|remitter": 2,
            "Payroll check": 1.5,
            "Check number|check no|check date": 0.7,
            "Non-negotiable|not negotiable": 0.3,
        },
        words={"dollars": 1.2, "memo": 0.9, "for": 0.1, "pay": 0.4},
        features={
            "micr": 2.5,
            "amount in words": 3.5,
            "wide": 1.2,
            "few words": 1.0,
            "fractional routing": 1.5,
        },
        against={
            "Deposit ticket|deposit slip": 4,
            "Total deposit": 2,
            "Beginning balance": 3,
            "Ending balance": 2,
            "Money order": 1.5,
        },
    ),
)
