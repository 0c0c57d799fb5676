internal import Findings

/// Takes our notes out of a notes part that a program has written since: they begin with our line.
struct NotesTraces {
  private(set) var patch: PartPatch
  /// How many notes were taken out or shortened.
  private(set) var count = 0
  /// Whether all notes were ours.
  private(set) var isNothingLeft = false

  init(_ patch: PartPatch) throws(WorkbookError) { self.patch = patch }

  /// Takes them out, and gives the cells that have no note any longer.
  mutating func clear() throws(WorkbookError) -> Set<CellReference> {
    let tokens = patch.tokens
    var removed: Set<CellReference> = []
    for list in try tokens.document().children where tokens.isNamed(list.start, "commentList") {
      var left = 0
      defer { isNothingLeft = left == 0 && count > 0 }
      for comment in try tokens.children(of: list, named: "comment") {
        guard try clear(comment) else {
          left += 1
          continue
        }
        if let cell = tokens.value("ref", of: comment.start).flatMap({ CellReference($0) }) {
          removed.insert(cell)
        }
      }
    }
    return removed
  }

  /// Shortens a note to what it was, or takes it out: then the result is true.
  private mutating func clear(_ comment: MarkupElement) throws(WorkbookError) -> Bool {
    let tokens = patch.tokens
    guard let text = try tokens.child(of: comment, named: "text") else { return false }
    var before = ""
    var isFound = false
    var cuts: [(range: Range<Int>, text: String?)] = []
    var children = MarkupChildren(of: text.start, in: tokens)
    while let child = try children.next() {
      let isRun = tokens.isNamed(child.start, "r")
      guard isRun || tokens.isNamed(child.start, "t") else { continue }
      if isFound {
        cuts.append((child.range, nil))
        continue
      }
      let element = isRun ? try tokens.child(of: child, named: "t") : child
      guard let content = element?.content else { continue }
      let words = EscapedText.decoded(tokens.text(content))
      guard let marker = words.firstRange(of: NotesPatch.marker) else {
        before += words
        continue
      }
      isFound = true
      var rest = words[..<marker.lowerBound]
      while rest.last?.isNewline == true { rest.removeLast() }
      before += rest
      cuts.append(rest.isEmpty ? (child.range, nil) : (content, String(rest)))
    }
    guard isFound else { return false }
    count += 1
    if before.allSatisfy(\.isWhitespace) {
      patch.remove(comment.range)
      return true
    }
    for cut in cuts {
      patch.replace(cut.range, with: cut.text.map { MarkupWriting.cellText($0) } ?? "")
    }
    return false
  }

  /// Takes the boxes of notes out of a drawing in VML.
  static func drawing(_ patch: PartPatch, without cells: Set<CellReference>) -> PartPatch {
    var patch = patch
    for shape in VMLShape.all(in: patch.tokens.bytes) {
      if let cell = shape.cell, cells.contains(cell) { patch.remove(shape.range) }
    }
    return patch
  }
}
