"""Checks a professional runs on a W-2. Findings only: nothing is ever corrected.

Sources: SSA POMS RS 01403.042 (rates within $10), SSA's list of W-2 errors it rejects, SSA wage bases
(ssa.gov/OACT/COLA/cbb.html), IRS General Instructions for Forms W-2 and W-3, IRS Topic 560.
"""

from __future__ import annotations

from typing import Any

from documents.kinds.w2_boxes import CODES_12, MONEY_BOXES
from documents.reading import Rule, finding
from documents.result import Finding, Severity
from documents.us_states import USPS_STATES

WAGE_BASE = {
    2010: 106_800, 2011: 106_800, 2012: 110_100, 2013: 113_700, 2014: 117_000, 2015: 118_500,
    2016: 118_500, 2017: 127_200, 2018: 128_400, 2019: 132_900, 2020: 137_700, 2021: 142_800,
    2022: 147_000, 2023: 160_200, 2024: 168_600, 2025: 176_100, 2026: 184_500,
}  # fmt: skip
"""Most that social security taxes a year, dollars (SSA)."""
ADDITIONAL_MEDICARE_FROM = 200_000
NO_INCOME_TAX = frozenset(("AK", "FL", "NV", "NH", "SD", "TN", "TX", "WA", "WY"))
_DEFERRALS = frozenset("DEFGHS")


def ss_tax_is_6_2_percent(data: dict[str, Any]) -> list[Finding]:
    """SSA takes a W-2 whose rate is within $10 (POMS RS 01403.042); 4.2 % in 2011 and 2012."""
    wages, tax = _sum(data, "ss_wages", "ss_tips"), data.get("ss_tax")
    if wages is None or tax is None:
        return []
    return _within(
        abs(tax - ss_rate(data) * wages), "ss_tax_is_6_2_percent", ["ss_tax", "ss_wages"]
    )


def medicare_tax_is_1_45_percent(data: dict[str, Any]) -> list[Finding]:
    """1.45 % of box 5, and 0.9 % over $200,000 (IRS Topic 560), which may lag by a pay period."""
    wages, tax = data.get("medicare_wages"), data.get("medicare_tax")
    if wages is None or tax is None:
        return []
    fields = ["medicare_tax", "medicare_wages"]
    gap = abs(tax - medicare_due(wages))
    if wages > ADDITIONAL_MEDICARE_FROM and 1 < gap <= 25:
        return [finding("medicare_tax_is_1_45_percent", "warning", f"off by ${gap:.2f}", fields)]
    return _within(gap, "medicare_tax_is_1_45_percent", fields)


def ss_wages_stay_under_the_base(data: dict[str, Any]) -> list[Finding]:
    """Boxes 3 and 7 together never exceed the year's wage base (SSA)."""
    base, wages = WAGE_BASE.get(data.get("tax_year") or 0), _sum(data, "ss_wages", "ss_tips")
    if base is None or wages is None or wages <= base + 0.005:
        return []
    message = f"boxes 3 and 7 exceed the wage base of {base:,} for {data['tax_year']}"
    return [finding("ss_wages_stay_under_the_base", "error", message, ["ss_wages", "ss_tips"])]


def medicare_wages_cover_ss_wages(data: dict[str, Any]) -> list[Finding]:
    """SSA rejects a W-2 whose box 5 is less than boxes 3 and 7."""
    medicare, social = data.get("medicare_wages"), _sum(data, "ss_wages", "ss_tips")
    if medicare is None or social is None or medicare >= social - 0.005:
        return []
    message = "box 5 is less than boxes 3 and 7 together"
    return [
        finding("medicare_wages_cover_ss_wages", "error", message, ["medicare_wages", "ss_wages"])
    ]


def taxes_have_wages(data: dict[str, Any]) -> list[Finding]:
    """Tax without wages is an error to the SSA (employer filing tips); wages not read are there."""
    findings, unread = [], set(data.get("unread_boxes", ()))
    for tax, wages in (("ss_tax", ("ss_wages", "ss_tips")), ("medicare_tax", ("medicare_wages",))):
        there = any(data.get(name) or MONEY_BOXES[name] in unread for name in wages)
        if (data.get(tax) or 0) > 0 and not there:
            findings.append(
                finding("taxes_have_wages", "error", f"{tax} without wages", [tax, *wages])
            )
    return findings


def no_amount_is_negative(data: dict[str, Any]) -> list[Finding]:
    """The SSA takes no negative money amounts."""
    return [
        finding("no_amount_is_negative", "error", f"{path} is negative", [path])
        for path, amount in _amounts(data)
        if amount < 0
    ]


def taxes_stay_under_wages(data: dict[str, Any]) -> list[Finding]:
    """Income tax is never more than the wages it is taken from; over 40 % is unusual."""
    findings = []
    pairs = [("", data, "wages", "federal_income_tax")]
    for index, row in enumerate(data.get("state_local") or []):
        prefix = f"state_local[{index}]."
        pairs += [
            (prefix, row, "state_wages", "state_tax"),
            (prefix, row, "local_wages", "local_tax"),
        ]
    for prefix, row, wages, tax in pairs:
        paid, earned = row.get(tax), row.get(wages)
        if paid is None or earned is None or paid <= 0.4 * earned:
            continue
        severity: Severity = "error" if paid > earned else "warning"
        share = "exceeds" if paid > earned else "is more than 40 % of"
        message = f"{prefix}{tax} {share} {prefix}{wages}"
        findings.append(
            finding("taxes_stay_under_wages", severity, message, [prefix + tax, prefix + wages])
        )
    return findings


def ss_wages_equal_medicare_wages(data: dict[str, Any]) -> list[Finding]:
    """Under the wage base both usually are the same; exempt wages, clergy and railroads differ."""
    base, medicare = WAGE_BASE.get(data.get("tax_year") or 0), data.get("medicare_wages")
    social = _sum(data, "ss_wages", "ss_tips")
    if base is None or not social or medicare is None or medicare > base:
        return []
    if abs(social - medicare) <= 0.005:
        return []
    message = "boxes 3 and 7 together differ from box 5 though it is under the wage base"
    return [
        finding("ss_wages_equal_medicare_wages", "warning", message, ["ss_wages", "medicare_wages"])
    ]


def box_12_codes_are_valid(data: dict[str, Any]) -> list[Finding]:
    """A known code, once, with an amount (IRS General Instructions, box 12)."""
    findings, seen = [], set()
    for index, entry in enumerate(data.get("box_12") or []):
        code, path = entry.get("code"), f"box_12[{index}].code"
        problem = None
        if code is None:
            problem = "an amount without a code"
        elif code not in CODES_12:
            problem = f"code {code} is not in use"
        elif code in seen:
            problem = f"code {code} stands twice"
        seen.add(code)
        if problem:
            findings.append(finding("box_12_codes_are_valid", "error", problem, [path]))
    return findings


def deferrals_tick_retirement_plan(data: dict[str, Any]) -> list[Finding]:
    """Codes D, E and S normally come with a ticked retirement plan box (IRS, box 13)."""
    codes = {entry.get("code") for entry in data.get("box_12") or []}
    if codes & {"D", "E", "S"} and data.get("retirement_plan") is False:
        message = "box 12 shows deferrals, and the retirement plan box is not ticked"
        return [finding("deferrals_tick_retirement_plan", "info", message, ["retirement_plan"])]
    return []


def deferrals_explain_medicare_wages(data: dict[str, Any]) -> list[Finding]:
    """Box 5 less box 1 is usually the deferrals of box 12; box 1 is not bounded by box 5."""
    wages, medicare = data.get("wages"), data.get("medicare_wages")
    if not wages or not medicare:
        return []
    entries = data.get("box_12") or []
    deferred = sum(e.get("amount") or 0 for e in entries if e.get("code") in _DEFERRALS)
    if deferred <= 0 or abs(medicare - wages - deferred) <= 1:
        return []
    message = "box 5 less box 1 is not the deferrals of box 12"
    return [
        finding("deferrals_explain_medicare_wages", "info", message, ["wages", "medicare_wages"])
    ]


def states_are_known(data: dict[str, Any]) -> list[Finding]:
    """USPS codes; no income tax where the state has none; a locality for local amounts."""
    findings = []
    for index, row in enumerate(data.get("state_local") or []):
        path, state = f"state_local[{index}]", row.get("state")
        if state is not None and state not in USPS_STATES:
            findings.append(
                finding("states_are_known", "warning", f"{state} is no state", [f"{path}.state"])
            )
        if state in NO_INCOME_TAX and (row.get("state_tax") or 0) > 0:
            message = f"{state} has no income tax on wages"
            findings.append(finding("states_are_known", "warning", message, [f"{path}.state_tax"]))
        if (row.get("local_wages") or row.get("local_tax")) and not row.get("locality"):
            message = "local amounts without a locality"
            findings.append(finding("states_are_known", "warning", message, [f"{path}.locality"]))
    return findings


RULES: tuple[Rule, ...] = (
    ss_tax_is_6_2_percent,
    medicare_tax_is_1_45_percent,
    ss_wages_stay_under_the_base,
    medicare_wages_cover_ss_wages,
    taxes_have_wages,
    no_amount_is_negative,
    taxes_stay_under_wages,
    ss_wages_equal_medicare_wages,
    box_12_codes_are_valid,
    deferrals_tick_retirement_plan,
    deferrals_explain_medicare_wages,
    states_are_known,
)


def ss_rate(data: dict[str, Any]) -> float:
    """The employee's rate of that year."""
    return 0.042 if data.get("tax_year") in (2011, 2012) else 0.062


def medicare_due(wages: float) -> float:
    """Medicare tax on box 5, dollars; the additional tax began in 2013."""
    return 0.0145 * wages + 0.009 * max(0.0, wages - ADDITIONAL_MEDICARE_FROM)


def arithmetic_support(data: dict[str, Any]) -> dict[str, float]:
    """Path → how arithmetic bears on it: a share of doubt that is left, or minus what trust is left."""
    support: dict[str, float] = {}
    social, ss_tax = _sum(data, "ss_wages", "ss_tips"), data.get("ss_tax")
    if social and ss_tax is not None:
        closes = abs(ss_tax - ss_rate(data) * social) <= 1
        support |= dict.fromkeys(("ss_wages", "ss_tax"), 0.4 if closes else -0.75)
    medicare, tax = data.get("medicare_wages"), data.get("medicare_tax")
    if medicare and tax is not None:
        closes = abs(tax - medicare_due(medicare)) <= 1
        support |= dict.fromkeys(("medicare_wages", "medicare_tax"), 0.4 if closes else -0.75)
    return support


def _within(gap: float, rule: str, fields: list[str]) -> list[Finding]:
    """$1 is rounding; up to $10 the SSA accepts."""
    if gap <= 1:
        return []
    return [finding(rule, "info" if gap <= 10 else "error", f"off by ${gap:,.2f}", fields)]


def _sum(data: dict[str, Any], *names: str) -> float | None:
    """The sum of the first field and of those others that are there."""
    if data.get(names[0]) is None:
        return None
    return float(sum(data.get(name) or 0 for name in names))


def _amounts(data: dict[str, Any]) -> list[tuple[str, float]]:
    found = [(k, v) for k, v in data.items() if isinstance(v, float)]
    for name in ("box_12", "state_local"):
        for index, entry in enumerate(data.get(name) or []):
            found += [(f"{name}[{index}].{k}", v) for k, v in entry.items() if isinstance(v, float)]
    return found
