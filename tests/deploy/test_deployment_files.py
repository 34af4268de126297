"""Images, compose file and example environment: complete, pinned, and safe by default."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
DOCKERFILES = sorted((ROOT / "workers").glob("*/Dockerfile"))
SCRIPTS = sorted((ROOT / "workers").rglob("*.sh"))
VARIABLE = re.compile(r"\b(?:SHEAF|RUNPOD|VLLM|PREFECT|POSTGRES)_[A-Z_]*[A-Z]\b")
SET_BY_PLATFORM = re.compile(
    r"PREFECT_(LOGGING|RESULTS|SERVER_LOGGING|SERVER_ANALYTICS|SERVER_EPHEMERAL|FLOWS|MESSAGING|REDIS"
    r"|SERVER_EVENTS|SERVER_CONCURRENCY|SERVER_DOCKET|API_DATABASE)_\w+|POSTGRES_(USER|DB)"
    r"|VLLM_(PID|NO_USAGE_STATS|DO_NOT_TRACK)|SHEAF_LOCAL_GPU_(EXTRACT|CLASSIFY)_URL"
)
"""Settings that the project gives others, not those it reads."""


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    return data


def known() -> set[str]:
    lines = (ROOT / ".env.example").read_text().splitlines()
    return {m[1] for line in lines if (m := re.match(r"#?([A-Z_]+)=", line))}


def used() -> set[str]:
    rooms = ("flows", "tasks", "blocks", "documents", "workers", "sheaf")
    files = [f for room in rooms for f in (ROOT / room).rglob("*") if f.suffix in (".py", ".sh")]
    texts = [f.read_text() for f in [*files, ROOT / "docker-compose.yml"]]
    found = {name for text in texts for name in VARIABLE.findall(text)}
    return {name for name in found if not SET_BY_PLATFORM.fullmatch(name)}


def test_the_example_environment_has_every_variable_and_no_other() -> None:
    dynamic = {"SHEAF_VLLM_EXTRACT_URL", "SHEAF_RUNPOD_EXTRACT_ENDPOINT"}
    assert used() - known() == set()
    assert known() - used() - dynamic == set()


def test_the_example_environment_holds_no_secret() -> None:
    for line in (ROOT / ".env.example").read_text().splitlines():
        name, _, value = line.lstrip("#").partition("=")
        if re.search(r"KEY$|PASSWORD$|AUTH_STRING$", name):
            assert value == "", name


def test_every_lasting_service_is_watched_and_restarted(compose: dict[str, Any]) -> None:
    once = {"migrate", "deployments"}
    for name, service in compose["services"].items():
        assert service["restart"] == ("no" if name in once else "unless-stopped"), name
        watched = "healthcheck" in service or "build" in service or "image" in service
        assert watched, name
    assert all("healthcheck" in compose["services"][n] for n in ("postgres", "redis", "server"))


def test_the_server_wants_a_password_and_listens_on_this_machine_alone(
    compose: dict[str, Any],
) -> None:
    server = compose["services"]["server"]
    assert server["ports"] == ["127.0.0.1:${SHEAF_UI_PORT:-4200}:4200"]
    assert ":?" in server["environment"]["PREFECT_SERVER_API_AUTH_STRING"]
    text = (ROOT / "docker-compose.yml").read_text()
    assert not re.search(r"(PASSWORD|API_KEY|AUTH_STRING): \"?[\w-]+\"?$", text, re.MULTILINE)


def test_images_are_pinned(compose: dict[str, Any]) -> None:
    images = [
        s["image"] for s in compose["services"].values() if not s["image"].startswith("sheaf-")
    ]
    for file in DOCKERFILES:
        images += re.findall(r"^FROM (\S+:\S+)", file.read_text(), re.MULTILINE)
    assert len(images) >= 6
    for image in images:
        assert re.search(r":v?\d+\.\d+(\.\d+)?(-[\w.]+)*$", image), image


@pytest.mark.parametrize("file", DOCKERFILES, ids=lambda file: file.parent.name)
def test_an_image_runs_without_root_and_copies_what_is_there(file: Path) -> None:
    text = file.read_text()
    users = re.findall(r"^USER (\S+)", text, re.MULTILINE)
    assert users and users[-1] == "sheaf"
    for source in re.findall(r"^COPY (?!--)(\S+) ", text, re.MULTILINE):
        assert (ROOT / source).exists(), source
    for packages in re.findall(r"pip install [^&\n]*", text):
        for word in re.findall(r"(?<=\s)[a-z][\w-]*(?:==\S+)?(?=\s|$)", packages)[1:]:
            assert "==" in word or word in ("install", "false"), packages


@pytest.mark.parametrize("name", ["extract", "classify"])
def test_what_an_image_installs_is_pinned(name: str) -> None:
    lines = (ROOT / "workers" / name / "requirements.txt").read_text().splitlines()
    wanted = [line for line in lines if line and not line.startswith("#")]
    assert wanted and all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in wanted)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.parent.name)
def test_scripts_are_sound(script: Path) -> None:
    subprocess.run(["bash", "-n", str(script)], check=True)


@pytest.mark.servers
def test_compose_itself_accepts_the_file(tmp_path: Path) -> None:
    command = shutil.which("docker-compose")
    assert command, "docker-compose is missing: .ci/run installs it"
    lines = (ROOT / ".env.example").read_text().splitlines()
    filled = [line + "x:y" if line.endswith("=") and line[0] != "#" else line for line in lines]
    (tmp_path / "env").write_text("\n".join(filled))
    arguments = ["--env-file", str(tmp_path / "env"), "--profile", "gpu", "config", "--quiet"]
    done = subprocess.run([command, *arguments], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (tmp_path / "empty").write_text("")
    arguments = ["--env-file", str(tmp_path / "empty"), "config"]
    bare = subprocess.run([command, *arguments], cwd=ROOT, capture_output=True, text=True)
    assert bare.returncode != 0 and "set it in .env" in bare.stderr
