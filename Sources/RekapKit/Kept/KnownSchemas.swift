import Indicators

/// The schemas of a run, by which what was kept names its own.
struct KnownSchemas: Sendable {
  private var schemas: [String: Schema] = [:]

  init(of mappings: [Mapping]) {
    for mapping in mappings { schemas[Self.name(of: mapping.schema)] = mapping.schema }
  }

  /// What a schema is called: its file, or its id where it has none.
  static func name(of schema: Schema) -> String { schema.file ?? schema.id }

  /// The schema of a name; `nil` for none.
  func schema(named name: String?) throws(KeptFault) -> Schema? {
    guard let name else { return nil }
    guard let schema = schemas[name] else { throw KeptFault() }
    return schema
  }
}
