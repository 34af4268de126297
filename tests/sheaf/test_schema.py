"""`sheaf schema`: every kind's schema, which says of each field what it is."""

from __future__ import annotations

import json
from typing import get_args

import pytest
from click.testing import CliRunner

from documents.kinds.index import KINDS, kind_of
from documents.result import DocumentType
from sheaf.main import main


@pytest.mark.parametrize("kind", get_args(DocumentType))
def test_every_kind_has_a_schema_whose_fields_are_described(kind: DocumentType) -> None:
    shown = CliRunner().invoke(main, ["schema", kind])
    assert shown.exit_code == 0
    properties = json.loads(shown.output)["properties"]
    assert properties and all(field.get("description") for field in properties.values())


def test_every_type_has_a_reader_of_its_own_name() -> None:
    assert set(KINDS) == set(get_args(DocumentType))
    assert all(kind_of(name).name == name for name in KINDS)


def test_an_unknown_kind_is_wrong_use() -> None:
    assert CliRunner().invoke(main, ["schema", "1099-X"]).exit_code == 2


def test_a_form_that_changed_says_its_numbers_by_year() -> None:
    shown = CliRunner().invoke(main, ["schema", "1099-DIV"])
    described = json.loads(shown.output)["properties"]["exempt_interest_dividends"]["description"]
    assert described == "Exempt-interest dividends (box 11, box 12 from 2022)."
