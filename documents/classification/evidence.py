"""Papers that are no tax forms and of a type of ours, each with its own evidence."""

from __future__ import annotations

from documents.classification.profile import Profile
from documents.classification.statement_evidence import STATEMENTS
from documents.classification.trade_evidence import TRADE_PAPERS

PAPERS: tuple[Profile, ...] = STATEMENTS + TRADE_PAPERS
