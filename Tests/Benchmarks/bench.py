"""Times `rekap` beside other programs, says which goals are met, and writes the results down.

Usage: bench.py REKAP [PART]...; the parts are big, inline, nums, register, forms, sample, start,
growth and instructions; all of them if none is named, and only then are the results written.
BENCH_RUNS says how often each program runs (5).
"""

from __future__ import annotations

import importlib.metadata
import os
import platform
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import charts
import instructions
import linearity
from measure import Program, Race

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
OUT = ROOT / "out" / "bench"
RESULTS = HERE / "results"
PEERS = ["fastexcel", "python-calamine", "polars", "openpyxl", "crease", "frictionless"]
MAKERS = ["XlsxWriter"]

CELLS, CONVERT = "rekap cells", "rekap convert"
CALAMINE, FASTEXCEL, CREASE = "python-calamine", "fastexcel", "crease"


def peer(
    name: str, script: str, *arguments: str, does: str = "reads", slow: bool = False
) -> Program:
    """A program in the folder of peers."""
    command = [sys.executable, str(HERE / "peers" / script), *arguments]
    return Program(name, command, is_slow=slow, does=does)


def cells(rekap: str, book: Path) -> Program:
    command = [rekap, "cells", str(book), "--format", "csv"]
    return Program(CELLS, command, OUT / "written", does="reads, writes CSV")


def convert(rekap: str, *inputs: str) -> Program:
    records, findings = OUT / "written", OUT / "findings.ndjson"
    command = [rekap, "convert", *inputs, "--format", "csv", "--quiet"]
    command += ["-o", str(records), "--findings", str(findings)]
    does = "reads, maps, checks, writes CSV and findings"
    return Program(CONVERT, command, writes=(records, findings), statuses=(0, 1), does=does)


def reading(rekap: str, name: str, task: str, slow: bool = True) -> Race:
    """A race on one big sheet."""
    book = OUT / f"{name}.xlsx"
    programs = [
        cells(rekap, book),
        peer(FASTEXCEL, "read_fastexcel.py", str(book)),
        peer(CALAMINE, "read_python_calamine.py", str(book)),
        peer("polars", "read_polars.py", str(book)),
        peer("openpyxl", "read_openpyxl.py", str(book), slow=True),
    ]
    return Race(name, task, programs)


def races(rekap: str) -> dict[str, Race]:
    register = str(OUT / "register-200000.xlsx")
    sample = str(OUT / "register-10000.xlsx")
    forms = [str(form) for form in sorted((OUT / "forms").iterdir())]
    checks = "reads, checks what it can"
    all_races = [
        reading(rekap, "big", "200,000 rows x 12, shared strings"),
        reading(rekap, "inline", "the same, inline strings"),
        reading(rekap, "nums", "a million numbers"),
        Race(
            "register",
            "200,000 answers",
            [
                convert(rekap, register),
                cells(rekap, Path(register)),
                peer(CREASE, "validate_crease.py", "register", register, slow=True, does=checks),
                peer(CALAMINE, "read_python_calamine.py", register, slow=True),
            ],
            least_turns=15,
        ),
        Race(
            "forms",
            f"{len(forms):,} workbooks of 6 sheets",
            [
                convert(rekap, str(OUT / "forms")),
                peer(CREASE, "validate_crease.py", "forms", *forms, does=checks),
                peer(CALAMINE, "read_python_calamine.py", *forms),
            ],
        ),
        Race(
            "sample",
            "10,000 answers",
            [
                convert(rekap, sample),
                peer(CREASE, "validate_crease.py", "register", sample, does=checks),
                peer("frictionless", "validate_frictionless.py", sample, does=checks, slow=True),
            ],
        ),
        Race(
            "start",
            "the version is asked for",
            [Program("rekap --version", [rekap, "--version"], does="starts and ends")],
            least_turns=20,
        ),
    ]
    return {race.name: race for race in all_races}


@dataclass(frozen=True)
class Goal:
    """A bound on a ratio or a figure, and what came of it."""

    text: str
    limit: float
    value: float
    unit: str = ""

    @property
    def is_met(self) -> bool:
        return self.value <= self.limit

    def row(self) -> list[str]:
        digits = 0 if self.unit else 2
        value, limit = f"{self.value:.{digits}f}", f"{self.limit:.{digits}f}"
        verdict = "met" if self.is_met else "**missed**"
        return [self.text, f"{value}{self.unit}", f"{limit}{self.unit}", verdict]


def goals(ran: dict[str, Race], measured: list[linearity.Series]) -> list[Goal]:
    """What the project wants of itself, for what was run."""
    wanted: list[Goal] = []

    def ratio(race: str, ours: str, theirs: str, limit: float, figure: str = "wall") -> None:
        if race in ran:
            a, b = ran[race].cost(ours), ran[race].cost(theirs)
            text = f"*{race}*: {figure} of `{ours}` over {theirs}"
            wanted.append(Goal(text, limit, getattr(a, figure) / getattr(b, figure)))

    for race in ("big", "inline", "nums"):
        ratio(race, CELLS, FASTEXCEL, 0.5)
        ratio(race, CELLS, CALAMINE, 0.3)
        ratio(race, CELLS, FASTEXCEL, 0.95, "cpu")
        if race in ran:
            peak = ran[race].cost(CELLS).peak
            wanted.append(Goal(f"*{race}*: peak of `{CELLS}`", 64, peak, " MB"))
    ratio("register", CONVERT, CREASE, 0.6)
    ratio("register", CONVERT, CELLS, 1.8)
    ratio("forms", CONVERT, CREASE, 0.5)
    ratio("forms", CONVERT, CALAMINE, 1.2)
    if "start" in ran:
        wall = ran["start"].cost("rekap --version").wall * 1000
        wanted.append(Goal("*start*: wall of `rekap --version`", 15, wall, " ms"))
    for series in measured:
        wanted.append(Goal(f"*growth*: exponent of {series.name}", 1.1, series.exponent()))
    # What waits between threads varies by some megabytes of the 25 that there are.
    for series in measured:
        if series.name.startswith("rows"):
            text = f"*growth*: memory, {series.name}, ten times the rows"
            wanted.append(Goal(text, 1.1, series.growth_of_memory()))
    return wanted


def grid(head: list[str], rows: list[list[str]], numbers: set[int]) -> str:
    """A Markdown table, aligned in its source too, so that it can be read in a terminal."""
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    marks = ["-" * (w - 1) + ":" if i in numbers else "-" * w for i, w in enumerate(widths)]

    def line(cells: list[str]) -> str:
        padded = [
            cell.rjust(width) if i in numbers else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(cells, widths))
        ]
        return "| " + " | ".join(padded) + " |"

    return "\n".join([line(head), line(marks), *map(line, rows)])


def race_table(race: Race) -> str:
    ours = race.cost(race.programs[0].name)
    rows = []
    for program in race.programs:
        cost = race.cost(program.name)
        fine = 3 if race.name == "start" else 2
        rows.append(
            [
                program.name + (" (one run)" if program.is_slow else ""),
                program.does,
                f"{cost.wall:.{fine}f}",
                f"{cost.cpu:.{fine}f}",
                f"{cost.peak:.0f}",
                f"{ours.wall / cost.wall:.2f}",
                f"{ours.cpu / cost.cpu:.2f}",
                f"{ours.peak / cost.peak:.2f}",
            ]
        )
    head = [f"*{race.name}*: {race.task}", "what it does", "wall s", "CPU s", "peak MB"]
    return grid([*head, "wall :", "CPU :", "peak :"], rows, {2, 3, 4, 5, 6, 7})


def goal_table(wanted: list[Goal]) -> str:
    head = ["goal", "measured", "at most", ""]
    return grid(head, [goal.row() for goal in wanted], {1, 2})


def growth_table(measured: list[linearity.Series]) -> str:
    rows = []
    for series in measured:
        for size, cost in series.points:
            rate = f"{cost.cpu / size * 1e6:,.1f}"
            rows.append([series.name, f"{size:,}", f"{cost.wall:.2f}", f"{cost.cpu:.2f}", rate,
                         f"{cost.peak:.0f}"])  # fmt: skip
    head = ["growing", "size", "wall s", "CPU s", "CPU µs each", "peak MB"]
    return grid(head, rows, {1, 2, 3, 4, 5})


def growth_words(measured: list[linearity.Series]) -> str:
    return "\n".join(
        f"- {series.name}: over the last step, CPU time grew as size to the power of "
        f"{series.exponent():.2f}; peak memory grew {series.growth_of_memory():.2f}-fold."
        for series in measured
    )


def machine() -> str:
    """Cores, memory and processor; no name and no date."""
    processor = platform.machine()
    memory = 0.0
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            processor = f"{line.split(':', 1)[1].strip()} ({platform.machine()})"
            break
    if found := re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text()):
        memory = int(found.group(1)) / 1024**2
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    cores = len(os.sched_getaffinity(0))
    return f"{cores} cores, {memory:.0f} GB of memory, {processor}, {system}"


def versions(rekap: str) -> str:
    said = subprocess.run([rekap, "--version"], capture_output=True, text=True).stdout.strip()
    parts = [f"Rekap {said}", f"Swift {instructions.swift_version()}"]
    parts.append(f"Python {platform.python_version()}")
    for name in PEERS + MAKERS:
        try:
            parts.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            parts.append(f"{name} is not installed")
    return ", ".join(parts)


def warm(folder: Path) -> None:
    """Reads the workbooks once, so that nobody waits for the disk."""
    for path in folder.rglob("*.xlsx"):
        with open(path, "rb") as file:
            while file.read(1 << 20):
                pass


def write_results(
    rekap: str, turns: int, ran: dict[str, Race], measured: list[linearity.Series]
) -> None:
    RESULTS.mkdir(exist_ok=True)
    drawn = [race for name, race in ran.items() if name not in ("start", "sample")]
    (RESULTS / "races.svg").write_text(charts.bars(drawn), encoding="utf-8")
    (RESULTS / "linearity.svg").write_text(charts.growth(measured), encoding="utf-8")
    wanted = goals(ran, measured)
    met = sum(goal.is_met for goal in wanted)
    text = [
        "# Results",
        "Written by `make bench`; do not edit. [What is measured, and how](../README.md).",
        f"{machine()}. {versions(rekap)}. Medians of {turns} interleaved runs. The columns with a "
        "colon are ratios: Rekap's figure (the first line's) divided by this program's.",
        "![Wall time and peak memory](races.svg)",
        "## Goals",
        f"{met} of {len(wanted)} met.",
        goal_table(wanted),
        "## Races",
        *[race_table(race) for race in ran.values()],
        "## Growth",
        "![CPU time and peak memory against size](linearity.svg)",
        growth_words(measured),
        growth_table(measured),
    ]
    (RESULTS / "README.md").write_text("\n\n".join(text) + "\n", encoding="utf-8")
    print(f"Written to {RESULTS.relative_to(ROOT)}.")


def main(rekap: str, parts: list[str]) -> int:
    turns = int(os.environ.get("BENCH_RUNS", "5"))
    rekap = str(Path(rekap).resolve())
    OUT.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, str(HERE / "make_workbooks.py"), str(OUT)], check=True)
    print(f"{machine()}\n{versions(rekap)}\n{turns} interleaved runs:", flush=True)
    warm(OUT)
    all_races = races(rekap)
    unknown = set(parts) - set(all_races) - {"growth", "instructions"}
    if unknown:
        sys.exit(f"no such part: {', '.join(sorted(unknown))}\n{__doc__}")
    ran = {name: race for name, race in all_races.items() if not parts or name in parts}
    for race in ran.values():
        race.run(turns)
    grows = not parts or "growth" in parts
    measured = linearity.measure(rekap, OUT, min(turns, 3)) if grows else []
    for race in ran.values():
        print("\n" + race_table(race))
    if measured:
        print("\n" + growth_table(measured) + "\n\n" + growth_words(measured))
    if wanted := goals(ran, measured):
        print("\n" + goal_table(wanted))
        missed = [goal for goal in wanted if not goal.is_met]
        print(f"{len(wanted) - len(missed)} of {len(wanted)} goals are met.")
    if not parts:
        write_results(rekap, turns, ran, measured)
    print()
    return instructions.main(rekap, False) if not parts or "instructions" in parts else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
