"""A dots.ocr checkpoint of 3 MB, made on the spot, that recites one answer a prompt.

    python tests/models/tiny_dots.py FOLDER

The architecture, weight names, tokens, template and picture processing are those of dots.ocr, so a
real vLLM serves it as it would the real one. The vision part runs, but its last layer is zero: the
text part cannot see the page, and is trained here to say what `ANSWERS` has for each prompt.
Imports torch: run it with the interpreter that has vLLM.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM

from documents.dialects.dots_ocr import BOXES, IMAGE, LAYOUT, TEXT
from tests.models.tiny_answers import CELLS, PLAIN

ANSWERS = {
    LAYOUT: json.dumps(CELLS),
    BOXES: json.dumps([{key: cell[key] for key in ("bbox", "category")} for cell in CELLS]),
    TEXT: PLAIN,
}
END, PAD = "<|endofassistant|>", "<|endoftext|>"
TOKENS = [
    PAD, "<|imgpad|>", "<|img|>", "<|endofimg|>", "<|user|>", "<|endofuser|>", "<|assistant|>", END,
    "<|video_pad|>",
]  # fmt: skip
TEMPLATE = (
    "{%- for message in messages -%}"
    "{%- if message['role'] == 'user' -%}<|user|>{{ message['content'] }}<|endofuser|>"
    "{%- else -%}<|assistant|>{{ message['content'] }}<|endofassistant|>{%- endif -%}"
    "{%- endfor -%}"
    "{%- if add_generation_prompt -%}<|assistant|>{%- endif -%}"
)
CONFIG_FILE = '''\
"""The type dots_ocr, which transformers does not know by itself."""
from vllm.transformers_utils.configs.dotsocr import DotsOCRConfig as Known


class DotsOCRConfig(Known):
    """As vLLM has it."""
'''
WIDTH = 128
"""Of all hidden states; heads of 64, which vLLM's attention on the CPU wants."""
VISION: dict[str, Any] = {
    "model_type": "dots_vit",
    "embed_dim": WIDTH,
    "hidden_size": WIDTH,
    "intermediate_size": 2 * WIDTH,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "num_channels": 3,
    "patch_size": 14,
    "spatial_merge_size": 2,
    "temporal_patch_size": 1,
    "rms_norm_eps": 1e-5,
    "use_bias": False,
    "post_norm": True,
    "attn_implementation": "sdpa",
}


def make_tokenizer(folder: Path) -> PreTrainedTokenizerFast:
    """Byte-level BPE, as Qwen2's, that has learnt the prompts and answers: so these are short."""
    bpe = Tokenizer(models.BPE())
    bpe.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bpe.decoder = decoders.ByteLevel()
    bpe.train_from_iterator(
        [*ANSWERS, *ANSWERS.values()] * 3,
        trainers.BpeTrainer(
            vocab_size=1200,
            initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
            show_progress=False,
        ),
    )
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=bpe,
        eos_token=END,
        pad_token=PAD,
        additional_special_tokens=[t for t in TOKENS if t not in (END, PAD)],
        model_max_length=32768,
        clean_up_tokenization_spaces=False,
    )
    tokenizer.chat_template = TEMPLATE
    tokenizer.save_pretrained(folder)
    return tokenizer


def text_config(tokenizer: PreTrainedTokenizerFast) -> Qwen2Config:
    """A Qwen2 of two layers."""
    return Qwen2Config(
        vocab_size=-(-len(tokenizer) // 64) * 64,
        hidden_size=WIDTH,
        intermediate_size=2 * WIDTH,
        num_hidden_layers=2,
        num_attention_heads=2,
        num_key_value_heads=1,
        max_position_embeddings=32768,
        tie_word_embeddings=False,
        bos_token_id=tokenizer.convert_tokens_to_ids(PAD),
        eos_token_id=tokenizer.convert_tokens_to_ids(END),
    )


def taught(tokenizer: PreTrainedTokenizerFast, steps: int = 700) -> Qwen2ForCausalLM:
    """The text part, once it says each answer after any number of image tokens."""
    torch.manual_seed(0)
    chance = random.Random(0)
    model = Qwen2ForCausalLM(text_config(tokenizer))
    pad = tokenizer.convert_tokens_to_ids("<|imgpad|>")

    def ids(text: str) -> list[int]:
        return list(tokenizer(text, add_special_tokens=False)["input_ids"])

    lessons = [
        (ids("<|user|><|img|>"), ids(f"<|endofimg|>{prompt}<|endofuser|><|assistant|>"), ids(answer + END))
        for prompt, answer in ANSWERS.items()
    ]  # fmt: skip
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, 3e-3, total_steps=steps, pct_start=0.1
    )
    average = 9.0
    for _ in range(steps):
        loss = torch.zeros(())
        for before, after, answer in lessons:
            patches = int(4 * 1500 ** chance.random())  # up to a page of 200 DPI
            whole = torch.tensor([before + [pad] * patches + after + answer])
            seen = model.get_input_embeddings()(whole).masked_fill((whole == pad)[..., None], 0.0)
            logits = model(
                inputs_embeds=seen, logits_to_keep=len(answer) + 1, use_cache=False
            ).logits
            said = logits[0, :-1].float()
            loss = loss + torch.nn.functional.cross_entropy(said, torch.tensor(answer))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        average = 0.9 * average + 0.1 * loss.item()
        if average < 0.003:
            break
    return model


def vision_weights() -> dict[str, torch.Tensor]:
    """Random, but for the last layer, which is zero."""
    torch.manual_seed(0)
    merged, inner = 4 * WIDTH, 2 * WIDTH

    def noise(*shape: int) -> torch.Tensor:
        return torch.randn(*shape) * 0.02

    weights = {
        "patch_embed.patchifier.proj.weight": noise(WIDTH, 3, 14, 14),
        "patch_embed.patchifier.proj.bias": torch.zeros(WIDTH),
        "patch_embed.patchifier.norm.weight": torch.ones(WIDTH),
        "post_trunk_norm.weight": torch.ones(WIDTH),
        "merger.ln_q.weight": torch.ones(WIDTH),
        "merger.ln_q.bias": torch.zeros(WIDTH),
        "merger.mlp.0.weight": noise(merged, merged),
        "merger.mlp.0.bias": torch.zeros(merged),
        "merger.mlp.2.weight": torch.zeros(WIDTH, merged),
        "merger.mlp.2.bias": torch.zeros(WIDTH),
    }
    for layer in range(VISION["num_hidden_layers"]):
        for name, tensor in {
            "norm1.weight": torch.ones(WIDTH),
            "attn.qkv.weight": noise(3 * WIDTH, WIDTH),
            "attn.proj.weight": noise(WIDTH, WIDTH),
            "norm2.weight": torch.ones(WIDTH),
            "mlp.fc1.weight": noise(inner, WIDTH),
            "mlp.fc2.weight": noise(WIDTH, inner),
            "mlp.fc3.weight": noise(inner, WIDTH),
        }.items():
            weights[f"blocks.{layer}.{name}"] = tensor
    return {f"vision_tower.{name}": tensor for name, tensor in weights.items()}


def build(folder: Path) -> None:
    """Write the checkpoint."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = make_tokenizer(folder)
    token = tokenizer.convert_tokens_to_ids
    language = taught(tokenizer)
    weights = {**language.state_dict(), **vision_weights()}
    save_file(
        {name: tensor.to(torch.bfloat16).contiguous().clone() for name, tensor in weights.items()},
        folder / "model.safetensors",
        metadata={"format": "pt"},
    )
    config = {
        "architectures": ["DotsOCRForCausalLM"],
        "model_type": "dots_ocr",
        "auto_map": {"AutoConfig": "configuration_dots.DotsOCRConfig"},
        "vocab_size": language.config.vocab_size,
        "hidden_size": WIDTH,
        "intermediate_size": 2 * WIDTH,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "num_key_value_heads": 1,
        "hidden_act": "silu",
        "attention_bias": True,
        "rms_norm_eps": 1e-6,
        "rope_theta": language.config.rope_parameters["rope_theta"],
        "max_position_embeddings": 32768,
        "tie_word_embeddings": False,
        "bos_token_id": token(PAD),
        "eos_token_id": token(END),
        "image_token_id": token("<|imgpad|>"),
        "video_token_id": token("<|video_pad|>"),
        "torch_dtype": "bfloat16",
        "vision_config": VISION,
    }
    pictures = {
        "image_processor_type": "Qwen2VLImageProcessor",
        "min_pixels": IMAGE.min_pixels,
        "max_pixels": IMAGE.max_pixels,
        "patch_size": 14,
        "temporal_patch_size": 1,
        "merge_size": 2,
        "image_mean": [0.48145466, 0.4578275, 0.40821073],
        "image_std": [0.26862954, 0.26130258, 0.27577711],
    }
    ends = {"eos_token_id": [token(PAD), token(END)], "pad_token_id": token(PAD)}
    (folder / "config.json").write_text(json.dumps(config))
    (folder / "preprocessor_config.json").write_text(json.dumps(pictures))
    (folder / "generation_config.json").write_text(json.dumps(ends))
    (folder / "configuration_dots.py").write_text(CONFIG_FILE)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
