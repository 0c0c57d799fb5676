/// Some kinds of findings: one code, or every code of a layer.
public enum FindingSelector: Hashable, Sendable {
  /// One code.
  case code(FindingCode)
  /// All codes of a layer.
  case layer(FindingCode.Layer)

  /// Those that are meant by a code such as `V304`, its word, such as `typo`, or the letter of a
  /// layer, in any letter case.
  public init?(named name: String) {
    if name.count == 1,
      let layer = name.uppercased().first.flatMap(FindingCode.Layer.init(rawValue:))
    {
      self = .layer(layer)
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
    case .layer(let layer): FindingCode.all.filter { $0.layer == layer }
    }
  }
}
