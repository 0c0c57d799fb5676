internal import Archives
import Assessments
internal import Exports
import Findings
import Foundation
import Spreadsheets

/// Reads the records of one file one after the other, in memory that does not grow with the file, but
/// for JSON documents that have not each record on a line of its own.
struct RecordStream {
  /// How a file holds its records.
  private enum Layout {
    /// A JSON object a line.
    case lines
    /// A JSON document as `JSONRecordWriter` writes it: a record a line, between a first and a last one.
    case document
    /// Any other JSON document.
    case whole
    /// CSV, with what guards formulas for Excel or without.
    case table(isForExcel: Bool)
    /// Nothing.
    case empty
  }

  private let path: String
  /// What people call the file.
  let name: String
  private let limits: WorkbookLimits
  private let layout: Layout

  /// Looks at what a file is.
  init(at path: String, named name: String, limits: WorkbookLimits) throws(RunError) {
    self.path = path
    self.name = name
    self.limits = limits
    switch FileSignature(ofFileAt: path) {
    case .unreadable(let reason): throw .input(file: name, line: nil, reason: Phrase(reason))
    case .empty:
      layout = .empty
      return
    case .text: break
    default:
      throw .input(
        file: name, line: nil,
        reason: RecordFiles.reason(of: WrittenRecordError(line: 1, reason: .notRecord)))
    }
    let lines = try FileLines(path: path, name: name)
    var first: [UInt8] = []
    while try lines.next({ line, _ in first = Self.array(line) }), first.allSatisfy({ $0 <= 0x20 })
    {}
    guard let sign = first.first(where: { $0 > 0x20 }) else {
      layout = .empty
      return
    }
    guard sign == UInt8(ascii: "{") || sign == UInt8(ascii: "[") else {
      layout = .table(isForExcel: lines.isMarked)
      return
    }
    if let record = try? RecordJSON.record(in: first, line: 1), record.holdsNoRecords {
      layout = .lines
    } else {
      layout = RecordJSON.beginsDocument(first) ? .document : .whole
    }
  }

  /// The first record, as a tree; `nil` where there is none.
  func first() throws(RunError) -> WrittenRecord? {
    var found: WrittenRecord?
    switch layout {
    case .empty: break
    case .lines, .document:
      var isBehindHead = false
      let lines = try FileLines(path: path, name: name)
      let isDocument = if case .document = layout { true } else { false }
      var text: [UInt8] = []
      var number = 0
      while try lines.next({ line, count in
        text = Self.array(line)
        number = count
      }) {
        guard text.contains(where: { $0 > 0x20 }) else { continue }
        if isDocument, !isBehindHead {
          isBehindHead = true
          continue
        }
        if isDocument, text.first == UInt8(ascii: "]") { return nil }
        if isDocument, let comma = text.lastIndex(where: { $0 > 0x20 }),
          text[comma] == UInt8(ascii: ",")
        {
          text.removeSubrange(comma...)
        }
        return try told { () throws(WrittenRecordError) in
          try RecordJSON.record(in: text, line: number)
        }
      }
    case .whole: found = try wholeDocument().first
    case .table(let isForExcel):
      try forEachRow(isForExcel: isForExcel) { record in
        found = record
        return false
      }
    }
    return found
  }

  /// Takes the records apart, one after the other.
  ///
  /// - Parameter body: Gets the parts of each; they hold until it returns.
  func forEach(
    by scanner: RecordScanner, fields: [String],
    _ body: (borrowing RecordParts) throws(RunError) -> Void
  ) throws(RunError) {
    var parts = RecordParts(fields: fields.count)
    switch layout {
    case .empty: return
    case .lines, .document: try forEachLine(by: scanner, &parts, body)
    case .whole:
      for record in try wholeDocument() {
        try parts.fill(from: record, fields: fields, told: unknown)
        try body(parts)
      }
    case .table(let isForExcel):
      try forEachRow(isForExcel: isForExcel) { record throws(RunError) in
        try parts.fill(from: record, fields: fields, told: unknown)
        try body(parts)
        return true
      }
    }
  }

  // MARK: JSON

  private func forEachLine(
    by scanner: RecordScanner, _ parts: inout RecordParts,
    _ body: (borrowing RecordParts) throws(RunError) -> Void
  ) throws(RunError) {
    var scanner = scanner
    let isDocument = if case .document = layout { true } else { false }
    var state = DocumentState.head
    var failure: RunError?
    let lines = try FileLines(path: path, name: name)
    var last = 1
    while try lines.next({ line, number in
      var isBlank = true
      for index in line.indices where line[index] > 0x20 {
        isBlank = false
        break
      }
      if isBlank { return }
      last = number
      if isDocument {
        if state == .head {
          state = .record
          return
        }
        guard state != .end else {
          failure = self.failure(.notJSON(offset: 0), line: number, of: line)
          return
        }
        if line[0] == UInt8(ascii: "]") {
          state = Self.endsDocument(line) ? .end : state
          if state != .end { failure = self.failure(.notJSON(offset: 1), line: number, of: line) }
          return
        }
        guard state == .record else {
          failure = self.failure(.notJSON(offset: 0), line: number, of: line)
          return
        }
      }
      parts.clear()
      parts.line = number
      do throws(RecordScanner.Failure) {
        let hasComma = try scanner.scan(line, into: &parts, mayEndInComma: isDocument)
        if isDocument, !hasComma { state = .last }
      } catch {
        failure = self.failure(error, line: number, of: line)
        return
      }
      do throws(RunError) { try body(parts) } catch { failure = error }
    }) {
      if let failure { throw failure }
    }
    if isDocument, state != .end {
      throw .input(
        file: name, line: last,
        reason: Phrase(
          indonesian: "berkasnya terpotong; buat ulang dengan rekap convert",
          english: "it breaks off; write it again with rekap convert"))
    }
  }

  /// Where a document is that has a record a line.
  private enum DocumentState { case head, record, last, end }

  private static func endsDocument(_ line: Span<UInt8>) -> Bool {
    var rest: [UInt8] = []
    for index in line.indices where line[index] > 0x20 { rest.append(line[index]) }
    return rest == Array("]}".utf8)
  }

  private func failure(
    _ failure: RecordScanner.Failure, line: Int, of text: Span<UInt8>
  ) -> RunError {
    switch failure {
    case .unknownField(let name): return unknown(name, line)
    case .notObject:
      return .input(
        file: name, line: line,
        reason: RecordFiles.reason(of: WrittenRecordError(line: line, reason: .notRecord)))
    case .notJSON(let offset):
      return .input(
        file: name, line: line,
        reason: RecordFiles.reason(
          of: WrittenRecordError(line: line, reason: .notJSON(column: offset + 1))))
    }
  }

  private func unknown(_ field: String, _ line: Int) -> RunError {
    .input(
      file: name, line: line,
      reason: Phrase(
        indonesian: "skema rekaman pertama tidak punya isian \"\(field)\"",
        english: "the schema of the first record has no field \"\(field)\""))
  }

  private func wholeDocument() throws(RunError) -> [WrittenRecord] {
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw .input(file: name, line: nil, reason: Phrase(error.localizedDescription))
    }
    return try told { () throws(WrittenRecordError) in try RecordJSON.records(in: bytes) }
  }

  private func told<Result>(
    _ read: () throws(WrittenRecordError) -> Result
  ) throws(RunError) -> Result {
    do {
      return try read()
    } catch {
      throw .input(file: name, line: error.line, reason: RecordFiles.reason(of: error))
    }
  }

  private static func array(_ span: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(span.count)
    for index in span.indices { bytes.append(span[index]) }
    return bytes
  }

  // MARK: Tables

  /// Reads rows until the body says that it is enough.
  private func forEachRow(
    isForExcel: Bool, _ body: (WrittenRecord) throws(RunError) -> Bool
  ) throws(RunError) {
    var table = RecordTable(isForExcel: isForExcel)
    do {
      let reader = try WorkbookReader(
        path: path, name: InputFiles.lastComponent(of: name), limits: limits)
      guard let sheet = reader.sheets.first else { return }
      let rows = try reader.rows(of: sheet)
      while let batch = try rows.next() {
        for row in batch {
          if let record = try table.record(of: row), try !body(record) { return }
        }
      }
    } catch let error as WrittenRecordError {
      throw .input(file: name, line: error.line, reason: RecordFiles.reason(of: error))
    } catch let error as WorkbookError {
      throw .input(file: name, error)
    } catch let error as RunError {
      throw error
    } catch {
      throw .input(file: name, line: nil, reason: Phrase("\(error)"))
    }
  }
}
