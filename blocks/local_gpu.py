"""The engine of a worker with a GPU of its own: `workers/prefect/start.sh` has started both servers."""

from __future__ import annotations

from pydantic import Field

from blocks.engine import Health
from blocks.vllm import VllmEngine


class LocalGpuEngine(VllmEngine):
    """The vLLM engine with servers on this very machine, where `start.sh` puts them."""

    _block_type_name = "Sheaf engine: local GPU"
    _block_type_slug = "local-gpu"

    extract_url: str = Field(
        default="http://127.0.0.1:8000", description="Where this machine's page model listens."
    )
    classify_url: str | None = Field(
        default="http://127.0.0.1:8001", description="Where this machine's Qwen2.5-VL listens."
    )

    def health(self) -> list[Health]:
        found = super().health()
        hint = "; workers/prefect/start.sh starts it"
        return [
            Health(h.part, h.state, h.detail + hint, h.latency_ms) if h.state == "away" else h
            for h in found
        ]
