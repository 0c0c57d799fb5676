/// The sheet that lists what is marked.
///
/// It becomes the first of the workbook.
package struct SummarySheet: Sendable {
  /// Its name; where the workbook has a sheet of that name, a number is put behind it.
  package var name: String
  /// The lines above the table, the first of them its title.
  package var lines: [String]
  /// The header of the table.
  package var header: [String]
  /// How wide the columns are, in characters.
  package var widths: [Double]
  /// The rows of the table.
  package var rows: [Row]

  /// A row of the table.
  package struct Row: Sendable {
    /// Its cells, from the first column on.
    package var cells: [Cell]
    /// Makes a row.
    package init(cells: [Cell]) { self.cells = cells }
  }

  /// A cell of the table.
  package struct Cell: Sendable {
    /// What it says.
    package var text: String
    /// Where a click on it leads.
    package var link: Link?
    /// Its colour.
    package var colour: MarkColour?

    /// Makes a cell.
    package init(_ text: String, link: Link? = nil, colour: MarkColour? = nil) {
      self.text = text
      self.link = link
      self.colour = colour
    }
  }

  /// A place in the workbook.
  package struct Link: Hashable, Sendable {
    /// The sheet's name.
    package var sheet: String
    /// The cell or range, such as `D9` or `A6:A20`.
    package var range: String

    /// Makes a link.
    package init(sheet: String, range: String) {
      self.sheet = sheet
      self.range = range
    }
  }

  /// Makes a summary.
  package init(
    name: String, lines: [String], header: [String], widths: [Double], rows: [Row]
  ) {
    self.name = name
    self.lines = lines
    self.header = header
    self.widths = widths
    self.rows = rows
  }
}
