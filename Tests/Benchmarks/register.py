"""Times `rekap convert` on a register of 200,000 answers beside python-calamine, which only reads it.

The two run in turn, so that a change in the machine's speed meets both; medians and their ratio are
what to quote. Usage: register.py REKAP [RUNS]; `make bench` calls it with what it needs installed.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "out"
REGISTER = OUT / "register.xlsx"
READ = (
    "import sys, python_calamine as c; "
    "print(len(c.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()))"
)


def run(command: list[str]) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds and peak megabytes of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"failed: {' '.join(command)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main(rekap: str, runs: int = 5) -> None:
    OUT.mkdir(exist_ok=True)
    if not REGISTER.exists():
        print("making out/register.xlsx …", flush=True)
        maker = ROOT / "Fixtures" / "generators" / "make_register.py"
        subprocess.run([sys.executable, maker, REGISTER, "200000"], check=True)
    commands = {
        "rekap convert (map, check, CSV)": [
            rekap, "convert", str(REGISTER), "--format", "csv", "-o", str(OUT / "register.csv"),
            "--quiet",
        ],
        "python-calamine (read only)": [sys.executable, "-c", READ, str(REGISTER)],
    }
    figures: dict[str, list[tuple[float, float, float]]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            measured = run(command)
            if turn:  # the first turn warms the cache
                figures[name].append(measured)
    print(f"{'median of ' + str(runs):34}{'wall s':>8}{'CPU s':>8}{'peak MB':>9}")
    medians = {}
    for name, rows in figures.items():
        medians[name] = [statistics.median(column) for column in zip(*rows)]
        wall, cpu, peak = medians[name]
        print(f"{name:34}{wall:8.2f}{cpu:8.2f}{peak:9.0f}")
    (ours, theirs) = medians.values()
    print(f"{'ratio':34}" + "".join(f"{a / b:{w}.2f}" for a, b, w in zip(ours, theirs, (8, 8, 9))))


if __name__ == "__main__":
    main(sys.argv[1], *(int(argument) for argument in sys.argv[2:3]))
