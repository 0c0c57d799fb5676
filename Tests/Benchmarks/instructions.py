"""Counts the instructions of `rekap` on small workbooks: a guard that no busy machine can upset.

The counts are compared with instructions.tsv, as long as compiler, system and counting tool are
those it was recorded with (the system's libxml2, zlib and C library count too); 5 % more is going
backwards, and ends with status 1. valgrind counts, or perf where there is no valgrind.

Usage: instructions.py REKAP [--record]
"""

from __future__ import annotations

import csv
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
RECORD = HERE / "instructions.tsv"
OUT = ROOT / "out" / "bench"
TOLERANCE = 0.05
FORM = "Fixtures/submissions/BPBD Prov Jateng - isian LMGI.xlsx"
WIDE = "Fixtures/messy/wide.xlsx"
TASKS = {
    "start": ["--version"],
    "cells, a wide recap": ["cells", WIDE, "--format", "csv"],
    "convert, a form": ["convert", FORM, "--format", "csv", "--quiet", "--jobs", "1"],
}
COLUMNS = ["task", "instructions", "swift", "system", "tool"]


def tool() -> str | None:
    """What can count here: valgrind (with clang for the shim), perf, or nothing."""
    if shutil.which("valgrind") and shutil.which("clang"):
        return "valgrind"
    if shutil.which("perf"):
        tried = subprocess.run(
            ["perf", "stat", "-x,", "-e", "instructions:u", "true"], capture_output=True, text=True
        )
        if re.search(r"^\d+,", tried.stderr, re.MULTILINE):
            return "perf"
    return None


def swift_version() -> str:
    """The compiler's version, such as 6.3.1."""
    said = subprocess.run(["swift", "--version"], capture_output=True, text=True)
    found = re.search(r"Swift version (\S+)", said.stdout + said.stderr)
    return found.group(1) if found else "unknown"


def system() -> str:
    """The processor and the system's release, such as x86_64 debian 12."""
    release = platform.freedesktop_os_release()
    return f"{platform.machine()} {release.get('ID', '')} {release.get('VERSION_ID', '')}".strip()


def count(counter: str, rekap: str, arguments: list[str]) -> int:
    """The instructions of one run in user space, all threads together."""
    environment = dict(os.environ, REKAP_MAPPINGS=str(ROOT / "Mappings"), LC_ALL="C")
    if counter == "valgrind":
        environment["LD_PRELOAD"] = str(OUT / "sigsuspend.so")
        command = ["valgrind", "--tool=cachegrind", "--cache-sim=no"]
        command += ["--cachegrind-out-file=/dev/null", rekap, *arguments]
        pattern = r"I\s+refs:\s+([\d,]+)"
    else:
        command = ["perf", "stat", "-x,", "-e", "instructions:u", rekap, *arguments]
        pattern = r"^(\d+),"
    ran = subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    said = ran.stderr.decode(errors="replace")
    found = re.search(pattern, said, re.MULTILINE)
    if ran.returncode not in (0, 1) or not found:
        sys.exit(f"{said[-2000:]}\n{counter} could not count: {' '.join(arguments)}")
    return int(found.group(1).replace(",", ""))


def prepare(counter: str, rekap: str) -> str:
    """Builds the shim, and strips a copy: valgrind 3.19 gives up at Swift's debug information."""
    if counter != "valgrind":
        return rekap
    OUT.mkdir(parents=True, exist_ok=True)
    shim = ["clang", "-shared", "-fPIC", "-O1", "-o", OUT / "sigsuspend.so", HERE / "sigsuspend.c"]
    subprocess.run(shim, check=True)
    stripped = OUT / "rekap-stripped"
    subprocess.run(["strip", "--strip-debug", "-o", stripped, rekap], check=True)
    return str(stripped)


def recorded() -> dict[tuple[str, ...], int]:
    """What is on record, by task, compiler, system and tool."""
    if not RECORD.exists():
        return {}
    with open(RECORD, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return {
        (row["task"], row["swift"], row["system"], row["tool"]): int(row["instructions"])
        for row in rows
    }


def main(rekap: str, records: bool) -> int:
    counter = tool()
    if counter is None:
        print("Instructions were not counted: neither valgrind nor perf can count them here.")
        return 0
    kind = (swift_version(), system(), counter)
    program = prepare(counter, str(Path(rekap).resolve()))
    known, rose = recorded(), False
    print(f"Instructions (Swift {kind[0]}, {kind[1]}, {counter}):")
    for task, arguments in TASKS.items():
        now = count(counter, program, arguments)
        before = known.get((task, *kind))
        if before is None:
            print(f"  {task:22}{now:>14,}  nothing on record for this Swift, system and tool")
        else:
            change = now / before - 1
            verdict = "as recorded" if abs(change) <= TOLERANCE else "fewer: record it"
            if change > TOLERANCE:
                verdict, rose = f"MORE than {TOLERANCE:.0%} above the record", True
            print(f"  {task:22}{now:>14,}  {change:+.1%}, {verdict}")
        if records:
            known[(task, *kind)] = now
    if records:
        with open(RECORD, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter="\t", lineterminator="\n")
            writer.writerow(COLUMNS)
            for (task, *rest), number in known.items():
                writer.writerow([task, number, *rest])
        print(f"Recorded in {RECORD.relative_to(ROOT)}.")
        return 0
    if rose:
        print(
            "Rekap does more work than before for the same workbook. If that is wanted, record it:"
            f"\n  python3 Tests/Benchmarks/instructions.py {rekap} --record"
        )
    return 1 if rose else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], "--record" in sys.argv[2:]))
