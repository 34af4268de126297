"""Which files of a folder are documents, by content; the rest are named with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from documents.errors import EmptySource, NotADocument
from documents.pages.sniff import media_type
from documents.source import is_remote

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


@dataclass(slots=True)
class Found:
    """sources: what to process, in order. passed_over: file → why it is no document."""

    sources: list[str] = field(default_factory=list)
    passed_over: dict[str, str] = field(default_factory=dict)


def expand(names: Iterable[str]) -> Found:
    """Folders become their files, sorted, subfolders too; what is named directly stays as it is.

    A file in a folder that is a document by name or by content is a source; one that claims to be
    and is not will say so when it is processed. Hidden files are left alone.
    """
    found = Found()
    for name in names:
        path = Path(name.removeprefix("file://"))
        if is_remote(name) or not path.is_dir():
            found.sources.append(name)
            continue
        for file in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
            if not hidden and file.is_file():
                _sort(file, found)
    return found


def _sort(file: Path, found: Found) -> None:
    reason = None if file.suffix.lower() in _NAMED_AS_DOCUMENTS else _why_not(file)
    if reason is None:
        found.sources.append(str(file))
    else:
        found.passed_over[str(file)] = reason


def _why_not(file: Path) -> str | None:
    try:
        with file.open("rb") as opened:
            media_type(opened.read(1024))
    except (NotADocument, EmptySource) as error:
        return str(error)
    except OSError as error:
        return f"it cannot be read ({error.strerror})"
    return None
