package import Findings
package import Indicators

/// The ledger in a line for people.
package enum LedgerText {
  /// The line, such as `4.408 sel berisi dibaca = 4.100 dipetakan + 300 disimpan + …`.
  ///
  /// Where the sum does not equal the cells read, the line says by how many cells.
  package static func text(of ledger: Ledger, in language: Language) -> String {
    func number(_ number: Int) -> String { GroupedNumber.text(of: number, in: language) }
    let sign = ledger.isBalanced ? "=" : "≠"
    let sum = Phrase(
      indonesian: """
        \(number(ledger.read)) sel berisi dibaca \(sign) \(number(ledger.mapped)) dipetakan \
        + \(number(ledger.kept)) disimpan + \(number(ledger.ignored)) diabaikan \
        + \(number(ledger.reported)) dilaporkan
        """,
      english: """
        \(number(ledger.read)) non-empty cells read \(sign) \(number(ledger.mapped)) mapped \
        + \(number(ledger.kept)) kept + \(number(ledger.ignored)) ignored \
        + \(number(ledger.reported)) reported
        """)
    guard !ledger.isBalanced else { return sum[language] }
    let difference = number(abs(ledger.read - ledger.accounted))
    let fault = Phrase(
      indonesian: "; selisih \(difference) sel: kesalahan program",
      english: "; \(difference) cells off: an internal fault")
    return sum[language] + fault[language]
  }
}
