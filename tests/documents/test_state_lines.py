"""State lines of a form whose columns do not stand on one height."""

from __future__ import annotations

from documents.forms.columns import Row
from documents.forms.prints import Print
from documents.forms.state_lines import state_rows
from documents.geometry import Box


def row(line: int, **columns: str) -> Row:
    """A row of print read by eye, each column's words at its place."""
    return {
        name: [
            Print(word, Box(200 * n + 60 * m, 40 * line, 200 * n + 60 * m + 50, 40 * line + 12), 0.99, line)
            for m, word in enumerate(text.split())
        ]
        for n, (name, text) in enumerate(columns.items())
    }  # fmt: skip


def test_amounts_a_line_above_their_states_are_theirs_in_order() -> None:
    rows = state_rows(
        [
            row(0, state_tax="330.78"),
            row(1, state="UT", state_id="23-5639811", state_wages="6,366.98", state_tax="371.51"),
            row(2, state="ID", state_id="68792158", state_wages="6,783.84"),
        ]
    )
    taxes = [(found["state"].value, found["state_tax"].value) for found in rows]
    assert taxes == [("UT", 330.78), ("ID", 371.51)]
    assert all(found["state_tax"].confidence < 0.95 for found in rows)


def test_a_line_of_a_place_keeps_its_amounts() -> None:
    rows = state_rows(
        [
            row(0, state="UT", state_id="23-5639811", state_wages="6,366.98"),
            row(1, state_tax="12.00", local_wages="500.00", locality="Ogden"),
        ]
    )
    assert [found["state_tax"].value for found in rows if "state_tax" in found] == [12.0]
    assert "state_tax" not in rows[0]
