"""A workbook as plain data: sheets of cells, before any program has written it.

The generators describe a workbook once; `writers.py` then has XlsxWriter, openpyxl or
LibreOffice Calc write it. A value wrapped in `Faulty` is written like any other and also
noted in the book's list of faults, so that tests know what must be reported where.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Faulty:
    """A value (None for an empty cell) that must cause findings of these codes at its cell."""

    value: Any
    codes: tuple[str, ...]

    def __init__(self, value: Any, *codes: str):
        object.__setattr__(self, "value", value)
        object.__setattr__(self, "codes", codes)


def unfaulted(value: Any) -> Any:
    """The value without the note of its faults."""
    return value.value if isinstance(value, Faulty) else value


@dataclass(frozen=True)
class Formula:
    """A formula and the result that is saved with it (openpyxl saves none)."""

    text: str
    result: Any = None


@dataclass(frozen=True)
class Rich:
    """A text in runs, each of them (style, text) with style one of "", "bold", "italic", "red"."""

    runs: tuple[tuple[str, str], ...]

    def plain(self) -> str:
        return "".join(text for _, text in self.runs)


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, and the name of its style in `writers.STYLES`."""

    value: Any
    style: str = "text"


def column_name(column: int) -> str:
    """The letters of a 1-based column: 1 is A, 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def reference(row: int, column: int) -> str:
    """The address of a 1-based row and column, such as D12."""
    return f"{column_name(column)}{row}"


@dataclass
class Sheet:
    """One sheet: cells by (row, column), 1-based, and what is merged, hidden, how wide."""

    name: str
    book: "Book"
    hidden: bool = False
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    blank_rows: set[int] = field(default_factory=set)
    widths: dict[int, float] = field(default_factory=dict)

    def put(self, row: int, column: int, value: Any, style: str = "text") -> None:
        """Puts a value into a cell and notes the faults that it carries."""
        if isinstance(value, Faulty):
            for code in value.codes:
                self.book.faults.append((self.name, reference(row, column), code))
            value = value.value
        self.cells[row, column] = Cell(value, style)

    def put_row(self, row: int, values: list[Any], style: str = "text", first: int = 1) -> None:
        """Puts values side by side, from column `first` on."""
        for offset, value in enumerate(values):
            self.put(row, first + offset, value, style)

    def merge(
        self, top: int, left: int, bottom: int, right: int, value: Any, style: str = "title"
    ) -> None:
        """Merges a range and puts a value into its first cell; one cell alone stays unmerged."""
        self.put(top, left, value, style)
        if (top, left) != (bottom, right):
            self.merges.append((top, left, bottom, right))

    def fault(self, code: str, cell: str = "") -> None:
        """Notes a fault of the sheet, or of a range of cells."""
        self.book.faults.append((self.name, cell, code))


@dataclass
class Book:
    """A workbook: its sheets in order, and the faults planted in it as (sheet, cell, code)."""

    sheets: list[Sheet] = field(default_factory=list)
    faults: list[tuple[str, str, str]] = field(default_factory=list)
    counts_from_1904: bool = False

    def sheet(self, name: str, hidden: bool = False) -> Sheet:
        """Adds a sheet."""
        sheet = Sheet(name, self, hidden)
        self.sheets.append(sheet)
        return sheet

    def fault(self, code: str) -> None:
        """Notes a fault of the whole file."""
        self.faults.append(("", "", code))
