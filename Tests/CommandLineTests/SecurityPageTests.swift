import Foundation
import Testing

@Suite("The page on hostile input")
struct SecurityPageTests {
  @Test("names tests that exist")
  func tests() throws {
    let sources = try FileManager.default
      .subpathsOfDirectory(atPath: Repository.root.appending(path: "Tests").path())
      .filter { $0.hasSuffix(".swift") }
      .map {
        try String(contentsOf: Repository.root.appending(path: "Tests/\($0)"), encoding: .utf8)
      }
      .joined()
    let rows = try table(after: "## What is done")
    #expect(rows.count > 30)
    for row in rows {
      let names = row[2].split(separator: "`").filter { $0.contains(" ") && $0 != ", " }
      #expect(!names.isEmpty, "\(row)")
      for name in names {
        let isThere = sources.contains("\"\(name)\"")
        #expect(isThere, "\(name)")
      }
    }
  }

  @Test("lists every limit with the option that sets it")
  func limits() throws {
    let help = try RekapRun("check", "--help").output
    let options = try table(after: "# Hostile input").map {
      $0[0].trimmingCharacters(in: ["`", " "])
    }
    #expect(options.count == 10)
    for option in options { #expect(help.contains("\(option) <n>"), "\(option)") }
    let listed = help.split(separator: " ").filter { $0.hasPrefix("--max-") }.map {
      String($0.prefix { $0 != "]" })
    }
    #expect(Set(listed) == Set(options))
  }

  /// The rows of the first table after a heading, without its own heading.
  private func table(after heading: String) throws -> [[String]] {
    let page = try String(
      contentsOf: Repository.root.appending(path: "SECURITY.md"), encoding: .utf8)
    let start = try #require(page.range(of: heading))
    let lines = page[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
    let rows = lines.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.dropFirst(2)
    return rows.map {
      $0.split(separator: "|").map { String($0).trimmingCharacters(in: .whitespaces) }
    }
  }
}
