"""Runs the commands of DATABASES.md, and compares what databases have with the NDJSON.

Usage: compare.py REKAP ROOT

1. Every command of the page is run as it stands there, on Fixtures/submissions, with sqlite3, duckdb,
   and a PostgreSQL server of its own. What the page shows of an output must be what comes out.
2. The commands that load are run again for another schema, on Fixtures/messy.
3. Each time every record and every finding of SQLite, DuckDB (from NDJSON and from CSV), Parquet and
   PostgreSQL (both ways) is compared with the NDJSON, value by value and type by type, and the sums by
   domain and answer are.

Ends with 1 where something differs.
"""

from __future__ import annotations

import collections
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from page import Block, blocks, fits
from server import Server

faults = 0


def check(what: str, is_so: bool, why: object = "") -> None:
    global faults
    print(f"{'ok   ' if is_so else 'FAULT'} {what}" + ("" if is_so else f": {why}"), flush=True)
    faults += not is_so


class Desk:
    """A folder with workbooks in `inbox`, and the programs at hand."""

    def __init__(self, folder: Path, rekap: Path, root: Path, inbox: Path, server: Server):
        self.folder = folder
        (folder / "inbox").symlink_to(inbox)
        (folder / "bin").mkdir()
        (folder / "bin" / "rekap").symlink_to(rekap)
        path = [folder / "bin", Path(sys.executable).parent, server.programs, os.environ["PATH"]]
        self.environment = {
            **os.environ,
            **server.environment,
            "PATH": os.pathsep.join(map(str, path)),
            "REKAP_MAPPINGS": str(root / "Mappings"),
            "LC_ALL": "en_US.UTF-8",
        }

    def run(self, *command: str, input: str | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=self.folder, env=self.environment, input=input, capture_output=True,
            text=True, encoding="utf-8", check=False,
        )  # fmt: skip

    def take(self, block: Block) -> list[subprocess.CompletedProcess[str]]:
        """Runs a block as whoever reads the page would."""
        match block.info:
            case ["sh"]:
                return [self.run("sh", "-c", line) for line in block.text.splitlines()]
            case ["sql", "sqlite"]:
                options = ["-bail", "-header", "-column"]
                return [self.run("sqlite3", *options, "answers.sqlite", input=block.text)]
            case ["sql", "duckdb"]:
                return [self.run("duckdb", "-bail", "answers.duckdb", input=block.text)]
            case ["sql", "postgresql", name]:
                options = ["-X", "-v", "ON_ERROR_STOP=1", "-d", name]
                return [self.run("psql", *options, "-f", "-", input=block.text)]
            case ["python"]:
                return [self.run(sys.executable, "-c", block.text + "\nprint(records)")]
        raise SystemExit(f"line {block.line}: nobody knows how to run {block.info}")


def run_page(desk: Desk, page: list[Block]) -> None:
    for block in page:
        runs = desk.take(block)
        first = next(line for line in block.text.splitlines() if line)
        # With 1 rekap tells of errors among the findings, of which the workbooks have some.
        bad = [
            run for run in runs
            if run.returncode not in ([0, 1] if "rekap convert" in str(run.args) else [0])
        ]  # fmt: skip
        why = "".join(run.stdout + run.stderr for run in bad)
        printed = runs[-1].stdout
        if not why and block.is_question and not printed.strip():
            why = "nothing comes out"
        if not why and block.shown and not fits(block.shown, printed):
            why = f"the page shows\n{block.shown}\nand there comes\n{printed}"
        check(f"DATABASES.md:{block.line}: {first}", not why, why)


# What is expected


class Expected:
    """What the NDJSON says."""

    def __init__(self, desk: Desk):
        def lines(name: str) -> list[dict]:
            text = (desk.folder / name).read_text(encoding="utf-8")
            return [json.loads(line) for line in text.split("\n") if line]

        self.records = lines("answers.ndjson")
        self.findings = lines("findings.ndjson")
        database = sqlite3.connect(desk.folder / "answers.sqlite")
        rows = database.execute('SELECT field, type FROM fields ORDER BY "position"').fetchall()
        self.types: dict[str, str] = dict(rows)

    def moment(self, record: dict) -> dict:
        """A record with its dates as a timestamp is written."""
        return {key: self.timestamp(key, value) for key, value in record.items()}

    def timestamp(self, key: str, value: object) -> object:
        if self.types.get(key) != "date" or not isinstance(value, str):
            return value
        day, _, clock = value.replace("T", " ").partition(" ")
        return f"{day} {clock.removesuffix('.000') or '00:00:00'}"

    def as_csv(self, record: dict) -> dict:
        """A record as the columns of CSV have it."""
        fields = {key: record[key] for key in self.types}
        catalogue, source = record.get("catalogue"), record["_source"]
        missing = "; ".join(f"{key}={why}" for key, why in record.get("_missing", {}).items())
        return {
            **fields,
            **({"catalogue_id": catalogue["id"], "catalogue_status": catalogue["status"]}
               if catalogue else {}),
            "missing": missing or None, "extra": record.get("extra"), "source_file": source["file"],
            "source_sheet": source["sheet"], "source_row": source["row"],
        }  # fmt: skip


def plain(row: dict) -> str:
    """A row without what is missing, in a form that can be compared; 1.0 is 1."""

    def value(it: object) -> object:
        if isinstance(it, dict):
            return {key: value(part) for key, part in sorted(it.items())}
        if isinstance(it, list):
            return [value(part) for part in it]
        if isinstance(it, float) and it.is_integer():
            return int(it)
        return it

    known = {key: value(it) for key, it in sorted(row.items()) if it is not None}
    return json.dumps(known, ensure_ascii=False, sort_keys=True)


def same(what: str, found: Iterable[dict], wanted: Iterable[dict]) -> None:
    there = collections.Counter(map(plain, found))
    asked = collections.Counter(map(plain, wanted))
    differing = [*(there - asked).items(), *(asked - there).items()][:4]
    check(f"{what}: {sum(asked.values())} rows, value by value", there == asked, differing)


def sums(rows: Iterable[dict]) -> collections.Counter:
    return collections.Counter((row.get("domain"), row.get("answer")) for row in rows)


# The databases


def opened(row: dict, columns: Iterable[str]) -> dict:
    """A row with its objects as objects."""
    read = {key: json.loads(row[key]) for key in columns if isinstance(row.get(key), str)}
    return {**row, **read}


def compare_sqlite(desk: Desk, expected: Expected) -> None:
    database = sqlite3.connect(desk.folder / "answers.sqlite")
    database.row_factory = lambda cursor, row: dict(zip((c[0] for c in cursor.description), row))
    check(
        "SQLite: integrity, and foreign keys",
        database.execute("PRAGMA integrity_check").fetchall() == [{"integrity_check": "ok"}]
        and not database.execute("PRAGMA foreign_key_check").fetchall(),
    )
    found = []
    query = "SELECT r.*, s.file FROM records AS r JOIN sources AS s USING (source_id)"
    for row in database.execute(query + " ORDER BY record_id"):
        row = opened(row, ["missing", "extra", "cells"])
        source = {"file": row["file"], "sheet": row["source_sheet"], "row": row["source_row"]}
        found.append(
            {**{key: row[key] for key in expected.types}, "extra": row["extra"],
             "_missing": row["missing"], "_source": {**source, **row["cells"]}}
        )  # fmt: skip
    wanted = [{key: v for key, v in row.items() if key != "catalogue"} for row in expected.records]
    same("SQLite records", found, wanted)
    check("SQLite: in the order of the NDJSON", list(map(plain, found)) == list(map(plain, wanted)))
    kinds = {"text": "text", "code": "text", "date": "text", "integer": "integer", "number": "real"}
    for field, type in expected.types.items():
        is_number = any(isinstance(row[field], int) for row in expected.records)
        kind = "integer" if type == "code" and is_number else kinds[type]
        rows = database.execute(f'SELECT DISTINCT typeof("{field}") AS kind FROM records')
        check(f"SQLite: {field} is {kind}", {row["kind"] for row in rows} <= {kind, "null"})
    findings = []
    for row in database.execute("SELECT * FROM findings"):
        row = opened(row, ["expected"])
        for key in ("finding_id", "source_id", "record_id", "accepted_by", "accepted_why",
                    "accepted_until", "accepted_expired"):  # fmt: skip
            del row[key]
        new, kind = row.pop("fix"), row.pop("fix_class")
        row["fix"] = {"class": kind, "new": new} if kind else None
        row["message"] = {"id": row.pop("message_id"), "en": row.pop("message_en")}
        findings.append(row)
    same("SQLite findings", findings, expected.findings)


def duckdb(desk: Desk, database: str, query: str) -> list[dict]:
    run = desk.run("duckdb", "-json", database, "-c", query)
    if run.returncode:
        raise SystemExit(run.stderr)
    return json.loads(run.stdout or "[]")


def postgresql(desk: Desk, database: str, query: str) -> list[dict]:
    wrapped = f"SELECT row_to_json(q) FROM ({query}) AS q"
    run = desk.run("psql", "-X", "-At", "-d", database, "-c", wrapped)
    if run.returncode:
        raise SystemExit(run.stderr)
    return [json.loads(line) for line in run.stdout.split("\n") if line]


def compare_loaded(
    desk: Desk, expected: Expected, program: str,
    ask: Callable[[Desk, str, str], list[dict]], as_json: str, as_csv: str,
) -> None:  # fmt: skip
    objects = ["catalogue", "extra", "_missing", "_source"]
    wanted = list(map(expected.moment, expected.records))

    def rows(database: str, query: str, columns: list[str]) -> list[dict]:
        return [expected.moment(opened(row, columns)) for row in ask(desk, database, query)]

    found = rows(as_json, "SELECT * FROM records", objects)
    same(f"{program} records of NDJSON", found, wanted)
    check(f"{program}: sums by domain and answer", sums(found) == sums(expected.records))
    parts = ["expected", "fix", "message", "acceptance"]
    found = rows(as_json, "SELECT * FROM findings", parts)
    same(f"{program} findings of NDJSON", found, expected.findings)

    found = rows(as_csv, "SELECT * FROM records", ["extra"])
    for row in found:
        # In CSV each record says which catalogue it has, in NDJSON only where it is a stand-in.
        if row["catalogue_status"] == "official":
            del row["catalogue_id"], row["catalogue_status"]
    same(f"{program} records of CSV", found, map(expected.as_csv, wanted))
    check(f"{program}: sums by domain and answer, of CSV", sums(found) == sums(expected.records))
    found = ask(desk, as_csv, "SELECT * FROM findings")
    flat = [
        {**{key: value for key, value in row.items() if key not in ("line", "range", "domain")},
         "expected": "; ".join(row.get("expected", [])) or None, "fix": row.get("fix", {}).get("new"),
         "message_id": row["message"]["id"], "message_en": row["message"]["en"], "message": None}
        for row in expected.findings
    ]  # fmt: skip
    same(f"{program} findings of CSV", found, flat)


def compare_types(desk: Desk, expected: Expected) -> None:
    """Whether DuckDB and PostgreSQL have the types that the schema has."""
    names = {
        "text": ("VARCHAR", "text"), "code": ("VARCHAR", "text"),
        "integer": ("BIGINT", "bigint"), "number": ("DOUBLE", "double precision"),
        "date": ("TIMESTAMP", "timestamp without time zone"),
    }  # fmt: skip
    places = [
        ("DuckDB", 0, duckdb(desk, "answers.duckdb", "DESCRIBE records")),
        ("Parquet", 0, duckdb(desk, ":memory:", "DESCRIBE SELECT * FROM 'records.parquet'")),
        ("PostgreSQL", 1, postgresql(
            desk, "rekap", "SELECT column_name, data_type AS column_type FROM"
            " information_schema.columns WHERE table_name = 'records'")),
    ]  # fmt: skip
    for program, side, columns in places:
        types = {row["column_name"]: row["column_type"] for row in columns}
        wrong = {
            field: types.get(field) for field, type in expected.types.items()
            if types.get(field) != names[type][side]
        }  # fmt: skip
        check(f"{program}: types of {len(expected.types)} fields", not wrong, wrong)


def compare_parquet(desk: Desk, expected: Expected) -> None:
    import polars

    objects = ["catalogue", "extra", "_missing", "_source"]
    wanted = list(map(expected.moment, expected.records))
    for name in ("records.parquet", "again.parquet"):
        found = duckdb(desk, ":memory:", f"SELECT * FROM '{name}'")
        same(f"Parquet by DuckDB, {name}", (opened(row, objects) for row in found), wanted)
    rows = polars.read_parquet(desk.folder / "records.parquet")
    rows = rows.with_columns(polars.col(objects).cast(polars.String)).to_dicts()
    for row in rows:
        for field, type in expected.types.items():
            if type == "date" and row[field] is not None:
                row[field] = str(row[field])
    same("Parquet by polars", (opened(row, objects) for row in rows), wanted)


def compare(desk: Desk) -> None:
    expected = Expected(desk)
    compare_sqlite(desk, expected)
    compare_loaded(desk, expected, "DuckDB", duckdb, "answers.duckdb", "answers-csv.duckdb")
    compare_loaded(desk, expected, "PostgreSQL", postgresql, "rekap_cells", "rekap")
    compare_types(desk, expected)
    compare_parquet(desk, expected)


def main() -> None:
    rekap, root = (Path(argument).resolve() for argument in sys.argv[1:3])
    page = blocks(root / "DATABASES.md")
    check("DATABASES.md has commands for each database", len(page) > 20, len(page))
    other = [
        Block(block.info, block.line, re.sub(r"\blocal-mgi\b", "sample-form", block.text))
        for block in page
        if not block.is_question and block.info != ["python"]
    ]
    for inbox, commands in ("submissions", page), ("messy", other):
        print(f"\nFixtures/{inbox}")
        with Server() as server, tempfile.TemporaryDirectory(prefix="rekap-databases-") as folder:
            desk = Desk(Path(folder), rekap, root, root / "Fixtures" / inbox, server)
            run_page(desk, commands)
            compare(desk)
    print(f"\n{faults} faults" if faults else "\nNo faults")
    sys.exit(1 if faults else 0)


main()
