"""Checkboxes printed as characters, as some engines and text layers give them."""

from __future__ import annotations

TICKS = frozenset({"X", "x", "✓", "✔", "☒", "☑", "✗", "✘", "■", "×", "[X]", "[x]", "(X)", "(x)"})
"""A tick, or a box with one in it."""
EMPTY_BOXES = frozenset({"☐", "□", "[]", "()", "▢", "❏"})
TICKED_BOXES = frozenset({"☒", "☑", "[X]", "[x]", "(X)", "(x)", "■"})
