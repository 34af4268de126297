"""Lines drawn with characters: papers made as plain text rule their tables with dashes and bars.

Nobody would read these as words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.layout import Span

_RULE = re.compile(r"[-=~—–─═]{3,}(?:\s+[-=~—–─═]{2,})*|\*{20,}|\+(?:[-=]{2,}\+)+")


def without_rules(spans: Sequence[Span]) -> list[Span]:
    """The spans that say something."""
    return [span for span in spans if not _RULE.fullmatch(span.text.strip())]
