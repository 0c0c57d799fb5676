"""Makes Fixtures/tutorial: the sheets that Mappings/TUTORIAL.md takes to a checked table.

Two agencies use a form that no mapping knows. Its header has other words, its domains are merged
beside their rows, its answers have typos, and a row of totals ends it.

Usage: make_tutorial.py
"""

from __future__ import annotations

from books import Book, Sheet
from faults import FIXTURES
from writers import write_xlsxwriter

FOLDER = FIXTURES / "tutorial"
HEADER = [
    "No", "Bidang", "Nomor Indikator", "Uraian", "Status", "Dasar Hukum", "Kegiatan",
    "Inovasi", "Tautan Bukti", "Thn", "Pagu (Rp)", "Kontak Petugas",
]  # fmt: skip
DOMAINS = {1: "Hak-hak migran", 2: "Pendekatan whole government"}

SOCIAL = [
    ("ILL-1.01", "Apakah semua migran di provinsi dapat menggunakan layanan kesehatan pemerintah dengan syarat yang sama seperti penduduk?", "Ya", "Perda Provinsi Jawa Tengah No. 8 Tahun 2015", "", "", "https://contoh.go.id/perda-8", 2015, 150_000_000, "Ibu Sri"),
    ("ILL-1.02", "Apakah migran dapat memperoleh layanan kesehatan darurat apa pun status migrasinya?", "Sebagian", "", "Rumah singgah", "", "", 2021, "Rp 90 juta", "Ibu Sri"),
    ("ILL-1.03", "Apakah migran terdaftar atau dibantu mendaftar dalam jaminan kesehatan publik?", "Sebagain", "Pergub No. 10 Tahun 2019", "", "", "", 2019, None, "Ibu Sri"),
    ("ILL-1.04", "Apakah dukungan psikososial tersedia bagi migran, purna migran, dan keluarganya?", "belum", "", "", "", "", None, None, ""),
    ("ILL-2.01", "Apakah ada unit atau perangkat daerah yang secara resmi bertanggung jawab atas migrasi?", "Ya", "", "", "Desa Migran Produktif", "", 2022, None, "Pak Budi"),
    ("ILL-2.02", "Apakah ada mekanisme koordinasi tetap antarperangkat daerah tentang migrasi?", "Mungkin", "", "", "", "", None, None, "Pak Budi"),
    ("ILL-2.03", "Apakah ada anggaran khusus untuk program migrasi?", "Ya", "", "", "", "", 2023, 2_500_000_000, "Pak Budi"),
]  # fmt: skip
HEALTH = [
    ("ILL-1.01", SOCIAL[0][1], "Ya", "Perda Provinsi Jawa Tengah No. 8 Tahun 2015", "", "", "", 2015, None, ""),
    ("ILL-1.02", SOCIAL[1][1], "Ya", "", "Layanan gawat darurat", "", "", 2020, 75_000_000, ""),
    ("ILL-2.01", SOCIAL[4][1], "Tidak", "", "", "", "", None, None, ""),
]  # fmt: skip


def fill(sheet: Sheet, agency: str, rows: list[tuple]) -> None:
    """The sheet of an agency."""
    sheet.merge(1, 1, 1, len(HEADER), f"ISIAN TATA KELOLA MIGRASI — {agency.upper()}")
    for row, (label, value) in enumerate([("Nama OPD", agency), ("Gelombang", "2023-09")], 3):
        sheet.put(row, 1, label, "label")
        sheet.put(row, 3, value, "plain")
    sheet.put_row(6, HEADER, "header")
    first = 7
    for offset, row in enumerate(rows):
        sheet.put(first + offset, 1, offset + 1)
        for column, value in enumerate(row, 3):
            if value not in ("", None):
                sheet.put(first + offset, column, value)
    for domain, name in DOMAINS.items():
        of_domain = [n for n, row in enumerate(rows) if row[0].startswith(f"ILL-{domain}.")]
        sheet.merge(first + of_domain[0], 2, first + of_domain[-1], 2, name, "domain")
    sheet.put(first + len(rows), 1, "Jumlah", "total")
    sheet.put(first + len(rows), 5, sum(row[2] == "Ya" for row in rows), "total")
    sheet.widths = {1: 8, 2: 18, 3: 16, 4: 40, 6: 30, 7: 22, 8: 22, 9: 28, 11: 16, 12: 16}


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, agency, rows in [
        ("Isian Dinas Sosial", "Dinas Sosial", SOCIAL),
        ("isian dinkes (final)", "Dinas Kesehatan", HEALTH),
    ]:
        book = Book()
        fill(book.sheet("Rekap Isian"), agency, rows)
        write_xlsxwriter(book, FOLDER / f"{name}.xlsx")


if __name__ == "__main__":
    main()
