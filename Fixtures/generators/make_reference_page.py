"""Makes Mappings/REFERENCE.md, with its pictures, from the folders of Fixtures/reference.

Each folder holds a workbook, of `make_reference.py`, and a mapping. `rekap` converts the one by the
other; what comes of it is kept beside them, drawn into Mappings/pictures, and put into the page
where `page.md`, which has the prose, says `<!-- construct NAME -->`.

Usage: make_reference_page.py REKAP
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from draw_sheets import FIELDS, draw, number_of
from faults import FIXTURES
from make_reference import WORKBOOKS

FOLDER = FIXTURES / "reference"
MAPPINGS = FIXTURES.parent / "Mappings"
PICTURES = MAPPINGS / "pictures"
CIRCLED = {"1": "①", "2": "②", "3": "③", "4": "④", "5": "⑤", "6": "⑥", "7": "⑦", "+": "⊕"}


class Rekap:
    """The program whose answers the page shows."""

    def __init__(self, executable: str) -> None:
        self.executable = str(Path(executable).resolve())

    def __call__(self, *arguments: str) -> str:
        """What a run writes to standard output; findings are no failure."""
        run = subprocess.run(
            [self.executable, *arguments, "--lang", "en"],
            cwd=FIXTURES.parent,
            capture_output=True,
        )
        if run.returncode > 1:
            sys.exit(f"{' '.join(arguments)}\n{run.stderr.decode()}")
        return run.stdout.decode()


def objects(lines: str) -> list[Any]:
    """The objects of NDJSON."""
    return [json.loads(line) for line in lines.splitlines()]


def place(at: str) -> str:
    """Where a value comes from, for readers."""
    if at.startswith("mapping:"):
        return f"line {at.removeprefix('mapping:')}"
    return {"(file)": "file name", "(sheet)": "sheet name"}.get(at, at)


def records_table(records: list[Any]) -> str:
    """Records as a table: each value, and where it comes from."""

    def has(record: Any, name: str) -> bool:
        return record.get(name) is not None or name in record.get("_missing", {})

    names = [name for name in FIELDS if any(has(record, name) for record in records)]
    sheets = {record["_source"]["sheet"] for record in records}
    rows = []
    for record in records:
        cells = [record["_source"]["sheet"]] if len(sheets) > 1 else []
        for name in names:
            if name == "extra":
                extra = record.get("extra", {}).items()
                cells.append("<br>".join(f"{label}: {value}" for label, value in extra) or "–")
                continue
            value = record.get(name)
            source = record["_source"].get(name, {})
            told = [place(source["at"])] if "at" in source else []
            if value is None and name in record.get("_missing", {}):
                told.insert(0, record["_missing"][name].replace("_", " "))
            cell = "–" if value is None else str(value)
            if told and (value is not None or name in record.get("_missing", {})):
                cell += f" <sub>{', '.join(told)}</sub>"
            cells.append(cell.replace("|", "\\|"))
        rows.append(f"| {' | '.join(cells)} |")
    head = ["sheet"] if len(sheets) > 1 else []
    head += [f"{CIRCLED[number_of(name)]} {name}" for name in names]
    return "\n".join([f"| {' | '.join(head)} |", "| --- " * len(head) + "|", *rows])


def picture(name: str, alternative: str) -> str:
    """The line that shows a picture."""
    words = alternative.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return f'<img src="pictures/{name}.svg" alt="{words}">'


class Construct:
    """What one folder holds, and what comes of it."""

    def __init__(self, name: str, rekap: Rekap) -> None:
        self.name = name
        self.folder = FOLDER / name
        self.workbook = self.folder / WORKBOOKS[name][1]
        self.mapping = self.folder / "mapping.yaml"
        self.rekap = rekap
        arguments = (self.path(self.workbook), "--mapping", self.path(self.mapping))
        self.records = rekap("convert", *arguments, "--quiet")
        self.findings = rekap("check", *arguments, "--quiet")
        self.found = objects(rekap("check", *arguments, "--quiet", "--format", "ndjson"))
        (self.folder / "records.ndjson").write_text(self.records)
        (self.folder / "findings.txt").write_text(self.findings)

    @staticmethod
    def path(file: Path) -> str:
        return str(file.relative_to(FIXTURES.parent))

    def shown(self, title: str) -> str:
        """The part of the page that shows it."""
        svg, words = draw(self.workbook, objects(self.records), self.found, title)
        (PICTURES / f"{self.name}.svg").write_text(svg)
        parts = [
            f"<!-- {self.name} -->",
            "<table>\n<tr><th>the sheet</th><th>its mapping</th></tr>\n"
            f'<tr><td valign="top">\n\n{picture(self.name, words)}\n\n</td><td valign="top">',
            f"```yaml\n{self.mapping.read_text()}```",
            "</td></tr>\n</table>",
            records_table(objects(self.records)),
        ]
        if self.found:
            parts.append(f"```text\n{self.findings}```")
        return "\n\n".join(parts)

    def written(self, title: str) -> str:
        """The part of the page that shows the workbook which is written of the records."""
        with tempfile.TemporaryDirectory() as folder:
            book = Path(folder) / "written.xlsx"
            mapping = ("--mapping", self.path(self.mapping))
            data = self.path(self.folder / "records.ndjson")
            self.rekap("export", data, *mapping, "-o", str(book), "--quiet")
            cells = self.rekap("cells", str(book), "--format", "csv")
            again = self.rekap("convert", str(book), *mapping, "--quiet")
            svg, words = draw(book, objects(again), [], title)
        (self.folder / "written.csv").write_bytes(cells.encode())
        (PICTURES / f"{self.name}-written.svg").write_text(svg)
        return picture(f"{self.name}-written", words)


def anchor(heading: str) -> str:
    """The anchor that forges give a heading."""
    kept = re.sub(r"[^\w\- ]", "", heading.lower())
    return kept.replace(" ", "-")


def contents(page: str) -> str:
    """A list of links to the constructs, by chapter."""
    chapters: list[tuple[str, list[str]]] = []
    for marks, heading in re.findall(r"^(##+) (.+)$", page, re.MULTILINE):
        if heading == "The constructs":
            continue
        if marks == "##":
            chapters.append((heading, []))
        else:
            chapters[-1][1].append(f"[{heading}](#{anchor(heading)})")
    return "\n".join(
        f"- [{chapter}](#{anchor(chapter)})" + "".join(f"\n  - {link}" for link in links)
        for chapter, links in chapters
    )


def page(template: str, rekap: Rekap) -> str:
    """The page, with what its marks stand for."""
    constructs = {name: Construct(name, rekap) for name in WORKBOOKS}
    text = template.replace("<!-- contents -->", contents(template))
    schema = (FOLDER / "schema.yaml").read_text()
    text = text.replace("<!-- schema -->", f"```yaml\n{schema}```")
    named = [f"{CIRCLED[number_of(name)]} {name}" for name in FIELDS if name != "extra"]
    kept = f"{CIRCLED['+']} what is kept under `extra`"
    text = text.replace("<!-- legend -->", f"{', '.join(named)}, {kept}.")

    heading = ""
    lines = []
    for line in text.split("\n"):
        if line.startswith("#"):
            heading = line.lstrip("# ").replace("`", "")
        mark = re.fullmatch(r"<!-- (construct|written) (\S+) -->", line)
        if mark and mark[1] == "construct":
            lines.append(constructs[mark[2]].shown(heading))
        elif mark:
            lines.append(constructs[mark[2]].written(f"{heading}, as it is written"))
        else:
            lines.append(line)
    return "\n".join(lines)


def main() -> None:
    rekap = Rekap(sys.argv[1])
    PICTURES.mkdir(exist_ok=True)
    for old in PICTURES.glob("*.svg"):
        old.unlink()
    note = "<!-- Made by `make reference` from Fixtures/reference; change it there. -->\n\n"
    text = page((FOLDER / "page.md").read_text(), rekap)
    (MAPPINGS / "REFERENCE.md").write_text(note + text)


if __name__ == "__main__":
    main()
