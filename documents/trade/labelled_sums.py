"""Amounts of a trade paper that a label names: beside them, over them, or over a row of them."""

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
from documents.trade.tax_tables import heads_goods, heads_taxes
from documents.trade.words import plain

_PERCENT = re.compile(r"(?<![\d.,])(\d{1,2}(?:[.,]\d{1,4})?)\s?%")
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

    def relabelled(self, label: str) -> Sum:
        """The same print under other words."""
        return replace(self, label=label)


def sums_beside(row: Row, index: int) -> Iterator[Sum]:
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
                one = sum_of(label_of(label) or "", span, printed, row, index, label)
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


def sums_under(rows: Sequence[Row], index: int) -> Iterator[Sum]:
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
                yield sum_of(
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


def sum_of(name: str, span: Span, printed: Printed, row: Row, index: int, label: str) -> Sum:
    """A printed amount as the sum that its label names. index: of the row among the paper's."""
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
        rate=rate_in(row, label) if name == "tax" else None,
    )


def rate_in(row: Row, label: str) -> Decimal | None:
    """The percentage in a label, or else the only one in its row."""
    for text in (label, row.text):
        found = {m.replace(",", ".") for m in percentages(text)}
        if len(found) == 1:
            return Decimal(found.pop())
    return None


def _without_dates(text: str) -> str:
    """The text with its dates and writing lines blanked, letter for letter."""
    text = text.replace("_", " ")
    for day in find_dates(text):
        if day.year or re.match(r"[A-Za-z]{3,9}\.? \d{1,2}$", day.text):
            end = day.start + len(day.text)
            text = text[: day.start] + " " * len(day.text) + text[end:]
    return text


def percentages(text: str) -> list[str]:
    """The numbers of the text that are percentages, as printed."""
    return _PERCENT.findall(text)
