internal import Findings

extension Language {
  /// The one of two texts that is in this language.
  func says(_ indonesian: String, _ english: String) -> String {
    Phrase(indonesian: indonesian, english: english)[self]
  }

  /// A number of things; English has a plural.
  func counted(
    _ count: Int, _ indonesian: String, _ english: String, plural: String? = nil
  ) -> String {
    GroupedNumber.text(of: count, in: self) + " "
      + says(indonesian, count == 1 ? english : plural ?? english + "s")
  }
}
