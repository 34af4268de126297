"""Print made comparable: letters in one case without accents, and what OCR takes for letters."""

from __future__ import annotations

import re
import unicodedata


def unaccented(text: str) -> str:
    """The same letters without accents; ß is ss."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
    return "".join(c for c in apart if not unicodedata.combining(c))


def plain(text: str) -> str:
    """A label for comparing: lower case words, `#` and `&` as "no" and "and"; digits are left out.

    A zero between letters is the letter that OCR took it for: `P.0. N0.` is "po no".
    """
    lower = unaccented(text).lower()
    lower = re.sub(r"(?<=[a-z.])0(?=[a-z.:#\s]|$)", "o", lower)
    lower = re.sub(r"(?<![a-z0-9])((?:[a-z]\.){2,})(?=\W|[a-z]|$)", _initials, lower)
    lower = re.sub(r"\b([a-z])/([a-z])\b", r"\1\2", lower).replace("&", " and ")
    lower = lower.replace("#", " no ").replace("n°", " no ").replace("nº", " no ")
    return " ".join(re.findall(r"[a-z]+", lower))


def _initials(match: re.Match[str]) -> str:
    return match[1].replace(".", "") + " "
