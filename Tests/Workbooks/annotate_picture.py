"""Makes the pictures of an annotated workbook, as LibreOffice prints it: what an agency gets back.

The workbook is a form that `rekap export --form` has filled in with one agency's answers, in which
some cells were then typed as people type them.

    annotate_picture.py REKAP FIXTURES FOLDER    writes annotated.png and findings.png into FOLDER
"""

from __future__ import annotations

import pathlib
import re
import subprocess
import sys
import tempfile

import openpyxl

REKAP, FIXTURES, FOLDER = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
SUBMISSION = FIXTURES / "submissions/Disnakertrans_LMGI 2023.xlsx"
SHEET = "Domain 1"
#: What is typed in the sheet, by cell.
TYPED = {
    "C9": "sebagaian", "C11": "Mungkin", "F12": None, "E12": None, "D12": None, "H10": 3021,
    "I13": "dua ratus juta", "C14": None,
}
MARGIN = 10
RESOLUTION = 100


def run(*arguments: object) -> str:
    return subprocess.run(
        [str(argument) for argument in arguments], check=True, capture_output=True, text=True
    ).stdout


def form(folder: pathlib.Path) -> pathlib.Path:
    """A form that is filled in, with faults."""
    answers, path = folder / "answers.ndjson", folder / "Dinas Tenaga Kerja.xlsx"
    run(REKAP, "convert", SUBMISSION, "--quiet", "--fail-on", "none", "-o", answers)
    run(
        REKAP, "export", answers, "--mapping", "local-mgi-domain-sheets", "--form", "--lang", "id",
        "--quiet", "-o", path)
    book = openpyxl.load_workbook(path)
    for cell, value in TYPED.items():
        book[SHEET][cell].value = value
    book.save(path)
    return path


def picture(pdf: pathlib.Path, page: int, out: pathlib.Path) -> None:
    """A page without the white around its words."""
    boxes = run("pdftotext", "-f", page, "-l", page, "-bbox", pdf, "-")
    corners = [
        [float(number) for number in re.findall(r'[xy]M(?:in|ax)="([^"]+)"', line)]
        for line in boxes.splitlines() if "<word" in line
    ]
    # The number of the page stands below everything else.
    body = [corner for corner in corners if corner[3] < max(corner[3] for corner in corners) - 1]
    left, top = (min(corner[side] for corner in body) - MARGIN for side in (0, 1))
    right, bottom = (max(corner[side] for corner in body) + MARGIN for side in (2, 3))
    scale = RESOLUTION / 72
    box = [int(side * scale) for side in (left, top, right - left, bottom - top)]
    run(
        "pdftoppm", "-r", RESOLUTION, "-f", page, "-l", page, "-png", "-singlefile", "-x",
        max(0, box[0]), "-y", max(0, box[1]), "-W", box[2], "-H", box[3], pdf, out.with_suffix(""))


def page_of(pdf: pathlib.Path, words: str) -> int:
    """The first page behind the list of findings with some words."""
    pages = run("pdftotext", "-layout", pdf, "-").split("\f")
    return next(number for number, text in enumerate(pages, 1) if number > 1 and words in text)


with tempfile.TemporaryDirectory() as directory:
    folder = pathlib.Path(directory)
    marked = folder / "out.xlsx"
    run(
        REKAP, "annotate", form(folder), "--lang", "id", "--quiet", "--fail-on", "none", "-o", marked)
    run(
        "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
        "pdf", "--outdir", folder, marked)
    FOLDER.mkdir(parents=True, exist_ok=True)
    pdf = marked.with_suffix(".pdf")
    picture(pdf, 1, FOLDER / "findings.png")
    picture(pdf, page_of(pdf, "ILL-1.01"), FOLDER / "annotated.png")
