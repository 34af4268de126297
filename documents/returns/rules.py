"""Checks that information returns share; each is a finding, never a correction.

Sources: IRS instructions for the recipients of each form; backup withholding at 24 % is IRC 3406.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from documents.identifiers import find_tins
from documents.reading import Rule, finding
from documents.result import Finding, Severity
from documents.returns.table import ReturnForm
from documents.us_states import USPS_STATES

_CENT = 0.005
_BACKUP_RATE = 0.24


@dataclass(frozen=True, slots=True)
class Bound:
    """A field that is never more than another one, or than a number."""

    field: str
    limit: str | float
    severity: Severity = "error"


def rules_of(
    form: ReturnForm,
    bounds: Sequence[Bound] = (),
    backup_base: Sequence[str] = (),
    more: Sequence[Rule] = (),
) -> tuple[Rule, ...]:
    """The form's checks. backup_base: the amounts that backup withholding is taken from."""
    return (
        *(_bound(bound) for bound in bounds),
        *((_backup(backup_base),) if backup_base else ()),
        _no_amount_is_negative(form),
        _tins(form),
        _states,
        revision_fits_the_year,
        state_tax_stays_under_income,
        *more,
    )


def needs(field: str, other: str) -> Rule:
    """A filled field asks for another one."""

    def rule(data: dict[str, Any]) -> list[Finding]:
        if not data.get(field) or data.get(other) not in (None, []):
            return []
        message = f"{field} is filled, and {other} is blank"
        return [finding(f"{field}_needs_{other}", "warning", message, [field])]

    return rule


def only_in(field: str, *, since: int = 0, until: int = 9999, instead: str) -> Rule:
    """A box that forms of other years do not have."""

    def rule(data: dict[str, Any]) -> list[Finding]:
        year = data.get("tax_year")
        if not data.get(field) or year is None or since <= year <= until:
            return []
        message = f"{field} has no box on the form of {year}; it belongs into {instead}"
        return [finding(f"{field}_is_of_the_year", "error", message, [field])]

    return rule


def _bound(bound: Bound) -> Rule:
    def rule(data: dict[str, Any]) -> list[Finding]:
        limit = data.get(bound.limit) if isinstance(bound.limit, str) else bound.limit
        value = data.get(bound.field)
        if value is None or (limit is None and bound.severity != "error"):
            return []
        if value <= (limit or 0) + _CENT:
            return []
        fields = [bound.field, *([bound.limit] if isinstance(bound.limit, str) else [])]
        message = f"{bound.field} is more than {bound.limit}"
        return [finding(f"{bound.field}_within_{_word(bound)}", bound.severity, message, fields)]

    return rule


def _word(bound: Bound) -> str:
    return bound.limit if isinstance(bound.limit, str) else "its_limit"


def _backup(base: Sequence[str]) -> Rule:
    def rule(data: dict[str, Any]) -> list[Finding]:
        """Federal tax on such income is backup withholding; more than the income is an error."""
        withheld = data.get("federal_income_tax")
        amounts = [data[name] for name in base if data.get(name)]
        if not withheld or not amounts:
            return []
        fields = ["federal_income_tax", *(name for name in base if data.get(name))]
        if withheld > sum(amounts) + _CENT:
            message = "more tax is withheld than there is income"
            return [finding("withheld_within_income", "error", message, fields)]
        sums = [*amounts, sum(amounts)]
        if any(abs(withheld - _BACKUP_RATE * amount) <= 1 for amount in sums):
            return []
        message = "tax withheld is not 24 % of the income"
        return [finding("backup_withholding_is_24_percent", "warning", message, fields)]

    return rule


def _no_amount_is_negative(form: ReturnForm) -> Rule:
    names = [b.field for b in form.boxes if b.kind == "money"]

    def rule(data: dict[str, Any]) -> list[Finding]:
        return [
            finding("no_amount_is_negative", "error", f"{name} is negative", [name])
            for name in names
            if (data.get(name) or 0) < 0
        ]

    return rule


def _tins(form: ReturnForm) -> Rule:
    payer, recipient = f"{form.payer}_tin", f"{form.recipient}_tin"

    def rule(data: dict[str, Any]) -> list[Finding]:
        """Two parties have two numbers, and both can have been issued (SSA, IRS)."""
        findings = []
        for name in (payer, recipient):
            tins = find_tins(data.get(name) or "")
            if tins and not tins[0].issuable:
                message = f"{name} is a number that is never issued"
                findings.append(finding("tins_can_be_issued", "warning", message, [name]))
        mine, other = data.get(payer), data.get(recipient)
        if mine and mine == other:
            message = "payer and recipient have one number"
            findings.append(finding("tins_differ", "error", message, [payer, recipient]))
        return findings

    return rule


def revision_fits_the_year(data: dict[str, Any]) -> list[Finding]:
    """A form in continuous use serves its revision's year and later ones (IRS General Instructions)."""
    printed = re.search(r"20\d\d", data.get("form_revision") or "")
    year = data.get("tax_year")
    if printed is None or year is None or int(printed.group()) <= year:
        return []
    message = f"the form was revised in {printed.group()}, after its year {year}"
    return [finding("revision_fits_the_year", "warning", message, ["tax_year", "form_revision"])]


def state_tax_stays_under_income(data: dict[str, Any]) -> list[Finding]:
    """Tax withheld for a state or locality is not more than the income stated for it."""
    pairs = (
        ("state", "state_tax", "state_income"),
        ("state", "state_tax", "state_distribution"),
        ("local", "local_tax", "local_distribution"),
    )
    findings = []
    for lines, tax, income in pairs:
        for index, line in enumerate(data.get(lines) or []):
            if line.get(income) is None or (line.get(tax) or 0) <= line[income] + _CENT:
                continue
            fields = [f"{lines}[{index}].{name}" for name in (tax, income)]
            message = f"{fields[0]} is more than {fields[1]}"
            findings.append(finding("state_tax_stays_under_income", "error", message, fields))
    return findings


def _states(data: dict[str, Any]) -> list[Finding]:
    """USPS codes."""
    findings = []
    for index, line in enumerate(data.get("state") or []):
        state, path = line.get("state"), f"state[{index}]"
        if state is not None and state not in USPS_STATES:
            message = f"{state} is no state"
            findings.append(finding("states_are_known", "warning", message, [f"{path}.state"]))
    return findings
