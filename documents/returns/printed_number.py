"""The number that a box has on the paper at hand."""

from __future__ import annotations

from documents.forms.form import FormCopy
from documents.forms.runs import is_number
from documents.returns.table import ReturnBox


def printed_number(copy: FormCopy, item: ReturnBox, year: int | None) -> str | None:
    """The box's number as this copy prints it, else as that year's form does."""
    anchor = copy.anchor(item.field)
    numbers = tuple(number for _, number in item.numbers if number)
    if anchor and anchor.numbered and len(numbers) > 1:
        texts = [copy.page_prints[index].text for index in sorted(anchor.prints)[:2]]
        for number in numbers:
            if any(is_number(text, (number,)) for text in texts):
                return number
    return item.number(year)
