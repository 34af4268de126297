"""A document taken away everywhere: from the store, and from Prefect as far as it is its own.

In the store: results of the content under any name, reports, audit trails, reviews, the source's
copy, every finished page, the ledger's lines and what runs gave back. In Prefect: the runs that read
it, with their tasks, logs and artifacts. What others hold (a database's backups, files that were
exported, the original) stays.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.exceptions import ObjectNotFound
from prefect.settings import PREFECT_API_URL

from blocks.files import read_whole
from blocks.ledger import Ledger
from blocks.reviews import forget_review, review_of, trail_file
from documents.masking import mask
from documents.result import Result
from documents.sealed import KeyMissing


@dataclass(slots=True)
class Purged:
    """What was taken away. sha256: of the content; None when the source had never been read."""

    sha256: str | None
    files: list[Path] = field(default_factory=list)
    runs: list[str] = field(default_factory=list)


def contents_named(root: Path, named: str) -> list[tuple[Path, str | None]]:
    """Results (file, sha256) that a result's path, a source's name or URI, or a hash means.

    Raises KeyMissing: the store is sealed, and no key is set.
    """
    found = []
    for file in sorted(root.absolute().glob("*.json")):
        try:
            source = Result.model_validate_json(read_whole(file)).source
        except KeyMissing:
            raise
        except (OSError, ValueError):
            continue
        is_hash = re.fullmatch(r"[0-9a-f]{8,64}", named) is not None
        by_hash = is_hash and (source.sha256 or "").startswith(named)
        if by_hash or named in (source.name, source.uri, file.name, str(file)):
            found.append((file, source.sha256))
    return found


def purge(root: Path, sha256: str | None, result: Path, dry: bool = False) -> Purged:
    """Take away everything of the content, or of the one result when nothing was ever read.

    dry: only say what would go. Prefect is reached when PREFECT_API_URL is set.
    """
    root = root.absolute()
    results = [file for file, sha in contents_named(root, sha256)] if sha256 else [result]
    purged = Purged(sha256)
    runs = {review.run for file in results if (review := review_of(file)) and review.run}
    if PREFECT_API_URL.value():
        purged.runs = _purge_runs(results, runs, dry)
    for file in results:
        review_record = root / ".sheaf" / "reviews" / file.name
        beside = [file, file.with_suffix(".html"), trail_file(file), review_record]
        purged.files += [path for path in beside if path.exists()]
    if sha256:
        purged.files += sorted((root / ".sheaf" / "sources").glob(f"{sha256}*"))
        pages = root / ".sheaf" / "pages" / sha256
        purged.files += [pages] if pages.exists() else []
    names = {file.name.encode() for file in results}
    given_back = (root / ".sheaf" / "runs").glob("*.json")
    purged.files += [file for file in given_back if any(n in file.read_bytes() for n in names)]
    if not dry:
        _delete(purged.files, results, root)
        if sha256 and (root / ".sheaf" / "ledger.sqlite3").exists():
            Ledger(root).purge([sha256])
    return purged


def _delete(files: list[Path], results: list[Path], root: Path) -> None:
    for file in results:
        forget_review(file)
    for path in files:
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    index = root / "index.html"
    if index.exists() and any(
        file.with_suffix(".html").name in read_whole(index).decode() for file in results
    ):
        index.unlink()  # An overview of one run; the next run writes it anew.


def _purge_runs(results: list[Path], runs: set[str], dry: bool) -> list[str]:
    """The runs whose artifacts name one of the results, and those of its reviews."""
    with get_client(sync_client=True) as client:
        found = runs | _runs_of(client, {mask(file.name) for file in results})
        if not dry:
            for run in found:
                _delete_run(client, UUID(run))
    return sorted(found)


def _runs_of(client: SyncPrefectClient, names: set[str]) -> set[str]:
    found: set[str] = set()
    offset = 0
    while True:
        body = {
            "artifacts": {"key": {"like_": "summary-"}},
            "limit": 200,
            "offset": offset,
        }
        page = client.request("POST", "/artifacts/filter", json=body).json()
        for artifact in page:
            data = artifact.get("data") or ""
            if artifact.get("flow_run_id") and any(f"`{name}`" in str(data) for name in names):
                found.add(artifact["flow_run_id"])
        if len(page) < 200:
            return found
        offset += len(page)


def _delete_run(client: SyncPrefectClient, run: UUID) -> None:
    wanted = {"artifacts": {"flow_run_id": {"any_": [str(run)]}}, "limit": 200}
    for artifact in client.request("POST", "/artifacts/filter", json=wanted).json():
        client.request("DELETE", "/artifacts/{id}", path_params={"id": artifact["id"]})
    try:
        client.delete_flow_run(run)
    except ObjectNotFound:
        return
