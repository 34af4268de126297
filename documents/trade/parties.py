"""Who sells and who buys: names with their address blocks, by label or by place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.geometry import Box
from documents.layout import Span
from documents.trade.lines import Text, cut, stack, text_of
from documents.trade.names import REGISTERED, best_name, may_name
from documents.trade.places import (
    US_CITY,
    ends_in_street,
    has_postcode,
    is_address_line,
    is_short_code,
    names_country,
)
from documents.trade.when import has_day

_END = r"\s*(?::|$)\s*"
LABELS: dict[str, re.Pattern[str]] = {
    "customer": re.compile(
        r"^\W*(?:customer name|client name|customer|client|b?ill(?:ed|ing)? (?:to"
        r"|address)(?: address)?|sold to"
        r"|invoiced? (?:to|for)|buyer(?: \(bill to\))?|prepared for|purchaser|billed for|to|for"
        r"|account holder|recipient|bill-to"
        r"|factur[eé] [àa]|facturer [àa]|adress[eé] [àa]|cliente?|facturar a|destinatario|rechnung an"
        r"|rechnungsempf[äa]nger|kunde|guest name|guest|issued to|charge to)" + _END,
        re.IGNORECASE,
    ),
    "ship_to": re.compile(
        r"^\W*(?:ship(?:ped|ping)? (?:to|address)|deliver(?:y|ed)? (?:to|address)"
        r"|consignee(?: \(ship to\))?|lieferadresse|livr[eé] [àa])" + _END,
        re.IGNORECASE,
    ),
    "remit_to": re.compile(
        r"^\W*(?:remit(?:tance)?(?: payments?)?(?: to| address)|(?:please )?(?:send|mail) payments? to)"
        + _END,
        re.IGNORECASE,
    ),
    "service_address": re.compile(
        r"^\W*(?:service (?:address|location|for)|supply address|premises|site address)" + _END,
        re.IGNORECASE,
    ),
    "vendor": re.compile(
        r"^\W*(?:from|vendor|seller|supplier|sold by|issued by|billed by|service provider|bill from|pay to"
        r"|vendor name|company name|supplier name)" + _END,
        re.IGNORECASE,
    ),
}
"""Parties and the labels that stand over or before them; the first label of a party is best."""
PHONE = re.compile(
    r"(?<![\w-])(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]{0,2}\d{3}[\s.-]\d{4}(?!\d)"
    r"|\+\d{1,3}[\s.-]?\(?\d{1,4}\)?(?:[\s.-]?\d{2,5}){2,5}"
    r"|(?<!\d)0\d{1,4}[\s.-]{1,2}\d{3,4}[\s.-]?\d{3,4}(?!\d)|(?<!\d)0\d(?:[ .]\d{2}){4}(?!\d)"
)
_STOP = re.compile(
    r"^\W*(?:(?:simplified |full )?tax ?invoice|invoice|receipt|bill\b|cash\b|date\b|dated\b|tel\b"
    r"|telephone|phone|fax|ph\b|gst|vat|sst"
    r"|reg\b|co\.? ?(?:reg|no)|company no|roc\b|e-?mail|www|http|cashier|table\b|order\b|server|thank"
    r"|welcome|customer"
    r"|member|operator|terminal|pos\b|store\b|branch\b|opening|business hours|shopping hours|owned by"
    r"|mobile(?!,)|hp\b"
    r"|siret|tva|ust\b|ust-|steuer|nif\b|cif\b|abn\b|attn|account\b|doc\b|document|slip|check\b|guest\b"
    r"|room\b|item|description|qty"
    r"|telefon|t[eé]l|contact|web\b|website|site:|ein\b|tax id|tax no|salesperson"
    r"|host\b|clerk|payment|po\b(?!\s*box)"
    r"|p\.o\.? (?:no|num|#)|licen[cs]e|lic\b"
    r"|due\b|terms|customer service|toll[ -]?free|merchant|register|trans\b|transaction|st#|fb\b|facebook"
    r"|rm\b|no\. ?of|service tax)"
    r"|@|www\.|\.com\b|https?:|\bGSTIN\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"^[^\W\d][\w .#/'()-]{1,30}:")
_ADDRESS_LABEL = re.compile(
    r"^\W*(?:address|adresse|direcci[oó]n|anschrift)\s*:?\s*", re.IGNORECASE
)
_ATTENTION = re.compile(r"^\W*(?:attn|attention|c/o|mr|mrs|ms)\b[.:]?\s*", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s?[·•|]\s?|\s[*-]\s")
"""Between the parts of a sender's line."""
_HEAD = 0.5
"""Share of the page in which the seller's name is looked for."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody as printed."""

    name: Text | None = None
    address: Text | None = None
    phone: Text | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A labelled party's print. name: text and place; lines: all that stand under the label."""

    name: Span | None
    lines: tuple[Span, ...]


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


def party_of(block: Block | None, page_number: int) -> Party:
    """Name and address of a labelled block."""
    if block is None or block.name is None:
        return Party()
    first, address = _in_one_line(block.name)
    address = address or address_in([s for s in block.lines if s is not block.name])
    name = Span(
        REGISTERED.sub("", _ATTENTION.sub("", first.text)).strip(" ,"), first.box, first.confidence
    )
    sure = 0.93 if address else 0.85
    return Party(text_of([name], sure, page_number), address_text(address, page_number))


def _in_one_line(line: Span) -> tuple[Span, list[Span]]:
    """Name and address that stand in one line: "Alder Tools, PO Box 7, Reno, NV 89501"."""
    parts = re.split(r",\s+", line.text)
    for count in range(1, len(parts)):
        rest = ", ".join(parts[count:])
        if is_address_line(parts[count]) and has_postcode(rest):
            name = cut(line, 0, len(", ".join(parts[:count])))
            return name, [cut(line, len(line.text) - len(rest), len(line.text))]
    return line, []


def seller_of(
    lines: Sequence[Span], taken: Sequence[Span], page_number: int, height_px: float, end: float
) -> Party:
    """The one who sells. taken: the lines of other parties; end: y where goods or sums begin."""
    others = {id(line) for line in taken}
    free = [line for line in lines if id(line) not in others]
    head = [s for s in free if s.box.y1 < max(min(end, _HEAD * height_px), 0.2 * height_px)]
    block = labelled_block(free, "vendor")
    found = best_name(head, lines)
    name: Span | None = found[0] if found else None
    sure = found[1] if found else 0.0
    sender = sender_line(head, height_px)
    own: list[Span] = [_without_name(sender)] if sender else []
    if block and block.name and may_name(block.name):
        address = address_in(block.lines)
        if address or name is None:
            name, sure, own = block.name, 0.9, address
    if name and not own:
        own = address_in(stack(name, free))
    return Party(
        text_of([name], sure, page_number) if name else None,
        address_text(own or _first_address(head, free), page_number),
        _phone(head, page_number) or _phone(free, page_number),
    )


def _without_name(sender: Span) -> Span:
    """The street and town of a sender's line."""
    text = re.sub(_SEPARATOR, " ", re.split(_SEPARATOR, sender.text.strip(), maxsplit=1)[1])
    return Span(text, sender.box, sender.confidence)


def address_in(block: Sequence[Span]) -> list[Span]:
    """The lines of the block's address: from its first line of an address to what ends it."""
    start = next((n for n, s in enumerate(block[:4]) if _begins_address(s.text)), None)
    if start is None:
        return []
    while start and _may_be_street(block[start - 1].text):
        start -= 1
    found: list[Span] = []
    over = False
    for line in block[start:]:
        text = _ADDRESS_LABEL.sub("", line.text.strip())
        if found and (
            _STOP.search(text) or PHONE.fullmatch(text) or _LABELLED.match(text) or has_day(text)
        ):
            break
        if over and not _goes_on(text, found):
            break
        if REGISTERED.fullmatch(text):
            continue
        found.append(Span(text, line.box, line.confidence, line.words))
        town = has_postcode(text) and (len(found) > 1 or not is_short_code(text))
        over = over or town or re.fullmatch(r"[\d-]{4,10}", text) is not None
    whole = any(has_postcode(s.text) or names_country(s.text) for s in found)
    return found if whole or sum(is_address_line(s.text) for s in found) > 1 else found[:2]


def address_text(lines: Sequence[Span], page_number: int) -> Text | None:
    """The address in one line, without a telephone number at its end."""
    found = text_of(lines, 0.9 if any(has_postcode(s.text) for s in lines) else 0.75, page_number)
    if found is None:
        return None
    bare = re.split(
        r"\s[|•·]\s(?=\W*(?:\+?[\d(]|tel|ph|www|\S+@))|\s*\b(?:tel|phone|fax)\b\W",
        found.text,
        flags=re.I,
    )[0]
    bare = PHONE.sub("", bare).rstrip(" |,;:-•·(")
    return Text(bare, found.box, found.sure, page_number) if bare else None


def _begins_address(text: str) -> bool:
    bare = _ADDRESS_LABEL.sub("", text.strip())
    other = _STOP.search(bare) or PHONE.fullmatch(bare) or has_day(bare)
    return is_address_line(bare) and not other


def _may_be_street(text: str) -> bool:
    """A line with a number over the first certain line of an address: "Am Alten Markt 5"."""
    line = text.strip()
    other = _STOP.search(line) or PHONE.search(line) or has_day(line) or REGISTERED.search(line)
    return (
        (re.search(r"[^\W\d_]{3}.*\d|\d.*[^\W\d_]{3}", line) is not None or ends_in_street(line))
        and not other
        and not _LABELLED.match(line)
    )


def _goes_on(text: str, found: Sequence[Span]) -> bool:
    """Whether a line behind the town still belongs: a country, or abroad a district."""
    if len(text.split()) > 5:
        return False
    if any(US_CITY.search(s.text) for s in found):
        return (
            re.fullmatch(r"\W*(?:USA|U\.S\.A\.?|United States(?: of America)?)\W*", text)
            is not None
        )
    if names_country(text):
        return True
    places = re.fullmatch(r"[\d\s-]*[A-Z][A-Z ,.&'-]{4,}", text) is not None
    return places and has_postcode(found[-1].text)


def _block(line: Span, label: re.Match[str], lines: Sequence[Span]) -> Block | None:
    """What stands behind or under a label."""
    rest = line.text.strip()[label.end() :].strip()
    if rest:
        count = len(rest.split())
        left = line.words[-count].box.x1 if 0 < count <= len(line.words) else None
        name = Span(rest, line.box, line.confidence, line.words[-count:])
        return (
            Block(name, (line, *_until_label(stack(line, lines, left))))
            if _is_party(rest)
            else None
        )
    beside = [s for s in lines if _right(line.box, s.box) and _is_party(s.text)]
    under = _until_label(stack(line, lines))
    word = label.group().strip().lower()
    if beside and (
        not under
        or (word.endswith(":") and word.startswith(("to", "for", "customer", "client", "guest")))
    ):
        return Block(beside[0], (beside[0], *_until_label(stack(beside[0], lines))))
    first = next((s for s in under[:2] if _is_party(s.text)), None)
    return Block(first, tuple(under)) if first else None


def _until_label(lines: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    for line in lines:
        text = line.text.strip()
        labels = any(p.match(text) for p in LABELS.values())
        label = (
            _LABELLED.match(text) and not _ATTENTION.match(text) and not _ADDRESS_LABEL.match(text)
        )
        if labels or label:
            break
        found.append(line)
    return found


def _is_party(text: str) -> bool:
    words = re.search(r"[^\W\d_]{2}", text) is not None and len(text) < 60
    return words and not has_day(text) and not re.match(r"^\W*[(\[*]", text)


def _with_address_label(block: Block, lines: Sequence[Span]) -> Block:
    """The block with the address that stands near it under a label of its own."""
    if block.name is None or address_in([s for s in block.lines if s is not block.name]):
        return block
    for line in lines:
        label = _ADDRESS_LABEL.match(line.text.strip())
        near = abs(line.box.center_y - block.name.box.center_y) < 6 * block.name.box.height
        if label and label.group().strip() and near:
            rest = line.text.strip()[label.end() :]
            if rest and is_address_line(rest):
                return Block(block.name, (*block.lines, line))
    return block


def _first_address(head: Sequence[Span], free: Sequence[Span]) -> list[Span]:
    """The first address of the head that is nobody else's, else one at the foot."""
    for line in (*head, *free):
        if _begins_address(line.text):
            lines = address_in([line, *stack(line, free)])
            if any(has_postcode(s.text) for s in lines):
                return lines
    return []


def _phone(lines: Sequence[Span], page_number: int) -> Text | None:
    for line in lines:
        if re.search(r"\bfax\b", line.text, re.IGNORECASE) and not re.search(
            r"\b(?:tel|ph)", line.text, re.I
        ):
            continue
        for found in PHONE.finditer(line.text):
            if not re.search(
                r"(?:gst|vat|reg|id|no\.?:|account|invoice)\W*$", line.text[: found.start()], re.I
            ):
                return Text(found.group().strip(), line.box, 0.9 * line.confidence, page_number)
    return None


def _right(label: Box, box: Box) -> bool:
    level = abs(box.center_y - label.center_y) < 0.6 * label.height
    return level and 0 <= box.x1 - label.x2 < 8 * label.height


def sender_line(lines: Sequence[Span], height_px: float) -> Span | None:
    """The small line over a letter's window that names the sender: name, street and town in one."""
    for line in lines:
        parts = re.split(_SEPARATOR, line.text.strip())
        if len(parts) > 2 and line.box.y1 < _HEAD * height_px and has_postcode(parts[-1]):
            return line
    return None


def unlabelled_customer(
    seller: Party, taken: Sequence[Span], lines: Sequence[Span], height_px: float
) -> Block | None:
    """The one other name over an address at the head, where no label names the customer.

    taken: lines of other parties. None when there is no such block, or more than one.
    """
    own = seller.address.text if seller.address else ""
    others = {id(line) for line in taken}
    found: list[Block] = []
    for line in lines:
        if line.box.y1 > _HEAD * height_px or not _is_party(line.text) or id(line) in others:
            continue
        under = _until_label(stack(line, lines))
        address = address_in(under[:1]) and address_in(under)
        town = bool(address) and has_postcode(address[-1].text)
        named = not _begins_address(line.text) and not _STOP.search(line.text)
        if town and named and not any(s.text.strip() in own for s in address):
            found.append(Block(line, (line, *under)))
    blocks = {tuple(s.text for s in block.lines[-2:]): block for block in found}
    return found[0] if len(blocks) == 1 and seller.address and len(found) == 1 else None


def addressee(sender: Span, lines: Sequence[Span]) -> Block | None:
    """The one a letter is sent to: the block under its sender's line."""
    under = _until_label(stack(sender, lines))
    named = bool(under) and _is_party(under[0].text) and bool(address_in(under[1:]))
    return Block(under[0], tuple(under)) if named else None
