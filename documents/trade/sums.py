"""The sums of a trade paper as printed: every amount that a label names, with its place.

Which of them is the total is decided in `documents.trade.closing`; nothing is computed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from documents.dates import find_dates
from documents.geometry import Box
from documents.layout import Span
from documents.rows import Row
from documents.trade.amounts import Printed, amounts_in, is_sum
from documents.trade.sum_labels import label_of, label_words, strength
from documents.trade.tax_tables import heads_goods, heads_taxes, tax_table_rows
from documents.trade.words import plain

_PERCENT = re.compile(r"(?<![\d.,])(\d{1,2}(?:[.,]\d{1,4})?)\s?%")
_CENT = Decimal("0.011")
_MOST_RATE, _ROUNDED = 35, Decimal("0.06")
_ALL = {"total", "amount"}
_FAR_BELOW = 4.0
"""Heights of a label down to the amount under it, at most."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A labelled amount. row: index among the rows; strength: see `sum_labels.strength`.

    in_tax_table: it stands in the table that takes the taxes apart, where totals are of that table.
    rate: percent printed in the label or beside the amount; base: of a tax, what it is on.
    """

    name: str
    value: Decimal
    text: str
    box: Box
    confidence: float
    page_number: int
    row: int
    currency: str | None
    label: str = ""
    strength: int = 1
    in_tax_table: bool = False
    rate: Decimal | None = None
    base: Sum | None = None

    def named(self, name: str) -> Sum:
        """The same print under another field's name."""
        return replace(self, name=name)


@dataclass(frozen=True, slots=True)
class TaxRow:
    """A row of the table that takes the taxes apart: what is taxed, and the tax."""

    net: Sum
    tax: Sum
    is_total: bool


def sums_in(rows: Sequence[Row]) -> list[Sum]:
    """Every amount with a label that names a sum, from top to bottom."""
    tables = tax_table_rows(rows)
    found: list[Sum] = []
    for index, row in enumerate(rows):
        beside = list(_beside(row, index))
        found += [replace(one, in_tax_table=index in tables) for one in beside]
        if not beside and index not in tables:
            found += _under(rows, index)
    if not any(one.name in ("total", "amount_due") for one in found):
        # "Total paid" is what was paid already beside a total, and the total where it stands alone.
        paid = [one.name == "amount_paid" and bool(_ALL & set(one.label.split())) for one in found]
        found = [
            one.named("total") if is_it else one for one, is_it in zip(found, paid, strict=True)
        ]
        found += (
            [] if any(paid) else (list(_unnamed_total(rows, found)) or list(_other_totals(rows)))
        )
    found += _taxes_by_rate(rows, found)
    return _with_paid_credit(_without_suggested(found, rows))


def _taxes_by_rate(rows: Sequence[Row], found: Sequence[Sum]) -> Iterator[Sum]:
    """What no label calls a tax, but its percentage of a subtotal makes it one: "St. Louis City 5.454%"."""
    bases = {one.value for one in found if one.name == "subtotal"}
    named = {one.row for one in found}
    if not any(one.name == "tax" for one in found):
        return
    for index, row in enumerate(rows):
        rate = _rate(row, row.text) if index not in named and len(row.spans) > 1 else None
        printed = amounts_in(row.spans[-1].text)
        if rate is None or len(printed) != 1 or not is_sum(printed[0]):
            continue
        if any(abs(base * rate / 100 - printed[0].value) < _CENT for base in bases):
            yield _sum("tax", row.spans[-1], printed[0], row, index, row.spans[-2].text)


def _without_suggested(found: Sequence[Sum], rows: Sequence[Row]) -> list[Sum]:
    """The sums without tips at several rates: these are for the guest to choose from."""
    rates = {id(s): _PERCENT.findall(rows[s.row].text) for s in found if s.name == "tip"}
    if len({rate for several in rates.values() for rate in several}) < 2:
        return list(found)
    return [one for one in found if not rates.get(id(one))]


def _with_paid_credit(found: Sequence[Sum]) -> list[Sum]:
    """The sums, in which a credit of the whole total is a card that paid it, and no discount."""
    totals = {one.value for one in found if one.name in ("total", "amount_due")}
    return [
        one.named("card") if one.label == "credit" and one.value in totals else one for one in found
    ]


def _other_totals(rows: Sequence[Row]) -> Iterator[Sum]:
    """What a paper without another total calls one: "eTicket Total:" 336.80."""
    for index, row in enumerate(rows):
        for label, span in zip(row.spans, row.spans[1:], strict=False):
            printed = amounts_in(span.text)
            named = re.fullmatch(r"(?:[a-z]+ ){1,3}total", plain(label.text)) is not None
            if named and len(printed) == 1 and is_sum(printed[0]):
                yield _sum("total", span, printed[0], row, index, label.text)


def _unnamed_total(rows: Sequence[Row], found: Sequence[Sum]) -> Iterator[Sum]:
    """The amount that stands alone under the last sum, in its column: a total without a label."""
    last = found[-1] if found else None
    if last is None or last.name not in ("subtotal", "tax", "shipping", "discount"):
        return
    for index in range(last.row + 1, min(last.row + 3, len(rows))):
        row = rows[index]
        printed = amounts_in(row.spans[0].text)
        alone = len(row.spans) == 1 and len(printed) == 1 and is_sum(printed[0])
        bare = not re.search(r"[^\W\d_]{2}", row.text)
        level = abs(row.box.x2 - last.box.x2) < 2 * row.box.height
        if alone and bare and level and row.page_number == last.page_number:
            yield _sum("total", row.spans[0], printed[0], row, index, "")
            return


def tax_rows(rows: Sequence[Row]) -> list[TaxRow]:
    """The rows of tables that take the taxes apart: net and tax are their last two amounts."""
    found = []
    for index in sorted(tax_table_rows(rows)):
        row = rows[index]
        money = [(s, p) for s in row.spans for p in amounts_in(s.text) if p.decimals >= 2]
        if len(money) >= 2:
            label = row.spans[0].text
            net, tax = (_sum("tax", s, p, row, index, label) for s, p in money[-2:])
            if abs(tax.value) < abs(net.value):
                net = net.named("net")
                tax = replace(tax, rate=tax.rate or _rate_between(row, net.value, tax.value))
                found.append(TaxRow(net, replace(tax, base=net), label_of(label) == "total"))
    return found


def _rate_between(row: Row, net: Decimal, tax: Decimal) -> Decimal | None:
    """The number of the row that is the percentage which takes the net to the tax."""
    numbers = [p.value for s in row.spans for p in amounts_in(s.text) if 0 < p.value <= _MOST_RATE]
    return next((n for n in numbers if abs(net * n / 100 - tax) <= _ROUNDED), None)


def _beside(row: Row, index: int) -> Iterator[Sum]:
    """The amounts of a row that have their label at the left."""
    labels: list[str] = []
    held: Sum | None = None
    for span in row.spans:
        text = _without_dates(span.text)
        at = 0
        for printed in amounts_in(text):
            before = text[at : printed.start].strip()
            if re.search(r"[^\W\d_]{2}", before):
                if held and not re.fullmatch(r"\W*on\W*", before):
                    yield held
                    held, labels = None, []
                labels.append(before)
            label = _label(labels)
            if label and is_sum(printed):
                # Of several amounts behind one label the last is its sum: "VAT 20 % on 50.00 10.00".
                one = _sum(label_of(label) or "", span, printed, row, index, label)
                taxed = held if one.name == "tax" and held and held.label == one.label else None
                held = replace(one, base=taxed.named("net")) if taxed else one
            elif is_sum(printed):
                labels = []
            at = printed.end
        rest = text[at:].strip()
        if re.search(r"[^\W\d_]{3}", rest):
            if held:
                yield held
                held, labels = None, []
            labels.append(rest)
    if held:
        yield held


def _label(parts: Sequence[str]) -> str | None:
    """The label among the words before an amount: the nearest, else several together."""
    for count in range(1, min(len(parts), 3) + 1):
        text = " ".join(parts[-count:])
        if label_of(text):
            return text
        if count == 1 and ":" in text and label_of(text.rpartition("  ")[2]):
            return text.rpartition("  ")[2]
    return None


def _under(rows: Sequence[Row], index: int) -> Iterator[Sum]:
    """The amounts under labels that stand side by side, or under a label that stands alone."""
    row = rows[index]
    labels = [s for s in row.spans if label_of(s.text) not in (None, "count", "savings")]
    # A head of goods has such words too; what stands under it are lines.
    words = plain(row.text)
    if not labels or heads_goods(words) or (len(row.spans) > 1 and heads_taxes(words)):
        return
    if (
        len(labels) == 1
        and len(row.spans) > 1
        and label_of(labels[0].text) not in ("total", "amount_due")
    ):
        return
    for label in labels:
        for below in range(index + 1, min(index + 4, len(rows))):
            if rows[below].page_number != row.page_number:
                break
            hit = _column_amount(rows[below], label) or _in_turn(row, label, rows[below])
            if hit:
                span, printed = hit
                yield _sum(
                    label_of(label.text) or "", span, printed, rows[below], below, label.text
                )
                break


def _column_amount(row: Row, label: Span) -> tuple[Span, Printed] | None:
    for place, span in enumerate(row.spans):
        near = span.box.y1 - label.box.y2 < _FAR_BELOW * label.box.height
        column = span.box.overlap_x(label.box) > 0.3 * min(span.box.width, label.box.width)
        printed = amounts_in(span.text)
        alone = len(printed) == 1 and printed[0].start <= 1 and is_sum(printed[0])
        labelled = place > 0 and label_of(row.spans[place - 1].text) is not None
        if near and column and alone and not labelled:
            return span, printed[0]
    return None


def _in_turn(heads: Row, label: Span, values: Row) -> tuple[Span, Printed] | None:
    """The amount under a label by its turn: a row of so many values as labels."""
    if len(heads.spans) < 3 or len(heads.spans) != len(values.spans):
        return None
    span = values.spans[heads.spans.index(label)]
    printed = amounts_in(span.text)
    return (span, printed[0]) if printed and is_sum(printed[0]) else None


def _sum(name: str, span: Span, printed: Printed, row: Row, index: int, label: str) -> Sum:
    text = span.text[printed.start : printed.end].strip()
    return Sum(
        name,
        printed.value,
        text,
        span.box,
        span.confidence,
        row.page_number,
        index,
        printed.currency,
        label_words(label),
        strength(label),
        rate=_rate(row, label) if name == "tax" else None,
    )


def _rate(row: Row, label: str) -> Decimal | None:
    """The percentage in a label, or else the only one in its row."""
    for text in (label, row.text):
        found = {m.replace(",", ".") for m in _PERCENT.findall(text)}
        if len(found) == 1:
            return Decimal(found.pop())
    return None


def _without_dates(text: str) -> str:
    """The text with its dates and writing lines blanked, letter for letter."""
    text = text.replace("_", " ")
    for day in find_dates(text):
        if day.year:
            end = day.start + len(day.text)
            text = text[: day.start] + " " * len(day.text) + text[end:]
    return text
