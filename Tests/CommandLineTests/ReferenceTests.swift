import Foundation
import Testing

@Suite("The reference of the mapping language")
struct ReferenceTests {
  @Test("has each construct with a part of its own, and no other")
  func parts() throws {
    #expect(Construct.names.count > 30)
    #expect(Set(try Construct.page().keys) == Set(Construct.names))
  }

  @Test("golden: each workbook gives the records beside it", arguments: Construct.names)
  func goldenRecords(name: String) throws {
    let construct = try Construct(name)
    let run = try RekapRun(["convert"] + construct.arguments)
    #expect(run.status < 2, "\(run.errors)")
    try expectGolden(run.output, "\(name)/records.ndjson", in: "reference")
  }

  @Test("golden: each workbook gives the findings beside it", arguments: Construct.names)
  func goldenFindings(name: String) throws {
    let construct = try Construct(name)
    let run = try RekapRun(["check", "--quiet"] + construct.arguments)
    try expectGolden(run.output, "\(name)/findings.txt", in: "reference")
  }

  @Test("shows the mapping and the findings word for word", arguments: Construct.names)
  func words(name: String) throws {
    let construct = try Construct(name)
    let part = try construct.part()
    #expect(part.contains("```yaml\n\(try construct.text("mapping.yaml"))```\n"))
    let findings = try construct.text("findings.txt")
    let isClean = findings.contains("1 file: no findings.")
    #expect(part.contains("```text\n\(findings)```\n") != isClean)
    #expect(part.contains("```text\n") != isClean)
  }

  @Test("shows the schema of the examples word for word")
  func schema() throws {
    let schema = try String(
      contentsOf: Repository.fixture("reference/schema.yaml"), encoding: .utf8)
    #expect(try Construct.text().contains("```yaml\n\(schema)```\n"))
  }

  @Test("shows each value of each record, and where it comes from", arguments: Construct.names)
  func values(name: String) throws {
    let construct = try Construct(name)
    let records = try construct.records()
    let rows = try construct.table()
    #expect(!records.isEmpty)
    #expect(rows.count == records.count)
    for (record, row) in zip(records, rows) {
      let origins = record["_source"] as? [String: Any] ?? [:]
      let own = record.filter { !["_source", "_missing", "catalogue", "extra"].contains($0.key) }
      for (field, value) in own {
        let missing = (record["_missing"] as? [String: String])?[field]
        if value is NSNull, missing == nil {
          #expect([nil, "–"].contains(row[field]))
          continue
        }
        let at = (origins[field] as? [String: Any])?["at"] as? String
        let place = at.map(Construct.spelled)
        let told = [missing?.replacing("_", with: " "), place].compactMap(\.self)
        let text = value is NSNull ? "–" : "\(value)"
        let small = told.isEmpty ? "" : " <sub>\(told.joined(separator: ", "))</sub>"
        #expect(row[field] == text + small)
      }
      let extra = (record["extra"] as? [String: Any] ?? [:]).map { "\($0.key): \($0.value)" }
      #expect([extra.first ?? "–", extra.isEmpty ? nil : ""].contains(row["extra"]))
    }
  }

  /// Cells that nobody sees, with texts that no other cell has.
  private static let hidden = ["hidden-columns": ["B2", "B3"], "hidden-rows": ["C4", "B5", "C5"]]

  @Test("has a picture of each workbook, with all texts that are seen", arguments: Construct.names)
  func pictureTexts(name: String) throws {
    let construct = try Construct(name)
    #expect(try construct.part().contains("<img src=\"pictures/\(name).svg\" alt=\"The workbook "))
    let picture = try construct.picture()
    let drawn = Set(try construct.records().compactMap { Construct.sheet(of: $0) })
    let cells = try RekapRun("cells", construct.path(construct.workbook)).objects().filter { cell in
      cell["type"] as? String == "string" && drawn.contains(cell["sheet"] as? String ?? "")
    }
    #expect(cells.count > 4)
    let unseen = cells.filter { !picture.contains(">\($0["value"] as? String ?? "")</text>") }
    #expect(unseen.compactMap { $0["cell"] as? String } == Self.hidden[name] ?? [])
  }

  @Test("marks in each picture the cells that values come from", arguments: Construct.names)
  func pictureMarks(name: String) throws {
    let construct = try Construct(name)
    var wanted: Set<String> = []
    for record in try construct.records() {
      let sheet = Construct.sheet(of: record) ?? ""
      for case (let field, let origin as [String: Any]) in record["_source"] as? [String: Any]
        ?? [:]
      {
        guard let at = origin["at"] as? String, at.first?.isUppercase == true else { continue }
        wanted.insert("\(sheet)!\(at.prefix { $0 != ":" }) \(field)")
      }
    }
    let marks = try construct.picture().matches(of: /data-at="([^"]*)" data-of="([^"]*)"/)
    let marked = marks.flatMap { mark in
      mark.output.2.split(separator: " ").map { "\(mark.output.1) \($0)" }
    }
    #expect(!wanted.isEmpty)
    #expect(Set(marked) == wanted)
  }

  @Test("has the prose that is written for it, line by line")
  func prose() throws {
    let prose = try String(contentsOf: Repository.fixture("reference/page.md"), encoding: .utf8)
    let lines = Set(try Construct.text().split(separator: "\n"))
    let written = prose.split(separator: "\n").filter { !$0.hasPrefix("<!-- ") }
    #expect(written.filter { !lines.contains($0) } == [])
    #expect(written.count > 100)
  }

  @Test("links to each of its headings")
  func links() throws {
    let page = try Construct.text()
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("##") }.map { heading in
      String(heading.drop { $0 == "#" }.dropFirst())
    }
    for heading in headings where heading != "The constructs" {
      let anchor = heading.lowercased().filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
      #expect(page.contains("- [\(heading)](#\(anchor.replacing(" ", with: "-")))\n"))
    }
    #expect(headings.count > Construct.names.count)
  }

  @Test("writes the records of each back, or says why not", arguments: Construct.names)
  func roundTrip(name: String) throws {
    let construct = try Construct(name)
    let scratch = try TemporaryFolder()
    let mapping = ["--mapping", construct.path("mapping.yaml")]
    let export = try RekapRun(
      ["export", construct.path("records.ndjson"), "-o", scratch.path("out.xlsx")] + mapping)
    let plain = ["convert", "--provenance", "none", "--fail-on", "none"]
    let wanted = try RekapRun(plain + construct.arguments)
    let again = try RekapRun(plain + [scratch.path("out.xlsx")] + mapping)
    // The layout decides on the order.
    let isSame = export.status == 0 && again.lines.sorted() == wanted.lines.sorted()
    let isOneWay = try construct.part().contains("**Not used backwards**")
    #expect(isSame != isOneWay, "\(export.errors)\(again.output)")
  }

  @Test("golden: the workbook that is written has codes and labels as the mapping says")
  func goldenWritten() throws {
    let construct = try Construct("write")
    let scratch = try TemporaryFolder()
    let export = try RekapRun(
      "export", construct.path("records.ndjson"), "--mapping", construct.path("mapping.yaml"),
      "-o", scratch.path("out.xlsx"))
    #expect(export.status == 0, "\(export.errors)")
    let cells = try RekapRun("cells", scratch.path("out.xlsx"), "--format", "csv").output
    try expectGolden(cells, "write/written.csv", in: "reference")
  }

  @Test("uses every key of the language, and every word that may stand under one")
  func keys() throws {
    let shape = try MappingLanguage()
    var used: Set<String> = []
    for name in Construct.names {
      used.formUnion(try shape.used(in: try Construct(name).text("mapping.yaml")))
    }
    #expect(shape.all.count > 60)
    // What is so where nothing is said is not said.
    #expect(shape.all.subtracting(used) == ["fill: none", "optional: false"])
    #expect(used.isSubset(of: shape.all))
  }
}

/// A construct of the reference: a folder of the fixtures, and a part of the page.
private struct Construct {
  /// The names of all folders.
  static let names: [String] = {
    let folders = try? FileManager.default.contentsOfDirectory(
      at: Repository.fixture("reference"), includingPropertiesForKeys: [.isDirectoryKey])
    return (folders ?? []).filter(\.hasDirectoryPath).map(\.lastPathComponent).sorted()
  }()

  let name: String
  let workbook: String

  init(_ name: String) throws {
    self.name = name
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Repository.fixture("reference/\(name)").path())
    workbook = try #require(files.first { $0.hasSuffix(".xlsx") })
  }

  /// The workbook, and the mapping that reads it.
  var arguments: [String] { [path(workbook), "--mapping", path("mapping.yaml")] }

  func path(_ file: String) -> String { "Fixtures/reference/\(name)/\(file)" }

  func text(_ file: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: path(file)), encoding: .utf8)
  }

  func records() throws -> [[String: Any]] {
    try text("records.ndjson").split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
  }

  /// The sheet that a record comes from.
  static func sheet(of record: [String: Any]) -> String? {
    (record["_source"] as? [String: Any])?["sheet"] as? String
  }

  func picture() throws -> String {
    try String(
      contentsOf: Repository.root.appending(path: "Mappings/pictures/\(name).svg"),
      encoding: .utf8)
  }

  // MARK: The page

  static func text() throws -> String {
    try String(
      contentsOf: Repository.root.appending(path: "Mappings/REFERENCE.md"), encoding: .utf8)
  }

  /// The parts of the page by the names of the constructs: from the mark to the next heading.
  static func page() throws -> [String: String] {
    let parts = try text().split(separator: "\n\n<!-- ").dropFirst().map { part in
      let name = part.prefix { $0 != " " }
      return (
        String(name),
        String(part.prefix(upTo: part.firstRange(of: "\n##")?.lowerBound ?? part.endIndex))
      )
    }
    return Dictionary(parts) { first, _ in first }
  }

  func part() throws -> String { try #require(try Self.page()[name]) }

  /// The rows of the table of records, each by the names of the fields.
  func table() throws -> [[String: String]] {
    let lines = try part().split(separator: "\n").filter { $0.hasPrefix("| ") }
    let rows = lines.map { line in
      line.dropFirst(2).dropLast(2).split(separator: " | ").map(String.init)
    }
    let head = try #require(rows.first).map { String($0.split(separator: " ").last ?? "") }
    return rows.dropFirst(2).map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
  }

  /// How the page spells where a value comes from.
  static func spelled(_ place: String) -> String {
    switch place {
    case "(file)": "file name"
    case "(sheet)": "sheet name"
    default:
      place.hasPrefix("mapping:") ? place.replacing("mapping:", with: "line ") : place
    }
  }
}
