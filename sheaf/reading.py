"""`sheaf read`: files of a sealed store in the clear."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write copies in the clear into this folder, yours alone. [default: print]",
)
def read(files: tuple[Path, ...], folder: Path | None) -> None:
    """Show FILE of a store (result, report, audit trail, source's copy, page) in the clear.

    The key is SHEAF_STORE_KEY, or in the Secret block that SHEAF_STORE_KEY_BLOCK names. Reports are
    looked at with `sheaf read sheaf-results/*.html --to FOLDER`: open its index.html.
    """
    from blocks.files import read_whole, write_clear

    if folder and any(file.parent.resolve() == folder.resolve() for file in files):
        raise click.UsageError("--to is the folder of the sealed files themselves")
    for file in files:
        content = read_whole(file)
        if folder is None:
            sys.stdout.buffer.write(content)
        else:
            write_clear(folder / file.name, content)
            click.echo(str(folder / file.name))
