internal import CXlsxwriter

/// Why a workbook could not be written.
package struct WorkbookWritingError: Error, Hashable, Sendable {
  /// The reason, in the words of libxlsxwriter.
  package var reason: String

  /// Makes an error.
  init(_ reason: String) { self.reason = reason }

  /// Throws what a function of libxlsxwriter says.
  static func check(_ error: lxw_error) throws(WorkbookWritingError) {
    guard error != LXW_NO_ERROR else { return }
    let reason = unsafe lxw_strerror(error).map { unsafe String(cString: $0) }
    throw WorkbookWritingError(reason ?? "error \(error.rawValue)")
  }
}
