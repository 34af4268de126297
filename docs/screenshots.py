"""Make the pictures of the docs: `python docs/screenshots.py REPORT.html DASHBOARD.html PREFECT_URL`.

REPORT.html is any report that `sheaf process` wrote, DASHBOARD.html what `sheaf dashboard` wrote, and
PREFECT_URL where `sheaf up` said the UI is, after a run or two. What is given as `-` stays as it is.
Needs Chromium.
"""

from __future__ import annotations

import sys
from pathlib import Path

import httpx
from playwright.sync_api import sync_playwright

IMAGES = Path(__file__).resolve().parent / "images"
ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def newest_summary(prefect: str) -> str:
    """The page of the newest run's summary."""
    body = {"limit": 50, "sort": "CREATED_DESC"}
    artifacts = httpx.post(f"{prefect}/api/artifacts/filter", json=body).json()
    newest = next(a for a in artifacts if (a["key"] or "").startswith("summary-"))
    return f"{prefect}/artifacts/artifact/{newest['id']}"


def main(report: str, dashboard: str, prefect: str) -> None:
    """Write report.png, dashboard.png and prefect.png into docs/images."""
    IMAGES.mkdir(exist_ok=True)
    files = {"report": report, "dashboard": dashboard}
    pages = {name: Path(file).resolve().as_uri() for name, file in files.items() if file != "-"}
    if prefect != "-":
        pages["prefect"] = newest_summary(prefect)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1360, "height": 900}, color_scheme="light")
        for name, url in pages.items():
            page.goto(url)
            page.wait_for_timeout(4000)
            page.screenshot(path=str(IMAGES / f"{name}.png"))
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
