"""Personal numbers and secrets out of any text that leaves a run: logs, artifacts, errors, tables.

In doubt it masks. What can be told to be money, a date or a telephone number stays readable.
"""

from __future__ import annotations

import re
from typing import Any

from documents.identifiers import DASH
from documents.report_privacy import names_private_number

MASKED = "[masked]"

_GAP = rf"[ \t\u00a0{DASH}]"
_URL = re.compile(
    r"""(?P<scheme>[a-z][a-z0-9+.-]{1,20}://)(?P<place>(?:[^\s"'<>\[\]?#]|\[[0-9a-f:.]*\])*)
    (?:(?P<cut>[?\#])[^\s"'<>]*)?""",
    re.VERBOSE | re.IGNORECASE,
)
"""In its place brackets stand only around an IPv6 address: what is masked already ends it."""
_RELATIVE_QUERY = re.compile(r"(?<=[\w/])\?[\w.%-]{1,100}=\S*")
_SECRET = re.compile(
    r"""(?P<label>(?:api[_-]?key|access[_-]?key|secret|token|passw(?:or)?d|pwd|signature|(?<![a-z])sig
        |authorization|credential|cookie)["']?\s{0,3}[:=]\s{0,3})
        (?:(?:bearer|basic)\s+)?(?:"[^"\n]*"|'[^'\n]*'|[^\s"',;&]+)+
    | (?P<scheme>(?:bearer|basic)\s+)[\w.~+/=-]{12,}
    | (?<![a-z])(?:sk|pk|rk|rpa|rps|hf|ghp|gho|ghs|github_pat|glpat|pnu|pnb|xox[abprs])[-_][\w-]{8,}
    | AKIA[0-9A-Z]{12,}
    | eyJ[\w.-]{16,}""",
    re.VERBOSE | re.IGNORECASE,
)
_TAXPAYER = re.compile(
    rf"""\d{{3}}{_GAP}{{1,3}}\d{{2}}{_GAP}{{1,3}}\d{{4}}
    | [Xx*•#]{{3}}{_GAP}{{1,3}}[Xx*•#]{{2}}{_GAP}{{1,3}}\d{{4}}
    | [Xx*•#]{{2}}{_GAP}{{1,3}}[Xx*•#]{{3}}\d{{4}}
    | \d{{4}}\.\d{{4}}\.\d{{4}}\.\d{{1,7}}""",
    re.VERBOSE,
)
_MONTH_DAY = r"(?:0[1-9]|1[0-2]){0}(?:0[1-9]|[12]\d|3[01])"
_NUMBER = re.compile(
    rf"""(?P<keep>
      (?<![\w-])(?:[0-9a-f]{{8}}-(?:[0-9a-f]{{4}}-){{3}}[0-9a-f]{{12}}|[0-9a-f]{{64}})(?![\w-])
    | (?<![\d/{DASH}])(?:19|20)\d\d-{_MONTH_DAY.format("-")}
        (?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{{1,6}})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d/]|[{DASH}]\d)
    | (?<![\d/{DASH}])(?:19|20)\d\d{_MONTH_DAY.format("")}(?![\d/]|[{DASH}]\d)
    | (?<![\d/{DASH}])\d{{1,2}}(?P<cut>[/-])\d{{1,2}}(?P=cut)(?:19|20)?\d\d(?![\d/]|[{DASH}]\d)
    | (?<![\d.,{DASH}])[-+−]?\$?\d{{1,3}}(?:,?\d{{3}})?(?:,\d{{3}})*\.\d\d(?![\d.,]|[{DASH}]\d)
    | (?<!\d)(?:\+1[ .-]?)?\(\d{{3}}\)[ ]?\d{{3}}[ .-]\d{{4}}(?!\d|[{DASH}]\d)
    | (?<![\d-])(?:\+1[ .-]?\d{{3}}|1-8\d\d)[ .-]\d{{3}}[ .-]\d{{4}}(?!\d|[{DASH}]\d)
    )
    | \d(?:{_GAP}{{0,3}}\d){{6,}}""",
    re.VERBOSE | re.IGNORECASE,
)
_HIDDEN = re.compile(r"[^\W_]|[*•#]")


def mask(text: str) -> str:
    """The text without taxpayer, account and card numbers, tokens, and queries and users of URLs.

    Masking twice changes nothing more; time grows with the text's length only.
    """
    # A mask can bring together what stood apart, such as a URL and what follows it.
    while (masked := _masked_once(text)) != text:
        text = masked
    return text


def others_words(said: object, most: int = 200) -> str:
    """What another program said, fit to be shown: masked, on one line, at most so many characters.

    Masked before it is cut: half a number is one that no pattern knows.
    """
    return mask(" ".join(str(said).split()))[:most]


def mask_fields(data: Any) -> Any:
    """A copy of result data in which values of private names keep their last 2 to 4 characters.

    Private by name: taxpayer, account, routing and card numbers, also as `{"value", "text"}` and as
    a path such as `accounts[0].number`. All else stays as it is; None stays None.
    """
    if isinstance(data, dict):
        return {
            key: _hidden(value) if is_private_name(str(key)) else mask_fields(value)
            for key, value in data.items()
        }
    return [mask_fields(item) for item in data] if isinstance(data, list) else data


def is_private_name(path: str) -> bool:
    """Whether a field of this name or path holds a personal number."""
    return names_private_number(path) or path.rpartition(".")[2] in {"card", "cvv", "pin"}


def _masked_once(text: str) -> str:
    text = _SECRET.sub(lambda m: f"{m['label'] or m['scheme'] or ''}{MASKED}", text)
    text = _URL.sub(_without_secrets, text)
    text = _RELATIVE_QUERY.sub(f"?{MASKED}", text)
    text = _TAXPAYER.sub(MASKED, text)
    return _NUMBER.sub(lambda m: m.group() if m["keep"] else MASKED, text)


def _without_secrets(url: re.Match[str]) -> str:
    query = f"{url['cut']}{MASKED}" if url["cut"] else ""
    authority, slash, path = url["place"].partition("/")
    _, at, host = authority.rpartition("@")
    if "@" in path and re.search(r":(?!\d+$)", host):
        # A slash inside of the password: the "host" ends in something that is no port.
        host, slash, path = path.rpartition("@")[2], "", ""
        at = "@"
    return f"{url['scheme']}{f'{MASKED}@' if at else ''}{host}{slash}{path}{query}"


def _hidden(value: Any) -> Any:
    """The value with all but its last characters starred; lists and provenance go through."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, list):
        return [_hidden(item) for item in value]
    if isinstance(value, dict):
        inner = {key: _hidden(item) for key, item in value.items() if key in ("value", "text")}
        return {**value, **inner} if inner else {key: _hidden(item) for key, item in value.items()}
    text = str(value)
    count = len(_HIDDEN.findall(text))
    shown = 4 if count >= 8 else 2 if count >= 5 else 0
    places = iter(range(count))
    return _HIDDEN.sub(lambda m: m.group() if next(places) >= count - shown else "*", text)
