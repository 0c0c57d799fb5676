import Synchronization

/// Asks what is under way to end early, such as when a person presses Ctrl-C.
///
/// Whoever asks and all who work share one.
public final class Interruption: Sendable {
  /// The number of the signal that came first; 0 while none has come.
  private let first = Atomic<Int32>(0)

  /// Makes one that nobody has asked yet.
  public init() {}

  /// The signal that asked for the end, by its number; `nil` while none has.
  public var signal: Int32? {
    let number = first.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// Asks for the end.
  ///
  /// - Parameter signal: The number of the signal that says so; more than 0.
  /// - Returns: Whether it is the first to ask.
  @discardableResult
  public func ask(_ signal: Int32) -> Bool {
    first.compareExchange(expected: 0, desired: signal, ordering: .relaxed).exchanged
  }

  /// Ends what is under way where that was asked for.
  ///
  /// - Throws: ``RunError/interrupted(signal:done:of:)``; how much was done is for the run to say.
  func check() throws(RunError) {
    if let signal { throw .interrupted(signal: signal, done: 0, of: 0) }
  }
}
