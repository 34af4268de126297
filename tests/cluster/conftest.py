"""One set of servers for all tests of this folder, with the settings of docker-compose.yml."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cluster.house import House


@pytest.fixture(scope="session")
def cluster() -> Iterator[House]:
    """Postgres, Redis, the API, its services, the pool and all deployments; no worker yet."""
    house = House().start()
    try:
        yield house
    finally:
        house.stop()
