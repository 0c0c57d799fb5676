"""Compares what is expected with what is found, member by member, and measures a run."""

from __future__ import annotations

from typing import Any


def compare(expected: Any, found: Any, path: str, most: int | None, wrong: list[str]) -> None:
    """Adds what differs; of lists that were cut, what is left."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key, value in expected.items():
            if key not in found:
                wrong.append(f"{path}.{key} is not there")
                continue
            left = found.get(key + "_left_off")
            if left is not None and isinstance(value, list):
                if len(value) - len(found[key]) != left or len(found[key]) != most:
                    wrong.append(f"{path}.{key}: {left} left off of {len(value)}")
                value = value[: len(found[key])]
            compare(value, found[key], f"{path}.{key}", most, wrong)
    elif isinstance(expected, list) and isinstance(found, list):
        if len(expected) != len(found):
            wrong.append(f"{path}: {len(found)} items, expected {len(expected)}")
        for place, (a, b) in enumerate(zip(expected, found)):
            compare(a, b, f"{path}[{place}]", most, wrong)
    elif expected != found or isinstance(expected, bool) != isinstance(found, bool):
        wrong.append(f"{path}: {found!r}, expected {expected!r}")


MEASURE = """
import os, subprocess, sys, time
start = time.monotonic()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
raise SystemExit(os.waitstatus_to_exitcode(status))
"""
