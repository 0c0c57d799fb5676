/// Looks at the runs of one text while they are read.
struct RunStrikes {
  /// What has been seen of the text.
  private(set) var strikes: Strikes = []
  private var run = Strikes.ofCell
  private var hasInk = false
  private var hasSpace = false

  /// Begins a text, or a run of it, which has the cell's font unless it says otherwise.
  mutating func beginRun() { run = .ofCell }

  /// The run has a font of its own.
  mutating func beginFont() { run = .plain }

  /// The font of the run strikes through, or doesn't.
  mutating func setStruck(_ isStruck: Bool) { run = isStruck ? .struck : .plain }

  /// Looks at a piece of the run's text.
  mutating func see(_ text: Span<UInt8>) {
    for index in text.indices {
      if text[index] > 0x20 { hasInk = true } else { hasSpace = true }
    }
  }

  /// Ends a text of the run.
  mutating func endText() {
    if hasInk { strikes.insert(run) } else if hasSpace { strikes.insert(.blank) }
    hasInk = false
    hasSpace = false
  }
}
