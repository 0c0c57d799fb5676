"""Compares the register of regulations with the rows of `rekap convert --citations`, or with the texts."""

from __future__ import annotations

from collections import Counter, defaultdict

from catalogue import Json, utf8
from rounds import Round


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
    # Every citation of the one is a citation of the other, with its cell and its words.
    named = ("key", "field", "relation", "indicator", "respondent", "file", "sheet", "cell")
    parts = ("kind", "issuer", "number", "year")
    listed = Counter(tuple(row[n] for n in named) for row in rows if row["key"])
    mine = Counter(tuple({**r, **c}[n] for n in named) for r in regulations["cited"] for c in r["citations"])
    tell("citations", listed, mine, path, wrong)
    rest = [n for n in named if n != "key"] + ["kind", "raw"]
    others = ("other_evidence", "incomplete", "unread")
    listed = Counter((other(row), *(row[n] for n in rest)) for row in rows if not row["key"])
    mine = Counter((part, *(item[n] for n in rest)) for part in others for item in regulations[part])
    tell("what has no key", listed, mine, path, wrong)
    titles: dict[str, set[str]] = defaultdict(set)
    spellings: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for row in rows:
        if row["key"]:
            spellings[row["key"]].add(tuple(row[p] for p in parts))
            if row["title"]:
                titles[row["key"]].add(row["title"])
    for regulation in regulations["cited"]:
        if regulation["titles"] != sorted(titles[regulation["key"]], key=utf8):
            wrong.append(f"{path}: {regulation['key']}: titles differ")
        if tuple(regulation[p] for p in parts) not in spellings[regulation["key"]]:
            wrong.append(f"{path}: {regulation['key']}: no citation has its parts")
    return len(entries)


def other(row: Json) -> str:
    """Which list has what has no key."""
    return "unread" if row["relation"] is None else "other_evidence" if row["rank"] == "evidence" else "incomplete"


def tell(name: str, listed: Counter[tuple[str, ...]], mine: Counter[tuple[str, ...]], path: str, wrong: list[str]) -> None:
    for what, rows in (("not in the register", listed - mine), ("not in --citations", mine - listed)):
        wrong += [f"{path}: {name}: {what}: {row}" for row in rows.elements()]
