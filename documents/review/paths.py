"""Paths such as `transactions[3].amount`: the value there, another value there, and its type.

Types come from the kind's pydantic model; a path that leads outside of it has none.
"""

from __future__ import annotations

import re
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

_STEP = re.compile(r"(?:^|\.)([^.\[\]]+)|\[(\d+)\]")


def steps(path: str) -> list[str | int]:
    """`a[0].b` → ["a", 0, "b"]. Raises ValueError for what is no path."""
    found: list[str | int] = []
    end = 0
    for match in _STEP.finditer(path):
        if match.start() != end:
            break
        end = match.end()
        found.append(int(match[2]) if match[2] else match[1])
    if end != len(path) or not found:
        raise ValueError("no path into a document")
    return found


def value_at(data: Any, path: str) -> Any:
    """The value at the path; None where there is none."""
    for step in steps(path):
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def put_at(data: dict[str, Any], path: str, value: Any) -> None:
    """Set the value at the path; None takes it away from its object.

    Raises ValueError when the list or object that should hold it is not there.
    """
    *way, last = steps(path)
    place: Any = data
    try:
        for step in way:
            place = place[step]
        if isinstance(place, dict) and value is None:
            place.pop(last, None)
        else:
            place[last] = value
    except (KeyError, IndexError, TypeError):
        raise ValueError("nothing is there to hold the value") from None


def field_at(model: type[BaseModel], path: str) -> FieldInfo | None:
    """The model's field that the path ends in; None when the model has none."""
    here: Any = model
    found: FieldInfo | None = None
    for step in steps(path):
        if isinstance(step, int):
            if get_origin(here) is not list:
                return None
            here = get_args(here)[0]
            continue
        if not (isinstance(here, type) and issubclass(here, BaseModel)):
            return None
        by_name = {info.alias or name: info for name, info in here.model_fields.items()}
        found = by_name.get(step)
        if found is None:
            return None
        here = without_none(found.annotation)
    return found


def type_at(model: type[BaseModel], path: str) -> Any:
    """The annotation at the path without its None, list items included; None when there is none."""
    info = field_at(model, path)
    if info is None:
        return None
    annotation = without_none(info.annotation)
    if path.endswith("]") and get_origin(annotation) is list:
        return without_none(get_args(annotation)[0])
    return annotation


def without_none(annotation: Any) -> Any:
    """`X | None` → X; other annotations as they are."""
    if get_origin(annotation) in (Union, UnionType):
        kept = [part for part in get_args(annotation) if part is not NoneType]
        if len(kept) == 1:
            return kept[0]
    return annotation
