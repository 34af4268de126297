"""How pages are dealt out to task runs."""

from __future__ import annotations

from documents.layout import Page

_TEXT_CHARS = 25
_BATCH = 32


def batches(pages: list[Page]) -> list[list[Page]]:
    """Work for one task run each: a page that needs OCR or a model alone, text pages many together.

    A text page takes milliseconds, about as much as a task run itself.
    """
    groups: list[list[Page]] = []
    for page in pages:
        light = page.text_chars >= _TEXT_CHARS
        if (
            light
            and groups
            and groups[-1][-1].text_chars >= _TEXT_CHARS
            and len(groups[-1]) < _BATCH
        ):
            groups[-1].append(page)
        else:
            groups.append([page])
    return groups
