import Foundation
import Testing
import Yams

/// The keys of the mapping language, and the words that may stand under them, as `rekap json-schema`
/// has them.
struct MappingLanguage {
  /// All of them: `section.key` and `key: word`.
  let all: Set<String>
  private let definitions: [String: [String: Any]]

  init() throws {
    let output = try RekapRun("json-schema", "mapping").output
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let definitions = try #require(object?["$defs"] as? [String: [String: Any]])
    self.definitions = definitions
    var all: Set<String> = []
    for (name, definition) in definitions {
      let properties = definition["properties"] as? [String: [String: Any]] ?? [:]
      for (key, shape) in properties {
        all.insert("\(Self.section(name)).\(key)")
        all.formUnion(Self.words(of: shape).map { "\(key): \($0)" })
      }
    }
    self.all = all
  }

  /// Those that a mapping uses.
  func used(in mapping: String) throws -> Set<String> {
    var used: Set<String> = []
    let root = try #require(try Yams.compose(yaml: mapping))
    visit(root, ["$ref": "#/$defs/mapping"], under: "", into: &used)
    return used
  }

  private func visit(
    _ node: Node, _ shape: [String: Any], under key: String, in section: String = "",
    into used: inout Set<String>
  ) {
    if let reference = shape["$ref"] as? String {
      let name = reference.replacing("#/$defs/", with: "")
      visit(node, definitions[name] ?? [:], under: key, in: name, into: &used)
    }
    for option in shape["anyOf"] as? [[String: Any]] ?? [] {
      visit(node, option, under: key, in: section, into: &used)
    }
    switch node {
    case .scalar(let scalar):
      if Self.words(of: shape).contains(scalar.string) { used.insert("\(key): \(scalar.string)") }
    case .sequence(let sequence):
      guard let items = shape["items"] as? [String: Any] else { return }
      for item in sequence { visit(item, items, under: key, in: section, into: &used) }
    case .mapping(let mapping):
      let properties = shape["properties"] as? [String: [String: Any]] ?? [:]
      for (name, value) in mapping {
        if let property = name.string.flatMap({ properties[$0] }), let name = name.string {
          used.insert("\(Self.section(section)).\(name)")
          visit(value, property, under: name, in: section, into: &used)
        } else if let entry = shape["additionalProperties"] as? [String: Any] {
          visit(value, entry, under: key, in: section, into: &used)
        }
      }
    case .alias: break
    }
  }

  /// The words of a choice, in a list of them too.
  private static func words(of shape: [String: Any]) -> Set<String> {
    let own = (shape["enum"] as? [Any] ?? []).compactMap { $0 as? String }
    let items = shape["items"] as? [String: Any]
    let options = (shape["anyOf"] as? [[String: Any]] ?? []) + (items.map { [$0] } ?? [])
    return options.reduce(into: Set(own)) { $0.formUnion(words(of: $1)) }
  }

  /// The name of a section; a field, or one of its sources, has the same keys wherever it stands.
  private static func section(_ name: String) -> String {
    name.hasSuffix("Field") || name.hasSuffix("FieldSource") ? "field" : name
  }
}
