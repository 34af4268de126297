"""How parsing grows with the length of a hostile answer: time of 8 times the length, over 8.

1 is linear; 8 would be quadratic. The reference of each row is the same parser on the short text.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress

from benchmarks.row import Row, best_ms
from documents.dialects.answer import AnswerStream, error_words
from documents.dialects.cells import parse_cells
from documents.dialects.choice_answers import parse_json_response
from documents.dialects.repetition import without_loop
from documents.errors import SheafError
from documents.html_table import table_rows
from documents.markup import plain_lines
from samples.answers import ANSWERS, stream_lines

_SHORT = 20_000
_TIMES = 8
_ROUNDS = 3


def heard(text: str) -> None:
    """The text as a stream of events, to its end or to the parser's no."""
    stream = AnswerStream()
    for line in stream_lines(text):
        if not stream.hear(line):
            break
    stream.end()


PARSERS: dict[str, Callable[[str], object]] = {
    "cells": parse_cells,
    "choice": parse_json_response,
    "table": table_rows,
    "lines": plain_lines,
    "loop": without_loop,
    "refusal": error_words,
    "stream": heard,
}


def run() -> list[Row]:
    """For each parser its worst answer."""
    rows = []
    for parser in PARSERS:
        found = [_growth(parser, answer) for answer in ANSWERS]
        rows.append(max(found, key=lambda row: row.ratio))
    return rows


def _growth(parser: str, answer: str) -> Row:
    parse, make = PARSERS[parser], ANSWERS[answer]
    short, long = make(_SHORT), make(_SHORT * _TIMES)

    def call(text: str) -> None:
        with suppress(SheafError):
            parse(text)

    long_ms, short_ms = best_ms(
        [lambda: call(long), lambda: call(short)], _ROUNDS, time.thread_time
    )
    # Below a tenth of a millisecond a clock says nothing of growth.
    return Row(f"growth of parsing, {parser}: {answer}", long_ms / _TIMES, max(short_ms, 0.1))
