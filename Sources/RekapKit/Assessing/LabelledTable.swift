import Findings
import Indicators
import Spreadsheets

/// A small table that people write (CSV, TSV or a workbook's first sheet), whose first row names the
/// columns in any order and either language.
struct LabelledTable {
  /// A column that is looked for.
  struct Column {
    /// What it is called in messages.
    var label: Phrase
    /// Further spellings, the name of the field among them.
    var spellings: [String] = []
    /// Whether the table can't do without it.
    var isRequired = true
  }

  /// A row.
  struct Row {
    /// Its number, 1-based.
    var number: Int
    /// What stands in each column, in the order of ``columns``; `nil` where it is empty.
    var cells: [Cell?]

    /// The text of a cell without space around it; `nil` where nothing is left.
    func text(_ column: Int) -> String? {
      guard var text = cells[column]?.value.text[...] else { return nil }
      while text.first?.isWhitespace == true { text.removeFirst() }
      while text.last?.isWhitespace == true { text.removeLast() }
      return text.isEmpty ? nil : String(text)
    }
  }

  /// The path of the file.
  let file: String
  /// The columns.
  let columns: [Column]
  /// The rows below the header that are not empty.
  private(set) var rows: [Row] = []

  /// Reads a file.
  ///
  /// - Throws: ``RunError`` where it can't be read or lacks a column.
  init(at path: String, columns: [Column], limits: WorkbookLimits) throws(RunError) {
    file = path
    self.columns = columns
    do {
      let reader = try WorkbookReader(
        path: path, name: InputFiles.lastComponent(of: path), limits: limits)
      guard let sheet = reader.ownSheets.first else { throw empty }
      var places: [Int?]?
      let rows = try reader.rows(of: sheet)
      while let batch = try rows.next() {
        for row in batch {
          guard let places else {
            places = try header(row)
            continue
          }
          let cells = places.map { $0.flatMap { row[column: $0] } }
          let own = Row(number: row.number, cells: cells)
          if columns.indices.contains(where: { own.text($0) != nil }) { self.rows.append(own) }
        }
      }
      if places == nil { throw empty }
    } catch let error as WorkbookError {
      throw .input(file: path, error)
    } catch let error as RunError {
      throw error
    } catch {
      throw .input(file: path, line: nil, reason: Phrase("\(error)"))
    }
  }

  private var empty: RunError {
    .input(
      file: file, line: nil,
      reason: Phrase(
        indonesian: "tabelnya kosong; baris pertama harus memuat judul kolom",
        english: "the table is empty; the first row must hold the labels"))
  }

  private func header(_ row: Spreadsheets.Row) throws(RunError) -> [Int?] {
    var places: [Int?] = []
    for column in columns {
      let spellings = Set(
        ([column.label[.indonesian], column.label[.english]] + column.spellings)
          .map { FoldedLabel($0) })
      let cell = row.cells.first { spellings.contains(FoldedLabel($0.value.text)) }
      guard cell != nil || !column.isRequired else {
        throw .input(
          file: file, line: row.number,
          reason: Phrase(
            indonesian:
              "tidak ada kolom \"\(column.label[.indonesian])\"; baris pertama harus memuat judul kolom",
            english:
              "there is no column \"\(column.label[.english])\"; the first row must hold the labels"
          ))
      }
      places.append(cell?.column)
    }
    return places
  }

  /// That something is wrong in a row.
  func error(_ row: Row, id indonesian: String, en english: String) -> RunError {
    .input(
      file: file, line: row.number, reason: Phrase(indonesian: indonesian, english: english))
  }

  /// What stands in a column in which every row must have something.
  func required(_ column: Int, _ row: Row) throws(RunError) -> String {
    guard let text = row.text(column) else {
      let label = columns[column].label
      throw error(
        row, id: "kolom \"\(label[.indonesian])\" kosong; isi, atau hapus barisnya",
        en: "the column \"\(label[.english])\" is empty; fill it in, or delete the row")
    }
    return text
  }

  /// The code of a list that stands in a column, by code or label.
  func code(
    _ column: Int, _ row: Row, by normaliser: FieldNormaliser, of field: Field,
    among known: [String]
  ) throws(RunError) -> String {
    let text = try required(column, row)
    if let cell = row.cells[column], let code = normaliser.normalise(cell).value.text,
      known.contains(code)
    {
      return code
    }
    let near = NearestWord.to(text, among: known)
    throw error(
      row,
      id:
        "\"\(text)\" tidak ada dalam daftar \(field.label[.indonesian])\(near.map { "; maksudnya \"\($0)\"?" } ?? "")",
      en:
        "\"\(text)\" is not in the list of \(field.label[.english])\(near.map { "; did you mean \"\($0)\"?" } ?? "")"
    )
  }
}

extension LabelledTable.Column {
  /// The column of a field of a schema.
  init(_ field: Field, isRequired: Bool = true) {
    self.init(label: field.label, spellings: [field.name], isRequired: isRequired)
  }

  /// The round, by the schema's field of that name.
  static func round(of schema: Schema) -> Self {
    schema.subjectFields.round.map { Self(schema.fields[$0], isRequired: false) }
      ?? Self(label: Phrase(indonesian: "putaran", english: "round"), isRequired: false)
  }

  /// Who has decided or chosen.
  static let who = Self(
    label: Phrase(indonesian: "siapa", english: "who"),
    spellings: ["oleh", "diputuskan oleh", "dipilih oleh", "by", "decided by", "chosen by"])
  /// When.
  static let when = Self(
    label: Phrase(indonesian: "kapan", english: "when"), spellings: ["tanggal", "date"])
  /// Why.
  static let why = Self(
    label: Phrase(indonesian: "mengapa", english: "why"),
    spellings: ["alasan", "pertimbangan", "reason"])
}
