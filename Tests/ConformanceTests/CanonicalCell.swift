import Foundation

/// What a cell holds, in the words that Rekap and the expected readings have in common.
enum CanonicalValue: Hashable {
  case string(String)
  /// Compared as a number: the readings spell the same double in different ways.
  case number(Double)
  case boolean(Bool)
  case error(String)
  case date(String)
  case time(String)
  /// In seconds.
  case duration(Double)
}

extension CanonicalValue: CustomStringConvertible {
  var description: String {
    switch self {
    case .string(let text): "string \(text.debugDescription)"
    case .number(let number): "number \(number)"
    case .boolean(let isTrue): "boolean \(isTrue)"
    case .error(let code): "error \(code)"
    case .date(let date): "date \(date)"
    case .time(let time): "time \(time)"
    case .duration(let seconds): "duration \(seconds) s"
    }
  }
}

/// The cells of one sheet by their address, such as `B7`.
typealias CanonicalSheet = [String: CanonicalValue]

/// A workbook as its sheets that hold cells, by their names.
struct CanonicalReading: Equatable {
  var sheets: [String: CanonicalSheet] = [:]

  subscript(sheet: String, cell: String) -> CanonicalValue? {
    get { sheets[sheet]?[cell] }
    set { sheets[sheet, default: [:]][cell] = newValue }
  }
}
