"""Recomputes what `rekap summary` and `rekap diff` tell: recompute.py REKAP MAPPINGS FIXTURES [SIZE...]

From the NDJSON alone, with Python's standard library and none of Rekap's code, every figure and every list
of the JSON is made again and compared: counts with their denominators, agreement, proposals, decisions,
assignments, repeated and contradictory responses, unsupported answers, highlights, gaps, transitions,
changes. What is cited is compared with the rows of `rekap convert --citations`, where workbooks are at hand;
otherwise each citation is looked up in the text of its record, and the lists are counted again. The same
summaries and differences as workbooks are read and compared by workbook.py, figure by figure.

It is done for the fixtures and for generated sets of SIZE respondents (58 and 10000) with two rounds.
Each run's time and peak memory is told.
"""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, Iterable

from workbook import Comparison

Json = dict[str, Any]

ASSESSMENT = "local-mgi-central-java-2023"
SCALE = ["tidak", "sebagian", "ya"]
SUPPORT = ["regulation", "programme", "practice"]
REASONS = SUPPORT + ["note"]
MISSING = ["blank", "not_stated", "unknown", "not_applicable", "invalid", "no_column"]
LEVELS = ["1", "2"]
LEAST, MOST = 3, 5


class Catalogue:
    """The lists and phrases of the schema, read plainly."""

    def __init__(self, folder: Path) -> None:
        self.indicators = table(folder / "indicators.tsv", "\t")
        self.order = {row["code"]: place for place, row in enumerate(self.indicators)}
        self.domain = {row["code"]: row["domain_no"] for row in self.indicators}
        self.domains = sorted(set(self.domain.values()))
        self.level = {row["kemendagri_code"]: row["level"] for row in table(folder / "regions.tsv", "\t")}
        self.labels = {row["id"]: row["name"] for row in table(folder / "agencies.tsv", "\t")}
        schema = (folder / "schema.yaml").read_text("utf-8")
        self.phrases = {name: phrases(schema, name) for name in ("denials", "unfinished")}


def table(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def phrases(schema: str, name: str) -> tuple[list[str], list[str]]:
    """The patterns under `say` and `unless` of some phrases."""
    lists: dict[str, list[str]] = {"say": [], "unless": []}
    part = key = ""
    for line in schema.splitlines():
        if match := re.match(r"  (\w+):$", line):
            part = match[1]
        elif match := re.match(r"    (say|unless):$", line):
            key = match[1]
        elif (match := re.match(r"      - (.+)$", line)) and part == name and key:
            lists[key].append(match[1])
    return lists["say"], lists["unless"]


def matches(pattern: str, words: list[str]) -> bool:
    parts = pattern.lower().split()
    before, after = parts[0] == "...", parts[-1] == "..."
    alternatives = [part.split("/") for part in parts if part != "..."]
    spare = len(words) - len(alternatives)
    if spare < 0:
        return False
    starts = range(0 if after else spare, (spare if before else 0) + 1)
    return any(all(words[s + i] in alt for i, alt in enumerate(alternatives)) for s in starts)


said: dict[tuple[str, str], bool] = {}


def says(text: str | None, name: str, catalogue: Catalogue) -> bool:
    if text is None:
        return False
    known = said.get((text, name))
    if known is None:
        words = re.findall(r"[^\W_]+", text.lower())
        say, unless = catalogue.phrases[name]
        known = 0 < len(words) <= 20 and any(matches(p, words) for p in say) and not any(matches(p, words) for p in unless)
        said[text, name] = known
    return known


def refused(r: "Record", catalogue: Catalogue) -> list[tuple[str, str]]:
    """The rules on the support that a record breaks, each with the field that it is told at."""

    def none(field: str) -> bool:
        text = r.texts.get(field)
        return text is None or says(text, "denials", catalogue) or says(text, "unfinished", catalogue)

    present = [field for field in SUPPORT if field in r.texts]
    first = present[0] if present else SUPPORT[0]
    broken = []
    if r.answer in ("ya", "sebagian") and not present:
        broken.append(("R401", "regulation"))
    if r.answer == "tidak":
        for place, field in enumerate(SUPPORT):
            if all(none(f) for f in SUPPORT[:place]) and not none(field):
                broken.append(("R402", field))
    if r.answer in ("ya", "sebagian") and present and all(says(r.texts[f], "denials", catalogue) for f in present):
        broken.append(("R406", first))
    if r.answer == "ya" and present and all(says(r.texts[f], "unfinished", catalogue) for f in present):
        broken.append(("R406", first))
    return broken


LINK = re.compile(r"(?:https?://.+|www\..+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]+/.*)", re.IGNORECASE | re.ASCII)


def bare_link(text: str) -> bool:
    words = [word for word in re.split(r"[\s,;]+", text) if word]
    return bool(words) and all(LINK.fullmatch(word) for word in words)


def plain(value: Any) -> str | None:
    if value is None or value == "":
        return None
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


class Record:
    """What is needed of a record."""

    __slots__ = ("respondent", "round", "indicator", "answer", "missing", "raw", "file", "sheet", "row", "cell", "level", "texts", "cells")

    def __init__(self, line: Json, catalogue: Catalogue) -> None:
        source = line.get("_source") or {}
        origin = source.get("answer") or {}
        self.respondent = plain(line.get("respondent"))
        self.round = plain(line.get("round"))
        self.indicator = plain(line.get("indicator"))
        self.answer = plain(line.get("answer"))
        self.missing = None if self.answer else (line.get("_missing") or {}).get("answer", "blank")
        self.raw = plain(origin.get("raw")) if plain(origin.get("raw")) is not None else (self.answer if origin.get("at") else None)
        self.file, self.sheet, self.row = plain(source.get("file")), plain(source.get("sheet")), source.get("row")
        self.cell = plain(origin.get("at"))
        self.level = catalogue.level.get(plain(line.get("region")) or "")
        self.texts = {f: t for f in (*REASONS, "evidence") if (t := plain(line.get(f))) is not None}
        self.cells = {f: plain((source.get(f) or {}).get("at")) for f in self.texts}

    def place_key(self) -> tuple[Any, ...]:
        def utf8(text: str | None) -> bytes:
            return (text or "").encode()
        return (utf8(self.file), utf8(self.sheet), self.row or 0, utf8(self.cell), utf8(self.raw), self.answer or "", self.missing or "")

    def told(self) -> Json:
        return {"answer": self.answer, "missing": self.missing, "raw": self.raw, "file": self.file, "sheet": self.sheet, "row": self.row, "cell": self.cell}

    def place(self, field: str) -> Json:
        return {"file": self.file, "sheet": self.sheet, "row": self.row, "cell": self.cells.get(field)}


def utf8(text: str) -> bytes:
    return text.encode()


class Response:
    """One respondent's response to one indicator."""

    def __init__(self, records: list[Record]) -> None:
        self.records = sorted(records, key=Record.place_key)
        giving = [r for r in self.records if r.answer]
        answers = {r.answer for r in giving}
        self.state = "contradictory" if len(answers) > 1 else giving[0].answer if giving else "missing"
        if giving:
            self.record = giving[0]
        else:
            self.record = min(self.records, key=lambda r: MISSING.index(r.missing or ""))
        self.giving = giving
        self.justified = any(f in r.texts for r in giving for f in SUPPORT)
        self.kind = None if giving else self.record.missing


def counted(responses: Iterable[Response], asked: tuple[int, int, int] | None) -> Json:
    responses = list(responses)
    states = Counter(r.state for r in responses)
    kinds = Counter(r.kind for r in responses if r.kind)
    assigned, without, unasked = asked or (None, None, None)
    return {
        "responses": len(responses), "answers": {a: states[a] for a in SCALE},
        "answered": sum(states[a] for a in SCALE), "justified": sum(r.justified for r in responses),
        "contradictory": states["contradictory"], "missing": {k: kinds[k] for k in MISSING},
        "assigned": assigned, "without_record": without, "unasked": unasked,
    }


def agreement(responses: list[Response]) -> str:
    given = [(r.record.level, SCALE.index(r.state)) for r in responses if r.state in SCALE]
    contradiction = any(r.state == "contradictory" for r in responses)
    values = {value for _, value in given}
    if not values:
        return "contradictory" if contradiction else "unanswered"
    if len(values) == 1:
        return "contradictory" if contradiction else "agreed"
    pairs = set(given)
    distance = max(abs(a - b) for l, a in pairs for m, b in pairs if l is None or m is None or l == m)
    return ["level_difference", "soft", "hard"][distance]


def grades(facts: list[tuple[str, str | None]]) -> Json:
    words = Counter(word for word, _ in facts)
    agreed = Counter(proposal for word, proposal in facts if word == "agreed")
    return {
        "indicators": len(facts), "agreed": {a: agreed[a] for a in SCALE},
        **{word: words[word] for word in ("level_difference", "soft", "hard", "contradictory", "unanswered")},
    }


class Round:
    """The facts of one round."""

    def __init__(self, name: str, records: list[Record], catalogue: Catalogue) -> None:
        self.name, self.records = name, records
        grouped: dict[tuple[str, str], list[Record]] = defaultdict(list)
        for record in records:
            grouped[record.indicator or "", record.respondent or ""].append(record)
        self.responses = {key: Response(own) for key, own in grouped.items()}
        self.by_indicator: dict[str, list[tuple[str, Response]]] = defaultdict(list)
        for indicator, respondent in sorted(grouped, key=lambda k: (utf8(k[0]), utf8(k[1]))):
            self.by_indicator[indicator].append((respondent, self.responses[indicator, respondent]))
        self.codes = [row["code"] for row in catalogue.indicators]
        self.strangers = sorted((set(self.by_indicator) - set(self.codes)), key=utf8)


def expected_round(facts: Round, catalogue: Catalogue, files: Json) -> Json:
    asked: dict[str, set[str]] | None = files["assignments"]
    heard = {r.respondent or "" for r in facts.records}
    respondents = sorted(heard | set(asked or {}), key=utf8)
    by_respondent: dict[str, dict[str, Response]] = defaultdict(dict)
    for (indicator, respondent), response in facts.responses.items():
        by_respondent[respondent][indicator] = response

    def task(pairs: Iterable[tuple[str, str]], own: set[tuple[str, str]]) -> tuple[int, int, int] | None:
        if asked is None:
            return None
        wanted = {(i, r) for i, r in pairs if i in asked.get(r, ())}
        return len(wanted), len(wanted - own), len(own - wanted)

    def respondent_counts(respondent: str, domain: str | None) -> Json:
        codes = [c for c in facts.codes if domain is None or catalogue.domain[c] == domain]
        own = {c: by_respondent[respondent][c] for c in codes if c in by_respondent[respondent]}
        return counted(own.values(), task(((c, respondent) for c in codes), {(c, respondent) for c in own}))

    def indicator_counts(codes: list[str]) -> Json:
        own = {(c, r): response for c in codes for r, response in facts.by_indicator.get(c, [])}
        pairs = ((c, r) for c in codes for r in respondents) if asked is not None else ()
        return counted(own.values(), task(pairs, set(own)))

    told: list[Json] = []
    words: dict[str, tuple[str, str | None]] = {}
    for code in facts.codes + facts.strangers:
        own = facts.by_indicator.get(code, [])
        word = agreement([r for _, r in own])
        given = {r.state for _, r in own if r.state in SCALE}
        proposal = given.pop() if word == "agreed" else None
        words[code] = (word, proposal)
        levels = [(level, Counter(r.state for _, r in own if r.record.level == level)) for level in (*LEVELS, None)]
        decision = files["decisions"].get((code, facts.name))
        listed = code in catalogue.order
        told.append({
            "indicator": code, "domain": catalogue.domain.get(code),
            "responses": indicator_counts([code]) if listed else counted([r for _, r in own], (0, 0, 0) if asked is not None else None),
            "levels": [{"level": level, "answers": {a: counts[a] for a in SCALE}} for level, counts in levels],
            "agreement": word, "proposal": proposal, "decision": decision, **supports(own),
            "answers": [{
                "respondent": respondent, "level": r.record.level, **r.record.told(),
                "contradictory": r.state == "contradictory", "justified": r.justified} for respondent, r in own],
        })

    listed = [t for t in told if t["indicator"] in catalogue.order]
    ordered = [(code, respondent, r) for code in facts.codes + facts.strangers for respondent, r in facts.by_indicator.get(code, [])]
    answers = [(code, respondent, record) for code, respondent, r in ordered for record in r.giving]
    unsupported: list[Json] = []
    for code, respondent, record in answers:
        broken = refused(record, catalogue)
        support = [f for f in SUPPORT if f in record.texts]
        found = [(list(dict.fromkeys(c for c, _ in broken)), broken[0][1], False)] if broken else []
        if support and all(bare_link(record.texts[f]) for f in support):
            found.append(([], support[0], True))
        for codes, field, link in found:
            unsupported.append({
                "indicator": code, "respondent": respondent, **record.told(), "codes": codes, "bare_link": link,
                "field": field, "value": record.texts.get(field), "field_cell": record.cells.get(field)})

    gaps: list[Json] = []
    for code in facts.codes:
        own = [(respondent, record) for respondent, r in facts.by_indicator.get(code, []) for record in r.giving if record.answer != SCALE[-1]]
        if not own:
            continue
        counts = Counter(r.state for _, r in facts.by_indicator[code])
        gaps.append({
            "indicator": code, "answers": {a: counts[a] for a in SCALE[:-1]},
            "without_reason": sum(not any(f in r.texts for f in REASONS) for _, r in own),
            "reasons": [
                {"respondent": respondent, "answer": r.answer, "field": f, "text": r.texts[f], **r.place(f)}
                for respondent, r in own for f in REASONS if f in r.texts]})

    highlights: list[Json] = []
    for domain in catalogue.domains:
        candidates: list[Json] = []
        for t in listed:
            own = facts.by_indicator.get(t["indicator"], [])
            supported = sum(r.state == SCALE[-1] and r.justified for _, r in own)
            if t["domain"] != domain or not supported:
                continue
            candidates.append({
                "indicator": t["indicator"], "agreement": t["agreement"],
                "respondents": sum(bool(r.giving) for _, r in own), "greatest": sum(r.state == SCALE[-1] for _, r in own),
                "supported_greatest": supported, **supports(own)})
        chosen = None
        state = None
        if files["highlights"] is not None:
            picked = sorted(
                (h for h in files["highlights"] if catalogue.domain[h["indicator"]] == domain),
                key=lambda h: catalogue.order[h["indicator"]])
            chosen = [{
                "indicator": h["indicator"], "candidate": h["indicator"] in {c["indicator"] for c in candidates},
                "who": h["who"], "why": h["why"], "file": h["file"], "row": h["row"]} for h in picked]
            state = "too_few" if len(chosen) < LEAST else "too_many" if len(chosen) > MOST else "within"
        highlights.append({"domain": domain, "candidates": candidates, "chosen": chosen, "least": LEAST, "most": MOST, "state": state})

    return {
        "round": facts.name, "records": len(facts.records), "knows_assignments": asked is not None,
        "respondents": [{
            "respondent": r, "label": catalogue.labels.get(r, r), "heard": r in heard,
            "total": respondent_counts(r, None),
            "domains": [{"domain": d, "responses": respondent_counts(r, d)} for d in catalogue.domains]} for r in respondents],
        "total": {"responses": indicator_counts(facts.codes), "indicators": grades([words[c] for c in facts.codes])},
        "domains": [{
            "domain": d,
            "responses": indicator_counts([c for c in facts.codes if catalogue.domain[c] == d]),
            "indicators": grades([words[c] for c in facts.codes if catalogue.domain[c] == d])} for d in catalogue.domains],
        "indicators": listed, "strangers": [t for t in told if t["indicator"] not in catalogue.order],
        "repeats": [{
            "indicator": code, "respondent": respondent, "contradictory": r.state == "contradictory",
            "records": [record.told() for record in r.records]} for code, respondent, r in ordered if len(r.records) > 1],
        "unsupported": unsupported, "highlights": highlights, "gaps": gaps,
    }


def supports(own: list[tuple[str, Response]]) -> Json:
    return {
        "support": {f: sum(any(f in record.texts for record in r.giving) for _, r in own) for f in SUPPORT},
        "evidence": sum(any("evidence" in record.texts for record in r.giving) for _, r in own)}


def compare(expected: Any, found: Any, path: str, most: int | None, wrong: list[str]) -> None:
    """Adds what differs; of lists that were cut, what is left."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key, value in expected.items():
            if key not in found:
                wrong.append(f"{path}.{key} is not there")
                continue
            left = found.get(key + "_left_off")
            if left is not None and isinstance(value, list):
                if len(value) - len(found[key]) != left or len(found[key]) != most:
                    wrong.append(f"{path}.{key}: {left} left off of {len(value)}")
                value = value[: len(found[key])]
            compare(value, found[key], f"{path}.{key}", most, wrong)
    elif isinstance(expected, list) and isinstance(found, list):
        if len(expected) != len(found):
            wrong.append(f"{path}: {len(found)} items, expected {len(expected)}")
        for place, (a, b) in enumerate(zip(expected, found)):
            compare(a, b, f"{path}[{place}]", most, wrong)
    elif expected != found or isinstance(expected, bool) != isinstance(found, bool):
        wrong.append(f"{path}: {found!r}, expected {expected!r}")


def check_citations(regulations: Json, facts: Round, rows: list[Json] | None, path: str, wrong: list[str]) -> int:
    """Compares the register with the rows of `--citations`, or with the texts of the records."""
    texts = {(r.indicator, r.respondent, f, r.file, r.sheet, r.row, r.cells[f]): t for r in facts.records for f, t in r.texts.items()}
    squashed: dict[str, str] = {}
    keys = ("indicator", "respondent", "field", "file", "sheet", "row", "cell")
    entries: list[tuple[str, Json, Json]] = []
    for regulation in regulations["cited"]:
        citations = regulation["citations"]
        if "citations_left_off" not in regulation:
            for name in ("indicator", "respondent"):
                if sorted(set(regulation[name + "s"])) != sorted({c[name] for c in citations}):
                    wrong.append(f"{path}: {regulation['key']}: {name}s are not those of its citations")
        entries += [(regulation["key"], regulation, c) for c in citations]
    for part in ("other_evidence", "incomplete", "unread"):
        entries += [(part, item, item) for item in regulations[part]]
    for name, item, citation in entries:
        text = texts.get(tuple(citation[k] for k in keys))
        if text is None:
            wrong.append(f"{path}: {name}: no record has a text at {citation}")
        elif "raw" in item:
            if text not in squashed:
                squashed[text] = " ".join(text.split())
            if item["raw"] not in squashed[text]:
                wrong.append(f"{path}: {name}: {item['raw']!r} is not in {text!r}")
        elif item["number"] and item["number"].lower() not in text.lower() and not any(
            item["key"].split()[-1].split("/")[0] in t.lower() for t in [text]):
            wrong.append(f"{path}: {name}: {text!r} does not have its number")
    if [r["key"] for r in regulations["cited"]] != sorted({r["key"] for r in regulations["cited"]}, key=utf8):
        wrong.append(f"{path}: regulations are not in order, each once")
    if rows is None:
        return len(entries)
    listed = Counter((row["key"], row["respondent"], row["indicator"], row["file"]) for row in rows if row["key"])
    mine = Counter((r["key"], c["respondent"], c["indicator"], c["file"]) for r in regulations["cited"] for c in r["citations"])
    if listed != mine:
        wrong.append(f"{path}: citations differ from those of convert: {(listed - mine) + (mine - listed)}")
    titles: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row["key"] and row["title"]:
            titles[row["key"]].add(row["title"])
    for regulation in regulations["cited"]:
        if regulation["titles"] != sorted(titles[regulation["key"]], key=utf8):
            wrong.append(f"{path}: {regulation['key']}: titles differ")
    rest = Counter((row["raw"], row["respondent"], row["indicator"]) for row in rows if not row["key"])
    mine_rest = Counter((i["raw"], i["respondent"], i["indicator"]) for p in ("other_evidence", "incomplete", "unread") for i in regulations[p])
    if rest != mine_rest:
        wrong.append(f"{path}: what has no key differs: {(rest - mine_rest) + (mine_rest - rest)}")
    return len(entries)


def transitions(first: Round, second: Round, crosswalk: list[dict[str, str]], catalogue: Catalogue) -> Json:
    """What `rekap diff` tells."""
    order = {code: place for place, code in enumerate(second.codes + second.strangers)}
    to_of = {row["from"]: row["to"] for row in crosswalk if row["from"]}
    taken = {row["to"] for row in crosswalk if row["to"]}
    pairs: dict[str, str] = {}
    dropped = []
    for code in [c for c in first.codes + first.strangers if c in first.by_indicator]:
        to = to_of[code] if code in to_of else (code if code not in taken else "")
        if to and to in second.by_indicator:
            pairs[to] = code
        else:
            dropped.append(code)
    new = [c for c in order if c in second.by_indicator and c not in pairs]
    one, two = ({r.respondent or "" for r in side.records} for side in (first, second))
    states = SCALE + ["missing", "contradictory", "absent"]
    tables: dict[str | None, list[list[int]]] = {d: [[0] * 6 for _ in range(6)] for d in (*catalogue.domains, None)}
    changes = []
    for to in sorted(pairs, key=lambda c: order[c]):
        domain = catalogue.domain.get(to)
        for respondent in sorted(one & two, key=utf8):
            sides = (first.responses.get((pairs[to], respondent)), second.responses.get((to, respondent)))
            if sides == (None, None):
                continue
            before, after = (side.state if side else "absent" for side in sides)
            tables[domain][states.index(before)][states.index(after)] += 1
            if before != after:
                told = [{**s.record.told(), "support": {f: s.record.texts.get(f) for f in SUPPORT}} if s else None for s in sides]
                changes.append({
                    "respondent": respondent, "indicator": to, "from_indicator": pairs[to], "domain": domain,
                    "from": before, "to": after, "before": told[0], "after": told[1]})

    def told_table(rows: list[list[int]]) -> Json:
        return {
            "responses": sum(map(sum, rows)), "same": sum(rows[i][i] for i in range(6)),
            "changed": sum(rows[i][j] for i in range(3) for j in range(3) if i != j), "counts": rows}

    total = [[sum(t[i][j] for t in tables.values()) for j in range(6)] for i in range(6)]
    return {
        "states": states, "total": told_table(total),
        "domains": [{"domain": d, **told_table(tables[d])} for d in catalogue.domains],
        "other_domains": told_table(tables[None]), "changes": changes,
        "indicators": {
            "kept": len(pairs), "renumbered": [{"from": pairs[c], "to": c} for c in sorted(pairs, key=lambda c: order[c]) if pairs[c] != c],
            "new": new, "dropped": dropped},
        "respondents": {"kept": len(one & two), "new": sorted(two - one, key=utf8), "gone": sorted(one - two, key=utf8)}}


def findings_compared(paths: list[Path], crosswalk: list[dict[str, str]]) -> dict[str, Counter[str]]:
    """How many findings are fixed, open and new, by code."""
    to_of = {row["from"]: row["to"] for row in crosswalk if row["from"] and row["to"]}
    dropped = {row["from"] for row in crosswalk if row["from"] and not row["to"]}
    taken = {row["to"] for row in crosswalk if row["to"]}
    sides: list[Counter[tuple[str, str]]] = []
    for side, path in enumerate(paths):
        own: Counter[tuple[str, str]] = Counter()
        for line in path.read_text("utf-8").splitlines():
            finding = json.loads(line)
            code, indicator = finding["fingerprint"], finding.get("indicator")
            if finding.get("round"):
                head, found, rest = code.partition(f":{finding['round']}:")
                if found:
                    if side == 0 and indicator and rest.startswith(indicator + ":") and indicator not in dropped and (indicator in to_of or indicator not in taken):
                        rest = to_of.get(indicator, indicator) + rest[len(indicator):]
                    code = f"{head}::{rest}"
            own[code, finding["code"]] += 1
        sides.append(own)
    first, second = sides
    parts = {"fixed": first - second, "open": first & second, "new": second - first}
    return {name: Counter({c: n for c, n in by_code(part).items()}) for name, part in parts.items()}


def by_code(counts: Counter[tuple[str, str]]) -> Counter[str]:
    result: Counter[str] = Counter()
    for (_, code), count in counts.items():
        result[code] += count
    return result


MEASURE = """
import os, subprocess, sys, time
start = time.monotonic()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
raise SystemExit(os.waitstatus_to_exitcode(status))
"""


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
        lines = table(crosswalk) if crosswalk else []
        expected = transitions(one, two, lines, self.catalogue)
        compare(expected, found, "diff", most, wrong)
        if findings:
            for part, counts in findings_compared(findings, lines).items():
                told = Counter(finding["code"] for finding in found["findings"][part])
                if told != counts:
                    wrong.append(f"findings.{part}: {told}, expected {counts}")
        if not most:
            self.run("diff", str(first), str(second), "--format", "csv", "-o", str(self.folder / "difference.csv"), *options)
            rows = table(self.folder / "difference.csv")
            told_rows = [(r["respondent"], r["indicator"], r["from"], r["to"], r["before_cell"], r["after_raw"]) for r in rows]
            wanted = [(c["respondent"], c["indicator"], c["from"], c["to"], (c["before"] or {}).get("cell") or "", (c["after"] or {}).get("raw") or "") for c in expected["changes"]]
            if told_rows != wanted:
                wrong.append("the CSV has other changes")
        self.told(name, wrong, seconds, memory, f"{expected['total']['responses']:,} responses, {len(expected['changes']):,} changes")
        wrong = []
        book = self.folder / "difference.xlsx"
        seconds, memory = self.run("diff", str(first), str(second), "--lang", "en", "-o", str(book), *options)
        comparison = Comparison(book, most, wrong)
        comparison.difference(expected, [one.name, two.name], self.catalogue.domain, findings_compared(findings, lines) if findings else None)
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
        check.summary("summary of two rounds", [made / "round1.ndjson", made / "round2.ndjson"], **tables)
        check.difference("diff of two rounds", made / "round1.ndjson", made / "round2.ndjson")
        findings = []
        for number, words in enumerate([("2023-09", "2023-09"), ("2023-09", "2024-09")]):
            path = folder / f"findings{number}.ndjson"
            check.run("check", str(Path(fixtures) / "submissions"), "--format", "ndjson", "-o", str(path), "--fail-on", "none", "--quiet")
            lines = path.read_text("utf-8").splitlines()
            if number:
                lines = [line.replace(*words) for line in lines[: len(lines) // 2]] + [line.replace(*words).replace("V303", "V304") for line in lines[-20:]]
            path.write_text("".join(line + "\n" for line in lines), "utf-8")
            findings.append(path)
        check.difference("diff with a crosswalk", made / "round1.ndjson", made / "round2.ndjson", made / "crosswalk.csv", findings=findings)
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
