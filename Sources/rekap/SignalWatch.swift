internal import Foundation
internal import RekapKit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where the handler of signals writes; a pipe that a thread reads from.
///
/// Set once, before there is a handler.
nonisolated(unsafe) private var pipeOfSignals: Int32 = -1

/// Hears the signals that ask a program to end (Ctrl-C, `kill`, a terminal that closes), so that it can
/// end tidily.
///
/// The handler only writes the signal's number into a pipe, which is all that a handler may do with
/// ease (signal-safety(7)); a thread reads it. The second signal ends the program at once.
@safe final class SignalWatch: Sendable {
  /// What the signals ask to end.
  let interruption = Interruption()

  /// Begins to listen.
  ///
  /// To be made once; a signal that comes before ends the program as ever.
  init() {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return }
    unsafe pipeOfSignals = ends[1]
    let thread = Thread { [interruption, source = ends[0]] in
      var number: UInt8 = 0
      while true {
        let count = unsafe read(source, &number, 1)
        if count < 0, errno == EINTR { continue }
        guard count == 1 else { return }
        if !interruption.ask(Int32(number)) { Self.end(by: Int32(number)) }
      }
    }
    thread.start()
    for signal in [SIGINT, SIGTERM, SIGHUP] where !Self.isIgnored(signal) {
      Self.handle(signal) { number in
        let former = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = unsafe write(pipeOfSignals, &byte, 1)
        errno = former
      }
    }
  }

  /// Ends the program as the signal would have, so that whoever started it sees that: a shell tells
  /// 128 and the signal's number, and a script that runs many programs stops at Ctrl-C.
  static func end(by number: Int32) -> Never {
    _ = signal(number, SIG_DFL)
    // Threads that carry tasks have signals blocked.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, number)
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
    exit(128 + number)
  }

  private static func handle(_ signal: Int32, by handler: @escaping @convention(c) (Int32) -> Void)
  {
    var action = sigaction()
    #if os(Linux)
      unsafe action.__sigaction_handler.sa_handler = handler
    #else
      unsafe action.__sigaction_u.__sa_handler = handler
    #endif
    // Calls that wait go on waiting.
    action.sa_flags = SA_RESTART
    _ = unsafe sigaction(signal, &action, nil)
  }

  /// What a person calls a signal.
  static func name(of signal: Int32) -> String {
    switch signal {
    case SIGINT: "Ctrl-C"
    case SIGTERM: "SIGTERM"
    case SIGHUP: "SIGHUP"
    default: "\(signal)"
    }
  }

  /// Whether whoever started the program wants it to go on regardless, as `nohup` does.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
    #if os(Linux)
      let handler = unsafe action.__sigaction_handler.sa_handler
    #else
      let handler = unsafe action.__sigaction_u.__sa_handler
    #endif
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
