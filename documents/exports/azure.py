"""Results in the shape of Azure Document Intelligence's answers, for programs written for those.

Goes out: `{"status", "analyzeResult": {"apiVersion", "pages", "documents", …}}`, version
2024-11-30. Numbers, dates, contents, confidences and polygons (px of the page) are ours. Fields
that Azure has no name for are left out of its types, and stand in PascalCase in our own two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from documents.exports.azure_model import AzureType, Names
from documents.exports.azure_names import (
    ACCOUNT,
    IN_TRANSACTIONS,
    MODELS,
    OWN_TYPES,
)
from documents.exports.chosen import Chosen
from documents.exports.ledger import accounts_of

API_VERSION = "2024-11-30"

Field = dict[str, Any]

_VALUES = {
    "string": "valueString",
    "number": "valueNumber",
    "date": "valueDate",
    "time": "valueTime",
    "boolean": "valueBoolean",
    "phoneNumber": "valuePhoneNumber",
}
_STATE_ZIP = re.compile(r"\b(?P<state>[A-Z]{2})\s+(?P<zip>\d{5}(?:-\d{4})?)\s*$")


def analyze_result(documents: Sequence[Chosen]) -> dict[str, Any]:
    """The answer for one source. documents: those of one result, at least one."""
    sizes = documents[0].pages
    return {
        "status": "succeeded",
        "analyzeResult": {
            "apiVersion": API_VERSION,
            "modelId": "sheaf",
            "stringIndexType": "unicodeCodePoint",
            "content": "",
            "pages": [
                {"pageNumber": n, "width": width, "height": height, "unit": "pixel", "spans": []}
                for n, (width, height) in sorted(sizes.items())
            ],
            "documents": [azure_document(chosen) for chosen in documents],
        },
    }


def azure_document(chosen: Chosen) -> dict[str, Any]:
    """One entry of `documents`."""
    kind = chosen.type
    if kind in MODELS:
        doc_type, fields = MODELS[kind].doc_type, _known(chosen)
    else:
        doc_type, fields = OWN_TYPES[kind], _own(chosen, chosen.data, "")
    return {
        "docType": doc_type,
        "boundingRegions": [
            {"pageNumber": n, "polygon": _polygon((0, 0, *chosen.pages[n]))}
            for n in chosen.document["pages"]
            if n in chosen.pages
        ],
        "fields": fields,
        "confidence": chosen.document["confidence"],
        "spans": [],
    }


def _known(chosen: Chosen) -> dict[str, Field]:
    model = MODELS[chosen.type]
    fields = _named(chosen, chosen.data, "", model.names)
    for name, (azure, names) in model.lists.items():
        ours = name.partition("#")[0]
        lines = [
            _object(made)
            for index, line in enumerate(chosen.data.get(ours) or [])
            if (made := _named(chosen, line, f"{ours}[{index}].", names))
        ]
        if lines:
            fields[azure] = _array(lines)
    if chosen.type.startswith("1099"):
        _add_boxes(chosen, fields)
    if chosen.type == "bank_statement":
        fields["Accounts"] = _array([_object(made) for made in _accounts(chosen)])
    return fields


def _named(chosen: Chosen, data: Mapping[str, Any], path: str, names: Names) -> dict[str, Field]:
    """The values that have a name, objects within objects."""
    fields: dict[str, Field] = {}
    for ours, (azure, kind) in names.items():
        if data.get(ours) is None:
            continue
        owner, _, own = azure.rpartition(".")
        place = fields.setdefault(owner, _object({}))["valueObject"] if owner else fields
        place[own] = _field(chosen, f"{path}{ours}", data[ours], kind)
    return fields


def _add_boxes(chosen: Chosen, fields: dict[str, Field]) -> None:
    """Values by the number of the box that they were printed in; lines likewise."""
    boxes: dict[str, Field] = {}
    for path, place in chosen.fields.items():
        if place.get("box") and path in chosen.data:
            value = chosen.data[path]
            boxes[f"Box{place['box']}"] = _field(chosen, path, value, _type_of(value))
    for ours, azure in (("state", "StateTaxesWithheld"), ("local", "LocalTaxesWithheld")):
        lines = []
        for index, line in enumerate(chosen.data.get(ours) or []):
            made = {}
            for key, value in line.items():
                path = f"{ours}[{index}].{key}"
                box = chosen.fields.get(path, {}).get("box")
                if box and value is not None:
                    made[f"Box{box}"] = _field(chosen, path, value, _type_of(value))
            lines += [_object(made)] if made else []
        if lines:
            boxes[azure] = _array(lines)
    if chosen.type in IN_TRANSACTIONS:
        fields["Transactions"] = _array([_object(boxes)])
    else:
        fields |= boxes


def _accounts(chosen: Chosen) -> Iterator[dict[str, Field]]:
    for account in accounts_of(chosen):
        made = _named(chosen, account.data, account.path, ACCOUNT)
        rows = [_object(_transaction(chosen, index)) for index in account.rows]
        if rows:
            made["Transactions"] = _array(rows)
        yield made


def _transaction(chosen: Chosen, index: int) -> dict[str, Field]:
    row, path = chosen.data["transactions"][index], f"transactions[{index}]."
    amount = row.get("amount")
    names: Names = {
        "date": ("Date", "date"),
        "description": ("Description", "string"),
        "check_number": ("CheckNumber", "string"),
    }
    made = _named(chosen, row, path, names)
    if amount is not None:
        name = "DepositAmount" if amount >= 0 else "WithdrawalAmount"
        made[name] = _field(chosen, f"{path}amount", abs(amount), "number")
    return made


def _own(chosen: Chosen, data: Mapping[str, Any], path: str) -> dict[str, Field]:
    """Every value under its own name in PascalCase."""
    made: dict[str, Field] = {}
    for name, value in data.items():
        azure = "".join(part.capitalize() for part in name.split("_"))
        if isinstance(value, list):
            made[azure] = _array(
                [
                    _object(_own(chosen, line, f"{path}{name}[{index}]."))
                    if isinstance(line, dict)
                    else _field(chosen, f"{path}{name}[{index}]", line, _type_of(line))
                    for index, line in enumerate(value)
                ]
            )
        elif value is not None:
            made[azure] = _field(chosen, f"{path}{name}", value, _type_of(value))
    return made


def _field(chosen: Chosen, path: str, value: Any, kind: AzureType) -> Field:
    place = chosen.fields.get(path)
    text = place["text"] if place else str(value)
    made: Field = {"type": kind, "content": text}
    if kind == "currency":
        code = chosen.data.get("currency") or "USD"
        made["valueCurrency"] = {"amount": value, "currencyCode": code}
    elif kind == "address":
        made["valueAddress"] = _address(str(value))
    elif kind == "word":
        made |= {"type": "string", "valueString": "true" if value else "false"}
    elif kind == "phoneNumber":
        digits = re.sub(r"\D", "", str(value))
        made["valuePhoneNumber"] = f"+1{digits}" if len(digits) == 10 else f"+{digits}"
    elif kind == "number":
        # A count or a percentage that was printed with other words is its content only.
        if isinstance(value, int | float):
            made["valueNumber"] = value
        elif re.fullmatch(r"\d+(?:\.\d+)?", str(value)):
            made["valueNumber"] = float(value)
    elif kind == "time":
        made["valueTime"] = f"{value}:00" if re.fullmatch(r"\d\d:\d\d", str(value)) else value
    else:
        made[_VALUES[kind]] = value if kind == "boolean" else str(value)
    if place:
        region = {"pageNumber": place["page_number"], "polygon": _polygon(place["bbox"])}
        made |= {"boundingRegions": [region], "confidence": place["confidence"], "spans": []}
    return made


def _type_of(value: Any) -> AzureType:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    return "date" if re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value)) else "string"


def _address(text: str) -> dict[str, str]:
    """State and postal code, which end an American address; the rest is not cut apart."""
    found = _STATE_ZIP.search(text)
    return {"state": found["state"], "postalCode": found["zip"]} if found else {}


def _object(fields: dict[str, Field]) -> Field:
    return {"type": "object", "valueObject": fields}


def _array(items: list[Field]) -> Field:
    return {"type": "array", "valueArray": items}


def _polygon(bbox: Sequence[float]) -> list[float]:
    """Four corners, clockwise from the upper left."""
    x1, y1, x2, y2 = bbox
    return [x1, y1, x2, y1, x2, y2, x1, y2]
