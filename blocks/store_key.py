"""The key of the store from a saved Prefect Secret block, for those who keep none in the environment."""

from __future__ import annotations

import os

from prefect.blocks.system import Secret

from blocks.once import once
from documents.errors import EngineRefused
from documents.sealed import VARIABLE

BLOCK = "SHEAF_STORE_KEY_BLOCK"
"""Names the Secret block. The key then goes into this process's environment: the processes that
read pages inherit it."""


@once
def load_key() -> None:
    """Take the key from the block, once, where one is named and no key is set.

    Raises EngineRefused: the block is not there, and nothing may be stored in the clear instead.
    """
    name = os.environ.get(BLOCK)
    if not name or os.environ.get(VARIABLE):
        return
    try:
        os.environ[VARIABLE] = str(Secret.load(name).get())  # type: ignore[union-attr]
    except ValueError:
        raise EngineRefused(f"there is no Secret block {name} for the store's key") from None
