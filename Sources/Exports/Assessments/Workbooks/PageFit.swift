internal import Assessments
internal import Findings
internal import Indicators
internal import Spreadsheets

/// How the columns of a sheet fit on paper: on one page's width where that can still be read, on A3
/// where A4 is too small, and otherwise on several pages side by side.
struct PageFit {
  private let widths: [Double]
  private let fixed: Int
  private let height: Double

  /// How many characters of 11 points fit side by side on a page that lies, at full size.
  private static let widest = [PrintSetup.Paper.a4: 146.0, .a3: 212.0]
  /// How many points fit below each other on it.
  private static let highest = [PrintSetup.Paper.a4: 510.0, .a3: 755.0]
  /// How small texts may become.
  private static let smallest = 0.65

  /// - Parameters:
  ///   - widths: The widths of the columns, in characters.
  ///   - fixed: How many columns head each page.
  ///   - height: The height of all rows, in points.
  init(widths: [Double], fixed: Int, height: Double) {
    self.widths = widths
    self.fixed = fixed
    self.height = height
  }

  func setup(of title: String, head: String, _ book: AssessmentBook) -> PrintSetup {
    var setup = PrintSetup()
    let total = widths.reduce(0, +)
    let repeated = widths.prefix(fixed).reduce(0, +)
    if total * Self.smallest > Self.widest[.a4] ?? 0 { setup.paper = .a3 }
    let widest = Self.widest[setup.paper] ?? 1
    let page = widest / Self.smallest
    if total > page, repeated < page / 2 {
      setup.pagesWide = Int(((total - repeated) / (page - repeated)).rounded(.up))
      if fixed > 0 { setup.repeatedColumns = 1...fixed }
    }
    // A few rows alone on a last page are not worth it.
    let pages = height * min(1, widest / total) / (Self.highest[setup.paper] ?? 1)
    if setup.pagesWide == 1, pages <= 1.3 { setup.pagesTall = 1 }
    let schema = book.catalogue.schema
    let parts = [title, schema.title[book.language], book.status, head].filter { !$0.isEmpty }
    setup.header = Self.escaped(Self.fitting(parts))
    setup.footer =
      " " + Self.escaped(title) + book.says(" · halaman &P dari &N", " · page &P of &N")
    return setup
  }

  /// The parts that fit into the head of a page, of which Excel takes 255 characters.
  private static func fitting(_ parts: [String]) -> String {
    var text = ""
    for part in parts {
      let longer = text.isEmpty ? part : "\(text) · \(part)"
      guard longer.utf16.count + longer.count(where: { $0 == "&" }) < 240 else { break }
      text = longer
    }
    return text
  }

  /// In the head and foot of a page `&` begins a code (ECMA-376 Part 1, 18.3.1.39).
  private static func escaped(_ text: String) -> String { text.replacing("&", with: "&&") }
}
