/// Writes a JSON document (RFC 8259) piece by piece, so that no tree of it is held.
///
/// What is short stands on one line; an item of a list, and a member of an open object, begins one.
struct JSONWriting {
  private(set) var bytes: [UInt8] = []
  private let flush: (([UInt8]) -> Void)?
  private var isFirst = true
  private var isOpen = false

  /// Begins a document.
  ///
  /// - Parameter flush: Takes what has been written, a megabyte at a time; otherwise it stays in
  ///   ``bytes``.
  init(flush: (([UInt8]) -> Void)? = nil) { self.flush = flush }

  /// Writes what is left, with a line break at its end.
  mutating func finish() {
    bytes.append(UInt8(ascii: "\n"))
    guard let flush else { return }
    flush(bytes)
    bytes.removeAll()
  }

  /// Writes an object.
  ///
  /// - Parameter isOpen: Whether each member begins a line.
  mutating func object(isOpen: Bool = false, _ members: (inout JSONWriting) -> Void) {
    let outer = (isFirst, self.isOpen)
    (isFirst, self.isOpen) = (true, isOpen)
    bytes.append(UInt8(ascii: "{"))
    members(&self)
    if isOpen { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(UInt8(ascii: "}"))
    (isFirst, self.isOpen) = outer
  }

  private mutating func key(_ key: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if isOpen { bytes.append(UInt8(ascii: "\n")) }
    isFirst = false
    JSONText.appendKey(key, to: &bytes)
  }

  mutating func member(_ key: String, _ text: String?) {
    self.key(key)
    JSONText.append(text, to: &bytes)
  }

  mutating func member(_ key: String, _ number: Int?) {
    self.key(key)
    JSONText.append(number, to: &bytes)
  }

  mutating func member(_ key: String, _ isTrue: Bool) {
    self.key(key)
    bytes.append(contentsOf: (isTrue ? "true" : "false").utf8)
  }

  mutating func member(_ key: String, _ texts: [String]) {
    self.key(key)
    JSONText.append(texts, to: &bytes)
  }

  /// A member that is a table of numbers, row by row.
  mutating func numbers(_ key: String, _ rows: [[Int]]) {
    self.key(key)
    bytes.append(UInt8(ascii: "["))
    for (position, row) in rows.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      let texts = row.map { "\($0)" }.joined(separator: ",")
      bytes.append(contentsOf: "[\(texts)]".utf8)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func null(_ key: String) {
    self.key(key)
    JSONText.appendNull(to: &bytes)
  }

  /// A member that is an object.
  mutating func object(
    _ key: String, isOpen: Bool = false, _ members: (inout JSONWriting) -> Void
  ) {
    self.key(key)
    object(isOpen: isOpen, members)
  }

  /// A member that is an object of numbers by name.
  mutating func counts(_ key: String, _ counts: [(name: String, count: Int?)]) {
    object(key) { json in
      for (name, count) in counts { json.member(name, count) }
    }
  }

  /// A member that is a list of objects, one a line.
  ///
  /// - Parameter most: How many are written at most; how many are left off is told in a member of its
  ///   own.
  mutating func list<Items: Collection>(
    _ key: String, _ items: Items, most: Int? = nil, areOpen: Bool = false,
    _ members: (inout JSONWriting, Items.Element) -> Void
  ) {
    self.key(key)
    bytes.append(UInt8(ascii: "["))
    let shown = most.map { items.prefix($0) } ?? items[...]
    var isFirstItem = true
    for item in shown {
      if !isFirstItem { bytes.append(UInt8(ascii: ",")) }
      isFirstItem = false
      bytes.append(UInt8(ascii: "\n"))
      object(isOpen: areOpen) { members(&$0, item) }
      if let flush, bytes.count > 1 << 20 {
        flush(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    if !isFirstItem { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(UInt8(ascii: "]"))
    if shown.count < items.count { member("\(key)_left_off", items.count - shown.count) }
  }
}
