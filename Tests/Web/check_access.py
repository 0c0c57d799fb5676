"""The page keeps nobody out: without a mouse, with a screen reader, in the dark, on a phone, on paper."""

from __future__ import annotations

from seen import PHONE, WIDE, Seen, expect, opened


def check_states(browser, rekap, served, language, pictures) -> None:
    """axe-core finds nothing in any state, by day and by night, wide and narrow."""
    with opened(
        browser,
        served.address,
        language,
        pictures,
        size={"id": WIDE, "en": PHONE}[language],
        is_open_to_axe=True,
        permitted=("409",),
    ) as seen:
        walk(seen, rekap)


def walk(seen: Seen, rekap) -> None:
    """Goes through all states of the page, and looks at each."""
    page = seen.page
    seen.look("01-start")
    seen.go("findings")
    seen.look("02-no-findings-yet")
    seen.go("summary")
    page.locator("#summary-page a").wait_for()
    seen.look("03-no-summary-yet")
    seen.go("check")
    seen.choose(rekap.fixture("messy/messy.xlsx"))
    page.locator("li.f").first.wait_for()
    seen.look("04-findings")
    page.locator(".notes input").check()
    page.locator(".menu summary").first.click()
    seen.look("05-notes-and-downloads")
    page.locator("li.f a.c").first.click()
    page.locator("dialog").wait_for()
    seen.look("06-code")
    page.keyboard.press("Escape")
    seen.choose(rekap.fixture("tutorial/Isian Dinas Sosial.xlsx"))
    page.locator(".mapping-form button[type=submit]").click()
    page.locator(".mapping-form details summary").first.click()
    seen.look("07-columns")
    seen.choose(
        rekap.fixture("broken/truncated.xlsx"),
        rekap.fixture("same-answers/register.xlsx"),
        rekap.fixture("submissions/satpol pp centang OK.xlsx"),
    )
    seen.settle(5)
    seen.card("register.xlsx").locator("details.layout > summary").click()
    seen.look("08-many")
    seen.go("findings")
    page.locator(".findings-table tbody tr").first.wait_for()
    seen.look("09-table")
    seen.go("check")
    seen.card("messy.xlsx").locator("header button").click()
    seen.go("summary")
    page.frame_locator(".summary-frame").locator("h1").wait_for()
    seen.look("10-summary")


def check_keys(browser, rekap, served, language, pictures) -> None:
    """Keys alone lead through everything, and what has the focus can be seen."""
    with opened(browser, served.address, language, pictures) as seen:
        page = seen.page
        page.keyboard.press("Tab")
        expect(page.evaluate("document.activeElement.className") == "skip", "the first stop is not the skip link")
        expect(page.locator(".skip").bounding_box()["x"] >= 0, "the skip link can't be seen")
        page.keyboard.press("Enter")
        expect(seen.focused() == "main" or page.evaluate("location.hash") == "#main", "the skip link leads nowhere")
        page.keyboard.press("Tab")
        expect(seen.focused() == "choose-files", f"behind it is {seen.focused()}")
        with page.expect_file_chooser() as chooser:
            page.keyboard.press("Enter")
        chooser.value.set_files([rekap.fixture("messy/messy.xlsx")])
        seen.settle(1)
        page.locator("li.f").first.wait_for()
        card = seen.card("messy.xlsx")
        expect(seen.focused() == card.locator("h2").get_attribute("id"), f"the focus is at {seen.focused()}")
        reach(seen, 'a[href*="marked.xlsx"]')
        expect(
            page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none", "the focus can't be seen"
        )
        seen.picture("keys")
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        expect(download.value.suggested_filename == "messy.xlsx", f"it is saved as {download.value.suggested_filename}")
        reach(seen, ".menu > summary")
        page.keyboard.press("Enter")
        reach(seen, '.menu a[href*="records.csv"]')
        reach(seen, ".notes input")
        page.keyboard.press("Space")
        expect(page.locator("li.f.info:visible").count() > 0, "the space bar does not bring up the notes")
        reach(seen, "li.f a.c")
        code = page.evaluate("document.activeElement.textContent")
        page.keyboard.press("Enter")
        page.locator("dialog").wait_for()
        expect(page.evaluate("document.activeElement.closest('dialog') !== null"), "the focus is not in the dialog")
        page.keyboard.press("Escape")
        expect(
            page.evaluate("document.activeElement.textContent") == code, "the focus does not come back from the dialog"
        )
        reach(seen, '.views a[href="#findings"]')
        page.keyboard.press("Enter")
        page.locator(".findings-table tbody tr").first.wait_for()
        reach(seen, ".findings-table .place a")
        page.keyboard.press("Enter")
        page.locator("li.f:focus").wait_for()


def reach(seen: Seen, selector: str) -> None:
    """Presses Tab until what is wanted has the focus."""
    for _ in range(150):
        seen.page.keyboard.press("Tab")
        if seen.page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"no key leads to {selector}")


def check_languages(browser, rekap, served, language, pictures) -> None:
    """The language is the browser's, Indonesian where that is another; a choice is remembered."""
    for locale, wanted in (("id-ID", "id"), ("en-AU", "en"), ("jv-ID", "id"), ("fr-FR", "id")):
        with opened(browser, served.address, locale, pictures) as seen:
            spoken = seen.page.locator("html").get_attribute("lang")
            expect(spoken == wanted, f"{locale} is spoken to in {spoken}")
    with opened(browser, served.address, language, pictures) as seen:
        page = seen.page
        seen.choose(rekap.fixture("messy/messy.xlsx"))
        seen.settle(1)
        page.locator("li.f").first.wait_for()
        page.locator('.languages button[value="id"]').click()
        page.locator("li.f b", has_text="galat").first.wait_for()
        expect("harus diperbaiki" in page.locator(".verdict").inner_text(), "the card speaks the former language")
        expect(page.title().startswith("Periksa"), f"the window is called {page.title()}")
        english = [
            words for words in ("Choose", "mend", "Download", "Findings") if words in page.locator("main").inner_text()
        ]
        expect(not english, f"English is left over: {english}")
        keys = [
            page.evaluate(f"import('/{name}.js').then(texts => Object.keys(texts.{name}).sort())")
            for name in ("indonesian", "english")
        ]
        expect(keys[0] == keys[1], f"texts of one language alone: {set(keys[0]) ^ set(keys[1])}")
        page.reload()
        expect(page.locator("html").get_attribute("lang") == "id", "the choice is forgotten")


def check_paper(browser, rekap, served, language, pictures) -> None:
    """On paper are the findings, not what can be clicked."""
    with opened(browser, served.address, language, pictures) as seen:
        seen.choose(rekap.fixture("messy/messy.xlsx"))
        seen.page.locator("li.f").first.wait_for()
        seen.page.emulate_media(media="print")
        expect(
            not seen.page.locator("#drop").is_visible() and not seen.page.locator(".bar").is_visible(),
            "controls are printed",
        )
        expect(seen.page.locator(".s td.error").first.is_visible(), "the marked cells are not printed")
        paper = seen.page.pdf(path=pictures / "paper.pdf", format="A4")
        expect(paper.count(b"/Type /Page\n") > 1, "the findings are not printed")
