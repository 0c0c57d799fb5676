/// Which requests come from the page itself: those that name this server, and, where they change
/// something, come from it.
///
/// Any page of the web may send requests to this machine. Its browser names in `Host` the name that it
/// was asked for, so that a name which leads here by a trick of its owner (DNS rebinding) is told; and
/// in `Origin` the page that asks. The header `Rekap-Page` no form of another page can send, and no
/// script without being refused before.
struct RequestPolicy: Sendable {
  /// The header that only the page's own script sends.
  static let pageHeader = "rekap-page"

  private let hosts: Set<String>

  /// Permits the names of a server.
  ///
  /// - Parameter names: Other names by which it may be asked for, where it is not for this machine alone.
  init(at address: ServerAddress, names: [String]) {
    // Nobody else can have these names lead here.
    let hosts = [address.urlHost, "localhost", "127.0.0.1", "[::1]"] + names
    let own = hosts.map { "\($0.lowercased()):\(address.port)" }
    // Browsers leave out the port that HTTP has by itself.
    self.hosts = Set(address.port == 80 ? own + hosts.map { $0.lowercased() } : own)
  }

  /// Refuses a request that does not come from the page.
  ///
  /// The files of the page are everybody's: a link may lead here from anywhere.
  ///
  /// - Parameters:
  ///   - route: What is asked for.
  ///   - changesSomething: Whether it may change what is there.
  func check(
    _ head: RequestHead, for route: Route?, changesSomething: Bool
  ) throws(Refusal) {
    guard let host = head.headers["host"]?.lowercased(), hosts.contains(host) else {
      throw .foreignHost
    }
    let origin = head.headers["origin"]?.lowercased()
    if let origin, origin != "http://\(host)" { throw .foreignOrigin }
    let site = head.headers["sec-fetch-site"]
    guard site == nil || site == "same-origin" || site == "none" || route?.isOfPage == true else {
      throw .foreignOrigin
    }
    guard changesSomething else { return }
    guard origin != nil else { throw .foreignOrigin }
    // A beacon, which a page sends when it is closed, has no headers of its own.
    if case .leave = route { return }
    guard head.headers[Self.pageHeader] == "1" else { throw .pagelessRequest }
  }
}
