"""The results of a store's folder, one after another: a store may hold more than memory does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from blocks.files import read_whole
from documents.result import SCHEMA_VERSION
from documents.sealed import KeyMissing


def results_in(
    root: Path, damaged: list[str] | None = None
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each result's file name and data, by name. Other JSON files are passed over.

    damaged: is told the names of files that cannot be read.
    Raises KeyMissing: the store is sealed, and no key is set.
    """
    for file in sorted(root.glob("*.json")):
        if file.name.startswith("."):
            continue
        try:
            data = orjson.loads(read_whole(file))
        except KeyMissing:
            raise
        except (OSError, ValueError):
            if damaged is not None:
                damaged.append(file.name)
            continue
        if isinstance(data, dict) and data.get("schema_version") == SCHEMA_VERSION:
            yield file.name, data
