"""Records and findings as rekap writes them and as the tables have them, made comparable."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from pyspark.sql import DataFrame, Row, SparkSession

BESIDE_OTHERS = {"F006", "X602", "X605", "X606"}
"""The findings that come of comparing workbooks, which no worker can do."""

RECORD_OBJECTS = {"missing": "_missing", "extra": "extra", "source": "_source"}
"""The columns that hold a JSON object, and the keys that records have it under."""


def canonical(value: Any) -> Any:
    """A value without what says nothing: keys without a value, a point behind a whole number."""
    if isinstance(value, dict):
        members = {key: canonical(member) for key, member in value.items()}
        return {key: member for key, member in members.items() if member is not None}
    if isinstance(value, list):
        return [canonical(item) for item in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def key(value: dict[str, Any]) -> str:
    """A short name of an object, the same for the same content."""
    text = json.dumps(canonical(value), sort_keys=True, ensure_ascii=False)
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def record(row: Row) -> dict[str, Any]:
    """The record that a row of the table stands for, made of nothing but its columns."""
    columns = row.asDict()
    members: dict[str, Any] = {}
    source = json.loads(columns["source"]) if columns["source"] else None
    if source is not None:
        # The columns that repeat it must say the same.
        told = (columns["source_file"], columns["source_sheet"], columns["source_row"])
        if told != (source["file"], source["sheet"], source["row"]):
            raise ValueError(f"{told} is not what {source} says")
    if columns["catalogue_id"]:
        members["catalogue"] = {
            "id": columns["catalogue_id"], "status": columns["catalogue_status"],
        }  # fmt: skip
    for column, name in RECORD_OBJECTS.items():
        members[name] = json.loads(columns[column]) if columns[column] else None
    unfit = json.loads(columns["unfit"] or "{}")
    beside = {"catalogue_id", "catalogue_status", "source_file", "source_sheet", "source_row"}
    for name, value in columns.items():
        if name not in beside and name not in RECORD_OBJECTS and name != "unfit":
            members[name] = str(value) if hasattr(value, "isoformat") else value
    return {**members, **unfit}


def records_of_table(records: DataFrame) -> Counter[str]:
    """The records of a table, and how often each is there."""
    return Counter(records.rdd.map(lambda row: key(record(row))).collect())


def records_of_file(spark: SparkSession, file: str, names: Iterable[str] | None) -> Counter[str]:
    """The records of an NDJSON file, of all workbooks or some."""
    wanted = None if names is None else set(names)
    lines = spark.sparkContext.textFile(f"file:{file}", 8).map(json.loads)
    if wanted is not None:
        lines = lines.filter(lambda line: line["_source"]["file"] in wanted)
    return Counter(lines.map(key).collect())


def findings_of_table(findings: DataFrame) -> Counter[str]:
    """The findings of a table, and how often each is there; without those of failed workbooks."""
    rows = findings.where("state <> 'failed'").rdd.map(lambda row: row.asDict(recursive=True))
    return Counter(rows.filter(lambda row: row["code"] not in BESIDE_OTHERS).map(key).collect())


def findings_of_file(file: str, names: Iterable[str] | None) -> Counter[str]:
    """The findings of an NDJSON file, of all workbooks or some."""
    wanted = None if names is None else set(names)
    with open(file, encoding="utf-8") as lines:
        findings = map(json.loads, lines)
        return Counter(
            key(finding)
            for finding in findings
            if finding["code"] not in BESIDE_OTHERS
            and (wanted is None or finding["file"] in wanted)
        )


def difference(one: Counter[str], other: Counter[str]) -> str:
    """How two collections differ; nothing where they are the same."""
    missing, surplus = one - other, other - one
    if not missing and not surplus:
        return ""
    return f"{missing.total()} missing, {surplus.total()} too many, of {one.total()}"
