"""Rows by card: headings, subtotals, columns; whose card each row was made with."""

from __future__ import annotations

from typing import Any

import pytest

from documents.kinds.card_rules import cardholders_add_up
from documents.kinds.credit_card_statement import KIND
from documents.reading import Reading
from documents.statements.cutting import lines_of
from documents.statements.holder_lines import holder_line
from tests.documents.bank_drawings import page, rows, texts

HEAD = """
First Example Card Services       Billing Cycle: 03/01/24 - 03/31/24
                                  Account ending in 4321
Ann B Doe
22 Oak Ave
Reno NV 89502

Previous Balance      $100.00
New Balance           $ 75.00

"""
AMOUNTS = [("2024-03-02", -70.0), ("2024-03-04", 15.0), ("2024-03-06", 10.0), ("2024-03-08", 20.0)]
ALL_TEXTS = ["Payment Thank You", "Corner Coffee", "Hardware Store", "Book Shop"]


def read(*pages: str) -> Reading:
    first, *more = pages
    layouts = [page(HEAD + first), *(page(text, n) for n, text in enumerate(more, start=2))]
    return KIND.read(layouts)


def holders(reading: Reading) -> list[Any]:
    return [row.get("cardholder") for row in reading.data["transactions"]]


def cards(reading: Reading) -> list[tuple[Any, ...]]:
    listed = reading.data.get("cardholders") or []
    return [(c.get("name"), c.get("last4"), c.get("subtotal")) for c in listed]


def whole(reading: Reading) -> None:
    """No line of a card became a row or a row's text, and everything still adds up."""
    assert rows(reading) == AMOUNTS
    assert texts(reading) == ALL_TEXTS
    assert reading.data["account_holder"] == "Ann B Doe"
    assert KIND.reconcile(reading.data) is True
    assert not cardholders_add_up(reading.data)


def test_names_with_numbers_over_rows_and_totals_under_them() -> None:
    reading = read("""
Payments and Credits
Date        Description             Amount
03/02/24    Payment Thank You      -$70.00

Purchases
JANE ROE   card ending in 4321
Date        Description             Amount
03/04/24    Corner Coffee           $15.00
03/06/24    Hardware Store          $10.00
            Total for card ending 4321    $25.00

JOHN Q ROE   card ending in 8765
Date        Description             Amount
03/08/24    Book Shop               $20.00
            Total for card ending 8765    $20.00
""")
    whole(reading)
    assert holders(reading) == [None, "JANE ROE", "JANE ROE", "JOHN Q ROE"]
    assert cards(reading) == [("JANE ROE", "4321", 25.0), ("JOHN Q ROE", "8765", 20.0)]
    place = reading.fields["transactions[3].cardholder"]
    assert (place.text, place.page_number) == ("JOHN Q ROE", 1)
    assert reading.fields["cardholders[0].subtotal"].text == "$25.00"


def test_subtotals_before_names_in_one_table() -> None:
    reading = read("""
Date     Description             Amount
03/02    Payment Thank You      -$70.00

         Cardholder: Jane Roe
03/04    Corner Coffee           $15.00
03/06    Hardware Store          $10.00
         Subtotal Jane Roe       $25.00

         Cardholder: John Roe
03/08    Book Shop               $20.00
         Subtotal John Roe       $20.00
""")
    whole(reading)
    assert holders(reading) == [None, "Jane Roe", "Jane Roe", "John Roe"]
    assert cards(reading) == [("Jane Roe", None, 25.0), ("John Roe", None, 20.0)]


def test_the_name_over_the_first_rows_is_not_that_of_the_account() -> None:
    reading = read("""
Cardholder: Jane Roe
Date     Description             Amount
03/02    Payment Thank You      -$70.00
03/04    Corner Coffee           $15.00
03/06    Hardware Store          $10.00

Cardholder: John Roe
Date     Description             Amount
03/08    Book Shop               $20.00
""")
    whole(reading)
    assert holders(reading) == ["Jane Roe", "Jane Roe", "Jane Roe", "John Roe"]


def test_sections_of_each_card() -> None:
    reading = read("""
JANE ROE #4321: Payments, Credits and Adjustments
Trans Date    Post Date    Description             Amount
Mar 2         Mar 3        Payment Thank You      -$70.00

JANE ROE #4321: Transactions
Trans Date    Post Date    Description             Amount
Mar 4         Mar 5        Corner Coffee           $15.00
Mar 6         Mar 7        Hardware Store          $10.00
JANE ROE #4321: Total Transactions                 $25.00

JOHN ROE #8765: Transactions
Trans Date    Post Date    Description             Amount
Mar 8         Mar 9        Book Shop               $20.00
JOHN ROE #8765: Total Transactions                 $20.00
""")
    whole(reading)
    assert holders(reading) == ["JANE ROE", "JANE ROE", "JANE ROE", "JOHN ROE"]
    assert cards(reading) == [("JANE ROE", "4321", 25.0), ("JOHN ROE", "8765", 20.0)]


def test_names_over_numbers() -> None:
    reading = read("""
Payments
Date     Description             Amount
03/02    Payment Thank You      -$70.00

Purchases
JANE ROE
Card Ending 7-71006
Date     Description             Amount
03/04    Corner Coffee           $15.00
03/06    Hardware Store          $10.00
         Total for JANE ROE      $25.00

JOHN ROE
Card Ending 7-71014
Date     Description             Amount
03/08    Book Shop               $20.00
         Total for JOHN ROE      $20.00
""")
    whole(reading)
    assert holders(reading) == [None, "JANE ROE", "JANE ROE", "JOHN ROE"]
    assert cards(reading) == [("JANE ROE", "1006", 25.0), ("JOHN ROE", "1014", 20.0)]


def test_numbers_alone() -> None:
    reading = read("""
Date     Description             Amount
03/02    Payment Thank You      -$70.00

Card number XXXX XXXX XXXX 4321
Date     Description             Amount
03/04    Corner Coffee           $15.00
03/06    Hardware Store          $10.00

Card number XXXX XXXX XXXX 8765
Date     Description             Amount
03/08    Book Shop               $20.00
""")
    whole(reading)
    assert holders(reading) == [None, "4321", "4321", "8765"]
    assert cards(reading) == [(None, "4321", None), (None, "8765", None)]


def test_totals_without_a_name_over_the_rows_take_the_rows_that_add_up() -> None:
    reading = read("""
Payments
Date     Description             Amount
03/02    Payment Thank You      -$70.00

Purchases
Date     Description             Amount
03/04    Corner Coffee           $15.00
03/06    Hardware Store          $10.00
         Total for card ending in 4321       $25.00
03/08    Book Shop               $20.00
         Total for card ending in 8765       $22.00
""")
    assert rows(reading) == AMOUNTS
    assert holders(reading) == [None, "4321", "4321", None]
    assert cards(reading) == [(None, "4321", 25.0), (None, "8765", 22.0)]


@pytest.mark.parametrize(
    ("heading", "jane", "john"),
    [
        ("Cardholder", "Jane Roe", "John Roe"),
        ("Card Member", "ROE, JANE", "ROE, JOHN"),
        ("Card No", "...4321", "...8765"),
        ("Card", "x4321", "x8765"),
    ],
)
def test_columns(heading: str, jane: str, john: str) -> None:
    reading = read(f"""
Date     {heading:14}Description             Amount
03/02                  Payment Thank You      -$70.00
03/04    {jane:14}Corner Coffee           $15.00
03/06    {jane:14}Hardware Store          $10.00
03/08    {john:14}Book Shop               $20.00
""")
    whole(reading)
    one, other = (text[-4:] if text[-1].isdigit() else text for text in (jane, john))
    assert holders(reading) == [None, one, one, other]
    assert len(cards(reading)) == 2


def test_a_card_goes_on_over_the_page_and_fees_are_the_accounts() -> None:
    reading = read(
        """
Payments
Date     Description             Amount
03/02    Payment Thank You      -$70.00

Purchases
JOHN ROE   card ending in 8765
Date     Description             Amount
03/04    Corner Coffee           $15.00
""",
        """
Ann B Doe      Card ending in 4321
Date     Description             Amount
03/06    Hardware Store          $10.00

Fees
Date     Description             Amount
03/08    Book Shop               $20.00
""",
    )
    whole(reading)
    assert holders(reading) == [None, "JOHN ROE", "JOHN ROE", None]


@pytest.mark.parametrize(
    "above",
    [
        "",
        "Ann B Doe      Card ending in 4321\nCredit Limit     $5,000.00\n",
        "Transactions\n",
        "Corner of the Market\n",
    ],
)
def test_nothing_is_invented(above: str) -> None:
    reading = read(
        above
        + """
Date     Description             Amount
03/02    Payment Thank You      -$70.00
03/04    Corner Coffee           $15.00
03/06    Hardware Store          $10.00
         Total for Office Supplies            $25.00
03/08    Book Shop               $20.00
         Total for this Period                $45.00
"""
    )
    assert rows(reading) == AMOUNTS
    assert set(holders(reading)) == {None}
    assert "cardholders" not in reading.data


def test_a_card_in_the_text_of_a_row_is_text() -> None:
    reading = read("""
Date     Description             Amount
03/02    Payment Thank You      -$70.00
03/04    Corner Coffee           $15.00
         Card ending in 9876
03/06    Hardware Store          $10.00
03/08    Book Shop               $20.00
""")
    assert texts(reading)[1] == "Corner Coffee Card ending in 9876"
    assert set(holders(reading)) == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Account ending in 4321", "Visa Card ending in 4321", "First Alder Bank   Card ending in 4321",
        "Payment to card ending in 4321    $50.00", "Credit limit for card ending 4321   $5,000.00",
        "Total Points Earned     1,234.00", "Total for this Period  $55.00", "Page 2 of 4",
        "Call us about card ending 4321", "CORPORATE ACCOUNT ACTIVITY     Total activity $55.00",
        "Total fees charged in 2024     $50.00", "Cash Advances",
    ],
)  # fmt: skip
def test_other_lines_name_no_card(text: str) -> None:
    [line] = lines_of(page(text))
    assert holder_line(line) is None


def test_a_name_that_ocr_glued_to_its_card() -> None:
    [line] = lines_of(page("JANE ROECard Ending 2-71014"))
    found = holder_line(line)
    assert found is not None
    assert (found.name, found.last4) == ("JANE ROE", "1014")


@pytest.mark.parametrize(
    ("subtotal", "amounts", "adds_up"),
    [
        (25.0, [15.0, 10.0], True),
        (25.0, [15.0, 10.0, -5.0], True),
        (20.0, [15.0, 10.0, -5.0], True),
        (26.0, [15.0, 10.0], False),
        (26.0, [], True),
        (None, [15.0], True),
        (26.0, [15.0, None], True),
    ],
)
def test_rows_of_a_card_are_its_subtotal(
    subtotal: float | None, amounts: list[float | None], adds_up: bool
) -> None:
    listed = [{"amount": amount, "cardholder": "Jane Roe"} for amount in amounts]
    data = {
        "cardholders": [{"name": "Jane Roe", "subtotal": subtotal}],
        "transactions": [*listed, {"amount": 99.0}],
    }
    assert (not cardholders_add_up(data)) is adds_up
