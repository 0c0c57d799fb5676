import Findings
import FoundationEssentials

/// A schema among the mappings that are at hand, with the mappings to it.
package struct SchemaAtHand: Sendable {
  /// Its file.
  package var file: String
  /// The schema.
  package var schema: Schema
  /// The mappings to it, which know how workbooks spell its fields.
  package var mappings: [Mapping]

  /// The schemas in a folder of mappings, by the paths of their files.
  package static func all(in folder: String) throws(ConfigurationError) -> [SchemaAtHand] {
    var schemas: [SchemaAtHand] = []
    for file in files(in: folder) { schemas.append(try SchemaAtHand(contentsOf: file, in: folder)) }
    return schemas
  }

  /// The schema of a name, or in the file of a path.
  ///
  /// A name is what the file says under `id`, or its place in the folder, such as `local-mgi`.
  package static func named(
    _ name: String, in folder: String?
  ) throws(ConfigurationError) -> SchemaAtHand {
    let looksLikeFile = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    if looksLikeFile { return try SchemaAtHand(contentsOf: name, in: folder) }
    var known: [String] = []
    for file in folder.map(files(in:)) ?? [] {
      let place = file.dropFirst((folder?.count ?? 0) + 1).dropLast(".yaml".count)
      let id = (try? ConfigurationFile.text(at: file))
        .flatMap { MappingLibrary.topLevelValue(of: "id", in: $0) }
      let places = [String(place), place.hasSuffix("/schema") ? String(place.dropLast(7)) : nil]
      if name == id || places.contains(name) {
        return try SchemaAtHand(contentsOf: file, in: folder)
      }
      known.append(places[1] ?? String(place))
    }
    throw ConfigurationError(
      name, notAmong: known, of: Phrase(indonesian: "skema", english: "schema"),
      file: folder ?? name, line: nil)
  }

  private init(contentsOf file: String, in folder: String?) throws(ConfigurationError) {
    self.file = file
    schema = try Schema(contentsOf: file)
    let id = schema.id
    let paths = (folder.map(MappingLibrary.mappingFiles(in:)) ?? []).filter { path in
      guard let text = try? ConfigurationFile.text(at: path),
        let named = MappingLibrary.topLevelValue(of: "schema", in: text),
        let other = try? ConfigurationFile.text(at: ConfigurationFile.path(named, besides: path))
      else { return false }
      return MappingLibrary.topLevelValue(of: "id", in: other) == id
    }
    mappings = try Mapping.mappings(contentsOf: paths)
  }

  /// The schema files in a folder: YAML files with a key `record` at their left edge.
  private static func files(in folder: String) -> [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return paths.filter { path in
      guard path.hasSuffix(".yaml"),
        let text = try? ConfigurationFile.text(at: folder + "/" + path)
      else { return false }
      return MappingLibrary.topLevelValue(of: "record", in: text) != nil
    }
    .map { folder + "/" + $0 }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
