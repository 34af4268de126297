"""Tables of detail into the readings of the forms that they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from documents.forms.copies import Placed
from documents.forms.outcome import put
from documents.reading import Reading, finding
from documents.returns.supplement import Detail


def add_details(readings: Sequence[Reading], details: Sequence[Detail]) -> None:
    """Each table to the form on its page, or to the only one; whose it is of several is not guessed."""
    for detail in details:
        homes = [r for r in readings if len(readings) == 1 or detail.page_number in r.pages]
        if len(homes) == 1:
            add_detail(homes[0], detail)


def add_detail(reading: Reading, detail: Detail) -> None:
    """The table's lines after those that the reading has."""
    first = len(reading.data.get("supplemental", ()))
    paths = []
    for index, entry in enumerate(detail.entries, start=first):
        for field, value in entry.items():
            path = f"supplemental[{index}].{field}"
            put(reading, path, Placed(value, detail.page_number))
            if field in ("amount", "percent"):
                paths.append(path)
    if detail.adds_up is False:
        message = "the lines of a table of detail do not add up to its printed total"
        reading.findings.append(finding("supplemental_adds_up", "warning", message, paths))
