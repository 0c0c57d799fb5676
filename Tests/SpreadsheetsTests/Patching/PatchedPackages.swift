import _TestSupport

/// Packages with something special in each, spelled out.
enum PatchedPackages {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  static let strictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships"
  static let rows = """
    <row r="1"><c r="A1" t="inlineStr"><is><t>ya</t></is></c><c r="C1"><v>1</v></c></row>\
    <row r="4"><c r="B4"><v>2</v></c></row>
    """
  static let styles = """
    <styleSheet xmlns="\(main)"><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts>\
    <fills count="3"><fill><patternFill patternType="none"/></fill>\
    <fill><patternFill patternType="gray125"/></fill>\
    <fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill></fills>\
    <borders count="1"><border/></borders>\
    <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>\
    <xf numFmtId="14" fontId="0" fillId="2" borderId="0" applyFill='0' applyProtection="1">\
    <protection locked="0"/></xf><xf numFmtId="0"/></cellXfs>\
    <dxfs count="1"><dxf><fill/></dxf></dxfs></styleSheet>
    """

  /// A workbook with one sheet, a content types part, and what a case adds.
  static func package(
    sheet: String, workbook: String? = nil, styles: String? = styles,
    relationships: String = "", sheetRelationships: String? = nil,
    isStrict: Bool = false, parts: [(String, String)] = []
  ) -> PackageBuilder {
    let (main, office) = isStrict ? (strictMain, strictOffice) : (main, office)
    let types = "http://schemas.openxmlformats.org/package/2006/content-types"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    var builder = PackageBuilder()
    builder.add(
      "[Content_Types].xml",
      """
      <?xml version="1.0"?><Types xmlns="\(types)"><Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/></Types>
      """)
    builder.add(
      "_rels/.rels",
      """
      <Relationships xmlns="\(package)">\
      <Relationship Id="a" Type="\(office)/officeDocument" Target="xl/workbook.xml"/>\
      </Relationships>
      """)
    builder.add(
      "xl/workbook.xml",
      workbook ?? """
        <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets>\
        <sheet name="Data" sheetId="7" r:id="b"/></sheets></workbook>
        """)
    builder.add(
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships xmlns="\(package)">\
      <Relationship Id="b" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>\
      \(styles == nil ? "" : "<Relationship Id=\"d\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>")\
      \(relationships)</Relationships>
      """)
    builder.add("xl/worksheets/sheet1.xml", sheet)
    if let styles { builder.add("xl/styles.xml", styles) }
    if let sheetRelationships {
      builder.add(
        "xl/worksheets/_rels/sheet1.xml.rels",
        "<Relationships xmlns=\"\(package)\">\(sheetRelationships)</Relationships>")
    }
    for (name, text) in parts { builder.add(name, text) }
    return builder
  }

  static func sheet(_ rows: String = rows, before: String = "", after: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <worksheet xmlns="\(main)" xmlns:r="\(office)">\(before)<sheetData>\(rows)</sheetData>\(after)\
    </worksheet>
    """
  }

  static func relationship(_ id: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
  }

  static let notes = """
    <comments xmlns="\(main)"><authors><author>Budi</author></authors><commentList>\
    <comment ref="A1" authorId="0"><text><t>cek &amp; ulang</t></text></comment>\
    <comment ref="C1" authorId="0"><text><r><t>satu</t></r><r><t>dua</t></r></text></comment>\
    </commentList></comments>
    """

  static func drawing(_ shapes: String) -> String {
    """
    <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
    xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">\
    <o:idmap v:ext="edit" data="3"/></o:shapelayout>\(shapes)</xml>
    """
  }

  static let box = """
    <v:shapetype id="_x0000_t202" coordsize="21600,21600"/><v:shape id="_x0000_s3073" \
    type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Anchor>
    1, 15, 0, 2, 3, 31, 4, 1</x:Anchor><x:Row>0</x:Row><x:Column>0</x:Column>\
    </x:ClientData></v:shape>
    """

  /// All cases, with a name that tells what is special.
  static let all: [(name: String, package: PackageBuilder)] = [
    ("plain", package(sheet: sheet())),
    ("no styles", package(sheet: sheet(), styles: nil)),
    (
      "two sheets that are one part",
      package(
        sheet: sheet(),
        workbook: """
          <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets>\
          <sheet name="Data" sheetId="7" r:id="b"/><sheet name="Again" sheetId="8" r:id="c"/>\
          </sheets></workbook>
          """,
        relationships: relationship("c", "worksheet", "worksheets/sheet1.xml"))
    ),
    (
      "a styles part without cell formats",
      package(sheet: sheet(), styles: "<styleSheet xmlns='\(main)'><dxfs/></styleSheet>")
    ),
    (
      "prefixes, single quotes, spaces, comments",
      package(
        sheet: """
          <!-- <sheetData> --><x:worksheet xmlns:x='\(main)' ><x:dimension ref='B2:C3' />\
          <x:sheetData><!-- <x:row r="9"> --><x:row r = '1' ><x:c r='B1' s = '1' ><x:v>3</x:v></x:c>\
          </x:row ><?pi <row> ?><x:row r='7'/></x:sheetData></x:worksheet>
          """,
        styles: styles.replacing("<", with: "<z:").replacing("<z:/", with: "</z:")
          .replacing("xmlns=", with: "xmlns:z="))
    ),
    (
      "strict",
      package(
        sheet: "<worksheet xmlns='\(strictMain)'><sheetData>\(rows)</sheetData></worksheet>",
        styles: styles.replacing(main, with: strictMain), isStrict: true)
    ),
    ("no rows", package(sheet: "<worksheet xmlns='\(main)'><sheetData/></worksheet>")),
    (
      "cells and rows without references",
      package(
        sheet: sheet(
          "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row r='9'/><row><c><v>5</v></c></row>"
        )
      )
    ),
    (
      "styles of rows and columns",
      package(
        sheet: sheet(
          "<row r='2' s='1' customFormat='1' spans='1:2'><c r='A2'><v>1</v></c></row>",
          before: "<dimension ref='A2'/><cols><col min='3' max='9' width='2' style='1'/></cols>"))
    ),
    (
      "merged cells",
      package(
        sheet: sheet(
          after:
            "<mergeCells count='2'><mergeCell ref='A1:B3'/><mergeCell ref='C4:E9'/></mergeCells>"))
    ),
    (
      "everything that follows the rows",
      package(
        sheet: sheet(
          before: "<sheetViews><sheetView tabSelected='1' workbookViewId='0'/></sheetViews>",
          after: """
            <sheetProtection sheet="1"/><autoFilter ref="A1:C4"/>\
            <conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1">\
            <formula>1</formula></cfRule></conditionalFormatting><dataValidations count="1">\
            <dataValidation type="list" sqref="C1"><formula1>"ya,tidak"</formula1></dataValidation>\
            </dataValidations><pageMargins left="1" right="1" top="1" bottom="1" header="1" \
            footer="1"/><drawing r:id="d"/><tableParts count="1"><tablePart r:id="t"/></tableParts>\
            <extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" \
            xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">\
            <x14:sparklineGroups/></ext></extLst>
            """),
        sheetRelationships: relationship("d", "drawing", "../drawings/drawing1.xml")
          + relationship("t", "table", "../tables/table1.xml"),
        parts: [("xl/drawings/drawing1.xml", "<d/>"), ("xl/tables/table1.xml", "<t/>")])
    ),
    (
      "notes that are there",
      package(
        sheet: sheet(after: "<legacyDrawing r:id='v'/>"),
        sheetRelationships: relationship("n", "comments", "../comments1.xml")
          + relationship("v", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
        parts: [
          ("xl/comments1.xml", notes), ("xl/drawings/vmlDrawing1.vml", drawing(box)),
        ])
    ),
    (
      "buttons in a drawing that is no XML",
      package(
        sheet: sheet(after: "<legacyDrawing r:id='v'/><controls/>"),
        sheetRelationships: relationship("v", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
        parts: [
          (
            "xl/drawings/vmlDrawing1.vml",
            drawing("<v:shape id=\"_x0000_s3074\"><div>satu<br>dua</div></v:shape>")
          )
        ])
    ),
    (
      "a thread of comments",
      package(
        sheet: sheet(),
        sheetRelationships: relationship("n", "comments", "../comments1.xml")
          + """
          <Relationship Id="t" Target="../threadedComments/threadedComment1.xml" \
          Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"/>
          """,
        parts: [
          ("xl/comments1.xml", notes),
          (
            "xl/threadedComments/threadedComment1.xml",
            """
            <ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/\
            threadedcomments"><threadedComment ref="A1" id="{1}"><text>?</text></threadedComment>\
            </ThreadedComments>
            """
          ),
        ])
    ),
    (
      "macros",
      package(
        sheet: sheet(),
        relationships: """
          <Relationship Id="m" Target="vbaProject.bin" \
          Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"/>
          """,
        parts: [("xl/vbaProject.bin", "\u{1}\u{2}")])
    ),
    (
      "names of its own, views, a name with an apostrophe, a summary's name",
      package(
        sheet: sheet(),
        workbook: """
          <workbook xmlns="\(main)" xmlns:r="\(office)"><workbookProtection lockStructure="1"/>\
          <bookViews><workbookView firstSheet="1" activeTab="1"/><workbookView/></bookViews><sheets>\
          <sheet name="TEMUAN" sheetId="3" r:id="b"/><sheet name="Pak 'Budi' &amp; Co" sheetId="9" \
          r:id="e"/></sheets><externalReferences/><definedNames>\
          <definedName name="_xlnm.Print_Area" localSheetId="1">'Pak ''Budi'' &amp; Co'!$A$1\
          </definedName></definedNames><calcPr calcId="1"/></workbook>
          """,
        relationships: relationship("e", "worksheet", "worksheets/sheet2.xml"),
        parts: [("xl/worksheets/sheet2.xml", sheet())])
    ),
    (
      "a sheet with a byte-order mark",
      package(sheet: "\u{FEFF}" + sheet())
    ),
  ]
}
