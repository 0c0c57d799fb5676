"""Runs programs and says what each took: wall time, CPU time, peak memory of the whole process."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ONCE = Path(__file__).resolve().with_name("once.py")


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
    writes: tuple[Path, ...] = ()
    """Files that it makes itself."""
    statuses: tuple[int, ...] = (0,)
    """Exit statuses that mean success."""
    is_slow: bool = False
    """Run once only, in the last turn."""
    does: str = ""
    """What it does, for the tables."""


def run(program: Program) -> Cost:
    """Runs a program to its end; a failure ends the benchmark, for its time would mean nothing."""
    # To let go of what the run before wrote takes the system time, and is no program's work.
    for path in (*program.writes, *filter(None, [program.output])):
        path.unlink(missing_ok=True)
    once = [sys.executable, "-I", "-S", str(ONCE), str(program.output or os.devnull)]
    measured = subprocess.run(once + program.command, capture_output=True, text=True)
    figures = measured.stdout.split()
    if len(figures) != 4 or int(figures[3]) not in program.statuses:
        sys.stderr.write(measured.stderr[-2000:])
        sys.exit(f"{program.name} failed: {' '.join(program.command[:4])} …")
    return Cost(float(figures[0]), float(figures[1]), int(figures[2]) / 1024)


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
    least_turns: int = 1
    """How many turns there are at least: more where runs are short, or a bound is near."""
    costs: dict[str, list[Cost]] = field(default_factory=dict)

    def run(self, turns: int) -> None:
        turns = max(turns, self.least_turns)
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
