internal import CLibxml2

/// The one owner of libxml2's parsers.
@safe final class ParserEngine {
  /// What libxml2 hands back with each event.
  @unsafe struct State: ~Copyable {
    let handlerType: any MarkupHandler.Type
    let handler: UnsafeMutableRawPointer
    var elements: NameTable
    let attributes: UnsafeMutablePointer<NameTable>
    var context: xmlParserCtxtPtr?
    var error: MarkupError?
    /// How many elements may stand within each other, and how many do.
    let nesting: Int
    var depth = 0

    /// Ends the reading for a reason of one's own.
    @inline(never) mutating func stop(_ kind: MarkupError.Kind, _ message: String) {
      guard let context = unsafe context, unsafe error == nil else { return }
      unsafe error = unsafe MarkupError(
        kind, line: Int(xmlSAX2GetLineNumber(context)),
        column: Int(xmlSAX2GetColumnNumber(context)), message: message)
      unsafe xmlStopParser(context)
    }
  }

  private let state: UnsafeMutablePointer<State>
  private let context: xmlParserCtxtPtr?
  private let attributes: UnsafeMutablePointer<NameTable>

  /// How many elements libxml2 itself lets stand within each other, unless it is told not to care.
  private static let nestingOfLibrary = 256

  /// libxml2 wants to be started once, before two threads use it.
  private static let isStarted: Bool = {
    xmlInitParser()
    return true
  }()

  /// Makes a parser for a document that is fed, or for one that is read at once.
  @unsafe init(
    handler type: any MarkupHandler.Type, _ handler: UnsafeMutableRawPointer,
    elements: consuming NameTable, attributes: consuming NameTable, nesting: Int, isFed: Bool
  ) throws(MarkupError) {
    _ = Self.isStarted
    var events = unsafe xmlSAXHandler()
    unsafe events.initialized = XML_SAX2_MAGIC
    unsafe events.startElementNs = startElement
    unsafe events.endElementNs = endElement
    unsafe events.characters = characters
    // The same function twice keeps libxml2 from guessing which white space is no text.
    unsafe events.ignorableWhitespace = characters
    unsafe events.cdataBlock = characters
    unsafe events.internalSubset = documentType
    unsafe events.serror = report
    unsafe self.attributes = .allocate(capacity: 1)
    unsafe self.attributes.initialize(to: attributes)
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(
      to: State(
        handlerType: type, handler: handler, elements: elements, attributes: self.attributes,
        context: nil, error: nil, nesting: nesting))
    if isFed {
      unsafe context = xmlCreatePushParserCtxt(&events, state, nil, 0, nil)
    } else {
      unsafe context = xmlNewParserCtxt()
      unsafe context?.pointee.sax.pointee = unsafe events
      unsafe context?.pointee.userData = unsafe UnsafeMutableRawPointer(state)
    }
    guard let context = unsafe context else {
      throw MarkupError(line: 0, column: 0, message: "out of memory")
    }
    // Without HUGE libxml2 refuses names, attributes and comments of more than 10 MB, which it
    // would have to hold whole. Text comes in pieces, however long it is.
    var options = XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue
    if nesting > Self.nestingOfLibrary { options |= XML_PARSE_HUGE.rawValue }
    unsafe xmlCtxtUseOptions(context, Int32(options))
    unsafe state.pointee.context = unsafe context
  }

  deinit {
    unsafe xmlFreeParserCtxt(context)
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
    unsafe attributes.deinitialize(count: 1)
    unsafe attributes.deallocate()
  }

  func feed(_ bytes: Span<UInt8>) throws(MarkupError) {
    unsafe bytes.withUnsafeBytes { bytes in
      let text = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = unsafe xmlParseChunk(context, text, Int32(clamping: bytes.count), 0)
    }
    try check()
  }

  func finish() throws(MarkupError) {
    _ = unsafe xmlParseChunk(context, nil, 0, 1)
    try check()
  }

  /// Reads a document that has a zero byte behind it, and gives its last line.
  ///
  /// libxml2 looks at the bytes where they are, as long as this runs.
  func read(_ document: Span<UInt8>) throws(MarkupError) -> Int {
    precondition(!document.isEmpty && document[document.count - 1] == 0)
    let isRead = unsafe document.withUnsafeBytes { bytes in
      let text = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let buffer = unsafe xmlParserInputBufferCreateStatic(
        text, Int32(clamping: bytes.count - 1), XML_CHAR_ENCODING_NONE)
      guard let buffer = unsafe buffer else { return false }
      guard let input = unsafe xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE) else {
        unsafe xmlFreeParserInputBuffer(buffer)
        return false
      }
      guard unsafe inputPush(context, input) >= 0 else {
        unsafe xmlFreeInputStream(input)
        return false
      }
      // All is there, as a push parser is told: without this libxml2 2.9 shrinks the buffer, as if
      // it weren't static, and reads on behind its end.
      unsafe context?.pointee.progressive = 1
      _ = unsafe xmlParseDocument(context)
      return true
    }
    defer { unsafe xmlCtxtReset(context) }
    guard isRead else { throw MarkupError(line: 0, column: 0, message: "out of memory") }
    try check()
    return line
  }

  /// The line that has been read, 1-based.
  var line: Int { unsafe Int(xmlSAX2GetLineNumber(context)) }

  private func check() throws(MarkupError) {
    if let error = unsafe state.pointee.error { throw error }
    guard let context = unsafe context, unsafe context.pointee.wellFormed == 0 else { return }
    let line = unsafe Int(xmlSAX2GetLineNumber(context))
    let column = unsafe Int(xmlSAX2GetColumnNumber(context))
    throw MarkupError(line: line, column: column, message: "not well-formed")
  }
}

private func startElement(
  _ state: UnsafeMutableRawPointer?, _ local: UnsafePointer<UInt8>?, _: UnsafePointer<UInt8>?,
  _ namespace: UnsafePointer<UInt8>?, _: Int32, _: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
  _ count: Int32, _: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
) {
  guard let state = unsafe state?.assumingMemoryBound(to: ParserEngine.State.self),
    let local = unsafe local
  else { return }
  unsafe state.pointee.depth += 1
  guard unsafe state.pointee.depth <= state.pointee.nesting else {
    return unsafe state.pointee.stop(
      .tooDeep(limit: state.pointee.nesting), "too many elements within each other")
  }
  let token = unsafe state.pointee.elements.token(of: local, in: namespace)
  let attributes = unsafe MarkupAttributes(
    pointers: attributes, count: Int(count), names: state.pointee.attributes)
  unsafe state.pointee.handlerType.start(state.pointee.handler, token, attributes)
}

private func endElement(
  _ state: UnsafeMutableRawPointer?, _: UnsafePointer<UInt8>?, _: UnsafePointer<UInt8>?,
  _: UnsafePointer<UInt8>?
) {
  guard let state = unsafe state?.assumingMemoryBound(to: ParserEngine.State.self) else { return }
  unsafe state.pointee.depth -= 1
  unsafe state.pointee.handlerType.end(state.pointee.handler)
}

private func characters(
  _ state: UnsafeMutableRawPointer?, _ text: UnsafePointer<UInt8>?, _ count: Int32
) {
  guard let state = unsafe state?.assumingMemoryBound(to: ParserEngine.State.self),
    let text = unsafe text
  else { return }
  let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(count))
  unsafe state.pointee.handlerType.characters(state.pointee.handler, bytes.span)
}

private func documentType(
  _ state: UnsafeMutableRawPointer?, _: UnsafePointer<UInt8>?, _: UnsafePointer<UInt8>?,
  _: UnsafePointer<UInt8>?
) {
  guard let state = unsafe state?.assumingMemoryBound(to: ParserEngine.State.self) else { return }
  unsafe state.pointee.stop(.documentType, "a document type declaration, which no workbook needs")
}

private func report(_ state: UnsafeMutableRawPointer?, _ error: UnsafeMutablePointer<xmlError>?) {
  guard let state = unsafe state?.assumingMemoryBound(to: ParserEngine.State.self),
    let error = unsafe error, unsafe error.pointee.level == XML_ERR_FATAL,
    unsafe state.pointee.error == nil
  else { return }
  let kind = unsafe MarkupError.Kind(error.pointee.code)
  unsafe state.pointee.error = unsafe MarkupError(
    kind, line: Int(error.pointee.line), column: Int(error.pointee.int2),
    message: message(of: error, kind))
}

private func message(of error: UnsafeMutablePointer<xmlError>, _ kind: MarkupError.Kind) -> String {
  if kind == .mismatchedTags, let start = unsafe error.pointee.str1,
    let end = unsafe error.pointee.str2
  {
    // Its words tell a line, which isn't the document's where this is read from its middle on.
    return unsafe "<\(String(cString: start))> and </\(String(cString: end))>"
  }
  let words = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "not well-formed"
  return words.split(whereSeparator: \.isNewline).joined(separator: " ")
}

extension MarkupError.Kind {
  /// What an error code of libxml2 means: the only place that knows them.
  fileprivate init(_ code: Int32) {
    switch xmlParserErrors(rawValue: UInt32(bitPattern: code)) {
    case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED: self = .breaksOff
    case XML_ERR_TAG_NAME_MISMATCH: self = .mismatchedTags
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF: self = .invalidCharacter
    case XML_ERR_UNDECLARED_ENTITY: self = .unknownEntity
    case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_INVALID_ENCODING:
      self = .encoding
    default: self = .malformed
    }
  }
}
