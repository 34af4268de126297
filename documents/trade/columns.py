"""Heads of tables of goods: which column holds what, by the titles that trade papers give them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from documents.geometry import Box, union
from documents.layout import Span
from documents.rows import Row
from documents.trade.amounts import amounts_in, is_sum
from documents.trade.column_titles import Role, role_of_title
from documents.trade.words import plain

_GENERAL = ("item", "items", "product", "article", "artikel", "ref")
"""Titles of names where no other column has them, and of codes beside one."""
_RATES: dict[Role | None, Role] = {"discount": "discount_rate", "tax": "tax_rate"}
"""What a column holds whose title has a percent sign."""
_DONE = re.compile(r"activity|task|services?|products?(?: (?:and )?services?)?")
"""Titles of a name that a column of descriptions may stand beside."""
_SENT, _ASKED = re.compile(r"ship|shp|deliv|billed|invoiced"), re.compile(r"\bord")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table of goods. title: in plain words; role "other" for what has no other."""

    role: Role
    box: Box
    title: str

    def named(self, role: Role) -> Column:
        """The same column with another role."""
        return replace(self, role=role)


Head = tuple[Column, ...]
"""The columns of a table from left to right."""


def head_of(row: Row) -> Head | None:
    """The columns that a row heads: at least what is sold and what it costs; None for other rows."""
    return head_of_titles(row.spans)


def head_of_titles(spans: Sequence[Span]) -> Head | None:
    """The columns that these prints head, from left to right."""
    if any(is_sum(printed) for span in spans for printed in amounts_in(span.text)):
        return None
    return _completed(columns_of(_titles(spans)))


def columns_of(titles: Sequence[Span]) -> list[Column]:
    """A column for each title, one of each role."""
    found: list[Column] = []
    for span in titles:
        words = plain(span.text)
        role = role_of_title(span.text)
        if words in _GENERAL:
            role = None
        elif role == "unit_price" and words == "unit":
            role = "unit"
        elif "%" in span.text and role in _RATES:
            role = _RATES[role]
        # Columns of no role, such as taxes and weights, keep their numbers away from the others.
        found.append(Column(role or "other", span.box, words))
    return _one_of_each(found)


def _one_of_each(found: Sequence[Column]) -> list[Column]:
    """Of several columns of a role the first keeps it; of amounts the last, of quantities the sent one."""
    keep: dict[Role, int] = {}
    for index, column in enumerate(found):
        known = keep.get(column.role)
        sent = column.role == "quantity" and _SENT.search(column.title) is not None
        if known is None or column.role == "amount" or (sent and _ASKED.search(found[known].title)):
            keep[column.role] = index
    kept = [
        column if keep[column.role] == index else replace(column, role="other")
        for index, column in enumerate(found)
    ]
    kept = _with_both_names(kept, found)
    amounts = [n for n, column in enumerate(found) if column.role == "amount"]
    if len(amounts) > 1:
        # "Amount ... Total": the last one is what the line comes to.
        priced = any(c.role == "unit_price" for c in kept)
        net_price = found[amounts[-2]].title.endswith(("price", "prc")) and not priced
        kept[amounts[-2]] = replace(found[amounts[-2]], role="unit_price" if net_price else "net")
    for index, column in enumerate(found):
        if column.title in _GENERAL:
            role: Role = "product_code" if "description" in keep else "description"
            if all(c.role != role for c in kept):
                kept[index] = replace(column, role=role)
    return kept


def _with_both_names(kept: Sequence[Column], found: Sequence[Column]) -> list[Column]:
    """What was done, and the words beside it that describe it: both are the line's description."""
    out = list(kept)
    for n, (one, other) in enumerate(pairwise(found), start=1):
        if _DONE.fullmatch(one.title) and other.title.startswith("desc") and other.role == one.role:
            out[n] = other
    return out


def _completed(found: list[Column]) -> Head | None:
    """The head with an amount column, if some column can be one."""
    roles = {c.role for c in found}
    if "amount" not in roles and "net" in roles:
        found = _renamed(found, "net", "amount")
    elif "amount" not in roles and "unit_price" in roles and len(roles) > 1:
        if "quantity" in roles:
            price = next(c for c in found if c.role == "unit_price")
            found = [*found, replace(price, role="amount")]
        else:
            found = _renamed(found, "unit_price", "amount")
    roles = {c.role for c in found}
    if "product_code" in roles and "description" not in roles and "quantity" in roles:
        found = _renamed(found, "product_code", "description")
    roles = {c.role for c in found}
    sold = "description" in roles or "product_code" in roles
    known = sum(c.role != "other" or role_of_title(c.title) is not None for c in found)
    return tuple(found) if sold and "amount" in roles and known >= 2 else None


def _renamed(found: Sequence[Column], old: Role, new: Role) -> list[Column]:
    return [replace(c, role=new) if c.role == old else c for c in found]


def _titles(spans: Sequence[Span]) -> Sequence[Span]:
    """The titles; one piece of print that holds several is cut into them."""
    titles: list[Span] = []
    for span in spans:
        if role_of_title(span.text) or len(span.words) < 2:
            titles.append(span)
        else:
            titles += _cut(span)
    return titles


def _cut(span: Span) -> list[Span]:
    """A run of titles such as "U.P Iss Exc Amt", longest titles first; the span itself if it is none."""
    pieces: list[Span] = []
    at = 0
    words = span.words
    while at < len(words):
        for end in range(min(len(words), at + 3), at, -1):
            text = " ".join(w.text for w in words[at:end])
            if role_of_title(text):
                pieces.append(
                    Span(text, union(w.box for w in words[at:end]), span.confidence, words[at:end])
                )
                at = end
                break
        else:
            return [span]
    return pieces
