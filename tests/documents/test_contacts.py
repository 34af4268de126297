"""Telephone numbers and web addresses in a text, whoever they belong to."""

from __future__ import annotations

import pytest

from documents.contacts import telephones, web_addresses


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Call (612) 555-0142 or 1-800-555-0143", ["(612) 555-0142", "1-800-555-0143"]),
        ("612.555.0142 / +1 612 555 0143", ["612.555.0142", "+1 612 555 0143"]),
        ("1-888-ALDER-CB", ["1-888-ALDER-CB"]),
        ("Alder, MN55100(612) 555-0142", ["(612) 555-0142"]),
        ("Account 0123-456-7890-11, 9 digits 071-000-0013", []),
    ],
)
def test_telephones(text: str, numbers: list[str]) -> None:
    assert [found.group() for found in telephones(text)] == numbers


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("Visit www.alder.example/pay.", ["www.alder.example/pay"]),
        ("help@alder.com, alder.bank/help", ["alder.bank/help"]),
        ("https://my.alder.coop and notes.txt", ["https://my.alder.coop"]),
    ],
)
def test_web_addresses(text: str, addresses: list[str]) -> None:
    assert [found.group() for found in web_addresses(text)] == addresses
