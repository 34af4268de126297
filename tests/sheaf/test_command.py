"""The command as a user meets it, in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from documents.result import Result

SHEAF = [sys.executable, "-c", "from sheaf.main import main; main()"]


def sheaf(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*SHEAF, *map(str, arguments)], capture_output=True, text=True, timeout=180
    )


def test_help_names_every_subcommand() -> None:
    told = sheaf("--help")
    assert told.returncode == 0
    assert all(name in told.stdout for name in ("process", "eval", "up"))


def test_importing_the_command_imports_nothing_heavy() -> None:
    check = (
        "import sys, sheaf.main; "
        "heavy = {'prefect', 'rapidocr', 'onnxruntime', 'cv2', 'numpy', 'pypdfium2', 'httpx'}; "
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True)
    assert done.returncode == 0, f"imported: {done.stderr}"


def test_no_source_is_wrong_use() -> None:
    assert sheaf("process").returncode == 2
    assert sheaf("process", "x.pdf", "--type", "tax-return").returncode == 2


def test_an_engine_that_nobody_saved_is_wrong_use(tmp_path: Path) -> None:
    told = sheaf("process", tmp_path / "x.pdf", "--engine", "nosuch", "--out", tmp_path)
    assert told.returncode == 2
    assert "no engine is called 'nosuch'" in told.stderr


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """One run over a good document, an empty one, a missing one and a dead, signed URL."""
    samples = Path(__file__).resolve().parents[2] / "samples" / "documents"
    folder = tmp_path_factory.mktemp("mixed")
    good = samples / "w2_four_copies.pdf"
    (folder / "empty.pdf").touch()
    dead = "http://127.0.0.1:9/statement.pdf?X-Amz-Signature=5ecre7"
    return sheaf(
        "process", good, folder, folder / "gone.pdf", dead, "--json", "--out", folder / "out"
    )


def test_each_source_gives_one_valid_result_on_a_line_and_nothing_else(
    mixed: subprocess.CompletedProcess[str],
) -> None:
    results = [Result.model_validate(json.loads(line)) for line in mixed.stdout.splitlines()]
    assert sorted(r.status for r in results) == ["complete", "failed", "failed", "failed"]


def test_bad_sources_are_named_with_their_cause_on_standard_error(
    mixed: subprocess.CompletedProcess[str],
) -> None:
    assert mixed.returncode == 1
    assert "empty.pdf: the file is empty" in mixed.stderr
    assert "gone.pdf: no such file" in mixed.stderr
    assert "127.0.0.1:9/statement.pdf: the server's address is not public" in mixed.stderr


def test_a_signature_in_a_url_is_shown_nowhere(mixed: subprocess.CompletedProcess[str]) -> None:
    assert "5ecre7" not in mixed.stdout + mixed.stderr
