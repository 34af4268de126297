"""dots.mocr (March 2026, first called dots.ocr-1.5): the same layout prompts and answers as dots.ocr.

Source: the README of studio-dots-ai/dots.ocr. Its further prompts (web pages, SVG) are of no use here.
"""

from __future__ import annotations

from dataclasses import replace

from documents.dialects.dots_ocr import DOTS_OCR

DOTS_MOCR = replace(
    DOTS_OCR, name="dots.mocr", models=("rednote-hilab/dots.mocr", "dots-studio/dots.mocr")
)
