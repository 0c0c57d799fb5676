public import Findings

/// Why a workbook can't be read.
public struct WorkbookError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  public enum Kind: Hashable, Sendable {
    /// The file can't be opened at all.
    case unreadable
    /// The file was written to while it was read, so that old and new may be mixed.
    case changed
    /// The file is something else than a workbook, as far as known what.
    case notWorkbook(Lookalike)
    /// The workbook is encrypted.
    case locked
    /// A part is damaged, missing or breaks off.
    case damaged(part: String)
    /// A limit that guards against hostile files is exceeded.
    case overLimit(WorkbookLimits.Limit, found: Int, limit: Int)
    /// The workbook can be read, but not marked; the detail says why, and what to do.
    case unmarkable
    /// A copy can't be written; the detail says why.
    case unwritten
  }

  /// What a file that is no XLSX workbook seems to be.
  public enum Lookalike: String, Sendable {
    /// Nothing in it.
    case empty
    /// A workbook of Excel 97-2003.
    case excel97
    /// A binary workbook of Excel 2007 and later (.xlsb).
    case binaryWorkbook
    /// An OpenDocument file that is no spreadsheet.
    case openDocument
    /// A document of Word or PowerPoint.
    case otherOffice
    /// A ZIP archive without a workbook in it.
    case zip
    /// A ZIP archive whose end is missing.
    case truncatedZip
    /// A PDF.
    case pdf
    /// HTML or XML.
    case markup
    /// Plain text, such as CSV.
    case text
    /// Something else.
    case unknown
  }

  /// What went wrong.
  public var kind: Kind
  /// The detail: what exactly is wrong.
  public var detail: Phrase
  /// The cell at which it was noticed, where that is known.
  public var cell: CellReference?

  /// Makes an error.
  public init(_ kind: Kind, _ detail: Phrase = "", at cell: CellReference? = nil) {
    self.kind = kind
    self.detail = detail
    self.cell = cell
  }
}
