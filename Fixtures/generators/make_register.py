"""Makes one big flat register of layout (b), for measuring; it is not kept in the repository.

58 respondents answer all 76 indicators, round after round (2023-01, 2023-02, …), until the
rows are reached; about one answer in a hundred is misspelt. The same ROWS and SEED give the
same bytes.

Usage: make_register.py FILE ROWS [SEED]
"""

from __future__ import annotations

import datetime
import random
import sys
from collections.abc import Iterator

import xlsxwriter

from content import NOTES, PRACTICES, PROGRAMMES, REGULATIONS, agencies, indicators
from layouts import LABELS, REGISTER_FIELDS, WORDS
from writers import MADE

RESPONDENTS = 58
TYPOS = {"ya": ["yaa", "Yya"], "tidak": ["tidk", "tiadk"], "sebagian": ["sebagaian", "sbagian"]}


def respondents() -> list[str]:
    """58 names: the agencies on the list, and districts' bodies, which are not on it."""
    names = agencies()[:RESPONDENTS]
    places = ["Cilacap", "Kendal", "Banyumas", "Brebes", "Pati", "Jepara", "Demak", "Wonosobo"]
    return (names + [f"Dinas Tenaga Kerja Kabupaten {place}" for place in places])[:RESPONDENTS]


def rows(seed: int) -> Iterator[list]:
    """Rows without end, in the order round, respondent, indicator."""
    random_ = random.Random(seed)
    catalogue = indicators()
    month = 0
    while True:
        round_ = f"{2023 + month // 12}-{month % 12 + 1:02}"
        # The schema takes dates until 2035; a million rows have more rounds than that.
        date = datetime.datetime(min(2023 + month // 12, 2035), month % 12 + 1, 18)
        month += 1
        for respondent in respondents():
            for indicator in catalogue:
                answer = random_.choice(["ya", "ya", "sebagian", "tidak"])
                word = WORDS[answer]
                if random_.random() < 0.01:
                    word = random_.choice(TYPOS[answer])
                yes = answer != "tidak"
                yield [
                    respondent,
                    "33",
                    round_,
                    indicator.domain_name,
                    indicator.code,
                    indicator.question,
                    word,
                    random_.choice(REGULATIONS[indicator.domain]) if yes else None,
                    random_.choice(PROGRAMMES[indicator.domain]) if yes else None,
                    random_.choice(PRACTICES) if yes and random_.random() < 0.3 else None,
                    f"https://arsip.contoh.go.id/lmgi/{random_.randint(1, 99999)}" if yes else None,
                    random_.randint(2014, 2023) if yes else None,
                    date,
                    random_.randint(10, 900) * 1_000_000 if yes else None,
                    random_.choice(NOTES) if random_.random() < 0.2 else None,
                ]


def make(path: str, wanted: int, seed: int = 2023) -> None:
    """Writes a register of so many rows below the header."""
    workbook = xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_urls": False})
    workbook.set_properties({"created": MADE})
    sheet = workbook.add_worksheet("Register")
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    labels = LABELS | {"indicator": "Kode Indikator", "evidence": "Bukti"}
    sheet.write_row(0, 0, [labels[name] for name in REGISTER_FIELDS])
    for index, row in zip(range(1, wanted + 1), rows(seed)):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(index, column, value)
            elif isinstance(value, datetime.datetime):
                sheet.write_datetime(index, column, value, day)
            elif value is not None:
                sheet.write_number(index, column, value)
    workbook.close()


def main() -> None:
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    make(sys.argv[1], *(int(argument) for argument in sys.argv[2:]))


if __name__ == "__main__":
    main()
