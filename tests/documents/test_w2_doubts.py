"""Boxes of a W-2 that could not be read, and forms that go on on further forms."""

from __future__ import annotations

import pytest

from documents.assemble import assemble
from documents.kinds.w2 import KIND, W2
from documents.reading import Reading
from documents.result import DocumentResult, EngineInfo
from documents.source import Source
from tests.documents.form_sheets import Sheet
from tests.documents.test_w2 import AMOUNTS, amounts_of, irs_form

BLANK = dict.fromkeys(AMOUNTS, "")
MORE = {"12a": "W 1200.00", "12b": "C 80.50"}


def read(sheet: Sheet) -> Reading:
    return KIND.read([sheet.layout()])


@pytest.mark.parametrize("confidence", [1.0, 0.95])
@pytest.mark.parametrize("print_", ["**********", "* * * * * *", "#########", "5I,Z34,1Q7"])
def test_a_box_that_holds_no_value_is_named(print_: str, confidence: float) -> None:
    reading = read(irs_form(Sheet(confidence), ss_wages=print_))
    assert "ss_wages" not in reading.data and reading.data["unread_boxes"] == ["3"]
    place = reading.fields["unread_boxes[0]"]
    assert place.text == print_ and place.box == "3" and place.bbox[0] == 712
    doubts = [f for f in reading.findings if f.rule == "box_not_read"]
    assert [(f.severity, f.fields) for f in doubts] == [("warning", ["ss_wages"])]
    assert "taxes_have_wages" not in {f.rule for rule in KIND.rules for f in rule(reading.data)}


def test_boxes_of_numbers_codes_and_states_are_named_in_order_without_a_number() -> None:
    sheet = irs_form(Sheet(), ssn="900-1122", **{"12b": "DD 4OO0_0"})
    sheet.spans = [s for s in sheet.spans if s.text != "30,000.00"]
    sheet.put(532, 732, "3O.0x0.117")
    reading = read(sheet)
    assert reading.data["unread_boxes"] == ["a", "12b", "16"]
    assert reading.fields["unread_boxes[0]"].text == ""
    message = next(f.message for f in reading.findings if f.rule == "box_not_read")
    assert "a, 12b, 16" in message and "900" not in message


def test_what_another_copy_reads_is_not_unread() -> None:
    sheet = Sheet(height=3300)
    for row, wages in enumerate(("51,234.10", "*********")):
        irs_form(sheet, y=100 + 1000 * row, wages=wages)
    reading = read(sheet)
    assert amounts_of(reading) == AMOUNTS and "unread_boxes" not in reading.data


def test_clean_and_blank_forms_have_nothing_unread() -> None:
    for sheet in (irs_form(Sheet()), irs_form(Sheet(), **BLANK)):
        assert "unread_boxes" not in read(sheet).data


def test_a_form_says_on_which_pages_it_goes_on() -> None:
    pages = [irs_form(Sheet()).layout(1), irs_form(Sheet(), **BLANK, **MORE).layout(2)]
    data = KIND.read(pages).data
    assert [entry["code"] for entry in data["box_12"]] == ["D", "DD", "W", "C"]
    assert data["continued_on"] == [2] and "continuation" not in data
    assert W2.model_validate(data).continued_on == [2]
    assert "continued_on" not in KIND.read(pages[:1]).data


def test_further_lines_of_the_same_state_are_added() -> None:
    further = irs_form(Sheet(), **BLANK, **MORE)
    further.spans = [s for s in further.spans if s.box.y1 < 700 or s.text[:2] in ("15", "16", "17")]
    further.put(112, 732, "CA").put(212, 732, "99-0001").put(532, 732, "700.00")
    further.put(772, 732, "12.00").put(1390, 732, "LARK CITY")
    data = KIND.read([irs_form(Sheet()).layout(1), further.layout(2)]).data
    assert [line["state_wages"] for line in data["state_local"]] == [30000.0, 21234.1, 700.0]


def test_a_copy_with_one_code_or_amount_misread_is_no_further_form() -> None:
    for misread in ({"12b": "D0 4000.00"}, {"12b": "DD 4900.00"}):
        sheet = irs_form(Sheet(height=3300))
        data = read(irs_form(sheet, y=1100, **misread)).data
        assert len(data["box_12"]) == 2 and "continued_on" not in data


def result_of(number: int, **changed: str) -> DocumentResult:
    reading = KIND.read([irs_form(Sheet(), **changed).layout(number)])
    return DocumentResult(type="W2", confidence=1.0, pages=[number], data=reading.data)


def assembled(*documents: DocumentResult) -> list[DocumentResult]:
    source = Source("f", "f", "0", "application/pdf", "f", 1)
    engine = EngineInfo(name="test", version="0")
    return assemble(source, [], documents, engine, 1).documents


def test_a_further_sheet_apart_names_the_pages_of_its_form() -> None:
    first, sheet = result_of(1), result_of(3, ssn="***-**-2222", **BLANK, **MORE)
    assert sheet.data["continuation"] is True and "continuation_of" not in sheet.data
    one, two = assembled(first, sheet)
    assert two.data["continuation_of"] == [1] and "continuation_of" not in one.data
    assert "continuation_of" not in sheet.data


@pytest.mark.parametrize(
    "others", [(), ({"ssn": "900-55-7788"},), ({}, {}), ({"ein": "00-7654321"},)]
)
def test_a_further_sheet_without_its_form_or_with_two_names_none(
    others: tuple[dict[str, str], ...],
) -> None:
    firsts = [result_of(number, **other) for number, other in enumerate(others, start=2)]
    sheet = assembled(result_of(1, **BLANK, **MORE), *firsts)[0]
    assert sheet.data["continuation"] is True and "continuation_of" not in sheet.data


def test_a_form_whose_wages_could_not_be_read_is_no_further_sheet() -> None:
    assert "continuation" not in read(irs_form(Sheet(), **BLANK | {"wages": "*****"})).data
    assert "continuation" not in read(irs_form(Sheet())).data
