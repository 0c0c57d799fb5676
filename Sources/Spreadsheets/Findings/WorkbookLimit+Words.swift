internal import Findings

extension WorkbookLimits.Limit {
  /// The option of the command line that sets the limit.
  public var option: String { "--max-\(rawValue)" }

  /// What is limited, in words.
  var words: Phrase {
    switch self {
    case .entries: Phrase(indonesian: "jumlah berkas di dalamnya", english: "files inside it")
    case .partSize:
      Phrase(indonesian: "ukuran satu bagian (byte)", english: "the bytes of one part")
    case .totalSize:
      Phrase(indonesian: "ukuran seluruh isi (byte)", english: "the bytes of all parts")
    case .ratio: Phrase(indonesian: "rasio pemampatan", english: "the compression ratio")
    case .text:
      Phrase(indonesian: "jumlah karakter dalam satu sel", english: "the characters in one cell")
    case .sharedStrings:
      Phrase(indonesian: "jumlah teks bersama", english: "the number of shared strings")
    case .columns: Phrase(indonesian: "jumlah kolom", english: "the number of columns")
    case .rows: Phrase(indonesian: "jumlah baris", english: "the number of rows")
    case .repeatedCells:
      Phrase(
        indonesian: "jumlah sel yang berulang", english: "the number of cells that are repeated")
    case .nesting:
      Phrase(indonesian: "kedalaman unsur XML", english: "the depth of XML elements")
    }
  }

  /// The finding that says that something exceeds the limit.
  func finding(found: Int, limit: Int, at place: Place) -> Finding {
    let whereabouts = place.within.map { "\(place.file), \($0)" } ?? place.file
    return Finding(
      .overLimit, at: place,
      [
        "where": Phrase(whereabouts), "what": words, "n": "\(found)", "max": "\(limit)",
        "option": Phrase(option),
      ])
  }
}
