import Findings
import Foundation
import RekapKit
import Spreadsheets

extension CanonicalReading {
  /// Reads a workbook as `rekap cells` does, from the very bytes that it prints.
  ///
  /// - Throws: ``Refusal`` where Rekap refuses the workbook, or reads a part of it only.
  init(ofWorkbookAt path: String) throws {
    var listing: CellListing
    do {
      listing = try CellListing(path: path)
    } catch {
      throw Refusal(finding: error.finding(file: path))
    }
    var lines = Data("[".utf8)
    try listing.writeNDJSON(of: listing.workbook.sheets) { bytes in
      for index in bytes.indices { lines.append(bytes[index] == 0x0A ? 0x2C : bytes[index]) }
    }
    if lines.last == 0x2C { lines.removeLast() }
    lines.append(0x5D)
    if listing.isBrokenOff, let finding = listing.findings.last { throw Refusal(finding: finding) }
    self.init()
    for cell in try JSONDecoder().decode([ListedCell].self, from: lines) {
      guard self[cell.sheet, cell.cell] == nil else {
        throw TwiceListed(sheet: cell.sheet, cell: cell.cell)
      }
      self[cell.sheet, cell.cell] = cell.value
    }
  }

  /// Why a workbook is not read, or not to its end.
  struct Refusal: Error, CustomStringConvertible {
    let finding: Finding
    var description: String { "\(finding.code.id) \(finding.message(in: .english))" }
  }

  /// One cell that was printed twice.
  struct TwiceListed: Error {
    let sheet: String
    let cell: String
  }
}

/// A line of `rekap cells`.
private struct ListedCell: Decodable {
  let sheet: String
  let cell: String
  let value: CanonicalValue

  enum CodingKeys: CodingKey { case sheet, cell, type, value }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    sheet = try fields.decode(String.self, forKey: .sheet)
    cell = try fields.decode(String.self, forKey: .cell)
    func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
      try fields.decode(type, forKey: .value)
    }
    switch try fields.decode(String.self, forKey: .type) {
    case "string": self.value = .string(try value(String.self))
    case "number": self.value = .number(try value(Double.self))
    case "boolean": self.value = .boolean(try value(Bool.self))
    case "error": self.value = .error(try value(String.self))
    case "date": self.value = .date(try value(String.self))
    case "time": self.value = .time(try value(String.self))
    case "duration": self.value = .duration(try value(Double.self))
    case let type:
      throw DecodingError.dataCorruptedError(
        forKey: .type, in: fields, debugDescription: "no type of cell is called '\(type)'")
    }
  }
}
