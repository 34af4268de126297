"""Where results live: one JSON a source, and beside it the source's copy and each finished page.

    ROOT/<stem>-<sha8>.json            the result
    ROOT/<stem>-<sha8>.html            the page to look at
    ROOT/.sheaf/sources/<sha256>.pdf   the source as fetched
    ROOT/.sheaf/pages/<sha256>/<engine>/00001.json

Pages are keyed by content, engine and dialect version: a renamed file or a second run finds them.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

import orjson
from prefect.blocks.core import Block
from pydantic import Field

from blocks.files import make_folder, read_whole, write_whole
from documents.layout import Page, PageLayout, layout_from_json, layout_to_json
from documents.masking import mask
from documents.result import Result


class DocumentStore(Block):
    """A folder for results, shared by all workers."""

    _block_type_name = "Sheaf document store"
    _block_type_slug = "sheaf-document-store"

    root: Path = Field(default=Path("sheaf-results"), description="Folder for results and pages.")

    def source_file(self, sha256: str, suffix: str) -> Path:
        """Where the copy of a source with that content belongs."""
        return self.root.absolute() / ".sheaf" / "sources" / f"{sha256}{suffix}"

    def incoming(self) -> Path:
        """A folder on the same file system for sources on their way in."""
        folder = self.root.absolute() / ".sheaf" / "incoming"
        make_folder(folder)
        return folder

    def layout_file(self, sha256: str, engine_key: str, page_number: int) -> Path:
        """Where the finished layout of a page belongs."""
        folder = self.root.absolute() / ".sheaf" / "pages" / sha256 / engine_key
        return folder / f"{page_number:05d}.json"

    def result_file(self, name: str, sha256: str | None) -> Path:
        """The result's file; a source that could not be read has no hash of its content."""
        stem = re.sub(r"[^\w.-]+", "_", mask(Path(name).stem))[:80] or "source"
        mark = sha256[:8] if sha256 else "unread-" + hashlib.sha256(name.encode()).hexdigest()[:8]
        return self.root.absolute() / f"{stem}-{mark}.json"

    def write_result(self, file: Path, result: dict[str, Any]) -> None:
        """Store a result whole."""
        write_whole(file, orjson.dumps(result, option=orjson.OPT_INDENT_2))

    def read_result(self, file: Path) -> Result:
        """A stored result. Raises FileNotFoundError, or ValueError when it is damaged."""
        return Result.model_validate_json(read_whole(file))

    def read_report(self, file: Path) -> str | None:
        """The HTML page beside the result `file`; None when none was written."""
        try:
            return read_whole(file.with_suffix(".html")).decode()
        except FileNotFoundError:
            return None

    def write_report(self, file: Path, page: str) -> None:
        """Store the HTML page beside the result `file`."""
        write_whole(file.with_suffix(".html"), page.encode())


def keep_layout(page: Page, layout: PageLayout) -> None:
    """Make a finished page durable. Nothing is written for a page without a place."""
    if page.layout_path:
        write_whole(Path(page.layout_path), orjson.dumps(layout_to_json(layout)))


def kept_layout(page: Page) -> PageLayout | None:
    """The page's layout if it was finished before; a damaged file counts as none."""
    file = Path(page.layout_path) if page.layout_path else None
    try:
        return layout_from_json(orjson.loads(read_whole(file))) if file else None
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None
