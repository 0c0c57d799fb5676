"""Nothing that is dropped can act on the page; what goes wrong is told in words; nothing is left behind."""

from __future__ import annotations

import http.client
import re

from seen import CHROMIUM, expect, opened

CLOSED = {"id": "Rekap sudah ditutup", "en": "Rekap has been closed"}
MARKUP = "<img src=x onerror=alert(1)>"


def check_markup(browser, rekap, served, language, pictures) -> None:
    """Markup in the name of a file and in its cells is shown as it stands."""
    escaped = MARKUP.replace("<", "&lt;").replace(">", "&gt;")
    name = f"{MARKUP} & 'isian' \u202e.xlsx"
    file = rekap.copy("messy/messy.xlsx", name, sebagaian=escaped)
    with opened(browser, served.address, language, pictures) as seen:
        page = seen.page
        seen.choose(file)
        seen.settle(1)
        page.locator("li.f").first.wait_for()
        expect(
            MARKUP in page.locator(".card h2").inner_text(),
            f"the name is shown as {page.locator('.card h2').inner_text()}",
        )
        expect(page.locator("li.f q", has_text=MARKUP).count() > 0, "the cell is not shown as it stands")
        seen.go("findings")
        page.locator(".findings-table tbody tr").first.wait_for()
        expect(MARKUP in page.locator(".findings-table .from").first.inner_text(), "the table shows another name")
        expect(page.locator('img:not([src="/icon.svg"])').count() == 0, "markup of a workbook became a picture")
        seen.picture("markup")
        seen.go("check")
        with page.expect_download() as download:
            page.locator('a[href*="marked.xlsx"]').first.click()
        saved = download.value.suggested_filename
        expect("<" not in saved and "\u202e" not in saved and saved.endswith(".xlsx"), f"it is saved as {saved}")
        policy = page.request.get(served.address).headers["content-security-policy"]
        expect("default-src 'none'" in policy and "unsafe" not in policy, f"the policy is {policy}")


def check_leaving(browser, rekap, served, language, pictures) -> None:
    """When the page is left, its workbooks are deleted."""
    with opened(browser, served.address, language, pictures) as seen:
        seen.choose(rekap.fixture("messy/messy.xlsx"))
        seen.settle(1)
        expect(status(served, f"/visits/{seen.visit}") == 200, "the visit is not there")
        visit = seen.visit
        seen.page.goto("about:blank")
        for _ in range(50):
            if status(served, f"/visits/{visit}") == 404:
                break
            seen.page.wait_for_timeout(100)
        else:
            expect(False, "the workbooks of a page that was left are still there")


def status(served, path: str) -> int:
    """What the server answers."""
    connection = http.client.HTTPConnection(served.address.removeprefix("http://").rstrip("/"), timeout=10)
    connection.request("GET", path)
    return connection.getresponse().status


def check_elsewhere(browser, rekap, served, language, pictures) -> None:
    """Where Rekap runs on another machine the page does not promise that files stay on this one."""
    with opened(browser, served.address, language, pictures) as seen:
        expect("komputer ini" in seen.page.locator(".private").inner_text(), "that files stay here is not told")
    away = rekap.serve("--host", "0.0.0.0", "--name", "rekap.test")
    address = f"http://rekap.test:{away.address.rsplit(':', 1)[1]}"
    other = browser.browser_type.launch(
        executable_path=CHROMIUM, args=["--no-sandbox", "--host-resolver-rules=MAP rekap.test 127.0.0.1"]
    )
    try:
        # Browsers know no COOP without encryption, and say so.
        with opened(other, address, language, pictures, permitted=("Cross-Origin-Opener-Policy",)) as seen:
            told = seen.page.locator(".private").inner_text() + seen.page.locator("footer").inner_text()
            expect("rekap.test" in told and "komputer ini" not in told, f"where files go is told as {told}")
    finally:
        other.close()
        away.kill()


def check_refusals(browser, rekap, served, language, pictures) -> None:
    """What the server refuses is told in words, with what to do; the page goes on."""
    small = rekap.serve("--max-file-size", "10000", "--max-workbooks", "2")
    try:
        with opened(browser, small.address, language, pictures, permitted=("413",)) as seen:
            page = seen.page
            seen.choose(rekap.fixture("messy/messy.xlsx"), rekap.fixture("tutorial/Isian Dinas Sosial.xlsx"))
            seen.settle(2)
            refused = seen.card("messy.xlsx")
            expect(
                "Terlalu besar" in refused.locator(".verdict").inner_text(),
                f"{refused.locator('.verdict').inner_text()}",
            )
            expect(refused.locator(".buttons button").count() == 1, "it can't be tried again")
            seen.picture("refused")
            seen.choose(rekap.fixture("same-answers/register.xlsx"))
            expect(
                "2" in page.locator(".invitation").inner_text() and page.locator(".card").count() == 2,
                "a third workbook is taken",
            )
            refused.locator("header button").click()
            seen.choose(rekap.fixture("broken/truncated.xlsx"))
            seen.settle(2)
            # A visit that has ended elsewhere is told, too.
            delete_visit(small, seen.visit)
            seen.permitted = ("404",)
            seen.choose(rekap.fixture("broken/truncated.xlsx"))
            page.locator("#alarm p, .card .verdict", has_text="sudah").first.wait_for()
    finally:
        small.kill()


def delete_visit(served, visit: str) -> None:
    """Ends a visit as the page does when it is left."""
    host = served.address.removeprefix("http://").rstrip("/")
    connection = http.client.HTTPConnection(host, timeout=10)
    connection.request("POST", f"/visits/{visit}/leave", body=b"", headers={"Origin": f"http://{host}"})
    expect(connection.getresponse().status == 204, "the visit can't be ended")


def check_lost_connection(browser, rekap, served, language, pictures) -> None:
    """A connection that was lost, as when the machine has slept, is not the end."""
    with opened(browser, served.address, language, pictures, permitted=("ERR_FAILED",)) as seen:
        asked: list[str] = []

        def lose(route) -> None:
            asked.append(route.request.url)
            if len(asked) == 1:
                route.abort()
            else:
                route.continue_()

        seen.page.clock.install()
        seen.page.reload()
        seen.page.locator("#choose-files:not([disabled])").wait_for()
        visit = re.compile(r"/visits/[0-9a-f]+\?")
        seen.page.route(visit, lose)
        with seen.page.expect_response(visit):
            seen.page.clock.fast_forward(11_000)
        expect(len(asked) == 2, f"it was asked {len(asked)} times")
        expect(seen.page.locator("#alarm p").count() == 0, "one lost connection is told as the end")


def check_lost_server(browser, rekap, served, language, pictures) -> None:
    """When Rekap has been closed the page says so by itself, and in the middle of work."""
    lost = rekap.serve()
    gone = ("ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE", "ERR_INCOMPLETE_CHUNKED_ENCODING")
    with opened(browser, lost.address, language, pictures, permitted=gone) as seen:
        seen.page.clock.install()
        seen.page.reload()
        seen.page.locator("#choose-files:not([disabled])").wait_for()
        seen.choose(rekap.fixture("messy/messy.xlsx"))
        seen.settle(1)
        lost.kill()
        seen.page.clock.fast_forward(11_000)
        alarm = seen.page.locator("#alarm")
        alarm.locator("p").wait_for()
        expect(CLOSED[language] in alarm.inner_text(), f"it is told as {alarm.inner_text()}")
        expect(seen.page.locator("li.f").count() > 0, "what was there is gone")
        seen.picture("closed")
    lost = rekap.serve()
    with opened(browser, lost.address, language, pictures, permitted=gone) as seen:
        lost.kill()
        seen.choose(rekap.fixture("messy/messy.xlsx"))
        seen.page.locator("#alarm p").wait_for()
        expect(CLOSED[language] in seen.page.locator("#alarm").inner_text(), "the middle of work is not told")
        seen.page.locator(".card.failed").wait_for()
