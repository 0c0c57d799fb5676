import Exports
import Findings

extension Finding: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(code.id)
    encoder.encode(severity.rawValue)
    encoder.encode(place)
    encoder.encode(subject)
    encoder.encode(field)
    encoder.encode(value)
    encoder.encode(expected)
    encoder.encode(fix)
    encoder.encode(arguments.keys.sorted())
    for name in arguments.keys.sorted() { arguments[name]?.keep(in: &encoder) }
    encoder.encode(acceptance)
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    guard let code = FindingCode(named: try decoder.text()),
      let severity = Severity(rawValue: try decoder.text())
    else { throw KeptFault() }
    self.init(code, at: try decoder.decode())
    self.severity = severity
    subject = try decoder.decode()
    field = try decoder.decode()
    value = try decoder.decode()
    expected = try decoder.decode()
    fix = try decoder.decode()
    for name in try decoder.decode([String].self) {
      arguments[name] = try decoder.decode(Phrase.self)
    }
    acceptance = try decoder.decode()
  }
}

extension Place: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(file)
    encoder.encode(sheet)
    encoder.encode(row)
    encoder.encode(cell)
    encoder.encode(range?.first)
    encoder.encode(range?.last)
    encoder.encode(line)
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    self.init(file: try decoder.text(), sheet: try decoder.decode())
    row = try decoder.decode()
    cell = try decoder.decode()
    let (first, last) = (
      try decoder.decode(CellReference?.self), try decoder.decode(CellReference?.self)
    )
    if let first, let last { range = CellRange(first, last) }
    line = try decoder.decode()
  }
}

extension CellReference: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(row)
    encoder.encode(column)
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    self.init(row: try decoder.decode(), column: try decoder.decode())
  }
}

extension Finding.Subject: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode([respondent, round, domain, indicator])
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    let parts = try decoder.decode([String?].self)
    guard parts.count == 4 else { throw KeptFault() }
    self.init(respondent: parts[0], round: parts[1], domain: parts[2], indicator: parts[3])
  }
}

extension Fix: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(self.class.rawValue)
    encoder.encode(new)
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    guard let kind = Class(rawValue: try decoder.text()) else { throw KeptFault() }
    self.init(kind, new: try decoder.text())
  }
}

extension Phrase: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(indonesian)
    encoder.encode(english)
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    self.init(indonesian: try decoder.text(), english: try decoder.text())
  }
}

extension Acceptance: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(who)
    encoder.encode(why)
    encoder.encode(until)
    encoder.encode(isExpired)
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    self.init(who: try decoder.text(), why: try decoder.text(), until: try decoder.decode())
    isExpired = try decoder.decode()
  }
}

extension FindingCounts: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(Severity.allCases.map { self[$0] } + [accepted, ignored, unselected])
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    let numbers = try decoder.decode([Int].self)
    let severities = Severity.allCases
    guard numbers.count == severities.count + 3 else { throw KeptFault() }
    let open = Dictionary(uniqueKeysWithValues: zip(severities, numbers))
    self.init(
      open: open, accepted: numbers[severities.count], ignored: numbers[severities.count + 1],
      unselected: numbers[severities.count + 2])
  }
}
