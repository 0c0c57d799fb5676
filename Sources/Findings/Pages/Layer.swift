extension FindingCode {
  /// What part of the work a code belongs to; its letter tells.
  public enum Layer: Character, CaseIterable, Sendable {
    case file = "F"
    case sheet = "S"
    case header = "H"
    case value = "V"
    case rule = "R"
    case key = "K"
    case respondents = "X"
    case mapping = "M"
    case output = "O"
  }

  /// What part of the work the code belongs to.
  public var layer: Layer {
    // A test sees that each code begins with one of the letters.
    id.first.flatMap(Layer.init(rawValue:)) ?? .file
  }
}

extension FindingCode.Layer {
  /// The name for people.
  public var name: Phrase {
    switch self {
    case .file: Phrase(indonesian: "Berkas", english: "Files")
    case .sheet: Phrase(indonesian: "Lembar dan baris", english: "Sheets and rows")
    case .header: Phrase(indonesian: "Judul kolom", english: "Headers")
    case .value: Phrase(indonesian: "Isian sel", english: "Values")
    case .rule: Phrase(indonesian: "Aturan", english: "Rules")
    case .key: Phrase(indonesian: "Indikator", english: "Keys: indicators")
    case .respondents: Phrase(indonesian: "Instansi dan antarberkas", english: "Across respondents")
    case .mapping: Phrase(indonesian: "Pemetaan dan skema", english: "Mappings and schemas")
    case .output: Phrase(indonesian: "Keluaran", english: "Outputs")
    }
  }

  /// The word by which programs know it.
  public var word: String {
    switch self {
    case .file: "file"
    case .sheet: "sheet"
    case .header: "header"
    case .value: "value"
    case .rule: "rule"
    case .key: "key"
    case .respondents: "respondents"
    case .mapping: "mapping"
    case .output: "output"
    }
  }
}
