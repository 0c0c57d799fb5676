"""Proves what `rekap export` and `rekap template` write with programs that others wrote.

Each workbook is read by openpyxl, and opened, recalculated and saved by LibreOffice; what Rekap then
converts must be the records that it was made of. Forms are filled in by openpyxl, in the cells that
are open, with what Excel's own checks allow; what Rekap converts must be what was filled in.

    compare.py REKAP FIXTURES
"""

import datetime
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import openpyxl
from openpyxl.utils import get_column_letter, range_boundaries

REKAP, FIXTURES = sys.argv[1], pathlib.Path(sys.argv[2])
LAYOUTS = ["domain-sheets", "register", "tick-boxes", "wide-recap"]
FIELDS = {
    "Jawaban": "answer", "Regulasi": "regulation", "Program": "programme",
    "Praktik Baik": "practice", "Bukti Dukung": "evidence", "Tahun": "year",
    "Anggaran (Rp)": "budget", "Catatan": "note", "Kode Wilayah": "region", "Tanggal": "date",
    "Instansi": "respondent", "Putaran": "round", "Domain": "domain",
}
TEXTS = ["Perda No. 8 Tahun 2015", "=1+1", "- butir", "0812", "1.500", "baris\nbaris", "é <&>"]
FAULTS = []


def rekap(*arguments):
    run = subprocess.run([REKAP, *map(str, arguments)], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"rekap {arguments} ended with {run.returncode}: {run.stderr}")
    return run


def records(path):
    lines = rekap("convert", path, "--provenance", "none", "--fail-on", "none").stdout.splitlines()
    return sorted(lines)


def check(what, holds):
    print(("ok    " if holds else "FAULT ") + what)
    if not holds:
        FAULTS.append(what)


def saved_by_libreoffice(path, folder):
    """The workbook after LibreOffice has opened, recalculated and saved it."""
    out = folder / "libreoffice"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
         "xlsx:Calc MS Excel 2007 XML", "--outdir", out, path],
        check=True, capture_output=True)
    return out / path.name


def exports(folder):
    answers = folder / "answers.ndjson"
    rekap("convert", FIXTURES / "same-answers/register.xlsx", "-o", answers, "-q")
    expected = records(FIXTURES / "same-answers/register.xlsx")
    for layout in LAYOUTS:
        path = folder / f"{layout}.xlsx"
        rekap("export", answers, "--mapping", f"local-mgi-{layout}", "-o", path)
        check(f"export {layout}: the same records", records(path) == expected)
        book = openpyxl.load_workbook(path)
        book.save(folder / f"openpyxl-{layout}.xlsx")
        check(
            f"export {layout}: the same after openpyxl has saved it",
            records(folder / f"openpyxl-{layout}.xlsx") == expected)
        check(
            f"export {layout}: the same after LibreOffice has saved it",
            records(saved_by_libreoffice(path, folder)) == expected)


# MARK: Forms


def allowed(sheet, book):
    """What may be typed in each cell that has a rule."""
    rules = {}
    for rule in sheet.data_validations.dataValidation:
        for area in rule.sqref.ranges:
            for row in range(area.min_row, area.max_row + 1):
                for column in range(area.min_col, area.max_col + 1):
                    rules[row, column] = rule
    return rules


def choices(rule, book):
    formula = rule.formula1
    if formula.startswith('"'):
        return formula.strip('"').split(",")
    name, area = formula.lstrip("=").replace("$", "").split("!")
    left, top, right, bottom = range_boundaries(area)
    return [book[name.strip("'")].cell(row, left).value for row in range(top, bottom + 1)]


def value(rule, book, chance):
    if rule is None:
        return chance.choice(TEXTS)
    if rule.type == "list":
        return chance.choice(choices(rule, book))
    if rule.type == "whole":
        return chance.randint(int(float(rule.formula1)), int(float(rule.formula2)))
    if rule.type == "decimal":
        return chance.choice([0, 1_500_000_000, 12.5, 0.1])
    if rule.type == "date":
        start = datetime.date(1899, 12, 30)
        first, last = float(rule.formula1), float(rule.formula2)
        return start + datetime.timedelta(days=chance.randint(int(first), int(last)))
    return chance.choice(TEXTS)[: int(float(rule.formula1))]


def plain(value):
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def fill(path, layout, chance):
    """Fills in open cells; gives what was filled in, by sheet, row and label."""
    book = openpyxl.load_workbook(path)
    filled = []
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible" or sheet.title == "Petunjuk":
            continue
        rules = allowed(sheet, book)
        merged = {}
        for area in sheet.merged_cells.ranges:
            for row in range(area.min_row, area.max_row + 1):
                for column in range(area.min_col, area.max_col + 1):
                    merged[row, column] = (area.min_row, area.min_col)
        opened = [
            cell for row in sheet.iter_rows() for cell in row
            if cell.has_style and not cell.protection.locked
            and merged.get((cell.row, cell.column), (cell.row, cell.column)) == (cell.row, cell.column)
        ]
        header = max(
            row for row in range(1, 15)
            if any(sheet.cell(row, column).value in ("Regulasi", "Dasar Justifikasi") for column in range(1, 40)))
        ticked = {}
        for cell in opened:
            if chance.random() < 0.3:
                continue
            rule = rules.get((cell.row, cell.column))
            if cell.row <= header:
                label = next(
                    sheet.cell(cell.row, column).value for column in range(cell.column - 1, 0, -1)
                    if sheet.cell(cell.row, column).value)
            else:
                # Boxes to tick have a label of their own under the one that they share.
                below = sheet.cell(header + 1, cell.column).value
                is_box = layout == "tick-boxes" and below in ("Ya", "Tidak", "Sebagian")
                label = below if is_box else sheet.cell(header, cell.column).value
            text = value(rule, book, chance)
            if text == "✓":
                if cell.row in ticked:
                    continue
                ticked[cell.row] = True
                filled.append((sheet.title, cell.row, cell.column, "answer", label.lower()))
            else:
                field = FIELDS[label]
                if text is None:
                    continue
                filled.append((sheet.title, cell.row, cell.column, field, plain(text)))
            cell.value = text
            if isinstance(text, str) and text.startswith("="):
                cell.data_type = "s"
    book.save(path)
    return filled


def read(path):
    """What Rekap converts, by sheet and cell."""
    found = {}
    run = rekap("convert", path, "--fail-on", "none")
    for line in run.stdout.splitlines():
        record = json.loads(line)
        source = record["_source"]
        for field, at in source.items():
            if isinstance(at, dict) and at.get("at"):
                place = at["at"] if "!" in at["at"] else f"{source['sheet']}!{at['at']}"
                found[place, field] = (record[field], at.get("raw", record[field]))
    return found


def compare(path, filled):
    """Whether each cell that was filled in is in a record, as what it was."""
    found = read(path)
    wrong = 0
    for sheet, row, column, field, was in filled:
        place = f"{sheet}!{get_column_letter(column)}{row}"
        value, raw = found.get((place, field), (None, None))
        if field == "answer" and raw == "✓":
            same = value == was
        else:
            # A label that was chosen became a code; a sign for nothing stays one.
            same = str(raw) == str(was) or str(value) == str(was) or float_equal(value, was)
        if not same:
            wrong += 1
            if wrong < 4:
                print("     ", place, field, repr(was), "->", repr(value), repr(raw))
    return wrong == 0 and len(filled) > 50


def float_equal(one, other):
    try:
        return float(one) == float(other)
    except (TypeError, ValueError):
        return False


def forms(folder):
    for layout in LAYOUTS:
        for seed in range(3):
            chance = random.Random(f"{layout}{seed}")
            path = folder / f"form-{layout}-{seed}.xlsx"
            arguments = ["--mapping", f"local-mgi-{layout}", "--lang", "id", "-o", path]
            if layout == "wide-recap":
                arguments += ["--respondent", "dinsos-jateng", "--respondent", "bkd-jateng"]
            else:
                arguments += ["--respondent", "dinsos-jateng"]
            rekap("template", "--round", "2026-1", *arguments)
            if seed == 0:
                facts(path, layout)
            filled = fill(path, layout, chance)
            check(f"form {layout} {seed}: {len(filled)} cells filled in are read as such", compare(path, filled))
            check(
                f"form {layout} {seed}: the same after LibreOffice has saved it",
                compare(saved_by_libreoffice(path, folder), filled)
                and records(path) == records(folder / "libreoffice" / path.name))


def facts(path, layout):
    book = openpyxl.load_workbook(path)
    check(f"form {layout}: begins with instructions", book.sheetnames[0] == "Petunjuk")
    check(f"form {layout}: has a hidden sheet with its version", book["_rekap"].sheet_state == "hidden"
          and str(book["_rekap"]["B1"].value).startswith(f"local-mgi-{layout}/"))
    for sheet in book.worksheets[1:-1]:
        name = f"form {layout}, {sheet.title}"
        check(f"{name}: is protected", sheet.protection.sheet)
        check(f"{name}: its header stays in sight", sheet.freeze_panes is not None)
        check(f"{name}: its header is printed on each page", bool(sheet.print_title_rows))
        check(f"{name}: is as wide as its pages", bool(sheet.sheet_properties.pageSetUpPr.fitToPage))
        locked = [c for row in sheet.iter_rows() for c in row if c.value and c.has_style]
        check(f"{name}: what is filled in is locked", all(c.protection.locked for c in locked))
        rules = allowed(sheet, book)
        kinds = {rule.type for rule in rules.values()}
        wanted = {"list", "textLength", "whole"} | (set() if layout == "wide-recap" else {"decimal"})
        check(f"{name}: Excel checks lists, lengths and numbers", wanted <= kinds)


with tempfile.TemporaryDirectory() as name:
    exports(pathlib.Path(name))
    forms(pathlib.Path(name))
print(f"{len(FAULTS)} faults")
sys.exit(1 if FAULTS else 0)
