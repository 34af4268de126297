"""Fixtures for all rooms. Prefect's test server is opt-in: it costs some ten seconds a session."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("busy machine", deadline=None)
settings.load_profile("busy machine")
_prefect_home = tempfile.TemporaryDirectory(prefix="sheaf-tests-")
os.environ["PREFECT_HOME"] = _prefect_home.name
"""The user's own Prefect database is left alone."""
os.environ.pop("PREFECT_API_URL", None)
os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")
os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples" / "documents"


@pytest.fixture(scope="session")
def samples() -> Path:
    """The project's own synthetic documents with truth."""
    return SAMPLES


@pytest.fixture(scope="session")
def prefect_server() -> Iterator[None]:
    """An ephemeral Prefect API with a database of its own, for tests that run flows."""
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=90):
        yield


@pytest.fixture(scope="session")
def model_python() -> Path:
    """The interpreter that has vLLM, torch and the RunPod SDK: `make .venv-model/.ready` makes it."""
    python = Path(os.environ.get("SHEAF_MODEL_PYTHON", ROOT / ".venv-model" / "bin" / "python"))
    if not python.exists():
        assert not os.environ.get("SHEAF_REQUIRE_MODELS"), f"no interpreter at {python}"
        pytest.skip("no interpreter with vLLM: run `make test-servers`")
    return python
