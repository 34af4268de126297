"""`sheaf dashboard`: one HTML page on a whole store."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument(
    "store",
    default="sheaf-results",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The page. [default: dashboard.html in STORE]",
)
def dashboard(store: Path, out: Path | None) -> None:
    """Write a page on the results in STORE: throughput, failures by cause, review queue, cost.

    It works without a network, and shows no value of any document: it is in the clear beside a
    sealed store too.
    """
    from datetime import UTC, datetime

    from blocks.files import write_clear
    from blocks.reviews import reviews
    from blocks.stored_results import results_in
    from documents.dashboard import Tally, Waiting, render_dashboard
    from documents.masking import mask

    tally, damaged = Tally(), list[str]()
    for name, result in results_in(store, damaged):
        tally.add(result, datetime.fromtimestamp((store / name).stat().st_mtime, UTC))
    queue = [
        Waiting(mask(review.source), review.types, len(review.doubts), review.until)
        for review in reviews(store)
        if review.state == "waiting"
    ]
    file = out or store / "dashboard.html"
    write_clear(file, render_dashboard(tally, queue, datetime.now(UTC)).encode())
    for name in damaged:
        click.echo(f"{name} cannot be read: left out", err=True)
    click.echo(str(file))
