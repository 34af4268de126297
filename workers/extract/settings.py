"""What the environment says to the extract worker; `start.sh` sets the same for vLLM."""

from __future__ import annotations

import os
from dataclasses import dataclass

from documents.dialects.dialect import Dialect
from documents.dialects.index import dialect_of


@dataclass(frozen=True, slots=True)
class Settings:
    """url: of the vLLM server beside. store: fsspec folder for results too large to send, or "".

    window: vLLM's --max-model-len. answer_bytes: what RunPod still takes; its own limit is 10 MB,
    and it drops what is larger.
    """

    dialect: Dialect
    url: str
    store: str
    answer_bytes: int
    window: int
    pages_in_flight: int
    jobs_at_once: int
    patience_seconds: float
    answer_seconds: float


def settings() -> Settings:
    """Raises ValueError naming the variable that is wrong."""
    port = _number("SHEAF_EXTRACT_PORT", 8000)
    return Settings(
        dialect=dialect_of(os.environ.get("SHEAF_EXTRACT_DIALECT") or "dots.ocr"),
        url=f"http://127.0.0.1:{port}",
        store=os.environ.get("SHEAF_RESULT_STORE", "").rstrip("/"),
        answer_bytes=_number("SHEAF_RESULT_LIMIT_BYTES", 9_500_000),
        window=_number("SHEAF_EXTRACT_MAX_MODEL_LEN", 32_768),
        pages_in_flight=_number("SHEAF_EXTRACT_MAX_NUM_SEQS", 64),
        jobs_at_once=_number("SHEAF_JOBS_AT_ONCE", 16),
        patience_seconds=_number("SHEAF_PATIENCE_SECONDS", 60),
        answer_seconds=_number("SHEAF_ANSWER_SECONDS", 600),
    )


def _number(name: str, default: int) -> int:
    text = os.environ.get(name) or str(default)
    if not text.isdecimal() or int(text) < 1:
        raise ValueError(f"{name} must be a whole number above 0")
    return int(text)
