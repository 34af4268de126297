"""Types of the flows' parameters, from which Prefect's pages make their forms."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

BuiltInEngine = Literal["embedded", "vllm", "runpod", "local-gpu"]

SavedEngine = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$"),
    Field(
        title="A saved engine block: type/name",
        examples=["vllm/gpu-1", "runpod/eu"],
    ),
]
"""Prefect allows lower-case letters, digits and dashes in a block's type and name."""

EngineName = Annotated[
    BuiltInEngine | SavedEngine,
    Field(examples=["embedded", "vllm/gpu-1"]),
]

OtherEngineName = BuiltInEngine | SavedEngine | None
"""The same where none may be named; as one union, for one choice in the form."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""SHA-256 of a source's bytes, in lower-case hexadecimal digits."""

_SECRET = re.compile(r"secret:([a-z0-9-]+)")


def secret_block(given: str) -> str | None:
    """NAME where a parameter is `secret:NAME`, a reference to a Prefect Secret block; else None."""
    match = _SECRET.fullmatch(given)
    return match[1] if match else None
