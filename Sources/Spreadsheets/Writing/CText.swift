/// Lends texts to C, which takes them as characters that it might change.
enum CText {
  /// Lends a text to C; `nil` where it is empty.
  static func lend<Result>(
    _ text: String?, _ body: (UnsafeMutablePointer<CChar>?) -> Result
  ) -> Result {
    guard let text, !text.isEmpty else { return body(nil) }
    var bytes = Array(text.utf8CString)
    return unsafe bytes.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress) }
  }

  /// Lends a list of texts to C, with a null at its end; `nil` where it is empty.
  static func lend<Result>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Result
  ) -> Result {
    guard !texts.isEmpty else { return body(nil) }
    var all: [CChar] = []
    var starts: [Int] = []
    for text in texts {
      starts.append(all.count)
      all += Array(text.utf8CString)
    }
    return unsafe all.withUnsafeMutableBufferPointer { all in
      var list = unsafe starts.map { start in unsafe all.baseAddress.map { unsafe $0 + start } }
      unsafe list.append(nil)
      return unsafe list.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress) }
    }
  }
}
