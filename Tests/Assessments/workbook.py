"""Reads workbooks of `rekap summary` and `rekap diff`, and compares them with what was recomputed.

With Python's standard library alone: a workbook is a ZIP archive of XML (ECMA-376). Every figure of every
sheet is compared, every list row by row, and every link with the file and cell that its record names. The
workbooks are those of `--lang en`.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Iterable
from urllib.parse import unquote
from xml.etree import ElementTree

Json = dict[str, Any]
Row = dict[str, Any]

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
LETTERS = {"ya": "Y", "sebagian": "S", "tidak": "T", "contradictory": "!", "missing": "–"}
NAMES = {"ya": "Ya", "sebagian": "Sebagian", "tidak": "Tidak", "contradictory": "contradictory"}
KINDS = {
    "blank": "blank", "not_stated": "not stated", "unknown": "not known", "not_applicable": "not applicable",
    "invalid": "unreadable", "no_column": "no column"}
AGREEMENTS = {
    "level_difference": "levels differ", "soft": "soft", "hard": "hard", "contradictory": "contradictory",
    "unanswered": "unanswered"}
STATES = {**NAMES, "missing": "missing", "absent": "absent"}
DOWN = ["ya", "sebagian", "tidak"]
FIELDS = {"regulation": "Regulation", "programme": "Programme", "practice": "Good practice", "note": "Note", "evidence": "Evidence"}


class Sheet:
    """A sheet: its cells by row and column, from 1 on, and the links of cells."""

    def __init__(self) -> None:
        self.rows: list[dict[int, Any]] = []
        self.links: dict[tuple[int, int], tuple[str, str | None]] = {}
        self.has_filter = False
        self.is_frozen = False

    def text(self, row: int, column: int) -> Any:
        return self.rows[row - 1].get(column) if row <= len(self.rows) else None

    def items(self, links: str | None = None) -> list[Row]:
        """The rows below the labels; with the link of a column as the member `link`."""
        labels = {column: label for column, label in self.rows[0].items()}
        found = []
        for number, cells in enumerate(self.rows[1:], start=2):
            if set(cells) == {1} and str(cells[1]).startswith("… and "):
                continue
            row = {label: cells.get(column) for column, label in labels.items()}
            for column, label in labels.items():
                if label == links:
                    row["link"] = self.links.get((number, column))
            found.append(row)
        return found

    @property
    def left(self) -> int:
        last = str(self.rows[-1].get(1, ""))
        return int(last.split()[2].replace(",", "")) if last.startswith("… and ") else 0

    def table(self, title: str, start: int) -> tuple[list[list[Any]], int]:
        """The rows of a table below its title and labels, and the row behind it."""
        row = next(n for n in range(start, len(self.rows) + 1) if self.text(n, 1) == title)
        row += 1
        while len(self.rows[row - 1]) < 2:
            row += 1
        found = []
        row += 1
        while row <= len(self.rows) and self.rows[row - 1]:
            cells = self.rows[row - 1]
            found.append([cells.get(c) for c in range(1, max(cells) + 1)])
            row += 1
        return found, row


def column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def decoded(text: str) -> str:
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


def read(path: Path) -> dict[str, Sheet]:
    """The sheets of a workbook, by name."""
    with zipfile.ZipFile(path) as archive:
        def part(name: str) -> ElementTree.Element | None:
            return ElementTree.fromstring(archive.read(name)) if name in archive.namelist() else None

        shared = part("xl/sharedStrings.xml")
        strings = [] if shared is None else [decoded("".join(t.text or "" for t in item.iter(MAIN + "t"))) for item in shared]
        workbook = part("xl/workbook.xml")
        assert workbook is not None
        sheets = {}
        for number, entry in enumerate(workbook.iter(MAIN + "sheet"), start=1):
            sheet = Sheet()
            targets: dict[str, str] = {}
            relations = part(f"xl/worksheets/_rels/sheet{number}.xml.rels")
            for relation in relations if relations is not None else ():
                targets[relation.attrib["Id"]] = relation.attrib["Target"]
            root = part(f"xl/worksheets/sheet{number}.xml")
            assert root is not None
            for row in root.iter(MAIN + "row"):
                while len(sheet.rows) < int(row.attrib["r"]):
                    sheet.rows.append({})
                for cell in row:
                    value = cell.find(MAIN + "v")
                    if value is None or value.text is None:
                        continue
                    match = re.match(r"[A-Z]+", cell.attrib["r"])
                    assert match
                    kind = cell.attrib.get("t", "n")
                    read_value: Any = strings[int(value.text)] if kind == "s" else decoded(value.text) if kind == "str" else float(value.text)
                    sheet.rows[-1][column(match[0])] = read_value
            for link in root.iter(MAIN + "hyperlink"):
                match = re.match(r"([A-Z]+)([0-9]+)", link.attrib["ref"])
                assert match
                target = targets.get(link.attrib.get(RELATION + "id", ""), "")
                sheet.links[int(match[2]), column(match[1])] = (unquote(target), link.attrib.get("location"))
            sheet.has_filter = root.find(MAIN + "autoFilter") is not None
            sheet.is_frozen = any(pane.attrib.get("state") == "frozen" for pane in root.iter(MAIN + "pane"))
            sheets[entry.attrib["name"]] = sheet
        return sheets


def place(told: Json, cell: str | None = "cell") -> str:
    """A place in words, as all outputs tell it."""
    within = told.get(cell) if cell else None
    if told["file"] is None:
        return ""
    if within and "!" in within:
        return f"{told['file']}: {within}"
    parts = [told["sheet"], within or told["row"]]
    return f"{told['file']}: {'!'.join(str(p) for p in parts if p)}"


def link(told: Json, cell: str = "cell") -> tuple[str, str | None] | None:
    if told["file"] is None:
        return None
    within = told.get(cell) or (f"A{told['row']}" if told["row"] else None)
    return told["file"], f"'{told['sheet']}'!{within}" if within and told["sheet"] else None


def filled(value: Any) -> str:
    return "" if value is None else str(value)


class Comparison:
    """Compares a workbook with what was recomputed; keeps what differs."""

    def __init__(self, path: Path, most: int | None, wrong: list[str]) -> None:
        self.sheets = read(path)
        self.most, self.wrong = most, wrong
        pages = {"Contents", "By domain", "Transitions"}
        for name, sheet in self.sheets.items():
            if name not in pages and not (sheet.has_filter and sheet.is_frozen):
                wrong.append(f"{name} can't be filtered, or its labels scroll away")

    @property
    def note(self) -> str:
        """How much there is to compare."""
        cells = sum(len(row) for sheet in self.sheets.values() for row in sheet.rows)
        links = sum(len(sheet.links) for sheet in self.sheets.values())
        return f"{len(self.sheets)} sheets, {cells:,} cells, {links:,} links"

    def differ(self, where: str, expected: Any, found: Any) -> None:
        if expected != found:
            self.wrong.append(f"{where}: {found!r}, expected {expected!r}"[:400])

    def rows(self, name: str, expected: list[Row], left: int = 0) -> None:
        """Compares the rows of a list, in the members that are expected."""
        if name not in self.sheets:
            self.differ(f"sheet {name}", 0, len(expected) or "no sheet" if expected else 0)
            return
        sheet = self.sheets[name]
        places = next((label for label in sheet.rows[0].values() if label in ("File and cell", "File")), None)
        found = sheet.items(places)
        self.differ(f"{name}: rows", len(expected), len(found))
        self.differ(f"{name}: left off", left, sheet.left)
        for number, (wanted, row) in enumerate(zip(expected, found), start=2):
            for label, value in wanted.items():
                if label not in row:
                    self.wrong.append(f"{name}: no column {label}")
                    return
                if isinstance(value, float) and isinstance(row[label], float):
                    if abs(value - row[label]) < 1e-12:
                        continue
                own = row[label]
                if isinstance(value, str) or value is None and not label == "link":
                    own, value = filled(own), filled(value)
                self.differ(f"{name}, row {number}, {label}", value, own)

    # Summaries

    def summary(self, rounds: list[Any], told: list[Json]) -> None:
        """Compares with the rounds as they were recomputed; of citations with the JSON, which was compared."""
        self.several = len(told) > 1
        for sheet, make in (("Indicators", indicators), ("Decisions", decisions)):
            self.rows(sheet, [row for t in told for row in make(t)])
        self.cut("Completeness", [list(completeness(t)) for t in told])
        if "Completeness by domain" in self.sheets:
            self.rows("Completeness by domain", [row for t in told for row in domain_completeness(t)])
        self.counts(told)
        labels = [{r["respondent"]: r["label"] for r in t["respondents"]} for t in told]
        left = 0
        disagreement: list[Row] = []
        for facts, t, names in zip(rounds, told, labels):
            rows, over = disagreements(facts, t, names, self.most)
            disagreement += [{**row, **self.round(t)} for row in rows]
            left += over
        self.rows("Disagreement", disagreement, left)
        self.rows("Highlights", [row for t in told for row in highlights(t)])
        self.cut("Unsupported", [unsupported(t, names) for t, names in zip(told, labels)])
        gaps: list[Row] = []
        left = 0
        for t, names in zip(told, labels):
            rows, over = gap_rows(t, names, self.most)
            gaps += rows
            left += over
        self.rows("Gaps", gaps, left)
        self.cut("Regulations", [[{
            "Regulation": r["key"], "indicators": float(len(r["indicators"])), "respondents": float(len(r["respondents"])),
            "About": "\n".join(r["titles"]), "Indicators that rely on it": ", ".join(r["indicators"])}
            for r in t["regulations"]["cited"]] for t in told])
        if not self.most:
            self.rows("Citations", [row for t, names in zip(told, labels) for row in citations(t, names)])
        repeats = [[{
            "Indicator": r["indicator"], "Respondent": names[r["respondent"]], "Stands there": record["raw"],
            "File and cell": place(record), "link": link(record)} for r in t["repeats"][: self.most] for record in r["records"]]
            for t, names in zip(told, labels)]
        over = sum(max(len(t["repeats"]) - self.most, 0) for t in told) if self.most else 0
        self.rows("Repeated records", [row for part in repeats for row in part], over)
        self.cut("Not in the catalogue", [[{
            "Indicator": i["indicator"], **answer_counts(i["responses"]), "of": float(i["responses"]["responses"])}
            for i in t["strangers"]] for t in told])
        self.cut("Sources", [[
            {"File": name, "records": float(count), "link": (name, None)}
            for name, count in sorted(Counter(r.file or "" for r in facts.records).items(), key=lambda item: item[0].encode())]
            for facts in rounds])
        if len(told[0]["respondents"]) <= 120:
            for facts, t in zip(rounds, told):
                self.matrix(facts, t)

    def round(self, told: Json) -> Row:
        return {"Round": told["round"]} if self.several else {}

    def cut(self, name: str, parts: list[list[Row]]) -> None:
        """Compares a list that is cut in each round."""
        left = sum(max(len(part) - self.most, 0) for part in parts) if self.most else 0
        self.rows(name, [row for part in parts for row in part[: self.most]], left)

    def counts(self, told: list[Json]) -> None:
        sheet, start = self.sheets["By domain"], 1
        for t in told:
            start = next(n for n in range(start, len(sheet.rows) + 1) if sheet.text(n, 1) == f"Round {t['round']}")
            parts = [*t["domains"], t["total"]]
            table, start = sheet.table("Responses", start)
            for part, row in zip(parts, table):
                counts = part["responses"]
                numbers = [counts["answers"][a] for a in DOWN] + [counts["contradictory"], sum(counts["missing"].values()), counts["responses"]]
                shares = [counts["answers"][a] / counts["responses"] if counts["responses"] else None for a in DOWN]
                self.close(f"By domain, {t['round']}", [*numbers, *shares], row[1:])
            self.differ("By domain: domains", len(parts), len(table))
            table, start = sheet.table("Indicators", start)
            for part, row in zip(parts, table):
                counts = part["indicators"]
                agreed = sum(counts["agreed"].values())
                numbers = [counts["agreed"][a] for a in DOWN] + [counts[k] for k in AGREEMENTS] + [counts["indicators"]]
                self.close(f"By domain, {t['round']}", [*numbers, agreed / counts["indicators"]], row[1:])

    def close(self, where: str, expected: list[float | None], found: list[Any]) -> None:
        while expected and expected[-1] is None:
            expected.pop()
        if len(expected) != len(found) or any(a is not b and (a is None or b is None or abs(a - b) > 1e-12) for a, b in zip(expected, found)):
            self.wrong.append(f"{where}: {found}, expected {expected}")

    def matrix(self, facts: Any, told: Json) -> None:
        sheet = self.sheets["Matrix " + facts.name if self.several else "Matrix"]
        respondents = [r["respondent"] for r in told["respondents"]]
        self.differ("Matrix: respondents", [r["label"] for r in told["respondents"]], [sheet.text(1, c + 5) for c in range(len(respondents))])
        self.differ("Matrix: indicators", len(told["indicators"]), len(sheet.rows) - 1)
        for row, indicator in enumerate(told["indicators"], start=2):
            self.differ("Matrix: indicator", indicator["indicator"], sheet.text(row, 2))
            own = dict(facts.by_indicator.get(indicator["indicator"], []))
            for number, respondent in enumerate(respondents):
                response = own.get(respondent)
                letter = sheet.text(row, number + 5)
                if response is None:
                    if letter not in ("·", "×"):
                        self.wrong.append(f"Matrix: {letter} for no record of {respondent}")
                    continue
                self.differ(f"Matrix, {respondent}", LETTERS[response.state], letter)
                self.differ(f"Matrix, {respondent}, link", link(response.record.told()), sheet.links.get((row, number + 5)))

    # Differences

    def difference(self, expected: Json, rounds: list[str], findings: dict[str, list[Json]] | None) -> None:
        sheet, start = self.sheets["Transitions"], 1
        tables = [expected["total"], *(d for d in expected["domains"] if d["responses"]), *([expected["other_domains"]] if expected["other_domains"]["responses"] else [])]
        order = [2, 1, 0]
        for table in tables:
            row = next(n for n in range(start, len(sheet.rows) + 1) if sheet.text(n, 1) == "from ↓ to →")
            self.differ("Transitions: the same", [table["same"], table["responses"]], [sheet.text(row - 3, c) for c in (2, 3)])
            self.differ("Transitions: another answer", [table["changed"], table["responses"]], [sheet.text(row - 2, c) for c in (2, 3)])
            counts = table["counts"]
            states = order + [s for s in (3, 4, 5) if any(counts[s]) or any(line[s] for line in counts)]
            for offset, state in enumerate(states):
                wanted = [counts[state][to] for to in states] + [sum(counts[state])]
                self.differ("Transitions", wanted, [sheet.text(row + 1 + offset, c + 2) for c in range(len(wanted))])
            start = row + 1
        first, second = rounds
        changes = []
        for change in expected["changes"][: self.most]:
            row: Row = {
                "Indicator": change["indicator"], first: STATES[change["from"]], second: STATES[change["to"]],
                "Code before": None if change["indicator"] == change["from_indicator"] else change["from_indicator"]}
            for name, side in ((first, change["before"]), (second, change["after"])):
                row[f"{name}: file and cell"] = place(side) if side else None
                texts = ([f"“{side['raw']}”"] if side["raw"] else []) + [
                    f"{FIELDS[f]}: {t}" for f, t in side["support"].items() if t] if side else []
                row[f"{name}: support"] = " · ".join(texts)
            changes.append(row)
        self.rows("Changes", changes, len(expected["changes"]) - len(changes))
        codes, people = expected["indicators"], expected["respondents"]
        arrivals = [("renumbered", r["from"], r["to"]) for r in codes["renumbered"]]
        arrivals += [("new", None, c) for c in codes["new"]] + [("gone", c, None) for c in codes["dropped"]]
        arrivals += [("new", None, p) for p in people["new"][: self.most]] + [("gone", p, None) for p in people["gone"][: self.most]]
        self.rows("New and gone", [{"State": state, first: a, second: b} for state, a, b in arrivals])
        if findings:
            names = {"fixed": "fixed", "still open": "open", "new": "new"}
            found = Counter((row["State"], row["Code"]) for row in self.sheets["Findings"].items())
            wanted = Counter((state, item["code"]) for state, part in names.items() for item in findings[part])
            self.differ("Findings", wanted, found)


def answer_counts(counts: Json) -> Row:
    return {NAMES[a]: float(counts["answers"][a]) for a in DOWN}


def name_of(agreement: str, proposal: str | None) -> str:
    return AGREEMENTS.get(agreement) or f"agreed: {NAMES[proposal or '']}"


def domain_of(code: str | None) -> float | None:
    return float(code) if code else None


def indicators(told: Json) -> Iterable[Row]:
    for i in told["indicators"]:
        counts = i["responses"]
        whole = counts["responses"]
        yield {
            "Domain": domain_of(i["domain"]), "Indicator": i["indicator"], "Agreement": name_of(i["agreement"], i["proposal"]),
            **answer_counts(counts), "contradictory": float(counts["contradictory"]), "missing": float(sum(counts["missing"].values())),
            "of": float(whole), "justified": float(counts["justified"]),
            **({f"% {NAMES[a]}": counts["answers"][a] / whole for a in DOWN} if whole else {})}


def decisions(told: Json) -> Iterable[Row]:
    for i in told["indicators"]:
        decision = i["decision"] or {}
        when: Any = decision.get("when")
        if when and re.fullmatch(r"\d{4}-\d\d-\d\d", when):
            when = float((date.fromisoformat(when) - date(1899, 12, 30)) / timedelta(days=1))
        open_ = "unanswered" if i["agreement"] == "unanswered" else "to be decided"
        yield {
            "Round": told["round"], "Indicator": i["indicator"], "Proposal": NAMES[i["proposal"]] if i["proposal"] else open_,
            "Decision": NAMES[decision["answer"]] if decision else None, "Who": decision.get("who"), "When": when, "Why": decision.get("why"),
            "State": "decided" if decision else "proposed" if i["proposal"] else open_}


def complete(counts: Json) -> Row:
    answered = counts["answered"] + counts["contradictory"]
    whole = counts["responses"] + (counts["without_record"] or 0)
    row = {
        "responses": float(counts["responses"]), "expected": float(whole), "answered": float(answered), "justified": float(counts["justified"]),
        **answer_counts(counts), "contradictory": float(counts["contradictory"]), "missing, all": float(sum(counts["missing"].values())),
        **{KINDS[k]: float(n) for k, n in counts["missing"].items()}}
    if whole:
        row["% answered"] = answered / whole
    if answered:
        row["% justified"] = counts["justified"] / answered
    if counts["assigned"] is not None:
        row |= {"assigned": float(counts["assigned"]), "no record": float(counts["without_record"]), "not assigned": float(counts["unasked"])}
    return row


def completeness(told: Json) -> Iterable[Row]:
    for r in told["respondents"]:
        yield {"Respondent": r["label"], **complete(r["total"])}


def domain_completeness(told: Json) -> Iterable[Row]:
    for r in told["respondents"]:
        for d in r["domains"]:
            yield {"Respondent": r["label"], "Domain": domain_of(d["domain"]), **complete(d["responses"])}


def disagreements(facts: Any, told: Json, names: dict[str, str], most: int | None) -> tuple[list[Row], int]:
    rows: list[Row] = []
    left = 0
    levels = {"1": "Province", "2": "Regencies and cities", None: None}
    for i in told["indicators"]:
        if i["agreement"] not in ("level_difference", "soft", "hard", "contradictory"):
            continue
        for state in [*DOWN, "contradictory"]:
            own = [(respondent, r) for respondent, r in facts.by_indicator[i["indicator"]] if r.state == state]
            left += max(len(own) - most, 0) if most else 0
            for respondent, response in own[:most]:
                for record in response.records:
                    support = " · ".join(f"{FIELDS[f]}: {record.texts[f]}" for f in ("regulation", "programme", "practice") if f in record.texts)
                    rows.append({
                        "Indicator": i["indicator"], "Agreement": AGREEMENTS[i["agreement"]], "Level": levels[response.record.level],
                        "Respondent": names[respondent], "Answer": NAMES[state], "Stands there": record.raw,
                        "File and cell": place(record.told()), "link": link(record.told()), "Support": support})
    return rows, left


def highlights(told: Json) -> Iterable[Row]:
    facts = {i["indicator"]: i for i in told["indicators"]}
    order = list(facts)
    for part in told["highlights"]:
        candidates = {c["indicator"] for c in part["candidates"]}
        chosen = {c["indicator"]: c for c in part["chosen"] or []}
        advice = {"too_few": "fewer than 3", "too_many": "more than 5"}.get(part["state"] or ("too_few" if not chosen else ""))
        for code in sorted(candidates | set(chosen), key=order.index):
            own = facts[code]
            yield {
                "Round": told["round"], "Indicator": code, "Candidate": "yes" if code in candidates else "no",
                "Agreement": name_of(own["agreement"], own["proposal"]),
                "Who answer": float(own["responses"]["answered"] + own["responses"]["contradictory"]), "Ya": float(own["responses"]["answers"]["ya"]),
                **{FIELDS[f]: float(n) for f, n in own["support"].items()}, "Evidence": float(own["evidence"]),
                "Chosen": "✓" if code in chosen else None, "Who": chosen.get(code, {}).get("who"), "Why": chosen.get(code, {}).get("why"),
                "Chosen in the domain": float(len(chosen)), "Advice": advice}


def unsupported(told: Json, names: dict[str, str]) -> list[Row]:
    return [{
        "Indicator": u["indicator"], "Respondent": names[u["respondent"]], "Answer": NAMES[u["answer"]], "Field": FIELDS[u["field"]],
        "Stands there": u["value"], "File and cell": place(u, "field_cell"), "link": link(u, "field_cell")} for u in told["unsupported"]]


def gap_rows(told: Json, names: dict[str, str], most: int | None) -> tuple[list[Row], int]:
    rows: list[Row] = []
    left = 0
    for gap in told["gaps"]:
        first: Row = {"Without a reason": float(gap["without_reason"])}
        for reason in gap["reasons"][:most]:
            rows.append({
                "Indicator": gap["indicator"], **first, "Respondent": names[reason["respondent"]], "Answer": NAMES[reason["answer"]],
                "Field": FIELDS[reason["field"]], "Reason": reason["text"], "File and cell": place(reason), "link": link(reason)})
            first = {"Without a reason": None}
        if not gap["reasons"]:
            rows.append({"Indicator": gap["indicator"], **first, "Respondent": None, "Reason": None})
        left += max(len(gap["reasons"]) - most, 0) if most else 0
    return rows, left


def citations(told: Json, names: dict[str, str]) -> list[Row]:
    register = told["regulations"]
    rows = [(c, r["key"]) for r in register["cited"] for c in r["citations"]]
    rows += [(c, None) for part in ("other_evidence", "incomplete", "unread") for c in register[part]]
    return [{
        "Indicator": c["indicator"], "Respondent": names[c["respondent"]], "Regulation": key, "Field": FIELDS[c["field"]],
        "File and cell": place(c), "link": link(c)} for c, key in rows]
