extension Package {
  /// The relationships of a part, or of the package itself for an empty name.
  ///
  /// None where the part has no relationships part.
  func relationships(of part: String) throws(WorkbookError) -> [Relationship] {
    let (folder, name) = Self.split(part)
    let relationships = folder + "_rels/" + name + ".rels"
    guard contains(relationships) else { return [] }
    return try read(relationships, with: RelationshipsPart(folder: folder)).relationships
  }

  /// The folder of a part, with the slash at its end, and the part's own name.
  static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  /// The part that a target names, seen from a folder: absolute or relative, with `.` and
  /// `..` (RFC 3986, 5.2), with backslashes as some programs write them.
  static func resolve(_ target: String, from folder: String) -> String {
    let whole = target.utf8.first == slash ? String(target.dropFirst()) : folder + target
    if isResolved(whole) { return whole }
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

  private static let slash = UInt8(ascii: "/")

  /// Whether a name has no steps that are empty or begin with a point, as nearly all names.
  private static func isResolved(_ name: String) -> Bool {
    var last = slash
    for byte in name.utf8 {
      if byte == UInt8(ascii: "\\") { return false }
      if last == slash, byte == slash || byte == UInt8(ascii: ".") { return false }
      last = byte
    }
    return last != slash
  }
}
