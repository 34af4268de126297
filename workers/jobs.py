"""What every job brings: its pictures."""

from __future__ import annotations

from typing import Any

from documents.errors import BadSource

MAX_PAGES = 256


def pictures_in(job_input: dict[str, Any]) -> list[str]:
    """The sources of the pictures, URLs or base64. Raises BadSource for an input that makes no sense."""
    sources = job_input.get("image_urls") or job_input.get("images")
    if not isinstance(sources, list) or not sources:
        raise BadSource('the input needs "image_urls" or "images", a list')
    if not all(isinstance(source, str) and source for source in sources):
        raise BadSource("each picture is given as a text: a URL, or base64")
    if len(sources) > MAX_PAGES:
        raise BadSource(f"{len(sources)} pictures in one job; at most {MAX_PAGES}")
    return sources
