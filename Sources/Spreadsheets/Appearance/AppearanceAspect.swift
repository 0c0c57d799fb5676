/// A kind of thing that a person sees on a sheet, as far as it can be looked at by itself.
public enum AppearanceAspect: String, CaseIterable, Sendable {
  /// Text that is struck through.
  case struckText
  /// Filters.
  case filters
  /// Notes and comments.
  case remarks
  /// Text boxes, pictures, charts and other graphics.
  case drawings
  /// Protection of the sheet, and rules for what may be typed.
  case restrictions
}
