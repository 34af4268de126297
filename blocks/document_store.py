"""Where results live: one JSON a source, and beside it the source's copy and each finished page.

    ROOT/<stem>-<sha8>.json            the result
    ROOT/<stem>-<sha8>.html            the page to look at
    ROOT/.sheaf/sources/<sha256>.pdf   the source as fetched
    ROOT/.sheaf/pages/<sha256>/<engine>/00001.json
    ROOT/.sheaf/runs/<id>.json         what a run of a deployment gives back to who started it
    ROOT/.sheaf/ledger.sqlite3         what was asked and how it ended

Pages are keyed by content, engine and dialect version: a renamed file or a second run finds them.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import overload

import orjson
from prefect.blocks.core import Block
from pydantic import Field

from blocks.files import make_folder, read_whole, write_parts, write_whole
from blocks.ledger import Ledger
from blocks.store_key import load_key
from documents.layout import Page, PageLayout, layout_from_json, layout_to_json
from documents.masking import mask
from documents.pages.sniff import SUFFIXES
from documents.result import Result
from documents.sealed import check_keys

DEFAULT_ROOT = Path(os.environ.get("SHEAF_RESULTS") or "sheaf-results")


class DocumentStore(Block):
    """A folder for results, shared by all workers."""

    _block_type_name = "Sheaf document store"
    _block_type_slug = "sheaf-document-store"

    root: Path = Field(default=DEFAULT_ROOT, description="Folder for results and pages.")

    @property
    def ledger(self) -> Ledger:
        """What was asked of this store and how it ended."""
        return Ledger(self.root)

    def block_initialization(self) -> None:
        """The key of a sealed store is at hand, and is one, before anything is read or written."""
        load_key()
        check_keys()

    def source_file(self, sha256: str, suffix: str) -> Path:
        """Where the copy of a source with that content belongs."""
        return self.root.absolute() / ".sheaf" / "sources" / f"{sha256}{suffix}"

    def kept_source(self, sha256: str) -> Path | None:
        """The copy of the source with that content, if the store has it."""
        # Asked by name: a folder of all sources takes longer to list with each of them.
        files = (self.source_file(sha256, ending) for ending in SUFFIXES.values())
        return next((file for file in files if file.exists()), None)

    def runs(self) -> Path:
        """The folder of what runs give back."""
        folder = self.root.absolute() / ".sheaf" / "runs"
        make_folder(folder)
        return folder

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

    def write_result(self, file: Path, parts: Iterable[bytes]) -> None:
        """Store a result whole. parts: of its JSON, in order."""
        write_parts(file, parts)

    def drop_failure(self, source: str) -> None:
        """Remove what says that the source could not be read: it has been read since."""
        file = self.result_file(source, None)
        for old in (file, file.with_suffix(".html")):
            old.unlink(missing_ok=True)

    def read_result(self, file: Path) -> Result:
        """A stored result. Raises FileNotFoundError, or ValueError when it is damaged."""
        return Result.model_validate_json(read_whole(file))

    def read_report(self, file: Path) -> str | None:
        """The HTML page beside the result `file`; None when none was written."""
        try:
            return read_whole(file.with_suffix(".html")).decode()
        except FileNotFoundError:
            return None

    def write_report(self, file: Path, parts: Iterable[str]) -> None:
        """Store the HTML page beside the result `file`."""
        write_parts(file.with_suffix(".html"), (part.encode() for part in parts))


def keep_layout(page: Page, layout: PageLayout) -> None:
    """Make a finished page durable. Nothing is written for a page without a place."""
    if page.layout_path:
        write_whole(Path(page.layout_path), orjson.dumps(layout_to_json(layout)))


def is_kept(page: Page) -> bool:
    """Whether the page was finished before; a damaged file counts as none. Builds no layout."""
    try:
        data = orjson.loads(read_whole(Path(page.layout_path)))
        return data["page_number"] == page.page_number and "elements" in data
    except _DAMAGED:
        return False


def kept_layout(page: Page) -> PageLayout | None:
    """The page's layout if it was finished before; a damaged file counts as none.

    The pages read last are at hand: the steps of a short document share one parsing.
    """
    try:
        now = Path(page.layout_path).stat()
        return _parsed(page.layout_path, now.st_mtime_ns, now.st_ino) if page.layout_path else None
    except _DAMAGED:
        return None


class KeptLayouts(Sequence[PageLayout | None]):
    """The pages' layouts, each read when it is asked for."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._pages = pages

    def __len__(self) -> int:
        return len(self._pages)

    @overload
    def __getitem__(self, index: int) -> PageLayout | None: ...
    @overload
    def __getitem__(self, index: slice) -> KeptLayouts: ...
    def __getitem__(self, index: int | slice) -> PageLayout | KeptLayouts | None:
        if isinstance(index, slice):
            return KeptLayouts(self._pages[index])
        return kept_layout(self._pages[index])


def kept_elements(page: Page) -> PageLayout | None:
    """The same without spans: ten times as quick."""
    try:
        data = orjson.loads(read_whole(Path(page.layout_path)))
        return layout_from_json(data, with_spans=False)
    except _DAMAGED:
        return None


_DAMAGED = (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError)


@lru_cache(maxsize=32)
def _parsed(path: str, mtime_ns: int, inode: int) -> PageLayout:
    """mtime_ns, inode: a file that was written anew is parsed anew."""
    return layout_from_json(orjson.loads(read_whole(Path(path))))
