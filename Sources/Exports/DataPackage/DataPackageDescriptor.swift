package import Findings
package import Indicators
internal import Spreadsheets

/// The descriptor of a Data Package (version 2, datapackage.org): which tables there are, and what
/// their columns mean.
///
/// It promises only what holds. A required answer that is missing and a text that is too long are
/// findings, and the record stands all the same; so the answers have no such constraints, and a primary
/// key only where no key comes twice. Codes are promised to be in their lists, and numbers and days
/// between their bounds.
package struct DataPackageDescriptor {
  /// The file that holds it, by the specification.
  package static let file = "datapackage.json"
  /// The file of the records, as ``CSVRecordWriter`` writes them.
  package static let answersFile = "answers.csv"
  /// The file of the findings, as ``FindingCSV`` writes them.
  package static let findingsFile = "findings.csv"

  private let schema: Schema?
  private let provenance: Provenance
  private let sources: [String]
  private let hasUniqueKeys: Bool
  private let language: Language

  /// Describes an output.
  ///
  /// - Parameters:
  ///   - schema: The schema of the records; `nil` where there are none.
  ///   - sources: The names of the workbooks.
  ///   - hasUniqueKeys: Whether each record has a key, and none the key of another.
  ///   - language: That of titles and descriptions.
  package init(
    of schema: Schema?, provenance: Provenance, sources: [String], hasUniqueKeys: Bool,
    language: Language
  ) {
    self.schema = schema
    self.provenance = provenance
    self.sources = sources
    self.hasUniqueKeys = hasUniqueKeys
    self.language = language
  }

  /// The descriptor as JSON.
  package var bytes: [UInt8] {
    var members: [(key: String, value: JSONValue)] = [
      ("$schema", .text("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .text(Self.slug(schema?.id ?? "rekap"))),
    ]
    if let schema {
      members.append(("title", .text(schema.title[language])))
      members.append(("description", .text(description(of: schema))))
    }
    if !sources.isEmpty {
      members.append(("sources", .list(sources.map { .object([("title", .text($0))]) })))
    }
    var resources: [JSONValue] = []
    if let schema {
      resources.append(answers(of: schema))
    }
    resources.append(
      table(
        "findings", at: Self.findingsFile, fields: FindingCSV.columns.map { ($0.name, $0.type) }))
    for list in listsInUse { resources.append(table(of: list)) }
    members.append(("resources", .list(resources)))
    return JSONValue.object(members).document
  }

  /// The lists that fields take their codes from, in order of their names, each as a file of its own.
  package var listFiles: [(path: String, bytes: [UInt8])] {
    listsInUse.map { ($0.path, ListCSV.bytes(of: $0)) }
  }

  private var listsInUse: [CodeList] {
    guard let schema else { return [] }
    let names = Set(schema.fields.filter(\.isWritten).compactMap(\.list))
    return names.sorted().compactMap { schema.lists[$0] }
  }

  private func description(of schema: Schema) -> String {
    let catalogue = "\(schema.catalogue.id) (\(schema.catalogue.status))"
    guard let note = schema.catalogue.note else { return catalogue }
    return "\(catalogue). \(note[language])"
  }

  // MARK: Tables

  private func answers(of schema: Schema) -> JSONValue {
    let columns = CSVRecordWriter.columns(of: schema, provenance: provenance)
    let fields = columns.map { column -> JSONValue in
      var members: [(key: String, value: JSONValue)] = [
        ("name", .text(column.name)), ("type", .text(column.type)),
      ]
      if let field = schema.fields.first(where: { $0.name == column.name }) {
        members.append(("title", .text(field.label[language])))
        let constraints = field.constraints
        if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
      }
      return .object(members)
    }
    let keys = schema.fields.compactMap { field -> JSONValue? in
      guard field.isWritten, field.unknown == .reject,
        let list = field.list.flatMap({ schema.lists[$0] }),
        field.type.tableSchemaName == codeType(of: list)
      else { return nil }
      return .object([
        ("fields", .texts([field.name])),
        (
          "reference",
          .object([("resource", .text(list.resource)), ("fields", .texts(["code"]))])
        ),
      ])
    }
    var table: [(key: String, value: JSONValue)] = [
      ("fields", .list(fields)), ("missingValues", .texts([""])),
    ]
    if hasUniqueKeys {
      // Where keys repeat, that is a finding, and whoever opens the package must still be able to.
      table.append(("primaryKey", .texts(schema.key.map { schema.fields[$0].name })))
    }
    if !keys.isEmpty { table.append(("foreignKeys", .list(keys))) }
    return resource("answers", at: Self.answersFile, schema: table)
  }

  private func table(of list: CodeList) -> JSONValue {
    table(
      list.resource, at: list.path,
      fields: ListCSV.columns(of: list).map { ($0, $0 == "code" ? codeType(of: list) : "string") },
      key: "code")
  }

  /// The type of a list's codes: that of the first field that takes its values from it.
  private func codeType(of list: CodeList) -> String {
    schema?.fields.first { $0.isWritten && $0.list == list.name }?.type.tableSchemaName ?? "string"
  }

  private func table(
    _ name: String, at path: String, fields: [(name: String, type: String)], key: String? = nil
  ) -> JSONValue {
    var table: [(key: String, value: JSONValue)] = [
      (
        "fields",
        .list(fields.map { .object([("name", .text($0.name)), ("type", .text($0.type))]) })
      ),
      ("missingValues", .texts([""])),
    ]
    if let key { table.append(("primaryKey", .texts([key]))) }
    return resource(name, at: path, schema: table)
  }

  private func resource(
    _ name: String, at path: String, schema: [(key: String, value: JSONValue)]
  ) -> JSONValue {
    .object([
      ("name", .text(name)), ("type", .text("table")), ("path", .text(path)),
      ("format", .text("csv")), ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
      ("schema", .object(schema)),
    ])
  }

  /// A name as the specification wants it: small letters, digits, `-`, `_` and `.`.
  fileprivate static func slug(_ name: String) -> String {
    String(
      name.lowercased().map { letter in
        letter.isASCII && (letter.isLetter || letter.isNumber || "-_.".contains(letter))
          ? letter : "-"
      })
  }
}

extension CodeList {
  fileprivate var resource: String { "list-" + DataPackageDescriptor.slug(name) }
  fileprivate var path: String { "lists/\(DataPackageDescriptor.slug(name)).csv" }
}

extension Field {
  /// What Table Schema can check of the values that are written (datapackage.org, version 2).
  ///
  /// A value out of its range is a finding and is not written; what is required and what is too long
  /// are findings too, but such records are written, and whoever opens the package must be able to.
  fileprivate var constraints: [(key: String, value: JSONValue)] {
    var constraints: [(key: String, value: JSONValue)] = []
    func add(_ key: String, _ number: Double?) {
      guard let number else { return }
      constraints.append((key, Int(exactly: number).map { .number($0) } ?? .real(number)))
    }
    switch type {
    case .integer, .number:
      add("minimum", minimum)
      add("maximum", maximum)
    case .date:
      if let earliest { constraints.append(("minimum", .text(earliest.description))) }
      if let latest { constraints.append(("maximum", .text(latest.description))) }
    case .text, .code: break
    }
    return constraints
  }
}
