"""Takes the picture of the page that README shows: a workbook that has just been checked.

Usage: picture.py REKAP FIXTURES PICTURE.png
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright
from seen import CHROMIUM, faults, opened
from served import Rekap


def main() -> int:
    program, fixtures, picture = sys.argv[1:]
    rekap = Rekap(program, fixtures)
    served = rekap.serve()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--hide-scrollbars"])
            with opened(browser, served.address, "en", Path(), size=(1100, 1475)) as seen:
                seen.drop(rekap.fixture("messy/messy.xlsx"))
                seen.settle(1)
                seen.page.locator("li.f").first.wait_for()
                seen.page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
                seen.page.wait_for_timeout(500)
                seen.page.screenshot(path=picture)
            browser.close()
    finally:
        served.end()
        rekap.clear()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
