"""Looks at a page of findings as a browser does: what people can see, reach and print.

Chromium opens the page by day and by night, wide and as narrow as a phone, with and without scripts;
axe-core looks for what keeps people out; keys alone work the filters.

Usage: check_page.py PAGE.html...
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SIZES = {"wide": (1280, 900), "phone": (320, 640)}

faults: list[str] = []


def expect(is_so: bool, fault: str) -> None:
    """Notes a fault where something is not as it should be."""
    if not is_so:
        faults.append(fault)


def opened(browser: Browser, address: str, *, size: str = "wide", **options) -> Page:
    """The page, in a window of its own; what the browser complains of is a fault."""
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height}, **options)
    page = context.new_page()
    page.on("console", lambda message: expect(message.type != "error", f"console: {message.text}"))
    page.on("pageerror", lambda error: expect(False, f"script: {error}"))
    page.on("request", lambda request: expect(request.url.startswith("file:"), f"asks for {request.url}"))
    page.goto(address)
    return page


def check_access(browser: Browser, address: str) -> None:
    """axe-core finds nothing, and the page never scrolls sideways."""
    for size in SIZES:
        for scheme in ("light", "dark"):
            # The page lets no foreign script run; axe-core has to be let in.
            page = opened(browser, address, size=size, color_scheme=scheme, bypass_csp=True)
            for violation in Axe().run(page).response["violations"]:
                nodes = [node["target"] for node in violation["nodes"][:3]]
                expect(False, f"{size}, {scheme}: {violation['id']}: {violation['help']} {nodes}")
            width = page.evaluate("document.documentElement.scrollWidth")
            expect(width <= SIZES[size][0], f"{size}: {width} pixels wide")
            page.context.close()


def check_without_scripts(browser: Browser, address: str) -> None:
    """Without scripts every finding is seen, and there is no control."""
    page = opened(browser, address, java_script_enabled=False)
    findings = page.locator("li.f")
    hidden = [index for index in range(findings.count()) if not findings.nth(index).is_visible()]
    expect(not hidden, f"without scripts {len(hidden)} findings can't be seen")
    expect(page.locator("select, input, button, form").count() == 0, "controls without a script")
    page.context.close()


def check_keys(browser: Browser, address: str) -> None:
    """Keys alone reach the filters; what they show is told, and can be sent as an address."""
    page = opened(browser, address)
    page.keyboard.press("Tab")
    expect(page.evaluate("document.activeElement.className") == "skip", "the first stop is not the skip link")
    expect(page.locator(".skip").bounding_box()["x"] >= 0, "the skip link can't be seen")
    total = page.locator("li.f").count()
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "filter-code":
            break
    else:
        expect(False, "no key leads to the filter of codes")
        return
    page.keyboard.press("ArrowDown")
    code = page.locator("#filter-code").input_value()
    wanted = page.locator("li.f", has=page.locator(".c", has_text=code)).count()
    shown = page.locator("li.f:not([hidden])").count()
    expect(0 < shown == wanted < total, f"{code}: {shown} shown, {wanted} of {total} wanted")
    expect(page.locator("output").inner_text().startswith(str(shown)), "the number shown is not told")
    expect(f"code={code}" in page.url, f"the address does not tell the filter: {page.url}")

    again = opened(browser, page.url)
    expect(again.locator("li.f:not([hidden])").count() == shown, "the address does not filter")
    again.locator("#filter-text").fill("kata yang tidak ada di mana pun")
    again.wait_for_timeout(400)
    expect(again.locator("li.f:not([hidden])").count() == 0, "the search shows what does not fit")
    again.locator("form button").first.press("Enter")
    expect(again.locator("li.f:not([hidden])").count() == total, "not all are shown again")
    again.context.close()
    page.context.close()


def check_links(browser: Browser, address: str) -> None:
    """A link to a cell shows it, also where it is folded away."""
    page = opened(browser, address)
    cells = page.locator("details td[id]")
    if cells.count():
        name = cells.last.get_attribute("id")
        expect(not cells.last.is_visible(), "what is folded can be seen")
        page.evaluate(f"location.hash = '#{name}'")
        page.wait_for_timeout(1500)
        expect(page.locator(f"#{name}").is_visible(), f"#{name} is not shown")
    page.context.close()


def check_paper(browser: Browser, address: str) -> None:
    """On paper everything is there, with scripts and without."""
    sizes = []
    for runs_scripts in (True, False):
        page = opened(browser, address, java_script_enabled=runs_scripts)
        sizes.append(page.pdf(format="A4").count(b"/Type /Page\n"))
        page.context.close()
    expect(sizes[0] == sizes[1] > 0, f"{sizes[0]} pages with scripts, {sizes[1]} without")


def main() -> int:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name in sys.argv[1:]:
            before = len(faults)
            address = Path(name).resolve().as_uri()
            for check in (check_access, check_without_scripts, check_keys, check_links, check_paper):
                check(browser, address)
            print(f"{name}: {'as it should be' if len(faults) == before else 'not as it should be'}")
        browser.close()
    for fault in dict.fromkeys(faults):
        print("  " + fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
