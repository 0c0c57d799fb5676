package import Findings

extension WorkbookNote {
  /// What to tell about the workbook whose file has this name.
  package func finding(file: String) -> Finding {
    let place = Place(file: file)
    switch self {
    case .repeatedPart(let name):
      return Finding(.repeatedPart, at: place, ["part": Phrase(name)])
    case .encodingAssumed(let line):
      return Finding(.encodingAssumed, at: place, ["n": "\(line)"])
    case .replacedCharacters(let count, let line):
      return Finding(.charactersReplaced, at: place, ["n": "\(count)", "first": "\(line)"])
    }
  }
}
