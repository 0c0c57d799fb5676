import Foundation
import Testing

@testable import Indicators

@Suite("Drafting a mapping")
struct SuggestionTests {
  private static func words() throws -> HeaderWords {
    try HeaderWords(inFolder: Repository.path("Mappings"))
  }

  /// The scores of variants of the fixtures, in turn, one a seed.
  private static func score(
    of seeds: Range<UInt64>, heldOut: [String: [String]] = HeldOutWords.words
  ) async throws -> SuggestionScore {
    let bases = try BaseWorkbook.all()
    let words = try words()
    let pieces = 8
    return await withTaskGroup(of: (Int, SuggestionScore).self) { group in
      for piece in 0..<pieces {
        group.addTask {
          var score = SuggestionScore()
          var drafters: [String: MappingDrafter] = [:]
          for seed in seeds where Int(seed) % pieces == piece {
            let base = bases[Int(seed) % bases.count]
            let variant = WorkbookVariant(of: base, seed: seed, words: words, heldOut: heldOut)
            let id = base.schema.schema.id
            let drafter =
              drafters[id]
              ?? MappingDrafter(
                for: base.schema.schema, mappings: base.schema.mappings, words: words)
            drafters[id] = drafter
            score.judge(
              drafter.draft(for: variant.heads, file: "a.xlsx"), of: variant, seed: seed)
          }
          return (piece, score)
        }
      }
      var scores: [Int: SuggestionScore] = [:]
      for await (piece, score) in group { scores[piece] = score }
      return scores.sorted { $0.key < $1.key }.map(\.value).reduce(SuggestionScore(), +)
    }
  }

  /// How many workbooks are drafted for; fewer where each takes long, as under a sanitizer.
  private static let count =
    ProcessInfo.processInfo.environment["REKAP_SUGGESTION_VARIANTS"].flatMap { UInt64($0) } ?? 200

  @Test("is right for 95 of 100 columns of 200 workbooks, and never silently wrong")
  func variants() async throws {
    // Other seeds than those that it was made with, for whoever doubts: REKAP_SUGGESTION_SEED=1000.
    let first =
      ProcessInfo.processInfo.environment["REKAP_SUGGESTION_SEED"].flatMap { UInt64($0) } ?? 1
    let score = try await Self.score(of: first..<(first + Self.count))
    let notes = score.notes.joined(separator: "\n")
    print("\(score.all) labels: \(score.right) right, \(score.asked) asked, \(score.wrong) wrong")
    if ProcessInfo.processInfo.environment["REKAP_SUGGESTION_NOTES"] != nil { print(notes) }
    #expect(score.wrong == 0, "\(notes)")
    // A few workbooks are too few for a share.
    if Self.count == 200 { #expect(score.share >= 0.95, "\(notes)") }
    #expect(UInt64(score.all) > Self.count * 10)
  }

  @Test("does as well with words that were chosen when all was done")
  func laterWords() async throws {
    let score = try await Self.score(
      of: 1..<(1 + Self.count * 3 / 10), heldOut: HeldOutWords.laterWords)
    let notes = score.notes.joined(separator: "\n")
    print(
      "later: \(score.all) labels: \(score.right) right, \(score.asked) asked, \(score.wrong) wrong"
    )
    if ProcessInfo.processInfo.environment["REKAP_SUGGESTION_NOTES"] != nil { print(notes) }
    #expect(score.wrong == 0, "\(notes)")
    if Self.count == 200 { #expect(score.share >= 0.95, "\(notes)") }
  }

  @Test("knows none of the words that are held out of its list")
  func heldOut() throws {
    let known = Set(try Self.words().meanings.flatMap(\.labels).map { FoldedLabel($0) })
    let heldOut = Array(HeldOutWords.words.values) + Array(HeldOutWords.laterWords.values)
    for word in heldOut.flatMap(\.self) {
      #expect(!known.contains(FoldedLabel(word)), "\(word)")
    }
  }
}
