"""The HTML page of `sheaf eval`: results and page pictures out of the store, into `score_page`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any


def miss_page(
    figures: Mapping[str, Any], results: Mapping[str, Path], columns: Mapping[str, str]
) -> Iterator[str]:
    """The page, part by part. results: a source's name in the figures → its result's file.

    The pictures are those of the report that lies beside each result.
    """
    from blocks.files import read_whole
    from documents.report import pictures_in
    from documents.score_page import Read, evaluation_parts

    def read(source: str) -> Read | None:
        file = results.get(source)
        if file is None:
            return None
        report = file.with_suffix(".html")
        pictures = pictures_in(read_whole(report).decode()) if report.exists() else {}
        return json.loads(read_whole(file)), pictures

    return evaluation_parts(figures, read, columns)
