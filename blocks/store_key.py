"""The key of the store from a saved Prefect Secret block, for those who keep none in the environment."""

from __future__ import annotations

import os

from blocks.secret_blocks import value_of
from documents.sealed import VARIABLE

BLOCK = "SHEAF_STORE_KEY_BLOCK"
"""Names the Secret block. The key then goes into this process's environment: the processes that
read pages inherit it."""


def load_key() -> None:
    """Take the key from the block where one is named and no key is set.

    Raises SourceRefused or SourceUnavailable: the block is not there, and nothing may be stored in
    the clear instead.
    """
    name = os.environ.get(BLOCK)
    if name and not os.environ.get(VARIABLE):
        os.environ[VARIABLE] = value_of(name)
