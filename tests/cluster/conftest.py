"""One set of servers for all tests of this folder, with the settings of docker-compose.yml."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cluster.house import House
from tests.servers.leaks import leaks
from tests.servers.running import wait_for


@pytest.fixture(scope="session")
def cluster(personal_numbers: set[str]) -> Iterator[House]:
    """Postgres, Redis, the API, its services, the pool and all deployments; no worker yet.

    When all is over, the database and what every process said are looked through.
    """
    house = House().start()
    try:
        yield house
        said = [(log.name, log.read_text(errors="replace")) for log in house.folder.glob("*.log")]
        kept = [("database", house.dump())]
        assert leaks([*said, *kept], personal_numbers) == []
    finally:
        house.stop()


@pytest.fixture(scope="session")
def workers(cluster: House) -> list[str]:
    names = ["worker-a", "worker-b"]
    for name in names:
        cluster.worker(name, limit=2)

    def online() -> bool:
        with cluster.client() as api:
            known = api.post("/work_pools/sheaf/workers/filter", json={}).json()
        return {w["name"] for w in known if w["status"] == "ONLINE"} >= set(names)

    wait_for(online, "both workers")
    return names
