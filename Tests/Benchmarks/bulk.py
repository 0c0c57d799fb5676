"""Times `rekap convert` over tens of thousands of workbooks with one job and with two, in turn.

It makes the workbooks if they are not there (out/bulk), runs pairs of --jobs 1 and --jobs 2, proves that
the outputs are the same to the byte for 1, 2, 3 and 8 jobs, looks at the peak memory and how it grows
from a tenth of the workbooks to all, and says which goals are met.

Usage: bulk.py REKAP [COUNT]; BULK_RUNS says how many pairs are run (3). Results are written for 30,000
workbooks and more.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from bench import Goal, grid, machine
from measure import Cost, Program, median, run

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
OUT = ROOT / "out" / "bulk"
RESULTS = HERE / "results" / "bulk.md"
GENERATOR = ROOT / "Fixtures" / "generators" / "make_bulk.py"
#: How many workbooks make results that are kept.
ENOUGH = 30_000
OUTPUTS = [OUT / "all.ndjson", OUT / "findings.ndjson", OUT / "cited.csv"]


def workbooks(count: int) -> Path:
    """A folder of so many workbooks; made where it is not there, whole."""
    folder = OUT / f"inbox-{count}"
    if not folder.is_dir():
        aside = folder.with_suffix(".part")
        shutil.rmtree(aside, ignore_errors=True)
        subprocess.run(
            [sys.executable, "-B", str(GENERATOR), str(aside), "--count", str(count)], check=True
        )
        aside.rename(folder)
    return folder


def convert(rekap: str, folder: Path, jobs: int) -> Program:
    records, findings, citations = map(str, OUTPUTS)
    command = [rekap, "convert", str(folder), "--jobs", str(jobs), "--quiet"]
    command += ["-o", records, "--findings", findings, "--citations", citations]
    # Some workbooks are damaged on purpose, so that the status is 3.
    return Program(f"--jobs {jobs}", command, writes=tuple(OUTPUTS), statuses=(3,))


def sums() -> list[str]:
    """What the outputs hold, as check sums."""
    texts = []
    for path in OUTPUTS:
        with open(path, "rb") as file:
            texts.append(hashlib.file_digest(file, "sha256").hexdigest())
    return texts


def row(name: str, count: int, cost: Cost) -> list[str]:
    return [
        name, f"{count:,}", f"{cost.wall:.1f}", f"{cost.cpu:.1f}", f"{count / cost.wall:,.0f}",
        f"{cost.cpu / count * 1e3:.2f}", f"{cost.peak:.0f}",
    ]  # fmt: skip


def main(rekap: str, count: int) -> int:
    pairs = int(os.environ.get("BULK_RUNS", "3"))
    rekap = str(Path(rekap).resolve())
    OUT.mkdir(parents=True, exist_ok=True)
    folder, tenth = workbooks(count), workbooks(max(count // 10, 1))
    print(f"{machine()}\n{pairs} pairs of --jobs 1 and --jobs 2, {count:,} workbooks:", flush=True)

    # The first run reads the workbooks from the disk, and is not counted.
    run(convert(rekap, folder, 2))
    expected = sums()
    costs: dict[int, list[Cost]] = {1: [], 2: []}
    for pair in range(pairs):
        # Which goes first changes, so that a machine that slows down meets both.
        for jobs in (1, 2) if pair % 2 == 0 else (2, 1):
            costs[jobs].append(run(convert(rekap, folder, jobs)))
            if sums() != expected:
                sys.exit(f"--jobs {jobs} gives other bytes.")
        print(f"  {costs[1][-1].wall / costs[2][-1].wall:.2f} times as fast", flush=True)
    for jobs in (3, 8):
        run(convert(rekap, folder, jobs))
        if sums() != expected:
            sys.exit(f"--jobs {jobs} gives other bytes.")
    small = run(convert(rekap, tenth, 2))
    for path in OUTPUTS:
        path.unlink()

    one, two = median(costs[1]), median(costs[2])
    ratios = [b.wall / a.wall for a, b in zip(costs[1], costs[2])]
    table = grid(
        ["", "workbooks", "wall s", "CPU s", "a second", "CPU ms each", "peak MB"],
        [
            row("--jobs 1", count, one),
            row("--jobs 2", count, two),
            row("--jobs 2", max(count // 10, 1), small),
        ],
        {1, 2, 3, 4, 5, 6},
    )
    peak = max(cost.peak for cost in costs[1] + costs[2])
    wanted = [
        Goal("wall of `--jobs 2` over `--jobs 1`, median of the pairs", 1 / 1.8,
             statistics.median(ratios)),
        Goal("peak memory", 200, peak, " MB"),
    ]  # fmt: skip
    goals = grid(["goal", "measured", "at most", ""], [goal.row() for goal in wanted], {1, 2})
    same = "The outputs (records, findings, citations) were the same to the byte for 1, 2, 3 and 8 jobs."
    print(f"\n{table}\n\n{goals}\n{same}")
    if count >= ENOUGH:
        text = [
            "# Results: many workbooks",
            "Written by `make bench-bulk`; do not edit. [What is measured, and how](../README.md).",
            f"{machine()}. Medians of {pairs} pairs.",
            goals,
            table,
            same,
        ]
        RESULTS.write_text("\n\n".join(text) + "\n", encoding="utf-8")
        print(f"Written to {RESULTS.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else ENOUGH))
