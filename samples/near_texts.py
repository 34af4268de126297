"""Wording of papers that belong to class `other`: letters, captions of forms. A data table."""

LETTERS: dict[str, tuple[str, ...]] = {
    "plain_letter": (
        "Dear Neighbor,",
        "Thank you for your note of last week. The committee has agreed to move the spring "
        "meeting to the library, and we hope that you and your family will be able to come.",
        "Please let me know by Friday whether you can bring chairs. The key to the side door "
        "is with Mrs. Haldane at number 14.",
        "With kind regards,",
    ),
    "remittance_letter": (
        "REMITTANCE ADVICE",
        "Please find enclosed our payment in settlement of the items listed below. Kindly "
        "credit our account and advise us of any difference.",
        "Invoice 20417    $1,204.50        Invoice 20433    $318.00",
        "Credit memo 118  -$45.00          Amount remitted  $1,477.50",
        "Accounts Payable",
    ),
    "account_opening_letter": (
        "Dear Customer:",
        "Welcome! Your new Everyday Checking account is now open. Your account number ends in "
        "4471 and your opening deposit was $250.00. Your debit card will arrive within ten days.",
        "To set up direct deposit, give your employer your account number and our routing "
        "number. The monthly service fee is waived when you keep a minimum daily balance of "
        "$500.00.",
        "If you have questions about your account, deposits or withdrawals, call us any time.",
        "Sincerely, New Accounts Department. Member FDIC.",
    ),
    "bank_notice": (
        "NOTICE OF CHANGE IN TERMS",
        "Beginning with your next statement period, the overdraft fee on checking accounts will "
        "be $25.00 per item and the wire transfer fee will be $20.00.",
        "You do not need to do anything. Your account balance and account number do not change.",
        "Thank you for banking with us.",
    ),
    "contract": (
        "SERVICE AGREEMENT",
        "This Agreement is made between the parties named above. 1. Services. The Contractor "
        "shall provide the services described in Exhibit A with reasonable skill and care.",
        "2. Fees. The Client shall pay the Contractor $85.00 per hour, invoiced monthly and due "
        "within thirty (30) days of receipt. 3. Term. This Agreement begins on the date of the "
        "last signature and may be ended by either party with sixty days' written notice.",
        "4. Confidentiality. Neither party shall disclose what it learns of the other. 5. "
        "Governing law. This Agreement is governed by the laws of the State of Ohio.",
        "IN WITNESS WHEREOF the parties have executed this Agreement.   By: ______________",
    ),
    "resume": (
        "PROFESSIONAL SUMMARY",
        "Bookkeeper with nine years of experience in accounts payable, bank reconciliation and "
        "payroll for small manufacturers.",
        "EXPERIENCE",
        "Senior Bookkeeper, Copperline Builders, 2019 to present. Prepared W-2 and 1099 forms "
        "for 60 employees and 40 contractors. Closed monthly books in four days.",
        "Accounts Clerk, Eastlake Foods, 2014 to 2019. Matched invoices with purchase orders "
        "and deposited customer checks.",
        "EDUCATION",
        "Associate of Applied Science, Accounting. References on request.",
    ),
    "tax_cover_letter": (
        "Re: Your tax documents",
        "Enclosed please find your Form W-2 Wage and Tax Statement and Form 1099-INT. Please "
        "keep them with your records and give copies to your tax preparer.",
        "If anything is missing, ask your employer or bank for a corrected form before you "
        "file your return.",
        "Payroll Services",
    ),
    "unemployment_notice": (
        "NOTICE OF BENEFIT DETERMINATION",
        "Your claim for unemployment benefits was received. Your weekly benefit amount is "
        "$412.00 and your maximum benefit amount is $10,712.00. Base period wages: $38,220.18.",
        "You may appeal this determination within 21 days of the mailing date.",
    ),
}
# Title, agency line, captions; a blank or a made-up answer stands after each caption.
FORMS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "W-9": (
        "Form W-9  Request for Taxpayer Identification Number and Certification",
        "Give form to the requester. Do not send to the IRS.",
        (
            "1 Name of entity/individual. An entry is required.",
            "2 Business name/disregarded entity name, if different from above.",
            "3a Check the appropriate box for federal tax classification",
            "4 Exemptions (codes apply only to certain entities, not individuals)",
            "5 Address (number, street, and apt. or suite no.)",
            "6 City, state, and ZIP code",
            "7 List account number(s) here (optional)",
            "Part I  Taxpayer Identification Number (TIN)  Social security number",
            "Part II  Certification. Under penalties of perjury, I certify that:",
            "Sign Here  Signature of U.S. person          Date",
        ),
    ),
    "W-4": (
        "Form W-4  Employee’s Withholding Certificate",
        "Complete Form W-4 so that your employer can withhold the correct federal income tax.",
        (
            "Step 1: (a) First name and middle initial, Last name",
            "Address, city or town, state, and ZIP code",
            "(b) Social security number",
            "(c) Single or Married filing separately / Married filing jointly",
            "Step 2: Multiple Jobs or Spouse Works",
            "Step 3: Claim Dependent and Other Credits  $",
            "Step 4 (a) Other income (not from jobs)  $",
            "(b) Deductions  $      (c) Extra withholding  $",
            "Step 5: Sign Here  Employee’s signature       Date",
            "Employers Only  Employer identification number (EIN)",
        ),
    ),
    "1040": (
        "Form 1040  U.S. Individual Income Tax Return",
        "Department of the Treasury—Internal Revenue Service   OMB No. 1545-0074",
        (
            "Your first name and middle initial, Last name, Your social security number",
            "Home address (number and street)",
            "Filing Status  Single / Married filing jointly",
            "1a Total amount from Form(s) W-2, box 1",
            "2a Tax-exempt interest    2b Taxable interest",
            "3a Qualified dividends    3b Ordinary dividends",
            "4a IRA distributions    4b Taxable amount",
            "5a Pensions and annuities    5b Taxable amount",
            "7 Capital gain or (loss)",
            "9 Total income",
            "11 Adjusted gross income",
            "12 Standard deduction or itemized deductions",
            "15 Taxable income",
            "25a Federal income tax withheld from Form(s) W-2",
        ),
    ),
    "loan_application": (
        "Uniform Residential Loan Application",
        "Verify and complete the information on this application.",
        (
            "Section 1: Borrower Information  Name",
            "Social Security Number",
            "Current Address",
            "Employer or Business Name",
            "Gross Monthly Income  Base  $",
            "Overtime  $      Bonus  $      Total  $",
            "Section 2: Financial Information — Assets  Checking account balance  $",
            "Savings account balance  $",
            "Liabilities  Credit card unpaid balance  $",
            "Section 4: Loan and Property Information  Loan Amount  $",
            "Borrower signature       Date",
        ),
    ),
}
