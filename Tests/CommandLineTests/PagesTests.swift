import Foundation
import Testing

@Suite("The pages")
struct PagesTests {
  @Test(
    "show what is printed, when their commands are run one after the other",
    arguments: ["README.md", "Mappings/README.md", "Mappings/TUTORIAL.md"])
  func console(page: String) throws {
    let text = String(
      decoding: try Data(contentsOf: Repository.root.appending(path: page)), as: UTF8.self)
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "Fixtures"),
      withDestinationURL: Repository.root.appending(path: "Fixtures"))
    if page.hasSuffix("TUTORIAL.md") {
      for name in ["Isian Dinas Sosial.xlsx", "isian dinkes (final).xlsx"] {
        try FileManager.default.copyItem(
          at: Repository.fixture("tutorial/" + name), to: folder.url.appending(path: name))
      }
    }
    var commands = 0
    for block in MarkdownBlock.blocks(of: text) {
      switch block.language {
      case "console":
        for (command, shown) in block.commands {
          commands += 1
          let printed = try Shell.output(of: command, in: folder.url)
          #expect(
            Shown(shown).fits(printed), "\(page), line \(block.line): \(command)\n\(printed)")
        }
      case "diff": try block.apply(in: folder)
      default: continue
      }
    }
    #expect(commands > 0)
  }
}

/// A fenced block of a page.
struct MarkdownBlock {
  /// What stands behind the fence: the language, and the file that a difference is of.
  var info: [Substring]
  /// The line of the fence, 1-based.
  var line: Int
  var lines: [String]

  var language: String { info.first.map(String.init) ?? "" }

  static func blocks(of text: String) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var open: MarkdownBlock?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard line.hasPrefix("```") else {
        open?.lines.append(String(line))
        continue
      }
      if let block = open {
        blocks.append(block)
        open = nil
      } else {
        open = MarkdownBlock(
          info: line.dropFirst(3).split(separator: " "), line: index + 1, lines: [])
      }
    }
    return blocks
  }

  /// The commands behind `$`, each with what is shown to be printed.
  var commands: [(command: String, shown: [String])] {
    var commands: [(command: String, shown: [String])] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        commands.append((String(line.dropFirst(2)), []))
      } else if !commands.isEmpty {
        commands[commands.count - 1].shown.append(line)
      }
    }
    return commands
  }

  /// Changes a file as the difference says.
  func apply(in folder: TemporaryFolder) throws {
    let file = String(try #require(info.last))
    let before = lines.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
    let after = lines.filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) }
    let old = before.joined(separator: "\n")
    let text = try folder.text(file)
    try #require(text.contains(old), "line \(line): \(file) has no such lines")
    let changed = text.replacing(old, with: after.joined(separator: "\n"), maxReplacements: 1)
    try Data(changed.utf8).write(to: folder.url.appending(path: file))
  }
}

/// What a page shows of an output; `…` stands for anything, alone on a line for any lines.
private struct Shown {
  private let lines: [String]

  init(_ lines: [String]) {
    var lines = lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }

  func fits(_ output: String) -> Bool {
    // A terminal shows the line ends of CSV (RFC 4180, 2) like any others.
    var printed = output.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    while printed.last?.isEmpty == true { printed.removeLast() }
    return Self.fits(lines[...], printed[...]) {
      Self.fits(Array($0)[...], Array($1)[...]) { $0 == $1 }
    }
  }

  /// Whether a pattern, whose wild element is `…`, fits a sequence from its beginning to its end.
  private static func fits<Element: Equatable>(
    _ pattern: ArraySlice<Element>, _ text: ArraySlice<Element>,
    _ isSame: (Element, Element) -> Bool
  ) -> Bool where Element: CustomStringConvertible {
    guard let first = pattern.first else { return text.isEmpty }
    if first.description == "…" {
      return text.startIndex <= text.endIndex
        && (text.startIndex...text.endIndex).contains {
          fits(pattern.dropFirst(), text[$0...], isSame)
        }
    }
    guard let next = text.first, isSame(first, next) else { return false }
    return fits(pattern.dropFirst(), text.dropFirst(), isSame)
  }
}

/// Runs commands as a person would, with `rekap` at hand.
private enum Shell {
  /// What is printed, data and messages in the order in which they come.
  static func output(of command: String, in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let program = RekapRun.executable.deletingLastPathComponent().path()
    process.arguments = ["-c", "PATH='\(program)':$PATH; { \(command); } > .printed 2>&1"]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.environment = ProcessInfo.processInfo.environment
      .merging(["LC_ALL": "en_US.UTF-8", "NO_COLOR": "1"]) { $1 }
    try process.run()
    process.waitUntilExit()
    return String(
      decoding: try Data(contentsOf: folder.appending(path: ".printed")), as: UTF8.self)
  }
}
