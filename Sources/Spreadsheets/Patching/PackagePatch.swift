internal import Archives
internal import Findings

/// A package some of whose parts are changed, in memory; it is written as a copy in which all other
/// entries are as they were, compressed bytes and all.
final class PackagePatch {
  let package: Package
  private let path: String
  private var changes: [String: Change] = [:]
  /// The changed parts, in the order in which they were changed first.
  private var order: [String] = []

  private enum Change {
    case bytes(DeflatedBytes, name: String)
    case removed(name: String)
  }

  init(_ package: Package, at path: String) {
    self.package = package
    self.path = path
  }

  /// Whether nothing is changed.
  var isEmpty: Bool { changes.isEmpty }

  /// Whether there is a part with a name.
  func contains(_ part: String) -> Bool {
    switch changes[key(part)] {
    case .bytes: true
    case .removed: false
    case nil: package.contains(part)
    }
  }

  /// The names of all parts, in the order of the archive, new ones last.
  var names: [String] {
    let old = package.names.filter { name in
      if case .removed = changes[key(name)] { false } else { true }
    }
    let new = order.compactMap { key -> String? in
      guard case .bytes(_, let name)? = changes[key], !package.contains(name) else { return nil }
      return name
    }
    return old + new
  }

  /// The bytes of a part as it is now; `nil` where there is none.
  func bytes(of part: String) throws(WorkbookError) -> [UInt8]? {
    switch changes[key(part)] {
    case .bytes(let bytes, _):
      do {
        return try bytes.inflated()
      } catch {
        throw WorkbookError(error, in: part)
      }
    case .removed: return nil
    case nil: break
    }
    guard package.contains(part) else { return nil }
    let reader = try package.open(part)
    var bytes = [UInt8](repeating: 0, count: Int(clamping: package.size(of: part)) + 1)
    var count = 0
    do {
      while count < bytes.count {
        let more = try reader.read(into: &bytes, to: count..<bytes.count)
        guard more > 0 else { break }
        count += more
      }
    } catch {
      throw WorkbookError(error, in: part)
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// The tags of a part; `nil` where there is none.
  func tokens(of part: String) throws(WorkbookError) -> MarkupTokens? {
    guard let bytes = try bytes(of: part) else { return nil }
    return try MarkupTokens(bytes, of: part)
  }

  /// Gives a part other bytes, or adds one.
  ///
  /// They are kept compressed.
  func set(_ part: String, to bytes: DeflatedBytes) {
    record(.bytes(bytes, name: part), of: part)
  }

  /// Gives a part other bytes, or adds one.
  func set(_ part: String, to bytes: [UInt8]) {
    let deflater = Deflater()
    deflater.append(bytes[...])
    set(part, to: deflater.finished())
  }

  /// Takes a part out.
  func remove(_ part: String) { record(.removed(name: part), of: part) }

  /// A name that no part has, with a number in it.
  ///
  /// - Parameter relationships: Nothing there leads to it either: a workbook may list a sheet whose
  ///   part is missing, and must not be given another in its place.
  func freeName(
    _ beginning: String, _ end: String, apartFrom relationships: RelationshipsPatch
  ) -> String {
    let wanted = Set(relationships.entries.map { key($0.target) })
    var number = 1
    while true {
      let name = "\(beginning)\(number)\(end)"
      if !contains(name), !wanted.contains(key(name)) { return name }
      number += 1
    }
  }

  private func record(_ change: Change, of part: String) {
    let key = key(part)
    if changes.updateValue(change, forKey: key) == nil { order.append(key) }
  }

  /// What one part's names have in common, however they are spelled.
  private func key(_ part: String) -> String {
    Archive.normalised(package.entry(part)?.name ?? part)
  }

  /// Writes the copy.
  ///
  /// What is at the path already is lost.
  func write(to output: String) throws(WorkbookError) {
    do {
      try FileCopy.make(of: path, at: output)
      let editor = try ArchiveEditor(path: output, isStrict: false)
      for key in order {
        switch changes[key] {
        case .bytes(let bytes, let name):
          if let entry = package.entry(name) {
            try editor.replace(entry, with: bytes)
          } else {
            try editor.add(name, bytes)
          }
        case .removed(let name):
          if let entry = package.entry(name) { try editor.remove(entry) }
        case nil: break
        }
      }
      try editor.save()
    } catch {
      throw WorkbookError(
        .unwritten,
        Phrase(
          indonesian: "salinannya tidak dapat ditulis (\(error.detail))",
          english: "the copy can't be written (\(error.detail))"))
    }
  }
}
