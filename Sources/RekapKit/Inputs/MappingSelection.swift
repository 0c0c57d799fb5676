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

  /// From how many workbooks on jobs have mappings of their own: to read them takes as long as some
  /// workbooks.
  private static let manyWorkbooks = 100

  /// The same mappings again, for jobs that share nothing; none where there are few workbooks.
  ///
  /// - Throws: What ``mappings(named:)`` throws.
  public static func copies(
    named name: String?, jobs: Int, workbooks: Int
  ) throws -> [[Mapping]] {
    guard workbooks >= manyWorkbooks else { return [] }
    return try (1..<max(1, min(jobs, workbooks))).map { _ in try mappings(named: name) }
  }
}
