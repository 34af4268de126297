"""What a design hands back: the drawn pages with their truth; and money as it is printed."""

from dataclasses import dataclass, field
from typing import Any

from samples.sheet import Mark, Sheet


@dataclass
class Document:
    """A drawn document and what stands on it; `lists` holds transactions, line items, accounts."""

    doc_type: str
    design: str
    fields: dict[str, Any]
    pdf: bytes
    marks: list[Mark]
    page_count: int
    page_size: tuple[float, float]
    lists: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def truth(self, grade: str) -> dict[str, Any]:
        """The truth file's content, in the form the samples use."""
        return {
            "doc_type": self.doc_type,
            "fields": self.fields,
            **self.lists,
            "truth_source": "generated",
            "grade": grade,
            "design": self.design,
        }


def finished(
    doc_type: str,
    design: str,
    fields: dict[str, Any],
    sheet: Sheet,
    **lists: list[dict[str, Any]],
) -> Document:
    """Close the sheet and put the document together; empty fields are left out."""
    kept = {name: value for name, value in fields.items() if value is not None}
    return Document(
        doc_type,
        design,
        kept,
        sheet.pdf(),
        sheet.marks,
        sheet.page_count,
        (sheet.width, sheet.height),
        lists,
    )


def dollars(cents: int) -> float:
    """Cents as the number a truth file holds."""
    return round(cents / 100, 2)


def money(cents: int, *, commas: bool = True, sign: str = "") -> str:
    """Cents as printed, for example 1,234.50; `sign` goes before, minus before that."""
    whole, part = divmod(abs(cents), 100)
    digits = f"{whole:,}" if commas else str(whole)
    return f"{'-' if cents < 0 else ''}{sign}{digits}.{part:02d}"
