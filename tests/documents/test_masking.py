"""Personal numbers and secrets stay out of logs; what can be told to be harmless stays readable."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from documents.masking import MASKED, mask, mask_fields, others_words
from documents.report_privacy import names_private_number

DIGITS = st.text("0123456789", min_size=9, max_size=9)
GAPS = st.sampled_from(["", "-", " ", " - ", "–", "‑", "\u00a0"])
AROUND = st.text(st.sampled_from("0123456789 -.,/$()abX*#:=?@\n[]TZ+"), max_size=12)
NEAR_NUMBERS = st.text(st.sampled_from("0123456789-/., $:()+TZX*[]?=@ax"), max_size=60)


def has_ssn(text: str, digits: str) -> bool:
    """Whether these nine digits stand in the text, however grouped as 3-2-4."""
    gap = r"[\s\-‑–]{0,3}"
    return re.search(f"{digits[:3]}{gap}{digits[3:5]}{gap}{digits[5:]}", text) is not None


@settings(deadline=None)
@given(AROUND, DIGITS, GAPS, AROUND)
@example("1", "923456789", "-", "0")
@example("2024-01-02 10:05:33.", "923456789", "", "")
@example("1,", "123456789", "-", "")
def test_masked_text_never_holds_a_full_ssn(before: str, ssn: str, gap: str, after: str) -> None:
    text = f"{before}{ssn[:3]}{gap}{ssn[3:5]}{gap}{ssn[5:]}{after}"
    assert not has_ssn(mask(text), ssn)


@settings(deadline=None)
@given(NEAR_NUMBERS)
@example("https://2024-01-02 10:05:33.123456?")
@example('token=""2024-01-02')
def test_masking_twice_changes_nothing_more(text: str) -> None:
    once = mask(text)
    assert mask(once) == once


@settings(deadline=None)
@given(st.text(max_size=200))
def test_masking_any_text_twice_changes_nothing_more(text: str) -> None:
    assert mask(mask(text)) == mask(text)


@settings(deadline=None)
@given(st.text("0123456789", min_size=13, max_size=19), st.sampled_from(["", " ", "-", "."]))
def test_a_card_number_is_masked_however_it_is_grouped(digits: str, gap: str) -> None:
    printed = gap.join(digits[i : i + 4] for i in range(0, len(digits), 4))
    assert digits[:12] not in re.sub(r"\D", "", mask(f"card {printed} declined"))


@pytest.mark.parametrize(
    "text",
    [
        "W-2 of 923-45-6789",
        "EIN 00-1234567",
        "XXX-XX-1234",
        "**-***4567",
        "account 1234567",
        "account i123456789",
        "account 12 3456 7",
        "routing 121000248",
        "5551234567",
        "555-123-4567",
        "IBAN DE00 1234 5678 9012 3456 00",
        "Bearer abcdefgh12345",
        "Authorization: Basic dXNlcg==",
        'api_key="k"',
        '{"token": "two words"}',
        "RUNPOD_API_KEY=rpa_ABCDEFGH12345678",
        "hf_ABCDEFGHIJKL",
        "AKIAABCDEFGHIJKLMNOP",
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.abc_def",
        "password=hunter2",
        "GET /file?sig=abc%2F",
    ],
)
def test_what_is_personal_or_secret_is_masked(text: str) -> None:
    masked = mask(text)
    assert MASKED in masked
    assert len(re.findall(r"\d", masked)) < 4


@pytest.mark.parametrize(
    "text",
    [
        "100 rows, page 3 of 12",
        "01/05/2024 PAYROLL 1,234.56 98,765.43",
        "2024-01-02 12345.67",
        "2024-01-02T10:05:33.123456+00:00 1234.56",
        "12345.67 123456.78 -45.10 $3.00",
        "statement_20240131.pdf",
        "call (555) 555-0123 or 1-800-555-0199",
        "run 0f8fad5b-d9cd-469f-a165-70867728950e",
        "0123456789abcdef" * 4,
        "the tokens: 12 of 40",
        "Basic information",
        "https://example.org/a/b.pdf",
    ],
)
def test_money_dates_telephones_and_ids_of_runs_stay_readable(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://u:p@h.org/a.pdf?X-Sig=1#f", f"https://{MASKED}@h.org/a.pdf?{MASKED}"),
        ("s3://key:sec/ret@bucket/a.pdf", f"s3://{MASKED}@bucket/a.pdf"),
        ("http://h.org:8080/a@b.pdf", "http://h.org:8080/a@b.pdf"),
        ("http://https://u:p@h.org/a", f"http://{MASKED}@h.org/a"),
        ("http://u:p@[::1]:80/a?k", f"http://{MASKED}@[::1]:80/a?{MASKED}"),
        ("http://h.org/#tok", f"http://h.org/#{MASKED}"),
    ],
)
def test_a_url_loses_its_user_query_and_fragment(url: str, shown: str) -> None:
    assert mask(f"cannot read {url} now") == f"cannot read {shown} now"


@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", "1-", "a", "a-", "eyJ-", "eyJa.", "token:", 'token:"', "?a", "x://", ". ", "$1,"],
)
def test_time_grows_with_length_only(piece: str) -> None:
    def seconds(size: int) -> float:
        text = (piece * size)[:size]
        began = time.perf_counter()
        mask(text)
        return time.perf_counter() - began

    seconds(1_000)
    assert seconds(200_000) < 5  # quadratic time would take minutes


def test_fields_with_private_names_keep_their_last_characters_only() -> None:
    data = {
        "employee_ssn": "923-45-6789",
        "payer_tin": None,
        "wages": 1234567.0,
        "employer_name": "ACME 1234567",
        "accounts": [{"account_number": "1234 5678 9012", "routing_number": "121000"}],
        "fields": {
            "employer_ein": {"value": "00-1234567", "text": "00-1234567", "page_number": 1},
            "accounts[0].number": {"value": 12345678, "text": "12345678", "page_number": 1},
        },
    }
    assert mask_fields(data) == {
        "employee_ssn": "***-**-6789",
        "payer_tin": None,
        "wages": 1234567.0,
        "employer_name": "ACME 1234567",
        "accounts": [{"account_number": "**** **** 9012", "routing_number": "****00"}],
        "fields": {
            "employer_ein": {"value": "**-***4567", "text": "**-***4567", "page_number": 1},
            "accounts[0].number": {"value": "****5678", "text": "****5678", "page_number": 1},
        },
    }
    assert mask_fields(mask_fields(data)) == mask_fields(data)


@settings(deadline=None)
@given(
    st.dictionaries(st.sampled_from(["employee_ssn", "payer_tin", "name"]), st.text(max_size=20))
)
def test_masking_fields_twice_changes_nothing_more(data: dict[str, str]) -> None:
    once = mask_fields(data)
    assert mask_fields(once) == once
    assert once.get("name") == data.get("name")


def test_others_words_are_masked_before_they_are_cut() -> None:
    said = "x" * 195 + " 900-12-3456\n refused"
    assert others_words(said) == ("x" * 195 + " [masked] refused")[:200]
    assert others_words(None) == "None" and others_words(" a\n b ") == "a b"


@pytest.mark.parametrize(
    "path",
    [
        "payer_tin",
        "lender_tin",
        "payer_rtn",
        "micr_line",
        "routing_number",
        "fractional_routing",
        "account_number",
        "state[0].state_no",
        "state[1].state_payer_no",
        "state_local[0].state_id",
    ],
)
def test_numbers_of_the_newer_kinds_are_private_by_their_names(path: str) -> None:
    assert names_private_number(path)
    assert "3456" not in mask_fields({path: "12-3456789"})[path]


def test_a_note_that_only_sounds_alike_is_not_private() -> None:
    assert not names_private_number("state[0].state_note")
