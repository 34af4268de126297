"""Joint accounts: each holder with the address, and what is no second holder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from documents.kinds.bank_statement import KIND
from samples.bank import bank_statement
from tests.documents.bank_drawings import findings, read
from tests.drawn_pages import layouts_of

STATEMENT = """
Alder Creek Bank                          Statement Period 03/01/2025 - 03/31/2025
                                          Account Number: 000123456789

{names}
88 ELM ST
ALDER MN 55100

Beginning Balance                                                        $1,000.00
Ending Balance                                                             $960.00

DATE     DESCRIPTION                                                        AMOUNT
03/03    CORNER STORE                                                       -40.00
"""


@pytest.mark.parametrize(
    ("names", "holders"),
    [
        ("JOHN Q DOE AND RUTH DOE", ["JOHN Q DOE", "RUTH DOE"]),
        ("Ximena Doe or Tadeusz Roe", ["Ximena Doe", "Tadeusz Roe"]),
        ("John & Ruth Doe", ["John", "Ruth Doe"]),
        ("JOHN DOE &\nRUTH ROE", ["JOHN DOE", "RUTH ROE"]),
        ("JOHN DOE\nAND RUTH ROE JTWROS", ["JOHN DOE", "RUTH ROE"]),
        ("XIMENA DOE\nTADEUSZ DOE", ["XIMENA DOE", "TADEUSZ DOE"]),
        ("JOHN DOE\nRUTH ROE\nXIMENA ROE", ["JOHN DOE", "RUTH ROE", "XIMENA ROE"]),
        ("JOHN DOE", []),
        ("JOHN DOE\nC/O RUTH ROE", []),
        ("JOHN DOE\nBRIAR HILL", []),
        ("JOHN DOE\nDBA DOE PLUMBING", []),
        ("DOE & ROE SUPPLY LLC", []),
        ("Smith & Wesson", []),
        ("BRIGHT & CLEAN LAUNDRY", []),
        ("ESTATE OF JOHN DOE\nRUTH DOE", []),
    ],
)
def test_each_holder_of_several(names: str, holders: list[str]) -> None:
    data = read(STATEMENT.format(names=names)).data
    assert [holder["name"] for holder in data.get("holders", [])] == holders
    assert {h["address"] for h in data.get("holders", [])} <= {"88 ELM ST ALDER MN 55100"}
    first = names.splitlines()[0]
    assert data["account_holder"].startswith(first)


def test_the_whole_name_of_a_joint_account_is_its_holder() -> None:
    data = read(STATEMENT.format(names="XIMENA DOE\nTADEUSZ DOE")).data
    assert data["account_holder"] == "XIMENA DOE TADEUSZ DOE"


@pytest.mark.parametrize("grade", ["clean", "scan"])
def test_a_drawn_joint_account_counts_its_holders_and_pages(tmp_path: Path, grade: str) -> None:
    document = bank_statement(Random(4), "joint")
    layouts = layouts_of(tmp_path, document, grade)
    reading = KIND.read(layouts)
    assert reading.data["holders"] == document.fields["holders"]
    assert reading.data["page_count"] == document.fields["page_count"] == len(layouts)
    assert "pages_are_all_there" not in findings(reading)
    assert reading.fields["holders[1].name"].page_number == 1


def test_a_lost_page_is_found(tmp_path: Path) -> None:
    layouts = layouts_of(tmp_path, bank_statement(Random(0), "joint"), "clean")
    assert len(layouts) > 2
    for lost in range(len(layouts)):
        rest = [one for n, one in enumerate(layouts) if n != lost]
        given = [replace(one, page_number=n) for n, one in enumerate(rest, start=1)]
        reading = KIND.read(given)
        (finding,) = [f for f in reading.findings if f.rule == "pages_are_all_there"]
        assert finding.message.endswith(f"not there: {lost + 1}.")
