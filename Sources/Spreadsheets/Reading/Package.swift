internal import Archives
internal import Findings
internal import Markup

/// A package of parts (ECMA-376 Part 2; OpenDocument 1.3 Part 2): an archive whose entries
/// refer to each other.
final class Package {
  private let archive: Archive
  /// What the workbook may hold at most.
  let limits: WorkbookLimits

  init(_ archive: Archive, limits: WorkbookLimits) {
    self.archive = archive
    self.limits = limits
  }

  /// Whether there is a part with a name.
  func contains(_ part: String) -> Bool { entry(part) != nil }

  /// The names of all entries.
  var names: [String] { archive.names }

  /// What a person should know of the archive.
  var notes: [WorkbookNote] { archive.repeatedNames.map { .repeatedPart(name: $0) } }

  /// How many bytes a part has, inflated, as far as the archive says; 0 where there is none.
  func size(of part: String) -> UInt64 { entry(part)?.size ?? 0 }

  /// Begins to inflate a part.
  func open(_ part: String) throws(WorkbookError) -> EntryReader {
    guard let entry = entry(part) else {
      throw WorkbookError(
        .damaged(part: part),
        Phrase(indonesian: "bagian itu tidak ada", english: "the part is missing"))
    }
    do {
      return try archive.open(entry)
    } catch {
      throw WorkbookError(error, in: part)
    }
  }

  /// Feeds a whole part to a handler and gives the handler back.
  func read<Handler: MarkupHandler>(
    _ part: String, with handler: Handler
  ) throws(WorkbookError) -> Handler {
    let stream = try PartStream(part, of: self, handler: handler)
    while !stream.hasEnded { try stream.advance() }
    return stream.handler
  }

  /// The entry of a part; `nil` where there is none.
  func entry(_ part: String) -> Archive.Entry? {
    if let entry = archive[part] { return entry }
    // Targets are URIs: a space in a part's name may be spelled %20 in one place only.
    let decoded = Self.percentDecoded(part)
    return decoded == part ? nil : archive[decoded]
  }

  private static func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(
          String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
