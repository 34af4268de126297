"""Documents that mean harm are read or refused with a typed error; the worker goes on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from benchmarks.hostile import SAMPLES, Figures, run_all
from blocks import page_pool
from samples.hostile import built
from samples.hostile_files import Hostile
from samples.mutate import damaged, originals

QUICK = {
    "page tree that is its own kid": "BadPage",
    "100000 pages": "BrokenDocument",
    "picture of 60,000 by 60,000 pixels": "PictureTooLarge",
    "JPEG that declares 65,535 by 65,535": "PictureTooLarge",
    "TIFF whose list of pages is a circle": "",
    "only a header": "BrokenDocument",
    "encrypted with nothing": "",
    "form field that is its own kid and parent": "",
    "page of numbers that are none": "",
    "card statement of masks": "read",
    "card statement of digits": "read",
    "invoice of addresses": "read",
    "small picture, nothing wrong": "read",
}
"""Built structures that take little time, with the end that each must have where it matters."""
MEMORY_MIB = 1_536


@pytest.fixture(scope="module")
def structures() -> dict[str, Hostile]:
    return {file.name: file for file in built()}


@pytest.fixture(scope="module", autouse=True)
def own_pool() -> Iterator[None]:
    yield
    page_pool.stop()


@pytest.mark.parametrize("name", QUICK)
def test_a_built_structure_is_read_or_refused_with_a_typed_error(
    name: str, structures: dict[str, Hostile], tmp_path: Path
) -> None:
    figures = run_all([structures[name]], tmp_path)
    assert figures.clean, figures
    assert QUICK[name] in ("", *figures.ends), figures.ends


def test_a_page_that_takes_its_process_down_costs_that_page_alone(
    structures: dict[str, Hostile], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_pool, "DOCUMENT", page_pool.Limits(memory_mib=700))
    monkeypatch.setattr(page_pool, "PAGE", page_pool.Limits(memory_mib=700))
    figures = run_all([structures["drawing that draws itself"]], tmp_path)
    assert figures.ends == {"BadPage": 1} and figures.clean


def test_damaged_files_of_every_kind_are_made_anew_from_the_seed() -> None:
    files = originals(SAMPLES)
    assert {f.suffix for f in files} >= {".pdf", ".png", ".jpg", ".tif", ".gif", ".bmp", ".webp"}
    once, again = (list(damaged(files, 3, 50)) for _ in range(2))
    assert once == again
    assert len({f.data for f in once}) > 45


@pytest.mark.servers
def test_no_hostile_file_crashes_hangs_or_fails_without_a_type(tmp_path: Path) -> None:
    files: Iterator[Hostile] = chain(built(), damaged(originals(SAMPLES), 11, 60))
    figures: Figures = run_all(files, tmp_path)
    assert figures.clean, figures
    assert figures.ends.total() > 110
    assert figures.peak_mib < MEMORY_MIB
