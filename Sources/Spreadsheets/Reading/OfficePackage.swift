internal import Archives
internal import Markup

/// A package of parts (ECMA-376 Part 2): an archive whose entries refer to each other.
final class OfficePackage {
  private let archive: Archive

  /// How many bytes of XML are read at once: some hundreds of rows.
  static let chunkSize = 128 << 10

  init(_ archive: Archive) { self.archive = archive }

  /// Whether there is a part with a name.
  func contains(_ part: String) -> Bool { entry(part) != nil }

  /// The names of all entries.
  var names: [String] { archive.names }

  /// Begins to inflate a part.
  func open(_ part: String) throws(WorkbookError) -> EntryReader {
    guard let entry = entry(part) else {
      throw WorkbookError(.damaged(part: part), "the part is missing")
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
    let entry = try open(part)
    var buffer = [UInt8](repeating: 0, count: Self.chunkSize)
    do {
      let parser = try MarkupParser(handler)
      while true {
        let count = try Self.fill(&buffer, from: entry, part)
        guard count > 0 else { break }
        try parser.feed(buffer.span.extracting(0..<count))
      }
      try parser.finish()
      return parser.handler
    } catch let error as MarkupError {
      throw WorkbookError(error, in: part)
    } catch let error as WorkbookError {
      throw error
    } catch {
      throw WorkbookError(.damaged(part: part), "\(error)")
    }
  }

  /// Inflates the next bytes of a part.
  static func fill(
    _ buffer: inout [UInt8], from entry: EntryReader, _ part: String
  ) throws(WorkbookError) -> Int {
    do {
      return try entry.read(into: &buffer)
    } catch {
      throw WorkbookError(error, in: part)
    }
  }

  /// The relationships of a part, or of the package itself for an empty name.
  ///
  /// None where the part has no relationships part.
  func relationships(of part: String) throws(WorkbookError) -> [Relationship] {
    let (folder, name) = Self.split(part)
    let relationships = folder + "_rels/" + name + ".rels"
    guard contains(relationships) else { return [] }
    return try read(relationships, with: RelationshipsPart(folder: folder)).relationships
  }

  private func entry(_ part: String) -> Archive.Entry? {
    if let entry = archive[part] { return entry }
    // Targets are URIs: a space in a part's name may be spelled %20 in one place only.
    let decoded = Self.percentDecoded(part)
    return decoded == part ? nil : archive[decoded]
  }

  /// The folder of a part, with the slash at its end, and the part's own name.
  static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  /// The part that a target names, seen from a folder: absolute or relative, with `.` and
  /// `..` (RFC 3986, 5.2), with backslashes as some programs write them.
  static func resolve(_ target: String, from folder: String) -> String {
    let target = String(target.map { $0 == "\\" ? "/" : $0 })
    var steps: [Substring] = []
    for step in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
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
