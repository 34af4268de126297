"""A server with the settings of docker-compose.yml: who has no password sees nothing."""

from __future__ import annotations

import httpx
import pytest

from tests.cluster.house import House

pytestmark = pytest.mark.servers

ASKED = ["/flow_runs/filter", "/artifacts/filter", "/block_documents/filter", "/logs/filter"]


@pytest.mark.parametrize("path", ASKED)
@pytest.mark.parametrize("auth", [None, ("ops", "wrong"), ("", "")])
def test_without_the_password_there_is_401(
    cluster: House, path: str, auth: tuple[str, str] | None
) -> None:
    answer = httpx.post(f"{cluster.url}/api{path}", json={}, auth=auth, timeout=30)
    assert answer.status_code == 401 and "exception" in answer.text.lower()


@pytest.mark.parametrize("path", ASKED)
def test_with_the_password_the_api_answers(cluster: House, path: str) -> None:
    with cluster.client() as api:
        assert api.post(path, json={}).status_code == 200


def test_results_are_json_and_never_pickles(cluster: House) -> None:
    for name in ("server", "worker"):
        settings = cluster.compose[f"x-{name}"]["environment"]
        assert settings["PREFECT_RESULTS_DEFAULT_SERIALIZER"] == "json", name
    with cluster.client() as api:
        found = api.post("/deployments/filter", json={}).json()
    assert found
    for deployment in found:
        env = deployment["job_variables"]["env"]
        assert env["PREFECT_RESULTS_DEFAULT_SERIALIZER"] == "json", deployment["name"]
