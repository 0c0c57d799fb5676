import Indicators

/// The code that someone probably meant.
enum NearestCode {
  /// The nearest of some codes, the same one whatever their order.
  static func to(_ code: String, among codes: Set<String>) -> String? {
    NearestWord.to(code, among: codes.sorted())
  }
}
