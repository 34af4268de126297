"""Column roles where no header says them: from how amounts are aligned and what the rows say.

Entries come in with amounts of role None and go out with roles; nothing else changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from statistics import median

from documents.statements.cells import Cell
from documents.statements.ledger import Entry
from documents.statements.titles import plain_words
from documents.statements.vocabulary import Role

_APART = 1.5
"""Right edges further apart than this many heights are different columns."""
_OFTEN = 0.25
"""Share of rows with two amounts from which the last of them is a balance."""
_IN = frozenset({"deposit", "payroll", "credit", "refund", "from", "interest", "salary"})
_OUT = frozenset({"withdrawal", "purchase", "payment", "fee", "debit", "check", "to", "charge"})


def infer_roles(entries: Sequence[Entry]) -> None:
    """Give every amount without a role the one of its column, table by table."""
    tables: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        if any(role is None for role, _ in entry.money):
            tables[entry.table].append(entry)
    for members in tables.values():
        _infer(members)


def _infer(entries: Sequence[Entry]) -> None:
    edges = _columns([cell for entry in entries for _, cell in entry.money])
    held = [_places(entry, edges) for entry in entries]
    several = sum(len(places) > 1 for places in held) >= _OFTEN * len(entries)
    roles: list[Role] = ["amount"] * len(edges)
    if len(edges) > 1 and (several or _follows(entries, held, len(edges) - 1)):
        roles[-1] = "balance"
    flows = [n for n, role in enumerate(roles) if role == "amount"]
    if len(flows) == 2 and not _signed(entries):
        roles[flows[0]], roles[flows[1]] = _sides(entries, held, flows)
    for entry, places in zip(entries, held, strict=True):
        entry.money = [(roles[places[id(cell)]], cell) for _, cell in entry.money]
        if len(entry.money) == 1 and entry.money[0][0] == "balance":
            entry.money = [("amount", entry.money[0][1])]
        entry.certainty = min(entry.certainty, 0.85)


def _columns(cells: Sequence[Cell]) -> list[float]:
    """Right edges of the columns, from left to right; columns of stray cells are left out."""
    groups: list[list[Cell]] = []
    height = sorted(cell.box.height for cell in cells)[len(cells) // 2]
    for cell in sorted(cells, key=lambda c: c.box.x2):
        if groups and cell.box.x2 - groups[-1][-1].box.x2 < _APART * height:
            groups[-1].append(cell)
        else:
            groups.append([cell])
    strong = [g for g in groups if len(g) >= 0.05 * len(cells)] or groups
    return [sum(c.box.x2 for c in g) / len(g) for g in _apart(strong)][-4:]


def _apart(groups: Sequence[list[Cell]]) -> list[list[Cell]]:
    """Groups that stand over each other are one column, whose edge is ragged."""
    columns: list[list[Cell]] = []
    for group in groups:
        if columns and median(c.box.x1 for c in group) < median(c.box.x2 for c in columns[-1]):
            columns[-1] = [*columns[-1], *group]
        else:
            columns.append(group)
    return columns


def _signed(entries: Sequence[Entry]) -> bool:
    """Whether the amounts' own signs, or the headings over them, tell the sides apart."""
    if any(entry.section and entry.section.direction for entry in entries):
        return True
    printed = [cell.money for entry in entries for _, cell in entry.money if cell.money]
    return any(money.value < 0 or money.mark for money in printed)


def _places(entry: Entry, edges: Sequence[float]) -> dict[int, int]:
    """Which column each of the entry's amounts stands in, by `id` of the cell."""
    return {
        id(cell): min(range(len(edges)), key=lambda n: abs(edges[n] - cell.box.x2))
        for _, cell in entry.money
    }


def _follows(entries: Sequence[Entry], held: Sequence[dict[int, int]], column: int) -> bool:
    """Whether the column's amounts move by what the others say."""
    before: Decimal | None = None
    fits = 0
    for entry, places in zip(entries, held, strict=True):
        now = next(
            (c.money.value for _, c in entry.money if places[id(c)] == column and c.money), None
        )
        flow = next(
            (c.money.value for _, c in entry.money if places[id(c)] != column and c.money), None
        )
        if None not in (before, now, flow):
            fits += abs(now - before) == abs(flow)  # type: ignore[operator, arg-type]
        before = now if now is not None else before
    return fits >= 2


def _sides(
    entries: Sequence[Entry], held: Sequence[dict[int, int]], flows: Sequence[int]
) -> tuple[Role, Role]:
    """Which of two columns is money in, by what the rows' words say."""
    votes = [0, 0]
    for entry, places in zip(entries, held, strict=True):
        plain = plain_words(" ".join(cell.text for cell in entry.description))
        words = set(plain.split())
        score = len(words & _IN) - len(words & _OUT)
        for _, cell in entry.money:
            if places[id(cell)] in flows:
                votes[flows.index(places[id(cell)])] += score
    return ("credit", "debit") if votes[0] > votes[1] else ("debit", "credit")
