"""The vLLM server on the same machine: one streamed answer at a time, asked again while it is full."""

from __future__ import annotations

import asyncio
import random
import time
from typing import Any

import aiohttp

from documents.dialects.answer import Answer, AnswerStream, error_words
from documents.errors import BadAnswer, EngineUnavailable, UnreadByModel

_FULL = (429, 503)
_LONGEST_PAUSE_SECONDS = 8.0
_LINE_BYTES = 1 << 20


async def call_vllm(
    session: aiohttp.ClientSession, body: dict[str, Any], patience_seconds: float = 60.0
) -> Answer:
    """The answer to a streamed chat completion. session: with vLLM's address as its base.

    Raises:
        EngineUnavailable: vLLM is away, or full for `patience_seconds`.
        UnreadByModel: vLLM refuses the page, in its own words.
        BadAnswer: what came is no answer, or too late.
    """
    until = time.monotonic() + patience_seconds
    tries = 0
    while True:
        try:
            answer = await _once(session, body)
        except EngineUnavailable:
            answer = None
        except TimeoutError:
            raise BadAnswer("no whole answer in time") from None
        except aiohttp.ClientError as error:
            raise EngineUnavailable(f"vLLM is away ({type(error).__name__})") from None
        if answer is not None:
            return answer
        pause = random.uniform(0, min(0.25 * 2**tries, _LONGEST_PAUSE_SECONDS))
        if time.monotonic() + pause > until:
            raise EngineUnavailable(f"vLLM's queue was full for {patience_seconds:.0f} s")
        await asyncio.sleep(pause)
        tries += 1


async def _once(session: aiohttp.ClientSession, body: dict[str, Any]) -> Answer | None:
    """The answer; None when the server is full."""
    async with session.post("/v1/chat/completions", json=body) as response:
        if response.status in _FULL:
            return None
        if response.status >= 500:
            raise EngineUnavailable(f"vLLM says {response.status}")
        if response.status != 200:
            words = error_words(await response.text())
            raise UnreadByModel(f"vLLM refuses the page ({response.status}): {words}")
        stream = AnswerStream()
        async for line in response.content:
            if not stream.hear(line.decode(errors="replace")):
                break
        return stream.end()


def open_session(url: str, answer_seconds: float) -> aiohttp.ClientSession:
    """One pool of connections to vLLM, which closes idle ones after 5 s."""
    return aiohttp.ClientSession(
        url,
        timeout=aiohttp.ClientTimeout(total=answer_seconds, sock_connect=10),
        connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=4),
        read_bufsize=_LINE_BYTES,
    )
