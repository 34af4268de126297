"""No pattern that reads print takes seconds for any line: a page's text is whatever its maker wants."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOMS = ("documents", "blocks")
LENGTH = 300
"""Characters: more than any line of a page has."""
SECONDS = 0.5
"""Of computing, for one text. The usual is microseconds; a bad pattern needs hours."""
UNITS = (
    "x", "X", "1", "0", ".", "-", "$", "&", "(", ")", "[", "{", "<", "|", "/", "\\", "_", "*", ":",
    "'", '"', "%", "@", "#", "e", "é", "—", "•", "1 ", "a ", "A ", "A. ", "Ab ", "aB", "1,", "1-",
    "$1 ", "x-", ".,", "A & B ", "A'", "1.00 ", "Jan 1 ", "12/31 ", "X1", "1X", "#1 ", "((", "a, ",
    "no. ", "N.Y. ", "+1 ", "(1) ", "<a>", "| ", "PO Box 1 ", "per ", "of ", "and ", "to the ",
    "Inc. ", "1% ", "a@", "a.", "http://a.", "www.", "A1 ", "-1", "::", ": ", "x: ", "No: ",
    "Total ", "1:", "1st ", "AM ", "card ", "XX-", "**** ", "12 ", "1234 ", "1234-", "$ ", "one ",
)  # fmt: skip


class TooSlow(Exception):
    """The pattern went on past its time."""


def modules(room: str) -> Iterator[ModuleType]:
    package = importlib.import_module(room)
    for found in pkgutil.walk_packages(package.__path__, f"{room}."):
        yield importlib.import_module(found.name)


def compiled(value: Any, depth: int = 0) -> Iterator[re.Pattern[str]]:
    """The patterns in a module's value: itself, or within tables of them."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth < 4 and isinstance(value, dict | list | tuple | set | frozenset):
        for item in [*value, *(value.values() if isinstance(value, dict) else ())]:
            yield from compiled(item, depth + 1)


def written(module: ModuleType) -> Iterator[re.Pattern[str]]:
    """The patterns that its functions give to `re` themselves, where they are constants."""
    for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text())):
        if not (isinstance(node, ast.Call) and node.args and ast.unparse(node.func)[:3] == "re."):
            continue
        with suppress(NameError, SyntaxError, AttributeError, TypeError):
            pattern = eval(ast.unparse(node.args[0]), vars(module))
            if isinstance(pattern, str):
                yield re.compile(pattern, re.IGNORECASE)


def patterns(room: str) -> set[re.Pattern[str]]:
    found: set[re.Pattern[str]] = set()
    for module in modules(room):
        for value in list(vars(module).values()):
            found.update(compiled(value))
        found.update(written(module))
    return found


def texts() -> list[str]:
    """Lines of one thing over and over, that end in what nothing expects."""
    return [(unit * LENGTH)[:LENGTH] + "\x00" for unit in UNITS]


def too_slow(pattern: re.Pattern[str], lines: list[str]) -> str | None:
    """The beginning of the first line that takes too long."""
    for line in lines:
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        try:
            pattern.search(line)
            pattern.fullmatch(line)
        except TooSlow:
            return line[:20]
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return None


@pytest.fixture
def limited() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGVTALRM, stop)
    yield
    signal.signal(signal.SIGVTALRM, before)


@pytest.mark.parametrize("room", ROOMS)
def test_no_pattern_takes_long_for_any_line(room: str, limited: None) -> None:
    found, lines = patterns(room), texts()
    assert len(found) > 5
    slow = {pattern.pattern: text for pattern in found if (text := too_slow(pattern, lines))}
    assert slow == {}


def test_a_bad_pattern_is_found(limited: None) -> None:
    assert too_slow(re.compile(r"(?:\d{1,2}[a-d]?|\s)+"), texts()) is not None
