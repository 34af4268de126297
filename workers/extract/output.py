"""An answer before RunPod gets it: it must be JSON, and small enough, for the SDK drops what is not.

A larger one is stored first and goes out as a reference: the address, the hash and the size.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

import fsspec


def deliver(answer: dict[str, Any], job_id: str, limit_bytes: int, store: str) -> dict[str, Any]:
    """What to hand to RunPod: the answer, a reference to it, or {"error": …} saying why neither.

    store: fsspec folder for large answers; "" when there is none.
    """
    try:
        data = json.dumps(answer, allow_nan=False, ensure_ascii=False).encode()
    except (ValueError, TypeError):
        return {"error": "the answer is no JSON: a number in it is not finite"}
    if len(data) <= limit_bytes:
        return answer
    if not store:
        return {
            "error": f"too large: the answer has {len(data)} bytes, RunPod takes {limit_bytes}; "
            "send fewer pages, or set SHEAF_RESULT_STORE"
        }
    digest = hashlib.sha256(data).hexdigest()
    uri = f"{store}/{_plain(job_id)}-{digest[:16]}.json"
    try:
        with fsspec.open(uri, "wb", auto_mkdir=True) as file:
            file.write(data)
    except Exception as error:  # each store has its own errors, and their words may hold keys
        return {"error": f"the result store cannot be written ({type(error).__name__})"}
    kept = ("confidence", "page_count", "latency_ms", "model")
    reference = {"uri": uri, "sha256": digest, "bytes": len(data)}
    return {"reference": reference} | {key: answer[key] for key in kept}


def _plain(job_id: str) -> str:
    return "".join(c for c in job_id if c.isalnum() or c in "-_")[:80] or "job"
