"""What a task does: its workbooks one after the other, whatever becomes of the process that reads them."""

from __future__ import annotations

import base64
import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from typing import IO, Any, NamedTuple

from rekap_cluster.process import Phrase, RekapProcess, RekapUnusable, WorkbookFailed
from rekap_cluster.workbooks import Workbook

IN_MEMORY = 8 << 20
"""How many bytes of a workbook's answers are kept in memory until its end has come."""


class Settings(NamedTuple):
    """How workbooks are read."""

    command: tuple[str, ...]
    """The program, and what it is told."""
    timeout: float
    """How many seconds it may let pass without a byte."""
    attempts: int
    """How often a workbook is tried with which the process gives out."""
    ready: dict[str, Any] | None = None
    """The first line that each process must begin with, once it is known."""


class Answer(NamedTuple):
    """One line of what a workbook gives."""

    kind: str
    """`record`, `finding`, `end`, or `failed` where nothing could be had of the workbook."""
    file: str
    """What people call the workbook."""
    path: str
    """Where it is."""
    assessment: str | None
    """The assessment that the workbook was read for."""
    attempts: int
    """At which attempt."""
    line: str
    """The answer, as rekap has written it; the reason, where there is none."""


def answers(workbooks: Iterable[Workbook], settings: Settings) -> Iterator[Answer]:
    """What the workbooks of a task give, each as a whole or not at all."""
    reader = Reader(settings)
    try:
        for workbook in workbooks:
            yield from reader.read(workbook)
    finally:
        reader.close()


def readiness(settings: Settings) -> dict[str, Any]:
    """The first line of a process: its version, its mappings, the fields of records."""
    process = RekapProcess(_command(settings), settings.timeout)
    process.close()
    return process.ready


class Reader:
    """Reads workbooks with one process, and with another when that gives out."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._process: RekapProcess | None = None

    def read(self, workbook: Workbook) -> Iterator[Answer]:
        """What a workbook gives; where all attempts fail, why."""
        if workbook.obstacle:
            yield _failed(workbook, 0, Phrase(*workbook.obstacle))
            return
        reason = Phrase("", "")
        for attempt in range(1, self._settings.attempts + 1):
            # Nothing goes on before the end has come: what a process gave before it died would come
            # again with the next attempt.
            with tempfile.SpooledTemporaryFile(IN_MEMORY) as spool:
                try:
                    assessment = self._ask(workbook, spool)
                except WorkbookFailed as failure:
                    reason = failure.phrase
                    self._drop()
                    continue
                spool.seek(0)
                for line in spool:
                    text = line.decode("utf-8").rstrip("\n")
                    kind = text[9 : text.index('"', 9)]
                    yield Answer(kind, workbook.name, workbook.path, assessment, attempt, text)
                return
        yield _failed(workbook, self._settings.attempts, reason)

    def close(self) -> None:
        """Ends the process."""
        if self._process:
            self._process.close()
            self._process = None

    def _ask(self, workbook: Workbook, spool: IO[bytes]) -> str | None:
        """Puts the answers of a workbook into a file, and tells the assessment that it is for."""
        process = self._running()
        counts = {b"record": 0, b"finding": 0}
        last = b""
        for last in process.ask(_request(workbook, process.ready["longest_line"])):
            spool.write(last + b"\n")
            kind = last[9 : last.find(b'"', 9)]
            if kind in counts:
                counts[kind] += 1
        end = json.loads(last)
        if end["type"] == "refused":
            raise WorkbookFailed(Phrase(end["reason"]["id"], end["reason"]["en"]))
        _check(end, counts[b"record"], counts[b"finding"])
        assessment = end["assessment"]
        return None if assessment is None else str(assessment)

    def _running(self) -> RekapProcess:
        if self._process is None:
            process = RekapProcess(_command(self._settings), self._settings.timeout)
            if self._settings.ready is not None and process.ready != self._settings.ready:
                process.close()
                raise RekapUnusable(
                    f"{self._settings.command[0]} on {os.uname().nodename} is of another version than "
                    "elsewhere, or has other mappings: install the same everywhere."
                )
            self._process = process
        return self._process

    def _drop(self) -> None:
        if self._process:
            self._process.kill()
            self._process = None


def _command(settings: Settings) -> tuple[str, ...]:
    """The command; a program that is not here may have come with the job (`--archives`, `--files`)."""
    program, *options = settings.command
    if "/" in program and not os.path.exists(program):
        from pyspark import SparkFiles

        program = SparkFiles.get(program)
    return (program, *options)


def _request(workbook: Workbook, longest_line: int) -> dict[str, str]:
    if workbook.content is None:
        return {"path": workbook.path, "name": workbook.name}
    if len(workbook.content) > (longest_line - 4096) // 4 * 3:
        raise WorkbookFailed(
            Phrase(
                f"Buku kerjanya {len(workbook.content)} byte, terlalu besar untuk dikirim. Pakai --by path.",
                f"The workbook has {len(workbook.content)} bytes, too many to be sent. Use --by path.",
            )
        )
    content = base64.b64encode(workbook.content).decode("ascii")
    return {"name": workbook.name, "bytes": content}


def _check(end: dict[str, Any], records: int, findings: int) -> None:
    """Refuses answers that are not as many as their end says."""
    counts = end["findings"]
    told = sum(counts[kind] for kind in ("error", "warning", "info", "accepted"))
    if (end["records"], told) != (records, findings):
        raise WorkbookFailed(
            Phrase(
                f"Jawabannya tidak lengkap: {records} dari {end['records']} rekaman, {findings} dari {told} temuan.",
                f"The answers are not whole: {records} of {end['records']} records, {findings} of {told} findings.",
            )
        )


def _failed(workbook: Workbook, attempts: int, reason: Phrase) -> Answer:
    line = json.dumps(reason._asdict(), ensure_ascii=False)
    return Answer("failed", workbook.name, workbook.path, None, attempts, line)
