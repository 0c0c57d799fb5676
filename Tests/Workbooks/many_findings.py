"""Makes a flat register with many findings, for measuring; it is not kept in the repository.

Every row has two faults until the wanted number is reached: a misspelt answer, and in turn a
justification that is missing, a year and a date that can't be, an amount in words, a date typed as
text. All 76 indicators of each respondent and round are there, so nothing else is found. The same
numbers give the same bytes.

Usage: many_findings.py FILE [FINDINGS]        (default: 10,000 errors and warnings)
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator
from pathlib import Path

import xlsxwriter

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Fixtures" / "generators"))

from content import PRACTICES, PROGRAMMES, REGULATIONS, agencies, indicators  # noqa: E402
from layouts import LABELS, REGISTER_FIELDS, WORDS  # noqa: E402
from writers import MADE  # noqa: E402

ANSWERS = ["ya", "sebagian", "tidak"]
TYPOS = {"ya": "Yaa", "tidak": "Tidk", "sebagian": "Sebagaian"}


def respondents() -> Iterator[tuple[str, str]]:
    """Respondents and rounds without end."""
    year = 2023
    while True:
        for name in agencies():
            yield name, f"{year}-09"
        year += 1


def rows(findings: int) -> Iterator[list]:
    """Rows with so many faults; the last respondent answers everything, faultless at the end."""
    left = findings
    number = 0
    for respondent, round_ in respondents():
        if left == 0:
            return
        for indicator in indicators():
            answer = ANSWERS[number % 3]
            yes = answer != "tidak"
            row = {
                "respondent": respondent,
                "region": "33",
                "round": round_,
                "domain": indicator.domain_name,
                "indicator": indicator.code,
                "question": indicator.question,
                "answer": WORDS[answer],
                "regulation": REGULATIONS[indicator.domain][number % 4] if yes else None,
                "programme": PROGRAMMES[indicator.domain][number % 4] if yes else None,
                "practice": PRACTICES[0] if yes and number % 5 == 0 else None,
                "evidence": f"https://arsip.contoh.go.id/lmgi/{number}" if yes else None,
                "year": 2014 + number % 10,
                "date": datetime.datetime(2023, 9, 18),
                "budget": (10 + number % 890) * 1_000_000,
            }
            if left > 0:
                row["answer"] = TYPOS[answer]
                left -= 1
            if left > 0:
                row |= second_fault(number, answer)
                left -= 1
            number += 1
            yield [row.get(name) for name in REGISTER_FIELDS]


def second_fault(number: int, answer: str) -> dict:
    """What one row has wrong besides its answer."""
    faults = [
        {"year": 1845},
        {"date": "09/18/23"},
        {"budget": "dua juta"},
        {"date": "18 September 2023"},
    ]
    # Only an answer that can be read as sebagian asks for a justification; "Yaa" can't be read.
    if answer == "sebagian" and number % 5 == 0:
        return {"regulation": None, "programme": None, "practice": None}
    return faults[number % 4]


def make(path: str, findings: int) -> None:
    """Writes the register."""
    workbook = xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_urls": False})
    workbook.set_properties({"created": MADE})
    sheet = workbook.add_worksheet("Register")
    sheet.freeze_panes(1, 0)
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    labels = LABELS | {"indicator": "Kode Indikator", "evidence": "Bukti"}
    sheet.write_row(0, 0, [labels[name] for name in REGISTER_FIELDS])
    for index, row in enumerate(rows(findings), start=1):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(index, column, value)
            elif isinstance(value, datetime.datetime):
                sheet.write_datetime(index, column, value, day)
            elif value is not None:
                sheet.write_number(index, column, value)
    workbook.close()


def main() -> None:
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    make(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 10_000)


if __name__ == "__main__":
    main()
