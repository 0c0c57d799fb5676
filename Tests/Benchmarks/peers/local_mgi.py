"""The fields of Mappings/local-mgi in plain values: what other validators can be told of them.

Types, required values, closed lists and bounds can be said in both crease and frictionless.
Synonyms, misspellings, rules between fields, coverage and the source of each value cannot.
"""

from __future__ import annotations

import csv
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "Mappings" / "local-mgi"


def column(name: str, key: str) -> list[str]:
    """A column of one of the lists."""
    with open(FOLDER / name, encoding="utf-8", newline="") as file:
        return [row[key] for row in csv.DictReader(file, delimiter="\t")]


#: name, label in a form, label in a register, type, constraints; what has none may be empty.
FIELDS: list[tuple[str, str | None, str | None, str, dict]] = [
    ("respondent", None, "Instansi", "string", {"required": True}),
    ("region", None, "Kode Wilayah", "string", {"enum": column("regions.tsv", "kemendagri_code")}),
    ("round", None, "Putaran", "string", {"required": True}),
    (
        "domain", None, "Domain", "string",
        {"required": True, "enum": sorted(set(column("indicators.tsv", "domain_id")))},
    ),
    (
        "indicator", "Kode", "Kode Indikator", "string",
        {"required": True, "enum": column("indicators.tsv", "code")},
    ),
    ("question", "Indikator", "Indikator", "string", {}),
    (
        "answer", "Jawaban", "Jawaban", "string",
        {"required": True, "enum": ["Ya", "Tidak", "Sebagian"]},
    ),
    ("regulation", "Regulasi", "Regulasi", "string", {}),
    ("programme", "Program", "Program", "string", {}),
    ("practice", "Praktik Baik", "Praktik Baik", "string", {}),
    ("evidence", "Bukti Dukung", "Bukti", "string", {}),
    ("year", "Tahun", "Tahun", "integer", {"minimum": 1945, "maximum": 2035}),
    ("date", None, "Tanggal", "date", {}),
    ("budget", "Anggaran (Rp)", "Anggaran (Rp)", "number", {"minimum": 0}),
    ("note", "Catatan", "Catatan", "string", {}),
]  # fmt: skip
