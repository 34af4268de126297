"""An address on one line, taken apart: "9 Elm St, Reno, NV 89501", "PO Box 7 | Reno, NV 89501"."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.forms.prints import Print, text_of
from documents.us_states import USPS_STATES

_STREET = re.compile(r"^(?:\d+[\w/-]*\s|ONE\s|P\.?\s*O\.?\s*BOX\b|BOX\s\d)", re.IGNORECASE)
_ZIP = re.compile(r"^\d{5}(?:-\d{4})?[,.;]?$")
_BARS = frozenset("|•·")
_LONGEST_CITY = 3


def one_line_party(
    line: tuple[Print, ...],
) -> tuple[tuple[Print, ...], tuple[Print, ...], tuple[Print, ...], tuple[Print, ...]] | None:
    """Name, street, city and what follows, of "Alder Inc, 9 Elm St, Reno, NV 89501"."""
    for n in range(1, len(line) - 3):
        last = line[n - 1]
        if last.text.endswith(",") or line[n].text in _BARS:
            name = (*line[: n - 1], replace(last, text=last.text.rstrip(",")))
            if found := one_line_address(line[n:] if line[n].text not in _BARS else line[n + 1 :]):
                return (name, *found)
    return None


def one_line_address(
    line: tuple[Print, ...],
) -> tuple[tuple[Print, ...], tuple[Print, ...], tuple[Print, ...]] | None:
    """Street, city with state and ZIP code, and what follows; None where the line is no such address.

    Only a comma or a bar tells where the city begins; the street begins the line, or follows a bar.
    """
    bars = [n for n, item in enumerate(line) if item.text in _BARS]
    starts = (n for n in (-1, *bars) if _STREET.match(text_of(line[n + 1 :])))
    start = next(starts, None)
    if start is None:
        return None
    line = line[start + 1 :]
    end = next(
        (
            n
            for n in range(2, len(line))
            if _ZIP.match(line[n].text) and line[n - 1].text.strip(",.") in USPS_STATES
        ),
        None,
    )
    if end is None:
        return None
    ends = [n for n in range(end - 2) if line[n].text.endswith(",") or line[n].text in _BARS]
    cut = max(ends, default=None)
    if cut is None or not 0 < end - 1 - (cut + 1) <= _LONGEST_CITY:
        return None
    street = tuple(p for p in line[: cut + 1] if p.text not in _BARS)
    rest = tuple(p for p in line[end + 1 :] if p.text not in _BARS)
    return street, line[cut + 1 : end + 1], rest
