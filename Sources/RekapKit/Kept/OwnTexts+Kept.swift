import Indicators

extension OwnTexts: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(texts)
    encoder.encode(names.texts)
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    let texts = try decoder.decode([Text].self)
    let names = Names(try decoder.decode([String].self))
    let known = 0..<Int32(names.texts.count)
    for text in texts {
      guard [text.respondent, text.round, text.indicator, text.sheet].allSatisfy(known.contains)
      else { throw KeptFault() }
    }
    self.init(texts: texts, names: names)
  }
}

extension OwnTexts.Text: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(hash: number)
    for part in [respondent, round, indicator, sheet, field, row, column] { encoder.encode(part) }
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    self.init(
      number: try decoder.hash(),
      respondent: try decoder.decode(), round: try decoder.decode(),
      indicator: try decoder.decode(), sheet: try decoder.decode(), field: try decoder.decode(),
      row: try decoder.decode(), column: try decoder.decode())
  }
}
