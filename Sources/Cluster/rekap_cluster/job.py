"""From the inputs to the tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from pyspark.sql import DataFrame, SparkSession

from rekap_cluster import tables
from rekap_cluster.task import Settings, answers, readiness
from rekap_cluster.workbooks import Workbook, file_system, found, hadoop_path, listed, with_bytes

if TYPE_CHECKING:
    from pyspark import RDD


class JobError(Exception):
    """Why the job can't begin, or its output is not what it must be."""


class Inputs(NamedTuple):
    """What is to be read."""

    arguments: Sequence[str]
    """Files and folders."""
    file_list: str | None = None
    """A file with a path a line."""
    by_bytes: bool = False
    """Whether workbooks are sent to whoever reads them."""
    per_task: int = 500
    """About how many workbooks a task has."""


class Summary(NamedTuple):
    """What became of all workbooks."""

    states: dict[str, int]
    """How many workbooks there are of each state."""
    records: int
    findings: int
    retried: int
    """How many workbooks were tried more than once."""

    @property
    def lines(self) -> list[str]:
        """The summary for a person."""
        states = ", ".join(f"{count} {state}" for state, count in sorted(self.states.items()))
        return [
            f"Workbooks: {sum(self.states.values())} ({states}); tried again: {self.retried}.",
            f"Records: {self.records}. Findings: {self.findings}.",
        ]


def run(
    spark: SparkSession, inputs: Inputs, output: str, settings: Settings, overwrite: bool = False
) -> Summary:
    """Reads the workbooks and writes the tables below a folder."""
    _make_room(spark, output, overwrite)
    # Assessments may have fields that differ in letter case alone.
    spark.conf.set("spark.sql.caseSensitive", "true")
    workbooks, count = _workbooks(spark, inputs)
    settings = settings._replace(ready=_readiness(spark, settings))
    staging = output.rstrip("/") + "/answers"
    # What processes answer is kept before tables are made of it: each workbook is read once, and the
    # three tables tell of the same reading, whatever is lost and done again.
    lines = workbooks.mapPartitions(lambda part: map(tuple, answers(part, settings)))
    frame = spark.createDataFrame(lines, tables.ANSWERS, verifySchema=False)
    # By kind, so that each table reads its own.
    frame.write.partitionBy("kind").parquet(staging)
    summary = _write(spark, spark.read.schema(tables.ANSWERS).parquet(staging), output, settings)
    if sum(summary.states.values()) != count:
        raise JobError(
            f"{count} workbooks were listed, {sum(summary.states.values())} have an answer: "
            f"was the folder changed meanwhile? What there is is in {output}."
        )
    _delete(spark, staging)
    return summary


def _workbooks(spark: SparkSession, inputs: Inputs) -> tuple[RDD[Workbook], int]:
    if inputs.by_bytes:
        if len(inputs.arguments) != 1 or inputs.file_list:
            raise JobError("--by bytes takes one folder.")
        rdd, count = with_bytes(spark, inputs.arguments[0], inputs.per_task)
    else:
        all_of_them = list(found(inputs.arguments))
        count = len(all_of_them)
        slices = max(1, -(-count // inputs.per_task), min(count, _cores(spark)))
        rdd = spark.sparkContext.parallelize(all_of_them, slices)
        if inputs.file_list:
            further, more = listed(spark, inputs.file_list, inputs.per_task)
            rdd, count = (rdd.union(further) if count else further), count + more
    if not count:
        places = [*inputs.arguments, *([inputs.file_list] if inputs.file_list else [])]
        raise JobError(f"There is no workbook in {', '.join(places)}.")
    return rdd, count


def _cores(spark: SparkSession) -> int:
    return int(spark.sparkContext.defaultParallelism)


def _readiness(spark: SparkSession, settings: Settings) -> dict[str, object]:
    """The first line of rekap, from where workbooks will be read: the driver needs no rekap."""
    one = spark.sparkContext.parallelize([0], 1)
    return one.map(lambda _: readiness(settings)).first()


def _write(spark: SparkSession, lines: DataFrame, output: str, settings: Settings) -> Summary:
    assert settings.ready is not None
    types = tables.fields(settings.ready)
    folder = output.rstrip("/")
    tables.records(lines, types).write.partitionBy(*tables.partitions(types)).parquet(
        f"{folder}/records"
    )
    tables.findings(lines).write.parquet(f"{folder}/findings")
    tables.workbooks(lines).write.parquet(f"{folder}/workbooks")
    return _checked(spark, lines, folder)


def _checked(spark: SparkSession, lines: DataFrame, folder: str) -> Summary:
    """Counts what was written, and compares it with what was answered."""
    answered = {row["kind"]: row["count"] for row in lines.groupBy("kind").count().collect()}
    workbooks = spark.read.parquet(f"{folder}/workbooks")
    written = {
        name: spark.read.parquet(f"{folder}/{name}").count() for name in ("findings", "workbooks")
    }
    written["records"] = (
        spark.read.parquet(f"{folder}/records").count() if answered.get("record") else 0
    )
    failed = answered.get("failed", 0)
    wanted = {
        "records": answered.get("record", 0),
        "findings": answered.get("finding", 0) + failed,
        "workbooks": answered.get("end", 0) + failed,
    }
    if written != wanted:
        raise JobError(f"Answered were {wanted}, written {written}: {folder} is not whole.")
    states = {row["state"]: row["count"] for row in workbooks.groupBy("state").count().collect()}
    retried = workbooks.where("attempts > 1").count()
    return Summary(states, written["records"], written["findings"], retried)


def _make_room(spark: SparkSession, output: str, overwrite: bool) -> None:
    path = hadoop_path(spark, output)
    if not file_system(spark, path).exists(path):
        return
    if not overwrite:
        raise JobError(f"{output} is there. Name another folder, or say --overwrite.")
    _delete(spark, output)


def _delete(spark: SparkSession, folder: str) -> None:
    path = hadoop_path(spark, folder)
    file_system(spark, path).delete(path, True)
