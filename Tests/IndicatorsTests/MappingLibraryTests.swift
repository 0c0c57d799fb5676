import Findings
import Foundation
import Indicators
import Testing

@Suite("Finding mappings")
struct MappingLibraryTests {
  private let mappings = Repository.path("Mappings")

  @Test("lists the mapping files, sorted, and no schema")
  func files() {
    #expect(
      MappingLibrary.mappingFiles(in: mappings).map { $0.dropFirst(mappings.count + 1) } == [
        "local-mgi/domain-sheets.yaml", "local-mgi/register.yaml", "local-mgi/tick-boxes.yaml",
        "local-mgi/wide-recap.yaml", "sample-form/domain-sheets.yaml",
        "sample-form/wide-recap.yaml",
      ])
  }

  @Test(
    "knows a mapping by name, by place and by path",
    arguments: [
      "local-mgi-register", "local-mgi/register", "local-mgi/register.yaml",
      Repository.path("Mappings/local-mgi/register.yaml"),
    ])
  func named(name: String) throws {
    #expect(try MappingLibrary.mapping(named: name, in: mappings).name == "local-mgi-register")
  }

  @Test("names the mappings there are, and the nearest, when one is unknown")
  func unknown() throws {
    let error = try #require(throws: ConfigurationError.self) {
      try MappingLibrary.mapping(named: "local-mgi-registre", in: mappings)
    }
    #expect(error.nearest == "local-mgi-register")
    #expect(error.message.english.contains("sample-form-wide-recap"))
    #expect(error.finding.message(in: .english) == "\(mappings): \(error.message.english)")
  }

  @Test("says of a path that there is no such file")
  func noFile() throws {
    let error = try #require(throws: ConfigurationError.self) {
      try MappingLibrary.mapping(named: "nowhere/m.yaml", in: mappings)
    }
    #expect(error.message.english.hasPrefix("the file \"nowhere/m.yaml\" is not there"))
  }

  @Test("looks above the executable, beside it, and above the current folder")
  func search() throws {
    let files = ["Mappings/a/m.yaml": "name: m\nblocks: []\n"]
    let repository = try TemporaryFolder(files)
    let installed = try TemporaryFolder(["share/rekap/Mappings/m.yaml": "blocks: []\n"])
    let empty = try TemporaryFolder(["bin/note.txt": ""])
    func folder(
      named: String? = nil, environment: [String: String] = [:], executable: String?,
      current: String
    ) -> String? {
      MappingLibrary.folder(
        named: named, environment: environment, executable: executable, current: current)
    }
    let build = repository.path(".build/debug/rekap")
    #expect(folder(executable: build, current: "/") == repository.path("Mappings"))
    #expect(
      folder(executable: installed.path("bin/rekap"), current: "/")
        == installed.path("share/rekap/Mappings"))
    #expect(
      folder(executable: empty.path("bin/rekap"), current: repository.path("a/b"))
        == repository.path("Mappings"))
    #expect(folder(executable: empty.path("bin/rekap"), current: empty.path) == nil)
    #expect(
      folder(environment: ["REKAP_MAPPINGS": empty.path], executable: build, current: "/")
        == empty.path)
    #expect(folder(named: empty.path("not-there"), executable: build, current: "/") == nil)
  }
}
