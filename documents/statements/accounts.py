"""Which account the walk is in: opened by a heading with a number, by a kind, by a new balance."""

from __future__ import annotations

from typing import Literal

from documents.statements.cells import Cell, Line
from documents.statements.ledger import AccountPart, Ledger
from documents.statements.parts import account_in, account_kind_in, same_account


class Accounts:
    """The accounts of a ledger being filled."""

    def __init__(self, ledger: Ledger, *, parted: bool = False) -> None:
        """parted: a new opening balance begins another account, also where both stand over its rows."""
        self.ledger, self.parted = ledger, parted

    @property
    def index(self) -> int:
        """The place of the current account."""
        return len(self.ledger.accounts) - 1

    @property
    def current(self) -> AccountPart:
        """The account that lines belong to now."""
        return self.ledger.accounts[-1]

    def open(self, line: Line, *, heads: bool) -> bool:
        """Whether the line names an account: by number, or by kind where a new one may begin."""
        number = account_in(line)
        kind = account_kind_in(line)
        if line.of("money") or not (number or (kind and self._used and (heads or self._closed))):
            if heads and not self._used:
                self.current.kind = self.current.kind or kind
            return False
        if number and self._is_known(number):
            # running heads repeat the first account's number over the parts of all
            self.current.kind = self.current.kind or (kind if not self._used else None)
            return False
        if self._used:
            self.ledger.accounts.append(AccountPart(number, kind, line.page_number))
            return True
        if number:
            self.current.number, self.current.page_number = number, line.page_number
        self.current.kind = kind or self.current.kind
        return True

    def state_balance(self, kind: Literal["opening", "closing"], cell: Cell, line: Line) -> None:
        """A balance row; an opening one after the account was closed begins another account."""
        closed = self._closed or (self.parted and self._stated)
        if kind == "opening" and self._used and closed and self._is_new(cell):
            self.ledger.accounts.append(AccountPart(page_number=line.page_number))

    @property
    def _used(self) -> bool:
        return any(entry.account == self.index for entry in self.ledger.entries[-1:])

    @property
    def _closed(self) -> bool:
        """Whether a closing balance was printed after the account's last entry."""
        end = len(self.ledger.entries)
        return any(
            b.account == self.index and b.kind == "closing" and b.position == end
            for b in self.ledger.balances[-4:]
        )

    @property
    def _stated(self) -> bool:
        """Whether both of the account's balances were printed."""
        kinds = {b.kind for b in self.ledger.balances if b.account == self.index}
        return kinds == {"opening", "closing"}

    def _is_new(self, cell: Cell) -> bool:
        """Whether the account's balances were printed and this is another."""
        said = [b.cell.money for b in self.ledger.balances if b.account == self.index]
        return bool(said) and cell.money not in said

    def _is_known(self, number: Cell) -> bool:
        return any(
            part.number is not None and same_account(part.number.text, number.text)
            for part in self.ledger.accounts
        )
