/// Some kinds of findings: one code, or every code of a layer.
public enum FindingSelector: Hashable, Sendable {
  /// One code.
  case code(FindingCode)
  /// All codes that begin with a letter.
  case layer(Character)

  /// The letters of the layers, in the order of the catalogue.
  public static let layers: [Character] = {
    var letters: [Character] = []
    for code in FindingCode.all where !letters.contains(code.layer) { letters.append(code.layer) }
    return letters
  }()

  /// Those that are meant by a code such as `V304`, its word, such as `typo`, or the letter of a
  /// layer, in any letter case.
  public init?(named name: String) {
    if name.count == 1, let letter = name.uppercased().first, Self.layers.contains(letter) {
      self = .layer(letter)
    } else if let code = FindingCode(named: name) {
      self = .code(code)
    } else {
      return nil
    }
  }

  /// The codes that are meant.
  public var codes: [FindingCode] {
    switch self {
    case .code(let code): [code]
    case .layer(let letter): FindingCode.all.filter { $0.layer == letter }
    }
  }
}

extension FindingCode {
  /// The letter that it begins with.
  public var layer: Character { id.first ?? " " }
}
