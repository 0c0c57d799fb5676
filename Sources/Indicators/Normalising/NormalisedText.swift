/// What a text gives that comes again and again.
///
/// A class, so that one reference is counted for each cell, and not one for each of its parts.
final class NormalisedText {
  let normalised: Normalised
  /// Whether there is nothing to say beside the value.
  let isPlain: Bool

  init(_ normalised: Normalised) {
    self.normalised = normalised
    isPlain = normalised.steps.isEmpty && normalised.problems.isEmpty
  }
}
