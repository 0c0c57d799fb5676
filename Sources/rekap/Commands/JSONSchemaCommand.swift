import ArgumentParser
internal import Exports
internal import Indicators

/// `rekap json-schema`: what editors complete mapping and schema files by.
struct JSONSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "json-schema",
    abstract: "Writes the JSON Schema of mapping or schema files, for editors to complete them.")

  /// The kinds of files.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case mapping, schema, policy

    fileprivate var shape: SectionShape {
      switch self {
      case .mapping: MappingShapes.mapping
      case .schema: SchemaShapes.schema
      case .policy: PolicyShapes.policy
      }
    }
  }

  @Argument(help: "Which kind of file: mapping or schema.")
  var kind: Kind

  @OptionGroup var spoken: SpokenLanguage

  func run() throws {
    try StandardOutput.write(JSONSchemaText.text(of: kind.shape, in: spoken.language).span)
  }
}
