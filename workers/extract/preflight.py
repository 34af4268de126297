"""Before the first job: does vLLM render questions as the model was trained on them?

With another chat template it answers all the same, and far worse; so the worker does not start.
"""

from __future__ import annotations

import json
import sys
import urllib.error
import urllib.request
from typing import Any

from documents.dialects.dialect import Dialect
from documents.dialects.probe import PROMPT, SIDE_PX, probe
from workers.extract.settings import settings

_TOKENS = 4
"""Image tokens of a picture that small: two by two patches of 28 pixels."""


def fault(url: str, dialect: Dialect) -> str | None:
    """What is wrong with the server's rendering; None when all is well."""
    body = {"model": dialect.name, "messages": probe(dialect), "return_token_strs": True}
    try:
        answer = _post(f"{url}/tokenize", body)
    except urllib.error.HTTPError as error:
        return f"/tokenize says {error.code}"
    except (OSError, ValueError) as error:
        return f"/tokenize does not answer ({type(error).__name__})"
    tokens = answer.get("token_strs") or []
    pads = tokens.count(dialect.turn[1][1])
    wrong = dialect.rendered_wrongly(tokens, PROMPT)
    if not wrong and pads != _TOKENS:
        wrong = f"a picture of {SIDE_PX} pixels became {pads} tokens, not {_TOKENS}"
    return wrong


def _post(url: str, body: dict[str, Any]) -> dict[str, Any]:
    request = urllib.request.Request(
        url, json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=60) as response:
        answer: dict[str, Any] = json.load(response)
    return answer


def main() -> None:
    """Exit status 0 when the server may be used, 1 with the cause when not."""
    how = settings()
    wrong = fault(how.url, how.dialect)
    if wrong:
        sys.exit(
            f"vLLM does not render questions as {how.dialect.name} was trained on them: {wrong}. "
            "Serve it with --chat-template-content-format string."
        )


if __name__ == "__main__":
    main()
