"""What a sweep of a folder has to do: which files are new or changed, and which of them it may take.

Identity is the content's SHA-256, found once for each stamp of a file. The ledger remembers both.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from blocks import sources
from blocks.document_store import DocumentStore
from blocks.ledger import Status
from blocks.listing import NOT_YET, Listed, files_of, listed
from blocks.moving import move
from documents.errors import BadSource, EmptySource, NotADocument, SheafError, StoreUnavailable
from documents.folder import is_named_as_document
from documents.request import Request, request_of
from documents.source import is_remote, local_path, shown

NO_DOCUMENT = ""
"""Key of a file that is none of the kinds we read."""
Taken = Literal["mine", "done", "taken", "given up", "changing", "no document"]


@dataclass(frozen=True, slots=True)
class Survey:
    """The folder's files by what is to be done. paths of `gone` were seen before and are not there."""

    todo: list[Listed] = field(default_factory=list)
    done: list[Listed] = field(default_factory=list)
    given_up: list[Listed] = field(default_factory=list)
    changing: list[Listed] = field(default_factory=list)
    passed_over: list[Listed] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)

    def told(self) -> str:
        """One line for people; what is zero is left out."""
        counts = (
            (len(self.done), "unchanged"),
            (len(self.changing), "still being written, left for the next sweep"),
            (len(self.given_up), "given up after repeated failure: see `sheaf retry`"),
            (len(self.passed_over), "no documents"),
        )
        return ", ".join(f"{count:,} {what}" for count, what in counts if count)


@dataclass(frozen=True)
class Sweep:
    """One sweep's rules. `most_tries`: sweeps that read a file which never becomes complete."""

    folder: str
    store: DocumentStore
    request: Request
    include: Sequence[str] = ("*",)
    exclude: Sequence[str] = ()
    settle_seconds: float = 10.0
    most_tries: int = 3
    move_done: Path | None = None
    move_failed: Path | None = None
    _unmoved: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if is_remote(self.folder) and (self.move_done or self.move_failed):
            raise BadSource("originals can be moved out of local folders only")

    @property
    def name(self) -> str:
        """The folder as the ledger knows it."""
        return shown(self.folder) if is_remote(self.folder) else str(self._local)

    @property
    def _local(self) -> Path:
        return local_path(self.folder).resolve()

    def survey(self) -> Survey:
        """List the folder and compare it with the ledger. Reads no file and asks no engine.

        Raises SourceMissing, SourceRefused, SourceUnavailable or StoreUnavailable.
        """
        survey, ledger = Survey(), self.store.ledger
        seen = ledger.seen(self.name)
        statuses = ledger.statuses(self.request.recipe)
        now, there = time.time(), set[str]()
        fresh: list[tuple[str, str, str | None]] = []
        for file in self._files():
            there.add(file.path)
            stamp, key = seen.get(file.path, ("", None))
            same = bool(file.stamp) and stamp == file.stamp
            if same and key is not None:
                self._known(survey, file, key, statuses.get(key))
            elif self._settled(file, now, same):
                survey.todo.append(file)
            else:
                survey.changing.append(file)
                fresh.append((file.path, file.stamp, None))
        ledger.saw(self.name, fresh)
        survey.gone.extend(seen.keys() - there)
        ledger.forget(self.name, survey.gone)
        survey.todo.sort(key=lambda file: file.path)
        return survey

    def take(self, file: Listed) -> tuple[Taken, str | None]:
        """Fetch and identify the file, and claim its content. `mine`: read it now; and its SHA-256."""
        request = self.asked(file)
        key: str | None = None
        try:
            key = sources.fetch(file.uri, self.store).sha256
        except (NotADocument, EmptySource):
            if not is_named_as_document(file.path):
                self._remember(file, NO_DOCUMENT)
                return "no document", None
        except SheafError:
            pass  # its run will say so
        now = listed(self.folder, file)
        if now is None or now.stamp != file.stamp:
            return "changing", None
        claim = self.store.ledger.claim(request, key or request.unread_key, self.most_tries)
        if claim != "taken":
            self._remember(file, key or request.unread_key)
        return claim, key

    def put_away(self, file: Listed, key: str | None = None) -> None:
        """Move the original, if that was asked for: when it is complete, or given up.

        A file that cannot be moved, or has changed since, stays; the next sweep sees to it.
        """
        if not self.move_done and not self.move_failed:
            return
        key = key or self.store.ledger.seen(self.name).get(file.path, ("", None))[1] or ""
        status, tries = self.store.ledger.status(key, self.request.recipe) or ("running", 0)
        given_up = status in ("incomplete", "failed") and tries >= self.most_tries
        target = self.move_done if status == "complete" else self.move_failed if given_up else None
        now = listed(self.folder, file)
        if target is None or now is None or now.stamp != file.stamp:
            return
        try:
            move(self._local / file.path, self._local, target)
        except StoreUnavailable as error:
            self._unmoved.append(str(error))

    def told_of_moves(self) -> str:
        """What could not be moved; empty when nothing."""
        return "; ".join(self._unmoved[:5])

    def _files(self) -> Iterator[Listed]:
        """Without those that were moved into folders within the swept one."""
        moved = [place.absolute() for place in (self.move_done, self.move_failed) if place]
        for file in files_of(self.folder, self.include, (*NOT_YET, *self.exclude)):
            if not any(Path(file.uri).is_relative_to(place) for place in moved):
                yield file

    def asked(self, file: Listed) -> Request:
        """The request of that file's run."""
        told = self.request
        return request_of(file.uri, told.engine, told.type, told.split_packet, told.report)

    def _remember(self, file: Listed, key: str) -> None:
        self.store.ledger.saw(self.name, [(file.path, file.stamp, key)])

    def _known(
        self, survey: Survey, file: Listed, key: str, state: tuple[Status, int] | None
    ) -> None:
        status, tries = state or ("failed", 0)
        if key == NO_DOCUMENT:
            survey.passed_over.append(file)
        elif status == "complete":
            survey.done.append(file)
        elif tries >= self.most_tries and status != "running":
            survey.given_up.append(file)
        else:
            survey.todo.append(file)

    def _settled(self, file: Listed, now: float, same: bool) -> bool:
        """Old enough to be whole. A time in the future tells nothing: then two sweeps must agree."""
        if file.modified is None:
            return True
        age = now - file.modified
        return same if age < 0 else age >= self.settle_seconds
