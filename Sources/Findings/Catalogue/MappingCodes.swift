extension FindingCode {
  /// A mapping or schema file that is no YAML, or says something it may not.
  public static let mappingSyntax = FindingCode(
    "M801", "mapping-syntax", .error,
    id: "{at}: {message}",
    en: "{at}: {message}",
    page: .mappingSyntax)
  /// A key that mapping or schema files don't have.
  public static let mappingKey = FindingCode(
    "M802", "mapping-key", .error,
    id: "{file}:{line}: kunci \"{value}\" tidak dikenal.{near}",
    en: "{file}:{line}: unknown key \"{value}\".{near}",
    page: .mappingKey)
  /// A field that the schema does not have.
  public static let mappingField = FindingCode(
    "M803", "mapping-field", .error,
    id: "{file}:{line}: isian \"{value}\" tidak ada dalam skema.{near}",
    en: "{file}:{line}: field \"{value}\" is not in the schema.{near}",
    page: .mappingField)
  /// A block of the mapping took no table in any workbook of a run.
  public static let mappingUnused = FindingCode(
    "M804", "mapping-unused", .info,
    id:
      "{file}:{line}: blok \"{block}\" tidak pernah dipakai: tidak ada tabelnya di satu pun berkas. Periksa nama lembar dan judul kolom yang dicarinya, atau hapus bloknya.",
    en:
      "{file}:{line}: the block \"{block}\" was never used: no workbook has its table. Check the sheets and the header that it looks for, or delete the block.",
    page: .mappingUnused)
  /// A workbook of another assessment than the table that is being written.
  public static let otherAssessment = FindingCode(
    "M805", "other-assessment", .error,
    id:
      "{file} memakai pemetaan {mapping} dari asesmen {assessment}, sedangkan tabel ini untuk {table}. Olah terpisah, atau pakai --format ndjson.",
    en:
      "{file} fits the mapping {mapping} of the assessment {assessment}, but this table is of {table}. Convert it apart, or use --format ndjson.",
    page: .otherAssessment)

  static let mappingCodes: [FindingCode] = [
    mappingSyntax, mappingKey, mappingField, mappingUnused, otherAssessment,
  ]
}
