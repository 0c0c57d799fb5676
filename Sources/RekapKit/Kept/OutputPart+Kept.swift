import Exports
import Findings
import Indicators

extension OutputPart {
  /// Writes all that there is to it.
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(schema.map(KnownSchemas.name))
    encoder.encode(ownTexts)
    encoder.encode(bytes: records)
    encoder.encode(bytes: citations)
    encoder.encode(bytes: findings)
    encoder.encode(section?.contents)
    if let section { encoder.encode(section.schema.map(KnownSchemas.name)) }
  }

  /// Writes what there is to it beside its bytes, and of these only whether there are some.
  func keepOutline(in encoder: inout ByteEncoder) {
    encoder.encode(schema.map(KnownSchemas.name))
    encoder.encode(ownTexts)
    for bytes in [records, citations, findings] { encoder.encode(bytes: Array(bytes.prefix(1))) }
    encoder.encode(WorkbookSection.Contents?.none)
  }

  /// Reads back what was kept.
  ///
  /// - Parameter number: The number of its workbook in the run, from 1.
  init(
    from decoder: inout ByteDecoder, schemas: KnownSchemas, number: Int, options: Run.Options
  ) throws(KeptFault) {
    schema = try schemas.schema(named: try decoder.decode())
    ownTexts = try decoder.decode()
    let fields = schema?.fields.indices ?? 0..<0
    guard ownTexts.texts.allSatisfy({ fields.contains(Int($0.field)) }) else { throw KeptFault() }
    records = try decoder.bytes()
    citations = try decoder.bytes()
    findings = try decoder.bytes()
    guard let contents = try decoder.decode(WorkbookSection.Contents?.self) else { return }
    section = WorkbookSection(
      contents, number: number, schema: try schemas.schema(named: try decoder.decode()),
      language: options.language, showsFingerprints: options.showsFingerprints)
    if section == nil { throw KeptFault() }
  }
}

extension WorkbookSection.Contents: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(bytes: body)
    encoder.encode(codes.keys.sorted())
    encoder.encode(codes.keys.sorted().map { codes[$0] ?? 0 })
    encoder.encode(sheetCount)
    encoder.encode(isRespondentKnown)
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    let body = try decoder.bytes()
    let (ids, counts) = (try decoder.decode([String].self), try decoder.decode([Int].self))
    guard ids.count == counts.count, Set(ids).count == ids.count else { throw KeptFault() }
    self.init(
      body: body, codes: Dictionary(uniqueKeysWithValues: zip(ids, counts)),
      sheetCount: try decoder.decode(), isRespondentKnown: try decoder.decode())
  }
}
