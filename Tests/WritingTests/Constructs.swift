import Indicators

/// Mappings that each use another construct of the language, over one small schema.
enum Constructs {
  static let schema = """
    version: 1
    id: small
    title: {id: Kecil, en: Small}
    catalogue: {id: small-3, status: illustrative}
    record:
      key: [agency, round, indicator]
      fields:
        agency:    {type: text, required: true, label: {id: Instansi, en: Agency}}
        round:     {type: text, required: true, label: {id: Putaran, en: Round}}
        domain:    {type: integer, list: domains, required: true, label: {id: Domain, en: Domain}}
        indicator: {type: code, list: indicators, required: true, label: {id: Indikator, en: Indicator}}
        answer:    {type: code, list: answers, required: true, label: {id: Jawaban, en: Answer}}
        amount:    {type: number, min: 0, label: {id: Jumlah, en: Amount}}
        day:       {type: date, label: {id: Tanggal, en: Day}}
        reason:    {type: text, label: {id: Alasan, en: Reason}}
    lists:
      answers: {ya: {label: Ya}, tidak: {label: Tidak}}
      domains: {"1": {label: Hak}, "2": {label: Kerja sama}, "3": {label: Krisis}}
      indicators: {I-1: Indikator satu, I-2: Indikator dua, I-3: Indikator tiga, I-4: Indikator empat}
    placeholders:
      not_stated: ["-"]
      unknown: [tidak tahu]
      not_applicable: [tidak berlaku]
    """

  /// A mapping: its name, and what stands in it below the schema.
  static let all: [String: String] = [
    "sections": """
    document:
      agency: {right_of: Instansi}
      round: {right_of: Putaran}
    blocks:
      - name: answers
        header: {find: [Kode, Jawaban]}
        section: {matches: '^Bagian (?<number>[0-9])$', write: "Bagian {number}"}
        fields:
          domain: {section: number}
          indicator: {column: Kode, write: code}
          answer: {column: Jawaban}
          amount: {column: Jumlah}
          reason: {column: Alasan}
    """,
    "records of three rows": """
    document:
      agency: {right_of: Instansi}
    blocks:
      - name: answers
        header: {find: [Kode, Isi]}
        fields:
          indicator: {column: Kode, write: code}
        repeat:
          by: {rows: 3}
          fields:
            round: {column: Isi}
            domain: {column: Domain}
            answer: {column: Isi, row: 2}
            reason: {column: Isi, row: 3}
            day: {column: Tanggal, row: 3}
    """,
    "groups under two rows of labels": """
    blocks:
      - name: recap
        header: {find: [Kode, Jawaban], levels: 3}
        fields:
          domain: {column: Domain, fill: merged}
          indicator: {column: Kode, write: code}
        repeat:
          by: {header: 2}
          fields:
            round: {header: 1}
            agency: {header: 2}
            answer: {column: Jawaban}
            amount: {column: Jumlah}
    """,
    "groups that begin with a label": """
    document:
      agency: {right_of: Instansi}
    blocks:
      - name: pairs
        header: {find: [Putaran, Kode, Jawaban]}
        fields:
          round: {column: Putaran}
          domain: {column: Domain}
        repeat:
          by: {column: Kode}
          fields:
            reason: {column: Alasan}
            indicator: {column: Kode, write: code}
            answer: {column: Jawaban}
    """,
    "a fixed header under fixed cells": """
    document:
      agency: {cell: B2}
      round: {below: [Putaran, Periode]}
      day: {cell: D1, optional: true}
    blocks:
      - name: answers
        header: {row: 8, find: [Kode]}
        fields:
          domain: {column: Domain, fill: down}
          indicator: {column: Kode, write: code}
          answer: {one_hot: {ya: Ya, tidak: Tidak}}
          reason: {column: Alasan}
    """,
    "sheets named after two fields": """
    document:
      agency: {right_of: Instansi}
    blocks:
      - name: answers
        sheets: {match: '^D(?<domain>[0-9]) (?<round>2[0-9]{3})$', write: "D{domain} {round}"}
        header: {find: [Kode, Jawaban], levels: 2}
        fields:
          domain: {sheet: domain}
          round: {sheet: round}
          indicator: {column: [Kode, Nomor]}
          answer: {column: [Jawaban]}
          reason: {column: Alasan}
          day: {column: Tanggal}
    """,
    "labels above each table": """
    blocks:
      - name: answers
        sheets: {match: '^OPD', write: OPD}
        header: {find: [Kode, Jawaban]}
        fields:
          agency: {right_of: Instansi}
          round: {below: [Putaran]}
          domain: {column: Domain}
          indicator: {column: Kode, write: code}
          answer: {column: Jawaban}
          day: {right_of: Tanggal, optional: true}
          amount: {right_of: Jumlah, optional: true}
    """,
    "two tables, one for each round": """
    document:
      agency: {right_of: Instansi}
    blocks:
      - name: first
        sheets: {match: '^Awal', write: Awal}
        header: {find: [Kode, Jawaban]}
        fields:
          round: {constant: "2023"}
          domain: {column: Domain}
          indicator: {column: Kode, write: code}
          answer: {column: Jawaban}
      - name: second
        sheets: {match: '^Akhir', write: Akhir}
        header: {find: [Nomor, Hasil]}
        fields:
          round: {constant: "2024"}
          domain: {column: Bidang}
          indicator: {column: Nomor}
          answer: {column: Hasil}
          reason: {column: Alasan}
    """,
  ]

  /// The mapping of a name.
  static func mapping(_ name: String) throws -> Mapping {
    let schema = try Schema(yaml: schema, file: "small.schema.yaml")
    let yaml = "version: 1\nname: small\nschema: small.schema.yaml\n" + (all[name] ?? "")
    return try Mapping(yaml: yaml, file: "small.yaml", schema: schema)
  }
}
