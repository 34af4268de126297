"""Invoices and receipts of other lands and layouts: one small sheet for each general rule."""

from __future__ import annotations

from decimal import Decimal

import pytest

from documents.kinds import invoice, receipt
from documents.trade.places import country_of, has_postcode, is_address_line
from documents.trade.sum_labels import label_of
from documents.trade.when import days_in, is_day_before_month
from tests.documents.form_sheets import Sheet
from tests.documents.test_trade import bill, read

SHOP = ("KEDAI MAJU SDN BHD", "(123456-K)", "NO. 21, JALAN KENANGA 3/2,", "43200 CHERAS, SELANGOR")


def till(*lines: tuple[str, str], head: tuple[str, ...] = SHOP) -> Sheet:
    """A narrow paper: its head, then words at the left and amounts at the right."""
    sheet = Sheet(width=800, height=1400)
    for n, text in enumerate(head):
        sheet.put(150, 40 + 28 * n, text)
    for n, (left, right) in enumerate(lines):
        y = 240 + 30 * n
        sheet.put(60, y, left)
        if right:
            sheet.put(600, y, right)
    return sheet


def test_titles_side_by_side_head_the_values_under_them() -> None:
    sheet = Sheet()
    titles = ("Invoice No", "Invoice Date", "Purchase Order", "Payment Due", "Charges")
    values = ("NG-77", "04/05/2024", "PO-5564", "30/05/2024", "£1,204.50")
    for n, (title, value) in enumerate(zip(titles, values, strict=True)):
        sheet.put(100 + 300 * n, 300, title).put(110 + 300 * n, 350, value)
    data = read(invoice.KIND, sheet).data
    assert (data["invoice_number"], data["po_number"]) == ("NG-77", "PO-5564")
    assert (data["invoice_date"], data["due_date"]) == ("2024-05-04", "2024-05-30")
    assert (data["total"], data["currency"]) == (1204.5, "GBP")


def test_two_taxes_are_added_where_only_their_sum_closes() -> None:
    sheet = bill()
    sheet.spans = [span for span in sheet.spans if span.text not in ("Sales Tax (8%)", "$5.20")]
    for n, (label, value) in enumerate((("State Tax", "$4.00"), ("City Tax", "$1.20"))):
        sheet.put(1000, 725 + 26 * n, label, 12).put(1300, 725 + 26 * n, value, 12)
    reading = read(invoice.KIND, sheet)
    assert reading.data["tax"] == 5.2
    assert [part["amount"] for part in reading.data["tax_details"]] == [4.0, 1.2]
    assert invoice.KIND.reconcile(reading.data) is True


def test_the_total_is_that_after_rounding_and_the_tax_is_in_its_table() -> None:
    paper = till(
        ("PEN", "10.62"),
        ("Total Sales (Incl. GST)", "10.62"),
        ("Rounding Adj", "-0.02"),
        ("Total Payable", "RM10.60"),
        ("CASH", "20.00"),
        ("CHANGE", "9.40"),
        ("GST SUMMARY   Amount(RM)", "Tax(RM)"),
        ("SR @ 6%   10.02", "0.60"),
    )
    reading = read(receipt.KIND, paper)
    assert (reading.data["total"], reading.data["tax"]) == (10.6, 0.6)
    assert reading.fields["total"].confidence > 0.95
    assert reading.data["merchant_name"] == "KEDAI MAJU SDN BHD"
    assert reading.data["merchant_address"] == "NO. 21, JALAN KENANGA 3/2, 43200 CHERAS, SELANGOR"


def test_names_over_their_prices_and_quantities_with_a_price() -> None:
    paper = till(
        ("KERTAS A4", ""),
        ("  2 x 4.50", "9.00 SR"),
        ("PEN BIRU", ""),
        ("  1 x 1.20", "1.20 SR"),
        ("TOTAL", "10.20"),
    )
    assert read(receipt.KIND, paper).data["line_items"] == [
        {"description": "KERTAS A4", "quantity": 2, "unit_price": 4.5, "amount": 9.0},
        {"description": "PEN BIRU", "quantity": 1, "unit_price": 1.2, "amount": 1.2},
    ]


def test_rivals_without_proof_are_less_sure_than_what_was_paid() -> None:
    lone = read(receipt.KIND, till(("AMOUNT", "12.00"), ("AMOUNT", "13.00"))).fields["total"]
    paid = read(receipt.KIND, till(("TOTAL", "12.00"), ("VISA", "12.00"))).fields["total"]
    assert lone.confidence < 0.7 < paid.confidence


def test_a_name_over_two_lines_and_a_legal_name_elsewhere() -> None:
    sheet = Sheet().put(100, 60, "Bright Garden", 40).put(100, 108, "Supplies", 40)
    for n, line in enumerate(
        ("9 Old Mill Rd", "Reno, NV 89501", "Date: 03/05/2025", "Total: $5.00")
    ):
        sheet.put(100, 240 + 28 * n, line)
    assert read(invoice.KIND, sheet).data["vendor_name"] == "Bright Garden Supplies"
    sheet.put(100, 900, "Make all checks payable to Bright Garden Supplies, Inc.")
    assert read(invoice.KIND, sheet).data["vendor_name"] == "Bright Garden Supplies, Inc."


@pytest.mark.parametrize("sign", ["·", "|", "."])
def test_a_senders_line_names_the_seller_and_the_one_under_it_is_billed(sign: str) -> None:
    sheet = Sheet().put(1200, 60, "Weber & Söhne KG", 36)
    sheet.put(100, 300, f"Weber & Söhne KG {sign} Lindenweg 112 {sign} D-24103 Kiel", 12)
    for n, line in enumerate(("Gasthaus Adler", "Hauptstraße 18", "70173 Stuttgart")):
        sheet.put(100, 330 + 26 * n, line)
    data = read(invoice.KIND, sheet).data
    assert data["vendor_address"] == "Lindenweg 112 D-24103 Kiel"
    assert data["customer_name"] == "Gasthaus Adler"
    assert data["customer_address"] == "Hauptstraße 18 70173 Stuttgart"


def test_a_hotels_folio() -> None:
    paper = till(
        ("Guest: Ann Doe", ""),
        ("Arrival: 27Mar21", "Departure: 28Mar21"),
        ("DATE   DESCRIPTION", "CHARGES"),
        ("27Mar21   County Tax 6%", "5.28"),
        ("Total", "5.28"),
        ("Balance", "0.00 USD"),
        head=("Lamplighter Lodge", "1 Elm St", "Reno, NV 89501"),
    )
    data = read(receipt.KIND, paper).data
    assert (data["arrival"], data["departure"]) == ("2021-03-27", "2021-03-28")
    assert (data["guest_name"], data["balance"], data["total"]) == ("Ann Doe", 0.0, 5.28)


@pytest.mark.parametrize(
    ("texts", "country", "day_first"),
    [
        (["26/02/2019", "11/02/2019"], "US", True),
        (["5/16/2024", "5/4/2024"], "GB", False),
        (["04/05/2024"], "MY", True),
        (["04/05/2024"], None, False),
        (["04/05/2024", "VAT Reg No. 1, Leeds LS1 5AB, UK"], None, True),
    ],
)
def test_which_comes_first_day_or_month(
    texts: list[str], country: str | None, day_first: bool
) -> None:
    assert is_day_before_month(texts, country) is day_first


def test_an_invoice_is_not_due_before_it_is_written() -> None:
    pair = [("05/03/2024", "04/04/2024")]
    assert is_day_before_month(["05/03/2024", "04/04/2024"], "US", pair) is True


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("le 12 mars 2024", "2024-03-12"),
        ("3. März 2021", "2021-03-03"),
        ("5 de enero de 2020", "2020-01-05"),
        ("18th June 2017", "2017-06-18"),
        ("05-05~18", "2018-05-05"),
        ("1O/06/2018", "2018-06-10"),
    ],
)
def test_days_in_other_words(text: str, iso: str) -> None:
    assert [day.iso() for day in days_in(text, day_first=True)] == [iso]


@pytest.mark.parametrize(
    "line",
    [
        "Leeds LS1 5AB",
        "43200 CHERAS, SELANGOR",
        "D-24103 Kiel",
        "Gurugram, Haryana - 122015",
        "POWAY, CALIFORNIA 92129",
        "99243",
    ],
)
def test_towns_with_their_codes(line: str) -> None:
    assert has_postcode(line) or line.isdigit()


@pytest.mark.parametrize(
    "line", ["INV51395", "1234 SOMEWHERE RD", "Total 12345", "Invoice 2023-729"]
)
def test_what_is_no_town(line: str) -> None:
    assert not has_postcode(line)


def test_streets_and_countries() -> None:
    assert is_address_line("NO.53, JALAN BESAR")
    assert is_address_line("12 rue des Lilas")
    assert not is_address_line("Clear advice for growing teams")
    assert country_of(["GSTIN 1", "Total Rs. 5.00"]) == "IN"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Total After Adj Incl GST", "total"),
        ("Nett Total", "total"),
        ("Total TTC", "total"),
        ("Gesamtbetrag", "total"),
        ("Total HT", "subtotal"),
        ("Base imponible", "subtotal"),
        ("dont TVA 5,5%", "tax"),
        ("CGST @9%", "tax"),
        ("Rückgeld", "change"),
        ("T0TAL AM0UNT", "total"),
        ("Suhtotal", "subtotal"),
        ("Total Savings", "savings"),
        ("Garden Hose", None),
    ],
)
def test_labels_of_sums_in_other_words(label: str, name: str | None) -> None:
    assert label_of(label) == name


def test_amounts_are_exact() -> None:
    data = read(receipt.KIND, till(("FUEL SALE", "45.109"), ("TOTAL", "45.109"))).data
    assert Decimal(str(data["total"])) == Decimal("45.109")
