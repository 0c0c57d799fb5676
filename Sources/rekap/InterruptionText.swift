internal import Exports
internal import Findings

/// What is said when a run was stopped: how far it had come, and what became of its outputs.
struct InterruptionText {
  /// The number of the signal.
  let signal: Int32
  /// How many workbooks were done.
  let done: Int
  /// How many there are.
  let all: Int
  /// The files that the run was to write; none where it writes workbooks.
  let outputs: [String]
  /// Whether workbooks are what is written.
  var writesCopies = false
  /// Whether the same command goes on where it was stopped.
  var isResumable = false

  /// The text.
  var phrase: Phrase {
    let name = SignalWatch.name(of: signal)
    return Phrase(
      indonesian:
        "dihentikan (\(name)) setelah \(number(done, .indonesian)) dari \(number(all, .indonesian)) buku kerja; \(rest[.indonesian]).\(next[.indonesian])",
      english:
        "stopped (\(name)) after \(number(done, .english)) of \(number(all, .english)) workbooks; \(rest[.english]).\(next[.english])"
    )
  }

  private var next: Phrase {
    guard isResumable else { return "" }
    return Phrase(
      indonesian: " Jalankan lagi perintah yang sama untuk melanjutkan.",
      english: " Run the same command again to go on.")
  }

  private var rest: Phrase {
    if writesCopies {
      return Phrase(
        indonesian: "yang sudah jadi tetap ada, tidak ada yang separuh",
        english: "those that were done stay, and none is half")
    }
    guard let last = outputs.last else {
      return Phrase(
        indonesian: "yang sudah tertulis ke keluaran standar tidak lengkap",
        english: "what went to standard output is not all")
    }
    let others = outputs.dropLast().joined(separator: ", ")
    return Phrase(
      indonesian: "\(others.isEmpty ? last : "\(others) dan \(last)") tetap seperti semula",
      english: others.isEmpty ? "\(last) is as it was" : "\(others) and \(last) are as they were")
  }

  private func number(_ number: Int, _ language: Language) -> String {
    GroupedNumber.text(of: number, in: language)
  }
}
