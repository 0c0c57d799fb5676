/// How a draft names its schema.
package enum SchemaPath {
  /// The path of a schema, as the draft in a file names it.
  ///
  /// A draft that lies in the folder of the mappings, or where that folder lies, moves with it, and so
  /// names it from where it is; any other, and one that may be written anywhere, by its whole path.
  package static func path(of schema: String, forDraft draft: String?) -> String {
    let whole = InputFiles.absolute(schema)
    guard let draft else { return whole }
    let schema = whole.split(separator: "/")
    let folder = InputFiles.absolute(draft).split(separator: "/").dropLast()
    let project = schema.dropLast(3)
    guard schema.count > 3, folder.starts(with: project) else { return whole }
    let common = zip(folder, schema).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: folder.count - common)
    return (up + schema[common...]).joined(separator: "/")
  }
}
