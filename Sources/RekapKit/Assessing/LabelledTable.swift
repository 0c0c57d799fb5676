import Findings
import Indicators
import Spreadsheets

/// A small table that people write (CSV, TSV or a sheet of a workbook), whose first row names the
/// columns in any order and either language.
///
/// Of a workbook the first sheet is read where it has the columns; otherwise that sheet which has the most
/// of them, so that a workbook that `rekap summary` has written can be given back as it is.
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

  /// The path of the file, and the sheet where it is not the first.
  private(set) var file: String
  /// The columns.
  let columns: [Column]
  /// The rows below the header that are not empty.
  private(set) var rows: [Row] = []
  private var places: [Int?] = []

  /// Whether the table has a column, by its position.
  func has(_ column: Int) -> Bool { places[column] != nil }

  /// Reads a file.
  ///
  /// - Throws: ``RunError`` where it can't be read or lacks a column.
  init(at path: String, columns: [Column], limits: WorkbookLimits) throws(RunError) {
    file = path
    self.columns = columns
    do {
      let reader = try WorkbookReader(
        path: path, name: InputFiles.lastComponent(of: path), limits: limits)
      guard let sheet = try Self.sheet(of: reader, columns) else { throw empty }
      if sheet != reader.ownSheets.first { file = "\(path) (\(sheet.name))" }
      var places: [Int?]?
      let rows = try reader.rows(of: sheet)
      while let batch = try rows.next() {
        for row in batch {
          guard let places else {
            places = try header(row)
            self.places = places ?? []
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

  /// The sheet that holds the table; the first one where none has its columns.
  private static func sheet(of reader: WorkbookReader, _ columns: [Column]) throws -> Sheet? {
    let sheets = reader.ownSheets
    guard sheets.count > 1 else { return sheets.first }
    var best: (sheet: Sheet, count: Int)?
    for sheet in sheets {
      guard let row = try reader.firstRows(of: sheet).next()?.first(where: { _ in true }) else {
        continue
      }
      let places = columns.map { $0.place(in: row) }
      let hasAll = zip(columns, places).allSatisfy { !$0.isRequired || $1 != nil }
      guard hasAll else { continue }
      if sheet == sheets.first { return sheet }
      let count = places.count { $0 != nil }
      if best.map({ count > $0.count }) ?? true { best = (sheet, count) }
    }
    return best?.sheet ?? sheets.first
  }

  private func header(_ row: Spreadsheets.Row) throws(RunError) -> [Int?] {
    var places: [Int?] = []
    for column in columns {
      let place = column.place(in: row)
      guard place != nil || !column.isRequired else {
        throw .input(
          file: file, line: row.number,
          reason: Phrase(
            indonesian:
              "tidak ada kolom \"\(column.label[.indonesian])\"; baris pertama harus memuat judul kolom",
            english:
              "there is no column \"\(column.label[.english])\"; the first row must hold the labels"
          ))
      }
      places.append(place)
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
  init(_ field: Field, or spellings: [String] = [], isRequired: Bool = true) {
    self.init(label: field.label, spellings: [field.name] + spellings, isRequired: isRequired)
  }

  /// Its place in a row of labels; `nil` where it is not there.
  func place(in row: Spreadsheets.Row) -> Int? {
    let known = Set(([label[.indonesian], label[.english]] + spellings).map { FoldedLabel($0) })
    return row.cells.first { known.contains(FoldedLabel($0.value.text)) }?.column
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
  /// Whether an indicator is chosen.
  static let chosen = Self(
    label: Phrase(indonesian: "dipilih", english: "chosen"), isRequired: false)
  /// Why.
  static let why = Self(
    label: Phrase(indonesian: "mengapa", english: "why"),
    spellings: ["alasan", "pertimbangan", "reason"])
}
