"""Makes Fixtures/messy: a sample form of another shape, once as an agency sends it and once clean.

`messy.xlsx` holds 31 faults in its first two sheets and around them; what must be reported
at which cell is the golden file of the test for `rekap check`. `clean.xlsx` is the same form
without a title block and without faults; `wide.xlsx` is the recap of 58 agencies.

Usage: make_messy.py [FOLDER]
"""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import Any

import xlsxwriter

from faults import write_faults
from writers import MADE

DOMAINS = {
    "Hak migran": 13,
    "Pendekatan seluruh pemerintah": 13,
    "Kemitraan": 13,
    "Kesejahteraan migran": 13,
    "Mobilitas dan krisis": 12,
    "Migrasi aman dan tertib": 12,
}
LABELS = [
    "Domain", "No Indikator", "Indikator", "Jawaban",
    "Dasar Justifikasi", "Jenis", "Tanggal", "Catatan",
]  # fmt: skip
#: The answers, regular as a made-up form is: 1 Tidak, 2 Sebagian, 3 Ya, 4 Tidak, and so on.
CYCLE = ("Ya", "Tidak", "Sebagian")
KINDS = ("regulasi", "program", "praktik baik")
DAY = datetime.datetime(2023, 9, 18)

# What is wrong in sheet D1, by the position of the row among the indicators.
ANSWERS = {
    0: "Ya ", 1: "YA", 2: "y", 3: "sebagaian", 4: "Ya", 5: "Mungkin", 6: "✓", 7: "1",
}  # fmt: skip
NUMBERS: dict[int, Any] = {9: 9, 10: 99, 11: "12."}
DATES: dict[int, Any] = {2: "18 September 2023", 3: "18/09/2023", 5: 45187, 6: "09/18/23"}
#: What must be reported in messy.xlsx: code, sheet, cells (or rows, or nothing for the sheet).
REPORTED = """
H202 D1 D5
H203 D2 D5 J5
V303 D1 D6 D7 D8 D14 D15 B19
V304 D1 D9
V302 D1 D11
R401 D1 E9 E10 E14
V311 D1 E14
V313 D1 E15
V314 D1 E16
R405 D1 E16
K501 D1 B17
K503 D1 B18
K505 D1 B17
V307 D1 G8 G9
V309 D1 G11
V306 D1 G14
S107 D1 12
S108 D1 21
K507 D1 D21
S110 D1 A6
S103 Lama
"""

#: Two rows stay blank below this one.
GAP_AFTER = 5


def workbook_at(path: Path) -> Any:
    """A new workbook of XlsxWriter whose dates of making are pinned."""
    workbook = xlsxwriter.Workbook(str(path))
    workbook.set_properties({"created": MADE})
    return workbook


def justification(position: int, number: int, answer: str, spoilt: bool) -> str:
    """What the form cites for an answer; nothing where the answer is Tidak."""
    if spoilt and position in (0, 1):
        return "Perda No. 1/2021"
    if (spoilt and position == 4) or answer == "Tidak":
        return ""
    return f"Perda No. {number}/2021"


def make_form(path: Path, messy: bool) -> None:
    """Writes the form of six sheets, a domain each."""
    workbook = workbook_at(path)
    bold = workbook.add_format({"bold": True, "bg_color": "#DDEEFF"})
    merged = workbook.add_format(
        {"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True}
    )
    day = workbook.add_format({"num_format": "yyyy-mm-dd"})
    number = 0
    for index, (domain, count) in enumerate(DOMAINS.items()):
        sheet = workbook.add_worksheet(f"D{index + 1}")
        spoilt = messy and index == 0
        header = 4 if messy else 0
        if messy:
            title = "FORMULIR PENILAIAN LMGI — Dinas Tenaga Kerja"
            sheet.merge_range(0, 0, 1, 7, title, merged)
            sheet.write_row(2, 0, ["Instansi:", "Dinas Tenaga Kerja Kab. X"])
        labels = list(LABELS)
        if spoilt:
            labels[2:5] = ["INDIKATOR", "Jawabn", "Dasar  Justifikasi "]
        elif messy and index == 1:
            labels += ["Ket. tambahan", "Jawaban"]
        sheet.write_row(header, 0, labels, bold)

        first = row = header + 1
        for position in range(count):
            number += 1
            answer = CYCLE[number % 3]
            # The justification still belongs to the answer that stood there first.
            cited = justification(position, number, answer, spoilt)
            if spoilt:
                answer = ANSWERS.get(position, answer)
            if not messy:
                sheet.write(row, 0, domain)
            sheet.write(row, 1, NUMBERS.get(position, number) if spoilt else number)
            sheet.write(row, 2, f"Indikator {number}: apakah ada kebijakan?")
            sheet.write(row, 3, answer)
            if spoilt and position == 6:
                sheet.write(row, 4, "-")
            elif spoilt and position == 7:
                formula = f'=CONCATENATE("Perda ",B{row + 1})'
                sheet.write_formula(row, 4, formula, None, "Perda 8")
            elif spoilt and position == 8:
                sheet.write_formula(row, 4, "=Sheet9!A1", None, "#REF!")
            else:
                sheet.write(row, 4, cited)
            sheet.write(row, 5, KINDS[number % 3])
            if spoilt and position in DATES:
                sheet.write(row, 6, DATES[position])
            else:
                sheet.write_datetime(row, 6, DAY, day)
            if position % 5 == 0:
                sheet.write(row, 7, "catatan bebas")
            row += 3 if spoilt and position == GAP_AFTER else 1

        if messy:
            sheet.merge_range(first, 0, row - 1, 0, domain, merged)
            sheet.write(row, 0, "JUMLAH")
            sheet.write_formula(row, 3, f'=COUNTIF(D{first + 1}:D{row},"Ya")', None, 4)
    if messy:
        old = workbook.add_worksheet("Lama")
        old.write_row(0, 0, LABELS)
        old.write_row(1, 0, ["x", 1, "Ind 1", "Tidak", "", "", "", ""])
        old.hide()
    workbook.close()


def make_recap(path: Path, agencies: int = 58, indicators: int = 76) -> None:
    """Writes the wide recap: two columns an agency, every fourth justification left out."""
    workbook = workbook_at(path)
    sheet = workbook.add_worksheet("Rekap")
    centred = workbook.add_format({"align": "center"})
    sheet.merge_range(0, 0, 0, 5, "REKAP LMGI", centred)
    sheet.write_row(4, 0, ["No", "Indikator"])
    for agency in range(agencies):
        left = 2 + 2 * agency
        sheet.merge_range(3, left, 3, left + 1, f"Instansi {agency + 1}", centred)
        sheet.write_row(4, left, ["Jawaban", "Justifikasi"])
    spellings = ("Ya", "Tidak", "Sebagian", "ya ", "sebagaian")
    for indicator in range(indicators):
        row = 5 + indicator
        sheet.write_row(row, 0, [indicator + 1, f"Indikator {indicator + 1}"])
        for agency in range(agencies):
            count = indicator * agencies + agency + 1
            sheet.write(row, 2 + 2 * agency, spellings[count * 7 % 5])
            if count % 4:
                sheet.write(row, 3 + 2 * agency, f"Perda {count}")
    workbook.close()


def note_faults() -> None:
    """Writes the faults of messy.xlsx into the list."""
    file = "messy/messy.xlsx"
    faults = [(file, "", "", "K504")]
    for line in REPORTED.split("\n")[1:-1]:
        code, sheet, *cells = line.split()
        faults += [(file, sheet, cell, code) for cell in cells or [""]]
    write_faults("messy", faults)


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent / "messy")
    folder.mkdir(parents=True, exist_ok=True)
    make_form(folder / "messy.xlsx", messy=True)
    make_form(folder / "clean.xlsx", messy=False)
    make_recap(folder / "wide.xlsx")
    if len(sys.argv) == 1:
        note_faults()


if __name__ == "__main__":
    main()
