"""The reader of statements: ledgers of dated amounts with balances, whoever issued them."""
