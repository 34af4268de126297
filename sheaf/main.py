"""`sheaf`: the command and its subcommands, one file each."""

from __future__ import annotations

from typing import Any

import click

from sheaf.automating import automations
from sheaf.dashboard import dashboard
from sheaf.evaluating import evaluate
from sheaf.exporting import export
from sheaf.health import health
from sheaf.processing import process
from sheaf.purging import purge
from sheaf.reading import read
from sheaf.retrying import retry
from sheaf.reviewing import review
from sheaf.schema import schema
from sheaf.serving import up
from sheaf.sweeping import sweep


class _Told(click.Group):
    """What went wrong with a store or a server is one line, and no traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        from documents.errors import SheafError

        try:
            return super().invoke(ctx)
        except SheafError as error:
            raise click.ClickException(str(error)) from None


@click.group(cls=_Told, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sheaf")
def main() -> None:
    """US financial and tax paper into typed, checked, traceable data.

    W-2s, 1099s, 1098s, bank and card statements, invoices, receipts and checks, from PDFs and
    pictures, on this machine or on a GPU. Start with `sheaf process FILE`.
    """


main.add_command(process)
main.add_command(automations)
main.add_command(dashboard)
main.add_command(evaluate)
main.add_command(export)
main.add_command(health)
main.add_command(purge)
main.add_command(read)
main.add_command(review)
main.add_command(retry)
main.add_command(schema)
main.add_command(sweep)
main.add_command(up)


if __name__ == "__main__":
    main()
