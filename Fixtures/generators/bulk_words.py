"""What tens of thousands of workbooks say: bodies, rounds, justifications, names of files.

All is made up of `content.py`'s kinds of words, put together anew by a seeded random, so that
texts are mostly distinct, as those of real agencies are; a few are copied around, as they are
in life. Nothing says anything about a real body.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass

from content import MAPPINGS, NOTES, PRACTICES, PROGRAMMES, REGULATIONS


@dataclass(frozen=True)
class Respondent:
    """A body that answers: how it writes its name, and what files and folders call it."""

    name: str
    short: str
    region: str


#: Bodies that every district has; none of them is on the list of agencies.
DISTRICT_BODIES = [
    ("Dinas Tenaga Kerja", "Disnaker"),
    ("Dinas Sosial", "Dinsos"),
    ("Dinas Kesehatan", "Dinkes"),
    ("Dinas Pendidikan Pemuda dan Olahraga", "Disdikpora"),
    ("Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil"),
    ("Dinas Pemberdayaan Masyarakat dan Desa", "Dispermasdes"),
    ("Badan Perencanaan Pembangunan Riset dan Inovasi", "Bapperida"),
    ("Badan Kesatuan Bangsa dan Politik", "Kesbangpol"),
    ("Badan Penanggulangan Bencana", "BPBD"),
    ("Rumah Sakit Umum", "RSU"),
    ("Paguyuban Keluarga Pekerja Migran", "Paguyuban"),
    ("SMK Bina Bahari", "SMK BB"),
]

ACTIVITIES = [
    "Pelatihan", "Sosialisasi", "Pendampingan", "Bimbingan teknis", "Fasilitasi", "Penyuluhan",
    "Rapat koordinasi", "Pemutakhiran data", "Layanan keliling", "Kelas persiapan",
    "Pameran", "Lokakarya", "Pemetaan", "Pengawasan", "Layanan aduan",
]  # fmt: skip

TOPICS = [
    "migrasi aman", "bahasa Korea", "bahasa Jepang", "literasi keuangan", "wirausaha",
    "kepesertaan jaminan kesehatan", "administrasi kependudukan", "kontrak kerja",
    "pencegahan perdagangan orang", "pengasuhan anak", "kesehatan jiwa", "tanggap bencana",
    "pemasaran daring", "keselamatan kerja", "pengiriman uang", "hak pekerja perempuan",
    "perlindungan awak kapal", "kejar paket C", "budi daya lele", "menjahit",
]  # fmt: skip

GROUPS = [
    "calon pekerja migran", "purna pekerja migran", "keluarga pekerja migran", "anak migran",
    "perangkat desa", "kader desa", "guru bimbingan konseling", "petugas antarkerja",
    "penyintas", "warga pendatang", "ibu rumah tangga", "karang taruna", "santri",
]  # fmt: skip

PARTNERS = [
    "BP3MI", "SBMI", "Migrant CARE", "Bank Jateng", "BLK", "puskesmas", "PKK", "Kantor Imigrasi",
    "Polres", "LPK swasta", "universitas", "BPJS Kesehatan", "Baznas", "koperasi desa",
]  # fmt: skip

DEEDS = [
    "mendata warga yang bekerja di luar negeri", "membentuk koperasi purna migran",
    "menyediakan meja pengaduan", "mengasuh kelompok belajar anak", "menabung untuk modal usaha",
    "menyusun peraturan desa", "memasarkan hasil kebun", "menjemput warga yang pulang",
    "mengajar bahasa sebelum berangkat", "membuka posko aduan", "menyalurkan bantuan",
]  # fmt: skip

MATTERS = [
    "Pelindungan Pekerja Migran", "Penyelenggaraan Ketenagakerjaan", "Pemberdayaan Desa",
    "Penanggulangan Bencana", "Administrasi Kependudukan", "Layanan Pengaduan",
    "Perlindungan Anak", "Kerja Sama Daerah", "Jaminan Kesehatan Daerah",
    "Pencegahan Perdagangan Orang", "Rencana Aksi Daerah", "Satu Data",
]  # fmt: skip

MONTHS = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
]  # fmt: skip

#: Of a hundred texts, so many are those of everybody, as if copied from a model answer.
COPIED = 6


class Words:
    """Texts of one workbook, by its own random."""

    def __init__(self, seed: str, places: list[str]):
        self.random = random.Random(seed)
        self._places = places

    def any(self, words: list[str]) -> str:
        return words[int(self.random.random() * len(words))]

    def number(self, first: int, last: int) -> int:
        return first + int(self.random.random() * (last - first + 1))

    def chance(self, percent: float) -> bool:
        return self.random.random() * 100 < percent

    def place(self) -> str:
        return self.any(self._places)

    def regulation(self, domain: int) -> str:
        """One citation: everybody's law, or a district's own regulation."""
        if self.chance(40):
            return self.any(REGULATIONS[domain])
        number, year = self.number(1, 140), self.number(2010, 2023)
        match self.number(0, 3):
            case 0:
                kind = f"Perda Kabupaten {self.place()} Nomor {number}"
            case 1:
                kind = f"Perbup {self.place()} No. {number}"
            case 2:
                kind = f"SK Bupati {self.place()} Nomor {self.number(100, 900)}/{number}"
            case _:
                kind = f"Pergub Jawa Tengah Nomor {number}"
        return f"{kind} Tahun {year} tentang {self.any(MATTERS)}"

    def regulations(self, domain: int, count: int) -> str:
        return "; ".join(self.regulation(domain) for _ in range(count))

    def programme(self, domain: int) -> str:
        if self.chance(COPIED):
            return self.any(PROGRAMMES[domain])
        text = f"{self.any(ACTIVITIES)} {self.any(TOPICS)} bagi {self.any(GROUPS)}"
        text += f" di {self.place()}"
        match self.number(0, 4):
            case 0:
                text += f", {self.number(12, 480)} peserta"
            case 1:
                text += f" bersama {self.any(PARTNERS)} tahap {self.number(1, 9)}"
            case 2:
                text += f" ({self.any(MONTHS)} {self.number(2016, 2023)})"
            case 3:
                text += f" di {self.number(3, 120)} desa bersama {self.any(PARTNERS)}"
        return text

    def practice(self) -> str:
        if self.chance(COPIED):
            return self.any(PRACTICES)
        who = self.any(["Kader", "Warga", "Kelompok", "Petugas", "Relawan", "Pemuda"])
        return (
            f"{who} desa {self.place()} {self.any(DEEDS)} untuk {self.number(8, 260)} "
            f"{self.any(GROUPS)} bersama {self.any(PARTNERS)}"
        )

    def note(self) -> str:
        if self.chance(25):
            return self.any(NOTES)
        match self.number(0, 2):
            case 0:
                return f"Data per {self.any(MONTHS)} {self.number(2020, 2023)}: {self.number(3, 900)} orang"
            case 1:
                return f"Menunggu jawaban {self.any(PARTNERS)} {self.place()}, surat no. {self.number(10, 990)}"
            case _:
                return f"Lihat lampiran {self.number(1, 40)} halaman {self.number(1, 120)}"

    def minutes(self, length: int) -> str:
        """Minutes pasted into a cell, about so long."""
        sentences = []
        while length > 0:
            sentences.append(
                f"Rapat di {self.place()} tanggal {self.number(1, 28)} {self.any(MONTHS)} dihadiri "
                f"{self.number(12, 140)} peserta dan membahas {self.any(TOPICS)}."
            )
            length -= len(sentences[-1]) + 1
        return " ".join(sentences)

    def file_name(self, respondent: Respondent, names_the_body: bool) -> str:
        """The name of a file, without its ending; with the body's before `_` where that is read."""
        if names_the_body:
            return f"{respondent.short}_LMGI {self.number(2021, 2024)}"
        short, region = respondent.short, respondent.region
        name = self.any([
            f"{short} {region} - isian LMGI",
            f"LMGI {short} {region}",
            f"lmgi-{short}-{region}".lower(),
            f"Formulir LMGI ({short})",
            f"Lampiran II Isian {short} Kab {region}",
            f"isian lmgi {short.lower()}",
            f"{short.upper()} {region.upper()}",
            f"DATA LMGI {short} REV",
            f"Copy of LMGI {short}",
        ])
        if self.chance(4):  # a typing error: two letters that changed places
            at = self.number(1, len(name) - 2)
            name = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        return name + self.any(["", "", "", " final", " (1)", "_rev2", " FIX", " ok", " baru", "-ttd"])

    def folder(self, respondent: Respondent, round_: str) -> str:
        """The folders that a workbook lies in, as people sort what they are sent."""
        region, short = respondent.region, respondent.short
        return self.any([
            f"{round_}/{region}",
            f"{round_}/{region}/{short}",
            f"{round_[:4]}/{round_}/Kab. {region}",
            f"kiriman {round_}/{short}",
            f"{round_}/email masuk/{region}/{short}/lampiran",
        ])


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a list of the schema."""
    with open(MAPPINGS / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def places() -> list[str]:
    """The names of the province's districts."""
    return [row["name"] for row in rows("regions.tsv") if row["level"] != "1"]


def respondents() -> list[Respondent]:
    """All that may answer in one round: the agencies on the list, and the districts' bodies."""
    listed = [Respondent(row["name"], row["short"], "Provinsi") for row in rows("agencies.tsv")]
    districts = [
        Respondent(f"{name} {row['full_name']}", short, row["name"])
        for row in rows("regions.tsv")
        if row["level"] != "1"
        for name, short in DISTRICT_BODIES
    ]
    return listed + districts


def turns(seed: int) -> Iterator[tuple[str, list[Respondent]]]:
    """Round after round without end, each with all respondents in an order of its own."""
    everyone = respondents()
    month = 0
    while True:
        order = list(everyone)
        random.Random(f"{seed} round {month}").shuffle(order)
        yield f"{2015 + month // 12}-{month % 12 + 1:02}", order
        month += 1
