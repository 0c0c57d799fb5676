"""The four layouts that the mappings of Local MGI read, as books.

A submission is made of lines, one an indicator. A generator takes the honest lines of a
respondent and spoils some; the layouts put them into cells without judging them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from books import Book, Faulty, Formula, Rich, Sheet, column_name, reference, unfaulted
from content import ROUND, Answer

#: The labels of the columns; a generator may give others.
LABELS = {
    "respondent": "Instansi",
    "region": "Kode Wilayah",
    "round": "Putaran",
    "domain": "Domain",
    "number": "No",
    "indicator": "Kode",
    "question": "Indikator",
    "answer": "Jawaban",
    "regulation": "Regulasi",
    "programme": "Program",
    "practice": "Praktik Baik",
    "evidence": "Bukti Dukung",
    "year": "Tahun",
    "date": "Tanggal",
    "budget": "Anggaran (Rp)",
    "note": "Catatan",
}
WIDTHS = {
    "domain": 16, "number": 5, "indicator": 11, "question": 46, "answer": 12, "regulation": 40,
    "programme": 34, "practice": 34, "evidence": 28, "year": 8, "budget": 16, "note": 28,
    "respondent": 30, "region": 12, "round": 10, "date": 13,
}  # fmt: skip
COLUMN_STYLES = {"indicator": "code", "budget": "money", "date": "date"}
WORDS = {"ya": "Ya", "tidak": "Tidak", "sebagian": "Sebagian"}


@dataclass
class Line:
    """A row of a form: what its cells hold, by field, and what the answer truly is."""

    domain: int
    values: dict[str, Any]
    truth: str | None
    is_hidden: bool = False
    is_blank: bool = False

    @property
    def code(self) -> Any:
        """The indicator's code as it stands in the form."""
        return unfaulted(self.values.get("indicator"))


@dataclass
class Submission:
    """What one respondent fills in: the title block and the lines."""

    respondent: Any
    lines: list[Line]
    region: Any = None
    date: Any = None
    round: Any = ROUND
    #: Labels that differ from LABELS; a field with None has no column at all.
    labels: dict[str, Any] = field(default_factory=dict)
    #: Columns that no mapping names: the label, and what stands below it, in turn.
    extras: list[tuple[Any, list[Any]]] = field(default_factory=list)
    title: Any = "FORMULIR PENILAIAN INDIKATOR TATA KELOLA MIGRASI LOKAL (LMGI)"

    def line(self, code: str) -> Line:
        """The line of an indicator."""
        return next(line for line in self.lines if line.code == code)

    def after(self, code: str, *lines: Line) -> None:
        """Puts lines behind the one of an indicator."""
        at = self.lines.index(self.line(code)) + 1
        self.lines[at:at] = lines

    def drop(self, *codes: str) -> None:
        """Takes indicators out."""
        self.lines = [line for line in self.lines if line.code not in codes]

    def column_labels(self, fields: list[str]) -> dict[str, Any]:
        """The fields that have a column, with its label."""
        labels = {name: self.labels.get(name, LABELS[name]) for name in fields}
        return {name: label for name, label in labels.items() if label is not None}


def honest_lines(answers: list[Answer]) -> list[Line]:
    """Answers as a careful officer types them."""
    lines = []
    for number, given in enumerate(answers, start=1):
        values = {
            "number": number,
            "indicator": given.indicator.code,
            "question": given.indicator.question,
            "answer": WORDS[given.answer],
            "regulation": given.regulation,
            "programme": given.programme,
            "practice": given.practice,
            "evidence": given.evidence,
            "year": given.year,
            "budget": given.budget,
            "note": given.note,
        }
        lines.append(Line(given.indicator.domain, values, given.answer))
    return lines


def blank_line(domain: int) -> Line:
    """A row without anything in it."""
    return Line(domain, {}, None, is_blank=True)


DOMAIN_NAMES = {
    1: "Hak-hak migran",
    2: "Pendekatan whole government",
    3: "Kemitraan lintas sektor",
    4: "Kesejahteraan migran",
    5: "Pergerakan migran dalam situasi krisis",
    6: "Migrasi yang aman, tertib, dan teratur",
}
FORM_FIELDS = [
    "domain", "number", "indicator", "question", "answer", "regulation", "programme", "practice",
    "evidence", "year", "budget", "note",
]  # fmt: skip
REGISTER_FIELDS = [
    "respondent", "region", "round", "domain", "indicator", "question", "answer", "regulation",
    "programme", "practice", "evidence", "year", "date", "budget", "note",
]  # fmt: skip
GROUP_FIELDS = ["answer", "regulation", "programme", "practice", "evidence", "year", "note"]


def _title_block(sheet: Sheet, submission: Submission, width: int) -> int:
    """Writes title and label cells; returns the row of the header."""
    sheet.merge(1, 1, 1, width, submission.title)
    sheet.merge(2, 1, 2, width, "PROVINSI JAWA TENGAH TAHUN 2023")
    block = [
        ("Instansi:", submission.respondent, "plain"),
        ("Kode Wilayah:", submission.region, "plain"),
        ("Putaran:", submission.round, "plain"),
        ("Tanggal:", submission.date, "plain" if _is_text(submission.date) else "longdate"),
    ]
    row = 3
    for label, value, style in block:
        if value is not None:
            sheet.put(row, 1, label, "label")
            sheet.put(row, 2, value, style)
            row += 1
    return max(row + 1, 7)


def _is_text(value: Any) -> bool:
    return isinstance(unfaulted(value), (str, int, float, Rich))


def _first_cell_only(submission: Submission) -> Submission:
    """The same title block without its faults: they are noted once, on the first sheet."""
    return Submission(
        unfaulted(submission.respondent), submission.lines, unfaulted(submission.region),
        unfaulted(submission.date), unfaulted(submission.round), submission.labels,
        submission.extras, submission.title,
    )  # fmt: skip


def _header(sheet: Sheet, row: int, labels: dict[str, Any], extras: list[Any], rows: int = 1) -> None:
    for column, (name, label) in enumerate(list(labels.items()) + [("", x) for x in extras], 1):
        sheet.merge(row, column, row + rows - 1, column, label, "header")
        sheet.widths[column] = WIDTHS.get(name, 16)


def _put_line(
    sheet: Sheet, row: int, line: Line, columns: dict[str, int], extras: list[Any]
) -> None:
    if line.is_hidden:
        sheet.hidden_rows.add(row)
    if line.is_blank:
        sheet.blank_rows.add(row)
        if row - 1 not in sheet.blank_rows:
            sheet.fault("S107", str(row))
        return
    for name, column in columns.items():
        if name in line.values:
            value = line.values[name]
            style = COLUMN_STYLES.get(name, "text")
            if name == "date" and _is_text(value):
                # A serial number is only odd where no format makes a date of it.
                style = "text"
            sheet.put(row, column, value, style)
    for offset, value in enumerate(extras):
        if value is not None:
            sheet.put(row, len(columns) + 1 + offset, value, "text")


def domain_sheets(
    submission: Submission,
    names: dict[int, str] | None = None,
    totals: str | None = None,
    sheet_labels: dict[int, dict[str, Any]] | None = None,
    repeats_domain: bool = False,
) -> Book:
    """Layout (a): a sheet a domain, its name merged downwards beside the rows.

    `totals` adds a last row that counts Ya: "formula" or "number". `sheet_labels` gives one
    sheet labels of its own. `repeats_domain` writes the domain into every row, unmerged.
    """
    book = Book()
    block = submission
    for domain in range(1, 7):
        sheet = book.sheet((names or {}).get(domain, f"Domain {domain}"))
        labels = submission.column_labels(FORM_FIELDS)
        labels.update((sheet_labels or {}).get(domain, {}))
        extras = [label for label, _ in submission.extras]
        header = _title_block(sheet, block, len(labels) + len(extras))
        block = _first_cell_only(submission)
        if domain > 1:
            extras = [unfaulted(x) for x in extras]
        _header(sheet, header, labels, extras)
        columns = {name: column for column, name in enumerate(labels, 1)}
        row = header + 1
        lines = [line for line in submission.lines if line.domain == domain]
        for count, line in enumerate(lines):
            values = [below[count % len(below)] for _, below in submission.extras]
            _put_line(sheet, row, line, columns, values)
            if repeats_domain and not line.is_blank:
                sheet.put(row, columns["domain"], DOMAIN_NAMES[domain])
            row += 1
        if "domain" in columns and not repeats_domain:
            column = columns["domain"]
            sheet.merge(header + 1, column, row - 1, column, DOMAIN_NAMES[domain], "domain")
        if totals:
            _total(sheet, row, header + 1, columns, lines, totals == "formula")
    return book


def _total(
    sheet: Sheet, row: int, first: int, columns: dict[str, int], lines: list[Line], formula: bool
) -> None:
    answer = columns["answer"]
    count = sum(line.truth == "ya" for line in lines)
    letters = column_name(answer)
    cell = Formula(f'=COUNTIF({letters}{first}:{letters}{row - 1},"Ya")', count)
    sheet.put(row, 1, "JUMLAH", "total")
    sheet.fault("S108", str(row))
    sheet.put(row, answer, cell if formula else count, "total")


def register(submissions: list[Submission], sheet_name: str = "Register") -> Book:
    """Layout (b): a row an answer; the labels are those of the first submission."""
    book = Book()
    sheet = book.sheet(sheet_name)
    labels = {"indicator": "Kode Indikator", "evidence": "Bukti"} | submissions[0].labels
    submissions[0].labels = labels
    labels = submissions[0].column_labels(REGISTER_FIELDS)
    _header(sheet, 1, labels, [label for label, _ in submissions[0].extras])
    columns = {name: column for column, name in enumerate(labels, 1)}
    row = 2
    for submission in submissions:
        for count, line in enumerate(submission.lines):
            extras = [below[count % len(below)] for _, below in submissions[0].extras]
            if not line.is_blank:
                shared = {
                    "respondent": submission.respondent,
                    "region": submission.region,
                    "round": submission.round,
                    "domain": DOMAIN_NAMES[line.domain],
                    "date": submission.date,
                }
                line.values = shared | line.values
            _put_line(sheet, row, line, columns, extras)
            # What is wrong in every row of a respondent is noted at the first of them only.
            if not line.is_blank:
                submission.respondent = unfaulted(submission.respondent)
                submission.region = unfaulted(submission.region)
                submission.date = unfaulted(submission.date)
            row += 1
    return book


def wide_recap(
    submissions: list[Submission], totals: bool = False, sheet_name: str = "Rekap"
) -> Book:
    """Layout (c): a group of columns a respondent, under the respondent's merged name."""
    book = Book()
    sheet = book.sheet(sheet_name)
    first = submissions[0]
    labels = {"evidence": "Bukti"} | first.labels
    keys = ["domain", "number", "indicator", "question"]
    key_labels = {name: labels.get(name, LABELS[name]) for name in keys}
    groups = []
    column = len(keys) + 1
    for submission in submissions:
        own = labels | submission.labels
        group = {name: own.get(name, LABELS[name]) for name in GROUP_FIELDS}
        group = {name: label for name, label in group.items() if label is not None}
        groups.append((submission, column, group))
        column += len(group)
    sheet.merge(1, 1, 1, min(column - 1, 11), first.title)
    sheet.put(3, 1, "Putaran:", "label")
    sheet.put(3, 2, first.round, "plain")
    header = 5
    _header(sheet, header, key_labels, [], rows=2)
    for submission, left, group in groups:
        sheet.merge(header, left, header, left + len(group) - 1, submission.respondent, "header")
        for offset, (name, label) in enumerate(group.items()):
            sheet.put(header + 1, left + offset, label, "header")
            sheet.widths[left + offset] = WIDTHS[name]

    lines_of = [{line.code: line for line in submission.lines} for submission in submissions]
    row = start = header + 2
    domain_from = row
    key_lines = first.lines
    for index, line in enumerate(key_lines):
        _put_line(sheet, row, line, {"number": 2, "indicator": 3, "question": 4}, [])
        for (_, left, group), lines in zip(groups, lines_of):
            theirs = lines.get(line.code)
            if theirs is not None and not line.is_blank:
                own = {name: left + offset for offset, name in enumerate(group)}
                _put_line(sheet, row, theirs, own, [])
        last = index + 1 == len(key_lines)
        if last or key_lines[index + 1].domain != line.domain:
            sheet.merge(domain_from, 1, row, 1, DOMAIN_NAMES[line.domain], "domain")
            domain_from = row + 1
        row += 1
    if totals:
        sheet.put(row, 2, "JUMLAH", "total")
        sheet.fault("S108", str(row))
        for (submission, left, group), lines in zip(groups, lines_of):
            count = sum(line.truth == "ya" for line in lines.values())
            letters = column_name(left + list(group).index("answer"))
            formula = f'=COUNTIF({letters}{start}:{letters}{row - 1},"Ya")'
            sheet.put(row, left, Formula(formula, count), "total")
    return book


def tick_boxes(submission: Submission, ticks: list[str], totals: bool = False) -> Book:
    """Layout (d): the answer ticked in one of three columns.

    `ticks` are the marks used, in turn. A line may hold its own marks as
    `{"ticks": {"ya": ..., "tidak": ..., "sebagian": ...}}`, which may be faulty.
    """
    book = Book()
    sheet = book.sheet("Form LMGI")
    labels = submission.column_labels(FORM_FIELDS)
    extras = [label for label, _ in submission.extras]
    header = _title_block(sheet, submission, len(labels) + 2 + len(extras))
    boxes = {"ya": "Ya", "tidak": "Tidak", "sebagian": "Sebagian"} | submission.labels.get(
        "boxes", {}
    )
    columns: dict[str, int] = {}
    column = 1
    for name, label in list(labels.items()) + [(f"extra {x}", x) for x in extras]:
        columns[name] = column
        if name == "answer":
            sheet.merge(header, column, header, column + 2, label, "header")
            for offset, box in enumerate(boxes.values()):
                sheet.put(header + 1, column + offset, box, "header")
                sheet.widths[column + offset] = 9
            column += 3
        else:
            sheet.merge(header, column, header + 1, column, label, "header")
            sheet.widths[column] = WIDTHS.get(name, 16)
            column += 1
    row = header + 2
    domain_from = row
    for index, line in enumerate(submission.lines):
        fields = {
            name: at
            for name, at in columns.items()
            if name not in ("answer", "domain") and name in line.values
        }
        _put_line(sheet, row, line, fields, [])
        if not line.is_blank:
            for (label, below), name in zip(submission.extras, [f"extra {x}" for x in extras]):
                sheet.put(row, columns[name], below[index % len(below)])
            marks = line.values.get("ticks") or {line.truth: ticks[index % len(ticks)]}
            if isinstance(marks, Faulty):
                # Several ticks, or none, are a fault of the three boxes: of the first of them.
                for code in marks.codes:
                    sheet.fault(code, reference(row, columns["answer"]))
                marks = marks.value
            for offset, answer in enumerate(boxes):
                if answer in marks:
                    sheet.put(row, columns["answer"] + offset, marks[answer], "tick")
        last = index + 1 == len(submission.lines)
        if last or submission.lines[index + 1].domain != line.domain:
            sheet.merge(domain_from, 1, row, 1, DOMAIN_NAMES[line.domain], "domain")
            domain_from = row + 1
        row += 1
    if totals:
        sheet.put(row, 1, "JUMLAH", "total")
        sheet.fault("S108", str(row))
        for offset, answer in enumerate(boxes):
            count = sum(line.truth == answer for line in submission.lines)
            sheet.put(row, columns["answer"] + offset, count, "total")
    return book
