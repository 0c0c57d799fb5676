"""Proves what `rekap annotate` writes with programs that others wrote.

Every workbook below FIXTURES, and below CORPUS where that is given, is annotated, and:

- all entries of its archive that had no need to change have the compressed bytes that they had;
- `--clear` gives every part back as it was;
- openpyxl loads it, and sees colours, notes, the first sheet and its links at the cells that
  `rekap check` names;
- openxml-audit, which knows the schemas of Office Open XML, finds nothing that it does not find in
  the workbook as it was;
- LibreOffice opens and saves it, and no value of the agency's sheets is another one;
- after LibreOffice, or openpyxl, has saved it, `--clear` takes off what it can find by its traces, and
  what is left is told.

    annotate.py REKAP FIXTURES [CORPUS]
"""

from __future__ import annotations

import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
import zipfile

import openpyxl

# Behind openpyxl, which would use the lxml that comes with it.
sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "out" / "audit"))
from openxml_audit import OpenXmlValidator  # noqa: E402

REKAP = pathlib.Path(sys.argv[1]).resolve()
FIXTURES = pathlib.Path(sys.argv[2]).resolve()
CORPUS = pathlib.Path(sys.argv[3]).resolve() if len(sys.argv) > 3 else None
MARKS = {0xF8C4CC: "error", 0xFCE49C: "warning", 0xCCE0F4: "info"}
SHEETS = {"Temuan", "Findings"}
MARKER = "—— Rekap ——"
#: The parts that an annotation may change, besides the sheets with marked cells.
CHANGED = re.compile(
    r"\[Content_Types\]\.xml|(.*/)?_rels/[^/]+\.rels|(.*/)?(workbook|styles)\d*\.xml"
    r"|(.*/)?comments[^/]*\.xml|(.*/)?[^/]*\.vml|docProps/app\.xml", re.I)
FAULTS: list[str] = []
COUNTS: collections.Counter = collections.Counter()

warnings.simplefilter("ignore")


def fault(workbook: object, what: str) -> None:
    FAULTS.append(f"{workbook}: {what}")
    print("FAULT", f"{workbook}: {what}")


def check(workbook: object, what: str, holds: bool) -> None:
    COUNTS[what] += 1
    if not holds:
        fault(workbook, what)


def rekap(*arguments: object) -> subprocess.CompletedProcess:
    run = subprocess.run([REKAP, *map(str, arguments)], capture_output=True, text=True)
    if run.returncode not in (0, 1, 3):
        sys.exit(f"rekap {arguments} ended with {run.returncode}: {run.stderr}")
    return run


def findings(path: pathlib.Path) -> list[dict]:
    run = rekap("check", path, "--format", "ndjson", "-q")
    return [json.loads(line) for line in run.stdout.splitlines()]


# MARK: The archive


def raw_entries(path: pathlib.Path) -> dict[str, bytes]:
    """The compressed bytes of each entry; of names that come twice the last."""
    entries = {}
    with zipfile.ZipFile(path) as archive, open(path, "rb") as file:
        for entry in archive.infolist():
            file.seek(entry.header_offset + 26)
            lengths = file.read(4)
            name, extra = (int.from_bytes(lengths[i : i + 2], "little") for i in (0, 2))
            file.seek(entry.header_offset + 30 + name + extra)
            entries[entry.filename] = file.read(entry.compress_size)
    return entries


def parts(path: pathlib.Path) -> dict[str, bytes]:
    """The parts; of those with a wrong check sum the compressed bytes."""
    raw, found = raw_entries(path), {}
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            try:
                found[entry.filename] = archive.read(entry)
            except zipfile.BadZipFile:
                found[entry.filename] = raw[entry.filename]
    return found


def sheet_parts(path: pathlib.Path) -> dict[str, str]:
    """The part of each sheet, by its name."""
    with zipfile.ZipFile(path) as archive:
        names = {name.lower().lstrip("/"): name for name in archive.namelist()}
        relations = {}
        for name in archive.namelist():
            if not re.fullmatch(r"(.*/)?_rels/[^/]*workbook[^/]*\.rels", name, re.I):
                continue
            for tag in re.findall(r"<(?:\w+:)?Relationship\s[^>]*>", archive.read(name).decode("utf-8", "replace")):
                found = dict(re.findall(r'(\w+)="([^"]*)"', tag))
                relations[found.get("Id")] = found.get("Target", "")
        sheets = {}
        for name in archive.namelist():
            if not re.fullmatch(r"(.*/)?workbook\d*\.xml", name, re.I):
                continue
            folder = name.rpartition("/")[0]
            for tag in re.findall(r"<(?:\w+:)?sheet\s[^>]*>", archive.read(name).decode("utf-8", "replace")):
                title = re.search(r'\bname="([^"]*)"', tag)
                number = re.search(r'\w+:id="([^"]*)"', tag)
                if not title or not number:
                    continue
                target = relations.get(number[1], "")
                target = target.lstrip("/") if target.startswith("/") else os.path.normpath(f"{folder}/{target}")
                sheets[unescaped(title[1])] = names.get(target.lower(), target)
        return sheets


def unescaped(text: str) -> str:
    for entity, letter in (("lt", "<"), ("gt", ">"), ("quot", '"'), ("apos", "'"), ("amp", "&")):
        text = text.replace(f"&{entity};", letter)
    return text


def archives(name: str, before: pathlib.Path, after: pathlib.Path, marked: set[str]) -> None:
    """Whether no other entry than those that had to change is another one."""
    old, new = raw_entries(before), raw_entries(after)
    sheets = sheet_parts(before)
    allowed = {sheets.get(sheet, "") for sheet in marked}
    lost = [entry for entry in old if entry not in new]
    changed = [
        entry for entry in old
        if entry in new and old[entry] != new[entry]
        and not CHANGED.fullmatch(entry.replace("\\", "/")) and entry not in allowed
    ]
    check(name, "no entry is lost", not lost)
    check(name, "all other entries are the same, byte for byte", not changed)
    if lost or changed:
        print("     ", *(lost + changed)[:5])


def cleared(name: str, before: pathlib.Path, after: pathlib.Path) -> None:
    old, new = parts(before), parts(after)
    different = [part for part in old.keys() | new.keys() if old.get(part) != new.get(part)]
    check(name, "--clear gives every part back", not different)
    if different:
        print("     ", *sorted(different)[:5])


# MARK: What other programs see


def audit(path: pathlib.Path) -> set[str] | None:
    """What openxml-audit finds, without numbers: a style that is made from another has its faults.

    That cells hold their texts themselves, and Excel will move these when it saves, is no fault: the
    sheet with the findings does so that the shared strings can stay as they are.
    """
    try:
        errors = OpenXmlValidator(max_errors=0).validate(path).errors
    except Exception:
        return None
    return {
        re.sub(r"\d+", "#", f"{error.part_uri} {error}") for error in errors
        if "inline-string" not in str(error)
    }


def audited(name: str, before: pathlib.Path, after: pathlib.Path) -> None:
    old, new = audit(before), audit(after)
    if old is None:
        return
    more = None if new is None else new - old
    check(name, "openxml-audit finds nothing new", new is not None and not more)
    if more:
        print("     ", *list(more)[:3], sep="\n      ")


def loaded(path: pathlib.Path) -> openpyxl.Workbook | None:
    """The workbook; none where openpyxl can't read it, or sees no sheet, as in the strict vocabulary."""
    try:
        book = openpyxl.load_workbook(path)
    except Exception:
        return None
    return book if book.worksheets else None


def severest(found: list[dict]) -> dict[tuple[str, str], str]:
    """The severity of each cell with findings that are marked."""
    cells: dict[tuple[str, str], str] = {}
    for finding in found:
        if finding["cell"] is None:
            continue
        key = (finding["sheet"], finding["cell"])
        if finding["severity"] == "error" or key not in cells:
            cells[key] = finding["severity"]
    return cells


def colour(cell) -> str | None:
    """The colour of a cell; that of a mark by its name, whatever number stands in its lowest bits."""
    fill = cell.fill
    if fill is None or fill.fill_type != "solid":
        return None
    digits = str(fill.fgColor.rgb)[-6:]
    if not re.fullmatch("[0-9A-Fa-f]{6}", digits):
        return digits
    return MARKS.get(int(digits, 16) & 0xFCFCFC, digits)


def seen(name: str, path: pathlib.Path, found: list[dict]) -> None:
    """Whether openpyxl sees marks, notes and links where findings are."""
    book = loaded(path)
    check(name, "openpyxl loads it", book is not None)
    if book is None:
        return
    summary = book.worksheets[0]
    check(name, "its first sheet lists the findings", re.sub(r" \d+$", "", summary.title) in SHEETS)
    codes: dict[tuple[str, str], set[str]] = collections.defaultdict(set)
    for finding in found:
        codes[finding["sheet"], finding["cell"]].add(finding["code"])
    for (sheet, address), severity in severest(found).items():
        if sheet not in book.sheetnames:
            check(name, "each finding's sheet is there", False)
            continue
        cell = book[sheet][address]
        if type(cell).__name__ == "MergedCell":
            continue
        check(name, "a cell with a finding has its colour", colour(cell) == severity)
        note = cell.comment.text if cell.comment else ""
        if "[Threaded comment]" not in note:
            check(
                name, "a cell's note has the codes of its findings",
                MARKER in note and all(code in note for code in codes[sheet, address]))
    header = next((row for row in summary.iter_rows() if row[0].value == "No"), None)
    rows = list(summary.iter_rows(min_row=header[0].row + 1)) if header else []
    check(name, "each finding has a row", len(rows) == len(found))
    listed = collections.Counter((row[2].value, row[9].value) for row in rows)
    check(
        name, "its rows are the findings",
        listed == collections.Counter((f["sheet"], f["code"]) for f in found))
    for row in rows:
        sheet, place, link = row[2].value, row[3].value, row[3].hyperlink or row[2].hyperlink
        if not sheet:
            continue
        where = "" if link is None else (link.location or (link.ref and ""))
        quoted = "'" + sheet.replace("'", "''") + "'!"
        number = re.sub(r"\D", "", place or "")
        wanted = "A1" if not place else f"{number}:{number}" if " " in place else place
        check(
            name, "a row's link leads to its place",
            where in (quoted + wanted, f"{sheet}!{wanted}"))


# MARK: After other programs have saved it


def values(path: pathlib.Path) -> list[str]:
    """The cells of the agency's sheets."""
    lines = rekap("cells", path).stdout.splitlines()
    return [line for line in lines if re.sub(r" \d+$", "", json.loads(line)["sheet"]) not in SHEETS]


def libreoffice(paths: list[pathlib.Path], out: pathlib.Path, profile: pathlib.Path) -> None:
    """Has LibreOffice open and save workbooks, many at a time."""
    out.mkdir(parents=True, exist_ok=True)
    for start in range(0, len(paths), 20):
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
             "xlsx:Calc MS Excel 2007 XML", "--outdir", out, *paths[start : start + 20]],
            check=False, capture_output=True, timeout=600)


def left(path: pathlib.Path) -> list[str]:
    """What remains of the marks in a workbook from which they were taken off."""
    book = loaded(path)
    if book is None:
        return ["openpyxl can't load it"]
    remains = [f"sheet {name}" for name in book.sheetnames if re.sub(r" \d+$", "", name) in SHEETS]
    fills = notes = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                fills += colour(cell) in MARKS.values()
                notes += bool(cell.comment and MARKER in cell.comment.text)
    remains += [f"{fills} colours"] * (fills > 0) + [f"{notes} notes"] * (notes > 0)
    remains += ["the name of the sheet"] * any("rekap" in name.lower() for name in book.defined_names)
    return remains


def fills(path: pathlib.Path, cells: list[tuple[str, str]]) -> list[str | None]:
    """The colours of some cells."""
    book = loaded(path)
    if book is None:
        return []
    return [colour(book[sheet][cell]) if sheet in book.sheetnames else None for sheet, cell in cells]


def saved(
    program: str, name: str, path: pathlib.Path, plain: pathlib.Path, folder: pathlib.Path,
    cells: list[tuple[str, str]],
) -> None:
    """A workbook that a program has saved with marks, and without, from the workbook as it was."""
    if not path.exists() or not plain.exists():
        fault(name, f"{program} does not save it") if plain.exists() else None
        return
    check(name, f"{program} saves the same values", values(path) == values(plain))
    out = folder / f"cleared-{path.name}"
    told = rekap("annotate", path, "--clear", "-o", out, "--lang", "en").stderr
    check(name, f"--clear makes a copy of what {program} saved", out.exists())
    if not out.exists():
        return
    remains = left(out)
    check(name, f"--clear leaves nothing of what {program} saved", not remains)
    if remains:
        print("     ", ", ".join(remains))
    check(name, f"after {program} and --clear the values are the same", values(out) == values(plain))
    # What a program has not kept can't be given back, and is told of.
    lost = [now == before for now, before in zip(fills(out, cells), fills(plain, cells))].count(False)
    check(
        name, f"after {program} and --clear a cell has the colour that it had, or it is told",
        lost == 0 or "formats now without a colour" in told)
    COUNTS[f"cells whose own colour {program} has not kept"] += lost


# MARK: All workbooks


def workbooks(folder: pathlib.Path) -> list[pathlib.Path]:
    return sorted(
        path for path in folder.rglob("*") if path.suffix.lower() in (".xlsx", ".xlsm")
        and not path.name.startswith("~$"))


def prove(source: pathlib.Path, scratch: pathlib.Path, saves: bool) -> None:
    """Proves all that is true of the workbooks of a folder."""
    # Each under a name of its own, since LibreOffice writes all into one folder.
    folders = {name: scratch / name for name in ("in", "marked", "cleared", "libreoffice", "openpyxl")}
    for folder in folders.values():
        folder.mkdir(parents=True)
    names = {}
    for number, path in enumerate(workbooks(source)):
        copy = folders["in"] / f"{number:04}{path.suffix.lower()}"
        shutil.copyfile(path, copy)
        names[copy.name] = path.relative_to(source)
    for copy in sorted(folders["in"].iterdir()):
        rekap("annotate", copy, "-o", folders["marked"] / copy.name, "-q")
    marked = sorted(folders["marked"].iterdir())
    for path in marked:
        rekap("annotate", path, "--clear", "-o", folders["cleared"] / path.name, "-q")
    print(f"{source.name}: {len(names)} workbooks, {len(marked)} annotated")
    for path in marked:
        name, before = names[path.name], folders["in"] / path.name
        found = [f for f in findings(before) if f["severity"] != "info"]
        archives(str(name), before, path, {f["sheet"] for f in found if f["cell"]})
        check(name, "the same findings are found again", findings(before) == findings(path))
        cleared(str(name), before, folders["cleared"] / path.name)
        audited(str(name), before, path)
        if loaded(before) is not None:
            seen(str(name), path, found)
    if saves:
        prove_saved(folders, names, scratch)
    shutil.rmtree(scratch)


def prove_saved(folders: dict[str, pathlib.Path], names: dict, scratch: pathlib.Path) -> None:
    marked = sorted(folders["marked"].iterdir())
    plain = [folders["in"] / path.name for path in marked]
    libreoffice(marked, folders["libreoffice"] / "marked", scratch / "profile")
    libreoffice(plain, folders["libreoffice"] / "plain", scratch / "profile")
    for path in marked:
        name = names[path.name]
        cells = list(severest([f for f in findings(path) if f["severity"] != "info"]))
        both = [folders["libreoffice"] / kind / f"{path.stem}.xlsx" for kind in ("marked", "plain")]
        saved("LibreOffice", name, *both, folders["libreoffice"], cells)
        both = [folders["openpyxl"] / f"{kind}-{path.stem}.xlsx" for kind in ("marked", "plain")]
        for before, after in zip((path, folders["in"] / path.name), both):
            book = loaded(before)
            if book is None:
                break
            try:
                book.save(after)
            except Exception:
                break
        saved("openpyxl", name, *both, folders["openpyxl"], cells)


#: Folders of fixtures that LibreOffice and openpyxl save, too.
SAVED = ["messy", "submissions", "same-answers", "appearance", "tutorial"]

with tempfile.TemporaryDirectory() as directory:
    scratch = pathlib.Path(directory)
    for folder in SAVED + ["reference", "conformance"]:
        prove(FIXTURES / folder, scratch / folder, saves=folder in SAVED)
    if CORPUS:
        prove(CORPUS, scratch / "corpus", saves=False)
for what, count in COUNTS.items():
    failed = sum(line.endswith(": " + what) for line in FAULTS)
    print(("FAULT " if failed else "ok    ") + what + f" ({count - failed} of {count})")
print(f"{len(FAULTS)} faults")
sys.exit(1 if FAULTS else 0)
