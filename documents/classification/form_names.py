"""Names and OMB numbers of IRS forms, as titles of a page and not as mentions in running text.

Numbers as printed on the IRS's own forms (irs.gov/forms-instructions, revisions 2015 to 2026).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.classification.page_text import Line, PageText, skeleton
from documents.result import TAX_FORMS

OMB: dict[str, tuple[str, ...]] = {
    "15450008": ("W2",),
    "15450112": ("1099-INT",),
    "15450110": ("1099-DIV",),
    "15450115": ("1099-MISC",),
    "15450116": ("1099-NEC",),
    "15450119": ("1099-R",),
    "15451380": ("1098",),
    "15450901": ("1098",),
    "15450029": ("W2", "Form 941"),
    "15451576": ("Form 1098-E",),
    "15451574": ("Form 1098-T",),
    "15451959": ("Form 1098-C",),
    "15452284": ("Form 1098-F",),
    "15452234": ("Form 1098-Q",),
    "15450877": ("Form 1099-A",),
    "15450715": ("Form 1099-B",),
    "15451424": ("Form 1099-C",),
    "15451814": ("Form 1099-CAP",),
    "15452298": ("Form 1099-DA",),
    "15450120": ("Form 1099-G",),
    "15452205": ("Form 1099-K",),
    "15451519": ("Form 1099-LTC",),
    "15450117": ("Form 1099-OID",),
    "15450118": ("Form 1099-PATR",),
    "15451760": ("Form 1099-Q",),
    "15450997": ("Form 1099-S",),
    "15451517": ("Form 1099-SA",),
    "15450238": ("Form W-2G",),
    "15450747": ("Form 5498",),
    "15451518": ("Form 5498-SA",),
    "15451815": ("Form 5498-ESA",),
    "15450123": ("Schedule K-1",),
    "15450092": ("Schedule K-1",),
    "15450074": ("Form 1040", "Form W-4"),
    "15450096": ("Form 1042-S",),
    "15452232": ("Form 1095-A",),
    "15452252": ("Form 1095-B",),
    "15452251": ("Form 1095-C",),
    "15450028": ("Form 940",),
}
_CONSISTS_OF_NAME = 14
"""Skeleton letters besides name, title and revision that a title line may still have."""
_DASH = r"\s?[-–—‐.~]?\s?"
_ONE = "[1Il|]"
_NAMES = re.compile(
    rf"""(?<![A-Za-z0-9])(?P<form>F[o0]r?m|Forrn)?\s?(?:
    (?P<f1099>(?:(?P<before>SSA|RRB|CSA|CSF){_DASH})?{_ONE}[0OoQ]99{_DASH}
        (?P<s1099>[I1l|]NT|D[I1l|]V|M[I1l|][S5]C|N[EF]C|O[I1l|][DO]|CAP|DA|LTC|PATR|[S5]A|QA|LS|SB
                 |[ABCGHKQRS])?(?![A-Za-z]))
    |(?P<f1098>{_ONE}[0OoQ]98(?:{_DASH}(?P<s1098>MA|[CEFQT]))?(?![A-Za-z0-9]))
    |(?P<w>(?:W|VV){_DASH}(?P<sw>2{_DASH}G|2\s?[cC]|2(?:AS|GU|VI|PR)|2|3|4P?|7|8(?:BEN|ECI|IMY)|9)(?![A-Za-z0-9]))
    |(?P<f5498>5498(?:{_DASH}(?:ESA|SA|QA))?)(?![A-Za-z0-9])
    |(?P<f1095>1095{_DASH}[ABC])(?![A-Za-z0-9])
    |(?P<k1>(?:Schedule\s)?K{_DASH}[1](?![A-Za-z0-9]))
    |(?P<f1042>1042{_DASH}S)(?![A-Za-z0-9])
    |(?P<numbered>(?<=m\s)(?:1040(?:{_DASH}(?:SR|NR|ES|X|V))?|1065|1120{_DASH}S?|1041|94[0134]|2439|4506{_DASH}[TC]
        |8879|8949|8962|4868|1116|2106|3922|3921|1003|4852|8606|2848|8821|9465|1310|I{_DASH}9))(?![A-Za-z0-9])
    )""",
    re.VERBOSE,
)
_URL = re.compile(r"irs\.?g[ov][vw]\W{0,2}\s?Form(?P<name>[A-Z0-9]{2,9})", re.IGNORECASE)
_TITLES = tuple(
    skeleton(title)
    for title in (
        "Wage and Tax Statement", "Dividends and Distributions", "Interest Income",
        "Miscellaneous Information", "Miscellaneous Income", "Nonemployee Compensation",
        "Mortgage Interest Statement", "Distributions From Pensions Annuities Retirement or",
        "Profit Sharing Plans IRAs Insurance Contracts etc", "Original Issue Discount",
        "Proceeds From Broker and Barter Exchange Transactions", "Certain Government Payments",
        "Student Loan Interest Statement", "Tuition Statement", "Cancellation of Debt",
        "Payment Card and Third Party Network Transactions", "Earnings Summary",
        "Acquisition or Abandonment of Secured Property", "U.S. Individual Income Tax Return",
        "Request for Taxpayer Identification Number and Certification", "Substitute",
        "Employee's Withholding Certificate", "Certain Gambling Winnings", "Tax Statement",
        "Tax Information Statement", "Department of the Treasury Internal Revenue Service",
        "keep for your records", "For Recipient", "Instead of", "OMB No", "Corrected if checked",
        "For calendar year", "Copy", "Form", "Rev", "2 1545", "Summary", "Continued", "Year",
        "Employee Reference", "January", "April", "December", "Statement", "and", "Section",
    )
)  # fmt: skip
_MENTION = re.compile(
    r"\b(?:see|instead of|from\s(?:form|box|your)|your|enclosed|attach(?:ed)?|report(?:ed)?"
    r"|box(?:es)?|line|instructions?|include[ds]?|prepared?|file|filing|receive[ds]?|copies|must"
    r"|may|forms\b|form\(s\)|if|other than)\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"[\d$.,/#:()*-]+")
_DIGIT = re.compile(r"[0-9]|[Il|]O")
_OMB = re.compile(r"[1Il|][5S]4[5S][-–—‐.~\s]{0,3}([0-9OoIl|SQBZ]{4})(?![0-9])")
_DIGITS = str.maketrans("OoQIl|SBZ", "000111582")


@dataclass(frozen=True, slots=True)
class Named:
    """A form named on a page. quality: 0..1, how much the line is the form's title."""

    form: str
    quality: float


def named_forms(page: PageText) -> list[Named]:
    """Forms named on the page, each as often as it is named in a line of its own."""
    return [named for line in page.lines for named in forms_in(line)]


def forms_in(line: Line) -> list[Named]:
    """Forms named in one line."""
    if not _DIGIT.search(line.text):
        return []
    return [Named(form, quality) for form, quality in _in_line(line)]


def omb_forms(page: PageText) -> set[str]:
    """Forms whose OMB number the page bears."""
    digits = (m.group(1).translate(_DIGITS) for m in _OMB.finditer(page.everything))
    return {form for number in digits for form in OMB.get("1545" + number, ())}


def _in_line(line: Line) -> Iterator[tuple[str, float]]:
    for match in _URL.finditer(line.text):
        form = _of_url(match["name"])
        if form:
            yield form, 0.3 if line.prose else 0.9
    found = [(match, form) for match in _NAMES.finditer(line.text) if (form := _form(match))]
    if not found or _URL.search(line.text):
        return
    for match, form in found:
        quality = _title_quality(line, len({form for _, form in found}), len(match.group()))
        sure = match["form"] or match["numbered"] or not form.endswith(("1098", "1099-"))
        yield form, quality if sure else 0.3 * quality


def _title_quality(line: Line, forms: int, length: int) -> float:
    if line.prose or (line.told and len(line.text) > 60):
        return 0.03
    rest = skeleton(_FIGURES.sub(" ", line.text))
    for title in _TITLES:
        rest = rest.replace(title, "")
    extra = max(len(rest) - length, 0)
    quality = 1.0 if extra <= _CONSISTS_OF_NAME else 0.45 if extra <= 3 * _CONSISTS_OF_NAME else 0.1
    if _MENTION.search(line.text):
        quality *= 0.15
    if forms > 1:
        quality *= 0.25
    return quality * (0.6 + 0.4 * line.prominence)


def _form(match: re.Match[str]) -> str | None:
    if match["f1099"]:
        return _of_1099(match)
    if match["f1098"]:
        if match["s1098"]:
            return f"Form 1098-{match['s1098']}"
        return "1098" if match["form"] else None
    if match["w"]:
        return _of_w(re.sub(r"[^A-Za-z0-9]", "", match["sw"]))
    if match["k1"]:
        return "Schedule K-1" if match["k1"].lower().startswith("sch") else None
    name = match["f5498"] or match["f1095"] or match["f1042"] or match["numbered"]
    return f"Form {re.sub(r'[^A-Za-z0-9-]', '', name)}" if name else None


def _of_1099(match: re.Match[str]) -> str | None:
    before, suffix = match["before"], match["s1099"]
    if before in ("SSA", "RRB"):
        return f"Form {before}-1099"
    if not suffix:
        return None
    if suffix in "ABCGHKQRS" and not (match["form"] or re.search(r"[-–—‐]", match.group())):
        return None
    bare = suffix.replace("1", "I").replace("l", "I").replace("|", "I").replace("5", "S")
    name = "1099-" + {"NFC": "NEC", "OIO": "OID"}.get(bare, bare)
    return name if name in TAX_FORMS else f"Form {name}"


def _of_w(suffix: str) -> str:
    return "W2" if suffix in ("2", "2AS", "2GU", "2VI") else f"Form W-{suffix}"


def _of_url(name: str) -> str | None:
    name = name.upper().replace("I099", "1099")
    if name.startswith(("1099", "1098")) and len(name) > 4:
        form = f"{name[:4]}-{name[4:]}"
    elif name == "W2":
        form = "W2"
    elif name.startswith("W") and len(name) > 1:
        form = f"W-{name[1:]}"
    else:
        form = name
    return form if form in TAX_FORMS else f"Form {form}"
