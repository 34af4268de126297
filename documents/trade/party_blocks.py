"""The blocks of print of the parties, found by their labels: a name and what stands under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.geometry import Box
from documents.layout import Span
from documents.trade.addresses import ADDRESS_LABEL, address_in
from documents.trade.lines import stack
from documents.trade.name_words import LABELLED
from documents.trade.places import has_postcode, is_address_line
from documents.trade.when import has_day

_END = r"\s*(?::|$)\s*"
LABELS: dict[str, re.Pattern[str]] = {
    "customer": re.compile(
        r"^\W*(?:customer name|client name|customer|client|b?ill(?:ed|ing)? (?:to"
        r"|address)(?: address)?|(?:sold|bill|payer)[- ](?:to )?party|sold[- ]to(?: party)?"
        r"|invoiced? (?:to|for)|buyer(?: \(bill to\))?|prepared for|purchaser|billed for|to|for"
        r"|account holder|recipient|bill-to|(?:to )?owner"
        r"|(?:responsible|financially responsible) party|guarantor"
        r"|factur[eé] [àa]|facturer [àa]|adress[eé] [àa]|cliente?|facturar a|destinatario|rechnung an"
        r"|rechnungsempf[äa]nger|kunde|guest name|guest|issued to|charge to)" + _END,
        re.IGNORECASE,
    ),
    "ship_to": re.compile(
        r"^\W*(?:ship(?:ped|ping)?(?: |-)(?:to|address)(?: party)?|deliver(?:y|ed)? (?:to|address)"
        r"|consignee(?: \(ship to\))?|lieferadresse|livr[eé] [àa])" + _END,
        re.IGNORECASE,
    ),
    "ship_from": re.compile(
        r"^\W*(?:(?:shipper ?/ ?)?ship(?:ped|ping|s)?[- ]from(?: address)?|shipper(?:/exporter)?"
        r"|dispatch(?:ed)? from|sent from"
        r"|versand ab|exp[eé]di[eé] (?:de|par))" + _END,
        re.IGNORECASE,
    ),
    "remit_to": re.compile(
        r"^\W*(?:(?:please )?remit(?:tance)?(?: payments?)?(?: to| address)"
        r"|(?:please )?(?:send|mail) payments? to)" + _END,
        re.IGNORECASE,
    ),
    "service_address": re.compile(
        r"^\W*(?:service (?:address|location|for)|supply address|premises|site address"
        r"|job ?(?:site|location|address)|work ?site|project (?:site|location|address))" + _END,
        re.IGNORECASE,
    ),
    "vendor": re.compile(
        r"^\W*(?:from|vendor|seller|supplier|sold by|issued by|billed by|service provider|bill from|pay to"
        r"|vendor name|company name|supplier name|(?:from )?contractor)" + _END,
        re.IGNORECASE,
    ),
}
"""Parties and the labels that stand over or before them; the first label of a party is best."""
_OVER_TO = re.compile(
    r"(?:sold|bill(?:ed)?|ship(?:ped)?|invoiced?|remit|deliver(?:ed)?)", re.IGNORECASE
)
"""The first row of a label of which the second is "to"."""
_CODE = re.compile(r"(?=\S*\d)[\w./#-]{3,}")
"""A number that stands behind "Customer:"; the name is under it."""
ATTENTION = re.compile(r"^\W*(?:attn|attention|c/o|mr|mrs|ms)\b[.:]?\s*", re.IGNORECASE)
"""What may stand before the name of a person."""


@dataclass(frozen=True, slots=True)
class Block:
    """A labelled party's print. name: text and place; lines: all that stand under the label."""

    name: Span | None
    lines: tuple[Span, ...]


def with_whole_labels(lines: Sequence[Span]) -> list[Span]:
    """The lines; a label set in two rows beside what it names, as "SOLD" over "TO:", is one line."""
    out = list(lines)
    for line in lines:
        if not _OVER_TO.fullmatch(line.text.strip()):
            continue
        under = next(
            (s for s in stack(line, lines) if abs(s.box.x1 - line.box.x1) < s.box.height), None
        )
        if under and re.fullmatch(r"to\W*", under.text.strip(), re.IGNORECASE):
            text = f"{line.text.strip()} {under.text.strip()}"
            out[out.index(line)] = Span(text, line.box, line.confidence, line.words)
            out.remove(under)
    return out


def labelled_block(lines: Sequence[Span], role: str) -> Block | None:
    """The block of a party by its label; a label that names the party itself goes first."""
    pattern = LABELS[role]
    found: list[tuple[int, int, Block]] = []
    for line in lines:
        label = pattern.match(line.text.strip())
        if label:
            block = _block(line, label, lines)
            if block and block.name:
                block = _with_address_label(block, lines)
                rank = 0 if "name" in label.group().lower() else 1
                weak = label.group().strip(" :").lower() in ("to", "for", "client", "guest")
                found.append((rank + 2 * weak, len(found), block))
    return min(found, key=lambda f: f[:2])[2] if found else None


def lines_under(first: Span, lines: Sequence[Span], left: float | None = None) -> list[Span]:
    """The lines under `first` in its column, down to a label. left: as `stack` takes it."""
    found: list[Span] = []
    for line in stack(first, lines, left):
        text = line.text.strip()
        labels = any(p.match(text) for p in LABELS.values())
        label = LABELLED.match(text) and not ATTENTION.match(text) and not ADDRESS_LABEL.match(text)
        if labels or label:
            break
        found.append(line)
    return found


def is_party(text: str) -> bool:
    """Whether the line may name somebody: words without a date, under 60 characters."""
    words = re.search(r"[^\W\d_]{2}", text) is not None and len(text) < 60
    words = words and not re.fullmatch(r"\W*same(?: as .*)?\W*", text, re.IGNORECASE)
    return words and not has_day(text) and not re.match(r"^\W*[(\[*]", text)


def _block(line: Span, label: re.Match[str], lines: Sequence[Span]) -> Block | None:
    """What stands behind or under a label."""
    rest = re.split(r"(?<=\d{4})\.\s", line.text.strip()[label.end() :])[0].strip()
    if rest and not _CODE.fullmatch(rest):
        count = len(rest.split())
        left = line.words[-count].box.x1 if 0 < count <= len(line.words) else None
        name = Span(rest, line.box, line.confidence, line.words[-count:])
        return (
            Block(name, (line, *lines_under(line, lines, left)))
            if is_party(_first_part(rest))
            else None
        )
    beside = [s for s in lines if _right(line.box, s.box) and is_party(s.text)]
    under = lines_under(line, lines)
    word = label.group().strip().lower()
    if beside and (
        not under
        or (word.endswith(":") and word.startswith(("to", "for", "customer", "client", "guest")))
        or (is_address_line(beside[0].text) and not any(is_address_line(s.text) for s in under[:2]))
    ):
        return Block(beside[0], (beside[0], *lines_under(beside[0], lines)))
    first = next((s for s in under[:2] if is_party(s.text)), None)
    return Block(first, tuple(under)) if first else None


def _first_part(text: str) -> str:
    """What stands before the address, where one line has both."""
    return text.split(",")[0] if has_postcode(text) else text


def _with_address_label(block: Block, lines: Sequence[Span]) -> Block:
    """The block with the address that stands near it under a label of its own."""
    if block.name is None or address_in([s for s in block.lines if s is not block.name]):
        return block
    for line in lines:
        label = ADDRESS_LABEL.match(line.text.strip())
        near = abs(line.box.center_y - block.name.box.center_y) < 6 * block.name.box.height
        if label and label.group().strip() and near:
            rest = line.text.strip()[label.end() :]
            if rest and is_address_line(rest):
                return Block(block.name, (*block.lines, line))
    return block


def _right(label: Box, box: Box) -> bool:
    level = abs(box.center_y - label.center_y) < 0.6 * label.height
    return level and 0 <= box.x1 - label.x2 < 8 * label.height
