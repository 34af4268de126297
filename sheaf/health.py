"""`sheaf health`: the `health` flow from a shell."""

from __future__ import annotations

import json
import sys

import click


@click.command()
@click.argument("engines", nargs=-1, metavar="[ENGINE...]")
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON a part.")
def health(engines: tuple[str, ...], as_json: bool) -> None:
    """Ask every configured engine how it is.

    ENGINE is a name as for `sheaf process --engine`; by default all that are set up. Cold, starting,
    throttled and busy engines will do the work, later.

    Exit status: 0 all usable, 1 some not.
    """
    from sheaf.running import prepare

    prepare()
    from flows.health import health as flow

    rows = flow(list(engines) or None, return_state=True).result(raise_on_failure=False)
    if not isinstance(rows, list):
        raise click.ClickException("the health flow broke off")
    for row in rows:
        if as_json:
            click.echo(json.dumps(row))
        else:
            took = "" if row["latency_ms"] is None else f" ({row['latency_ms']} ms)"
            click.echo(
                f"{row['engine']:<16} {row['part']:<10} {row['state']:<14} {row['detail']}{took}"
            )
    sys.exit(0 if all(row["usable"] for row in rows) else 1)
