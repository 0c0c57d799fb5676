import Foundation

/// What an address stands for.
enum Route: Hashable {
  /// A file of the page itself.
  case asset(String)
  /// What findings mean.
  case codes
  /// All visits.
  case visits
  /// One visit.
  case visit(String)
  /// The end of a visit.
  case leave(String)
  /// The workbooks of a visit.
  case workbooks(String)
  /// One workbook.
  case workbook(String, Int)
  /// The findings of a workbook, each with its row.
  case section(String, Int)
  /// Where fields stand in a workbook.
  case columns(String, Int)
  /// A file that is made of one workbook.
  case file(String, Int, String)
  /// The findings of all workbooks.
  case findings(String)
  /// A file that is made of all workbooks.
  case sharedFile(String, String)

  /// Finds what an address stands for; `nil` where it is nothing.
  ///
  /// - Parameter path: As it stands in the request, percent-encoded.
  init?(path: String) {
    guard path.hasPrefix("/") else { return nil }
    var parts: [String] = []
    for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      // Nothing here has a name that needs to be encoded.
      guard !part.contains("%"), part != ".", part != ".." else { return nil }
      parts.append(String(part))
    }
    func number(_ text: String) -> Int? {
      text.count < 10 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
    guard parts.first == "visits" else {
      guard parts.count == 1 else { return nil }
      self = parts[0] == "codes.json" ? .codes : .asset(parts[0].isEmpty ? "index.html" : parts[0])
      return
    }
    guard parts.count > 1 else {
      self = .visits
      return
    }
    let visit = parts[1]
    let rest = Array(parts.dropFirst(2))
    switch (rest.count, rest.first) {
    case (0, _): self = .visit(visit)
    case (1, "leave"): self = .leave(visit)
    case (1, "workbooks"): self = .workbooks(visit)
    case (1, "findings"): self = .findings(visit)
    case (2, "files"): self = .sharedFile(visit, rest[1])
    case (2..., "workbooks"):
      guard let id = number(rest[1]) else { return nil }
      switch (rest.count, rest.dropFirst(2).first) {
      case (2, _): self = .workbook(visit, id)
      case (3, "section"): self = .section(visit, id)
      case (3, "columns"): self = .columns(visit, id)
      case (4, "files"): self = .file(visit, id, rest[3])
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether it is part of the page itself, the same for everybody.
  var isOfPage: Bool {
    switch self {
    case .asset, .codes: true
    default: false
    }
  }

  /// The methods that it takes.
  var methods: [Method] {
    switch self {
    case .asset, .codes, .visit, .section, .file, .findings, .sharedFile: [.get, .head]
    case .visits, .leave, .workbooks: [.post]
    case .workbook: [.get, .head, .delete]
    case .columns: [.get, .head, .post]
    }
  }
}
