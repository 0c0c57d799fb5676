import Synchronization

/// The account of what all visitors have stored: no more than there is room for.
final class StoredBytes: Sendable {
  private let most: Int
  private let count = Atomic(0)

  init(most: Int) { self.most = most }

  /// Adds bytes; `false` where there is no room for them, and then none are added.
  func add(_ bytes: Int) -> Bool {
    guard count.add(bytes, ordering: .relaxed).newValue <= most else {
      count.subtract(bytes, ordering: .relaxed)
      return false
    }
    return true
  }

  /// Takes bytes away that are deleted.
  func remove(_ bytes: Int) { count.subtract(bytes, ordering: .relaxed) }

  /// How many there are.
  var total: Int { count.load(ordering: .relaxed) }
}
