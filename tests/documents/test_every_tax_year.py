"""Each form of each tax year, drawn from its own table of boxes: every box is read, under its number."""

from __future__ import annotations

import pytest

from documents.kinds import (
    form_1098,
    form_1099_div,
    form_1099_int,
    form_1099_misc,
    form_1099_nec,
    form_1099_r,
)
from documents.kinds.index import KINDS
from documents.returns.table import ReturnForm
from tests.documents.form_sheets import Sheet

FORMS = [
    form_1099_int.FORM,
    form_1099_div.FORM,
    form_1099_misc.FORM,
    form_1099_nec.FORM,
    form_1099_r.FORM,
    form_1098.FORM,
]


@pytest.mark.parametrize("year", range(2018, 2027))
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_amount_of_the_year_s_form(form: ReturnForm, year: int) -> None:
    wanted = {
        box.field: (1000.25 + 10 * place, box.number(year))
        for place, box in enumerate(form.boxes)
        if box.kind == "money" and box.number(year)
    }
    reading = KINDS[form.name].read([_listed(form, year, wanted).layout()])
    read = {
        name: (reading.data.get(name), reading.fields[name].box if name in reading.fields else None)
        for name in wanted
    }
    assert read == wanted
    assert reading.data["tax_year"] == year


def _listed(form: ReturnForm, year: int, wanted: dict[str, tuple[float, str | None]]) -> Sheet:
    """A payer's letter with one line a box: number, caption, amount."""
    sheet = Sheet()
    sheet.put(100, 60, "Alder Bank").put(100, 90, "1 Elm St").put(100, 120, "Reno, NV 89501")
    sheet.put(100, 220, "Ann B Doe").put(100, 250, "22 Oak Ave").put(100, 280, "Reno NV 89502")
    sheet.put(900, 60, f"Form {form.name}").put(900, 100, f"Tax year {year}")
    captions = {box.field: box.captions[0] for box in form.boxes}
    for place, (name, (amount, number)) in enumerate(wanted.items()):
        y = 400 + 44 * place
        sheet.put(100, y, f"Box {number}  {captions[name]}").put(1300, y, f"${amount:,.2f}")
    return sheet
