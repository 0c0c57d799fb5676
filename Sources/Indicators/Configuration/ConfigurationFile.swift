import Yams

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads schema and mapping files into ``ConfigurationNode``.
///
/// The subset of YAML 1.2 is the part that needs no explanation: one document, no anchors,
/// aliases or tags, no key twice.
enum ConfigurationFile {
  /// The text of a file.
  ///
  /// Where another file names it, a file that is not there is the mistake of that place.
  static func text(
    at path: String, namedAt origin: ConfigurationNode? = nil
  ) throws(ConfigurationError) -> String {
    let file = origin?.file ?? path
    guard let bytes = bytes(ofFileAt: path, isNamedByFile: origin != nil) else {
      throw ConfigurationError(
        file: file, line: origin?.line, value: path,
        id: "berkas \"\(path)\" tidak ada atau tidak bisa dibaca. Periksa nama dan foldernya.",
        en: "the file \"\(path)\" is not there or can't be read. Check its name and folder.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationError(
        file: path, line: nil,
        id: "berkas ini bukan teks UTF-8. Simpan ulang dengan pengodean UTF-8.",
        en: "the file is no UTF-8 text. Save it again with the encoding UTF-8.")
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }

  /// The bytes of a file; `nil` where there is none, or none that can be read.
  ///
  /// Whoever types a path may mean a pipe. A path in a mapping or a schema is that of a file:
  /// a device may never end, a pipe never begin. (Foundation's `Data(contentsOf:)` makes no
  /// such difference, and loses 4 kB for each empty file that it reads.)
  private static func bytes(ofFileAt path: String, isNamedByFile: Bool) -> [UInt8]? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFDIR,
      !isNamedByFile || status.st_mode & S_IFMT == S_IFREG, let file = unsafe fopen(path, "rb")
    else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe fread(&piece, 1, piece.count, file)
      guard count > 0 else { break }
      bytes.append(contentsOf: piece[..<count])
    }
    return unsafe ferror(file) == 0 ? bytes : nil
  }

  /// The path of a file that another file names: relative to that file's folder.
  static func path(_ path: String, besides file: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
    return file[...slash] + path
  }

  /// The tree of a text.
  static func tree(of text: String, file: String) throws(ConfigurationError) -> ConfigurationNode {
    try refuseAliases(in: text, file: file)
    let parser: Parser
    let root: Node?
    do {
      parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      root = try parser.singleRoot()
    } catch {
      throw translation(of: error, file: file, text: text)
    }
    // The tree holds its anchors weakly; the parser keeps them alive.
    defer { withExtendedLifetime(parser) {} }
    guard let root else {
      throw ConfigurationError(
        file: file, line: nil, id: "berkas ini kosong.", en: "the file is empty.")
    }
    return try convert(root, name: Self.name(of: file), file: file, depth: 0)
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func convert(
    _ node: Node, name: String, file: String, depth: Int
  ) throws(ConfigurationError) -> ConfigurationNode {
    let line = node.mark?.line ?? 1
    func error(id indonesian: String, en english: String) -> ConfigurationError {
      ConfigurationError(file: file, line: line, id: indonesian, en: english)
    }
    if node.anchor != nil {
      throw anchorError(file: file, line: line)
    }
    if depth > 32 {
      throw error(
        id: "isi bersarang terlalu dalam. Kurangi kurungnya.",
        en: "this is nested too deeply. Take brackets away.")
    }
    let plainTag: Tag.Name
    let content: ConfigurationNode.Content
    switch node {
    case .scalar(let scalar):
      plainTag = .str
      content = .text(scalar.string)
    case .sequence(let sequence):
      plainTag = .seq
      var items: [ConfigurationNode] = []
      for item in sequence {
        items.append(try convert(item, name: name, file: file, depth: depth + 1))
      }
      content = .list(items)
    case .mapping(let mapping):
      plainTag = .map
      var entries: [ConfigurationNode.Entry] = []
      for (key, value) in mapping {
        guard case .scalar(let word) = key else {
          throw error(
            id: "kunci harus berupa teks. Beri tanda kutip bila memuat kurung.",
            en: "a key must be a text. Quote it if it has brackets.")
        }
        entries.append(
          ConfigurationNode.Entry(
            key: word.string, line: word.mark?.line ?? line,
            value: try convert(value, name: word.string, file: file, depth: depth + 1)))
      }
      content = .section(entries)
    case .alias:
      throw anchorError(file: file, line: line)
    }
    if node.tag.rawValue != plainTag.rawValue {
      throw error(
        id: "tag YAML (!) tidak dipakai di sini. Hapus, atau beri tanda kutip.",
        en: "YAML tags (!) are not used here. Take it out, or quote the text.")
    }
    return ConfigurationNode(file: file, line: line, name: name, content: content)
  }

  static func translation(
    of error: any Error, file: String, text: String
  ) -> ConfigurationError {
    func syntax(_ problem: String, line: Int?) -> ConfigurationError {
      ConfigurationError(
        file: file, line: line,
        id: "YAML tidak terbaca (\(problem)). Periksa indentasi, titik dua, dan tanda kutip.",
        en: "this is no YAML (\(problem)). Check indentation, colons and quotes.")
    }
    switch error as? YamlError {
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = context.mark
      let second = line(ofNext: key, after: first, in: text) ?? first.line
      return ConfigurationError(
        file: file, line: second, value: key,
        id: "kunci \"\(key)\" ditulis dua kali (pertama di baris \(first.line)). Hapus salah satu.",
        en: "the key \"\(key)\" is written twice (first on line \(first.line)). Take one out.")
    case .composer(_, let problem, let mark, _) where problem.contains("another document"):
      return ConfigurationError(
        file: file, line: mark.line,
        id: "satu berkas hanya boleh memuat satu dokumen. Hapus garis ---.",
        en: "a file holds one document only. Take out the line ---.")
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return syntax(problem, line: mark.line)
    case .reader(let problem, let offset, _, _):
      let line = offset.map {
        text.prefix($0).split(separator: "\n", omittingEmptySubsequences: false).count
      }
      return syntax(problem, line: line)
    default:
      return syntax("\(error)", line: nil)
    }
  }

  /// The line on which a key of a block stands again; Yams tells the first place only.
  private static func line(ofNext key: String, after first: Mark, in text: String) -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated().dropFirst(first.line) {
      let indentation = line.prefix { $0 == " " }.count
      let rest = line.dropFirst(indentation)
      if rest.isEmpty || rest.hasPrefix("#") || indentation >= first.column { continue }
      if indentation < first.column - 1 { return nil }
      if ["\(key):", "\"\(key)\":", "'\(key)':"].contains(where: { rest.hasPrefix($0) }) {
        return index + 1
      }
    }
    return nil
  }
}
