/// Which of the two vocabularies of Office Open XML a workbook uses.
///
/// What is added uses the same.
enum OfficeFlavour {
  /// ECMA-376 Part 4: what nearly all programs write.
  case transitional
  /// ECMA-376 Part 1.
  case strict

  /// Tells it by the root element of the workbook part.
  init(_ tokens: MarkupTokens, root: MarkupTag) {
    let namespaces = tokens.namespaces(of: root)
    self =
      namespaces.contains { $0.name == Namespaces.spreadsheet[1] } ? .strict : .transitional
  }

  private var index: Int { self == .transitional ? 0 : 1 }

  /// The namespace of sheets, styles and notes.
  var main: String { Namespaces.spreadsheet[index] }
  /// The namespace of references to relationships, which their types begin with too.
  var relationships: String { Namespaces.officeRelationships[index] }
}
