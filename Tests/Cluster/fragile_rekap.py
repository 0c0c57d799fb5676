"""Stands before rekap, and gives out on certain workbooks: fragile_rekap.py REKAP FOLDER ARGUMENTS...

No workbook is known that kills rekap or hangs it, so here the name of the workbook decides. FOLDER
keeps what has been asked for, since a process that dies remembers nothing.

    ...kills...       dies before it answers
    ...breaks-off...  dies in the middle of its answers
    ...hangs...       says nothing any more
    ...garbles...     leaves one record out
    ...once...        does so the first time only
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO


def is_first(folder: Path, name: str) -> bool:
    """Whether a workbook is asked for the first time."""
    try:
        (folder / name.replace("/", "_")).touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def die() -> None:
    """Ends as a crash does."""
    os.kill(os.getpid(), signal.SIGKILL)


def passed_on(child: subprocess.Popen[bytes], request: bytes) -> list[bytes]:
    """What rekap answers to a request."""
    assert child.stdin is not None and child.stdout is not None
    child.stdin.write(request)
    child.stdin.flush()
    answers: list[bytes] = []
    while not answers or not answers[-1].startswith((b'{"type":"end"', b'{"type":"refused"')):
        answers.append(child.stdout.readline())
    return answers


def answer(child: subprocess.Popen[bytes], request: bytes, folder: Path, out: IO[bytes]) -> None:
    """Answers a request, or gives out."""
    name = json.loads(request)["name"]
    spared = "once" in name and not is_first(folder, name)
    if "kills" in name and not spared:
        die()
    if "hangs" in name and not spared:
        time.sleep(3600)
    answers = passed_on(child, request)
    if "breaks-off" in name and not spared:
        out.write(b"".join(answers[: len(answers) // 2]) + answers[-1][:10])
        out.flush()
        die()
    if "garbles" in name and not spared:
        del answers[0]
    out.write(b"".join(answers))
    out.flush()


def main() -> None:
    """Answers requests until there are no more."""
    rekap, folder, *arguments = sys.argv[1:]
    pipe = subprocess.PIPE
    with subprocess.Popen([rekap, *arguments], stdin=pipe, stdout=pipe) as child:
        assert child.stdout is not None
        sys.stdout.buffer.write(child.stdout.readline())
        sys.stdout.buffer.flush()
        for request in sys.stdin.buffer:
            answer(child, request, Path(folder), sys.stdout.buffer)


if __name__ == "__main__":
    main()
