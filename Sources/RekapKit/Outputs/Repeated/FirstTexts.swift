/// Where texts were first written, by their numbers.
///
/// There may be millions in a run, so each takes 24 bytes and a slot of 4, and what is remembered is
/// never copied: a dictionary would hold the old and the new table while it grows.
struct FirstTexts {
  /// Where a text was first written.
  struct Place {
    var workbook: Int32
    var respondent: Int32
    var sheet: Int32
    var row: Int32
    /// 0 where the text has no cell of its own.
    var column: Int32
  }

  private struct Entry {
    var number: UInt64
    var workbook: UInt32
    var respondent: UInt32
    /// From the lowest bit on: the column in 15 bits, the row in 27, the sheet in 22.
    var cell: UInt64

    init(_ number: UInt64, _ place: Place) {
      self.number = number
      workbook = UInt32(bitPattern: place.workbook)
      respondent = UInt32(bitPattern: place.respondent)
      let column = UInt64(min(max(place.column, 0), 1 << 15 - 1))
      let row = UInt64(min(max(place.row, 0), 1 << 27 - 1))
      let sheet = UInt64(min(max(place.sheet, 0), 1 << 22 - 1))
      cell = column | row << 15 | sheet << 42
    }

    var place: Place {
      Place(
        workbook: Int32(bitPattern: workbook), respondent: Int32(bitPattern: respondent),
        sheet: Int32(truncatingIfNeeded: cell >> 42),
        row: Int32(truncatingIfNeeded: cell >> 15 & (1 << 27 - 1)),
        column: Int32(truncatingIfNeeded: cell & (1 << 15 - 1)))
    }
  }

  /// How many can be remembered at most: a slot has 24 bits for the place among the entries.
  static let most = 1 << 24 - 1
  private static let segmentLength = 1 << 14

  /// How many are remembered.
  private(set) var count = 0
  /// The entries in the order in which they came, in pieces of a fixed length.
  private var segments: [[Entry]] = []
  /// A hash table with open addressing (linear probing): 0 where a slot is free; otherwise the place of
  /// an entry plus 1, and above that 8 bits of its number, so that few entries are looked at in vain.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)

  /// Where a text was first written; `nil` where it was not.
  subscript(number: UInt64) -> Place? {
    var slot = start(of: number)
    let tag = Self.tag(of: number)
    while slots[slot] != 0 {
      let found = slots[slot]
      if found >> 24 == tag {
        let entry = entry(at: Int(found & 0xFF_FFFF) - 1)
        if entry.number == number { return entry.place }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Remembers a text that is not remembered yet.
  mutating func insert(_ number: UInt64, at place: Place) {
    precondition(count < Self.most, "No slot can tell so many texts apart.")
    if (count + 1) * 4 > slots.count * 3 { grow() }
    if segments.last?.count ?? Self.segmentLength == Self.segmentLength {
      var segment: [Entry] = []
      segment.reserveCapacity(Self.segmentLength)
      segments.append(segment)
    }
    segments[segments.count - 1].append(Entry(number, place))
    count += 1
    occupy(count, number)
  }

  private func entry(at index: Int) -> Entry {
    segments[index / Self.segmentLength][index % Self.segmentLength]
  }

  /// Twice as many slots; the entries stay where they are.
  private mutating func grow() {
    let length = slots.count * 2
    // The old ones go first, so that both are never there at once.
    slots = []
    slots = [UInt32](repeating: 0, count: length)
    var index: UInt32 = 0
    for segment in segments {
      for entry in segment {
        index += 1
        occupy(Int(index), entry.number)
      }
    }
  }

  private mutating func occupy(_ index: Int, _ number: UInt64) {
    var slot = start(of: number)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Self.tag(of: number) << 24 | UInt32(index)
  }

  /// The numbers are hashes, but not mixed to the last bit: Fibonacci hashing takes the upper bits of a
  /// product (Knuth, The Art of Computer Programming, volume 3, 6.4).
  private func start(of number: UInt64) -> Int {
    let bits = UInt64(slots.count.trailingZeroBitCount)
    return Int((number &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }

  private static func tag(of number: UInt64) -> UInt32 { UInt32(number & 0xFF) }
}
