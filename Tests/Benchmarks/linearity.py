"""Measures how cost grows with rows, sheets and files."""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from pathlib import Path

from measure import Cost, Program, median, run

SIZES = {
    "rows, cells": [1_000, 10_000, 100_000, 1_000_000],
    "rows, convert": [1_000, 10_000, 100_000, 1_000_000],
    "sheets, cells": [10, 100, 1_000],
    "files, convert": [10, 100, 1_000],
}


@dataclass
class Series:
    """What Rekap took for growing sizes of one kind."""

    name: str
    points: list[tuple[int, Cost]]

    def exponent(self) -> float:
        """How CPU time grew over the last step: 1 is in proportion, 2 with the square."""
        (small, before), (large, after) = self.points[-2:]
        return log(after.cpu / before.cpu) / log(large / small)

    def growth_of_memory(self) -> float:
        """Peak memory of the largest size over that of the one before."""
        return self.points[-1][1].peak / self.points[-2][1].peak


def program(rekap: str, folder: Path, name: str, size: int) -> Program:
    """The command that reads so many rows, sheets or files."""
    written = folder / "written"
    if name == "sheets, cells":
        command = [rekap, "cells", str(folder / f"sheets-{size}.xlsx"), "--format", "ndjson"]
        return Program(name, command, written)
    register = folder / f"register-{size}.xlsx"
    if name == "rows, cells":
        return Program(name, [rekap, "cells", str(register), "--format", "csv"], written)
    inputs = [register] if name == "rows, convert" else sorted((folder / "forms").iterdir())[:size]
    command = [rekap, "convert", *map(str, inputs), "--format", "csv", "--quiet"]
    findings = folder / "findings.ndjson"
    command += ["-o", str(written), "--findings", str(findings)]
    return Program(name, command, writes=(written, findings), statuses=(0, 1))


def measure(rekap: str, folder: Path, runs: int) -> list[Series]:
    """Runs every size, the largest of the rows once only."""
    measured = []
    for name, sizes in SIZES.items():
        print(f"{name}:", end="", flush=True)
        points = []
        for size in sizes:
            task = program(rekap, folder, name, size)
            costs = [run(task) for _ in range(1 if size == 1_000_000 else runs)]
            points.append((size, median(costs)))
            print(f" {size:,}", end="", flush=True)
        print(flush=True)
        measured.append(Series(name, points))
    return measured
