/// What the fuzzer is let loose on; `--target=NAME` chooses.
enum FuzzTarget: String, CaseIterable {
  /// The reader of workbooks. The input is the file as it is, an archive or not.
  case workbook
  /// The readers of the parts of a workbook. The input lists the parts (``FuzzParts``), and a
  /// sound archive is made of them: check sums and Deflate would hide the XML from a mutator.
  case parts
  /// The writer of marks. The input lists the parts of a workbook (``FuzzParts``).
  case marks
  /// The loader of mappings and schemas. The input lists the files (``FuzzParts``); the first
  /// is the mapping.
  case mapping
  /// The readers of records, as `rekap export` has them. The input is JSON or NDJSON.
  case records
  /// The two readers of a record: the one that takes it apart, and the one that makes a tree of it.
  /// The input is NDJSON.
  case scanner

  /// The one that was chosen; see `LLVMFuzzerInitialize`.
  nonisolated(unsafe) static var chosen = FuzzTarget.parts

  /// Tries an input; what must not be ends the process.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .workbook: fuzzWorkbook(bytes)
    case .parts: fuzzParts(bytes)
    case .marks: fuzzMarks(bytes)
    case .mapping: fuzzMapping(bytes)
    case .records: fuzzRecords(bytes)
    case .scanner: fuzzScanner(bytes)
    }
  }
}

/// Ends the process, which libFuzzer reports as a crash of its present input.
func mustHold(_ condition: Bool, _ rule: @autoclosure () -> String) {
  // Unlike `precondition` this says its message in a release build, too.
  guard condition else { fatalError(rule()) }
}
