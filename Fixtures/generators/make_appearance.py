"""Makes Fixtures/appearance: a form with all that a person sees in it and a parser doesn't.

`seen.xlsx` is a form of Mappings/sample-form with struck-through text, hidden rows and columns,
filters, notes, threads of comments, text boxes, a picture, a chart, protection and rules for what
may be typed. XlsxWriter writes it, but for the comments, which are added to what it wrote.

`by-eye.xlsx` is a form that `rekap check` must report as a person would: what is struck through was
taken back, merged cells leave others empty, and there is more on the sheet than cells.

Usage: make_appearance.py
"""

from __future__ import annotations

import io
import shutil
import struct
import tempfile
import zipfile
import zlib
from pathlib import Path

import xlsxwriter

from faults import FIXTURES, write_faults
from writers import MADE

FOLDER = FIXTURES / "appearance"
SHEETS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
#: The comments at cells of the second sheet: cell, identifier, that of the one it answers, text.
THREADS = [
    ("B4", "{00000000-0000-0000-0000-000000000001}", None, "Sudah ada SK-nya?"),
    (
        "B4",
        "{00000000-0000-0000-0000-000000000002}",
        "{00000000-0000-0000-0000-000000000001}",
        "Menyusul minggu depan.",
    ),
    ("B6", "{00000000-0000-0000-0000-000000000003}", None, "Lihat <lampiran> & tabel."),
]


def picture() -> io.BytesIO:
    """A picture of 8 × 8 grey points, as PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    points = b"".join(b"\0" + b"\x80" * 8 for _ in range(8))
    return io.BytesIO(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(points))
        + chunk(b"IEND", b"")
    )


def form(workbook: xlsxwriter.Workbook) -> None:
    """The sheet with the answers: what the sample form asks, and what is to be seen around it."""
    sheet = workbook.add_worksheet("Isian")
    struck = workbook.add_format({"font_strikeout": True})
    plain = workbook.add_format({"bold": True})
    sheet.write_row("A5", ["No Indikator", "Indikator", "Jawaban", "Lama", "Kolom kosong", "Catatan"])
    answers = ["Ya", "Tidak", "Sebagian", "Ya", "Ya", "Tidak"]
    for place, answer in enumerate(answers):
        row = 5 + place
        sheet.write_row(row, 0, [place + 1, f"Pertanyaan {place + 1}", answer, "Tidak"])
    # The whole of a cell: text, a number, a result; and one that holds nothing.
    sheet.write("B7", "Pertanyaan 2", struck)
    sheet.write("A9", 4, struck)
    sheet.write_formula("F9", '="ya"', struck, "ya")
    sheet.write_blank("F7", None, struck)
    # Runs of a text: in part; all of them, though the cell's own font is not; none, though it is.
    sheet.write_rich_string("F8", "berlaku ", struck, "tidak berlaku")
    sheet.write_rich_string("F10", struck, "dicabut ", struck, "seluruhnya")
    sheet.write_rich_string("F11", plain, "tetap ", plain, "berlaku", struck)
    sheet.set_column("D:E", None, None, {"hidden": True})
    sheet.set_column("H:XFD", None, None, {"hidden": True})
    sheet.autofilter("A5:F11")
    sheet.filter_column("C", "x == Ya")
    for place, answer in enumerate(answers):
        if answer != "Ya":
            sheet.set_row(5 + place, None, None, {"hidden": True})
    sheet.write_comment("C6", "Isi dengan Ya, Tidak,\natau Sebagian.", {"author": "Bappeda"})
    sheet.write_comment("A1", "Formulir <2023> & lampiran", {"author": "Bappeda"})
    sheet.insert_textbox("B14", "PENTING: kumpulkan\nsebelum 18 September")
    sheet.insert_textbox("B20", "")
    sheet.insert_image("E14", "logo.png", {"image_data": picture()})
    sheet.data_validation("C6:C11", {"validate": "list", "source": ["Ya", "Tidak", "Sebagian"]})
    sheet.data_validation("A6:A11", {"validate": "integer", "criteria": ">", "value": 0})
    sheet.protect()


def recap(workbook: xlsxwriter.Workbook) -> None:
    """A sheet with two tables that have filters, one of them at work, a chart, and comments."""
    sheet = workbook.add_worksheet("Rekap")
    sheet.write_row("A3", ["Instansi", "Jumlah"])
    rows = [["Dinas Sosial", 3], ["Dinas Kesehatan", 5], ["Bappeda", 2]]
    columns = [{"header": "Instansi"}, {"header": "Jumlah"}]
    sheet.add_table("A3:B6", {"data": rows, "columns": columns, "name": "Jumlah"})
    sheet.add_table(
        "D3:E6",
        {
            "data": rows,
            "columns": [columns[0], {"header": "Banyak"}],
            "name": "Banyak",
        },
    )
    chart = workbook.add_chart({"type": "column"})
    chart.add_series({"values": "=Rekap!$B$4:$B$6"})
    sheet.insert_chart("G3", chart)
    workbook.add_worksheet("Kosong")


def with_threads(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts with comments on the second sheet, and with a filter at work in its first table."""
    parts = dict(parts)
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    comments = "".join(
        f'<threadedComment ref="{cell}" dT="2023-09-18T08:00:00.00" personId="{{P}}" id="{mark}"'
        + (f' parentId="{parent}"' if parent else "")
        + f"><text>{text.replace('&', '&amp;').replace('<', '&lt;')}</text></threadedComment>"
        for cell, mark, parent, text in THREADS
    )
    parts["xl/threadedComments/threadedComment1.xml"] = (
        f'<ThreadedComments xmlns="{SHEETS}">{comments}</ThreadedComments>'.encode()
    )
    # For programs that know no threads Excel writes a note for each, by an author of its own.
    threads = [thread for thread in THREADS if thread[2] is None]
    authors = "".join(f"<author>tc={mark}</author>" for _, mark, _, _ in threads)
    notes = "".join(
        f'<comment ref="{cell}" authorId="{place + 1}"><text><t>[Threaded comment]</t></text></comment>'
        for place, (cell, _, _, _) in enumerate(threads)
    )
    own = '<comment ref="A5" authorId="0"><text><t>Data sementara</t></text></comment>'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/comments9.xml"] = (
        f'<comments xmlns="{main}"><authors><author>Bappeda</author>{authors}</authors>'
        f"<commentList>{own}{notes}</commentList></comments>".encode()
    )
    rels = "xl/worksheets/_rels/sheet2.xml.rels"
    parts[rels] = parts[rels].replace(
        b"</Relationships>",
        (
            f'<Relationship Id="rId90" Type="{office}/comments" Target="../comments9.xml"/>'
            '<Relationship Id="rId91" Type="http://schemas.microsoft.com/office/2017/10/'
            'relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>'
            "</Relationships>"
        ).encode(),
    )
    types = "[Content_Types].xml"
    parts[types] = parts[types].replace(
        b"</Types>",
        b'<Override PartName="/xl/comments9.xml" ContentType="application/vnd.openxmlformats-'
        b'officedocument.spreadsheetml.comments+xml"/>'
        b'<Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/'
        b'vnd.ms-excel.threadedcomments+xml"/></Types>',
    )
    table = "xl/tables/table1.xml"
    parts[table] = parts[table].replace(
        b'<autoFilter ref="A3:B6"/>',
        b'<autoFilter ref="A3:B6"><filterColumn colId="0"><filters><filter val="Bappeda"/>'
        b'</filters></filterColumn><filterColumn colId="1" hiddenButton="1"/></autoFilter>',
    )
    table = "xl/tables/table2.xml"
    parts[table] = parts[table].replace(
        b'<autoFilter ref="D3:E6"/>',
        b'<autoFilter ref="D3:E6"><filterColumn colId="0" hiddenButton="1"/></autoFilter>',
    )
    return parts


#: What must be reported in by-eye.xlsx: code, sheet, cells (or nothing for the sheet).
REPORTED = """
V316 D1 B2 D6 D7 D8 A9 E10 D11 B14 I15 D16
V302 D1 D11
S109 D1 D12
S111 D1
S111 D2 D6
"""


def by_eye(workbook: xlsxwriter.Workbook) -> None:
    """The domain sheets of Mappings/sample-form, filled in by hand and corrected by hand."""
    struck = workbook.add_format({"font_strikeout": True})
    plain = workbook.add_format({"bold": True})
    merged = workbook.add_format({"align": "center"})
    labels = [
        "Domain", "No Indikator", "Indikator", "Jawaban",
        "Dasar Justifikasi", "Jenis", "Tanggal", "Catatan",
    ]  # fmt: skip

    def row(
        sheet: xlsxwriter.worksheet.Worksheet, number: int, indicator: int, domain: str = "Hak migran"
    ) -> None:
        question = f"Indikator {indicator}: apakah ada kebijakan?"
        sheet.write_row(number - 1, 0, [domain, indicator, question, "Tidak"])

    sheet = workbook.add_worksheet("D1")
    sheet.write("A2", "Instansi:")
    sheet.write_rich_string("B2", "Dinas Tenaga Kerja Kab. ", struck, "Y", " X")
    sheet.write_row("A5", [*labels, "Keterangan"])
    for indicator in range(1, 14):
        row(sheet, 5 + indicator, indicator)
    for number in (6, 7):
        sheet.write(f"E{number}", f"Perda No. {number}/2021")
    # A choice made with a pen; the word before it, taken back; all of it, taken back.
    sheet.write_rich_string("D6", "Ya/", struck, "Tidak")
    sheet.write_rich_string("D7", struck, "Tidak ", "Ya")
    sheet.write("D8", "Tidak", struck)
    sheet.write_row("A9", ["Hak migran", 4, "Indikator 4: apakah ada kebijakan?", "Tidak"], struck)
    sheet.write("D10", "Ya")
    sheet.write_rich_string("E10", "Perda No. 1/2019, ", struck, "Perda No. 2/2015")
    sheet.write_rich_string("D11", "Ya / Tidak / ", struck, "Sebagian")
    sheet.merge_range("D12:E12", "Tidak", merged)
    sheet.write("B14", 9, struck)
    sheet.write_rich_string("I15", "rapat ", struck, "Senin", " Selasa")
    sheet.write_rich_string("D16", struck, "Tidak", " /")
    # Nobody sees that a space is struck through, nor a format that the run does not have.
    sheet.write_rich_string("D17", "Tidak", struck, " ", plain, " ")
    sheet.write_rich_string("D18", plain, "Tid", plain, "ak", struck)
    sheet.write_comment("D13", "Ya, sejak 2021", {"author": "Bappeda"})
    sheet.write_comment("D11", "V302: tidak termasuk Ya, Tidak, Sebagian", {"author": "Rekap"})
    sheet.insert_textbox("B21", "Catatan Kepala Dinas: jawaban nomor 7 masih menunggu SK Bupati yang baru")
    sheet.insert_image("E21", "logo.png", {"image_data": picture()})
    sheet = workbook.add_worksheet("D2")
    sheet.write_row("A5", labels)
    row(sheet, 6, 14, "Pendekatan seluruh pemerintah")
    sheet.write_comment("D6", "menyusul", {"author": "Bappeda"})
    sheet = workbook.add_worksheet("D3")
    sheet.write_row("A5", labels)
    row(sheet, 6, 27, "Kemitraan")
    sheet.write_comment("D6", "V304: mungkin maksudnya Tidak", {"author": "Rekap"})
    workbook.add_worksheet("Lain").write_comment("A1", "di lembar yang tidak dibaca")


def main() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "seen.xlsx"
        workbook = xlsxwriter.Workbook(path)
        workbook.set_properties({"created": MADE})
        form(workbook)
        recap(workbook)
        workbook.close()
        with zipfile.ZipFile(path) as file:
            parts = {entry.filename: file.read(entry) for entry in file.infolist()}
    workbook = xlsxwriter.Workbook(FOLDER / "by-eye.xlsx")
    workbook.set_properties({"created": MADE})
    by_eye(workbook)
    workbook.close()
    faults = [line.split() for line in REPORTED.strip().split("\n")]
    write_faults(
        "appearance",
        [
            ("appearance/by-eye.xlsx", sheet, cell, code)
            for code, sheet, *cells in faults
            for cell in cells or [""]
        ],
    )
    with zipfile.ZipFile(FOLDER / "seen.xlsx", "w") as file:
        for name, data in with_threads(parts).items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, data)


if __name__ == "__main__":
    main()
