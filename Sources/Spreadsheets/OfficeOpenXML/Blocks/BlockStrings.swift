internal import Markup

/// What a block of the shared strings part holds, read by itself.
struct BlockStrings: Sendable {
  let strings: SharedStrings
  /// Whether it holds more strings than a workbook may have; those beyond are left out.
  let isOverLimit: Bool

  init(_ part: SharedStringsPart) {
    strings = part.strings
    isOverLimit = part.isOverLimit
  }

  /// Reads a block; `nil` where that is no document by itself.
  static func read(
    _ block: Block, _ limits: WorkbookLimits, keepsFonts: Bool
  ) -> BlockParsing<BlockStrings>.Reading? {
    let handler = SharedStringsPart(limits: limits, keepsFonts: keepsFonts)
    let result = try? block.withText { text in
      try MarkupParser.read(text, with: handler, nesting: limits[.nesting])
    }
    guard let (part, lastLine) = result, part.isTable else { return nil }
    return BlockParsing.Reading(
      product: BlockStrings(part), lastLine: lastLine, size: block.pieces.count)
  }
}

extension SharedStringsPart {
  /// Reads a large part with several threads; `nil` where it can't be cut.
  static func read(
    _ part: String, of package: Package, keepsFonts: Bool, parallelism: Parallelism
  ) throws(WorkbookError) -> SharedStringsPart? {
    let limits = package.limits
    let blocks = try BlockParsing(part, of: package, cutting: .strings, parallelism) {
      block, _ in
      BlockStrings.read(block, limits, keepsFonts: keepsFonts)
    }
    guard let blocks else { return nil }
    // There can't be more text than XML; what the archive says of that may be wrong.
    let size = Int(clamping: min(package.size(of: part), mostReserved))
    var whole = SharedStringsPart(limits: limits, keepsFonts: keepsFonts, textSize: size)
    while let block = blocks.next() { whole.append(block) }
    let parser = try blocks.makeParser(
      SharedStringsPart(limits: limits, keepsFonts: keepsFonts), nesting: limits[.nesting])
    while try blocks.advance(parser) {}
    whole.append(BlockStrings(parser.handler))
    return whole
  }

  /// For how much text room is made before there is any: memory that isn't used costs nothing.
  private static var mostReserved: UInt64 { 64 << 20 }
}
