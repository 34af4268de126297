"""Card statements whose tables hold more than rows: headings, columns of their own, totals."""

from __future__ import annotations

from documents.kinds.credit_card_statement import KIND
from documents.reading import Reading
from tests.documents.bank_drawings import page, rows, texts

HEAD = """
First Example Card Services       Billing Cycle: 03/01/24 - 03/31/24

Previous Balance      $100.00
New Balance           $ 55.00

"""


def read(text: str) -> Reading:
    return KIND.read([page(HEAD + text)])


def test_headings_right_under_a_row_turn_the_sign() -> None:
    reading = read("""
Date     Merchant Name              $ Amount
         PAYMENTS AND OTHER CREDITS
03/02    Payment Thank You             70.00
         PURCHASE
03/04    Corner Coffee                 20.00
         03/04 EURO
         18.35 X 1.0900 (EXCHG RATE)
         INTEREST CHARGED
03/31    Interest on purchases          5.00
""")
    assert rows(reading) == [("2024-03-02", -70.0), ("2024-03-04", 20.0), ("2024-03-31", 5.0)]
    assert texts(reading)[0] == "Payment Thank You"
    assert KIND.reconcile(reading.data) is True


def test_columns_without_a_known_use_and_totals_of_holders_are_no_rows() -> None:
    reading = read("""
Payments
Date        Description             Amount
03/02/24    Payment Thank You      -$70.00

Transactions
Date        Description             Daily Cash      Amount
03/04/24    Corner Coffee           2%  $0.30       $15.00
03/06/24    Hardware Store          2%  $0.20       $10.00
            Total for DANA WHITFIELD                $25.00
""")
    assert rows(reading) == [("2024-03-02", -70.0), ("2024-03-04", 15.0), ("2024-03-06", 10.0)]
    assert texts(reading) == ["Payment Thank You", "Corner Coffee", "Hardware Store"]
