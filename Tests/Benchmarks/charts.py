"""Draws the figures of the benchmark as SVG, by hand: bars for the races, lines for the growth."""

from __future__ import annotations

from math import log10
from xml.sax.saxutils import escape

from linearity import Series
from measure import Race

STYLE = """<style>
text { font: 12px system-ui, sans-serif; fill: #333 }
.head { font-weight: 600 }
.small { font-size: 11px }
.ours { fill: #1f77b4 } .theirs { fill: #bbb } .grid { stroke: #ddd }
polyline { fill: none; stroke-width: 2 }
@media (prefers-color-scheme: dark) {
  text { fill: #ddd } .theirs { fill: #666 } .grid { stroke: #444 }
}
</style>"""
COLOURS = ["#1f77b4", "#d95f02", "#1b9e77", "#7570b3"]


def _svg(width: int, height: int, parts: list[str], title: str) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" role="img">\n<title>{escape(title)}</title>\n'
    )
    return head + STYLE + "\n" + "\n".join(parts) + "\n</svg>\n"


def _text(x: float, y: float, text: str, kind: str = "", anchor: str = "start") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" class="{kind}" text-anchor="{anchor}">{escape(text)}</text>'
    )


def _short(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def bars(races: list[Race]) -> str:
    """Wall time at the left and peak memory at the right, each race by its own scale.

    What ran once because it is slow stands in the table only: it would flatten all the others.
    """
    label, panel, gap, line = 170, 230, 80, 18
    parts: list[str] = []
    y = 20
    for x, head in ((label, "wall time, s"), (label + panel + gap, "peak memory, MB")):
        parts.append(_text(x, y, head, "head"))
    for race in races:
        programs = [program for program in race.programs if not program.is_slow]
        y += 26
        parts.append(_text(0, y, race.name, "head"))
        y += 6
        costs = [race.cost(program.name) for program in programs]
        most = (max(cost.wall for cost in costs), max(cost.peak for cost in costs))
        for program, cost in zip(programs, costs):
            kind = "ours" if program.name.startswith("rekap") else "theirs"
            parts.append(_text(label - 8, y + 12, program.name, "small", "end"))
            for place, (value, top) in enumerate(zip((cost.wall, cost.peak), most)):
                x = label + place * (panel + gap)
                width = max(1.0, value / top * panel)
                parts.append(
                    f'<rect x="{x}" y="{y + 2}" width="{width:.1f}" height="13" class="{kind}"/>'
                )
                parts.append(_text(x + width + 5, y + 12, _short(value), "small"))
            y += line
    return _svg(label + 2 * panel + gap + 50, y + 14, parts, "Rekap beside its peers")


def growth(measured: list[Series]) -> str:
    """CPU time against size, both in powers of ten, beside peak memory against size."""
    width, height, left, top, gap = 300, 260, 50, 34, 75
    parts: list[str] = []
    seconds = [cost.cpu for series in measured for _, cost in series.points]
    low, high = _powers(seconds)
    sizes = [size for series in measured for size, _ in series.points]
    first, last = round(log10(min(sizes))), round(log10(max(sizes)))
    peaks = max(cost.peak for series in measured for _, cost in series.points)
    step = 10 ** int(log10(peaks)) if peaks > 0 else 1
    ceiling = (int(peaks / step) + 1) * step

    def across(size: float, panel: int) -> float:
        share = (log10(size) - first) / (last - first)
        return left + panel * (width + gap) + share * width

    def up(share: float) -> float:
        return top + height * (1 - share)

    for panel, head in enumerate(("CPU time, s", "peak memory, MB")):
        x = across(10**first, panel)
        parts.append(_text(x - 30, 16, head, "head"))
        for power in range(first, last + 1):
            at = across(10**power, panel)
            parts.append(f'<path d="M{at:.1f} {top}V{top + height}" class="grid"/>')
            parts.append(_text(at, top + height + 16, f"{10**power:,}", "small", "middle"))
        marks = (
            [((power - low) / (high - low), f"{10.0**power:g}") for power in range(low, high + 1)]
            if panel == 0
            else [(n / 4, f"{ceiling * n / 4:g}") for n in range(5)]
        )
        for share, mark in marks:
            parts.append(f'<path d="M{x:.1f} {up(share):.1f}h{width}" class="grid"/>')
            parts.append(_text(x - 6, up(share) + 4, mark, "small", "end"))
    for series, colour in zip(measured, COLOURS):
        for panel in (0, 1):
            at = []
            for size, cost in series.points:
                share = (
                    (log10(cost.cpu) - low) / (high - low) if panel == 0 else cost.peak / ceiling
                )
                at.append((across(size, panel), up(share)))
            line = " ".join(f"{x:.1f},{y:.1f}" for x, y in at)
            parts.append(f'<polyline points="{line}" stroke="{colour}"/>')
            parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in at]
    x = float(left)
    for series, colour in zip(measured, COLOURS):
        y = top + height + 42
        parts.append(f'<rect x="{x:.1f}" y="{y - 9}" width="12" height="9" fill="{colour}"/>')
        parts.append(_text(x + 17, y, series.name, "small"))
        x += 150
    return _svg(left + 2 * width + gap + 30, top + height + 54, parts, "Cost against size")


def _powers(values: list[float]) -> tuple[int, int]:
    """The powers of ten around some values."""
    low, high = int(log10(min(values)) // 1), int(-(-log10(max(values)) // 1))
    return low, max(high, low + 1)
