"""The page of an evaluation: its tables, and each miss beside the place on the paper.

Comes in: the figures of `score_summary`, and for each source with a miss its result and the
pictures of its pages. Goes out: one HTML page that needs no network. Personal numbers are starred in
its text and blurred in its pictures until hovered or focused, as in the report of a source.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from documents.masking import is_private_name
from documents.pages.crop import cropped
from documents.report import LONGEST_VEIL, environment, private_numbers
from documents.report_privacy import PrivateNumbers
from documents.report_rows import document_rows

Box = tuple[float, float, float, float]
"""Left, top, right, bottom as shares (0..1)."""
Read = tuple[Mapping[str, Any], Mapping[int, str]]
"""The result JSON of a source, and its pages' pictures (JPEG data URLs) by page number."""

MOST_PICTURES, MOST_VALUES = 24, 40
"""Pictures of one source, and values beside one picture: a long statement that was not read at all
says no more with a thousand."""
_AROUND, _HIGH, _WIDE = 0.04, 0.07, 0.45
"""Shares of the page: what is shown above and below a box, and the least height and width."""
_LONGEST_PX = 900
_WHOLE: Box = (0.0, 0.0, 1.0, 1.0)
_JPEG = re.compile(r"data:image/jpeg;base64,")


@dataclass(frozen=True)
class Figure:
    """A part of a page with what was read wrongly there. picture: a data URL, None without one.

    mark, veils: the value's place and those of personal numbers, as shares of the part.
    """

    page_number: int | None
    values: list[tuple[str, Mapping[str, Any]]]
    picture: str | None = None
    mark: Box | None = None
    veils: list[Box] = field(default_factory=list)


@dataclass(frozen=True)
class MissedSource:
    """A source that is not all right; left_out: misses beyond what is shown of one source."""

    miss: Mapping[str, Any]
    figures: list[Figure]
    left_out: int


def evaluation_parts(
    figures: Mapping[str, Any], read: Callable[[str], Read | None], columns: Mapping[str, str]
) -> Iterator[str]:
    """The page, part by part; one source's pictures are in memory at a time.

    read: gives what was read of a source by its name in the figures, None where nothing was.
    columns: names of figures to be shown → their titles.
    """
    sources = (_missed(miss, read(miss["source"])) for miss in figures["misses"])
    template = environment().get_template("evaluation.html.j2")
    return template.generate(figures=figures, sources=sources, columns=columns, cell=shown_figure)


def shown_figure(value: Any) -> str:
    """A figure as the tables show it: four decimals of a share, nothing for nothing to count."""
    if value is None:
        return ""
    return f"{value:.4f}" if isinstance(value, float) else str(value)


def _missed(miss: Mapping[str, Any], read: Read | None) -> MissedSource:
    groups = [(n, box, values[:MOST_VALUES]) for n, box, values in _groups(miss)][:MOST_PICTURES]
    left_out = len(miss["fields"]) - sum(len(values) for _, _, values in groups)
    if read is None:
        return MissedSource(miss, [Figure(n, values) for n, _, values in groups], left_out)
    result, pictures = read
    pages = {page["page_number"]: page for page in result["pages"]}
    rows = [document_rows(document) for document in result["documents"]]
    private = private_numbers(rows)
    figures = []
    for number, box, values in groups:
        page, picture = pages.get(number or 0), pictures.get(number or 0)
        if page is None or picture is None or not page["width_px"]:
            figures.append(Figure(number, values))
            continue
        hidden = list(_hidden(result, page, private))
        figures.append(_figure(number, values, page, picture, box, hidden))
    return MissedSource(miss, figures, left_out)


def _groups(
    miss: Mapping[str, Any],
) -> Iterator[tuple[int | None, Sequence[float] | None, list[tuple[str, Mapping[str, Any]]]]]:
    """Page, box and values of each figure: one for each value with a place, one for the others of a
    page; a source whose type or split alone is wrong shows its first page.
    """
    loose: dict[int | None, list[tuple[str, Mapping[str, Any]]]] = {}
    for path, said in miss["fields"].items():
        if said["bbox"]:
            yield said["page_number"], said["bbox"], [(path, said)]
        else:
            loose.setdefault(said["page_number"], []).append((path, said))
    for number, values in loose.items():
        yield number, None, values
    if not miss["fields"]:
        yield 1, None, []


def _figure(
    number: int | None,
    values: list[tuple[str, Mapping[str, Any]]],
    page: Mapping[str, Any],
    picture: str,
    box: Sequence[float] | None,
    hidden: Sequence[Box],
) -> Figure:
    place = _share(box, page) if box else None
    part = _part(place, is_row="[" in values[0][0]) if place else _WHOLE
    jpeg = base64.b64decode(_JPEG.sub("", picture, count=1))
    data = base64.b64encode(cropped(jpeg, part, _LONGEST_PX)).decode()
    veils = [_within(veil, part) for veil in hidden if _meet(veil, part)]
    mark = _within(place, part) if place else None
    return Figure(number, values, "data:image/jpeg;base64," + data, mark, veils)


def _part(place: Box, *, is_row: bool) -> Box:
    """What is shown of the page around a value: the whole line of a row in a list."""
    spare = max(0.0, _WIDE - (place[2] - place[0])) / 2
    high = max(_AROUND, (_HIGH - (place[3] - place[1])) / 2)
    left, right = (0.0, 1.0) if is_row else (place[0] - spare, place[2] + spare)
    return (max(0.0, left), max(0.0, place[1] - high), min(1.0, right), min(1.0, place[3] + high))


def _hidden(
    result: Mapping[str, Any], page: Mapping[str, Any], private: PrivateNumbers
) -> Iterator[Box]:
    """Places of personal numbers on the page: fields that are one, short print that contains one."""
    for document in result["documents"]:
        for path, value in document["fields"].items():
            on_page = value.get("page_number") == page["page_number"]
            if on_page and value.get("bbox") and is_private_name(path):
                yield _share(value["bbox"], page)
    for element in page["elements"]:
        text = element["text"] or ""
        if len(text) <= LONGEST_VEIL and any(part.is_private for part in private.cut(text)):
            yield _share(element["bbox"], page)


def _share(bbox: Sequence[float], page: Mapping[str, Any]) -> Box:
    across, down = page["width_px"], page["height_px"]
    left, top, right, bottom = bbox
    edges = left / across, top / down, right / across, bottom / down
    a, b, c, d = (min(max(edge, 0.0), 1.0) for edge in edges)
    return a, b, c, d


def _meet(one: Box, other: Box) -> bool:
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]


def _within(box: Box, part: Box) -> Box:
    """The box as shares of the part, cut at its edges."""
    across, down = part[2] - part[0], part[3] - part[1]
    edges = (
        (box[0] - part[0]) / across,
        (box[1] - part[1]) / down,
        (box[2] - part[0]) / across,
        (box[3] - part[1]) / down,
    )
    a, b, c, d = (min(max(edge, 0.0), 1.0) for edge in edges)
    return a, b, c, d
