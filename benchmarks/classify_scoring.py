"""Classification by one prefill against generating the answer as JSON: same model, same pictures.

    SHEAF_CLASSIFY_MODEL=… python -m benchmarks.classify_scoring

Needs torch and transformers, and so an interpreter other than the project's. Without a GPU it takes
the model that is named, which had better be tiny: the ratio then says nothing of the real one.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

_BATCHES = (1, 8, 32)
_JSON_TOKENS = 48
"""Of an answer such as {"type": "bank_statement", "confidence": 0.97, "reasoning": "…"}, cut short."""
_ROUNDS = 3


def main() -> None:
    """Print pages a second of both ways, and their ratio, for each batch size."""
    import torch

    from documents.dialects.choice_answers import EXPLAIN_PROMPT
    from documents.dialects.choices import build_classification_prompt
    from documents.pages.model_image import Image
    from workers.classify.model import load, settings
    from workers.classify.scoring import inputs, letter_logprobs

    how = settings()
    qwen = load(how)
    where = torch.cuda.get_device_name() if how.device.startswith("cuda") else "CPU"
    print(f"{how.model} on {where}, {how.max_pixels} pixels a page at most")
    for count in _BATCHES:
        pictures = [Image.new("RGB", (850, 1100), (255, 255, 250 - n)) for n in range(count)]

        def scored(pages: list[Any] = pictures) -> None:
            letter_logprobs(qwen, pages, build_classification_prompt())

        def generated(pages: list[Any] = pictures) -> None:
            with torch.inference_mode():
                qwen.model.generate(
                    **inputs(qwen, pages, EXPLAIN_PROMPT),
                    max_new_tokens=_JSON_TOKENS,
                    min_new_tokens=_JSON_TOKENS,
                    do_sample=False,
                    repetition_penalty=1.0,
                )

        ours, reference = _seconds(scored), _seconds(generated)
        print(
            f"batch {count:>2}: {count / ours:8.2f} pages/s by one prefill, {count / reference:8.2f} by "
            f"JSON, ratio {ours / reference:.3f}"
        )


def _seconds(work: Callable[[], None]) -> float:
    work()
    best = float("inf")
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begun)
    return best


if __name__ == "__main__":
    main()
