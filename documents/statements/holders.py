"""Several holders of one account: two names on one line or on two, with "and", "or" or "&" between.

A company may have an "and" in its name, and a department, a care-of or a building may stand under a
name: only lines that are for certain other people's names are taken for holders.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.statements.cells import Cell
from documents.statements.vocabulary import word_set

_JOIN = r"(?:and\s?/\s?or|or\s?/\s?and|and|or|&)"
_BETWEEN = re.compile(rf"\s+{_JOIN}\s+", re.IGNORECASE)
_AT_START, _AT_END = (
    re.compile(rf"^{_JOIN}\s+", re.IGNORECASE),
    re.compile(rf"(?:\s+{_JOIN}|,)$", re.IGNORECASE),
)
_TENANCY = re.compile(
    r"\W+(?:jt\.? ?ten(?:ants?)?|jtwros|joint tenants?|ten\.? com)\b.*$", re.IGNORECASE
)
_NOBODY = word_set(
    """
    inc llc llp lp ltd corp corporation co company pc pllc pa partners partnership associates group
    services service holdings enterprises trust trustee ttee estate custodian cust fbo itf pod dba
    attn care dept department accounts payable receivable payroll operating escrow bank church
    temple foundation school university college district city county town state society club
    association ministries realty properties management construction plumbing electric roofing
    landscaping law legal office offices market store shop cafe restaurant bakery grill kitchen auto
    repair supply supplies sons brothers bros daughters friends dental medical clinic health care
    design studio consulting solutions systems technologies apartments apts court towers building
    farm farms ranch daycare academy center centre hotel inn motors salon for of the
    """
)
"""Words that no person's name has and that companies, departments and buildings do."""
_GIVEN = word_set(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew
    anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward
    jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin
    samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan
    henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah carl juan
    luis carlos victor omar hassan marcus mary patricia jennifer linda elizabeth barbara susan jessica
    sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda
    dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna
    brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine
    maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn
    judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances
    kathryn janice jean alice abigail julia judy sophia grace denise amber doris marilyn danielle
    beverly isabella theresa diana natalie brittany charlotte marie kayla alexis rosa jane dana
    """
)
"""The commonest given names of the United States (Social Security Administration, by census)."""


def holders_in(lines: Sequence[Cell]) -> list[Cell]:
    """Each holder's name, in printed order; [] unless there are several.

    lines: what stands from the first holder's name down to the street.
    """
    found: list[Cell] = []
    linked = True
    for line in lines:
        text = _TENANCY.sub("", line.text.strip())
        said = linked or _AT_START.match(text) is not None
        bare = _AT_END.sub("", _AT_START.sub("", text))
        parts = _people(bare)
        if not parts or not (said or _is_other(bare, found)):
            break
        found += [replace(line, text=part, words=()) for part in parts]
        linked = _AT_END.search(text) is not None
    return found if len(found) > 1 else []


def _people(text: str) -> list[str]:
    """The names on one line; [] when it holds none or may be something else's."""
    parts = [part.strip(" ,") for part in _BETWEEN.split(text)]
    if any(_is_nobody(part) for part in parts):
        return []
    if len(parts) == 1:
        return parts if len(text.split()) > 1 else []
    sizes = [len(part.split()) for part in parts]
    if sizes[-1] < 2:
        return []  # "Smith & Wesson"
    alone = [part for part, size in zip(parts, sizes, strict=True) if size == 1]
    known = [part for part in parts if _is_known(part)]
    either = re.search(r"\s(?:or|and\s?/\s?or)\s", text, re.IGNORECASE) is not None
    if any(not _is_known(part) for part in alone):
        return []
    return parts if known or either else []


def _is_other(text: str, found: Sequence[Cell]) -> bool:
    """Whether a line without "and" or "or" is another person: by its surname or its given name."""
    names = {cell.text.split()[-1].lower() for cell in found}
    return text.split()[-1].lower() in names or _is_known(text)


def _is_known(text: str) -> bool:
    """Whether it begins with a common given name or has an initial in it, as people's names do."""
    words = text.split()
    initial = any(re.fullmatch(r"[A-Z]\.?", word) for word in words[1:])
    return words[0].lower().strip(".,") in _GIVEN or initial


def _is_nobody(text: str) -> bool:
    words = text.split()
    plain = [re.sub(r"[^a-z]", "", word.lower()) for word in words]
    shaped = all(re.fullmatch(r"[A-Za-z][A-Za-z.,'’-]*", word) for word in words)
    return not 0 < len(words) < 6 or not shaped or any(word in _NOBODY for word in plain)
