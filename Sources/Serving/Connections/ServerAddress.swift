package import Findings
import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An address to listen at: numbers, as no name is looked up.
package struct ServerAddress: Hashable, Sendable {
  /// The address, such as `127.0.0.1` or `::1`.
  package var host: String
  /// The port; 0 for any that is free.
  package var port: UInt16

  private let isVersion6: Bool

  /// That an address can't be had.
  package struct Unavailable: Error {
    /// The address.
    var address: ServerAddress
    /// Why, in the system's words.
    var reason: String
    /// Whether another port of the address may do.
    package var isTaken: Bool

    /// What to tell a person.
    package var message: Phrase {
      let place = "\(address.urlHost):\(address.port)"
      return Phrase(
        indonesian:
          "\(place) tidak dapat dipakai: \(reason). Sebut port lain dengan --port (0: yang mana saja), atau alamat lain dengan --host.",
        english:
          "\(place) can't be used: \(reason). Name another port with --port (0: any), or another address with --host."
      )
    }
  }

  /// Takes an address of IPv4 or IPv6, or `localhost`; `nil` where it is none.
  package init?(host: String, port: UInt16) {
    self.host = host == "localhost" ? "127.0.0.1" : host
    self.port = port
    if (try? sockaddr_in.inet(ip4: self.host, port: port)) != nil {
      isVersion6 = false
    } else if (try? sockaddr_in6.inet6(ip6: self.host, port: port)) != nil {
      isVersion6 = true
    } else {
      return nil
    }
  }

  /// Whether only programs on this machine can come to it.
  package var isLoopback: Bool { isVersion6 ? host == "::1" : host.hasPrefix("127.") }

  /// The address as URLs and Host headers have it, without the port.
  package var urlHost: String { isVersion6 ? "[\(host)]" : host }

  /// The same, where it is every address of this machine one that a browser can open.
  package var openHost: String {
    switch host {
    case "0.0.0.0": "127.0.0.1"
    case "::": "[::1]"
    default: urlHost
    }
  }

  /// A socket that is bound to it and listens.
  ///
  /// - Throws: ``Unavailable`` where it can't be had.
  func listeningSocket() throws(Unavailable) -> Socket {
    do {
      return try boundSocket()
    } catch {
      guard case SocketError.failed(_, let number, let reason) = error else {
        throw Unavailable(address: self, reason: "\(error)", isTaken: false)
      }
      throw Unavailable(address: self, reason: reason, isTaken: number == EADDRINUSE)
    }
  }

  private func boundSocket() throws -> Socket {
    let socket = try Socket(domain: isVersion6 ? AF_INET6 : AF_INET)
    do {
      // A browser that is opened lives on, and must not keep the port.
      _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
      try socket.setValue(true, for: .localAddressReuse)
      if isVersion6 {
        try socket.bind(to: sockaddr_in6.inet6(ip6: host, port: port))
      } else {
        try socket.bind(to: sockaddr_in.inet(ip4: host, port: port))
      }
      try socket.listen()
    } catch {
      try? socket.close()
      throw error
    }
    return socket
  }

  /// The address with the port that a socket was given.
  func withPort(of socket: Socket) throws -> ServerAddress {
    var address = self
    switch try socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port): address.port = port
    case .unix: break
    }
    return address
  }
}
