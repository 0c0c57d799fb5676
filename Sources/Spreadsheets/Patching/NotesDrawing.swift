internal import Findings

/// Adds the boxes of notes to a sheet's drawing in VML, without which Excel shows no note
/// (ECMA-376 Part 4, 19.1 and 19.4).
///
/// VML need not be well-formed XML, so it is looked at as text.
struct NotesDrawing {
  private var patch: PartPatch
  private var shapes = ""
  private var numbers: ShapeNumbers
  private var blocks: [Int] = []
  private var left = 0
  private var next = 0
  private let declarations: String

  init(_ patch: PartPatch, _ numbers: ShapeNumbers) {
    self.patch = patch
    self.numbers = numbers
    let bytes = patch.tokens.bytes
    let isPlain = Self.namespaces.allSatisfy { bytes.place(of: $0, from: 0) != nil }
    declarations = isPlain ? "" : " " + Self.namespaces.joined(separator: " ")
  }

  private static let namespaces = [
    #"xmlns:v="urn:schemas-microsoft-com:vml""#,
    #"xmlns:o="urn:schemas-microsoft-com:office:office""#,
    #"xmlns:x="urn:schemas-microsoft-com:office:excel""#,
  ]

  /// A drawing for a sheet that has none.
  static let empty =
    "<xml \(namespaces.joined(separator: " "))><o:shapelayout v:ext=\"edit\">"
    + "<o:idmap v:ext=\"edit\" data=\"\"/></o:shapelayout></xml>"

  /// Adds the box of a note.
  mutating func add(_ box: NoteBox, at cell: CellReference) {
    if left == 0 {
      let block = numbers.takeBlock()
      blocks.append(block)
      next = block * ShapeNumbers.blockSize + 1
      left = ShapeNumbers.blockSize - 1
    }
    shapes += """
      <v:shape\(declarations) id="_x0000_s\(next)" type="#_x0000_t202" \
      style='position:absolute;margin-left:60pt;margin-top:2pt;width:\(box.width)pt;\
      height:\(box.height)pt;z-index:1;visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto">\
      <v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>\
      <v:path o:connecttype="none"/><v:textbox style='mso-direction-alt:auto'>\
      <div style='text-align:left'></div></v:textbox><x:ClientData ObjectType="Note">\
      <x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\(box.anchor)</x:Anchor>\
      <x:AutoFill>False</x:AutoFill><x:Row>\(cell.row - 1)</x:Row>\
      <x:Column>\(cell.column - 1)</x:Column></x:ClientData></v:shape>
      """
    next += 1
    left -= 1
  }

  /// Makes the box of a note that is there already higher, so that it shows what was added to it.
  mutating func enlarge(_ cells: [CellReference: Int]) {
    let bytes = patch.tokens.bytes
    for shape in VMLShape.all(in: bytes) {
      guard let cell = shape.cell, let height = cells[cell], let anchor = shape.anchor else {
        continue
      }
      // The row of the lower edge is the seventh of eight numbers.
      var numbers = bytes[anchor].split(separator: UInt8(ascii: ","))
        .map { String(decoding: $0.filter { !$0.isSpace }, as: UTF8.self) }
      guard numbers.count == 8, let row = Int(numbers[6]), row < 1_000_000 else { continue }
      numbers[6] = String(row + (height + 19) / 20)
      patch.replace(anchor, with: numbers.joined(separator: ", "))
    }
  }

  /// The changes, and the numbers that are left.
  func finished() throws(WorkbookError) -> (patch: PartPatch, numbers: ShapeNumbers) {
    var patch = patch
    let bytes = patch.tokens.bytes
    guard let end = bytes.lastPlace(of: "</xml>") else { throw patch.tokens.damage }
    guard !shapes.isEmpty else { return (patch, numbers) }
    var markup = shapes
    if bytes.place(of: "_x0000_t202\"", from: 0) == nil {
      markup = Self.shapeType(declarations) + markup
    }
    patch.insert(markup, at: end)
    // Which blocks of numbers the drawing uses.
    if let data = ShapeNumbers.blocks(in: bytes).first {
      let list = blocks.map(String.init).joined(separator: ",")
      patch.insert((data.isEmpty ? "" : ",") + list, at: data.upperBound)
    }
    return (patch, numbers)
  }

  private static func shapeType(_ declarations: String) -> String {
    """
    <v:shapetype\(declarations) id="_x0000_t202" coordsize="21600,21600" o:spt="202" \
    path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>\
    <v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
    """
  }
}

/// The numbers of the shapes in the drawings of a workbook: no two drawings share a block of them
/// (ECMA-376 Part 4, 19.2.2.14 `idmap`).
struct ShapeNumbers {
  static let blockSize = 1_024
  private var firstFree = 1

  /// Looks which blocks the drawings of a package use.
  init(of package: PackagePatch) throws(WorkbookError) {
    for name in package.names where name.lowercased().hasSuffix(".vml") {
      guard let bytes = try package.bytes(of: name) else { continue }
      for data in Self.blocks(in: bytes) {
        for number in bytes[data].split(separator: UInt8(ascii: ",")) {
          let text = String(decoding: number.filter { !$0.isSpace }, as: UTF8.self)
          guard let number = Int(text), number < 1 << 20 else { continue }
          firstFree = max(firstFree, number + 1)
        }
      }
    }
  }

  /// Takes a block that is free.
  mutating func takeBlock() -> Int {
    defer { firstFree += 1 }
    return firstFree
  }

  /// Where drawings list their blocks.
  static func blocks(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while let tag = bytes.place(of: ":idmap", from: place) {
      place = tag + 6
      guard let end = bytes[place...].firstIndex(of: .greaterThan),
        let data = bytes.place(of: "data=", from: place), data + 6 < end
      else { continue }
      let quote = bytes[data + 5]
      guard quote == .quote || quote == .apostrophe,
        let close = bytes[(data + 6)...].firstIndex(of: quote), close < end
      else { continue }
      found.append((data + 6)..<close)
    }
    return found
  }
}

extension [UInt8] {
  /// Where a text stands first, from a place on.
  func place(of text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    var place = start
    while place + wanted.count <= count {
      if self[place] == wanted[0], self[place..<(place + wanted.count)].elementsEqual(wanted) {
        return place
      }
      place += 1
    }
    return nil
  }

  /// Where a text stands last.
  func lastPlace(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    var place = count - wanted.count
    while place >= 0 {
      if self[place] == wanted[0], self[place..<(place + wanted.count)].elementsEqual(wanted) {
        return place
      }
      place -= 1
    }
    return nil
  }
}
