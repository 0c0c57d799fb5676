"""Looks at pages of summaries as a browser does: what people can see, reach, filter and print.

Chromium opens each page by day and by night, wide and as narrow as a phone, with and without scripts;
axe-core looks for what keeps people out; keys alone lead through the matrix and the filters. Pictures of
each page go into the folder, for people to look at.

Usage: check_summary.py FOLDER PAGE.html...
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from check_page import CHROMIUM, check_access, expect, faults, opened

# What can be sent by mail, and how long a page may take until all is there and filters work.
SIZE_LIMIT = 6_000_000
SECONDS = 15
# How many pages of A4 a round may take.
PAPER_LIMIT = 40


def check_without_scripts(browser: Browser, address: str) -> None:
    """Without scripts every row of every table is seen, and there is no control."""
    page = opened(browser, address, java_script_enabled=False)
    # The bands of the matrix are for paper alone.
    hidden = page.locator("main tbody tr").evaluate_all("rows => rows.filter(row => !row.closest('.bands') ? !row.checkVisibility() : row.checkVisibility()).length")
    expect(hidden == 0, f"without scripts {hidden} rows can't be seen")
    expect(page.locator("select, input, button, form").count() == 0, "controls without a script")
    page.context.close()


def focus(page: Page, selector: str) -> bool:
    """Presses Tab until what is wanted has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return True
    return False


def check_matrix(browser: Browser, address: str) -> None:
    """Keys lead to the matrix in one step, through it, and out of it; each cell is told of."""
    page = opened(browser, address)
    if not page.locator(".matrix").count():
        page.context.close()
        return
    expect(focus(page, ".matrix td"), "no key leads to the matrix")
    first = page.locator(".told").first.inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    second = page.locator(".told").first.inner_text()
    title = page.evaluate("document.activeElement.title")
    expect(first != second and title in second, f"the cell is not told of: {second}")
    page.keyboard.press("End")
    column = page.evaluate("document.activeElement.cellIndex")
    expect(column == page.locator(".matrix").first.locator("thead th").count() - 1, "End does not lead to the end")
    head = page.locator(".matrix thead th").first.bounding_box()
    page.locator(".matrix").first.evaluate("box => box.scrollTo(200, 400)")
    page.wait_for_timeout(300)
    after = page.locator(".matrix thead th").first.bounding_box()
    expect(abs(head["x"] - after["x"]) < 2, "the heads do not stay while the matrix scrolls")
    page.keyboard.press("Tab")
    inside = page.evaluate("document.activeElement.matches('.matrix td')")
    expect(not inside, "Tab does not lead out of the matrix")
    page.locator(".matrix td").nth(7).hover()
    expect(page.locator(".matrix td").nth(7).get_attribute("title") in page.locator(".told").first.inner_text(), "pointing tells nothing")
    page.context.close()


def check_filters(browser: Browser, address: str) -> None:
    """Filters show what fits; the address keeps them."""
    started = time.monotonic()
    page = opened(browser, address)
    rows = page.locator("tr.row")
    total = rows.count()
    wanted = page.locator('tr.row[data-d="2"]').count()
    page.locator("#filter-d").select_option("2")
    shown = page.locator("tr.row:not([hidden])").count()
    expect(time.monotonic() - started < SECONDS, f"the page takes {time.monotonic() - started:.0f} s")
    expect(0 < shown == wanted < total, f"domain 2: {shown} shown, {wanted} of {total} wanted")
    expect("d=2" in page.url, f"the address does not tell the filter: {page.url}")
    grade = page.locator('tr.row[data-d="2"]').first.get_attribute("data-g")
    page.locator("#filter-g").select_option(grade)
    both = page.locator("tr.row:not([hidden])").count()
    expect(both == page.locator(f'tr.row[data-d="2"][data-g="{grade}"]').count(), f"domain 2 and {grade}: {both}")
    again = opened(browser, page.url)
    expect(again.locator("tr.row:not([hidden])").count() == both, "the address does not filter")
    again.locator("form button").first.press("Enter")
    expect(again.locator("tr.row:not([hidden])").count() == total, "not all are shown again")
    if again.locator("#filter-r").count():
        again.locator("#filter-r").select_option("3")
        heads = again.locator(".matrix").first.locator("thead th[data-r]:not([hidden])")
        expect(heads.count() == 1, f"one respondent: {heads.count()} columns")
        again.locator("#filter-r").select_option("")
        again.locator("#filter-a").select_option("T")
        lit = again.locator(".matrix td:not(.dim):not([hidden])").evaluate_all("cells => new Set(cells.filter(cell => cell.checkVisibility()).map(cell => cell.textContent)).size")
        expect(lit == 1, f"one answer: {lit} are lit")
    again.locator("form button").first.press("Enter")
    links = again.locator("th a")
    if links.count():
        target = links.first.get_attribute("href")
        links.first.click()
        again.wait_for_timeout(800)
        expect(again.locator(f"{target} table").last.is_visible(), f"{target} is not shown")
    again.context.close()
    page.context.close()


def pages(page: Page, path: Path) -> int:
    """How many pages of A4 a page takes."""
    return page.pdf(format="A4", path=str(path)).count(b"/Type /Page\n")


def check_paper(browser: Browser, address: str, folder: Path, name: str) -> None:
    """Paper has the facts of each round on few pages, in letters that can be read, and no wider than it is."""
    sizes = []
    for runs_scripts in (True, False):
        page = opened(browser, address, java_script_enabled=runs_scripts)
        sizes.append(pages(page, folder / f"{name}.pdf"))
        page.context.close()
    page = opened(browser, address)
    rounds = page.locator("section.w").count()
    print(f"{name}: {sizes[0]} pages of A4, {rounds} rounds")
    expect(sizes[0] == sizes[1] > 0, f"{sizes[0]} pages with scripts, {sizes[1]} without")
    expect(sizes[0] <= PAPER_LIMIT * rounds, f"{sizes[0]} pages")
    # What a person has unfolded is on paper, too, and only that.
    first = page.locator("details:has(.long)").first
    first.locator("summary").click()
    long = pages(page, folder / "unfolded.pdf")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    all_of_it = pages(page, folder / "unfolded.pdf")
    expect(sizes[0] <= long < all_of_it, f"{sizes[0]} pages folded, {long} with one list, {all_of_it} with all")
    still = page.locator("details").evaluate_all("folds => folds.every((fold) => fold.open)")
    expect(still, "printing folds what was unfolded")
    page.context.close()
    # As wide as A4 between its margins.
    page = browser.new_context(viewport={"width": 680, "height": 900}).new_page()
    page.emulate_media(media="print")
    page.goto(address)
    wide = page.evaluate("""() => Array.from(document.querySelectorAll("table"), (table) =>
        [table.getBoundingClientRect().right, table.caption.textContent]).filter(([right]) => right > 690).slice(0, 5)""")
    expect(not wide, f"wider than the paper: {wide}")
    cells = page.locator(".bands td")
    if cells.count():
        size, width = cells.first.evaluate("cell => [parseFloat(getComputedStyle(cell).fontSize), cell.getBoundingClientRect().width]")
        expect(size >= 6 * 96 / 72 and width >= 3.5 * 96 / 25.4, f"letters of {size} px in cells of {width} px")
        expect(not page.locator(".matrix").first.is_visible(), "the matrix of the screen is on paper")
    page.context.close()


def photograph(browser: Browser, address: str, folder: Path, name: str) -> None:
    """Pictures of the page for people to look at."""
    for size, scheme in (("wide", "light"), ("wide", "dark"), ("phone", "light")):
        page = opened(browser, address, size=size, color_scheme=scheme)
        page.screenshot(path=str(folder / f"{name}-{size}-{scheme}.png"))
        if page.locator(".part").count():
            for part in ("matrix", "domains", "differences"):
                section = page.locator(f"#r1-{part}")
                if section.count():
                    section.scroll_into_view_if_needed()
                    page.evaluate(f"document.getElementById('r1-{part}').scrollIntoView()")
                    page.wait_for_timeout(700)
                    page.screenshot(path=str(folder / f"{name}-{size}-{scheme}-{part}.png"))
        page.context.close()


def main() -> int:
    folder = Path(sys.argv[1])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for file in map(Path, sys.argv[2:]):
            before = len(faults)
            address = file.resolve().as_uri()
            expect(file.stat().st_size < SIZE_LIMIT, f"{file.name}: {file.stat().st_size} bytes")
            for check in (check_access, check_without_scripts, check_matrix, check_filters):
                check(browser, address)
            check_paper(browser, address, folder, file.stem)
            photograph(browser, address, folder, file.stem)
            print(f"{file}: {'as it should be' if len(faults) == before else 'not as it should be'}")
        browser.close()
    for fault in dict.fromkeys(faults):
        print("  " + fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
