"""How pages are dealt out to task runs."""

from __future__ import annotations

from collections.abc import Sequence

from documents.layout import Page

_TEXT_CHARS = 25
_TOGETHER = 32


def batches(pages: Sequence[Page], together: int = _TOGETHER) -> list[list[Page]]:
    """Work for one task run each: a page that needs OCR or a model alone, text pages together.

    A text page takes milliseconds, about as much as a task run itself. together: how many text
    pages a run has at most; 1 for engines to which every page is the same work.
    """
    groups: list[list[Page]] = []
    before_is_text = False
    for page in pages:
        is_text = page.text_chars >= _TEXT_CHARS
        if is_text and before_is_text and len(groups[-1]) < together:
            groups[-1].append(page)
        else:
            groups.append([page])
        before_is_text = is_text
    return groups
