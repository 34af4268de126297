"""`sheaf review`: the queue of results that wait for a person, and their answers from a shell."""

from __future__ import annotations

import getpass
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from blocks.reviews import Review
    from documents.review.questions import Question


@click.command()
@click.argument("result", required=False, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default="sheaf-results",
    show_default=True,
    help="Folder of results, for the list.",
)
@click.option("--by", default=getpass.getuser, help="Who answers. [default: your user name]")
@click.option(
    "--answers",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A JSON file: question's key → value; null for what the paper does not have.",
)
@click.option("--confirm", is_flag=True, help="Everything is right as it was read.")
@click.option("--json", "as_json", is_flag=True, help="Print the list, or the questions, as JSON.")
def review(
    result: Path | None,
    out: Path,
    by: str,
    answers: Path | None,
    confirm: bool,
    as_json: bool,
) -> None:
    """Confirm or correct the doubtful values of RESULT, a stored result's JSON file.

    Without RESULT: the list of all that wait, were reviewed, or ended without an answer. Private
    numbers are shown masked; an unchanged one stays as it is stored.

    Exit status: 0 done; 1 the answers cannot be right (each named on standard error); 2 wrong use.
    """
    from blocks.reviews import review_of

    if result is None:
        _list(out, as_json)
        return
    asked = review_of(result.absolute())
    if asked is None or asked.state != "waiting":
        raise click.UsageError(f"nobody is asked about {result.name}")
    questions = _questions(asked)
    if as_json:
        click.echo(json.dumps([_shown(question) for question in questions]))
        return
    if answers:
        given = json.loads(answers.read_text())
        if unknown := set(given) - {question.key for question in questions}:
            raise click.UsageError(f"no such questions: {', '.join(sorted(unknown))}")
    else:
        given = {} if confirm else _prompted(questions)
    _take(asked, given, by)


def _list(out: Path, as_json: bool) -> None:
    from blocks.reviewing import mark_overdue
    from blocks.reviews import reviews

    # Reviews with a form are Prefect's to end: an answer may be on its way.
    mark_overdue(out, still_runs=lambda run: True)
    for asked in reviews(out):
        state = "overdue" if asked.is_overdue() else asked.state
        if as_json:
            click.echo(asked.model_dump_json())
        else:
            click.echo(
                f"{state:<10} {', '.join(asked.types):<20} {len(asked.doubts):>3} values  until "
                f"{asked.until:%Y-%m-%d %H:%M}  {'form' if asked.run else 'queue'}  {asked.result}"
            )


def _questions(asked: Review) -> list[Question]:
    from blocks.document_store import DocumentStore
    from blocks.reviewing import questions

    return questions(asked, DocumentStore(root=asked.result.parent).read_result(asked.result))


def _shown(question: Question) -> dict[str, Any]:
    return {
        "key": question.key,
        "title": question.title,
        "description": question.description,
        "type": question.annotation.__name__,
        "value": question.shown,
    }


def _prompted(questions: list[Question]) -> dict[str, Any]:
    if not sys.stdin.isatty():
        raise click.UsageError("no terminal to ask on: give --answers or --confirm")
    click.echo("Enter keeps what is shown; - says that the paper has none.")
    given: dict[str, Any] = {}
    for question in questions:
        click.echo(f"\n{question.title}: {question.description}")
        shown = "" if question.shown is None else str(question.shown)
        said = click.prompt("  value", default=shown)
        if said != shown:
            given[question.key] = None if said == "-" else said
    return given


def _take(asked: Review, given: dict[str, Any], by: str) -> None:
    from blocks.reviewing import answer

    done = answer(asked.result, given, by)
    if done.state != "reviewed":
        for title, why in done.complaints.items():
            click.echo(f"{title}: {why}", err=True)
        sys.exit(1)
    if done.run:
        from sheaf.running import prepare

        prepare()
        from blocks.review_form import let_go

        if not let_go(done.run, by):
            click.echo("the Prefect run that waits could not be told; it ends by its time limit")
    click.echo(f"reviewed: {asked.result}")
