"""Tax forms as JSON in the shape of FDX 6: `statements` with `forms`, one entity a form.

Values are as printed; what FDX has no field for is an entry of the form's `attributes`.
A name is not taken apart where that would be a guess: see `_party`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from documents.exports.chosen import Chosen
from documents.exports.fdx_names import ENTITIES, ISSUER, NAMES, RECIPIENT

VERSION = "6.4.1"

_STATE_ZIP = re.compile(r"\b(?P<state>[A-Z]{2})\s+(?P<zip>\d{5}(?:-\d{4})?)\s*$")
_CITY_LINE = re.compile(r"(?P<city>\S.*?),?\s+(?P<state>[A-Z]{2})\s+(?P<zip>\d{5}(?:-\d{4})?)\s*$")
_COMPANY = re.compile(
    r"\b(?:inc|llc|llp|lp|ltd|corp(?:oration)?|co|company|bank|trust|partners(?:hip)?|associates"
    r"|foundation|university|county|services?|group|holdings?|farms?|estate)\b\.?",
    re.IGNORECASE,
)
_EIN = re.compile(r"\d{2}-?\d{7}|[Xx*]{2}-[Xx*]{3}\d{4}")
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|esq)\.?", re.IGNORECASE)


def fdx(documents: Iterable[Chosen]) -> Iterator[str]:
    """The file in pieces; documents of other kinds than tax forms are passed over."""
    yield '{"statements": ['
    first = True
    for chosen in documents:
        if chosen.type in ENTITIES:
            yield ("\n" if first else ",\n") + json.dumps(statement(chosen), ensure_ascii=False)
            first = False
    yield "\n]}\n"


def statement(chosen: Chosen) -> dict[str, Any]:
    """A `TaxStatement` with its one form."""
    data, kind = chosen.data, chosen.type
    identity = f"{chosen.file.removesuffix('.json')}-{chosen.number}"
    issuer = _party(data, ISSUER.get(kind, "payer"), business=True)
    recipient = _party(data, RECIPIENT.get(kind, "recipient"), business=None)
    entity = ENTITIES[kind]
    form = {
        "taxYear": data.get("tax_year"),
        "taxFormId": identity,
        "taxFormType": entity[0].upper() + entity[1:],
        "issuer": issuer,
        "recipient": recipient,
        **_fields(chosen),
    }
    return _full(
        {
            "taxYear": data.get("tax_year"),
            "taxStatementId": identity,
            "issuer": issuer,
            "recipient": recipient,
            "forms": [{entity: _full(form)}],
        }
    )


def _fields(chosen: Chosen) -> dict[str, Any]:
    data, names = chosen.data, NAMES[chosen.type]
    parties = (ISSUER.get(chosen.type, "payer"), RECIPIENT.get(chosen.type, "recipient"))
    out: dict[str, Any] = {}
    attributes = []
    for name, value in data.items():
        if name in names:
            out[names[name]] = value
        elif name not in _TAKEN and not name.startswith(tuple(f"{p}_" for p in parties)):
            attributes += _attributes(chosen, name, value)
    if codes := data.get("box_12"):
        out["codes"] = [_full({"code": c.get("code"), "amount": c.get("amount")}) for c in codes]
    if others := data.get("box_14"):
        out["other"] = [
            _full({"description": o.get("label"), "amount": o.get("amount")}) for o in others
        ]
    if code := data.get("distribution_code"):
        out["distributionCodes"] = list(re.sub(r"\W", "", code))
    if count := data.get("number_of_properties"):
        if str(count).strip().isdecimal():
            out["mortgagedProperties"] = int(count)
        else:
            attributes += _attributes(chosen, "number_of_properties", count)
    if lines := _state_and_local(data):
        out["stateAndLocal"] = lines
    return out | ({"attributes": attributes} if attributes else {})


_TAKEN = {"box_12", "box_14", "distribution_code", "number_of_properties", "state_local", "state"}
_TAKEN |= {"local"}


def _attributes(chosen: Chosen, name: str, value: Any) -> list[dict[str, Any]]:
    if value is None or isinstance(value, dict) or value == []:
        return []
    text = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    box = chosen.fields.get(name, {}).get("box")
    return [_full({"name": name, "value": text, "boxNumber": box})]


def _state_and_local(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """`StateAndLocalTaxWithholding`, a printed line each; 1099-R prints its local lines apart."""
    lines = [*(data.get("state_local") or []), *(data.get("state") or [])]
    locals_ = data.get("local") or []
    out = []
    for index in range(max(len(lines), len(locals_))):
        state = lines[index] if index < len(lines) else {}
        local = locals_[index] if index < len(locals_) else state
        out.append(
            _full(
                {
                    "stateCode": state.get("state"),
                    "state": _full(
                        {
                            "taxWithheld": state.get("state_tax"),
                            "taxId": _first(state, "state_id", "state_payer_no", "state_no"),
                            "income": _first(
                                state, "state_wages", "state_income", "state_distribution"
                            ),
                        }
                    ),
                    "local": _full(
                        {
                            "taxWithheld": local.get("local_tax"),
                            "localityName": local.get("locality"),
                            "income": _first(local, "local_wages", "local_distribution"),
                        }
                    ),
                }
            )
        )
    return [line for line in out if line]


def _party(data: Mapping[str, Any], prefix: str, business: bool | None) -> dict[str, Any]:
    """A `TaxParty`. A recipient is a business when its name or number says so."""
    name = data.get(f"{prefix}_name")
    tin = _first(data, f"{prefix}_tin", f"{prefix}_ein", f"{prefix}_ssn")
    is_business = business or bool(
        (tin and _EIN.fullmatch(tin)) or (name and _COMPANY.search(name))
    )
    party: dict[str, Any] = {"tin": tin, "partyType": "BUSINESS" if is_business else "INDIVIDUAL"}
    if name:
        key = "businessName" if is_business else "individualName"
        party[key] = {"name1": name} if is_business else _individual(name)
    party["address"] = _address(data, prefix)
    if phone := data.get(f"{prefix}_phone"):
        party["phone"] = {"number": re.sub(r"\D", "", phone), "country": "+1"}
    return _full(party) if name or tin else {}


def _individual(name: str) -> dict[str, Any]:
    """First, middle, last and suffix in the order in which tax forms print them."""
    words = name.replace(",", " ").split()
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else None
    if len(words) < 2:
        return _full({"last": " ".join(words), "suffix": suffix})
    middle = " ".join(words[1:-1])
    return _full({"first": words[0], "middle": middle, "last": words[-1], "suffix": suffix})


def _address(data: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    """Line, city, region, postal code. An address in one line is not cut between street and city."""
    city_line = data.get(f"{prefix}_city_state_zip")
    if city_line:
        found = _CITY_LINE.fullmatch(city_line)
        parts = found.groupdict() if found else {"city": city_line, "state": None, "zip": None}
        line = data.get(f"{prefix}_street")
    else:
        line = data.get(f"{prefix}_address")
        found = _STATE_ZIP.search(line or "")
        parts = {"city": None, **(found.groupdict() if found else {"state": None, "zip": None})}
    return _full(
        {
            "line1": line,
            "city": parts["city"],
            "region": parts["state"],
            "postalCode": parts["zip"],
        }
    )


def _first(data: Mapping[str, Any], *names: str) -> Any:
    return next((data[name] for name in names if data.get(name) is not None), None)


def _full(data: dict[str, Any]) -> dict[str, Any]:
    """Without what is not printed."""
    return {key: value for key, value in data.items() if value not in (None, "", {}, [])}
