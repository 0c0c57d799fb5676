/// What becomes of personal data that stand in a text: of a whole run, or of one field.
public enum PersonalDataHandling: String, CaseIterable, Sendable {
  /// They are taken out of all that is written, and a finding says where they stand.
  case remove
  /// They are written like any other text.
  case keep
}
