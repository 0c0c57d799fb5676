/// A request: its head, and its body that is yet to come.
struct Request: Sendable {
  let head: RequestHead
  let body: RequestBody
}
