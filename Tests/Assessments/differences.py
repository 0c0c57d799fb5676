"""What `rekap diff` tells of two rounds, and which findings are fixed, open and new."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from catalogue import SCALE, SUPPORT, Catalogue, Json, utf8
from rounds import Round


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
            before, after = (str(side.state) if side else "absent" for side in sides)
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


def findings_compared(paths: list[Path], crosswalk: list[dict[str, str]]) -> Json:
    """Which findings are fixed, still open and new, each as `rekap diff` tells it, in the order of the files."""
    first, second = ([json.loads(line) for line in path.read_text("utf-8").splitlines()] for path in paths)
    before = numbered([lasting(finding, lambda code: code_after(code, crosswalk)) for finding in first])
    after = numbered([lasting(finding, lambda code: code) for finding in second])
    earlier, later = set(before), set(after)
    # Of several that mean the same, the first of one round are those of the other.
    return {
        "fixed": [told(finding) for finding, key in zip(first, before) if key not in later],
        "open": [told(finding) for finding, key in zip(second, after) if key in earlier],
        "new": [told(finding) for finding, key in zip(second, after) if key not in earlier],
    }


def code_after(code: str, crosswalk: list[dict[str, str]]) -> str | None:
    """The code of an indicator in the second round; none where it is dropped, or its code another's."""
    for row in crosswalk:
        if row["from"] == code:
            return row["to"] or None
    return None if any(row["to"] == code for row in crosswalk) else code


def lasting(finding: Json, code_of: Callable[[str], str | None]) -> tuple[str | None, ...]:
    """What makes a finding the same in another round: its fingerprint but for the round."""
    print_, round_, indicator = finding["fingerprint"], finding.get("round"), finding.get("indicator")
    whose = f"{finding['code']}:{finding['respondent']}:"
    if not round_:
        return (print_,)
    assert print_.startswith(f"{whose}{round_}:"), print_
    rest = print_[len(f"{whose}{round_}:"):]
    if not indicator or not rest.startswith(f"{indicator}:"):
        return whose, None, rest
    code = code_of(indicator)
    return whose, code if code else f"no more: {indicator}", rest[len(indicator):]


def numbered(keys: list[tuple[str | None, ...]]) -> list[tuple[tuple[str | None, ...], int]]:
    """Each key with how often it was there before."""
    seen: Counter[tuple[str | None, ...]] = Counter()
    result = []
    for key in keys:
        result.append((key, seen[key]))
        seen[key] += 1
    return result


def told(finding: Json) -> Json:
    names = ("code", "severity", "respondent", "indicator", "file", "sheet", "row", "cell", "message", "fingerprint")
    return {name: finding.get(name) for name in names}
