internal import Findings

extension Package {
  /// Finds the workbook part, by its relationship to the package or else by its content type.
  func workbookPart() throws(WorkbookError) -> String {
    let main = try relationships(of: "").first {
      $0.kind == "officeDocument" && contains($0.target)
    }
    if let target = main?.target {
      if target.lowercased().hasSuffix(".bin") {
        throw WorkbookError(.notWorkbook(.binaryWorkbook), Phrase(target))
      }
      return target
    }
    if let part = try contentTypes()?.workbookPart, contains(part) { return part }
    throw WorkbookError(.notWorkbook(lookalike), "no workbook part")
  }

  private func contentTypes() throws(WorkbookError) -> ContentTypesPart? {
    guard contains(ContentTypesPart.name) else { return nil }
    return try read(ContentTypesPart.name, with: ContentTypesPart())
  }

  /// Whether a main part that is no workbook's says that it is a text or a presentation.
  func isOtherDocument(_ part: String) throws(WorkbookError) -> Bool {
    guard let type = try contentTypes()?.types[part.lowercased()]?.lowercased() else {
      return false
    }
    return ["wordprocessingml", "presentationml", "ms-word", "ms-powerpoint"]
      .contains { type.contains($0) }
  }

  private var lookalike: WorkbookError.Lookalike {
    let names = names
    return names.contains("mimetype") && names.contains("content.xml") ? .openDocument : .zip
  }
}
