"""The queue of results that wait for a person, and the trail of what persons said. All in the store.

ROOT/.sheaf/reviews/<result's stem>.json    what is asked, until when, and how it ended
ROOT/<result's stem>.review.jsonl           who said what and when, before and after; in the clear
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import orjson
from pydantic import BaseModel, ValidationError

from blocks.files import read_whole, write_whole
from documents.review.answers import Change
from documents.review.doubts import Doubt

State = Literal["waiting", "reviewed", "timed out"]


class Review(BaseModel):
    """One result that a person is asked about. Holds no value of the document.

    tries: answers that could not be right; complaints: what was wrong with the last one.
    run: the Prefect run that waits for the answer, if one does.
    """

    result: Path
    source: str
    types: list[str]
    state: State = "waiting"
    asked_at: datetime
    until: datetime
    doubts: list[Doubt]
    tries: int = 0
    complaints: dict[str, str] = {}
    run: str | None = None

    def is_overdue(self) -> bool:
        """Whether it still waits though its time is up."""
        return self.state == "waiting" and datetime.now(UTC) >= self.until


def new_review(
    result: Path, source: str, types: Sequence[str], doubts: Sequence[Doubt], hours: float
) -> Review:
    """A review that begins now and waits so many hours. source: safe to show."""
    begun = datetime.now(UTC)
    return Review(
        result=result,
        source=source,
        types=[*types],
        asked_at=begun,
        until=begun + timedelta(hours=hours),
        doubts=[*doubts],
    )


def review_of(result: Path) -> Review | None:
    """The review of that result file; None when nobody is or was asked, or its record is damaged."""
    try:
        return Review.model_validate_json(read_whole(_record(result)))
    except (OSError, ValidationError):
        return None


def keep_review(review: Review) -> None:
    """Write the record whole."""
    write_whole(_record(review.result), review.model_dump_json(indent=2).encode())


def forget_review(result: Path) -> None:
    """Nobody is asked about it any longer."""
    _record(result).unlink(missing_ok=True)


def reviews(root: Path) -> list[Review]:
    """All reviews of a store, the oldest first."""
    records = (root.absolute() / ".sheaf" / "reviews").glob("*.json")
    found = [review_of(root.absolute() / record.name) for record in records]
    return sorted((review for review in found if review), key=lambda review: review.asked_at)


def trail_file(result: Path) -> Path:
    """Where the audit trail of a result lies."""
    return result.with_suffix(".review.jsonl")


def trail(result: Path) -> list[dict[str, Any]]:
    """The audit trail, oldest line first; a line that is damaged raises ValueError."""
    try:
        lines = read_whole(trail_file(result)).splitlines()
    except FileNotFoundError:
        return []
    return [orjson.loads(line) for line in lines]


def add_to_trail(result: Path, changes: Iterable[Change], who: str, run: str | None) -> None:
    """Append what a person said. The file is written whole: a line is there or it is not."""
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    said = [{"at": moment, "by": who, "run": run, **change.to_json()} for change in changes]
    lines = [orjson.dumps(line) for line in [*trail(result), *said]]
    write_whole(trail_file(result), b"\n".join(lines) + b"\n")


def _record(result: Path) -> Path:
    return result.parent / ".sheaf" / "reviews" / f"{result.stem}.json"
