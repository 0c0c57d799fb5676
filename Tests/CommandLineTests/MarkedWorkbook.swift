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
    let workbook = try #require(parts["xl/workbook.xml"])
    let tag = try #require(
      Self.element("<sheet ", in: workbook) { $0.contains("name=\"\(sheet)\"") })
    let number = try #require(Self.attribute("r:id", in: tag))
    let part = "xl/" + (try target(of: number, from: "xl/_rels/workbook.xml.rels"))
    let folder = part.replacing("worksheets/", with: "worksheets/_rels/") + ".rels"
    guard let comments = try? target(ofKind: "comments", from: folder) else { return [:] }
    let text = try #require(parts["xl/" + comments.replacing("../", with: "")])
    var notes: [String: String] = [:]
    for comment in text.components(separatedBy: "<comment ").dropFirst() {
      let cell = try #require(Self.attribute("ref", in: comment))
      notes[cell] = comment.matches(of: /<t(?: [^>]*)?>([^<]*)<\/t>/).map { String($0.1) }.joined()
        .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing(/&#([0-9]+);/) { match in
          String(UInt32(match.1).flatMap(Unicode.Scalar.init).map(Character.init) ?? "?")
        }
        .replacing("&amp;", with: "&")
    }
    return notes
  }

  private func target(of id: String, from part: String) throws -> String {
    let tag = try #require(
      Self.element("<Relationship ", in: parts[part] ?? "") { $0.contains("Id=\"\(id)\"") })
    return Self.relative(try #require(Self.attribute("Target", in: tag)))
  }

  private func target(ofKind kind: String, from part: String) throws -> String {
    let tag = try #require(
      Self.element("<Relationship ", in: parts[part] ?? "") { $0.contains("/\(kind)\"") })
    return Self.relative(try #require(Self.attribute("Target", in: tag)))
  }

  private static func relative(_ target: String) -> String {
    target.hasPrefix("/xl/") ? String(target.dropFirst(4)) : target
  }

  private static func attribute(_ name: String, in tag: String) -> String? {
    (" " + tag).components(separatedBy: " \(name)=\"").dropFirst().first
      .map { String($0.prefix { $0 != "\"" }) }
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

  private static func number(_ name: String, in tag: String) -> Int? {
    attribute(name, in: tag).flatMap { Int($0) }
  }
}
