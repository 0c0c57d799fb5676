import Exports
import Findings
import Indicators

/// What a journal says of one workbook when it has ended.
struct JournalEntry: Sendable {
  /// Its file when it was read; `nil` where there was none.
  var status: FileStatus?
  /// What to look for copies of it by, where another workbook had its size.
  var content: FileContent?
  /// The workbook that it is a copy of, where it is one.
  var original: String?
  /// What its reader told of it.
  var summary: SubmissionSummary
  /// How far each output had come when it was written.
  var marks: OutputMarks
}

extension JournalEntry: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(status)
    encoder.encode(content)
    encoder.encode(original)
    encoder.encode(summary)
    encoder.encode(marks)
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    status = try decoder.decode()
    content = try decoder.decode()
    original = try decoder.decode()
    summary = try decoder.decode()
    marks = try decoder.decode()
  }
}

/// How far the outputs of a run have come.
struct OutputMarks: Hashable, Sendable {
  /// The records, the findings and the citations, in this order; `nil` for what is not wanted.
  var each: [OutputMark?]
}

extension OutputMarks: Kept {
  func keep(in encoder: inout ByteEncoder) {
    for mark in each {
      encoder.encode(mark?.length)
      encoder.encode(UInt64(mark?.checkSum ?? 0))
    }
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    each = []
    for _ in 0..<3 {
      let (length, sum) = (try decoder.decode(Int?.self), try decoder.number())
      each.append(
        length.map { OutputMark(length: $0, checkSum: UInt32(truncatingIfNeeded: sum)) })
    }
  }
}

extension FileContent: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(size)
    encoder.encode(hash: end)
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    self.init(size: try decoder.decode(), end: try decoder.hash())
  }
}
