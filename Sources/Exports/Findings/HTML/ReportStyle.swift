/// The style of sections of findings, for pages that show them among other things.
package enum ReportStyle {
  /// The style sheet, in UTF-8.
  package static var bytes: [UInt8] { Array(HTMLStyle.text.description.utf8) }
}
