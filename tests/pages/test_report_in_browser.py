"""The report as a person meets it: opened from disk in a headless Chromium."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from documents.report import index_row, render_index, render_report

pytestmark = pytest.mark.browser

WAGES = '[id="d0-wages"]'
IS_IN_VIEW = """element => {
  const at = element.getBoundingClientRect();
  const middle = document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2);
  return at.top >= 0 && at.left >= 0 && at.bottom <= innerHeight && at.right <= innerWidth
    && middle === element;
}"""
WATCH_LONG_TASKS = """() => {
  window.slowest = 0;
  const note = list => list.getEntries().forEach(one => {
    slowest = Math.max(slowest, one.duration);
  });
  new PerformanceObserver(note).observe({type: 'longtask'});
}"""
Open = Callable[..., Any]


@pytest.fixture
def open_html(chromium: Any, tmp_path: Path) -> Iterator[Open]:
    """Opens HTML as a file, offline; afterwards nothing may have been requested or logged."""
    troubles: list[str] = []
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, offline=True)

    def note_request(request: Any) -> None:
        if not request.url.startswith(("file:", "data:")):
            troubles.append(f"requested {request.url}")

    def open_it(html: str, width: int = 1280, name: str = "report.html") -> Any:
        (tmp_path / name).write_text(html, encoding="utf-8")
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 800})
        page.on("request", note_request)
        page.on("console", lambda message: troubles.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", lambda dialog: troubles.append(f"dialog: {dialog.message}"))
        page.goto((tmp_path / name).as_uri())
        return page

    yield open_it
    context.close()
    assert troubles == []


@pytest.fixture(scope="module")
def w2_html(a_w2: Any, a_result: Any) -> str:
    document, page, picture = a_w2(1)
    return render_report(a_result([document], [page]), {1: picture})


@pytest.fixture(scope="module")
def packet_html(a_w2: Any, a_statement: Any, a_page: Any, a_result: Any) -> str:
    """A W-2 on page 1, a statement on pages 2 to 4, and a page 5 that failed."""
    w2, w2_page, w2_picture = a_w2(1)
    statement, pages, pictures = a_statement(100, first_page=2)
    failed = a_page(5, "failed", error="the engine gave no answer in 60 s")
    result = a_result([w2, statement], [w2_page, *pages, failed])
    return render_report(result, {1: w2_picture, **pictures})


def focused_id(page: Any) -> str:
    return str(page.evaluate("document.activeElement.id"))


def test_picture_fills_the_paper_and_every_field_with_a_place_has_its_box(
    open_html: Open, w2_html: str
) -> None:
    page = open_html(w2_html)
    assert (
        page.locator(".paper img").evaluate("image => image.complete && image.naturalWidth") == 1000
    )
    page.wait_for_selector(".mark")
    assert page.locator(".mark").count() == page.locator("[data-place]").count() > 10
    paper = page.locator(".paper").bounding_box()
    box = page.locator('.mark[title="wages"]').bounding_box()
    assert (box["x"] - paper["x"]) / paper["width"] == pytest.approx(580 / 1000, abs=0.005)
    assert (box["y"] - paper["y"]) / paper["height"] == pytest.approx(160 / 1294, abs=0.005)


def test_hovering_a_field_lights_its_box_in_view(open_html: Open, w2_html: str) -> None:
    page = open_html(w2_html)
    page.locator(WAGES).hover()
    box = page.wait_for_selector('.mark.lit[title="wages"]')
    assert box.evaluate(IS_IN_VIEW)
    assert page.locator(".mark.lit").count() == 1


def test_hovering_a_late_row_scrolls_the_picture_to_its_page(
    open_html: Open, packet_html: str
) -> None:
    page = open_html(packet_html)
    page.locator("#tab-1").click()
    page.locator('[id="d1-transactions[99].amount"]').hover()
    box = page.wait_for_selector('.mark.lit[title="transactions[99].amount"]')
    page.wait_for_function(IS_IN_VIEW, arg=box)


def test_focusing_a_field_chooses_its_box(open_html: Open, w2_html: str) -> None:
    page = open_html(w2_html)
    page.locator(WAGES).focus()
    assert page.locator(".mark.chosen").get_attribute("title") == "wages"
    assert page.locator(".mark.chosen").evaluate(IS_IN_VIEW)


def test_clicking_a_box_selects_the_row_of_its_field(open_html: Open, packet_html: str) -> None:
    page = open_html(packet_html)
    page.locator('.mark[title="box_12[1].amount"]').click()
    chosen = page.locator('[aria-current="true"]')
    assert chosen.get_attribute("id") == "d0-box_12[1].amount"
    assert chosen.evaluate(IS_IN_VIEW.replace("middle === element", "element.contains(middle)"))


def test_clicking_a_box_of_another_document_opens_that_document(
    open_html: Open, packet_html: str
) -> None:
    page = open_html(packet_html)
    page.locator("#page-2").scroll_into_view_if_needed()
    page.locator('.mark[title="transactions[5].date"]').click()
    assert page.locator("#tab-1").get_attribute("aria-selected") == "true"
    assert focused_id(page) == "d1-transactions[5].date"


def test_keys_walk_through_the_fields(open_html: Open, w2_html: str) -> None:
    page = open_html(w2_html)
    walked = []
    for key in ("j", "j", "ArrowDown", "k", "ArrowUp", "Tab"):
        page.keyboard.press(key)
        walked.append(focused_id(page).removeprefix("d0-"))
    assert walked == [
        "employee_ssn", "employer_ein", "employer_name", "employer_ein", "employee_ssn",
        "employer_ein",
    ]  # fmt: skip
    page.locator('[id="d0-box_12[0].amount"]').focus()
    page.keyboard.press("j")
    assert focused_id(page) == "d0-box_12[1].amount"
    page.keyboard.press("ArrowLeft")
    assert focused_id(page) == "d0-box_12[1].code"


def test_enter_jumps_to_the_box_and_escape_back(open_html: Open, w2_html: str) -> None:
    page = open_html(w2_html)
    page.locator(WAGES).focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.title") == "wages"
    page.keyboard.press("Escape")
    assert focused_id(page) == "d0-wages"


def test_question_mark_shows_the_keys_and_escape_closes_them(open_html: Open, w2_html: str) -> None:
    page = open_html(w2_html)
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#keys").is_hidden()


def test_filter_leaves_the_rows_that_hold_every_word(open_html: Open, w2_html: str) -> None:
    page = open_html(w2_html)
    page.keyboard.press("/")
    page.keyboard.type("medicare 37,160")
    expect(page.locator(".row:not([hidden])")).to_have_count(1)
    assert page.locator('[id="d0-medicare_wages"]').is_visible()
    assert page.locator("h3:visible").count() == 0
    page.keyboard.press("Enter")
    assert focused_id(page) == "d0-medicare_wages"
    page.keyboard.press("Escape")
    assert page.locator(WAGES).is_visible()


def test_only_doubtful_leaves_low_confidence_and_what_findings_name(
    open_html: Open, w2_html: str
) -> None:
    page = open_html(w2_html)
    page.locator("#doubtful").click()
    left = page.eval_on_selector_all(
        ".row:not([hidden])", "rows => rows.map(row => row.id.slice(3))"
    )
    assert left == [
        "employer_address", "social_security_wages", "social_security_tax", "medicare_tax",
        "box_12[1]",
    ]  # fmt: skip


def test_finding_leads_to_its_field_even_when_filtered_away(open_html: Open, w2_html: str) -> None:
    page = open_html(w2_html)
    page.locator("#filter").fill("employer")
    expect(page.locator('[id="d0-wages"]')).to_be_hidden()
    page.locator(".finding .link", has_text="Medicare tax").click()
    assert focused_id(page) == "d0-medicare_tax"
    page.locator(".finding .link", has_text="Box 12").click()
    assert focused_id(page) == "d0-box_12"


def test_personal_numbers_are_blurred_until_their_field_is_chosen(
    open_html: Open, w2_html: str
) -> None:
    page = open_html(w2_html)
    text = page.locator('[id="d0-employee_ssn"] .private').first
    box = page.locator('.mark[title="employee_ssn"]')
    backdrop = "element => getComputedStyle(element).backdropFilter"
    assert "blur" in text.evaluate("element => getComputedStyle(element).filter")
    assert "blur" in box.evaluate(backdrop)
    veils = page.locator(".veil")
    assert veils.count() > 0
    page.locator('[id="d0-employee_ssn"]').focus()
    expect(text).to_have_css("filter", "none")
    assert box.evaluate(backdrop) == "none"
    assert page.locator(".veil.lifted").count() == 1, "only the veil over this box is lifted"


def test_failed_page_is_named_and_shown(open_html: Open, packet_html: str) -> None:
    page = open_html(packet_html)
    page.locator(".mast .trouble .link").click()
    sheet = page.locator("#page-5")
    assert "no answer in 60 s" in sheet.inner_text()
    assert sheet.evaluate("sheet => sheet.getBoundingClientRect().top < innerHeight")


def test_layout_shows_what_was_found_on_the_page(open_html: Open, w2_html: str) -> None:
    page = open_html(w2_html)
    page.wait_for_selector(".mark")
    assert page.locator(".found:visible").count() == 0
    page.keyboard.press("l")
    assert page.locator(".found:visible").count() > 10
    assert "Title" in page.locator("#legend").inner_text()
    titles = page.eval_on_selector_all(".found", "found => found.map(one => one.title).join()")
    assert "900-12-3456" not in titles


def test_zoom_widens_the_paper_and_its_boxes(open_html: Open, w2_html: str) -> None:
    page = open_html(w2_html)
    before = [page.locator(part).first.bounding_box()["width"] for part in (".paper", ".mark")]
    page.keyboard.press("+")
    after = [page.locator(part).first.bounding_box()["width"] for part in (".paper", ".mark")]
    assert [new / old for new, old in zip(after, before, strict=True)] == pytest.approx(
        [1.25] * 2, rel=0.02
    )


@pytest.mark.parametrize("width", [400, 768, 1280])
def test_body_never_scrolls_sideways(open_html: Open, packet_html: str, width: int) -> None:
    page = open_html(packet_html, width)
    for tab in (0, 1):
        page.locator(f"#tab-{tab}").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_narrow_window_keeps_the_box_in_view(open_html: Open, w2_html: str) -> None:
    page = open_html(w2_html, 400)
    page.locator('[id="d0-state_local[0].state_tax"]').focus()
    page.wait_for_function(IS_IN_VIEW, arg=page.wait_for_selector(".mark.chosen"))


def test_print_shows_every_document_and_blots_personal_numbers(
    open_html: Open, packet_html: str
) -> None:
    page = open_html(packet_html)
    page.emulate_media(media="print")
    assert page.locator("#document-1").is_visible()
    assert page.locator(".bar").is_hidden()
    colour = page.locator(".private").first.evaluate("element => getComputedStyle(element).color")
    assert colour == "rgba(0, 0, 0, 0)"


def test_three_thousand_rows_stay_usable(open_html: Open, a_statement: Any, a_result: Any) -> None:
    document, pages, _ = a_statement(3000)
    page = open_html(render_report(a_result([document], pages), {}))
    page.wait_for_selector("#sheets .mark")
    assert page.locator(".mark").count() < 1000, "only pages that come near are drawn"
    page.evaluate(WATCH_LONG_TASKS)
    page.locator("#filter").fill("PAYROLL DEPOSIT 2996")
    expect(page.locator(".row:not([hidden])")).to_have_count(1)
    page.keyboard.press("Escape")
    page.locator('[id="d0-transactions[2999].amount"]').focus()
    page.wait_for_function(IS_IN_VIEW, arg=page.wait_for_selector(".mark.chosen"))
    page.keyboard.press("k")
    assert focused_id(page) == "d0-transactions[2998].amount"
    assert page.evaluate("slowest") < 3000, "a quadratic step takes far longer"


def test_hostile_text_stays_text(open_html: Open, a_w2: Any, a_result: Any) -> None:
    attack = "</script><img src=x onerror=alert(1)><script>alert(2)</script>\"' onfocus=alert(3)"
    document, sheet, picture = a_w2(1)
    document["fields"]["employer_name"].update(value=attack, text=attack)
    document["data"]["employer_name"] = attack
    document["data"][attack] = document["fields"]["x " + attack] = {"value": attack}
    document["findings"][0].update(message=attack, fields=[attack], rule=attack)
    sheet["elements"][0].update(text=attack, category=attack)
    result = a_result([document], [sheet])
    result["source"]["name"] = attack
    page = open_html(render_report(result, {1: picture}))
    page.keyboard.press("l")
    assert page.locator("img").count() == 1
    assert page.locator("h1").inner_text() == attack


def test_overview_links_to_the_reports(
    open_html: Open, w2_html: str, a_w2: Any, a_result: Any
) -> None:
    document, sheet, _ = a_w2(1)
    row = index_row(a_result([document], [sheet]), "a #1?.html")
    open_html(w2_html, name="a #1?.html")
    overview = open_html(render_index([row]), 400, "index.html")
    assert overview.evaluate("document.documentElement.scrollWidth") <= 400
    overview.get_by_role("link", name="packet 2024.pdf").click()
    overview.wait_for_selector(".mark")
