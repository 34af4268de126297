"""A party's number where its label stands in a line of other print, outside of the form's boxes."""

from __future__ import annotations

import re

from documents.forms.form import FormCopy
from documents.forms.prints import Print, lines_of, text_of
from documents.forms.values import Value, ein, ssn

_NUMBER = (
    r"(?:federal\s+)?(?:taxpayer\s+)?(?:tin|ein|tax\s?id|i\.?d\.?|identification|taxpayer)\b"
    r"[\s.]*(?:number|no\.?|#)?"
)
_WHOSE = {
    "payer": r"(?:payer|issuer)(?:['’]?s)?\s+",
    "lender": r"(?:lender|recipient/lender|recipient['’]s/lender)(?:['’]?s)?\s+",
    "recipient": r"(?:recipient|participant|payee)(?:['’]?s)?\s+",
    "borrower": r"(?:borrower|payer/borrower|payer['’]s/borrower)(?:['’]?s)?\s+",
}
_FIRMS = (
    r"(?:(?:federal|employer)\s+(?:tax\s?)?(?:tin|ein|id|i\.d\.|identification)|(?<!['’]s\s)ein)\b"
    r"[\s.]*(?:number|no\.?|#)?"
)
"""Only who files a form prints a federal number without saying whose it is."""
_PERSONS = r"(?:ssn(?:\s?/\s?tin)?|tin)\s+on\s+file"
_DIGITS = r"\s*[:#]?\s*(?=[\dXx*•#])"
_SURE = 0.93
"""Nothing but its label says that it is the form's."""


def tin_apart(copy: FormCopy, role: str) -> Value | None:
    """The number behind the role's label; None where there is none, or several differ."""
    files = role in ("payer", "lender")
    label = re.compile(
        rf"(?<![\w/'’])(?:{_WHOSE[role]}{_NUMBER}|{_FIRMS if files else _PERSONS}){_DIGITS}",
        re.IGNORECASE,
    )
    found: list[Value] = []
    for line in lines_of(copy.page_prints):
        text = text_of(line)
        for match in label.finditer(text):
            behind = _behind(line, match.end())
            readers = (ein, ssn) if files else (ssn, ein)
            value = next((v for read in readers if (v := read(behind))), None)
            if value and str(value.value)[0] == text[match.end()]:
                found.append(value)
    if len({value.value for value in found}) != 1:
        return None
    first = found[0]
    return Value(first.value, first.text, _SURE * first.confidence, first.box)


def _behind(line: list[Print], start: int) -> list[Print]:
    """The first words of the line from that letter of its text on: a number has at most three."""
    at = 0
    for n, item in enumerate(line):
        if at >= start:
            return line[n : n + 3]
        at += len(item.text) + 1
    return []
