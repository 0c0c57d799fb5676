"""Has three different programs write a `Book`: XlsxWriter, openpyxl, LibreOffice Calc.

Everything that differs from run to run (dates in docProps, times in the ZIP) is pinned,
so that the same generator gives the same bytes with the same versions of the programs.
"""

from __future__ import annotations

import datetime
import os
import re
import shutil
import struct
import subprocess
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import openpyxl.cell.rich_text
import openpyxl.cell.text
import openpyxl.styles
import openpyxl.utils.datetime
import xlsxwriter

from books import Book, Cell, Formula, Rich, column_name

#: When every workbook claims to have been made: the day of the group discussion.
MADE = datetime.datetime(2023, 9, 18, 8, 0, 0)

#: Style names: bold, fill colour, horizontal alignment, number format, wrapped, bordered.
STYLES: dict[str, tuple[bool, str | None, str | None, str | None, bool, bool]] = {
    "plain": (False, None, None, None, False, False),
    "title": (True, None, "center", None, True, False),
    "label": (True, None, None, None, False, False),
    "header": (True, "DDEBF7", "center", None, True, True),
    "domain": (True, "F2F2F2", "center", None, True, True),
    "text": (False, None, None, None, True, True),
    "tick": (False, None, "center", None, False, True),
    "code": (False, None, None, "@", False, True),
    "date": (False, None, None, "dd/mm/yyyy", False, True),
    "longdate": (False, None, "left", "dd mmmm yyyy", False, False),
    "money": (False, None, None, "#,##0", False, True),
    "total": (True, "FFF2CC", None, None, False, True),
}

RUN_STYLES: dict[str, dict[str, Any]] = {
    "": {},
    "bold": {"bold": True},
    "italic": {"italic": True},
    "red": {"font_color": "#C00000"},
}


def write_xlsxwriter(book: Book, path: Path) -> None:
    """Writes with XlsxWriter, which saves the results of formulas with them."""
    options = {"date_1904": book.counts_from_1904, "strings_to_urls": False}
    workbook = xlsxwriter.Workbook(str(path), options)
    workbook.set_properties({"created": MADE})
    formats: dict[str, Any] = {}
    for name, (bold, fill, align, number, wrap, border) in STYLES.items():
        properties: dict[str, Any] = {"valign": "top"}
        if bold:
            properties["bold"] = True
        if fill:
            properties["bg_color"] = "#" + fill
        if align:
            properties["align"] = align
        if number:
            properties["num_format"] = number
        if wrap:
            properties["text_wrap"] = True
        if border:
            properties["border"] = 1
        formats[name] = workbook.add_format(properties)
    runs = {name: workbook.add_format(properties) for name, properties in RUN_STYLES.items()}

    def write(worksheet: Any, row: int, column: int, cell: Cell) -> None:
        style, value = formats[cell.style], cell.value
        at = (row - 1, column - 1)
        if isinstance(value, Rich):
            parts: list[Any] = []
            for run, text in value.runs:
                parts += [runs[run], text] if run else [text]
            worksheet.write_rich_string(*at, *parts, style)
        elif isinstance(value, Formula):
            worksheet.write_formula(*at, value.text, style, value.result)
        elif isinstance(value, (datetime.date, datetime.datetime)):
            worksheet.write_datetime(*at, value, style)
        elif value is None:
            worksheet.write_blank(*at, None, style)
        elif isinstance(value, bool):
            worksheet.write_boolean(*at, value, style)
        elif isinstance(value, (int, float)):
            worksheet.write_number(*at, value, style)
        else:
            worksheet.write_string(*at, value, style)

    for sheet in book.sheets:
        worksheet = workbook.add_worksheet(sheet.name)
        if sheet.hidden:
            worksheet.hide()
        for column, width in sheet.widths.items():
            hidden = {"hidden": True} if column in sheet.hidden_columns else None
            worksheet.set_column(column - 1, column - 1, width, None, hidden)
        for top, left, bottom, right in sheet.merges:
            style = formats[sheet.cells[top, left].style]
            worksheet.merge_range(top - 1, left - 1, bottom - 1, right - 1, "", style)
        for (row, column), cell in sorted(sheet.cells.items()):
            write(worksheet, row, column, cell)
        for row in sheet.hidden_rows:
            worksheet.set_row(row - 1, None, None, {"hidden": True})
    workbook.close()


def _save_openpyxl(book: Book, path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    if book.counts_from_1904:
        workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    workbook.properties.created = MADE
    workbook.properties.creator = "Pengisi"
    line = openpyxl.styles.Side(style="thin", color="808080")
    box = openpyxl.styles.Border(left=line, right=line, top=line, bottom=line)
    for sheet in book.sheets:
        worksheet = workbook.create_sheet(sheet.name)
        if sheet.hidden:
            worksheet.sheet_state = "hidden"
        for column, width in sheet.widths.items():
            worksheet.column_dimensions[column_name(column)].width = width
        for column in sheet.hidden_columns:
            worksheet.column_dimensions[column_name(column)].hidden = True
        for (row, column), cell in sorted(sheet.cells.items()):
            target = worksheet.cell(row, column)
            value = cell.value
            if isinstance(value, Rich):
                target.value = openpyxl.cell.rich_text.CellRichText(*map(_openpyxl_run, value.runs))
            elif isinstance(value, Formula):
                target.value = value.text
            elif isinstance(value, str) and value.startswith("="):
                target.value, target.data_type = value, "s"
            else:
                target.value = value
            bold, fill, align, number, wrap, border = STYLES[cell.style]
            target.font = openpyxl.styles.Font(bold=bold)
            target.alignment = openpyxl.styles.Alignment(
                horizontal=align, vertical="top", wrap_text=wrap
            )
            if fill:
                target.fill = openpyxl.styles.PatternFill("solid", start_color=fill)
            if border:
                target.border = box
            # openpyxl gives a date a format of its own; ours wins.
            if number:
                target.number_format = number
        for top, left, bottom, right in sheet.merges:
            worksheet.merge_cells(
                start_row=top, start_column=left, end_row=bottom, end_column=right
            )
        for row in sheet.hidden_rows:
            worksheet.row_dimensions[row].hidden = True
    first = next(i for i, sheet in enumerate(book.sheets) if not sheet.hidden)
    workbook.active = first
    workbook.save(path)


def _openpyxl_run(run: tuple[str, str]) -> Any:
    style, text = run
    if not style:
        return text
    font = openpyxl.cell.text.InlineFont(
        b=True if style == "bold" else None,
        i=True if style == "italic" else None,
        color="00C00000" if style == "red" else None,
    )
    return openpyxl.cell.rich_text.TextBlock(font, text)


def write_openpyxl(book: Book, path: Path) -> None:
    """Writes with openpyxl, which saves formulas without results, and pins what it stamps."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.xlsx"
        _save_openpyxl(book, draft)
        stamp = MADE.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
        with zipfile.ZipFile(draft) as source, zipfile.ZipFile(
            path, "w", zipfile.ZIP_DEFLATED
        ) as target:
            for entry in source.infolist():
                data = source.read(entry)
                if entry.filename == "docProps/core.xml":
                    data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp, data)
                pinned = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
                pinned.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(pinned, data)


def write_libreoffice(book: Book, path: Path) -> None:
    """Has LibreOffice Calc open the workbook, calculate its formulas and save it as its own."""
    with tempfile.TemporaryDirectory() as folder:
        inbox, outbox = Path(folder) / "in", Path(folder) / "out"
        inbox.mkdir()
        draft = inbox / "draft.xlsx"
        write_openpyxl(book, draft)
        profile = os.environ.get("LIBREOFFICE_PROFILE", Path(folder) / "profile")
        subprocess.run(
            [
                "soffice",
                "--headless",
                f"-env:UserInstallation=file://{profile}",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                str(outbox),
                str(draft),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        data = bytearray((outbox / "draft.xlsx").read_bytes())
    _pin_zip_times(data)
    path.write_bytes(data)


def _pin_zip_times(data: bytearray) -> None:
    """Sets every time in a ZIP to 1 January 1980, leaving the writer's container as it is."""
    end = data.rindex(b"PK\x05\x06")
    count, _, at = struct.unpack_from("<HII", data, end + 10)
    for _ in range(count):
        names = sum(struct.unpack_from("<HHH", data, at + 28))
        (local,) = struct.unpack_from("<I", data, at + 42)
        struct.pack_into("<HH", data, at + 12, 0, 0x21)
        struct.pack_into("<HH", data, local + 10, 0, 0x21)
        at += 46 + names


WRITERS = {
    "XlsxWriter": write_xlsxwriter,
    "openpyxl": write_openpyxl,
    "LibreOffice": write_libreoffice,
}


def versions() -> dict[str, str]:
    """The versions of the programs, for the line of provenance."""
    office = "not installed"
    if shutil.which("soffice"):
        said = subprocess.run(["soffice", "--version"], capture_output=True, text=True).stdout
        office = (said.split() + ["", "unknown"])[1]
    return {
        "XlsxWriter": xlsxwriter.__version__,
        "openpyxl": openpyxl.__version__,
        "LibreOffice": office,
    }
