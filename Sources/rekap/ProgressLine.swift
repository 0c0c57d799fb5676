internal import Exports
internal import Findings

/// The line that says how far a run is: how many workbooks of all, how fast, with errors, time left.
///
/// It knows no clock and no terminal: both are told.
struct ProgressLine {
  /// The rate is that of so many seconds back, so that it follows what the workbooks at hand take.
  private static let window = 20
  /// The least time between two drawings.
  static let pause = Duration.milliseconds(100)

  /// How many workbooks there are.
  let total: Int
  let language: Language
  /// How many are done.
  private(set) var done = 0
  /// How many of these have errors.
  private(set) var withErrors = 0
  /// How many were done when, about once a second.
  private var marks: [(time: Duration, done: Int)] = [(.zero, 0)]
  private var drawn: Duration?
  /// When the first line is drawn at the earliest: what is soon over needs none.
  private let patience: Duration

  /// - Parameter patience: How long nothing is drawn at first.
  init(total: Int, language: Language, patience: Duration = .zero) {
    self.total = total
    self.language = language
    self.patience = patience
  }

  /// Counts a workbook.
  ///
  /// - Parameter time: How long the run has gone on.
  mutating func add(hasErrors: Bool, at time: Duration) {
    done += 1
    if hasErrors { withErrors += 1 }
    if let last = marks.last, time - last.time >= .seconds(1) {
      marks.append((time, done))
      if marks.count > Self.window { marks.removeFirst() }
    }
  }

  /// Whether the line is to be drawn anew; then it counts as drawn.
  mutating func isDue(at time: Duration) -> Bool {
    if let drawn { guard time - drawn >= Self.pause else { return false } }
    guard time >= patience else { return false }
    drawn = time
    return true
  }

  /// The line, in fewer columns than a terminal has; shortened, and at last nothing, where it is narrow.
  func text(at time: Duration, width: Int) -> String {
    let all = parts(at: time)
    for count in stride(from: all.count, to: 0, by: -1) {
      let text = all.prefix(count).joined(separator: ", ")
      if text.count < width { return text }
    }
    return ""
  }

  /// What it says, the most needed first.
  private func parts(at time: Duration) -> [String] {
    var parts = [
      Phrase(
        indonesian: "\(grouped(done)) dari \(grouped(total)) buku kerja",
        english: "\(grouped(done)) of \(grouped(total)) workbooks")
    ]
    let rate = rate(at: time)
    if let rate, rate > 0, done < total {
      let left = Self.clock(.seconds(Double(total - done) / rate))
      parts.append(Phrase(indonesian: "sisa \(left)", english: "\(left) left"))
    }
    parts.append(
      Phrase(
        indonesian: "\(grouped(withErrors)) dengan galat",
        english: "\(grouped(withErrors)) with errors"))
    if let rate {
      let rounded = rate >= 10 ? grouped(Int(rate)) : "\((rate * 10).rounded() / 10)"
      parts.append(Phrase(indonesian: "\(rounded) per detik", english: "\(rounded) a second"))
    }
    return parts.map { $0[language] }
  }

  /// How many workbooks a second were done lately; `nil` while that can't be known.
  private func rate(at time: Duration) -> Double? {
    guard let first = marks.first, time > first.time, done > first.done else { return nil }
    return Double(done - first.done) / ((time - first.time) / .seconds(1))
  }

  private func grouped(_ number: Int) -> String {
    GroupedNumber.text(of: number, in: language)
  }

  /// A time as a clock shows it: `0:07`, `12:30`, `1:05:00`.
  static func clock(_ time: Duration) -> String {
    let seconds = Int((time / .seconds(1)).rounded(.up))
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let ending = Self.twoDigits(seconds % 60)
    return hours > 0 ? "\(hours):\(Self.twoDigits(minutes)):\(ending)" : "\(minutes):\(ending)"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
