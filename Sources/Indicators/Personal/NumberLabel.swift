/// What the words before a number say that it is: `NIP`, `No. HP`, `Rp`.
enum NumberLabel: Sendable {
  /// A civil servant's number.
  case civilServant
  /// The number of an identity card.
  case identityCard
  /// A telephone number.
  case telephone
  /// An amount of money.
  case money
  /// Some number: that of a regulation, a letter, a row.
  case number

  private static let words: [String: NumberLabel] = {
    let words: [(NumberLabel, [String])] = [
      (.civilServant, ["nip", "nippppk", "nipppk", "nipk"]),
      (.identityCard, ["nik", "ktp", "nokk"]),
      (
        .telephone,
        [
          "hp", "nohp", "handphone", "ponsel", "seluler", "tel", "telp", "tlp", "tlpn", "telpon",
          "telepon", "phone", "mobile", "wa", "whatsapp", "sms", "fax", "faks", "faksimile",
          "faksimili", "cp", "kontak", "contact", "hubungi", "narahubung", "hotline",
        ]
      ),
      (.money, ["rp", "idr", "usd", "rupiah"]),
      (.number, ["no", "nomor", "nomer", "number", "nomr", "nmr"]),
    ]
    return Dictionary(
      words.flatMap { label, words in words.map { ($0, label) } }, uniquingKeysWith: { $1 })
  }()

  /// How many characters of punctuation may stand between a label and its number.
  private static let mostPunctuation = 6
  /// How many letters a label has at most.
  private static let mostLetters = 12

  /// The label before a place in a text; of `Telp. No.` the one that says more.
  init?(in bytes: [UInt8], before place: Int) {
    var end = place
    var found: NumberLabel?
    for _ in 0..<2 {
      guard let word = Self.word(in: bytes, before: &end), let label = Self.words[word] else {
        break
      }
      found = label
      guard case .number = label else { break }
    }
    guard let found else { return nil }
    self = found
  }

  /// What the label of a column says of the numbers below it; `nil` where it says nothing of people.
  init?(ofColumn label: String) {
    for word in FoldedLabel(label).text.split(separator: " ") {
      switch Self.words[String(word)] {
      case .money, .number, nil: continue
      case let label?:
        self = label
        return
      }
    }
    return nil
  }

  /// The word before a place, in small letters; the place becomes where it begins.
  private static func word(in bytes: [UInt8], before place: inout Int) -> String? {
    var end = place
    while end > 0, place - end < mostPunctuation, isPunctuation(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, end - start <= mostLetters, bytes[start - 1].isLetter { start -= 1 }
    guard start < end, end - start <= mostLetters else { return nil }
    place = start
    return String(decoding: bytes[start..<end].map { $0 | 0x20 }, as: UTF8.self)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "="),
      UInt8(ascii: "("), UInt8(ascii: "+"), UInt8(ascii: "-"), 0xC2, 0xA0:
      true
    default: false
    }
  }
}
