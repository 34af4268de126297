"""`sheaf schema`: what a kind of document holds, as JSON Schema."""

from __future__ import annotations

import json
from typing import get_args

import click

from documents.result import DocumentType


@click.command()
@click.argument("kind", type=click.Choice(get_args(DocumentType)))
def schema(kind: DocumentType) -> None:
    """Print the JSON Schema of KIND's `data`, with a description of each field."""
    from documents.kinds.index import kind_of

    click.echo(json.dumps(kind_of(kind).model.model_json_schema(by_alias=True), indent=2))
