import Exports
import Findings

/// Why a request is not granted: what is wrong, and what to do.
struct Refusal: Error {
  /// The status of the answer.
  var status: Status
  /// A word by which a program knows it.
  var code: String
  /// What to tell a person.
  var message: Phrase
  /// Headers that the answer has beside the usual ones.
  var headers: [(name: String, value: String)] = []

  init(
    _ status: Status, _ code: String, id: String, en: String,
    headers: [(name: String, value: String)] = []
  ) {
    self.status = status
    self.code = code
    message = Phrase(indonesian: id, english: en)
    self.headers = headers
  }

  /// The answer that tells it.
  var response: Response {
    let document = JSONValue.object([
      ("error", .object([("code", .text(code)), ("message", .phrase(message))]))
    ])
    var response = Answer.json(document, status: status)
    for (header, value) in headers { response.headers[header] = value }
    return response
  }
}

// MARK: HTTP

extension Refusal {
  static let malformed = Refusal(
    .badRequest, "malformed", id: "Permintaan ini bukan HTTP yang benar.",
    en: "The request is no proper HTTP.")
  static let otherVersion = Refusal(
    .versionNotSupported, "version", id: "Server ini hanya mengenal HTTP/1.1.",
    en: "This server knows HTTP/1.1 only.")
  static let longHead = Refusal(
    .requestHeaderFieldsTooLarge, "long-head",
    id: "Kepala permintaan terlalu panjang. Pendekkan nama berkasnya.",
    en: "The head of the request is too long. Shorten the name of the file.")
  static let lengthless = Refusal(
    .lengthRequired, "length", id: "Permintaan harus menyebut panjang isinya (Content-Length).",
    en: "The request must say how long its body is (Content-Length).")
  static let noSuchPage = Refusal(
    .notFound, "not-found", id: "Tidak ada halaman di alamat ini. Buka alamat yang dicetak Rekap.",
    en: "There is no page at this address. Open the address that Rekap has printed.")
  static let fault = Refusal(
    .internalServerError, "fault",
    id: "Kesalahan program. Coba lagi; bila terulang, laporkan.",
    en: "A fault of the program. Try again; report it when it comes again.")

  static func otherMethod(_ permitted: [Method]) -> Refusal {
    let list = permitted.map(\.rawValue).joined(separator: ", ")
    return Refusal(
      .methodNotAllowed, "method", id: "Alamat ini hanya menerima \(list).",
      en: "This address takes \(list) only.", headers: [("Allow", list)])
  }
}

// MARK: Who asks

extension Refusal {
  static let foreignHost = Refusal(
    .forbidden, "host",
    id:
      "Nama di alamat ini tidak diizinkan. Buka alamat yang dicetak Rekap, atau sebut namanya dengan --name.",
    en:
      "The name in this address is not permitted. Open the address that Rekap has printed, or tell the name with --name."
  )
  static let foreignOrigin = Refusal(
    .forbidden, "origin",
    id: "Permintaan ini datang dari halaman lain. Buka alamat yang dicetak Rekap.",
    en: "The request comes from another page. Open the address that Rekap has printed.")
  static let pagelessRequest = Refusal(
    .forbidden, "page", id: "Permintaan ini tidak dikirim oleh halaman Rekap (Rekap-Page: 1).",
    en: "The request was not sent by the page of Rekap (Rekap-Page: 1).")
}

// MARK: Visits

extension Refusal {
  static let noVisit = Refusal(
    .notFound, "no-visit",
    id:
      "Kunjungan ini sudah berakhir dan semua berkasnya sudah dihapus. Muat ulang halaman untuk mulai lagi.",
    en: "This visit has ended, and all its files are deleted. Load the page again to begin anew.")
  static let noWorkbook = Refusal(
    .notFound, "no-workbook", id: "Buku kerja ini tidak ada lagi. Unggah lagi bila perlu.",
    en: "The workbook is not there any more. Send it again if you need it.")
  static let manyVisits = Refusal(
    .serviceUnavailable, "many-visits",
    id: "Terlalu banyak halaman terbuka. Tutup beberapa, lalu muat ulang halaman ini.",
    en: "Too many pages are open. Close some, then load this page again.",
    headers: [("Retry-After", "60")])
  static let noFile = Refusal(
    .notFound, "no-file", id: "Berkas ini tidak tersedia untuk buku kerja ini.",
    en: "This file is not to be had of this workbook.")
  static let notRead = Refusal(
    .conflict, "not-read", id: "Buku kerja ini belum selesai dibaca. Tunggu sebentar.",
    en: "The workbook has not been read yet. Wait a moment.")
  static let unstored = Refusal(
    .insufficientStorage, "no-room",
    id:
      "Tidak ada tempat lagi untuk berkas ini. Hapus buku kerja lain dari halaman, lalu coba lagi.",
    en: "There is no room left for this file. Remove other workbooks from the page, then try again."
  )
  static let brokenOff = Refusal(
    .badRequest, "broken-off", id: "Berkas tidak sampai utuh. Unggah sekali lagi.",
    en: "The file did not arrive whole. Send it once more.")

  static func tooLarge(limit: Int) -> Refusal {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) byte"
    return Refusal(
      .contentTooLarge, "too-large",
      id:
        "Terlalu besar: paling besar \(size). Bagi berkasnya, atau mulai Rekap dengan --max-file-size yang lebih besar.",
      en:
        "Too large: \(size) at most. Split the file, or start Rekap with a larger --max-file-size.")
  }

  static func manyWorkbooks(limit: Int) -> Refusal {
    Refusal(
      .conflict, "many-workbooks",
      id:
        "Paling banyak \(limit) buku kerja sekaligus. Hapus beberapa dari halaman, atau pakai rekap di terminal.",
      en:
        "At most \(limit) workbooks at once. Remove some from the page, or use rekap in a terminal."
    )
  }

  /// What can't be made of a workbook, and why.
  static func unmakeable(_ message: Phrase) -> Refusal {
    var refusal = Refusal(.conflict, "unmakeable", id: "", en: "")
    refusal.message = message
    return refusal
  }

  /// What is wrong in a form, at one of its fields.
  static func wrongForm(_ message: Phrase) -> Refusal {
    var refusal = Refusal(.unprocessableContent, "form", id: "", en: "")
    refusal.message = message
    return refusal
  }
}
