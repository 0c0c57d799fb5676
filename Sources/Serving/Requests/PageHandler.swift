import Exports
import Findings
import Foundation
import Indicators
import RekapKit

/// Answers the requests of the page.
struct PageHandler: Sendable {
  let policy: RequestPolicy
  let visits: Visits
  let pipeline: Pipeline
  let limits: ServerLimits

  /// Answers a request.
  ///
  /// - Throws: ``Refusal`` where it is not granted.
  func answer(_ request: Request) async throws -> Response {
    let head = request.head
    let route = Route(path: head.path)
    let changesSomething = head.method != .get && head.method != .head
    try policy.check(head, for: route, changesSomething: changesSomething)
    guard let route else { throw Refusal.noSuchPage }
    guard route.methods.contains(head.method) else { throw Refusal.otherMethod(route.methods) }
    let query = Query(head.query)
    let language = query.language(otherwise: pipeline.options.language)
    switch route {
    case .asset(let name): return try PageAsset.answer(named: name)
    case .codes:
      return Answer.bytes(
        FindingPageJSON.document(of: FindingCode.all), type: "application/json; charset=utf-8")
    case .visits: return try await beginVisit()
    case .visit(let token): return try await visit(token)
    case .leave(let token):
      await visits.end(token)
      return Answer.nothing
    case .workbooks(let token): return try await upload(request, query, language, to: token)
    case .workbook(let token, let id):
      let visit = try await visits.visit(token)
      if head.method == .delete {
        try await visit.remove(id)
        return Answer.nothing
      }
      let time = Duration.seconds(query.number("wait") ?? 0)
      return Answer.json(
        WorkbookDescription.value(of: try await visit.workbook(id, waiting: time), in: language))
    case .section(let token, let id):
      let path = try await visits.visit(token).section(of: id, in: language)
      return try Answer.file(at: path, type: "text/html; charset=utf-8")
    case .columns(let token, let id):
      let visit = try await visits.visit(token)
      guard head.method == .post else {
        return Answer.json(
          ColumnsDescription(language: language, personalData: pipeline.options.personalData)
            .value(of: try await visit.suggestion(for: id)))
      }
      let form = try ColumnsForm(try await formBytes(of: request))
      try await visit.choose(form, for: id, in: language)
      let workbook = try await visit.workbook(id, waiting: limits.longestWait)
      return Answer.json(WorkbookDescription.value(of: workbook, in: language))
    case .file(let token, let id, let name):
      guard let file = VisitFile(rawValue: name) else { throw Refusal.noFile }
      let visit = try await visits.visit(token)
      let path = try await visit.file(file, of: id, in: language)
      let given = try await visit.workbook(id, waiting: .zero).name
      return try Answer.file(
        at: path, type: file.type,
        name: file == .marked ? given.copyName : given.fileName(ending: "-\(name)"))
    case .findings(let token):
      let path = try await visits.visit(token).findings(in: language)
      return try Answer.file(at: path, type: "application/json; charset=utf-8")
    case .sharedFile(let token, let name):
      guard let file = VisitFile(rawValue: name) else { throw Refusal.noFile }
      let path = try await visits.visit(token).sharedFile(file, in: language)
      let isInline = query["inline"] == "1" && file.type.hasPrefix("text/html")
      return try Answer.file(
        at: path, type: file.type, name: isInline ? nil : "rekap-\(name)",
        frame: isInline ? .page : .nobody)
    }
  }

  // MARK: Visits

  private func beginVisit() async throws -> Response {
    let visit = try await visits.begin()
    let assessments = pipeline.mappings.map { mapping in
      JSONValue.object([("mapping", .text(mapping.name)), ("title", .phrase(mapping.title))])
    }
    return Answer.json(
      .object([
        ("visit", .text(visit.token)), ("version", .text(Program.version)),
        ("language", .text(pipeline.options.language.rawValue)),
        (
          "limits",
          .object([
            ("fileBytes", .number(limits.fileBytes)), ("workbooks", .number(limits.workbooks)),
          ])
        ),
        ("assessments", .list(assessments)),
      ]), status: .created)
  }

  private func visit(_ token: String) async throws -> Response {
    let visit = try await visits.visit(token)
    let workbooks = try await visit.all()
    let files = try await visit.sharedFiles()
    return Answer.json(
      .object([
        ("workbooks", .texts(workbooks.map { "\($0.id)" })),
        ("files", .texts(files.map(\.rawValue))),
      ]))
  }

  // MARK: Workbooks

  /// The bytes of a form, which are few.
  private func formBytes(of request: Request) async throws -> [UInt8] {
    let count = request.body.count
    guard count <= limits.formBytes else { throw Refusal.tooLarge(limit: limits.formBytes) }
    var bytes: [UInt8] = []
    for try await piece in request.body { bytes += piece }
    guard bytes.count == count else { throw Refusal.brokenOff }
    return bytes
  }

  private func upload(
    _ request: Request, _ query: Query, _ language: Language, to token: String
  ) async throws -> Response {
    let visit = try await visits.visit(token)
    let name = GivenName(query["name"] ?? "")
    let (id, path) = try await visit.expect()
    let content: Upload.Content
    do {
      content = try await Upload(path: path, limits: limits, stored: visits.storage)
        .store(request.body)
    } catch {
      await visit.giveUp(id)
      throw error
    }
    let workbook = try await visit.take(
      content, as: id, named: name, at: query.number("place"),
      replacing: query.number("replaces"), in: language)
    return Answer.json(
      .object([("id", .text("\(id)")), ("name", .text(workbook.name.text))]), status: .created)
  }
}
