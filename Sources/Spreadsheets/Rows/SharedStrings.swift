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
  /// The numbers of the strings with fonts of their own that matter, and where the runs of each end
  /// among all runs.
  private var rich: [(number: Int, end: Int)] = []
  /// The runs of those strings: how many bytes each has, and its font.
  private var runs: [(count: UInt32, font: RichText.Font)] = []
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
  mutating func setFonts(_ text: RichText) {
    for piece in text.pieces {
      runs.append((UInt32(clamping: piece.text.utf8.count), piece.font))
    }
    rich.append((count - 1, runs.count))
  }

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
    let firstRun = runs.count
    runs += strings.runs
    for text in strings.rich { rich.append((first + text.number, firstRun + text.end)) }
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
  func richText(_ number: Int) -> RichText? {
    var low = 0
    var high = rich.count
    while low < high {
      let middle = (low + high) / 2
      if rich[middle].number < number { low = middle + 1 } else { high = middle }
    }
    guard low < rich.count, rich[low].number == number else { return nil }
    let runs = runs[(low > 0 ? rich[low - 1].end : 0)..<rich[low].end]
    return withString(number) { string in
      var pieces: [RichText.Piece] = []
      var start = 0
      for run in runs {
        let end = min(start + Int(run.count), string.count)
        let text = String(string.extracting(start..<end))
        pieces.append(RichText.Piece(text: text, font: run.font))
        start = end
      }
      return RichText(pieces: pieces)
    }
  }

  /// Why a string can't be had, though a cell refers to it.
  func defect(_ number: Int) -> CellDefect? {
    guard number < ends.count else { return .noSharedString(String(number), count: count) }
    return lengths[number].map { .tooLong(characters: $0, limit: textLimit) }
  }
}
