/// Something that a person should know of how a workbook was read, and that keeps nothing of it
/// from being read.
package enum WorkbookNote: Hashable, Sendable {
  /// More than one part has this name; the last one was read.
  case repeatedPart(name: String)
  /// The text is no UTF-8, first in this line, and was read as Windows-1252.
  case encodingAssumed(line: Int)
  /// So many bytes stand for no character, first in this line, and became U+FFFD.
  case replacedCharacters(count: Int, firstLine: Int)
}
