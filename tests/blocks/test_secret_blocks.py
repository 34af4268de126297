"""Parameters that name a Prefect Secret block, on an ephemeral Prefect API."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import SecretStr

from blocks.secret_blocks import revealed
from documents.errors import SourceRefused
from documents.parameters import secret_block
from tests.drawn import locked_pdf

PASSWORD = "only for this test"  # pragma: allowlist secret


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("secret:w2-url", "w2-url"),
        ("secret:", None),
        ("secret:Not A Name", None),
        ("./secret:w2-url", None),
        ("https://host/secret:w2-url", None),
    ],
)
def test_only_a_whole_reference_is_one(given: str, name: str | None) -> None:
    assert secret_block(given) == name


def test_what_is_no_reference_stays_as_it_is() -> None:
    assert revealed("/in/w2.pdf") == "/in/w2.pdf"
    assert revealed(SecretStr(PASSWORD)) == PASSWORD


@pytest.mark.usefixtures("prefect_server")
def test_a_reference_gives_the_blocks_text_and_a_wrong_one_a_clear_error() -> None:
    from prefect.blocks.system import Secret

    Secret(value=PASSWORD).save("unit-text", overwrite=True)
    Secret(value={"a": PASSWORD}).save("unit-table", overwrite=True)
    assert revealed("secret:unit-text") == revealed(SecretStr("secret:unit-text")) == PASSWORD
    with pytest.raises(SourceRefused, match="no Secret block unit-none"):
        revealed("secret:unit-none")
    with pytest.raises(SourceRefused, match="something other than text") as caught:
        revealed("secret:unit-table")
    assert PASSWORD not in str(caught.value)


@pytest.mark.usefixtures("prefect_server")
def test_a_store_whose_key_is_in_no_block_is_an_error_and_nothing_is_written_in_the_clear(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from blocks.document_store import DocumentStore
    from blocks.files import write_whole

    monkeypatch.setenv("SHEAF_STORE_KEY_BLOCK", "unit-no-key")
    with pytest.raises(SourceRefused, match="no Secret block unit-no-key"):
        DocumentStore(root=tmp_path)
    with pytest.raises(SourceRefused, match="no Secret block unit-no-key"):
        write_whole(tmp_path / "x.json", b"{}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("prefect_server")
def test_a_source_and_its_password_out_of_blocks_are_read_and_retried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from prefect.blocks.system import Secret

    from blocks.document_store import DocumentStore
    from flows.process_document import process_document
    from flows.retry_failed import retry_failed

    file = tmp_path / "in.pdf"
    file.write_bytes(locked_pdf(PASSWORD, "Invoice 4711"))
    Secret(value=str(file)).save("unit-source", overwrite=True)
    Secret(value="wrong").save("unit-password", overwrite=True)
    wanted = {"out": tmp_path / "out", "password": SecretStr("secret:unit-password")}
    state = process_document("secret:unit-source", report=False, return_state=True, **wanted)
    assert state.is_failed() and "password" in (state.message or "")
    [job] = DocumentStore(root=tmp_path / "out").ledger.unfinished()
    assert job.request.source == "secret:unit-source" and not job.request.secret
    Secret(value=PASSWORD).save("unit-password", overwrite=True)
    assert retry_failed(return_state=True, **wanted).is_completed()
    [result] = [
        data
        for found in (tmp_path / "out").glob("*.json")
        if (data := json.loads(found.read_bytes()))["status"] == "complete"
    ]
    assert result["source"]["name"] == "in.pdf"
    assert "Invoice 4711" in json.dumps(result["pages"])
