internal import Indicators

extension AnswerTables {
  /// The columns that name a record; none where one of its fields is not written.
  var key: [String] {
    let columns = schema?.key.map { position in
      fields.first { $0.position == position }?.column.name
    }
    guard let columns, !columns.contains(nil) else { return [] }
    return columns.compactMap { $0 }
  }

  /// The statements that make the indexes of the records.
  ///
  /// - Parameter isKeyUnique: Whether no two records have the same key.
  func recordIndexes(isKeyUnique: Bool) -> [String] {
    var indexes: [String] = []
    if !key.isEmpty {
      indexes.append(
        Self.index("records_by_key", on: "records", key, isUnique: isKeyUnique))
    }
    let answer = column(of: "answer")
    for field in ["respondent", "round", "domain", "indicator", "answer"] {
      // The key's own index does for what it begins with.
      guard let column = column(of: field), column != key.first else { continue }
      let further = ["domain", "indicator"].contains(field) ? answer.map { [$0] } ?? [] : []
      indexes.append(Self.index("records_by_\(field)", on: "records", [column] + further))
    }
    let place = provenance == .none ? [] : [names.sheet, names.row]
    indexes.append(Self.index("records_by_source", on: "records", [names.source] + place))
    return indexes
  }

  /// The statements that make the indexes of the other tables.
  func otherIndexes(hasCitations: Bool) -> [String] {
    let ofCitations = [
      Self.index("citations_by_record", on: "citations", ["record_id"]),
      Self.index("citations_by_key", on: "citations", ["key"]),
    ]
    return [
      Self.index("findings_by_source", on: "findings", ["source_id"]),
      Self.index("findings_by_record", on: "findings", ["record_id"]),
      Self.index("findings_by_kind", on: "findings", ["code", "severity"]),
      Self.index(
        "findings_by_respondent", on: "findings", ["respondent", "round", "indicator"]),
      Self.index("sources_by_file", on: "sources", ["file"]),
      Self.index("submissions_by_source", on: "submissions", ["source_id"]),
      Self.index("submissions_by_respondent", on: "submissions", ["respondent", "round"]),
    ] + (hasCitations ? ofCitations : [])
  }

  private static func index(
    _ name: String, on table: String, _ columns: [String], isUnique: Bool = false
  ) -> String {
    let columns = columns.map(SQLName.quoted).joined(separator: ", ")
    return "CREATE \(isUnique ? "UNIQUE " : "")INDEX \(name) ON \(table) (\(columns));"
  }

  /// The record that a finding or a citation is about, as an expression of SQL over its own row `f`:
  /// the only one of its row, else the only one of its workbook with its subject; none, where there
  /// are several or none.
  ///
  /// - Parameter hasPlace: Whether it has columns `sheet` and `row` which are those of its record.
  func record(hasPlace: Bool) -> String {
    var ways: [String] = []
    func same(_ field: String, _ comparison: (String) -> String) -> String? {
      column(of: field).map { comparison("r.\(SQLName.quoted($0))") }
    }
    let subject = ["respondent", "round", "indicator"]
    if hasPlace, provenance != .none {
      let known = subject.compactMap { field in
        same(field) { "(f.\(field) IS NULL OR \($0) = f.\(field))" }
      }
      ways.append(
        onlyRecord(
          [
            "r.\(SQLName.quoted(names.sheet)) = f.sheet", "r.\(SQLName.quoted(names.row)) = f.row",
          ] + known))
    }
    if column(of: "indicator") != nil {
      let all = subject.compactMap { field in same(field) { "\($0) IS f.\(field)" } }
      ways.append(onlyRecord(["f.indicator IS NOT NULL"] + all))
    }
    switch ways.count {
    case 0: return "NULL"
    case 1: return ways[0]
    default: return "coalesce(\(ways.joined(separator: ", ")))"
    }
  }

  private func onlyRecord(_ conditions: [String]) -> String {
    let record = "r.\(SQLName.quoted(names.record))"
    let all = (["r.\(SQLName.quoted(names.source)) = f.source_id"] + conditions)
    return "(SELECT CASE count(*) WHEN 1 THEN min(\(record)) END FROM records AS r "
      + "WHERE \(all.joined(separator: " AND ")))"
  }
}
