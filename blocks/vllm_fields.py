"""A document's fields by a vision model on a vLLM server, its answer held to the kind's JSON Schema."""

from __future__ import annotations

from blocks.model_server import ModelServer
from documents.dialects.fields import Scalar, fields_request, fields_schema, parse_fields
from documents.errors import BadAnswer
from documents.kinds.index import kind_of
from documents.pages.model_image import data_url
from documents.result import DocumentType


async def read_fields(
    server: ModelServer, model: str | None, jpeg: bytes, kind: DocumentType
) -> dict[str, Scalar]:
    """The single values that the model finds on the page.

    Raises what `ModelServer.complete` raises, and BadAnswer for an answer without JSON.
    """
    name = model or await server.model()
    schema = fields_schema(kind_of(kind).model)
    window = await server.window(name)
    answer = await server.complete(fields_request(name, data_url(jpeg), kind, schema, window))
    try:
        text = answer["choices"][0]["message"]["content"]
    except (KeyError, IndexError, TypeError):
        raise BadAnswer("the model server's answer has no text") from None
    return parse_fields(str(text), schema)
