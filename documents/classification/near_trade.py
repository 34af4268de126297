"""Papers of trade that look like invoices, checks or statements and are `other`."""

from __future__ import annotations

from documents.classification.profile import Profile, profile

TRADE: tuple[Profile, ...] = (
    profile(
        "purchase order",
        titles={
            "Purchase order|purchase requisition|blanket purchase order|order form"
            "|standard purchase order|work order|requisition": 6.5,
            "PO|P.O.": 2,
        },
        phrases={
            "Purchase order": 0.4,
            "Vendor": 0.6,
            "Buyer": 0.8,
            "Requisitioner|requested by|authorized by|ordered by": 0.8,
            "Deliver by|delivery date|required date|need by|date required": 0.8,
            "Please supply|please ship|please deliver|please send": 1,
            "this order number must appear|must appear on all|on all invoices|on your invoice"
            "|send invoices to|submit invoices|invoice to accounts payable": 2.5,
            "PO date|order date": 0.7,
            "Acknowledge|notify us immediately": 0.8,
            "Supplier": 0.5,
            "ship via|FOB": 0.3,
        },
        against={"Invoice number|invoice no|invoice date": 3, "Remit to|amount due|balance due": 2},
    ),
    profile(
        "quote or estimate",
        titles={
            "Quote|quotation|estimate|proposal|price quote|sales quote|cost estimate|job estimate"
            "|repair estimate|bid|project proposal|price quotation|bid proposal|service proposal"
            "|cost proposal|good faith estimate|preliminary estimate|quotation form"
            "|written estimate": 6.5,
            "Loan estimate|closing disclosure": 6,
        },
        phrases={
            "Quote number|quote no|quote #|quotation no|quotation number|estimate number"
            "|estimate no|estimate #|estimate date|quote date|proposal number|proposal no"
            "|proposal date": 2.5,
            "Valid for|valid until|quote valid|expires|expiration date|good for 30 days"
            "|prices valid|good through|valid through": 1.5,
            "This is not an invoice|not a bill|this is an estimate|estimate only|estimated total"
            "|total estimate|quoted": 2,
            "Accepted by|customer acceptance|to accept|acceptance of proposal|sign below to accept"
            "|signature of acceptance": 1.8,
            "Prepared for|prepared by|salesperson": 0.5,
            "We propose|we are pleased to": 1.5,
            "Deposit required|scope of work": 0.8,
        },
    ),
    profile(
        "packing slip",
        titles={
            "Packing slip|packing list|delivery note|delivery receipt|bill of lading|pick list"
            "|pick ticket|delivery slip|shipping list|shipper|delivery ticket"
            "|straight bill of lading|shipping manifest|waybill|air waybill|proof of delivery"
            "|packing note": 6.5,
        },
        phrases={
            "Packing slip|packing list|delivery note|bill of lading": 1.5,
            "Qty shipped|quantity shipped|qty ordered|shipped qty|backordered|back ordered"
            "|ordered shipped|quantity ordered": 1.8,
            "Carrier|tracking number|tracking no|freight class|consignee": 1,
            "Packed by|checked by|received in good|received by": 1,
            "Number of packages|cartons|gross weight|pallets|no of boxes": 1,
            "Ship date|date shipped": 0.5,
        },
        features={"no amounts": 1.5},
        against={"Amount due|total due|balance due|invoice total": 3},
    ),
    profile(
        "remittance advice",
        titles={
            "Remittance advice|payment advice|ACH remittance|check remittance|remittance"
            "|EFT remittance advice|vendor remittance|payment remittance"
            "|electronic remittance advice|remittance detail": 6,
        },
        phrases={
            "Remittance advice|payment advice": 2,
            "Please find enclosed our payment|enclosed is our check|we have paid"
            "|in settlement of": 2.5,
            "Amount remitted|total remitted|amount paid|payment amount|net paid": 1,
            "Discount taken|discount amount": 0.8,
            "Payment number|EFT number|trace number|check number": 0.7,
            "Vendor number|vendor no|vendor id|supplier number": 0.9,
            "has been deposited|will be deposited|total deposited|deposited to your account": 1.2,
        },
        against={"Amount due|total due|due date": 2, "Pay to the order": 4},
    ),
    profile(
        "credit memo",
        titles={
            "Credit memo|credit note|credit memorandum|adjustment note|return authorization|RMA"
            "|credit invoice|credit adjustment": 6.5,
        },
        phrases={
            "Credit memo|credit note|credit memorandum": 1.5,
            "Credit memo number|credit memo no|credit note no": 1.5,
            "Reason for credit|total credit|credit amount|amount credited|do not pay"
            "|original invoice": 1.3,
        },
    ),
    profile(
        "order confirmation",
        titles={
            "Order confirmation|sales order|order acknowledgment|order acknowledgement"
            "|booking confirmation|reservation confirmation|itinerary|order details"
            "|sales order acknowledgement": 5.5,
        },
        phrases={
            "Order confirmation|sales order": 1.5,
            "Thank you for your order|your order has been": 1.2,
            "Estimated delivery|arriving|expected delivery|expected ship": 1,
            "Order number|order no": 0.4,
            "This is not an invoice": 2,
        },
    ),
    profile(
        "price list",
        titles={
            "Price list|catalog|rate sheet|menu|fee schedule|schedule of fees|price schedule"
            "|fee information|service charges and fees": 5,
        },
    ),
    profile(
        "usage report",
        titles={
            "Home energy report|home energy usage report|usage report|energy usage report"
            "|usage statement|energy report|water use report|usage summary"
            "|water quality report": 5.5,
        },
        phrases={
            "This is not a bill": 3,
            "Usage report|energy report": 1.5,
            "Similar homes|efficient homes|neighbors": 2,
            "Compare your usage|how you compare|your neighborhood": 1.5,
            "Ways to save|tips to save": 1,
        },
        against={"Amount due|total due|please pay": 2},
    ),
    profile(
        "benefit statement",
        titles={
            "Explanation of benefits|summary of benefits": 6,
            "This is not a bill": 3,
            "Declarations|policy declarations|declarations page|insurance identification card"
            "|certificate of insurance|evidence of insurance"
            "|certificate of liability insurance": 5,
        },
        phrases={
            "Explanation of benefits": 2.5,
            "This is not a bill": 2.5,
            "Amount billed|plan paid|plan discount|allowed amount": 1.2,
            "your responsibility|you may owe|what you owe": 0.6,
            "Claim number|member id|group number": 1,
            "Deductible": 0.7,
            "policy period|policy number|coverage": 0.7,
        },
    ),
)
