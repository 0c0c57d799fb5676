"""Makes tens of thousands of workbooks, for measuring and for trying; none is kept here.

They vary the fixtures: other respondents and rounds (each pair answers once), other answers,
justifications in other words, in nested folders and under names as agencies give them. Some
are damaged, some are copies, a few are large. The same COUNT, SEED and FAULTS give the same
bytes, whatever the number of processes. The standard library of Python suffices.

Usage: make_bulk.py FOLDER [--count N] [--seed S] [--faults default|none|KIND=SHARE,…] [--jobs N]

SHARE is a part of all (0.01), or from 1 on a number of workbooks. Kinds:

| kind | is |
| --- | --- |
| truncated | the first half of a workbook |
| breaks-off | the XML of a part ends in its middle |
| empty | no bytes at all |
| not-a-zip | a line of text |
| old | a workbook of the format before 2007 |
| locked | a workbook with a password |
| no-workbook | a ZIP without a workbook |
| fits-nothing | a good workbook that no mapping fits |
| copy | an exact copy of another of these workbooks, under another name |
| large | a register of some 8,000 rows |
| lock | the `~$` file that Excel leaves beside an open workbook, besides the N |
"""

from __future__ import annotations

import argparse
import io
import itertools
import multiprocessing
import os
import random
import re
import sys
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

from bulk_templates import Template, package, packed
from bulk_words import Respondent, Words, places, turns

FIXTURES = Path(__file__).resolve().parent.parent

#: The fixtures that are varied: how often, the bodies that they name.
MODELS: list[tuple[str, int, list[str]]] = [
    ("submissions/Disnakertrans_LMGI 2023.xlsx", 12, ["Dinas Tenaga Kerja dan Transmigrasi Provinsi Jawa Tengah"]),
    ("submissions/disdikbud LMGI.xlsx", 12, ["Disdikbud Provinsi Jawa Tengah"]),
    ("submissions/dinkes-lmgi-final (2).xlsx", 6, ["DINAS KESEHATAN"]),
    ("submissions/BPBD Prov Jateng - isian LMGI.xlsx", 6, ["Badan Penanggulangan Bencana Daerah"]),
    ("submissions/bidang sosial/LMGI Dinas Sosial rev3.xlsx", 8, ["Dinas Sosial"]),
    ("submissions/Dishub_LMGI 2023.xlsx", 4, ["Dishub"]),
    ("submissions/Disnaker Kab Klaten lmgi.xlsx", 8, ["Dinas Perindustrian dan Tenaga Kerja Kabupaten Klaten"]),
    ("submissions/Register LMGI Kab-Kota.xlsx", 4, [
        "Dinas Ketenagakerjaan dan Perindustrian Kabupaten Cilacap",
        "Dinas Koperasi, UKM, Tenaga Kerja dan Transmigrasi Kabupaten Jepara",
        "Dinas Tenaga Kerja Kabupaten Magelang",
        "Dinas Tenaga Kerja Kota Semarang",
    ]),
    ("submissions/rsud gabungan.xlsx", 2, [
        "RSUD Dr. MOEWARDI", "RSUD Margono Purwokerto", "RSUD TUGUREJO", "RSJD Dr. Amino Gondohutmo",
    ]),
    ("submissions/LSM-sekolah-isian_lmgi.xlsx", 4, [
        "Paguyuban Keluarga Pekerja Migran Banyumas", "SMK Bina Bahari Cilacap",
        "Yayasan Rumah Singgah Migran Kendal",
    ]),
    ("submissions/REKAP BIRO.xlsx", 3, ["Biro Hukum", "Biro Kesejahteraan Rakyat", "Biro Umum Setda Prov. Jateng"]),
    ("submissions/rekap bappeda bapenda bkd.xlsx", 3, ["Bappeda", "Badan Kepegawian Daerah"]),
    ("submissions/Lampiran III Rekap UKM-Perdagangan.xlsx", 3, [
        "Dinas Koperasi dan UKM", "Dinas Perindustrian dan Perdagangan", "DPMPTSP",
    ]),
    ("submissions/Formulir Centang DP3AKB.xlsx", 8, ["DP3AKB"]),
    ("submissions/satpol pp centang OK.xlsx", 5, ["SATPOL PP"]),
    ("submissions/Diskominfo_form centang_rev1.xlsx", 6, ["Dinas Komunikasi dan Informatika Provinsi Jawa Tengah"]),
    ("submissions/Kesbangpol - LMGI (1).xlsx", 6, ["BAKESBANGPOL"]),
    ("opendocument/domain-sheets.ods", 1, ["Dinas Tenaga Kerja dan Transmigrasi"]),
]  # fmt: skip
#: Forms to tick, where the answers' words are headers.
TICKED = {"Formulir Centang DP3AKB.xlsx", "satpol pp centang OK.xlsx",
          "Diskominfo_form centang_rev1.xlsx", "Kesbangpol - LMGI (1).xlsx"}  # fmt: skip
LARGE = next(index for index, model in enumerate(MODELS) if "rsud" in model[0])
#: How often a large register repeats the rows of its model.
REPEATS = 40

FAULTS = {
    "truncated": 0.001, "breaks-off": 0.0005, "empty": 0.0005, "not-a-zip": 0.0003,
    "old": 0.0003, "locked": 0.0005, "no-workbook": 0.0003, "fits-nothing": 0.003,
    "copy": 0.005, "large": 0.0001, "lock": 0.001,
}  # fmt: skip


@dataclass(frozen=True)
class Order:
    """One workbook to be made."""

    index: int
    seed: str
    path: str
    model: int
    respondents: tuple[Respondent, ...]
    round: str
    fault: str = ""


def faults_of(text: str) -> dict[str, float]:
    """The shares of the kinds of faults, as the command line says them."""
    if text in ("default", "none"):
        return FAULTS if text == "default" else {}
    shares = {}
    for item in text.split(","):
        kind, _, share = item.partition("=")
        if kind not in FAULTS or not re.fullmatch(r"[0-9]+(\.[0-9]+)?", share):
            sys.exit(f"make_bulk.py: --faults {item}: none of {', '.join(FAULTS)} with =SHARE")
        shares[kind] = float(share)
    return shares


def orders(count: int, seed: int, faults: dict[str, float]) -> list[Order]:
    """All workbooks to be made, in an order that the seed gives."""
    random_ = random.Random(f"{seed} orders")
    free = list(range(count))
    random_.shuffle(free)
    fault_at: dict[int, str] = {}
    for kind in FAULTS:
        share = faults.get(kind, 0)
        number = round(share if share >= 1 else share * count)
        if share > 0 and kind != "large" and count >= 100:
            number = max(number, 1)
        fault_at |= {free.pop(): kind for _ in range(min(number, len(free))) if kind != "lock"}

    weights = list(itertools.accumulate(weight for _, weight, _ in MODELS))
    rounds = turns(seed)
    round_, waiting = next(rounds)
    used: set[str] = set()
    made: list[Order] = []
    for index in range(count):
        fault = fault_at.get(index, "")
        model = random_.choices(range(len(MODELS)), cum_weights=weights)[0]
        needed = len(MODELS[model][2])
        if fault == "large":
            model, needed = LARGE, len(MODELS[LARGE][2]) * REPEATS
        if len(waiting) < needed:
            round_, waiting = next(rounds)
        respondents, waiting = tuple(waiting[:needed]), waiting[needed:]
        words = Words(f"{seed} {index} name", places())
        names_body = model_names_body(model)
        ending = ".xls" if fault == "old" else Path(MODELS[model][0]).suffix
        path = ""
        while not path or path in used:
            stem = words.file_name(respondents[0], names_body)
            path = f"{words.folder(respondents[0], round_)}/{stem}{ending}"
            if path in used:
                path = f"{path[: -len(ending)]} ({words.number(2, 99)}){ending}"
        used.add(path)
        order = Order(index, f"{seed} {index}", path, model, respondents, round_, fault)
        if fault == "copy":
            others = [other for other in made[-400:] if not other.fault]
            if others:
                other = random_.choice(others)
                ending = Path(other.path).suffix
                path = path[: path.rindex(".")] + f" salinan{ending}"
                order = replace(other, index=index, path=path)
                used.add(path)
        made.append(order)
    share = faults.get("lock", 0)
    for order in random_.sample(made, round(share if share >= 1 else share * count)):
        folder, name = order.path.rsplit("/", 1)
        made.append(replace(order, path=f"{folder}/~${name}", fault="lock"))
    return made


def model_names_body(model: int) -> bool:
    """Whether no cell names the body, but the file's name."""
    return MODELS[model][2] == ["Dishub"]


class Maker:
    """Makes what is ordered; each process has one."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._templates: dict[int, Template] = {}
        self._places = places()

    def template(self, model: int) -> Template:
        if model not in self._templates:
            name, _, bodies = MODELS[model]
            path = FIXTURES / name
            self._templates[model] = Template(
                path, bodies, model_names_body(model), path.name not in TICKED
            )
        return self._templates[model]

    def make(self, order: Order) -> int:
        """Writes one workbook; gives its size."""
        path = self._folder / order.path
        path.parent.mkdir(parents=True, exist_ok=True)
        data = self.data(order)
        path.write_bytes(data)
        return len(data)

    def data(self, order: Order) -> bytes:
        words = Words(order.seed, self._places)
        match order.fault:
            case "empty":
                return b""
            case "not-a-zip":
                return f"Mohon maaf, data LMGI {order.round} menyusul.\n".encode()
            case "lock":
                return b"\x05Dinas" + bytes(159)
            case "old" | "locked":
                name = "old.xls" if order.fault == "old" else "password.xlsx"
                data = (FIXTURES / "broken" / name).read_bytes()
                return data[:-64] + words.random.randbytes(64)
            case "fits-nothing":
                return unrelated(words)
            case "large":
                return self.large(order, words)
        data = self.template(order.model).fill(words, list(order.respondents), order.round)
        match order.fault:
            case "truncated":
                return data[: len(data) // 2]
            case "breaks-off":
                return changed(data, broken_off)
            case "no-workbook":
                return changed(data, without_workbook)
        return data

    def large(self, order: Order, words: Words) -> bytes:
        """The model's register with its rows over and over, by other respondents each time."""
        template = self.template(order.model)
        entries = []
        for part in template.parts:
            if not part.slots:
                entries.append((part.name, part.method, part.packed, part.sum, part.size))
                continue
            bodies = []
            head = tail = ""
            for repeat in range(REPEATS):
                four = list(order.respondents[repeat * 4 : repeat * 4 + 4])
                xml = part.literals[0] + "".join(
                    template.text(slot, words, four, order.round) + literal
                    for slot, literal in zip(part.slots, part.literals[1:])
                )
                start, end = xml.index('<row r="2"'), xml.index("</sheetData>")
                head, tail = xml[:start], xml[end:]
                rows = int(re.findall(r'<row r="([0-9]+)"', xml)[-1]) - 1
                shift = repeat * rows
                bodies.append(re.sub(
                    r'(<row r="|<c r="[A-Z]+)([0-9]+)',
                    lambda match, shift=shift: match[1] + str(int(match[2]) + shift),
                    xml[start:end],
                ))
            head = re.sub(r'(<dimension ref="A1:[A-Z]+)[0-9]+', rf"\g<1>{rows * REPEATS + 1}", head)
            entries.append(packed(part.name, (head + "".join(bodies) + tail).encode()))
        return package(entries)


def changed(data: bytes, change) -> bytes:
    """A package with its parts changed; without those that are changed to None."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = [(name, change(name, file.read(name))) for name in file.namelist()]
    return package([packed(name, part) for name, part in parts if part is not None])


def broken_off(name: str, part: bytes) -> bytes:
    """A sheet without its end."""
    return part[: len(part) * 2 // 3] if re.search(r"worksheets/|^content\.xml$", name) else part


def without_workbook(name: str, part: bytes) -> bytes | None:
    """Only what says when it was made, and by whom."""
    return part if name.startswith(("docProps", "meta")) else None


def unrelated(words: Words) -> bytes:
    """A list of furniture, of other lengths and numbers each time."""
    things = ["Meja", "Kursi", "Lemari", "Printer", "Papan tulis", "Kipas angin"]
    rows = "".join(
        f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>{words.any(things)}</t></is></c>'
        f'<c r="B{row}"><v>{words.number(1, 40)}</v></c></row>'
        for row in range(4, words.number(8, 60))
    )
    head = (
        '<row r="3"><c r="A3" t="inlineStr"><is><t>Nama Barang</t></is></c>'
        '<c r="B3" t="inlineStr"><is><t>Jumlah</t></is></c></row>'
    )

    def replaced(name: str, xml: bytes) -> bytes:
        if b"<sheetData>" not in xml:
            return xml
        return re.sub(
            rb"<sheetData>.*</sheetData>", f"<sheetData>{head}{rows}</sheetData>".encode(), xml,
            flags=re.S,
        )

    return changed((FIXTURES / "broken/fits-nothing.xlsx").read_bytes(), replaced)


maker: Maker


def start(folder: Path) -> None:
    global maker
    maker = Maker(folder)


def make(order: Order) -> int:
    return maker.make(order)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=30_000)
    parser.add_argument("--seed", type=int, default=2023)
    parser.add_argument("--faults", default="default")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    wanted = orders(arguments.count, arguments.seed, faults_of(arguments.faults))
    with multiprocessing.Pool(arguments.jobs, start, (arguments.folder,)) as pool:
        size = sum(pool.imap_unordered(make, wanted, chunksize=64))
    print(f"{arguments.folder}: {arguments.count:,} workbooks, {size / 1e6:,.0f} MB")


if __name__ == "__main__":
    main()
