"""What is read from a receipt: the fields, their types and what they mean."""

from __future__ import annotations

from pydantic import BaseModel, Field

from documents.trade.invoice_fields import TaxDetail


class ReceiptItem(BaseModel):
    """One line, as printed."""

    product_code: str | None = Field(None, description="Item code, where in a column of its own.")
    description: str | None = Field(None, description="What was bought.")
    quantity: float | None = Field(None, description="How many, where printed.")
    unit: str | None = Field(None, description="Of the quantity, as printed: lb, kg, each.")
    unit_price: float | None = Field(None, description="Price of one, where printed.")
    amount: float | None = Field(None, description="Price of the line, before its coupons.")
    discount: float | None = Field(None, description="Taken off by coupons under the line.")


class Payment(BaseModel):
    """One payment of several, or the only one."""

    method: str | None = Field(
        None,
        description="cash, visa, mastercard, amex, discover, debit, check, gift card; card, where "
        "its brand is not printed; other.",
    )
    amount: float | None = Field(None, description="As printed; of cash what was given.")


class Receipt(BaseModel):
    """A receipt. Amounts are as printed."""

    merchant_name: str | None = Field(None, description="The shop.")
    merchant_address: str | None = Field(None, description="Lines joined by a space.")
    merchant_location: str | None = Field(None, description="Town and state, without an address.")
    merchant_phone: str | None = Field(None, description="As printed.")
    vat_id: str | None = Field(None, description="The shop's tax number: GST, VAT, EIN, SIRET.")
    receipt_number: str | None = Field(None, description="Of the receipt, bill or order.")
    transaction_id: str | None = Field(None, description="As printed.")
    register_number: str | None = Field(None, description="Till, lane or terminal, as printed.")
    cashier: str | None = Field(None, description="Cashier or server, as printed.")
    date: str | None = Field(None, description="YYYY-MM-DD.")
    time: str | None = Field(None, description="HH:MM, 24 hours.")
    guest_name: str | None = Field(None, description="Of a hotel's guest.")
    room: str | None = Field(None, description="A hotel room's number.")
    arrival: str | None = Field(None, description="First day of a stay, YYYY-MM-DD.")
    departure: str | None = Field(None, description="Last day of a stay, YYYY-MM-DD.")
    balance: float | None = Field(None, description="Left to pay, on a hotel's folio.")
    currency: str | None = Field(None, description="ISO 4217, by sign, code or country.")
    subtotal: float | None = Field(None, description="Before tax and tip.")
    discount: float | None = Field(None, description="Taken off.")
    shipping: float | None = Field(None, description="Shipping and handling.")
    service_charge: float | None = Field(None, description="Charged for service.")
    tax: float | None = Field(None, description="Sales tax, VAT or GST; all of it, where in parts.")
    tax_rate: float | None = Field(None, description="Percent, where one rate is printed.")
    tax_included: bool | None = Field(None, description="The subtotal holds the tax already.")
    tax_details: list[TaxDetail] = Field([], description="The parts of a tax in parts.")
    tip: float | None = Field(None, description="Tip or gratuity.")
    rounding: float | None = Field(None, description="Added to round the total.")
    total: float | None = Field(None, description="What was to be paid, after rounding.")
    cash_tendered: float | None = Field(None, description="Cash given.")
    change: float | None = Field(None, description="Cash given back.")
    payments: list[Payment] = Field([], description="How it was paid, in printed order.")
    card_last4: str | None = Field(None, description="Last digits of the card.")
    auth_code: str | None = Field(None, description="Of the card's payment, as printed.")
    loyalty_number: str | None = Field(None, description="Of a member's card, its mask kept.")
    fuel_grade: str | None = Field(None, description="Such as Unleaded or Diesel, as printed.")
    fuel_volume: float | None = Field(None, description="Gallons or litres, as printed.")
    fuel_unit_price: float | None = Field(None, description="Price of a gallon or litre.")
    pump: str | None = Field(None, description="The pump's number.")
    line_items: list[ReceiptItem] = Field([], description="Every line, in printed order.")
