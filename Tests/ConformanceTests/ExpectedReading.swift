import Findings
import Foundation

/// What other readers found in a workbook: a file of Fixtures/conformance/expected.
struct ExpectedReading: Decodable {
  /// The workbook, below Fixtures/conformance/workbooks.
  let file: String
  /// Why this reading is believed.
  let basis: String
  /// The cells; none where the other readers refuse the file.
  let workbook: Workbook?

  struct Workbook: Decodable {
    let sheets: [Sheet]
  }

  struct Sheet: Decodable {
    let name: String
    let cells: [Cell]
  }

  /// Spelled `[row, column, type, value]`, with the value as text.
  struct Cell: Decodable {
    let address: String
    let value: CanonicalValue

    init(from decoder: any Decoder) throws {
      var fields = try decoder.unkeyedContainer()
      let row = try fields.decode(Int.self)
      address = "\(CellReference.letters(ofColumn: try fields.decode(Int.self)))\(row)"
      let type = try fields.decode(String.self)
      let text = try fields.decode(String.self)
      let value: CanonicalValue? =
        switch type {
        case "s": .string(text)
        case "n": Double(text).map { .number($0) }
        case "b": .boolean(text == "true")
        case "e": .error(text)
        case "d": .date(text)
        case "t": .time(text)
        case "u": Double(text).map { .duration($0) }
        default: nil
        }
      guard let value else {
        throw DecodingError.dataCorruptedError(
          in: fields, debugDescription: "'\(text)' of type '\(type)'")
      }
      self.value = value
    }
  }

  /// The cells by sheet and address; `nil` where the workbook is to be refused.
  var reading: CanonicalReading? {
    guard let workbook else { return nil }
    var reading = CanonicalReading()
    for sheet in workbook.sheets {
      for cell in sheet.cells { reading[sheet.name, cell.address] = cell.value }
    }
    return reading
  }
}
