"""Makes the workbooks that `make bench` measures, once, into a folder; what is there is kept.

| name | what it holds |
| --- | --- |
| big.xlsx | 200,000 rows x 12 columns, shared strings, 267 k of them distinct |
| inline.xlsx | the same cells with inline strings |
| nums.xlsx | a million numbers: 100,000 rows of integers, decimals and dates |
| forms/ | 2,000 forms of 6 sheets, 76 answers each, about 24 kB |
| register-N.xlsx | a register of N answers; 200,000 for the race, powers of ten for the plot |
| sheets-N.xlsx | N sheets of 100 rows, for the plot |

The same versions of Python and XlsxWriter give the same cells, whatever the machine.
Usage: make_workbooks.py FOLDER [NAME]...
"""

from __future__ import annotations

import datetime
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

GENERATORS = Path(__file__).resolve().parents[2] / "Fixtures" / "generators"
sys.path.insert(0, str(GENERATORS))

import make_register  # noqa: E402
import xlsxwriter  # noqa: E402
from content import agencies, indicators, submission_answers  # noqa: E402
from layouts import Submission, domain_sheets, honest_lines  # noqa: E402
from writers import MADE, write_xlsxwriter  # noqa: E402

SEED = 2023
ROWS = 200_000
FORMS = 2_000
REGISTERS = [1_000, 10_000, 100_000, ROWS, 1_000_000]
SHEETS = [10, 100, 1_000]

WIDE_LABELS = [
    "Instansi", "Kode Wilayah", "Putaran", "Domain", "Kode Indikator", "Indikator", "Jawaban",
    "Regulasi", "Bukti", "Tahun", "Tanggal", "Anggaran (Rp)",
]  # fmt: skip


def wide_rows(count: int) -> Iterator[list]:
    """Rows of 12 cells; two answers in three cite a regulation and evidence of their own."""
    random_ = random.Random(SEED)
    names, catalogue = agencies(), indicators()
    for row in range(count):
        indicator = catalogue[row % len(catalogue)]
        cites = row % 3 != 1
        number = f"Nomor {row} Tahun {random_.randint(2014, 2023)}"
        yield [
            names[row // len(catalogue) % len(names)],
            "33",
            "2023-09",
            indicator.domain_name,
            indicator.code,
            indicator.question,
            ("Ya", "Tidak", "Sebagian")[row % 3],
            f"Perda Provinsi Jawa Tengah {number} tentang Migrasi" if cites else None,
            f"https://arsip.contoh.go.id/lmgi/{row}" if cites else None,
            random_.randint(2014, 2023),
            datetime.datetime(2023, random_.randint(1, 12), random_.randint(1, 28)),
            random_.randint(10, 900) * 1_000_000,
        ]


def number_rows(count: int) -> Iterator[list]:
    """Rows of ten numbers: four integers, five decimals of several lengths, one date."""
    random_ = random.Random(SEED)
    first = datetime.datetime(2000, 1, 1)
    for row in range(count):
        yield [
            row,
            random_.randint(0, 9),
            random_.randint(-9_999, 9_999),
            random_.randint(1, 10**12),
            random_.randint(0, 1_000) / 10,
            random_.randint(0, 10**6) / 100,
            random_.random(),
            random_.gauss(0, 1) * 10**6,
            random_.random() / 1_000,
            first + datetime.timedelta(days=random_.randint(0, 9_000)),
        ]


def write_sheets(path: Path, sheets: list[list[list] | Iterator[list]], shared: bool) -> None:
    """Writes sheets of plain rows; `constant_memory` is how XlsxWriter writes inline strings."""
    workbook = xlsxwriter.Workbook(
        str(path), {"constant_memory": not shared, "strings_to_urls": False}
    )
    workbook.set_properties({"created": MADE})
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    for rows in sheets:
        sheet = workbook.add_worksheet()
        for index, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    sheet.write_string(index, column, value)
                elif isinstance(value, datetime.datetime):
                    sheet.write_datetime(index, column, value, day)
                elif value is not None:
                    sheet.write_number(index, column, value)
    workbook.close()


def wide(count: int) -> Iterator[list]:
    yield WIDE_LABELS
    yield from wide_rows(count)


def make_big(path: Path) -> None:
    write_sheets(path, [wide(ROWS)], shared=True)


def make_inline(path: Path) -> None:
    write_sheets(path, [wide(ROWS)], shared=False)


def make_numbers(path: Path) -> None:
    labels = [f"Angka {column}" for column in range(1, 10)] + ["Tanggal"]

    def rows() -> Iterator[list]:
        yield labels
        yield from number_rows(100_000)

    write_sheets(path, [rows()], shared=True)


def make_many_sheets(path: Path, count: int) -> None:
    rows = list(wide(100))
    write_sheets(path, [rows] * count, shared=True)


def make_forms(folder: Path) -> None:
    """Every agency fills the form in, round after round; one answer in a hundred is misspelt."""
    random_ = random.Random(SEED)
    folder.mkdir()
    names = agencies()
    for number in range(FORMS):
        respondent = names[number % len(names)]
        month = number // len(names)
        round_ = f"{2015 + month // 12}-{month % 12 + 1:02}"
        lines = honest_lines(submission_answers(f"{respondent} {round_}"))
        for line in lines:
            if random_.random() < 0.01:
                line.values["answer"] = random_.choice(make_register.TYPOS[line.truth])
        day = datetime.date(2023, 9, 18)
        form = Submission(respondent, lines, region="33", date=day, round=round_)
        write_xlsxwriter(domain_sheets(form), folder / f"form-{number:04}.xlsx")


def workbooks() -> dict[str, Callable[[Path], None]]:
    """Every name with what makes it, the small ones first."""
    made: dict[str, Callable[[Path], None]] = {
        "big.xlsx": make_big,
        "inline.xlsx": make_inline,
        "nums.xlsx": make_numbers,
        "forms": make_forms,
    }
    for count in REGISTERS:
        made[f"register-{count}.xlsx"] = lambda path, count=count: make_register.make(
            str(path), count
        )
    for count in SHEETS:
        made[f"sheets-{count}.xlsx"] = lambda path, count=count: make_many_sheets(path, count)
    return made


def make(folder: Path, names: list[str] | None = None) -> None:
    """Makes what is missing, each under another name until it is whole."""
    folder.mkdir(parents=True, exist_ok=True)
    known = workbooks()
    for name in names or known:
        path = folder / name
        if path.exists():
            continue
        start = time.perf_counter()
        print(f"making {path} …", end=" ", flush=True)
        draft = folder / f"draft-{name}"
        if draft.is_dir():
            for file in draft.iterdir():
                file.unlink()
            draft.rmdir()
        known[name](draft)
        draft.rename(path)
        print(f"{time.perf_counter() - start:.0f} s", flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    make(Path(sys.argv[1]), sys.argv[2:] or None)
