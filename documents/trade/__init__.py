"""Invoices and receipts: sums, line items, the parties, each with its place on the paper."""
