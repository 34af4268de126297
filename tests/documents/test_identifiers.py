"""Taxpayer, bank and card numbers: their shapes, and whether they can have been issued."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.identifiers import (
    find_tins,
    is_atin,
    is_card_number,
    is_issuable_ein,
    is_issuable_ssn,
    is_itin,
    is_routing_number,
)

NINE = st.text("0123456789", min_size=9, max_size=9)


@pytest.mark.parametrize(
    ("text", "kind", "issuable"),
    [
        ("SSN 666-45-6789.", "SSN", False),
        ("923 45 6789", "SSN", False),
        ("900-70-1234", "ITIN", True),
        ("900-50-1234", "ITIN", True),
        ("900-93-1234", "ATIN", True),
        ("EIN: 00-1234567", "EIN", False),
        ("10 - 1234567", "EIN", True),
        ("XXX-XX-1234", "masked", True),
        ("***-**-1234", "masked", True),
        ("xx-xxx1234", "masked", True),
        ("*****1234", "masked", True),
        ("XXX-12-3456", "masked", True),
        ("923–45–6789", "SSN", False),
    ],
)
def test_a_number_is_found_and_named(text: str, kind: str, issuable: bool) -> None:
    (tin,) = find_tins(text)
    assert (tin.kind, tin.issuable) == (kind, issuable)
    assert text[tin.start :].startswith(tin.text)


@pytest.mark.parametrize(
    "text",
    [
        "123456789",
        "(555) 555-0123",
        "1-800-555-0199",
        "98122-4567",
        "2024-01-02",
        "1923-45-6789",
        "923-45-67890",
        "a923-45-6789",
        "923-45-6789-1",
        "4111 1111 1111 1111",
        "12/31/2024",
    ],
)
def test_other_numbers_are_not_found(text: str) -> None:
    assert find_tins(text) == []


@settings(deadline=None)
@given(NINE, st.sampled_from("-–‑ "))
def test_each_number_has_one_kind(digits: str, dash: str) -> None:
    (tin,) = find_tins(f"{digits[:3]}{dash}{digits[3:5]}{dash}{digits[5:]}")
    assert is_itin(digits) + is_atin(digits) + is_issuable_ssn(digits) <= 1
    assert (tin.kind == "SSN") == (not is_itin(digits) and not is_atin(digits))
    assert tin.issuable == (tin.kind != "SSN" or is_issuable_ssn(digits))


@pytest.mark.parametrize(
    "ssn",
    [
        "000-12-3456",
        "666-12-3456",
        "900-12-3456",
        "123-00-4567",
        "123-45-0000",
        "078-05-1120",
        "12345678",
        "x",
    ],
)
def test_numbers_never_issued_are_no_ssn(ssn: str) -> None:
    assert not is_issuable_ssn(ssn)


def test_the_prefixes_of_an_ein() -> None:
    refused = {f"{n:02}" for n in range(100) if not is_issuable_ein(f"{n:02}-1234567")}
    assert sorted(refused) == [
        *("00", "07", "08", "09", "17", "18", "19", "28"),
        *("29", "49", "69", "70", "78", "79", "89"),
    ]


def test_the_groups_of_an_itin() -> None:
    groups = [n for n in range(100) if is_itin(f"900-{n:02}-1234")]
    assert groups == [*range(50, 66), *range(70, 89), 90, 91, 92, *range(94, 100)]


@settings(deadline=None)
@given(st.text("0123456789", min_size=8, max_size=8), st.integers(0, 7), st.integers(1, 9))
def test_a_routing_number_with_one_wrong_digit_is_refused(
    head: str, place: int, change: int
) -> None:
    good = next(f"{head}{d}" for d in range(10) if checksum(f"{head}{d}") == 0)
    allowed = int(good[:2]) in {*range(13), *range(21, 33), *range(61, 73), 80}
    assert is_routing_number(good) == allowed
    digit = (int(good[place]) + change) % 10
    assert not is_routing_number(good[:place] + str(digit) + good[place + 1 :])


def checksum(digits: str) -> int:
    d = [int(c) for c in digits]
    return (3 * (d[0] + d[3] + d[6]) + 7 * (d[1] + d[4] + d[7]) + d[2] + d[5] + d[8]) % 10


def test_shapes_of_routing_numbers() -> None:
    assert is_routing_number("011000015")
    assert not is_routing_number("01100001")
    assert not is_routing_number("o11000015")


@settings(deadline=None)
@given(st.text("0123456789", min_size=12, max_size=18), st.integers(0, 11), st.integers(1, 9))
def test_a_card_number_with_one_wrong_digit_is_refused(head: str, place: int, change: int) -> None:
    (good,) = [f"{head}{d}" for d in range(10) if is_card_number(f"{head}{d}")]
    digit = (int(good[place]) + change) % 10
    assert not is_card_number(good[:place] + str(digit) + good[place + 1 :])


def test_card_numbers_may_be_grouped_and_must_be_long_enough() -> None:
    assert is_card_number("4111 1111 1111 1111")
    assert is_card_number("4111-1111-1111-1111")
    assert not is_card_number("0000 0000")
