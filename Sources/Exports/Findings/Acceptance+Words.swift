package import Findings

extension Acceptance {
  /// Who has accepted a finding, why and until when, for people.
  package var words: Phrase {
    if isExpired, let until {
      return Phrase(
        indonesian: "diterima oleh \(who) sampai \(until), sudah lewat: \(why)",
        english: "accepted by \(who) until \(until), which is over: \(why)")
    }
    let end =
      until.map { Phrase(indonesian: " sampai \($0)", english: " until \($0)") } ?? Phrase("")
    return Phrase(
      indonesian: "diterima oleh \(who)\(end[.indonesian]): \(why)",
      english: "accepted by \(who)\(end[.english]): \(why)")
  }
}
