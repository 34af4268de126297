"""The account's number where it stands in the statement's head, outside of the form's boxes."""

from __future__ import annotations

import re

from documents.forms.form import FormCopy
from documents.forms.prints import lines_of
from documents.forms.values import Value, text_value

_LABEL = re.compile(r"^(?:\w+/)?(?:account|acct|loan|member|policy|contract)[.:#]*$", re.IGNORECASE)
_NUMBER = re.compile(r"^(?:number|no|nbr|num|#)[.:#]*$", re.IGNORECASE)
_VALUE = re.compile(r"^(?=(?:.*[\dXx*•]){4})[\w*•.-]*\d[\w*•.-]*$")
_SURE = 0.93
"""Nothing but its label says that it is the form's."""


def account_apart(copy: FormCopy) -> Value | None:
    """The number behind "Loan Number" or "Account:"; None where there is none, or several differ."""
    found = []
    for line in lines_of(copy.page_prints):
        for n, word in enumerate(line[:-1]):
            if not _LABEL.match(word.text):
                continue
            last = n + bool(_NUMBER.match(line[n + 1].text))
            value = next(iter(line[last + 1 : last + 2]), None)
            # Without "number", the value follows at once: "Account 4471-0928".
            reach = 12 if last > n else 4
            if (
                value
                and _VALUE.match(value.text)
                and value.box.x1 - line[last].box.x2 < reach * word.box.height
            ):
                found.append(text_value([value], _SURE))
    return found[0] if len({value.value for value in found}) == 1 else None
