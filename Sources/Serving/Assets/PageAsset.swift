import Exports
import FlyingFox

/// The files of the page, which are part of the program.
enum PageAsset {
  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
  ]

  private static let files: [String: [UInt8]] = [
    "index.html": PackageResources.index_html,
    "page.css": PackageResources.page_css,
    "page.js": PackageResources.page_js,
    "icon.svg": PackageResources.icon_svg,
    "report.css": ReportStyle.bytes,
  ]

  /// The answer with a file.
  static func answer(named name: String) throws(Refusal) -> HTTPResponse {
    guard let bytes = files[name], let dot = name.lastIndex(of: "."),
      let type = types[String(name[name.index(after: dot)...])]
    else { throw .noSuchPage }
    return Answer.bytes(bytes, type: type)
  }
}
