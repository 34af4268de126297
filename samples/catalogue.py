"""Which kinds of documents can be drawn, in which designs, and the fixed set of the repository."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from samples import bank, check, credit_card, near_misses, receipt, tax_forms, tax_tables, trade, w2
from samples.document import Document

Draw = Callable[[Random, str], Document]


@dataclass(frozen=True)
class Kind:
    """How to draw one kind, and its designs; those `on_request` are drawn only when named."""

    draw: Draw
    designs: tuple[str, ...]
    on_request: tuple[str, ...] = ()

    def usual(self) -> tuple[str, ...]:
        """Designs taken in turn when none is named."""
        return tuple(name for name in self.designs if name not in self.on_request)


def _tax(name: str) -> Draw:
    def draw(rng: Random, design: str) -> Document:
        return tax_forms.tax_form(rng, name, design)

    return draw


KINDS: dict[str, Kind] = {
    "W2": Kind(w2.w2, tuple(w2.DESIGNS)),
    "bank_statement": Kind(bank.bank_statement, tuple(bank.DESIGNS), bank.ON_REQUEST),
    **{
        form.name: Kind(_tax(form.name), tax_forms.DESIGNS + tax_forms.MORE_DESIGNS[form.name])
        for form in tax_tables.FORMS
    },
    "credit_card_statement": Kind(credit_card.credit_card_statement, tuple(credit_card.DESIGNS)),
    "invoice": Kind(trade.invoice, trade.ALL_DESIGNS),
    "receipt": Kind(receipt.receipt, receipt.DESIGNS),
    "check": Kind(check.check, check.DESIGNS),
    "other": Kind(near_misses.near_miss, tuple(near_misses.DESIGNS)),
}
# Stem, kind, design, grade, seed of each document kept in `samples/documents`.
FIXED: tuple[tuple[str, str, str, str, int], ...] = (
    ("w2_four_copies", "W2", "quadrants", "clean", 8),
    ("w2_fillable", "W2", "acroform", "clean", 3),
    ("w2_scan", "W2", "single", "scan", 5),
    ("w2_photo", "W2", "single", "photo", 9),
    ("w2_bad_text_layer", "W2", "two_up", "bad_text", 4),
    ("statement_three_pages", "bank_statement", "sections", "clean", 2),
    ("statement_scan", "bank_statement", "debit_credit", "scan", 17),
    ("statement_three_accounts", "bank_statement", "several_accounts", "clean", 2),
    ("form_1099_int", "1099-INT", "grid", "clean", 7),
    ("card_statement", "credit_card_statement", "boxed", "clean", 4),
    ("invoice", "invoice", "gridded", "clean", 9),
    ("receipt", "receipt", "restaurant", "lowres", 2),
    ("check", "check", "personal", "lowres", 3),
    ("pay_stub", "other", "pay_stub", "clean", 5),
)
