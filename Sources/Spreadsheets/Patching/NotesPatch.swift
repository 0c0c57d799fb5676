internal import Findings

/// Adds notes to the notes of a sheet (ECMA-376 Part 1, 18.7).
///
/// A note of ours begins with a line that tells so; where a cell has a note, ours stands below it.
struct NotesPatch {
  private(set) var patch: PartPatch
  private let root: MarkupElement
  private let prefix: String
  private let authors: MarkupElement?
  private let list: MarkupElement?
  private var known: [CellReference: MarkupElement] = [:]
  private let authorNumber: Int
  private let author: String
  private var additions = ""

  /// The line that our notes begin with, in whatever language they are.
  static let marker = "\u{2014}\u{2014} Rekap \u{2014}\u{2014}"

  init(_ patch: PartPatch, author: String) throws(WorkbookError) {
    self.patch = patch
    self.author = author
    let tokens = patch.tokens
    let (root, children) = try tokens.document()
    self.root = root
    prefix = tokens.prefix(of: root.start)
    authors = children.first { tokens.isNamed($0.start, "authors") }
    list = children.first { tokens.isNamed($0.start, "commentList") }
    authorNumber =
      try authors.map { authors throws(WorkbookError) in
        try tokens.children(of: authors, named: "author").count
      } ?? 0
    guard let list else { return }
    for comment in try tokens.children(of: list, named: "comment") {
      guard let cell = tokens.value("ref", of: comment.start).flatMap({ CellReference($0) })
      else { continue }
      known[cell] = comment
    }
  }

  /// A notes part for a sheet that has none.
  static func empty(_ flavour: OfficeFlavour) -> String {
    #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
      + "<comments xmlns=\"\(flavour.main)\"><authors/><commentList/></comments>"
  }

  /// Whether the sheet has a note at a cell already.
  func hasNote(at cell: CellReference) -> Bool { known[cell] != nil }

  /// Adds a note to a cell.
  mutating func add(_ text: String, at cell: CellReference) throws(WorkbookError) {
    guard let comment = known[cell] else {
      additions += """
        <\(prefix)comment ref="\(cell)" authorId="\(authorNumber)">\
        <\(prefix)text>\(runs(text, after: ""))</\(prefix)text></\(prefix)comment>
        """
      return
    }
    let tokens = patch.tokens
    let runs = runs(text, after: "\n")
    guard let element = try tokens.child(of: comment, named: "text") else {
      patch.append("<\(prefix)text>\(runs)</\(prefix)text>", to: comment)
      return
    }
    var place: Int?
    var children = MarkupChildren(of: element.start, in: tokens)
    while let child = try children.next() {
      if tokens.isNamed(child.start, "t") {
        // Plain text, which becomes a run of its own.
        patch.insert("<\(prefix)r>", at: child.range.lowerBound)
        patch.insert("</\(prefix)r>", at: child.range.upperBound)
        place = child.range.upperBound
      } else if tokens.isNamed(child.start, "r") {
        place = child.range.upperBound
      }
    }
    if let place {
      patch.insert(runs, at: place)
    } else if let content = element.content {
      patch.insert(runs, at: content.lowerBound)
    } else {
      patch.append(runs, to: element)
    }
  }

  private func runs(_ text: String, after beginning: String) -> String {
    run(beginning + Self.marker, "<\(prefix)b/>") + run("\n" + text, "")
  }

  private func run(_ text: String, _ properties: String) -> String {
    """
    <\(prefix)r><\(prefix)rPr>\(properties)<\(prefix)sz val="9"/><\(prefix)color indexed="81"/>\
    <\(prefix)rFont val="Tahoma"/><\(prefix)family val="2"/></\(prefix)rPr>\
    <\(prefix)t xml:space="preserve">\(MarkupWriting.cellText(text))</\(prefix)t></\(prefix)r>
    """
  }

  /// The changes.
  func finished() -> PartPatch {
    var patch = patch
    guard !additions.isEmpty else { return patch }
    let name = "<\(prefix)author>\(MarkupWriting.cellText(author))</\(prefix)author>"
    if let authors {
      patch.append(name, to: authors)
    } else {
      let markup = "<\(prefix)authors>\(name)</\(prefix)authors>"
      if let list { patch.insert(markup, at: list.range.lowerBound) }
    }
    if let list {
      patch.append(additions, to: list)
    } else {
      let authors = authors == nil ? "<\(prefix)authors>\(name)</\(prefix)authors>" : ""
      patch.append(
        authors + "<\(prefix)commentList>\(additions)</\(prefix)commentList>", to: root)
    }
    return patch
  }
}
