"""What a page looks like apart from its vocabulary: measures of 0..1 by name, for the profiles.

Money means two decimals; a date stands at the beginning of its row.
"""

from __future__ import annotations

import re

from documents.classification.page_text import PageText, skeleton

_MONEY = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{1,7})\.(\d{2})(?![\d%]|\.\d)")
_NUMBER = re.compile(
    r"(?<![\d.,/-])\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|(?<![\d.,/-])\d{1,7}(?:\.\d{1,4})?(?![\d/-])"
)
_DATE = re.compile(
    r"^\W*(?:\d{1,2}\s?[/-]\s?\d{1,2}(?:[/-]\d{2,4})?\b|\d{4}-\d{2}-\d{2}"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s?\d{1,2}\b"
    r"|\d{1,2}[-\s]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b[0-2]?\d:[0-5]\d(?::[0-5]\d)?\s?(?:[AaPp]\.?[Mm]?\b)?")
_MASKED_CARD = re.compile(r"(?:[*xX#•]{4}[\s-]?){1,3}\s?\d{4}\b")
_CENTS_OF_100 = re.compile(r"\b(?:\d{1,2}|no|xx|00)\s?/\s?(?:100|xx)\b", re.IGNORECASE)
_AMOUNT_WORDS = re.compile(
    r"\b(?:hundred|thousand|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b", re.IGNORECASE
)
_FRACTION = re.compile(r"(?<!\d)\d{1,2}-\d{1,4}\s?/\s?\d{3,4}(?!\d)")
_MICR_SYMBOL = re.compile(r"[⑆⑇⑈⑉]")
_ABA = re.compile(r"(?=(\d{9}))")
_BOX_NOTE = re.compile(
    r"^\W*box(?:es)?\s?\d{1,2}[a-f]?\s?(?:[-–.:(,]|and|through|shows|\b[A-Z])", re.IGNORECASE
)
_NO_CHECK = re.compile(
    r"\bnon.?negotiable\b|\bnot (?:a check|negotiable)\b|\bspecimen\b|\bvoid(?:\s+void)+\b|\bsample\b",
    re.IGNORECASE,
)
_FRACTION = re.compile(r"(?<![\d/-])\d{1,2}-\d{2,5}\s?/\s?\d{3,4}(?![\d/-])")
"""Where the bank of a check is, as its corner says: 96-7004/3233."""
_FEW_WORDS = 90
_CHECK_PHRASES = tuple(
    skeleton(p) for p in ("pay to the order", "order of", "authorized sign", "dollars")
)
_STUB_WORDS = tuple(
    skeleton(p)
    for p in (
        "gross pay",
        "net pay",
        "year to date",
        "ytd",
        "this period",
        "deductions",
        "earnings",
        "overtime",
    )
)


def measures(page: PageText) -> dict[str, float]:
    """Name → 0..1, how much the page has of it."""
    text = page.everything
    words = len(text.split())
    amounts = len(_MONEY.findall(text))
    return {
        "prose": max(0.0, min((page.prose_share - 0.25) / 0.45, 1.0)) if words >= 15 else 0.0,
        "few words": max(0.0, 1 - words / _FEW_WORDS) if words > 3 else 0.0,
        "no amounts": float(amounts == 0 and words > 20),
        "time of day": float(bool(_TIME.search(text))),
        "masked card": float(bool(_MASKED_CARD.search(text))),
        "amount in words": _amount_in_words(page),
        "fractional routing": float(bool(_FRACTION.search(text))),
        "micr": _micr(page),
        "box notes": min(sum(bool(_BOX_NOTE.match(run.text)) for run in page.runs) / 6, 1.0),
        "stub beside a check": _stub_share(page),
        "change given": _change_given(page),
        **_table_measures(page),
        **_shape(page, words),
    }


def _table_measures(page: PageText) -> dict[str, float]:
    """Rows with a date and an amount, balances that run, quantities times prices."""
    dated, running, items, header = 0, 0, 0, 0.0
    before: list[int] = []
    for row in page.rows:
        text = row.text
        money = [_cents(match) for match in _MONEY.finditer(text)]
        if money and _DATE.match(text):
            dated += 1
            if len(money) >= 2 and before:
                running += _runs(before, money)
        if len(money) >= 2 or (money and before):
            before = money
        items += _multiplies(text) if money else 0
        lower = text.lower()
        if "balance" in lower and "date" in lower and len(text) < 120:
            header = 1.0
    return {
        "dated amounts": min(dated / 6, 1.0) if dated >= 2 else 0.0,
        "running balance": min(running / 4, 1.0),
        "balance column": header * min(dated / 3, 1.0),
        "item arithmetic": min(items / 2, 1.0),
        "subtotal tax total": _adds_up(page),
    }


def _runs(before: list[int], now: list[int]) -> bool:
    """Whether this row's last amount is the row before's, more or less an amount of either row."""
    change = abs(now[-1] - before[-1])
    return change != 0 and (change in now[:-1] or change in before[:-1])


def _multiplies(text: str) -> bool:
    """Whether the row holds a quantity times a price that is its last amount."""
    numbers = [float(n.replace(",", "")) for n in _NUMBER.findall(text)][-6:]
    if len(numbers) < 3:
        return False
    total = numbers[-1]
    return total > 0 and any(
        abs(a * b - total) < 0.006 and a not in (0, 1) and b != 1
        for i, a in enumerate(numbers[:-1])
        for b in numbers[i + 1 : -1]
    )


def _adds_up(page: PageText) -> float:
    """Whether two amounts add up to the next, as subtotal, tax and total do."""
    amounts = [_cents(m) for row in page.rows for m in _MONEY.finditer(row.text)]
    return float(
        any(
            a + b == c and a > b > 0
            for a, b, c in zip(amounts, amounts[1:], amounts[2:], strict=False)
        )
    )


def _change_given(page: PageText) -> float:
    """Whether what was given, less the total over it, is the change under it."""
    rows = [(row.text, m) for row in page.rows if (m := _MONEY.search(row.text))]
    return float(
        any(
            "change" in text.lower() and _cents(given) - _cents(total) == _cents(change)
            for (_, total), (_, given), (text, change) in zip(
                rows, rows[1:], rows[2:], strict=False
            )
        )
    )


def _cents(match: re.Match[str]) -> int:
    return int(match[1].replace(",", "")) * 100 + int(match[2])


def _amount_in_words(page: PageText) -> float:
    for line in page.runs:
        words, cents = _AMOUNT_WORDS.search(line.text), _CENTS_OF_100.search(line.text)
        if words and (cents or "dollar" in line.text.lower()):
            return 1.0
        if cents and len(line.text) > 8:
            return 0.7
    return 0.0


def _micr(page: PageText) -> float:
    """A line of digits with a routing number: by symbols surely, by the check digit probably."""
    for line in page.runs:
        if len(line.text) < 15:
            continue
        if _MICR_SYMBOL.search(line.text):
            return 1.0
        digits = re.sub(r"\D", "", line.text)
        mostly = len(digits) >= 15 and len(digits) >= 0.7 * len(line.text.replace(" ", ""))
        if mostly and any(_is_routing(m[1]) for m in _ABA.finditer(digits)):
            return 0.8
    return 0.0


def _is_routing(nine: str) -> bool:
    """ABA routing number: prefix in use and check digit right (fields.md section 3.2)."""
    d = [int(c) for c in nine]
    prefix = int(nine[:2])
    known = prefix <= 12 or 21 <= prefix <= 32 or 61 <= prefix <= 72 or prefix == 80
    return known and (3 * (d[0] + d[3] + d[6]) + 7 * (d[1] + d[4] + d[7]) + sum(d[2::3])) % 10 == 0


def _stub_share(page: PageText) -> float:
    """How much of the page's print is a pay stub beside a check: 1 from half of it on.

    Beside a check that a bank pays it is but the stub of one: a real check says no "non-negotiable".
    """
    drawn = _micr(page) or _FRACTION.search(page.everything)
    if drawn and _amount_in_words(page) and not _NO_CHECK.search(page.everything):
        return 0.0
    tops = [line.top for line in page.runs if any(p in line.bare for p in _CHECK_PHRASES)]
    stub = [line.top for line in page.runs if any(p in line.bare for p in _STUB_WORDS)]
    if not tops or len(stub) < 3:
        return 0.0
    first, last = min(tops) - 0.12, max(tops) + 0.15
    outside = sum(not first <= line.top <= last for line in page.runs) / len(page.runs)
    return min(outside / 0.5, 1.0)


def _shape(page: PageText, words: int) -> dict[str, float]:
    """Narrow like a till roll, wide like a check."""
    print_box = page.extent
    if print_box is None:
        return {"narrow": 0.0, "wide": 0.0}
    width, height = max(page.layout.width_px, 1), max(page.layout.height_px, 1)
    slim = min(max((height / width - 1.5) / 0.6, 0.0), 1.0)
    column = min(max((0.62 - print_box.width / width) / 0.2, 0.0), 1.0) if words > 15 else 0.0
    if print_box.height < 1.2 * print_box.width:
        column = 0.0
    flat = max(width / height, print_box.width / max(print_box.height, 1))
    wide = min(max((flat - 1.5) / 0.7, 0.0), 1.0) if words < 150 else 0.0
    return {"narrow": max(slim, column), "wide": wide}
