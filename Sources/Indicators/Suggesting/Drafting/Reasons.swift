import Findings

/// Why a place was taken for a field, in the words of a draft.
enum Reasons {
  /// What a label and its cells tell: `header "Jawabn" ~ "Jawaban"; 92 % of 13 values in list answers`.
  static func of(_ score: FieldScore, label: String, above isAbove: Bool = false) -> Phrase {
    var parts: [Phrase] = []
    let label = shortened(label)
    let word =
      isAbove
      ? Phrase(indonesian: "label", english: "label")
      : Phrase(indonesian: "judul", english: "header")
    if score.header.isExact {
      parts.append(Phrase("\"\(label)\"").after(word))
    } else if score.header.score >= 0.3 {
      parts.append(Phrase("\"\(label)\" ~ \"\(score.header.spelling)\"").after(word))
    } else {
      parts.append(Phrase("\"\(label)\" ?").after(word))
    }
    let content = score.content
    if content.count > 0, !content.meaning.english.isEmpty {
      let percent = Int(content.share * 100)
      parts.append(
        Phrase(
          indonesian: "\(percent) % dari \(content.count) nilai \(content.meaning.indonesian)",
          english: content.count == 1
            ? "\(percent) % of 1 value \(content.meaning.english)"
            : "\(percent) % of \(content.count) values \(content.meaning.english)"))
    }
    return parts.joined("; ")
  }

  /// The same for a label that another column bears, too: no mapping can tell them apart.
  static func ofTwin(_ score: FieldScore, label: String) -> Phrase {
    [
      of(score, label: label),
      Phrase(
        indonesian: "kolom lain berjudul sama: ganti salah satu judul di lembarnya",
        english: "another column is called so, too: rename one of them in the sheet"),
    ].joined("; ")
  }

  /// A label of a length that a line can hold.
  static func shortened(_ label: String) -> String {
    label.count > 40 ? label.prefix(39) + "…" : label
  }
}

extension Phrase {
  fileprivate func after(_ word: Phrase) -> Phrase {
    Phrase(
      indonesian: word.indonesian + " " + indonesian, english: word.english + " " + english)
  }
}

extension [Phrase] {
  /// The phrases one after the other.
  func joined(_ separator: String) -> Phrase {
    Phrase(
      indonesian: map(\.indonesian).joined(separator: separator),
      english: map(\.english).joined(separator: separator))
  }
}
