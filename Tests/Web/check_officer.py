"""An officer drops a workbook, sees what is wrong, takes it home marked, mends it, drops it again."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections import Counter

from seen import Seen, expect, opened

WORDS = {
    "id": {
        "title": "Periksa buku kerja sebelum dikirim",
        "mend": "{} hal harus diperbaiki, {} perlu dilihat.",
        "ready": "Siap dikirim",
        "round": "putaran 2026-1",
        "same": "sama persis",
        "mended": "sudah beres",
        "lost": "Tidak ada sel yang hilang",
        "code": "Isian salah ketik",
        "skipped": "dilewati",
    },
    "en": {
        "title": "Check a workbook before you send it",
        "mend": "{} things to mend, {} to look at.",
        "ready": "Ready to send",
        "round": "round 2026-1",
        "same": "exactly that",
        "mended": "mended",
        "lost": "No cell was lost",
        "code": "The value is misspelt",
        "skipped": "passed over",
    },
}
OF_ONE = [
    "marked.xlsx",
    "findings.html",
    "records-excel.csv",
    "records.csv",
    "records.json",
    "records.ndjson",
    "findings.csv",
    "findings.json",
]
OF_ALL = ["marked.zip", "records.ndjson", "records.csv", "findings.json", "findings.html"]


def check_one_workbook(browser, rekap, served, language, pictures) -> None:
    """One workbook: who it is from, what is wrong and where, what to type, what to take home."""
    words = WORDS[language]
    file = rekap.fixture("messy/messy.xlsx")
    counts = rekap.checked(file)["counts"]
    with opened(browser, served.address, language, pictures) as seen:
        page = seen.page
        expect(page.locator("html").get_attribute("lang") == language, f"{language}: the page speaks another language")
        expect(page.locator("h1:visible").inner_text() == words["title"], "the title is another")
        seen.picture("start")
        seen.choose(file)
        seen.settle(1)
        card = seen.card("messy.xlsx")
        expect(seen.focused() == card.locator("h2").get_attribute("id"), f"the focus is at {seen.focused()}")
        verdict = words["mend"].format(counts["error"], counts["warning"])
        expect(
            card.locator(".verdict").inner_text().endswith(verdict),
            f"{card.locator('.verdict').inner_text()}, not {verdict}",
        )
        expect(verdict in seen.told(), f"{seen.told()} is told, not {verdict}")
        who = card.locator(".who").inner_text()
        expect("Dinas Tenaga Kerja Kab. X" in who and words["round"] in who, f"it is from {who}")
        check_findings(seen, card, counts, words)
        card.locator("details.layout > summary").click()
        layout = card.locator("details.layout").inner_text()
        expect("A–H" in layout and words["lost"] in layout, f"the layout is told as {layout}")
        seen.picture("layout")
        for name in OF_ONE:
            expect(
                seen.download(card, name) == rekap.expected(name, file, language=language),
                f"{language}: {name} is not what the command line writes",
            )


def check_findings(seen: Seen, card, counts: dict, words: dict) -> None:
    """Each finding stands with its row, its cell marked; notes come up when they are asked for."""
    drawn = card.locator("li.f")
    drawn.first.wait_for()
    visible = card.locator("li.f:visible")
    expect(
        drawn.count() == sum(counts[key] for key in ("error", "warning", "info")), f"{drawn.count()} findings are drawn"
    )
    card.locator(".w details:not([open])").evaluate_all("folds => folds.forEach(fold => { fold.open = true; })")
    expect(visible.count() == counts["error"] + counts["warning"], f"{visible.count()} findings are seen")
    typo = card.locator("li.f", has_text="sebagaian").first
    expect(typo.locator("kbd").text_content() == "Sebagian", "what to type instead is not told")
    typo.locator("a.p").click()
    mark = seen.page.locator(":target")
    expect(mark.is_visible() and "sebagaian" in mark.text_content(), "the link does not lead to the marked cell")
    seen.picture("finding")
    typo.locator("a.c").click()
    dialog = seen.page.locator("dialog")
    dialog.wait_for()
    expect(words["code"] in dialog.inner_text(), f"the code is explained as {dialog.inner_text()}")
    seen.picture("code")
    seen.page.keyboard.press("Escape")
    expect(not dialog.is_visible(), "Escape does not close the dialog")
    card.locator(".notes input").check()
    expect(visible.count() == drawn.count(), f"with notes {visible.count()} findings are seen")


def check_dropping_again(browser, rekap, served, language, pictures) -> None:
    """A workbook that was mended takes the place of the former one; what became better is told."""
    words = WORDS[language]
    file = rekap.copy("messy/messy.xlsx", "isian.xlsx")
    before = rekap.checked(file)
    with opened(browser, served.address, language, pictures) as seen:
        seen.choose(file)
        seen.settle(1)
        card = seen.card("isian.xlsx")
        seen.choose(file)
        card.locator(".compared").wait_for()
        expect(words["same"] in card.locator(".compared").inner_text(), "that nothing was saved is not told")
        shutil.copy(rekap.copy("messy/messy.xlsx", "mended.xlsx", sebagaian="Sebagian"), file)
        after = rekap.checked(file)
        gone = sum((marks(before) - marks(after)).values())
        expect(gone > 0 and not marks(after) - marks(before), "the copy is not better")
        seen.drop(file)
        card.locator(".compared.better").wait_for()
        told = card.locator(".compared").inner_text()
        expect(words["mended"] in told and f" {gone} " in f" {told} ".replace(":", " "), f"{told}; {gone} were mended")
        expect(seen.page.locator(".card").count() == 1, "the former workbook is still there")
        seen.picture("again")
        expect(
            seen.download(card, "records.json") == rekap.expected("records.json", file, language=language),
            "the records are those of the former workbook",
        )


def marks(checked: dict) -> Counter:
    """The findings that somebody has to look at."""
    return Counter(finding["fingerprint"] for finding in checked["findings"] if finding["severity"] != "info")


def check_folder(browser, rekap, served, language, pictures) -> None:
    """A whole folder dropped at once gives what the command line gives of the folder."""
    folder = rekap.fixture("submissions")
    names = sorted(str(file.relative_to(folder)) for file in folder.rglob("*.xlsx") if not file.name.startswith("~$"))
    with opened(browser, served.address, language, pictures) as seen:
        seen.drop(folder)
        seen.settle(len(names))
        shown = seen.page.locator(".card h2").all_inner_texts()
        expect(shown == names, f"{shown} are shown, not {names}")
        expect(WORDS[language]["skipped"] in seen.page.locator("#state").inner_text(), "the lock file is not told of")
        seen.page.locator("#together a").first.wait_for()
        seen.page.evaluate("scrollTo(0, 0)")
        seen.picture("folder")
        for name in OF_ALL:
            given, written = (
                seen.download(seen.page.locator("#together"), name),
                rekap.expected(name, folder, language=language),
            )
            is_same = unpacked(given) == written if name == "marked.zip" else given == written
            expect(is_same, f"{language}: {name} of all is not what the command line writes")


def check_folders(browser, rekap, served, language, pictures) -> None:
    """A folder can be chosen by a button; of several that are dropped at once the names tell which."""
    with opened(browser, served.address, language, pictures) as seen:
        with seen.page.expect_file_chooser() as chooser:
            seen.page.locator("#choose-folder").click()
        chooser.value.set_files(str(rekap.fixture("same-answers")))
        names = sorted(file.name for file in rekap.fixture("same-answers").iterdir())
        seen.settle(len(names))
        shown = seen.page.locator(".card h2").all_inner_texts()
        expect(shown == names, f"{shown} are shown, not {names}")
        seen.drop(rekap.fixture("same-answers"), rekap.fixture("messy/messy.xlsx"))
        names += [f"same-answers/{name}" for name in names] + ["messy.xlsx"]
        seen.settle(len(names))
        shown = seen.page.locator(".card h2").all_inner_texts()
        expect(shown == names, f"{shown} are shown, not {names}")


def unpacked(archive: bytes) -> dict[str, bytes]:
    """The files in an archive."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened_archive:
        return {name: opened_archive.read(name) for name in opened_archive.namelist()}


def check_kinds(browser, rekap, served, language, pictures) -> None:
    """A broken workbook, one without findings, CSV: each is told what it is, and offers what there is."""
    csv = rekap.folder / "isian.csv"
    csv.write_bytes(rekap.run("cells", rekap.fixture("same-answers/register.xlsx"), "--format", "csv"))
    with opened(browser, served.address, language, pictures) as seen:
        seen.choose(rekap.fixture("broken/truncated.xlsx"), rekap.fixture("same-answers/register.xlsx"), csv)
        seen.settle(3)
        broken, ready, table = (seen.card(name) for name in ("truncated.xlsx", "register.xlsx", "isian.csv"))
        expect("F003" in broken.locator("li.f").text_content(), "what is wrong with the broken workbook is not told")
        expect(broken.locator('a[href*="records"]').count() == 0, "a broken workbook offers records")
        expect(
            WORDS[language]["ready"] in ready.locator(".verdict").inner_text(), "a good workbook is not called ready"
        )
        expect(table.locator('a[href*="marked.xlsx"]').count() == 0, "CSV offers a marked workbook")
        expect(
            seen.download(table, "records.csv") == rekap.expected("records.csv", csv, language=language),
            "the records of CSV are others",
        )
        seen.picture("kinds")
        broken.locator("header button").click()
        expect(seen.page.locator(".card").count() == 2, "the card of a workbook that was taken away is still there")
        expect("truncated.xlsx" in seen.told(), "that it was taken away is not told")
        expect(seen.focused() == ready.locator("h2").get_attribute("id"), f"the focus is at {seen.focused()}")
