/// Reads XML that is fed to it piece by piece and tells a handler what is in it.
///
/// Namespaces are resolved. Nothing is expanded or fetched: a document type declaration is
/// an error, and with it every entity of one's own. Works on UTF-8, UTF-16 and what else
/// libxml2 can convert.
@safe @usableFromInline package final class MarkupParser<Handler: MarkupHandler> {
  @usableFromInline let storage: UnsafeMutablePointer<Handler>
  private let engine: ParserEngine

  /// Makes a parser for one document.
  ///
  /// - Parameter nesting: How many elements may stand within each other.
  package init(_ handler: Handler, nesting: Int) throws(MarkupError) {
    unsafe storage = .allocate(capacity: 1)
    unsafe storage.initialize(to: handler)
    engine = try unsafe ParserEngine(
      handler: Handler.self, storage, elements: NameTable(Handler.Element.self),
      attributes: NameTable(Handler.Attribute.self), nesting: nesting)
  }

  deinit {
    unsafe storage.deinitialize(count: 1)
    unsafe storage.deallocate()
  }

  /// The handler; never to be looked at from within its own functions.
  @inlinable package var handler: Handler {
    get { unsafe storage.pointee }
    _modify { yield unsafe &storage.pointee }
  }

  /// Reads the next piece of the document.
  package func feed(_ bytes: Span<UInt8>) throws(MarkupError) {
    try engine.feed(bytes)
  }

  /// Tells that the document has ended.
  package func finish() throws(MarkupError) {
    try engine.finish()
  }
}
