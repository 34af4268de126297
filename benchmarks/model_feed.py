"""How full the vLLM engine keeps a server: the whole flow against a bare asyncio client, in one run.

The server is a stand-in that answers each page after a fixed time, 64 at once, and clocks how long
it had work: from the first question to the last answer. The bare client's pictures are ready
beforehand; the flow makes each ready, keeps its Prefect states and stores its layout on the way.
"""

from __future__ import annotations

import asyncio
import io
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks._memory import peak_mib
from benchmarks.row import Row
from documents.layout import Page

PAGES = int(os.environ.get("SHEAF_FEED_PAGES", "1000"))
IN_FLIGHT = 64
ANSWER_SECONDS = 10.0
"""64 pages in 10 s are six a second: what half a dozen of the fastest GPUs read."""
_SAMPLE = Path(__file__).parent.parent / "samples" / "documents" / "statement_scan.pdf"
_PREPARED = 40


def run() -> list[Row]:
    """Milliseconds a page through the flow, and CPU milliseconds to make a page ready."""
    with tempfile.TemporaryDirectory() as folder:
        source = _scans(Path(folder) / "scans.pdf")
        command = [sys.executable, "-m", "benchmarks._answering_server", str(ANSWER_SECONDS)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout
            url = server.stdout.readline().strip()
            try:
                _bare(source, url)
                bare = _span(url)
                whole = _flow(source, url, Path(folder) / "out")
                ours = _span(url)
            finally:
                server.terminate()
        print(
            f"{PAGES} pages; the flow took {whole:.1f} s in all, its process {peak_mib():.0f} MiB"
        )
        rows = [
            Row("a page to a model server, whole flow / bare client", *_each(ours, bare)),
            Row("a 200 DPI scan made ready (CPU) / 15 a second", _prepared(_SAMPLE), 1000 / 15),
            Row("the same in colour (CPU) / 15 a second", _prepared(source), 1000 / 15),
        ]
    return rows


def _span(url: str) -> float:
    """Seconds for which the server had work."""
    import httpx

    return float(httpx.get(f"{url}/span").json()["seconds"])


def _each(ours: float, bare: float) -> tuple[float, float]:
    return ours / PAGES * 1000, bare / PAGES * 1000


def _scans(file: Path) -> Path:
    """A PDF of that many scanned pages: one picture, shown again and again."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    from documents.pages.pdf import load_page, open_pdf, page_facts, render
    from documents.pages.raster import encode_jpeg

    pdf = open_pdf(str(_SAMPLE), None)
    fact = page_facts(pdf)[0]
    picture = encode_jpeg(render(load_page(pdf, 0), fact.width_px, fact.height_px), 75)
    pdf.close()
    canvas = Canvas(str(file), pagesize=(612, 792))
    scan = ImageReader(io.BytesIO(picture))
    for _ in range(PAGES):
        canvas.drawImage(scan, 0, 0, 612, 792)
        canvas.showPage()
    canvas.save()
    return file


def _page(source: Path) -> Page:
    return Page(str(source), "0" * 64, "application/pdf", 0, 1700, 2200)


def _bare(source: Path, url: str) -> None:
    """Send all pages by httpx and asyncio alone, so many at once."""
    import httpx
    import orjson

    from blocks.model_pages import picture_of
    from documents.dialects.dots_ocr import DOTS_OCR
    from documents.pages.model_image import data_url

    picture = picture_of(_page(source), DOTS_OCR.image)
    body = orjson.dumps(DOTS_OCR.request("dots.ocr", data_url(picture.jpeg), "layout"))

    async def all_of_them() -> None:
        places = asyncio.Semaphore(IN_FLIGHT)
        limits = httpx.Limits(max_connections=IN_FLIGHT)
        async with httpx.AsyncClient(base_url=url, limits=limits, timeout=60) as client:

            async def one() -> None:
                async with places:
                    response = await client.post("/v1/chat/completions", content=body)
                    response.raise_for_status()

            await asyncio.gather(*(one() for _ in range(PAGES)))

    asyncio.run(all_of_them())


def _flow(source: Path, url: str, out: Path) -> float:
    """Seconds of `process-document`, Prefect's server already up."""
    from prefect.testing.utilities import prefect_test_harness

    from blocks.vllm import VllmEngine
    from flows.process_document import process_document

    with prefect_test_harness(server_startup_timeout=120):
        VllmEngine(extract_url=url, in_flight=IN_FLIGHT, exact=False).save("feed")
        begun = time.perf_counter()
        state = process_document(
            str(source), "vllm/feed", "invoice", False, None, out, False, return_state=True
        )
        seconds = time.perf_counter() - begun
        assert state.is_completed(), state.message
    return seconds


def _prepared(source: Path) -> float:
    """CPU milliseconds to make one scanned page ready: rendered at the model's size, encoded."""
    from blocks.model_pages import prepare
    from documents.dialects.dots_ocr import DOTS_OCR

    page = _page(source)
    prepare(page, DOTS_OCR.image, 1, False)
    begun = time.process_time()
    for _ in range(_PREPARED):
        prepare(page, DOTS_OCR.image, 1, False)
    return (time.process_time() - begun) / _PREPARED * 1000
