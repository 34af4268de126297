"""How one page is asked for, step by step, until there is an answer that can be used.

1. Everything at once. A good end is the end.
2. A loop, a cut or nonsense: what is complete is kept; the boxes alone are asked for, then the text
   of each box that is still missing, from a crop of its own.
3. No boxes either: the page's text alone, as one element.
Never is the same question asked again: the models answer greedily, and would say the same.

This file knows nothing of requests: `read` is a generator that yields questions and is sent answers.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Sequence
from dataclasses import dataclass, replace

from documents.dialects.answer import Answer
from documents.dialects.cells import Cell
from documents.dialects.dialect import Dialect, Mode
from documents.errors import UnreadByModel
from documents.geometry import Box
from documents.layout import Element

_COVERED = 0.5
"""Share of a box that a kept element must cover, for the box to need no reading of its own."""
_CROP_TOKENS = 4_096
_DOUBTED = 0.5
"""No element of a broken answer is surer than this where it may be cut."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One question. crop: the part of the picture it is about, in its pixels; None for all of it."""

    mode: Mode
    crop: Box | None = None
    max_tokens: int | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """The page. Boxes are pixels of the picture as sent. doubts: what a person should know.

    raw: the model's first answer. tokens: all that were generated.
    """

    elements: tuple[Element, ...]
    doubts: tuple[str, ...]
    raw: str
    tokens: int


AskAll = Callable[[Sequence[Ask]], Awaitable[Sequence[Answer]]]
"""Puts questions to the model, side by side, and gives their answers in order."""
Reading = Generator[Sequence[Ask], Sequence[Answer], Read]


async def climb(dialect: Dialect, width_px: int, height_px: int, ask_all: AskAll) -> Read:
    """The page of a picture of that size. Raises UnreadByModel, and what `ask_all` raises."""
    steps = read(dialect, width_px, height_px)
    asks = next(steps)
    while True:
        answers = await ask_all(asks)
        try:
            asks = steps.send(answers)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]


def read(dialect: Dialect, width_px: int, height_px: int) -> Reading:
    """Yields questions that may be asked side by side; is sent their answers in order.

    Raises UnreadByModel when all steps are done and nothing can be used.
    """
    [answer] = yield [Ask("layout")]
    first = _elements(dialect, answer, width_px, height_px)
    if answer.whole and first.usable:
        return Read(tuple(first.elements), tuple(first.doubts), answer.text, first.tokens)
    why = _why(answer)
    [boxes] = yield [Ask("boxes")]
    frame = _elements(dialect, boxes, width_px, height_px)
    tokens = first.tokens + frame.tokens
    if boxes.whole and frame.elements:
        wanted = [e for e in frame.elements if not _covered(e.box, first.elements)]
        crops = [e for e in wanted if e.category != "Picture"]
        texts = yield [Ask("text", e.box, _CROP_TOKENS) for e in crops] if crops else []
        tokens += sum(text.completion_tokens for text in texts)
        filled = {id(e): _filled(e, text) for e, text in zip(crops, texts, strict=True)}
        added = [filled.get(id(e), e) for e in wanted]
        cut = sum(not text.whole for text in texts)
        doubts = [f"{why}; {len(crops)} of {len(frame.elements)} elements were read one by one"]
        if cut:
            doubts.append(f"the text of {cut} elements may be incomplete")
        # What is missing follows what was kept: an answer breaks off at its end.
        elements = (*first.elements, *added)
        return Read(elements, tuple(doubts), answer.text, tokens)
    [plain] = yield [Ask("text")]
    tokens += plain.completion_tokens
    if plain.whole and plain.text.strip():
        whole = Box(0, 0, width_px, height_px)
        sure = plain.confidence()(0, len(plain.text))
        element = Element(whole, "Text", plain.text.strip(), min(sure, _DOUBTED))
        return Read((element,), (f"{why}; the text was read without places",), answer.text, tokens)
    raise UnreadByModel(f"the model cannot read it: {why}")


@dataclass(slots=True)
class _Heard:
    elements: list[Element]
    doubts: list[str]
    usable: bool
    tokens: int


def _elements(dialect: Dialect, answer: Answer, width: int, height: int) -> _Heard:
    text = answer.kept
    cells = dialect.parse(text)
    complete = [cell for cell in cells.cells if not cell.cut]
    placed = [cell for cell in complete if cell.bbox]
    sure = answer.confidence()
    elements = [
        Element(
            _box(cell, before, width, height),
            cell.category,
            cell.text,
            sure(cell.start, cell.end),
        )
        for cell, before in zip(complete, [None, *complete], strict=False)
    ]
    doubts = []
    if len(placed) < len(complete):
        doubts.append(f"{len(complete) - len(placed)} elements have no place on the page")
    whole = cells.sound or (bool(cells.cells) and len(complete) == len(cells.cells))
    if whole and not cells.sound:
        doubts.append("the model's answer was damaged and read with care")
    return _Heard(_once(elements), doubts, whole, answer.completion_tokens)


def _box(cell: Cell, before: Cell | None, width: int, height: int) -> Box:
    """The cell's box within the picture; for one without, the strip below the element before."""
    if cell.bbox is None:
        top = min(before.bbox[3], height - 1) if before and before.bbox else 0
        return Box(0, top, width, height)
    x1, y1, x2, y2 = cell.bbox
    left, top = min(max(x1, 0), width), min(max(y1, 0), height)
    return Box(left, top, max(min(x2, width), left), max(min(y2, height), top))


def _once(elements: list[Element]) -> list[Element]:
    """Each element once: a loop gives the same box and text again."""
    seen = set()
    kept = []
    for element in elements:
        mark = (element.box, element.text)
        if mark not in seen:
            seen.add(mark)
            kept.append(element)
    return kept


def _covered(box: Box, elements: Sequence[Element]) -> bool:
    area = max(box.width * box.height, 1.0)
    return any(box.overlap_x(e.box) * box.overlap_y(e.box) >= _COVERED * area for e in elements)


def _filled(element: Element, answer: Answer) -> Element:
    text = answer.kept.strip()
    sure = answer.confidence()(0, len(answer.text))
    return replace(element, text=text, confidence=sure if answer.whole else min(sure, _DOUBTED))


def _why(answer: Answer) -> str:
    if answer.finish == "repetition":
        return "the model began to repeat itself"
    if answer.finish == "length":
        return "the model's answer was cut off"
    return "the model's answer was no layout"
