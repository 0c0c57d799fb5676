import Findings
import Testing

@testable import rekap

@Suite("The line that says how far a run is")
struct ProgressTests {
  /// A line after so many workbooks, one every hundredth of a second, each tenth with errors.
  private func line(
    _ done: Int, of total: Int, _ language: Language = .english
  ) -> (line: ProgressLine, time: Duration) {
    var line = ProgressLine(total: total, language: language)
    for number in 0..<done {
      line.add(hasErrors: number.isMultiple(of: 10), at: .milliseconds(10 * (number + 1)))
    }
    return (line, .milliseconds(10 * done))
  }

  @Test(
    "tells how many are done of all, the time left, those with errors, and the rate",
    arguments: [
      (0, 30_000, Language.english, "0 of 30,000 workbooks, 0 with errors"),
      (
        12_345, 30_000, .english,
        "12,345 of 30,000 workbooks, 2:57 left, 1,235 with errors, 100 a second"
      ),
      (
        12_345, 30_000, .indonesian,
        "12.345 dari 30.000 buku kerja, sisa 2:57, 1.235 dengan galat, 100 per detik"
      ),
      (500, 500, .english, "500 of 500 workbooks, 50 with errors, 100 a second"),
      (
        100, 1_000_000, .english,
        "100 of 1,000,000 workbooks, 2:46:39 left, 10 with errors, 100 a second"
      ),
    ])
  func text(done: Int, total: Int, language: Language, expected: String) {
    let (line, time) = line(done, of: total, language)
    #expect(line.text(at: time, width: 120) == expected)
  }

  @Test("fits every width: what matters less is left out first, and at last all")
  func widths() {
    let (line, time) = line(12_345, of: 30_000)
    var shorter: [String] = []
    for width in 0...120 {
      let text = line.text(at: time, width: width)
      #expect(text.count < max(width, 1))
      if text != shorter.last { shorter.append(text) }
    }
    #expect(
      shorter == [
        "", "12,345 of 30,000 workbooks", "12,345 of 30,000 workbooks, 2:57 left",
        "12,345 of 30,000 workbooks, 2:57 left, 1,235 with errors",
        "12,345 of 30,000 workbooks, 2:57 left, 1,235 with errors, 100 a second",
      ])
  }

  @Test("follows what the workbooks at hand take, and not those of long ago")
  func recentRate() {
    var line = ProgressLine(total: 10_000, language: .english)
    var time = Duration.zero
    // A thousand a second for a second, then one a second.
    for _ in 0..<1_000 {
      time += .milliseconds(1)
      line.add(hasErrors: false, at: time)
    }
    for _ in 0..<30 {
      time += .seconds(1)
      line.add(hasErrors: false, at: time)
    }
    #expect(line.text(at: time, width: 200).hasSuffix("1.0 a second"))
  }

  @Test("is drawn at most ten times a second, and not at all where a run is soon over")
  func drawings() {
    var line = ProgressLine(total: 5_000, language: .english, patience: .milliseconds(500))
    var drawings: [Int] = []
    for millisecond in 0..<2_000 {
      let time = Duration.milliseconds(millisecond)
      line.add(hasErrors: false, at: time)
      if line.isDue(at: time) { drawings.append(millisecond) }
    }
    #expect(drawings == Array(stride(from: 500, to: 2_000, by: 100)))
  }

  @Test("is on standard error only where it is asked for, and is gone before anything else is said")
  func always() throws {
    let inputs = ["Fixtures/broken/empty.xlsx", "Fixtures/same-answers/register.xlsx"]
    let scratch = try TemporaryFolder()
    let command = ["convert"] + inputs + ["-o", scratch.path("out.ndjson")]
    let without = try RekapRun(command)
    #expect(!without.errors.contains("\r"))
    let run = try RekapRun(command + ["--progress", "always"])
    #expect(run.errors.contains("\r1 of 2 workbooks, "))
    let erase: Character = "\u{1B}"
    // What stays on a terminal: of each line what stands after the last erasing.
    let visible = run.errors.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: erase, omittingEmptySubsequences: false).last.map {
        $0.hasPrefix("[K") ? String($0.dropFirst(2)) : String($0)
      } ?? ""
    }
    #expect(visible.joined(separator: "\n") == without.errors)
    #expect(run.status == without.status)
  }

  @Test("is refused a word that it does not know")
  func unknown() throws {
    let run = try RekapRun("check", "Fixtures/messy/clean.xlsx", "--progress", "sometimes")
    #expect(run.status == 2)
    #expect(run.errors.contains("auto") && run.errors.contains("never"))
  }
}
