import Foundation
import Testing

@Suite("A workbook that no mapping fits")
struct ColumnsTests {
  private static let form = "tutorial/Isian Dinas Sosial.xlsx"

  private func post(
    _ form: [String: Any], for id: String, on visit: TestVisit
  ) async throws -> Reply {
    try await visit.server.send(
      "POST", visit.path("/workbooks/\(id)/columns?lang=en"),
      body: [UInt8](try JSONSerialization.data(withJSONObject: form)))
  }

  private func suggestion(
    _ id: String, on visit: TestVisit
  ) async throws -> (sheets: [[String: Any]], fields: [String: [String: Any]], schema: String) {
    let reply = try await visit.server.send(
      "GET", visit.path("/workbooks/\(id)/columns?lang=en"))
    let sheets = try #require(reply.json["sheets"] as? [[String: Any]], "\(reply)")
    let suggestion = try #require(reply.json["suggestion"] as? [String: Any])
    let fields = try #require(suggestion["fields"] as? [[String: Any]])
    return (
      sheets,
      Dictionary(
        uniqueKeysWithValues: fields.compactMap { field in
          (field["field"] as? String).map { ($0, field) }
        }), try #require(suggestion["schema"] as? String)
    )
  }

  @Test("is shown with its columns, and where each field probably stands, and why")
  func suggested() async throws {
    try await TestServer.with { server in
      let visit = try await server.visit()
      let id = try await visit.upload(fixture: Self.form)
      let workbook = try await visit.workbook(id)
      #expect(workbook["state"] as? String == "unreadable")
      #expect(workbook["fits"] as? Bool == false)
      let (sheets, fields, schema) = try await suggestion(id, on: visit)
      #expect(schema == "local-mgi-central-java-2023")
      #expect(sheets.first?["name"] as? String == "Rekap Isian")
      #expect(sheets.first?["headerRows"] as? [Int] == [6])
      let columns = try #require(sheets.first?["columns"] as? [[String: Any]])
      #expect(columns.map { $0["letter"] as? String }.first == "A")
      #expect(columns[4]["header"] as? String == "Status")
      #expect((columns[4]["examples"] as? [String])?.first == "Ya")
      #expect(fields["answer"]?["column"] as? String == "E")
      #expect((fields["answer"]?["reasons"] as? [String])?.first?.contains("Status") == true)
      #expect(fields["respondent"]?["isDocument"] as? Bool == true)
      #expect(
        (fields["respondent"]?["place"] as? [String: String])?["en"] == "right of \"Nama OPD\"")
      #expect(fields["round"]?["asks"] as? Bool == true)
      let alternatives = try #require(fields["round"]?["alternatives"] as? [[String: Any]])
      #expect(alternatives.first?["value"] as? String == "choice:0")
    }
  }

  @Test("is read by the mapping that its visitor corrects, which the command line reads it by, too")
  func corrected() async throws {
    try await TestServer.with { server in
      let visit = try await server.visit()
      let id = try await visit.upload(fixture: Self.form)
      _ = try await visit.workbook(id)
      let (_, _, schema) = try await suggestion(id, on: visit)
      var form: [String: Any] = ["schema": schema, "sheet": "Rekap Isian", "fields": [:]]
      let refused = try await post(form, for: id, on: visit)
      #expect(refused.status == 422 && refused.refusal == "form")
      #expect(refused.text.contains("Round"))

      form["fields"] = ["round": ["const": "2023-09"], "practice": NSNull(), "question": "L"]
      let reply = try await post(form, for: id, on: visit)
      #expect(reply.status == 200, "\(reply)")
      #expect(reply.json["state"] as? String == "read")
      #expect(reply.json["rounds"] as? [String] == ["2023-09"])
      #expect((reply.json["files"] as? [String])?.contains("mapping.yaml") == true)

      let mapping = try await visit.download("mapping.yaml", of: id)
      #expect(mapping.text.contains("question: {column: [Kontak Petugas], optional: true}"))
      #expect(!mapping.text.contains("practice:"))
      let scratch = try TemporaryFolder()
      let file = scratch.path + "/mapping.yaml"
      try Data(mapping.body).write(to: URL(filePath: file))
      let command = try await CommandLineRun.of([
        "convert", Repository.fixture(Self.form), "--mapping", file, "--format", "json",
        "--quiet", "--lang", "id",
      ])
      #expect(try await visit.download("records.json", of: id).body == command.output)

      // The place that the draft asked about can be taken, too.
      form["fields"] = ["round": "choice:0"]
      let other = try await post(form, for: id, on: visit)
      #expect(other.status == 200)
      #expect(
        try await visit.download("mapping.yaml", of: id).text.contains("right_of: [Gelombang]"))
    }
  }

  @Test("says what is wrong with a choice, and stays as it was")
  func wrongChoices() async throws {
    try await TestServer.with { server in
      let visit = try await server.visit()
      let id = try await visit.upload(fixture: Self.form)
      _ = try await visit.workbook(id)
      let schema = "local-mgi-central-java-2023"
      let choices: [([String: Any], String)] = [
        (["answer": "Z"], "Answer"), (["answer": "E5"], "is no column"),
        (["answer": "choice:7"], "Answer"), (["nothing": "A"], "no field"),
        (["answer": 7], "can't be read"), (["answer": NSNull()], "Answer"),
      ]
      for (fields, words) in choices {
        let reply = try await post(
          ["schema": schema, "sheet": "Rekap Isian", "fields": fields], for: id, on: visit)
        #expect(reply.status == 422, "\(fields)")
        #expect(reply.text.contains(words), "\(fields): \(reply)")
        #expect(!reply.text.contains(server.folder.path))
      }
      let noForm = try await server.send(
        "POST", visit.path("/workbooks/\(id)/columns"), body: Array("[]".utf8))
      #expect(noForm.status == 422)
      let large = try await server.send(
        "POST", visit.path("/workbooks/\(id)/columns"), body: [UInt8](repeating: 32, count: 70_000))
      #expect(large.status == 413)
      #expect(try await visit.workbook(id)["state"] as? String == "unreadable")
    }
  }

  @Test("can't have a column chosen that no label tells from another; the message says what to do")
  func twins() async throws {
    let sheet = """
      Kode Indikator,Domain,Isian,Isian,Regulasi
      ILL-1.01,1,Ya,a,UU Nomor 18 Tahun 2017
      ILL-1.02,1,Tidak,b,UU Nomor 18 Tahun 2017
      """
    try await TestServer.with { server in
      let visit = try await server.visit()
      let id = try await visit.upload(Array(sheet.utf8), named: "kembar.csv")
      _ = try await visit.workbook(id)
      let (sheets, _, schema) = try await suggestion(id, on: visit)
      let reply = try await post(
        ["schema": schema, "sheet": try #require(sheets[0]["name"]), "fields": ["answer": "C"]],
        for: id, on: visit)
      #expect(reply.status == 422)
      #expect(reply.text.contains("another column is also called \\\"Isian\\\""), "\(reply)")
    }
  }

  @Test("is all questions where nothing in it is known, and read when they are answered")
  func unknown() async throws {
    let sheet = """
      Kode,Kotak,Isi,Catatan
      ILL-1.01,1,Ya,x
      ILL-1.02,1,Tidak,y
      """
    try await TestServer.with { server in
      let visit = try await server.visit()
      let id = try await visit.upload(Array(sheet.utf8), named: "asing.csv")
      _ = try await visit.workbook(id)
      let (sheets, _, schema) = try await suggestion(id, on: visit)
      let reply = try await post(
        [
          "schema": schema, "sheet": try #require(sheets.first?["name"]),
          "fields": [
            "indicator": "A", "domain": "B", "answer": "C",
            "round": ["const": "2023-09"], "respondent": ["const": "Dinas Sosial"],
          ],
        ], for: id, on: visit)
      #expect(reply.status == 200, "\(reply)")
      #expect(reply.json["records"] as? Int == 2, "\(reply.text)")
    }
  }
}
