"""Interrupts runs at random moments and proves that nothing is lost and no output is ever half.

Usage: interrupt.py REKAP INBOX [--kills N] [--seed S] [--without-signals] [--only WORD]

INBOX is a folder of some hundreds of workbooks (Fixtures/generators/make_bulk.py makes one). What an
unbroken run over it writes is the truth. Then runs are killed (kill -9) at moments spread over their
whole time, half of them without --resume over old outputs, half with --resume again and again until
they are done; journals are cut and changed; workbooks change, come and go between two runs; disks are
full. A line a check; ends with 1 where one fails. The standard library of Python suffices.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

RECORDS, FINDINGS, CITATIONS = "all.csv", "findings.ndjson", "cited.csv"
OUTPUTS = (RECORDS, FINDINGS, CITATIONS)
JOURNAL = RECORDS + ".journal"
#: What a run says of a workbook that can't be read, or of findings, is no fault here.
DONE = (0, 1, 3)
#: Of the disk that is made small, in bytes.
SMALL_DISK = 4 << 20


class Fault(Exception):
    """Something is not as it should be."""


def must(holds: bool, what: str) -> None:
    if not holds:
        raise Fault(what)


class Desk:
    """A folder with the outputs of a run, and the run itself."""

    def __init__(self, rekap: Path, inbox: Path, folder: Path) -> None:
        self.rekap, self.inbox, self.folder = rekap, inbox, folder
        folder.mkdir(parents=True, exist_ok=True)

    def command(self, *options: str, records_format: str = "csv") -> list[str]:
        return [
            str(self.rekap), "convert", str(self.inbox), "--format", records_format,
            "-o", str(self.folder / RECORDS), "--findings", str(self.folder / FINDINGS),
            "--citations", str(self.folder / CITATIONS), "--lang", "en", "--quiet", *options,
        ]  # fmt: skip

    def start(self, *options: str, limit: int | None = None) -> subprocess.Popen[bytes]:
        def lower() -> None:
            if limit is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        return subprocess.Popen(
            self.command(*options), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            preexec_fn=lower,
        )  # fmt: skip

    def run(self, *options: str, limit: int | None = None) -> tuple[int, str]:
        """Runs to the end, and gives the status and what was said."""
        process = self.start(*options, limit=limit)
        try:
            _, said = process.communicate(timeout=300)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise Fault("a run has not ended after five minutes") from None
        return process.returncode, said.decode()

    def finish(self, *options: str) -> str:
        """Runs to the end, which must be a good one."""
        status, said = self.run(*options)
        must(status in DONE, f"status {status}: {said[-500:]}")
        return said

    def stop(self, moment: float, how: int, *options: str) -> int:
        """Starts a run, and sends it a signal some seconds later; gives how it ended."""
        process = self.start(*options)
        begin = time.monotonic()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=max(0, moment - (time.monotonic() - begin)))
        if process.poll() is None:
            process.send_signal(how)
        process.communicate(timeout=300)
        return process.returncode

    def stop_at(self, call: str, number: int, *options: str) -> int:
        """Runs until a system call is made for the nth time, and kills it then; gives how it ended."""
        trace = [
            "strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}",
            "-e", f"inject={call}:signal=SIGKILL:when={number}",
        ]  # fmt: skip
        ended = subprocess.run(
            [*trace, *self.command(*options)], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, timeout=300,
        )  # fmt: skip
        return ended.returncode

    def contents(self) -> dict[str, bytes | None]:
        return {name: self.read(name) for name in OUTPUTS}

    def read(self, name: str) -> bytes | None:
        path = self.folder / name
        return path.read_bytes() if path.exists() else None

    def names(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())

    def put(self, contents: dict[str, bytes | None]) -> None:
        self.clear()
        for name, data in contents.items():
            if data is not None:
                (self.folder / name).write_bytes(data)

    def clear(self) -> None:
        for path in self.folder.iterdir():
            path.unlink()

    def must_be(self, truth: dict[str, bytes | None], when: str) -> None:
        """The outputs are these, and nothing is beside them."""
        for name in OUTPUTS:
            must(self.read(name) == truth[name], f"{name} differs {when}")
        must(self.names() == sorted(OUTPUTS), f"left over {when}: {self.names()}")


class Trial:
    """All checks, and what they share."""

    def __init__(self, options: argparse.Namespace, scratch: Path) -> None:
        self.scratch = scratch
        self.random = random.Random(options.seed)
        self.kills, self.has_signals = options.kills, not options.without_signals
        self.only = options.only
        self.desk = Desk(options.rekap.resolve(), options.inbox.resolve(), scratch / "out")
        self.faults = 0
        times = []
        for _ in range(2):
            begin = time.monotonic()
            self.desk.finish()
            times.append(time.monotonic() - begin)
        self.length = min(times)
        self.truth = self.desk.contents()
        self.workbooks = sum(1 for path in options.inbox.rglob("*") if path.is_file())
        size = sum(len(data or b"") for data in self.truth.values())
        print(f"An unbroken run: {self.workbooks} files, {size:,} bytes, {self.length:.2f} s")

    def check(self, name: str, work: Callable[[], str | None]) -> None:
        if self.only and self.only not in name:
            return
        self.desk.clear()
        begin = time.monotonic()
        try:
            remark = work()
            result = "ok"
        except Fault as fault:
            self.faults += 1
            remark, result = str(fault), "FAULT"
        seconds = time.monotonic() - begin
        print(f"{result:<5} {name}{': ' + remark if remark else ''} ({seconds:.1f} s)", flush=True)

    def moments(self, count: int) -> list[float]:
        """Moments all over a run, one in each slice of it, the last ones just around its end."""
        width = self.length / max(1, count - 2)
        moments = [width * (slot + self.random.random()) for slot in range(count - 2)]
        return moments + [self.length * (0.96 + 0.08 * self.random.random()) for _ in range(2)]

    # Kills

    def killed_over_old(self) -> str:
        """Without --resume: what was there stays, or is replaced by what is whole."""
        old = {name: f"old {name}\n".encode() * 1000 for name in OUTPUTS}
        replaced = 0
        for moment in self.moments(self.kills // 2):
            self.desk.put(old)
            self.desk.stop(moment, signal.SIGKILL)
            for name in OUTPUTS:
                now = self.desk.read(name)
                must(
                    now in (old[name], self.truth[name]),
                    f"{name} is neither the old one nor the new one, killed at {moment:.3f} s",
                )
            # Records take their place last.
            if self.desk.read(RECORDS) == self.truth[RECORDS]:
                must(self.desk.read(FINDINGS) == self.truth[FINDINGS], "records before findings")
                replaced += 1
            self.desk.finish()
            self.desk.must_be(self.truth, f"after a kill at {moment:.3f} s")
        return f"{self.kills // 2} kills, {replaced} of them after the end"

    def killed_between_places(self) -> str:
        """Killed at each step of the end, when the outputs take their places one after the other."""
        if shutil.which("strace") is None:
            return "left out: there is no strace"
        kills, between = 0, 0
        steps = [("rename", number) for number in (1, 2, 3)] + [("unlink", 1)]
        for options in ([], ["--resume"]):
            for call, number in steps:
                if not options and call == "unlink":
                    continue
                old = {each: f"old {each}\n".encode() for each in OUTPUTS}
                self.desk.put(old)
                ended = self.desk.stop_at(call, number, *options)
                if ended in DONE or ended == 1:
                    return "left out: strace may not stop programs here"
                kills += 1
                for each in OUTPUTS:
                    must(self.desk.read(each) in (old[each], self.truth[each]), f"{each} is half")
                is_between = self.desk.read(FINDINGS) != old[FINDINGS]
                between += is_between and self.desk.read(RECORDS) == old[RECORDS]
                said = self.desk.finish(*options)
                must(not options or "read again" not in said, "a finished run was begun anew")
                self.desk.must_be(self.truth, f"killed at {call} {number}")
        must(between > 0, "no kill was between two outputs")
        return f"{kills} kills, {between} of them with some outputs in their places"

    def killed_until_done(self) -> str:
        """With --resume: killed again and again, the bytes are those of an unbroken run."""
        left = self.kills - self.kills // 2
        kills, chains, shortest = 0, 0, 0
        moments = self.moments(left)
        self.random.shuffle(moments)
        while moments:
            self.desk.clear()
            chains += 1
            # A chain of kills, each of a run that goes on where the last has stopped.
            for moment in moments[:4]:
                self.desk.stop(moment * (1 if kills % 4 == 0 else 0.5), signal.SIGKILL, "--resume")
                kills += 1
            moments = moments[4:]
            said = self.desk.finish("--resume")
            self.desk.must_be(self.truth, f"after {kills} kills")
            shortest += "Gone on after" in said
        return f"{kills} kills in {chains} chains"

    def killed_while_replaying(self) -> str:
        """A run that only goes through its journal is killed as well."""
        before = self.nearly_done()
        for moment in [0.01 * slot + 0.01 * self.random.random() for slot in range(8)]:
            self.desk.put(before)
            self.desk.stop(moment, signal.SIGKILL, "--resume")
            self.desk.finish("--resume")
            self.desk.must_be(self.truth, f"killed while replaying, at {moment:.3f} s")
        return None

    def nearly_done(self) -> dict[str, bytes | None]:
        """What a run leaves that is interrupted near its end, as far as that can be hit."""
        for part in (0.9, 0.85, 0.8, 0.7, 0.6, 0.5):
            self.desk.clear()
            self.desk.stop(self.length * part, signal.SIGKILL, "--resume")
            left = {name: self.desk.read(name) for name in self.desk.names()}
            if JOURNAL in left and len(left[JOURNAL] or b"") > 10_000:
                return left
        raise Fault("no run could be interrupted")

    def signalled(self, how: int) -> Callable[[], str]:
        """Ctrl-C and kill -TERM end tidily: nothing left over, or all that --resume needs."""

        def work() -> str:
            old = {name: f"old {name}\n".encode() for name in OUTPUTS}
            ended: list[int] = []
            for moment in self.moments(6)[:4]:
                self.desk.put(old)
                ended.append(self.desk.stop(moment, how))
                # A program that has tidied up may die of the signal, so that a shell sees it.
                must(ended[-1] in (*DONE, -how, 128 + how), f"status {ended[-1]}")
                if self.desk.contents() != self.truth:
                    self.desk.must_be(old, f"after the signal at {moment:.3f} s")
                self.desk.clear()
                status = self.desk.stop(moment, how, "--resume")
                must(status in (*DONE, -how, 128 + how), f"status {status}, with --resume")
                self.desk.finish("--resume")
                self.desk.must_be(self.truth, f"resumed after the signal at {moment:.3f} s")
            return "statuses " + ", ".join(map(str, sorted(set(ended))))

        return work

    # Journals

    def torn_journals(self) -> str:
        """A journal that is cut anywhere, or in which a byte has changed, costs no byte of output."""
        before = self.nearly_done()
        journal = before[JOURNAL] or b""
        cuts = [len(journal) - 1 - step for step in range(0, 400, 23)] + [0, 1, 15, 16, 17, 40]
        cuts += [self.random.randrange(len(journal)) for _ in range(4)]
        for cut in cuts:
            self.desk.put({**before, JOURNAL: journal[:cut]})
            self.desk.finish("--resume")
            self.desk.must_be(self.truth, f"with the journal cut to {cut} bytes")
        flips = [self.random.randrange(16, len(journal)) for _ in range(6)]
        flips += [len(journal) - 1 - self.random.randrange(300) for _ in range(6)]
        for flip in flips:
            changed = bytearray(journal)
            changed[flip] ^= 1 << self.random.randrange(8)
            self.desk.put({**before, JOURNAL: bytes(changed)})
            self.desk.finish("--resume")
            self.desk.must_be(self.truth, f"with byte {flip} of the journal changed")
        return f"{len(cuts)} cuts, {len(flips)} changed bytes"

    def lost_output(self) -> str:
        """What a loss of power takes from an unfinished output is written again."""
        before = self.nearly_done()
        tried = 0
        for name in (RECORDS, FINDINGS, CITATIONS):
            unfinished = name + ".unfinished"
            data = before[unfinished] or b""
            hole = len(data) // 2
            losses = [
                data[: self.random.randrange(len(data) + 1)],
                data[:hole] + bytes(min(4096, len(data) - hole)) + data[hole + 4096 :],
                None,
            ]
            for loss in losses:
                self.desk.put({**before, unfinished: loss})
                self.desk.finish("--resume")
                self.desk.must_be(self.truth, f"where {unfinished} was not whole")
                tried += 1
        return f"{tried} losses"

    def other_command(self) -> str:
        """The journal of another command is refused, and left as it is."""
        before = self.nearly_done()
        self.desk.put(before)
        status, said = self.desk.run("--resume", "--provenance", "none")
        must(status == 2 and "--provenance" in said, f"status {status}: {said}")
        left = {name: self.desk.read(name) for name in self.desk.names()}
        must(left == before, "the refused run has changed something")
        self.desk.finish("--resume")
        self.desk.must_be(self.truth, "after another command was refused")
        return said.strip()[-60:]

    def two_at_once(self) -> str:
        """A second run that writes the same outputs says so, and does no harm."""
        first = self.desk.start("--resume")
        waited = time.monotonic()
        while not (self.desk.folder / JOURNAL).exists() and time.monotonic() < waited + 10:
            time.sleep(0.001)
        status, said = self.desk.run("--resume")
        first.communicate(timeout=300)
        must(status == 2 and "Another rekap is writing" in said, f"status {status}: {said}")
        self.desk.must_be(self.truth, "after a second run was refused")
        return None

    # Workbooks

    @contextlib.contextmanager
    def another_inbox(self) -> Iterator[tuple[Desk, list[Path]]]:
        """A copy of the folder of workbooks, that may be changed."""
        folder = self.scratch / "inbox"
        shutil.copytree(self.desk.inbox, folder)
        # As rekap orders them: by their paths.
        paths = sorted(
            (path for path in folder.rglob("*.xlsx") if not path.name.startswith("~$")),
            key=lambda path: str(path.relative_to(folder)).encode(),
        )
        desk = Desk(self.desk.rekap, folder, self.scratch / "other")
        desk.clear()
        try:
            yield desk, paths
        finally:
            shutil.rmtree(folder)

    def changing_workbooks(self) -> str:
        """What changes between interruption and resumption is read anew."""

        def changed(paths: list[Path], at: int) -> None:
            shutil.copyfile(paths[(at + 7) % len(paths)], paths[at])

        def added(paths: list[Path], at: int) -> None:
            shutil.copyfile(paths[at], paths[at].with_name(paths[at].stem + " added.xlsx"))

        def removed(paths: list[Path], at: int) -> None:
            paths[at].unlink()

        said: list[str] = []
        for act in (changed, added, removed):
            for part in (0.1, 0.95):
                with self.another_inbox() as (desk, paths):
                    desk.stop(self.length * 0.6, signal.SIGKILL, "--resume")
                    act(paths, int(part * len(paths)))
                    desk.finish("--resume")
                    resumed = desk.contents()
                    must(desk.names() == sorted(OUTPUTS), f"left over: {desk.names()}")
                    desk.finish()
                    desk.must_be(resumed, f"where a workbook was {act.__name__}")
                    must(act is not changed or resumed != self.truth, "the change made none")
            said.append(act.__name__)
        return ", ".join(said)

    # Disks

    def full_by_limit(self) -> str:
        """A file that may not become large enough: a clear end, and what was there stays."""
        size = len(self.truth[RECORDS] or b"")
        old = {name: b"old\n" for name in OUTPUTS}
        self.desk.put(old)
        status, said = self.desk.run(limit=size // 2)
        must(status == 2 and RECORDS in said and "larger" in said, f"status {status}: {said}")
        self.desk.must_be(old, "after a full disk")
        status, said = self.desk.run("--resume", limit=size // 2)
        must(status == 2 and "it goes on after the first" in said, f"status {status}: {said}")
        must(JOURNAL in self.desk.names(), "no journal was kept")
        must(self.desk.contents() == old, "the old outputs are gone")
        said = self.desk.finish("--resume")
        self.desk.must_be(self.truth, "resumed after a full disk")
        return None

    def full_disk(self) -> str:
        """The same on a disk that is really full, where one can be made (by root)."""
        folder = self.scratch / "disk"
        folder.mkdir()
        made = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={SMALL_DISK}", "tmpfs", str(folder)],
            capture_output=True,
        )
        if made.returncode != 0:
            return "left out: no disk can be made here"
        try:
            desk = Desk(self.desk.rekap, self.desk.inbox, folder)
            old = {name: b"old\n" for name in OUTPUTS}
            desk.put(old)
            status, said = desk.run()
            must(status == 2 and "the disk is full" in said, f"status {status}: {said}")
            desk.must_be(old, "after a full disk")
            status, said = desk.run("--resume")
            must(status == 2 and "it goes on after the first" in said, f"status {status}: {said}")
            must(desk.contents() == old, "the old outputs are gone")
            room = sum(len(data or b"") for data in self.truth.values()) * 2 + (64 << 20)
            subprocess.run(
                ["mount", "-o", f"remount,size={room}", str(folder)], check=True,
                capture_output=True,
            )  # fmt: skip
            desk.finish("--resume")
            desk.must_be(self.truth, "resumed after a full disk")
        finally:
            subprocess.run(["umount", str(folder)], check=False, capture_output=True)
        return None

    def full_cache(self) -> str:
        """A folder for --cache that is full is said once; the run goes on without."""
        folder = self.scratch / "cache-disk"
        folder.mkdir()
        made = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True
        )
        if made.returncode != 0:
            return "left out: no disk can be made here"
        try:
            said = self.desk.finish("--cache", str(folder / "kept"))
            must(said.count("are not kept") == 1, f"said: {said[-500:]}")
            self.desk.must_be(self.truth, "with a full cache")
            self.desk.finish("--cache", str(folder / "kept"))
            self.desk.must_be(self.truth, "with a cache that was full")
        finally:
            subprocess.run(["umount", str(folder)], check=False, capture_output=True)
        return None

    def killed_with_cache(self) -> str:
        """--cache and --resume together; a killed run leaves a cache that is right."""
        cache = self.scratch / "cache"
        for moment in self.moments(6)[:4]:
            self.desk.clear()
            self.desk.stop(moment, signal.SIGKILL, "--resume", "--cache", str(cache))
            self.desk.finish("--resume", "--cache", str(cache))
            self.desk.must_be(self.truth, f"with --cache, killed at {moment:.3f} s")
        self.desk.finish("--cache", str(cache))
        self.desk.must_be(self.truth, "all from the cache")
        return None

    def no_folder(self) -> str:
        """An output's folder that can't be written: a clear end at once."""
        cases = {"gone/all.csv": "there is no folder", "file/all.csv": "there is no folder"}
        (self.desk.folder / "file").write_text("x")
        for name, words in cases.items():
            status, said = self.desk.run("--citations", str(self.desk.folder / name))
            must(status == 2 and words in said and name in said, f"status {status}: {said}")
            must(self.desk.names() == ["file"], f"left over: {self.desk.names()}")
        if os.geteuid() != 0:
            self.desk.folder.chmod(0o555)
            status, said = self.desk.run()
            self.desk.folder.chmod(0o755)
            must(status == 2 and "you may not write" in said, f"status {status}: {said}")
        return None

    def all(self) -> int:
        self.check("kill -9 without --resume", self.killed_over_old)
        self.check("kill -9 between one output and the next", self.killed_between_places)
        self.check("kill -9 with --resume, again and again", self.killed_until_done)
        self.check("kill -9 while the journal is gone through", self.killed_while_replaying)
        self.check("kill -9 with --cache and --resume", self.killed_with_cache)
        if self.has_signals:
            self.check("kill -INT", self.signalled(signal.SIGINT))
            self.check("kill -TERM", self.signalled(signal.SIGTERM))
        self.check("a journal that is torn or changed", self.torn_journals)
        self.check("an unfinished output that is torn or changed", self.lost_output)
        self.check("a journal of another command", self.other_command)
        self.check("two runs that write one output", self.two_at_once)
        self.check("workbooks that change, come and go", self.changing_workbooks)
        self.check("a file that may not be so large", self.full_by_limit)
        self.check("a full disk", self.full_disk)
        self.check("a full disk for --cache", self.full_cache)
        self.check("a folder that can't be written", self.no_folder)
        print("All as it should be." if self.faults == 0 else f"Faults: {self.faults}")
        return 1 if self.faults else 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Interrupts runs of rekap.")
    parser.add_argument("rekap", type=Path)
    parser.add_argument("inbox", type=Path)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    parser.add_argument("--without-signals", action="store_true", help="leave SIGINT and SIGTERM out")
    parser.add_argument("--only", help="only checks with this word in their names")
    options = parser.parse_args()
    print(f"Seed {options.seed}")
    with tempfile.TemporaryDirectory(prefix="rekap-interruption-") as scratch:
        return Trial(options, Path(scratch)).all()


if __name__ == "__main__":
    sys.exit(main())
