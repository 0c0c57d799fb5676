"""Which workbooks there are: by their paths, or with their bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import SparkSession

EXTENSIONS = ("xlsx", "xlsm", "xltx", "xltm", "xls", "xlsb", "ods", "ots", "csv", "tsv")
"""The extensions of workbooks in folders; those of `rekap convert` for a folder.

Also kinds that it can't read are among them, so that somebody hears of it.
"""


class Workbook(NamedTuple):
    """A workbook that is to be read."""

    path: str
    """Where it is."""
    name: str
    """What people call it: its path below the folder that was given."""
    content: bytes | None = None
    """Its bytes, where whoever reads it can't get at its path."""
    obstacle: tuple[str, str] | None = None
    """Why it can't be read at all, in Indonesian and English."""


UNSPEAKABLE = (
    "Nama berkasnya bukan UTF-8. Ganti namanya.",
    "The name of the file is not UTF-8. Rename it.",
)
"""Why some files can't be asked for."""


def is_workbook(name: str) -> bool:
    """Whether a folder's file is taken, by its name: not hidden, no lock file, of a known kind."""
    if name.startswith((".", "~$")):
        return False
    return name.rpartition(".")[2].lower() in EXTENSIONS and "." in name


def found(inputs: Sequence[str]) -> Iterator[Workbook]:
    """The workbooks of files and folders of this machine, those of a folder by name.

    A file that is named is taken whatever its name.
    """
    for argument in inputs:
        if os.path.isdir(argument):
            yield from _in_folder(argument)
        else:
            yield _workbook(os.path.abspath(argument), os.path.basename(argument))


def listed(spark: SparkSession, file: str, per_task: int) -> tuple[RDD[Workbook], int]:
    """The workbooks of a list, a path a line and after a tab what people call it, and their number.

    The list is read where the workbooks are, so that it may be longer than what a driver can hold.
    """
    count = spark.sparkContext.textFile(file).filter(bool).count()
    lines = spark.sparkContext.textFile(file, max(2, -(-count // per_task)))
    return lines.filter(bool).map(_of_line), count


def _of_line(line: str) -> Workbook:
    path, _, name = line.partition("\t")
    return _workbook(path, name or os.path.basename(path))


def _in_folder(folder: str) -> Iterator[Workbook]:
    whole = os.path.abspath(folder)
    for place, folders, files in os.walk(whole, onerror=_refuse):
        folders.sort()
        for name in sorted(files):
            if is_workbook(name):
                path = os.path.join(place, name)
                yield _workbook(path, os.path.relpath(path, whole))


def _refuse(error: OSError) -> None:
    """A folder that can't be listed may hold workbooks: nobody shall miss them without a word."""
    raise error


def _workbook(path: str, name: str) -> Workbook:
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        shown = [text.encode("utf-8", "replace").decode("utf-8") for text in (path, name)]
        return Workbook(shown[0], shown[1], obstacle=UNSPEAKABLE)
    return Workbook(path, name)


# --- Workbooks with their bytes, from any file system that Spark can read ---

HIDDEN = (
    "Spark tidak membaca berkas atau folder yang namanya diawali _ atau titik. Ganti namanya, atau pakai --by path.",
    "Spark reads no files or folders whose names begin with _ or a dot. Rename it, or use --by path.",
)
"""Why some workbooks can't be had with their bytes."""

PARTITION_BYTES = 128 << 20
"""How much Spark packs into one partition when it reads files (spark.sql.files.maxPartitionBytes)."""


def with_bytes(spark: SparkSession, folder: str, per_task: int) -> tuple[RDD[Workbook], int]:
    """The workbooks of a folder, with their bytes, and their number; each task reads those that it has.

    `binaryFiles` of the RDD interface would put all small files into one partition, whatever number is
    asked for. The source `binaryFile` packs them by size, each file counting for so many bytes more:
    that number is chosen here so that a task gets `per_task` workbooks.
    """
    root = _qualified(spark, folder)
    spark.conf.set("spark.sql.files.maxPartitionBytes", str(PARTITION_BYTES))
    spark.conf.set("spark.sql.files.openCostInBytes", str(PARTITION_BYTES // per_task))
    files = (
        spark.read.format("binaryFile")
        .option("recursiveFileLookup", "true")
        .option("pathGlobFilter", _glob())
        .load(folder)
        .select("path", "content")
        .rdd
    )
    seen = files.filter(lambda row: is_workbook(_last(row.path))).map(
        lambda row: Workbook(row.path, _below(root, row.path), bytes(row.content))
    )
    files_there = [file for file in _files(spark, folder) if is_workbook(_last(file.path))]
    unseen = [
        Workbook(file.path, name, None if is_hidden else b"", HIDDEN if is_hidden else None)
        for file in files_there
        if (is_hidden := _is_hidden(name := _below(root, file.path))) or not file.length
    ]
    if unseen:
        seen = seen.union(spark.sparkContext.parallelize(unseen, 1))
    return seen, len(files_there)


def _glob() -> str:
    """What Hadoop's file systems look for, whatever the letter case."""

    def either(extension: str) -> str:
        return "".join(f"[{letter}{letter.upper()}]" for letter in extension)

    return "*.{" + ",".join(either(extension) for extension in EXTENSIONS) + "}"


def _last(path: str) -> str:
    return path.rpartition("/")[2]


def _below(root: str, path: str) -> str:
    return path[len(root) :].lstrip("/") if path.startswith(root) else _last(path)


def _qualified(spark: SparkSession, folder: str) -> str:
    path = hadoop_path(spark, folder)
    return str(file_system(spark, path).makeQualified(path).toString())


class _File(NamedTuple):
    """A file as a file system lists it."""

    path: str
    length: int


def _files(spark: SparkSession, folder: str) -> Iterator[_File]:
    """All files of a folder.

    Spark leaves out some without a word: those that are empty, and those whose names it takes for its
    own.
    """
    path = hadoop_path(spark, folder)
    files = file_system(spark, path).listFiles(path, True)
    while files.hasNext():
        file = files.next()
        yield _File(str(file.getPath().toString()), int(file.getLen()))


def _is_hidden(name: str) -> bool:
    """Whether Spark leaves out a path below a folder (HadoopFSUtils.shouldFilterOutPathName)."""
    return any(
        (part.startswith("_") and "=" not in part) or part.startswith(".")
        for part in name.split("/")
    )


def hadoop_path(spark: SparkSession, path: str) -> Any:
    """A path as Hadoop's file systems take it."""
    return _jvm(spark).org.apache.hadoop.fs.Path(path)


def file_system(spark: SparkSession, path: Any) -> Any:
    """The file system of a path."""
    context = spark.sparkContext._jsc
    assert context is not None
    return path.getFileSystem(context.hadoopConfiguration())


def _jvm(spark: SparkSession) -> Any:
    jvm = spark.sparkContext._jvm
    assert jvm is not None
    return jvm
