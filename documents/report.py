"""The page a person looks at: one self-contained HTML report a source, and an overview of many.

Comes in: the result JSON of a source and its page pictures as data URLs. Goes out: HTML text that
works without a network; its content policy forbids every request and every script but its own.
Values stand as they are in the result; personal numbers are blurred until hovered or focused.
"""

import base64
import functools
import hashlib
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from documents.report_cells import grade, label_of
from documents.report_privacy import PrivateNumbers
from documents.report_rows import DocumentRows, document_rows

LONGEST_VEIL: Final = 80
"""Layout elements longer than this (characters) hold more than a number and are not blurred."""
LONGEST_ELEMENT_TEXT: Final = 300
MASK: Final = "•••"
_PICTURE: Final = re.compile(r'<img src="(data:image/[^"]+)" alt="Picture of page (\d+)"')
UNKNOWN: Final = "\N{EN DASH}"


@dataclass(frozen=True)
class IndexRow:
    """One source in the overview. `href`: the report's path relative to the overview page."""

    href: str
    name: str
    types: tuple[str, ...]
    status: str
    confidence: float | None
    findings: int
    errors: int
    page_count: int
    reconciled: bool | None

    @property
    def grade(self) -> str:
        """One of good, fair, poor, unknown."""
        return grade(self.confidence)


def render_report(result: Mapping[str, Any], pictures: Mapping[int, str]) -> str:
    """The report of one source as HTML: `report_parts` for a result that is whole in memory."""
    pages = ({**page, "picture": pictures.get(page["page_number"])} for page in result["pages"])
    return "".join(report_parts(result, pages))


def report_parts(result: Mapping[str, Any], pages: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The report of one source as HTML, part by part; its pages come one at a time.

    Args:
        result: the result JSON, version 1; of its pages only number, status and error are used.
        pages: the same pages in order with their elements, each with its `picture`: a
            `data:image/...` URL of the image that `width_px` and `height_px` describe, upright as
            it was read, or None; then it shows bare boxes.

    Raises:
        ValueError: a picture is not a data URL; the caller must embed it, or the page would
            need a network.
    """
    rows = [document_rows(document) for document in result["documents"]]
    private = private_numbers(rows)
    script = environment().get_template("report.js").render()
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    template = environment().get_template("report.html.j2")
    return template.generate(
        script=Markup(script),
        script_hash=f"sha256-{digest}",
        result=result,
        documents=list(zip(result["documents"], rows, strict=True)),
        failed_pages=[page for page in result["pages"] if page["status"] == "failed"],
        pages=(_page_view(page, result, private) for page in pages),
        veiled=functools.partial(_veiled, private),
    )


def private_numbers(documents: Sequence[DocumentRows]) -> PrivateNumbers:
    """The personal numbers that the documents' fields name."""
    cells = (cell for rows in documents for cell in rows.private())
    return PrivateNumbers(text for cell in cells for text in (cell.value, cell.text or ""))


def pictures_in(report: str) -> dict[int, str]:
    """The page pictures of a report that was made here, for making it anew from a changed result."""
    return {int(match[2]): match[1] for match in _PICTURE.finditer(report)}


def index_row(result: Mapping[str, Any], href: str) -> IndexRow:
    """What the overview says of one result; a source is as sure as its least sure document."""
    documents = result["documents"]
    findings = [finding for document in documents for finding in document.get("findings") or []]
    verdicts = [document.get("reconciled") for document in documents]
    return IndexRow(
        href=href,
        name=result["source"]["name"],
        types=tuple(document["type"] for document in documents),
        status=result["status"],
        confidence=min((document["confidence"] for document in documents), default=None),
        findings=len(findings),
        errors=sum(finding["severity"] == "error" for finding in findings),
        page_count=result["source"]["page_count"],
        reconciled=False if False in verdicts else (True if True in verdicts else None),
    )


def render_index(rows: Sequence[IndexRow]) -> str:
    """The overview of many reports as HTML, in the order given."""
    return environment().get_template("index.html.j2").render(rows=rows)


@functools.cache
def environment() -> Environment:
    """The templates, with escaping and the filters that they use."""
    environment = Environment(
        loader=PackageLoader("documents", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["grade"] = grade
    environment.filters["label"] = label_of
    environment.filters["duration"] = _duration
    environment.filters["score"] = _score
    return environment


def _page_view(
    page: Mapping[str, Any],
    result: Mapping[str, Any],
    private: PrivateNumbers,
) -> dict[str, Any]:
    number = page["page_number"]
    picture = page.get("picture")
    if picture and not picture.startswith("data:image/"):
        raise ValueError(f"the picture of page {number} is not a data:image URL")
    return {
        "number": number,
        "width": page.get("width_px") or 0,
        "height": page.get("height_px") or 0,
        "status": page["status"],
        "error": page.get("error"),
        "picture": picture,
        "types": [entry["type"] for entry in result["documents"] if number in entry["pages"]],
        "elements": [_element_view(element, private) for element in page.get("elements") or []],
    }


def _element_view(element: Mapping[str, Any], private: PrivateNumbers) -> list[Any]:
    """`[bbox, category, text with personal numbers masked, 1 if to be blurred]`, for the script."""
    text = element.get("text") or ""
    masked = "".join(MASK if part.is_private else part.text for part in private.cut(text))
    is_veiled = masked != text and len(text) <= LONGEST_VEIL
    return [
        [round(edge, 1) for edge in element["bbox"]],
        element.get("category") or "Text",
        masked[:LONGEST_ELEMENT_TEXT],
        int(is_veiled),
    ]


def _veiled(private: PrivateNumbers, text: str | None, is_private: bool = False) -> Markup:
    """Text as HTML, with personal numbers (or all of it) marked to be blurred."""
    parts = [(text or "", True)] if is_private else private.cut(text or "")
    return Markup("").join(
        Markup('<span class="private">{}</span>').format(part) if hidden else escape(part)
        for part, hidden in parts
        if part
    )


def _score(confidence: float | None) -> str:
    """Two decimals, rounded down: 0.899 is doubtful and must not read 0.90."""
    if confidence is None or math.isnan(confidence):
        return UNKNOWN
    return f"{math.floor(confidence * 100 + 1e-9) / 100:.2f}"


def _duration(milliseconds: float | None) -> str:
    if milliseconds is None:
        return UNKNOWN
    seconds = milliseconds / 1000
    if seconds < 1:
        return f"{milliseconds:.0f} ms"
    return f"{seconds:.1f} s" if seconds < 60 else f"{seconds // 60:.0f} min {seconds % 60:.0f} s"
