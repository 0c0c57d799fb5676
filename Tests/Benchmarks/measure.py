"""Runs programs and says what each took: wall time, CPU time, peak memory of the whole process.

This module must stay light: on Linux the peak of a child that was started by vfork is at least what
its parent held at that moment, so whoever measures small programs had better be small itself.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a run took."""

    wall: float
    """Seconds that passed."""
    cpu: float
    """Seconds of all cores together, user and system."""
    peak: float
    """Megabytes (1024 x 1024) of resident memory at most."""


@dataclass(frozen=True)
class Program:
    """A command under the name by which the tables know it."""

    name: str
    command: list[str]
    output: Path | None = None
    """Where standard output goes; nowhere otherwise."""
    statuses: tuple[int, ...] = (0,)
    """Exit statuses that mean success."""
    is_slow: bool = False
    """Run once only, in the last turn."""
    does: str = ""
    """What it does, for the tables."""


def run(program: Program) -> Cost:
    """Runs a program to its end; a failure ends the benchmark, for its time would mean nothing."""
    with open(program.output or os.devnull, "wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(program.command, stdout=output, stderr=subprocess.PIPE)
        complaint = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in program.statuses:
        sys.stderr.write(complaint.decode(errors="replace")[-2000:])
        sys.exit(f"{program.name} failed ({process.returncode}): {program.command[:4]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(costs: list[Cost]) -> Cost:
    """The median of each figure by itself."""
    return Cost(
        statistics.median(cost.wall for cost in costs),
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.peak for cost in costs),
    )


@dataclass
class Race:
    """Programs on one task. They run in turn, so that a change in the machine's speed meets all."""

    name: str
    task: str
    programs: list[Program]
    costs: dict[str, list[Cost]] = field(default_factory=dict)

    def run(self, turns: int) -> None:
        print(f"{self.name}:", end="", flush=True)
        for turn in range(1, turns + 1):
            for program in self.programs:
                if not program.is_slow or turn == turns:
                    self.costs.setdefault(program.name, []).append(run(program))
            print(f" {turn}", end="", flush=True)
        print(flush=True)

    def cost(self, name: str) -> Cost:
        """The medians of a program."""
        return median(self.costs[name])
