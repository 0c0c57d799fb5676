"""Makes Fixtures/same-answers: one respondent's 76 answers in each of the four layouts, clean.

Whichever of them is read, the records must be the same; a test compares them.

Usage: make_same_answers.py [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

from content import submission_answers
from layouts import Submission, domain_sheets, honest_lines, register, tick_boxes, wide_recap
from writers import write_libreoffice, write_openpyxl, write_xlsxwriter

RESPONDENT = "Dinas Tenaga Kerja dan Transmigrasi"
#: These stand in some layouts only, so none of the four has them.
LEFT_OUT = {"budget": None, "region": None, "date": None}


def submission() -> Submission:
    """The answers, fresh: a layout may add to the lines."""
    answers = submission_answers(f"same answers, {RESPONDENT}")
    return Submission(RESPONDENT, honest_lines(answers), labels=dict(LEFT_OUT))


def main() -> None:
    here = Path(__file__).resolve().parent.parent
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else here / "same-answers"
    folder.mkdir(parents=True, exist_ok=True)
    write_xlsxwriter(domain_sheets(submission()), folder / "domain-sheets.xlsx")
    write_openpyxl(register([submission()]), folder / "register.xlsx")
    write_libreoffice(wide_recap([submission()]), folder / "wide-recap.xlsx")
    write_xlsxwriter(tick_boxes(submission(), ["v"]), folder / "tick-boxes.xlsx")


if __name__ == "__main__":
    main()
