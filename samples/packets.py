"""Packets: several documents in one PDF, with backs, blank pages and cover sheets between them.

The truth lists the documents with their pages. The back of a form and a blank page belong to the
document before them; a cover sheet is a document by itself.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from random import Random
from types import ModuleType
from typing import Any

import pypdfium2
from PIL import Image, ImageSequence

from samples import bank_facts, near_misses, packet_pages, tax_facts, w2_facts
from samples.catalogue import KINDS
from samples.degrade import GRADES, PHOTO_DPI
from samples.document import Document

_FORMS = ("1099-INT", "1099-DIV", "1099-MISC", "1099-NEC", "1099-R", "1098")
_MOST_PAGES = 4
"""Longer documents make a packet that says little more."""
_UNFIT = {"acroform", "specimen", "wrong_closing"}
"""Designs whose fields a merged PDF does not keep, or that nobody files."""
_AGAIN: dict[str, tuple[ModuleType, tuple[str, ...]]] = {
    "W2": (w2_facts, ("employee", "ssn")),
    "bank_statement": (bank_facts, ("bank", "bank_address", "holder", "holder_address")),
    **dict.fromkeys(_FORMS, (tax_facts, ("recipient", "recipient_tin"))),
}
"""Kind → what a second document of it in a row has in common with the first."""


def packet(rng: Random, grade: str) -> Document:
    """Draw one packet; its pages are already of that grade."""
    merged = pypdfium2.PdfDocument.new()
    documents: list[dict[str, Any]] = []
    chosen = _kinds(rng)
    for group in [["cover"], *chosen] if rng.random() < 0.3 else chosen:
        with _alike(group[0]) if len(group) > 1 else nullcontext():
            design = _design(rng, group[0]) if group[0] in KINDS else ""
            for kind in group:
                if kind in ("W2", *_FORMS) and rng.random() < 0.2:
                    _add(merged, documents, packet_pages.transmittal(rng, kind), grade, rng)
                first = len(merged)
                drawn = _drawn(rng, kind, design, [k for g in chosen for k in g])
                _append(merged, drawn, grade, rng)
                if kind in packet_pages.BEHIND and rng.random() < 0.25:
                    _append(merged, _loose(packet_pages.behind(rng, kind)), grade, rng)
                if rng.random() < 0.12:
                    _append(merged, _loose(packet_pages.blank(rng)), grade, rng)
                documents += _truths(drawn, grade, first, len(merged))
    data = io.BytesIO()
    merged.save(data)
    size = (612.0, 792.0)
    lists = {"documents": documents}
    return Document("packet", "packet", {}, data.getvalue(), [], len(merged), size, lists)


def _kinds(rng: Random) -> list[list[str]]:
    """Kinds in groups: those of one group stand in a row and have something in common."""
    several = ("W2", "W2", "bank_statement", "bank_statement", "1099-INT", "1099-DIV", "invoice")
    groups = []
    for _ in range(rng.choice((2, 3, 3, 4))):
        if rng.random() < 0.35:
            kind = rng.choice((*several, "receipt", "check", "credit_card_statement"))
            groups.append([kind] * rng.choice((2, 2, 3)))
        else:
            groups.append([rng.choice([*KINDS, "other", "other"])])
    return groups


def _design(rng: Random, kind: str) -> str:
    usual = [design for design in KINDS[kind].usual() if design not in _UNFIT]
    if kind == "other":
        usual = [design for design in near_misses.DESIGNS if design not in _UNFIT]
    return rng.choice(usual)


def _drawn(rng: Random, kind: str, design: str, kinds: list[str]) -> Document:
    if kind == "cover":
        return packet_pages.cover(rng, kinds)
    for _ in range(12):
        drawn = KINDS[kind].draw(rng, design)
        if drawn.page_count <= _MOST_PAGES:
            return drawn
    return drawn


@contextmanager
def _alike(kind: str) -> Iterator[None]:
    """Documents of that kind drawn inside are of one person, or of one bank's customer."""
    if kind not in _AGAIN:
        yield
        return
    module, names = _AGAIN[kind]
    invent: Any = vars(module)["invent"]
    first: list[Any] = []

    def again(*args: Any, **kwargs: Any) -> Any:
        facts = invent(*args, **kwargs)
        first.append(facts)
        return replace(facts, **{name: getattr(first[0], name) for name in names})

    setattr(module, "invent", again)  # noqa: B010 (a name that a type checker does not know)
    try:
        yield
    finally:
        setattr(module, "invent", invent)  # noqa: B010


def _add(merged: Any, documents: list[Any], drawn: Document, grade: str, rng: Random) -> None:
    """A document of its own at the end of the packet."""
    first = len(merged)
    _append(merged, drawn, grade, rng)
    documents += _truths(drawn, grade, first, len(merged))


def _truths(drawn: Document, grade: str, first: int, end: int) -> list[dict[str, Any]]:
    """What the truth says of the documents on those pages: of each form of a consolidated statement.

    Pages behind belong to the last of them.
    """
    inside = drawn.lists.get("documents")
    if not inside:
        return [_truth(drawn, grade, first, end)]
    found = [{**one, "pages": [first + page for page in one["pages"]]} for one in inside]
    behind = range(first + drawn.page_count + 1, end + 1)
    return [*found[:-1], {**found[-1], "pages": [*found[-1]["pages"], *behind]}]


def _truth(drawn: Document, grade: str, first: int, end: int) -> dict[str, Any]:
    """What the truth says of a document whose pages stand at `first` to `end` (excluded, from 0)."""
    truth = drawn.truth(grade)
    kept = {k: v for k, v in truth.items() if k not in ("truth_source", "grade")}
    return {**kept, "pages": list(range(first + 1, end + 1))}


def _loose(pdf: bytes) -> Document:
    return Document("other", "back", {}, pdf, [], 1, (612.0, 792.0))


def _append(merged: Any, document: Document, grade: str, rng: Random) -> None:
    """The document's pages, degraded, behind those that are there."""
    suffix, data = GRADES[grade](document, rng)
    if suffix != "pdf":
        data = _as_pdf(data)
    part = pypdfium2.PdfDocument(data)
    merged.import_pages(part)
    part.close()


def _as_pdf(picture: bytes) -> bytes:
    opened = Image.open(io.BytesIO(picture))
    frames = [frame.convert("RGB") for frame in ImageSequence.Iterator(opened)]
    buffer = io.BytesIO()
    dpi = 200 if opened.format == "TIFF" else 100 if frames[0].width < 1000 else PHOTO_DPI
    frames[0].save(buffer, "PDF", save_all=True, append_images=frames[1:], resolution=dpi)
    return buffer.getvalue()
