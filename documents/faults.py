"""A fault of ours that one document brings out: named by its kind and place, and paid for by it alone.

Readers meet print that nobody foresaw. A fault in one is told as a finding, and the result is
incomplete; an error's own words stay out of it, for they may repeat what the page says.
"""

from __future__ import annotations

import traceback
from pathlib import Path

from documents.result import DocumentResult, Finding

RULE = "unexpected"


def fault(cause: str) -> Finding:
    """The finding. cause: what is not done and why, safe to show."""
    return Finding(rule=RULE, severity="error", message=cause)


def cause_of(error: Exception) -> str:
    """The error's kind and place, and no word of it."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    return f"unexpected {type(error).__name__}{place}"


def faults_of(document: DocumentResult) -> list[str]:
    """What faults of ours say of the document; [] for one that was read and checked."""
    return [finding.message for finding in document.findings if finding.rule == RULE]
