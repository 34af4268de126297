"""A model server that counts: `python -m tests.servers.page_server PORT FOLDER [SECONDS]`.

It speaks what the vLLM engine asks for. Page n of `pages_pdf` is known by its shape; each question is a
line in FOLDER/asked. While FOLDER/fail-n exists, page n is refused.
"""

from __future__ import annotations

import asyncio
import base64
import io
import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import uvicorn
from PIL import Image
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

TURN = [
    *("<|user|>", "<|img|>", *["<|imgpad|>"] * 4, "<|endofimg|>"),
    *("Hi", "<|endofuser|>", "<|assistant|>"),
]


def pages_pdf(file: Path, count: int, mark: str = "") -> Path:
    """Pages that differ in shape: page n is 600 points wide and 600 + 60 n high."""
    from reportlab.pdfgen.canvas import Canvas

    file.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(file), pageCompression=0)
    canvas.setTitle(mark)
    for number in range(1, count + 1):
        canvas.setPageSize((600, 600 + 60 * number))
        canvas.rect(60, 60, 300, 200, fill=1)
        canvas.showPage()
    canvas.save()
    return file


def asked(folder: Path) -> list[int]:
    """Numbers of the pages asked for so far, in order."""
    file = folder / "asked"
    return [int(line) for line in file.read_text().split()] if file.exists() else []


def picture_in(body: dict[str, Any]) -> Image.Image:
    """The page's picture in a question."""
    [url] = [
        part["image_url"]["url"]
        for part in body["messages"][-1]["content"]
        if part["type"] == "image_url"
    ]
    return Image.open(io.BytesIO(base64.b64decode(url.partition(",")[2])))


def _page_number(body: dict[str, Any]) -> int:
    width, height = picture_in(body).size
    return round((height / width * 600 - 600) / 60)


def app(folder: Path, seconds: float) -> Starlette:
    async def complete(request: Request) -> Response:
        number = _page_number(json.loads(await request.body()))
        with (folder / "asked").open("a") as file:
            file.write(f"{number}\n")
        if (folder / f"fail-{number}").exists():
            return JSONResponse({"error": {"message": "refused"}}, 400)
        await asyncio.sleep(seconds)
        return StreamingResponse(iter([streamed(f"Page {number}")]), media_type=STREAM)

    return model_server(complete)


STREAM = "text/event-stream"


def streamed(text: str) -> str:
    """The body of an answer in which the page holds this one line."""
    answer = json.dumps([{"bbox": [60, 60, 600, 100], "category": "Text", "text": text}])
    token = {"token": answer, "logprob": -0.01, "bytes": list(answer.encode())}
    choice = {"delta": {"content": answer}, "logprobs": {"content": [token]}}
    lines = [
        {"choices": [choice | {"finish_reason": None}]},
        {"choices": [{"delta": {"content": ""}, "finish_reason": "stop"}]},
    ]
    return "".join(f"data: {json.dumps(line)}\n\n" for line in lines) + "data: [DONE]\n\n"


def model_server(complete: Callable[[Request], Awaitable[Response]]) -> Starlette:
    """All that the vLLM engine asks for; `complete` answers the questions about pages."""

    def says(data: dict[str, Any]) -> Any:
        async def answer(request: Request) -> JSONResponse:
            return JSONResponse(data)

        return answer

    return Starlette(
        routes=[
            Route("/health", says({})),
            Route("/version", says({"version": "counting"})),
            Route("/v1/models", says({"data": [{"id": "dots.ocr"}]})),
            Route("/tokenize", says({"token_strs": TURN}), methods=["POST"]),
            Route("/metrics", says({})),
            Route("/v1/chat/completions", complete, methods=["POST"]),
        ]
    )


if __name__ == "__main__":
    uvicorn.run(
        app(Path(sys.argv[2]), float(sys.argv[3]) if len(sys.argv) > 3 else 0.0),
        host="127.0.0.1",
        port=int(sys.argv[1]),
        log_level="critical",
    )
