"""Ends processes of a running job with SIGKILL: those of rekap, and an executor."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path

MARK = "REKAP_CLUSTER_TEST"
"""The variable of the environment by which the job's processes are known."""

EXECUTOR = b"CoarseGrainedExecutorBackend"


class Killer(threading.Thread):
    """Kills one process after the other while a job runs."""

    def __init__(self, mark: str, kills: int, least_age: float = 0.4, pause: float = 0.4) -> None:
        """`mark` is the value of `MARK`; nothing without it is touched.

        A process lives `least_age` seconds before it is killed, so that the retry of a workbook, which
        is the first thing that a new process is asked for, is over by then.
        """
        super().__init__(daemon=True)
        self._mark = f"{MARK}={mark}".encode()
        self._kills, self._least_age, self._pause = kills, least_age, pause
        self._done = threading.Event()
        self.killed: list[int] = []
        """The processes of rekap that were killed."""
        self.executors: list[int] = []
        """The executors that were killed."""

    def run(self) -> None:
        """Kills until it is told to stop; when half of the processes are gone, an executor too."""
        while not self._done.wait(0.05) and len(self.killed) < self._kills:
            if victim := self._found(b"--stream"):
                os.kill(victim, signal.SIGKILL)
                self.killed.append(victim)
                if not self.executors and len(self.killed) >= self._kills // 2:
                    self._kill_executor()
                self._done.wait(self._pause)

    def stop(self) -> None:
        """Lets the rest live."""
        self._done.set()
        self.join()

    def _kill_executor(self) -> None:
        if victim := self._found(EXECUTOR):
            os.kill(victim, signal.SIGKILL)
            self.executors.append(victim)

    def _found(self, word: bytes) -> int | None:
        """A process of the job that has a word in its command and has lived for long enough."""
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                environment = (folder / "environ").read_bytes().split(b"\0")
                command = (folder / "cmdline").read_bytes()
                age = _age(folder)
            except OSError:
                continue
            is_shell = command.startswith((b"/bin/sh", b"bash"))
            if (
                self._mark in environment
                and word in command
                and not is_shell
                and age > self._least_age
            ):
                return int(folder.name)
        return None


def _age(folder: Path) -> float:
    """How many seconds a process has lived (proc(5), field 22 of stat)."""
    begun = int((folder / "stat").read_text().rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - begun / os.sysconf("SC_CLK_TCK")
