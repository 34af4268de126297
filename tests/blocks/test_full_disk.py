"""A store whose disk takes no more: a typed error that is retried, and nothing half written.

The kernel's limit on the size of files (RLIMIT_FSIZE) is the full disk: it needs no root. A real
file system that is full is in tests/servers/test_faults.py.
"""

from __future__ import annotations

import resource
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from blocks.document_store import DocumentStore
from blocks.files import write_whole
from blocks.ledger import Ledger
from blocks.sources import fetch
from documents.errors import StoreUnavailable
from documents.request import Request

ROOM = 64 * 1024
Full = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def full() -> Full:
    """While it lasts, no file may grow beyond ROOM bytes."""

    @contextmanager
    def full() -> Iterator[None]:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    return full


@pytest.fixture(params=["", "sealed"])
def key(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param:
        monkeypatch.setenv("SHEAF_STORE_KEY", "A" * 43 + "=")  # pragma: allowlist secret


def left_behind(folder: Path) -> list[str]:
    return [file.name for file in folder.rglob("*") if file.suffix == ".part"]


@pytest.mark.usefixtures("key")
def test_a_file_keeps_its_old_content_until_the_new_one_is_whole(
    tmp_path: Path, full: Full
) -> None:
    file, larger = tmp_path / "x.json", bytes(4 * ROOM)
    write_whole(file, b"before")
    old = file.read_bytes()
    with full(), pytest.raises(StoreUnavailable, match="cannot be written") as caught:
        write_whole(file, larger)
    assert caught.value.retry and file.read_bytes() == old and left_behind(tmp_path) == []
    write_whole(file, larger)
    assert len(file.read_bytes()) >= len(larger)


@pytest.mark.usefixtures("key")
def test_a_source_is_in_the_store_whole_or_not_at_all(tmp_path: Path, full: Full) -> None:
    source = tmp_path / "in.pdf"
    source.write_bytes(b"%PDF-1.4\n" + bytes(4 * ROOM))
    store = DocumentStore(root=tmp_path / "out")
    with full(), pytest.raises(StoreUnavailable, match="cannot be written") as caught:
        fetch(str(source), store)
    assert caught.value.retry and left_behind(tmp_path) == []
    assert list((tmp_path / "out").rglob("*.pdf")) == []
    assert Path(fetch(str(source), store).path).is_file()


def test_the_ledger_takes_an_entry_whole_or_not_at_all(tmp_path: Path, full: Full) -> None:
    ledger = Ledger(tmp_path)
    ledger.begin(Request(source="/in/first.pdf"), "first")
    with full(), pytest.raises(StoreUnavailable, match="ledger cannot be used") as caught:
        for number in range(2000):
            ledger.begin(Request(source=f"/in/{number}.pdf"), f"{number:064d}")
    assert caught.value.retry
    last = Request(source="/in/last.pdf")
    begun = len(ledger.statuses(last.recipe))
    ledger.begin(last, "last")
    assert len(ledger.statuses(last.recipe)) == begun + 1 > 1
