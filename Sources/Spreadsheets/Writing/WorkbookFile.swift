internal import CXlsxwriter

/// A workbook that is being written: the one owner of libxlsxwriter's `lxw_workbook`.
@safe final class WorkbookFile {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let formats: CellFormats
  private var isClosed = false

  /// Begins a workbook at a path; the file is made when the workbook is closed.
  init(path: String, for draft: WorkbookDraft) throws(WorkbookWritingError) {
    guard let workbook = unsafe workbook_new(path) else {
      throw WorkbookWritingError("out of memory")
    }
    unsafe self.workbook = workbook
    formats = unsafe CellFormats(of: workbook)
    // The same records give the same bytes, so the file does not tell when it was made.
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = Self.created
    unsafe CText.lend(draft.title) { title in
      unsafe CText.lend(draft.subject) { subject in
        unsafe CText.lend(draft.comments) { comments in
          unsafe CText.lend(draft.status) { status in
            unsafe properties.title = title
            unsafe properties.subject = subject
            unsafe properties.comments = comments
            unsafe properties.status = status
            unsafe workbook_set_properties(workbook, &properties)
          }
        }
      }
    }
  }

  /// 1 January 1980, the day on which ZIP archives begin to count.
  private static let created: time_t = 315_532_800

  deinit {
    if !isClosed { unsafe lxw_workbook_free(workbook) }
  }

  /// Writes the file.
  func close() throws(WorkbookWritingError) {
    isClosed = true
    // It frees the workbook, whether or not it can be written.
    try WorkbookWritingError.check(unsafe workbook_close(workbook))
  }

  /// Adds a sheet.
  func add(_ sheet: SheetDraft, isFirst: Bool) throws(WorkbookWritingError) {
    try WorkbookWritingError.check(unsafe workbook_validate_sheet_name(workbook, sheet.name))
    guard let worksheet = unsafe workbook_add_worksheet(workbook, sheet.name) else {
      throw WorkbookWritingError("out of memory")
    }
    try unsafe WorksheetFile(worksheet, formats: formats).write(sheet)
    if isFirst { unsafe worksheet_activate(worksheet) }
  }
}

extension WorkbookDraft {
  /// Writes the workbook to a path, by libxlsxwriter.
  ///
  /// Texts have at most 32,767 characters (ECMA-376 leaves it open; Excel takes no more).
  package func write(to path: String) throws(WorkbookWritingError) {
    let file = try WorkbookFile(path: path, for: self)
    for (index, sheet) in sheets.enumerated() { try file.add(sheet, isFirst: index == 0) }
    try file.close()
    try SheetCorrection.apply(sheets.map { SheetCorrection(of: $0) }, toWorkbookAt: path)
  }
}
