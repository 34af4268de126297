"""W-2 sheets in the arrangements employees receive: single, 2-up, quadrants, strips, forms."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from samples import w2_facts, w2_truth, w2_variants
from samples.document import Document, finished, money
from samples.faces import COURIER, FACES
from samples.sheet import Sheet
from samples.w2_facts import W2Facts
from samples.w2_form import draw, footer
from samples.w2_layouts import IRS, IRS_2026, NUMBERED, QUADRANT, STATE_BELOW, STRIP, Layout
from samples.w2_pen import Look, W2Pen

DOC_TYPE = "W2"


def w2(rng: Random, design: str) -> Document:
    """Draw one W-2 sheet of the named design."""
    return DESIGNS[design](rng, design)


def _single(rng: Random, design: str) -> Document:
    """One form at the top of a page, any copy."""
    facts, look = w2_facts.invent(rng), _look(rng)
    copy = rng.choice("ABC12D")
    if copy in "BC2" and rng.random() < 0.4:
        facts = replace(facts, ssn=f"{rng.choice(('XXX-XX-', '***-**-'))}{facts.ssn[-4:]}")
    sheet = Sheet()
    _form(sheet, facts, look, copy, 36, 36)
    return finished(DOC_TYPE, design, _truth(facts, look, copy), sheet)


def _two_up(rng: Random, design: str) -> Document:
    """Two copies, one above the other."""
    facts, look = w2_facts.invent(rng), _look(rng)
    copies = rng.choice((("B", "C"), ("2", "C"), ("1", "D"), ("B", "2")))
    sheet = Sheet()
    for copy, y in zip(copies, (36.0, 420.0), strict=True):
        _form(sheet, facts, look, copy, 36, y)
    return finished(DOC_TYPE, design, _truth(facts, look, None), sheet)


def _quadrants(rng: Random, design: str) -> Document:
    """Four copies, or three and an earnings summary; with one copy misprinted on request."""
    facts = w2_facts.invent(rng, state_lines=rng.choice((0, 1, 1, 2)))
    look = replace(_look(rng), size=rng.choice((7.0, 7.5, 8.0)), dollar="")
    layout = rng.choice((QUADRANT, STATE_BELOW))
    wrong_copy = rng.randrange(4) if design == "quadrants_one_copy_differs" else None
    summary = wrong_copy is None and rng.random() < 0.5
    sheet = Sheet()
    for index, copy in enumerate(rng.choice(("BC22", "BC2C", "2C2B"))):
        x, y = 18 + index % 2 * 296.0, 20 + index // 2 * 384.0
        if summary and index == 0:
            _earnings_summary(sheet, facts, look, x, y)
            continue
        shown = _misprinted(facts, rng) if index == wrong_copy else facts
        _compact(sheet, shown, look, copy, layout, x, y)
    return finished(DOC_TYPE, design, _truth(facts, look, None), sheet)


def _strips(rng: Random, design: str) -> Document:
    """Four strips, one under the other, boxes in a payroll vendor's order."""
    facts = w2_facts.invent(rng, state_lines=rng.choice((0, 1, 1, 2, 3)))
    look = replace(_look(rng), size=rng.choice((7.0, 7.5)), dollar="")
    sheet = Sheet()
    for index, copy in enumerate("BC22"):
        _compact(sheet, facts, look, copy, STRIP, 36, 18 + 192.0 * index)
    return finished(DOC_TYPE, design, _truth(facts, look, None), sheet)


def _numbered(rng: Random, design: str) -> Document:
    """Boxes on the left, names on the right, an earnings summary below."""
    facts, look = w2_facts.invent(rng), _look(rng)
    copy = rng.choice("BC2")
    sheet = Sheet()
    _compact(sheet, facts, look, copy, NUMBERED, 36, 40)
    _earnings_summary(sheet, facts, look, 36, 370)
    return finished(DOC_TYPE, design, _truth(facts, look, copy), sheet)


def _acroform(rng: Random, design: str) -> Document:
    """The IRS form with its values in fillable fields."""
    facts = w2_facts.invent(rng, state_lines=rng.choice((0, 1, 2)))
    look = Look(acroform=True, commas=rng.random() < 0.5)
    copy = rng.choice("BCD")
    sheet = Sheet()
    _form(sheet, facts, look, copy, 36, 36)
    return finished(DOC_TYPE, design, _truth(facts, look, copy), sheet)


def _specimen(rng: Random, design: str) -> Document:
    """An empty form: still a W-2, with nothing to read but its year and copy."""
    facts, copy = w2_facts.invent(rng), rng.choice("ABC")
    sheet = Sheet()
    _form(sheet, facts, Look(blank=True), copy, 36, 36)
    return finished(DOC_TYPE, design, {"tax_year": facts.year, "copy": copy}, sheet)


def _void(rng: Random, design: str) -> Document:
    """A filled form with VOID written over it."""
    facts, look = w2_facts.invent(rng), _look(rng)
    sheet = Sheet()
    sheet.stamp(rng.choice(("VOID", "SPECIMEN")), 90, 18, 0.85)
    _form(sheet, facts, look, "C", 36, 36)
    return finished(DOC_TYPE, design, _truth(facts, look, "C"), sheet)


def _continued(rng: Random, design: str) -> Document:
    """A form and, beneath it or on a page of its own, the further one with what did not fit."""
    facts = w2_facts.invent(rng, state_lines=rng.choice((1, 2, 3, 4)))
    whole, first, further = w2_variants.two_forms(rng, facts)
    look = _look(rng)
    copy, beneath = rng.choice("BC"), rng.random() < 0.5
    sheet = Sheet()
    _form(sheet, first, look, copy, 36, 36)
    if not beneath:
        sheet.new_page()
    _form(sheet, further, look, copy, 36, 420 if beneath else 36)
    truth = _truth(whole, look, copy) | {"continued_on": [1 if beneath else 2]}
    return finished(DOC_TYPE, design, truth, sheet)


def _too_long(rng: Random, design: str) -> Document:
    """A form with amounts that were too long for their places."""
    facts, look = w2_variants.too_long(rng, w2_facts.invent(rng)), _look(rng)
    copy = rng.choice("BC2")
    sheet = Sheet()
    _form(sheet, facts, look, copy, 36, 36)
    return finished(DOC_TYPE, design, _truth(facts, look, copy), sheet)


DESIGNS: dict[str, Callable[[Random, str], Document]] = {
    "single": _single,
    "quadrants": _quadrants,
    "two_up": _two_up,
    "strips": _strips,
    "numbered": _numbered,
    "acroform": _acroform,
    "quadrants_one_copy_differs": _quadrants,
    "specimen": _specimen,
    "void": _void,
    "continued": _continued,
    "too_long": _too_long,
}


def _truth(facts: W2Facts, look: Look, copy: str | None) -> dict[str, object]:
    return w2_truth.truth_fields(facts, copy, commas=look.commas)


def _look(rng: Random) -> Look:
    face = rng.choice((*FACES, COURIER))
    return Look(
        face=face,
        size=rng.choice((8.0, 9.0, 9.0, 10.0)),
        commas=rng.random() < 0.5,
        dollar=rng.choice(("", "", "", "$", "$ ")),
        right=rng.random() < 0.5,
        boxed_checks=rng.random() < 0.85,
    )


def _form(sheet: Sheet, facts: W2Facts, look: Look, copy: str, x: float, y: float) -> None:
    layout = IRS_2026 if facts.year >= 2026 else IRS
    pen = W2Pen(sheet, facts, layout, look, copy, x, y)
    draw(pen)
    footer(pen, compact=False)


def _compact(
    sheet: Sheet, facts: W2Facts, look: Look, copy: str, layout: Layout, x: float, y: float
) -> None:
    pen = W2Pen(sheet, facts, layout, look, copy, x, y)
    draw(pen)
    footer(pen, compact=True)


def _misprinted(facts: W2Facts, rng: Random) -> W2Facts:
    """The same W-2 with another amount in one box."""
    box = rng.choice(("1", "3", "5", "6"))
    return replace(facts, boxes=facts.boxes | {box: facts.boxes[box] + 90_00})


def _earnings_summary(sheet: Sheet, facts: W2Facts, look: Look, x: float, y: float) -> None:
    """The panel beside a vendor's copies; repeats amounts under other words."""
    boxes = facts.boxes
    sheet.text(x, y + 14, f"{facts.year} W-2 and EARNINGS SUMMARY", "Helvetica-Bold", 10)
    note = "This summary reflects your final pay stub and is not filed with any return."
    sheet.text(x, y + 26, note, size=6.5, max_width=270)
    rows = [
        ("Gross Pay", boxes["5"]),
        ("Less retirement and other deferrals", boxes["1"] - boxes["5"]),
        ("Reported W-2 Wages", boxes["1"]),
        ("Fed. Income Tax Withheld", boxes.get("2", 0)),
        ("Social Security Tax Withheld", boxes["4"]),
        ("Medicare Tax Withheld", boxes["6"]),
    ]
    for index, (title, cents) in enumerate(rows):
        line = y + 46 + 13 * index
        sheet.text(x, line, title, size=7.5)
        sheet.text(x + 240, line, money(cents), look.face.regular, 7.5, align="right")
    sheet.lines(
        x,
        y + 150,
        [facts.employee.name(), *facts.employee.address.lines()],
        look.face.regular,
        8,
    )
