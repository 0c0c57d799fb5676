/// How many of something there are, and the first of them: however many a file says there are, only
/// so many take memory.
public struct FirstOnes<Element: Hashable & Sendable>: Hashable, Sendable {
  /// How many there are.
  public private(set) var count = 0
  /// The first of them, in the order of the file.
  public private(set) var first: [Element] = []

  /// Whether there are none.
  public var isEmpty: Bool { count == 0 }

  /// Begins without any.
  package init() {}

  /// Counts one, and keeps it where there is room.
  mutating func append(_ element: Element, in room: inout AppearanceRoom) {
    count += 1
    guard first.count < AppearanceRoom.perList, room.elements > 0 else { return }
    room.elements -= 1
    first.append(element)
  }
}
