"""Results in other programs' shapes: read back by the readers that those programs use."""

from __future__ import annotations

import io
import json
import re
import warnings
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import quiffen
from hypothesis import given
from hypothesis import strategies as st
from ofxparse import OfxParser

from documents.exports.azure import analyze_result
from documents.exports.chosen import Chosen, masked_copy
from documents.exports.fdx import fdx
from documents.exports.fdx_names import ENTITIES, NAMES
from documents.exports.ledger import accounts_of
from documents.exports.ofx import ofx
from documents.exports.qif import qif
from documents.exports.tables import (
    Columns,
    document_row,
    in_columns,
    item_rows,
    without_formula,
)
from documents.kinds.index import KINDS
from tests.exported import (
    INT_BOXES,
    bank,
    card,
    chosen,
    document,
    form_int,
    three_accounts,
    w2,
)

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def schema_of(kind: Any) -> dict[str, Any]:
    return dict(KINDS[kind].model.model_json_schema()["properties"])


def fields_of(one: Chosen) -> dict[str, Any]:
    """Its fields in Azure's shape."""
    return dict(analyze_result([one])["analyzeResult"]["documents"][0]["fields"])


def parsed(*documents: dict[str, Any], mask: bool = False) -> Any:
    text = "".join(ofx(lambda: chosen(*documents), NOON, mask))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return OfxParser.parse(io.BytesIO(text.encode()))


def test_ofx_gives_a_reader_the_account_its_balance_its_days_and_its_rows() -> None:
    [account] = parsed(document("bank_statement", bank())).accounts
    assert (account.account_id, account.account_type) == ("808916498", "CHECKING")
    statement = account.statement
    assert float(statement.balance) == 141.5 and statement.currency == "usd"
    assert (statement.start_date.date().isoformat(), statement.end_date.date().isoformat()) == (
        "2024-06-01",
        "2024-06-30",
    )
    assert [float(t.amount) for t in statement.transactions] == [-4.25, -4.25, -50.0, 100.0]
    check, pay = statement.transactions[2:]
    assert (check.type, check.checknum) == ("check", "1042")
    assert pay.payee.startswith("PAYROLL <ACME> & CO") and len(pay.payee) <= 32
    assert pay.memo.endswith("X" * 40)


def test_several_accounts_keep_their_rows_types_and_balances() -> None:
    accounts = parsed(document("bank_statement", three_accounts())).accounts
    told = [(a.account_id, a.account_type, len(a.statement.transactions)) for a in accounts]
    assert told == [
        ("1111222233", "CHECKING", 1),
        ("4444555566", "SAVINGS", 1),
        ("7777888899", "MONEYMRKT", 0),
        ("9999", "CHECKING", 1),
        ("unassigned", "CHECKING", 1),
    ], "no row is lost, whatever account it names"


def test_on_a_card_charges_are_negative_and_so_is_what_is_owed() -> None:
    [account] = parsed(document("credit_card_statement", card())).accounts
    assert account.account_id == "6766"
    assert float(account.statement.balance) == -1559.21
    paid, shoes = account.statement.transactions
    assert (float(paid.amount), float(shoes.amount)) == (385.66, -80.0)
    assert paid.date.date().isoformat() == "2026-09-07", "the day it was posted"


def test_fitids_are_unique_and_the_same_in_every_export() -> None:
    first = [
        e.fitid
        for a in accounts_of(chosen(document("bank_statement", bank()))[0])
        for e in a.entries
    ]
    assert len(set(first)) == 4, "two coffees are two transactions"
    elsewhere = bank(transactions=[*reversed(bank()["transactions"])], account_number="*****6498")
    again = [
        e.fitid
        for a in accounts_of(chosen(document("bank_statement", elsewhere), file="other.json")[0])
        for e in a.entries
    ]
    assert set(again) == set(first), "neither file, order nor mask makes it another transaction"


def test_a_statement_scanned_twice_is_written_once() -> None:
    twice = parsed(document("bank_statement", bank()), document("bank_statement", bank()))
    assert sum(len(a.statement.transactions) for a in twice.accounts) == 4


def test_masked_ofx_holds_no_whole_number_and_the_same_identities() -> None:
    clear, masked = (
        parsed(document("bank_statement", bank())),
        parsed(document("bank_statement", bank()), mask=True),
    )
    assert masked.account.account_id == "*****6498"
    ids = [[t.id for t in told.account.statement.transactions] for told in (clear, masked)]
    assert ids[0] == ids[1]
    text = "".join(ofx(lambda: chosen(document("bank_statement", bank())), NOON, True))
    assert "808916498" not in text and "77001234567" not in text


def test_a_row_without_amount_is_told_and_not_written() -> None:
    gaps: list[str] = []
    data = bank(transactions=[{"date": "2024-06-03", "description": "?"}])
    "".join(ofx(lambda: chosen(document("bank_statement", data)), NOON, gaps=gaps))
    assert gaps == ["scan-ab12.json: 1 transactions without date or amount left out"]


def test_what_is_not_printed_is_not_made_up() -> None:
    data = bank(ending_balance=None, period_start=None, period_end=None)
    text = "".join(ofx(lambda: chosen(document("bank_statement", data)), NOON))
    assert "LEDGERBAL" not in text
    assert "<DTSTART>20240603120000</DTSTART><DTEND>20240620120000</DTEND>" in text


@given(st.lists(st.text(max_size=300), max_size=5))
def test_ofx_is_xml_and_qif_has_as_many_rows_whatever_the_words(words: list[str]) -> None:
    rows = [{"date": "2024-06-03", "description": w, "amount": -1.0} for w in words]
    data = bank(transactions=rows, bank_name="B\n^")
    text = "".join(ofx(lambda: chosen(document("bank_statement", data)), NOON))
    tree = ET.fromstring(text.partition("?>\n<?OFX")[2].partition("?>\n")[2])
    ids = [found.text for found in tree.iter("FITID")]
    assert len(ids) == len(set(ids)) == len(words)
    lines = "".join(qif(lambda: chosen(document("bank_statement", data)))).splitlines()
    assert lines.count("^") == (len(words) + 1 if words else 0)


def test_qif_is_read_by_a_reader(tmp_path: Path) -> None:
    file = tmp_path / "x.qif"
    file.write_text(
        "".join(
            qif(
                lambda: chosen(
                    document("bank_statement", bank()), document("credit_card_statement", card())
                )
            )
        )
    )
    accounts = quiffen.Qif.parse(file).accounts
    amounts = {
        name: sorted(float(t.amount) for rows in account.transactions.values() for t in rows)
        for name, account in accounts.items()
    }
    assert amounts == {
        "Riverbend & Sons Bank 808916498": [-50.0, -4.25, -4.25, 100.0],
        "Alder Card 6766": [-80.0, 385.66],
    }


def test_an_empty_selection_is_still_a_file() -> None:
    assert parsed().accounts == []
    assert "".join(qif(list)) == ""
    assert json.loads("".join(fdx([]))) == {"statements": []}


def test_fdx_names_a_w2_as_the_standard_does() -> None:
    [told] = json.loads("".join(fdx(chosen(document("W2", w2())))))["statements"]
    form = told["forms"][0]["taxW2"]
    assert form["taxFormType"] == "TaxW2" and told["taxYear"] == 2024
    assert (form["wages"], form["federalTaxWithheld"]) == (140191.26, 29946.18)
    assert form["codes"] == [{"code": "D", "amount": 7106.25}, {"code": "DD", "amount": 900.0}]
    assert form["statutory"] is False and form["retirementPlan"] is True
    assert form["stateAndLocal"] == [
        {
            "stateCode": "KY",
            "state": {"taxWithheld": 1439.86, "taxId": "636-1103-6", "income": 61489.33},
            "local": {"taxWithheld": 5.0, "localityName": "LOUISVILLE", "income": 500.0},
        }
    ]
    assert told["issuer"]["businessName"] == {"name1": "Dovetail Engineering LLP"}
    assert told["recipient"]["individualName"] == {
        "first": "Kwame", "middle": "F", "last": "Petrov", "suffix": "Jr.",
    }  # fmt: skip
    assert told["recipient"]["address"]["postalCode"] == "40279"


def test_fdx_takes_a_1099_int_with_its_address_in_parts() -> None:
    [told] = json.loads("".join(fdx(chosen(document("1099-INT", form_int())))))["statements"]
    form = told["forms"][0]["tax1099Int"]
    assert form["interestIncome"] == 874.13 and form["corrected"] is False
    assert form["recipient"]["address"] == {
        "line1": "1610 Depot St", "city": "El Paso", "region": "TX", "postalCode": "79967",
    }  # fmt: skip
    assert form["issuer"]["tin"] == "98-9300855"


def test_no_value_of_a_tax_form_is_lost_in_fdx() -> None:
    """Each field of a form's schema, filled with a value of its own, is found in the output."""
    for kind in ENTITIES:
        data: dict[str, Any] = {}
        for number, (name, schema) in enumerate(schema_of(kind).items()):
            types = {part.get("type") for part in schema.get("anyOf", [schema])}
            if "array" not in types and "boolean" not in types:
                data[name] = (
                    7000.5 + number if types & {"number", "integer"} else f"w{7000 + number}"
                )
        data["distribution_code"] = "7"
        text = "".join(fdx(chosen(document(kind, data))))
        for name, value in data.items():
            shown = str(value)[1:] if name.endswith("_phone") else str(value)
            assert shown in text, f"{kind}: {name} is lost"


def test_fdx_names_exist_in_our_schemas() -> None:
    for kind, names in NAMES.items():
        shared = {"second_tin_notice", "fatca", "corrected", "account_number", "federal_income_tax"}
        assert set(names) - shared <= set(schema_of(kind)), kind


def test_azure_shape_of_a_w2() -> None:
    answer = analyze_result(chosen(document("W2", w2())))["analyzeResult"]
    [told] = answer["documents"]
    assert told["docType"] == "tax.us.w2"
    wages = told["fields"]["WagesTipsAndOtherCompensation"]
    assert wages["type"] == "number" and wages["valueNumber"] == 140191.26
    assert wages["boundingRegions"] == [
        {"pageNumber": 1, "polygon": [10, 20, 110, 20, 110, 40, 10, 40]}
    ]
    assert wages["confidence"] == 0.97 and wages["content"] == "140191.26"
    employee = told["fields"]["Employee"]["valueObject"]
    assert employee["SocialSecurityNumber"]["valueString"] == "900-12-3456"
    assert employee["Address"]["valueAddress"] == {"state": "KY", "postalCode": "40279"}
    codes = told["fields"]["AdditionalInfo"]["valueArray"]
    assert codes[1]["valueObject"]["LetterCode"]["valueString"] == "DD"
    assert told["fields"]["IsRetirementPlan"]["valueString"] == "true"
    assert told["fields"]["LocalTaxInfos"]["valueArray"][0]["valueObject"]["LocalityName"]
    assert answer["pages"][0]["width"] == 1700


def test_azure_names_1099_fields_by_their_boxes() -> None:
    [told] = chosen(document("1099-INT", form_int(), INT_BOXES))
    fields = fields_of(told)
    line = fields["Transactions"]["valueArray"][0]["valueObject"]
    assert line["Box1"]["valueNumber"] == 874.13 and line["Box7"]["valueString"] == "Canada"
    state = line["StateTaxesWithheld"]["valueArray"][0]["valueObject"]
    assert state["Box17"]["valueNumber"] == 47.01
    assert fields["Payer"]["valueObject"]["PhoneNumber"]["valuePhoneNumber"] == "+15555550106"


def test_azure_splits_bank_rows_into_deposits_and_withdrawals() -> None:
    fields = analyze_result(chosen(document("bank_statement", bank())))["analyzeResult"][
        "documents"
    ][0]["fields"]
    [account] = fields["Accounts"]["valueArray"]
    rows = account["valueObject"]["Transactions"]["valueArray"]
    assert rows[0]["valueObject"]["WithdrawalAmount"]["valueNumber"] == 4.25
    assert rows[3]["valueObject"]["DepositAmount"]["valueNumber"] == 100.0
    assert account["valueObject"]["EndingBalance"]["valueNumber"] == 141.5


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_has_an_azure_shape(kind: str) -> None:
    told = analyze_result(chosen(document(kind, {})))["analyzeResult"]["documents"][0]
    assert re.fullmatch(r"[A-Za-z0-9.]+", told["docType"])


def test_tables_have_a_row_a_document_and_a_row_a_line() -> None:
    [one] = chosen(document("bank_statement", bank()))
    row = document_row(one)
    assert (row["source"], row["type"], row["ending_balance"]) == (
        "scan.pdf",
        "bank_statement",
        141.5,
    )
    rows = list(item_rows(one))
    assert [r["amount"] for r in rows] == [-4.25, -4.25, -50.0, 100.0]
    assert {(r["list"], r["page"], r["confidence"]) for r in rows} == {("transactions", 1, 0.97)}
    assert rows[3]["type"] == "deposit" and rows[3]["document_type"] == "bank_statement"


def test_columns_take_the_narrowest_type_that_fits() -> None:
    columns = Columns()
    for row in (
        {"a": 1, "b": "2024-02-29", "c": 1},
        {"a": 2.5, "b": "2024-02-30", "c": "x"},
        {"d": None},
    ):
        columns.learn(row)
    assert columns.final == {"a": "number", "b": "text", "c": "text", "d": "text"}
    assert in_columns({"a": 1, "c": 1}, columns.final) == [1.0, None, "1", None]


@given(st.text())
def test_no_text_becomes_a_formula(text: str) -> None:
    assert not without_formula(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert without_formula(text).endswith(text)


def test_a_masked_copy_holds_no_private_number() -> None:
    data = three_accounts() | {"account_holder": "Ann Lee 900-12-3456"}
    for doc in (document("W2", w2()), document("bank_statement", data)):
        [copy] = map(masked_copy, chosen(doc))
        text = json.dumps(copy.document)
        for number in ("900-12-3456", "98-7654321", "1111222233", "4444555566"):
            assert number not in text
