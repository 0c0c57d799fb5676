"""A validator goes through the findings of all workbooks; a facilitator reads the summary."""

from __future__ import annotations

import re

from seen import expect, opened

FILES = ["messy/messy.xlsx", "submissions/disdikbud LMGI.xlsx", "submissions/satpol pp centang OK.xlsx"]
REFUSED = ("the server responded with a status of 409",)


def check_table(browser, rekap, served, language, pictures) -> None:
    """The table has every finding, filters and sorts, and leads to each in its row."""
    files = [rekap.fixture(name) for name in FILES]
    findings = rekap.checked(*files)["findings"]
    with opened(browser, served.address, language, pictures) as seen:
        page = seen.page
        seen.choose(*files)
        seen.settle(len(files))
        seen.go("findings")
        rows = page.locator(".findings-table tbody tr")
        rows.first.wait_for()
        shown = page.locator(".filters output")
        expect(rows.count() == min(100, len(findings)), f"{rows.count()} rows of {len(findings)} findings")
        expect(str(len(findings)) in shown.inner_text(), f"{shown.inner_text()}, not {len(findings)}")
        seen.picture("table")

        def wanted(fits) -> int:
            return sum(1 for finding in findings if fits(finding))

        page.locator("#filter-severity").select_option("error")
        errors = wanted(lambda finding: finding["severity"] == "error")
        expect(rows.count() == errors, f"{rows.count()} errors, not {errors}")
        page.locator("#filter-workbook").select_option(index=1)
        own = wanted(lambda finding: finding["severity"] == "error" and finding["file"] == "messy.xlsx")
        expect(rows.count() == own, f"{rows.count()} errors of a workbook, not {own}")
        page.locator("#filter-code").select_option("R401")
        coded = wanted(lambda finding: finding["code"] == "R401" and finding["file"] == "messy.xlsx")
        expect(0 < coded == rows.count(), f"{rows.count()} of a code, not {coded}")
        page.locator(".filters button").click()
        expect(rows.count() == min(100, len(findings)), "not all are shown again")
        page.locator("#filter-text").fill("SEBAGAIAN d1!d9")
        page.locator(".filters output", has_text=re.compile(r"^1.1 ")).wait_for()
        expect(rows.count() == 1 and "V304" in rows.first.inner_text(), f"{rows.count()} rows with the text")
        seen.picture("table-filtered")

        rows.first.locator(".place a").click()
        found = page.locator("li.f:focus")
        found.wait_for()
        expect(
            "V304" in found.text_content() and "sebagaian" in found.text_content(),
            f"the link leads to {found.text_content()}",
        )
        expect(
            found.evaluate(
                "item => { const box = item.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"
            ),
            "the finding is out of sight",
        )
        seen.picture("table-led-to")
        page.go_back()
        page.locator("#findings").wait_for()
        expect(rows.count() == 1, "the way back forgets the filters")
        check_order(seen, rows)


def check_order(seen, rows) -> None:
    """A head sorts its column up, then down, then no more."""
    page = seen.page
    page.locator(".filters button").click()
    head = page.locator(".findings-table th", has=page.locator("button")).nth(3)
    unsorted = rows.locator(".code").all_inner_texts()
    for order in ("ascending", "descending"):
        head.locator("button").click()
        codes = rows.locator(".code").all_inner_texts()
        expect(head.get_attribute("aria-sort") == order, f"{head.get_attribute('aria-sort')}, not {order}")
        expect(codes == sorted(codes, reverse=order == "descending"), f"{order}: {codes[:5]}")
    head.locator("button").click()
    expect(head.get_attribute("aria-sort") is None, "a head can't be left alone again")
    expect(rows.locator(".code").all_inner_texts() == unsorted, "the order of the workbooks does not come back")


def check_many_findings(browser, rekap, served, language, pictures) -> None:
    """Thousands of findings stay usable: a page of them at a time."""
    file = rekap.fixture("messy/wide.xlsx")
    total = len(rekap.checked(file)["findings"])
    expect(total > 3000, f"only {total} findings")
    with opened(browser, served.address, language, pictures) as seen:
        page = seen.page
        seen.choose(file)
        seen.settle(1)
        seen.go("findings")
        rows = page.locator(".findings-table tbody tr")
        rows.first.wait_for()
        first = rows.first.inner_text()
        expect(rows.count() == 100, f"{rows.count()} rows at once")
        page.locator(".pager button").last.click()
        expect(
            rows.first.inner_text() != first and "101–200" in page.locator(".filters output").inner_text(),
            "there is no next page",
        )
        expect(
            page.locator(".pager button").last.evaluate("button => button === document.activeElement"),
            "the focus does not stay",
        )
        seen.picture("many-findings")


def check_summary(browser, rekap, served, language, pictures) -> None:
    """The summary is that of the command line; workbooks that can't be summed up together say so."""
    files = [rekap.fixture(name) for name in FILES[1:]]
    with opened(browser, served.address, language, pictures, permitted=REFUSED) as seen:
        page = seen.page
        seen.choose(*files)
        seen.settle(2)
        seen.go("summary")
        frame = page.frame_locator(".summary-frame")
        frame.locator("h1").wait_for()
        expect(frame.locator(".matrix").count() > 0, "the summary has no answers")
        page.wait_for_timeout(300)
        seen.picture("summary")
        offered = [
            name
            for name in ("summary.html", "summary.json", "summary.xlsx")
            if page.locator(f'#summary a[download][href*="/{name}?"]').count()
        ]
        expect(offered[:2] == ["summary.html", "summary.json"], f"only {offered} are offered")
        for name in offered:
            expect(
                seen.download(page.locator("#summary"), name) == rekap.expected(name, *files, language=language),
                f"{language}: {name} is not what the command line writes",
            )
        with page.expect_popup() as popup:
            page.locator('#summary a[target="_blank"]').click()
        popup.value.locator("h1").wait_for()
        popup.value.close()
        seen.go("check")
        seen.choose(rekap.fixture("messy/messy.xlsx"))
        seen.settle(3)
        seen.go("summary")
        page.locator("#summary .note").wait_for()
        told = page.locator("#summary .note").inner_text()
        expect("messy.xlsx" in told and "disdikbud" in told, f"why there is no summary is told as {told}")
        expect(page.locator(".summary-frame").count() == 0, "a frame with nothing in it")
        seen.picture("summary-refused")
