"""Values that lie in Prefect Secret blocks: of parameters that name one, and the store's key.

A parameter stands in Prefect's database as it was given; a block's value stands there encrypted.
"""

from __future__ import annotations

import httpx
from pydantic import SecretStr

from documents.errors import SourceRefused, SourceUnavailable
from documents.parameters import secret_block


def revealed(given: str | SecretStr) -> str:
    """The clear text of a parameter: the block's value where it is `secret:NAME`, else itself.

    To be called where the value is used, inside of the run: what it gives is no parameter any more.

    Raises:
        SourceRefused: there is no such block, or its value is no text.
        SourceUnavailable: the Prefect server does not answer; worth another try.
    """
    clear = given.get_secret_value() if isinstance(given, SecretStr) else given
    name = secret_block(clear)
    return clear if name is None else value_of(name)


def value_of(name: str) -> str:
    """The text in that Secret block. Raises as `revealed`."""
    # A command that needs no block does not wait for Prefect's import.
    from prefect.blocks.system import Secret

    try:
        value = Secret.load(name).get()  # type: ignore[union-attr]
    except ValueError:
        raise SourceRefused(f"there is no Secret block {name} on the Prefect server") from None
    except (httpx.HTTPError, RuntimeError) as error:
        why = type(error).__name__
        raise SourceUnavailable(f"the Secret block {name} cannot be loaded ({why})") from None
    if not isinstance(value, str):
        raise SourceRefused(f"the Secret block {name} holds something other than text")
    return value
