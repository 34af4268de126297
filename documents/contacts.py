"""How somebody is reached, as printed: telephone numbers of ten digits, and addresses on the web.

Whose they are, the reader of a kind says; a number in letters ("1-800-ALDER-CB") is one too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_TELEPHONE = re.compile(
    r"(?:(?:(?<![\w-])\+?1[\s.-]{1,2})?\([2-9]\d{2}\)\s{0,2}"
    r"|(?<![\w-])(?:\+?1[\s.-]{1,2})?[2-9]\d{2}[\s.-]{1,2})"
    r"(?:\d{3}[\s.-]\d{4}|[A-Z]{3,4}-[A-Z]{3,4})(?![\d-])"
    r"|(?<![\w-])1-8\d\d-[A-Z\d-]{7,10}(?![\w-])"
)
_WEB = re.compile(
    r"(?<![@\w.-])(?:https?://)?"
    r"(?P<host>(?P<www>www\.)(?:[a-z0-9-]+\.)+[a-z]{2,}"
    r"|(?:[a-z0-9-]+\.)+(?:com|org|net|bank|coop|us))"
    r"(?:/[\w./-]*\w)?(?![\w@])",
    re.IGNORECASE,
)


def telephones(text: str) -> Iterator[re.Match[str]]:
    """Telephone numbers of North America in the text, in printed order."""
    return _TELEPHONE.finditer(text)


def web_addresses(text: str) -> Iterator[re.Match[str]]:
    """Web addresses in the text, with their path; group `www` is None for a bare domain.

    The domain of an e-mail address is none.
    """
    return _WEB.finditer(text)
