"""Checkboxes printed as characters, as some engines and text layers give them."""

from __future__ import annotations

TICKS = frozenset(
    {
        "X",
        "x",
        "✓",
        "✔",
        "☒",
        "☑",
        "✗",
        "✘",
        "■",
        "×",
        "[X]",
        "[x]",
        "(X)",
        "(x)",
        "区",
        "冈",
        "囚",
        "図",
    }
)
"""A tick, or a box with one in it."""
EMPTY_BOXES = frozenset({"☐", "□", "[]", "()", "▢", "❏", "口"})
"""An empty box; 口, like 区 and its kin for a ticked one, is what OCR that knows Chinese reads."""
TICKED_BOXES = frozenset({"☒", "☑", "[X]", "[x]", "(X)", "(x)", "■", "区", "冈", "囚", "図"})
