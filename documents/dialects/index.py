"""Every dialect by name. A further model is one file beside this one and one line here."""

from __future__ import annotations

from documents.dialects.dialect import Dialect
from documents.dialects.dots_mocr import DOTS_MOCR
from documents.dialects.dots_ocr import DOTS_OCR

DIALECTS = {dialect.name: dialect for dialect in (DOTS_OCR, DOTS_MOCR)}


def dialect_of(name: str) -> Dialect:
    """The dialect of that name. Raises ValueError, naming those there are."""
    try:
        return DIALECTS[name]
    except KeyError:
        known = ", ".join(DIALECTS)
        raise ValueError(f"no dialect is called {name!r}; there are {known}") from None
