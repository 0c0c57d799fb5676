internal import Foundation
internal import Indicators

/// A workbook that somebody asks for, as a line of the stream protocol tells it.
///
/// The protocol is described in Sources/Cluster/PROTOCOL.md.
package struct StreamRequest: Sendable {
  /// Where the workbook is.
  package enum Workbook: Sendable {
    /// In a file.
    case path(String)
    /// In the request.
    case bytes([UInt8])
  }

  /// What the answers are known by.
  package let id: String
  /// Where the workbook is.
  package let workbook: Workbook
  /// What people call it.
  package let name: String

  /// The most bytes that an `id` may have: it comes again in each answer.
  package static let longestID = 1_024

  private static let keys = ["id", "path", "name", "bytes"]

  /// Reads a line, without its line break.
  ///
  /// - Parameter isEnded: Whether a line break followed it; a line at the end of the input without one
  ///   may have been cut off.
  /// - Throws: ``StreamRefusal`` where it is no request.
  package init(line: [UInt8], isEnded: Bool) throws(StreamRefusal) {
    guard (try? UTF8Span(validating: line.span)) != nil else {
      throw StreamRefusal(isEnded ? .notUTF8 : .cutOff)
    }
    let value: JSONValue
    do {
      value = try JSONParser.value(of: line)
    } catch {
      throw StreamRefusal(isEnded ? .notJSON(column: error.offset + 1) : .cutOff)
    }
    guard let members = value.members else { throw StreamRefusal(.notObject) }
    let id = members.first { $0.key == "id" }?.value.text.flatMap { Self.isID($0) ? $0 : nil }
    do {
      self = try Self(members)
    } catch {
      throw StreamRefusal(error, id: id)
    }
  }

  private init(_ members: [(key: String, value: JSONValue)]) throws(StreamRefusal.Reason) {
    var texts: [String: String] = [:]
    for (key, value) in members {
      guard Self.keys.contains(key) else {
        throw .unknownKey(Self.shown(key), near: NearestWord.to(key, among: Self.keys))
      }
      guard texts[key] == nil else { throw .repeatedKey(key) }
      guard let text = value.text else { throw .notText(key) }
      texts[key] = text
    }
    guard let id = texts["id"] else { throw .missing("id") }
    guard Self.isID(id) else { throw .longID }
    switch (texts["path"], texts["bytes"]) {
    case (nil, nil): throw .missing("path")
    case (_?, _?): throw .twoWorkbooks
    case (let path?, nil):
      // The system would open another file: that of the path before it.
      guard !path.isEmpty, !path.utf8.contains(0) else { throw .notPath }
      workbook = .path(path)
    case (nil, let text?):
      guard texts["name"] != nil else { throw .missing("name") }
      // Bits behind the last byte that are not 0 would be another spelling of the same bytes.
      guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else {
        throw .notBase64
      }
      workbook = .bytes([UInt8](data))
    }
    let name = texts["name"] ?? texts["path"].map(Self.lastComponent) ?? ""
    guard !name.isEmpty else { throw .emptyName }
    self.id = id
    self.name = name
  }

  private static func isID(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= longestID
  }

  /// A key as a message quotes it.
  private static func shown(_ key: String) -> String {
    let beginning = key.prefix(40)
    return beginning.endIndex == key.endIndex ? key : beginning + "…"
  }

  private static func lastComponent(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
