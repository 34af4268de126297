"""Reading that needs no knowledge of a kind: labels with values, amounts, dates, tables."""
