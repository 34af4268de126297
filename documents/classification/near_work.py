"""Papers of work that look like checks, statements or W-2s and are `other`: pay stubs, applications."""

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
