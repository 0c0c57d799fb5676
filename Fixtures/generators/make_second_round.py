"""Makes a second round of the bundled submissions: make_second_round.py REKAP

What the agencies answer a year later, made from their first answers with a fixed seed: a part of the
answers and reasons changes, two agencies are gone and one is new, one indicator is dropped, one is new,
and three have other codes (crosswalk.csv). Beside it stand the tables that people write: assignments,
decisions and highlights. All of it goes into Fixtures/assessments.
"""

from __future__ import annotations

import csv
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).resolve().parent.parent
FOLDER = FIXTURES / "assessments"
SEED = 2024
ROUND = "2024-09"

GONE = {"bkd-jateng", "SMK Bina Bahari Cilacap"}
NEW = "inspektorat-jateng"
DROPPED = "ILL-6.11"
ONLY_SECOND = "ILL-2.16"
"""Nobody has answered it in the first round that is written here."""
RENUMBERED = {"ILL-1.05": "ILL-1.06", "ILL-1.06": "ILL-1.05", "ILL-5.09": "ILL-6.11"}
"""ILL-6.11 is dropped, and its code taken over."""

RESPONDENTS = {
    "bkd-jateng", "dinkes-jateng", "dinsos-jateng", "disnakertrans-jateng", "rsudmoewardi-jateng",
    "Dinas Perindustrian dan Tenaga Kerja Kabupaten Klaten", "Dinas Tenaga Kerja Kota Semarang",
    "Paguyuban Keluarga Pekerja Migran Banyumas", "SMK Bina Bahari Cilacap",
}
"""Those that the fixtures have, so that these stay small."""
SOURCES = ("answer", "regulation", "programme", "practice", "evidence", "note")
"""Of which fields the records tell where they stand."""

LEFT_OUT = ("regulation", "programme", "practice", "note")
ANSWERS = ["tidak", "sebagian", "ya"]

SMALL = ({"ILL-1.01", "ILL-1.03", "ILL-1.04", "ILL-2.01", "ILL-2.02", "ILL-6.01"}, 4)
"""Of which indicators and of how many respondents there are records in small.ndjson."""


def records_of(rekap: str, folder: Path) -> list[dict[str, Any]]:
    """The records of the bundled submissions."""
    run = subprocess.run(
        [rekap, "convert", str(folder), "--fail-on", "none", "--quiet"],
        check=True, capture_output=True, text=True)
    records = [json.loads(line) for line in run.stdout.splitlines()]
    records = [record for record in records if record["respondent"] in RESPONDENTS]
    for record in records:
        source = record["_source"]
        kept = {key: source[key] for key in ("file", "sheet", "row")}
        record["_source"] = kept | {key: source[key] for key in SOURCES if key in source}
    return records


def written(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def next_round(first: list[dict[str, Any]], random: random.Random) -> list[dict[str, Any]]:
    """What the agencies answer a year later."""
    second: list[dict[str, Any]] = []
    for record in first:
        if record["respondent"] in GONE or record["indicator"] == DROPPED:
            continue
        new = json.loads(json.dumps(record))
        new["round"] = ROUND
        if new["indicator"] in RENUMBERED:
            new["indicator"] = RENUMBERED[new["indicator"]]
            new["domain"] = int(new["indicator"][4])
        chance = random.random()
        source = new["_source"]
        if chance < 0.12 and new["answer"] in ANSWERS:
            # Most go up.
            place = ANSWERS.index(new["answer"]) + (1 if random.random() < 0.8 else -1)
            new["answer"] = ANSWERS[max(0, min(2, place))]
            source["answer"] = {"at": source["answer"]["at"], "raw": new["answer"].upper()}
            if new["answer"] != "tidak" and random.random() < 0.7:
                new["programme"] = f"Program tahun 2024 nomor {random.randrange(1, 40)}"
        elif chance < 0.14:
            new["answer"] = None
            new.setdefault("_missing", {})["answer"] = random.choice(["unknown", "not_applicable"])
            source["answer"] = {"at": source["answer"]["at"], "raw": "tidak tahu"}
        elif chance < 0.16:
            continue
        elif chance < 0.17 and new["answer"] in ANSWERS:
            # A second workbook says the same, or something else.
            other = json.loads(json.dumps(new))
            other["_source"]["file"] = "susulan " + other["_source"]["file"]
            if random.random() < 0.5:
                other["answer"] = ANSWERS[(ANSWERS.index(new["answer"]) + 1) % 3]
                other["_source"]["answer"] = {"at": "E9", "raw": other["answer"]}
            second.append(other)
        elif chance < 0.18 and new["answer"] in ANSWERS:
            for field in LEFT_OUT:
                new[field] = None
            new["practice"] = "https://arsip.contoh.go.id/lmgi/" + new["indicator"]
        second.append(new)
    for record in first:
        if record["respondent"] != "dinsos-jateng" or record["indicator"] == DROPPED:
            continue
        new = json.loads(json.dumps(record))
        new["round"], new["respondent"] = ROUND, NEW
        new["_source"]["file"] = "inspektorat.xlsx"
        second.append(new)
    return second


def write_table(name: str, rows: list[list[str]]) -> None:
    with open(FOLDER / name, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def main(rekap: str) -> None:
    FOLDER.mkdir(exist_ok=True)
    rng = random.Random(SEED)
    all_first = records_of(rekap, FIXTURES / "submissions")
    first = [record for record in all_first if record["indicator"] != ONLY_SECOND]
    second = next_round(all_first, rng)
    (FOLDER / "round1.ndjson").write_text("".join(written(r) + "\n" for r in first), "utf-8")
    (FOLDER / "round2.ndjson").write_text("".join(written(r) + "\n" for r in second), "utf-8")
    small = [record for record in first if record["indicator"] in SMALL[0]]
    few = list(dict.fromkeys(record["respondent"] for record in small))[: SMALL[1]]
    small = [record for record in small if record["respondent"] in few]
    (FOLDER / "small.ndjson").write_text("".join(written(r) + "\n" for r in small), "utf-8")
    write_table(
        "crosswalk.csv",
        [["from", "to"]] + [[a, b] for a, b in RENUMBERED.items()] + [[DROPPED, ""], ["", ONLY_SECOND]])
    codes = sorted({r["indicator"] for r in all_first if r["indicator"]})
    respondents = sorted({r["respondent"] for r in all_first})[1:]
    asked = [[who, code] for who in respondents for code in codes if rng.random() < 0.9]
    asked += [["setda-jateng", code] for code in codes[:20]]
    write_table("assignments.csv", [["Instansi", "Indikator"]] + asked)
    write_table(
        "decisions.csv",
        [["Indikator", "Putaran", "Jawaban", "Siapa", "Kapan", "Mengapa"]]
        + [["ILL-1.01", "2023-09", "Sebagian", "FGD domain 1", "2023-10-05", "Layanan ada, belum di semua kabupaten"],
           ["ILL-1.02", "2023-09", "Ya", "FGD domain 1", "2023-10-05", "Layanan darurat untuk semua, SOP ditunjukkan"],
           ["ILL-3.01", ROUND, "Ya", "Konsultasi provinsi", "2024-10-11", "Nota kesepahaman dibacakan"]])
    write_table(
        "highlights.csv",
        [["Indikator", "Siapa", "Mengapa"]]
        + [[f"ILL-1.0{n}", "FGD domain 1", "Relevan bagi purna migran"] for n in range(1, 5)]
        + [["ILL-2.01", "FGD domain 2", "Praktik yang ditiru kabupaten lain"]]
        + [[f"ILL-3.0{n}", "FGD domain 3", "Kerja sama lintas batas"] for n in range(1, 7)])


if __name__ == "__main__":
    main(*sys.argv[1:])
