import Exports
import FlyingFox
import Foundation

/// Answers to requests, each with the headers that keep a browser safe.
enum Answer {
  /// A document of JSON.
  static func json(_ value: JSONValue, status: HTTPStatusCode = .ok) -> HTTPResponse {
    bytes(value.document, type: "application/json; charset=utf-8", status: status)
  }

  /// Some bytes.
  static func bytes(
    _ bytes: [UInt8], type: String, status: HTTPStatusCode = .ok
  ) -> HTTPResponse {
    HTTPResponse(statusCode: status, headers: headers(type: type), body: Data(bytes))
  }

  /// A file, a piece at a time.
  ///
  /// - Parameters:
  ///   - name: The name to save it by; `nil` where the page shows it.
  ///   - frame: Who may show it in a frame.
  /// - Throws: ``Refusal`` where it is gone.
  static func file(
    at path: String, type: String, name: String? = nil, frame: SafetyHeaders.Frame = .nobody
  ) throws(Refusal) -> HTTPResponse {
    guard
      let body = try? HTTPBodySequence(file: URL(filePath: path), suggestedBufferSize: 1 << 16)
    else { throw .noFile }
    var headers = headers(type: type, frame: frame)
    if let name { headers[.contentDisposition] = ContentDisposition.attachment(name) }
    return HTTPResponse(statusCode: .ok, headers: headers, body: body)
  }

  /// That something is done, and nothing is to be said of it.
  static var nothing: HTTPResponse {
    HTTPResponse(statusCode: .noContent, headers: headers(type: nil))
  }

  private static func headers(
    type: String?, frame: SafetyHeaders.Frame = .nobody
  ) -> HTTPHeaders {
    var headers = HTTPHeaders()
    if let type { headers[.contentType] = type }
    SafetyHeaders.add(to: &headers, frame: frame)
    return headers
  }
}
