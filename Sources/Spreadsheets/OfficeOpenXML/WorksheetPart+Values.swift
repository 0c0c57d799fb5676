internal import Findings
internal import Markup

// What the text of a cell becomes.
extension WorksheetPart {
  /// Adds the cell to the row, unless it is empty.
  mutating func addCell() {
    guard !text.isEmpty else {
      // A saved empty text is an empty cell; no saved value at all is a missing result.
      return isFormula && type != .string ? add(.uncalculated, 0) : ()
    }
    if text.count > textLimit || text.omitted > 0,
      let length = EscapedText.length(of: text, over: textLimit)
    {
      return add(.unreadable(.tooLong(characters: length, limit: textLimit)))
    }
    switch type {
    case .shared: addSharedString()
    case .number, .none: addNumber()
    case .string: addText(.text)
    // Without inline text there is nothing: other readers pass over a value here too.
    case .inline: break
    case .boolean: addBoolean()
    case .error: addText(.error)
    case .date:
      guard let date = ISODate.value(of: text.makeString()) else { return addText(.text) }
      add(date)
    }
  }

  private mutating func addSharedString() {
    guard let number = sharedNumber() else {
      let reference = String(text.makeString().prefix(40))
      return add(.unreadable(.noSharedString(reference, count: context.strings.count)))
    }
    add(.sharedString, UInt64(number))
  }

  private func sharedNumber() -> Int? {
    if let number = text.withText({ NumberParsing.index($0) }) { return number }
    guard let number = text.withText({ NumberParsing.double($0) }), number >= 0 else { return nil }
    return Int(exactly: number)
  }

  /// Adds a boolean; text where the cell says that it is one, and it is none.
  private mutating func addBoolean() {
    if let number = text.withText({ NumberParsing.double($0) }) {
      return add(.boolean, number != 0 ? 1 : 0)
    }
    switch text.makeString().lowercased() {
    case "true": add(.boolean, 1)
    case "false": add(.boolean, 0)
    default: addText(.text)
    }
  }

  private mutating func addNumber() {
    let format = style < context.formats.count ? context.formats[style] : .plain
    // No double is made of a number whose text may be all that is wanted of it.
    if format == .plain, addWrittenNumber() { return }
    guard let number = text.withText({ NumberParsing.double($0) }) else { return addText(.text) }
    let value: CellValue? =
      switch format {
      case .plain: nil
      case .date: SerialDate.value(of: number, in: context.dateSystem)
      case .duration: SerialDate.duration(of: number)
      }
    if let value { add(value) } else { add(.number, number.bitPattern) }
  }

  /// Adds a number by its text; tells whether that was possible.
  private mutating func addWrittenNumber() -> Bool {
    text.withText { [column, isFormula] bytes in
      PlainNumber.withText(ofNumberIn: bytes) {
        assembly.rows.append(.writtenNumber, $0, column: column, isFormula: isFormula)
      } != nil
    }
  }

  private mutating func addText(_ kind: PackedCell.Kind) {
    EscapedText.withBytes(of: text) { [column, isFormula] bytes in
      guard !bytes.isEmpty || kind == .error else { return }
      assembly.rows.append(kind, bytes, column: column, isFormula: isFormula)
    }
  }

  private mutating func add(_ kind: PackedCell.Kind, _ payload: UInt64) {
    assembly.rows.append(kind, payload, column: column, isFormula: isFormula)
  }

  private mutating func add(_ value: CellValue) {
    assembly.rows.append(value, column: column, isFormula: isFormula)
  }

  /// Says what of the cell that was added is struck through: by its own font, or by those of its runs.
  @inline(never) mutating func strikeLastCell() {
    guard let cell = assembly.rows.cells.last else { return }
    let isStruck = style < context.struckStyles.count && context.struckStyles[style]
    var extent = isStruck ? RichText.Extent.all : .none
    if cell.kind == .sharedString {
      let number = Int(cell.payload)
      if let rich = context.strings.richText(number) {
        extent = rich.extent(
          inCell: isStruck, whole: context.strings.withString(number) { String($0) })
      }
    } else if hasInline, runs.hasFonts {
      extent = EscapedText.richText(text, runs)
        .extent(inCell: isStruck, whole: EscapedText.string(text))
    }
    assembly.rows.strikeLastCell(extent)
  }
}
