/// What a text gives that comes again and again.
///
/// A class, so that one reference is counted for each cell, and not one for each of its parts.
final class NormalisedText {
  let normalised: Normalised
  /// Whether something was done to it.
  let hasSteps: Bool
  /// Whether something is wrong with it.
  let hasProblems: Bool

  init(_ normalised: Normalised) {
    self.normalised = normalised
    hasSteps = !normalised.steps.isEmpty
    hasProblems = !normalised.problems.isEmpty
  }
}
