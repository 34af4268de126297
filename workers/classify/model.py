"""Qwen2.5-VL, loaded once: tokenizer, picture processor and weights, by transformers 5.

`AutoProcessor` is not used: it wants torchvision for videos. What it would do for one picture is
done by hand in `scoring`, and gives the same tensors.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

import torch
from transformers import (
    AutoConfig,
    AutoImageProcessor,
    AutoTokenizer,
    Qwen2_5_VLForConditionalGeneration,
)

from documents.dialects.choices import IMAGE, LETTERS, Calibration

_DTYPES = ("bfloat16", "float16", "float32")


class CannotStart(RuntimeError):
    """The worker is set up wrongly, or on the wrong machine; the message says how."""


@dataclass(frozen=True, slots=True)
class Settings:
    """max_pixels: 28 × 28 pixels are one image token. turns: orders of the choices averaged."""

    model: str
    revision: str | None
    max_pixels: int
    turns: int
    dtype: str
    device: str
    batch_tokens: int
    calibration: Calibration


def settings() -> Settings:
    """From the environment. Raises CannotStart naming the variable that is wrong."""
    try:
        found = Settings(
            model=os.environ.get("SHEAF_CLASSIFY_MODEL") or "Qwen/Qwen2.5-VL-7B-Instruct",
            revision=os.environ.get("SHEAF_CLASSIFY_REVISION") or None,
            max_pixels=int(os.environ.get("SHEAF_CLASSIFY_MAX_PIXELS") or IMAGE.max_pixels),
            turns=int(os.environ.get("SHEAF_CLASSIFY_TURNS") or 2),
            dtype=os.environ.get("SHEAF_CLASSIFY_DTYPE") or "bfloat16",
            device=os.environ.get("SHEAF_CLASSIFY_DEVICE") or "cuda:0",
            batch_tokens=int(os.environ.get("SHEAF_CLASSIFY_BATCH_TOKENS") or 16_384),
            calibration=_calibration(os.environ.get("SHEAF_CLASSIFY_CALIBRATION", "")),
        )
    except ValueError as error:
        raise CannotStart(f"a SHEAF_CLASSIFY_… variable is wrong: {error}") from None
    if found.dtype not in _DTYPES:
        raise CannotStart(f"SHEAF_CLASSIFY_DTYPE is one of {', '.join(_DTYPES)}")
    if found.max_pixels < IMAGE.min_pixels or not 1 <= found.turns <= len(LETTERS):
        raise CannotStart("SHEAF_CLASSIFY_MAX_PIXELS or SHEAF_CLASSIFY_TURNS is out of range")
    return found


@dataclass(slots=True)
class Qwen:
    """The loaded model. It keeps state between calls: one thread at a time may use it."""

    tokenizer: Any
    images: Any
    model: Any
    letter_ids: dict[str, int]
    settings: Settings


def load(how: Settings) -> Qwen:
    """Load from a folder or the hub's cache. Raises CannotStart with the cause, and soon."""
    _check_device(how)
    try:
        config = AutoConfig.from_pretrained(how.model, revision=how.revision)
        if config.model_type != "qwen2_5_vl":
            raise CannotStart(f"{how.model} is a {config.model_type}, not a Qwen2.5-VL")
        tokenizer = AutoTokenizer.from_pretrained(
            how.model, revision=how.revision, padding_side="left"
        )
        # One backend everywhere: the same pixels with and without torchvision.
        images = AutoImageProcessor.from_pretrained(
            how.model,
            revision=how.revision,
            backend="pil",
            size={"shortest_edge": IMAGE.min_pixels, "longest_edge": how.max_pixels},
        )
        model = Qwen2_5_VLForConditionalGeneration.from_pretrained(
            how.model, revision=how.revision, dtype=getattr(torch, how.dtype)
        )
        model = model.to(how.device).eval()
    except torch.cuda.OutOfMemoryError:
        raise CannotStart("the GPU has too little memory for the model") from None
    except (OSError, ValueError, ImportError) as error:
        raise CannotStart(f"{how.model} cannot be loaded: {_first_line(error)}") from None
    how.calibration.checked(how.model)
    return Qwen(tokenizer, images, model, _letter_ids(tokenizer), how)


def _check_device(how: Settings) -> None:
    """Before gigabytes are read. Raises CannotStart."""
    if how.device.startswith("cuda") and not torch.cuda.is_available():
        raise CannotStart("no CUDA GPU is visible: start the worker on a GPU, or set the device")


def _letter_ids(tokenizer: Any) -> dict[str, int]:
    """Raises CannotStart when a letter is not one token: its probability could not be read."""
    ids = {}
    for letter in LETTERS:
        found = tokenizer(letter, add_special_tokens=False)["input_ids"]
        if len(found) != 1:
            raise CannotStart(f"the tokenizer makes {len(found)} tokens of the letter {letter}")
        ids[letter] = found[0]
    if len(set(ids.values())) != len(LETTERS):
        raise CannotStart("the tokenizer does not tell the letters apart")
    return ids


def _calibration(text: str) -> Calibration:
    return Calibration.from_json(text) if text else Calibration()


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:300]
