"""Rekap as a server, and as the command line that it is compared with."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import tempfile
import zipfile
from pathlib import Path


class Rekap:
    """The program."""

    def __init__(self, program: str, fixtures: str) -> None:
        self.program = str(Path(program).resolve())
        self.fixtures = Path(fixtures).resolve()
        self.folder = Path(tempfile.mkdtemp(prefix="rekap-web-"))

    def fixture(self, name: str) -> Path:
        """A file or folder of the fixtures."""
        return self.fixtures / name

    def run(self, *arguments: object, language: str = "id") -> bytes:
        """What a command writes to standard output; findings do not fail it."""
        words = [self.program, *map(str, arguments), "--lang", language]
        done = subprocess.run(words, capture_output=True, check=False)
        if done.returncode not in (0, 1, 3):
            raise AssertionError(f"{words}: {done.returncode}: {done.stderr.decode()}")
        return done.stdout

    def checked(self, *inputs: object) -> dict:
        """The findings of some inputs, and how many there are of each severity."""
        return json.loads(self.run("check", *inputs, "--format", "json"))

    def expected(self, name: str, *inputs: object, language: str) -> bytes | dict[str, bytes]:
        """The file that the page offers by a name, as the command line writes it; of an archive its files."""
        kind, _, ending = name.partition(".")
        if kind == "marked":
            folder = Path(tempfile.mkdtemp(dir=self.folder))
            self.run("annotate", *inputs, "-o", folder, language=language)
            copies = {
                str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*.*") if file.is_file()
            }
            return copies if ending == "zip" else next(iter(copies.values()))
        if kind == "summary":
            records = Path(tempfile.mkdtemp(dir=self.folder)) / "records.ndjson"
            self.run("convert", *inputs, "-o", records, language=language)
            if ending == "xlsx":
                self.run("summary", records, "-o", records.with_suffix(".xlsx"), language=language)
                return records.with_suffix(".xlsx").read_bytes()
            return self.run("summary", records, "--format", ending, language=language)
        if name == "records-excel.csv":
            return self.run("convert", *inputs, "--format", "csv", "--excel", language=language)
        return self.run("convert" if kind == "records" else "check", *inputs, "--format", ending, language=language)

    def serve(self, *arguments: str) -> Served:
        """Serves the page at a port that is free."""
        return Served(
            subprocess.Popen(
                [self.program, "serve", "--port", "0", "--no-open", "--quiet", *arguments],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                # Whoever runs this in the background may have Ctrl-C ignored, and so would the server.
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
            )
        )

    def copy(self, name: str, to: str, **texts: str) -> Path:
        """A copy of a workbook of the fixtures, with another name, in which some texts are others."""
        copy = Path(tempfile.mkdtemp(dir=self.folder)) / to
        with zipfile.ZipFile(self.fixture(name)) as source, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as made:
            for entry in source.infolist():
                part = source.read(entry)
                for old, new in texts.items():
                    part = part.replace(f">{old}<".encode(), f">{new}<".encode())
                made.writestr(entry, part)
        return copy

    def clear(self) -> None:
        """Deletes what was made."""
        shutil.rmtree(self.folder, ignore_errors=True)


class Served:
    """A server that runs."""

    def __init__(self, process: subprocess.Popen) -> None:
        self.process = process
        self.address = process.stdout.readline().strip()
        if not self.address.startswith("http://"):
            raise AssertionError(f"the server does not tell its address: {self.address!r} {process.stderr.read()}")

    def end(self) -> int:
        """Ends it as Ctrl-C does; answers its exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=20)

    def kill(self) -> None:
        """Ends it as a crash does."""
        self.process.kill()
        self.process.wait(timeout=20)
