"""Which answers have a support that the schema's rules refuse, or that is but a link."""

from __future__ import annotations

import re

from catalogue import SUPPORT, Catalogue, Json, says
from records import Record


def unsupported(code: str, respondent: str, record: Record, catalogue: Catalogue) -> list[Json]:
    """What is wrong with the support of one answer."""
    broken = refused(record, catalogue)
    support = [f for f in SUPPORT if f in record.texts]
    found: list[tuple[list[str], str, bool]] = []
    if broken:
        found.append((list(dict.fromkeys(c for c, _ in broken)), broken[0][1], False))
    if support and all(bare_link(record.texts[f]) for f in support):
        found.append(([], support[0], True))
    return [{
        "indicator": code, "respondent": respondent, **record.told(), "codes": codes, "bare_link": link,
        "field": field, "value": record.texts.get(field), "field_cell": record.cells.get(field)}
        for codes, field, link in found]


def refused(r: Record, catalogue: Catalogue) -> list[tuple[str, str]]:
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
