import Foundation

/// Where the copies of workbooks go: none takes the place of an input, or of another copy.
public struct CopyTargets: Sendable {
  /// The path of each workbook's copy, in the order of the inputs.
  public let paths: [String]

  /// Names the copies.
  ///
  /// In a folder a copy is called as its workbook, below the same folders. Where two workbooks have
  /// the same name, the second becomes `name (2).xlsx`; letter case makes no difference, since it
  /// makes none on Windows.
  ///
  /// - Parameter output: A folder; or a workbook, where there is one input.
  /// - Throws: ``RunError`` where a copy would take the place of an input, or has no name.
  public init(of inputs: InputFiles, output: String) throws(RunError) {
    let workbooks = inputs.workbooks
    if Self.isWorkbook(output) {
      guard workbooks.count == 1 else {
        throw .severalInputs(count: workbooks.count, file: output)
      }
      try Self.refuseOtherKind(output, of: workbooks[0])
      paths = [output]
    } else {
      guard !workbooks.contains(where: { $0.name == "-" }) else { throw .namelessInput(output) }
      let folder = output.hasSuffix("/") ? output : output + "/"
      paths = Self.distinct(workbooks.map(\.name)).map { folder + $0 }
    }
    try refuseInputs(workbooks)
  }

  /// Takes paths that no input has, one for each workbook.
  package init(paths: [String]) { self.paths = paths }

  /// The kinds of workbooks that copies can be made of.
  private static let extensions = ["xlsx", "xlsm", "xltx", "xltm"]

  private static func isWorkbook(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let isThere = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return extensions.contains(pathExtension(of: path)) && !(isThere && isFolder.boolValue)
  }

  private static func pathExtension(of path: String) -> String {
    let name = InputFiles.lastComponent(of: path)
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  /// Excel opens no workbook whose name says another kind than its parts.
  private static func refuseOtherKind(
    _ output: String, of workbook: InputFiles.Workbook
  ) throws(RunError) {
    let kind = pathExtension(of: workbook.name)
    guard extensions.contains(kind), kind != pathExtension(of: output) else { return }
    throw .otherExtension(file: output, wanted: kind)
  }

  /// Names of which none is that of another: the first keeps its own.
  package static func distinct(_ names: [String]) -> [String] {
    var taken = Set(names.map { $0.lowercased() })
    var seen: Set<String> = []
    return names.map { name in
      if seen.insert(name.lowercased()).inserted { return name }
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      var number = 2
      while true {
        let other = "\(name[..<dot]) (\(number))\(name[dot...])"
        if taken.insert(other.lowercased()).inserted { return other }
        number += 1
      }
    }
  }

  // MARK: Inputs

  /// A file, whatever path leads to it.
  private struct FileNumber: Hashable {
    var device: Int
    var number: Int

    init?(at path: String) {
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
        let device = attributes[.systemNumber] as? NSNumber,
        let number = attributes[.systemFileNumber] as? NSNumber
      else { return nil }
      self.device = device.intValue
      self.number = number.intValue
    }
  }

  private func refuseInputs(_ workbooks: [InputFiles.Workbook]) throws(RunError) {
    let inputs = Set(
      workbooks.compactMap {
        FileNumber(
          at: URL(filePath: $0.path).resolvingSymlinksInPath().path(percentEncoded: false))
      })
    // What is there is looked at as it is: a link that is replaced leaves its file alone.
    for path in paths where FileNumber(at: path).map(inputs.contains) == true {
      throw .overInput(path)
    }
  }
}
