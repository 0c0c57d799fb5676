internal import Foundation

/// Writes small packages of XLSX and OpenDocument whose parts a test spells out, so that the test shows the XML.
package struct PackageBuilder {
  /// The parts in the order in which they are written: name and bytes.
  package var parts: [(name: String, bytes: [UInt8])] = []

  /// Whether the archive is written as by a program that learns sizes only while it writes, and
  /// is ready for large ones: data descriptors after the parts (4.3.9), ZIP64 in the directory
  /// (4.5.3) and at its end (4.3.14, 4.3.15).
  package var isStreamed = false
  /// Entries whose compressed bytes are spelled out, written after the parts.
  package var deflated: [DeflatedEntry] = []

  /// An entry as it stands in the archive, true or not.
  package struct DeflatedEntry {
    /// The name.
    package var name: String
    /// The bytes by RFC 1951.
    package var bytes: [UInt8]
    /// How many bytes the directory says they inflate to.
    package var size: Int
    /// Makes an entry.
    package init(name: String, bytes: [UInt8], size: Int) {
      self.name = name
      self.bytes = bytes
      self.size = size
    }
  }

  /// Makes a package without parts.
  package init() {}

  /// Makes a workbook with one sheet named `Data` and the parts that go with it.
  ///
  /// - Parameters:
  ///   - sheet: The worksheet part.
  ///   - strings: The shared strings part.
  ///   - styles: The styles part.
  ///   - workbookProperties: What stands in the workbook part before its sheets.
  package init(
    sheet: String, strings: String? = nil, styles: String? = nil, workbookProperties: String = ""
  ) {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    add(
      "_rels/.rels",
      """
      <Relationships xmlns="\(package)">\
      <Relationship Id="a" Type="\(office)/officeDocument" Target="xl/workbook.xml"/>\
      </Relationships>
      """)
    add(
      "xl/workbook.xml",
      """
      <workbook xmlns="\(main)" xmlns:r="\(office)">\(workbookProperties)\
      <sheets><sheet name="Data" sheetId="1" r:id="b"/></sheets></workbook>
      """)
    add(
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships xmlns="\(package)">\
      <Relationship Id="b" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>\
      <Relationship Id="c" Type="\(office)/sharedStrings" Target="sharedStrings.xml"/>\
      <Relationship Id="d" Type="\(office)/styles" Target="styles.xml"/>\
      </Relationships>
      """)
    add("xl/worksheets/sheet1.xml", sheet)
    if let strings { add("xl/sharedStrings.xml", strings) }
    if let styles { add("xl/styles.xml", styles) }
  }

  /// Makes an OpenDocument spreadsheet.
  ///
  /// - Parameters:
  ///   - tables: What stands in the spreadsheet of the content part.
  ///   - automaticStyles: The styles of the content part.
  ///   - styles: The styles that those build on, in the styles part.
  package init(openDocument tables: String, automaticStyles: String = "", styles: String? = nil) {
    let namespaces = [
      "office", "table", "text", "style", "drawing", "presentation",
    ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }
      .joined(separator: " ")
    let others = """
      xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" \
      xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
      """
    add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    add(
      "content.xml",
      """
      <office:document-content \(namespaces) \(others)>\
      <office:automatic-styles>\(automaticStyles)</office:automatic-styles>\
      <office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body>\
      </office:document-content>
      """)
    guard let styles else { return }
    add(
      "styles.xml",
      """
      <office:document-styles \(namespaces) \(others)>\
      <office:styles>\(styles)</office:styles></office:document-styles>
      """)
  }

  /// Adds a part in UTF-8.
  package mutating func add(_ name: String, _ text: String) {
    parts.append((name, Array(text.utf8)))
  }

  /// A ZIP archive of the parts, each stored as it is (APPNOTE.TXT 4.3).
  package var archive: [UInt8] {
    if isStreamed { return streamedArchive }
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in parts {
      let start = bytes.count
      // What the local header and the directory say alike: version, flags, method, time,
      // date, check sum, sizes, name length, extra length.
      let shared =
        Self.two(20) + Self.two(0) + Self.two(0) + Self.two(0) + Self.two(0x21)
        + Self.four(Self.checkSum(content)) + Self.four(content.count) + Self.four(content.count)
        + Self.two(name.utf8.count) + Self.two(0)
      bytes += [0x50, 0x4B, 3, 4] + shared + Array(name.utf8) + content
      directory += [0x50, 0x4B, 1, 2] + Self.two(20) + shared
      directory += Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0) + Self.four(start)
      directory += Array(name.utf8)
    }
    for entry in deflated {
      let start = bytes.count
      // Sizes beyond four bytes stand in an extra field (4.5.3).
      let isLarge = entry.size > 0xFFFF_FFFF
      let extra = isLarge ? Self.two(1) + Self.two(8) + Self.eight(entry.size) : []
      let size = isLarge ? 0xFFFF_FFFF : entry.size
      let shared =
        Self.two(45) + Self.two(0) + Self.two(8) + Self.two(0) + Self.two(0x21) + Self.four(0)
        + Self.four(entry.bytes.count) + Self.four(size) + Self.two(entry.name.utf8.count)
        + Self.two(extra.count)
      bytes += [0x50, 0x4B, 3, 4] + shared + Array(entry.name.utf8) + extra + entry.bytes
      directory += [0x50, 0x4B, 1, 2] + Self.two(45) + shared
      directory += Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0) + Self.four(start)
      directory += Array(entry.name.utf8) + extra
    }
    let count = parts.count + deflated.count
    let end =
      [0x50, 0x4B, 5, 6] + Self.two(0) + Self.two(0) + Self.two(count)
      + Self.two(count) + Self.four(directory.count) + Self.four(bytes.count) + Self.two(0)
    return bytes + directory + end
  }

  private var streamedArchive: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in parts {
      let start = bytes.count
      // Version, flags (sizes follow, names are UTF-8), method, time, date.
      let shared = Self.two(45) + Self.two(0x808) + Self.two(0) + Self.two(0) + Self.two(0x21)
      let sum = Self.four(Self.checkSum(content))
      let unknown = Self.four(0xFFFF_FFFF)
      bytes += [0x50, 0x4B, 3, 4] + shared + Self.four(0) + unknown + unknown
      bytes += Self.two(name.utf8.count) + Self.two(20) + Array(name.utf8)
      bytes += Self.two(1) + Self.two(16) + Self.eight(0) + Self.eight(0) + content
      bytes += [0x50, 0x4B, 7, 8] + sum + Self.eight(content.count) + Self.eight(content.count)
      directory += [0x50, 0x4B, 1, 2] + Self.two(45) + shared + sum + unknown + unknown
      directory += Self.two(name.utf8.count) + Self.two(28) + Self.two(0) + Self.two(0)
      directory += Self.two(0) + Self.four(0) + unknown + Array(name.utf8)
      directory += Self.two(1) + Self.two(24) + Self.eight(content.count)
      directory += Self.eight(content.count) + Self.eight(start)
    }
    let end = bytes.count + directory.count
    var tail: [UInt8] = [0x50, 0x4B, 6, 6] + Self.eight(44) + Self.two(45) + Self.two(45)
    tail += Self.four(0) + Self.four(0) + Self.eight(parts.count) + Self.eight(parts.count)
    tail += Self.eight(directory.count) + Self.eight(bytes.count)
    tail += [0x50, 0x4B, 6, 7] + Self.four(0) + Self.eight(end) + Self.four(1)
    tail += [0x50, 0x4B, 5, 6] + Self.two(0) + Self.two(0) + Self.two(0xFFFF) + Self.two(0xFFFF)
    tail += Self.four(0xFFFF_FFFF) + Self.four(0xFFFF_FFFF) + Self.two(0)
    return bytes + directory + tail
  }

  /// Writes the archive to a new file and gives its path to a function.
  package func withFile<Result>(_ body: (String) throws -> Result) throws -> Result {
    try Self.withFile(of: archive, body)
  }

  /// Writes bytes to a new file and gives its path to a function.
  package static func withFile<Result>(
    of bytes: [UInt8], _ body: (String) throws -> Result
  ) throws -> Result {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("rekap-\(UUID().uuidString).xlsx").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  private static func two(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  private static func eight(_ number: Int) -> [UInt8] { four(number) + four(number >> 32) }

  private static func four(_ number: Int) -> [UInt8] { two(number) + two(number >> 16) }

  /// CRC-32 (ISO 3309).
  private static func checkSum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = sum >> 8 ^ remainders[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
    return Int(~sum)
  }

  /// What each byte leaves of the polynomial's division.
  private static let remainders: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(byte) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
}
