"""What a bank statement says, as typed data: the statement, its accounts, transactions and balances."""

from __future__ import annotations

from pydantic import BaseModel, Field


class Transaction(BaseModel):
    """One transaction, in printed order."""

    date: str | None = Field(None, description="Day of the transaction, YYYY-MM-DD.")
    posted_date: str | None = Field(None, description="Day it was booked, where both are printed.")
    description: str | None = Field(None, description="All lines of its text, joined by spaces.")
    amount: float | None = Field(None, description="Deposits positive, withdrawals negative.")
    balance: float | None = Field(None, description="Running balance printed in its row.")
    type: str | None = Field(
        None,
        description="deposit, check, ach, card, atm, fee, interest, transfer, wire or other.",
    )
    details: str | None = Field(None, description="The bank's own type or code, where printed.")
    check_number: str | None = Field(None, description="Number of a paid check.")
    gap_before: bool | None = Field(
        None, description="The check list marks a break in the sequence before this check."
    )
    reference: str | None = Field(None, description="Reference or trace number.")
    section: str | None = Field(None, description="Heading of the section it stands in.")
    account: str | None = Field(None, description="Its account's number, when several are covered.")


class DailyBalance(BaseModel):
    """The balance at the end of a day."""

    date: str | None = Field(None, description="YYYY-MM-DD.")
    balance: float | None = Field(None, description="Balance at the end of that day.")
    account: str | None = Field(None, description="Its account's number, when several are covered.")


class AccountSummary(BaseModel):
    """What the statement says of one account. All amounts as printed."""

    account_number: str | None = Field(None, description="As printed, mask kept.")
    account_type: str | None = Field(None, description="Name of the account, as printed.")
    beginning_balance: float | None = Field(None, description="Balance before the first day.")
    ending_balance: float | None = Field(None, description="Balance after the last day.")
    total_deposits: float | None = Field(None, description="Printed total of money in.")
    total_withdrawals: float | None = Field(None, description="Printed total of money out, >= 0.")
    checks: float | None = Field(None, description="Printed total of checks, where listed apart.")
    service_fees: float | None = Field(None, description="Printed total of fees.")
    interest_paid: float | None = Field(None, description="Interest of this period.")
    average_daily_balance: float | None = Field(None, description="Average balance of the period.")
    minimum_balance: float | None = Field(None, description="Lowest balance of the period.")
    interest_paid_ytd: float | None = Field(
        None, description="Interest since the first of January."
    )
    apy: float | None = Field(None, description="Annual percentage yield earned, in percent.")
    overdraft_fees: float | None = Field(None, description="Overdraft fees of this period.")
    overdraft_fees_ytd: float | None = Field(
        None, description="Overdraft fees since the first of January."
    )
    deposit_count: int | None = Field(None, description="Printed number of deposits.")
    withdrawal_count: int | None = Field(None, description="Printed number of withdrawals.")
    check_count: int | None = Field(None, description="Printed number of checks.")


class Holder(BaseModel):
    """One of several who own the account."""

    name: str | None = Field(None, description="As printed.")
    address: str | None = Field(None, description="Mailing address of all, in one line.")


class BankStatement(AccountSummary):
    """A statement of one or several deposit accounts."""

    bank_name: str | None = Field(None, description="The bank or credit union.")
    bank_address: str | None = Field(None, description="Its address, in one line.")
    bank_phone: str | None = Field(None, description="Its telephone number, as printed.")
    bank_website: str | None = Field(None, description="Its web address, as printed.")
    routing_number: str | None = Field(None, description="Its ABA routing number, where printed.")
    currency: str | None = Field(None, description="ISO 4217 code, only where it is printed.")
    account_holder: str | None = Field(None, description="Who owns the account, as printed.")
    holders: list[Holder] = Field([], description="Each holder, when several own the account.")
    account_holder_address: str | None = Field(None, description="Mailing address, in one line.")
    statement_date: str | None = Field(None, description="The statement's own date, YYYY-MM-DD.")
    period_start: str | None = Field(None, description="First day covered, YYYY-MM-DD.")
    period_end: str | None = Field(None, description="Last day covered, YYYY-MM-DD.")
    days: int | None = Field(None, description="Printed number of days in the period.")
    page_count: int | None = Field(None, description='The 5 of its printed "Page 2 of 5".')
    transactions: list[Transaction] = Field([], description="Every transaction, in printed order.")
    accounts: list[AccountSummary] = Field(
        [], description="Each account, when several are covered."
    )
    daily_balances: list[DailyBalance] = Field([], description="Balances by day, where listed.")
