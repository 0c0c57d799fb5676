package import Findings
import Spreadsheets

/// Data about a person that a form seldom asks for and that people write into it all the same: the
/// numbers of civil servants and of identity cards, telephone numbers, e-mail addresses.
package enum PersonalData {
  /// The kinds that are looked for.
  package enum Kind: CaseIterable, Sendable {
    /// The number of a civil servant (*nomor induk pegawai*), or of one on a contract.
    case civilServant
    /// The number of an identity card (*nomor induk kependudukan*), or of a family card.
    case identityCard
    /// A telephone number.
    case telephone
    /// An e-mail address.
    case email

    /// What stands in its place; the same in every language, since outputs don't depend on one.
    package var placeholder: String {
      switch self {
      case .civilServant: "[NIP]"
      case .identityCard: "[NIK]"
      case .telephone: "[telepon]"
      case .email: "[email]"
      }
    }

    /// What people call it.
    package var name: Phrase {
      switch self {
      case .civilServant: "NIP"
      case .identityCard: "NIK"
      case .telephone: Phrase(indonesian: "nomor telepon", english: "telephone number")
      case .email: Phrase(indonesian: "alamat email", english: "e-mail address")
      }
    }
  }

  /// A text whose personal data have been taken out.
  struct Removal: Hashable, Sendable {
    /// The text, with a word in brackets in the place of each piece.
    var text: String
    /// What was taken out, each kind once, in order of its first piece.
    var kinds: [Kind]
  }

  /// What is recorded among the steps of a value that had some.
  static let step = "personal-data"

  /// A text without personal data: `Budi, 0812-3456-7890` becomes `Budi, [telepon]`.
  ///
  /// In time linear in its length; most texts are told to have none by a look at their bytes.
  package static func removed(from text: String) -> String {
    removal(from: text)?.text ?? text
  }

  /// The same, with what was taken out; `nil` where there is none.
  ///
  /// - Parameter label: What the label of its column says of numbers in it.
  static func removal(from text: String, under label: NumberLabel? = nil) -> Removal? {
    guard !isSurelyAbsent(from: text) else { return nil }
    let bytes = Array(text.utf8)
    let pieces = PersonalDataFinder.pieces(in: bytes, under: label)
    guard !pieces.isEmpty else { return nil }
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count)
    var kinds: [Kind] = []
    var end = 0
    for piece in pieces {
      rest += bytes[end..<piece.range.lowerBound]
      rest += Array(piece.kind.placeholder.utf8)
      end = piece.range.upperBound
      if !kinds.contains(piece.kind) { kinds.append(piece.kind) }
    }
    rest += bytes[end...]
    return Removal(text: String(decoding: rest, as: UTF8.self), kinds: kinds)
  }

  /// The same for what a cell holds.
  ///
  /// Of numbers, those are looked at that are too long for an amount or a code: Excel turns the
  /// number of a person into one where its cell is not formatted as text.
  static func removal(from value: CellValue, under label: NumberLabel? = nil) -> Removal? {
    switch value {
    case .string(let text): return removal(from: text, under: label)
    case .number(let number):
      guard (label == nil ? 1e15 : 1e6) <= number, let whole = Int(exactly: number) else {
        return nil
      }
      return removal(from: String(whole), under: label)
    case .boolean, .error, .date, .time, .duration, .uncalculated, .unreadable: return nil
    }
  }

  // MARK: A quick look

  /// The fewest digits that make a number of a person or a telephone.
  private static let leastDigits = 7

  /// Whether a look at the bytes is enough to say that there are none: no `@`, and nowhere enough
  /// digits together.
  static func isSurelyAbsent(from text: String) -> Bool {
    let bytes = text.utf8.span
    return isSurelyAbsent(from: bytes, by: TextLook(bytes))
  }

  /// The same of a text that has been looked at.
  static func isSurelyAbsent(from bytes: Span<UInt8>, by look: TextLook) -> Bool {
    if look.hasAt { return false }
    return look.digits < leastDigits || !hasDigitsTogether(bytes)
  }

  /// Whether enough digits follow one another with nothing between but what groups them.
  private static func hasDigitsTogether(_ bytes: Span<UInt8>) -> Bool {
    var count = 0
    for index in bytes.indices {
      switch bytes[index] {
      case 0x30...0x39:
        count += 1
        if count == leastDigits { return true }
      // Spaces, points, hyphens, brackets, and the bytes of dashes and of spaces beyond ASCII.
      case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "("),
        UInt8(ascii: ")"), 0x80...0xFF:
        continue
      default: count = 0
      }
    }
    return false
  }
}
