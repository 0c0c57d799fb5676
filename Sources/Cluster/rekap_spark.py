"""Reads a great many workbooks with Apache Spark: see README.md beside this file.

spark-submit rekap_spark.py INBOX -o TABLES [-- OPTIONS OF rekap convert --stream]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from pyspark.errors import PySparkException
from pyspark.sql import SparkSession
from rekap_cluster.job import Inputs, JobError, run
from rekap_cluster.task import Settings

STATUS_USAGE = 2
"""The status of bad usage, as with rekap."""


def arguments(words: Sequence[str]) -> argparse.Namespace:
    """What the command line says; what stands after `--` is for rekap."""
    words = list(words)
    split = words.index("--") if "--" in words else len(words)
    parser = argparse.ArgumentParser(
        prog="rekap_spark.py",
        description="Reads workbooks with rekap on a cluster, and writes tables in Parquet.",
        epilog="What stands after -- goes to rekap convert --stream, such as: -- --mapping local-mgi-register",
    )
    parser.add_argument("inputs", nargs="*", help="workbooks, or folders of workbooks")
    parser.add_argument("-o", "--output", required=True, help="a folder for the tables")
    parser.add_argument(
        "--list", help="a file with a path a line, and after a tab its name; executors read it"
    )
    parser.add_argument(
        "--by",
        choices=("path", "bytes"),
        default="path",
        help="bytes: where executors can't open the paths",
    )
    parser.add_argument("--rekap", default="rekap", help="the program, on the executors")
    parser.add_argument("--per-task", type=_positive, default=500, help="workbooks a task (500)")
    parser.add_argument(
        "--timeout",
        type=_positive,
        default=300,
        help="seconds that rekap may let pass without a byte (300)",
    )
    parser.add_argument(
        "--attempts",
        type=_positive,
        default=2,
        help="how often a workbook is tried with which rekap dies or hangs (2)",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace tables that are there")
    parsed = parser.parse_args(words[:split])
    if not parsed.inputs and not parsed.list:
        parser.error("name workbooks or folders, or a --list of them")
    parsed.options = words[split + 1 :]
    return parsed


def main(words: Sequence[str]) -> int:
    """Runs the job, and gives the status that the program ends with."""
    told = arguments(words)
    settings = Settings(
        command=(told.rekap, "convert", "--stream", *told.options),
        timeout=told.timeout,
        attempts=told.attempts,
    )
    inputs = Inputs(told.inputs, told.list, told.by == "bytes", told.per_task)
    spark = SparkSession.builder.appName("rekap").getOrCreate()
    try:
        # Executors fetch the modules when they need them, so they stay until the end.
        with tempfile.TemporaryDirectory() as scratch:
            spark.sparkContext.addPyFile(_package(Path(scratch)))
            summary = run(spark, inputs, told.output, settings, told.overwrite)
    except (JobError, PySparkException, OSError) as error:
        print(f"rekap_spark: {error}", file=sys.stderr)
        return STATUS_USAGE if isinstance(error, JobError) else 1
    finally:
        spark.stop()
    for line in summary.lines:
        print(line)
    return 0


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def _package(scratch: Path) -> str:
    """The modules beside this file, as one that executors can be sent."""
    folder = Path(__file__).resolve().parent / "rekap_cluster"
    package = scratch / "rekap_cluster.zip"
    with zipfile.ZipFile(package, "w") as archive:
        for module in sorted(folder.glob("*.py")):
            archive.write(module, f"rekap_cluster/{module.name}")
    return str(package)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
