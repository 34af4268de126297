"""Reading a scanned page's text: our path against RapidOCR called directly, and Tesseract."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from rapidocr import RapidOCR

from benchmarks.row import Row, best_ms
from blocks import page_pool
from blocks.ocr import Pixels, read_picture
from documents.pages.pdf import load_page, open_pdf, page_facts, render

SAMPLE = Path(__file__).parent.parent / "samples" / "documents" / "statement_scan.pdf"
_ROUNDS = 3


def run() -> list[Row]:
    """Words with boxes on both sides, the same number of threads, a page of a scanned statement.

    CPU times are of all cores together: others at work on the machine hardly change them.
    """
    threads = page_pool.threads()
    pdf = open_pdf(str(SAMPLE), None)
    fact = page_facts(pdf)[0]
    pixels = render(load_page(pdf, 0), fact.width_px, fact.height_px)
    direct = RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.return_word_box": True,
            "EngineConfig.onnxruntime.intra_op_num_threads": threads,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )
    copy = np.ascontiguousarray(pixels)
    both: list[Callable[[], object]] = [
        lambda: read_picture(pixels, threads),
        lambda: direct(copy),
    ]
    name = "OCR of a scanned page, against RapidOCR called directly"
    ours_cpu, bare_cpu = best_ms(both, _ROUNDS, time.process_time)
    ours_wall, bare_wall = best_ms(both, _ROUNDS, time.perf_counter)
    rows = [Row(f"{name}, CPU", ours_cpu, bare_cpu), Row(f"{name}, wall", ours_wall, bare_wall)]
    return rows + _beside_tesseract(pixels, threads)


def _beside_tesseract(pixels: Pixels, threads: int) -> list[Row]:
    """The program on the picture as PNG, its start included: words with boxes; CPU of both."""
    program = shutil.which("tesseract")
    if program is None:
        print("no Tesseract here (Debian: tesseract-ocr): its row is left out")
        return []
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder) / "page.png"
        cv2.imwrite(str(picture), pixels)
        command = [program, str(picture), "stdout", "tsv"]
        limit = os.environ | {"OMP_THREAD_LIMIT": str(threads)}

        def theirs() -> object:
            return subprocess.run(command, check=True, capture_output=True, env=limit)

        both: list[Callable[[], object]] = [lambda: read_picture(pixels, threads), theirs]
        mine, tesseract = best_ms(both, _ROUNDS, _cpu_seconds)
    return [Row("OCR of a scanned page (CPU) / Tesseract", mine, tesseract)]


def _cpu_seconds() -> float:
    """Of this process and of those that it has waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
