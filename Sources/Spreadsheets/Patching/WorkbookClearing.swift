internal import Archives
internal import Findings

/// Takes marks off a workbook.
struct WorkbookClearing {
  private let workbook: PatchableWorkbook
  private var package: PackagePatch { workbook.package }

  init(_ workbook: PatchableWorkbook) { self.workbook = workbook }

  /// Takes off all marks that there are.
  func clear() throws(WorkbookError) -> ClearingOutcome {
    let found = try workbook.record()
    if let found, isUntouched(found.record) {
      try restore(found.record)
      package.remove(found.part)
      return .exact
    }
    guard let tokens = try package.tokens(of: workbook.part) else { return .nothingToClear }
    let book = try WorkbookPartPatch(tokens, workbook.flavour)
    let hasName = try book.hasSummaryName()
    guard found != nil || hasName else { return .nothingToClear }
    return try clearByTraces(book, found)
  }

  /// Whether every part is as it was when the marks had been written.
  ///
  /// A part may have been changed several times, since two sheets may be one part: it is as the last
  /// change left it.
  private func isUntouched(_ record: AnnotationRecord) -> Bool {
    var seen: Set<String> = []
    return record.parts.reversed().allSatisfy { part in
      guard Splice.fit(part.inverse ?? [], into: part.size) else { return false }
      guard seen.insert(Archive.normalised(part.name)).inserted else { return true }
      guard let entry = package.package.entry(part.name) else { return false }
      return entry.size == UInt64(part.size) && entry.checkSum == part.checkSum
    }
  }

  /// Takes the changes back, the last one first.
  private func restore(_ record: AnnotationRecord) throws(WorkbookError) {
    for part in record.parts.reversed() {
      guard let inverse = part.inverse else {
        package.remove(part.name)
        continue
      }
      guard let bytes = try package.bytes(of: part.name), bytes.count == part.size else {
        throw WorkbookError(.damaged(part: part.name))
      }
      let deflater = Deflater()
      Splice.apply(inverse, to: bytes, deflater.append)
      package.set(part.name, to: deflater.finished())
    }
  }

  // MARK: By traces

  private func clearByTraces(
    _ book: WorkbookPartPatch, _ found: (record: AnnotationRecord, part: String)?
  ) throws(WorkbookError) -> ClearingOutcome {
    var book = book
    var relationships = try workbook.relationships()
    var contentTypes = try ContentTypesPatch(of: package)
    let fills = try clearFills(relationships, found?.record.fills ?? [])
    var notes = 0
    for sheet in relationships.entries where sheet.kind == "worksheet" {
      notes += try clearNotes(ofSheet: sheet.target, &contentTypes)
    }
    let index = try book.indexOfSummary()
    try book.removeSummary(at: index)
    if let index {
      let id = book.patch.tokens.relationship(of: book.sheets[index].start)
      if let entry = relationships.entries.first(where: { $0.id == id }) {
        relationships.remove(entry)
        remove(entry.target, &contentTypes)
      }
    }
    apply(book.patch)
    if let found {
      try removeRecord(found.part, &relationships, &contentTypes)
    }
    if let patch = relationships.finished() { apply(patch) }
    if let contentTypes { apply(contentTypes.finished()) }
    return .byTraces(fills: fills.known, lostFills: fills.lost, notes: notes)
  }

  private func apply(_ patch: PartPatch) {
    if !patch.isEmpty { package.set(patch.part, to: patch.applied().bytes) }
  }

  /// Takes a part out, with what it refers to by itself.
  private func remove(_ part: String, _ contentTypes: inout ContentTypesPatch?) {
    package.remove(part)
    contentTypes?.remove(part)
    let (folder, name) = Package.split(part)
    let relationships = folder + "_rels/" + name + ".rels"
    if package.contains(relationships) { package.remove(relationships) }
  }

  private func removeRecord(
    _ item: String, _ relationships: inout RelationshipsPatch,
    _ contentTypes: inout ContentTypesPatch?
  ) throws(WorkbookError) {
    let ofItem = try RelationshipsPatch(of: item, in: package, workbook.flavour)
    for entry in ofItem.entries where package.contains(entry.target) {
      remove(entry.target, &contentTypes)
    }
    remove(item, &contentTypes)
    for entry in relationships.entries where entry.target.lowercased() == item.lowercased() {
      relationships.remove(entry)
    }
    var ofPackage = try RelationshipsPatch(of: "", in: package, workbook.flavour)
    for entry in ofPackage.entries where entry.target.lowercased() == item.lowercased() {
      ofPackage.remove(entry)
    }
    if let patch = ofPackage.finished() { apply(patch) }
  }

  private func clearFills(
    _ relationships: RelationshipsPatch, _ originals: [String]
  ) throws(WorkbookError) -> (known: Int, lost: Int) {
    let part = relationships.entries.first { $0.kind == "styles" }?.target
    guard let part, let tokens = try package.tokens(of: part) else { return (0, 0) }
    var traces = try StylesheetTraces(PartPatch(tokens))
    let counts = try traces.clear(originals)
    apply(traces.patch)
    return counts
  }

  private func clearNotes(
    ofSheet part: String, _ contentTypes: inout ContentTypesPatch?
  ) throws(WorkbookError) -> Int {
    var relationships = try RelationshipsPatch(of: part, in: package, workbook.flavour)
    var count = 0
    for entry in relationships.entries where entry.kind == "comments" {
      guard let tokens = try package.tokens(of: entry.target) else { continue }
      var traces = try NotesTraces(PartPatch(tokens))
      let removed = try traces.clear()
      count += traces.count
      if traces.isNothingLeft {
        remove(entry.target, &contentTypes)
        relationships.remove(entry)
      } else {
        apply(traces.patch)
      }
      guard !removed.isEmpty else { continue }
      try clearBoxes(of: removed, onSheet: part, &relationships, &contentTypes)
    }
    if let patch = relationships.finished() { apply(patch) }
    return count
  }

  /// Takes the boxes of notes out of a sheet's drawing, and a drawing of which nothing is left.
  private func clearBoxes(
    of cells: Set<CellReference>, onSheet part: String, _ relationships: inout RelationshipsPatch,
    _ contentTypes: inout ContentTypesPatch?
  ) throws(WorkbookError) {
    for entry in relationships.entries where entry.kind == "vmlDrawing" {
      guard let tokens = try package.tokens(of: entry.target) else { continue }
      let patch = NotesTraces.drawing(PartPatch(tokens), without: cells)
      guard !patch.isEmpty else { continue }
      let sheet = try package.tokens(of: part)
      let isNothingLeft =
        VMLShape.all(in: tokens.bytes).count == patch.splices.count
      guard isNothingLeft, let sheet,
        let reference = try sheet.document().children.first(where: {
          sheet.isNamed($0.start, "legacyDrawing")
            && sheet.relationship(of: $0.start) == entry.id
        })
      else {
        apply(patch)
        continue
      }
      remove(entry.target, &contentTypes)
      relationships.remove(entry)
      var patchOfSheet = PartPatch(sheet)
      patchOfSheet.remove(reference.range)
      apply(patchOfSheet)
    }
  }
}
