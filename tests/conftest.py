"""Fixtures for all rooms. Prefect's test server is opt-in: it costs some ten seconds a session."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("SHEAF_HYPOTHESIS", "steady"))
"""The same examples in each run, so that a change is judged by itself; `search` looks for new ones."""
_prefect_home = tempfile.TemporaryDirectory(prefix="sheaf-tests-")
os.environ["PREFECT_HOME"] = _prefect_home.name
"""The user's own Prefect database is left alone."""
os.environ.pop("PREFECT_API_URL", None)
os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")
os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")

CHROMIUM_ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
CHROMIUM_PATHS = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples" / "documents"


@pytest.fixture(scope="session")
def samples() -> Path:
    """The project's own synthetic documents with truth."""
    return SAMPLES


@pytest.fixture(scope="session")
def personal_numbers(samples: Path) -> set[str]:
    """Those of the samples, which nothing that is kept or said may hold."""
    from tests.servers.leaks import planted_by

    return planted_by(samples.glob("*.truth.json"))


@pytest.fixture(scope="session")
def prefect_server(personal_numbers: set[str]) -> Iterator[None]:
    """An ephemeral Prefect API with a database of its own, for tests that run flows.

    When all is over, the database is looked through for the samples' personal numbers.
    """
    from prefect.settings import PREFECT_SERVER_DATABASE_CONNECTION_URL
    from prefect.testing.utilities import prefect_test_harness

    from tests.servers.leaks import leaks, texts_of_database

    with prefect_test_harness(server_startup_timeout=90):
        yield
        database = Path(PREFECT_SERVER_DATABASE_CONNECTION_URL.value().partition("///")[2])
        assert leaks(texts_of_database(database), personal_numbers) == []


@pytest.fixture(scope="session")
def model_python() -> Path:
    """The interpreter that has vLLM, torch and the RunPod SDK: `make .venv-model/.ready` makes it."""
    python = Path(os.environ.get("SHEAF_MODEL_PYTHON", ROOT / ".venv-model" / "bin" / "python"))
    if not python.exists():
        assert not os.environ.get("SHEAF_REQUIRE_MODELS"), f"no interpreter at {python}"
        pytest.skip("no interpreter with vLLM: run `make test-servers`")
    return python


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A headless browser that makes no requests of its own.

    Skips where there is no Chromium, unless SHEAF_REQUIRE_BROWSER=1 says there must be one.
    """
    from playwright.sync_api import sync_playwright

    path = next((path for path in CHROMIUM_PATHS if Path(path).exists()), None)
    if path is None:
        if os.environ.get("SHEAF_REQUIRE_BROWSER") == "1":
            pytest.fail("SHEAF_REQUIRE_BROWSER=1, but no Chromium is installed")
        pytest.skip("no Chromium is installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(CHROMIUM_ARGUMENTS))
        yield browser
        browser.close()
