"""`sheaf automations`: sample automations on the Prefect server, by one command."""

from __future__ import annotations

import click


@click.group()
def automations() -> None:
    """Automations on the Prefect server: dead runs are marked, people told, runs begun."""


@automations.command()
@click.option(
    "--notify",
    metavar="TYPE/NAME",
    help="Notification block that hears of documents not complete, such as slack-webhook/ops.",
)
@click.option(
    "--run",
    "runs",
    multiple=True,
    metavar="EVENT=FLOW/DEPLOYMENT",
    help="Run a deployment on an event, with the document's result where it takes one, such as "
    "sheaf.document.needs_review=review-document/default. May be given several times.",
)
@click.option(
    "--silent-seconds",
    type=click.IntRange(min=31),
    help="Without heartbeat for so long a run is dead. [default: 3 heartbeats]",
)
@click.option(
    "--pending-seconds",
    type=click.IntRange(min=10),
    default=600,
    show_default=True,
    help="A run that a worker took and did not begin within that is given to another.",
)
def install(
    notify: str | None, runs: tuple[str, ...], silent_seconds: int | None, pending_seconds: int
) -> None:
    """Install or update: those that find dead runs, and those asked for."""
    from sheaf.running import prepare

    prepare()
    from blocks.automations import NotThere, Wishes
    from blocks.automations import install as put

    pairs = []
    for run in runs:
        event, equals, deployment = run.partition("=")
        if not equals or "/" not in deployment:
            raise click.UsageError(f"{run}: wanted is EVENT=FLOW/DEPLOYMENT")
        pairs.append((event, deployment))
    try:
        for name in put(Wishes(notify, pairs, silent_seconds, pending_seconds)):
            click.echo(name)
    except NotThere as error:
        raise click.UsageError(str(error)) from None


@automations.command("list")
def show() -> None:
    """The names of sheaf's automations on the server."""
    from sheaf.running import prepare

    prepare()
    from blocks.automations import installed

    for name in installed():
        click.echo(name)


@automations.command()
def remove() -> None:
    """Delete all of sheaf's automations from the server."""
    from sheaf.running import prepare

    prepare()
    from blocks.automations import remove as delete

    for name in delete():
        click.echo(name)
