"""What trade papers call their sums, in English, French, Spanish, German, Italian and Dutch.

A table of patterns over `plain` words, first match wins. Names are those of the fields; `card`,
`count` and `savings` are no fields: they say what a sum is not, or what was paid.
"""

from __future__ import annotations

TAX = (
    r"(?:tax|taxes|vat|gst|hst|pst|qst|sst|igst|cgst|sgst|utgst|iva|tva|tps|tvq|mwst|mwst betrag"
    r"|mehrwertsteuer|umsatzsteuer|ust|btw|moms|igv|steuer|impuesto|impuestos|imposta|taxe)"
)
_INCL = rf"(?:incl\w*|inkl\w*|with|ttc|inc|tax paid)(?: {TAX})*(?: [a-z]{{1,4}})?"
_EXCL = (
    r"(?:excl\w*|exkl\w*|before|without|net|ht|hors|ex|exc|sin|senza|ohne"
    rf"|zzgl)(?: {TAX})*(?: [a-z]{{1,4}})?"
)
_KIND = (
    r"(?:grand|invoice|order|bill|take out|eat in|dine in|carry out|delivery|final|nett|gross|sale"
    r"|sales|purchase|transaction|overall|current|new|folio|net|check|ticket|rounded|retail|fuel)"
)
_MORE = (
    r"(?:amount|amt|price|sale|sales|charges?|cost|bill|payable|pay|nett|invoice|folio|value|sum"
    r"|purchase|rounded|fuel|collected|charged|to|paid|payment|facture|general|factura|fattura|brutto|gross"
    r"|documento|complessivo|euro|euros|betrag|pagar|payer|bedrag|ticket|ttl|ttc|due|order)"
)
LABELS: tuple[tuple[str, str], ...] = (
    (
        "count",
        r"(?:total |no |number )*(?:of )?(?:items?|qty|quantity|pcs|pieces?|articles?|units?|line items?"
        r"|item count|articulos?|artikel)(?: count| sold| purchased| tender)*|total (?:qty|item|pcs|disc"
        r"|quantity|weight|hours|pieces)\b.*",
    ),
    (
        "savings",
        r"(?:you )?save|.*\b(?:savings?|saved|you save|points?|rewards?|stamps?)\b.*|.*suggested.*"
        r"|tip (?:guide"
        r"|guid\w*|table)"
        r"|.*\bcredit limit|unit price|price each|list price",
    ),
    (
        "rounding",
        r"(?:total |bill |cash |less |add )?(?:round(?:ing|ed|ings)?|arrondi|redondeo|rundung|afronding"
        r"|avrundning)(?: off| down| up)?(?: adj\w*| amount| amt| diff\w*| error)*",
    ),
    (
        "subtotal",
        r"food ttl|(?:order|item|items|tickets?|ride|trip|merchandise|goods|net|food|taxable|product"
        rf"|parts|services?| )*sub ?t(?:otal|tl)"
        rf"(?: amount| amt| {_EXCL}| {_INCL})*"
        rf"|net (?:amount|total|value|price|sales?|invoice amount|amt)(?: {_EXCL})?"
        rf"|total net(?: amount| price| value)?"
        rf"|(?:invoice |order )?(?:total|amount|price|value)(?: sales| amount| amt| price"
        rf"| charges)* {_EXCL}"
        r"|(?:merchandise|goods|items?|products?|lines?) total"
        r"|taxable (?:amount|value|total|sales|amt|supplies)|(?:total )?charges before.*"
        r"|total before .*|goods (?:total|value)|excl(?: vat| gst| tax)"
        r"|sous total(?: ht)?|(?:montant|total|net)(?: net| total)* (?:ht|hors taxes?)"
        r"|base imponible|importe neto|total neto|suma"
        r"|net|nett?o|zwischensumme|netto ?(?:betrag|summe|gesamt)?|(?:summe|gesamt|total"
        r"|gesamtbetrag) netto"
        r"|(?:totale )?imponibile|subtotaal|totaal excl.*|delsumma",
    ),
    (
        "service_charge",
        r"(?:add |plus )?(?:svc|serv|service|srv|server)(?: (?:chrg|charge|charges|chg|fee|crg))"
        r"|(?:(?:living|fair|wage|kitchen|staff|wellness|hospitality|employees?|benefits?|health(?:care)?"
        r"|large|party|appreciation|restaurant|dining) )+(?:surcharge|charge|fee)"
        r"|servizio|coperto"
        r"|service compris|bedienung",
    ),
    (
        "tip",
        r"tip (?!sugg|guid|table|calc|perc|is\b)[a-z]+|(?:total |add |plus |auto )?"
        r"(?:tips?|gratuity|gratuities|pourboire|propina|trinkgeld|mancia|grat)"
        r"(?: amount| amt| added| included)?",
    ),
    (
        "tax",
        rf"(?:t |total |add |plus |incl\w* |inkl\w* |dont |davon |enth\w* |of which |y |zzgl |[a-z] )?"
        rf"(?:sales |state |county |city |local |federal |provincial |district |output |food |hotel |room "
        rf"|occupancy |excise |use |service |prepared |lodging |tourism |montant |importe |cuota "
        rf"|[a-z]{{2}} )*"
        rf"{TAX}(?: {TAX})?(?: total| amount| amt| due| payable| charged| betrag| incluido| rate"
        rf"| std| standard"
        r"| reduced| low| high| sr| on| [a-z])*"
        r"|tax (?:materials?|parts|labou?r|goods|merchandise|taxable(?: items| amount)?)"
        r"|estimated (?:sales )?tax(?:es)?(?: to be collected)?"
        r"|(?:[a-z]{2} )?(?:sales |state |local )tax (?!id|no|number|exempt|rate|incl)[a-z]+(?: [a-z]+)?"
        r"|(?:(?!(?:total|sub\w*|before|after|excl\w*|incl\w*|without|net|gross|price|amount|less|tax|no"
        r"|invoice|receipt|your|free|non|pre|plus|with|and)\b)[a-z]+ ){1,3}tax(?:es)?(?: amount| due)?",
    ),
    (
        "shipping",
        r"(?:total |plus )?(?:shipping|freight|delivery|postage|carriage|courier|p and p|porto"
        r"|versand(?:kosten)?"
        r"|frais (?:de )?(?:port|livraison)|livraison|(?:gastos (?:de )?)?envio|portes|spedizione"
        r"|verzendkosten)"
        r"(?: and (?:handling|packing|packaging|insurance))?(?: charges?| fees?| costs?| amount)?"
        r"|s and h(?: chgs?| charges?| fees?)?",
    ),
    (
        "discount",
        r"less(?: [a-z]+){0,3} discounts?"
        r"|promo(?: code)? [a-z]+|discount (?:senior|student|military|veterans?|employee|member|loyalty"
        r"|volume|trade|contractor|cash|prompt|early|first|fleet|family|multi)"
        r"|(?:(?!(?:sub\w*|total|net|price|amount|before|after|if|less|with|without|no|subject)\b)"
        r"[a-z]+ ){1,3}discounts?"
        r"|(?!total credits?$)(?:total |less |trade |item |bill |member |order |invoice |volume |promo "
        r"|promotional "
        r"|your |early |staff"
        r" |cash |customer )*(?:discounts?|disc|coupons?|rebate|remise|descuento|rabatt|sconto"
        r"|korting|voucher"
        r"|promotion|promo|deduction|adjustments?|credits?|credit applied)"
        r"(?: amount| amt| applied| given|s)?",
    ),
    (
        "previous_unpaid_balance",
        r"balance from (?:your )?(?:last|previous|prior) (?:bill|statement|invoice)"
        r"|(?:previous|prior|opening|last)(?: unpaid| statement| bill| account"
        r"| invoice)* (?:balance|amount|bill)"
        r"(?: due| owing)?|balance (?:brought )?forward|past due(?: amount| balance)?"
        r"|unpaid balance|arrears",
    ),
    (
        "change",
        r"(?:cash |your )?change(?: due| amt| amount| given| back)?(?: rm)?|rendu(?: monnaie)?"
        r"|monnaie(?: rendue)?|a rendre|cambio|vuelto|wechselgeld|ruckgeld|zuruck|rueckgeld|resto"
        r"|wisselgeld|devolucion",
    ),
    (
        "amount_paid",
        r"less (?:deposits?|retainers?|prepayments?|payments?)(?: [a-z]+){0,4}"
        r"|(?:less |total |amount |already )*paid(?: amount| to date| in full)?|(?:less |total )?payments?"
        r"(?: received| made| applied| amount| to date| thank you)*|(?:less )?deposits?(?: paid| received)?"
        r"|(?:less )?[a-z]+ deposits? (?:paid|received)|applied balance"
        r"|prepaid|advance(?: paid| payment)?|acompte|anzahlung|bezahlt|deja regle|pagado",
    ),
    (
        "cash_tendered",
        r"(?:cash|amount|amt|total)? ?tend(?:er(?:ed)?)?(?: amount)?|(?:paid by )?cash(?: paid"
        r"| received| rm|rm| sale"
        r"| tendered| amount| payment)*|cash received|amount received|received|amount given"
        r"|(?:regle |paye |paiement )?(?:par |en )?especes?|efectivo|entregado"
        r"|bar(?:geld)?(?: gegeben)?|gegeben"
        r"|contanti|kontant|contant",
    ),
    (
        "card",
        r"(?:paid |payment |charged |charge |by |to |total |us |credit |debit )*(?:visa"
        r"|master ?card|mc|amex"
        r"|american express|discover|debit|credit card|debit card|bank card|card|eftpos|nets"
        r"|carte(?: bancaire)?"
        r"|cb|carte bleue|tarjeta|ec karte|girocard|karte|kartenzahlung|paywave|e wallet|maestro|visa debit"
        r"|contactless|apple pay|google pay|upi|gift card|paypal|venmo|ebt(?: food| snap| cash)?|snap|wic"
        r"|store credit)(?: (?:tend(?:er(?:ed)?)?|charged?"
        r"|payment|amount|amt"
        r"|sale|credit|debit|electron|card|remit|no|x+))*"
        r"|(?:personal |paper |bank |payment |paid by |paid )?che(?:ck|que)"
        r"(?: no| tend(?:er(?:ed)?)?| payment)?",
    ),
    (
        "amount_due",
        r"(?:total |current |net |invoice |new |outstanding |patient |remaining |unpaid )*"
        r"(?:amount|balance|amt|bill)(?: now)? "
        r"(?:due|payable|owed|owing|outstanding|to pay)(?: now| by| invoice| statement| bill)?"
        r"|total (?:due|owed|owing|outstanding)(?: now| by)?|current payment due|cash due"
        r"|please pay|(?:please )?pay(?: this)? amount|amount to (?:pay|be paid)"
        r"|outstanding(?: balance)?|balance"
        r"|new balance|due(?: now)?|to pay|net a payer|reste a payer|solde(?: du)?|saldo"
        r"|offener betrag|zu zahlen"
        r"(?:der betrag)?|zahlbetrag|te betalen|att betala|a pagar",
    ),
    (
        "total",
        rf"(?:{_KIND} )*(?:total|ttl|totaal|totale|tot|totl)(?: {_MORE})*(?: {_INCL})?(?: {_MORE})*"
        rf"|total (?:after|incl)\b.*|(?:{_KIND} |total )*(?:amount|amt)(?: charged| {_INCL}"
        rf"| payable| incl| rm)?"
        rf"|{_INCL}|(?:gross|invoice|bill|sale|fuel) (?:amount|value|sale|total)"
        r"|(?:montant|total|prix|net)(?: total| net)* (?:ttc|facture|general)|montant(?: total"
        r"| du)?|a payer"
        r"|importe(?: total)?|valor total|monto total|total a pagar"
        r"|gesamt ?(?:betrag|summe|preis)?(?: brutto| eur)?|summe(?: brutto| eur)?"
        r"|rechnungsbetrag|endbetrag"
        r"|total (?:credits?|refund|labou?r and materials|materials and labou?r|parts and labou?r"
        r"|labou?r and parts|(?:this|your|all) (?:invoice|bill|order|statement|period)|job|project"
        r"|services?"
        r"|fees(?: and (?:expenses|charges|taxes))?|credit (?:amount|due))"
        r"|(?:total )?(?:current |new )?charges?|brutto ?(?:betrag|summe)?|betrag"
        r"|importo(?: totale)?|summa|totalt|total ?sales?",
    ),
)
"""Field and how papers label it, in plain words."""
