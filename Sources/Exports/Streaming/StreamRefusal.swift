package import Findings

/// Why a line of the stream protocol is no request.
package struct StreamRefusal: Error, Sendable {
  /// What is wrong with the line.
  package enum Reason: Error, Hashable, Sendable {
    /// It is longer than lines may be.
    case tooLong(limit: Int)
    /// The input ended within it.
    case cutOff
    /// Its bytes are not UTF-8.
    case notUTF8
    /// It is no JSON, from that byte on, the first being 1.
    case notJSON(column: Int)
    /// It is JSON, and no object.
    case notObject
    /// A key is not one of a request's.
    case unknownKey(String, near: String?)
    /// A key is there twice.
    case repeatedKey(String)
    /// The value of a key is no text.
    case notText(String)
    /// A key is not there.
    case missing(String)
    /// The `id` is empty, or too long.
    case longID
    /// The workbook is told in two ways.
    case twoWorkbooks
    /// The path can't be one.
    case notPath
    /// The `name` is empty.
    case emptyName
    /// The bytes are not told as base64.
    case notBase64
  }

  /// What is wrong with the line.
  package let reason: Reason
  /// The request's `id`, where it can be told.
  package let id: String?

  /// Refuses a line.
  package init(_ reason: Reason, id: String? = nil) {
    self.reason = reason
    self.id = id
  }
}

extension StreamRefusal.Reason {
  /// What to tell those who have written the line.
  package var message: Phrase {
    switch self {
    case .tooLong(let limit):
      Phrase(
        indonesian:
          "Barisnya lebih panjang dari \(limit) byte. Kirim buku kerja sebesar itu dengan path.",
        english: "The line is longer than \(limit) bytes. Send so large a workbook by its path.")
    case .cutOff:
      Phrase(
        indonesian: "Masukan berakhir di tengah baris ini.",
        english: "The input ends within this line.")
    case .notUTF8:
      Phrase(indonesian: "Barisnya bukan UTF-8.", english: "The line is not UTF-8.")
    case .notJSON(let column):
      Phrase(
        indonesian: "Barisnya bukan JSON, mulai dari byte \(column).",
        english: "The line is no JSON, from byte \(column) on.")
    case .notObject:
      Phrase(
        indonesian: #"Barisnya bukan objek seperti {"id":"1","path":"a.xlsx"}."#,
        english: #"The line is no object such as {"id":"1","path":"a.xlsx"}."#)
    case .unknownKey(let key, let near):
      Phrase(
        indonesian:
          "Kunci \"\(key)\" tidak dikenal.\(near.map { " Maksudnya \"\($0)\"?" } ?? "") Permintaan punya id, path atau bytes, dan name.",
        english:
          "The key \"\(key)\" is unknown.\(near.map { " Did you mean \"\($0)\"?" } ?? "") A request has id, path or bytes, and name."
      )
    case .repeatedKey(let key):
      Phrase(
        indonesian: "Kunci \"\(key)\" ada dua kali.", english: "The key \"\(key)\" is there twice.")
    case .notText(let key):
      Phrase(
        indonesian: "Nilai \"\(key)\" harus teks dalam tanda kutip.",
        english: "The value of \"\(key)\" must be a text in quotes.")
    case .missing("path"):
      Phrase(
        indonesian: "Buku kerjanya tidak disebut: tulis path atau bytes.",
        english: "The workbook is not named: write path or bytes.")
    case .missing(let key):
      Phrase(
        indonesian: "Kunci \"\(key)\" tidak ada.", english: "The key \"\(key)\" is not there.")
    case .longID:
      Phrase(
        indonesian: "\"id\" harus berisi 1 sampai \(StreamRequest.longestID) byte.",
        english: "The \"id\" must have 1 to \(StreamRequest.longestID) bytes.")
    case .twoWorkbooks:
      Phrase(
        indonesian: "path dan bytes tidak boleh ada bersama: tulis salah satu.",
        english: "path and bytes don't go together: write one of them.")
    case .notPath:
      Phrase(
        indonesian: "Nilai \"path\" kosong atau berisi karakter NUL.",
        english: "The \"path\" is empty or holds a NUL character.")
    case .emptyName:
      Phrase(indonesian: "Nilai \"name\" kosong.", english: "The \"name\" is empty.")
    case .notBase64:
      Phrase(
        indonesian: "Nilai \"bytes\" bukan base64 (RFC 4648, bagian 4).",
        english: "The value of \"bytes\" is no base64 (RFC 4648, section 4).")
    }
  }
}
