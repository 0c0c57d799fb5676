import Exports
import Findings
import Indicators

/// All but what is known only of the run at hand: its origin, its file on the disk, copies of it, and how
/// it looked when it was open: its tables, and whether it can be marked.
extension SubmissionSummary: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(file)
    encoder.encode(mapping)
    encoder.encode(assessment)
    encoder.encode(state)
    encoder.encode(records)
    encoder.encode(counts)
    encoder.encode(metAcceptances)
    encoder.encode(obstacles)
    encoder.encode(ledger)
    encoder.encode(hasUniqueKeys)
    encoder.encode(submissions)
    encoder.encode(usedBlocks)
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    self.init(file: try decoder.text())
    mapping = try decoder.decode()
    assessment = try decoder.decode()
    state = try decoder.decode()
    records = try decoder.decode()
    counts = try decoder.decode()
    metAcceptances = try decoder.decode()
    obstacles = try decoder.decode()
    ledger = try decoder.decode()
    hasUniqueKeys = try decoder.decode()
    submissions = try decoder.decode()
    usedBlocks = try decoder.decode()
  }
}

extension SubmissionSummary.State: Kept {
  private static let all: [Self] = [.read, .unreadable, .brokenOff]

  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(Self.all.firstIndex(of: self) ?? Self.all.count)
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    let position = try decoder.decode(Int.self)
    guard Self.all.indices.contains(position) else { throw KeptFault() }
    self = Self.all[position]
  }
}

extension Ledger: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode([read, mapped, kept, ignored, reported])
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    let numbers = try decoder.decode([Int].self)
    guard numbers.count == 5 else { throw KeptFault() }
    self.init(
      read: numbers[0], mapped: numbers[1], kept: numbers[2], ignored: numbers[3],
      reported: numbers[4])
  }
}
