"""`sheaf read`: a file of a sealed store in the clear."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def read(file: Path) -> None:
    """Print FILE of a store (result, report, audit trail, source's copy, page) in the clear.

    The key is SHEAF_STORE_KEY, or in the Secret block that SHEAF_STORE_KEY_BLOCK names. A report is
    looked at with `sheaf read X.html > /tmp/x.html`.
    """
    from blocks.files import read_whole
    from blocks.store_key import load_key
    from documents.sealed import WrongKey

    load_key()
    try:
        sys.stdout.buffer.write(read_whole(file))
    except WrongKey as error:
        raise click.ClickException(str(error)) from None
