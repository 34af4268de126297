"""What the classifier promises beyond being right: which page speaks, what is told, what is not."""

from __future__ import annotations

import dataclasses

import pytest

from documents.classification.classify import classify_document, classify_page
from documents.classification.lexicon import Lexicon
from documents.classification.page_text import skeleton
from documents.layout import PageLayout
from documents.result import DocumentType
from tests.documents.classification_cases import OURS
from tests.documents.classification_layouts import layout_of

INT_FORM = OURS["1099-INT: irs copy B"]
INSTRUCTIONS = """
# Instructions for Recipient
Box 1a. Shows total ordinary dividends that are taxable. See Form 1099-DIV and Form 1040 for more.
Box 1b. Shows the portion of the amount in box 1a that may be eligible for reduced rates.
Box 2a. Shows total capital gain distributions from a regulated investment company.
"""
CONSOLIDATED = """
# 2023 Consolidated Form 1099
Form 1099-INT Interest Income
Interest income | {interest}
Interest on U.S. Savings Bonds | {interest}
Tax-exempt interest | {interest}
Form 1099-DIV Dividends and Distributions
Total ordinary dividends | {dividends}
Qualified dividends | {dividends}
Nondividend distributions | {dividends}
"""


def page(text: str, number: int = 1) -> PageLayout:
    return layout_of("page", text, number)


def test_an_empty_page_is_other_with_low_confidence() -> None:
    answer = classify_page(PageLayout(1, 1700, 2200, 0, "blank"))
    assert answer.type == "other"
    assert answer.confidence < 0.5
    assert classify_document([]).type == "other"


def test_scores_are_probabilities_over_all_types() -> None:
    answer = classify_page(page(INT_FORM))
    assert len(answer.scores) == 13
    assert sum(answer.scores.values()) == pytest.approx(1)
    assert answer.confidence == pytest.approx(answer.scores["1099-INT"], abs=0.006)


def test_later_pages_do_not_outvote_the_title_of_page_one() -> None:
    invoice = OURS["invoice: plain small firm"]
    attached = [OURS["receipt: grocery narrow"], OURS["bank_statement: continued page"]]
    pages = [page(text, n) for n, text in enumerate([invoice, *attached, *attached], 1)]
    assert classify_document(pages).type == "invoice"


def test_instructions_behind_a_form_leave_its_type_alone() -> None:
    pages = [page(INT_FORM), page(INSTRUCTIONS, 2)]
    answer = classify_document(pages)
    assert (answer.type, answer.continues) == ("1099-INT", False)
    assert answer.confidence > 0.95


def test_a_form_behind_its_instructions_gives_the_document_its_type() -> None:
    assert classify_document([page(INSTRUCTIONS), page(INT_FORM, 2)]).type == "1099-INT"


def test_instructions_alone_are_no_form_and_begin_no_document() -> None:
    answer = classify_page(page(INSTRUCTIONS))
    assert (answer.type, answer.continues) == ("other", True)


@pytest.mark.parametrize(
    ("line", "continues"),
    [
        ("Page 1 of 3", False),
        ("Page 2 of 3", True),
        ("Transactions (continued)", True),
        ("Transactions", False),
    ],
)
def test_a_page_that_says_it_is_not_the_first_continues(line: str, continues: bool) -> None:
    text = OURS["bank_statement: online bank, plain"]
    assert classify_page(page(line + text)).continues == continues


def test_a_page_without_evidence_begins_no_document() -> None:
    assert classify_page(page("07/11 | Card purchase | 60.00")).continues


@pytest.mark.parametrize(
    ("interest", "dividends", "leads"),
    [("120.10", "0.00", "1099-INT"), ("0.00", "120.10", "1099-DIV")],
)
def test_the_section_with_the_amounts_leads_a_consolidated_statement(
    interest: str, dividends: str, leads: DocumentType
) -> None:
    answer = classify_page(page(CONSOLIDATED.format(interest=interest, dividends=dividends)))
    assert answer.type == leads


def test_a_form_without_values_is_a_blank_form() -> None:
    captions = (
        "Form 1099-NEC Nonemployee Compensation | OMB No. 1545-0116\n1 Nonemployee compensation"
    )
    assert classify_page(page(captions)).blank_form
    assert not classify_page(page(f"{captions} | 812.00")).blank_form
    assert not classify_page(page(f"{captions}\nRecipient's TIN | XXX-XX-1234")).blank_form


def test_the_reason_tells_nothing_of_the_person() -> None:
    text = INT_FORM.replace("First Prairie Credit Union", "Zebulon Quux 900-12-3456")
    reason = classify_page(page(text)).reason
    assert "1099-INT" in reason
    assert not any(private in reason for private in ("Zebulon", "900-12", "212.40"))


def test_a_title_weighs_more_large_and_high_than_small_and_low() -> None:
    lines = ["Hollis Landscaping", *["mulch and stone"] * 30]
    high = classify_page(page("\n".join(["# INVOICE", *lines])))
    low = classify_page(page("\n".join([*lines, "invoice"])))
    assert high.scores["invoice"] > low.scores["invoice"] + 0.2


def test_a_mention_of_a_form_is_not_its_title() -> None:
    letter = "We have mailed you a copy of your Form W-2 and also of your Form 1099-INT."
    assert classify_page(page(f"Dear client,\n{letter}\nSincerely,")).type == "other"


def test_look_alikes_and_lost_spaces_match() -> None:
    assert skeleton("0MB No. 1545-OOO8") == skeleton("OMB No.1545-0008")
    assert skeleton("Wage and Tax Staternent") == skeleton("WageandTaxStatement")
    assert skeleton("Invoice #") == skeleton("Invoice no.")


def test_two_letters_over_a_space_are_no_look_alike() -> None:
    order = "# PURCHASE ORDER NT-8841\nTo: Sabine Valve\nDeliver by: 10/09/2026\nBuyer: K. Landry"
    assert classify_page(page(order)).paper == "purchase order"


def test_a_misread_phrase_is_found_and_a_cut_one_is_not() -> None:
    phrase = skeleton("minimum payment warning")
    lexicon = Lexicon([phrase])
    assert lexicon.nearly([skeleton("Minimun payment warming")], set()) == {phrase}
    assert lexicon.nearly([skeleton("minimum payment due")], set()) == set()


def test_text_of_a_proven_layer_is_not_taken_for_misread() -> None:
    text = "Form W-2 Wage and Tax Statement 2023\n1 Wagez, tipz, other kompensation | 100.00"
    exact = classify_page(page(text)).scores["W2"]
    assert classify_page(dataclasses.replace(page(text), status="ocr")).scores["W2"] >= exact
