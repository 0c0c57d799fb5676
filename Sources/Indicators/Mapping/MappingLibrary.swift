import Findings
import FoundationEssentials

/// The mapping files that are at hand, so that people name a mapping and not a path.
package enum MappingLibrary {
  /// The folder that mappings are looked for in, or `nil` where there is none.
  ///
  /// In this order: the folder that the user named; the one that the environment names in
  /// `REKAP_MAPPINGS`; a folder `Mappings` beside the executable or in a folder above it,
  /// so that a build inside the repository finds the repository's; `share/rekap/Mappings`
  /// beside the folder of the executable, where packages install it; and a folder
  /// `Mappings` in the current folder or above it. A folder that was named and is not there
  /// is not made up for by another.
  package static func folder(
    named path: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    executable: String? = executablePath,
    current: String = FileManager.default.currentDirectoryPath
  ) -> String? {
    if let named = path ?? environment["REKAP_MAPPINGS"].flatMap({ $0.isEmpty ? nil : $0 }) {
      return isFolder(named) ? named : nil
    }
    let binaries = executable.map(parent(of:))
    if let folder = binaries.flatMap(above) { return folder }
    if let binaries {
      let installed = parent(of: binaries) + "/share/rekap/Mappings"
      if isFolder(installed) { return installed }
    }
    return above(current)
  }

  /// The paths of the mapping files in a folder and the folders in it, sorted.
  ///
  /// A mapping file is a YAML file with a key `blocks` at its left edge; that is asked of
  /// the text, so that a mapping with a mistake in it is found, too, and can be told of.
  package static func mappingFiles(in folder: String) -> [String] {
    paths(in: folder).filter(isMapping)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The paths of all files in a folder and the folders in it.
  private static func paths(in folder: String) -> [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return paths.filter { path in
      !path.split(separator: "/").contains(where: { $0.hasPrefix(".") })
    }
    .map { folder + "/" + $0 }
  }

  private static func isMapping(_ path: String) -> Bool {
    guard path.hasSuffix(".yaml"), let text = try? ConfigurationFile.text(at: path) else {
      return false
    }
    return topLevelValue(of: "blocks", in: text) != nil
  }

  /// The mapping of a name, or in the file of a path.
  ///
  /// A name is what the file says under `name`, or its place in the folder, such as
  /// `local-mgi/register`.
  package static func mapping(
    named name: String, in folder: String? = folder()
  ) throws(ConfigurationError) -> Mapping {
    let looksLikeFile = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    if looksLikeFile, FileManager.default.fileExists(atPath: name) {
      return try Mapping(contentsOf: name)
    }
    guard let folder else {
      throw ConfigurationError(
        file: name, line: nil, value: name,
        id:
          "folder Mappings tidak ditemukan. Sebutkan berkas pemetaannya, atau isi REKAP_MAPPINGS.",
        en: "there is no folder Mappings. Name the mapping's file, or set REKAP_MAPPINGS.")
    }
    let (file, known) = mappingFile(named: name, in: folder)
    if let file { return try Mapping(contentsOf: file) }
    // Whoever typed a path wants to hear of that file, and not of names.
    if looksLikeFile { return try Mapping(contentsOf: name) }
    throw ConfigurationError(
      name, notAmong: known, of: Phrase(indonesian: "pemetaan", english: "mapping"), file: folder,
      line: nil)
  }

  /// The file of the mapping of a name; otherwise the names that there are.
  private static func mappingFile(
    named name: String, in folder: String
  ) -> (file: String?, known: [String]) {
    var known: [String] = []
    for path in mappingFiles(in: folder) {
      let place = path.dropFirst(folder.count + 1).dropLast(".yaml".count)
      let own = (try? ConfigurationFile.text(at: path)).flatMap {
        topLevelValue(of: "name", in: $0)
      }
      if name == own || name == place || name == place + ".yaml" { return (path, known) }
      known.append(own ?? String(place))
    }
    return (nil, known)
  }

  /// The schema of a name or a file, or that of a mapping.
  package static func schema(
    named name: String, in folder: String? = folder()
  ) throws(ConfigurationError) -> Schema {
    if (name.hasSuffix(".yaml") || name.hasSuffix(".yml")), isMapping(name) {
      return try Mapping(contentsOf: name).schema
    }
    if let folder, let file = mappingFile(named: name, in: folder).file {
      return try Mapping(contentsOf: file).schema
    }
    return try SchemaAtHand.named(name, in: folder).schema
  }

  /// The path of the running program, where the system tells.
  package static var executablePath: String? {
    // `CommandLine.arguments` holds what was typed, which need not be a path.
    if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      return path
    }
    guard let typed = CommandLine.arguments.first, typed.contains("/") else { return nil }
    return typed.hasPrefix("/") ? typed : FileManager.default.currentDirectoryPath + "/" + typed
  }

  /// What stands behind a key at the left edge of a YAML text, without quotes; empty where
  /// the value is on lines of its own.
  static func topLevelValue(of key: String, in text: String) -> String? {
    // Bytes are compared, since all files of the folder are looked at whenever the program starts.
    let start = Array((key + ":").utf8)
    let isLineEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    for line in text.utf8.split(whereSeparator: isLineEnd) where line.starts(with: start) {
      var value = Substring(line.dropFirst(start.count)).drop(while: \.isWhitespace)
      if let comment = value.firstRange(of: " #") { value = value[..<comment.lowerBound] }
      while let last = value.last, last.isWhitespace { value.removeLast() }
      if let quote = value.first, quote == "\"" || quote == "'", value.last == quote {
        value = value.dropFirst().dropLast()
      }
      return String(value)
    }
    return nil
  }

  /// The nearest folder `Mappings` in a folder or above it.
  private static func above(_ folder: String) -> String? {
    var folder = folder
    while true {
      let candidate = (folder == "/" ? "" : folder) + "/Mappings"
      if isFolder(candidate), paths(in: candidate).contains(where: isMapping) { return candidate }
      let next = parent(of: folder)
      if next == folder { return nil }
      folder = next
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil
  }
}
