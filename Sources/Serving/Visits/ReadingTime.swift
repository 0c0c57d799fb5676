import Findings
import RekapKit

/// The time that a workbook may take to be read, and what is told of one that takes longer, or can't be
/// read for other reasons than itself.
enum ReadingTime {
  /// By which readings are asked to end that nobody needs any more (SIGTERM).
  static let enough: Int32 = 15
  /// By which they are asked to end that take too long (SIGALRM).
  private static let late: Int32 = 14

  /// Does something, and asks it to stop where it takes too long.
  ///
  /// - Parameter interruption: What it listens to.
  static func within<Outcome: Sendable>(
    _ time: Duration, _ interruption: Interruption,
    _ work: @escaping @Sendable () async throws -> Outcome
  ) async throws -> Outcome {
    let alarm = Task {
      try await Task.sleep(for: time)
      interruption.ask(late)
    }
    defer { alarm.cancel() }
    return try await work()
  }

  /// What to tell a person of an error.
  static func message(of error: any Error) -> Phrase {
    switch error {
    case RunError.interrupted:
      Phrase(
        indonesian:
          "Buku kerja ini terlalu lama dibaca, jadi dihentikan. Hapus lembar yang tidak perlu, lalu unggah lagi.",
        english:
          "The workbook took too long to read, so it was stopped. Take out sheets that are not needed, and send it again."
      )
    case let refusal as Refusal: refusal.message
    // Other errors name files that are the server's own: for want of room they can't be written.
    case is RunError: Refusal.unstored.message
    default: Refusal.fault.message
    }
  }
}
