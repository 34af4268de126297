"""The store's ledger: what was asked, how it ended, who is at it now, and what sweeps have seen.

    ROOT/.sheaf/ledger.sqlite3

SQLite with its rollback journal, not WAL: WAL keeps its index in shared memory, which two machines
on one network folder do not share. Each call is one short transaction on a connection of its own.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from blocks.files import make_folder
from blocks.holding import is_at_work, owner
from documents.errors import StoreUnavailable
from documents.request import Request

Status = Literal["running", "complete", "incomplete", "failed"]
Claim = Literal["mine", "done", "taken", "given up"]

BUSY_SECONDS = 60.0
"""How long another's transaction is waited for; each takes milliseconds."""
_TABLES = """
CREATE TABLE IF NOT EXISTS work (
    key TEXT NOT NULL,      -- SHA-256 of the content, or `unread-…`
    recipe TEXT NOT NULL,   -- engine, type, splitting
    source TEXT NOT NULL,
    request TEXT NOT NULL,  -- JSON
    status TEXT NOT NULL,
    owner TEXT NOT NULL,    -- the process at work, while `running`
    tries INTEGER NOT NULL DEFAULT 0,
    result TEXT,            -- file name in ROOT: a store may be moved
    message TEXT,
    PRIMARY KEY (key, recipe)
);
CREATE INDEX IF NOT EXISTS work_source ON work (source, recipe);
CREATE INDEX IF NOT EXISTS work_status ON work (status) WHERE status <> 'complete';
CREATE TABLE IF NOT EXISTS seen (
    folder TEXT NOT NULL,
    path TEXT NOT NULL,     -- within the folder
    stamp TEXT NOT NULL,    -- size, times, inode or etag: what changes with the content
    key TEXT,               -- as in work; NULL while still being written; '' for no document
    PRIMARY KEY (folder, path)
) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Job:
    """Work that did not end well. content: SHA-256 of the source's copy in the store, when there is one."""

    request: Request
    key: str
    status: Status
    tries: int
    message: str | None

    @property
    def content(self) -> str | None:
        return None if self.key.startswith("unread-") else self.key


class Ledger:
    """The ledger of one store. Every method raises StoreUnavailable when the database cannot be used."""

    def __init__(self, root: Path, busy_seconds: float = BUSY_SECONDS) -> None:
        self._folder = root.absolute() / ".sheaf"
        self._busy_seconds = busy_seconds

    def begin(self, request: Request, key: str) -> None:
        """This process is at work on it, whoever was before."""
        with self._writing() as database:
            self._take(database, request, key)

    def identified(self, request: Request, content: str) -> None:
        """The source's bytes are here. What was open of it under other bytes has no meaning any more."""
        with self._writing() as database:
            database.execute(
                "DELETE FROM work WHERE source = ? AND recipe = ? AND key <> ?"
                " AND status <> 'complete'",
                (request.source, request.recipe, content),
            )
            self._take(database, request, content)

    def finish(self, request: Request, status: Status, result: str, message: str | None) -> None:
        """How this process's work on the request ended. result: the file's name."""
        with self._writing() as database:
            keys = database.execute(
                "UPDATE work SET status = ?, result = ?, message = ?, owner = ''"
                " WHERE source = ? AND recipe = ? AND owner = ? AND status = 'running'"
                " RETURNING key",
                (status, result, message, request.source, request.recipe, self._me()),
            ).fetchall()
            if status == "complete":  # what another engine left open is done now too
                database.executemany(
                    "DELETE FROM work WHERE key = ? AND (status IN ('incomplete', 'failed')"
                    " OR status = 'running' AND owner = ?)",
                    [(key, self._me()) for (key,) in keys],
                )

    def claim(self, request: Request, key: str, most_tries: int | None = None) -> Claim:
        """Take the work, unless it is done, another process is at it, or it was tried often enough."""
        with self._writing() as database:
            row = database.execute(
                "SELECT status, owner, tries FROM work WHERE key = ? AND recipe = ?",
                (key, request.recipe),
            ).fetchone()
            if row:
                status, by, tries = row
                if status == "complete":
                    return "done"
                if status == "running" and is_at_work(self._folder, by):
                    return "taken"
                if most_tries is not None and tries >= most_tries:
                    return "given up"
            self._take(database, request, key, tried=1)
            return "mine"

    def unfinished(self) -> list[Job]:
        """All work that is neither complete nor in a living process's hands."""
        with self._reading() as database:
            rows = database.execute(
                "SELECT request, key, status, owner, tries, message FROM work"
                " WHERE status <> 'complete' ORDER BY source"
            ).fetchall()
        return [
            Job(Request.model_validate_json(request), key, status, tries, message)
            for request, key, status, by, tries, message in rows
            if status != "running" or not is_at_work(self._folder, by)
        ]

    def status(self, key: str, recipe: str) -> tuple[Status, int] | None:
        """The status of that work, and how often it was tried; None when it was never asked."""
        with self._reading() as database:
            row: tuple[Status, int] | None = database.execute(
                "SELECT status, tries FROM work WHERE key = ? AND recipe = ?", (key, recipe)
            ).fetchone()
        return row

    def statuses(self, recipe: str) -> dict[str, tuple[Status, int]]:
        """By key: the status of all work of that recipe, and how often it was tried."""
        with self._reading() as database:
            rows = database.execute(
                "SELECT key, status, tries FROM work WHERE recipe = ?", (recipe,)
            ).fetchall()
        return {key: (status, tries) for key, status, tries in rows}

    def seen(self, folder: str) -> dict[str, tuple[str, str | None]]:
        """By path: stamp and key of each file that sweeps of the folder have seen."""
        with self._reading() as database:
            rows = database.execute(
                "SELECT path, stamp, key FROM seen WHERE folder = ?", (folder,)
            ).fetchall()
        return {path: (stamp, key) for path, stamp, key in rows}

    def saw(self, folder: str, files: Iterable[tuple[str, str, str | None]]) -> None:
        """Remember path, stamp and key of files."""
        rows = [(folder, *file) for file in files]
        if rows:
            with self._writing() as database:
                database.executemany("INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)", rows)

    def forget(self, folder: str, paths: Iterable[str]) -> None:
        """Files that are not in the folder any more. What was read of them stays known."""
        rows = [(folder, path) for path in paths]
        if rows:
            with self._writing() as database:
                database.executemany("DELETE FROM seen WHERE folder = ? AND path = ?", rows)

    def purge(self, keys: Iterable[str]) -> None:
        """Nothing of these contents is known any more; a sweep that meets them reads them anew."""
        rows = [(key,) for key in keys]
        with self._reading() as database:
            # Not only unlinked: overwritten.
            database.execute("PRAGMA secure_delete = ON")
            database.execute("BEGIN IMMEDIATE")
            database.executemany("DELETE FROM work WHERE key = ?", rows)
            database.executemany("DELETE FROM seen WHERE key = ?", rows)
            database.execute("COMMIT")

    def _take(
        self, database: sqlite3.Connection, request: Request, key: str, tried: int = 0
    ) -> None:
        database.execute(
            "INSERT INTO work (key, recipe, source, request, status, owner, tries)"
            " VALUES (?, ?, ?, ?, 'running', ?, ?)"
            " ON CONFLICT (key, recipe) DO UPDATE SET source = excluded.source,"
            " request = excluded.request, status = 'running', owner = excluded.owner,"
            " tries = tries + excluded.tries",
            (key, request.recipe, request.source, request.model_dump_json(), self._me(), tried),
        )

    def _me(self) -> str:
        return owner(self._folder)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            make_folder(self._folder)
            file = self._folder / "ledger.sqlite3"
            with closing(
                sqlite3.connect(file, timeout=self._busy_seconds, isolation_level=None)
            ) as database:
                if not database.execute("PRAGMA user_version").fetchone()[0]:
                    database.executescript(
                        f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = 1; COMMIT;"
                    )
                    file.chmod(0o600)
                yield database
        except (sqlite3.Error, OSError) as error:
            raise StoreUnavailable(f"the store's ledger cannot be used ({_cause(error)})") from None

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._reading() as database:
            database.execute("BEGIN IMMEDIATE")
            yield database
            database.execute("COMMIT")


def _cause(error: sqlite3.Error | OSError) -> str:
    return (error.strerror or "?") if isinstance(error, OSError) else str(error)
