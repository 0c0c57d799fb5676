/// Why the level of government of an answer is not known: what each source of levels says of it.
package struct LevelGap: Hashable, Sendable {
  /// The sources, in the order in which they are asked.
  package var sources: [Source]

  /// What one source says.
  package struct Source: Hashable, Sendable {
    /// The field, by its position.
    package var field: Int
    /// What the record has in it; `nil` where it is empty.
    package var code: String?
    /// Why it tells no level.
    package var reason: Reason
  }

  /// Why a source tells no level.
  package enum Reason: String, Sendable {
    /// The record has nothing in the field.
    case blank
    /// The field's list does not have the code.
    case unlisted
    /// The list has the code, and gives it no level.
    case unlevelled = "no_level"
  }
}
