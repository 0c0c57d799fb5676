package import Findings

/// Why a sheet isn't written as a grid: hardly any of its fields would hold something.
package struct SparseGrid: Error {
  let file: String
  let sheet: String
  let last: CellReference
  let fields: Int
  let cells: Int

  /// What to tell a person.
  package var message: Phrase {
    Phrase(
      indonesian:
        "\(file), \(sheet): kisi A1:\(last) punya \(fields) kolom isian untuk \(cells) sel berisi. "
        + "Pakai --format ndjson.",
      english:
        "\(file), \(sheet): the grid A1:\(last) has \(fields) fields for \(cells) cells. "
        + "Use --format ndjson.")
  }
}
