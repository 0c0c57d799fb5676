import Findings
import Spreadsheets
import _TestSupport

/// Builds workbooks of one sheet on which something is to be seen, and looks at them.
enum SeenSheet {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// Style 0 is plain, style 1 is struck through, style 2 says that it is not.
  static let styles = """
    <styleSheet xmlns="\(main)"><fonts><font/><font><b/><strike/></font>\
    <font><strike val="0"/></font></fonts><cellStyleXfs><xf fontId="1"/></cellStyleXfs>\
    <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf fontId="7"/></cellXfs></styleSheet>
    """

  /// A workbook whose sheet has these rows, and refers to these parts.
  ///
  /// - Parameter parts: What each part is to the sheet, and its text; its name is `xl/` and the kind.
  static func package(
    _ rows: String = "", after: String = "", strings: String? = nil,
    parts: [(kind: String, text: String)] = []
  ) -> PackageBuilder {
    var package = PackageBuilder(
      sheet: worksheet(rows, after: after),
      strings: strings.map { "<sst xmlns=\"\(main)\">\($0)</sst>" }, styles: styles)
    var relationships = ""
    for (number, part) in parts.enumerated() {
      package.add("xl/\(part.kind)\(number).xml", part.text)
      relationships += """
        <Relationship Id="r\(number)" Type="\(office)/\(part.kind)" \
        Target="../\(part.kind)\(number).xml"/>
        """
    }
    if !parts.isEmpty {
      package.add(
        "xl/worksheets/_rels/sheet1.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        \(relationships)</Relationships>
        """)
    }
    return package
  }

  /// What is seen in a package.
  static func look(
    at package: PackageBuilder, limits: WorkbookLimits = WorkbookLimits()
  ) throws -> (sheet: SheetAppearance, troubles: [WorkbookError]) {
    try package.withFile { path in
      let appearance = try WorkbookReader(path: path, limits: limits).appearance()
      return (appearance.sheets[0], appearance.troubles.map(\.error))
    }
  }

  /// A drawing part with these anchors.
  static func drawing(_ anchors: String) -> String {
    """
    <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\(anchors)</xdr:wsDr>
    """
  }

  /// An anchor at C5 that holds something.
  static func anchor(_ content: String) -> String {
    """
    <xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>4</xdr:row>\
    </xdr:from><xdr:to><xdr:col>7</xdr:col><xdr:row>9</xdr:row></xdr:to>\(content)</xdr:twoCellAnchor>
    """
  }

  /// A shape with a paragraph.
  static func shape(_ text: String) -> String {
    "<xdr:sp><xdr:txBody><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
  }

  /// A notes part with these notes.
  static func notes(_ notes: String, authors: String = "<author>x</author>") -> String {
    """
    <comments xmlns="\(main)"><authors>\(authors)</authors><commentList>\(notes)</commentList>\
    </comments>
    """
  }

  /// A note at a cell.
  static func note(_ cell: String, _ text: String, author: Int = 0) -> String {
    "<comment ref=\"\(cell)\" authorId=\"\(author)\"><text><t>\(text)</t></text></comment>"
  }

  /// A part with threads of comments.
  static func threads(_ comments: String) -> String {
    """
    <ThreadedComments \
    xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">\(comments)\
    </ThreadedComments>
    """
  }
}
