"""Engines by name: `embedded` is always there; others are saved blocks, or set up by the environment."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, cast

from prefect.blocks.core import Block
from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.exceptions import PrefectHTTPStatusError
from pydantic import ValidationError

from blocks.embedded import EmbeddedEngine
from blocks.engine import Engine
from blocks.local_gpu import LocalGpuEngine
from blocks.runpod import RunPodEngine
from blocks.vllm import VllmEngine
from documents.errors import BadSource

ENGINES: tuple[type[Engine], ...] = (EmbeddedEngine, VllmEngine, RunPodEngine, LocalGpuEngine)
_NEEDED = {"vllm": "extract_url", "runpod": "extract_endpoint"}


def load_engine(name: str) -> Engine:
    """The engine of that name.

    `embedded`; `slug/name` for a saved block; a slug alone (`vllm`, `runpod`, `local-gpu`) for the
    block saved as `default`, else for what the environment says: SHEAF_<SLUG>_<FIELD>.
    Raises BadSource when there is none: a wrong name in the call, not a busy engine.
    """
    if name == "embedded":
        return EmbeddedEngine()
    kinds = {kind.get_block_type_slug(): kind for kind in ENGINES}
    saved = _saved(name if "/" in name else f"{name}/default")
    if saved is not None:
        return saved
    if name in kinds and (made := from_environment(kinds[name])):
        return made
    raise BadSource(_missing(name, kinds))


def configured_engines() -> list[str]:
    """Names of all engines that are set up: the embedded one, saved blocks, the environment's."""
    names = ["embedded"]
    with get_client(sync_client=True) as client:
        for kind in ENGINES[1:]:
            slug = kind.get_block_type_slug()
            saved = _documents(client, slug)
            names += [f"{slug}/{name}" for name in saved]
            if "default" not in saved and slug in _NEEDED and from_environment(kind):
                names.append(slug)
    return names


def _documents(client: SyncPrefectClient, slug: str) -> list[str]:
    """Names of the saved blocks of that type; none when nobody has saved one yet."""
    try:
        found = client.read_block_documents_by_type(slug, include_secrets=False)
    except PrefectHTTPStatusError as error:
        if error.response.status_code != 404:
            raise
        return []
    return [document.name for document in found if document.name]


def from_environment(kind: type[Engine]) -> Engine | None:
    """The engine as SHEAF_<SLUG>_<FIELD> set it up; None when they leave out where it is."""
    slug = kind.get_block_type_slug()
    before = f"SHEAF_{slug.replace('-', '_').upper()}_"
    given = {
        field: os.environ[before + field.upper()]
        for field in kind.model_fields
        if os.environ.get(before + field.upper())
    }
    needed = _NEEDED.get(slug)
    if needed and needed not in given:
        return None
    try:
        return cast(Callable[..., Engine], kind)(**given)
    except ValueError as error:
        raise BadSource(f"the environment sets {slug} up wrongly: {_fields(error)}") from None


def _saved(name: str) -> Engine | None:
    try:
        return cast(Engine, Block.load(name))
    except ValueError:
        return None


def _missing(name: str, kinds: dict[str, Any]) -> str:
    if name in _NEEDED:
        variable = f"SHEAF_{name.upper()}_{_NEEDED[name].upper()}"
        return f"the engine {name!r} is not set up: save a block {name}/default, or set {variable}"
    known = ", ".join(["embedded", *kinds])
    return f"no engine is called {name!r}: save a block of that name, or use one of {known}"


def _fields(error: ValueError) -> str:
    """Which fields are wrong; never their values, which may be keys."""
    errors = error.errors() if isinstance(error, ValidationError) else []
    return ", ".join(".".join(map(str, entry["loc"])) for entry in errors) or "unknown fields"
