"""The commands of a page: the blocks between its fences, in their order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Block:
    """A fenced block."""

    info: list[str]
    """What stands behind the fence: the language, and for SQL the database."""
    line: int
    text: str
    shown: str | None = None
    """What the page shows of its output; `…` stands for anything."""

    @property
    def is_question(self) -> bool:
        """Whether it only asks, and changes nothing."""
        lines = (line for line in self.text.splitlines() if not line.startswith("--"))
        return self.info[0] == "sql" and next(lines).startswith("SELECT")


def blocks(page: Path) -> list[Block]:
    found: list[Block] = []
    fenced = re.compile(r"^```(.*?)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    text = page.read_text(encoding="utf-8")
    for match in fenced.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        info = match[1].split() or ["text"]
        if info[0] == "text" and found:
            found[-1].shown = match[2]
        else:
            found.append(Block(info, line, match[2]))
    return found


def fits(shown: str, printed: str) -> bool:
    """Whether an output is what a page shows of it."""
    trimmed = "\n".join(line.rstrip() for line in printed.strip().splitlines())
    pattern = ".*".join(re.escape(part) for part in shown.strip().split("…"))
    return re.fullmatch(pattern, trimmed, re.DOTALL) is not None
