"""Forms on one sheet that are not copies of one another: other people, payers or accounts.

Preprinted paper holds two or three forms for different recipients. Copies agree in nearly everything;
a misread number alone makes no other document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from documents.forms.copies import Reading

_APART = 0.6
"""Share of the amounts on both forms that differ when they are no copies."""
_FEW = 2
"""With fewer amounts on both, both parties' numbers must differ, or one and the account or name."""
_PERSONS = ("recipient_name", "borrower_name", "employee_name")
_UNLIKE = 50.0
"""Likeness of two names that are not one, misread."""


def by_document(
    readings: Sequence[Reading], numbers: Sequence[str], amounts: Sequence[str]
) -> list[list[int]]:
    """Indexes of the readings, copies of one form together, in their order.

    numbers: fields with taxpayer's numbers; amounts: fields with amounts.
    """
    groups: list[list[int]] = []
    for index, reading in enumerate(readings):
        home = next(
            (g for g in groups if not _others(readings[g[0]], reading, numbers, amounts)), None
        )
        if home is None:
            groups.append([index])
        else:
            home.append(index)
    return groups


def _others(one: Reading, two: Reading, numbers: Sequence[str], amounts: Sequence[str]) -> bool:
    """Whether the two state different things about different parties."""
    strange = sum(_strange(one, two, name) for name in numbers)
    both = [name for name in amounts if name in one and name in two]
    unequal = sum(one[name].value.value != two[name].value.value for name in both)
    accounts = _strange(one, two, "account_number")
    if len(both) < _FEW:
        return strange + (accounts or _named_apart(one, two)) >= 2 and unequal == len(both)
    return (strange > 0 or accounts) and unequal >= _APART * len(both)


def _named_apart(one: Reading, two: Reading) -> bool:
    """Whether the person that each is for is called otherwise."""
    names = [f for f in _PERSONS if f in one and f in two]
    return any(
        fuzz.ratio(str(one[f].value.value).lower(), str(two[f].value.value).lower()) < _UNLIKE
        for f in names
    )


def _strange(one: Reading, two: Reading, name: str) -> bool:
    """Whether both have the number and it is another one: three signs or more, or two of the last four.

    A masked number is compared by the digits that it shows.
    """
    if name not in one or name not in two:
        return False
    a, b = (re.sub(r"\W", "", str(r[name].value.value)) for r in (one, two))
    if re.search(r"[^\d]", a + b):
        a, b = a[-4:], b[-4:]
    if len(a) != len(b):
        return abs(len(a) - len(b)) > 2
    wrong = sum(x != y for x, y in zip(a, b, strict=True))
    return wrong >= (2 if len(a) <= 4 else 3)
