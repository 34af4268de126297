"""Review on a real server and worker: suspended with a form, answered as the UI does, resumed, marked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from blocks.reviews import review_of
from documents.result import Result
from tests.servers.running import FINAL, ask, run_deployment, run_of, wait_for

pytestmark = pytest.mark.servers


class Form:
    """The form of the review of one result, as the UI's client uses it."""

    def __init__(self, house: str, result: Path) -> None:
        self.house, self.result = house, result
        self.run: str = wait_for(self._find, "the review's run")

    def _find(self) -> str | None:
        review = review_of(self.result)
        return review.run if review else None

    def state(self) -> dict[str, Any]:
        return dict(run_of(self.house, self.run)["state"])

    def schema(self, key: str) -> dict[str, Any]:
        """Waits until the run is suspended with that key's form."""

        def there() -> Any:
            keyset = self.state()["state_details"].get("run_input_keyset") or {}
            if key not in keyset.get("schema", ""):
                return None
            # Prefect writes it after the state that names it.
            url = f"{self.house}/api/flow_runs/{self.run}/input/{keyset['schema']}"
            answer = httpx.get(url, timeout=30)
            return answer.json() if answer.is_success else None

        return dict(wait_for(there, f"the form {key}"))

    def answer(self, **answers: Any) -> dict[str, Any]:
        """What the server says to it."""
        body = {"run_input": answers}
        return dict(ask(self.house, "POST", f"/flow_runs/{self.run}/resume", body))

    def inputs(self) -> list[Any]:
        body = {"prefix": "", "limit": 100, "exclude_keys": []}
        return list(ask(self.house, "POST", f"/flow_runs/{self.run}/input/filter", body))

    def end(self) -> dict[str, Any]:
        wait_for(lambda: self.state()["type"] in FINAL, "the review's end")
        return self.state()


def read_for_review(house: str, source: Path, out: Path, **parameters: Any) -> Path:
    """The stored result of a source of which every value below certainty is doubtful."""
    parameters = {
        "source": str(source),
        "out": str(out),
        "review": "form",
        "review_below": 1.0,
        **parameters,
    }
    run = run_deployment(house, "process-document/default", parameters)
    assert run["state_type"] == "COMPLETED", run["state"]["message"]
    [file] = out.glob("*.json")
    return file


def test_a_doubtful_document_waits_for_a_form_and_is_completed_by_its_answer(
    house: str, samples: Path, tmp_path: Path
) -> None:
    file = read_for_review(house, samples / "w2_four_copies.pdf", tmp_path)
    before = json.loads(file.read_bytes())["documents"][0]["data"]
    form = Form(house, file)

    schema = form.schema("answer-0")
    shown = json.dumps(schema)
    assert before["employee_ssn"] not in shown and before["employer_ein"] not in shown
    assert schema["required"] == ["reviewed_by"]
    assert schema["properties"]["wages"]["default"] == before["wages"]
    assert {"type": "number"} in schema["properties"]["wages"]["anyOf"]
    masked = schema["properties"]["employee_ssn"]["default"]
    assert "*" in masked

    # Asked for by hand or by an automation too, nobody sees a second form.
    second = run_deployment(house, "review-document/default", {"result": str(file)})
    assert second["state_type"] == "COMPLETED"
    assert second["state"]["message"] == f"Run {form.run} waits for the answer"

    for refused in ({}, {"reviewed_by": "Ann", "wages": "many"}, {"reviewed_by": "Ann", "no": 1}):
        assert form.answer(**refused)["status"] == "REJECT"
        assert form.state()["name"] == "Suspended"

    # What the schema cannot tell is asked again, with the complaint.
    assert form.answer(reviewed_by="Ann", employee_ssn=f"{masked[:-1]}x")["status"] == "ACCEPT"
    form.schema("answer-1")
    [heading] = [row["value"] for row in form.inputs() if row["key"].endswith("1-description")]
    assert "type it whole" in heading and before["employee_ssn"] not in heading

    answers = {"reviewed_by": "Ann Example", "employee_ssn": masked, "wages": 12345.67}
    assert form.answer(**answers)["status"] == "ACCEPT"
    end = form.end()
    assert (end["type"], end["message"]) == ("COMPLETED", "reviewed")

    after = Result.model_validate(json.loads(file.read_bytes())).documents[0]
    assert after.data["wages"] == 12345.67 and after.fields["wages"].confidence == 1.0
    assert after.data["employee_ssn"] == before["employee_ssn"]
    assert "1 corrected" in str([f.message for f in after.findings if f.rule == "review"])
    assert "12,345.67" in file.with_suffix(".html").read_text()
    lines = [json.loads(line) for line in file.with_suffix(".review.jsonl").open()]
    [line] = [line for line in lines if line["action"] == "corrected"]
    assert (line["by"], line["run"], line["path"]) == ("Ann Example", form.run, "wages")
    assert (line["before"], line["after"]) == (before["wages"], 12345.67)
    assert line["at"].startswith("20")
    assert form.inputs() == [], "neither form nor answer stays in Prefect's database"

    # Read once more, the document keeps what the person said, and nobody is asked again.
    run = run_deployment(
        house,
        "process-document/default",
        {
            "source": str(samples / "w2_four_copies.pdf"),
            "out": str(tmp_path),
            "review": "form",
            "review_below": 1.0,
        },
    )
    assert run["state_type"] == "COMPLETED"
    assert json.loads(file.read_bytes())["documents"][0]["data"]["wages"] == 12345.67


def test_a_form_that_nobody_answers_fails_its_run_and_marks_the_result(
    house: str, samples: Path, tmp_path: Path
) -> None:
    source = samples / "w2_four_copies.pdf"
    file = read_for_review(house, source, tmp_path, review_hours=0.005)
    form = Form(house, file)
    end = form.end()
    assert (end["type"], "never resumed" in end["message"]) == ("FAILED", True)
    run = run_deployment(house, "review-document/overdue", {"out": str(tmp_path)})
    assert run["state"]["message"] == "1 reviews ended without an answer"
    [document] = json.loads(file.read_bytes())["documents"]
    [note] = [f for f in document["findings"] if f["rule"] == "review"]
    assert (note["severity"], "in time" in note["message"]) == ("warning", True)
