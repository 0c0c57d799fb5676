"""Proves the cluster job on a cluster of this machine: cluster_test.py REKAP FIXTURES SCRATCH

On two executors (local-cluster[2,1,1024]):

1. Bad frames are refused one by one, and the next request is answered.
2. For 5,000 workbooks the tables have the records and findings of one machine, each once; by paths, and
   for fewer by bytes.
3. Workbooks that rekap can't read, and some that kill or hang its process, don't fail the job.
4. Processes of rekap are killed while the job runs, and an executor: nothing is missing or twice.
5. The command line works, with rekap sent along to executors that don't have it.

Prints what it measured, and ends with 1 where something is not as it should be.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import time
import uuid
from collections.abc import Callable, Iterable
from pathlib import Path

import pyspark
from pyspark.sql import SparkSession

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Sources" / "Cluster"))

import comparison
from killing import MARK, Killer
from measuring import Cost, cost, cpu_seconds, run_for_cost
from rekap_cluster import tables, workbooks
from rekap_cluster.job import Inputs, Summary, run
from rekap_cluster.task import Settings

COUNT = int(os.environ.get("REKAP_CLUSTER_COUNT", "5000"))
MASTER = "local-cluster[2,1,1024]"


class ClusterTest:
    """The cluster, the workbooks, and what one machine makes of them."""

    def __init__(self, rekap: str, fixtures: str, scratch: str) -> None:
        self.rekap = os.path.abspath(rekap)
        self.fixtures = os.path.abspath(fixtures)
        self.scratch = os.path.abspath(scratch)
        self.inbox = os.path.join(self.scratch, "inbox")
        self.faults: list[str] = []
        self.mark = uuid.uuid4().hex
        self.settings = Settings((self.rekap, "convert", "--stream"), timeout=60, attempts=2)

    # --- Steps ---

    def everything(self) -> None:
        """All steps, one after the other."""
        self.step("bad frames", self.bad_frames)
        self.step(f"{COUNT} workbooks are made", self.make)
        self.step("one machine", self.one_machine)
        self.step("one process without Spark", self.one_process)
        self.spark = self.session()
        try:
            self.on_cluster()
        finally:
            self.spark.stop()
        self.step("the command line", self.command_line)

    def on_cluster(self) -> None:
        """The steps that have two executors at hand."""
        self.step("the schema of findings is that of the table", self.finding_columns)
        self.step(f"by paths, {COUNT} workbooks", self.by_paths)
        self.step("the queries that README.md shows", self.queries)
        self.step("by bytes", self.by_bytes)
        self.step("poisoned workbooks", self.poisoned)
        self.step("killed processes", self.killed)

    def step(self, name: str, work: Callable[[], str | None]) -> None:
        """Does a step and tells how long it took, and what it saw."""
        begun, faults = time.monotonic(), len(self.faults)
        try:
            said = work()
        except Exception as error:  # noqa: BLE001 (a fault of the step, whatever it is)
            said = None
            self.faults.append(f"{type(error).__name__}: {str(error)[:2000]}")
        verdict = "ok" if len(self.faults) == faults else "FAULT"
        seconds = time.monotonic() - begun
        print(f"{verdict:5} {name} ({seconds:.1f} s){f': {said}' if said else ''}", flush=True)
        for fault in self.faults[faults:]:
            print(f"      {fault}", flush=True)

    def expect(self, holds: bool, fault: str) -> None:
        """Notes a fault where something does not hold."""
        if not holds:
            self.faults.append(fault)

    # --- Without Spark ---

    def bad_frames(self) -> str:
        """Each bad line has its refusal, and the good one after it its answer."""
        good = {"id": "good", "path": f"{self.fixtures}/messy/clean.xlsx"}
        bad = [
            b"no JSON",
            b"[]",
            b'{"path":"a.xlsx"}',
            b'{"id":"1"}',
            b'{"id":1,"path":"a.xlsx"}',
            b'{"id":"1","path":"a.xlsx","bytes":""}',
            b'{"id":"1","path":"a.xlsx","paht":""}',
            b'{"id":"1","id":"1","path":"a.xlsx"}',
            b'{"id":"1","name":"a.xlsx","bytes":"?"}',
            b'{"id":"1","path":"\xff.xlsx"}',
            b'{"id":"1","bytes":"' + b"A" * (200 << 20) + b'"}',
        ]
        source = Path(self.scratch, "frames.ndjson")
        with source.open("wb") as lines:
            for frame in bad:
                lines.write(frame + b"\n" + json.dumps(good).encode() + b"\n")
            lines.write(b'{"id":"1","path":"cut')
        with source.open("rb") as lines:
            done = subprocess.run(
                [self.rekap, "convert", "--stream"], stdin=lines, capture_output=True, check=False
            )
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        refused = [answer["line"] for answer in answers if answer["type"] == "refused"]
        ends = [answer for answer in answers if answer["type"] == "end"]
        self.expect(done.returncode == 0, f"it ended with {done.returncode}: {done.stderr!r}")
        self.expect(refused == list(range(1, 2 * len(bad) + 2, 2)), f"refused were lines {refused}")
        self.expect(len(ends) == len(bad), f"{len(ends)} of {len(bad)} were answered")
        self.expect(all(end["records"] == 76 for end in ends), "a good one lacks records")
        source.unlink()
        return f"{len(refused)} refused, {len(ends)} answered"

    def make(self) -> None:
        """Makes the workbooks."""
        generator = os.path.join(self.fixtures, "generators", "make_bulk.py")
        command = [sys.executable, generator, self.inbox, "--count", str(COUNT), "--seed", "7"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        self.all = list(workbooks.found([self.inbox]))
        self.expect(len(self.all) == COUNT, f"there are {len(self.all)}")

    def one_machine(self) -> str:
        """What `rekap convert` makes of all of them."""
        self.records, self.findings = (
            os.path.join(self.scratch, f"one.{name}.ndjson") for name in ("records", "findings")
        )
        command = [self.rekap, "convert", self.inbox, "-o", self.records]
        command += ["--findings", self.findings, "--quiet", "--jobs", "2"]
        status, self.one_machine_seconds, cpu = run_for_cost(command)
        self.expect(status in (0, 1, 3), f"it ended with {status}")
        return (
            f"{COUNT / self.one_machine_seconds:.0f} workbooks a second, "
            f"{1000 * cpu / COUNT:.2f} ms CPU each"
        )

    def one_process(self) -> str:
        """What a workbook costs one process."""
        told = [(workbook.path, workbook.name) for workbook in self.all]
        self.cost = cost(self.rekap, told, self.scratch)
        return self.cost_line(self.cost)

    def cost_line(self, cost: Cost) -> str:
        """Figures of one workbook."""
        each = cost.workbooks
        return (
            f"a workbook takes {1000 * cost.seconds / each:.2f} ms, "
            f"{1000 * cost.cpu_seconds / each:.2f} ms CPU, "
            f"{cost.bytes_in / each / 1024:.1f} KiB in, {cost.bytes_out / each / 1024:.1f} KiB out; "
            f"the process has {cost.peak_mebibytes:.0f} MiB at most"
        )

    # --- With Spark ---

    def session(self) -> SparkSession:
        """Two executors of one core each, in processes of their own."""
        os.environ["PYSPARK_PYTHON"] = sys.executable
        builder = (
            SparkSession.builder.master(MASTER)
            .appName("rekap cluster test")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.log.level", "ERROR")
            .config("spark.local.dir", os.path.join(self.scratch, "spark"))
            .config(f"spark.executorEnv.{MARK}", self.mark)
        )
        spark = builder.getOrCreate()
        package = shutil.make_archive(
            os.path.join(self.scratch, "rekap_cluster"),
            "zip",
            ROOT / "Sources" / "Cluster",
            "rekap_cluster",
        )
        spark.sparkContext.addPyFile(package)
        spark.sparkContext.addPyFile(comparison.__file__)
        return spark

    def finding_columns(self) -> None:
        """What findings may have by their JSON Schema, the table has, too."""
        text = subprocess.check_output([self.rekap, "json-schema", "findings"])
        keys = set(json.loads(text)["$defs"]["finding"]["properties"])
        shape = self.spark.sql(f"select from_json('', '{tables.FINDING}') f").select("f.*").columns
        self.expect(keys == set(shape), f"{keys ^ set(shape)} differ")

    def by_paths(self) -> str:
        """All workbooks, each task opening its own."""
        mark = f"{MARK}={self.mark}"
        begun, before = time.monotonic(), cpu_seconds(mark)
        summary = self.job("paths", Inputs([self.inbox], per_task=250))
        seconds, cpu = time.monotonic() - begun, cpu_seconds(mark) - before
        self.compare("paths", None)
        self.expect(sum(summary.states.values()) == COUNT, f"workbooks: {summary.states}")
        self.expect(summary.retried == 0, f"{summary.retried} were retried")
        self.expect(summary.records > COUNT, f"only {summary.records} records")
        size = sum(file.stat().st_size for file in Path(self.output("paths")).rglob("*.parquet"))
        return (
            f"{'; '.join(summary.lines)} The job took {seconds:.1f} s, {COUNT / seconds:.0f} workbooks "
            f"a second (one machine: {COUNT / self.one_machine_seconds:.0f}); a workbook takes "
            f"{1000 * cpu / COUNT:.2f} ms CPU of the executors, of these "
            f"{1000 * self.cost.cpu_seconds / COUNT:.2f} rekap's, and {size / COUNT / 1024:.1f} KiB of "
            "Parquet"
        )

    def queries(self) -> str:
        """What workbooks are beside each other, by the tables and by one machine."""
        page = (ROOT / "Sources" / "Cluster" / "README.md").read_text(encoding="utf-8")
        block = page.partition("```sql\n")[2].partition("```")[0]
        copies, twice = (query for query in block.split(";") if query.strip())
        self.spark.read.parquet(f"{self.output('paths')}/workbooks").createOrReplaceTempView(
            "workbooks"
        )
        told = {(row["file"], row["first"]) for row in self.spark.sql(copies).collect()}
        told_twice = {(row[0], row[1]) for row in self.spark.sql(twice).collect()}
        with open(self.findings, encoding="utf-8") as lines:
            found = [
                json.loads(line)
                for line in lines
                if '"code":"F006"' in line or '"code":"X602"' in line
            ]
        wanted = {finding["file"] for finding in found if finding["code"] == "F006"}
        pairs = {(f["respondent"], f["round"]) for f in found if f["code"] == "X602"}
        self.expect({file for file, _ in told} == wanted, f"copies: {len(told)} of {len(wanted)}")
        self.expect(len(wanted) > 0, "there are no copies to find")
        self.expect(told_twice == pairs, f"sent twice: {told_twice ^ pairs}")
        return f"{len(told)} copies, {len(told_twice)} respondents who sent two"

    def by_bytes(self) -> str:
        """Some workbooks, whose bytes Spark reads; of names that it takes for its own it is told."""
        some = self.all[:600]
        folder = self.folder_of("bytes-inbox", some)
        hidden = os.path.join(folder, "_isian.xlsx")
        shutil.copy(f"{self.fixtures}/messy/clean.xlsx", hidden)
        rdd, count = workbooks.with_bytes(self.spark, folder, 100)
        parts = [len(part) for part in rdd.map(lambda workbook: workbook.name).glom().collect()]
        self.expect(count == 601 and sum(parts) == 601, f"{count} listed, {sum(parts)} read")
        self.expect(max(parts) <= 400, f"one task has {max(parts)} of {sum(parts)} workbooks")
        summary = self.job("bytes", Inputs([folder], by_bytes=True, per_task=100))
        self.compare("bytes", [workbook.name for workbook in some])
        self.expect(summary.states.get("failed") == 1, f"workbooks: {summary.states}")
        self.expect_failures("bytes", {"_isian.xlsx": "Rename it"})
        return f"{len(parts)} tasks of {min(parts)} to {max(parts)} workbooks"

    def poisoned(self) -> str:
        """Workbooks that rekap can't read, and such as end its process, among good ones."""
        good = self.all[:60]
        folder = self.folder_of("poison-inbox", good)
        for name in ("truncated.xlsx", "not-a-zip.xlsx", "password.xlsx"):
            shutil.copy(f"{self.fixtures}/broken/{name}", os.path.join(folder, f"poison-{name}"))
        bad = {
            "kills": "SIGKILL",
            "hangs": "no answer for 3 seconds",
            "breaks-off": "SIGKILL",
            "garbles": "not whole",
        }
        clean = f"{self.fixtures}/messy/clean.xlsx"
        for word in bad:
            for name in (f"{word}.xlsx", f"{word}-once.xlsx"):
                shutil.copy(clean, os.path.join(folder, name))
        asked = os.path.join(self.scratch, "asked")
        os.makedirs(asked, exist_ok=True)
        fragile = str(Path(__file__).with_name("fragile_rekap.py"))
        command = (sys.executable, fragile, self.rekap, asked, "convert", "--stream")
        settings = self.settings._replace(command=command, timeout=3)
        summary = self.job("poison", Inputs([folder], per_task=20), settings)
        self.compare("poison", [workbook.name for workbook in good], beside=True)
        self.expect(summary.states.get("failed") == len(bad), f"workbooks: {summary.states}")
        self.expect_failures("poison", {f"{word}.xlsx": reason for word, reason in bad.items()})
        table = self.spark.read.parquet(f"{self.output('poison')}/workbooks")
        once = table.where("file like '%once%'").select("file", "state", "records", "attempts")
        told = sorted(tuple(row) for row in once.collect())
        wanted = sorted((f"{word}-once.xlsx", "read", 76, 2) for word in bad)
        self.expect(told == wanted, f"those that fail once are {told}")
        refused = table.where("file like 'poison-%' and state = 'unreadable'").count()
        self.expect(refused == 3, f"{refused} of 3 that rekap can't read")
        return "; ".join(summary.lines)

    def killed(self) -> str:
        """Processes of rekap and an executor are killed while the job runs."""
        some = self.all[: COUNT * 3 // 5]
        folder = self.folder_of("killed-inbox", some)
        killer = Killer(self.mark, kills=8)
        killer.start()
        try:
            # Chance may kill the same workbook's process twice; it is no fault of the workbook's.
            settings = self.settings._replace(attempts=5)
            summary = self.job("killed", Inputs([folder], per_task=500), settings)
        finally:
            killer.stop()
        self.compare("killed", [workbook.name for workbook in some])
        self.expect(len(killer.killed) >= 4, f"only {len(killer.killed)} processes were killed")
        self.expect(len(killer.executors) == 1, "no executor was killed")
        self.expect(summary.retried > 0, "no workbook was retried")
        self.expect("failed" not in summary.states, f"workbooks: {summary.states}")
        return (
            f"{len(killer.killed)} processes of rekap and {len(killer.executors)} executor killed; "
            + "; ".join(summary.lines)
        )

    def command_line(self) -> str:
        """spark-submit, with a list of workbooks, and rekap and its mappings sent along."""
        some = self.all[:40]
        told = os.path.join(self.scratch, "list.tsv")
        with open(told, "w", encoding="utf-8") as lines:
            lines.writelines(f"{workbook.path}\t{workbook.name}\n" for workbook in some)
        archive = os.path.join(self.scratch, "rekap.tar.gz")
        with tarfile.open(archive, "w:gz", compresslevel=1) as tar:
            tar.add(self.rekap, "bin/rekap")
            tar.add(ROOT / "Mappings", "share/rekap/Mappings")
        output = self.output("command")
        environment = {
            **os.environ,
            "PYSPARK_PYTHON": sys.executable,
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        }
        command = ["spark-submit", "--master", MASTER, "--conf", "spark.ui.enabled=false"]
        command += ["--archives", f"{archive}#rekap-here"]
        command += [
            str(ROOT / "Sources" / "Cluster" / "rekap_spark.py"),
            "--list",
            told,
            "-o",
            output,
        ]
        command += ["--rekap", "rekap-here/bin/rekap", "--per-task", "10"]
        command += ["--", "--mapping", "local-mgi-domain-sheets", "--provenance", "row"]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        self.expect(done.returncode == 0, f"it ended with {done.returncode}: {done.stderr[-800:]}")
        self.expect(done.stdout.startswith("Workbooks: 40 ("), f"it said {done.stdout!r}")
        again = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False
        )
        # spark-submit gives what the job says on standard error to standard output.
        is_refused = again.returncode == 2 and "--overwrite" in again.stdout
        self.expect(
            is_refused, f"over its output it ended with {again.returncode}: {again.stdout[-800:]}"
        )
        return done.stdout.strip().replace("\n", " ")

    # --- Parts of steps ---

    def output(self, name: str) -> str:
        """The folder of a job's tables."""
        return os.path.join(self.scratch, f"tables-{name}")

    def job(self, name: str, inputs: Inputs, settings: Settings | None = None) -> Summary:
        """Runs the job."""
        return run(self.spark, inputs, self.output(name), settings or self.settings)

    def folder_of(self, name: str, some: Iterable[workbooks.Workbook]) -> str:
        """A folder with some of the workbooks, under the names that they have in the inbox."""
        folder = os.path.join(self.scratch, name)
        for workbook in some:
            path = os.path.join(folder, workbook.name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            os.link(workbook.path, path)
        return folder

    def compare(self, name: str, names: list[str] | None, beside: bool = False) -> None:
        """Compares a job's records and findings with those of one machine.

        `names` are the workbooks that the job had, if not all; `beside`, whether it had others, too.
        """
        records = self.spark.read.parquet(f"{self.output(name)}/records")
        findings = self.spark.read.parquet(f"{self.output(name)}/findings")
        if beside:
            known = self.spark.createDataFrame(
                [(text,) for text in names or []], "source_file string"
            )
            records = records.join(known, "source_file", "left_semi")
            findings = findings.join(known, findings["file"] == known["source_file"], "left_semi")
        if not hasattr(self, "all_records"):
            self.all_records = comparison.records_of_file(self.spark, self.records, None)
        wanted = (
            self.all_records
            if names is None
            else comparison.records_of_file(self.spark, self.records, names)
        )
        told = comparison.difference(wanted, comparison.records_of_table(records))
        self.expect(not told, f"records: {told}")
        told = comparison.difference(
            comparison.findings_of_file(self.findings, names),
            comparison.findings_of_table(findings),
        )
        self.expect(not told, f"findings: {told}")

    def expect_failures(self, name: str, reasons: dict[str, str]) -> None:
        """The failed workbooks are these, in both tables, each with its reason."""
        for table, file in (("workbooks", "reason.en"), ("findings", "message.en")):
            rows = self.spark.read.parquet(f"{self.output(name)}/{table}").where("state = 'failed'")
            told = {row[0]: row[1] for row in rows.select("file", file).collect()}
            holds = told.keys() == reasons.keys() and all(
                reasons[workbook] in reason for workbook, reason in told.items()
            )
            self.expect(holds, f"failed in {table} are {told}")


def main() -> int:
    """Runs all steps in a folder that is gone afterwards."""
    rekap, fixtures, scratch = sys.argv[1:4]
    shutil.rmtree(scratch, ignore_errors=True)
    os.makedirs(scratch)
    test = ClusterTest(rekap, fixtures, scratch)
    begun = time.monotonic()
    test.everything()
    # A cluster in one process keeps what it sends along beside Spark, whatever it is told.
    shutil.rmtree(Path(pyspark.__file__).parent / "work", ignore_errors=True)
    print(f"{len(test.faults)} faults, {time.monotonic() - begun:.0f} s")
    shutil.rmtree(scratch, ignore_errors=True)
    return 1 if test.faults else 0


if __name__ == "__main__":
    sys.exit(main())
