import ArgumentParser
internal import Exports
internal import Findings
internal import Indicators

/// `rekap json-schema`: what editors complete files by, and programs check findings by.
struct JSONSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "json-schema",
    abstract:
      "Writes the JSON Schema of mapping, schema or policy files, for editors to complete them; or that of findings."
  )

  /// The kinds of files.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case mapping, schema, policy, findings

    fileprivate func text(in language: Language) -> [UInt8] {
      switch self {
      case .mapping: JSONSchemaText.text(of: MappingShapes.mapping, in: language)
      case .schema: JSONSchemaText.text(of: SchemaShapes.schema, in: language)
      case .policy: JSONSchemaText.text(of: PolicyShapes.policy, in: language)
      case .findings: FindingJSONSchema.text(in: language)
      }
    }
  }

  @Argument(help: "Which kind of file: mapping, schema, policy or findings.")
  var kind: Kind

  @OptionGroup var spoken: SpokenLanguage

  func run() throws {
    try StandardOutput.write(kind.text(in: spoken.language).span)
  }
}
