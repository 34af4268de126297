"""What a card gives back, as drawn: dollars and whole points, down a column and in boxes."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from documents.kinds.credit_card_statement import KIND
from samples import card_rewards
from samples.card_facts import invent
from samples.credit_card import credit_card_statement
from tests.drawn_pages import layouts_of

NAMES = ("rewards_opening", "rewards_earned", "rewards_redeemed", "rewards_closing")


def seeds() -> dict[int, int]:
    """A seed for each way in which the generator prints rewards."""
    found: dict[int, int] = {}
    for seed in range(60):
        found.setdefault(card_rewards.style(invent(Random(seed))), seed)
    return found


@pytest.mark.parametrize(("style", "seed"), seeds().items())
def test_rewards_are_read_in_every_wording(tmp_path: Path, style: int, seed: int) -> None:
    document = credit_card_statement(Random(seed), "rewards")
    data = KIND.read(layouts_of(tmp_path, document, "clean")).data
    assert {n: data.get(n) for n in NAMES} == {n: document.fields[n] for n in NAMES}
    assert isinstance(data["rewards_earned"], float if style == 0 else int)


@pytest.mark.parametrize("style", [1, 4])
def test_points_are_read_from_a_scan(tmp_path: Path, style: int) -> None:
    document = credit_card_statement(Random(seeds()[style]), "rewards")
    reading = KIND.read(layouts_of(tmp_path, document, "scan")[:1])
    assert {n: reading.data.get(n) for n in NAMES} == {n: document.fields[n] for n in NAMES}
    assert reading.fields["rewards_earned"].page_number == 1
