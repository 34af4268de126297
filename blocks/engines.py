"""Engines by name: `embedded` is always there, others are blocks that somebody has saved."""

from __future__ import annotations

from typing import cast

from prefect.blocks.core import Block

from blocks.embedded import EmbeddedEngine
from blocks.engine import Engine
from documents.errors import BadSource


def load_engine(name: str) -> Engine:
    """The engine of that name; for others than `embedded`, the block document `slug/name`.

    Raises BadSource when there is none: a wrong name in the call, not a busy engine.
    """
    if name == "embedded":
        return EmbeddedEngine()
    try:
        return cast(Engine, Block.load(name))
    except ValueError:
        raise BadSource(f"no engine is called {name!r}: save a block of that name") from None
