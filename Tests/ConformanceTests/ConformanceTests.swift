import Findings
import Testing

@Suite("Conformance")
struct ConformanceTests {
  @Test("Rekap reads workbooks that nobody here wrote as other readers do, cell by cell")
  func expectedReadings() throws {
    let readings = try Corpus.expectedReadings()
    let reasons = try Corpus.rightDifferences()
    var identical = 0
    for expected in readings {
      let differences = Self.differences(from: expected)
      if differences.isEmpty { identical += 1 }
      if reasons[expected.file] != nil {
        if differences.isEmpty {
          Issue.record("\(expected.file) is identical after all: take it off differences.tsv")
        }
        continue
      }
      let shown = 20
      for difference in differences.prefix(shown) {
        Issue.record("\(expected.file): \(difference)")
      }
      if differences.count > shown {
        Issue.record("\(expected.file): and \(differences.count - shown) differences more")
      }
    }
    for file in reasons.keys.sorted() where !readings.contains(where: { $0.file == file }) {
      Issue.record("differences.tsv lists \(file), which has no expected reading")
    }
    #expect(readings.count >= 121, "expected readings are missing")
    print("\(identical) of \(readings.count) files identical")
    for (file, reason) in reasons.sorted(by: { $0.key < $1.key }) {
      print("rightly different: \(file): \(reason)")
    }
  }

  /// What differs, or why the workbook couldn't be compared.
  private static func differences(from expected: ExpectedReading) -> [String] {
    do {
      let got = try CanonicalReading(ofWorkbookAt: Corpus.path(of: expected.file))
      guard let reading = expected.reading else { return ["expected a refusal, got a reading"] }
      return Comparison(expected: reading, got: got).differences
    } catch let error as CanonicalReading.Refusal {
      return expected.reading == nil ? [] : ["refused: \(error)"]
    } catch {
      return ["what was printed is no reading: \(error)"]
    }
  }

  @Test(
    "Where other readers disagree, Rekap answers or refuses",
    arguments: try Corpus.unanswered())
  func unanswered(file: String) throws {
    do {
      _ = try CanonicalReading(ofWorkbookAt: Corpus.path(of: file))
    } catch let refusal as CanonicalReading.Refusal {
      let reasons = ["F001", "F002", "F003", "F004"]
      #expect(reasons.contains(refusal.finding.code.id), "\(refusal)")
    }
  }

  @Test("A difference of one cell is told with its place")
  func comparison() {
    var expected = CanonicalReading()
    expected["Data", "A1"] = .number(1)
    expected["Data", "B2"] = .string("ya")
    var got = CanonicalReading()
    got["Data", "A1"] = .number(1.5)
    got["Data", "C2"] = .string("ya")
    #expect(
      Comparison(expected: expected, got: got).differences == [
        "sheet 'Data', A1: expected number 1.0, got number 1.5",
        #"sheet 'Data', B2: expected string "ya", got nothing"#,
        #"sheet 'Data', C2: expected nothing, got string "ya""#,
      ])
  }
}
