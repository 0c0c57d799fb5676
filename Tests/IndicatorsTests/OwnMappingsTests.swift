import Findings
@testable import Indicators
import Spreadsheets
import Testing

@Suite("The mappings that come with Rekap")
struct OwnMappingsTests {
  @Test(
    "load without a mistake",
    arguments: [
      ("local-mgi/domain-sheets", "local-mgi-domain-sheets"),
      ("local-mgi/register", "local-mgi-register"),
      ("local-mgi/tick-boxes", "local-mgi-tick-boxes"),
      ("local-mgi/wide-recap", "local-mgi-wide-recap"),
      ("sample-form/domain-sheets", "sample-form-domain-sheets"),
      ("sample-form/wide-recap", "sample-form-wide-recap"),
    ])
  func load(path: String, name: String) throws {
    let mapping = try Mapping(contentsOf: Repository.path("Mappings/\(path).yaml"))
    #expect(mapping.name == name)
    #expect(mapping.blocks.count == 1)
    #expect(mapping.title.indonesian != mapping.title.english)
  }

  @Test("the schema of Local MGI says what is true")
  func localMGI() throws {
    let schema = try Schema(contentsOf: Repository.path("Mappings/local-mgi/schema.yaml"))
    #expect(schema.id == "local-mgi-central-java-2023")
    #expect(schema.catalogue.status == "illustrative")
    #expect(schema.fields.count == 16)
    #expect(schema.key.map { schema.fields[$0].name } == ["respondent", "round", "indicator"])
    #expect(schema.lists["indicators"]?.entries.count == 76)
    #expect(schema.lists["regions"]?.entries.count == 36)
    #expect(schema.lists["regions"]?.digitsAfterPoint == 2)
    #expect(schema.lists["answers"]?.entries.map(\.code) == ["ya", "tidak", "sebagian"])
    #expect(schema.lists["answers"]?.entries[1].synonyms.contains("no") == true)
    #expect(schema.lists["indicators"]?.entries.first?.properties["domain_no"] == "1")
    #expect(schema.lists["indicators"]?.entries.first?.synonyms.first == "1.01")
    #expect(
      schema.lists["agencies"]?.entries.first?.names == [
        "Setda", "Sekretariat Daerah Provinsi Jawa Tengah", "Setda Provinsi Jawa Tengah",
      ])
    #expect(
      schema.rules.map(\.code.id) == ["R401", "R402", "R402", "R402", "R406", "R406", "K506"])
    #expect(
      schema.rules.map(\.severity)
        == [.error, .warning, .warning, .warning, .warning, .warning, .error])
    let regulation = try #require(schema.position(of: "regulation"))
    #expect(schema.fields[regulation].citations?.kinds == "regulations")
    #expect(schema.phrases.keys.sorted() == ["denials", "unfinished"])
    #expect(schema.coverage.first?.severity == .warning)
    #expect(schema.placeholders.texts[.notApplicable]?.contains("n/a") == true)

    let question = try #require(schema.position(of: "question"))
    #expect(!schema.fields[question].isWritten)
    #expect(schema.fields[question].describes == schema.position(of: "indicator"))
    let respondent = try #require(schema.position(of: "respondent"))
    #expect(schema.fields[respondent].unknown == .keep)
    let date = try #require(schema.position(of: "date"))
    #expect(schema.fields[date].earliest == CalendarDateTime(year: 2020, month: 1, day: 1))
    #expect(schema.fields[date].latest == CalendarDateTime(year: 2035, month: 12, day: 31))
    let year = try #require(schema.position(of: "year"))
    #expect(schema.fields[year].minimum == 1945)
    #expect(schema.fields[0].constant == "local-mgi-central-java-2023")
  }

  @Test("the mapping of domain sheets says where it stands")
  func domainSheets() throws {
    let mapping = try Mapping(contentsOf: Repository.path("Mappings/local-mgi/domain-sheets.yaml"))
    let block = try #require(mapping.blocks.first)
    #expect(block.header.find == [["Kode", "Kode Indikator"], ["Jawaban"]])
    #expect((block.header.rows.upperBound, block.header.levels) == (30, 1))
    #expect(!block.readsHiddenSheets)
    #expect(block.ignoredColumns == ["No"])
    #expect(block.totals?.when.column == ["Kode", "Kode Indikator", "No", "Domain"])
    #expect(block.totals?.counts.map(\.value) == ["ya"])
    #expect(block.fields[0].sources == [.column(["Domain"]), .sheet(group: "domain")])
    #expect(block.fields[0].fill == .merged)
    #expect(block.fields[1].clean == [.squash])
    #expect(block.fields[1].fuzzy == 1)
    #expect(block.fields[2].isOptional)
    #expect(block.fields[0].line == 29)
    #expect(mapping.document[0].sources.last == .file(pattern: "^(?<value>[^_]+)_"))
    #expect(
      mapping.document.map { mapping.schema.fields[$0.field].name } == [
        "respondent", "round", "region", "date",
      ])
  }

  @Test("the mapping of tick boxes knows which column means which answer")
  func tickBoxes() throws {
    let mapping = try Mapping(contentsOf: Repository.path("Mappings/local-mgi/tick-boxes.yaml"))
    let answer = mapping.blocks[0].fields.first {
      mapping.schema.fields[$0.field].name == "answer"
    }
    #expect(
      answer?.sources == [
        .oneHot([
          OneHotColumn(code: "ya", labels: ["Ya"]), OneHotColumn(code: "tidak", labels: ["Tidak"]),
          OneHotColumn(code: "sebagian", labels: ["Sebagian"]),
        ])
      ])
  }

  @Test("the mapping of a wide recap repeats columns, and 2026-1 and No stay as typed")
  func wideRecap() throws {
    let mapping = try Mapping(contentsOf: Repository.path("Mappings/sample-form/wide-recap.yaml"))
    let group = try #require(mapping.blocks[0].group)
    #expect(group.skip == "(?i)^(jumlah|rekap|total)")
    #expect(group.fields[0].sources == [.header(level: 1)])
    #expect(mapping.document[0].sources == [.constant("2026-1")])
    #expect(mapping.blocks[0].header.find[0] == ["No"])
  }
}
