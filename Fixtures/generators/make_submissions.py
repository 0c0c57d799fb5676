"""Makes Fixtures/submissions: what 31 respondents send for round 2023-09, in 17 workbooks.

Some are clean, some as messy as life. Each function makes one workbook; `SUBMISSIONS` at
the end says its name, the program that writes it, and the function. What is wrong in them
goes to Fixtures/expected-faults.tsv.

Usage: make_submissions.py
"""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable

from books import Book, Faulty, Formula, Rich
from content import indicators, long_note, submission_answers
from faults import FIXTURES, write_faults
from layouts import (
    LABELS, Line, Submission, blank_line, domain_sheets, honest_lines, register, tick_boxes,
    wide_recap,
)  # fmt: skip
from writers import WRITERS

DAY = datetime.date(2023, 9, 18)
QUESTIONS = {indicator.code: indicator.question for indicator in indicators()}
JUSTIFYING = ("regulation", "programme", "practice")


def fill(respondent: str, fullness: float = 1.0, **details) -> Submission:
    """A careful submission of a respondent; `details` are further parts of it."""
    lines = honest_lines(submission_answers(respondent, fullness))
    return Submission(respondent, lines, **details)


def answer(line: Line, value: object, truth: str | None = None, *codes: str) -> None:
    """Writes another answer into a line, with a justification that suits it."""
    line.values["answer"] = Faulty(value, *codes) if codes else value
    line.truth = truth
    if truth == "tidak" or truth is None:
        line.values.update({name: None for name in JUSTIFYING})
    elif not any(line.values.get(name) for name in JUSTIFYING):
        line.values["regulation"] = "Perda Provinsi Jawa Tengah Nomor 9 Tahun 2016"


def unjustified(line: Line, word: str = "Ya") -> None:
    """Takes the justification of a Ya away."""
    answer(line, word, "ya" if word == "Ya" else "sebagian")
    line.values.update({name: None for name in JUSTIFYING})
    line.values["regulation"] = Faulty(None, "R401")


def justified_no(line: Line) -> None:
    """A Tidak that cites a regulation all the same."""
    answer(line, "Tidak", "tidak")
    cited = "Perda Provinsi Jawa Tengah Nomor 9 Tahun 2016 (belum memuat)"
    line.values["regulation"] = Faulty(cited, "R402")


def with_regulation(line: Line, value: object, word: str = "Ya") -> None:
    """A justified answer whose regulation reads as given."""
    answer(line, word, {"Ya": "ya", "Sebagian": "sebagian"}[word])
    line.values["regulation"] = value
    line.values["programme"] = line.values["programme"] or "Rapat koordinasi tim pelindungan PMI"


def other_question(line: Line, code: str) -> None:
    """Puts the text of another indicator beside a line's code; the code's cell is at fault."""
    line.values["question"] = QUESTIONS[code]
    line.values["indicator"] = Faulty(line.code, "K505")


def note_missing(book: Book, *submissions: Submission) -> None:
    """Notes the indicators that a submission does not answer, once a file."""
    for submission in submissions:
        there = {line.code for line in submission.lines}
        if not set(QUESTIONS) <= there:
            book.fault("K504")
            return


# Layout (a): six sheets, a domain each


def disnakertrans() -> Book:
    """The facilitator's own, filled in with care; a row JUMLAH with a formula in each sheet."""
    submission = fill(
        "Dinas Tenaga Kerja dan Transmigrasi Provinsi Jawa Tengah", region="33", date=DAY
    )
    return domain_sheets(submission, totals="formula")


def disdikbud() -> Book:
    """Clean, with other words for the columns and the domain repeated in each row."""
    labels = {
        "indicator": "Kode Indikator", "question": "Pertanyaan", "regulation": "Dasar Hukum",
        "programme": "Program/Kegiatan", "practice": "Praktik Terbaik", "evidence": "Tautan",
        "note": "Keterangan",
    }  # fmt: skip
    submission = fill("Disdikbud Provinsi Jawa Tengah", region="33", date=DAY, labels=labels)
    names = {domain: f"DOMAIN {domain}" for domain in range(1, 7)}
    return domain_sheets(submission, names, repeats_domain=True)


def dinkes() -> Book:
    """As messy as life: headers, answers, codes, gaps, and a total that does not add up."""
    submission = fill(
        "DINAS KESEHATAN PROV. JATENG",
        date=Faulty("Senin, 18/09/2023", "V307"),
        extras=[
            (Faulty("PIC", "H204"), ["Bu Rini", "Pak Joko", "Bu Rini", None]),
            (Faulty("No. HP", "H204"), ["0800-0000-0001", None, 80000000002]),
        ],
        title="LAMPIRAN II\nFORMULIR ISIAN LMGI – DINAS KESEHATAN",
    )
    submission.respondent = "DINAS KESEHATAN"
    line = submission.line
    answer(line("ILL-1.01"), "ya ", "ya", "V303")
    answer(line("ILL-1.02"), "YA", "ya", "V303")
    answer(line("ILL-1.03"), "sdh ada", "ya", "V304")
    answer(line("ILL-1.04"), "sebagaian", "sebagian", "V304")
    answer(line("ILL-1.05"), "tidk", "tidak", "V304")
    answer(line("ILL-1.06"), "belum", "tidak", "V303")
    answer(line("ILL-1.07"), "-", None, "V311")
    answer(line("ILL-1.08"), "N/A", None, "V311")
    answer(line("ILL-1.09"), "tidak tahu", None, "V311")
    answer(line("ILL-1.10"), "Tidak berlaku", None, "V311")
    answer(line("ILL-1.11"), "Mungkin", None, "V302")
    answer(line("ILL-1.12"), None, None, "V301")
    unjustified(line("ILL-1.13"))
    justified_no(line("ILL-1.14"))
    with_regulation(line("ILL-1.15"), Faulty("-", "V311"))
    line("ILL-1.16").values["year"] = Faulty("2O21", "V305")
    line("ILL-2.01").values["year"] = Faulty(3021, "V310")
    line("ILL-2.02").values["budget"] = "Rp 1,5 miliar"
    line("ILL-2.03").values["budget"] = "1.234,5"
    line("ILL-2.04").values["budget"] = Faulty("menunggu DPA", "V305")
    other_question(line("ILL-2.05"), "ILL-6.03")
    # An indicator answered twice, one that does not exist, one in the sheet of another domain.
    twice = Line(3, dict(line("ILL-3.04").values), line("ILL-3.04").truth)
    twice.values["indicator"] = Faulty("ILL-3.04", "K501")
    submission.after("ILL-3.06", twice)
    unknown = dict(line("ILL-3.02").values, indicator=Faulty("ILL-7.01", "K503"))
    unknown["question"] = "Apakah ada forum keluarga migran?"
    submission.after("ILL-3.10", Line(3, unknown, None))
    line("ILL-4.01").domain = 3
    line("ILL-4.01").values["indicator"] = Faulty("ILL-4.01", "K506")
    submission.drop("ILL-4.05", "ILL-4.06", "ILL-5.09")
    submission.after("ILL-4.09", blank_line(4), blank_line(4))
    submission.after("ILL-6.02", blank_line(6))
    labels = {
        1: {"answer": Faulty("Jawabn", "H202"), "regulation": Faulty("Regulsi", "H202")},
        2: {"question": "INDIKATOR", "programme": "Program / Kegiatan"},
        4: {"practice": Faulty("Praktk Baik", "H202"), "note": " Keterangan "},
    }
    book = domain_sheets(submission, sheet_labels=labels)
    # The total of domain 6 was typed by hand before the last answers changed.
    sheet = book.sheets[5]
    last = max(row for row, _ in sheet.cells) + 1
    count = sum(line.truth == "ya" for line in submission.lines if line.domain == 6)
    sheet.put(last, 1, "JUMLAH", "total")
    sheet.put(last, 5, Faulty(count + 2, "K507"), "total")
    sheet.fault("S108", str(last))
    old = book.sheet("Domain 1 (2022)", hidden=True)
    old.put_row(1, list(LABELS.values())[3:10], "header")
    old.put_row(2, ["Hak-hak migran", 1, "ILL-1.01", QUESTIONS["ILL-1.01"], "Tidak"])
    old.fault("S103")
    note_missing(book, submission)
    return book


def bpbd() -> Book:
    """Formulas with results, an error, hidden rows, minutes pasted into a cell, a sheet Petunjuk."""
    submission = fill("Badan Penanggulangan Bencana Daerah", region=33, date=DAY)
    line = submission.line
    with_regulation(line("ILL-5.01"), Faulty(Formula('=CONCATENATE("Perda ","11/2009")'), "V313"))
    with_regulation(line("ILL-5.02"), Faulty(Formula('=INDIRECT("Lampiran!A1")'), "V314"))
    answer(line("ILL-5.03"), Faulty(Formula('=IF(1=1,"Ya","Tidak")'), "V313"), "ya")
    line("ILL-5.04").values["year"] = Faulty(Formula("=2020+1"), "V313")
    line("ILL-5.05").values["note"] = Faulty(long_note(5200), "V317")
    line("ILL-5.06").values["note"] = "1. Logistik\n2. Pengungsian\n\n3. Pendataan ulang"
    for code in ("ILL-1.04", "ILL-1.05", "ILL-2.10"):
        line(code).is_hidden = True
    unjustified(line("ILL-6.05"), "Sebagian")
    book = domain_sheets(submission, totals="formula")
    guide = book.sheet("Petunjuk")
    guide.put(1, 1, "PETUNJUK PENGISIAN", "label")
    guide.put(2, 1, "Isi kolom Jawaban dengan Ya, Tidak, atau Sebagian.", "plain")
    guide.fault("S102")
    return book


def dinsos() -> Book:
    """Dates counted from 1904, runs of text in several styles, curly quotes."""
    submission = fill("Dinas Sosial", region="33", date=DAY)
    submission.lines[2].values["note"] = Rich(
        (("", "Data "), ("bold", "final"), ("", " per "), ("italic", "Agustus"), ("red", " 2023"))
    )
    submission.lines[3].values["note"] = "Program “Kampung Siaga” – tahap ‘dua’"
    line = submission.lines[5]
    with_regulation(line, Rich((("bold", "UU 18/2017"), ("", " jo. "), ("red", "PP 59/2021"))))
    answer(submission.line("ILL-2.01"), "Sudah", "ya", "V303")
    answer(submission.line("ILL-2.02"), "Tdk", "tidak", "V303")
    names = {
        1: "Dom. 1", 2: "Dom 2", 3: "domain-3", 4: "D4", 5: "Domain 5 Krisis", 6: "Domain_6",
    }  # fmt: skip
    book = domain_sheets(submission, names, totals="number")
    book.counts_from_1904 = True
    book.fault("F007")
    return book


def dishub() -> Book:
    """The agency's name stands in the file's name alone; the date is typed as 18-9-23."""
    submission = fill("Dishub", 0.85, date=Faulty("18-9-23", "V307"), labels={"budget": None})
    respondent = submission.respondent
    submission.respondent = None
    book = domain_sheets(submission, {domain: f"D{domain}" for domain in range(1, 7)})
    submission.respondent = respondent
    note_missing(book, submission)
    return book


def klaten() -> Book:
    """A district body: not on the list, and its region code 33.10 became the number 33.1."""
    submission = fill(
        "Dinas Perindustrian dan Tenaga Kerja Kabupaten Klaten", 0.6,
        region=Faulty(33.1, "V318"), date=Faulty("18 September 2023", "V307"),
    )  # fmt: skip
    submission.respondent = Faulty(submission.respondent, "X601")
    book = domain_sheets(submission, totals="number")
    note_missing(book, submission)
    return book


# Layout (b): a flat register


def districts() -> Book:
    """Four districts in one register; regions as numbers, with and without a point, and by name."""
    jepara = fill("Dinas Koperasi, UKM, Tenaga Kerja dan Transmigrasi Kabupaten Jepara", 0.4)
    jepara.region = Faulty(33.2, "V318")
    jepara.date = DAY
    semarang = fill("Dinas Tenaga Kerja Kota Semarang", 0.35)
    semarang.region = Faulty("Semarang", "V319")
    semarang.date = Faulty("03/04/2023", "V307")
    cilacap = fill("Dinas Ketenagakerjaan dan Perindustrian Kabupaten Cilacap", 0.5)
    cilacap.region = 3301
    cilacap.date = Faulty(45187, "V309")
    magelang = fill("Dinas Tenaga Kerja Kabupaten Magelang", 0.3)
    magelang.region = "33.08"
    magelang.date = DAY
    every = [jepara, semarang, cilacap, magelang]
    for submission in every:
        submission.respondent = Faulty(submission.respondent, "X601")
    # A code of another domain than the row says.
    odd = next(line for line in jepara.lines if line.domain == 2)
    odd.values["domain"] = "Kesejahteraan migran"
    odd.values["indicator"] = Faulty(odd.code, "K506")
    unjustified(cilacap.lines[4])
    justified_no(cilacap.lines[6])
    book = register(every, "Data Kab-Kota")
    note_missing(book, *every)
    return book


def hospitals() -> Book:
    """Hospitals under old names; dates in every spelling; a formula that was never calculated."""
    moewardi = fill("RSUD Dr. MOEWARDI", date=Faulty("18 September 2023", "V307"), region="33")
    margono = fill("RSUD Margono Purwokerto", 0.7, date=Faulty("Senin, 18/09/2023", "V307"))
    tugurejo = fill("RSUD TUGUREJO", 0.5, date=Faulty(45187, "V309"))
    amino = fill("RSJD Dr. Amino Gondohutomo", 0.5, date=Faulty("09/18/23", "V306"))
    amino.respondent = Faulty("RSJD Dr. Amino Gondohutmo", "V304")
    with_regulation(moewardi.line("ILL-1.01"), Faulty(Formula('="PP "&"47/2016"'), "V312"))
    with_regulation(moewardi.line("ILL-1.02"), Faulty("#REF!", "V314"))
    answer(moewardi.line("ILL-1.03"), "Ya\u200b", "ya", "V315")
    answer(moewardi.line("ILL-1.04"), "Sebagian\u00a0", "sebagian")
    moewardi.line("ILL-1.05").values["budget"] = "Rp250.000.000,00"
    moewardi.line("ILL-1.06").values["budget"] = "297 juta"
    twice = Line(1, dict(moewardi.line("ILL-1.09").values), None)
    twice.values["indicator"] = Faulty("ILL-1.09", "K502")
    answer(twice, "Tidak", "tidak")
    moewardi.after("ILL-1.12", twice)
    moewardi.labels = {
        "respondent": "OPD", "region": "Wilayah", "round": "Periode", "question": "Pertanyaan",
        "regulation": "Peraturan", "programme": "Kegiatan", "practice": "Best Practice",
        "evidence": "Dokumen Pendukung", "date": "Tanggal Pengisian", "note": "Keterangan",
    }  # fmt: skip
    every = [moewardi, margono, tugurejo, amino]
    book = register(every, "Sheet1")
    note_missing(book, *every)
    return book


def societies() -> Book:
    """An association, a school and a foundation, none on the list; a column nobody asked for."""
    every = [
        fill("Paguyuban Keluarga Pekerja Migran Banyumas", 0.5, region="33.02", date=DAY),
        fill("SMK Bina Bahari Cilacap", 0.3, region="3301", date=DAY),
        fill("Yayasan Rumah Singgah Migran Kendal", 0.45, region="Kabupaten Kendal", date=DAY),
    ]
    for submission in every:
        submission.respondent = Faulty(submission.respondent, "X601")
    every[0].extras = [(Faulty("Penanggung Jawab", "H204"), ["Ketua", None, "Sekretaris"])]
    every[1].lines[0:0] = [blank_line(1)]
    book = register(every)
    note_missing(book, *every)
    return book


# Layout (c): a wide recap


def bureaus() -> Book:
    """Three bureaus of the Setda side by side, with a row JUMLAH of formulas."""
    names = ["Biro Hukum", "Biro Kesejahteraan Rakyat", "Biro Umum Setda Prov. Jateng"]
    every = [fill(name) for name in names]
    every[0].title = "REKAP JAWABAN BIRO SETDA PROVINSI JAWA TENGAH"
    unjustified(every[0].line("ILL-2.03"))
    answer(every[1].line("ILL-3.01"), "sbgn", "sebagian", "V303")
    every[2].line("ILL-6.11").values["note"] = "“OK” – lihat\u00a0berkas"
    every[2].line("ILL-6.10").values["note"] = Rich((("red", "REVISI"), ("", " oleh Kabag")))
    return wide_recap(every, totals=True, sheet_name="REKAP")


def boards() -> Book:
    """Headers misspelt in one group, a name misspelt, and one board that left its columns empty."""
    bappeda = fill("Bappeda")
    bapenda = fill("Bapenda", 0.0)
    bkd = fill("Badan Kepegawaian Daerah", 0.8)
    bkd.respondent = Faulty("Badan Kepegawian Daerah", "V304")
    bkd.labels = {"answer": Faulty("Jawabn", "H202"), "regulation": Faulty("Dasar Hukm", "H202")}
    answer(bappeda.line("ILL-1.01"), "sebagaian", "sebagian", "V304")
    answer(bappeda.line("ILL-1.02"), "tidk", "tidak", "V304")
    answer(bappeda.line("ILL-1.03"), "tidak tahu", None, "V311")
    justified_no(bappeda.line("ILL-2.05"))
    unjustified(bkd.lines[10])
    other_question(bappeda.line("ILL-4.04"), "ILL-6.11")
    book = wide_recap([bappeda, bapenda, bkd])
    note_missing(book, bappeda, bapenda, bkd)
    return book


def trade() -> Book:
    """Clean: three agencies of trade and investment, one under its short name."""
    names = ["Dinas Perindustrian dan Perdagangan", "Dinas Koperasi dan UKM", "DPMPTSP"]
    every = [fill(name) for name in names]
    every[0].labels = {"question": "Pertanyaan", "indicator": "Kode Indikator"}
    return wide_recap(every, sheet_name="Lampiran III")


# Layout (d): answers ticked


def dp3akb() -> Book:
    """Clean; every tick a check mark."""
    return tick_boxes(fill("DP3AKB", region="33", date=DAY), ["✓"])


def satpolpp() -> Book:
    """Two ticks or none, several kinds of ticks, dashes in the other boxes, a row JUMLAH."""
    submission = fill("SATPOL PP", 0.9, date=Faulty("18 September 2023", "V307"))
    lines = submission.lines
    answer(lines[1], None, None)
    lines[1].values["ticks"] = Faulty({"ya": "v", "tidak": "v"}, "R404")
    answer(lines[4], None, None)
    lines[4].values["ticks"] = Faulty({"ya": "√", "sebagian": "x"}, "R404")
    answer(lines[7], None, None)
    lines[7].values["ticks"] = Faulty({}, "V301")
    answer(lines[9], None, "sebagian")
    lines[9].values["ticks"] = {"ya": "-", "tidak": "-", "sebagian": "v"}
    unjustified(lines[12])
    justified_no(lines[15])
    lines[16].values["note"] = Rich((("", "lihat "), ("bold", "SK terlampir")))
    submission.after(lines[20].code, blank_line(lines[20].domain))
    book = tick_boxes(submission, ["v", "√", "x", 1, "✓", "V"], totals=True)
    note_missing(book, submission)
    return book


def diskominfo() -> Book:
    """Ticked with x; a column PIC, one No. HP."""
    submission = fill(
        "Dinas Komunikasi dan Informatika Provinsi Jawa Tengah", region="33", date=DAY,
        extras=[
            (Faulty("PIC", "H204"), ["Sdr. Bagus", None, "Sdri. Wulan"]),
            (Faulty("No. HP", "H204"), ["0800 0000 0003", None]),
        ],
        labels={"regulation": Faulty("Regulsi", "H202"), "evidence": "Tautan"},
    )  # fmt: skip
    return tick_boxes(submission, ["x", "X"])


def kesbangpol() -> Book:
    """Rich text, curly quotes, no-break spaces, line breaks; a hidden sheet of last year's."""
    submission = fill("BAKESBANGPOL", region="33", date=DAY)
    lines = submission.lines
    lines[0].values["note"] = "Rapat 1 Agustus\nRapat 2 September\n"
    lines[1].values["note"] = "“Jogo\u00a0Tonggo” untuk keluarga PMI"
    lines[2].values["note"] = Rich((("bold", "PENTING: "), ("", "lihat "), ("italic", "lampiran")))
    justified_no(submission.line("ILL-3.03"))
    book = tick_boxes(submission, ["√"])
    old = book.sheet("2022", hidden=True)
    for (row, column), cell in list(book.sheets[0].cells.items()):
        if row < 20:
            old.put(row, column, cell.value, cell.style)
    old.fault("S103")
    return book


#: The workbooks: name, the program that writes it, the function that makes it.
SUBMISSIONS: list[tuple[str, str, Callable[[], Book]]] = [
    ("Disnakertrans_LMGI 2023.xlsx", "XlsxWriter", disnakertrans),
    ("disdikbud LMGI.xlsx", "openpyxl", disdikbud),
    ("dinkes-lmgi-final (2).xlsx", "openpyxl", dinkes),
    ("BPBD Prov Jateng - isian LMGI.xlsx", "LibreOffice", bpbd),
    ("bidang sosial/LMGI Dinas Sosial rev3.xlsx", "XlsxWriter", dinsos),
    ("Dishub_LMGI 2023.xlsx", "openpyxl", dishub),
    ("Disnaker Kab Klaten lmgi.xlsx", "LibreOffice", klaten),
    ("Register LMGI Kab-Kota.xlsx", "XlsxWriter", districts),
    ("rsud gabungan.xlsx", "openpyxl", hospitals),
    ("LSM-sekolah-isian_lmgi.xlsx", "LibreOffice", societies),
    ("REKAP BIRO.xlsx", "LibreOffice", bureaus),
    ("rekap bappeda bapenda bkd.xlsx", "XlsxWriter", boards),
    ("Lampiran III Rekap UKM-Perdagangan.xlsx", "openpyxl", trade),
    ("Formulir Centang DP3AKB.xlsx", "XlsxWriter", dp3akb),
    ("satpol pp centang OK.xlsx", "openpyxl", satpolpp),
    ("Diskominfo_form centang_rev1.xlsx", "LibreOffice", diskominfo),
    ("Kesbangpol - LMGI (1).xlsx", "XlsxWriter", kesbangpol),
]


def lock_file() -> bytes:
    """What Excel leaves beside a workbook that is open: the user's name, twice, 165 bytes."""
    name = "Pengguna"
    narrow = bytes([len(name)]) + name.encode("ascii").ljust(54)
    wide = len(name).to_bytes(2, "little") + name.ljust(54).encode("utf-16-le")
    return narrow + wide


def main() -> None:
    folder = FIXTURES / "submissions"
    shutil.rmtree(folder, ignore_errors=True)
    faults = []
    for name, writer, make in SUBMISSIONS:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        book = make()
        WRITERS[writer](book, path)
        faults += [(f"submissions/{name}", *fault) for fault in book.faults]
    (folder / "~$lock.xlsx").write_bytes(lock_file())
    write_faults("submissions", faults)


if __name__ == "__main__":
    main()
