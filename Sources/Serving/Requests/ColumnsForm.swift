import Exports
import Findings
import Indicators

/// What a person says of where fields stand in a workbook.
struct ColumnsForm: Sendable {
  /// The schema that the fields are of.
  let schema: String
  private let sheet: String
  private let places: [(field: String, place: Place)]

  private enum Place: Sendable {
    case text(String)
    case constant(String)
    case nowhere
  }

  /// How long a text may be that is the same for a whole workbook.
  private static let longestConstant = 500

  /// Reads a form.
  ///
  /// - Throws: ``Refusal`` where it is none.
  init(_ bytes: [UInt8]) throws(Refusal) {
    guard let form = try? JSONParser.value(of: bytes), let schema = form["schema"]?.text,
      let fields = form["fields"]?.members
    else {
      throw .wrongForm(
        Phrase(
          indonesian: "Isian tidak terbaca. Muat ulang halaman, lalu coba lagi.",
          english: "The form can't be read. Load the page again, and try once more."))
    }
    self.schema = schema
    sheet = form["sheet"]?.text ?? ""
    var places: [(field: String, place: Place)] = []
    for (name, value) in fields {
      switch value {
      case .null: places.append((name, .nowhere))
      case .text(let text): places.append((name, .text(text)))
      default:
        guard let text = value["const"]?.text, text.count <= Self.longestConstant else {
          throw .wrongForm(
            Phrase(
              indonesian: "Tempat untuk \"\(name)\" tidak terbaca.",
              english: "The place of \"\(name)\" can't be read."))
        }
        let clean = text.unicodeScalars.filter { $0.properties.generalCategory != .control }
        places.append((name, .constant(String(String.UnicodeScalarView(clean)))))
      }
    }
    self.places = places
  }

  /// Puts the fields of a draft where the form says.
  ///
  /// - Throws: ``Refusal`` that names the field where that can't be done.
  func apply(to draft: inout MappingDraft) throws(Refusal) {
    var choices: [(field: Int, place: ChosenPlace)] = []
    for (name, place) in places {
      guard let field = draft.schema.fields.firstIndex(where: { $0.name == name }) else {
        throw .wrongForm(
          Phrase(
            indonesian: "Skema \(draft.schema.id) tidak punya isian \"\(name)\".",
            english: "The schema \(draft.schema.id) has no field \"\(name)\"."))
      }
      choices.append((field, try chosen(place, for: name)))
    }
    do {
      try draft.choose(choices)
    } catch {
      let label = draft.schema.fields[error.field].label
      throw .wrongForm(
        Phrase(
          indonesian: "\(label.indonesian): \(error.message.indonesian)",
          english: "\(label.english): \(error.message.english)"))
    }
    let missing = draft.fieldsWithoutPlace.map { draft.schema.fields[$0].label }
    guard missing.isEmpty else {
      throw .wrongForm(
        Phrase(
          indonesian:
            "Belum ada tempat untuk: \(missing.map(\.indonesian).joined(separator: ", ")). Pilih kolomnya, atau tulis isinya.",
          english:
            "These have no place yet: \(missing.map(\.english).joined(separator: ", ")). Choose a column, or write what it is."
        ))
    }
  }

  private func chosen(_ place: Place, for name: String) throws(Refusal) -> ChosenPlace {
    switch place {
    case .nowhere: return .nowhere
    case .constant(let text): return .constant(text)
    case .text(let text):
      if let number = text.suffix(after: "choice:").flatMap({ Int($0) }) {
        return .candidate(number)
      }
      if let label = text.suffix(after: "label:") { return .rightOf(label) }
      guard text.count <= 3, text.allSatisfy(\.isLetter),
        let cell = CellReference(text.uppercased() + "1")
      else {
        throw .wrongForm(
          Phrase(
            indonesian: "\"\(text)\" untuk \"\(name)\" bukan kolom.",
            english: "\"\(text)\" for \"\(name)\" is no column."))
      }
      return .column(sheet: sheet, column: cell.column)
    }
  }
}

extension String {
  /// What stands behind a word at the beginning; `nil` where the text does not begin so.
  fileprivate func suffix(after word: String) -> String? {
    hasPrefix(word) ? String(dropFirst(word.count)) : nil
  }
}
