"""Reading a scanned page's text: our path against RapidOCR called directly on the same picture."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from rapidocr import RapidOCR

from benchmarks.row import Row, best_ms
from blocks import page_pool
from blocks.ocr import read_picture
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
    return [Row(f"{name}, CPU", ours_cpu, bare_cpu), Row(f"{name}, wall", ours_wall, bare_wall)]
