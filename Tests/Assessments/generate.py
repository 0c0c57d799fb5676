"""Makes records of many respondents: generate.py INDICATORS.tsv RESPONDENTS ROUND OUT.ndjson [SEED]

Every respondent answers every indicator, as `rekap convert` would write it; some leave answers or
reasons out, some send a second workbook, some give links alone. The same seed gives the same bytes.
"""

from __future__ import annotations

import csv
import json
import random
import sys

REGULATIONS = [
    "Perda Provinsi Jawa Tengah Nomor {n} Tahun {y} tentang Ketenagakerjaan",
    "Perbup Cilacap No. {n}/{y}",
    "UU Nomor 18 Tahun 2017 tentang Pelindungan Pekerja Migran Indonesia; Perpres Nomor {n} Tahun {y}",
    "SE Gubernur Nomor {n} Tahun {y}",
    "Perda tentang ketenagakerjaan",
    "Sesuai aturan yang ada",
    "belum ada perda",
    "masih dalam proses penyusunan",
]
PROGRAMMES = ["Pelatihan bahasa bagi CPMI angkatan {n}", "Belum ada", "Layanan satu atap LTSA tahun {y}"]
PRACTICES = ["Desa migran produktif ke-{n}", "https://arsip.contoh.go.id/lmgi/{n}", "bit.ly/lmgi{n}"]
REGIONS = [None, "33"] + [f"33.{n:02}" for n in range(1, 30)] + [f"33.7{n}" for n in range(1, 7)]
RAW = {"ya": ["Ya", "YA", "ya ", "✓", "sudah"], "tidak": ["Tidak", "tdk", 0, "belum"], "sebagian": ["Sebagian", "sbgn"]}


def main(indicators: str, respondents: str, round_: str, out: str, seed: str = "1") -> None:
    rng = random.Random(f"{seed} {respondents} {round_}")
    with open(indicators, encoding="utf-8", newline="") as file:
        catalogue = [(row["code"], int(row["domain_no"])) for row in csv.DictReader(file, delimiter="\t")]

    def text(choices: list[str], chance: float) -> str | None:
        if rng.random() >= chance:
            return None
        return rng.choice(choices).format(n=rng.randrange(1, 400), y=rng.randrange(2005, 2024))

    with open(out, "w", encoding="utf-8") as file:
        for number in range(1, int(respondents) + 1):
            respondent = f"instansi-{number:05}"
            region = rng.choice(REGIONS)
            for row, (code, domain) in enumerate(catalogue, start=9):
                if rng.random() < 0.01:
                    continue
                copies = 2 if rng.random() < 0.005 else 1
                for copy in range(copies):
                    draw = rng.random()
                    # The last domain is agreed on more often.
                    answer = "ya" if draw < 0.5 or domain == 6 and row % 3 else "sebagian" if draw < 0.75 else "tidak" if draw < 0.97 else None
                    name = f"{respondent}{' susulan' if copy else ''}.xlsx"
                    source: dict[str, object] = {"file": name, "sheet": f"Domain {domain}", "row": row}
                    source["round"] = {"at": "B5"}
                    source["respondent"] = {"at": "B3", "raw": respondent.upper(), "steps": ["lookup:agencies"]}
                    source["domain"] = {"at": f"A{row}"}
                    source["indicator"] = {"at": f"C{row}"}
                    missing = {}
                    if answer:
                        source["answer"] = {"at": f"E{row}", "raw": rng.choice(RAW[answer]), "steps": ["lookup:answers"]}
                    else:
                        kind = rng.choice([None, "not_stated", "unknown", "not_applicable", "invalid"])
                        source["answer"] = {"at": f"E{row}", "raw": "?"} if kind else {"at": f"E{row}"}
                        if kind:
                            missing["answer"] = kind
                    for column, field in zip("FGHIL", ["regulation", "programme", "practice", "evidence", "note"]):
                        source[field] = {"at": f"{column}{row}"}
                    record = {
                        "assessment": "local-mgi-central-java-2023", "round": round_, "respondent": respondent,
                        "region": region, "domain": domain, "indicator": code, "answer": answer,
                        "regulation": text(REGULATIONS, 0.5), "programme": text(PROGRAMMES, 0.4),
                        "practice": text(PRACTICES, 0.2),
                        "evidence": f"https://arsip.contoh.go.id/{code}/{rng.randrange(9999)}" if rng.random() < 0.5 else None,
                        "year": rng.randrange(2005, 2024), "budget": None, "date": "2023-09-18",
                        "note": text(["Perlu koordinasi dengan Biro Hukum", "Lihat lampiran {n}"], 0.2),
                        "catalogue": {"id": "local-mgi-stand-in-76", "status": "illustrative"},
                    }
                    if missing:
                        record["_missing"] = missing
                    record["_source"] = source
                    file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
