"""Makes the workbooks of Fixtures/reference: one for each construct of the mapping language.

Beside each stands, written by hand, the mapping that reads it; `make_reference_page.py` adds what
comes of the two, draws the sheets, and puts all of it on the page Mappings/REFERENCE.md.

Usage: make_reference.py
"""

from __future__ import annotations

import datetime
from typing import Any, Callable

from books import Book, Sheet
from faults import FIXTURES
from writers import write_xlsxwriter

FOLDER = FIXTURES / "reference"
#: The bases that answers are given with.
BASIS = {
    1: "Perda 3/2021",
    2: "Pergub 12/2020",
    3: "Program LBH",
    4: "SK 360/2022",
    5: "SOP Posko",
    6: "Perda 8/2015",
}

#: What makes the workbook of a construct, and the workbook's name, by the name of its folder.
WORKBOOKS: dict[str, tuple[Callable[[Book], None], str]] = {}

Draw = Callable[[Book], None]


def workbook(folder: str, file: str = "sheet.xlsx") -> Callable[[Draw], Draw]:
    """Enters what fills a book as the workbook of a construct."""

    def enter(fill: Draw) -> Draw:
        WORKBOOKS[folder] = (fill, file)
        return fill

    return enter


def widths(sheet: Sheet, *characters: float) -> None:
    """Sets how wide the first columns are."""
    sheet.widths = {column: width for column, width in enumerate(characters, 1)}


def table(
    sheet: Sheet, row: int, labels: list[Any], lines: list[list[Any]], first: int = 1
) -> int:
    """Puts a header and the rows below it; gives the row after the last."""
    sheet.put_row(row, labels, "header", first)
    for offset, line in enumerate(lines, 1):
        for column, value in enumerate(line, first):
            if value is not None:
                sheet.put(row + offset, column, value)
    return row + len(lines) + 1


def answered(*answers: str, first: int = 1) -> list[list[Any]]:
    """Rows of number, answer and basis, without a basis for a no."""
    return [
        [number, answer, None if answer == "Tidak" else BASIS[number]]
        for number, answer in enumerate(answers, first)
    ]


# Finding the header


@workbook("header-find")
def header_find(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 9, 20, 17)
    sheet.put(1, 1, "INDIKATOR MIGRASI", "label")
    sheet.put(2, 1, "Isilah kolom B dan C.", "plain")
    table(sheet, 4, ["Nomor", "Jawabn", "Dasar Hukum"], answered("Ya", "Tidak", "Ya", "Sebagian"))


@workbook("header-row")
def header_row(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 9, 12, 17)
    sheet.put(1, 1, "Contoh pengisian:", "label")
    table(sheet, 2, ["No", "Jawaban", "Dasar"], [[1, "Ya", "Perda …"]])
    table(sheet, 5, ["No", "Jawaban", "Dasar"], answered("Sebagian", "Ya", "Tidak", "Ya"))


@workbook("header-two-rows")
def header_two_rows(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 6, 11, 15, 11, 15)
    sheet.merge(1, 1, 2, 1, "No", "header")
    for column, year in ((2, "2022"), (4, "2023")):
        sheet.merge(1, column, 1, column + 1, year, "header")
        sheet.put_row(2, ["Jawaban", "Dasar"], "header", column)
    before = ["Tidak", "Ya", "Tidak", "Tidak"]
    for row, line in enumerate(answered("Ya", "Ya", "Tidak", "Sebagian"), 3):
        sheet.put(row, 1, line[0])
        sheet.put(row, 2, before[row - 3])
        if before[row - 3] == "Ya":
            sheet.put(row, 3, line[2])
        sheet.put_row(row, [value for value in line[1:] if value], first=4)


@workbook("header-three-rows")
def header_three_rows(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 6, 11, 15, 11, 15)
    sheet.merge(1, 1, 3, 1, "No", "header")
    sheet.merge(1, 2, 1, 5, "Putaran 2023", "header")
    for column, label, last in ((2, "Isian OPD", "Dasar"), (4, "Verifikasi", "Tanggal")):
        sheet.merge(2, column, 2, column + 1, label, "header")
        sheet.put_row(3, ["Jawaban", last], "header", column)
    day = datetime.date(2023, 9, 18)
    checked = ["Ya", "Sebagian", "Tidak", "Ya"]
    for row, line in enumerate(answered("Ya", "Ya", "Tidak", "Sebagian"), 4):
        sheet.put_row(row, [value for value in line if value])
        sheet.put(row, 4, checked[row - 4])
        sheet.put(row, 5, day, "date")


# Sources


@workbook("right-of")
def right_of(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 16, 18, 17)
    sheet.put(1, 1, "Instansi", "label")
    sheet.put(1, 2, "Dinas Sosial", "plain")
    sheet.put(2, 1, "Putaran: 2023", "label")
    table(sheet, 4, ["No", "Jawaban", "Dasar"], answered("Ya", "Tidak", "Sebagian"))


@workbook("right-of-table")
def right_of_table(book: Book) -> None:
    for name, agency, answers in [
        ("Dinsos", "Dinas Sosial", ("Ya", "Tidak")),
        ("Dinkes", "Dinas Kesehatan", ("Sebagian", "Ya")),
    ]:
        sheet = book.sheet(name)
        widths(sheet, 16, 18, 17)
        sheet.put(1, 1, "Instansi", "label")
        sheet.put(1, 2, agency, "plain")
        table(sheet, 3, ["No", "Jawaban", "Dasar"], answered(*answers))


@workbook("below")
def below(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 15, 12, 17)
    sheet.put(1, 1, "Nama instansi", "label")
    sheet.put(2, 1, "Dinas Sosial", "plain")
    sheet.put(1, 3, "Tahun", "label")
    sheet.put(2, 3, "2023", "plain")
    table(sheet, 4, ["No", "Jawaban", "Dasar"], answered("Ya", "Tidak", "Sebagian"))


@workbook("cell")
def cell(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 9, 12, 19)
    sheet.put(1, 1, "FORMULIR", "label")
    sheet.put(1, 3, "Dinas Kesehatan", "plain")
    table(sheet, 3, ["No", "Jawaban", "Dasar"], answered("Ya", "Tidak", "Sebagian"))


@workbook("file", "Dinas Kesehatan_2023.xlsx")
def file(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 9, 12, 17)
    table(sheet, 1, ["No", "Jawaban", "Dasar"], answered("Ya", "Tidak", "Sebagian"))


@workbook("constant")
def constant(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 19, 9, 12)
    lines = [["Dinas Sosial", 1, "Ya"], ["Dinas Sosial", 2, "Tidak"], ["Dinas Kesehatan", 1, "Ya"]]
    table(sheet, 1, ["Instansi", "No", "Jawaban"], lines)


@workbook("sheet")
def sheet_groups(book: Book) -> None:
    for number, answers in ((1, ("Ya", "Tidak", "Sebagian")), (2, ("Tidak", "Ya"))):
        sheet = book.sheet(f"Domain {number}")
        widths(sheet, 9, 12, 17)
        table(sheet, 1, ["No", "Jawaban", "Dasar"], answered(*answers, first=3 * number - 2))
    notes = book.sheet("Petunjuk")
    notes.put(1, 1, "Isilah satu lembar tiap domain.", "plain")


@workbook("one-hot")
def one_hot(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 6, 22, 7, 8, 10)
    for column, label in ((1, "No"), (2, "Indikator")):
        sheet.merge(1, column, 2, column, label, "header")
    sheet.merge(1, 3, 1, 5, "Jawaban", "header")
    sheet.put_row(2, ["Ya", "Tidak", "Sebagian"], "header", 3)
    names = ["Layanan kesehatan", "Layanan pendidikan", "Bantuan hukum", "Rencana kontinjensi"]
    ticks = {3: (3, "✓"), 4: (4, "v"), 5: (5, "x"), 6: (3, "✓")}
    for row, name in enumerate(names, 3):
        sheet.put_row(row, [row - 2, name])
        column, tick = ticks[row]
        for box in (3, 4, 5):
            sheet.put(row, box, tick if box == column else None, "tick")


@workbook("from")
def several_sources(book: Book) -> None:
    sheet = book.sheet("Domain 1")
    widths(sheet, 14, 16, 12, 17)
    sheet.put(1, 1, "Instansi", "label")
    sheet.put(1, 2, "Dinas Sosial", "plain")
    lines = answered("Ya", "Tidak", "Sebagian", "Ya")
    for line, domain in zip(lines, (None, None, None, "Krisis")):
        line.insert(0, domain)
    table(sheet, 3, ["Domain", "No", "Jawaban", "Dasar"], lines)


# Empty cells


def by_domain(book: Book, merged: bool) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 14, 6, 12, 17)
    lines = answered("Ya", "Tidak", "Sebagian", "Ya", "Tidak")
    table(sheet, 1, ["No", "Jawaban", "Dasar"], lines, 2)
    sheet.put(1, 1, "Domain", "header")
    for top, bottom, name in ((2, 4, "Hak migran"), (5, 6, "Krisis")):
        if merged:
            sheet.merge(top, 1, bottom, 1, name, "domain")
        else:
            sheet.put(top, 1, name, "label")


@workbook("fill-merged")
def fill_merged(book: Book) -> None:
    by_domain(book, merged=True)


@workbook("fill-down")
def fill_down(book: Book) -> None:
    by_domain(book, merged=False)


# What repeats


@workbook("repeat-header")
def repeat_header(book: Book) -> None:
    sheet = book.sheet("Rekap")
    widths(sheet, 5, 10, 15, 10, 15, 8)
    sheet.merge(1, 1, 2, 1, "No", "header")
    for column, name in ((2, "Dinas Sosial"), (4, "Dinas Kesehatan")):
        sheet.merge(1, column, 1, column + 1, name, "header")
        sheet.put_row(2, ["Jawaban", "Dasar"], "header", column)
    sheet.put(1, 6, "Jumlah", "header")
    sheet.put(2, 6, "Ya", "header")
    left = answered("Ya", "Tidak", "Ya")
    right = answered("Ya", "Ya", "Tidak")
    for row, (one, other) in enumerate(zip(left, right), 3):
        sheet.put_row(row, [value for value in one if value])
        sheet.put_row(row, [value for value in other[1:] if value], first=4)
        sheet.put(row, 6, [one[1], other[1]].count("Ya"))


@workbook("repeat-two-headers")
def repeat_two_headers(book: Book) -> None:
    sheet = book.sheet("Rekap")
    widths(sheet, 6, 18, 20, 18, 20)
    sheet.merge(1, 1, 3, 1, "No", "header")
    for column, year in ((2, "2022"), (4, "2023")):
        sheet.merge(1, column, 1, column + 1, year, "header")
        sheet.put_row(2, ["Dinas Sosial", "Dinas Kesehatan"], "header", column)
        sheet.put_row(3, ["Jawaban", "Jawaban"], "header", column)
    sheet.put_row(4, [1, "Tidak", "Tidak", "Ya", "Sebagian"])
    sheet.put_row(5, [2, "Tidak", "Ya", "Ya", "Ya"])


@workbook("repeat-column")
def repeat_column(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 6, 11, 15, 6, 11, 15)
    table(sheet, 1, ["No", "Jawaban", "Dasar"], answered("Ya", "Tidak", "Sebagian"))
    table(sheet, 1, ["No", "Jawaban", "Dasar"], answered("Tidak", "Ya", "Ya", first=4), 4)


@workbook("repeat-rows")
def repeat_rows(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 6, 12, 19)
    sheet.put_row(1, ["No", "Uraian", "Isian"], "header")
    days = [datetime.date(2021, 3, 2), datetime.date(2020, 7, 14)]
    for number, (answer, day) in enumerate(zip(("Ya", "Sebagian"), days), 1):
        top = 3 * number - 1
        sheet.merge(top, 1, top + 2, 1, number, "text")
        for offset, label in enumerate(("Jawaban", "Dasar", "Tanggal")):
            sheet.put(top + offset, 2, label)
        sheet.put(top, 3, answer)
        sheet.put(top + 1, 3, BASIS[number])
        sheet.put(top + 2, 3, day, "date")


# Rows that are no records


@workbook("section")
def section(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 9, 15, 17)
    sheet.put_row(1, ["No", "Jawaban", "Dasar"], "header")
    row = 2
    for domain, name, lines in (
        (1, "Hak migran", answered("Ya", "Tidak")),
        (2, "Krisis", answered("Ya", "Sebagian", first=4)),
    ):
        sheet.merge(row, 1, row, 3, f"Domain {domain}: {name}", "domain")
        for line in lines:
            row += 1
            sheet.put_row(row, [value for value in line if value])
        row += 1


@workbook("stop")
def stop(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 10, 12, 21)
    after = table(sheet, 1, ["No", "Jawaban", "Dasar"], answered("Ya", "Tidak", "Sebagian"))
    sheet.put(after, 1, "Catatan:", "label")
    sheet.put(after + 1, 1, "1", "plain")
    sheet.put(after + 1, 2, "Jawaban disepakati bersama.", "plain")
    sheet.put(after + 2, 3, "Semarang, 18-9-2023", "plain")


@workbook("skip")
def skip(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 12, 14, 17)
    sheet.put_row(1, ["No", "Jawaban", "Dasar"], "header")
    sheet.put_row(2, ["Contoh", "Ya", "Perda …"])
    sheet.put(3, 1, "Bagian A", "label")
    rows = answered("Ya", "Tidak", "Sebagian")
    for row, line in zip((4, 5, 7), rows):
        sheet.put_row(row, [value for value in line if value])
    sheet.put(6, 1, "Bagian B", "label")


@workbook("totals")
def totals(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 12, 14, 17)
    after = table(sheet, 1, ["No", "Jawaban", "Dasar"], answered("Ya", "Tidak", "Ya", "Sebagian"))
    sheet.put(after, 1, "Jumlah Ya", "total")
    sheet.put(after, 2, 3, "total")
    sheet.put(after, 3, None, "total")


# Several tables


@workbook("tables-below")
def tables_below(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 9, 15, 17)
    sheet.put(1, 1, "A. Hak migran", "label")
    after = table(sheet, 2, ["No", "Jawaban", "Dasar"], answered("Ya", "Tidak"))
    sheet.put(after + 1, 1, "B. Krisis", "label")
    lines = [[4, "Ya", "BPBD"], [5, "Sebagian", "PMI"]]
    table(sheet, after + 2, ["Butir", "Tersedia?", "Pelaksana"], lines)


@workbook("tables-beside")
def tables_beside(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 6, 12, 15, 4, 8, 14)
    table(sheet, 1, ["No", "Jawaban", "Dasar"], answered("Ya", "Tidak", "Sebagian"))
    table(sheet, 1, ["Butir", "Tersedia?"], [[4, "Ya"], [5, "Tidak"]], 5)


# What is hidden


@workbook("hidden-sheets")
def hidden_sheets(book: Book) -> None:
    sheet = book.sheet("2023")
    widths(sheet, 9, 12, 17)
    table(sheet, 1, ["No", "Jawaban", "Dasar"], answered("Ya", "Sebagian"))
    sheet = book.sheet("2022", hidden=True)
    widths(sheet, 9, 12, 17)
    table(sheet, 1, ["No", "Jawaban", "Dasar"], answered("Ya", "Tidak"))


@workbook("hidden-rows")
def hidden_rows(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 9, 12, 17)
    table(
        sheet, 1, ["No", "Jawaban", "Dasar"],
        answered("Ya", "Tidak", "Ya", "Sebagian", "Ya"),
    )
    sheet.hidden_rows = {4, 5}


@workbook("hidden-columns")
def hidden_columns(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 9, 12, 12, 17)
    lines = [[line[0], old, *line[1:]] for line, old in zip(
        answered("Ya", "Sebagian", "Ya"), ("Tidak", "Tidak", "Ya"))]
    table(sheet, 1, ["No", "Jawaban", "Jawaban", "Dasar"], lines)
    sheet.hidden_columns = {2}


# How values are read


@workbook("clean")
def clean(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 16, 12, 22)
    lines = [
        ["No. 1", "Ya", "  Perda 3/2021"],
        ["No. 2", "Tidak", None],
        ["No. 3", "Ya", "Program    LBH"],
        ["No. 4", "Ya", "SK  360/2022  "],
    ]
    table(sheet, 1, ["Butir", "Jawaban", "Dasar"], lines)


@workbook("fuzzy")
def fuzzy(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 9, 18, 17)
    lines = [
        [1, "sebagaian", BASIS[1]],
        [2, "Tidka", None],
        [3, "Sudah", BASIS[3]],
        [4, "mungkin", BASIS[4]],
    ]
    table(sheet, 1, ["No", "Jawaban", "Dasar"], lines)


@workbook("blank-if")
def blank_if(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 9, 12, 17)
    lines = [
        [1, "Ya", BASIS[1]],
        [2, "Ya", "sda"],
        [3, "Tidak", "-"],
        [4, "Ya", "tidak tahu"],
    ]
    table(sheet, 1, ["No", "Jawaban", "Dasar"], lines)


@workbook("optional")
def optional(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 9, 12, 17)
    table(sheet, 1, ["No", "Jawaban"], [line[:2] for line in answered("Ya", "Tidak", "Sebagian")])


@workbook("ignore")
def ignore(book: Book) -> None:
    sheet = book.sheet("Isian")
    widths(sheet, 6, 20, 11, 9, 21)
    lines = [
        [1, "Layanan kesehatan", "Ya", "Rini", "lihat lampiran"],
        [2, "Layanan pendidikan", "Tidak", "Budi", None],
        [3, "Bantuan hukum", "Ya", "Sari", "sejak 2021"],
    ]
    table(sheet, 1, ["No", "Indikator", "Jawaban", "PIC", "Catatan"], lines)


@workbook("write")
def write(book: Book) -> None:
    sheet = book.sheet("Data")
    widths(sheet, 12, 9, 12)
    lines = [["Dinsos", 1, "Ya"], ["Dinsos", 2, "Tidak"], ["Dinkes", 1, "Sebagian"]]
    table(sheet, 1, ["OPD", "No", "Jawaban"], lines)


def main() -> None:
    for folder, (fill, name) in WORKBOOKS.items():
        book = Book()
        fill(book)
        (FOLDER / folder).mkdir(parents=True, exist_ok=True)
        write_xlsxwriter(book, FOLDER / folder / name)


if __name__ == "__main__":
    main()
