#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Lets threads that are not workers go first, so that the one that takes what workers make, of
/// which there is only one, seldom waits for a core.
private func yieldToOthers() {
  #if os(Linux)
    // On Linux this is the thread's own, whatever POSIX says.
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 15)
  #endif
}

/// A thread that does one thing and ends: the owner of a POSIX thread.
///
/// Tasks won't do where one waits for another within a call that is not asynchronous.
@safe final class Worker {
  private let thread: pthread_t

  /// Starts a thread; `nil` where the system has none to give.
  init?(_ body: @escaping @Sendable () -> Void) {
    let box = unsafe Unmanaged.passRetained(Box(body))
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let status = unsafe pthread_create(
      &thread, nil,
      { box in
        guard let box = unsafe box as UnsafeMutableRawPointer? else { return nil }
        yieldToOthers()
        unsafe Unmanaged<Box>.fromOpaque(box).takeRetainedValue().body()
        return nil
      }, box.toOpaque())
    guard status == 0 else {
      unsafe box.release()
      return nil
    }
    #if canImport(Darwin)
      guard let thread = unsafe thread else { return nil }
    #endif
    self.thread = thread
  }

  /// Waits for the end of the thread; to be called once.
  func join() { pthread_join(thread, nil) }

  private final class Box: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
