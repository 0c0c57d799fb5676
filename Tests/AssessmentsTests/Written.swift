import Assessments
import Exports

/// Facts as outputs write them: what is the same there is the same for all who read it.
enum Written {
  /// The JSON of a summary.
  static func summary(of assessment: Assessment) -> String {
    let collected = Collected()
    SummaryJSON.write(assessment, most: nil) { collected.bytes += $0 }
    return String(decoding: collected.bytes, as: UTF8.self)
  }

  private final class Collected { var bytes: [UInt8] = [] }
}
