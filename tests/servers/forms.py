"""The forms that Prefect's UI makes of JSON Schemas, used as a person uses them."""

from __future__ import annotations

import re
from typing import Any


class Form:
    """A form on a page of the UI. Fields are found by the label that is shown."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def field(self, label: str) -> Any:
        """The field with that label, `(Optional)` or not."""
        names = self.page.locator(".schema-form-property__label")
        exact = names.filter(has_text=_whole(label))
        return self.page.locator(".p-label").filter(has=exact).last

    def write(self, label: str, text: str) -> None:
        self.field(label).locator("textarea, input:not([type=checkbox])").fill(text)

    def kind(self, label: str, kind: str) -> None:
        """Which of its types the value has."""
        self.field(label).get_by_role("button", name=kind, exact=True).click()

    def choose(self, label: str, option: str) -> None:
        self.field(label).locator(".p-select-button__control").press("Space")
        self.page.locator(".p-select-option").filter(has_text=_whole(option)).click()

    def switch(self, label: str) -> None:
        self.field(label).get_by_role("switch").click()

    def press(self, button: str) -> None:
        self.page.get_by_role("button", name=button, exact=True).click()


def _whole(text: str) -> Any:
    return re.compile(rf"^\s*{re.escape(text)}( \(Optional\))?\s*$")
