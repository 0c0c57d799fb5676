"""One long-lived `rekap convert --stream`: a request in, its answers out (../PROTOCOL.md)."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

PROTOCOL = 1
"""The version of the protocol that this speaks."""

PIECE = 1 << 16
"""How many bytes are read or written at once."""

CLOSING_SECONDS = 10.0
"""How long a process may take to end when its input has."""


class RekapUnusable(RuntimeError):
    """`rekap` can't be used here at all: no workbook is at fault, so the task fails."""


class Phrase(NamedTuple):
    """What is said to a person, in Indonesian and English."""

    id: str
    en: str


class WorkbookFailed(Exception):
    """The process has died, hung or gone wrong with a workbook."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.en)
        self.phrase = phrase


class RekapProcess:
    """A process that answers requests, one at a time.

    One request goes in and all its answers come out before the next, so that never both sides wait for
    the other to empty a pipe.
    """

    def __init__(self, command: Sequence[str], timeout: float) -> None:
        """Starts the process and takes its first line, which is kept as `ready`.

        `timeout` is how many seconds it may let pass without a byte.
        """
        self._timeout = timeout
        self._asked = 0
        self._received = bytearray()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 (closed with the process)
        try:
            self._child = subprocess.Popen(
                list(command),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                bufsize=0,
            )
        except OSError as error:
            raise RekapUnusable(f"{command[0]} can't be started: {error}") from error
        assert self._child.stdin is not None and self._child.stdout is not None
        self._input, self._output = self._child.stdin.fileno(), self._child.stdout.fileno()
        for pipe in (self._input, self._output):
            os.set_blocking(pipe, False)
        self.ready = self._readiness(command)

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._child.pid

    def ask(self, workbook: dict[str, str]) -> Iterator[bytes]:
        """The answers to a request, whole lines; the last is its end or its refusal.

        Raises `WorkbookFailed` where the process gives out before; then it is of no more use.
        """
        self._asked += 1
        request = {"id": str(self._asked), **workbook}
        line = json.dumps(request, ensure_ascii=False, separators=(",", ":")) + "\n"
        # A file name that is no UTF-8 is no text either, so nobody could ask for it.
        self._send(line.encode("utf-8"))
        while True:
            answer = self._line()
            yield answer
            if answer.startswith((b'{"type":"end",', b'{"type":"refused",')):
                return

    def close(self) -> None:
        """Ends the process: at its leisure if it can, otherwise at once."""
        if self._child.stdin is not None:
            self._child.stdin.close()
        try:
            self._child.wait(CLOSING_SECONDS)
        except subprocess.TimeoutExpired:
            pass
        self.kill()

    def kill(self) -> None:
        """Ends the process at once."""
        self._child.kill()
        self._child.wait()
        for pipe in (self._child.stdin, self._child.stdout, self._errors):
            if pipe is not None:
                pipe.close()

    def _readiness(self, command: Sequence[str]) -> dict[str, Any]:
        try:
            ready = json.loads(self._line())
        except (WorkbookFailed, ValueError) as error:
            said = self._said()
            self.kill()
            raise RekapUnusable(f"{' '.join(command)} does not begin: {said or error}") from error
        if ready.get("type") != "ready" or ready.get("protocol") != PROTOCOL:
            self.kill()
            raise RekapUnusable(
                f"{command[0]} speaks another protocol than {PROTOCOL}: {json.dumps(ready)[:200]}"
            )
        return dict(ready)

    def _send(self, line: bytes) -> None:
        waiting = memoryview(line)
        while waiting:
            self._wait(self._input, select.POLLOUT)
            try:
                waiting = waiting[os.write(self._input, waiting[:PIECE]) :]
            except BrokenPipeError:
                raise self._death() from None

    def _line(self) -> bytes:
        searched = 0
        while (end := self._received.find(b"\n", searched)) < 0:
            searched = len(self._received)
            self._wait(self._output, select.POLLIN)
            piece = os.read(self._output, PIECE)
            if not piece:
                raise self._death()
            self._received += piece
        line = bytes(self._received[:end])
        del self._received[: end + 1]
        return line

    def _wait(self, pipe: int, event: int) -> None:
        """Waits until a pipe is ready, or its other end is closed."""
        poll = select.poll()
        poll.register(pipe, event)
        if not poll.poll(self._timeout * 1000):
            seconds = f"{self._timeout:g}"
            raise WorkbookFailed(
                Phrase(
                    f"rekap tidak menjawab selama {seconds} detik.",
                    f"rekap gave no answer for {seconds} seconds.",
                )
            )

    def _death(self) -> WorkbookFailed:
        """That the process has died, and how."""
        status = self._status()
        if status is not None and status < 0:
            name = signal.Signals(-status).name
            how = Phrase(f"dihentikan oleh {name}", f"was ended by {name}")
        else:
            how = Phrase(f"berakhir dengan status {status}", f"ended with status {status}")
        said = self._said()
        tail = f": {said}" if said else "."
        return WorkbookFailed(Phrase(f"rekap {how.id}{tail}", f"rekap {how.en}{tail}"))

    def _status(self) -> int | None:
        until = time.monotonic() + CLOSING_SECONDS
        while (status := self._child.poll()) is None and time.monotonic() < until:
            time.sleep(0.01)
        return status

    def _said(self) -> str:
        """The last of what the process has said to people."""
        length = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, length - 500))
        return " ".join(self._errors.read().decode("utf-8", "replace").split())
