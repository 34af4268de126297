"""What was asked of a source: enough to do it again, and nothing secret."""

from __future__ import annotations

import hashlib

from pydantic import BaseModel, SecretStr

from documents.parameters import EngineName
from documents.result import DocumentType
from documents.source import is_remote, shown


class Request(BaseModel, frozen=True):
    """A source and how it is to be read.

    source: safe to show; secret: it was given as a secret, so `source` alone cannot fetch it again.
    """

    source: str
    secret: bool = False
    engine: EngineName = "embedded"
    type: DocumentType | None = None
    split_packet: bool | None = None
    report: bool = True

    @property
    def recipe(self) -> str:
        """What decides what a result says, apart from the bytes: engine, type and splitting.

        The engine's version is left out: a new version alone makes no sweep read everything again.
        """
        return f"{self.engine}; {self.type or 'any type'}; split {self.split_packet}"

    @property
    def unread_key(self) -> str:
        """Stands for the content as long as nobody has seen it."""
        return "unread-" + hashlib.sha256(self.source.encode()).hexdigest()


def request_of(
    source: str | SecretStr,
    engine: EngineName,
    type: DocumentType | None,
    split_packet: bool | None,
    report: bool,
) -> Request:
    """The request of a run with these parameters."""
    clear = source.get_secret_value() if isinstance(source, SecretStr) else source
    return Request(
        source=shown(clear),
        # A path may be veiled for its digits only: it is found again.
        secret=(isinstance(source, SecretStr) and is_remote(clear)) or shown(clear) != clear,
        engine=engine,
        type=type,
        split_packet=split_packet,
        report=report,
    )
