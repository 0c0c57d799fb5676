"""The answers as three tables in Parquet: records, findings, workbooks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import LongType, StringType, StructField, StructType

ANSWERS = StructType(
    [
        StructField("kind", StringType(), False),
        StructField("file", StringType(), False),
        StructField("path", StringType(), False),
        StructField("assessment", StringType(), True),
        StructField("attempts", LongType(), False),
        StructField("line", StringType(), False),
    ]
)
"""The lines of all workbooks, as tasks give them (`task.Answer`)."""

FINDING = (
    "struct<code:string,slug:string,severity:string,file:string,sheet:string,cell:string,"
    "row:bigint,column:bigint,range:string,line:bigint,respondent:string,round:string,"
    "domain:string,indicator:string,field:string,value:string,expected:array<string>,"
    "fix:struct<class:string,new:string>,message:struct<id:string,en:string>,"
    "fingerprint:string,state:string,"
    "acceptance:struct<who:string,why:string,until:string,expired:boolean>>"
)
"""A finding, as `rekap json-schema findings` describes it."""

COUNTS = ("error", "warning", "info", "accepted", "ignored", "unselected")
LEDGER = ("read", "mapped", "kept", "ignored", "reported")

END = (
    "struct<state:string,mapping:string,assessment:string,records:bigint,"
    f"findings:struct<{','.join(f'{count}:bigint' for count in COUNTS)}>,"
    f"ledger:struct<{','.join(f'{cells}:bigint' for cells in LEDGER)}>,"
    "submissions:array<struct<respondent:string,round:string>>,content:string>"
)
"""What became of a workbook, as the protocol tells it."""

MESSAGE = "struct<id:string,en:string>"

BESIDE = {
    "catalogue": "struct<id:string,status:string>",
    "extra": "string",
    "_missing": "string",
    "_source": "string",
}
"""What a record has beside its fields; objects whose members vary stay JSON texts."""

COLUMN_TYPES = {
    "text": "string",
    "code": "string",
    "integer": "bigint",
    "number": "double",
    "date": "date",
}
"""The type of a column, by that of the schema's field."""

STRICT = {"mode": "FAILFAST"}
"""What can't be read as said is an error, and no empty row."""


def fields(ready: dict[str, Any]) -> dict[str, str]:
    """The fields of all assessments, with their types; text where two assessments differ."""
    types: dict[str, str] = {}
    for assessment in ready["assessments"]:
        for field in assessment["fields"]:
            name, kind = field["name"], COLUMN_TYPES[field["type"]]
            types[name] = kind if types.get(name, kind) == kind else "string"
    return types


def records(answers: DataFrame, types: dict[str, str]) -> DataFrame:
    """The records, a row each: the fields of the schema, then the columns that CSV has, too.

    `unfit` has the texts of values that the type of their column does not hold, such as a date with a
    time of day: the column has what it can of them, and nothing is lost.
    """
    shape = _struct({**dict.fromkeys(types, "string"), **BESIDE})
    record = _parsed(answers, "record", f"struct<record:{shape}>")["record"]
    rows = answers.where("kind = 'record'").select(
        "file", F.col("assessment").alias("_assessment"), record.alias("r")
    )
    columns = [_typed(_member(name), kind).alias(name) for name, kind in types.items()]
    if "assessment" not in types:
        columns.append(F.col("_assessment").alias("assessment"))
    columns += [
        F.col("r.catalogue.id").alias("catalogue_id"),
        F.col("r.catalogue.status").alias("catalogue_status"),
        _member("_missing").alias("missing"),
        _member("extra").alias("extra"),
        F.col("file").alias("source_file"),
        F.col("place.sheet").alias("source_sheet"),
        F.col("place.row").alias("source_row"),
        _member("_source").alias("source"),
        _unfit(types).alias("unfit"),
    ]
    place = F.from_json(_member("_source"), "struct<sheet:string,row:bigint>", STRICT)
    return rows.withColumn("place", place).select(columns)


def findings(answers: DataFrame) -> DataFrame:
    """The findings, a row each; and one for each workbook that nothing could be had of."""
    found = answers.where("kind = 'finding'").select(
        _parsed(answers, "finding", f"struct<finding:{FINDING}>")["finding"].alias("f")
    )
    failed = answers.where("kind = 'failed'").select(
        F.lit("workbook-failed").alias("slug"),
        F.lit("error").alias("severity"),
        F.col("file"),
        F.from_json("line", MESSAGE, STRICT).alias("message"),
        F.lit("failed").alias("state"),
    )
    return found.select("f.*").unionByName(failed, allowMissingColumns=True)


def workbooks(answers: DataFrame) -> DataFrame:
    """The workbooks, a row each: what became of them."""
    end = _parsed(answers, "end", END)
    reason = F.when(F.col("kind") == "failed", F.from_json("line", MESSAGE, STRICT))
    return (
        answers.where("kind in ('end', 'failed')")
        .select("kind", "file", "path", "attempts", end.alias("e"), reason.alias("reason"))
        .select(
            "file",
            "path",
            F.when(F.col("kind") == "failed", "failed").otherwise(F.col("e.state")).alias("state"),
            "e.mapping",
            "e.assessment",
            F.coalesce("e.records", F.lit(0)).alias("records"),
            "e.findings",
            "e.ledger",
            "e.submissions",
            "e.content",
            "attempts",
            "reason",
        )
    )


def partitions(types: dict[str, str]) -> Sequence[str]:
    """What the folders of the records are named by."""
    return ("assessment", "round") if "round" in types else ("assessment",)


def _parsed(answers: DataFrame, kind: str, shape: str) -> Column:
    return F.when(answers["kind"] == kind, F.from_json(answers["line"], shape, STRICT))


def _struct(members: dict[str, str]) -> str:
    return "struct<" + ",".join(f"{_quoted(name)}:{kind}" for name, kind in members.items()) + ">"


def _quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"


def _member(name: str) -> Column:
    return F.col("r").getField(name)


def _typed(text: Column, kind: str) -> Column:
    """A text as a value of a type: of a date with a time the day; nothing where it is no such value."""
    if kind == "string":
        return text
    return (F.substring(text, 1, 10) if kind == "date" else text).try_cast(kind)


def _unfit(types: dict[str, str]) -> Column:
    """A JSON object of the texts that columns of their types don't hold; nothing where all do."""
    texts = []
    for name, kind in types.items():
        if kind != "string":
            text = _member(name)
            lost = _typed(text, kind).isNull() | (
                F.length(text) > 10 if kind == "date" else F.lit(False)
            )
            texts.append(F.when(lost, text).alias(name))
    if not texts:
        return F.lit(None).cast("string")
    return F.when(F.coalesce(*texts).isNotNull(), F.to_json(F.struct(*texts)))
