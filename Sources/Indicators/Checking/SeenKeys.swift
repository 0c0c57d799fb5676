/// The keys that have been seen, each in a group and with a number in it, and where.
///
/// The keys of a group that follow one another, row by row, take one run together: the answers of a
/// respondent in a register take half a byte each, and memory hardly grows with its rows. Of groups
/// whose keys are scattered, each key is kept by itself.
struct SeenKeys: Sendable {
  /// Where a key was first seen, and what was answered; all of it in numbers.
  struct Place: Sendable {
    var sheet: Int32
    var row: Int32
    var column: Int32
    var answer: Int32
  }

  private struct Run: Sendable {
    /// The first key's number and place; its answer is among ``answers``.
    let number: Int32
    let place: Place
    /// Which key it is, of all that are in runs.
    let position: Int32
    var count: Int32 = 1
    /// The group's run before; -1 where there is none.
    let previous: Int32

    /// Whether a key is the next one of the run, in the next row.
    func isFollowed(by next: Place, of number: Int32, at position: Int32) -> Bool {
      number == self.number + count && position == self.position + count
        && next.row == place.row + count && next.sheet == place.sheet
        && next.column == place.column
    }
  }

  private struct Group: Sendable {
    var lastRun: Int32 = -1
    var runCount: Int32 = 0
    var isScattered = false
  }

  /// How many runs a group may have before its keys count as scattered.
  private static let mostRuns: Int32 = 64

  private var groups: [Group] = []
  private var runs: [Run] = []
  /// The answers of all keys in runs, each one more than it is: 0 where there is none.
  private var answers = SmallNumbers()
  private var scattered: [NumberPair: Place] = [:]

  /// Where a key was first seen; `nil` where it was never, and then this is where.
  mutating func firstPlace(of number: Int32, in group: Int32, seenAt place: Place) -> Place? {
    while groups.count <= Int(group) { groups.append(Group()) }
    guard !groups[Int(group)].isScattered else {
      return remember(place, of: number, in: group)
    }
    var index = groups[Int(group)].lastRun
    while index >= 0 {
      let run = runs[Int(index)]
      let offset = number - run.number
      if offset >= 0, offset < run.count { return self.place(at: offset, in: run) }
      index = run.previous
    }
    append(place, of: number, to: group)
    return nil
  }

  // MARK: Runs

  private func place(at offset: Int32, in run: Run) -> Place {
    var place = run.place
    place.row += offset
    place.answer = answers[run.position + offset] - 1
    return place
  }

  private mutating func append(_ place: Place, of number: Int32, to group: Int32) {
    let position = answers.count
    answers.append(place.answer + 1)
    let last = groups[Int(group)].lastRun
    if last >= 0, runs[Int(last)].isFollowed(by: place, of: number, at: position) {
      runs[Int(last)].count += 1
      return
    }
    groups[Int(group)].lastRun = Int32(runs.count)
    groups[Int(group)].runCount += 1
    runs.append(Run(number: number, place: place, position: position, previous: last))
    if groups[Int(group)].runCount > Self.mostRuns { scatter(group) }
  }

  // MARK: Scattered keys

  private mutating func scatter(_ group: Int32) {
    groups[Int(group)].isScattered = true
    var index = groups[Int(group)].lastRun
    while index >= 0 {
      let run = runs[Int(index)]
      for offset in 0..<run.count {
        _ = remember(place(at: offset, in: run), of: run.number + offset, in: group)
      }
      index = run.previous
    }
  }

  private mutating func remember(_ place: Place, of number: Int32, in group: Int32) -> Place? {
    let key = NumberPair(group, number)
    if let first = scattered[key] { return first }
    scattered[key] = place
    return nil
  }
}
