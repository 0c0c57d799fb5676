"""No mapping fits: the page suggests one, a person corrects it, checks with it, and saves it."""

from __future__ import annotations

import json

from seen import expect, opened

WORDS = {
    "id": {
        "typed": "ketik isinya…",
        "missing": "Belum ada tempatnya: Putaran",
        "check": "Periksa dengan kolom ini",
        "column": "kolom E: Status",
        "reason": "Jawab",
        "round": "Putaran",
        "answer": "Jawaban",
        "year": "Tahun",
        "practice": "Praktik Baik",
        "programme": "Program",
    },
    "en": {
        "typed": "type it…",
        "missing": "Still without a place: Round",
        "check": "Check with these columns",
        "column": "column E: Status",
        "reason": "Jawab",
        "round": "Round",
        "answer": "Answer",
        "year": "Year",
        "practice": "Good practice",
        "programme": "Programme",
    },
}


def check_columns(browser, rekap, served, language, pictures) -> None:
    """The suggestion tells its reasons; what is missing is asked for; the mapping works at home, too."""
    words = WORDS[language]
    file = rekap.fixture("tutorial/Isian Dinas Sosial.xlsx")
    with opened(browser, served.address, language, pictures) as seen:
        seen.choose(file)
        form = seen.page.locator(".mapping-form")
        form.wait_for()
        answer = form.get_by_label(words["answer"], exact=False).first
        chosen = answer.evaluate("select => select.selectedOptions[0].textContent")
        expect(chosen == words["column"], f"{chosen} is suggested")
        row = form.locator(".field-row", has=seen.page.locator("label", has_text=words["answer"])).first
        why = row.locator(".why").inner_text()
        expect(words["reason"] in why and "Sebagian" in why, f"the reasons are {why}")
        seen.picture("columns")
        # Without a round it can't be checked; the field that misses it has the focus.
        form.get_by_role("button", name=words["check"]).click()
        expect(words["missing"] in form.locator("[role=alert]").inner_text(), "what is missing is not told")
        invalid = form.locator("select[aria-invalid=true]")
        expect(
            invalid.count() == 1 and seen.focused() == invalid.get_attribute("id"),
            "the focus is not at what is missing",
        )
        invalid.select_option(label=words["typed"])
        form.locator('input[type="text"]:visible').fill("2023-09")
        # What a person takes out is not read, and what is moved is read from its new column.
        for field, place in (("year", "nowhere:"), ("practice", "nowhere:"), ("programme", "H")):
            row = form.locator(".field-row", has=seen.page.locator("label", has_text=words[field])).first
            row.locator("select").select_option(value=place)
        # What was chosen outlives a change of the language.
        for spoken in ({"id", "en"} - {language}).pop(), language:
            seen.page.locator(f'.languages button[value="{spoken}"]').click()
            form.get_by_role("button", name=WORDS[spoken]["check"]).wait_for()
        expect(form.locator('input[type="text"]:visible').input_value() == "2023-09", "the round has to be typed anew")
        form.get_by_role("button", name=words["check"]).click()
        card = seen.card(file.name)
        card.locator(".saving").wait_for()
        seen.picture("columns-chosen")
        expect("2023-09" in card.locator(".who").inner_text(), "the round that was typed is not told")
        expect(seen.focused() == card.locator("h2").get_attribute("id"), f"the focus is at {seen.focused()}")
        saved = rekap.folder / f"saved-{language}.yaml"
        saved.write_bytes(seen.download(card.locator(".saving"), "mapping.yaml"))
        records = seen.download(card, "records.json")
        written = rekap.run("convert", file, "--mapping", saved, "--format", "json", language=language)
        expect(records == written, "with the mapping that was saved the command line writes other records")
        read = json.loads(records)["records"]
        expect({record["answer"] for record in read} >= {"ya", "sebagian"}, "the answers are not read")
        expect(
            all(record["year"] is None and record["practice"] is None for record in read), "what was taken out is read"
        )
        expect(
            "Desa Migran Produktif" in {record["programme"] for record in read},
            "what was moved is not read from its column",
        )


def check_unknown_columns(browser, rekap, served, language, pictures) -> None:
    """Where nothing is known that is said; columns can be chosen all the same."""
    with opened(browser, served.address, language, pictures) as seen:
        seen.choose(rekap.fixture("broken/fits-nothing.xlsx"))
        form = seen.page.locator(".mapping-form")
        form.wait_for()
        expect("%" not in form.locator("h3 + p").inner_text(), "a suggestion is praised that there is not")
        form.locator("details").first.locator("summary").click()
        expect("Olympic" in form.locator("table").inner_text(), "the columns that there are are not shown")
        seen.picture("columns-unknown")
