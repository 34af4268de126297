"""docs/fields.md is what the schemas say today."""

from __future__ import annotations

from docs.field_tables import FILE, page


def test_the_page_of_fields_is_current() -> None:
    assert FILE.read_text(encoding="utf-8") == page(), "run: python -m docs.field_tables"


def test_a_box_that_moved_is_told_by_year() -> None:
    assert "| 1099-MISC | `golden_parachute` | box 13, box 14 from 2022 |" in page()
