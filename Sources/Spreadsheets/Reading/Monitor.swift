#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A lock that threads can wait in for something to change: the owner of a POSIX mutex and its
/// conditions, which the thread sanitizer understands.
@safe final class Monitor: @unchecked Sendable {
  /// What threads wait for.
  enum Event: Int, CaseIterable {
    /// There is something to do.
    case work
    /// Something has been done.
    case outcome
  }

  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  /// A condition for each event.
  private let conditions: UnsafeMutablePointer<pthread_cond_t>

  init() {
    unsafe mutex = .allocate(capacity: 1)
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe pthread_mutex_init(mutex, nil)
    unsafe conditions = .allocate(capacity: Event.allCases.count)
    for event in Event.allCases {
      unsafe (conditions + event.rawValue).initialize(to: pthread_cond_t())
      unsafe pthread_cond_init(conditions + event.rawValue, nil)
    }
  }

  deinit {
    for event in Event.allCases { unsafe pthread_cond_destroy(conditions + event.rawValue) }
    unsafe conditions.deallocate()
    unsafe pthread_mutex_destroy(mutex)
    unsafe mutex.deallocate()
  }

  /// Runs a function while no other thread is in the monitor.
  func enter<Result>(_ body: () -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Leaves the monitor until another thread tells of an event; only from within.
  func wait(for event: Event) { unsafe pthread_cond_wait(conditions + event.rawValue, mutex) }

  /// Wakes all who wait for an event; only from within.
  func tell(_ event: Event) { unsafe pthread_cond_broadcast(conditions + event.rawValue) }

  /// Wakes all who wait; only from within.
  func tellAll() { for event in Event.allCases { tell(event) } }
}
