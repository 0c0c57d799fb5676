internal import Archives
internal import Findings

/// Writes marks into the parts of a workbook, and the record of it.
struct WorkbookAnnotation {
  private let workbook: PatchableWorkbook
  private let author: String
  private var package: PackagePatch { workbook.package }
  private var flavour: OfficeFlavour { workbook.flavour }
  private var contentTypes: ContentTypesPatch?
  private var relationships: RelationshipsPatch
  private var styles: StylesheetPatch
  private var shapes: ShapeNumbers
  private var record = AnnotationRecord()
  private var outcome = AnnotationOutcome()

  private static let lastRow = 1_048_576

  init(_ workbook: PatchableWorkbook, author: String) throws(WorkbookError) {
    self.workbook = workbook
    self.author = author
    contentTypes = try ContentTypesPatch(of: workbook.package)
    relationships = try workbook.relationships()
    shapes = try ShapeNumbers(of: workbook.package)
    styles = try Self.styles(of: workbook, &relationships, &contentTypes)
  }

  private static func styles(
    of workbook: PatchableWorkbook, _ relationships: inout RelationshipsPatch,
    _ contentTypes: inout ContentTypesPatch?
  ) throws(WorkbookError) -> StylesheetPatch {
    let part = [
      relationships.entries.first { $0.kind == "styles" }?.target, workbook.folder + "styles.xml",
    ].compactMap(\.self).first { workbook.package.contains($0) }
    if let part, let tokens = try workbook.package.tokens(of: part) {
      return try StylesheetPatch(PartPatch(tokens))
    }
    // Where a relationship to a missing part is left behind, its part is made.
    let known = relationships.entries.first { $0.kind == "styles" }?.target
    let name = known ?? workbook.folder + "styles.xml"
    if known == nil { _ = relationships.add("styles", name) }
    contentTypes?.add(name, type: ContentTypes.styles)
    let tokens = try MarkupTokens(Array(StylesheetPatch.empty(workbook.flavour).utf8), of: name)
    return try StylesheetPatch(PartPatch(tokens, isNew: true))
  }

  /// Marks cells, and adds the sheet that lists them.
  mutating func mark(
    _ marks: [String: [CellMark]], _ summary: SummarySheet
  ) throws(WorkbookError) -> AnnotationOutcome {
    var rest = marks
    for (name, part) in try sheets() {
      guard let part, package.contains(part), let marks = rest.removeValue(forKey: name),
        !marks.isEmpty
      else { continue }
      try mark(marks, sheet: name, part)
    }
    for (name, marks) in rest.sorted(by: { $0.key < $1.key }) {
      outcome.unmarkable += marks.map { (name, $0.cell) }
    }
    try add(summary)
    try finish(styles.finished())
    record.fills = styles.originals
    try addRecord()
    return outcome
  }

  /// The worksheets and their parts, as the workbook is now.
  private func sheets() throws(WorkbookError) -> [(name: String, part: String?)] {
    guard let tokens = try package.tokens(of: workbook.part) else { return [] }
    let book = try WorkbookPartPatch(tokens, flavour)
    return book.sheets.compactMap { sheet in
      let id = tokens.relationship(of: sheet.start)
      let entry = relationships.entries.first { $0.id == id }
      // Chart, dialog and macro sheets have no cells to mark.
      guard entry?.kind == "worksheet" else { return nil }
      return (EscapedText.decoded(tokens.value("name", of: sheet.start) ?? ""), entry?.target)
    }
  }

  // MARK: Sheets

  private mutating func mark(
    _ marks: [CellMark], sheet: String, _ part: String
  ) throws(WorkbookError) {
    guard let tokens = try package.tokens(of: part) else { return }
    let map = try WorksheetMap(tokens)
    var possible: [CellMark] = []
    for mark in WorksheetMarks.gathered(marks, in: map) {
      if mark.cell.row <= Self.lastRow, mark.cell.column <= SheetMeasures.lastColumn {
        possible.append(mark)
      } else {
        outcome.unmarkable.append((sheet, mark.cell))
      }
    }
    var worksheet = WorksheetMarks(map)
    try worksheet.apply(possible, &styles)
    outcome.marked += possible.count
    try addNotes(of: possible, sheet: sheet, map, &worksheet)
    try finish(worksheet.finished())
  }

  private mutating func addNotes(
    of marks: [CellMark], sheet: String, _ map: WorksheetMap, _ worksheet: inout WorksheetMarks
  ) throws(WorkbookError) {
    var marks = marks.filter { $0.note != nil }
    guard !marks.isEmpty else { return }
    var relationships = try RelationshipsPatch(of: map.tokens.part, in: package, flavour)
    let threaded = try cellsWithThreads(relationships)
    outcome.notesWithheld += marks.filter { threaded.contains($0.cell) }.map { (sheet, $0.cell) }
    marks.removeAll { threaded.contains($0.cell) }
    guard !marks.isEmpty else { return }
    var notes = try notes(&relationships)
    let measures = SheetMeasures(map: map)
    var boxes: [(box: NoteBox, cell: CellReference)] = []
    var higher: [CellReference: Int] = [:]
    for mark in marks {
      let text = mark.note ?? ""
      if notes.hasNote(at: mark.cell) {
        higher[mark.cell] = NoteBox.height(of: text)
      } else {
        boxes.append((NoteBox(at: mark.cell, text, on: measures), mark.cell))
      }
      try notes.add(text, at: mark.cell)
    }
    try finish(notes.finished())
    if !boxes.isEmpty || map.notesDrawing != nil {
      try draw(boxes, higher, map, &worksheet, &relationships)
    }
    if let patch = relationships.finished() { try finish(patch) }
  }

  private func cellsWithThreads(
    _ relationships: RelationshipsPatch
  ) throws(WorkbookError) -> Set<CellReference> {
    var cells: Set<CellReference> = []
    for entry in relationships.entries where entry.kind == "threadedComment" {
      guard let tokens = try package.tokens(of: entry.target) else { continue }
      for comment in try tokens.document().children {
        if let cell = tokens.value("ref", of: comment.start).flatMap({ CellReference($0) }) {
          cells.insert(cell)
        }
      }
    }
    return cells
  }

  private mutating func notes(
    _ relationships: inout RelationshipsPatch
  ) throws(WorkbookError) -> NotesPatch {
    for entry in relationships.entries where entry.kind == "comments" {
      guard let tokens = try package.tokens(of: entry.target) else { continue }
      return try NotesPatch(PartPatch(tokens), author: author)
    }
    let part = package.freeName(workbook.folder + "comments", ".xml", apartFrom: relationships)
    _ = relationships.add("comments", part)
    contentTypes?.add(part, type: ContentTypes.comments)
    let tokens = try MarkupTokens(Array(NotesPatch.empty(flavour).utf8), of: part)
    return try NotesPatch(PartPatch(tokens, isNew: true), author: author)
  }

  private mutating func draw(
    _ boxes: [(box: NoteBox, cell: CellReference)], _ higher: [CellReference: Int],
    _ map: WorksheetMap,
    _ worksheet: inout WorksheetMarks, _ relationships: inout RelationshipsPatch
  ) throws(WorkbookError) {
    let known = map.notesDrawing.flatMap { id in relationships.entries.first { $0.id == id } }
    var patch: PartPatch
    if let known, let tokens = try package.tokens(of: known.target) {
      patch = PartPatch(tokens)
    } else if boxes.isEmpty {
      return
    } else {
      let part = package.freeName(
        workbook.folder + "drawings/vmlDrawing", ".vml", apartFrom: relationships)
      patch = PartPatch(
        try MarkupTokens(Array(NotesDrawing.empty.utf8), of: part), isNew: true)
      let relationship = relationships.add("vmlDrawing", part)
      contentTypes?.addByExtension(part, "vml", type: ContentTypes.drawing)
      worksheet.refer(toNotesDrawing: relationship, flavour)
    }
    var drawing = NotesDrawing(patch, shapes)
    for (box, cell) in boxes { drawing.add(box, at: cell) }
    if !higher.isEmpty { drawing.enlarge(higher) }
    (patch, shapes) = try drawing.finished()
    try finish(patch)
  }

  // MARK: The workbook

  private mutating func add(_ summary: SummarySheet) throws(WorkbookError) {
    guard let tokens = try package.tokens(of: workbook.part) else { return }
    var book = try WorkbookPartPatch(tokens, flavour)
    outcome.sheetName = book.freeName(summary.name)
    var sheet = SummarySheetPart(summary, SummaryStyles())
    let markup = try sheet.markup(flavour, &styles)
    let part = package.freeName(
      workbook.folder + "worksheets/sheet", ".xml", apartFrom: relationships)
    let relationship = relationships.add("worksheet", part)
    contentTypes?.add(part, type: ContentTypes.worksheet)
    try finish(PartPatch(try MarkupTokens(Array(markup.utf8), of: part), isNew: true))
    try book.addFirstSheet(outcome.sheetName, relationship: relationship, table: sheet.table)
    try finish(book.patch)
  }

  /// Keeps a changed part, and how it is changed.
  private mutating func finish(_ patch: PartPatch) throws(WorkbookError) {
    guard !patch.isEmpty else { return }
    let (bytes, inverse) = patch.applied()
    record.parts.append(
      AnnotationRecord.Part(
        name: patch.part, size: bytes.size, checkSum: bytes.checkSum,
        inverse: patch.isNew ? nil : inverse))
    package.set(patch.part, to: bytes)
  }

  /// Adds the record, as a custom part, which programs keep when they save the workbook
  /// (ECMA-376 Part 1, 15.2.5, 15.2.6 and 22.5).
  private mutating func addRecord() throws(WorkbookError) {
    var number = 1
    while package.contains("customXml/item\(number).xml")
      || package.contains("customXml/itemProps\(number).xml")
    {
      number += 1
    }
    let item = "customXml/item\(number).xml"
    let properties = "customXml/itemProps\(number).xml"
    _ = relationships.add("customXml", item)
    contentTypes?.addByExtension(item, "xml", type: ContentTypes.xml)
    contentTypes?.add(properties, type: ContentTypes.customProperties)
    var ofItem = try RelationshipsPatch(of: item, in: package, flavour)
    _ = ofItem.add("customXmlProps", properties)
    if let patch = ofItem.finished() { try finish(patch) }
    let namespace =
      flavour == .strict
      ? "http://purl.oclc.org/ooxml/officeDocument/customXml"
      : "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
    let markup =
      #"<?xml version="1.0" encoding="UTF-8" standalone="no"?>"# + "\n" + """
        <ds:datastoreItem ds:itemID="{6E0B7A52-93C4-4D0E-8B8E-2C6D1F2A7C01}" \
        xmlns:ds="\(namespace)"><ds:schemaRefs>\
        <ds:schemaRef ds:uri="urn:rekap:annotation"/></ds:schemaRefs></ds:datastoreItem>
        """
    try finish(PartPatch(try MarkupTokens(Array(markup.utf8), of: properties), isNew: true))
    if let patch = relationships.finished() { try finish(patch) }
    if let contentTypes { try finish(contentTypes.finished()) }
    package.set(item, to: Array(record.markup.utf8))
  }
}
