"""What the project takes from others is pinned, hashed, listed and licensed; no secret is committed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LOCK = ROOT / "requirements" / "lock.txt"
TOOLS = Path(sys.executable).parent
FREE = re.compile(
    r"MIT|BSD|0BSD|Apache|ISC|PSF|Python Software Foundation|MPL-2\.0|Mozilla Public License 2\.0"
    r"|CNRI-Python|Zlib|CC0-1\.0"
)
EXCEPTIONS = {
    "pi-heif": "LGPLv3: libheif, linked as a library of its own that can be replaced",
    "text-unidecode": "Artistic License, chosen of the two that it offers",
}
NO_TEXT = {".png", ".jpg", ".pdf", ".tiff"}
NOT_OURS = ("requirements/", ".secrets.baseline")
"""Hashes, which look like keys."""


def test_every_package_of_the_lock_is_pinned_with_hashes() -> None:
    blocks = re.split(r"\n(?=\S)", LOCK.read_text().strip())
    assert len(blocks) > 100
    for block in blocks:
        assert re.match(r"[A-Za-z0-9._-]+==\S+", block), block[:80]
        assert "--hash=sha256:" in block, block[:80]


def test_every_licence_is_one_that_we_take() -> None:
    rows = (row.split("|") for row in (ROOT / "docs/licences.md").read_text().splitlines()[7:])
    licences = {name.strip(): licence.strip() for _, name, licence, _ in rows}
    assert len(licences) > 100
    strange = {n: text for n, text in licences.items() if text and not FREE.search(text)}
    assert strange.keys() == EXCEPTIONS.keys(), strange
    assert not [n for n, t in licences.items() if "AGPL" in t or "Affero" in t]


def test_the_page_of_licences_names_the_whole_lock_as_it_is_installed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import licences; print(licences.page(), end='')"],
        cwd=ROOT / "docs",
        check=True,
        capture_output=True,
        text=True,
    )
    now, written = _names(done.stdout), _names((ROOT / "docs/licences.md").read_text())
    assert now == written, "run `python docs/licences.py`"


def _names(page: str) -> set[str]:
    return set(re.findall(r"^\| (\S+) \|", page, re.MULTILINE))


@pytest.mark.servers
def test_no_secret_is_committed() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.split()
    texts = [f for f in listed if Path(f).suffix not in NO_TEXT and not f.startswith(NOT_OURS)]
    known = json.loads((ROOT / ".secrets.baseline").read_text())["results"]
    found = json.loads(
        subprocess.run(
            [TOOLS / "detect-secrets", "scan", *texts],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    )["results"]
    hashes = {(f, one["hashed_secret"]) for f, ones in known.items() for one in ones}
    new = [
        f"{file}:{one['line_number']} {one['type']}"
        for file, ones in found.items()
        for one in ones
        if (file, one["hashed_secret"]) not in hashes
    ]
    assert not new


@pytest.mark.servers
def test_the_bill_of_materials_names_every_package_that_is_installed(tmp_path: Path) -> None:
    file = tmp_path / "sbom.json"
    subprocess.run(
        ["make", "--no-print-directory", "-s", "sbom", f"SBOM={file}", f"BIN={TOOLS}"],
        cwd=ROOT,
        check=True,
    )
    bill = json.loads(file.read_text())
    named = {part["name"].lower().replace("_", "-") for part in bill["components"]}
    assert bill["bomFormat"] == "CycloneDX"
    assert {"prefect", "pydantic", "pypdfium2", "rapidocr", "onnxruntime"} <= named
    assert all(part.get("purl") for part in bill["components"] if part["type"] == "library")
