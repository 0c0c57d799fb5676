internal import Databases
internal import Findings
internal import Indicators

extension AnswerTables {
  /// The fields as rows of their table.
  var fieldRows: [UInt8] {
    var rows: [UInt8] = []
    guard let schema else { return rows }
    for field in fields {
      let (position, column) = (field.position, field.column.name)
      let known = schema.fields[position]
      PackedRow.append(known.name, to: &rows)
      PackedRow.append(column, to: &rows)
      PackedRow.append(known.label.indonesian, to: &rows)
      PackedRow.append(known.label.english, to: &rows)
      PackedRow.append(known.type.rawValue, to: &rows)
      PackedRow.append(lists.first { $0.list.name == known.list }?.table.name, to: &rows)
      PackedRow.append(schema.key.contains(position) ? 1 : 0, to: &rows)
      PackedRow.append(known.isRequired ? 1 : 0, to: &rows)
      PackedRow.append(known.tag.isEmpty ? nil : known.tag, to: &rows)
    }
    return rows
  }

  /// What the database was made with, as rows of the table `meta`.
  func metaRows(language: Language, isKeyUnique: Bool) -> [UInt8] {
    var rows: [UInt8] = []
    func add(_ key: String, _ value: String?) {
      PackedRow.append(key, to: &rows)
      PackedRow.append(value, to: &rows)
    }
    add("program", Program.name)
    add("program_version", Program.version)
    add("tables_version", "\(AnswerDatabase.version)")
    add("language", language.rawValue)
    add("provenance", provenance.rawValue)
    add("schema_id", schema?.id)
    add("schema_title_id", schema?.title.indonesian)
    add("schema_title_en", schema?.title.english)
    add("catalogue_id", schema?.catalogue.id)
    add("catalogue_status", schema?.catalogue.status)
    add("catalogue_note_id", schema?.catalogue.note?.indonesian)
    add("catalogue_note_en", schema?.catalogue.note?.english)
    add("key", schema == nil ? nil : key.joined(separator: ", "))
    add("key_is_unique", schema == nil ? nil : isKeyUnique ? "1" : "0")
    return rows
  }
}
