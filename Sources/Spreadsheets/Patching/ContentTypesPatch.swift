/// Changes what `[Content_Types].xml` tells of the parts (ECMA-376 Part 2, 6.2.3).
struct ContentTypesPatch {
  private(set) var patch: PartPatch
  private let root: MarkupElement
  private let prefix: String
  /// The types of file name extensions, both in small letters.
  private var defaults: [String: String] = [:]
  /// The entries of single parts, by the part's name in small letters.
  private var overrides: [String: MarkupElement] = [:]
  private var newDefaults = ""
  private var newOverrides = ""

  /// `nil` where the package has no such part.
  init?(of package: PackagePatch) throws(WorkbookError) {
    guard let tokens = try package.tokens(of: ContentTypesPart.name) else { return nil }
    patch = PartPatch(tokens)
    let (root, children) = try tokens.document()
    self.root = root
    prefix = tokens.prefix(of: root.start)
    for child in children {
      if let name = tokens.value("Extension", of: child.start) {
        defaults[name.lowercased()] = tokens.value("ContentType", of: child.start)?.lowercased()
      } else if let name = tokens.value("PartName", of: child.start) {
        overrides[Package.resolve(name, from: "").lowercased()] = child
      }
    }
  }

  /// Tells what a new part is.
  mutating func add(_ part: String, type: String) {
    guard overrides[part.lowercased()] == nil else { return }
    newOverrides +=
      "<\(prefix)Override PartName=\"/\(MarkupWriting.escaped(part))\" ContentType=\"\(type)\"/>"
  }

  /// Tells what a new part is by its extension, for all parts that have it, if possible.
  mutating func addByExtension(_ part: String, _ suffix: String, type: String) {
    if let known = defaults[suffix] {
      if known != type.lowercased() { add(part, type: type) }
      return
    }
    defaults[suffix] = type.lowercased()
    newDefaults += "<\(prefix)Default Extension=\"\(suffix)\" ContentType=\"\(type)\"/>"
  }

  /// Tells nothing of a part any longer.
  mutating func remove(_ part: String) {
    if let entry = overrides.removeValue(forKey: part.lowercased()) { patch.remove(entry.range) }
  }

  /// The changes.
  func finished() -> PartPatch {
    var patch = patch
    if let content = root.content {
      // Any order will do (6.2.3.2), but nearly all programs write the extensions first.
      if !newDefaults.isEmpty { patch.insert(newDefaults, at: content.lowerBound) }
      if !newOverrides.isEmpty { patch.insert(newOverrides, at: content.upperBound) }
    } else if !(newDefaults + newOverrides).isEmpty {
      patch.append(newDefaults + newOverrides, to: root)
    }
    return patch
  }
}

/// The content types of what is added to workbooks (ECMA-376 Part 1, 12.3 and 15.2).
enum ContentTypes {
  private static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml."
  static let worksheet = spreadsheet + "worksheet+xml"
  static let styles = spreadsheet + "styles+xml"
  static let comments = spreadsheet + "comments+xml"
  static let drawing = "application/vnd.openxmlformats-officedocument.vmlDrawing"
  static let xml = "application/xml"
  static let customProperties =
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
}
