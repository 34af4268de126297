"""What a card statement holds: its summary, its rates, its cards and its transactions."""

from __future__ import annotations

from pydantic import BaseModel, Field


class CardTransaction(BaseModel):
    """One transaction, in printed order."""

    date: str | None = Field(None, description="Day of the transaction, YYYY-MM-DD.")
    posted_date: str | None = Field(None, description="Day it was booked, where both are printed.")
    description: str | None = Field(None, description="All lines of its text, joined by spaces.")
    amount: float | None = Field(None, description="Charges positive, payments negative.")
    type: str | None = Field(
        None, description="payment, credit, purchase, fee, interest, cash_advance, …"
    )
    category: str | None = Field(None, description="The issuer's own category, where printed.")
    reference: str | None = Field(None, description="Reference number.")
    section: str | None = Field(None, description="Heading of the section it stands in.")
    cardholder: str | None = Field(
        None, description="Whose card it was made with: the name, or the last four digits."
    )
    foreign_currency: str | None = Field(None, description="Currency of a charge abroad, ISO 4217.")
    foreign_amount: float | None = Field(None, description="Its amount in that currency, > 0.")
    exchange_rate: float | None = Field(
        None, description="Rate as printed: either way round, dollars by units or units by dollars."
    )


class Rate(BaseModel):
    """One line of the interest charge calculation."""

    type: str | None = Field(None, description="What the rate is for, as printed.")
    apr: float | None = Field(None, description="Annual percentage rate, in percent.")
    variable: bool | None = Field(None, description="True where print says that it may vary: (v).")
    balance: float | None = Field(None, description="Balance subject to the interest rate.")
    interest: float | None = Field(None, description="Interest charged.")


class Cardholder(BaseModel):
    """One card of the account, where rows are listed by card."""

    name: str | None = Field(None, description="Name on the card, as printed.")
    last4: str | None = Field(None, description="Last four digits of its number.")
    subtotal: float | None = Field(None, description="Printed total of its rows.")


class CardStatement(BaseModel):
    """A statement of one card account. All amounts as printed, without direction."""

    issuer: str | None = Field(None, description="Who issued the card.")
    issuer_address: str | None = Field(None, description="Its address, in one line.")
    issuer_phone: str | None = Field(None, description="Telephone number to call, as printed.")
    issuer_website: str | None = Field(None, description="Address on the web, as printed.")
    remit_to_address: str | None = Field(
        None, description="Where payments are to be sent: street and town, in one line."
    )
    network: str | None = Field(
        None, description="Visa, Mastercard, American Express or Discover, where named."
    )
    product: str | None = Field(None, description="The card's own name, as printed.")
    account_holder: str | None = Field(None, description="Whose account it is, as printed.")
    account_holder_address: str | None = Field(None, description="Mailing address, in one line.")
    card_last4: str | None = Field(None, description="Last four digits of the card's number.")
    statement_date: str | None = Field(None, description="Closing date, YYYY-MM-DD.")
    period_start: str | None = Field(None, description="First day covered, YYYY-MM-DD.")
    period_end: str | None = Field(None, description="Last day covered, YYYY-MM-DD.")
    days_in_cycle: int | None = Field(None, description="Days covered, where printed.")
    page_count: int | None = Field(None, description='The 5 of its printed "Page 2 of 5".')
    payment_due_date: str | None = Field(None, description="YYYY-MM-DD.")
    previous_balance: float | None = Field(None, description="Balance of the last statement.")
    payments: float | None = Field(None, description="Payments, or payments and credits, >= 0.")
    other_credits: float | None = Field(None, description="Credits printed apart, >= 0.")
    purchases: float | None = Field(None, description="Purchases of this period.")
    balance_transfers: float | None = Field(None, description="Balance transfers.")
    cash_advances: float | None = Field(None, description="Cash advances.")
    fees: float | None = Field(None, description="Fees charged.")
    interest: float | None = Field(None, description="Interest charged.")
    new_balance: float | None = Field(None, description="Balance of this statement.")
    minimum_payment: float | None = Field(None, description="Minimum payment due.")
    minimum_payment_years: float | None = Field(
        None, description="Years until minimum payments alone have paid it off; 18 months are 1.5."
    )
    minimum_payment_total: float | None = Field(
        None, description="What minimum payments alone come to by then."
    )
    past_due: float | None = Field(None, description="Amount past due.")
    over_limit: float | None = Field(None, description="Balance over the credit limit.")
    credit_limit: float | None = Field(None, description="Credit limit or line.")
    available_credit: float | None = Field(None, description="Credit available.")
    cash_limit: float | None = Field(None, description="Limit for cash advances.")
    available_cash: float | None = Field(None, description="Available for cash advances.")
    fees_ytd: float | None = Field(None, description="Total fees charged this year.")
    interest_ytd: float | None = Field(None, description="Total interest charged this year.")
    rewards_opening: float | None = Field(None, description="Points or cash back before.")
    rewards_earned: float | None = Field(None, description="Points or cash back earned.")
    rewards_redeemed: float | None = Field(None, description="Points or cash back used, >= 0.")
    rewards_closing: float | None = Field(None, description="Points or cash back now.")
    rates: list[Rate] = Field([], description="Annual percentage rates, one entry a line.")
    cardholders: list[Cardholder] = Field([], description="The cards that rows are listed by.")
    transactions: list[CardTransaction] = Field([], description="Every transaction, as printed.")
