"""A result is scored as a careful reader would: by what the truth says, value by value, row by row."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.score_rows import align, truth_row
from documents.score_summary import auroc, calibration_error, figures, reliability, summarise
from documents.score_values import field_name, is_right, normalised
from documents.scoring import score

W2_TRUTH = {
    "doc_type": "W2",
    "fields": {
        "tax_year": 2024,
        "employee_ssn": "XXX-XX-1234",
        "employer_name": "ACME, Inc.",
        "box_1_wages": 1000.0,
        "box_7_ss_tips": None,
        "box_12": [["DD", 10.0], ["D", 5.5]],
        "box_13_retirement_plan": False,
        "box_14_other": "NYPFL 870.28; ESPP 2,383.14",
        "state_local": [{"box_15_state": "PA", "box_16_state_wages": 1000.0}],
    },
}
W2_DATA = {
    "tax_year": 2024,
    "employee_ssn": "***-**-1234",
    "employer_name": "Acme Inc",
    "wages": 1000.0,
    "box_12": [{"code": "DD", "amount": 10.0}, {"code": "D", "amount": 5.5}],
    "retirement_plan": False,
    "other": "NYPFL 870.28 ESPP 2383.14",
    "state_local": [{"state": "PA", "state_wages": 1000.0}],
}
ROWS = [
    {"date": "2024-01-02", "description": "A", "amount": 5.0},
    {"date": "2024-01-03", "description": "B", "amount": -2.5},
    {"date": "2024-01-04", "description": "C", "amount": 7.0},
]
STATEMENT_TRUTH = {"doc_type": "bank_statement", "fields": {}, "transactions": ROWS}


def result_of(
    type: str, data: dict[str, Any], confidence: float = 0.9, reconciled: bool | None = None
) -> dict[str, Any]:
    """A result of one document, every leaf of which has the same confidence."""
    fields = {path: {"confidence": confidence} for path in paths_of(data)}
    document = {"type": type, "confidence": 0.99, "pages": [1], "data": data, "fields": fields}
    return {"documents": [{**document, "reconciled": reconciled}]}


def paths_of(data: dict[str, Any]) -> list[str]:
    paths = []
    for name, value in data.items():
        if isinstance(value, list):
            paths += [f"{name}[{n}].{key}" for n, row in enumerate(value) for key in row]
        else:
            paths.append(name)
    return paths


def statement(rows: list[dict[str, Any]], **more: Any) -> Any:
    return score("s", result_of("bank_statement", {"transactions": rows}, **more), STATEMENT_TRUTH)


def test_names_of_boxes_become_names_of_meaning() -> None:
    assert field_name("box_1_wages") == "wages"
    assert field_name("box_2a_capital_gain") == "capital_gain"
    assert field_name("box_12") == "box_12"
    assert field_name("employee_ssn") == "employee_ssn"


@pytest.mark.parametrize(
    ("truth", "given"),
    [
        (None, None),
        (None, ""),
        (None, []),
        (153.123, 153.12),
        (5, 5.0),
        (True, True),
        (0.0, 0.0),
        ("Waseca, MN 56093", "WASECA MN  56093"),
        ("P.O. BOX 6543", "po box 6543"),
        ("23/01/2018", "2018-01-23"),
        ("11/02/18", "2018-02-11"),
        ("30 MAY 2018", "2018-05-30"),
        ("2018-01-23", "2018-01-23"),
        ("18.00", 18.0),
        ("$8.70", 8.7),
        ("XXX-XX-1234", "***-**-1234"),
        (["101", "102"], ["101", "102"]),
    ],
)
def test_values_that_say_the_same_are_right(truth: Any, given: Any) -> None:
    assert is_right(truth, given)


@pytest.mark.parametrize(
    ("truth", "given"),
    [
        (None, 0.0),
        (None, False),
        (0.0, None),
        (False, None),
        (True, 1),
        (1, True),
        (5.0, 5.01),
        (5.0, "5.00"),
        ("ACME", "ACNE"),
        ("2018-01-23", "2018-01-24"),
        ("03/04/2018", "2018-03-04"),
        ("XXX-XX-1234", "1234"),
        ("XXX-XX-1234", "923-45-1234"),
        ("18.00", 18.5),
        ("A", ["A"]),
        (["101"], ["101", "102"]),
        ("***", ""),
    ],
)
def test_values_that_say_something_else_are_wrong(truth: Any, given: Any) -> None:
    assert not is_right(truth, given)


@settings(deadline=None)
@given(st.text())
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)


def test_a_right_result_is_exact() -> None:
    scored = score("w", result_of("W2", W2_DATA), W2_TRUTH)
    assert [f.path for f in scored.fields if not f.right] == []
    assert scored.exact
    assert {f.name for f in scored.fields} >= {"box_12.code", "state_local.state", "wages"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("wages", 1000.01),
        ("wages", None),
        ("ss_tips", 0.0),
        ("retirement_plan", None),
        ("box_12", [{"code": "DD", "amount": 10.0}]),
        ("box_12", [*W2_DATA["box_12"], {"code": "C", "amount": 1.0}]),  # type: ignore[misc]
        ("state_local", [{"state": "PA", "state_wages": 999.0}]),
        ("other", "NYPFL 870.28"),
    ],
)
def test_one_wrong_value_makes_one_wrong_field_and_no_exact_document(name: str, value: Any) -> None:
    scored = score("w", result_of("W2", {**W2_DATA, name: value}), W2_TRUTH)
    wrong = {f.path.partition("[")[0] for f in scored.fields if not f.right}
    assert wrong == {name}
    assert not scored.exact


def test_what_the_truth_does_not_name_is_counted_and_not_judged() -> None:
    scored = score("w", result_of("W2", {**W2_DATA, "control_number": "7", "x": None}), W2_TRUTH)
    assert scored.exact
    assert scored.extra_fields == 1


def test_a_result_without_documents_has_everything_missing() -> None:
    scored = score("w", {"documents": []}, W2_TRUTH)
    assert scored.found_type == "none"
    assert not any(f.right for f in scored.fields if f.expected is not None)
    assert not scored.exact


def test_a_document_cut_in_two_is_not_exact() -> None:
    result = result_of("W2", W2_DATA)
    result["documents"].append({**result["documents"][0], "type": "other", "pages": [2]})
    scored = score("w", result, W2_TRUTH)
    assert scored.type_right
    assert not scored.exact


@pytest.mark.parametrize(
    ("rows", "counts", "paths"),
    [
        (ROWS, (3, 3, 3), []),
        (ROWS[1:], (2, 3, 2), ["date", "description", "amount"]),
        (ROWS[:1] + ROWS[2:], (2, 3, 2), ["date", "description", "amount"]),
        ([*ROWS, ROWS[0]], (3, 3, 4), [""]),
        ([ROWS[0], {**ROWS[1], "amount": 2.5}, ROWS[2]], (2, 3, 3), ["amount"]),
        ([ROWS[0], {**ROWS[1], "description": "?"}, ROWS[2]], (3, 3, 3), ["description"]),
        ([], (0, 3, 0), ["date", "description", "amount"] * 3),
    ],
)
def test_rows_are_matched_in_order_by_date_and_amount(
    rows: list[dict[str, Any]], counts: tuple[int, int, int], paths: list[str]
) -> None:
    scored = statement(rows)
    assert scored.rows == counts
    assert [f.path.partition("].")[2] for f in scored.row_scores if not f.right] == paths
    assert scored.exact == (not paths)


def test_columns_for_credit_and_debit_give_signed_amounts() -> None:
    assert truth_row({"date": "d", "credit": None, "debit": 5}) == {"date": "d", "amount": -5}
    assert truth_row({"date": "d", "credit": 5, "debit": None}) == {"date": "d", "amount": 5}
    assert truth_row(["DD", 5.0]) == {"code": "DD", "amount": 5.0}


KEYS = st.lists(st.sampled_from([1.0, 2.0, 3.0]), max_size=8)


@settings(deadline=None)
@given(KEYS, KEYS)
def test_alignment_uses_every_row_once_and_in_order(truth: list[float], given: list[float]) -> None:
    pairs = align([{"amount": a} for a in truth], [{"amount": a} for a in given])
    assert [p.truth for p in pairs if p.truth is not None] == list(range(len(truth)))
    assert [p.given for p in pairs if p.given is not None] == list(range(len(given)))
    for pair in pairs:
        if pair.truth is not None and pair.given is not None:
            assert pair.matched == (truth[pair.truth] == given[pair.given])


def test_the_pages_of_a_packet_are_judged_each() -> None:
    truth = {"doc_type": "packet", "fields": {}, "page_types": ["invoice", "other (memo)", "other"]}
    documents = [
        {"type": "invoice", "pages": [1]},
        {"type": "other", "pages": [2, 3]},
    ]
    blank = {"confidence": 0.9, "data": {}, "fields": {}, "reconciled": None}
    result = {"documents": [{**blank, **d} for d in documents]}
    assert score("p", result, truth).exact
    result["documents"][1]["pages"] = [2]
    scored = score("p", result, truth)
    assert scored.page_types == [("invoice", "invoice"), ("other", "other"), ("other", "none")]
    assert not scored.split_right


def test_summary_counts_rates_by_type_and_field() -> None:
    wrong = copy.deepcopy(W2_DATA)
    wrong["wages"] = 1.0
    scores = [
        score("a", result_of("W2", W2_DATA, 0.9), W2_TRUTH),
        score("b", result_of("W2", wrong, 0.97), W2_TRUTH),
        score("c", result_of("other", {}), W2_TRUTH),
        statement(ROWS[1:], reconciled=True),
    ]
    summary = summarise(scores)
    w2 = summary["by_type"]["W2"]
    assert w2["documents_exact"] == round(1 / 3, 4)
    assert w2["type_right"] == round(2 / 3, 4)
    assert w2["by_field"]["wages"] == {"count": 3, "exact": round(1 / 3, 4), "missing": 1}
    assert w2["sure_and_wrong"] == ["b: wages", "c: type"]
    assert summary["confusion"]["W2"] == {"W2": 2, "other": 1}
    bank = summary["by_type"]["bank_statement"]
    assert bank["row_f1"] == 0.8
    assert bank["reconciled_and_right"] == 0.0
    assert [m["source"] for m in summary["misses"]] == ["b", "c", "s"]


def test_misses_never_show_a_whole_taxpayer_number() -> None:
    truth = {"doc_type": "W2", "fields": {"employee_ssn": "923-45-6789"}}
    scored = score("w", result_of("W2", {"employee_ssn": "923-45-6780"}), truth)
    said = summarise([scored])["misses"][0]["fields"]["employee_ssn"]
    assert (said["expected"], said["got"]) == ("***-**-6789", "***-**-6780")


def test_figures_of_nothing_are_none_and_not_perfect() -> None:
    empty = figures([])
    assert empty["fields_exact"] is None
    assert empty["row_f1"] is None
    assert empty["auroc"] is None


def test_auroc_of_known_orders() -> None:
    assert auroc([(0.9, True), (0.1, False)]) == 1.0
    assert auroc([(0.1, True), (0.9, False)]) == 0.0
    assert auroc([(0.5, True), (0.5, False)]) == 0.5
    assert auroc([(0.5, True)]) is None


GRADED = st.lists(
    st.tuples(st.sampled_from([0.0, 0.2, 0.5, 0.95, 1.0]), st.booleans()), max_size=12
)


@settings(deadline=None)
@given(GRADED)
def test_auroc_is_the_share_of_pairs_in_order(graded: list[tuple[float, bool]]) -> None:
    right = [c for c, ok in graded if ok]
    wrong = [c for c, ok in graded if not ok]
    wins = [(r > w) + (r == w) / 2 for r in right for w in wrong]
    assert auroc(graded) == (round(sum(wins) / len(wins), 4) if wins else None)


@settings(deadline=None)
@given(GRADED)
def test_every_value_falls_in_one_bin(graded: list[tuple[float, bool]]) -> None:
    assert sum(b["count"] for b in reliability(graded)) == len(graded)


def test_calibration_error_is_the_mean_gap() -> None:
    assert calibration_error([(0.8, True), (0.8, False)]) == 0.3
    assert calibration_error([(1.0, True), (0.0, False)]) == 0.0
    assert calibration_error([]) is None


def test_a_missing_row_has_no_place_of_another_row() -> None:
    result = result_of("bank_statement", {"transactions": ROWS[1:]})
    for path, said in result["documents"][0]["fields"].items():
        said |= {"page_number": 3, "bbox": [1, 2, 3, 4] if path.endswith("amount") else None}
    scored = score("s", result, STATEMENT_TRUTH)
    missing = [f for f in scored.row_scores if not f.right]
    assert {f.path for f in missing} == {
        f"transactions[0].{name}" for name in ("date", "description", "amount")
    }
    assert {(f.page_number, f.bbox, f.confidence) for f in missing} == {(1, None, None)}
    read = next(f for f in scored.row_scores if f.right and f.name == "transactions.amount")
    assert (read.page_number, read.bbox) == (3, (1, 2, 3, 4))


def test_a_page_that_two_documents_share_is_right_for_both() -> None:
    truth = {
        "doc_type": "1099-DIV",
        "fields": {"parent_pages": [1]},
        "documents": [{"doc_type": t, "pages": [1]} for t in ("1099-DIV", "1099-INT")],
    }
    documents = [result_of(t, {})["documents"][0] for t in ("1099-DIV", "1099-INT")]
    documents[0]["data"]["parent_pages"] = [1]
    scored = score("s", {"documents": documents}, truth)
    assert scored.page_types == [("1099-DIV", "1099-DIV"), ("1099-INT", "1099-INT")]
    assert [f.right for f in scored.fields] == [True]
    documents[0]["data"]["parent_pages"] = [2]
    assert [f.right for f in score("s", {"documents": documents}, truth).fields] == [False]
    alone = score("s", {"documents": documents[:1]}, truth)
    assert alone.page_types[1] == ("1099-INT", "1099-DIV") and not alone.split_right
