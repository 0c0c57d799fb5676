"""Draws a workbook as people see it, as SVG, with the cells marked that records come from.

What is marked is what `rekap convert` says in `_source`, and findings stand where they point, so the
picture shows what is read and not what was meant. Cells of a field have its colour and its number.

Usage: draw_sheets.py WORKBOOK RECORDS.ndjson FINDINGS.ndjson PICTURE.svg
"""

from __future__ import annotations

import datetime
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import openpyxl
from openpyxl.utils import get_column_letter, range_boundaries

#: The fields in the order of their numbers: light and dark colour.
FIELDS = {
    "round": ("#F6DFC8", "#8A4B08"),
    "respondent": ("#CDEFF2", "#0B6470"),
    "domain": ("#E8DBF4", "#5E2F94"),
    "indicator": ("#E6E6E6", "#4A4A4A"),
    "answer": ("#D3EFDA", "#17693A"),
    "basis": ("#FFF1BF", "#7A5F00"),
    "date": ("#FBDCE6", "#A01850"),
    "extra": ("#FFFFFF", "#5A5A5A"),
}
NUMBERS = {name: str(number) for number, name in enumerate(FIELDS, 1)} | {"extra": "+"}
SEVERITIES = {"error": "#B3261E", "warning": "#9A4B00", "info": "#1F5FA8"}

FONT = "Calibri, Carlito, Arial, 'Liberation Sans', sans-serif"
SIZE = 12
LINE = 15
ROW = 21
HEAD = 18
SIDE = 26
TAB = 22
PILL = 30
#: A picture may be this wide, so that the legend has room.
LEAST = 320

Cells = dict[tuple[int, int], Any]


def number_of(name: str) -> str:
    """The number that stands for a field in pictures."""
    return NUMBERS[name]


def wide(text: str, bold: bool = False) -> float:
    """About how wide a text is, in points of the picture."""
    width = 0.0
    for letter in text:
        if letter in "iljtf.,:;'|!()[] /-":
            width += 3.7
        elif letter in "mwMW✓…":
            width += 9.6
        elif letter.isupper():
            width += 7.8
        else:
            width += 6.4
    return width * (1.06 if bold else 1)


def shown(cell: Any) -> str:
    """The text that a cell shows."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, (datetime.datetime, datetime.date)):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value)


def alignment(cell: Any) -> str:
    """How a cell's text is aligned: numbers and dates to the right, unless it is said otherwise."""
    number = isinstance(cell.value, (int, float, datetime.date))
    return cell.alignment.horizontal or ("right" if number else "left")


def cells_of(at: str) -> list[tuple[int, int]]:
    """The cells (row, column) of an address or a range."""
    left, top, right, bottom = range_boundaries(at)
    return [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]


@dataclass
class Marks:
    """What is marked on a sheet."""

    fields: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    filled: set[tuple[int, int]] = field(default_factory=set)
    tab: list[str] = field(default_factory=list)
    findings: dict[tuple[int, int], list[tuple[str, str]]] = field(default_factory=dict)
    row_findings: dict[int, list[tuple[str, str]]] = field(default_factory=dict)
    sheet_findings: list[tuple[str, str]] = field(default_factory=list)

    def mark(self, cell: tuple[int, int], name: str) -> None:
        names = self.fields.setdefault(cell, [])
        if name not in names:
            names.append(name)


def marks_of(workbook: Any, records: list[Any], findings: list[Any]) -> dict[str, Marks]:
    """What is marked, by sheet; the name of the file is under the empty name."""
    marks: dict[str, Marks] = {name: Marks() for name in ["", *workbook.sheetnames]}
    for record in records:
        source = record["_source"]
        here = source["sheet"]
        for name in FIELDS:
            at = source.get(name, {}).get("at", "")
            if at == "(file)":
                marks[""].tab = sorted({*marks[""].tab, name}, key=list(FIELDS).index)
            elif at == "(sheet)":
                marks[here].tab = [name]
            elif re.fullmatch(r"[A-Z]+\d+(:[A-Z]+\d+)?", at):
                for cell in cells_of(at):
                    marks[here].mark(cell, name)
                if "down" in source[name].get("steps", []):
                    below = (source["row"], cells_of(at)[0][1])
                    marks[here].mark(below, name)
                    marks[here].filled.add(below)
            elif "!" in at:
                sheet, cell = at.rsplit("!", 1)
                for place in cells_of(cell):
                    marks[sheet.strip("'")].mark(place, name)
        for label in record.get("extra", {}):
            column = next(
                cell.column
                for row in workbook[here].iter_rows()
                for cell in row
                if cell.value == label
            )
            if workbook[here].cell(source["row"], column).value is not None:
                marks[here].mark((source["row"], column), "extra")
    for finding in findings:
        flag = (finding["code"], finding["severity"])
        sheet = finding.get("sheet")
        if not sheet or sheet not in marks:
            continue
        place = finding.get("cell") or (finding.get("range") or "").split(":")[0]
        if place:
            marks[sheet].findings.setdefault(cells_of(place)[0], []).append(flag)
        elif finding.get("row"):
            marks[sheet].row_findings.setdefault(finding["row"], []).append(flag)
        else:
            marks[sheet].sheet_findings.append(flag)
    return marks


class Picture:
    """The parts of a picture, and how large it has become."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.width = 0.0
        self.height = 0.0

    def reach(self, x: float, y: float) -> None:
        self.width, self.height = max(self.width, x), max(self.height, y)

    def box(self, x: float, y: float, w: float, h: float, fill: str, more: str = "") -> None:
        self.parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" fill="{fill}"{more}/>'
        )
        self.reach(x + w, y + h)

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str, w: float = 1) -> None:
        self.parts.append(
            f'<path d="M{x1:g} {y1:g}L{x2:g} {y2:g}" stroke="{colour}" stroke-width="{w:g}"/>'
        )

    def text(self, x: float, y: float, text: str, more: str = "") -> None:
        self.parts.append(f'<text x="{x:g}" y="{y:g}"{more}>{escape(text)}</text>')

    def badge(self, x: float, y: float, name: str) -> None:
        dark = FIELDS[name][1]
        self.parts.append(f'<circle cx="{x:g}" cy="{y:g}" r="6.5" fill="{dark}"/>')
        self.text(x, y + 3.4, NUMBERS[name], ' class="n"')

    def pill(self, x: float, y: float, flag: tuple[str, str]) -> None:
        """The code of a finding, with its middle at a point."""
        colour = SEVERITIES[flag[1]]
        more = f' rx="3" stroke="{colour}"'
        self.box(x - PILL / 2, y - 6, PILL, 12, "#FFFFFF", more)
        self.text(x, y + 3.2, flag[0], f' class="p" fill="{colour}"')


@dataclass
class Grid:
    """Where the rows and columns of a sheet stand in the picture."""

    xs: dict[int, float] = field(default_factory=dict)
    widths: dict[int, float] = field(default_factory=dict)
    ys: dict[int, float] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)

    def rectangle(
        self, top: int, left: int, bottom: int, right: int
    ) -> tuple[float, float, float, float] | None:
        columns = [c for c in range(left, right + 1) if c in self.xs]
        rows = [r for r in range(top, bottom + 1) if r in self.ys]
        if not columns or not rows:
            return None
        width = sum(self.widths[c] for c in columns)
        return self.xs[columns[0]], self.ys[rows[0]], width, sum(self.heights[r] for r in rows)


def wrapped(text: str, room: float, bold: bool) -> list[str]:
    """The lines of a text in a room; one word alone is never broken."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and wide(f"{lines[-1]} {word}", bold) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def clipped(text: str, room: float, bold: bool) -> str:
    """A text cut where its room ends."""
    if wide(text, bold) <= room:
        return text
    while text and wide(text + "…", bold) > room:
        text = text[:-1]
    return text + "…"


def draw_sheet(picture: Picture, sheet: Any, every: dict[str, Marks], y: float) -> float:
    """Draws a sheet from a height on; gives the height below it."""
    marks = every[sheet.title]
    last_row = max(sheet.max_row, 1) + 1
    last_column = max(sheet.max_column, 1)
    merges = {
        (part.min_row, part.min_col): (part.min_row, part.min_col, part.max_row, part.max_col)
        for part in sheet.merged_cells.ranges
    }
    covered = {
        (row, column): anchor
        for anchor, (top, left, bottom, right) in merges.items()
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    }
    grid = Grid()
    x = float(SIDE)
    for column in range(1, last_column + 1):
        dimension = sheet.column_dimensions.get(get_column_letter(column))
        if dimension is not None and dimension.hidden:
            continue
        characters = dimension.width if dimension is not None else 9
        grid.xs[column], grid.widths[column] = x, round(characters * 6.4 + 6)
        x += grid.widths[column]
    right = x
    top = y
    y += HEAD
    for row in range(1, last_row + 1):
        if sheet.row_dimensions[row].hidden:
            continue
        lines = 1
        for column in grid.xs:
            cell = sheet.cell(row, column)
            if cell.alignment.wrap_text and cell.value is not None and (row, column) not in covered:
                room = grid.widths[column] - 8
                lines = max(lines, len(wrapped(shown(cell), room, bool(cell.font.bold))))
        grid.ys[row], grid.heights[row] = y, ROW + (lines - 1) * LINE
        y += grid.heights[row]
    bottom = y

    picture.box(0, top, right, HEAD, "#F0F0F0")
    picture.box(0, top, SIDE, bottom - top, "#F0F0F0")
    for column in grid.xs:
        middle = grid.xs[column] + grid.widths[column] / 2
        picture.text(middle, top + 13, get_column_letter(column), ' class="h"')
    for row in grid.ys:
        picture.text(SIDE / 2, grid.ys[row] + 15, str(row), ' class="h"')

    # Fills, then the grid, then texts, then what is said of cells.
    boxes: list[tuple[tuple[int, int], tuple[float, float, float, float]]] = []
    for row in grid.ys:
        for column in grid.xs:
            anchor = covered.get((row, column), (row, column))
            first = (row, column) == anchor or (
                anchor in merges and anchor[0] not in grid.ys and (row, column) == anchor
            )
            if not first:
                continue
            box = grid.rectangle(*merges.get(anchor, (*anchor, *anchor)))
            if box is not None:
                boxes.append((anchor, box))
    for anchor, box in boxes:
        cell = sheet.cell(*anchor)
        solid = cell.fill.fill_type == "solid"
        fill = f"#{cell.fill.start_color.rgb[-6:]}" if solid else "#FFFFFF"
        marked = marks.fields.get(anchor)
        if marked:
            fill = FIELDS[marked[0]][0]
        bordered = cell.border.left.style is not None
        stroke = "#8C8C8C" if bordered else "#DADADA"
        picture.box(*box, fill, f' stroke="{stroke}"')
    for anchor, box in boxes:
        if sheet.cell(*anchor).border.left.style is not None:
            picture.box(*box, "none", ' stroke="#8C8C8C"')
    picture.line(SIDE, top, SIDE, bottom, "#8C8C8C")
    picture.line(0, top + HEAD, right, top + HEAD, "#8C8C8C")
    for before, after in zip(list(grid.xs), list(grid.xs)[1:]):
        if after > before + 1:
            picture.line(grid.xs[after], top, grid.xs[after], bottom, "#2B2B2B", 2.5)
    for before, after in zip(list(grid.ys), list(grid.ys)[1:]):
        if after > before + 1:
            picture.line(0, grid.ys[after], right, grid.ys[after], "#2B2B2B", 2.5)

    for anchor, (cx, cy, cw, ch) in boxes:
        cell = sheet.cell(*anchor)
        text = shown(cell)
        if anchor in marks.filled:
            picture.text(cx + cw / 2, cy + 15, "↓", ' class="f"')
        if not text:
            continue
        bold = bool(cell.font.bold)
        room = cw - 8
        if cell.alignment.wrap_text:
            lines = wrapped(text, room, bold)
        else:
            # A text goes on over empty neighbours.
            column = merges.get(anchor, (*anchor, *anchor))[3] + 1
            while column in grid.xs and sheet.cell(anchor[0], column).value is None:
                room += grid.widths[column]
                column += 1
            lines = [text]
        lines = [clipped(line, room, bold) for line in lines]
        at, anchored = {
            "left": (cx + 4, ""),
            "center": (cx + cw / 2, ' text-anchor="middle"'),
            "right": (cx + cw - 4, ' text-anchor="end"'),
        }[alignment(cell)]
        start = cy + 15
        if anchor in merges and cell.alignment.horizontal == "center":
            start = cy + (ch - (len(lines) - 1) * LINE) / 2 + 4.5
        style = ' class="b"' if bold else ""
        colour = cell.font.color
        if colour is not None and colour.type == "rgb" and anchor not in marks.fields:
            style += f' style="fill:#{colour.rgb[-6:]}"'
        for offset, line in enumerate(lines):
            picture.text(at, start + offset * LINE, line, anchored + style)

    draw_marks(picture, sheet, marks, dict(boxes), grid)
    for row, flags in marks.row_findings.items():
        at = grid.ys.get(row) or grid.ys[max(r for r in grid.ys if r < row)] + ROW
        height = grid.heights.get(row, 0)
        for place, flag in enumerate(flags):
            picture.pill(right + 6 + PILL / 2 + place * (PILL + 4), at + height / 2, flag)
            picture.reach(right + 12 + (place + 1) * (PILL + 4), bottom)
    return draw_tabs(picture, sheet, every, bottom, right)


def draw_marks(picture: Picture, sheet: Any, marks: Marks, boxes: Any, grid: Grid) -> None:
    """Draws the numbers of fields, each at the first of its cells in a run, and findings."""
    pins: list[tuple[float, float, str]] = []
    flags: list[tuple[float, float, tuple[str, str]]] = []
    # What is said of a cell stands in it, at the side that its text leaves free.
    taken: dict[tuple[int, int], float] = {}

    def place(cell: tuple[int, int], width: float) -> tuple[float, float]:
        x, y, w, _ = boxes[cell]
        before = taken.get(cell, 2.0)
        taken[cell] = before + width + 2
        is_right = alignment(sheet.cell(*cell)) == "right"
        middle = before + width / 2
        return (x + middle if is_right else x + w - middle), y + ROW / 2

    for (row, column), names in sorted(marks.fields.items()):
        cell = (row, column)
        if cell not in boxes:
            continue
        own = f' stroke="{FIELDS[names[0]][1]}"'
        if names == ["extra"]:
            own += ' stroke-dasharray="3 2"'
        if cell not in marks.filled and names != ["extra"]:
            # What a test compares with the records.
            at = f"{sheet.title}!{get_column_letter(column)}{row}"
            own += f' data-at="{escape(at)}" data-of="{" ".join(names)}"'
        picture.box(*boxes[cell], "none", own)
        for name in reversed(names):
            if name not in marks.fields.get((row - 1, column), []):
                pins.append((*place(cell, 13), name))
    for cell, found in marks.findings.items():
        if cell not in boxes:
            # What is hidden has no room; its finding stands where it would begin.
            seen = [column for column in grid.xs if column < cell[1]]
            x = grid.xs[seen[-1]] + grid.widths[seen[-1]] if seen else SIDE
            y = grid.ys.get(cell[0], 0) + ROW / 2 if cell[1] in grid.xs else grid.ys[1] - HEAD / 2
            flags += [(x, y + 13 * offset, flag) for offset, flag in enumerate(found)]
            continue
        colour = SEVERITIES[found[0][1]]
        more = f' stroke="{colour}" stroke-width="1.6" stroke-dasharray="4 2"'
        picture.box(*boxes[cell], "none", more)
        flags += [(*place(cell, PILL), flag) for flag in found]
    for x, y, flag in flags:
        picture.pill(x, y, flag)
    for x, y, name in pins:
        picture.badge(x, y, name)


def draw_tabs(
    picture: Picture, sheet: Any, marks: dict[str, Marks], y: float, right: float
) -> float:
    """Draws the tabs of all sheets below one of them; gives the height below them."""
    picture.box(0, y, right, TAB + 4, "#F0F0F0")
    picture.line(0, y, right, y, "#8C8C8C")
    x = float(SIDE)
    for other in sheet.parent.worksheets:
        own = marks[other.title]
        active = other.title == sheet.title
        hidden = other.sheet_state != "visible"
        label = f"{other.title} (hidden)" if hidden else other.title
        flags = own.tab if active else []
        room = wide(label, active) + 20 + 16 * len(flags)
        fill = FIELDS[flags[0]][0] if flags else "#FFFFFF" if active else "#E2E2E2"
        more = ' stroke="#8C8C8C"' + (' stroke-dasharray="3 2"' if hidden else "")
        picture.box(x, y, room, TAB - 2, fill, more)
        style = ' class="b"' if active else ""
        picture.text(x + 10 + 16 * len(flags), y + 14, label, style)
        for place, name in enumerate(flags):
            picture.badge(x + 13 + 16 * place, y + 10, name)
        x += room + 3
        if active or not own.fields:
            for flag in own.sheet_findings:
                picture.pill(x + PILL / 2 + 1, y + 10, flag)
                x += PILL + 6
    return y + TAB + 4


def draw_legend(picture: Picture, names: list[str], y: float, room: float) -> float:
    """Draws which number is which field; gives the height below."""
    x = 8.0
    for name in names:
        width = 18 + wide(name)
        if x + width > room and x > 8:
            x, y = 8, y + 19
        picture.badge(x + 7, y + 11, name)
        picture.text(x + 17, y + 15, name)
        x += width + 12
        picture.reach(x - 6, y + 22)
    return y + 22


def spelled(cells: list[tuple[int, int]]) -> str:
    """Cells as addresses, those below each other as ranges."""
    runs: list[list[tuple[int, int]]] = []
    for row, column in sorted(cells, key=lambda cell: (cell[1], cell[0])):
        if runs and runs[-1][-1] == (row - 1, column):
            runs[-1].append((row, column))
        else:
            runs.append([(row, column)])

    def address(cell: tuple[int, int]) -> str:
        return f"{get_column_letter(cell[1])}{cell[0]}"

    return ", ".join(
        address(run[0]) + (f" to {address(run[-1])}" if len(run) > 1 else "") for run in runs
    )


def description(path: Path, marks: dict[str, Marks]) -> str:
    """What the picture marks, in words."""
    said = []
    for sheet, mark in marks.items():
        names = [name for name in FIELDS if any(name in cell for cell in mark.fields.values())]
        for name in names:
            cells = [cell for cell, fields in mark.fields.items() if name in fields]
            said.append(f"{name} from {spelled(cells)} of the sheet {sheet}")
        for name in mark.tab:
            said.append(f"{name} from the name of the {f'sheet {sheet}' if sheet else 'file'}")
    return f"The workbook {path.name}. Marked are: " + "; ".join(said) + "."


def draw(path: Path, records: list[Any], findings: list[Any], title: str) -> tuple[str, str]:
    """The picture of a workbook, and what it marks in words."""
    workbook = openpyxl.load_workbook(path)
    marks = marks_of(workbook, records, findings)
    picture = Picture()
    y = 0.0
    if marks[""].tab:
        names = marks[""].tab
        picture.parts.append("")
        for offset, name in enumerate(names):
            picture.badge(13 + 16 * offset, 12, name)
        picture.text(10 + 16 * len(names), 16, path.name, ' class="b"')
        y = 24.0
    sheets = [sheet for sheet in workbook.worksheets if marks[sheet.title].fields]
    for place, sheet in enumerate(sheets or workbook.worksheets[:1]):
        y = draw_sheet(picture, sheet, marks, y + 8 * (place > 0))
    used = [
        name
        for name in FIELDS
        if any(
            name in mark.tab or any(name in names for names in mark.fields.values())
            for mark in marks.values()
        )
    ]
    width = picture.width
    if marks[""].tab:
        fill = FIELDS[marks[""].tab[0]][0]
        picture.parts[0] = f'<rect width="{width:g}" height="24" fill="{fill}"/>'
    y = draw_legend(picture, used, y, max(width, LEAST))
    width, height = picture.width + 2, max(y, picture.height) + 2
    words = description(path, marks)
    style = (
        f"text{{font:{SIZE}px {FONT};fill:#1A1A1A}}"
        ".b{font-weight:bold}"
        ".h{font-size:10.5px;fill:#5A5A5A;text-anchor:middle}"
        ".n{font-size:9.5px;font-weight:bold;fill:#fff;text-anchor:middle}"
        ".p{font-size:9px;font-weight:bold;text-anchor:middle}"
        ".f{fill:#5A5A5A;text-anchor:middle}"
    )
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 {width:g} {height:g}" '
        f'width="{width:g}" height="{height:g}" role="img" aria-labelledby="t d" xml:space="preserve">\n'
        f'<title id="t">{escape(title)}</title>\n<desc id="d">{escape(words)}</desc>\n'
        f"<style>{style}</style>\n"
        f'<rect x="-1" y="-1" width="{width:g}" height="{height:g}" rx="4" fill="#FFFFFF"/>\n'
    )
    return head + "\n".join(picture.parts) + "\n</svg>\n", words


def lines(path: Path) -> list[Any]:
    """The objects of an NDJSON file."""
    return [json.loads(line) for line in path.read_text().splitlines()]


def main() -> None:
    workbook, records, findings, picture = map(Path, sys.argv[1:5])
    svg, _ = draw(workbook, lines(records), lines(findings), workbook.stem)
    picture.write_text(svg)


if __name__ == "__main__":
    main()
