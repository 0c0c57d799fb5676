"""What agencies of Central Java might answer: made up, seeded, in the words that they use.

The citations have the form of real ones, and some are; nobody has checked that they say
anything about the indicator beside them. Links lead nowhere on purpose (`contoh` is
*example*). Persons and telephone numbers are invented.
"""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from pathlib import Path

MAPPINGS = Path(__file__).resolve().parents[2] / "Mappings" / "local-mgi"
ROUND = "2023-09"


@dataclass(frozen=True)
class Indicator:
    """A row of the catalogue."""

    code: str
    domain: int
    domain_name: str
    question: str


@dataclass(frozen=True)
class Answer:
    """One answer as it should be read; what is empty is None."""

    indicator: Indicator
    answer: str
    regulation: str | None = None
    programme: str | None = None
    practice: str | None = None
    evidence: str | None = None
    year: int | None = None
    budget: int | None = None
    note: str | None = None


def indicators() -> list[Indicator]:
    """The 76 indicators of the catalogue, in its order."""
    with open(MAPPINGS / "indicators.tsv", encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return [
            Indicator(row["code"], int(row["domain_no"]), row["domain_id"], row["question_id"])
            for row in rows
        ]


def agencies() -> list[str]:
    """The names of the agencies on the list, in its order."""
    with open(MAPPINGS / "agencies.tsv", encoding="utf-8", newline="") as file:
        return [row["name"] for row in csv.DictReader(file, delimiter="\t")]


REGULATIONS = {
    1: [
        "UU Nomor 18 Tahun 2017 tentang Pelindungan Pekerja Migran Indonesia",
        "Perda Provinsi Jawa Tengah Nomor 11 Tahun 2014 tentang Pemenuhan Hak Penyandang Disabilitas",
        "Perpres Nomor 82 Tahun 2018 tentang Jaminan Kesehatan",
        "Perda Kab. Cilacap Nomor 7 Tahun 2014 tentang Perlindungan Tenaga Kerja Indonesia",
        "Permendikbud Nomor 1 Tahun 2021 tentang Penerimaan Peserta Didik Baru",
        "UU Nomor 24 Tahun 2013 tentang Administrasi Kependudukan",
        "Pergub Jawa Tengah Nomor 43 Tahun 2020 tentang Penanganan Pengaduan Masyarakat",
    ],
    2: [
        "Perda Provinsi Jawa Tengah Nomor 9 Tahun 2016 tentang Pembentukan dan Susunan Perangkat "
        "Daerah Provinsi Jawa Tengah",
        "Perda Provinsi Jawa Tengah Nomor 5 Tahun 2019 tentang RPJMD Provinsi Jawa Tengah Tahun "
        "2018-2023",
        "Pergub Jawa Tengah Nomor 6 Tahun 2022 tentang Satu Data Jawa Tengah",
        "Perpres Nomor 39 Tahun 2019 tentang Satu Data Indonesia",
        "PP Nomor 18 Tahun 2016 tentang Perangkat Daerah",
        "PP No. 59 Tahun 2021 tentang Pelaksanaan Pelindungan Pekerja Migran Indonesia",
        "SK Gubernur Jawa Tengah Nomor 560/48 Tahun 2021",
    ],
    3: [
        "Permendagri Nomor 25 Tahun 2020 tentang Tata Cara Kerja Sama Daerah dengan Pemerintah "
        "Daerah di Luar Negeri",
        "PP Nomor 28 Tahun 2018 tentang Kerja Sama Daerah",
        "MoU Pemprov Jateng - BP2MI No. 560/0012 Tahun 2022",
        "Pergub Jateng No. 37 Th 2020 tentang Kerja Sama Daerah",
        "Perbup Kendal Nomor 28 Tahun 2021 tentang Forum Pekerja Migran",
    ],
    4: [
        "UU Nomor 13 Tahun 2003 tentang Ketenagakerjaan jo. UU Nomor 6 Tahun 2023",
        "Perda Kab. Kendal Nomor 9 Tahun 2012 tentang Penempatan dan Perlindungan TKI",
        "Permenaker Nomor 2 Tahun 2019 tentang Pemberdayaan Komunitas Pekerja Migran Indonesia di "
        "Desa Migran Produktif",
        "Perda Provinsi Jawa Tengah Nomor 2 Tahun 2019 tentang Penyelenggaraan Ketenagakerjaan",
        "Perbup Banyumas No.58 2021 tentang Pelatihan Kerja",
    ],
    5: [
        "UU Nomor 24 Tahun 2007 tentang Penanggulangan Bencana",
        "Perda Provinsi Jawa Tengah Nomor 11 Tahun 2009 tentang Penanggulangan Bencana di Provinsi "
        "Jawa Tengah",
        "Pergub Jawa Tengah Nomor 25 Tahun 2020 tentang Penanganan COVID-19",
        "PP Nomor 21 Tahun 2008 tentang Penyelenggaraan Penanggulangan Bencana",
        "Perwali Semarang Nomor 34 Tahun 2018 tentang Rencana Kontingensi Banjir",
    ],
    6: [
        "UU Nomor 21 Tahun 2007 tentang Pemberantasan Tindak Pidana Perdagangan Orang",
        "Perda Kabupaten Kebumen Nomor 5 Tahun 2014",
        "Perpres Nomor 22 Tahun 2021 tentang Gugus Tugas Pencegahan dan Penanganan TPPO",
        "Keputusan Gubernur Jawa Tengah Nomor 463/19 Tahun 2022 tentang Gugus Tugas TPPO",
        "Permenaker Nomor 17 Tahun 2019 tentang Penghentian dan Pelarangan Penempatan PMI",
        "UU No 6 Tahun 2011 tentang Keimigrasian",
    ],
}

PROGRAMMES = {
    1: [
        "Layanan kesehatan gratis di puskesmas bagi keluarga PMI",
        "Fasilitasi kepesertaan JKN bagi calon PMI",
        "Pendampingan psikososial purna PMI oleh pekerja sosial",
        "Program kejar paket A, B dan C bagi anak PMI",
        "Layanan aduan LaporGub! dan posko pengaduan PMI",
        "Jemput bola perekaman KTP-el di desa kantong PMI",
    ],
    2: [
        "Rapat koordinasi tim pelindungan PMI tiap triwulan",
        "Penyusunan Renja dan RKPD urusan tenaga kerja",
        "Bimtek aparatur desa tentang migrasi aman",
        "Integrasi data PMI ke portal Satu Data Jateng",
        "Evaluasi LTSA di 17 Mal Pelayanan Publik",
    ],
    3: [
        "Kerja sama pelatihan bahasa Korea dan Jepang dengan LPK",
        "Forum koordinasi kabupaten/kota kantong PMI",
        "Kemitraan dengan SBMI, Migrant CARE dan perguruan tinggi",
        "Penjajakan sister province dengan Jeollabuk-do, Korea Selatan",
    ],
    4: [
        "Desa Migran Produktif (Desmigratif)",
        "Pelatihan wirausaha purna PMI di BLK Semarang",
        "Literasi keuangan bersama OJK dan Bank Jateng",
        "Job fair dan bursa kerja online e-Makaryo",
        "Sertifikasi kompetensi caregiver",
    ],
    5: [
        "Desa Tangguh Bencana (Destana)",
        "Gladi lapang evakuasi di kawasan Gunung Merapi",
        "Penyaluran logistik bagi penyintas tanpa membedakan KTP",
        "Vaksinasi COVID-19 bagi PMI yang pulang",
    ],
    6: [
        "LTSA PMI Provinsi Jawa Tengah",
        "Sosialisasi migrasi aman di 120 desa",
        "Pemulangan PMI terkendala bersama BP3MI Jateng",
        "Help desk PMI di Bandara Ahmad Yani Semarang",
        "Rumah aman bagi korban TPPO",
    ],
}

PRACTICES = [
    "Kader desa \"Jogo Tonggo\" mendata warga yang bekerja di luar negeri",
    "Desa Kradenan membentuk koperasi purna PMI yang dikelola perempuan",
    "Kelompok belajar anak PMI setiap Sabtu di balai desa",
    "Satu meja pengaduan untuk tiga instansi di MPP Cilacap",
    "Grup WhatsApp keluarga PMI dipantau petugas pengantar kerja",
    "Peraturan desa tentang pelindungan warga migran disusun bersama SBMI",
    "Batik dan gula semut purna PMI dipasarkan lewat e-katalog",
]

NOTES = [
    "Data per Juni 2023",
    "Perlu koordinasi dengan Biro Hukum",
    "Masih dalam proses penyusunan",
    "Dilaksanakan bersama kabupaten/kota",
    "Anggaran melekat pada APBD Dinas",
    "Dokumen menyusul",
    "Lihat lampiran LKjIP 2022",
]


def submission_answers(respondent: str, fullness: float = 1.0) -> list[Answer]:
    """A respondent's answers; the same respondent always gives the same.

    `fullness` is the share of the indicators that the respondent answers.
    """
    random_ = random.Random(f"lmgi {respondent}")
    answers = []
    for indicator in indicators():
        kept = random_.random() < fullness
        answer = random_.choices(["ya", "sebagian", "tidak"], [48, 30, 22])[0]
        parts: dict[str, str | int | None] = {}
        domain = indicator.domain
        if answer != "tidak":
            bases = random_.sample(["regulation", "programme", "practice"], random_.randint(1, 3))
            if "regulation" in bases:
                cited = random_.sample(REGULATIONS[domain], random_.choice([1, 1, 1, 2]))
                parts["regulation"] = "; ".join(cited)
            if "programme" in bases:
                parts["programme"] = random_.choice(PROGRAMMES[domain])
                parts["budget"] = random_.choice([None, random_.randint(15, 950) * 1_000_000])
            if "practice" in bases:
                parts["practice"] = random_.choice(PRACTICES)
            parts["year"] = random_.randint(2014, 2023)
            if random_.random() < 0.6:
                page = random_.randint(1000, 9999)
                parts["evidence"] = f"https://arsip.contoh.go.id/lmgi/{indicator.code}/{page}"
        if random_.random() < 0.25:
            parts["note"] = random_.choice(NOTES)
        if kept:
            answers.append(Answer(indicator, answer, **parts))
    return answers


def long_note(characters: int) -> str:
    """A note of about so many characters, as minutes pasted into a cell are."""
    random_ = random.Random(f"long {characters}")
    sentences = []
    while sum(map(len, sentences)) + len(sentences) < characters:
        place = random_.choice(["Cilacap", "Kendal", "Banyumas", "Brebes", "Pati", "Wonosobo"])
        people = random_.randint(12, 140)
        sentences.append(
            f"Rapat di {place} dihadiri {people} peserta dan menyepakati pembaruan data PMI "
            "tingkat desa paling lambat akhir bulan."
        )
    return " ".join(sentences)
