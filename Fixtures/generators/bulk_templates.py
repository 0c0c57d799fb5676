"""A fixture as a model for many workbooks: its XML cut at what differs from one to the next.

Only what differs is put together and packed anew; all other parts of the package are copied
as they are packed. So a workbook takes a few milliseconds.
"""

from __future__ import annotations

import html
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from bulk_words import Respondent, Words
from content import NOTES, PRACTICES, PROGRAMMES, REGULATIONS

#: The round of the fixtures, in the cells.
ROUNDS = {"2023-09"}
ANSWERS = ["Ya", "Sebagian", "Tidak"]
#: Ways to write an answer that are read with a warning, a note, or not at all.
SLIPS = {
    "Ya": ["Yaa", "ya ", "SUDAH", "Iya", "Y", "sudah ada"],
    "Sebagian": ["Sebagaian", "sbagian", "SEBAGIAN", "sebagian saja", "Parsial"],
    "Tidak": ["Tidk", "tdk", "TIDAK", "belum ada", "Tidak ada data"],
}
#: Of a hundred answers, so many are written in another way.
SLIP = 1.0

TEXT = re.compile(r"(<t(?: [^>]*)?>|<text:p>)([^<]+)(?=</t>|</text:p>)")
CELL = re.compile(r"(<c [^>]*>)<v>([0-9]+)</v>")
LINK = re.compile(r"(https://arsip\.contoh\.go\.id/lmgi/[^/]+/)[0-9]+$")


@dataclass(frozen=True)
class Slot:
    """A place in the XML where workbooks differ."""

    kind: str
    text: str = ""
    #: The respondent's number, the domain, how many citations, or the length.
    number: int = 0
    count: int = 0


@dataclass(frozen=True)
class Part:
    """A part of the package: copied as it is packed, or put together around its slots."""

    name: str
    method: int
    packed: bytes
    sum: int
    size: int
    literals: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()


#: What each known text of the fixtures is.
KNOWN: dict[str, Slot] = (
    {text: Slot("regulation", number=d, count=1) for d, all in REGULATIONS.items() for text in all}
    | {text: Slot("programme", number=d) for d, all in PROGRAMMES.items() for text in all}
    | {text: Slot("practice") for text in PRACTICES}
    | {text: Slot("note") for text in NOTES}
)


class Template:
    """A fixture, cut at its slots."""

    def __init__(
        self,
        path: Path,
        respondents: list[str],
        names_body_in_file: bool = False,
        has_answer_words: bool = True,
    ):
        self.path = path
        self.ending = path.suffix
        self.respondents = respondents
        self.names_body_in_file = names_body_in_file
        data = path.read_bytes()
        with zipfile.ZipFile(path) as file:
            entries = file.infolist()
            shared = next((e for e in entries if e.filename.endswith("sharedStrings.xml")), None)
            strings = file.read(shared).decode() if shared else ""
            self._has_answer_words = has_answer_words
            self._answers = self._answer_indexes(strings) if has_answer_words else {}
            items = re.findall(r"<si>.*?</si>", strings, re.S)
            self._totals = [i for i, item in enumerate(items) if re.search(">(JUMLAH|Jumlah)<", item)]
            self._slip_base = strings.count("<si>")
            self.parts = [self._part(data, entry, file) for entry in entries]
        found = {s.number for part in self.parts for s in part.slots if s.kind == "respondent"}
        wanted = set(range(len(respondents)))
        assert names_body_in_file or found == wanted, f"{path}: {wanted - found} of {respondents}"

    @staticmethod
    def _answer_indexes(strings: str) -> dict[int, str]:
        items = re.findall(r"<si>(.*?)</si>", strings, re.S)
        plain = (html.unescape("".join(re.findall(r"<t[^>]*>([^<]*)", item))) for item in items)
        return {index: text for index, text in enumerate(plain) if text in ANSWERS}

    def _part(self, data: bytes, entry: zipfile.ZipInfo, file: zipfile.ZipFile) -> Part:
        name_length, extra_length = struct.unpack_from("<HH", data, entry.header_offset + 26)
        start = entry.header_offset + 30 + name_length + extra_length
        packed = data[start : start + entry.compress_size]
        fixed = (entry.filename, entry.compress_type, packed, entry.CRC, entry.file_size)
        if not re.search(r"sharedStrings\.xml$|worksheets/[^/]+\.xml$|^content\.xml$", entry.filename):
            return Part(*fixed)
        literals, slots = self._cut(file.read(entry).decode(), entry.filename)
        return Part(*fixed, tuple(literals), tuple(slots)) if slots else Part(*fixed)

    def _cut(self, xml: str, name: str) -> tuple[list[str], list[Slot]]:
        places: list[tuple[int, int, Slot]] = []
        is_shared = name.endswith("sharedStrings.xml")
        # Where a row counts the answers, what it says must go on being right.
        sums = "<f" in xml or any(f"<v>{index}</v>" in xml for index in self._totals)
        for match in TEXT.finditer(xml):
            slot = self._slot(html.unescape(match[2]), is_shared)
            if slot and not (slot.kind == "answer" and sums):
                places.append((match.start(2), match.end(2), slot))
        for match in CELL.finditer(xml):
            start, end = match.span(2)
            value = int(match[2])
            if 't="s"' in match[1]:
                if value in self._answers and not sums:
                    places.append((start, end, Slot("index", self._answers[value], value)))
            elif 't="' in match[1] and 't="n"' not in match[1]:
                continue
            elif 2010 <= value <= 2023:
                places.append((start, end, Slot("year")))
            elif value >= 1_000_000 and value % 1_000_000 == 0 and not sums:
                places.append((start, end, Slot("budget")))
            elif 45_100 <= value <= 45_300:
                places.append((start, end, Slot("day")))
        if is_shared and self._answers:
            end = xml.rindex("</sst>")
            places.append((end, end, Slot("slips")))
        places.sort(key=lambda place: place[0])
        literals, at = [], 0
        for start, end, _ in places:
            literals.append(xml[at:start])
            at = end
        literals.append(xml[at:])
        return literals, [slot for _, _, slot in places]

    def _slot(self, text: str, is_shared: bool) -> Slot | None:
        squashed = " ".join(text.split())
        if squashed in self.respondents:
            return Slot("respondent", number=self.respondents.index(squashed))
        if squashed in ROUNDS:
            return Slot("round")
        if squashed in KNOWN:
            return KNOWN[squashed]
        if self._has_answer_words and not is_shared and squashed in ANSWERS:
            return Slot("answer", squashed)
        if LINK.search(text):
            return Slot("link", text)
        pieces = squashed.split("; ")
        if all(KNOWN.get(piece, Slot("")).kind == "regulation" for piece in pieces):
            return Slot("regulation", number=KNOWN[pieces[0]].number, count=len(pieces))
        if squashed.startswith("Rapat di ") and "dihadiri" in squashed:
            return Slot("minutes", number=len(squashed))
        if re.match(r"Rapat |Program ", squashed) and len(squashed) > 20:
            return Slot("programme", number=1)
        return None

    def fill(self, words: Words, respondents: list[Respondent], round_: str) -> bytes:
        """The bytes of a workbook of these respondents in this round."""
        entries = []
        for part in self.parts:
            if not part.slots:
                entries.append((part.name, part.method, part.packed, part.sum, part.size))
                continue
            xml = part.literals[0] + "".join(
                self.text(slot, words, respondents, round_) + literal
                for slot, literal in zip(part.slots, part.literals[1:])
            )
            entries.append(packed(part.name, xml.encode()))
        return package(entries)

    def text(
        self, slot: Slot, words: Words, respondents: list[Respondent], round_: str
    ) -> str:
        """What stands in a slot, escaped for XML."""
        match slot.kind:
            case "index":
                return str(self._index(slot, words))
            case "answer":
                answer = self._other(slot.text, words)
                return words.any(SLIPS[answer]) if words.chance(SLIP) else answer
            case "year":
                return str(words.number(2014, 2023))
            case "budget":
                return str(words.number(15, 950) * 1_000_000)
            case "day":
                return str(words.number(45_100, 45_300))
            case "slips":
                return "".join(f"<si><t>{text}</t></si>" for all in SLIPS.values() for text in all)
            case "respondent":
                return html.escape(respondents[slot.number].name, quote=False)
            case "round":
                return round_
            case "regulation":
                text = words.regulations(slot.number, slot.count)
            case "programme":
                text = words.programme(slot.number)
            case "practice":
                text = words.practice()
            case "note":
                text = words.note()
            case "minutes":
                text = words.minutes(slot.number)
            case "link":
                text = LINK.sub(lambda match: match[1] + str(words.number(1000, 999_999)), slot.text)
            case _:
                raise AssertionError(slot.kind)
        return html.escape(text, quote=False)

    @staticmethod
    def _other(answer: str, words: Words) -> str:
        """Another answer that the same justification carries; seldom one that it does not."""
        if words.chance(1):
            return words.any(ANSWERS)
        if answer != "Tidak" and words.chance(35):
            return "Sebagian" if answer == "Ya" else "Ya"
        return answer

    def _index(self, slot: Slot, words: Words) -> int:
        answer = self._other(slot.text, words)
        if words.chance(SLIP):
            before = [len(SLIPS[earlier]) for earlier in ANSWERS[: ANSWERS.index(answer)]]
            return self._slip_base + sum(before) + words.number(0, len(SLIPS[answer]) - 1)
        return next((i for i, text in self._answers.items() if text == answer), slot.number)


def packed(name: str, data: bytes) -> tuple[str, int, bytes, int, int]:
    """An entry of a ZIP: name, method, packed bytes, sum, size."""
    packer = zlib.compressobj(4, zlib.DEFLATED, -15)
    return name, 8, packer.compress(data) + packer.flush(), zlib.crc32(data), len(data)


def package(entries: list[tuple[str, int, bytes, int, int]]) -> bytes:
    """A ZIP of entries that are packed already, all of 1 January 1980."""
    out, directory = bytearray(), bytearray()
    for name, method, data, sum_, size in entries:
        encoded = name.encode()
        same = struct.pack(
            "<HHHHHIIIHH", 20, 0x800, method, 0, 33, sum_, len(data), size, len(encoded), 0
        )
        directory += b"PK\1\2" + struct.pack("<H", 20) + same
        directory += struct.pack("<HHHII", 0, 0, 0, 0, len(out)) + encoded
        out += b"PK\3\4" + same + encoded + data
    end = struct.pack(
        "<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), len(out), 0
    )
    return bytes(out + directory + b"PK\5\6" + end)
