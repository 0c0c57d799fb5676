"""The page as a browser shows it, and what is wrong with it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Download, Locator, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
LOCALES = {"id": "id-ID", "en": "en-GB"}
WIDE = (1280, 900)
PHONE = (360, 740)

faults: list[str] = []


def expect(is_so: bool, fault: str) -> None:
    """Notes a fault where something is not as it should be."""
    if not is_so:
        faults.append(fault)


class Seen:
    """A window with the page, opened by a person who speaks a language."""

    def __init__(
        self,
        browser: Browser,
        address: str,
        language: str,
        pictures: Path,
        *,
        size: tuple[int, int] = WIDE,
        is_open_to_axe: bool = False,
        permitted: tuple[str, ...] = (),
    ) -> None:
        self.language = language
        self.address = address
        self.pictures = pictures
        self.size = size
        self.name = f"{language}-{'phone' if size == PHONE else 'wide'}"
        self.context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            locale=LOCALES.get(language, language),
            # What moves has other colours while it does.
            reduced_motion="reduce",
            # The page lets no foreign script run; axe-core has to be let in.
            bypass_csp=is_open_to_axe,
        )
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(30_000)
        self.permitted = permitted
        self.visit = ""
        self.page.on("console", self.hear)
        self.page.on("pageerror", lambda error: expect(False, f"{self.name}: script: {error}"))
        # From here on no window of the system comes up.
        self.page.on("filechooser", lambda chooser: None)
        self.page.on(
            "dialog", lambda dialog: (expect(False, f"{self.name}: a dialog says {dialog.message}"), dialog.dismiss())
        )
        self.context.on("request", self.watch)
        self.page.goto(address)
        self.page.locator("#choose-files:not([disabled])").wait_for()

    def hear(self, message) -> None:
        """What the browser complains of is a fault, a broken content security policy too."""
        if message.type == "error" and not any(words in message.text for words in self.permitted):
            expect(False, f"{self.name}: console: {message.text}")

    def watch(self, request) -> None:
        """Nothing is asked of anybody else."""
        url = request.url
        expect(url.startswith((self.address, f"blob:{self.address}", "data:")), f"{self.name}: asks for {url}")
        if "/visits/" in url:
            self.visit = url.split("/visits/")[1].split("/")[0].split("?")[0]

    # What a person does

    def choose(self, *files: object) -> None:
        """Chooses files by the button."""
        with self.page.expect_file_chooser() as chooser:
            self.page.locator("#choose-files").click()
        chooser.value.set_files([str(file) for file in files])

    def drop(self, *paths: object) -> None:
        """Drops files and folders, as an explorer of files does."""
        box = self.page.locator("#drop").bounding_box()
        session = self.context.new_cdp_session(self.page)
        data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            session.send(
                "Input.dispatchDragEvent",
                {"type": kind, "x": box["x"] + box["width"] / 2, "y": box["y"] + 20, "data": data},
            )
        session.detach()

    def settle(self, count: int) -> None:
        """Waits until so many workbooks have been checked."""
        self.page.locator(".card").nth(count - 1).wait_for()
        self.page.locator("#cards:not(:has(.card.busy))").wait_for(timeout=60_000)
        expect(
            self.page.locator(".card").count() == count,
            f"{self.name}: {self.page.locator('.card').count()} cards, not {count}",
        )

    def card(self, name: str) -> Locator:
        """The card of a workbook."""
        return self.page.locator(".card").filter(has=self.page.locator(f'h2 bdi:text-is("{name}")'))

    def go(self, view: str) -> None:
        """Opens a part of the page."""
        self.page.locator(f'.views a[href="#{view}"]').click()
        self.page.locator(f"#{view}").wait_for()

    def download(self, box: Locator, name: str) -> bytes:
        """What a link leads to."""
        link = box.locator(f'a[download][href*="/files/{name}?"]').first
        menu = box.locator("details.menu")
        if not link.is_visible() and menu.count():
            menu.first.locator("summary").click()
        with self.page.expect_download() as download:
            link.click()
        return content(download.value)

    # What is seen

    def picture(self, name: str) -> None:
        """Keeps a picture, for people to look at."""
        self.page.screenshot(path=self.pictures / f"{self.name}-{name}.png")

    def look(self, state: str) -> None:
        """By day and by night: keeps a picture; axe-core finds nothing; nothing is wider than the window."""
        for scheme in ("light", "dark"):
            self.page.emulate_media(color_scheme=scheme)
            self.page.screenshot(path=self.pictures / f"{self.name}-{state}-{scheme}.png")
            # What is shown in the frame has checks of its own; by night only colours differ.
            options = {
                "resultTypes": ["violations"],
                "iframes": False,
                **({"runOnly": ["color-contrast"]} if scheme == "dark" else {}),
            }
            for violation in Axe().run(self.page, options=options).response["violations"]:
                nodes = [node["target"] for node in violation["nodes"][:3]]
                expect(False, f"{self.name}, {scheme}, {state}: {violation['id']}: {violation['help']} {nodes}")
        self.page.emulate_media(color_scheme="light")
        words = set(self.page.locator("body").inner_text().split())
        expect(not words & {"undefined", "null", "NaN", "[object"}, f"{self.name}, {state}: a text is missing")
        width = self.page.evaluate("document.documentElement.scrollWidth")
        expect(width <= self.size[0], f"{self.name}, {state}: {width} pixels wide")

    def focused(self) -> str:
        """What has the focus: its id, or its text."""
        return self.page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()")

    def told(self) -> str:
        """What people who can't see the page were told last."""
        return self.page.locator("#live").inner_text()

    def close(self) -> None:
        """Closes the window."""
        self.page.close(run_before_unload=False)
        self.context.close()


def content(download: Download) -> bytes:
    """The bytes of a download."""
    return Path(download.path()).read_bytes()


@contextmanager
def opened(*arguments, **options) -> Iterator[Seen]:
    """A window that is closed in the end."""
    seen = Seen(*arguments, **options)
    try:
        yield seen
    finally:
        seen.close()
