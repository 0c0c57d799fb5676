internal import Findings
internal import Markup

/// Reads the notes of a sheet (ECMA-376 Part 1, 18.7 "Comments").
///
/// For each thread of comments Excel leaves a note too, for programs that know none: it has an author
/// named `tc=` and the thread's identifier ([MS-XLSX]), and is left out where the threads
/// themselves are there. So are the notes with which Rekap itself marks cells.
struct NotesPart: MarkupHandler {
  enum Element: String, MarkupName {
    case comments, authors, author, commentList, comment, text, r, t
    var namespaces: [String] { Namespaces.spreadsheet }
  }
  enum Attribute: String, MarkupName {
    case ref, authorId
    var namespaces: [String] { [] }
  }

  private enum State { case outside, comments, authors, author, list, comment, text, run, piece }
  private var path: [State] = [.outside]
  private var skipping = Skipping()
  private let hasThreads: Bool
  private var authorCount = 0
  /// The numbers of the authors that are threads.
  private var threads: Set<Int> = []
  /// The numbers of the authors that are Rekap itself.
  private var marks: Set<Int> = []
  private var text: RemarkText
  private var cell: CellReference?

  private(set) var notes: FirstOnes<CellRemark>
  var room: AppearanceRoom

  /// - Parameter hasThreads: Whether the threads of the sheet are known.
  init(
    adding notes: FirstOnes<CellRemark>, hasThreads: Bool, limits: WorkbookLimits,
    room: AppearanceRoom
  ) {
    self.notes = notes
    self.hasThreads = hasThreads
    self.room = room
    text = RemarkText(limits: limits)
  }

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard !skipping.isOn else { return skipping.begin() }
    switch (path.last, Element(token)) {
    case (.outside, .comments): path.append(.comments)
    case (.comments, .authors): path.append(.authors)
    case (.authors, .author):
      text.begin()
      path.append(.author)
    case (.comments, .commentList): path.append(.list)
    case (.list, .comment):
      text.begin()
      let author = attributes.text(of: Attribute.authorId).flatMap { Int($0) } ?? -1
      cell =
        hasThreads && threads.contains(author) || marks.contains(author)
        ? nil : attributes.text(of: Attribute.ref).flatMap { CellReference($0) }
      path.append(.comment)
    case (.comment, .text): path.append(.text)
    case (.text, .r): path.append(.run)
    case (.text, .t), (.run, .t): path.append(.piece)
    default: skipping.begin()
    }
  }

  mutating func end() {
    if skipping.end() { return }
    switch path.popLast() {
    case .author:
      if text.begins(with: "tc=") { threads.insert(authorCount) }
      if text.isMarkAuthor { marks.insert(authorCount) }
      authorCount += 1
    case .comment:
      guard let cell else { return }
      let string = text.string(isEscaped: true, in: &room)
      notes.append(CellRemark(cell: cell, text: string), in: &room)
    default: break
    }
  }

  mutating func characters(_ text: Span<UInt8>) {
    guard !skipping.isOn, path.last == .piece || path.last == .author else { return }
    self.text.append(text)
  }
}
