"""Drives the page of `rekap serve` in Chromium as the people do for whom it was made.

Everything that the page offers is compared with what the command line writes. What the browser complains
of, what it asks of another host, and what axe-core finds is a fault. Pictures of each state go into the
folder.

Usage: check_web.py REKAP FIXTURES PICTURES [CHECK...]
"""

from __future__ import annotations

import sys
import time
import traceback
from pathlib import Path

import check_access
import check_columns
import check_officer
import check_safety
import check_validator
from playwright.sync_api import Error, sync_playwright
from seen import CHROMIUM, expect, faults
from served import Rekap

# Each with the languages in which it is done.
CHECKS = {
    check_officer.check_one_workbook: ("id", "en"),
    check_officer.check_dropping_again: ("id", "en"),
    check_officer.check_folder: ("id",),
    check_officer.check_folders: ("en",),
    check_officer.check_kinds: ("en",),
    check_columns.check_columns: ("id", "en"),
    check_columns.check_unknown_columns: ("en",),
    check_validator.check_table: ("id", "en"),
    check_validator.check_many_findings: ("id",),
    check_validator.check_summary: ("id", "en"),
    check_access.check_states: ("id", "en"),
    check_access.check_keys: ("id", "en"),
    check_access.check_languages: ("en",),
    check_access.check_paper: ("id",),
    check_safety.check_markup: ("id",),
    check_safety.check_leaving: ("en",),
    check_safety.check_elsewhere: ("id",),
    check_safety.check_refusals: ("id",),
    check_safety.check_lost_connection: ("id",),
    check_safety.check_lost_server: ("id", "en"),
}


def main() -> int:
    program, fixtures, folder, *wanted = sys.argv[1:]
    pictures = Path(folder)
    pictures.mkdir(parents=True, exist_ok=True)
    rekap = Rekap(program, fixtures)
    served = rekap.serve()
    started = time.monotonic()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            for check, languages in CHECKS.items():
                if wanted and check.__name__ not in wanted:
                    continue
                for language in languages:
                    run(check, browser, rekap, served, language, pictures)
            browser.close()
        status = served.end()
        expect(status == 0, f"the server ends with {status}")
    finally:
        served.process.kill()
        rekap.clear()
    # Once more, for whoever sees only the end.
    for fault in dict.fromkeys(faults):
        print("Fault: " + fault)
    print(f"{len(faults)} faults, {time.monotonic() - started:.0f} s; pictures in {pictures}")
    return 1 if faults else 0


def run(check, browser, rekap, served, language, pictures) -> None:
    """Does one check; a fault of it does not keep the others from being done."""
    before = len(faults)
    started = time.monotonic()
    try:
        check(browser, rekap, served, language, pictures)
    except (Error, AssertionError) as error:
        where = traceback.extract_tb(error.__traceback__)
        line = next((frame for frame in reversed(where) if "/Web/" in frame.filename), where[-1])
        expect(False, f"{Path(line.filename).name}:{line.lineno}: {error}")
    found = faults[before:]
    print(
        f"{check.__name__[6:].replace('_', ' ')}, {language}: "
        f"{'as it should be' if not found else 'not as it should be'} ({time.monotonic() - started:.1f} s)"
    )
    for fault in dict.fromkeys(found):
        print("  " + fault)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
