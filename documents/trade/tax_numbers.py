"""Tax numbers of an invoice: the seller's, and that of the customer, which stands in its block."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from documents.layout import PageLayout, Span
from documents.rows import Row
from documents.trade.known import Known
from documents.trade.labels import Linked, best, linked
from documents.trade.lines import lines_of, stack
from documents.trade.output import Writer
from documents.trade.party_blocks import LABELS, Block
from documents.trade.terms import INVOICE
from documents.trade.words import unaccented

_WHOSE = r"(?:customer|cust\.?|client|buyer|purchaser|recipient|bill[ -]to|your)(?:'?s)? "
_CUSTOMERS = Known("code", tuple(f"{_WHOSE}(?:{one})" for one in INVOICE["vat_id"].labels))
_LABEL = re.compile("|".join(f"(?:{one})(?![a-z])" for one in INVOICE["vat_id"].labels))
_BESIDE = 8.0
"""Heights from the end of a label in the customer's block to the number at its right, at most."""


def put_tax_numbers(
    writer: Writer, rows: Sequence[Row], first: PageLayout, customer: Block | None
) -> None:
    """`vat_id` and `customer_tax_id`. customer: its block of print, where there is one."""
    own = linked(rows, _CUSTOMERS, first.width_px)
    lines = _labelled_lines(customer, lines_of(rows, first.page_number))
    numbers = linked(rows, INVOICE["vat_id"], first.width_px)
    theirs = [one for one in numbers if any(_belongs(one, line) for line in lines)]
    taken = {one.text.box for one in (*own, *theirs)}
    writer.text("customer_tax_id", best(own or theirs))
    writer.text("vat_id", best([one for one in numbers if one.text.box not in taken]))


def _labelled_lines(customer: Block | None, lines: Sequence[Span]) -> list[Span]:
    """The lines that go on with the customer's block and begin with the label of a tax number."""
    if customer is None or customer.name is None:
        return []
    last = customer.lines[-1] if customer.lines else customer.name
    under = [*customer.lines, *takewhile(_no_party, stack(last, lines))]
    return [line for line in under if _LABEL.match(unaccented(line.text).lower().strip())]


def _no_party(line: Span) -> bool:
    """Whether no other party's block begins with the line."""
    return not any(label.match(line.text.strip()) for label in LABELS.values())


def _belongs(one: Linked, line: Span) -> bool:
    box = one.text.box
    level = abs(box.center_y - line.box.center_y) < 0.6 * line.box.height
    return level and line.box.x1 - 1 <= box.x1 <= line.box.x2 + _BESIDE * line.box.height
