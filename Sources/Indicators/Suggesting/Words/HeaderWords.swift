import Findings
import FoundationEssentials

/// The words that people write over columns, by what they mean: a file beside the mappings, so that
/// anyone can read and correct them.
package struct HeaderWords: Sendable {
  /// What a column may mean.
  package var meanings: [Meaning]
  /// Words that say nothing of what a column means, such as *nama* and *dan*.
  package var fillers: [String]

  /// Something that a column may mean, and how people know it.
  package struct Meaning: Sendable {
    /// Its name: that of a field, where schemas have one for it.
    package var name: String
    /// What people write over such a column.
    package var labels: [String]
    /// A regular expression on what stands in its cells, where that tells.
    package var texts: String?
  }

  /// The name of the file, in the folder of the mappings.
  package static let fileName = "words.tsv"
  /// The meaning whose labels are words that say nothing.
  private static let fillerName = "filler"

  /// No words at all: only what schema and mappings say is known.
  package init() {
    meanings = []
    fillers = []
  }

  /// Reads the words of a folder of mappings; none where it has no file of them.
  package init(inFolder folder: String) throws(ConfigurationError) {
    let path = folder + "/" + Self.fileName
    guard FileManager.default.fileExists(atPath: path) else {
      self.init()
      return
    }
    try self.init(contentsOf: path)
  }

  /// Reads a file of words: tab-separated columns `meaning`, `labels` (semicolons between) and
  /// `texts`.
  package init(contentsOf path: String) throws(ConfigurationError) {
    try self.init(text: try ConfigurationFile.text(at: path), file: path)
  }

  /// Reads the text of such a file; messages name its path.
  package init(text: String, file: String) throws(ConfigurationError) {
    self.init()
    let table = try DelimitedTable(text: text, file: file)
    var columns: [Int] = []
    for name in ["meaning", "labels", "texts"] {
      guard let column = table.header.firstIndex(of: name) else {
        throw ConfigurationError(
          file: file, line: 1, value: name,
          id: "kolom \"\(name)\" tidak ada. Kolomnya: meaning, labels, texts.",
          en: "there is no column \"\(name)\". The columns are meaning, labels, texts.")
      }
      columns.append(column)
    }
    for row in table.rows {
      let name = row.cells[columns[0]]
      let labels = row.cells[columns[1]].split(separator: ";").map {
        TextCleaning.squashed(String($0))
      }
      .filter { !$0.isEmpty }
      let texts = row.cells[columns[2]]
      guard (try? Regex(texts)) != nil else {
        throw ConfigurationError(
          file: file, line: row.line, value: texts,
          id: "\"\(texts)\" bukan ekspresi reguler.", en: "\"\(texts)\" is no regular expression.")
      }
      if name == Self.fillerName {
        fillers += labels
      } else {
        meanings.append(Meaning(name: name, labels: labels, texts: texts.isEmpty ? nil : texts))
      }
    }
  }
}
