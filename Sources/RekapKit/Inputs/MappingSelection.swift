public import Indicators

/// The mappings that a run may choose from.
public enum MappingSelection {
  /// The mapping of a name or file; all that are at hand where none is named.
  ///
  /// - Throws: `ConfigurationError` where a file is wrong, ``RunError`` where there is none.
  public static func mappings(named name: String?) throws -> [Mapping] {
    if let name { return [try MappingLibrary.mapping(named: name)] }
    guard let folder = MappingLibrary.folder() else { throw RunError.noMappings }
    let files = MappingLibrary.mappingFiles(in: folder)
    guard !files.isEmpty else { throw RunError.noMappings }
    return try Mapping.mappings(contentsOf: files)
  }
}
