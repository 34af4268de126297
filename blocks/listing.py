"""The files of a folder, local or by fsspec: each with a stamp that changes when its content may have."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import fsspec

from documents.errors import SourceMissing, SourceRefused, SourceUnavailable
from documents.source import is_remote, local_path, shown

NOT_YET = ("*.part", "*.partial", "*.crdownload", "*.download", "*.tmp", "~$*")
"""Names under which programs write files that are not whole yet."""


@dataclass(frozen=True, slots=True)
class Listed:
    """path: within the folder, with slashes; uri: what can be fetched; modified: seconds since 1970.

    stamp: empty when the store tells nothing that changes with the content.
    """

    path: str
    uri: str
    stamp: str
    modified: float | None


def files_of(folder: str, include: Sequence[str], exclude: Sequence[str]) -> Iterator[Listed]:
    """All files whose path or name matches `include` and not `exclude`, subfolders too.

    Hidden files and folders and truth files are left alone; links to folders are not entered.
    Raises SourceMissing, SourceRefused or SourceUnavailable: a folder that cannot be read is not empty.
    """
    found = _remote(folder) if is_remote(folder) else _local(local_path(folder))
    for file in found:
        name = file.path.rpartition("/")[2]
        hidden = any(part.startswith(".") for part in file.path.split("/"))
        if hidden or name.endswith(".truth.json") or _matches(file.path, name, exclude):
            continue
        if _matches(file.path, name, include):
            yield file


def listed(folder: str, file: Listed) -> Listed | None:
    """The same file as it is now; None when it is gone."""
    if not is_remote(folder):
        try:
            return _of_local(file.path, file.uri, Path(file.uri).stat())
        except OSError:
            return None
    system, path = fsspec.core.url_to_fs(file.uri)
    try:
        system.invalidate_cache()
        return _of_remote(file.path, file.uri, system.info(path))
    except Exception:
        return None


def _matches(path: str, name: str, patterns: Sequence[str]) -> bool:
    return any(fnmatchcase(path, p) or fnmatchcase(name, p) for p in patterns)


def _local(root: Path) -> Iterator[Listed]:
    root = root.absolute()
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        if not entry.name.startswith("."):
                            waiting.append(Path(entry.path))
                    elif entry.is_file():
                        path = entry.path[len(str(root).rstrip("/")) + 1 :]
                        yield _of_local(path, entry.path, entry.stat())
        except (FileNotFoundError, NotADirectoryError):
            if folder == root:
                raise SourceMissing(f"{root}: no such folder") from None
        except PermissionError:
            raise SourceRefused(f"{folder}: the folder may not be read by this user") from None
        except OSError as error:
            raise SourceUnavailable(f"{folder}: {error.strerror}") from None


def _of_local(path: str, uri: str, facts: os.stat_result) -> Listed:
    """Ctime too: a program may set mtime back, and cannot set ctime. A rename costs one reading."""
    stamp = f"{facts.st_size}-{facts.st_mtime_ns}-{facts.st_ctime_ns}-{facts.st_ino}"
    return Listed(path, uri, stamp, facts.st_mtime)


def _remote(folder: str) -> Iterator[Listed]:
    try:
        system, root = fsspec.core.url_to_fs(folder)
        system.invalidate_cache()
        found: dict[str, dict[str, Any]] = system.find(root, detail=True)
        if not found and not system.exists(root):
            raise SourceMissing(f"{shown(folder)}: no such folder")
    except (SourceMissing, SourceRefused):
        raise
    except (FileNotFoundError, NotADirectoryError):
        raise SourceMissing(f"{shown(folder)}: no such folder") from None
    except (PermissionError, ImportError):
        raise SourceRefused(f"{shown(folder)}: no client or no right to read it") from None
    except ValueError:
        raise SourceMissing(f"{shown(folder)}: nothing here can read such URIs") from None
    except Exception as error:  # each store's client has its own; their texts may hold keys
        raise SourceUnavailable(f"{shown(folder)}: {type(error).__name__}") from None
    root = root.rstrip("/")
    for name, facts in found.items():
        path = name[len(root) :].lstrip("/") if name.startswith(root) else name.lstrip("/")
        yield _of_remote(path, system.unstrip_protocol(name), facts)


def _of_remote(path: str, uri: str, facts: dict[str, Any]) -> Listed:
    tells = ("ETag", "etag", "md5", "md5Hash", "checksum", "generation")
    times = ("LastModified", "last_modified", "mtime", "updated", "modified", "created")
    moments = [(key, _seconds(facts[key])) for key in times if facts.get(key)]
    marks = [f"{key}={facts[key]}" for key in (*tells, "ino") if facts.get(key)]
    marks += [f"{key}={moment}" for key, moment in moments]
    stamp = f"{facts.get('size')}-{'-'.join(marks)}" if marks else ""
    return Listed(path, uri, stamp, next((moment for _, moment in moments), None))


def _seconds(moment: object) -> float | None:
    if isinstance(moment, datetime):
        return moment.timestamp()
    if isinstance(moment, int | float):
        return float(moment)
    try:
        return datetime.fromisoformat(str(moment).replace("Z", "+00:00")).timestamp()
    except ValueError:
        return None
