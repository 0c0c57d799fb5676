"""The bundled schema, read plainly: its scale, its lists, and the phrases of its rules."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

Json = dict[str, Any]

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
        self.level = {
            "respondent": {row["id"]: row["level"] for row in table(folder / "agencies.tsv", "\t")},
            "region": {row["kemendagri_code"]: row["level"] for row in table(folder / "regions.tsv", "\t")},
        }
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


def utf8(text: str) -> bytes:
    return text.encode()
