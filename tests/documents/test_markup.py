"""Print without the marks of Markdown, LaTeX and HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.markup import plain_lines


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("# Form W-2", ["Form W-2"]),
        ("**Total:** $5.00", ["Total: $5.00"]),
        ("***loud*** *and clear*", ["loud and clear"]),
        ("- first\n* second\n1. third", ["first", "second", "1. third"]),
        ("one<br>two<br/>three", ["one", "two", "three"]),
        ("<b>bold</b> H<sub>2</sub>O", ["bold H2O"]),
        ("AT&amp;T &#36;5", ["AT&T $5"]),
        (r"$\square$ VOID $\boxtimes$ CORRECTED", ["☐ VOID ☒ CORRECTED"]),
        (r"$$\frac{a}{b} \times \text{rate}$$", ["a/b × rate"]),
        (r"Wages$^{1}$", ["Wages1"]),
        (r"\$5.00 \& 10\%", ["$5.00 & 10%"]),
        ("above\n\n---\n\nbelow", ["above", "below"]),
        (r"\(x \leq 5\) and \(y\)", ["x ≤ 5 and y"]),
        ("  wide   gaps\t here ", ["wide gaps here"]),
        ("", []),
    ],
)
def test_marks_go_and_print_stays(written: str, printed: list[str]) -> None:
    assert plain_lines(written) == printed


@pytest.mark.parametrize(
    "print_",
    [
        "****1234 / ****5678",
        "*1234 and *5678",
        "XXX-XX-1234",
        "***-**-1234",
        "*****",
        "- 45.00",
        "-45.00",
        "$5.00 and $6.00",
        "$100 for 2^3 or $200",
        "a < b and c > d",
        "snake_case_name and _other",
        "Signature ________ Date ____",
        "R&D at AT&T",
        "#1 choice",
        "5 * 3 * 2",
        r"C:\path\new",
    ],
)
def test_print_that_looks_like_a_mark_stays(print_: str) -> None:
    assert plain_lines(print_) == [print_]


@given(st.text(alphabet=st.sampled_from("*_`$\\{}^<>/&#;|-=~ab1 \n\t()[]"), max_size=120))
def test_any_text_gives_clean_lines(text: str) -> None:
    for line in plain_lines(text):
        assert line and line == " ".join(line.split())


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Nd"]), max_size=60))
def test_letters_and_digits_are_never_lost(text: str) -> None:
    assert "".join(plain_lines(f"**{text}**")).replace("*", "") == text
