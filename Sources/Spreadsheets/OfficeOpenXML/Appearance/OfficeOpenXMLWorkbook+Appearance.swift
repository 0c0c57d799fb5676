internal import Findings

extension OfficeOpenXMLWorkbook {
  /// Looks at each sheet, and at what lies on it, in one pass of its own: to read cells needs none of
  /// this.
  func appearance() -> WorkbookAppearance {
    var look = AppearanceLook(package)
    var isStruckTextSeen = true
    var struckStyles: Set<Int> = []
    if let stylesPart {
      let styles = look.look(at: stylesPart, with: StylesPart()) { isStruckTextSeen = false }
      struckStyles = Set(styles.struckStyles.indices.filter { styles.struckStyles[$0] })
    }
    var strings: [Strikes] = []
    if let stringsPart {
      strings =
        look.look(at: stringsPart, with: StruckStringsPart(limits: look.limits)) {
          isStruckTextSeen = false
        }.strings
    }
    let sheets = parts.indices.map { index in
      // A sheet that is listed and not there is reported when its rows are read.
      guard let part = parts[index] else {
        return SheetAppearance(unseen: AppearanceAspect.allCases)
      }
      let worksheet = WorksheetAppearancePart(
        struckStyles: struckStyles, strings: strings, limits: look.limits, room: look.room)
      var isSeen = true
      let seen = look.look(at: part, with: worksheet, sheet: index) { isSeen = false }
      look.room = seen.room
      var appearance = seen.appearance
      if !isSeen { appearance.unseen.formUnion([.struckText, .filters, .restrictions]) }
      if !isStruckTextSeen { appearance.unseen.insert(.struckText) }
      var aspects: Set<AppearanceAspect> = []
      let parts = look.parts(besides: part, sheet: index) {
        aspects = [.filters, .remarks, .drawings]
      }
      appearance.unseen.formUnion(aspects)
      addFilters(in: parts, sheet: index, to: &appearance, &look)
      addObjects(in: parts, sheet: index, to: &appearance, &look)
      return appearance
    }
    return WorkbookAppearance(sheets: sheets, troubles: look.troubles)
  }

  func objects(on sheet: Sheet) -> SheetAppearance? {
    guard parts.indices.contains(sheet.index), let part = parts[sheet.index] else { return nil }
    var look = AppearanceLook(package)
    var appearance = SheetAppearance()
    let beside = look.parts(besides: part, sheet: sheet.index) {
      appearance.unseen = [.remarks, .drawings]
    }
    addObjects(in: beside, sheet: sheet.index, to: &appearance, &look)
    return appearance
  }

  /// Adds the filters of the tables that a sheet refers to.
  private func addFilters(
    in parts: [String: [String]], sheet: Int, to appearance: inout SheetAppearance,
    _ look: inout AppearanceLook
  ) {
    var unseen: Set<AppearanceAspect> = []
    for table in parts["table"] ?? [] {
      let seen = look.look(at: table, with: TablePart(), sheet: sheet) { unseen.insert(.filters) }
      if let filter = seen.filter { appearance.filters.append(filter, in: &look.room) }
    }
    appearance.unseen.formUnion(unseen)
  }

  /// Adds what lies on a sheet, in parts that it refers to: comments, notes, drawings.
  private func addObjects(
    in parts: [String: [String]], sheet: Int, to appearance: inout SheetAppearance,
    _ look: inout AppearanceLook
  ) {
    var unseen: Set<AppearanceAspect> = []
    for threads in parts["threadedComment"] ?? [] {
      let seen = look.look(
        at: threads,
        with: ThreadedCommentsPart(
          adding: appearance.comments, limits: look.limits, room: look.room), sheet: sheet
      ) { unseen.insert(.remarks) }
      appearance.comments = seen.comments
      look.room = seen.room
    }
    for notes in parts["comments"] ?? [] {
      let seen = look.look(
        at: notes,
        with: NotesPart(
          adding: appearance.notes, hasThreads: !appearance.comments.isEmpty, limits: look.limits,
          room: look.room), sheet: sheet
      ) { unseen.insert(.remarks) }
      appearance.notes = seen.notes
      look.room = seen.room
    }
    for drawing in parts["drawing"] ?? [] {
      let seen = look.look(
        at: drawing,
        with: DrawingPart(adding: appearance.textBoxes, limits: look.limits, room: look.room),
        sheet: sheet
      ) { unseen.insert(.drawings) }
      appearance.textBoxes = seen.textBoxes
      appearance.pictureCount += seen.pictureCount
      appearance.chartCount += seen.chartCount
      appearance.graphicCount += seen.graphicCount
      look.room = seen.room
    }
    // What is embedded has a part of its own, and a place that programs tell in several ways.
    for kind in ["oleObject", "package"] { appearance.graphicCount += parts[kind]?.count ?? 0 }
    appearance.unseen.formUnion(unseen)
  }
}
