/// Where a grid is written to.
package struct GridOutput {
  /// Writes the next bytes.
  let write: (Span<UInt8>) throws -> Void
  /// Takes back all that was written; `nil` where that can't be done, such as with a pipe.
  let startOver: (() throws -> Void)?

  /// Makes an output of what it does.
  package init(
    write: @escaping (Span<UInt8>) throws -> Void, startOver: (() throws -> Void)?
  ) {
    self.write = write
    self.startOver = startOver
  }
}
