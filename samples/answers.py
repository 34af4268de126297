"""Answers of models and workers that mean harm, by size: each repeats what a careless parser dwells on."""

from __future__ import annotations

import json
from collections.abc import Callable

CELL = '{"bbox": [1, 2, 30, 40], "category": "Text", "text": "Total 12.00"}'

ANSWERS: dict[str, Callable[[int], str]] = {
    "open braces": lambda n: '{"bbox": [' * (n // 10),
    "brackets in brackets": lambda n: "[" * n,
    "quotes": lambda n: '{"text": "' + '"' * n,
    "backslashes": lambda n: '{"text": "' + "\\" * n,
    "spaces before a colon": lambda n: '{"bbox"' + " " * n,
    "spaces in numbers": lambda n: '{"bbox": [' + "1 , " * (n // 4),
    "digits": lambda n: '{"bbox": [' + "1" * n + ', 2, 3, 4], "text": "a"}',
    "members without end": lambda n: "{" + '"text": "a", ' * (n // 13),
    "sound cells": lambda n: "[" + ", ".join([CELL] * (n // len(CELL))) + "]",
    "fences": lambda n: "```json\n" * (n // 8),
    "tables in tables": lambda n: "<table><tr><td>" * (n // 15),
    "cells of huge spans": lambda n: "<table>" + '<td rowspan="9999" colspan="9999">x' * (n // 35),
    "open tags": lambda n: "<" * n,
    "a tag without end": lambda n: "<td " + "a" * n,
    "stars": lambda n: "*" * n,
    "stars around letters": lambda n: "*a" * (n // 2),
    "dollars": lambda n: "$^" * (n // 2),
    "fractions in fractions": lambda n: "$" + "\\frac{" * (n // 6) + "$",
    "ampersands": lambda n: "&amp" * (n // 4),
    "one word again and again": lambda n: "Total " * (n // 6),
    "a line of a table again and again": lambda n: "| 12.00 | 13.00 |\n" * (n // 18),
    "lone surrogates": lambda n: '{"text": "' + "\\ud800" * (n // 6) + '"}',
    "deep JSON": lambda n: '{"type":' * (n // 8),
    "single quotes": lambda n: "{'type': '" + "\\'" * (n // 2),
}
"""Name → a text of about that many characters."""


def stream_lines(text: str, piece: int = 4) -> list[str]:
    """The text as a server streams it: one event for each `piece` characters, then the end."""
    events = [
        {
            "choices": [
                {
                    "delta": {"content": text[at : at + piece]},
                    "logprobs": {"content": [{"token": text[at : at + piece], "logprob": -0.1}]},
                    "finish_reason": None,
                }
            ]
        }
        for at in range(0, len(text), piece)
    ]
    end = {"choices": [{"delta": {}, "finish_reason": "stop"}]}
    return [*(f"data: {json.dumps(event)}" for event in (*events, end)), "data: [DONE]"]
