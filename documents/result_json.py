"""The result as JSON: part by part for the store, and as plain data to be looked at.

A long statement has a quarter of a million fields; nothing here copies them all at one time.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson
from pydantic import TypeAdapter

from documents.result import DocumentResult, FieldValue, PageResult, Result

_DATA = TypeAdapter(dict[str, Any])


def to_json(result: Result) -> dict[str, Any]:
    """The result as its JSON says it, to be looked at: its values and fields are not copied."""
    documents = [
        document.model_dump(mode="json", exclude={"data", "fields"})
        | {"data": document.data, "fields": _Fields(document.fields)}
        for document in result.documents
    ]
    pages = [page.model_dump(mode="json") for page in result.pages]
    return _rest(result) | {"documents": documents, "pages": pages}


class _Fields(Mapping[str, dict[str, Any]]):
    """Fields as the JSON says them, each when it is asked for."""

    def __init__(self, fields: Mapping[str, FieldValue]) -> None:
        self._fields = fields

    def __getitem__(self, path: str) -> dict[str, Any]:
        field = self._fields[path]
        return {name: getattr(field, name) for name in FieldValue.__slots__}

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)


def page_line(page: PageResult) -> bytes:
    """A page as the result's JSON has it, on one line."""
    return page.model_dump_json().encode()


def json_parts(result: Result, pages: Sequence[bytes]) -> Iterator[bytes]:
    """The result's JSON, part by part: it is never whole in memory. pages: by `page_line`."""
    yield b"{"
    for key, value in _rest(result).items():
        yield f'"{key}": {json.dumps(value)},\n'.encode()
    yield b'"documents": [\n'
    for number, document in enumerate(result.documents):
        yield b",\n" if number else b""
        yield from _document_parts(document)
    yield b'],\n"pages": [\n'
    for number, page in enumerate(pages):
        yield (b",\n" if number else b"") + page
    yield b"]}\n"


def _document_parts(document: DocumentResult) -> Iterator[bytes]:
    """The document's JSON, one field a line."""
    said = document.model_dump(mode="json", exclude={"data", "fields"})
    for number, name in enumerate(DocumentResult.model_fields):
        yield (b",\n" if number else b"{\n") + f'"{name}": '.encode()
        if name == "fields":
            yield from _field_lines(document.fields)
        elif name == "data":
            yield _DATA.dump_json(document.data, indent=1)
        else:
            yield json.dumps(said[name]).encode()
    yield b"\n}"


def _field_lines(fields: Mapping[str, FieldValue]) -> Iterator[bytes]:
    yield b"{"
    for number, (path, field) in enumerate(fields.items()):
        yield (b",\n" if number else b"\n") + orjson.dumps(path) + b": " + orjson.dumps(field)
    yield b"}"


def _rest(result: Result) -> dict[str, Any]:
    """All but documents and pages; `error` stands only in a failed one."""
    rest = result.model_dump(mode="json", exclude={"documents", "pages"})
    if rest["error"] is None:
        del rest["error"]
    return rest
