import Findings
import Indicators
import RekapKit

extension Visit {
  // MARK: One workbook

  /// The path of the section of a workbook's findings.
  ///
  /// - Throws: ``Refusal`` where it can't be made.
  func section(of id: Int, in language: Language) async throws -> String {
    let (workbook, _) = try checked(id)
    return try await make(sectionPath(of: workbook, in: language)) {
      [pipeline, inputs = inputs(of: workbook)] path, interruption in
      let inputs = inputs.interrupted(by: interruption)
      _ = try await pipeline.check(inputs, number: id, in: language, section: path)
    }
  }

  /// The path of a file that is made of one workbook.
  ///
  /// - Throws: ``Refusal`` where it can't be made.
  func file(_ file: VisitFile, of id: Int, in language: Language) async throws -> String {
    let (workbook, check) = try checked(id)
    guard Self.files(of: workbook, check).contains(file) else { throw Refusal.noFile }
    if file == .mapping, let own = workbook.ownMapping { return own.file }
    let path = "\(folder)/\(id)/\(workbook.edition)/\(language.rawValue)-\(file.rawValue)"
    return try await make(path) {
      [pipeline, inputs = inputs(of: workbook)] path, interruption in
      let inputs = inputs.interrupted(by: interruption)
      try await pipeline.make(file, of: inputs, in: language, to: path)
    }
  }

  /// The files that can be made of a workbook.
  static func files(of workbook: UploadedWorkbook, _ check: CheckedWorkbook) -> [VisitFile] {
    VisitFile.allCases.filter { file in
      switch file {
      case .marked: check.summary.isMarkable
      case .mapping: workbook.ownMapping != nil
      default: file.isOfOne && (!file.holdsRecords || check.mapping != nil)
      }
    }
  }

  /// Where the section of a workbook's findings is.
  func sectionPath(of workbook: UploadedWorkbook, in language: Language) -> String {
    "\(folder)/\(workbook.id)/\(workbook.edition)/\(language.rawValue)-section.html"
  }

  private func checked(_ id: Int) throws(Refusal) -> (UploadedWorkbook, CheckedWorkbook) {
    try use()
    guard let workbook = workbooks[id] else { throw .noWorkbook }
    guard let check = workbook.check else { throw .notRead }
    return (workbook, check)
  }

  // MARK: All workbooks

  /// The path of a file that is made of all workbooks.
  ///
  /// - Throws: ``Refusal`` where it can't be made.
  func sharedFile(_ file: VisitFile, in language: Language) async throws -> String {
    guard try sharedFiles().contains(file) else { throw Refusal.noFile }
    if file.isSummary { try refuseSeveralAssessments() }
    return try await makeShared(file.rawValue, in: language) { [pipeline] inputs, path in
      try await pipeline.make(file, of: inputs, in: language, to: path)
    }
  }

  /// The path of the findings of all workbooks, each with the number of its own.
  ///
  /// - Throws: ``Refusal`` where it can't be made.
  func findings(in language: Language) async throws -> String {
    let all = try all()
    return try await makeShared("numbered-findings.json", in: language) {
      [pipeline] inputs, path in
      try await pipeline.listFindings(
        of: inputs, numbers: all.map(\.id), names: all.map(\.name), in: language, to: path)
    }
  }

  /// The files that can be made of all workbooks.
  ///
  /// - Throws: ``Refusal`` where the visit is over.
  func sharedFiles() throws(Refusal) -> [VisitFile] {
    let checks = try all().compactMap(\.check)
    guard !checks.isEmpty else { return [] }
    let hasRecords = checks.contains { $0.summary.records > 0 }
    let hasMarkable = checks.contains(where: \.summary.isMarkable)
    return VisitFile.allCases.filter { file in
      file.isOfAll && (!file.holdsRecords || hasRecords) && (file != .markedAll || hasMarkable)
    }
  }

  /// Refuses to sum up what answers different questions.
  private func refuseSeveralAssessments() throws(Refusal) {
    var groups: [(schema: Schema, files: [String])] = []
    for workbook in try all() {
      guard let check = workbook.check, check.summary.records > 0, let mapping = check.mapping
      else { continue }
      if let known = groups.firstIndex(where: { $0.schema.id == mapping.schema.id }) {
        groups[known].files.append(workbook.name.last)
      } else {
        groups.append((mapping.schema, [workbook.name.last]))
      }
    }
    guard groups.count > 1 else { return }
    func list(_ language: Language) -> String {
      groups.map { group in
        let rest = group.files.count > 3 ? ", …" : ""
        return
          "\(group.schema.title[language]) (\(group.files.prefix(3).joined(separator: ", "))\(rest))"
      }.joined(separator: "; ")
    }
    throw .unmakeable(
      Phrase(
        indonesian:
          "Buku kerja ini menjawab \(groups.count) penilaian: \(list(.indonesian)). Singkirkan yang lain dari halaman, lalu coba lagi.",
        english:
          "The workbooks answer \(groups.count) assessments: \(list(.english)). Remove all but one kind from the page, then try again."
      ))
  }

  private func makeShared(
    _ name: String, in language: Language,
    _ work: @escaping @Sendable (_ inputs: Pipeline.Inputs, _ path: String) async throws -> Void
  ) async throws -> String {
    let all = try all()
    guard all.allSatisfy(\.state.isFinal) else { throw Refusal.notRead }
    let inputs = Pipeline.Inputs(
      files: all.map { ($0.path, $0.name.text) },
      ownMappings: all.compactMap(\.ownMapping?.mapping))
    return try await make("\(folder)/all/\(edition)/\(language.rawValue)-\(name)") {
      path, interruption in
      try await work(inputs.interrupted(by: interruption), path)
    }
  }

  /// Has a file made, and says in words where it can't be.
  private func make(
    _ path: String,
    _ work: @escaping @Sendable (_ path: String, _ interruption: Interruption) async throws -> Void
  ) async throws -> String {
    try Self.makeFolder(String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)))
    do {
      try await files.make(path, work)
      return path
    } catch {
      // What it was made of may be gone by now.
      try use()
      if let refusal = error as? Refusal { throw refusal }
      throw Refusal.unmakeable(ReadingTime.message(of: error))
    }
  }
}
