"""W-2s that do not fit: amounts too long for their places, and lines that go on a further form."""

from dataclasses import replace
from random import Random

from samples.w2_facts import OTHER_CODES, W2Facts


def too_long(rng: Random, facts: W2Facts) -> W2Facts:
    """The same W-2 from a system that prints asterisks into one or two of its boxes."""
    boxes = rng.sample([b for b in ("1", "2", "3", "5") if facts.boxes.get(b)], rng.choice((1, 2)))
    return replace(facts, overflowing=frozenset(boxes))


def two_forms(rng: Random, facts: W2Facts) -> tuple[W2Facts, W2Facts, W2Facts]:
    """All that is stated, the form, and the further form with what did not fit on it."""
    known = {code for code, _ in facts.box_12}
    codes = [code for code in ("D", *OTHER_CODES) if code not in known]
    more = [(code, rng.randint(40_00, 9_000_00)) for code in rng.sample(codes, 6)]
    whole = replace(facts, box_12=(*facts.box_12, *more)[: rng.randint(5, 7)])
    first = replace(whole, box_12=whole.box_12[:4], states=whole.states[:2])
    further = replace(
        whole,
        boxes={},
        box_12=whole.box_12[4:],
        box_14=(),
        states=whole.states[2:],
        tipped_codes=(),
    )
    return whole, first, further
