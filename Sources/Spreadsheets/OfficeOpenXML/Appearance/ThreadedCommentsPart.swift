internal import Findings
internal import Markup

/// Reads the threads of comments of a sheet ([MS-XLSX], `CT_ThreadedComments`).
struct ThreadedCommentsPart: MarkupHandler {
  enum Element: String, MarkupName {
    case ThreadedComments, threadedComment, text
    var namespaces: [String] { [Namespaces.threadedComments] }
  }
  enum Attribute: String, MarkupName {
    case ref, parentId
    var namespaces: [String] { [] }
  }

  private enum State { case outside, comments, comment, text }
  private var path: [State] = [.outside]
  private var skipping = Skipping()
  private var text: RemarkText
  private var cell: CellReference?
  private var isReply = false

  private(set) var comments: FirstOnes<CellRemark>
  var room: AppearanceRoom

  init(adding comments: FirstOnes<CellRemark>, limits: WorkbookLimits, room: AppearanceRoom) {
    self.comments = comments
    self.room = room
    text = RemarkText(limits: limits)
  }

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard !skipping.isOn else { return skipping.begin() }
    switch (path.last, Element(token)) {
    case (.outside, .ThreadedComments): path.append(.comments)
    case (.comments, .threadedComment):
      text.begin()
      cell = attributes.text(of: Attribute.ref).flatMap { CellReference($0) }
      isReply = attributes.text(of: Attribute.parentId) != nil
      path.append(.comment)
    case (.comment, .text): path.append(.text)
    default: skipping.begin()
    }
  }

  mutating func end() {
    if skipping.end() { return }
    guard path.popLast() == .comment, let cell else { return }
    let string = text.string(isEscaped: false, in: &room)
    comments.append(CellRemark(cell: cell, text: string, isReply: isReply), in: &room)
  }

  mutating func characters(_ text: Span<UInt8>) {
    if path.last == .text, !skipping.isOn { self.text.append(text) }
  }
}
