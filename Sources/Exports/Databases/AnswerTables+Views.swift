internal import Indicators

extension AnswerTables {
  /// The statements that make the views: answers to what is asked first.
  var views: [String] {
    [answersByDomain, cellsView].compactMap(\.self) + coverageViews + [Self.findingsByCode]
  }

  private static let findingsByCode = """
    CREATE VIEW findings_by_code AS
    SELECT code, slug, severity, state, count(*) AS findings,
      count(DISTINCT source_id) AS workbooks
    FROM findings GROUP BY code, slug, severity, state ORDER BY code;
    """

  /// How often each answer was given in each domain.
  private var answersByDomain: String? {
    guard let domain = column(of: "domain").map(SQLName.quoted),
      let answer = column(of: "answer").map(SQLName.quoted)
    else { return nil }
    let field = schema?.fields.first { $0.name == "domain" }
    let list = lists.first { $0.list.name == field?.list }?.table.name
    let label = list == nil ? "" : "d.label AS domain_label, "
    let join =
      list.map { "\nLEFT JOIN \(SQLName.quoted($0)) AS d ON d.code = r.\(domain)" } ?? ""
    return """
      CREATE VIEW answers_by_domain AS
      SELECT r.\(domain) AS domain, \(label)r.\(answer) AS answer, count(*) AS records
      FROM records AS r\(join)
      GROUP BY r.\(domain), r.\(answer) ORDER BY r.\(domain), r.\(answer);
      """
  }

  /// The cells that values come from, one a row.
  private var cellsView: String? {
    guard provenance == .cell else { return nil }
    let (record, cells) = (SQLName.quoted(names.record), SQLName.quoted(names.cells))
    return """
      CREATE VIEW cells AS
      SELECT r.\(record) AS record_id, v.key AS field, json_extract(v.value, '$.at') AS cell,
        json_extract(v.value, '$.raw') AS raw, json_extract(v.value, '$.steps') AS steps
      FROM records AS r, json_each(r.\(cells)) AS v;
      """
  }

  /// For each account, such as a respondent's in a round, how much of what is asked is there.
  private var coverageViews: [String] {
    guard let schema else { return [] }
    var views: [String] = []
    for coverage in schema.coverage {
      let columns = coverage.per.map { position in
        fields.first { $0.position == position }?.column.name
      }
      guard let field = fields.first(where: { $0.position == coverage.field })?.column.name,
        let list = lists.first(where: { $0.list.name == coverage.list })?.table.name,
        !columns.contains(nil)
      else { continue }
      let name = SQLName.quoted(
        views.isEmpty ? "coverage" : "coverage_of_\(schema.fields[coverage.field].name)")
      let per = columns.compactMap { $0.map(SQLName.quoted) }.joined(separator: ", ")
      let value = SQLName.quoted(field)
      let entry = "\(value) IN (SELECT code FROM \(SQLName.quoted(list)))"
      let answered =
        column(of: "answer").map {
          "count(DISTINCT CASE WHEN \(SQLName.quoted($0)) IS NOT NULL THEN \(value) END) AS answered, "
        } ?? ""
      views.append(
        """
        CREATE VIEW \(name) AS
        SELECT \(per.isEmpty ? "" : per + ", ")(SELECT count(*) FROM \(SQLName.quoted(list))) AS asked,
          count(DISTINCT \(value)) AS recorded, \(answered)
          (SELECT count(*) FROM \(SQLName.quoted(list))) - count(DISTINCT \(value)) AS missing
        FROM records WHERE \(entry)\(per.isEmpty ? "" : " GROUP BY \(per) ORDER BY \(per)");
        """)
    }
    return views
  }
}
