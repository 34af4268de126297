"""Printed dates become ISO dates; what only looks like one does not."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.dates import find_dates, is_day_first, parse_date, place_in_period

DAYS = st.dates(date(1970, 1, 1), date(2069, 12, 31))
LONG_FORMS = (
    "%m/%d/%Y",
    "%m-%d-%Y",
    "%m.%d.%Y",
    "%m / %d / %Y",
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%B %d, %Y",
    "%B %d %Y",
    "%b %d, %Y",
    "%b. %d, %Y",
    "%b%d,%Y",
    "%b-%d-%Y",
    "%d %B %Y",
    "%d-%b-%Y",
    "%d%b%Y",
    "%dth day of %B, %Y",
    "%Y %b %d",
    "%m/%d/%y",
    "%m-%d-%y",
    "%b %d, %y",
    "%b %d '%y",
    "%d-%b-%y",
)
SHORT_FORMS = ("%m/%d", "%m-%d", "%b %d", "%B %d", "%b-%d", "%b%d", "%d %b", "%d-%b")


@settings(deadline=None)
@given(DAYS, st.sampled_from(LONG_FORMS), st.sampled_from(["", "from ", "(", "Date:", "DEPOSIT "]))
def test_a_printed_day_comes_back(day: date, form: str, before: str) -> None:
    printed = day.strftime(form)
    (found,) = find_dates(f"{before}{printed} 1,234.56")
    assert (found.iso(), found.text, found.start) == (day.isoformat(), printed, len(before))


@settings(deadline=None)
@given(DAYS, st.sampled_from(SHORT_FORMS))
def test_a_day_without_a_year_comes_back_without_one(day: date, form: str) -> None:
    printed = parse_date(day.strftime(form).upper())
    assert printed
    assert (printed.year, printed.month, printed.day) == (None, day.month, day.day)
    assert printed.iso() is None


@settings(deadline=None)
@given(DAYS, st.integers(0, 400), st.integers(-31, 31), st.sampled_from(SHORT_FORMS))
def test_a_day_in_or_near_a_period_finds_its_year(
    start: date, length: int, outside: int, form: str
) -> None:
    length = min(length, 300)
    end = start + timedelta(days=length)
    day = start + timedelta(days=outside) if outside < 0 else end + timedelta(days=outside)
    printed = parse_date(day.strftime(form))
    assert printed
    placed = place_in_period(printed, start, end)
    assert placed is not None
    assert (placed.month, placed.day) == (day.month, day.day)
    assert placed == day or start - timedelta(days=31) <= placed <= end + timedelta(days=31)


@settings(deadline=None)
@given(st.text(st.sampled_from("0123456789/-., JanFebMy'th"), max_size=60))
def test_whatever_is_found_is_a_day_and_stands_in_the_text(text: str) -> None:
    found = find_dates(text)
    for printed in found:
        assert text[printed.start : printed.start + len(printed.text)] == printed.text
        assert date(printed.year or 2024, printed.month, printed.day)
    ends = [p.start + len(p.text) for p in found]
    assert all(end <= nxt.start for end, nxt in zip(ends, found[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("23/01/2018", "2018-01-23"),
        ("25.12.99", "1999-12-25"),
        ("Sept. 3rd, 2024", "2024-09-03"),
        ("JANUARY 05,2024", "2024-01-05"),
        ("30 MAY 2018", "2018-05-30"),
    ],
)
def test_odd_but_certain_print_is_read(text: str, day: str) -> None:
    printed = parse_date(text)
    assert printed
    assert printed.iso() == day


@pytest.mark.parametrize(
    "text",
    [
        "02/30/2024",
        "Feb 30, 2024",
        "Feb 29, 2023",
        "13/13/2024",
        "923-45-6789",
        "00-1234567",
        "(555) 555-0123",
        "1-800-555-0199",
        "98122-4567",
        "page 1/3",
        "24/7",
        "Omar 5",
        "Summary 5",
        "MAR 5.00",
        "1.05 May",
        "1,234.56",
        "January 2024",
        "10.0.0.1",
        "05.22.95.66.66",
        "12-11-95-66-66",
        "1/2/3/4",
        "999912-12-01",
    ],
)
def test_what_only_looks_like_a_date_gives_nothing(text: str) -> None:
    assert find_dates(text) == []


def test_a_number_after_a_day_is_not_its_year() -> None:
    (found,) = find_dates("JAN 5 24 HOUR FITNESS 1234")
    assert (found.year, found.text) == (None, "JAN 5")


def test_several_dates_come_from_left_to_right() -> None:
    found = find_dates("12/11 STORE 12/13/2024 through January 9, 2025")
    assert [d.iso() or d.text for d in found] == ["12/11", "2024-12-13", "2025-01-09"]
    assert [d.text for d in find_dates("1/5-1/20")] == ["1/5", "1/20"]
    assert len(find_dates("01/01/2024-01/31/2024")) == 2


def test_a_date_with_more_around_it_is_no_whole_date() -> None:
    assert parse_date("01/05/2024 STORE") is None
    assert parse_date("01/05/2024.") is not None


def test_day_first_is_read_when_asked() -> None:
    (found,) = find_dates("11/02/2019", day_first=True)
    assert found.iso() == "2019-02-11"
    (american,) = find_dates("02/26/2019", day_first=True)
    assert american.iso() == "2019-02-26"
    (iso,) = find_dates("2019-02-11", day_first=True)
    assert iso.iso() == "2019-02-11"


def test_a_document_is_day_first_when_one_date_proves_it_and_none_denies_it() -> None:
    assert is_day_first(["11/02/2019", "due 26/02/2019"])
    assert not is_day_first(["11/02/2019"])
    assert not is_day_first(["26/02/2019", "02/26/2019"])
    assert not is_day_first(["2019-02-26", "26 Feb 2019"])


def test_new_year_inside_a_period_gives_each_day_its_year() -> None:
    start, end = date(2022, 12, 11), date(2023, 1, 9)
    december, january, june = (parse_date(t) for t in ("12/30", "01/02", "06/15"))
    assert december and january and june
    assert place_in_period(december, start, end) == date(2022, 12, 30)
    assert place_in_period(january, start, end) == date(2023, 1, 2)
    assert place_in_period(june, start, end) is None


def test_a_leap_day_finds_the_leap_year() -> None:
    printed = parse_date("02/29")
    assert printed
    assert place_in_period(printed, date(2024, 2, 1), date(2024, 2, 29)) == date(2024, 2, 29)
    assert place_in_period(printed, date(2022, 2, 1), date(2022, 2, 28)) is None


def test_a_page_full_of_dates_is_read_quickly() -> None:
    text = "12/31/2024 Jan 5, 2024 " * 4000
    began = time.perf_counter()
    assert len(find_dates(text)) == 8000
    assert time.perf_counter() - began < 5
