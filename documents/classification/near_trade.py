"""Papers of work and trade that look like invoices, checks or statements and are `other`."""

from __future__ import annotations

from documents.classification.profile import Profile, profile

WORK: tuple[Profile, ...] = (
    profile(
        "pay stub",
        titles={
            "Earnings statement|statement of earnings|pay stub|paystub|pay statement|payslip"
            "|pay slip|payroll statement|pay advice|direct deposit advice|earnings record"
            "|statement of earnings and deductions|non-negotiable|wage statement"
            "|leave and earnings statement|employee pay stub": 5,
        },
        phrases={
            "Earnings statement|pay stub|pay statement|statement of earnings": 2,
            "Gross pay|gross earnings|total gross|gross wages|total earnings": 2,
            "Net pay|take home|net check|net amount|total net": 2,
            "Year to date|YTD": 1.5,
            "Pay period|period ending|period beginning|pay begin|pay end|period start"
            "|week ending": 1.8,
            "Pay date|check date|advice date|payment date": 0.8,
            "Deductions|total deductions|pre-tax deductions": 1.5,
            "Federal withholding|fed withholding|federal income tax|fed w/h|FICA|OASDI"
            "|federal tax": 1,
            "Overtime|regular hours|hours worked|regular pay|holiday pay|vacation": 1,
            "Pay rate|hourly rate|rate hours|annual salary|salary": 0.8,
            "Taxable marital status|exemptions/allowances|allowances": 1.5,
            "Employee ID|employee number|employee no|emp id|employee name": 0.6,
            "Direct deposit|net pay distribution|deposited to the account": 0.8,
            "this period|current total|current amount": 0.8,
        },
        words={
            "ytd": 1.5,
            "regular": 0.6,
            "overtime": 0.5,
            "401k": 0.5,
            "fica": 0.6,
            "earnings": 0.8,
            "deductions": 0.6,
            "hours": 0.3,
        },
        features={"stub beside a check": 5.0},
        against={
            "Wages, tips, other compensation|Medicare wages and tips": 4,
            "Wage and Tax Statement": 3,
            "locality name": 2,
            "Invoice number": 2,
        },
    ),
    profile(
        "time sheet",
        titles={"Timesheet|time sheet|time card|timecard|weekly time report": 5},
        phrases={"Clock in|time in|hours worked|total hours|supervisor signature": 1.2},
    ),
    profile(
        "expense report",
        titles={
            "Expense report|expense reimbursement|travel expense report|expense claim"
            "|reimbursement request|expense statement|business expense report|mileage log": 6,
        },
        phrases={
            "Expense report|reimbursement": 1.5,
            "Mileage": 1,
            "Per diem": 1,
            "Approved by|manager approval": 0.8,
            "Total reimbursement|amount to be reimbursed|total reimbursable": 1.5,
            "Employee name|purpose of trip|business purpose": 1,
        },
    ),
    profile(
        "resume",
        titles={
            "Resume|curriculum vitae|experience|work experience|professional experience|education"
            "|skills|professional summary|employment history|references|profile"
            "|summary of qualifications|objective": 2.5,
        },
        phrases={
            "Professional summary|work experience|professional experience": 1.5,
            "References on request|references available": 1.5,
            "Bachelor of|Master of|associate of": 1.2,
            "University": 0.5,
            "Skills": 0.6,
            "to present": 0.7,
            "linkedin": 1,
        },
    ),
    profile(
        "application form",
        titles={
            "Employment application|loan application|loan application form|application form"
            "|application for employment|uniform residential loan application|credit application"
            "|rental application|account application|application|new account application"
            "|enrollment form|registration form|direct deposit authorization|direct deposit form"
            "|authorization form": 5,
        },
        phrases={
            "Uniform residential loan application": 3,
            "Applicant information|borrower information": 2,
            "Applicant signature|signature of applicant|borrower signature"
            "|applicant's signature": 1.5,
            "Date of birth": 1,
            "Loan amount requested|loan amount": 1,
            "Gross monthly income|monthly income": 1.2,
            "Employment information": 1.2,
            "I certify that|I authorize": 1,
            "Marital status": 0.7,
            "Position applied": 1.5,
            "Co-borrower|co-applicant": 1.5,
            "I hereby authorize": 1.5,
            "Emergency contact": 1,
        },
    ),
)

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
            "has been deposited|will be deposited": 1.2,
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
