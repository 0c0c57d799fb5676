internal import Markup

/// The strings that the cells of a workbook refer to by number, one after another in memory.
///
/// As values of their own they would take three times the memory.
struct SharedStrings: Sendable {
  private var bytes: [UInt8] = []
  /// Where each string ends.
  private var ends: [Int] = []
  /// How long the strings are that are too long to be read, by their number; they are empty here.
  private var lengths: [Int: Int] = [:]
  /// How many UTF-16 code units a string may have.
  private let textLimit: Int
  /// The strings with fonts of their own that matter, by their number.
  private var rich: [Int: RichText] = [:]
  /// Whether any of the strings is empty.
  private(set) var hasEmpty = false

  /// Makes none.
  ///
  /// - Parameter size: For how many bytes of text room is made.
  init(textLimit: Int = .max, size: Int = 0) {
    self.textLimit = textLimit
    bytes.reserveCapacity(size)
  }

  /// How many strings there are.
  var count: Int { ends.count }

  /// Adds the next string.
  mutating func append(_ string: Span<UInt8>) {
    bytes.append(string)
    ends.append(bytes.count)
    if string.isEmpty { hasEmpty = true }
  }

  /// Says which fonts the last string has.
  mutating func setFonts(_ text: RichText) { rich[count - 1] = text }

  /// Adds the next string, which is too long to be read.
  mutating func appendTooLong(_ length: Int) {
    lengths[count] = length
    append(Span())
  }

  /// Adds other strings.
  mutating func append(_ strings: SharedStrings) {
    let (first, start) = (count, bytes.count)
    bytes += strings.bytes
    ends += strings.ends.lazy.map { $0 + start }
    for (number, length) in strings.lengths { lengths[first + number] = length }
    for (number, text) in strings.rich { rich[first + number] = text }
    if strings.hasEmpty { hasEmpty = true }
  }

  /// Gives a string, in UTF-8, to a function; an empty one where there is none.
  func withString<Result>(_ number: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    guard number < ends.count else { return body(Span()) }
    let start = number > 0 ? ends[number - 1] : 0
    return body(bytes.span.extracting(start..<ends[number]))
  }

  /// Whether there are strings with fonts of their own that matter.
  var hasFonts: Bool { !rich.isEmpty }

  /// A string with its fonts, where it has some that matter.
  func richText(_ number: Int) -> RichText? { rich[number] }

  /// Why a string can't be had, though a cell refers to it.
  func defect(_ number: Int) -> CellDefect? {
    guard number < ends.count else { return .noSharedString(String(number), count: count) }
    return lengths[number].map { .tooLong(characters: $0, limit: textLimit) }
  }
}
