import Foundation

/// The name that a visitor's file has: a label for people, and never a path.
struct GivenName: Hashable, Sendable {
  /// The name as the page shows it, perhaps with the folders that it was dropped in.
  let text: String

  /// How many characters a name has at most.
  private static let longest = 200

  /// Cleans a name: without control characters and such as turn the direction of what follows, without
  /// `.` and `..`, of a length that fits on a page.
  init(_ name: String) {
    let parts = name.replacing("\\", with: "/").split(separator: "/").compactMap {
      part -> String? in
      let visible = String(String.UnicodeScalarView(part.unicodeScalars.filter(Self.isVisible)))
      let clean = visible.trimmingCharacters(in: .whitespaces)
      return clean.isEmpty || clean == "." || clean == ".." ? nil : Self.shortened(clean)
    }
    let whole = parts.suffix(8).joined(separator: "/")
    text = whole.isEmpty ? "buku kerja.xlsx" : whole
  }

  /// The name without folders.
  var last: String { text.split(separator: "/").last.map(String.init) ?? text }

  /// The name of a file that is made of it.
  ///
  /// - Parameter ending: What stands behind its stem, such as `-records.json`.
  func fileName(ending: String) -> String {
    let stem = last.lastIndex(of: ".").map { last[..<$0] } ?? last[...]
    return Self.savable(String(stem) + ending)
  }

  /// The name by which a marked copy is saved: its own.
  var copyName: String { Self.savable(last) }

  /// The same with the folders that it was dropped in.
  var copyPath: String {
    text.split(separator: "/").map { Self.savable(String($0)) }.joined(separator: "/")
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    // What joins the parts of an emoji is no danger to anybody.
    case .format: scalar.value == 0x200D
    default: true
    }
  }

  /// A name of a length that disks take, with its ending: 200 characters, and fewer where they take many
  /// bytes.
  private static func shortened(_ name: String) -> String {
    guard name.count > longest || name.utf8.count > longest else { return name }
    let dot = name.lastIndex(of: ".").flatMap {
      name.distance(from: $0, to: name.endIndex) < 8 ? $0 : nil
    }
    let ending = dot.map { name[$0...] } ?? ""
    var stem = name[..<(dot ?? name.endIndex)].prefix(longest)
    while stem.utf8.count + ending.utf8.count > longest { stem.removeLast() }
    return String(stem) + ending
  }

  /// A name without what Windows does not take.
  private static func savable(_ name: String) -> String {
    let clean = name.map { #"<>:"|?*/\"#.contains($0) ? "_" : $0 }
    return String(clean)
  }
}
