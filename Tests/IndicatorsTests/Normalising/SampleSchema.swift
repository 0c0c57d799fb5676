import Findings
import Spreadsheets

@testable import Indicators

/// A schema with the lists, placeholders and fields of Local MGI, as far as values need them.
enum SampleSchema {
  static let answers = CodeList(
    name: "answers",
    entries: [
      .init(
        code: "ya", label: "Ya",
        synonyms: ["y", "yes", "iya", "ada", "sudah", "sudah ada", "1", "✓", "✔", "√", "v"]),
      .init(
        code: "tidak", label: "Tidak",
        synonyms: ["t", "tdk", "tidak ada", "belum", "belum ada", "no", "n", "0", "tak"]),
      .init(
        code: "sebagian", label: "Sebagian",
        synonyms: ["sbgn", "sebagian saja", "parsial", "partial", "partially"]),
    ])

  static let domains = CodeList(
    name: "domains",
    entries: [
      .init(
        code: "1", label: "Hak-hak migran", synonyms: ["domain 1", "1. hak-hak migran"]),
      .init(code: "2", label: "Pendekatan whole government", synonyms: ["domain 2"]),
      .init(code: "3", label: "Kemitraan lintas sektor", synonyms: ["domain 3"]),
      .init(code: "4", label: "Kesejahteraan migran", synonyms: ["domain 4"]),
      .init(code: "5", label: "Pergerakan migran dalam situasi krisis"),
      .init(code: "6", label: "Migrasi yang aman, tertib, dan teratur"),
    ])

  static let indicators = CodeList(
    name: "indicators",
    entries: (1...13).map { number in
      let short = number < 10 ? "1.0\(number)" : "1.\(number)"
      return .init(
        code: "ILL-\(short)", label: "Apakah pertanyaan ke-\(number) terpenuhi?", synonyms: [short])
    })

  static let numbered = CodeList(
    name: "numbered",
    entries: (1...76).map { .init(code: "\($0)", label: "Indikator \($0): apakah ada kebijakan?") })

  static let agencies = CodeList(
    name: "agencies",
    entries: [
      .init(code: "dinkes-jateng", label: "Dinas Kesehatan", names: ["Dinkes", "DINAS KESEHATAN"]),
      .init(code: "dinsos-jateng", label: "Dinas Sosial", names: ["Dinsos"]),
      .init(
        code: "disnakertrans-jateng", label: "Dinas Tenaga Kerja dan Transmigrasi",
        names: ["Disnakertrans", "Dinas Tenagakerja dan Transmigrasi", "Nakertrans"]),
      .init(code: "instansi-1", label: "Instansi 1"),
      .init(code: "instansi-2", label: "Instansi 2"),
      .init(code: "birohukum-jateng", label: "Biro Hukum"),
      .init(code: "kesbangpol-jateng", label: "Badan Kesatuan Bangsa dan Politik"),
    ])

  static let regions: CodeList = {
    func region(_ number: String, _ kind: String, _ name: String) -> CodeList.Entry {
      .init(
        code: "33.\(number)", label: "\(kind) \(name)", names: ["33\(number)", "ID33\(number)"],
        synonyms: [name])
    }
    var entries = [
      CodeList.Entry(
        code: "33", label: "Provinsi Jawa Tengah", names: ["ID33"], synonyms: ["Jawa Tengah"])
    ]
    entries += [
      region("01", "Kabupaten", "Cilacap"), region("02", "Kabupaten", "Banyumas"),
      region("10", "Kabupaten", "Klaten"), region("20", "Kabupaten", "Jepara"),
      region("22", "Kabupaten", "Semarang"), region("74", "Kota", "Semarang"),
    ]
    return CodeList(name: "regions", entries: entries, digitsAfterPoint: 2)
  }()

  static let placeholders = Placeholders(texts: [
    .notStated: [
      "-", "--", "–", "—", ".", "..", "...", "…", "?", "x x x", "sda", "s.d.a.", "idem", "nihil",
      "kosong",
    ],
    .unknown: ["tidak tahu", "tdk tahu", "belum tahu", "tidak diketahui", "don't know"],
    .notApplicable: [
      "tidak berlaku", "n/a", "na", "tidak relevan", "bukan kewenangan", "not applicable",
    ],
  ])

  static func schema(placeholders: Placeholders = placeholders) -> Schema {
    let lists = [answers, domains, indicators, numbered, agencies, regions]
    return Schema(
      id: "sample", title: "Sample", catalogue: .init(id: "sample", status: "illustrative"),
      fields: [], key: [], lists: Dictionary(uniqueKeysWithValues: lists.map { ($0.name, $0) }),
      rules: [], coverage: [], placeholders: placeholders)
  }

  static func field(
    _ name: String, _ type: FieldType, list: String? = nil, isRequired: Bool = false
  ) -> Field {
    var field = Field(
      name: name, label: Phrase(name.prefix(1).uppercased() + name.dropFirst()), type: type)
    field.list = list
    field.isRequired = isRequired
    return field
  }

  static var answer: Field { field("answer", .code, list: "answers", isRequired: true) }
  static var domain: Field { field("domain", .integer, list: "domains", isRequired: true) }
  static var indicator: Field { field("indicator", .code, list: "indicators", isRequired: true) }
  static var number: Field { field("indicator", .code, list: "numbered", isRequired: true) }
  static var region: Field { field("region", .code, list: "regions") }
  static var regulation: Field {
    var field = field("regulation", .text)
    field.maximumLength = 40
    return field
  }
  static var respondent: Field {
    var field = field("respondent", .code, list: "agencies", isRequired: true)
    field.unknown = .keep
    return field
  }
  static var year: Field {
    var field = field("year", .integer)
    field.minimum = 1945
    field.maximum = 2035
    return field
  }
  static var budget: Field {
    var field = field("budget", .number)
    field.minimum = 0
    return field
  }
  static var date: Field {
    var field = field("date", .date)
    field.earliest = CalendarDateTime(year: 1945, month: 8, day: 17)
    field.latest = CalendarDateTime(year: 2035, month: 12, day: 31)
    return field
  }
}

extension FieldNormaliser {
  /// A normaliser for a field of the sample schema.
  convenience init(
    _ field: Field, clean: [CleaningStep] = [], fuzzy: Int = 0, blankTexts: [String] = [],
    isStrict: Bool = false
  ) {
    var mapping = FieldMapping(field: 0, sources: [], line: 1)
    mapping.clean = clean
    mapping.fuzzy = fuzzy
    mapping.blankTexts = blankTexts
    self.init(
      field: field, mapping: mapping, schema: SampleSchema.schema(), isStrict: isStrict)
  }

  /// The value of a cell that holds something.
  func normalise(_ value: CellValue, isFormula: Bool = false) -> Normalised {
    normalise(Cell(column: 1, value: value, isFormula: isFormula))
  }
}

extension Normalised {
  /// The codes of the problems with their severities, where they are not the usual ones.
  var told: [String] {
    problems.map { problem in
      problem.severity == problem.code.severity
        ? problem.code.id : "\(problem.code.id):\(problem.severity.rawValue)"
    }
  }

  /// The problems as a person reads them, in cell A1 of sheet D.
  func messages(in language: Language) -> [String] {
    let place = Place(file: "f.xlsx", sheet: "D").at(CellReference(row: 1, column: 1))
    return problems.map { $0.finding(at: place).message(in: language) }
  }
}
