"""Makes the workbooks of Fixtures/findings: what CSV can't show, a folder for each code.

The sheets that CSV can show are written by hand. All of them have the three rows of the small
questionnaire (schema.yaml, mapping.yaml there), and one thing in them is wrong.

Usage: make_findings.py
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from faults import FIXTURES
from writers import MADE

FOLDER = FIXTURES / "findings"
BASIS = "Perda No. 3 Tahun 2020"
ROWS = [["A1", "Ya", BASIS], ["A2", "Tidak", None], ["B1", "Tidak", None]]
Look = Callable[[xlsxwriter.Workbook, Worksheet], None]


def form(sheet: Worksheet, header: list[str] = ["Kode", "Jawaban", "Dasar"]) -> None:
    """The small questionnaire, filled in well."""
    sheet.write_row("A1", ["Instansi:", "BPBD"])
    sheet.write_row("A2", header)
    for number, row in enumerate(ROWS):
        sheet.write_row(2 + number, 0, row)
    sheet.set_column("A:A", 10)
    sheet.set_column("B:B", 12)
    sheet.set_column("C:C", 26)


def write(code: str, look: Look, options: dict | None = None) -> None:
    """Writes a workbook with the questionnaire, and then what is wrong with it."""
    folder = FOLDER / code
    folder.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(folder / "sheet.xlsx", options or {}) as workbook:
        workbook.set_properties({"created": MADE})
        sheet = workbook.add_worksheet("Isian")
        form(sheet)
        look(workbook, sheet)


def hidden_rows(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    sheet.set_row(3, None, None, {"hidden": True})


def hidden_column(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    sheet.write("D2", "Tahun")
    sheet.write("D3", 2020)
    sheet.set_column("D:D", None, None, {"hidden": True})


def hidden_sheet(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    old = workbook.add_worksheet("2022")
    old.write_row("A1", ["Catatan lama"])
    old.hide()


def other_sheet(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    workbook.add_worksheet("Petunjuk").write("A1", "Jawab setiap indikator.")


def no_header(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    second = workbook.add_worksheet("Isian 2")
    for number, row in enumerate(ROWS):
        second.write_row(number, 0, row)


def merged(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    sheet.write("D2", "Domain")
    sheet.merge_range("D3:D4", 1)
    sheet.write("D5", 2)


def formula_without_result(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    sheet.write_formula("B5", '=IF(TRUE,"Ya","Tidak")', None, "")


def formula(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    sheet.write_formula("B3", '=IF(TRUE,"Ya","Tidak")', None, "Ya")


def excel_error(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    sheet.write_formula("C3", "=#REF!", None, "#REF!")


def dates(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    sheet.write_row("D2", ["Tahun", "Tanggal"])
    sheet.write("D3", 2020)
    sheet.write_number("E3", 43725, workbook.add_format({"num_format": "dd/mm/yyyy"}))


def merged_across(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    sheet.write("D2", "Tahun")
    sheet.merge_range("C3:D3", BASIS)


def note(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    sheet.write_comment("C3", "Lihat juga Perbup No. 7 Tahun 2021.")


def struck(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    line = workbook.add_format({"font_strikeout": True})
    sheet.write_rich_string("B3", "Ya/", line, "Tidak")


def one_of_two_sheets() -> None:
    """The sheet of the first domain; that of the second is missing."""
    folder = FOLDER / "S101"
    with xlsxwriter.Workbook(folder / "sheet.xlsx") as workbook:
        workbook.set_properties({"created": MADE})
        sheet = workbook.add_worksheet("D1")
        sheet.write_row("A1", ["Instansi:", "BPBD"])
        sheet.write_row("A2", ["Kode", "Jawaban", "Dasar"])
        for number, row in enumerate(ROWS[:2]):
            sheet.write_row(2 + number, 0, row)
        sheet.set_column("C:C", 26)


def repeated_part() -> None:
    """A package with two parts of one name: only the second one's answer is read."""
    write("F009", lambda workbook, sheet: None)
    path = FOLDER / "F009" / "sheet.xlsx"
    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(buffer, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, old.read(entry), zipfile.ZIP_DEFLATED)
        part = old.getinfo("xl/worksheets/sheet1.xml")
        copy = zipfile.ZipInfo("xl/worksheets/sheet1.xxx", part.date_time)
        copy.compress_type = zipfile.ZIP_DEFLATED
        new.writestr(copy, old.read(part))
    path.write_bytes(buffer.getvalue().replace(b"sheet1.xxx", b"sheet1.xml"))


def signed() -> None:
    """A package with a signature, which no mark may break (ECMA-376 Part 2, 12)."""
    write("O905", lambda workbook, sheet: None)
    path = FOLDER / "O905" / "sheet.xlsx"
    origin = (
        '<Relationship Id="rIdSignature" Target="_xmlsignatures/origin.sigs" Type="http://schemas.'
        'openxmlformats.org/package/2006/relationships/digital-signature/origin"/></Relationships>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            part = old.read(entry)
            if entry.filename == "_rels/.rels":
                part = part.replace(b"</Relationships>", origin.encode())
            if entry.filename == "[Content_Types].xml":
                kind = b"application/vnd.openxmlformats-package.digital-signature-origin"
                part = part.replace(
                    b"<Override", b'<Default Extension="sigs" ContentType="' + kind + b'"/><Override', 1
                )
            new.writestr(entry, part, zipfile.ZIP_DEFLATED)
        new.writestr(zipfile.ZipInfo("_xmlsignatures/origin.sigs", entry.date_time), b"")
    path.write_bytes(buffer.getvalue())


def long_record() -> None:
    """A record whose text no cell of Excel can hold."""
    record = {
        "round": "2026-1", "respondent": "bpbd", "region": None, "domain": None,
        "indicator": "A1", "answer": "ya", "basis": "Perda " * 5_500, "year": None, "date": None,
        "catalogue": {"id": "small-3", "status": "illustrative"},
    }  # fmt: skip
    folder = FOLDER / "O902"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "records.ndjson").write_text(json.dumps(record) + "\n", "utf-8")


def main() -> None:
    write("F007", dates, {"date_1904": True})
    write("S102", other_sheet)
    write("S103", hidden_sheet)
    write("S104", no_header)
    write("S106", hidden_rows)
    write("S109", merged_across)
    write("S110", merged)
    write("S111", note)
    write("S115", hidden_column)
    write("V312", formula_without_result)
    write("V313", formula)
    write("V314", excel_error)
    write("V316", struck)
    one_of_two_sheets()
    repeated_part()
    signed()
    long_record()


if __name__ == "__main__":
    main()
