"""A packet becomes documents: runs of pages that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from documents.classification.classify import Classification
from documents.identity import Identity, differ, follows
from documents.layout import PageLayout
from documents.result import DocumentType

_SURE = 0.6
"""A page whose type is less likely than that does not speak for itself."""
_CONSOLIDATED: tuple[DocumentType, ...] = ("1099-DIV", "1099-INT", "1099-MISC")
"""Forms that one page of a consolidated statement holds: which leads is doubtful, and not that one does."""

_MAIL = {"e-mail", "letter"}


@dataclass(frozen=True, slots=True)
class Part:
    """One document of the source. page_numbers: from 1, in order; blank_form: nobody filled it in."""

    type: DocumentType
    confidence: float
    reason: str
    page_numbers: tuple[int, ...]
    blank_form: bool = False


def split_pages(
    kinds: Sequence[Classification], layouts: Sequence[PageLayout | None] | None = None
) -> list[Part]:
    """Documents by the kind of each page; every page ends in exactly one part, in its order.

    A page that speaks for itself begins a document when it is of another type than the one before
    it, or of the same type and its numbers say that it is another one. Pages that do not (continued
    tables, disclosures, instructions, blanks) go with the document before them, the first ones with
    the first document; so does a page that is numbered as the next one of its document.

    layouts: of the same pages, as far as they are read; each is asked for when it is needed.
    """
    if layouts is None:
        pages = list(map(Identity, kinds))
    else:
        looks = (partial(layouts.__getitem__, index) for index in range(len(kinds)))
        pages = list(map(Identity, kinds, looks))
    runs: list[list[int]] = []
    speakers: list[Identity] = []
    """The pages of the last document that speak for themselves."""
    for index, page in enumerate(pages):
        speaks = _speaks(page.kind, speakers[0].kind if speakers else None) and not (
            speakers and speakers[0].kind.type == "check" and page.is_back_of_check
        )
        another = (
            bool(speakers) and speaks and _begins(speakers, pages[index - 1], page, len(pages))
        )
        if not runs or another:
            runs.append([])
        if another:
            speakers = []
        if speaks:
            speakers.append(page)
        runs[-1].append(index)
    return [_part(kinds, run) for run in _with_their_mail(runs, pages)]


def _with_their_mail(runs: list[list[int]], pages: Sequence[Identity]) -> list[list[int]]:
    """Mail behind an invoice that names its number was filed with it: it belongs to it."""
    kept = runs[:1]
    for run in runs[1:]:
        before = [pages[index] for index in kept[-1] if pages[index].kind.type == "invoice"]
        mail = pages[run[0]].kind.paper in _MAIL
        numbers = [n for page in before if mail for n in page.says.get("invoice_number", ())]
        if any(pages[index].mentions(numbers) for index in run):
            kept[-1] += run
        else:
            kept.append(run)
    return kept


def _begins(speakers: Sequence[Identity], before: Identity, page: Identity, count: int) -> bool:
    """Whether a page that speaks begins another document than that of `speakers`."""
    if page.kind.type == speakers[0].kind.type:
        return differ([*speakers, before] if before.page else speakers, page)
    if page.kind.continues and _pictures_checks(speakers, page):
        return False
    if _goes_on_with_sections(speakers, page):
        return False
    # Numbers that run through all pages may have been stamped on the packet.
    numbered = follows(before, page) and page.page is not None and page.page.of not in (None, count)
    return not numbered


def _goes_on_with_sections(speakers: Sequence[Identity], page: Identity) -> bool:
    """Whether the page has further forms of a consolidated statement: its account, and no parties."""
    kinds = {speakers[0].kind.type, page.kind.type}
    if not kinds <= set(_CONSOLIDATED) or {"payer_tin", "recipient_tin"} & page.says.keys():
        return False
    return page.mentions({n for one in speakers for n in one.says.get("account_number", ())})


def _pictures_checks(speakers: Sequence[Identity], page: Identity) -> bool:
    """Whether the page shows the checks that a statement lists: it bears the statement's account."""
    if page.kind.type != "check" or speakers[0].kind.type != "bank_statement":
        return False
    numbers = {n for one in speakers for n in one.says.get("account_number", ())}
    return page.mentions(numbers)


def whole(kinds: Sequence[Classification], page_count: int) -> Part:
    """All pages as one document, of the kind that its leading pages `kinds` say."""
    part = _part(kinds, range(len(kinds)))
    return replace(part, page_numbers=tuple(range(1, page_count + 1)))


def _speaks(kind: Classification, before: Classification | None) -> bool:
    """Whether the page says of itself what it is.

    One that is said to continue a document does so only when that cannot be the one before it.
    """
    sure = kind.confidence
    if kind.type in _CONSOLIDATED:
        sure = max(sure, sum(kind.scores.get(form, 0.0) for form in _CONSOLIDATED))
    if sure < _SURE or (kind.is_back and before is not None):
        return False
    strange = kind.type != "other" and (before is None or kind.type != before.type)
    return strange or not kind.continues


def _part(kinds: Sequence[Classification], run: Sequence[int]) -> Part:
    """The first page that speaks names the document, else the surest one."""
    speaking = [kinds[i] for i in run if _speaks(kinds[i], None)]
    kind = next((k for k in speaking if not k.is_back), next(iter(speaking), None))
    kind = kind or max((kinds[i] for i in run), key=lambda one: one.confidence)
    blank = all(kinds[i].blank_form for i in run if kinds[i].type == kind.type)
    numbers = tuple(index + 1 for index in run)
    return Part(kind.type, kind.confidence, kind.reason, numbers, blank)
