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
    append(1, in: &room) { _ in element }
  }

  /// Counts several, and keeps as many of the first as there is room for.
  ///
  /// - Parameter element: Makes one of them, by its place from 0 on.
  mutating func append(
    _ more: Int, in room: inout AppearanceRoom, _ element: (_ place: Int) -> Element
  ) {
    count += more
    let kept = min(more, AppearanceRoom.perList - first.count, room.elements)
    guard kept > 0 else { return }
    room.elements -= kept
    for place in 0..<kept { first.append(element(place)) }
  }
}
