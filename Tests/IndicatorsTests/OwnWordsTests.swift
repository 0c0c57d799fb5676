import Testing

@testable import Indicators

@Suite("Texts in one's own words")
struct OwnWordsTests {
  private static let text = "Pelatihan bahasa bagi calon pekerja migran, setiap tahun"

  @Test(
    "are the same whatever their letter case, spaces and punctuation",
    arguments: [
      "PELATIHAN BAHASA BAGI CALON PEKERJA MIGRAN SETIAP TAHUN",
      "  Pelatihan bahasa\u{A0}bagi – calon “pekerja migran”,\nsetiap tahun.",
      "pelatihanbahasabagicalonpekerjamigransetiaptahun",
    ])
  func same(other: String) {
    #expect(OwnWords.number(of: other) == OwnWords.number(of: Self.text))
  }

  @Test(
    "are not where a letter or a digit differs",
    arguments: [
      "Pelatihan bahasa bagi calon pekerja migran, setiap bulan",
      "Pelatihan bahasa bagi calon pekerja migran, setiap tahun 2",
      "Pelatihan bahasa bagi calon pekerja migrán, setiap tahun",
    ])
  func different(other: String) {
    #expect(OwnWords.number(of: other) != nil)
    #expect(OwnWords.number(of: other) != OwnWords.number(of: Self.text))
  }

  @Test(
    "are not compared where they are short",
    arguments: ["", "Pelatihan kerja", String(repeating: "- ", count: 100), "…………………………………………………"])
  func short(text: String) {
    #expect(OwnWords.number(of: text) == nil)
  }
}
