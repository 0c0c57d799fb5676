"""What `rekap summary` tells of one round, made again from its records."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from catalogue import LEAST, LEVELS, MISSING, MOST, REASONS, SCALE, SUPPORT, Catalogue, Json, utf8
from records import Record, Response
from support import unsupported


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


def unknown_levels(facts: Round, catalogue: Catalogue) -> Json:
    """Answers whose level neither the list of respondents nor that of regions tells, and why."""
    given = [(who, r.record) for code in facts.codes for who, r in facts.by_indicator.get(code, []) if r.state in SCALE]
    counts = Counter((who, record.gap) for who, record in given if record.gap)

    def reason(field: str, code: str | None) -> str:
        return "blank" if code is None else "no_level" if code in catalogue.level[field] else "unlisted"

    return {
        "answers": sum(counts.values()), "of": len(given),
        "respondents": [{
            "respondent": who, "answers": count,
            "sources": [{"field": field, "value": code, "reason": reason(field, code)} for field, code in gap]}
            for (who, gap), count in sorted(counts.items(), key=lambda c: (utf8(c[0][0]), [utf8(code or "") for _, code in c[0][1]]))]}


def grades(facts: list[tuple[str, str | None]]) -> Json:
    words = Counter(word for word, _ in facts)
    agreed = Counter(proposal for word, proposal in facts if word == "agreed")
    return {
        "indicators": len(facts), "agreed": {a: agreed[a] for a in SCALE},
        **{word: words[word] for word in ("level_difference", "soft", "hard", "contradictory", "unanswered")},
    }


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
        told.append({
            "indicator": code, "domain": catalogue.domain.get(code),
            "responses": indicator_counts([code]) if code in catalogue.order else counted([r for _, r in own], (0, 0, 0) if asked is not None else None),
            "levels": [{"level": level, "answers": {a: counts[a] for a in SCALE}} for level, counts in levels],
            "agreement": word, "proposal": proposal, "decision": decision, **supports(own),
            "answers": [{
                "respondent": respondent, "level": r.record.level, **r.record.told(),
                "contradictory": r.state == "contradictory", "justified": r.justified} for respondent, r in own],
        })

    listed = [t for t in told if t["indicator"] in catalogue.order]
    ordered = [(code, respondent, r) for code in facts.codes + facts.strangers for respondent, r in facts.by_indicator.get(code, [])]
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
        "unknown_levels": unknown_levels(facts, catalogue),
        "indicators": listed, "strangers": [t for t in told if t["indicator"] not in catalogue.order],
        "repeats": [{
            "indicator": code, "respondent": respondent, "contradictory": r.state == "contradictory",
            "records": [record.told() for record in r.records]} for code, respondent, r in ordered if len(r.records) > 1],
        "unsupported": [u for code, respondent, r in ordered for record in r.giving for u in unsupported(code, respondent, record, catalogue)],
        "highlights": [highlights(d, listed, facts, catalogue, files["highlights"]) for d in catalogue.domains],
        "gaps": [gap for code in facts.codes for gap in gaps(code, facts.by_indicator.get(code, []))],
    }


def supports(own: list[tuple[str, Response]]) -> Json:
    return {
        "support": {f: sum(any(f in record.texts for record in r.giving) for _, r in own) for f in SUPPORT},
        "evidence": sum(any("evidence" in record.texts for record in r.giving) for _, r in own)}


def gaps(code: str, responses: list[tuple[str, Response]]) -> list[Json]:
    """An indicator that some answer with less than the greatest answer, and why they do."""
    own = [(respondent, record) for respondent, r in responses for record in r.giving if record.answer != SCALE[-1]]
    counts = Counter(r.state for _, r in responses)
    reasons = [
        {"respondent": respondent, "answer": r.answer, "field": f, "text": r.texts[f], **r.place(f)}
        for respondent, r in own for f in REASONS if f in r.texts]
    without = sum(not any(f in r.texts for f in REASONS) for _, r in own)
    gap = {"indicator": code, "answers": {a: counts[a] for a in SCALE[:-1]}, "without_reason": without, "reasons": reasons}
    return [gap] if own else []


def highlights(domain: str, indicators: list[Json], facts: Round, catalogue: Catalogue, given: list[Json] | None) -> Json:
    """What of a domain somebody answers with the greatest answer and supports, and what people chose."""
    candidates: list[Json] = []
    for told in indicators:
        own = facts.by_indicator.get(told["indicator"], [])
        supported = sum(r.state == SCALE[-1] and r.justified for _, r in own)
        if told["domain"] == domain and supported:
            candidates.append({
                "indicator": told["indicator"], "agreement": told["agreement"],
                "respondents": sum(bool(r.giving) for _, r in own), "greatest": sum(r.state == SCALE[-1] for _, r in own),
                "supported_greatest": supported, **supports(own)})
    chosen = state = None
    if given is not None:
        picked = [h for h in given if catalogue.domain[h["indicator"]] == domain]
        chosen = [
            {**h, "candidate": h["indicator"] in {c["indicator"] for c in candidates}}
            for h in sorted(picked, key=lambda h: catalogue.order[h["indicator"]])]
        state = "too_few" if len(chosen) < LEAST else "too_many" if len(chosen) > MOST else "within"
    return {"domain": domain, "candidates": candidates, "chosen": chosen, "least": LEAST, "most": MOST, "state": state}
