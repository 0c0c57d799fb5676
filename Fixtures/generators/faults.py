"""The list of planted faults, Fixtures/expected-faults.tsv: file, sheet, cell, code.

A line says that this code must be reported at this place; other findings may come too.
`cell` is an address, a row's number where a finding is about a row (the first of several),
a line's number in a mapping, or empty where it is about the sheet or the file. Each
generator replaces the lines of its own folder.
"""

from __future__ import annotations

from pathlib import Path

FIXTURES = Path(__file__).resolve().parent.parent
LIST = FIXTURES / "expected-faults.tsv"
HEADER = "file\tsheet\tcell\tcode"


def write_faults(folder: str, faults: list[tuple[str, str, str, str]]) -> None:
    """Replaces the lines of the files below a folder of Fixtures; keeps the others."""
    kept = []
    if LIST.exists():
        kept = [
            line
            for line in LIST.read_text(encoding="utf-8").splitlines()[1:]
            if not line.startswith(folder + "/")
        ]
    new = ["\t".join(fault) for fault in faults]
    lines = sorted(set(kept + new), key=_order)
    LIST.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")


def _order(line: str) -> tuple:
    file, sheet, cell, code = line.split("\t")
    row = int("".join(filter(str.isdigit, cell.split(":")[0])) or 0)
    letters = "".join(filter(str.isalpha, cell.split(":")[0]))
    return file, sheet, row, len(letters), letters, code
