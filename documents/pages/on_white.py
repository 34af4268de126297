"""Any decoded picture as plain RGB: transparency on white, sixteen bits to eight."""

from __future__ import annotations

import numpy as np
from PIL import Image


def on_white(frame: Image.Image) -> Image.Image:
    """RGB without transparency; 16-bit greys are scaled down, not cut off."""
    if frame.mode.startswith("I;16") or frame.mode in ("I", "F"):
        values = np.asarray(frame, dtype=np.float32)
        top = 65535.0 if frame.mode.startswith("I") else max(float(values.max(initial=1.0)), 1e-9)
        return Image.fromarray((values / top * 255).clip(0, 255).astype(np.uint8)).convert("RGB")
    if frame.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in frame.info:
        clear = frame.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(white, clear).convert("RGB")
    return frame.convert("RGB")
