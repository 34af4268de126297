"""Invoices and receipts laid out in ways of their own; each drawing shows one of them."""

from __future__ import annotations

from typing import Any

from documents.kinds import invoice, receipt
from documents.reading import Kind
from documents.trade.contacts import is_iban
from tests.documents.printed_art import page

SHIPPED = """
Mesa Garden Wholesale
7719 E Broadway Blvd
Tucson, AZ 85710
Sold to:                               Invoice                Order Date          Ship Via
Saguaro Landscaping                    W-77120                04/02/2025          Our truck
410 N Stone Ave
Tucson, AZ 85705                       Invoice Date           Salesperson         Terms
                                       04/05/2025             R. Dietz            Net 30

Item #    Description             Ordered   Shipped   Unit   List     Disc   Net Price    Amount
AG-550    Agave, blue, 5 gal           12        10   EA    24.00     10%        21.60    216.00
PV-310    Palo verde, 15 gal            4         4   EA    89.00      0%        89.00    356.00
SO-100    Potting soil, 2 cf           40        40   BG     8.50     15%         7.23    289.20
                                                                   Sub-Total              861.20
                                                                   Delivery                65.00
                                                                   Arizona Tax 8.7%        74.92
                                                                   Total                1,001.12
"""
FREIGHT = """
Cascade Freight Lines                                               INVOICE
PO Box 7741, Tacoma, WA 98417                                       Bill Date: 02/21/2025
Remit to: Cascade Freight Lines, PO Box 34512, Seattle, WA 98124

BILL TO
Desert Stone Supply
PO Box 1180
Las Vegas, NV 89125

PIECES    DESCRIPTION                       CLASS     WEIGHT       RATE       CHARGES
480       GRANITE TILE, CRATED                 65      9,840      18.45      8,856.00
12        MARBLE SLAB                          60      3,100      95.50      1,146.00
          LIFTGATE DELIVERY                                                     85.00
                                                     TOTAL CHARGES         $10,087.00
"""
CUSTOMS = """
ORBIT FREIGHT INTL
7 Airport Rd, Newark, NJ 07114
Commercial Invoice No. OF-2219         Date: 12 May 2025
Shipper / Ship From:                   Consignee
Orbit Plant 2                          Nordhaus GmbH
12 Pier Rd                             Hafenstr. 9
Newark, NJ 07114                       20457 Hamburg
Exchange Rate (USD/EUR)  0.9214

HS Code     Description of Goods      Qty     UOM    Unit Value    Total Value
8481.80     Brass valve               40      PCS    12.50         500.00
8481.90     Valve seat                40      PCS    2.50          100.00
                                             Total Value   600.00
"""
CENTRED = """
Alder Tools LLC
1 Elm St
Reno, NV 89501

Description                              Qty      Unit Price      Amount
Carbide end mill with
                                         4        38.50           154.00
four flutes, coated

Drill press vise,
                                         2        112.25          224.50
cast iron

                                                  Total           378.50
"""
LETTER = """
Atelier Rivoire SARL                                FACTURE N° F-2025-118
12 rue des Tanneurs                                 Date : 08/04/2025
69005 Lyon                                          Échéance : 5. November 2025
IBAN: GB82 WEST 1234 5698 7654 32
                                                    Boulangerie Marchal
                                                    4 place du Marché
                                                    38000 Grenoble

Désignation                Quantité    Prix unitaire HT      Total HT
Réparation pétrin          7,5         80,00 €               600,00 €
                                       Total HT              600,00 €
                                       TVA 20 %              120,00 €
                                       Total TTC             720,00 €
"""
UNNAMED = """
Orchard Print Studio
61 Canal St, New Haven, CT 06511

Invoice for                       Payable to                      Invoice #
Elm City Co-op                    Orchard Print Studio            OPS-0442
140 Grand Ave
New Haven, CT 06513

Description                       Unit price     Qty       Total price
Postcards, 4x6, 14 pt             $0.18          2500          $450.00
Design, per hour                  $75.00         3             $225.00
                                                 Subtotal      $675.00
                                                 Adjustments   -$35.00
                                                               $640.00
"""
GROCER = """
     FRESHWAY
  2210 Lincoln Ave
  Omaha, NE 68108
09/21/25 14:07
BANANAS
  2.31 lb @ 0.59 /lb       1.36 F
1148221 AVOCADO 6CT        6.99
0055199 ORG EGGS 2DZ       8.49
GALLONS                    11.482
      SUBTOTAL            16.84
      Omaha City Tax 7%    1.18
      TOTAL               18.02
Tip:        ___________2.00_
Total:      __________20.02_
"""


def read(kind: Kind, art: str) -> dict[str, Any]:
    data = kind.read([page(art)]).data
    data["broken"] = [found.rule for rule in kind.rules for found in rule(data)]
    return data


def columns(data: dict[str, Any], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(line.get(name) for name in names) for line in data["line_items"]]


def test_shipped_quantity_net_price_and_a_tax_of_a_state() -> None:
    data = read(invoice.KIND, SHIPPED)
    assert columns(data, "description", "quantity", "unit_price", "amount") == [
        ("Agave, blue, 5 gal", 10, 21.6, 216.0),
        ("Palo verde, 15 gal", 4, 89.0, 356.0),
        ("Potting soil, 2 cf", 40, 7.23, 289.2),
    ]
    assert (data["salesperson"], data["payment_terms"]) == ("R. Dietz", "Net 30")
    assert (data["tax"], data["tax_rate"], data["total"]) == (74.92, 8.7, 1001.12)
    assert not data["broken"]


def test_columns_that_multiply_are_quantity_and_price() -> None:
    data = read(invoice.KIND, FREIGHT)
    assert columns(data, "description", "quantity", "unit_price", "amount") == [
        ("GRANITE TILE, CRATED", 480, 18.45, 8856.0),
        ("MARBLE SLAB", 12, 95.5, 1146.0),
        ("LIFTGATE DELIVERY", None, None, 85.0),
    ]
    assert data["vendor_address"] == "PO Box 7741, Tacoma, WA 98417"
    assert data["customer_address"] == "PO Box 1180 Las Vegas, NV 89125"
    assert data["remit_to_name"] == "Cascade Freight Lines"
    assert data["remit_to_address"] == "PO Box 34512, Seattle, WA 98124"


def test_numbers_at_the_middle_of_their_words() -> None:
    assert columns(read(invoice.KIND, CENTRED), "description", "amount") == [
        ("Carbide end mill with four flutes, coated", 154.0),
        ("Drill press vise, cast iron", 224.5),
    ]


def test_a_customer_without_a_label_and_where_to_pay() -> None:
    data = read(invoice.KIND, LETTER)
    assert data["customer_name"] == "Boulangerie Marchal"
    assert data["customer_address"] == "4 place du Marché 38000 Grenoble"
    assert data["due_date"] == "2025-11-05"
    assert columns(data, "quantity", "amount") == [(7.5, 600.0)]
    assert data["iban"].startswith("GB82")


def test_a_total_without_a_label() -> None:
    data = read(invoice.KIND, UNNAMED)
    assert (data["subtotal"], data["discount"], data["total"]) == (675.0, -35.0, 640.0)


def test_weights_codes_and_a_tip_on_a_writing_line() -> None:
    data = read(receipt.KIND, GROCER)
    assert columns(data, "product_code", "description", "quantity", "unit_price", "amount") == [
        (None, "BANANAS", 2.31, 0.59, 1.36),
        ("1148221", "AVOCADO 6CT", None, None, 6.99),
        ("0055199", "ORG EGGS 2DZ", None, None, 8.49),
    ]
    assert (data["tax"], data["tip"], data["total"]) == (1.18, 2.0, 20.02)


def test_a_tax_beside_an_equal_subtotal_and_total_does_not_close() -> None:
    data = {"subtotal": 100.0, "tax": 8.0, "total": 100.0}
    assert invoice.KIND.reconcile(data) is False
    assert invoice.KIND.reconcile({**data, "tax_included": True}) is True
    included = LETTER.replace("TVA 20 %  ", "dont TVA 20 %").replace("720,00", "600,00")
    assert read(invoice.KIND, included.replace("120,00", "100,00"))["tax_included"] is True


def test_a_tax_that_its_rate_does_not_give() -> None:
    data = {"subtotal": 100.0, "tax": 9.0, "tax_rate": 8.0, "total": 109.0}
    severities = {
        tax: [
            f.severity
            for rule in invoice.KIND.rules
            for f in rule({**data, "tax": tax, "total": 100 + tax})
        ]
        for tax in (9.0, 8.0, 5.0)
    }
    assert severities == {9.0: ["warning"], 8.0: [], 5.0: ["info"]}


def test_check_digits_of_an_iban() -> None:
    assert is_iban("GB82 WEST 1234 5698 7654 32")
    assert not is_iban("GB83 WEST 1234 5698 7654 32")


def test_pieces_in_a_column_of_units_are_no_count_that_ends_the_lines() -> None:
    data = read(invoice.KIND, CUSTOMS)
    assert columns(data, "description", "quantity", "unit", "amount") == [
        ("Brass valve", 40, "PCS", 500.0),
        ("Valve seat", 40, "PCS", 100.0),
    ]
    assert (data["ship_from_name"], data["exchange_rate"]) == ("Orbit Plant 2", 0.9214)
