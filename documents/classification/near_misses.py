"""Papers that look like ours and are type `other`: each competes with its own evidence."""

from __future__ import annotations

from documents.classification.near_banking import BANKING
from documents.classification.near_forms import TAX_NEIGHBOURS
from documents.classification.near_returns import NEAR_RETURNS
from documents.classification.near_trade import TRADE
from documents.classification.near_work import WORK
from documents.classification.near_writing import WRITING
from documents.classification.profile import Profile

NEAR_MISSES: tuple[Profile, ...] = NEAR_RETURNS + TAX_NEIGHBOURS + WORK + TRADE + BANKING + WRITING
