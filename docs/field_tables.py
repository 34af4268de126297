"""Writes docs/fields.md from the kinds' own schemas: `python -m docs.field_tables`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from documents.kinds import (
    form_1098,
    form_1099_div,
    form_1099_int,
    form_1099_misc,
    form_1099_nec,
    form_1099_r,
)
from documents.kinds.index import KINDS
from documents.returns.table import ReturnBox

FILE = Path(__file__).with_name("fields.md")
_FORMS = (form_1099_int, form_1099_div, form_1099_misc, form_1099_nec, form_1099_r, form_1098)
_HEAD = """# Fields by kind

Written by `python -m docs.field_tables` from the schemas that `sheaf schema KIND` prints.
A name with `[]` is an entry of a list. A blank box is absent; amounts and numbers are as printed.
"""


def page() -> str:
    """The whole page, Markdown."""
    parts = [_HEAD]
    for name, kind in KINDS.items():
        schema = kind.model.model_json_schema(by_alias=True)
        parts.append(f"## {name}\n\n| field | type | what it is |\n|---|---|---|")
        parts += [f"| `{path}` | {what} | {text} |" for path, what, text in _rows(schema, schema)]
        parts.append("")
    parts.append("# Boxes that moved\n\nFrom which tax year on a box has which number.\n")
    parts.append("| form | field | numbers |\n|---|---|---|")
    for module in _FORMS:
        form = module.FORM
        parts += [
            f"| {form.name} | `{b.field}` | {_moves(b)} |"
            for b in form.every_box()
            if len(b.numbers) > 1 or b.numbers[0][0]
        ]
    return "\n".join(parts) + "\n"


def _rows(
    node: dict[str, Any], schema: dict[str, Any], before: str = ""
) -> Iterator[tuple[str, str, str]]:
    for name, entry in node.get("properties", {}).items():
        inner = _inner(entry, schema)
        text = entry.get("description", "").replace("|", "\\|")
        if inner is not None:
            mark = "[]" if entry.get("type") == "array" else ""
            yield f"{before}{name}{mark}", "list" if mark else "object", text
            yield from _rows(inner, schema, f"{before}{name}{mark}.")
        else:
            yield f"{before}{name}", _type(entry), text


def _inner(entry: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any] | None:
    """The object that an entry or its list holds; None for plain values."""
    choices = [entry, entry.get("items", {}), *entry.get("anyOf", [])]
    for choice in choices:
        if "$ref" in choice:
            found: dict[str, Any] = schema["$defs"][choice["$ref"].rsplit("/", 1)[-1]]
            return found if "properties" in found else None
    return None


def _type(entry: dict[str, Any]) -> str:
    if entry.get("type") == "array":
        return f"list of {entry.get('items', {}).get('type', 'value')}"
    kinds = [choice.get("type") for choice in entry.get("anyOf", [entry])]
    return " or ".join(str(kind) for kind in kinds if kind and kind != "null") or "value"


def _moves(box: ReturnBox) -> str:
    said = []
    for since, number in box.numbers:
        name = f"box {number}" if number else "no number"
        said.append(f"{name} from {since}" if since else name)
    return ", ".join(said)


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
