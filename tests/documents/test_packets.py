"""Pages to documents: what begins one, what goes on with the one before."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.classification.classify import Classification, classify_page
from documents.identity import Identity, differ
from documents.layout import PageLayout
from documents.packets import split_pages, whole
from documents.result import DocumentType
from tests.documents.classification_layouts import layout_of


def sure(kind: DocumentType, *, continues: bool = False) -> Classification:
    return Classification(kind, 0.97, f"Looks like {kind}.", continues=continues)


def doubtful(kind: DocumentType) -> Classification:
    return Classification(kind, 0.4, "Hardly anything.")


W2, INT, BANK, OTHER = sure("W2"), sure("1099-INT"), sure("bank_statement"), sure("other")
SILENT = Classification("other", 0.7, "Nothing on it speaks for a type.", continues=True)
BLANK = Classification("other", 0.3, "Nothing could be read.")
PAGE_2 = sure("bank_statement", continues=True)


@pytest.mark.parametrize(
    ("pages", "documents"),
    [
        ([W2], [("W2", 1)]),
        ([W2, INT, BANK], [("W2", 1), ("1099-INT", 1), ("bank_statement", 1)]),
        ([BANK, PAGE_2, SILENT, BLANK, W2], [("bank_statement", 4), ("W2", 1)]),
        ([W2, W2, W2, W2], [("W2", 4)]),
        ([W2, INT, W2], [("W2", 1), ("1099-INT", 1), ("W2", 1)]),
        ([SILENT, W2], [("W2", 2)]),
        ([BLANK, SILENT, INT, SILENT, W2], [("1099-INT", 4), ("W2", 1)]),
        ([BANK, OTHER, W2], [("bank_statement", 1), ("other", 1), ("W2", 1)]),
        ([OTHER, W2], [("other", 1), ("W2", 1)]),
        ([W2, PAGE_2], [("W2", 1), ("bank_statement", 1)]),
        ([PAGE_2, PAGE_2], [("bank_statement", 2)]),
        ([BANK, doubtful("invoice")], [("bank_statement", 2)]),
        ([doubtful("invoice"), BLANK], [("invoice", 2)]),
        ([BLANK, BLANK], [("other", 2)]),
    ],
)
def test_a_packet_is_split_where_another_document_begins(
    pages: list[Classification], documents: list[tuple[str, int]]
) -> None:
    parts = split_pages(pages)
    assert [(part.type, len(part.page_numbers)) for part in parts] == documents


def text_page(lines: str, number: int) -> PageLayout:
    return layout_of("page", lines, number)


def invoice(number: str, page: str = "") -> str:
    head = f"# Invoice\nInvoice number: {number}\nBill to: Ann Poe\n{page or 'Thanks'}"
    return f"{head}\nWidgets | 2 | 3.00 | 6.00\nTotal due | $6.00"


def parts_of(*texts: str) -> list[tuple[int, ...]]:
    layouts = [text_page(text, n) for n, text in enumerate(texts, start=1)]
    return [p.page_numbers for p in split_pages([classify_page(one) for one in layouts], layouts)]


@pytest.mark.parametrize(
    ("texts", "documents"),
    [
        ([invoice("A-101"), invoice("A-102")], [(1,), (2,)]),
        ([invoice("A-101"), invoice("A-101")], [(1, 2)]),
        ([invoice("A-101", "Page 1 of 2"), invoice("A-107", "Page 2 of 2")], [(1, 2)]),
        ([invoice("A-101", "Page 1 of 1"), invoice("A-101", "Page 1 of 1")], [(1,), (2,)]),
    ],
)
def test_numbers_tell_documents_of_one_type_apart(
    texts: list[str], documents: list[tuple[int, ...]]
) -> None:
    assert parts_of(*texts) == documents


def test_a_page_numbered_as_the_next_one_stays_though_it_looks_like_another_type() -> None:
    slip = "# Packing slip\nPage 2 of 2\nQty ordered | Qty shipped\n4 | 4\nPacked by | Bo"
    unnumbered = slip.replace("Page 2 of 2", "Thanks")
    first = invoice("A-101", "Page 1 of 2")
    assert parts_of(first, slip, invoice("A-102")) == [(1, 2), (3,)]
    assert parts_of(first, unnumbered, invoice("A-102")) == [(1,), (2,), (3,)]


class Said(Identity):
    """A page that says these things of itself."""

    def __init__(self, kind: Classification, exact: bool = True, **says: str) -> None:
        super().__init__(kind)
        self.says = {name: frozenset(value.split()) for name, value in says.items()}
        self.is_exact = exact

    @property
    def exact(self) -> bool:
        return self.is_exact


@pytest.mark.parametrize(
    ("kind", "one", "other", "differing"),
    [
        (W2, {"employer_ein": "12-3456789"}, {"employer_ein": "12-3456780"}, True),
        (W2, {"employer_ein": "12-3456789"}, {"employee_ssn": "900-12-3456"}, False),
        (W2, {"employee_ssn": "900-12-3456"}, {"employee_ssn": "XXX-XX-3456"}, False),
        (W2, {"employee_ssn": "XXX-XX-3457"}, {"employee_ssn": "900-12-3456"}, True),
        (W2, {"tax_year": "2023"}, {"tax_year": "2024"}, True),
        (BANK, {"account_number": "111 222"}, {"account_number": "222"}, False),
        (BANK, {"account_number": "111"}, {"account_number": "222"}, False),
        (
            BANK,
            {"account_number": "111", "period_start": "2024-01-01"},
            {"account_number": "222", "period_start": "2024-01-01"},
            True,
        ),
        (BANK, {"period_start": "2024-01-01"}, {"period_start": "2024-02-01"}, True),
    ],
)
def test_pages_differ_by_what_both_say(
    kind: Classification, one: dict[str, str], other: dict[str, str], differing: bool
) -> None:
    assert differ([Said(kind, **one)], Said(kind, **other)) is differing


def test_one_digit_read_by_eye_does_not_make_another_person() -> None:
    read, misread = {"employer_ein": "12-3456789"}, {"employer_ein": "12-3456189"}
    assert not differ([Said(W2, exact=False, **read)], Said(W2, **misread))
    assert differ([Said(W2, exact=False, **read)], Said(W2, employer_ein="12-3456100"))


def test_other_papers_differ_by_kind_of_paper_but_for_pages_of_prose() -> None:
    def paper(name: str) -> Identity:
        return Said(Classification("other", 0.97, "", paper=name))

    assert differ([paper("pay stub")], paper("letter"))
    assert not differ([paper("contract")], paper("letter"))
    assert not differ([paper("pay stub")], paper("pay stub"))


def test_a_part_is_named_by_the_first_page_that_speaks() -> None:
    [part] = split_pages([SILENT, Classification("W2", 0.8, "first"), W2])
    assert (part.type, part.confidence, part.reason) == ("W2", 0.8, "first")


def test_no_pages_are_no_documents() -> None:
    assert split_pages([]) == []


KINDS = st.builds(
    Classification,
    type=st.sampled_from(["W2", "1099-INT", "bank_statement", "other"]),
    confidence=st.floats(0, 1),
    reason=st.just(""),
    continues=st.booleans(),
)


LAYOUTS = st.sampled_from(
    [None, *(text_page(f"Page {n} of 3\nInvoice number: {n}", n) for n in (1, 2, 3))]
)


@settings(deadline=None)
@given(st.lists(st.tuples(KINDS, LAYOUTS), max_size=20))
def test_every_page_is_in_exactly_one_part_in_its_order(
    pages: list[tuple[Classification, PageLayout | None]],
) -> None:
    parts = split_pages([kind for kind, _ in pages], [layout for _, layout in pages])
    assert [n for part in parts for n in part.page_numbers] == list(range(1, len(pages) + 1))
    assert all(part.page_numbers for part in parts)


INVOICE = """
# INVOICE
Alder & Finch Supply
Invoice number: 20417 | Invoice date: 03/04/2024
Bill to: Ridge Bakery
Qty | Description | Unit price | Amount
2 | Steel shelf | 40.00 | 80.00
Total due | $80.00
"""
TERMS = """
# Terms & Conditions
1. All orders are subject to acceptance by Vendor at its main office. Risk of loss passes to Purchaser
when the goods are handed to the carrier, and title passes on payment in full.
2. Vendor's liability shall not exceed the price paid. IN NO EVENT SHALL VENDOR BE LIABLE for lost
profits or consequential damages of any kind, however they were caused.
3. Returned goods are accepted within thirty days only, less a restocking fee of fifteen percent.
4. Past due accounts bear interest at the rate of 1.5% a month, and the costs of collection.
"""
AGREEMENT = """
# CONSULTING AGREEMENT
This Agreement is entered into by and between Alder Consulting and Ridge Bakery. The parties agree:
1. Services. The Consultant shall advise the Client on its books, and either party may end this
Agreement with thirty days' notice. 2. Governing law. It is governed by the laws of Ohio.
3. Confidentiality. Neither party shall disclose what it learns hereby of the other.
In witness whereof the parties have executed this Agreement on the date first written above.
"""
MAILED = """
Alder Trust Company
12 High Street, Albany NY 12203
Important Tax Document Enclosed
Your Form 1099-INT is enclosed with this page. Keep it with your tax records, and see your tax
adviser with any question; our branches do not provide tax advice.
"""
FORM = """
Form 1099-INT | Interest Income | OMB No. 1545-0112
PAYER'S TIN 12-3456789 | RECIPIENT'S TIN 900-12-3456
1 Interest income $ 12.50 | 2 Early withdrawal penalty $
3 Interest on U.S. Savings Bonds and Treasury obligations $ | 4 Federal income tax withheld $
"""


def documents_in(*texts: str) -> list[tuple[str, tuple[int, ...]]]:
    """Type and pages of each document, of pages read from their print."""
    layouts = [text_page(text, number) for number, text in enumerate(texts, start=1)]
    parts = split_pages([classify_page(layout) for layout in layouts], layouts)
    return [(part.type, part.page_numbers) for part in parts]


def test_terms_behind_an_invoice_are_of_the_invoice() -> None:
    assert documents_in(INVOICE, TERMS, FORM) == [("invoice", (1, 2)), ("1099-INT", (3,))]


def test_a_contract_behind_an_invoice_is_a_document_of_its_own() -> None:
    assert documents_in(INVOICE, AGREEMENT) == [("invoice", (1,)), ("other", (2,))]


MAIL = """
From: Ann Reed <ann@ridge.example>
Sent: Tuesday, March 12, 2024 4:10 PM
To: Bob Lane <bob@alder.example>
Subject: Invoice {number}
Dear Bob,
Thank you for your reply about invoice {number}. We have signed it and attach it here.
Please let me know if you need anything further.
Best regards,
Ann
"""


@pytest.mark.parametrize(
    ("number", "documents"),
    [
        ("20417", [("invoice", (1, 2))]),
        ("99871", [("invoice", (1,)), ("other", (2,))]),
    ],
)
def test_mail_behind_an_invoice_is_of_the_invoice_when_it_names_it(
    number: str, documents: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert documents_in(INVOICE, MAIL.format(number=number)) == documents


def test_terms_alone_are_one_other_document() -> None:
    assert documents_in(TERMS, TERMS) == [("other", (1, 2))]


def test_the_page_that_a_form_was_mailed_with_is_no_page_of_the_form_before_it() -> None:
    assert documents_in(INVOICE, MAILED, FORM) == [
        ("invoice", (1,)),
        ("other", (2,)),
        ("1099-INT", (3,)),
    ]


def test_a_source_that_is_not_divided_is_one_part() -> None:
    part = whole([sure("other", continues=True), W2], 3)
    assert part.type == "W2", "an instruction page first does not name the document"
    assert part.page_numbers == (1, 2, 3)


STATEMENT = """# Statement of Account
Account Number 7719 0042 | Statement Period 03/01/24 - 03/31/24
Beginning balance 100.00
03/04 | Deposit | 50.00 | 150.00
03/05 | ATM withdrawal | 20.00 | 130.00
03/06 | Check 101 | 10.00 | 120.00
Ending balance 120.00
Page {page}"""
BACK = """In case of errors or questions about your electronic transfers
Telephone us or write to us as soon as you can, if you think that your statement is wrong.
Tell us the dollar amount of the suspected error and, as clearly as you can, why there is one.
We will investigate your complaint and will correct any error promptly.
Balance your account: list the outstanding checks that are not shown on this statement."""
PICTURES = """Page 2 of 2
Account Number {account}
Ann Poe | 101 | Pay to the order of Bo Roe | $10.00 | First Bank
Ten and 00/100 dollars
Check number 101 | Amount $10.00"""


def test_the_back_of_a_statement_begins_no_document() -> None:
    last = STATEMENT.format(page="1 of 1")
    assert parts_of(last, BACK) == [(1, 2)]
    assert parts_of(last, BACK, last) == [(1, 2), (3,)]


def test_pictures_of_checks_go_with_the_statement_whose_account_they_name() -> None:
    first = STATEMENT.format(page="1 of 2")
    assert parts_of(first, PICTURES.format(account="7719 0042")) == [(1, 2)]
    assert parts_of(first, PICTURES.format(account="7719 0058")) == [(1,), (2,)]
