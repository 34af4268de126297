# ruff: noqa: E501  (a printed line is a line)
"""Made-up papers as plain text, worded like real ones of many issuers, with what they are.

A line is a printed line; `# ` begins a large one; ` | ` parts columns. In OURS the key begins with
the type; NEAR_MISSES are all `other`. Keys with `narrow` are printed on a till roll, with `wide`
on check stock; `misread` is text as OCR garbles it.
"""

OURS: dict[str, str] = {
    "check: payroll check under a large stub, its MICR line not read": """
GULL ISLAND CANNERY INC | EARNINGS STATEMENT
Pay period 02/01/2026 - 02/14/2026 | Pay date 02/20/2026
Earnings | Hours | Rate | Current | Year to date
REGULAR | 80.00 | 21.50 | 1,720.00 | 6,880.00
OVERTIME | 6.00 | 32.25 | 193.50 | 580.50
GROSS PAY | | | 1,913.50 | 7,460.50
Deductions | Current | Year to date
FEDERAL INCOME TAX | 161.20 | 612.40
SOCIAL SECURITY | 118.64 | 462.55
MEDICARE | 27.75 | 108.18
NET PAY | 1,418.70
Employee: PHILIPPA R NORDQUIST ID 00418 Dept PACKING
GULL ISLAND CANNERY INC | COLUMBIA RIVER BANK | PAYROLL CHECK No. 50417
88 DOCK ST | ASTORIA OR | DATE 02/20/2026
ASTORIA OR 97103 | 96-7004/3233
PAY ONE THOUSAND FOUR HUNDRED EIGHTEEN AND 70/100 DOLLARS | $ ****1,418.70
TO THE ORDER OF PHILIPPA R NORDQUIST
AUTHORIZED SIGNATURE
""",
    "W2: irs copy B": """
a Employee's social security number | 900-55-1234 | OMB No. 1545-0008 | Safe, accurate, FAST! Use IRS e-file
b Employer identification number (EIN) | 1 Wages, tips, other compensation | 2 Federal income tax withheld
00-1234567 | 48,310.22 | 5,120.00
c Employer's name, address, and ZIP code | 3 Social security wages | 4 Social security tax withheld
Maple Street Dental PLLC | 50,000.00 | 3,100.00
12 Maple St, Dayton OH 45402 | 5 Medicare wages and tips | 6 Medicare tax withheld
| 50,000.00 | 725.00
7 Social security tips | 8 Allocated tips
d Control number | 9 | 10 Dependent care benefits
e Employee's first name and initial | 11 Nonqualified plans | 12a See instructions for box 12
Jordan Avery | D 1,689.78
13 Statutory employee Retirement plan Third-party sick pay | 14 Other
15 State Employer's state ID number | 16 State wages, tips, etc. | 17 State income tax
OH 51-000000 | 48,310.22 | 1,402.11
18 Local wages, tips, etc. | 19 Local income tax | 20 Locality name
# Form W-2 Wage and Tax Statement 2023
Copy B—To Be Filed With Employee's FEDERAL Tax Return.
Department of the Treasury—Internal Revenue Service
""",
    "W2: payroll firm with earnings summary": """
# 2022 W-2 and EARNINGS SUMMARY
Employee Reference Copy
W-2 Wage and Tax Statement 2022
Copy C for employee's records. | OMB No. 1545-0008
d Control number Dept. Corp. | 000172 K4/ABC 400100
This blue section is your Earnings Summary which provides more detailed information on the generation of your W-2 statement.
Your Gross Pay was adjusted as follows to produce your W-2 Statement.
| Wages, Tips, other Compensation Box 1 of W-2 | Social Security Wages Box 3 of W-2 | Medicare Wages Box 5 of W-2
Gross Pay | 71,200.10 | 71,200.10 | 71,200.10
Less 401(k) (D-Box 12) | 4,272.00 | N/A | N/A
Reported W-2 Wages | 66,928.10 | 71,200.10 | 71,200.10
1 Wages, tips, other comp. | 2 Federal income tax withheld
66928.10 | 8120.44
3 Social security wages | 4 Social security tax withheld
71200.10 | 4414.41
5 Medicare wages and tips | 6 Medicare tax withheld
71200.10 | 1032.40
""",
    "W2: misread scan": """
a EmpIoyee's sociaI security nurnber | 0MB No. 1545-OOO8
b Ernployer identificatlon number | 1 Wages, tlps, other cornpensation | 2 Federal incorne tax withheId
c Employers name, addres | 3 SociaI security wages | 4 Social securlty tax witheld
5 Medlcare wages and tlps | 6 Medicare tax withheid
32,110.00 | 465.60
W-2 Wage and Tax Staternent | 2O21
Dept. of the Treasury - lRS
""",
    "W2: no title, captions only": """
Employer's Fed ID number 00-7654321 | Employee's SSN XXX-XX-4321
Wages, tips, other comp. | Federal income tax withheld
22,400.00 | 1,300.50
Soc Sec wages | Soc Sec tax withheld
22,400.00 | 1,388.80
Medicare wages and tips | Medicare tax withheld
22,400.00 | 324.80
Box 12 DD 4,100.00
St. PA | Employer's state ID 000111 | State wages, tips, etc. 22,400.00 | State income tax 687.68
Local wages, tips, etc. 22,400.00 | Local income tax 224.00 | Locality name LANCASTER
This information is being furnished to the Internal Revenue Service.
""",
    "W2: words run together, misread": """
FormW-2WageandTaxStatement2020
OMBNo.1545-0008
1Wages,tips,othercompensation | 2Federalincometaxwithheld
51234.00 | 6011.00
3Socialsecuritywages | 4Socialsecuritytaxwithheld
5Medicarewagesandtips | 6Medicaretaxwithheld
CopyC-ForEMPLOYEE'SRECORDS
""",
    "1099-INT: irs copy B": """
CORRECTED (if checked)
PAYER'S name, street address, city or town, state or province, country, ZIP | Payer's RTN (optional) | OMB No. 1545-0112
First Prairie Credit Union | 1 Interest income | Form 1099-INT
100 Main St, Ames IA 50010 | $ 212.40 | (Rev. January 2024) Interest Income
2 Early withdrawal penalty | Copy B For Recipient
3 Interest on U.S. Savings Bonds and Treasury obligations
4 Federal income tax withheld | 5 Investment expenses
8 Tax-exempt interest | 9 Specified private activity bond interest
10 Market discount | 11 Bond premium
15 State | 16 State identification no. | 17 State tax withheld
Form 1099-INT (Rev. 1-2024) (keep for your records) www.irs.gov/Form1099INT
Department of the Treasury - Internal Revenue Service
""",
    "1099-INT: bank substitute letter": """
Harbor Savings Bank
PO Box 200, Portland ME 04101
Casey Lind
5 Dock Lane, Portland ME 04101
# 2021 TAX INFORMATION STATEMENT
FORM 1099-INT INTEREST INCOME (SUBSTITUTE) OMB NO. 1545-0112
Payer's Federal ID 00-2223334 | Recipient's TIN XXX-XX-7788
Account number | Box 1 Interest Income | Box 2 Early Withdrawal Penalty | Box 4 Federal Income Tax Withheld
****4410 | 61.07 | 0.00 | 0.00
****9921 | 12.90 | 0.00 | 0.00
Total | 73.97 | 0.00 | 0.00
This is important tax information and is being furnished to the Internal Revenue Service. If you are required to file a
return, a negligence penalty or other sanction may be imposed on you if this income is taxable and the IRS determines.
""",
    "1099-INT: with long instructions that name other forms": """
Form 1099-INT Interest Income 2022 | OMB No. 1545-0112
PAYER'S TIN 00-1111111 | RECIPIENT'S TIN ***-**-3030
1 Interest income $418.33
2 Early withdrawal penalty $0.00
4 Federal income tax withheld $0.00
# Instructions for Recipient
The information provided may be different for covered and noncovered securities. For a description of covered securities, see the
Instructions for Form 8949. For a taxable covered security acquired at a premium, see the instructions for Form 1099-DIV.
Box 1. Shows taxable interest paid to you during the calendar year by the payer. This does not include interest shown in box 3.
May also show the total amount of the credits from clean renewable energy bonds. See Form 8912 for details.
Box 2. Shows interest or principal forfeited because of early withdrawal of time savings. See Form 1099-OID.
Box 4. Shows backup withholding. Generally, a payer must backup withhold if you did not furnish your TIN. See Form W-9.
""",
    "1099-DIV: irs": """
PAYER'S name, street address, city or town | 1a Total ordinary dividends | OMB No. 1545-0110
Northstar Funds | $ 1,204.11 | Form 1099-DIV
1b Qualified dividends | 2023 Dividends and Distributions
$ 990.20
2a Total capital gain distr. | 2b Unrecap. Sec. 1250 gain | Copy B
2c Section 1202 gain | 2d Collectibles (28%) gain
3 Nondividend distributions | 4 Federal income tax withheld
5 Section 199A dividends | 7 Foreign tax paid
9 Cash liquidation distributions | 12 Exempt-interest dividends
""",
    "1099-DIV: fund company list": """
Bluewater Mutual Funds
Tax year 2020 Form 1099-DIV Dividends and Distributions
Account 00012345 | Recipient ID no. XXX-XX-1190
1a. Total ordinary dividends ........ 341.22
1b. Qualified dividends ............. 301.00
2a. Total capital gain distributions  88.10
3. Nondividend distributions ........ 0.00
4. Federal income tax withheld ...... 0.00
5. Section 199A dividends ........... 2.17
7. Foreign tax paid ................. 4.40
OMB No. 1545-0110 Copy B for recipient
""",
    "1099-DIV: misread": """
Forrn 1099-DlV
1a TotaI ordinary dlvidends | 0MB No. 1545-O11O
1b Qualifled dividends | 2a TotaI capital galn distr.
2b Unrecap. Sec. 125O gain | 2c Section 12O2 gain
3 Nondividend distrlbutions | 5 Section 199A divldends
Dividends and Dlstributions
""",
    "1099-MISC: rents": """
Form 1099-MISC Miscellaneous Information 2022 | OMB No. 1545-0115
PAYER'S name Lakeview Property Managers LLC | 1 Rents $ 14,400.00
2 Royalties | 3 Other income
4 Federal income tax withheld | 5 Fishing boat proceeds
6 Medical and health care payments | 7 Payer made direct sales totaling $5,000 or more
8 Substitute payments in lieu of dividends or interest | 9 Crop insurance proceeds
10 Gross proceeds paid to an attorney | 11 Fish purchased for resale
12 Section 409A deferrals | 13 FATCA filing requirement | 14 Excess golden parachute payments
15 Nonqualified deferred compensation | 16 State tax withheld
""",
    "1099-MISC: substitute, few words": """
Substitute Form 1099-MISC
Miscellaneous Income | Tax Year 2019
Payer: Greenfield Energy Royalty Dept | Fed ID 00-3334445
Owner number 200311
Box 2 Royalties | 812.55
Box 4 Fed income tax withheld | 0.00
Box 16 State tax withheld | 12.10
""",
    "1099-NEC: irs three up": """
VOID CORRECTED
PAYER'S name, street address | OMB No. 1545-0116
Bright Web Studio LLC | Form 1099-NEC (Rev. January 2022) | Nonemployee Compensation
For calendar year 2022
PAYER'S TIN | RECIPIENT'S TIN | 1 Nonemployee compensation | Copy B For Recipient
00-9991112 | 900-11-2222 | $ 18,500.00
2 Payer made direct sales totaling $5,000 or more of consumer products to recipient for resale
4 Federal income tax withheld
5 State tax withheld | 6 State/Payer's state no. | 7 State income
Form 1099-NEC www.irs.gov/Form1099NEC
""",
    "1099-NEC: gig platform letter style": """
QuickErrand Inc.
Your 2023 tax form
Form 1099-NEC | Copy B | For Recipient
Nonemployee compensation | $6,402.18
Federal income tax withheld | $0.00
Payer's TIN 00-1212121 | Recipient's TIN ***-**-8890
Payer made direct sales totaling $5,000 or more No
""",
    "1099-NEC: with recipient instructions": """
Form 1099-NEC 2021 Nonemployee Compensation OMB No. 1545-0116
1 Nonemployee compensation $ 4,000.00
4 Federal income tax withheld
Instructions for Recipient
You received this form instead of Form W-2 because the payer did not consider you an employee and did not withhold income tax.
If you believe you are an employee and cannot get the payer to correct this form, report the amount shown in box 1 on the line
for wages of Form 1040, 1040-SR, or 1040-NR. You must also complete Form 8919 and attach it to your return. See Form 1099-MISC.
""",
    "1099-R: irs": """
PAYER'S name | 1 Gross distribution | OMB No. 1545-0119 | Distributions From Pensions, Annuities,
State Teachers Retirement | $ 24,000.00 | 2023 | Retirement or Profit-Sharing Plans, IRAs,
2a Taxable amount | Form 1099-R | Insurance Contracts, etc.
2b Taxable amount not determined | Total distribution | Copy B
3 Capital gain (included in box 2a) | 4 Federal income tax withheld
5 Employee contributions/Designated Roth contributions | 6 Net unrealized appreciation in employer's securities
7 Distribution code(s) 7 | IRA/SEP/SIMPLE | 8 Other
9a Your percentage of total distribution | 9b Total employee contributions
10 Amount allocable to IRR within 5 years | 11 1st year of desig. Roth contrib.
14 State tax withheld | 15 State/Payer's state no. | 16 State distribution
""",
    "1099-R: custodian substitute": """
Summit Retirement Services
2022 FORM 1099-R
Distributions from Pensions, Annuities, Retirement or Profit-Sharing Plans, IRAs, Insurance Contracts, Etc.
Box 1 Gross distribution: 9,000.00
Box 2a Taxable amount: 9,000.00
Box 4 Federal income tax withheld: 900.00
Box 7 Distribution code: 7 IRA/SEP/SIMPLE X
Copy C for recipient's records
""",
    "1098: irs": """
RECIPIENT'S/LENDER'S name, street address | OMB No. 1545-1380 | Mortgage Interest Statement
Cedar Home Loans | Form 1098 (Rev. January 2022)
1 Mortgage interest received from payer(s)/borrower(s)* | $ 9,812.44 | Copy B For Payer/Borrower
2 Outstanding mortgage principal | 3 Mortgage origination date
$ 244,000.00 | 06/12/2019
4 Refund of overpaid interest | 5 Mortgage insurance premiums
6 Points paid on purchase of principal residence
7 If address of property securing mortgage is the same as PAYER'S/BORROWER'S address
9 Number of properties securing the mortgage | 10 Other | 11 Mortgage acquisition date
""",
    "1098: in the annual letter": """
Ridgeline Mortgage Servicing
# Annual Tax and Interest Statement
2021 Substitute Form 1098 Mortgage Interest Statement OMB No. 1545-1380
Loan number 7000012 | Borrower's TIN XXX-XX-6611
Mortgage interest received from borrower(s) 7,113.02
Outstanding mortgage principal as of 1/1/2021 188,400.21
Mortgage origination date 03/02/2015
Mortgage insurance premiums 0.00
Property taxes paid from escrow 3,201.77
Beginning balance 188,400.21 | Ending balance 181,116.90
""",
    "bank_statement: large bank checking": """
First Meridian Bank, N.A.
P.O. Box 15000, Wilmington DE 19850
# Your Everyday Checking
for March 14, 2023 to April 12, 2023 | Account number: 0000 1234 5678
Account summary
Beginning balance on March 14, 2023 | $2,418.77
Deposits and other additions | 4,210.00
Withdrawals and other subtractions | -3,377.90
Checks | -250.00
Service fees | -0.00
Ending balance on April 12, 2023 | $3,000.87
Deposits and other additions
Date | Description | Amount
03/15/23 | ACME CORP DES:PAYROLL ID:XXXXX | 2,105.00
03/31/23 | ACME CORP DES:PAYROLL ID:XXXXX | 2,105.00
Withdrawals and other subtractions
03/16/23 | CHECKCARD 0315 GROCERY OUTLET DAYTON OH | -81.12
03/20/23 | CITY POWER BILL PAYMENT | -140.02
""",
    "bank_statement: credit union": """
Tri-County Federal Credit Union
Member statement | Statement period 01/01/2022 - 01/31/2022 | Member number 55120
# Share Savings (S01)
Posting date | Description | Amount | Balance
01/01 | Balance forward | | 510.22
01/14 | Deposit | 100.00 | 610.22
01/31 | Dividend 0.05% | 0.03 | 610.25
# Share Draft Checking (S70)
01/01 | Balance forward | | 1,200.00
01/05 | Withdrawal debit card POS FUEL STOP | -42.10 | 1,157.90
01/09 | Draft 1021 | -500.00 | 657.90
Your savings are federally insured to at least $250,000 by NCUA
Annual percentage yield earned 0.05%
""",
    "bank_statement: business analysis": """
COASTAL COMMUNITY BANK
Business Checking Statement
Statement date: 06/30/2021
Account: *****7712
Previous statement balance | 44,120.90
12 Deposits/Credits | 31,200.00
40 Withdrawals/Debits | 28,911.14
Service charge | 15.00
Current statement balance | 46,394.76
Checks in number order
Date Check No. Amount | Date Check No. Amount
06/02 4410 1,200.00 | 06/09 4414 320.11
06/03 4411 88.00 | 06/15 4415 91.00
Daily balance summary
06/01 44,120.90 | 06/02 42,920.90 | 06/03 42,832.90
""",
    "bank_statement: online bank, plain": """
Nimbus | monthly statement
Spending Account | August 2024
Opening balance $120.00 | Closing balance $344.18
Aug 1 | Transfer from Savings | +$300.00 | $420.00
Aug 3 | Corner Cafe | -$6.50 | $413.50
Aug 7 | Metro Transit | -$27.00 | $386.50
Aug 20 | Book Nook | -$42.32 | $344.18
Nimbus is a financial technology company. Banking services provided by Sandstone Bank, Member FDIC.
""",
    "bank_statement: continued page": """
Page 2 of 4 | Account number ending 8821
Transaction detail (continued)
Date | Description | Withdrawals | Deposits | Balance
07/11 | ATM Withdrawal 4th St | 60.00 | | 1,040.11
07/12 | Mobile deposit | | 300.00 | 1,340.11
07/14 | Electric Co web pmt | 112.40 | | 1,227.71
07/15 | Payroll direct dep | | 1,810.00 | 3,037.71
07/19 | Rent check 0991 | 1,400.00 | | 1,637.71
""",
    "bank_statement: misread": """
STATEMENT 0F ACC0UNT
Account Nurnber 000918273 | Statement Perlod O5/O1/2O20 thru 05/31/2020
Beginnlng Balance 9,120.44
Totai Deposits and Credlts 2,000.00
TotaI Withdrawals and Deblts 1,120.00
Ending BaIance 10,000.44
05/04 DEPOSIT 2,000.00 11,120.44
05/11 CHECK 2201 1,120.00 10,000.44
""",
    "bank_statement: savings with interest": """
Pioneer Trust Savings
SAVINGS ACCOUNT STATEMENT
Statement dates 10/01/19 through 12/31/19
Beginning balance 5,001.22
Interest paid this period 1.26
Ending balance 5,002.48
Annual Percentage Yield Earned 0.10%
Number of days in period 92
In case of errors or questions about your electronic transfers, telephone us or write us at the address above.
""",
    "credit_card_statement: bank card": """
Account ending in 4410 | Opening/Closing Date 03/08/23 - 04/07/23
# ACCOUNT SUMMARY
Previous Balance | $1,220.18
Payment, Credits | -$1,220.18
Purchases | +$843.90
Cash Advances | $0.00
Balance Transfers | $0.00
Fees Charged | $0.00
Interest Charged | $0.00
New Balance | $843.90
Credit Access Line | $9,500
Payment Due Date 05/04/23 | New Balance $843.90 | Minimum Payment Due $35.00
Late Payment Warning: If we do not receive your minimum payment by the due date, you may have to pay a late fee of up to $40.00.
Minimum Payment Warning: Enroll in Auto-Pay
""",
    "credit_card_statement: store card": """
Homestead Outfitters Rewards Card
Summary of Account Activity | Payment Information
Previous balance $88.00 | New balance $131.77
Payments -$88.00 | Total minimum payment due $29.00
Purchases/Debits +$131.77 | Payment due date 11/02/2022
Credit limit $1,800 | Available credit $1,668
Statement closing date 10/10/2022 | Days in billing cycle 30
09/14 | HOMESTEAD OUTFITTERS #221 OMAHA NE | 101.77
09/30 | HOMESTEAD.COM | 30.00
Interest Charge Calculation Your Annual Percentage Rate (APR) is the annual interest rate on your account.
""",
    "credit_card_statement: transactions page": """
Visa Signature card statement | continued
Trans Date | Post Date | Reference Number | Description | Amount
12/02 | 12/03 | 24445 | SQ *COFFEE BAR PORTLAND OR | 8.75
12/03 | 12/04 | 24692 | GAS MART 221 | 41.12
12/11 | 12/11 | 74692 | PAYMENT - THANK YOU | -400.00
Fees
TOTAL FEES FOR THIS PERIOD | $0.00
Interest Charged
Interest Charge on Purchases | $0.00
Interest charge on cash advances | $0.00
2022 Totals Year-to-Date
Total fees charged in 2022 | $0.00
Total interest charged in 2022 | $14.11
""",
    "credit_card_statement: charge card": """
Sterling Gold Card
Cardmember since 08 | Closing Date 02/11/24 | Account Ending 7-21008
New Balance $2,101.55 | Please Pay By 03/07/24
Membership points available 21,004
Account Summary Pay In Full Portion
Previous Balance $310.00 | Payments/Credits -$310.00 | New Charges +$2,101.55 | Fees +$0.00
Minimum Due $41.00
""",
    "credit_card_statement: misread": """
Credlt Card Staternent
Account nurnber XXXX XXXX XXXX 1187
New BaIance $412.09 | Mlnimum Payrnent Due $25.00 | Payment Due Dale 7/15/21
Credit Lirnit $3,000.00 | AvailabIe Credit $2,587.91
6/02 6/03 PURCHASE BOOK SHOP 88.09
6/09 6/10 PURCHASE TIRE CITY 324.00
""",
    "invoice: plain small firm": """
Hollis Landscaping
44 Rural Rte 9, Keene NH 03431
# INVOICE
Invoice # 1027 | Date 5/1/2023
Bill To: Parker Residence
Description | Qty | Rate | Amount
Spring cleanup | 6 | 55.00 | 330.00
Mulch, per yard | 4 | 62.50 | 250.00
Subtotal | 580.00
Tax | 0.00
Balance Due | $580.00
Thank you for your business!
""",
    "invoice: word once, vendor bill": """
Delgado & Sons Plumbing Supply
Sold to: Keystone Builders | Ship to: Lot 14, Elm Ct
Invoice 88120 | 02/14/2022 | Customer PO 5512 | Terms 2% 10 Net 30 | Ship via our truck
Item | Ordered | Shipped | Unit Price | Extension
3/4 COPPER ELBOW | 40 | 40 | 1.12 | 44.80
WATER HEATER 50G | 1 | 1 | 512.00 | 512.00
Merchandise total 556.80
Freight 25.00
Sales tax 33.41
Please pay this amount 615.21
Remit to: PO Box 77, Reading PA
""",
    "invoice: with purchase order number": """
Apex Office Interiors | INVOICE
Purchase Order Number: PO-77120 | Purchase order date 1/3/2024
Invoice number AOI-2231 | Invoice date 1/22/2024 | Due date 2/21/2024
Bill to Northfield Schools Accounts Payable
Qty | Item | Unit price | Total
12 | Stack chair, blue | $48.00 | $576.00
Total due $576.00
Reference your purchase order number on all correspondence. Make checks payable to Apex Office Interiors.
""",
    "invoice: law firm": """
Whitcomb Rhee LLP
Attorneys at Law
Invoice No. 30117 | Client matter 1120-004
For professional services rendered through April 30, 2023
04/03/23 | MR | Review lease; call with client | 0.80 | 340.00
04/11/23 | MR | Draft amendment | 2.10 | 892.50
Total hours 2.90
Total fees | $1,232.50
Disbursements | $12.00
TOTAL AMOUNT DUE | $1,244.50
Payment is due within 30 days. Interest of 1% per month is charged on past due balances.
""",
    "invoice: electric bill": """
Prairie Power & Light
Account number 2210-4410-7 | Bill date Jul 6, 2023 | Due date Jul 28, 2023
Service address 91 Birch Ave
Previous balance $101.12 | Payment received Jun 20 -$101.12
Current charges $128.44
Amount due $128.44
Meter number 88120 | Current reading 41220 | Previous reading 40310 | 910 kWh
Energy charge 910 kWh x $0.1123 | 102.19
Customer charge | 14.00
State sales tax | 12.25
Please detach and return this portion with your payment
""",
    "invoice: telecom bill": """
Vista Wireless
Your bill for Oct 12 - Nov 11 | Account 556-001 | Page 1 of 4
Last bill $84.10 | Payment, Oct 3 - Thank you -$84.10
Monthly charges $80.00
Taxes, governmental surcharges and fees $4.33
Total due Nov 28 $84.33
AutoPay is scheduled for Nov 27. Manage your bill online.
""",
    "invoice: medical": """
Lakes Regional Medical Group
PATIENT STATEMENT
Statement date 09/02/2022 | Account 771002 | Patient name P. Hale
Date of service | Description | Charges | Insurance payments | Adjustments | Patient balance
07/18/22 | Office visit level 3 | 210.00 | -122.40 | -57.60 | 30.00
07/18/22 | Lab handling | 25.00 | 0.00 | 0.00 | 25.00
PLEASE PAY THIS AMOUNT $55.00
Make checks payable to: Lakes Regional Medical Group
If paying by credit card fill out below: Visa Mastercard Discover. Card number. Exp. date. Signature
""",
    "invoice: statement of account, supplier": """
Grange Feed Co-op
STATEMENT OF ACCOUNT
As of 8/31/2021 | Customer no. 3320
Date | Invoice no. | Charges | Credits | Balance
08/03/21 | 41002 | 210.00 | | 210.00
08/19/21 | 41188 | 96.50 | | 306.50
08/25/21 | payment | | 100.00 | 206.50
Current 206.50 | 1-30 days 0.00 | 31-60 days 0.00 | Over 90 days 0.00
Amount due 206.50
Please remit payment to PO Box 8. Terms net 30.
""",
    "invoice: statement of account, balance forward": """
Thistledown Paper Co.
STATEMENT
Date 06/30/2026
Account 20447
Date | Transaction | Amount | Balance
04/30/2026 | Balance forward | | 812.40
05/06/2026 | INV #44102. Due 06/05/2026. | 1,204.18 | 2,016.58
05/19/2026 | PMT #7781 | -812.40 | 1,204.18
06/02/2026 | INV #44390. Due 07/02/2026. | 655.00 | 1,859.18
06/11/2026 | CREDMEM #C-118 | -75.50 | 1,783.68
06/24/2026 | INV #44571. Due 07/24/2026. | 2,310.75 | 4,094.43
CURRENT | 1-30 DAYS PAST DUE | 31-60 DAYS PAST DUE | OVER 90 DAYS | AMOUNT DUE
2,890.25 | 1,204.18 | 0.00 | 0.00 | $4,094.43
""",
    "receipt: order by e-mail": """
Your order is confirmed
Hi Bettina, thanks for your purchase! We'll send tracking once it ships.
Order #SW-10447
Merino Crew Sock | × 3 | $48.00
Subtotal | $48.00
Shipping | $6.95
Estimated taxes | $2.05
Total | $57.00 USD
Shipping address
Billing address
Payment
Discover ending in 0052 - $57.00
""",
    "invoice: subscription": """
Invoice
Invoice number 5D1A-0009
Date of issue March 1, 2024
Date due March 1, 2024
Cloudnest, Inc. | Bill to: Rowan Tech
$49.00 due March 1, 2024
Pay online
Description | Qty | Unit price | Amount
Team plan | 1 | $49.00 | $49.00
Subtotal $49.00
Total $49.00
Amount due $49.00 USD
""",
    "invoice: freelance, misread": """
lnvoice
Invoice N0: 0042 | lnvoice Date: 11/O2/2O22
BiII To: Juniper Media
Logo deslgn 450.00
TotaI Due $450.00
Payment terrns: Net 15
""",
    "invoice: property tax style tuition bill": """
Wexford College | Student Account Statement
Billing statement for Fall 2022
Tuition | 8,400.00
Housing | 3,100.00
Meal plan | 1,900.00
Less: grants | -2,000.00
Amount due by 08/15/2022 | 11,400.00
Please make checks payable to Wexford College and return this portion with payment.
""",
    "invoice: auto repair": """
MIDTOWN AUTO CARE
INVOICE 20918
2016 Subaru Outback | Mileage 88,120
Labor: replace front brake pads | 1.5 hrs | 165.00
Parts: brake pad set | 1 | 64.99
Shop supplies 8.00
Sales tax 5.11
Invoice total $243.10
Terms: due upon receipt
""",
    "receipt: grocery narrow": """
FRESH BARN MARKET
210 W 3RD ST
TULSA OK 74103
918-555-0102
BANANAS LB | 1.22
WHOLE MILK | 3.49
BREAD WHEAT | 2.99
SUBTOTAL | 7.70
TAX 4.5% | 0.35
TOTAL | 8.05
CASH | 10.00
CHANGE | 1.95
# ITEMS SOLD 3
06/12/23 05:41 PM
THANK YOU FOR SHOPPING WITH US
""",
    "receipt: no word receipt, card narrow": """
Oak & Iron Hardware
Store 0412 Reg 03
Wood screws 1lb | 8.97
Deck stain gal | 38.98
Subtotal | 47.95
Sales tax | 3.36
Total | 51.31
VISA ************2210
Auth 004411
Chip read AID A0000000031010
3/2/2022 10:11
""",
    "receipt: restaurant narrow": """
The Copper Kettle
Server: Dana | Table 12 | Guests 2
Check 4410 | 7:22 PM
2 Iced Tea | 5.00
1 Reuben | 13.50
1 Caesar Salad | 11.00
Sub Total | 29.50
Tax | 2.36
Total | 31.86
Tip ________
Total ________
Signature ________
Merchant Copy
""",
    "receipt: fuel narrow": """
GAS-N-GO 1181
US HWY 30 AMES IA
Pump 04
Unleaded
Gallons 11.204
Price/Gal 3.299
Fuel Sale 36.96
Total 36.96
MASTERCARD xxxx1190 Approval 010221
""",
    "receipt: hotel folio": """
Harborview Suites
Guest Folio
Guest name: A. Monroe | Room 414 | Arrival 04/02/23 | Departure 04/04/23
Date | Description | Charges | Credits
04/02 | Room charge | 149.00 |
04/02 | Room tax | 19.37 |
04/03 | Room charge | 149.00 |
04/03 | Room tax | 19.37 |
04/04 | Visa ending 1102 | | 336.74
Balance | 0.00
We hope you enjoyed your stay.
""",
    "receipt: e-mailed": """
Receipt from Cloudnest, Inc.
Receipt number 2210-4410
Invoice number 5D1A-0009
Amount paid $49.00 | Date paid March 1, 2024 | Payment method Visa - 4242
Team plan | Qty 1 | $49.00
Total $49.00
Amount paid $49.00
""",
    "receipt: parking narrow": """
CITY CENTER GARAGE
Ticket 00221
Entry 08:12
Exit 17:40
Fee 18.00
Paid CREDIT 18.00
Thank You
""",
    "receipt: pharmacy narrow misread": """
CORNER DRUG #2210
ST0RE 2210 REG 02 CASHIER AM
IBUPR0FEN 200MG 8.49
TOOTHPASTE 3.99
SUBTOTAI 12.48
TAX 0.87
T0TAL 13.35
DEBIT CARD ****1120
CHANGE DUE 0.00
RETURNS WITHIN 30 DAYS WITH RECEIPT
""",
    "receipt: ride": """
Thanks for riding, Sam
Total $18.42
Trip fare $14.10
Booking fee $2.32
Tip $2.00
Payments | Visa ••••1120 | $18.42
You rode with Luis | 4.2 miles | 14 min
10:02 PM
""",
    "receipt: rent hand receipt": """
# RENT RECEIPT
Receipt No. 118 | Date: June 1, 2022
Received from T. Quill the sum of $950.00
For rent of Apt 3B for June 2022
Paid by: Check | Received by: M. Ortega
""",
    "check: personal wide": """
Dana R Miles | 1042
18 Lark Ln, Boise ID 83702 | 92-7001/3241
Date 6/4/2021
PAY TO THE ORDER OF Boise Water Co | $ 61.20
Sixty-one and 20/100 DOLLARS
Gem State Bank
MEMO acct 2210 | Dana Miles
⑆123103729⑆ 000998877⑈ 1042
""",
    "check: business voucher wide": """
RIVERTON SUPPLY INC | Check No. 20331
DATE 03/31/2022
PAY Four thousand one hundred ten and 00/100 Dollars
TO THE ORDER OF | Hanley Freight LLC | $**4,110.00
AUTHORIZED SIGNATURE
VOID AFTER 90 DAYS
⑈020331⑈ ⑆123103729⑆ 55002211⑈
""",
    "check: cashiers wide": """
# CASHIER'S CHECK
Gem State Bank | 500221100
Remitter: T. Quill
Pay to the Order of Canyon Title Co | $12,000.00
Twelve thousand and 00/100 dollars
Authorized signature
The original document has a watermark. Hold at an angle to view.
""",
    "check: misread wide": """
PAY T0 THE 0RDER 0F Elm Street PTA | $ 25.00
Twenty five and no/100 D0LLARS
MEM0 raffle
:123103729: 0044556677 0310
""",
    "check: with remittance stub on top": """
Vendor 3310 Hanley Freight | Check date 03/31/2022
Invoice no. 7712 | 03/02/2022 | 2,055.00
Invoice no. 7760 | 03/19/2022 | 2,055.00
RIVERTON SUPPLY INC | 20331
PAY TO THE ORDER OF Hanley Freight LLC | $4,110.00
FOUR THOUSAND ONE HUNDRED TEN AND 00/100 DOLLARS
Memo
AUTHORIZED SIGNATURE
⑈020331⑈ ⑆123103729⑆ 55002211⑈
""",
    "W2: strips two copies": """
Copy B To Be Filed With Employee's Federal Tax Return | Copy 2 To be filed with employee's State return
2023 W-2 Wage and Tax Statement | 2023 W-2 Wage and Tax Statement
OMB No 1545-0008 | OMB No 1545-0008
1 Wages, tips, other comp 31,002.11 | 1 Wages, tips, other comp 31,002.11
2 Federal income tax withheld 2,201.00 | 2 Federal income tax withheld 2,201.00
3 Social security wages 31,002.11 | 3 Social security wages 31,002.11
This information is being furnished to the Internal Revenue Service.
""",
    "W2: with notice to employee on the same sheet": """
Form W-2 Wage and Tax Statement 2019 Copy C
1 Wages, tips, other compensation 18,220.00 | 2 Federal income tax withheld 901.00
5 Medicare wages and tips 18,220.00 | 6 Medicare tax withheld 264.19
Notice to Employee
Do you have to file? Refer to the Form 1040 instructions to determine if you are required to file a tax return. Even if you do not
have to file a tax return, you may be eligible for a refund if box 2 shows an amount or if you are eligible for any credit.
Earned income credit (EIC). You may be able to take the EIC for 2019. Corrections. If your name, SSN, or address is incorrect, ask
your employer for Form W-2c, Corrected Wage and Tax Statement, for all corrections made to previously filed forms W-2.
""",
    "1099-INT: treasury direct": """
TreasuryDirect
IRS Form 1099-INT for 2022
Account Number X-000-111-222
Payer: Bureau of the Fiscal Service
Box 3: Interest on U.S. Savings Bonds and Treasury Obligations $104.22
Box 4: Federal Income Tax Withheld $0.00
""",
    "1099-INT: consolidated, interest leads": """
2022 Consolidated Form 1099
Sandstone Bank Wealth
Form 1099-INT Interest Income
Interest income 1,204.11
Interest on U.S. Savings Bonds 310.02
Tax-exempt interest 88.10
Bond premium 12.04
Market discount 3.10
Form 1099-DIV Dividends and Distributions
Total ordinary dividends 0.00
Qualified dividends 0.00
Form 1099-MISC Miscellaneous Information
Royalties 0.00
""",
    "1099-R: CSA": """
CSA 1099R | 2021 Statement of Annuity Paid
OFFICE OF PERSONNEL MANAGEMENT RETIREMENT OPERATIONS
Payer's Federal Identification Number | Claim number | Recipient's Tax ID
Gross annuity 31,220.00 | Taxable amount UNKNOWN | Federal income tax withheld 3,100.00
Total employee contributions 41,000.00 | Distribution code 7-NONDISABILITY
Distributions From Pensions, Annuities, Retirement or Profit-Sharing Plans, IRAs
Form CSA 1099-R
""",
    "1098: credit union, no omb": """
Tri-County Federal Credit Union
2022 Mortgage Interest Statement (Form 1098)
Borrower T. Quill
1. Mortgage interest received from borrower 4,410.20
2. Outstanding mortgage principal 101,200.00
3. Mortgage origination date 08/01/2016
8. Address of property securing mortgage: 5 Dock Lane
""",
    "1099-NEC: misread": """
PAYER'S TlN | REClPIENT'S TIN | 0MB No. 1545-O116
1 Nonernployee cornpensation $ 7,100.00
Forrn 1O99-NEC | Nonemployee Cornpensation
4 Federal incorne tax withheld
""",
    "1099-DIV: brokerage page": """
Anchor Securities LLC 2023 TAX REPORTING STATEMENT
Account 4410-2210 | Copy B for Recipient | OMB No. 1545-0110
FORM 1099-DIV* 2023 Dividends and Distributions
1a Total Ordinary Dividends | 1,890.44
1b Qualified Dividends | 1,702.10
2a Total Capital Gain Distributions | 220.18
2b Unrecap. Sec 1250 Gain | 0.00
3 Nondividend Distributions | 14.02
7 Foreign Tax Paid | 31.09
* This is important tax information and is being furnished to the Internal Revenue Service.
""",
    "bank_statement: wells style": """
Everyday Checking
July 31, 2022 | Page 1 of 5
SAM ROWE
Questions? Available by phone 24 hours a day
Statement period activity summary
Beginning balance on 7/1 | $901.22
Deposits/Additions | 3,300.00
Withdrawals/Subtractions | - 3,020.11
Ending balance on 7/31 | $1,181.11
Transaction history
Date | Check Number | Description | Deposits/Additions | Withdrawals/Subtractions | Ending daily balance
7/1 | | Direct Pay Acme | 1,650.00 | | 2,551.22
7/3 | | Purchase authorized on 07/02 Shell | | 41.00 | 2,510.22
7/6 | 1201 | Check | | 900.00 | 1,610.22
""",
    "bank_statement: all caps dot matrix": """
STATE BANK OF ALDEN
ALDEN MN 56009
ACCOUNT 10-220-1 | STATEMENT DATE 04-29-22 | PAGE 1
PREVIOUS BALANCE 03-31-22 | 1,882.04
+ 2 DEPOSITS | 900.00
- 4 CHECKS/DEBITS | 711.20
- SERVICE CHARGE | 0.00
NEW BALANCE 04-29-22 | 2,070.84
DATE...TRANSACTION...AMOUNT...BALANCE
04-04 DEPOSIT 450.00 2,332.04
04-07 CHECK 881 211.20 2,120.84
04-15 DEPOSIT 450.00 2,570.84
04-21 CHECK 882 500.00 2,070.84
""",
    "bank_statement: legal page": """
IN CASE OF ERRORS OR QUESTIONS ABOUT YOUR ELECTRONIC TRANSFERS
Telephone us at the number on the front of this statement or write us as soon as you can, if you think your statement or receipt is
wrong or if you need more information about a transfer listed on the statement or receipt.
HOW TO BALANCE YOUR CHECKBOOK
Checks outstanding | Number | Amount
Enter the ending balance shown on this statement
Add deposits not shown on this statement
Subtract outstanding checks
""",
    "bank_statement: crypto free fintech csv like": """
Account Statement
Checking ...4410 | 05/01/2023 - 05/31/2023
Date | Type | Description | Amount | Balance
05/02/2023 | ACH | Payroll Kestrel | 1,210.00 | 1,410.10
05/05/2023 | Card | Corner Cafe | (6.50) | 1,403.60
05/09/2023 | Transfer | To savings | (200.00) | 1,203.60
05/15/2023 | ACH | Payroll Kestrel | 1,210.00 | 2,413.60
""",
    "credit_card_statement: amex business": """
Business Platinum Card
RIVERTON SUPPLY INC | Closing Date 05/20/23 | Account Ending 1-22004
New Balance $10,220.41 | Minimum Payment Due $310.00 | Payment Due Date 06/14/23
Late Payment Warning If we do not receive your Minimum Payment Due by the Payment Due Date
Account Total Previous Balance $8,200.00 Payments/Credits -$8,200.00 New Charges +$10,220.41 Fees Interest Charged
See page 2 for important information about your account
""",
    "credit_card_statement: credit union visa": """
Tri-County FCU VISA Platinum
Account XXXX XXXX XXXX 2210
Statement Closing Date 01/21/22 | Credit Limit 5,000.00 | Available Credit 4,101.12
Trans | Post | Description | Amount
12/24 | 12/26 | TOY BARN DES MOINES IA | 88.10
01/02 | 01/03 | PAYMENT RECEIVED | 200.00-
01/14 | 01/15 | HARDWARE HUT | 210.78
New Balance 898.88 | Minimum Payment 25.00 | Payment Due Date 02/15/22
""",
    "credit_card_statement: legal page": """
What To Do If You Think You Find A Mistake On Your Statement
If you think there is an error on your statement, write to us at the address listed on the front of your statement.
Your Rights If You Are Dissatisfied With Your Credit Card Purchases
How We Calculate Your Balance Subject to Interest Rate: we use the average daily balance method including new purchases.
How to Avoid Paying Interest: your due date is at least 25 days after the close of each billing cycle.
""",
    "invoice: contractor letter": """
Ruiz Painting
June 2, 2022
To: Lakes Regional Medical Group
Invoice for painting of waiting room
Labor 3 days $1,200.00
Paint and supplies $310.00
Total $1,510.00
Please pay within 14 days. Thank you!
""",
    "invoice: water bill": """
City of Alden Water Department
Service from 05/01/22 to 05/31/22 | Account 00221-01
Meter 4410 | Previous 2201 | Present 2244 | Usage 43
Water 31.10
Sewer 28.00
Refuse 14.50
Total amount due by 06/20/22 $73.60
After due date pay $80.96
""",
    "invoice: freight": """
HANLEY FREIGHT LLC
FREIGHT INVOICE | Pro number 771002 | Bill of lading 5512
Shipper: Riverton Supply | Consignee: Keystone Builders
Pieces 4 | Weight 1,820 | Rate 22.10 | Charges 402.22
Fuel surcharge 60.33
Total charges due 462.55
Remit to PO Box 221 | Terms net 15 days
""",
    "invoice: cloud": """
Account number: 000011112222
Bill to: Rowan Tech
Invoice Summary
Invoice Number: 88112211 | Invoice Date: April 2, 2023
TOTAL AMOUNT DUE ON April 2, 2023 $41.20
This invoice is for the billing period March 1 - March 31, 2023
Compute $30.10 | Storage $11.10
""",
    "invoice: rent": """
Quail Run Apartments
Tenant ledger invoice | Unit 3B | Invoice date 05/25/22
June rent 950.00
Pet fee 25.00
Water/sewer 31.00
Amount due on June 1 | 1,006.00
Late fee of $50 after June 5
""",
    "invoice: construction pay app": """
Keystone Builders Inc.
Invoice 2022-014 | Job: Library roof | Customer ID LIB
Contract amount 88,000.00 | Billed to date 41,000.00 | Retainage 4,100.00
This billing 12,000.00
Less retainage 1,200.00
Amount due this invoice 10,800.00
""",
    "invoice: subscription paid stamp no": """
Dental Arts of Keene
Statement for account 3310
Balance forward 0.00
06/03/22 Cleaning, adult 110.00
06/03/22 X-ray bitewing 62.00
06/20/22 Insurance payment -120.00
Balance due 52.00
Due upon receipt. To pay by phone call 603-555-0100
""",
    "receipt: coffee narrow": """
BEAN SCENE
#221 Portland
Order 44
LATTE 12OZ 4.75
CROISSANT 3.50
Subtotal 8.25
Tax 0.00
Tip 1.50
Total 9.75
Visa 1120 (Contactless)
Have a great day
""",
    "receipt: full page order receipt": """
Homestead Outfitters
Sales Receipt
Date 10/04/2022 9:12 AM | Store 22 | Register 4 | Cashier: Jo
Item | Qty | Price | Ext
Wool socks | 2 | 14.00 | 28.00
Rain shell | 1 | 89.00 | 89.00
Subtotal 117.00
Sales tax 0.00
Total 117.00
Paid Mastercard ending 1187 117.00
""",
    "receipt: toll narrow": """
TURNPIKE AUTHORITY
PLAZA 14 LANE 03
06/01/22 14:02
CLASS 2 TOLL PAID 3.75 CASH
""",
    "receipt: phone photo misread narrow": """
BlG MART 0221
ST# 0221 OP# 0044 TE# 12 TR# 00310
EGGS LG 007874 2.98 F
CHlCKEN BRST 8.12 F
SUBT0TAL 11.10
T0TAL 11.10
VlSA TEND 11.10
CHANGE DUE O.00
""",
    "receipt: donation": """
Alden Food Shelf
Donation receipt
Receipt no. 2210 | Date 12/30/2022
Received from T. Quill $100.00 by check
No goods or services were provided in exchange for this gift.
Thank you for your contribution
""",
    "receipt: taxi narrow": """
CITY CAB 4410
Trip 1190
START 21:02 END 21:20
FARE 14.50
EXTRA 1.00
TIP 3.00
TOTAL 18.50
VISA XXXX1120
""",
    "receipt: hotel invoice style": """
Lakeside Lodge
INFORMATION INVOICE
Room No. 212 | Arrival 06-01-22 | Departure 06-02-22 | Folio No. 88110
Date | Text | Charges USD | Credits USD
06-01-22 | Room charge | 120.00 |
06-01-22 | Occupancy tax | 14.40 |
06-02-22 | Visa XXXXXXXXXXXX1120 | | 134.40
Total 134.40 134.40
Balance 0.00 USD
Guest signature
""",
    "check: payroll check with small stub": """
Kestrel Logistics Inc | Check No. 22101 | Date 03/20/2023
PAY One thousand five hundred ten and 00/100 dollars
TO THE ORDER OF Jordan Avery | $1,510.00
AUTHORIZED SIGNATURE
⑈022101⑈ ⑆123103729⑆ 55002211⑈
Gross 1,935.00 | Taxes 328.25 | Deductions 96.75 | Net 1,510.00
""",
    "check: payroll check under a large stub": """
Baxter Cabinet Works | Earnings Statement
Period Ending: 11/01/2026 | Pay Date: 11/06/2026
Lonnie R. Pruitt | Employee ID 0417 | SSN XXX-XX-0000
Earnings | Rate | Hours | This Period | Year to Date
Regular | 24.50 | 80.00 | 1,960.00 | 41,160.00
Overtime | 36.75 | 6.50 | 238.88 | 2,866.50
Gross Pay | 2,198.88 | 44,026.50
Deductions | This Period | Year to Date
Federal Income Tax | 188.40 | 3,702.00
Social Security | 136.33 | 2,729.64
Medicare | 31.88 | 638.38
Net Pay | 1,842.27
Neosho Valley State Bank | PAYROLL CHECK NO. 41882
83-1180/1011 | DATE: 11/06/2026
PAY One Thousand Eight Hundred Forty-Two and 27/100 Dollars | $1,842.27
TO THE ORDER OF Lonnie R Pruitt
AUTHORIZED SIGNATURE | VOID AFTER 90 DAYS
⑈041882⑈ ⑆123103729⑆ 55002211⑈
""",
    "receipt: counter slip without a subtotal": """
KLAMATH HARDWARE & LUMBER
5511 S 6th St Klamath Falls OR 97603
541-555-0148
SALE Tkt 118842 Clerk 17 11/02/26 08:14
SKU | DESC
100482 | 2X4X8 KD HF
14 EA @ 3.89 | 54.46
220871 | DECK SCREW 3IN
1 BX @ 32.99 | 32.99
Net Sale | 87.45
Tax | .00
TOTAL | 87.45
ON ACCT | 87.45
X________________
Customer signature
""",
    "receipt: counter slip titled invoice, with change": """
FLATIRON AUTO PARTS #118
2040 30TH ST BOULDER CO 80301
INVOICE 118-204417 | 11/07/2026 04:41 PM
SOLD TO: CASH CUSTOMER
COUNTER: BRET | REG 3
QTY | PART | LIST | NET | AMOUNT
1 | BAT-H6-AGM | 269.99 | 219.99 | 219.99
2 | WPR-22B | 24.99 | 18.99 | 37.98
SUBTOTAL | 257.97
CO TAX 8.845% | 22.82
BATTERY FEE | 1.00
TOTAL | 281.79
CASH | 300.00
CHANGE | 18.21
""",
    "check: plain wide misread": """
No. 221
Pay to the
Order 0f Canyon Title | $ 81.00
Eighty one and xx/1OO | Dol1ars
For survey
⑆123103729⑆ 0044 ⑈0221
""",
    "check: us treasury wide": """
United States Treasury | 4031 22110044
Check No. 4031 22110044
Pay to the order of JORDAN AVERY | $*1,400.00
VOID AFTER ONE YEAR
Kansas City MO
⑆000000518⑆ 221100440⑈
""",
}

NEAR_MISSES: dict[str, str] = {
    "1098-E": """
Form 1098-E | OMB No. 1545-1576 | Student Loan Interest Statement 2022
RECIPIENT'S/LENDER'S name Campus Loan Servicing | BORROWER'S TIN XXX-XX-1010
1 Student loan interest received by lender | $ 822.10
2 If checked, box 1 does not include loan origination fees and/or capitalized interest
""",
    "1098-T": """
Form 1098-T Tuition Statement 2021 | OMB No. 1545-1574
FILER'S name Wexford College | 1 Payments received for qualified tuition and related expenses $ 8,400.00
5 Scholarships or grants $ 2,000.00 | 8 Checked if at least half-time student
""",
    "1099-B": """
Form 1099-B 2022 Proceeds From Broker and Barter Exchange Transactions | OMB No. 1545-0715
1a Description of property 40 sh NORTHSTAR | 1b Date acquired 01/04/2020 | 1c Date sold or disposed 02/02/2022
1d Proceeds $ 4,100.00 | 1e Cost or other basis $ 3,020.00 | 1g Wash sale loss disallowed
4 Federal income tax withheld
""",
    "1099-C": """
Form 1099-C Cancellation of Debt | OMB No. 1545-1424
1 Date of identifiable event 05/01/2021 | 2 Amount of debt discharged $ 3,100.00
3 Interest, if included in box 2 | 4 Debt description credit card | 6 Identifiable event code G
""",
    "1099-G": """
Form 1099-G Certain Government Payments 2020 | OMB No. 1545-0120
1 Unemployment compensation $ 9,880.00 | 2 State or local income tax refunds, credits, or offsets
4 Federal income tax withheld $ 988.00 | 5 RTAA payments | 6 Taxable grants
""",
    "1099-K": """
Form 1099-K Payment Card and Third Party Network Transactions | OMB No. 1545-2205
1a Gross amount of payment card/third party network transactions $ 22,110.00
1b Card Not Present transactions | 2 Merchant category code | 3 Number of payment transactions 310
""",
    "1099-OID": """
Form 1099-OID Original Issue Discount 2022 | OMB No. 1545-0117
1 Original issue discount for the year $ 41.00 | 2 Other periodic interest
3 Early withdrawal penalty | 4 Federal income tax withheld | 5 Market discount | 6 Acquisition premium
""",
    "1099-S": """
Form 1099-S Proceeds From Real Estate Transactions | OMB No. 1545-0997
1 Date of closing 7/7/2022 | 2 Gross proceeds $ 312,000.00 | 3 Address or legal description
TRANSFEROR'S name | 6 Buyer's part of real estate tax
""",
    "1099-SA": """
Form 1099-SA Distributions From an HSA, Archer MSA, or Medicare Advantage MSA | OMB No. 1545-1517
1 Gross distribution $ 640.00 | 2 Earnings on excess cont. | 3 Distribution code 1 | 4 FMV on date of death | 5 HSA
""",
    "1099-Q": """
Form 1099-Q Payments From Qualified Education Programs (Under Sections 529 and 530) | OMB No. 1545-1760
1 Gross distribution $ 5,000.00 | 2 Earnings $ 812.00 | 3 Basis | 4 Trustee-to-trustee transfer
""",
    "1099-DA": """
Form 1099-DA 2025 Digital Asset Proceeds From Broker Transactions | OMB No. 1545-2298
1a Code for digital asset | 1b Name of digital asset | 1f Proceeds $ 2,010.00 | 1g Cost or other basis
4 Federal income tax withheld
""",
    "SSA-1099": """
FORM SSA-1099 - SOCIAL SECURITY BENEFIT STATEMENT
2022 PART OF YOUR SOCIAL SECURITY BENEFITS SHOWN IN BOX 5 MAY BE TAXABLE INCOME.
Box 3. Benefits Paid in 2022 $19,200.00 | Box 4. Benefits Repaid to SSA in 2022 NONE | Box 5. Net Benefits for 2022
Box 6. Voluntary Federal Income Tax Withheld NONE | Box 8. Claim Number
Medicare Part B premiums deducted from your benefits $2,041.20
""",
    "W-2G": """
Form W-2G Certain Gambling Winnings | OMB No. 1545-0238
1 Reportable winnings $ 4,200.00 | 2 Date won 3/3/2023 | 3 Type of wager slots | 4 Federal income tax withheld
5 Transaction | 7 Winnings from identical wagers | 13 State winnings
""",
    "W-2c": """
Form W-2c Corrected Wage and Tax Statement | OMB No. 1545-0008
c Tax year/Form corrected 2020 / W-2
Previously reported | Correct information
1 Wages, tips, other compensation 40,000.00 | 1 Wages, tips, other compensation 41,000.00
2 Federal income tax withheld | 3 Social security wages | 4 Social security tax withheld
""",
    "W-3": """
Form W-3 Transmittal of Wage and Tax Statements 2022 | OMB No. 1545-0008
b Kind of Payer 941 Military 943 | Kind of Employer None apply
c Total number of Forms W-2 14 | d Establishment number
1 Wages, tips, other compensation 610,200.00 | 2 Federal income tax withheld | 5 Medicare wages and tips
""",
    "W-4": """
Form W-4 Employee's Withholding Certificate | OMB No. 1545-0074
Complete Form W-4 so that your employer can withhold the correct federal income tax from your pay.
Step 1: Enter Personal Information | Step 2: Multiple Jobs or Spouse Works
Step 3: Claim Dependent and Other Credits | Step 4(c) Extra withholding
""",
    "W-9": """
Form W-9 Request for Taxpayer Identification Number and Certification
1 Name of entity/individual Bright Web Studio | 2 Business name/disregarded entity name
3a Federal tax classification LLC | 4 Exempt payee code
Part II Certification Under penalties of perjury
Definition of items that you will receive: Form 1099-INT, Form 1099-DIV, Form 1099-MISC, Form 1099-NEC, Form 1098
""",
    "1040": """
Form 1040 U.S. Individual Income Tax Return 2022 | OMB No. 1545-0074
Filing Status Single Married filing jointly
1a Total amount from Form(s) W-2, box 1 | 51,000.
2b Taxable interest 212. | 3a Qualified dividends 990. | 3b Ordinary dividends 1,204.
11 Adjusted gross income | 12 Standard deduction | 15 Taxable income | 25a Form(s) W-2 | 25b Form(s) 1099
37 Amount you owe
""",
    "1040 schedule B": """
SCHEDULE B (Form 1040) Interest and Ordinary Dividends | OMB No. 1545-0074
Part I Interest List name of payer. First Prairie Credit Union 212.
Note: If you received a Form 1099-INT, Form 1099-OID, or substitute statement from a brokerage firm
Part II Ordinary Dividends Northstar Funds 1,204.
""",
    "1095-C": """
Form 1095-C Employer-Provided Health Insurance Offer and Coverage | OMB No. 1545-2251
Part I Employee Applicable Large Employer Member | 14 Offer of Coverage 1E | 15 Employee Required Contribution 101.22
Part III Covered Individuals
""",
    "5498": """
Form 5498 IRA Contribution Information 2022 | OMB No. 1545-0747
1 IRA contributions $ 6,000.00 | 2 Rollover contributions | 5 Fair market value of account $ 44,120.00 | 11 RMD
""",
    "K-1": """
Schedule K-1 (Form 1065) 2021 | OMB No. 1545-0123
Partner's Share of Income, Deductions, Credits, etc.
1 Ordinary business income (loss) 12,100 | 4a Guaranteed payments | 5 Interest income 14 | 6a Ordinary dividends 22
6b Qualified dividends | 7 Royalties | L Partner's Capital Account Analysis
""",
    "form instructions page": """
# Instructions for Recipient
Recipient's taxpayer identification number (TIN). For your protection, this form may show only the last four digits of your SSN.
Box 1a. Shows total ordinary dividends that are taxable. Include this amount on the ordinary dividends line of Form 1040.
Box 1b. Shows the portion of the amount in box 1a that may be eligible for reduced capital gains rates.
Box 2a. Shows total capital gain distributions from a regulated investment company (RIC) or real estate investment trust (REIT).
Box 3. Shows a return of capital. To the extent of your cost (or other basis) in the stock, the distribution reduces your basis.
Box 4. Shows backup withholding. Include this amount on your income tax return as tax withheld. See Form W-9.
Future developments. For the latest information about developments related to Form 1099-DIV, go to www.irs.gov/Form1099DIV.
""",
    "tax package cover page": """
Important Tax Information Enclosed
Harbor Savings Bank
Casey Lind
5 Dock Lane, Portland ME 04101
Your 2021 Form 1099-INT is enclosed. Please keep it with your tax records and consult your tax advisor.
""",
    "pay stub": """
Kestrel Logistics Inc | Earnings Statement
Period Beginning: 03/01/2023 | Period Ending: 03/14/2023 | Pay Date: 03/20/2023
Earnings | rate | hours | this period | year to date
Regular | 22.50 | 80.00 | 1,800.00 | 10,800.00
Overtime | 33.75 | 4.00 | 135.00 | 540.00
Gross Pay | | | 1,935.00 | 11,340.00
Federal Income Tax | | | -180.22 | 1,021.00
Social Security Tax | | | -119.97 | 703.08
Medicare Tax | | | -28.06 | 164.43
401(k) | | | -96.75 | 567.00
Net Pay | | | $1,510.00
""",
    "pay stub with direct deposit advice": """
NON-NEGOTIABLE | ADVICE OF DEPOSIT | Advice date 02/15/2022 | Advice number 000221
Employee ID 7712 | Pay period 01/29/2022 - 02/11/2022
Hours and earnings | Current | YTD
Salary | 2,400.00 | 9,600.00
Deductions: Dental 12.00 48.00 | Fed Withholding 301.00 1,204.00 | OASDI 148.06
Net Pay | 1,850.11
Deposited to the account of T. Quill | Checking XXXX1120 | 1,850.11
""",
    "purchase order": """
Northfield Schools
# PURCHASE ORDER
PO Number: PO-77120 | Date 1/3/2024
Vendor: Apex Office Interiors | Ship to: Warehouse 2
Qty | Item | Unit price | Total
12 | Stack chair, blue | $48.00 | $576.00
Subtotal $576.00
Total $576.00
This number must appear on all invoices, packages and correspondence. Send invoices to Accounts Payable. Authorized by
""",
    "quote": """
Summit HVAC | QUOTATION
Quote # Q-2210 | Quote date 4/4/2023 | Valid until 5/4/2023
Prepared for: Keystone Builders
Description | Qty | Unit price | Amount
3 ton heat pump | 1 | 4,200.00 | 4,200.00
Labor | 16 | 95.00 | 1,520.00
Subtotal 5,720.00 | Sales tax 252.00 | Total 5,972.00
To accept this quotation sign here and return. Terms: 50% deposit, balance due upon completion
""",
    "estimate": """
MIDTOWN AUTO CARE
ESTIMATE 20877
Labor: replace front brake pads 1.5 hrs 165.00
Parts: brake pad set 64.99
Tax 5.11
Estimated total $235.10
This is an estimate only. Good for 30 days. Customer signature
""",
    "proposal": """
PROPOSAL
Submitted to: Parker Residence | Date 2/2/2022
We propose to furnish material and labor complete in accordance with the specifications below for the sum of $4,800.00
Payment to be made as follows: half at start, balance upon completion.
Acceptance of proposal. The above prices are satisfactory and hereby accepted. Signature
""",
    "packing slip": """
Delgado & Sons Plumbing Supply
PACKING SLIP
Order no. 5512 | Ship date 02/14/2022 | Carrier: our truck
Item | Qty ordered | Qty shipped | Backordered
3/4 COPPER ELBOW | 40 | 40 | 0
WATER HEATER 50G | 1 | 1 | 0
Packed by JR | Checked by ML | Received in good condition
""",
    "remittance advice": """
Riverton Supply Inc
REMITTANCE ADVICE
Payment number 20331 | Payment date 03/31/2022 | Vendor number 3310
Invoice number | Invoice date | Gross amount | Discount taken | Net paid
7712 | 03/02/2022 | 2,055.00 | 0.00 | 2,055.00
7760 | 03/19/2022 | 2,055.00 | 0.00 | 2,055.00
Total payment 4,110.00. The funds will be deposited to your account by ACH.
""",
    "deposit slip": """
DEPOSIT TICKET
Gem State Bank | Dana R Miles
Date 6/4/2021 | CURRENCY 40.00 | COIN
CHECKS LIST SINGLY | 210.00
TOTAL FROM OTHER SIDE | SUBTOTAL 250.00
LESS CASH RECEIVED 50.00
NET DEPOSIT $200.00
⑆123103729⑆ 000998877⑈
""",
    "bank letter": """
Gem State Bank
June 9, 2022
To whom it may concern:
This letter is to confirm that T. Quill maintains a checking account with us, account ending 8877, opened on 3/2/2011.
The average balance over the last twelve months was $4,120.00 and the current balance is $3,911.20. The account is in good standing.
Sincerely,
Branch Manager
""",
    "dues letter": """
Quail Run Homeowners Association
Dear Homeowner,
Your annual dues of $240.00 for 2023 were approved at the October meeting. A late fee of $15.00 applies after January 31.
Please make your check payable to Quail Run HOA and write your lot number on the memo line. Total due for lot 14 is $240.00.
Sincerely, The Board
""",
    "brokerage statement": """
Anchor Securities LLC | Member FINRA/SIPC
INVESTMENT ACCOUNT STATEMENT May 1 - May 31, 2023
Beginning account value $48,110.20 | Ending account value $49,201.77
Holdings | Quantity | Price | Market value | Unrealized gain/loss
NORTHSTAR INDEX ETF | 110.000 | 221.10 | 24,321.00 | 3,110.00
Cash and money market fund | | | 1,204.77
Activity
05/12 | Dividend reinvested NORTHSTAR | 88.11
05/15 | You bought 1.2 shares | -240.00
""",
    "401k statement": """
Kestrel Logistics 401(k) Plan
Retirement Savings Statement January 1 - March 31, 2022
Beginning balance $21,110.09 | Employee contributions $780.00 | Employer match $390.00 | Change in market value -$812.10
Ending balance $21,467.99 | Vested balance $20,100.00
Your asset allocation: Target 2045 fund 100% | Personal rate of return -3.8%
""",
    "mortgage statement": """
Cedar Home Loans | Mortgage Statement
Statement date 03/16/2023 | Loan number 7000012 | Payment due date 04/01/2023 | Amount due $1,811.20
Explanation of amount due: Principal 512.11 | Interest 801.77 | Escrow (taxes and insurance) 497.32 | Total amount due $1,811.20
Outstanding principal 243,110.00 | Interest rate 3.875% | Prepayment penalty No
Past payments breakdown | Paid last month | Paid year to date
Detach and return this coupon with your payment
""",
    "student loan statement": """
Campus Loan Servicing
Student Loan Billing Statement
Account 4410 | Due date 05/20/2022 | Current amount due $188.20
Loan | Interest rate | Principal balance | Unpaid interest
Stafford 1-01 | 4.450% | 8,120.00 | 11.20
Payoff amount | Last payment applied to principal 150.11, interest 38.09
""",
    "loan application": """
Gem State Bank Personal Loan Application
Applicant information | Full name | Date of birth | Social security number
Employer | Gross monthly income $4,100 | Monthly rent $950
Loan amount requested $8,000 | Purpose debt consolidation
I certify that the information is true and authorize the bank to obtain a credit report. Applicant signature
""",
    "usage report": """
Prairie Power & Light
Home Energy Report
This is not a bill. Account 2210-4410-7 | Report period Jun 2023
You used 910 kWh. Efficient homes nearby used 640 kWh. You used 12% more than similar homes.
Ways to save: set your thermostat to 78
""",
    "explanation of benefits": """
EXPLANATION OF BENEFITS
THIS IS NOT A BILL
Member ID XZ00110 | Claim number 2210 | Provider Lakes Regional Medical Group
Service date 07/18/22 | Amount billed 210.00 | Plan discount 57.60 | Plan paid 122.40 | Your responsibility 30.00
""",
    "expense report": """
EXPENSE REPORT
Employee name R. Vance | Purpose of trip client visit | Dates 4/2 - 4/4
Date | Category | Description | Amount
04/02 | Hotel | Harborview Suites | 168.37
04/03 | Meals | Copper Kettle | 31.86
04/04 | Mileage 120 @ 0.655 | 78.60
Total reimbursement 278.83 | Approved by
""",
    "credit memo": """
Delgado & Sons Plumbing Supply
CREDIT MEMO
Credit memo number CM-310 | Date 3/1/2022 | Original invoice 88120
Returned: 3/4 COPPER ELBOW | 10 | 1.12 | -11.20
Total credit -11.20
Do not pay. This amount will be applied to your account.
""",
    "contract": """
CONSULTING AGREEMENT
This Agreement is entered into by and between Juniper Media and Rowan Tech as of May 1, 2022.
1. Services. Consultant shall provide the services in Exhibit A. 2. Fees. Client shall pay $90.00 per hour; invoices are due in 30 days.
3. Governing law. This Agreement is governed by the laws of Oregon. In witness whereof the parties have executed this Agreement.
""",
    "memo": """
MEMORANDUM
TO: All staff | FROM: Accounting | DATE: Jan 3, 2023 | SUBJECT: W-2 and 1099 mailing
Forms W-2 and 1099-NEC will be mailed on January 27. Please check your address in the portal. Anyone who wants an electronic
copy instead should opt in before the 15th. Invoices received after month end will be paid in the next check run.
""",
    "resume": """
TAYLOR QUILL
Professional summary
Accounts payable specialist: processed 900 invoices a month, reconciled bank statements and issued checks.
Experience
AP Clerk, Riverton Supply, 2018 to present. Prepared 1099-NEC forms for 80 vendors.
Education: B.S. Accounting, Wexford College. References available upon request. Skills
""",
    "bank fee schedule": """
Gem State Bank Schedule of Fees
Effective date July 1, 2023
Overdraft fee $28.00 per item | Stop payment $30.00 | Cashier's check $8.00 | Wire transfer outgoing $25.00
Monthly service charge waived with a minimum daily balance of $500.00
""",
    "spanish invoice": """
FACTURA
Factura No. 2210 | Fecha de la factura 12/03/2023
Cliente: Hermanos Ruiz | Dirección de envío: Calle 12 de la Paz
Descripción | Cantidad | Precio unitario | Importe
Servicio de limpieza de la oficina | 4 | 55,00 | 220,00
Total a pagar por el cliente en los próximos treinta días | 220,00
Gracias por su compra. Para cualquier duda de los servicios, llame a nuestra oficina.
""",
    "order confirmation": """
Homestead Outfitters
Order confirmation
Thank you for your order! Your order has been received and will ship soon.
Order number 55-1120 | Estimated delivery Oct 4 - Oct 6
Wool socks | 2 | 14.00 | 28.00
Subtotal 28.00 | Shipping 5.00 | Total 33.00
This is not an invoice.
""",
    "profit and loss": """
Hollis Landscaping
Profit and Loss
January through December 2022
Income | Landscaping services | 188,210.00
Gross profit | 141,002.11
Expenses | Fuel 11,201.00 | Insurance 6,100.00 | Payroll 62,110.00
Net income | 41,110.22
""",
    "money order": """
POSTAL MONEY ORDER
Serial number 2210441077 | 2022-06-01 | $200.00
Pay to Canyon Title Co | From T. Quill
Amount two hundred dollars and 00/100
Negotiable only in the U.S. and possessions
""",
    "wire confirmation": """
Outgoing Wire Transfer Confirmation
Amount $8,000.00 | Date 5/5/2023 | IMAD 2023050500
Originator Riverton Supply Inc | Beneficiary name Hanley Freight LLC | Beneficiary bank Gem State Bank
Routing 000000000 | Beneficiary account XXXX1120 | Fed reference
""",
    "statement of earnings SSA letter": """
Social Security Administration
Benefit Verification Letter
Date: January 4, 2023
You asked us for information from your record. The information that you requested is shown below.
Beginning December 2022, the full monthly Social Security benefit before any deductions is $1,712.00.
""",
    "HELOC": """
Gem State Bank Home Equity Line of Credit Statement
Account 5500 | Statement date 06/10/22 | Credit limit $50,000 | Available credit $38,200
Previous balance 12,010.11 | Principal balance 11,800.00 | Minimum payment due 91.20 | Due date 07/01/22
Interest rate 5.25% | Maturity date 06/01/2035
""",
    "auto loan": """
Sandstone Auto Finance
Monthly loan statement | Account 2210-44 | Vehicle 2019 RAV4
Principal balance 14,201.11 | Payoff amount 14,260.90 | Interest rate 4.19%
Payment due date 08/02/22 | Amount due 331.20
Applied to principal 281.40 | interest 49.80
""",
    "work order": """
Summit HVAC
WORK ORDER 4410
Customer: Parker Residence | Technician: Al | Scheduled 05/05/22
Problem: no cooling. Work performed: replaced capacitor.
Customer signature
""",
    "check register": """
Riverton Supply Inc
Check Register 03/01/2022 to 03/31/2022
Check no. | Date | Vendor | Amount
20330 | 03/30/22 | City Power | 412.10
20331 | 03/31/22 | Hanley Freight | 4,110.00
20332 | 03/31/22 | Delgado & Sons | 615.21
Total 5,137.31
""",
    "aging report": """
Grange Feed Co-op
Accounts Receivable Aging as of 8/31/2021
Customer | Current | 1-30 | 31-60 | 61-90 | Over 90 | Total
Parker | 206.50 | 0.00 | 0.00 | 0.00 | 0.00 | 206.50
Quill | 0.00 | 88.10 | 0.00 | 0.00 | 0.00 | 88.10
""",
    "vendor registration letter mentions W-9 and invoices": """
Dear Vendor,
To pay your invoices we need a completed Form W-9. Please send it with your first invoice and the purchase order number.
Payment terms are net 30 days from receipt of a correct invoice. Checks are mailed on Fridays.
Sincerely, Accounts Payable
""",
    "balance confirmation letter for card": """
Gem State Bank
Dear Cardholder:
Your request to increase your credit limit was approved. Your new credit limit is $7,500.00 and your annual percentage rate is
unchanged at 19.24%. Your payment due date stays the 14th of each month. Thank you for choosing us. Sincerely, Card Services
""",
    "closing disclosure": """
Closing Disclosure
Closing date 07/07/2022 | Loan amount $244,000 | Interest rate 3.875% | Monthly principal & interest $1,147.37
Cash to close $31,002.11 | Prepayment penalty NO | Estimated escrow
Loan costs | Origination charges | Services borrower did not shop for
""",
    "timesheet": """
WEEKLY TIMESHEET
Employee R. Vance | Week ending 04/08/2023
Mon 8.0 | Tue 8.0 | Wed 7.5 | Thu 8.0 | Fri 8.0
Total hours 39.5 | Supervisor signature
""",
    "tax return e-file letter": """
Dear Client:
Your 2022 federal income tax return has been prepared from the Forms W-2, 1099-INT, 1099-DIV and 1098 you gave us.
You have a refund of $1,204.00 that will be deposited to your checking account. Our invoice for $310.00 is enclosed.
Very truly yours,
""",
    "1040-ES voucher": """
Form 1040-ES Payment Voucher 1 2023 | OMB No. 1545-0074
Calendar year—Due April 18, 2023
Amount of estimated tax you are paying by check or money order $ 1,200
Make your check or money order payable to United States Treasury
""",
    "insurance declarations": """
Homestead Mutual Insurance
Policy Declarations
Policy number HO-221 | Policy period 01/01/23 to 01/01/24 | Deductible $1,000
Coverage A Dwelling 210,000 | Total annual premium $1,102.00 | Billed to mortgagee
""",
    "stock plan confirm": """
Anchor Securities Trade Confirmation
You sold 40 shares NORTHSTAR at 221.10 | Trade date 02/02/22 | Settlement date 02/04/22
Principal 8,844.00 | Commission 0.00 | Fees 0.05 | Net amount 8,843.95
CUSIP 000000000
""",
    "lease": """
RESIDENTIAL LEASE
Landlord Quail Run LLC and tenant T. Quill agree: rent is $950.00 due on the first of each month, payable by check to the Landlord.
A late fee of $50.00 applies after the fifth day. Tenant shall pay a security deposit of $950.00. This lease is governed by Minnesota law.
""",
    "voided check direct deposit form": """
Direct Deposit Authorization Form
Employee name | Bank name | Routing number | Account number | Checking or savings
Attach a voided check here
I hereby authorize my employer to deposit my net pay. Signature
""",
    "1042-S": """
Form 1042-S Foreign Person's U.S. Source Income Subject to Withholding | OMB No. 1545-0096
1 Income code 06 | 2 Gross income 410 | 3a Exemption rate | 7a Federal tax withheld 62
Chapter 3 status | Withholding agent
""",
    "1099-B consolidated heavy": """
Anchor Securities 2023 Consolidated 1099
Form 1099-DIV Dividends and Distributions
Total ordinary dividends 12.00
Form 1099-B Proceeds From Broker and Barter Exchange Transactions
Short-term transactions for covered securities
NORTHSTAR 40 sh | 01/04/23 | 02/02/23 | 8,843.95 | 8,010.00 | 833.95
BLUEWATER 10 sh | 01/09/23 | 03/02/23 | 1,100.00 | 1,210.00 | -110.00
COPPER CO 22 sh | 02/04/23 | 04/02/23 | 2,200.00 | 2,010.00 | 190.00
SANDSTONE 5 sh | 03/04/23 | 05/02/23 | 500.00 | 400.00 | 100.00
Cost or other basis | Wash sale | Gain/loss
""",
}
