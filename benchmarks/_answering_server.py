"""A stand-in for a vLLM server that answers every page after the same time, so many at once.

    python -m benchmarks._answering_server SECONDS [AT_ONCE]

Prints its address. It speaks what the engine asks for: models, rendering, metrics, streamed answers.
"""

from __future__ import annotations

import asyncio
import json
import socket
import sys
import time
from collections.abc import AsyncIterator
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, StreamingResponse
from starlette.routing import Route

CELLS = [
    {"bbox": [100, 60 * n, 1600, 60 * n + 40], "category": "Text", "text": f"Line {n} of the page"}
    for n in range(1, 30)
]
ANSWER = json.dumps(CELLS)
_PIECE = 24
_TURN = [
    *("<|user|>", "<|img|>", *["<|imgpad|>"] * 4, "<|endofimg|>"),
    *("Hi", "<|endofuser|>", "<|assistant|>"),
]


class Stand:
    """One server's state."""

    def __init__(self, seconds: float, at_once: int) -> None:
        self.seconds = seconds
        self.places = asyncio.Semaphore(at_once)
        self.running = self.waiting = 0
        self.first = self.last = 0.0

    async def complete(self, request: Request) -> StreamingResponse:
        await request.body()
        self.first = self.first or time.monotonic()
        self.waiting += 1
        async with self.places:
            self.waiting -= 1
            self.running += 1
            try:
                await asyncio.sleep(self.seconds)
            finally:
                self.running -= 1
                self.last = time.monotonic()
        return StreamingResponse(self._events(), media_type="text/event-stream")

    async def _events(self) -> AsyncIterator[str]:
        for at in range(0, len(ANSWER), _PIECE):
            yield self._event(ANSWER[at : at + _PIECE], None)
        yield self._event("", "stop")
        yield "data: [DONE]\n\n"

    @staticmethod
    def _event(piece: str, finish: str | None) -> str:
        token = {"token": piece, "logprob": -0.01, "bytes": list(piece.encode())}
        choice = {"delta": {"content": piece}, "logprobs": {"content": [token]}}
        return f"data: {json.dumps({'choices': [choice | {'finish_reason': finish}]})}\n\n"

    async def span(self, request: Request) -> JSONResponse:
        """Seconds from the first question to the last answer, since it was last asked."""
        seconds, self.first = self.last - self.first, 0.0
        return JSONResponse({"seconds": seconds})

    async def metrics(self, request: Request) -> PlainTextResponse:
        return PlainTextResponse(
            f"vllm:num_requests_running {self.running}.0\nvllm:num_requests_waiting {self.waiting}.0\n"
        )


def app(seconds: float, at_once: int) -> Starlette:
    stand = Stand(seconds, at_once)

    def says(data: dict[str, Any]) -> Any:
        async def answer(request: Request) -> JSONResponse:
            return JSONResponse(data)

        return answer

    return Starlette(
        routes=[
            Route("/health", says({})),
            Route("/version", says({"version": "stand-in"})),
            Route("/v1/models", says({"data": [{"id": "dots.ocr"}]})),
            Route("/tokenize", says({"token_strs": _TURN}), methods=["POST"]),
            Route("/metrics", stand.metrics),
            Route("/span", stand.span),
            Route("/v1/chat/completions", stand.complete, methods=["POST"]),
        ]
    )


def main() -> None:
    seconds = float(sys.argv[1])
    at_once = int(sys.argv[2]) if len(sys.argv) > 2 else 64
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        print(f"http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
        config = uvicorn.Config(app(seconds, at_once), log_level="critical")
        uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    main()
