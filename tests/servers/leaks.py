"""Looks for planted numbers and keys in all that Prefect keeps: database, files, decoded pictures."""

from __future__ import annotations

import base64
import binascii
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from documents.masking import is_private_name

_BASE64 = re.compile(r"base64,([A-Za-z0-9+/=]{40,})")
_LEAST = 8
"""Digits: shorter numbers stand in dates and ids by chance."""


def private_numbers(truth: Any, path: str = "") -> Iterator[str]:
    """Every personal number of a truth file, as printed and bare."""
    if isinstance(truth, dict):
        for key, value in truth.items():
            yield from private_numbers(value, f"{path}.{key}" if path else key)
    elif isinstance(truth, list):
        for item in truth:
            yield from private_numbers(item, path)
    elif isinstance(truth, str) and is_private_name(path):
        bare = re.sub(r"\D", "", truth)
        if len(bare) >= _LEAST:
            yield from {truth, bare}


def texts_of_database(file: Path) -> Iterator[tuple[str, str]]:
    """(table.column, text) of every cell."""
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        tables = database.execute("select name from sqlite_master where type = 'table'").fetchall()
        for (table,) in tables:
            cursor = database.execute(f'select * from "{table}"')
            columns = [column[0] for column in cursor.description]
            for row in cursor:
                for column, value in zip(columns, row, strict=True):
                    if isinstance(value, bytes):
                        yield f"{table}.{column}", value.decode("utf-8", "replace")
                    elif isinstance(value, str):
                        yield f"{table}.{column}", value


def texts_of_files(folder: Path) -> Iterator[tuple[str, str]]:
    """(path, text) of every file: logs, stored results, and the database's raw pages and journal."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield str(file.relative_to(folder)), file.read_bytes().decode("utf-8", "replace")


def leaks(texts: Iterable[tuple[str, str]], planted: Iterable[str]) -> list[str]:
    """Where a planted text stands, also inside of base64: place and its last two characters."""
    wanted = sorted(set(planted))
    found = set()
    for place, text in texts:
        for layer in (text, *_decoded(text)):
            found |= {f"{place}: …{plant[-2:]}" for plant in wanted if plant in layer}
    return sorted(found)


def _decoded(text: str) -> Iterator[str]:
    for match in _BASE64.finditer(text):
        try:
            yield base64.b64decode(match[1]).decode("utf-8", "replace")
        except binascii.Error:
            continue


def planted_by(truths: Iterable[Path]) -> set[str]:
    """The personal numbers of these truth files."""
    return {number for file in truths for number in private_numbers(json.loads(file.read_text()))}
