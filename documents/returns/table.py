"""An information return as data: its boxes by tax year. Captions and the schema are made from it.

One table a form gives the captions that find the boxes, the pydantic model and the JSON Schema. A box
that moved keeps its name; `numbers` says from which tax year on it had which number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model

from documents.forms.captions import Caption, Holds, plain
from documents.result import DocumentType
from documents.returns.margins import margins
from documents.returns.party_captions import party_captions
from documents.returns.supplement import Supplemental

BoxKind = Literal["money", "text", "percent", "date", "year", "code", "tick", "codes", "count"]
STATE_TAX = ("State tax withheld", "State income tax withheld", "State tax w/h")
"""What the forms and their payers call the tax of a state."""
_HOLDS: dict[str, Holds] = {"money": "amount", "tick": "ticks"}
_PYTHON: dict[str, type[Any]] = {"money": float, "percent": float, "tick": bool, "year": int}
_AROUND: dict[str, Any] = {
    "supplemental": (
        list[Supplemental],
        Field(
            [],
            description="Headed tables of detail beneath or behind the form (by country, by"
            " state, in percent), one entry a value; totals are left out.",
        ),
    ),
    "parent_statement": (
        str | None,
        Field(None, description="Title of the consolidated statement that the form is part of."),
    ),
    "parent_date": (
        str | None,
        Field(None, description="Day that the consolidated statement was made out on."),
    ),
    "parent_pages": (
        list[int],
        Field([], description="Pages of the source that the consolidated statement takes."),
    ),
}
"""Fields of what stands around a form: detail, and the statement that it is part of."""


@dataclass(frozen=True, slots=True)
class ReturnBox:
    """One box. numbers: (first tax year, number as printed), oldest first; "" when it had none.

    captions: the IRS's wording first, then how payers shorten it. needs_number: the words alone are
    too common to be a caption.
    """

    field: str
    numbers: tuple[tuple[int, str], ...]
    captions: tuple[str, ...]
    kind: BoxKind = "money"
    needs_number: bool = False

    def number(self, year: int | None) -> str | None:
        """The box's number on the form of that tax year; of no year, the newest."""
        known = [number for since, number in self.numbers if year is None or since <= year]
        return (known[-1] if known else self.numbers[0][1]) or None


@dataclass(frozen=True, slots=True)
class ReturnForm:
    """A form. payer, recipient: how its fields name the one who files and the one who gets it.

    titles: its name and title as print that is no box. state, local: columns of the lines below.
    """

    name: DocumentType
    titles: tuple[str, ...]
    boxes: tuple[ReturnBox, ...]
    state: tuple[ReturnBox, ...] = ()
    local: tuple[ReturnBox, ...] = ()
    payer: str = "payer"
    recipient: str = "recipient"

    def every_box(self) -> tuple[ReturnBox, ...]:
        """All boxes, those of state and local lines included."""
        return (*self.boxes, *self.state, *self.local)


def box(field: str, number: str, *captions: str, **more: Any) -> ReturnBox:
    """A box that never moved."""
    return ReturnBox(field, ((0, number),), captions, **more)


def moved(field: str, numbers: dict[int, str], *captions: str, **more: Any) -> ReturnBox:
    """A box with the number that it has from each of these tax years on."""
    return ReturnBox(field, tuple(sorted(numbers.items())), captions, **more)


def wordings_of(*forms: ReturnForm) -> frozenset[str]:
    """How the forms' boxes are captioned, letters and digits only."""
    return frozenset(
        plain(text) for form in forms for item in form.every_box() for text in item.captions
    )


def captions_of(form: ReturnForm) -> tuple[Caption, ...]:
    """Every caption of the form: parties, boxes, and the print around them that names no field."""
    columns = {id(b) for b in (*form.state, *form.local)}
    boxes = [
        Caption(
            b.field,
            b.captions,
            tuple(dict.fromkeys(n for _, n in reversed(b.numbers) if n)),
            b.needs_number,
            "lines" if id(b) in columns or b.field == "property_address" else _holds(b),
        )
        for b in form.every_box()
    ]
    return (*party_captions(form.payer, form.recipient), *boxes, *margins(form.name, form.titles))


def model_of(form: ReturnForm) -> type[BaseModel]:
    """The schema: parties, then the boxes with their captions as descriptions."""
    who = {form.payer: "payer", form.recipient: "recipient"}
    fields: dict[str, Any] = {
        "tax_year": (int | None, Field(None, description="Calendar year printed on the form.")),
        "form_revision": (
            str | None,
            Field(None, description='Revision printed, without "Rev.", as in January 2024.'),
        ),
        "copy_letter": (
            str | None,
            Field(None, alias="copy", description="Copy printed; absent when they differ."),
        ),
        "corrected": (bool | None, Field(None, description="CORRECTED is marked.")),
        "void": (bool | None, Field(None, description="VOID is marked.")),
    }
    for name, role in who.items():
        fields |= {
            f"{name}_name": (str | None, Field(None, description=f"The {role}'s name.")),
            f"{name}_tin": (
                str | None,
                Field(None, description=f"The {role}'s TIN as printed, mask kept."),
            ),
        }
    fields |= {
        f"{form.payer}_address": (str | None, Field(None, description="Lines joined by a space.")),
        f"{form.payer}_phone": (str | None, Field(None, description="As printed.")),
        f"{form.recipient}_street": (str | None, Field(None, description="Street address.")),
        f"{form.recipient}_city_state_zip": (
            str | None,
            Field(None, description="City, state and ZIP code."),
        ),
        "account_number": (str | None, Field(None, description="The payer's account number.")),
        "second_tin_notice": (bool | None, Field(None, description='"2nd TIN not." is marked.')),
    }
    fields |= {b.field: _model_field(b) for b in form.boxes}
    for name, columns in (("state", form.state), ("local", form.local)):
        if columns:
            line = _model(
                f"{_class_name(form)}{name.title()}", {b.field: _model_field(b) for b in columns}
            )
            what = f"The {name} lines at the foot, one entry a printed line."
            fields[name] = (list[line], Field([], description=what))  # type: ignore[valid-type]
    return _model(_class_name(form), fields | _AROUND)


def _model(name: str, fields: dict[str, Any]) -> type[BaseModel]:
    config = ConfigDict(populate_by_name=True)
    made: type[BaseModel] = create_model(name, __config__=config, **fields)
    return made


def _model_field(item: ReturnBox) -> tuple[Any, Any]:
    said = ", ".join(
        f"box {number} from {since}" if since else f"box {number}"
        for since, number in item.numbers
        if number
    )
    text = f"{item.captions[0]} ({said})." if said else f"{item.captions[0]}."
    if item.kind == "codes":
        return (list[str], Field([], description=text))
    return (_PYTHON.get(item.kind, str) | None, Field(None, description=text))


def _class_name(form: ReturnForm) -> str:
    return "Form" + form.name.replace("-", "")


def _holds(item: ReturnBox) -> Holds:
    return _HOLDS.get(item.kind, "text")
