import Archives
import Foundation
import Testing

/// A workbook of Office Open XML as its parts tell, to see what was written into it.
struct MarkedWorkbook {
  /// The parts, by name.
  let parts: [String: String]
  private let path: String

  /// Reads all parts.
  init(at path: String) throws {
    self.path = path
    let archive = try Archive(path: path)
    var parts: [String: String] = [:]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    for name in archive.names {
      let reader = try archive.open(try #require(archive[name]))
      var bytes: [UInt8] = []
      while case let count = try reader.read(into: &buffer), count > 0 { bytes += buffer[..<count] }
      parts[name] = String(decoding: bytes, as: UTF8.self)
    }
    self.parts = parts
  }

  /// The names of its sheets, in order.
  func sheets() throws -> [String] {
    try seen().compactMap { $0["name"] as? String }
  }

  /// The notes of a sheet, by cell.
  func notes(in sheet: String) throws -> [String: String] {
    let seen = try #require(try seen().first { $0["name"] as? String == sheet })
    let notes = (seen["notes"] as? [String: Any])?["first"] as? [[String: String]] ?? []
    return Dictionary(uniqueKeysWithValues: notes.map { ($0["cell"] ?? "", $0["text"] ?? "") })
  }

  private func seen() throws -> [[String: Any]] {
    let run = try RekapRun("inspect", path, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return try #require(object?["sheets"] as? [[String: Any]])
  }

  /// The colour of a cell, as `AARRGGBB`; `nil` where it has none.
  ///
  /// - Parameter part: The part of its sheet.
  func colour(of cell: String, in part: String) throws -> String? {
    let sheet = try #require(parts[part])
    let styles = try #require(parts["xl/styles.xml"])
    guard let tag = Self.element("<c ", in: sheet, where: { $0.contains("r=\"\(cell)\"") }),
      let style = Self.number("s", in: tag)
    else { return nil }
    let formats = Self.elements("<xf ", in: Self.section("cellXfs", of: styles))
    let fills = Self.section("fills", of: styles).components(separatedBy: "<fill>").dropFirst()
    guard let fill = Self.number("fillId", in: formats[style]) else { return nil }
    let colour = Array(fills)[fill].firstMatch(of: /<fgColor[^>]*rgb="([0-9A-Fa-f]{8})"/)
    return colour.map { String($0.1) }
  }

  private static func section(_ name: String, of text: String) -> String {
    guard let start = text.range(of: "<\(name)"), let end = text.range(of: "</\(name)>") else {
      return ""
    }
    return String(text[start.upperBound..<end.lowerBound])
  }

  private static func elements(_ opening: String, in text: String) -> [String] {
    text.components(separatedBy: opening).dropFirst().map { String($0.prefix { $0 != ">" }) }
  }

  private static func element(
    _ opening: String, in text: String, where fits: (String) -> Bool
  ) -> String? {
    elements(opening, in: text).first { fits(" " + $0 + " ") }
  }

  private static func number(_ attribute: String, in tag: String) -> Int? {
    (" " + tag).components(separatedBy: " \(attribute)=\"").dropFirst().first
      .flatMap { Int($0.prefix { $0 != "\"" }) }
  }
}
