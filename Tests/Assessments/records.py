"""Records as lines of NDJSON, and what a respondent responds in one or several of them."""

from __future__ import annotations

import json
from typing import Any

from catalogue import MISSING, REASONS, SUPPORT, Catalogue, Json


def plain(value: Any) -> str | None:
    if value is None or value == "":
        return None
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


class Record:
    """What is needed of a record."""

    __slots__ = ("respondent", "round", "indicator", "answer", "missing", "raw", "file", "sheet", "row", "cell", "level", "gap", "texts", "cells")

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
        told = {field: plain(line.get(field)) for field in catalogue.level}
        levels = [catalogue.level[field].get(code or "") for field, code in told.items()]
        self.level = next((level for level in levels if level), None)
        self.gap = None if self.level else tuple(told.items())
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
