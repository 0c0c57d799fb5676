/// Changes what a part refers to (ECMA-376 Part 2, 6.5).
struct RelationshipsPatch {
  /// A relationship as it is written.
  struct Entry {
    let id: String
    /// What the other part is, without the namespace.
    let kind: String
    /// The other part.
    let target: String
    fileprivate let element: MarkupElement
  }

  private(set) var patch: PartPatch
  /// The relationships to other parts, as they were.
  private(set) var entries: [Entry] = []
  private let root: MarkupElement
  private var ids: Set<String> = []
  private var additions = ""
  private let flavour: OfficeFlavour

  /// Reads what a part refers to; nothing where it has no relationships part.
  init(
    of part: String, in package: PackagePatch, _ flavour: OfficeFlavour
  ) throws(WorkbookError) {
    self.flavour = flavour
    let (folder, name) = Package.split(part)
    let relationships = folder + "_rels/" + name + ".rels"
    let tokens: MarkupTokens
    if let known = try package.tokens(of: relationships) {
      tokens = known
      patch = PartPatch(known)
    } else {
      tokens = try MarkupTokens(Array(Self.empty.utf8), of: relationships)
      patch = PartPatch(tokens, isNew: true)
    }
    let (root, children) = try tokens.document()
    self.root = root
    for child in children {
      let id = tokens.value("Id", of: child.start) ?? ""
      ids.insert(id)
      guard tokens.value("TargetMode", of: child.start) != "External",
        let type = tokens.value("Type", of: child.start),
        let target = tokens.value("Target", of: child.start)
      else { continue }
      entries.append(
        Entry(
          id: id, kind: type.split(separator: "/").last.map(String.init) ?? type,
          target: Package.resolve(target, from: folder), element: child))
    }
  }

  private static let empty =
    #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
    + #"<Relationships xmlns="\#(Namespaces.packageRelationships[0])"/>"#

  /// Refers to a part, and gives the name of the relationship.
  mutating func add(_ kind: String, _ target: String) -> String {
    var number = 1
    while !ids.insert("rekap\(number)").inserted { number += 1 }
    let id = "rekap\(number)"
    let prefix = patch.tokens.prefix(of: root.start)
    additions += """
      <\(prefix)Relationship Id="\(id)" Type="\(flavour.relationships)/\(kind)" \
      Target="/\(MarkupWriting.escaped(target))"/>
      """
    return id
  }

  /// Refers to a part no longer.
  mutating func remove(_ entry: Entry) { patch.remove(entry.element.range) }

  /// The changes; `nil` for none.
  func finished() -> PartPatch? {
    var patch = patch
    if !additions.isEmpty { patch.append(additions, to: root) }
    return patch.splices.isEmpty ? nil : patch
  }
}
