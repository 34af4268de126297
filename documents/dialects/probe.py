"""A small question that shows how a server renders questions, before any page is asked about."""

from __future__ import annotations

from typing import Any

from documents.dialects.dialect import Dialect
from documents.pages.model_image import data_url, sample_jpeg

SIDE_PX = 56
PROMPT = "Hi"
"""Every vocabulary has tokens that, joined, read so again."""


def probe(dialect: Dialect) -> list[dict[str, Any]]:
    """The messages; `dialect.rendered_wrongly(tokens, PROMPT)` judges what becomes of them."""
    return dialect.messages(data_url(sample_jpeg(SIDE_PX)), PROMPT)
