"""The soak's documents and its model server, which fails at random: `python -m … PORT FOLDER SEED`.

A page carries its number as a row of squares, so the server knows which page a picture shows. Each
question becomes a line `page outcome` in FOLDER/asked.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import uvicorn
from PIL import Image
from reportlab.pdfgen.canvas import Canvas
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from tests.servers.page_server import STREAM, model_server, picture_in, streamed

MOST_PAGES = 4
"""Of a document: page p of document d has the number 4 d + p."""
_BITS, _SIDE, _WIDTH, _HEIGHT = 16, 30, 600, 780
BROKEN_EVERY = 250
"""Page 0 of each so many documents is refused for good: they must end incomplete, by name."""
FAULTS = {"503": 0.03, "500": 0.01, "cut": 0.01, "no answer": 0.005, "slow": 0.03}
SLOW_SECONDS = 5.0


def page_count(document: int) -> int:
    """One page, and two for each fifth document."""
    return 2 if document % 5 == 0 else 1


def is_broken(page: int) -> bool:
    """Whether the server refuses this page whenever it is asked."""
    return page % (BROKEN_EVERY * MOST_PAGES) == 0


def write_document(file: Path, document: int) -> None:
    """A PDF of pictures without text."""
    canvas = Canvas(str(file), pagesize=(_WIDTH, _HEIGHT))
    for page in range(page_count(document)):
        number = document * MOST_PAGES + page
        canvas.rect(60, 60, 300, 200, fill=1)
        for bit in range(_BITS):
            if number >> bit & 1:
                canvas.rect(60 + bit * _SIDE, 600, _SIDE, _SIDE, fill=1, stroke=0)
        canvas.showPage()
    canvas.save()


def number_on(picture: Image.Image) -> int:
    """The number of the page that the picture shows, whatever its size."""
    grey = np.asarray(picture.convert("L"))
    height, width = grey.shape
    row = round((_HEIGHT - 600 - _SIDE / 2) * height / _HEIGHT)
    middles = (round((60 + (bit + 0.5) * _SIDE) * width / _WIDTH) for bit in range(_BITS))
    return sum(1 << bit for bit, x in enumerate(middles) if grey[row, x] < 128)


def outcomes(folder: Path) -> Counter[tuple[int, str]]:
    """How often each page had each outcome."""
    lines = (line.split(maxsplit=1) for line in (folder / "asked").read_text().splitlines())
    return Counter((int(page), outcome) for page, outcome in lines)


def app(folder: Path, seed: int) -> Starlette:
    """The server. Faults are drawn in the order of the questions, which no seed fixes wholly."""
    dice = random.Random(seed)

    async def complete(request: Request) -> Response:
        page = number_on(picture_in(json.loads(await request.body())))
        outcome = "refused" if is_broken(page) else _drawn(dice)
        with (folder / "asked").open("a") as file:
            file.write(f"{page} {outcome}\n")
        if outcome == "slow":
            await asyncio.sleep(SLOW_SECONDS)
        if outcome in ("refused", "500", "503"):
            status = 400 if outcome == "refused" else int(outcome)
            return JSONResponse({"error": {"message": "at random"}}, status)
        whole = "" if outcome == "no answer" else streamed(f"Page {page}")
        told = whole[: len(whole) // 3] if outcome == "cut" else whole
        return StreamingResponse(iter([told]), media_type=STREAM)

    return model_server(complete)


def _drawn(dice: random.Random) -> str:
    [outcome] = dice.choices(["ok", *FAULTS], [1 - sum(FAULTS.values()), *FAULTS.values()])
    return outcome


if __name__ == "__main__":
    uvicorn.run(
        app(Path(sys.argv[2]), int(sys.argv[3])),
        host="127.0.0.1",
        port=int(sys.argv[1]),
        log_level="critical",
    )
