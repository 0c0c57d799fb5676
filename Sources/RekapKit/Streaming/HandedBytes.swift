/// Hands the bytes of an output on, each time whole records or findings.
struct HandedBytes: OutputSink {
  /// Takes them.
  let taker: @Sendable ([UInt8]) throws(RunError) -> Void

  func write(_ bytes: [UInt8]) throws(RunError) {
    if !bytes.isEmpty { try taker(bytes) }
  }
}
