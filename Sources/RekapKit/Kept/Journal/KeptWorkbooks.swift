/// The workbooks of a journal that need not be read again: they are what they were, nothing is before
/// them that was not, and the outputs hold what they gave.
struct KeptWorkbooks {
  /// How many there are, from the first on.
  private(set) var count = 0
  /// Where the journal ends behind the last of them.
  private(set) var offset = 0
  /// How far the outputs had come then.
  private(set) var marks: OutputMarks?
  /// Whether all was written, and only has to take its place.
  private(set) var isClosed = false

  /// Looks through a journal; it is not kept in memory.
  init(in path: String, _ run: Resumption.Circumstances) throws(RunError) {
    guard let reader = JournalReader(at: path) else { return }
    var ends: [(offset: Int, marks: OutputMarks)] = []
    var last: OutputMarks?
    reading: while let item = reader.next() {
      switch item {
      case .part: continue
      case .entry(let bytes):
        var decoder = ByteDecoder(bytes)
        guard let entry = try? decoder.decode(JournalEntry.self),
          Self.holds(entry, ends.count, run)
        else { break reading }
        ends.append((reader.offset, entry.marks))
      case .closed(let bytes):
        var decoder = ByteDecoder(bytes)
        last = try? decoder.decode(OutputMarks.self)
        break reading
      }
    }
    if let last, ends.count == run.workbooks.count, let end = ends.last,
      try run.outputs.areWritten(last)
    {
      (count, offset, marks, isClosed) = (ends.count, end.offset, last, true)
      return
    }
    count = try run.outputs.verifiedCount(of: ends.map(\.marks))
    if count > 0 { (offset, marks) = ends[count - 1] }
  }

  private static func holds(
    _ entry: JournalEntry, _ position: Int, _ run: Resumption.Circumstances
  ) -> Bool {
    guard run.workbooks.indices.contains(position) else { return false }
    let workbook = run.workbooks[position]
    return entry.summary.file == workbook.name && entry.status == FileStatus(at: workbook.path)
  }
}
