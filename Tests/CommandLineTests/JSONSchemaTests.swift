import Foundation
import Testing

@Suite("The JSON Schema of a file")
struct JSONSchemaTests {
  @Test(
    "of mappings, and that of schemas, stay as they are",
    arguments: ["mapping", "schema", "policy", "findings"])
  func goldenJSONSchema(kind: String) throws {
    let run = try RekapRun("json-schema", kind, "--lang", "en")
    #expect(run.status == 0)
    try expectGolden(run.output, "\(kind).json-schema.json")
  }

  @Test(
    "defines each section that it refers to",
    arguments: ["mapping", "schema", "policy", "findings"])
  func references(kind: String) throws {
    let output = try RekapRun("json-schema", kind, "--lang", "id").output
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let definitions = try #require(object?["$defs"] as? [String: Any])
    let names = output.matches(of: /"#\/\$defs\/(\w+)"/).map { String($0.output.1) }
    #expect(Set(names) == Set(definitions.keys))
    #expect(!names.isEmpty)
  }

  @Test("there is none of other kinds")
  func otherKind() throws {
    #expect(try RekapRun("json-schema", "workbook").status == 2)
  }
}
