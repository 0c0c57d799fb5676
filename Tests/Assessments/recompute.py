"""Recomputes what `rekap summary` and `rekap diff` tell: recompute.py REKAP MAPPINGS FIXTURES [SIZE...]

From the NDJSON alone, with Python's standard library and none of Rekap's code, every figure and every list
of the JSON is made again and compared: counts with their denominators, agreement, proposals, decisions,
assignments, repeated and contradictory responses, unsupported answers, highlights, gaps, transitions,
changes, and each finding that is fixed, still open or new. What is cited is compared with the rows of
`rekap convert --citations`, cell by cell, where workbooks are at hand; otherwise each citation is looked up
in the text of its record, and the lists are counted again. The same summaries and differences as workbooks
are read and compared by workbook.py, figure by figure.

It is done for the fixtures and for generated sets of SIZE respondents (58 and 10000) with two rounds.
Each run's time and peak memory is told.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from catalogue import Catalogue, Json, table, utf8
from comparing import MEASURE, compare
from differences import findings_compared, transitions
from records import Record
from register import check_citations
from rounds import Round, expected_round
from workbook import Comparison

ASSESSMENT = "local-mgi-central-java-2023"


class Check:
    """Runs Rekap and compares."""

    def __init__(self, rekap: str, mappings: Path, folder: Path) -> None:
        self.rekap, self.catalogue, self.folder = rekap, Catalogue(mappings / "local-mgi"), folder
        self.failures = 0

    def run(self, *arguments: str) -> tuple[str, float]:
        """Runs Rekap; how long it took, of which in the processor, and MB."""
        # A small process starts it: the memory of one's own counts for those that one starts.
        run = subprocess.run([sys.executable, "-c", MEASURE, self.rekap, *arguments], capture_output=True, text=True)
        if run.returncode not in (0, 1):
            raise SystemExit(f"{arguments}: {run.stderr}")
        elapsed, processor, kilobytes = map(float, run.stdout.split())
        return f"{elapsed:.2f} s ({processor:.2f} s of a core)", kilobytes / 1024

    def rounds(self, paths: Iterable[Path]) -> tuple[list[Round], list[Record]]:
        by_round: dict[str, list[Record]] = defaultdict(list)
        nameless = []
        for path in paths:
            with open(path, encoding="utf-8") as file:
                for line in file:
                    record = Record(json.loads(line), self.catalogue)
                    if record.respondent and record.round and record.indicator:
                        by_round[record.round].append(record)
                    else:
                        nameless.append(record)
        return [Round(name, by_round[name], self.catalogue) for name in sorted(by_round, key=utf8)], nameless

    def files(self, tables: dict[str, Path]) -> Json:
        files: Json = {"assignments": None, "decisions": {}, "highlights": None}
        if path := tables.get("assignments"):
            files["assignments"] = defaultdict(set)
            for row in table(path):
                files["assignments"][row["Instansi"]].add(row["Indikator"])
        if path := tables.get("decisions"):
            for number, row in enumerate(table(path), start=2):
                files["decisions"][row["Indikator"], row["Putaran"]] = {
                    "answer": row["Jawaban"].lower(), "who": row["Siapa"], "when": row["Kapan"], "why": row["Mengapa"],
                    "file": path.name, "row": number}
        if path := tables.get("highlights"):
            files["highlights"] = [
                {"indicator": row["Indikator"], "who": row["Siapa"], "why": row["Mengapa"], "file": path.name, "row": number}
                for number, row in enumerate(table(path), start=2)]
        return files

    def told(self, name: str, wrong: list[str], seconds: str, memory: float, note: str) -> None:
        self.failures += bool(wrong)
        print(f"{'WRONG' if wrong else 'right'}  {name}: {note}; {seconds}, {memory:.0f} MB", flush=True)
        for line in wrong[:10]:
            print(f"       {line}")

    def summary(self, name: str, data: list[Path], most: int | None = None, rows: list[Json] | None = None, **tables: Path) -> None:
        out = self.folder / "summary.json"
        options = [word for key, path in tables.items() for word in (f"--{key}", str(path))]
        if most:
            options += ["--most", str(most)]
        seconds, memory = self.run("summary", *map(str, data), "--format", "json", "-o", str(out), "--quiet", *options)
        found = json.loads(out.read_bytes())
        rounds, nameless = self.rounds(data)
        files = self.files(tables)
        wrong: list[str] = []
        order = sorted(nameless, key=Record.place_key)
        if len(found["nameless"]) + found.get("nameless_left_off", 0) != len(order):
            wrong.append("records without a name are not all told")
        for record, told in zip(order, found["nameless"]):
            compare({**record.told(), "respondent": record.respondent}, told, "nameless", most, wrong)
        if found["assessment"] != ASSESSMENT or found["catalogue"]["status"] != "illustrative":
            wrong.append("the catalogue's status is not told")
        counts = [{"indicator": row["code"], "domain": row["domain_no"], "label": {"id": row["question_id"], "en": row["question_en"]}} for row in self.catalogue.indicators]
        compare(counts, found["indicators"], "indicators", most, wrong)
        if len(rounds) != len(found["rounds"]):
            wrong.append(f"{len(found['rounds'])} rounds, expected {len(rounds)}")
        citations = 0
        lines = table(tables["crosswalk"]) if "crosswalk" in tables else []
        changes = [
            {"from": one.name, "to": two.name, **transitions(one, two, lines, self.catalogue)}
            for one, two in zip(rounds, rounds[1:])]
        compare(changes, found["transitions"], "transitions", most, wrong)
        expected = []
        for facts, told in zip(rounds, found["rounds"]):
            expected.append(expected_round(facts, self.catalogue, files))
            compare(expected[-1], told, facts.name, most, wrong)
            citations += check_citations(told["regulations"], facts, rows, facts.name, wrong)
            expected[-1]["regulations"] = told["regulations"]
        self.told(name, wrong, seconds, memory, f"{sum(len(r.records) for r in rounds):,} records, {citations:,} citations")
        wrong = []
        book = self.folder / "summary.xlsx"
        seconds, memory = self.run("summary", *map(str, data), "--lang", "en", "-o", str(book), "--quiet", *options)
        comparison = Comparison(book, most, wrong)
        comparison.summary(rounds, expected)
        self.told(f"{name} as a workbook", wrong, seconds, memory, comparison.note)

    def difference(self, name: str, first: Path, second: Path, crosswalk: Path | None = None, most: int | None = None, findings: list[Path] | None = None) -> None:
        out = self.folder / "difference.json"
        options = ["--crosswalk", str(crosswalk)] if crosswalk else []
        if most:
            options += ["--most", str(most)]
        if findings:
            options += ["--findings", *map(str, findings)]
        seconds, memory = self.run("diff", str(first), str(second), "--format", "json", "-o", str(out), *options)
        found = json.loads(out.read_bytes())
        one, two = (self.rounds([path])[0][0] for path in (first, second))
        wrong: list[str] = []
        note = ""
        lines = table(crosswalk) if crosswalk else []
        noted = findings_compared(findings, lines) if findings else None
        expected = transitions(one, two, lines, self.catalogue)
        compare(expected, found, "diff", most, wrong)
        if noted:
            compare(noted, found["findings"], "findings", most, wrong)
            note = "".join(f", {len(items)} findings {part}" for part, items in noted.items())
        if not most:
            self.run("diff", str(first), str(second), "--format", "csv", "-o", str(self.folder / "difference.csv"), *options)
            rows = table(self.folder / "difference.csv")
            told_rows = [(r["respondent"], r["indicator"], r["from"], r["to"], r["before_cell"], r["after_raw"]) for r in rows]
            wanted = [(c["respondent"], c["indicator"], c["from"], c["to"], (c["before"] or {}).get("cell") or "", (c["after"] or {}).get("raw") or "") for c in expected["changes"]]
            if told_rows != wanted:
                wrong.append("the CSV has other changes")
        self.told(name, wrong, seconds, memory, f"{expected['total']['responses']:,} responses, {len(expected['changes']):,} changes{note}")
        wrong = []
        book = self.folder / "difference.xlsx"
        seconds, memory = self.run("diff", str(first), str(second), "--lang", "en", "-o", str(book), *options)
        comparison = Comparison(book, most, wrong)
        comparison.difference(expected, [one.name, two.name], noted)
        self.told(f"{name} as a workbook", wrong, seconds, memory, comparison.note)


def main(rekap: str, mappings: str, fixtures: str, *sizes: str) -> None:
    here = Path(__file__).resolve().parent
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        check = Check(rekap, Path(mappings), folder)
        made = Path(fixtures) / "assessments"
        data, cited = folder / "submissions.ndjson", folder / "cited.ndjson"
        check.run("convert", str(Path(fixtures) / "submissions"), "-o", str(data), "--citations", str(cited), "--fail-on", "none", "--quiet")
        rows = [json.loads(line) for line in cited.read_text("utf-8").splitlines()]
        named = [row for row in rows if row["indicator"] and row["respondent"]]
        tables = {name: made / f"{name}.csv" for name in ("assignments", "decisions", "highlights")}
        check.summary("summary of the submissions", [data], rows=named)
        check.summary("summary with what people give", [data], rows=named, **tables)
        first, second = made / "round1.ndjson", made / "round2.ndjson"
        check.summary("summary of two rounds", [first, second], **tables)
        check.summary("summary of two rounds with a crosswalk", [first, second], crosswalk=made / "crosswalk.csv")
        check.difference("diff of two rounds", first, second)
        findings = []
        for number, words in enumerate([("2023-09", "2023-09"), ("2023-09", "2024-09")]):
            path = folder / f"findings{number}.ndjson"
            check.run("check", str(Path(fixtures) / "submissions"), "--format", "ndjson", "-o", str(path), "--fail-on", "none", "--quiet")
            lines = path.read_text("utf-8").splitlines()
            if number:
                lines = [line.replace(*words) for line in lines[: len(lines) // 2]] + [line.replace(*words).replace("V303", "V304") for line in lines[-20:]]
            path.write_text("".join(line + "\n" for line in lines), "utf-8")
            findings.append(path)
        check.difference("diff with a crosswalk", first, second, made / "crosswalk.csv", findings=findings)
        for size in sizes or ("58",):
            paths = []
            for round_ in ("2023-09", "2024-09"):
                paths.append(folder / f"{size}-{round_}.ndjson")
                subprocess.run([sys.executable, str(here / "generate.py"), str(Path(mappings) / "local-mgi" / "indicators.tsv"), size, round_, str(paths[-1])], check=True)
            most = 20 if int(size) > 1000 else None
            check.summary(f"summary of {size} respondents", paths[:1], most)
            check.difference(f"diff of {size} respondents", paths[0], paths[1], most=most)
            for path in paths:
                path.unlink()
    if check.failures:
        raise SystemExit(f"{check.failures} are wrong")


if __name__ == "__main__":
    main(*sys.argv[1:])
