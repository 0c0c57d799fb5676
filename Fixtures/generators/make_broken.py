"""Makes Fixtures/broken: files that are no workbook, or one that can't be read, or fits nothing.

Each must give one clear sentence with its name; none may stop the rest of a batch.

Usage: make_broken.py
"""

from __future__ import annotations

import io
import re
import shutil
import struct
import zipfile
from pathlib import Path

from books import Book
from faults import FIXTURES, write_faults
from make_same_answers import submission
from layouts import register
from writers import write_xlsxwriter

FOLDER = FIXTURES / "broken"
SECTOR = 512
FREE, END_OF_CHAIN, FAT_SECTOR = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound_file(streams: list[str]) -> bytes:
    """A minimal compound file ([MS-CFB]) with streams of 4096 bytes that say nothing.

    Sector 0 is the FAT, sector 1 the directory (so at most three streams), the streams follow.
    4096 bytes is the least that needs no mini stream.
    """
    a_stream = 4096 // SECTOR
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16),
        0x3E, 3, 0xFFFE, 9, 6, bytes(6),
        0, 1, 1, 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0,
    )  # fmt: skip
    header += struct.pack("<109I", 0, *[FREE] * 108)

    table = [FAT_SECTOR, END_OF_CHAIN]
    for _ in streams:
        first = len(table)
        table += [*range(first + 1, first + a_stream), END_OF_CHAIN]
    table += [FREE] * (SECTOR // 4 - len(table))

    def entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
        text = name.encode("utf-16-le") + b"\0\0"
        return struct.pack(
            "<64sHBBIII16sIQQIQ",
            text, len(text), kind, 1, FREE, right, child, bytes(16), 0, 0, 0, start, size,
        )  # fmt: skip

    directory = entry("Root Entry", 5, FREE, 1, END_OF_CHAIN, 0)
    for index, name in enumerate(streams):
        right = index + 2 if index + 1 < len(streams) else FREE
        directory += entry(name, 2, right, FREE, 2 + index * a_stream, 4096)
    unused = struct.pack("<64sHBBIII48s", bytes(64), 0, 0, 0, FREE, FREE, FREE, bytes(48))
    directory += unused * (SECTOR // 128 - len(directory) // 128)
    bodies = b"".join(bytes([index + 1]) * 4096 for index in range(len(streams)))
    return header + struct.pack(f"<{SECTOR // 4}I", *table) + directory + bodies


def archive(parts: dict[str, bytes]) -> bytes:
    """A ZIP of these parts, its times pinned."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            if name == "mimetype":
                entry.compress_type = zipfile.ZIP_STORED
            file.writestr(entry, data)
    return buffer.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a ZIP, in its order."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {entry.filename: file.read(entry) for entry in file.infolist()}


def good_workbook(folder: Path) -> bytes:
    """A workbook that reads well, to be broken."""
    path = folder / "good.xlsx"
    write_xlsxwriter(register([submission()]), path)
    data = path.read_bytes()
    path.unlink()
    return data


def unrelated() -> Book:
    """A list of office equipment: a good workbook that no mapping fits."""
    book = Book()
    sheet = book.sheet("Inventaris")
    sheet.merge(1, 1, 1, 5, "KARTU INVENTARIS RUANGAN")
    sheet.put_row(3, ["Nama Barang", "Merek", "Jumlah", "Kondisi", "Ruang"], "header")
    sheet.put_row(4, ["Meja kerja", "Olympic", 12, "Baik", "Ruang Rapat"])
    sheet.put_row(5, ["Printer", "Epson", 2, "Rusak ringan", "Sekretariat"])
    return book


def main() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    good = good_workbook(FOLDER)
    parts = parts_of(good)
    csv = "Instansi;Kode;Jawaban\r\nDinas Sosial;ILL-1.01;Ya\r\n".encode()
    sheet = parts["xl/worksheets/sheet1.xml"]
    middle = sheet.index(b'<row r="40"') + 200
    broken: dict[str, tuple[bytes, str]] = {
        "not-a-zip.xlsx": (b"Mohon maaf, data LMGI menyusul. Terima kasih.\n", "F001"),
        "old.xls": (compound_file(["Workbook"]), "F001"),
        "old-renamed.xlsx": (compound_file(["Workbook"]), "F001"),
        "password.xlsx": (compound_file(["EncryptionInfo", "EncryptedPackage"]), "F002"),
        "truncated.xlsx": (good[: len(good) // 2], "F003"),
        "no-workbook.xlsx": (
            archive({name: data for name, data in parts.items() if name.startswith("docProps")}),
            "F001",
        ),
        "only-csv-inside.xlsx": (archive({"data lmgi.csv": csv}), "F001"),
        "ods-renamed.xlsx": (
            archive({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
            "F003",
        ),
        "odt-renamed.xlsx": (
            archive({"mimetype": b"application/vnd.oasis.opendocument.text"}),
            "F001",
        ),
        "breaks-off.xlsx": (
            archive(parts | {"xl/worksheets/sheet1.xml": sheet[:middle]}),
            "F003",
        ),
        "empty.xlsx": (b"", "F001"),
    }
    for name, (data, _) in broken.items():
        (FOLDER / name).write_bytes(data)
    write_xlsxwriter(unrelated(), FOLDER / "fits-nothing.xlsx")
    faults = [(f"broken/{name}", "", "", code) for name, (_, code) in broken.items()]
    faults.append(("broken/fits-nothing.xlsx", "", "", "F005"))

    mapping = (FIXTURES.parent / "Mappings/local-mgi/domain-sheets.yaml").read_text("utf-8")
    mapping = mapping.replace("schema: schema.yaml", "schema: ../../Mappings/local-mgi/schema.yaml")
    mapping, count = re.subn(r"(answer: +\{column: \[Jawaban\], )fuzzy:", r"\1fuzy:", mapping)
    assert count == 1
    (FOLDER / "mapping-typo.yaml").write_text(mapping, "utf-8")
    line = mapping[: mapping.index("fuzy:")].count("\n") + 1
    faults.append(("broken/mapping-typo.yaml", "", str(line), "M802"))
    write_faults("broken", faults)


if __name__ == "__main__":
    main()
