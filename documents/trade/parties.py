"""Who sells and who buys: names with their address blocks, by label or by place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.layout import Span
from documents.trade.addresses import (
    NO_ADDRESS,
    PHONE,
    SENT_TO,
    address_in,
    address_text,
    begins_address,
    first_address,
)
from documents.trade.lines import Text, cut, stack, text_of
from documents.trade.name_words import REGISTERED, has_legal_form, may_name, name_key
from documents.trade.names import best_name
from documents.trade.party_blocks import ATTENTION, Block, is_party, labelled_block, lines_under
from documents.trade.places import has_postcode, is_address_line, names_country
from documents.trade.spaced_names import spaced

_SEPARATOR = re.compile(r"\s?[·•|]\s?|\s[*.—–-]\s")
"""Between the parts of a sender's line."""
_SAYS_WHO = re.compile(
    r"\W*(?:vendor|seller|supplier|sold by|issued by|billed by|company)(?: name)?\s*:\s*\S", re.I
)
"""A label that cannot mean anybody else, with the name behind it."""
_SOLD_BY = re.compile(r"^\W*(?:sold|fulfilled|shipped) by\b", re.I)
"""Under the goods of a market it names who offers them there, and not whose receipt it is."""
_FOR_WHOM = re.compile(r"^\W*(?:attn|attention|c/o)\b", re.I)
_PO_BOX = re.compile(r"^(?:p\.? ?o\.? box|dept\b|lock ?box)", re.I)
_NAMED = re.compile(r"\W*name\s*:?\s+(?=[A-Z])", re.IGNORECASE)
"""On a ticket that is filled in the label stands right before the name."""
_SURE = 0.9
"""How sure a name must be to go before the one in the sender's line."""
_NO_PHONE = re.compile(
    r"(?:^|[^/\s])\s*\bfax\W*$|(?:gst|vat|reg|f?ein|tin|id|no\.?:|account|invoice)\W*$",
    re.IGNORECASE,
)
"""What stands before a number that reaches nobody; "Tel/Fax" does."""
_APART = 1.5
"""Heights of white under the seller's name that set another block apart."""
_HEAD = 0.5
"""Share of the page in which the seller's name is looked for."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody as printed."""

    name: Text | None = None
    address: Text | None = None
    phone: Text | None = None


def party_of(block: Block | None, page_number: int) -> Party:
    """Name and address of a labelled block."""
    if block is None or block.name is None:
        return Party()
    first, address = _in_one_line(_firm(block) or block.name)
    address = address or address_in([s for s in block.lines if s is not block.name])
    name = Span(
        REGISTERED.sub("", ATTENTION.sub("", first.text)).strip(" ,"), first.box, first.confidence
    )
    sure = 0.93 if address and not _is_second_name(block, address) else 0.85
    return Party(text_of([name], sure, page_number), address_text(address, page_number))


def _is_second_name(block: Block, address: Sequence[Span]) -> bool:
    """Whether another name stands between the name and the address: either may be who is billed."""
    over = [s for s in block.lines if s is not block.name and s.box.y2 < address[0].box.center_y]
    between = [s for s in over if block.name and s.box.center_y > block.name.box.y2]
    return any(may_name(s) and not ATTENTION.match(s.text) for s in between)


def _firm(block: Block) -> Span | None:
    """The company under the name of the person that a bill is sent to."""
    lines = [line for line in block.lines if line is not block.name]
    under = lines[0] if lines else None
    if under is None or block.name is None or has_legal_form(block.name.text):
        return None
    return under if has_legal_form(under.text) and not begins_address(under.text) else None


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
    over = [s for s in free if s.box.y1 < end or not _SOLD_BY.match(s.text)]
    block = labelled_block(over, "vendor")
    found = best_name(head, lines)
    name: Span | None = found[0] if found else None
    sure = found[1] if found else 0.0
    sender = sender_line(head, height_px)
    own: list[Span] = [_without_name(sender)] if sender else []
    if sender and (not found or found[1] < _SURE):
        first = re.split(_SEPARATOR, sender.text.strip(), maxsplit=1)[0]
        name, sure = cut(sender, 0, len(first)), 0.88
    if block and block.name and may_name(block.name):
        address = address_in(block.lines)
        if address or name is None or any(_SAYS_WHO.match(s.text) for s in block.lines[:1]):
            name, sure, own = block.name, 0.9, address
    if name and not own:
        own = _address_under(name, free)
    own = own or _elsewhere(name, free) or _behind(name, free) or _among_parts(head)
    own = own or _among_parts([s for s in free if name and s.box == name.box])
    own = own or first_address(head, free) or _among_parts(free)
    return Party(
        text_of([spaced(name, lines)], sure, page_number) if name else None,
        address_text(own, page_number),
        _phone(head, page_number) or _phone(free, page_number),
    )


def _elsewhere(name: Span | None, free: Sequence[Span]) -> list[Span]:
    """The address under another print of the seller's name."""
    key = name_key(name.text) if name else ""
    same = (s for s in free if key and name_key(s.text) == key)
    return next((found for s in same if (found := _address_under(s, free))), [])


def _behind(name: Span | None, free: Sequence[Span]) -> list[Span]:
    """The address behind the seller's name in one line, up to its code."""
    line = next((s for s in free if name and s.box == name.box), None)
    if line is None or name is None or not line.text.strip().startswith(f"{name.text},"):
        return []
    rest = re.split(r"(?<=\d{5})\.(?=\s|$)", line.text.strip()[len(name.text) :])[0].lstrip(" .,")
    whole = begins_address(rest) and has_postcode(rest)
    return [Span(rest, line.box, line.confidence)] if whole else []


def _address_under(name: Span, free: Sequence[Span]) -> list[Span]:
    """The address under a name, none where it is another's: far under it, or for somebody's attention."""
    under = stack(name, free)
    apart = bool(under) and under[0].box.y1 - name.box.y2 > _APART * under[0].box.height
    sent = any(SENT_TO.match(line.text) for line in under[:3])
    return [] if sent or (apart and may_name(under[0])) else address_in(under)


def _among_parts(head: Sequence[Span]) -> list[Span]:
    """Street and town that stand among the other parts of one line: "Lic. 7 | 12 Elm St, Reno NV 89501"."""
    for line in head:
        parts = re.split(_SEPARATOR, line.text.strip())
        for n, part in enumerate(parts):
            if len(parts) < 2 or not has_postcode(part):
                continue
            street = n > 0 and not begins_address(part) and begins_address(parts[n - 1])
            street = street or (
                n > 0 and re.match(r"\d", part) is None and is_address_line(parts[n - 1])
            )
            text = " ".join(parts[n - 1 : n + 1] if street else [part])
            return [Span(text, line.box, line.confidence)]
    return []


def _without_name(sender: Span) -> Span:
    """The street and town of a sender's line."""
    text = re.sub(_SEPARATOR, " ", re.split(_SEPARATOR, sender.text.strip(), maxsplit=1)[1])
    return Span(text, sender.box, sender.confidence)


def _phone(lines: Sequence[Span], page_number: int) -> Text | None:
    for line in lines:
        for found in PHONE.finditer(line.text):
            if not _NO_PHONE.search(line.text[: found.start()]):
                return Text(found.group().strip(), line.box, 0.9 * line.confidence, page_number)
    return None


def sender_line(lines: Sequence[Span], height_px: float) -> Span | None:
    """The small line over a letter's window that names the sender: name, street and town in one."""
    for line in lines:
        parts = re.split(_SEPARATOR, line.text.strip())
        # A country may stand behind the town.
        town = any(map(has_postcode, parts[-2:] if names_country(parts[-1]) else parts[-1:]))
        if len(parts) > 2 and line.box.y1 < _HEAD * height_px and town:
            return line
    return None


def addressee(sender: Span, lines: Sequence[Span]) -> Block | None:
    """The one a letter is sent to: the block under its sender's line."""
    under = lines_under(sender, lines)
    named = bool(under) and is_party(under[0].text) and bool(address_in(under[1:]))
    return Block(under[0], tuple(under)) if named else None


def unlabelled_customer(
    seller: Party, taken: Sequence[Span], lines: Sequence[Span], height_px: float
) -> Block | None:
    """The one other name over an address, where no label names the customer: at the head, or anywhere.

    taken: lines of other parties. None when there is no such block, or more than one.
    """
    found = _named_blocks(seller, taken, lines)
    head = [block for block in found if block.lines[0].box.y1 <= _HEAD * height_px]
    # A bill prints who is billed at its head and once more on the part to be returned.
    blocks = {name_key(block.lines[0].text): block for block in reversed(head or found)}
    known = seller.address or (seller.name and not head)
    return next(iter(blocks.values())) if len(blocks) == 1 and known else None


def _named_blocks(seller: Party, taken: Sequence[Span], lines: Sequence[Span]) -> list[Block]:
    """Every name over an address that is neither the seller's nor another party's."""
    own = seller.address.text if seller.address else ""
    named_as = name_key(seller.name.text) if seller.name else ""
    others = {id(line) for line in taken}
    found: list[Block] = []
    for line in lines:
        same = named_as and name_key(line.text) == named_as
        if same or not is_party(line.text) or id(line) in others:
            continue
        under = lines_under(line, lines)
        first = [s for s in under if not _FOR_WHOM.match(s.text)][:1]
        address = address_in(first) and address_in(under)
        town = bool(address) and has_postcode(address[-1].text)
        named = not begins_address(line.text) and not NO_ADDRESS.search(line.text)
        if town and named and not all(s.text.strip() in own for s in address):
            label = _NAMED.match(line.text)
            name = cut(line, label.end(), len(line.text)) if label else line
            found.append(Block(name, (name, *under)))
    # "Attn: Ann Lee" under a firm's name heads no block of its own.
    return [b for b in found if not any(b.lines[0] in other.lines[1:] for other in found)]


def paid_at(seller: Party, lines: Sequence[Span]) -> Block | None:
    """The seller's own name over a box for payments, where no label names who is to be paid."""
    own = name_key(seller.name.text) if seller.name else ""
    for line in lines:
        if own and name_key(line.text) == own:
            under = lines_under(line, lines)
            if under and _PO_BOX.match(under[0].text.strip()) and address_in(under):
                return Block(line, (line, *under))
    return None
