"""Papers that look like ours and are type `other`: each competes with its own evidence.

IRS forms outside the seven are told apart by name and OMB number (form_names.py); here stand the
captions of those that share most with ours, and papers of trade, work, banking and law.
"""

from __future__ import annotations

from documents.classification.profile import Profile, profile

TAX_NEIGHBOURS: tuple[Profile, ...] = (
    profile("Form 1098-E", phrases={"Student loan interest received": 3, "Student Loan Interest": 2,
            "loan origination fees and/or capitalized": 1.5}, titles={"Student Loan Interest Statement": 4}),
    profile("Form 1098-T", titles={"Tuition Statement": 4}, phrases={"Payments received for qualified tuition": 3,
            "Scholarships or grants": 2, "half-time student": 1.5, "Adjustments made for a prior year": 1,
            "graduate student": 1, "qualified tuition and related": 1.5}),
    profile("Form 1098-C", phrases={"Contributions of motor vehicles": 4, "Donee's": 2, "vehicle identification": 1}),
    profile("Form 1099-A", phrases={"Acquisition or abandonment": 3, "lender's acquisition": 2,
            "knowledge of abandonment": 2, "personally liable for repayment": 1.5, "Balance of principal outstanding": 1}),
    profile("Form 1099-B", titles={"Proceeds from broker|Form 1099-B": 4}, phrases={
            "Proceeds from broker and barter": 3, "Cost or other basis": 2, "Date sold or disposed|date sold": 1.5,
            "Date acquired": 1.2, "Wash sale": 1.5, "Covered securities|noncovered": 1.5,
            "Short-term gain|long-term gain|short-term transactions": 1.2, "Accrued market discount": 0.8,
            "reported to IRS|basis reported": 0.8}),
    profile("Form 1099-C", titles={"Cancellation of Debt": 4}, phrases={"Amount of debt discharged": 3,
            "Identifiable event": 2, "Debt description": 1.5, "Cancellation of debt": 1.5}),
    profile("Form 1099-G", phrases={"Certain government payments": 2.5, "Unemployment compensation": 2.5,
            "State or local income tax refunds": 2.5, "RTAA payments": 1.5, "Taxable grants": 1.5,
            "Agriculture payments": 1.5, "Market gain": 0.6}),
    profile("Form 1099-K", phrases={"Payment card and third party network": 3, "Gross amount of payment card": 2.5,
            "Card not present transactions": 2, "Merchant category code": 2, "Number of payment transactions": 1.5,
            "Filer's": 0.8}),
    profile("Form 1099-OID", phrases={"Original issue discount": 3, "Other periodic interest": 2,
            "Acquisition premium": 1.5, "OID on U.S. Treasury": 2}),
    profile("Form 1099-Q", phrases={"Payments from qualified education programs": 4, "Qualified tuition program": 1.5,
            "Trustee-to-trustee transfer": 1.5}),
    profile("Form 1099-S", phrases={"Proceeds from real estate transactions": 4, "Date of closing": 1,
            "Transferor": 1.5, "Buyer's part of real estate tax": 2}),
    profile("Form 1099-SA", phrases={"Distributions from an HSA": 4, "Earnings on excess cont": 2,
            "FMV on date of death": 2, "Archer MSA": 1}),
    profile("Form 1099-LTC", phrases={"Long-term care and accelerated": 4, "accelerated death benefits": 2}),
    profile("Form 1099-DA", phrases={"Digital asset proceeds": 4, "digital asset": 2}),
    profile("Form SSA-1099", titles={"Social Security Benefit Statement": 4}, phrases={
            "Social Security Benefit Statement": 3, "Benefits Paid in": 2, "Net benefits for": 1.5,
            "Benefits repaid to SSA": 2, "Voluntary federal income tax withheld": 1.5, "Claim number": 0.7}),
    profile("Form RRB-1099", phrases={"Railroad Retirement Board": 4, "tier 1": 1, "social security equivalent benefit": 2}),
    profile("Form W-2G", phrases={"Certain gambling winnings": 4, "Reportable winnings|gross winnings": 3,
            "Type of wager": 2, "Winnings from identical wagers": 2, "Winner's": 1.5, "Date won": 1.5}),
    profile("Form W-2c", titles={"Corrected Wage and Tax Statement": 6}, phrases={"Corrected wage and tax": 4,
            "Previously reported": 3, "Correct information": 2, "Incorrect on form previously": 2}),
    profile("Form W-3", titles={"Transmittal of Wage and Tax Statements": 6}, phrases={
            "Transmittal of wage": 4, "Kind of payer": 2, "Kind of employer": 2, "Total number of Forms W-2": 2.5,
            "Establishment number": 1.5}),
    profile("Form W-4", phrases={"Employee's withholding certificate|withholding allowance": 4,
            "Extra withholding": 1.5, "Multiple jobs": 1.5, "Claim dependent": 1.2}),
    profile("Form W-9", phrases={"Request for taxpayer identification": 4, "Disregarded entity": 2,
            "Federal tax classification": 2, "Exempt payee code": 1.5, "requester": 1.5}),
    profile("Form 1040", titles={"U.S. Individual Income Tax Return": 5}, phrases={
            "Individual income tax return": 3, "Filing status": 1.5, "Adjusted gross income": 2,
            "Standard deduction": 1.5, "Married filing jointly": 1, "Taxable income": 0.8, "Dependents": 0.8,
            "Total tax": 0.8, "amount you owe": 0.5, "itemized deductions": 1, "Profit or loss from business": 3,
            "Interest and ordinary dividends": 2.5, "Additional income and adjustments": 3, "Tax return": 1}),
    profile("Form 1095", titles={"Health Insurance Marketplace Statement|Health Coverage": 4}, phrases={
            "Health insurance marketplace statement": 4, "Employer-provided health insurance": 4,
            "Covered individuals": 2, "Advance payment of premium tax": 2, "Minimum essential coverage": 1.5,
            "Offer of coverage": 1.5}),
    profile("Form 5498", titles={"IRA Contribution Information": 5}, phrases={"IRA contribution information": 4,
            "IRA contributions": 2, "Rollover contributions": 2, "Recharacterized contributions": 2,
            "Fair market value of account": 2, "RMD date|RMD amount": 1.5, "HSA, Archer MSA": 1.5}),
    profile("Schedule K-1", phrases={"Partner's share of income|shareholder's share|beneficiary's share": 4,
            "Ordinary business income": 2.5, "Guaranteed payments": 2, "Net rental real estate": 2,
            "Partner's capital account": 2, "Self-employment earnings": 1}),
    profile("Form 1042-S", phrases={"Foreign person's U.S. source income": 4, "Chapter 3 status": 2, "Withholding agent": 2}),
    profile("tax form instructions", titles={"Instructions for Recipient|Instructions for Employee"
            "|Instructions for Payer/Borrower|Notice to Employee|General Instructions|Instructions for Payer"
            "|Instructions for Employer": 3.5}, phrases={"Instructions for recipient|instructions for employee"
            "|instructions for payer|instructions for borrower": 1.5, "Future developments": 1.5,
            "Paperwork Reduction Act": 1, "provided for informational purposes only": 2.5,
            "Specific instructions": 1.5, "What's new": 1, "For the latest information about developments": 1.5},
            features={"box notes": 3.0, "no amounts": 1.0}),
    profile("tax summary letter", phrases={"Enclosed please find your form|tax documents": 2,
            "tax preparer|your tax advisor": 1, "Important tax documents enclosed|important tax return document": 0.6}),
    profile("tax account paper", titles={"Account transcript|wage and income transcript|tax return transcript": 5},
            phrases={"Transcript": 1.5, "Notice CP|CP2000|notice date": 1.5, "This Product Contains Sensitive": 2,
            "Quarterly federal tax return": 3, "Employer's annual federal": 3, "Estimated tax payment voucher|payment voucher": 2.5,
            "e-file signature authorization": 3}),
)

WORK: tuple[Profile, ...] = (
    profile(
        "pay stub",
        titles={"Earnings statement|statement of earnings|pay stub|paystub|pay statement|payslip|pay slip"
                "|payroll statement|pay advice|direct deposit advice|earnings record|statement of earnings and deductions"
                "|non-negotiable|wage statement|leave and earnings statement|employee pay stub": 5},
        phrases={
            "Earnings statement|pay stub|pay statement|statement of earnings": 2,
            "Gross pay|gross earnings|total gross|gross wages|total earnings": 2,
            "Net pay|take home|net check|net amount|total net": 2,
            "Year to date|YTD": 1.5, "Pay period|period ending|period beginning|pay begin|pay end|period start"
            "|week ending": 1.8,
            "Pay date|check date|advice date|payment date": 0.8,
            "Deductions|total deductions|pre-tax deductions": 1.5,
            "Federal withholding|fed withholding|federal income tax|fed w/h|FICA|OASDI|federal tax": 1,
            "Overtime|regular hours|hours worked|regular pay|holiday pay|vacation": 1,
            "Pay rate|hourly rate|rate hours|annual salary|salary": 0.8,
            "Taxable marital status|exemptions/allowances|allowances": 1.5,
            "Employee ID|employee number|employee no|emp id|employee name": 0.6,
            "Direct deposit|net pay distribution|deposited to the account": 0.8,
            "this period|current total|current amount": 0.8,
        },
        words={"ytd": 1.5, "regular": 0.6, "overtime": 0.5, "401k": 0.5, "fica": 0.6, "earnings": 0.8,
               "deductions": 0.6, "hours": 0.3},
        features={"stub beside a check": 5.0},
        against={"Wages, tips, other compensation|Medicare wages and tips": 4, "Wage and Tax Statement": 3,
                 "locality name": 2, "Invoice number": 2},
    ),
    profile("time sheet", titles={"Timesheet|time sheet|time card|timecard|weekly time report": 5},
            phrases={"Clock in|time in|hours worked|total hours|supervisor signature": 1.2}),
    profile("expense report", titles={"Expense report|expense reimbursement|travel expense report|expense claim"
            "|reimbursement request|expense statement|business expense report|mileage log": 6},
            phrases={"Expense report|reimbursement": 1.5, "Mileage": 1, "Per diem": 1, "Approved by|manager approval": 0.8,
            "Total reimbursement|amount to be reimbursed|total reimbursable": 1.5, "Employee name|purpose of trip|business purpose": 1}),
    profile("resume", titles={"Resume|curriculum vitae|experience|work experience|professional experience|education"
            "|skills|professional summary|employment history|references|profile|summary of qualifications|objective": 2.5},
            phrases={"Professional summary|work experience|professional experience": 1.5, "References on request"
            "|references available": 1.5, "Bachelor of|Master of|associate of": 1.2, "University": 0.5, "Skills": 0.6,
            "to present": 0.7, "linkedin": 1}),
    profile("application form", titles={"Employment application|loan application|loan application form|application form"
            "|application for employment|uniform residential loan application|credit application|rental application"
            "|account application|application|new account application|enrollment form|registration form"
            "|direct deposit authorization|direct deposit form|authorization form": 5},
            phrases={"Uniform residential loan application": 3, "Applicant information|borrower information": 2,
            "Applicant signature|signature of applicant|borrower signature|applicant's signature": 1.5, "Date of birth": 1,
            "Loan amount requested|loan amount": 1, "Gross monthly income|monthly income": 1.2, "Employment information": 1.2,
            "I certify that|I authorize": 1, "Marital status": 0.7, "Position applied": 1.5, "Co-borrower|co-applicant": 1.5,
            "I hereby authorize": 1.5, "Emergency contact": 1}),
)

TRADE: tuple[Profile, ...] = (
    profile("purchase order", titles={"Purchase order|purchase requisition|blanket purchase order|order form"
            "|standard purchase order|work order|requisition": 6.5, "PO|P.O.": 2},
            phrases={"Purchase order": 0.4, "Vendor": 0.6, "Buyer": 0.8, "Requisitioner|requested by|authorized by|ordered by": 0.8,
            "Deliver by|delivery date|required date|need by|date required": 0.8, "Please supply|please ship|please deliver"
            "|please send": 1, "this order number must appear|must appear on all|on all invoices|on your invoice"
            "|send invoices to|submit invoices|invoice to accounts payable": 2.5, "PO date|order date": 0.7,
            "Acknowledge|notify us immediately": 0.8, "Supplier": 0.5, "ship via|FOB": 0.3},
            against={"Invoice number|invoice no|invoice date": 3, "Remit to|amount due|balance due": 2}),
    profile("quote or estimate", titles={"Quote|quotation|estimate|proposal|price quote|sales quote|cost estimate"
            "|job estimate|repair estimate|bid|project proposal|price quotation|bid proposal|service proposal|cost proposal"
            "|good faith estimate|preliminary estimate|quotation form|written estimate": 6.5,
            "Loan estimate|closing disclosure": 6},
            phrases={"Quote number|quote no|quote #|quotation no|quotation number|estimate number|estimate no|estimate #"
            "|estimate date|quote date|proposal number|proposal no|proposal date": 2.5,
            "Valid for|valid until|quote valid|expires|expiration date|good for 30 days|prices valid|good through|valid through": 1.5,
            "This is not an invoice|not a bill|this is an estimate|estimate only|estimated total|total estimate|quoted": 2,
            "Accepted by|customer acceptance|to accept|acceptance of proposal|sign below to accept|signature of acceptance": 1.8,
            "Prepared for|prepared by|salesperson": 0.5, "We propose|we are pleased to": 1.5, "Deposit required|scope of work": 0.8}),
    profile("packing slip", titles={"Packing slip|packing list|delivery note|delivery receipt|bill of lading|pick list|pick ticket"
            "|delivery slip|shipping list|shipper|delivery ticket|straight bill of lading|shipping manifest|waybill|air waybill"
            "|proof of delivery|packing note": 6.5},
            phrases={"Packing slip|packing list|delivery note|bill of lading": 1.5,
            "Qty shipped|quantity shipped|qty ordered|shipped qty|backordered|back ordered|ordered shipped|quantity ordered": 1.8,
            "Carrier|tracking number|tracking no|freight class|consignee": 1, "Packed by|checked by|received in good"
            "|received by": 1, "Number of packages|cartons|gross weight|pallets|no of boxes": 1, "Ship date|date shipped": 0.5},
            features={"no amounts": 1.5}, against={"Amount due|total due|balance due|invoice total": 3}),
    profile("remittance advice", titles={"Remittance advice|payment advice|ACH remittance|check remittance|remittance|EFT remittance advice"
            "|vendor remittance|payment remittance|electronic remittance advice|remittance detail": 6},
            phrases={"Remittance advice|payment advice": 2, "Please find enclosed our payment|enclosed is our check|we have paid"
            "|in settlement of": 2.5, "Amount remitted|total remitted|amount paid|payment amount|net paid": 1,
            "Discount taken|discount amount": 0.8, "Payment number|EFT number|trace number|check number": 0.7,
            "Vendor number|vendor no|vendor id|supplier number": 0.9, "has been deposited|will be deposited": 1.2},
            against={"Amount due|total due|due date": 2, "Pay to the order": 4}),
    profile("credit memo", titles={"Credit memo|credit note|credit memorandum|adjustment note|return authorization|RMA"
            "|credit invoice|credit adjustment": 6.5},
            phrases={"Credit memo|credit note|credit memorandum": 1.5, "Credit memo number|credit memo no|credit note no": 1.5,
            "Reason for credit|total credit|credit amount|amount credited|do not pay|original invoice": 1.3}),
    profile("order confirmation", titles={"Order confirmation|sales order|order acknowledgment|order acknowledgement"
            "|booking confirmation|reservation confirmation|itinerary|order details|sales order acknowledgement": 5.5},
            phrases={"Order confirmation|sales order": 1.5, "Thank you for your order|your order has been": 1.2,
            "Estimated delivery|arriving|expected delivery|expected ship": 1, "Order number|order no": 0.4,
            "This is not an invoice": 2}),
    profile("price list", titles={"Price list|catalog|rate sheet|menu|fee schedule|schedule of fees|price schedule"
            "|fee information|service charges and fees": 5}),
    profile("usage report", titles={"Home energy report|home energy usage report|usage report|energy usage report|usage statement"
            "|energy report|water use report|usage summary|water quality report": 5.5},
            phrases={"This is not a bill": 3, "Usage report|energy report": 1.5, "Similar homes|efficient homes|neighbors": 2,
            "Compare your usage|how you compare|your neighborhood": 1.5, "Ways to save|tips to save": 1},
            against={"Amount due|total due|please pay": 2}),
    profile("benefit statement", titles={"Explanation of benefits|summary of benefits": 6, "This is not a bill": 3,
            "Declarations|policy declarations|declarations page|insurance identification card|certificate of insurance"
            "|evidence of insurance|certificate of liability insurance": 5},
            phrases={"Explanation of benefits": 2.5, "This is not a bill": 2.5, "Amount billed|plan paid|plan discount|allowed amount": 1.2,
            "your responsibility|you may owe|what you owe": 0.6, "Claim number|member id|group number": 1, "Deductible": 0.7,
            "policy period|policy number|coverage": 0.7}),
)

BANKING: tuple[Profile, ...] = (
    profile("brokerage statement", titles={"Brokerage statement|investment statement|investment account statement"
            "|portfolio summary|brokerage account|holdings|investment report|portfolio|portfolio statement|asset allocation"
            "|account holdings|retirement account statement|retirement savings statement|positions|investment account"
            "|your portfolio|401(k) statement|401(k) plan statement|retirement statement|IRA statement|participant statement"
            "|annuity statement|client statement|statement of investment": 4.5},
            phrases={"Portfolio|asset allocation|asset class": 1.5, "Market value": 1.5, "Shares|quantity price|share price|unit value": 0.8,
            "Holdings|positions|securities held": 1.5, "Cost basis|unrealized gain|gain/loss": 1.8, "Account value|total account value"
            "|ending account value|beginning account value|portfolio value|ending market value|change in value": 1.5,
            "Dividend reinvest|reinvestment|dividends reinvested|reinvested": 1.2, "Member SIPC|SIPC|FINRA": 1.8,
            "Bought|you bought|you sold|securities bought|trade date|settlement date": 1.0, "Mutual fund|stocks|ETF|equities|fixed income"
            "|bond fund|money market fund": 1.2, "Symbol|CUSIP|ticker": 1, "Vested|employer match|contribution rate|rate of return"
            "|rollover": 1.3, "Brokerage|investments|securities": 0.8, "Estimated annual income|est yield|yield": 0.6},
            features={"dated amounts": 0.4}),
    profile("mortgage statement", titles={"Mortgage statement|mortgage account statement|mortgage billing statement"
            "|home loan statement|escrow statement|escrow account disclosure|escrow analysis|annual escrow account"
            "|escrow account statement|mortgage loan statement|periodic statement": 6},
            phrases={"Mortgage statement": 2, "Escrow|escrow balance": 2, "Explanation of amount due": 2.5,
            "Past payments breakdown": 2.5, "Outstanding principal|principal balance|unpaid principal": 1.8,
            "Loan number|loan account number": 1.2, "Interest rate": 0.8, "Prepayment penalty": 1.5, "Maturity date": 1,
            "Regular monthly payment|monthly payment": 0.8, "Property address": 0.7, "Partial payment|suspense|unapplied": 1.2,
            "Delinquency notice|housing counsel": 1.5, "Paid year to date|paid last": 0.8},
            against={"Form 1098|mortgage interest received|mortgage origination date": 3}),
    profile("loan statement", titles={"Loan statement|auto loan statement|student loan statement|loan billing statement"
            "|installment loan|personal loan statement|line of credit statement|lease statement|payoff statement|payoff quote"
            "|loan summary|home equity line of credit|amortization schedule|loan account statement|student loan billing": 5.5},
            phrases={"Principal balance|outstanding principal|unpaid principal|current principal": 1.5, "Payoff amount|payoff": 1.3,
            "Loan number|loan account|loan id|loan no": 1.2, "Interest rate": 0.7, "Maturity date": 1,
            "Applied to principal|principal paid|interest paid": 0.8, "Vehicle|VIN": 0.6,
            "Home equity|HELOC": 3, "Auto loan|student loan|personal loan|installment loan": 1.5, "Loan": 0.4, "servicer": 1},
            against={"Invoice number": 2, "Purchases|cash advance": 1.5}),
    profile("deposit slip", titles={"Deposit ticket|deposit slip|deposit|deposit receipt|withdrawal slip|savings withdrawal"
            "|checking deposit|counter deposit|deposit record": 4.5},
            phrases={"Deposit ticket|deposit slip|deposit receipt": 3, "List checks singly|checks list singly|list each check": 2,
            "Less cash received|less cash|cash received": 2, "Total from other side|from other side|total from reverse": 2,
            "Net deposit|total deposit|net deposit $": 1.5, "Currency": 1, "Coin": 0.8,
            "deposits may not be available for immediate withdrawal|checks and other items are received for deposit": 2,
            "sign here for cash received|sign here if cash": 2},
            against={"Ending balance|closing balance": 3, "Beginning balance": 2}),
    profile("money order", titles={"Money order|postal money order|international money order|personal money order": 5.5},
            phrases={"Money order": 2, "Purchaser's agreement|purchaser signer|service charge": 1, "Postal service": 1,
            "western union|moneygram": 1.5}),
    profile("transfer confirmation", titles={"Wire transfer confirmation|transfer confirmation|wire confirmation|payment confirmation"
            "|trade confirmation|transaction confirmation|wire transfer request|outgoing wire|wire transfer"
            "|direct deposit enrollment|stop payment": 5},
            phrases={"Beneficiary bank|beneficiary name|beneficiary": 1.5, "SWIFT|IMAD|OMAD|fed reference": 1.5,
            "Originator|sending bank|receiving bank": 1.2}),
    profile("bank notice", titles={"Notice of change in terms|change in terms|privacy notice|fee schedule|account agreement"
            "|deposit account agreement|overdraft notice|notice of insufficient funds|notice|important notice|terms and conditions"
            "|welcome|account verification|verification of deposit|balance confirmation|privacy policy": 3.5},
            phrases={"Beginning with your next statement|effective date|we are changing|will be changing": 1.2,
            "You do not need to do anything|no action": 1.5, "This letter|this is to certify|this letter is to confirm|to confirm that": 2,
            "Thank you for banking": 0.8, "account is now open|new account|welcome": 1.2, "insufficient funds": 0.5,
            "What does": 0.6, "do with your personal information": 2.5, "has maintained|account holder since|date opened": 1.2},
            features={"prose": 1.5, "dated amounts": -2.5, "running balance": -3}),
)

WRITING: tuple[Profile, ...] = (
    profile("letter", phrases={"To whom it may concern": 3, "Sincerely|yours truly|best regards|kind regards|very truly yours"
            "|respectfully|warm regards|cordially": 2.2, "Please find enclosed|enclosed please find|enclosed is|we are writing"
            "|i am writing|this letter|in reference to your|in response to": 1.5, "Thank you for your": 0.4, "if you have any questions"
            "|please do not hesitate|please contact|please reach out": 0.8, "Dear mr|dear ms|dear customer|dear sir|dear member"
            "|dear neighbor|dear homeowner|dear valued|dear client|dear taxpayer|dear employee": 2, "hereby": 0.7},
            words={"dear": 1.8, "sincerely": 1, "regards": 1}, features={"prose": 4.0, "dated amounts": -1.5}),
    profile("memo", titles={"Memorandum|memo|interoffice memorandum|internal memo|meeting minutes|minutes|agenda|press release": 5},
            phrases={"Subject": 0.6}, words={"from": 0.3, "subject": 0.5, "to": 0.1, "memorandum": 1.5}, features={"prose": 2.0},
            against={"Pay to the order": 4}),
    profile("e-mail", phrases={"Sent|forwarded message|original message": 0.8, "Subject|subject re": 1},
            words={"cc": 1, "subject": 0.8, "sent": 0.6, "from": 0.3}, features={"prose": 1.5}),
    profile("contract", titles={"Agreement|service agreement|contract|lease agreement|lease|rental agreement|residential lease"
            "|promissory note|web hosting agreement|employment agreement|consulting agreement|master services agreement"
            "|independent contractor agreement|loan agreement|non-disclosure agreement|terms and conditions|terms of service"
            "|statement of work|bill of sale|deed of trust|power of attorney|settlement statement|warranty deed|addendum"
            "|purchase agreement": 4.5},
            phrases={"This agreement|the agreement|this contract|this lease": 2, "Governing law|governed by": 1.8,
            "In witness whereof|executed this": 2, "by and between|entered into": 1.8, "The parties|either party|each party": 1.5,
            "Shall": 0.5, "hereinafter|hereby|herein|thereof": 1, "Confidentiality|indemnif|termination": 1.2,
            "Landlord|tenant|lessee": 1, "promise to pay": 1.5},
            features={"prose": 2.5}),
    profile("report", titles={"Balance sheet|income statement|profit and loss|profit & loss|financial statements|annual report"
            "|consolidated financial statements|notes to consolidated financial statements|cash flow statement|trial balance"
            "|general ledger|budget|statement of cash flows|accounts receivable aging|aging report|statement of operations"
            "|accounts payable aging|profit and loss statement|reconciliation report|credit report|bank reconciliation"
            "|appraisal report|statement of financial position": 5.5},
            phrases={"Total assets|total liabilities|stockholders equity|shareholders equity": 2, "Net income|gross profit"
            "|operating expenses|net sales": 1.5, "Consolidated": 1, "in thousands|in millions|per share": 1.5,
            "Year ended|fiscal year|months ended": 1.2, "Depreciation|accrued|amortization": 1, "abstract|figure 1|table 1|references": 0.8},
            features={"prose": 1.0}),
    profile("cover page", titles={"Fax|fax cover sheet|facsimile|facsimile transmittal|cover sheet|cover page|table of contents"
            "|facsimile cover sheet|fax transmission|important tax information enclosed|document separator"
            "|mailing label": 5}, phrases={"Number of pages|total pages|pages including cover": 2, "Facsimile|fax cover": 1.5,
            "intended only for|confidential": 0.8}),
    profile("notice of an agency", titles={"Notice of benefit determination|notice of determination|summons|subpoena|citation"
            "|property tax notice|notice of assessment|notice of action|award letter|benefit verification letter|jury summons"
            "|certificate|license|permit|court order|tax assessment": 4},
            phrases={"Weekly benefit amount|maximum benefit|base period": 2.5, "appeal this|right to appeal": 1.5,
            "Department of labor|social security administration|case number": 1, "determination": 1}),
    profile("medical paper", titles={"Medical record|lab report|prescription|discharge summary|medical history|superbill"
            "|laboratory report|patient registration": 5}, phrases={"Diagnosis|medications|allergies|vital signs": 1.5,
            "Physician|patient": 0.3}),
    profile("identity paper", titles={"Driver license|driver's license|passport|identification card|birth certificate"
            "|certificate of birth|social security card": 5}, phrases={"Driver license|date of birth": 0.8,
            "has been established for": 1.5}),
)

NEAR_MISSES: tuple[Profile, ...] = TAX_NEIGHBOURS + WORK + TRADE + BANKING + WRITING
