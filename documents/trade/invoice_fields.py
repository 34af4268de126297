"""What is read from an invoice: the fields, their types and what they mean."""

from __future__ import annotations

from pydantic import BaseModel, Field


class LineItem(BaseModel):
    """One line, as printed."""

    product_code: str | None = Field(None, description="Item code, SKU or part number.")
    description: str | None = Field(None, description="All its lines, joined by spaces.")
    line_number: int | None = Field(None, description="Its position, where printed.")
    date: str | None = Field(None, description="Its own date, as printed.")
    quantity: float | None = Field(None, description="How many.")
    unit: str | None = Field(None, description="Of the quantity, as printed: EA, hrs, lb.")
    unit_price: float | None = Field(None, description="Price of one.")
    amount: float | None = Field(None, description="Price of the line; of several, the last.")
    discount: float | None = Field(None, description="Taken off this line.")
    discount_rate: float | None = Field(None, description="Percent taken off this line.")
    tax: float | None = Field(None, description="Tax on this line.")
    tax_rate: float | None = Field(None, description="Percent of tax on this line.")
    net_amount: float | None = Field(None, description="Before tax, where the gross stands apart.")
    gross_amount: float | None = Field(None, description="With tax, where the net stands apart.")
    po_number: str | None = Field(None, description="The purchase order of this line.")


class TaxDetail(BaseModel):
    """One of several taxes."""

    description: str | None = Field(None, description="Its label, in plain words.")
    rate: float | None = Field(None, description="Percent, as printed.")
    net: float | None = Field(None, description="What this tax is on.")
    amount: float | None = Field(None, description="The tax.")


class Installment(BaseModel):
    """One of several payments that the invoice asks for."""

    due_date: str | None = Field(None, description="YYYY-MM-DD.")
    amount: float | None = Field(None, description="To be paid then.")


class Invoice(BaseModel):
    """An invoice. Amounts are as printed, in the invoice's currency."""

    vendor_name: str | None = Field(None, description="Who sells; the legal name where printed.")
    vendor_address: str | None = Field(None, description="Lines joined by a space.")
    vendor_phone: str | None = Field(None, description="As printed.")
    vendor_email: str | None = Field(None, description="As printed.")
    vendor_website: str | None = Field(None, description="As printed.")
    seller_contact: str | None = Field(None, description="The person to ask, at the vendor's.")
    vat_id: str | None = Field(None, description="The vendor's tax number: VAT, GST, EIN, ABN.")
    vendor_registration: str | None = Field(None, description="Number in a company register.")
    customer_name: str | None = Field(None, description="Who is billed.")
    customer_address: str | None = Field(None, description="Lines joined by a space.")
    customer_phone: str | None = Field(None, description="As printed.")
    customer_tax_id: str | None = Field(None, description="VAT, GST, EIN of who is billed.")
    customer_id: str | None = Field(None, description="The vendor's number for the customer.")
    ship_to_name: str | None = Field(None, description="Who receives the goods.")
    ship_to_address: str | None = Field(None, description="Lines joined by a space.")
    ship_from_name: str | None = Field(None, description="Who sends the goods.")
    ship_from_address: str | None = Field(None, description="Lines joined by a space.")
    remit_to_name: str | None = Field(None, description="Who is to be paid.")
    remit_to_address: str | None = Field(None, description="Lines joined by a space.")
    service_address: str | None = Field(None, description="Where the service is given.")
    invoice_number: str | None = Field(None, description="As printed.")
    invoice_date: str | None = Field(None, description="YYYY-MM-DD.")
    due_date: str | None = Field(None, description="YYYY-MM-DD.")
    order_date: str | None = Field(None, description="When it was ordered, YYYY-MM-DD.")
    delivery_date: str | None = Field(None, description="Of delivery or dispatch, YYYY-MM-DD.")
    service_start: str | None = Field(None, description="First day of the service, YYYY-MM-DD.")
    service_end: str | None = Field(None, description="Last day of the service, YYYY-MM-DD.")
    po_number: str | None = Field(None, description="The customer's purchase order.")
    order_number: str | None = Field(None, description="The vendor's order or job number.")
    salesperson: str | None = Field(None, description="As printed.")
    payment_terms: str | None = Field(None, description="Such as Net 30.")
    payment_reference: str | None = Field(None, description="To be quoted with the payment.")
    iban: str | None = Field(None, description="Account to pay to, its check digits right.")
    bic: str | None = Field(None, description="BIC or SWIFT code of the bank to pay to.")
    routing_number: str | None = Field(None, description="ABA number of the bank to pay to.")
    sort_code: str | None = Field(None, description="Of a British bank to pay to.")
    bank_account_number: str | None = Field(None, description="Account to pay to, as printed.")
    currency: str | None = Field(None, description="ISO 4217, by sign, code or country.")
    exchange_rate: float | None = Field(None, description="To another currency, as printed.")
    subtotal: float | None = Field(None, description="Before tax.")
    discount: float | None = Field(None, description="Taken off.")
    shipping: float | None = Field(None, description="Shipping and handling.")
    service_charge: float | None = Field(None, description="Charged for service.")
    gratuity: float | None = Field(None, description="Tip or gratuity.")
    rounding: float | None = Field(None, description="Added to round the total.")
    tax: float | None = Field(None, description="Sales tax or VAT; all of it, where in parts.")
    tax_rate: float | None = Field(None, description="Percent, where one rate is printed.")
    tax_included: bool | None = Field(None, description="The subtotal holds the tax already.")
    tax_details: list[TaxDetail] = Field([], description="The parts of a tax in parts.")
    total: float | None = Field(None, description="What this invoice comes to.")
    amount_paid: float | None = Field(None, description="Paid already.")
    previous_unpaid_balance: float | None = Field(None, description="Owed from before.")
    amount_due: float | None = Field(None, description="What is to be paid, where printed apart.")
    installments: list[Installment] = Field([], description="The payments it is split into.")
    line_items: list[LineItem] = Field([], description="Every line, in printed order.")
