"""Pictures to probabilities of the types: one prefill for a batch of pictures, nothing generated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import torch

from documents.dialects.choice_answers import EXPLAIN_PROMPT
from documents.dialects.choices import (
    Scores,
    average,
    build_classification_prompt,
    score,
)
from documents.pages.model_image import Image
from workers.classify.model import Qwen

_EXPLAIN_TOKENS = 256
_EXPLAIN_TEMPERATURE = 0.1


def classify_pictures(qwen: Qwen, pictures: Sequence[Image.Image]) -> list[Scores]:
    """One answer a picture, averaged over the turns of the question."""
    turns = range(qwen.settings.turns)
    each: list[list[Scores]] = [[] for _ in pictures]
    for turn in turns:
        prompt = build_classification_prompt(turn)
        for batch in _batches(qwen, pictures):
            logprobs = letter_logprobs(qwen, [pictures[n] for n in batch], prompt)
            for number, found in zip(batch, logprobs, strict=True):
                each[number].append(score(found, turn, qwen.settings.calibration))
    return [average(scores) for scores in each]


def letter_logprobs(
    qwen: Qwen, pictures: Sequence[Image.Image], prompt: str
) -> list[dict[str, float]]:
    """For each picture the natural log-probability of each letter as the answer's first token."""
    with torch.inference_mode():
        logits = qwen.model(**inputs(qwen, pictures, prompt), logits_to_keep=1).logits[:, -1]
    logprobs = logits.float().log_softmax(-1)
    return [{letter: float(row[i]) for letter, i in qwen.letter_ids.items()} for row in logprobs]


def explain(qwen: Qwen, picture: Image.Image) -> str:
    """The model's own words on one picture, JSON if it obeys."""
    given = inputs(qwen, [picture], EXPLAIN_PROMPT)
    with torch.inference_mode():
        # The family's own settings carry a repetition penalty, which would bend the JSON.
        out = qwen.model.generate(
            **given,
            max_new_tokens=_EXPLAIN_TOKENS,
            do_sample=True,
            temperature=_EXPLAIN_TEMPERATURE,
            top_p=1.0,
            top_k=0,
            repetition_penalty=1.0,
        )
    new = out[0, given["input_ids"].shape[1] :]
    return str(qwen.tokenizer.decode(new, skip_special_tokens=True))


def inputs(qwen: Qwen, pictures: Sequence[Image.Image], prompt: str) -> dict[str, Any]:
    """The model's tensors for one question about each picture, shorter ones padded on the left.

    input_ids, attention_mask, mm_token_type_ids: (pictures, tokens). pixel_values: (patches, values)
    of all pictures in order. image_grid_thw: (pictures, 3).
    """
    seen = qwen.images(images=list(pictures), return_tensors="pt")
    tokens = seen["image_grid_thw"].prod(-1) // qwen.images.merge_size**2
    pad = qwen.tokenizer.convert_ids_to_tokens(qwen.model.config.image_token_id)
    messages = [{"role": "user", "content": [{"type": "image"}, {"type": "text", "text": prompt}]}]
    chat = qwen.tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
    texts = [chat.replace(pad, pad * int(count)) for count in tokens]
    words = qwen.tokenizer(texts, padding=True, padding_side="left", return_tensors="pt")
    ids = words["input_ids"]
    given = {
        "input_ids": ids,
        "attention_mask": words["attention_mask"],
        # Without it positions silently become one-dimensional, and the answers drift.
        "mm_token_type_ids": (ids == qwen.model.config.image_token_id).long(),
        "pixel_values": seen["pixel_values"].to(qwen.model.dtype),
        "image_grid_thw": seen["image_grid_thw"],
    }
    return {name: tensor.to(qwen.model.device) for name, tensor in given.items()}


def _batches(qwen: Qwen, pictures: Sequence[Image.Image]) -> Iterator[list[int]]:
    """Numbers of pictures that go together: by image tokens, of like size, not by count."""
    step: int = qwen.images.patch_size * qwen.images.merge_size

    def tokens(number: int) -> int:
        width, height = pictures[number].size
        return max(1, min(width * height, qwen.settings.max_pixels) // step**2)

    batch: list[int] = []
    largest = 0
    for number in sorted(range(len(pictures)), key=tokens):
        largest = max(largest, tokens(number))
        if batch and largest * (len(batch) + 1) > qwen.settings.batch_tokens:
            yield batch
            batch, largest = [], tokens(number)
        batch.append(number)
    if batch:
        yield batch
