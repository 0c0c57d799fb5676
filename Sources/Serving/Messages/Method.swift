/// What a request asks for (RFC 9110, 9).
struct Method: RawRepresentable, Hashable, Sendable {
  let rawValue: String

  static let get = Method(rawValue: "GET")
  static let head = Method(rawValue: "HEAD")
  static let post = Method(rawValue: "POST")
  static let delete = Method(rawValue: "DELETE")
}
