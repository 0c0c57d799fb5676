import Exports

/// The files of the page, which are part of the program.
enum PageAsset {
  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
  ]

  private static let files: [String: [UInt8]] = [
    "code-explanation.js": PackageResources.code_explanation_js,
    "comparison.js": PackageResources.comparison_js,
    "desk.js": PackageResources.desk_js,
    "downloads.js": PackageResources.downloads_js,
    "drawn-findings.js": PackageResources.drawn_findings_js,
    "drop-area.js": PackageResources.drop_area_js,
    "dropped-files.js": PackageResources.dropped_files_js,
    "elements.js": PackageResources.elements_js,
    "english.js": PackageResources.english_js,
    "field-choice.js": PackageResources.field_choice_js,
    "findings-table.js": PackageResources.findings_table_js,
    "icon.svg": PackageResources.icon_svg,
    "index.html": PackageResources.index_html,
    "indonesian.js": PackageResources.indonesian_js,
    "language.js": PackageResources.language_js,
    "mapping-form.js": PackageResources.mapping_form_js,
    "page.css": PackageResources.page_css,
    "page.js": PackageResources.page_js,
    "server.js": PackageResources.server_js,
    "summary-page.js": PackageResources.summary_page_js,
    "views.js": PackageResources.views_js,
    "workbook-card.js": PackageResources.workbook_card_js,
    "workbook-layout.js": PackageResources.workbook_layout_js,
    "workbooks.js": PackageResources.workbooks_js,
    "report.css": ReportStyle.bytes,
  ]

  /// The answer with a file.
  static func answer(named name: String) throws(Refusal) -> Response {
    guard let bytes = files[name], let dot = name.lastIndex(of: "."),
      let type = types[String(name[name.index(after: dot)...])]
    else { throw .noSuchPage }
    return Answer.bytes(bytes, type: type)
  }
}
