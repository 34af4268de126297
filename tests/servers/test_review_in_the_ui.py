"""The review's form as a person meets it: opened in Prefect's UI, filled in, submitted."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from documents.result import Result
from tests.servers import test_review as by_api
from tests.servers.forms import Form
from tests.servers.running import wait_for

pytestmark = pytest.mark.servers


def test_a_person_corrects_a_value_in_the_ui_and_it_is_stored_with_before_and_after(
    house: str, chromium: Any, samples: Path, tmp_path: Path
) -> None:
    file = by_api.read_for_review(house, samples / "w2_four_copies.pdf", tmp_path)
    before = json.loads(file.read_bytes())["documents"][0]["data"]
    review = by_api.Form(house, file)
    review.schema("answer-0")

    page = chromium.new_page(viewport={"width": 1300, "height": 2000})
    page.goto(f"{house}/runs/flow-run/{review.run}")
    page.get_by_role("button", name="Resume").click()
    form = Form(page)
    form.write("Your name", "Ann Example")
    assert before["employee_ssn"] not in page.content()
    form.write("Wages", "12345.67")
    form.kind("Control number", "None")
    submitted = False
    for _ in range(4):  # as a person does when the server, whose SQLite is busy, refuses
        form.press("Submit")
        with suppress(AssertionError):
            wait_for(lambda: review.state()["type"] != "PAUSED", "the run to go on", 20)
            submitted = True
            break
    assert submitted, page.content()[-500:]
    end = review.end()
    page.close()
    assert (end["type"], end["message"]) == ("COMPLETED", "reviewed")

    after = Result.model_validate(json.loads(file.read_bytes())).documents[0].data
    assert after.pop("wages") == 12345.67 and "control_number" not in after
    assert after == {k: v for k, v in before.items() if k not in ("wages", "control_number")}
    trail = [json.loads(line) for line in file.with_suffix(".review.jsonl").open()]
    changed = {line["path"]: line for line in trail if line["before"] != line["after"]}
    assert set(changed) == {"wages", "control_number"}
    assert (changed["wages"]["before"], changed["wages"]["after"]) == (before["wages"], 12345.67)
    assert changed["control_number"]["after"] is None
    assert {line["by"] for line in trail} == {"Ann Example"}
    assert review.inputs() == [], "neither form nor answer stays in Prefect's database"
