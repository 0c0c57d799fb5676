import Exports
import Foundation

/// Answers to requests, each with the headers that keep a browser safe.
enum Answer {
  /// A document of JSON.
  static func json(_ value: JSONValue, status: Status = .ok) -> Response {
    bytes(value.document, type: "application/json; charset=utf-8", status: status)
  }

  /// Some bytes.
  static func bytes(
    _ bytes: [UInt8], type: String, status: Status = .ok
  ) -> Response {
    Response(status: status, headers: headers(type: type), body: .bytes(bytes))
  }

  /// A file, a piece at a time.
  ///
  /// - Parameters:
  ///   - name: The name to save it by; `nil` where the page shows it.
  ///   - frame: Who may show it in a frame.
  /// - Throws: ``Refusal`` where it is gone.
  static func file(
    at path: String, type: String, name: String? = nil, frame: SafetyHeaders.Frame = .nobody
  ) throws(Refusal) -> Response {
    guard
      let handle = FileHandle(forReadingAtPath: path), let count = try? handle.seekToEnd(),
      (try? handle.seek(toOffset: 0)) != nil
    else { throw .noFile }
    var headers = headers(type: type, frame: frame)
    if let name { headers["Content-Disposition"] = ContentDisposition.attachment(name) }
    return Response(status: .ok, headers: headers, body: .file(handle, count: Int(count)))
  }

  /// That something is done, and nothing is to be said of it.
  static var nothing: Response {
    Response(status: .noContent, headers: headers(type: nil), body: .bytes([]))
  }

  private static func headers(
    type: String?, frame: SafetyHeaders.Frame = .nobody
  ) -> [String: String] {
    var headers: [String: String] = [:]
    if let type { headers["Content-Type"] = type }
    SafetyHeaders.add(to: &headers, frame: frame)
    return headers
  }
}
