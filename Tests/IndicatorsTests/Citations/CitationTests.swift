import Spreadsheets
import Testing
import _TestSupport

@testable import Indicators

/// The regulations that a cell of the register cites, each as
/// `kind|issuer|number|year|title`, with a sign before it that says what it is to the one before:
/// `~` has changed it, `=` has replaced it, `^` is changed by it.
private func cited(in text: String) throws -> [String] {
  var reader = try #require(CitationReader(schema: try localMGI.get()))
  return reader.regulations(in: try record(text)).flatMap(\.regulations).map { regulation in
    let sign: String =
      switch regulation.relation {
      case .amendment: "~"
      case .replacement: "="
      case .amended: "^"
      case .basis, nil: ""
      }
    return sign
      + [
        regulation.kind ?? "?", regulation.issuer ?? "", regulation.number ?? "",
        regulation.year.map { "\($0)" } ?? "", regulation.title ?? "",
      ].joined(separator: "|")
  }
}

private let localMGI = Result {
  try Schema(contentsOf: Repository.path("Mappings/local-mgi/schema.yaml"))
}

private func record(_ text: String) throws -> Record {
  let schema = try localMGI.get()
  let fields = schema.fields.map { field in
    field.name == "regulation" ? FieldValue.text(text) : .missing(.blank)
  }
  return Record(
    values: fields, origins: RecordOrigins(fields.map { _ in Origin(.none) }),
    source: Record.RowSource(file: "a.xlsx", sheet: "S", row: 1))
}

@Suite("Citations of regulations")
struct CitationTests {
  @Test(
    "are read in the spellings of offices",
    arguments: [
      ("UU Nomor 18 Tahun 2017 tentang PPMI", ["uu||18|2017|PPMI"]),
      ("PP Nomor 18 Tahun 2016 tentang Perangkat Daerah", ["pp||18|2016|Perangkat Daerah"]),
      ("Perpres Nomor 39 Tahun 2019 tentang Satu Data", ["perpres||39|2019|Satu Data"]),
      ("Kepmendagri Nomor 300.2.2-2138 Tahun 2025", ["kepmen|dagri|300.2.2-2138|2025|"]),
      ("Perda Provinsi Jawa Tengah Nomor 9 Tahun 2016", ["perda|Provinsi Jawa Tengah|9|2016|"]),
      ("Perda Kab. Kendal 9/2012", ["perda|Kab. Kendal|9|2012|"]),
      ("Perbup Banyumas No.58 2021 tentang Kerja", ["perbup|Banyumas|58|2021|Kerja"]),
      ("PERDA 9 TH 2016", ["perda||9|2016|"]),
      ("perda prov jateng no 8 th 2015", ["perda|prov jateng|8|2015|"]),
      ("Perda 8/2015", ["perda||8|2015|"]),
      ("UU RI No. 13 Tahun 2003", ["uu||13|2003|"]),
      ("uu ri nmr 13 thn. 2003", ["uu||13|2003|"]),
      ("UNDANG-UNDANG NOMOR 6 TAHUN 2011 TENTANG KEIMIGRASIAN", ["uu||6|2011|KEIMIGRASIAN"]),
      ("Undang – Undang Nomor 6 Tahun 2011", ["uu||6|2011|"]),
      ("UU18/2017", ["uu||18|2017|"]),
      ("Perda No9 Tahun2016", ["perda||9|2016|"]),
      ("Perda No:9 Tahun : 2016", ["perda||9|2016|"]),
      ("Perda Nomor 9, Tahun 2016", ["perda||9|2016|"]),
      ("Perda Kabupaten Kebumen Tahun 2014 Nomor 5", ["perda|Kabupaten Kebumen|5|2014|"]),
      ("SK Gubernur Jawa Tengah Nomor 560/48 Tahun 2021", ["kepgub|Jawa Tengah|560/48|2021|"]),
      ("SK Bupati Wonosobo nomor 050-145 tahun 2021", ["kepbup|Wonosobo|050-145|2021|"]),
      ("Keputusan Gubernur No. 560 / 48 Tahun 2021", ["kepgub||560 / 48|2021|"]),
      (
        "Keputusan Kepala Dinas Sosial Nomor 463/11/2022",
        ["keputusan|Kepala Dinas Sosial|463/11/2022|2022|"]
      ),
      ("PMK 21/PMK.07/2023", ["permen||21/PMK.07/2023|2023|"]),
      ("Permen PUPR Nomor 10/PRT/M/2018", ["permen|PUPR|10/PRT/M/2018|2018|"]),
      ("Permendikbud Nomor 1 Tahun 2021 tentang PPDB", ["permen|dikbud|1|2021|PPDB"]),
      ("Permendikbud Ristek Nomor 1 Tahun 2021", ["permen|dikbud Ristek|1|2021|"]),
      (
        "Peraturan Menteri Ketenagakerjaan Nomor 2 Tahun 2019",
        ["permen|Ketenagakerjaan|2|2019|"]
      ),
      ("Peraturan BP2MI No. 9 Tahun 2020", ["peraturan|BP2MI|9|2020|"]),
      ("Peraturan Walikota Semarang Nmr 34 Th. 2018", ["perwali|Semarang|34|2018|"]),
      ("Peraturan Wali Kota Surakarta No : 5 Tahun 2020", ["perwali|Surakarta|5|2020|"]),
      (
        "Perda Propinsi Jawa Tengah No 8 Tahun 2015 ttg Perlindungan",
        ["perda|Propinsi Jawa Tengah|8|2015|Perlindungan"]
      ),
      ("Pergub\u{A0}Jateng\u{A0}Nomor\u{A0}43\u{A0}Tahun\u{A0}2020", ["pergub|Jateng|43|2020|"]),
      ("Perpres Nomor 39 Tahun 2OL9 tentang Satu Data", ["perpres||39|2019|Satu Data"]),
      ("Perbup Nomor 12A Tahun 2019", ["perbup||12A|2019|"]),
      ("Perbup Nomor 8 A Tahun 2019", ["perbup||8 A|2019|"]),
      ("Instruksi Presiden Nomor 8 Tahun 2014", ["inpres||8|2014|"]),
      ("Qanun Aceh Nomor 5 Tahun 2018", ["qanun|Aceh|5|2018|"]),
      ("Perdes Kradenan No. 3/2020 tentang Migran", ["perdes|Kradenan|3|2020|Migran"]),
      ("UUD 1945", ["uud|||1945|"]),
      ("UUD NRI Tahun 1945 dan UU No. 39 Tahun 1999", ["uud|||1945|", "uu||39|1999|"]),
      ("Pasal 27 UU 18/2017", ["uu||18|2017|"]),
      ("Keputusan Menteri (Kepmen) Nomor 5 Tahun 2020", ["kepmen||5|2020|"]),
      ("Perda Nomor 9 Tahun 2016 tanggal 5 Mei 2016 tentang X", ["perda||9|2016|X"]),
      ("Perda Nomor 9 Tahun 2016 (belum memuat)", ["perda||9|2016|"]),
      ("\"UU Nomor 18 Tahun 2017\"", ["uu||18|2017|"]),
    ] as [(String, [String])])
  func spellings(text: String, expected: [String]) throws {
    #expect(try cited(in: text) == expected)
  }

  @Test(
    "share a cell in many ways",
    arguments: [
      ("UU 18/2017 jo. PP 59/2021", ["uu||18|2017|", "pp||59|2021|"]),
      (
        "UU 18/2017; PP 59/2021, dan Perpres 130/2024",
        ["uu||18|2017|", "pp||59|2021|", "perpres||130|2024|"]
      ),
      ("1. UU 18/2017\n2. PP 59/2021", ["uu||18|2017|", "pp||59|2021|"]),
      ("1. UU 18/2017 tentang PPMI 2. PP 59/2021", ["uu||18|2017|PPMI", "pp||59|2021|"]),
      ("a) UU 18/2017 b) PP 59/2021", ["uu||18|2017|", "pp||59|2021|"]),
      ("- Perda Nomor 5 Tahun 2019\r\n- Pergub 43/2020", ["perda||5|2019|", "pergub||43|2020|"]),
      ("• Pergub 43/2020\n• Perwali 34/2018", ["pergub||43|2020|", "perwali||34|2018|"]),
      (
        "UU 13/2003 tentang Ketenagakerjaan juncto UU Nomor 6 Tahun 2023",
        ["uu||13|2003|Ketenagakerjaan", "uu||6|2023|"]
      ),
      (
        "Perda 9/2016 tentang X dan Pergub 6/2022 tentang Y",
        ["perda||9|2016|X", "pergub||6|2022|Y"]
      ),
      (
        "Permenaker Nomor 2 dan Nomor 4 Tahun 2019", ["permen|aker|2|2019|", "permen|aker|4|2019|"]
      ),
      ("UU Nomor 13 Tahun 2003 dan Nomor 6 Tahun 2023", ["uu||13|2003|", "uu||6|2023|"]),
      ("UU dan PP Nomor 3 Tahun 2010", ["pp||3|2010|"]),
      ("Belum ada perda, namun sudah ada Pergub 6/2022", ["pergub||6|2022|"]),
      ("UU 18/2017 tentang PPMI. Perda 8/2015 tentang X", ["uu||18|2017|PPMI", "perda||8|2015|X"]),
    ] as [(String, [String])])
  func several(text: String, expected: [String]) throws {
    #expect(try cited(in: text) == expected)
  }

  @Test(
    "have titles in which other regulations may stand",
    arguments: [
      (
        "Perda 9/2016 tentang Pembentukan Peraturan Daerah dan Peraturan Bupati",
        ["perda||9|2016|Pembentukan Peraturan Daerah dan Peraturan Bupati"]
      ),
      (
        "Perda 5/2019 tentang RPJMD Tahun 2018-2023; Pergub 6/2022",
        ["perda||5|2019|RPJMD Tahun 2018-2023", "pergub||6|2022|"]
      ),
      (
        "Perda 8/2015 tentang Penanganan,\nPencegahan dan\nPelindungan\nProgram lain",
        ["perda||8|2015|Penanganan, Pencegahan dan Pelindungan"]
      ),
      (
        "Perda 8/2015 tentang Pelindungan (PMI; keluarga) di Kab. Kendal",
        ["perda||8|2015|Pelindungan (PMI; keluarga) di Kab. Kendal"]
      ),
      (
        "Perda 5/2019 tentang Perubahan Kedua atas Perda Nomor 3 Tahun 2010 tentang Pajak",
        [
          "perda||5|2019|Perubahan Kedua atas Perda Nomor 3 Tahun 2010 tentang Pajak",
          "^perda||3|2010|",
        ]
      ),
      (
        "PP 59/2021 tentang Pelaksanaan UU Nomor 18 Tahun 2017",
        ["pp||59|2021|Pelaksanaan UU Nomor 18 Tahun 2017"]
      ),
    ] as [(String, [String])])
  func titles(text: String, expected: [String]) throws {
    #expect(try cited(in: text) == expected)
  }

  @Test(
    "leave gazettes out, and tell amendments apart",
    arguments: [
      (
        "UU Nomor 23 Tahun 2014 tentang Pemda (Lembaran Negara RI Tahun 2014 Nomor 244, Tambahan "
          + "Lembaran Negara Nomor 5587) sebagaimana telah beberapa kali diubah, terakhir dengan UU "
          + "Nomor 9 Tahun 2015",
        ["uu||23|2014|Pemda", "~uu||9|2015|"]
      ),
      (
        "UU 23/2014 sebagaimana telah diubah dengan UU 9/2015 dan UU 11/2020",
        ["uu||23|2014|", "~uu||9|2015|", "~uu||11|2020|"]
      ),
      (
        "Perda 5/2010 sebagaimana telah diganti dengan Perda 5/2025; Pergub 1/2020",
        ["perda||5|2010|", "=perda||5|2025|", "pergub||1|2020|"]
      ),
      (
        "Perda 7/2014, Lembaran Daerah Kabupaten Cilacap Tahun 2014 Nomor 7; Perbup 3/2015",
        ["perda||7|2014|", "perbup||3|2015|"]
      ),
      ("Perda 7/2014 tentang TKI (Lembaran Daerah Tahun 2014 Nomor 7", ["perda||7|2014|TKI"]),
      (
        "Perda 7/2014 (Berita Daerah (Tahun 2014) Nomor 7) dan Perda 8/2015",
        ["perda||7|2014|", "perda||8|2015|"]
      ),
    ] as [(String, [String])])
  func gazettes(text: String, expected: [String]) throws {
    #expect(try cited(in: text) == expected)
  }

  @Test(
    "are not made of other evidence, drafts and prose",
    arguments: [
      (
        "MoU Pemprov Jateng - BP2MI No. 560/0012 Tahun 2022",
        ["mou|Pemprov Jateng - BP2MI|560/0012|2022|"]
      ),
      ("SE Gubernur Nomor 5 Tahun 2021", ["se|Gubernur|5|2021|"]),
      ("Renstra Dinas 2019-2023", ["renstra|Dinas||2019|"]),
      ("RPJMD Provinsi Jawa Tengah Tahun 2018-2023", ["rpjmd|Provinsi Jawa Tengah||2018|"]),
      ("Perjanjian Kerja Sama antara Dinas dan BP2MI", ["pks||||"]),
      ("Perda Kab. Cilacap Nomor ... Tahun 2023 tentang X", ["perda|Kab. Cilacap||2023|X"]),
      ("Perda Nomor ____ Tahun 2023", ["perda|||2023|"]),
      ("Perda Nomor …… Tahun ……", ["perda||||"]),
      ("Perda Nomor xx Tahun 2023", ["perda|||2023|"]),
      ("Perda 8", ["perda||8||"]),
      ("Raperda Pelindungan PMI", ["perda||||"]),
      ("UU PPMI", ["uu||||"]),
      ("sesuai perda yang berlaku", ["perda||||"]),
      ("sesuai peraturan yang berlaku", ["?||||"]),
      ("disepakati bupati se-Jawa Tengah", ["?||||"]),
      ("Nomor 5 Tahun 2019", ["?||||"]),
      ("12345 67890", ["?||||"]),
      (";;; ,,, ((( )))", ["?||||"]),
    ] as [(String, [String])])
  func others(text: String, expected: [String]) throws {
    #expect(try cited(in: text) == expected)
  }

  @Test(
    "have one key for all spellings of a regulation",
    arguments: [
      (
        [
          "Perda Provinsi Jawa Tengah Nomor 8 Tahun 2015 tentang X", "PERDA PROP. JATENG 8/2015",
          "Peraturan Daerah Prov. Jawa Tengah No. 8 Th 2015",
        ], "perda provinsi jawa tengah 8/2015"
      ),
      (
        ["Perda Kab. Kendal 9/2012", "Perda Kabupaten Kendal No 9 tahun 2012"],
        "perda kabupaten kendal 9/2012"
      ),
      (
        ["SK Gubernur Jateng 560/48 Tahun 2021", "Kepgub Jawa Tengah Nomor 560/48 Tahun 2021"],
        "kepgub jawa tengah 560/48/2021"
      ),
    ] as [([String], String)])
  func keys(texts: [String], key: String) throws {
    var reader = try #require(CitationReader(schema: try localMGI.get()))
    for text in texts {
      #expect(reader.regulations(in: try record(text)).first?.regulations.first?.key == key)
    }
  }

  @Test(
    "tell what stands there, without what separates them",
    arguments: [
      (
        "1. UU 18/2017\n2. PP 59/2021; dan\n3. Perda 8/2015.",
        ["UU 18/2017", "PP 59/2021", "Perda 8/2015."]
      ),
      (
        "Sesuai UU 18/2017 (Lembaran Negara Nomor 52) jo. PP 59/2021 yang berlaku",
        ["Sesuai UU 18/2017 (Lembaran Negara Nomor 52)", "PP 59/2021 yang berlaku"]
      ),
      ("kebijakan  internal", ["kebijakan internal"]),
    ] as [(String, [String])])
  func raw(text: String, expected: [String]) throws {
    var reader = try #require(CitationReader(schema: try localMGI.get()))
    #expect(reader.regulations(in: try record(text)).flatMap(\.regulations).map(\.raw) == expected)
  }
}

@Suite("Whatever a cell holds")
struct AnyCitationTests {
  private static func parser() throws -> CitationParser {
    let schema = try localMGI.get()
    return CitationParser(try #require(schema.indexes.citations.first).vocabulary)
  }

  /// Pieces of which texts are made that look like citations, and do not.
  private static let pieces = [
    "UU", "Perda", "Permenaker", "Undang-Undang", "SK", "se", " ", " ", "\n", "\r\n", ";", ",", ".",
    "(", ")", "Nomor", "No.", "Tahun", "2017", "2OL9", "18", "8/2015", "560/48", "/", "-", "…",
    "tentang", "dan", "jo.", "atas", "Perubahan", "sebagaimana", "diubah", "dengan", "Lembaran",
    "Negara", "Tambahan", "Provinsi Jawa Tengah", "1.", "é", "\u{A0}", "•", "🇮🇩", "\u{0}", "Renstra",
  ]

  @Test("each byte of it belongs to a piece, and each part lies in its own", arguments: 0..<400)
  func partition(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var parser = try Self.parser()
    let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      (Self.pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
    }.joined()
    let citations = parser.citations(in: text)
    // The same parser says the same again.
    #expect(parser.citations(in: text) == citations)
    let bytes = Array(text.utf8)
    var end = 0
    for citation in citations where citation.relation != .amended {
      #expect(citation.piece.lowerBound == end)
      end = citation.piece.upperBound
    }
    #expect(end == (citations.isEmpty ? 0 : bytes.count))
    for citation in citations {
      for part in [citation.number, citation.title].compactMap(\.self) {
        #expect(citation.piece.lowerBound <= part.lowerBound, "\(text.debugDescription)")
        #expect(part.upperBound <= citation.piece.upperBound, "\(text.debugDescription)")
        // No part begins or ends within a character.
        #expect(String(validating: bytes[part], as: UTF8.self) != nil)
      }
    }
  }

  // A parser that looked at each token from each other would take hours.
  @Test(
    "a megabyte of it is read to its end", .timeLimit(.minutes(10)),
    arguments: [
      "Nomor ", "Perda ", "UU 1/2001; ", "(", "(Lembaran Negara ", "dan ", "UU dan ",
      "Perda Nomor ",
      "tentang ", "1. ", "UU 1/2001 tentang Perubahan atas UU ", "Perubahan atas UU 1/2001 ",
      "UU 1/2001 tentang (", "\n", ",\n", "sebagaimana diubah dengan UU 1/2001 ", "x", "/1", "… ",
      "dan Nomor 1 Tahun 2001 ", "Perda a ", "UU 1/2001 tentang a, ", "\"", "é",
    ])
  func linear(piece: String) throws {
    var parser = try Self.parser()
    let text = "UU 18/2017 tentang " + String(repeating: piece, count: (1 << 20) / piece.utf8.count)
    let citations = parser.citations(in: text)
    #expect(citations.last { $0.relation != .amended }?.piece.upperBound == text.utf8.count)
  }
}
