import FlyingSocks
import Foundation

/// Answers the requests of one connection, one after the other.
struct Connection: Sendable {
  private let socket: AsyncSocket
  private let limits: ServerLimits
  private let handler: PageHandler
  private let openRequests: OpenRequests
  private let patience: Patience
  private let reader: ConnectionReader

  init(
    _ socket: AsyncSocket, limits: ServerLimits, handler: PageHandler, openRequests: OpenRequests
  ) {
    self.socket = socket
    self.limits = limits
    self.handler = handler
    self.openRequests = openRequests
    patience = Patience(limits)
    reader = ConnectionReader(socket, patience: patience, longestHead: limits.headBytes)
  }

  /// Answers until either side has had enough, and closes.
  func serve() async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        // A client that breaks off hears nothing any more.
        try? await answerRequests()
      }
      group.addTask { await patience.runOut() }
      await group.next()
      group.cancelAll()
    }
    try? socket.close()
  }

  private func answerRequests() async throws {
    while !Task.isCancelled {
      let head: RequestHead
      do {
        guard let bytes = try await reader.head() else { return }
        patience.begin(.answer)
        head = try RequestHead(bytes)
      } catch let refusal as Refusal {
        // Where the next request would begin nobody knows.
        try await send(refusal.response, closes: true)
        return try await takeLeave()
      }
      switch try await openRequests.including({ try await answer(head) }) {
      case .another: continue
      case .leave: return try await takeLeave()
      case .nothing: return
      }
    }
  }

  /// What comes after an answer.
  private enum Next {
    /// Another request may come.
    case another
    /// The connection is closed when the client has finished.
    case leave
    /// The connection is closed.
    case nothing
  }

  private func answer(_ head: RequestHead) async throws -> Next {
    await reader.beginBody(
      of: head.bodyLength, expectsContinue: head.expectsContinue, within: limits.bodyTime)
    let request = Request(head: head, body: RequestBody(count: head.bodyLength, reader: reader))
    let response: Response
    do {
      response = try await handler.answer(request)
    } catch is CancellationError {
      return .nothing
    } catch {
      response = (error as? Refusal ?? .fault).response
    }
    let isAtEnd = try await reader.skipBody(upTo: limits.skippedBytes)
    let closes = !isAtEnd || !head.keepsAlive
    try await send(response, isHead: head.method == .head, closes: closes)
    return isAtEnd ? (closes ? .nothing : .another) : .leave
  }

  /// Lets a client finish that is still sending: where the connection is closed under it, it may never
  /// read the answer.
  private func takeLeave() async throws {
    socket.endWriting()
    patience.begin(.leave)
    try await reader.discard(upTo: limits.discardedBytes)
  }

  // MARK: Answers

  private func send(
    _ response: Response, isHead: Bool = false, closes: Bool
  ) async throws {
    var headers = response.headers
    headers["Connection"] = closes ? "close" : "keep-alive"
    if response.status != .noContent { headers["Content-Length"] = "\(response.body.count)" }
    var text = "HTTP/1.1 \(response.status.rawValue) \(response.status.phrase)\r\n"
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) { text += "\(name): \(value)\r\n" }
    patience.begin(.sending)
    try await socket.write(Data((text + "\r\n").utf8))
    guard !isHead else { return }
    try await response.body.forEachPiece(of: 1 << 16) { piece in
      patience.begin(.sending)
      try await socket.write(piece)
    }
  }
}

extension AsyncSocket {
  /// Says that nothing more comes.
  fileprivate func endWriting() { _ = shutdown(socket.file.rawValue, Int32(SHUT_WR)) }
}
