"""What a workbook costs: of processor time, memory and bytes, with Spark and without."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


def cpu_seconds(variable: str) -> float:
    """The processor time of all processes with a variable in their environment, such as `NAME=value`.

    Counted are those that live, and the ended ones that they have waited for (proc(5), stat, fields 14
    to 17): of a Spark executor its Python workers and the processes of rekap.
    """
    ticks = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if variable.encode() in (folder / "environ").read_bytes().split(b"\0"):
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
                ticks += sum(int(field) for field in fields[11:15])
        except OSError:
            continue
    return ticks / os.sysconf("SC_CLK_TCK")


def run_for_cost(command: Sequence[str]) -> tuple[int, float, float]:
    """Runs a command: its status, and the seconds and processor seconds that it took."""
    begun = time.monotonic()
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, time.monotonic() - begun, usage.ru_utime + usage.ru_stime


def _peak(process: int) -> float:
    """The most memory that a process has had, in MiB (proc(5), VmHWM).

    What `wait4` tells includes the memory of the process that it was forked from.
    """
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0


class Cost(NamedTuple):
    """What some workbooks cost."""

    workbooks: int
    seconds: float
    cpu_seconds: float
    bytes_in: int
    bytes_out: int
    peak_mebibytes: float


def cost(rekap: str, workbooks: Sequence[tuple[str, str]], scratch: str) -> Cost:
    """Asks one process for all workbooks, told as paths and names."""
    requests = os.path.join(scratch, "requests.ndjson")
    with open(requests, "w", encoding="utf-8") as lines:
        for number, (path, name) in enumerate(workbooks):
            request = {"id": str(number), "path": path, "name": name}
            lines.write(json.dumps(request, ensure_ascii=False) + "\n")
    answers = os.path.join(scratch, "answers.ndjson")
    begun = time.monotonic()
    command = [rekap, "convert", "--stream"]
    with (
        open(requests, "rb") as source,
        open(answers, "wb") as sink,
        subprocess.Popen(command, stdin=source, stdout=sink) as child,
    ):
        peak = 0.0
        while (ended := os.wait4(child.pid, os.WNOHANG))[0] == 0:
            peak = _peak(child.pid) or peak
            time.sleep(0.01)
        _, status, usage = ended
        child.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - begun
    if status != 0:
        raise RuntimeError(f"rekap ended with {status}")
    return Cost(
        len(workbooks),
        seconds,
        usage.ru_utime + usage.ru_stime,
        sum(os.path.getsize(path) for path, _ in workbooks),
        os.path.getsize(answers),
        peak,
    )
