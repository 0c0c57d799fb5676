internal import Findings
internal import Indicators

/// The column that the values of a field are in.
struct FieldColumn: Sendable {
  /// The position of the field in its schema.
  var position: Int
  /// The column, with the field's name.
  var column: SQLColumn

  /// The columns of the fields that outputs write, in their order.
  static func columns(of schema: Schema) -> [FieldColumn] {
    let written = schema.fields.indices.filter { schema.fields[$0].isWritten }
    let names = SQLName.distinct(written.map { schema.fields[$0].name })
    return zip(written, names).map { position, name in
      let field = schema.fields[position]
      var column = SQLColumn(name, field.sqlType, field.label.both)
      column.isRequired = field.constant != nil
      if field.list == nil, [.integer, .number].contains(field.sqlType) {
        column.bounds = (field.minimum, field.maximum)
      }
      return FieldColumn(position: position, column: column)
    }
  }
}

extension Field {
  /// The type of the column that its values fit into.
  var sqlType: SQLType {
    // Codes are text, but for lists of whole numbers without other values beside them.
    if list != nil { return type == .integer && unknown == .reject ? .integer : .text }
    switch type {
    case .text, .code: return .text
    case .integer: return constant.map { Int($0) != nil } ?? true ? .integer : .text
    case .number: return constant.map { Double($0)?.isFinite == true } ?? true ? .number : .text
    case .date: return constant == nil ? .date : .text
    }
  }
}

extension Phrase {
  /// The words in both languages, once where they are the same.
  var both: String { indonesian == english ? english : "\(indonesian) / \(english)" }
}

extension Schema {
  /// The lists that fields which are written take their codes from, and those of which all entries are
  /// asked, by name.
  var listsInUse: [CodeList] {
    let ofFields = fields.filter(\.isWritten).compactMap(\.list)
    return Set(ofFields + coverage.map(\.list)).sorted().compactMap { lists[$0] }
  }
}
