"""Makes Fixtures/opendocument: workbooks of the other folders, saved by LibreOffice Calc as .ods.

Whichever of the two is read, cells, records and findings must be the same; tests compare them.

Usage: make_opendocument.py
"""

from __future__ import annotations

import datetime
import os
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path

import openpyxl

from faults import FIXTURES

FOLDER = FIXTURES / "opendocument"
SAME = [
    "same-answers/domain-sheets.xlsx",
    "same-answers/tick-boxes.xlsx",
    "messy/messy.xlsx",
    "appearance/seen.xlsx",
    "appearance/by-eye.xlsx",
]
#: What cells are read from; the rest (thumbnail, settings, dates) differs from run to run.
KEPT = ["mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml"]


def kinds(path: Path) -> None:
    """Writes a workbook with a cell of each kind, and with what OpenDocument has its own way of."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Jenis"
    moment = datetime.datetime(2023, 9, 18, 14, 30, 15)
    rows: list[tuple[object, str]] = [
        ("Dinas  Sosial ", "General"),
        ("baris 1\n  baris 2 ", "General"),
        (0.1, "General"),
        (1234567.5, '"Rp"#,##0.00'),
        (0.25, "0%"),
        (True, '"TRUE";"TRUE";"FALSE"'),
        (moment.date(), "dd/mm/yyyy"),
        (moment, "dd/mm/yyyy hh:mm:ss"),
        (moment.time(), "hh:mm:ss"),
        (datetime.timedelta(hours=30, minutes=15), "[h]:mm"),
        (datetime.timedelta(hours=2), "[h]:mm"),
        ("=1/0", "General"),
        ("=LEFT(A1,5)", "General"),
        ('=""', "General"),
        ("=A3*10", "General"),
    ]
    for number, (value, code) in enumerate(rows, start=1):
        cell = sheet.cell(number, 1, value)
        if code != "General":
            cell.number_format = code
    for number in range(20, 25):
        for column in range(1, 6):
            sheet.cell(number, column, 7)
    sheet.row_dimensions[22].hidden = True
    sheet.merge_cells("A30:C31")
    sheet["A30"] = "gabung"
    hidden = book.create_sheet("Tersembunyi")
    hidden["XFD1048576"] = "ujung"
    hidden.sheet_state = "hidden"
    book.save(path)


def convert(source: Path, folder: Path) -> Path:
    """Has LibreOffice Calc save a workbook as .ods, and keeps what cells are read from."""
    profile = os.environ.get("LIBREOFFICE_PROFILE", folder / "profile")
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{profile}"]
    command += ["--convert-to", "ods", "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    target = FOLDER / f"{source.stem}.ods"
    with (
        zipfile.ZipFile(folder / target.name) as whole,
        zipfile.ZipFile(target, "w") as kept,
    ):
        for name in KEPT:
            data = whole.read(name)
            if name == "META-INF/manifest.xml":
                data = re.sub(
                    rb'\s*<manifest:file-entry manifest:full-path="'
                    rb'(?!/"|content\.xml|styles\.xml)[^>]*>',
                    b"",
                    data,
                )
            if name == "content.xml":
                # When a note was written, LibreOffice says, is when it read it.
                data = re.sub(rb"<dc:date>[^<]*</dc:date>", b"", data)
            if name == "styles.xml":
                # The headers of printed pages come in any order.
                data = re.sub(rb"<office:master-styles>.*</office:master-styles>", b"", data)
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = (
                zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            )
            kept.writestr(entry, data)
    return target


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        kinds(Path(folder) / "kinds.xlsx")
        convert(Path(folder) / "kinds.xlsx", Path(folder))
        for name in SAME:
            convert(FIXTURES / name, Path(folder))


if __name__ == "__main__":
    main()
