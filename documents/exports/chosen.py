"""The documents of an export, each with where it stands; personal numbers masked when asked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from documents.masking import is_private_name, mask, mask_fields
from documents.result import DocumentType


@dataclass(frozen=True, slots=True)
class Chosen:
    """One document. file: name of its result; number: its place in the source, from 1.

    document and source: as in the result, contract version 1. pages: number → width, height in px.
    """

    file: str
    number: int
    status: str
    source: Mapping[str, Any]
    document: Mapping[str, Any]
    pages: Mapping[int, tuple[int, int]]

    @property
    def type(self) -> DocumentType:
        """Its kind."""
        kind: DocumentType = self.document["type"]
        return kind

    @property
    def data(self) -> Mapping[str, Any]:
        """Its typed values."""
        data: Mapping[str, Any] = self.document["data"]
        return data

    @property
    def fields(self) -> Mapping[str, Mapping[str, Any]]:
        """Where each value was printed, by path."""
        fields: Mapping[str, Mapping[str, Any]] = self.document["fields"]
        return fields


def choose(
    file: str, result: Mapping[str, Any], types: Collection[DocumentType] = ()
) -> Iterator[Chosen]:
    """The documents of one result that are of these types; of all when there are none."""
    pages = {p["page_number"]: (p["width_px"], p["height_px"]) for p in result["pages"]}
    for number, document in enumerate(result["documents"], start=1):
        if not types or document["type"] in types:
            yield Chosen(file, number, result["status"], result["source"], document, pages)


def masked_copy(chosen: Chosen) -> Chosen:
    """The same without personal numbers, in names of files too."""
    source = {key: mask(v) if isinstance(v, str) else v for key, v in chosen.source.items()}
    document = masked_document(chosen.document)
    return replace(chosen, file=mask(chosen.file), source=source, document=document)


def masked_document(document: Mapping[str, Any]) -> dict[str, Any]:
    """A copy in which private numbers keep their last digits, and free text holds none."""
    fields = {
        path: {**field, **{key: _masked(path, field[key]) for key in ("value", "text")}}
        for path, field in document["fields"].items()
    }
    findings = [{**f, "message": mask(f["message"])} for f in document.get("findings") or []]
    return {
        **document,
        "data": _masked("", document["data"]),
        "fields": fields,
        "findings": findings,
    }


def _masked(path: str, value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _masked(f"{path}.{key}", item) for key, item in value.items()}
    if isinstance(value, list):
        return [_masked(path, item) for item in value]
    # A row's `account` repeats the number of the account that it belongs to.
    if is_private_name(path) or path.rpartition(".")[2] == "account":
        return mask_fields({"account_number": value})["account_number"]
    return mask(value) if isinstance(value, str) else value
