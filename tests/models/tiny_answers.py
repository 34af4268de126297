"""What the tiny dots.ocr says, whatever page it is shown: a receipt."""

from __future__ import annotations

from typing import Any

_TABLE = (
    "<table><tr><td>Coffee beans</td><td>2</td><td>18.50</td></tr>"
    "<tr><td>Paper filters</td><td>1</td><td>4.25</td></tr></table>"
)
CELLS: list[dict[str, Any]] = [
    {"bbox": [42, 14, 258, 41], "category": "Title", "text": "# Tiny Corner Store"},
    {"bbox": [36, 53, 172, 69], "category": "Text", "text": "Receipt 1042"},
    {"bbox": [33, 81, 187, 97], "category": "Text", "text": "Date: 03/14/2026"},
    {"bbox": [27, 113, 286, 201], "category": "Table", "text": _TABLE},
    {"bbox": [51, 219, 263, 236], "category": "Text", "text": "Subtotal: 22.75"},
    {"bbox": [63, 247, 248, 261], "category": "Text", "text": "Sales tax: 1.82"},
    {"bbox": [75, 282, 271, 303], "category": "Text", "text": "Total: 24.57"},
    {"bbox": [87, 314, 219, 402], "category": "Picture"},
]
PLAIN = "Thank you. Total: 24.57"
