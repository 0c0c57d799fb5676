/// The headers that tell a browser what it may do with an answer: every answer has them.
enum SafetyHeaders {
  /// Who may show an answer in a frame.
  enum Frame {
    /// Nobody.
    case nobody
    /// The page itself.
    case page
  }

  /// What the page may use: what comes from this server, and nothing else (Content Security Policy
  /// Level 3).
  private static let page =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    + "connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; "
    + "frame-ancestors 'none'"

  /// What a report may use that is shown in a frame of the page: what its own policy says, which names
  /// its one style and script, and nothing of the page: it is a page of no origin.
  private static let report =
    "frame-ancestors 'self'; form-action 'none'; base-uri 'none'; "
    + "sandbox allow-scripts allow-modals allow-popups"

  /// Adds them.
  static func add(to headers: inout [String: String], frame: Frame = .nobody) {
    headers["Content-Security-Policy"] = frame == .page ? report : page
    headers["X-Content-Type-Options"] = "nosniff"
    headers["X-Frame-Options"] = frame == .page ? "SAMEORIGIN" : "DENY"
    headers["Referrer-Policy"] = "no-referrer"
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
    headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
    headers["Cache-Control"] = "no-store"
  }
}
