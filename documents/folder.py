"""Which files of a folder are documents, by content; the rest are named with the reason."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from documents.errors import EmptySource, NotADocument
from documents.pages.sniff import media_type
from documents.source import is_remote, local_path

_NAMED_AS_DOCUMENTS = frozenset(
    [
        ".pdf",
        ".png",
        ".jpg",
        ".jpeg",
        ".jpe",
        ".tif",
        ".tiff",
        ".webp",
        ".heic",
        ".heif",
        ".gif",
        ".bmp",
    ]
)


def is_named_as_document(name: str) -> bool:
    """Whether the name claims that it is one of the kinds we read."""
    return Path(name).suffix.lower() in _NAMED_AS_DOCUMENTS


@dataclass(slots=True)
class Found:
    """sources: what to process, in order. passed_over: file or folder → why it is no document."""

    sources: list[str] = field(default_factory=list)
    passed_over: dict[str, str] = field(default_factory=dict)


def expand(names: Iterable[str]) -> Found:
    """Folders become their files, sorted, subfolders too; what is named directly stays as it is.

    A file in a folder that is a document by name or by content is a source; one that claims to be
    and is not will say so when it is processed. Hidden files and folders and truth files are left
    alone, folders behind links are not entered.
    """
    found = Found()
    for name in names:
        if is_remote(name) or not local_path(name).is_dir():
            found.sources.append(name)
        else:
            _search(local_path(name), found)
    return found


def _search(root: Path, found: Found) -> None:
    before = len(found.sources)
    files: list[Path] = []

    def unread(error: OSError) -> None:
        found.passed_over[str(error.filename)] = f"the folder cannot be read ({error.strerror})"

    for folder, subfolders, names in os.walk(root, onerror=unread):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        files += [Path(folder, name) for name in names if not _is_ours(name)]
    for file in sorted(files):
        reason = _why_not(file, root)
        if reason is None:
            found.sources.append(str(file))
        else:
            found.passed_over[str(file)] = reason
    if not files and len(found.sources) == before:
        found.passed_over.setdefault(str(root), "the folder is empty")


def _is_ours(name: str) -> bool:
    """Hidden files, and the truths that stand beside documents for `sheaf eval`."""
    return name.startswith(".") or name.endswith(".truth.json")


def _why_not(file: Path, root: Path) -> str | None:
    """Why the file is no source, or None when it is one."""
    if file.is_symlink() and not file.resolve().is_relative_to(root.resolve()):
        return "a link to nothing" if not file.exists() else "a link out of the folder"
    if not file.is_file():
        return "a link to nothing" if file.is_symlink() else "not a regular file"
    if is_named_as_document(file.name):
        return None
    try:
        with file.open("rb") as opened:
            media_type(opened.read(1024))
    except (NotADocument, EmptySource) as error:
        return str(error)
    except OSError as error:
        return f"it cannot be read ({error.strerror})"
    return None
