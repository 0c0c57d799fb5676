import Findings
import Spreadsheets

/// Turns the text of a cell into the code of an entry of a list.
struct CodeReader: Sendable {
  private let field: Field
  private let index: CodeIndex
  private let listName: String
  /// How many typing errors are forgiven.
  private let fuzzy: Int
  /// Whether a misspelt value is reported and not accepted.
  private let isStrict: Bool
  /// The labels, where they are few enough to be listed in a sentence.
  let labels: [String]

  init(
    field: Field, index: CodeIndex, listName: String, fuzzy: Int, isStrict: Bool
  ) {
    self.field = field
    self.listName = listName
    self.fuzzy = fuzzy
    self.isStrict = isStrict
    self.index = index
    let entries = index.list.entries
    labels = entries.count <= 6 ? entries.map(\.label) : []
  }

  /// The value of a text that the list has in some spelling, or nothing.
  func listed(_ text: CleanedText, isNumber: Bool = false) -> Normalised? {
    guard let match = index.match(of: text.text) else {
      return repaired(text, isNumber: isNumber)
    }
    guard match.entries.count == 1 else { return ambiguous(text, match.entries) }
    let entry = match.entries[0]
    var result = Normalised(
      value(of: entry), steps: text.steps + lookup(entry, text), problems: text.problems)
    guard !isAccepted(text, as: entry) else { return result }
    result.problems.append(
      Problem(
        .normalised, value: text.raw,
        fix: Fix(.safe, new: spelling(of: entry, for: text.text, rank: match.rank))))
    return result
  }

  /// The value of a text that the list does not have: a misspelt entry, or a finding.
  func unlisted(_ text: CleanedText) -> Normalised {
    let folded = FoldedText.folded(text.text)
    let letters = folded.unicodeScalars.count { $0.properties.isAlphabetic }
    let forgiven = letters >= 4 ? min(fuzzy, folded.count / 3) : 0
    guard let nearest = index.nearest(to: text.text, atMost: forgiven) else {
      return unknown(text, isLong: letters >= 4, length: folded.count)
    }
    var problem = Problem(
      .typo, value: text.raw, expected: labels,
      fix: Fix(.safe, new: spelling(of: nearest.entry, for: text.text, rank: nearest.rank)))
    guard !isStrict else {
      problem.severity = .error
      return Normalised(
        .missing(.invalid), steps: text.steps, problems: text.problems + [problem])
    }
    return Normalised(
      value(of: nearest.entry),
      steps: text.steps + ["lookup:\(listName)~\(nearest.distance)"],
      problems: text.problems + [problem])
  }

  // MARK: Parts

  /// Whether the text is accepted as it stands: exactly a code, label or name, or a name in
  /// another letter case.
  ///
  /// Invisible characters have a finding of their own.
  private func isAccepted(_ text: CleanedText, as entry: Int) -> Bool {
    index.exactMatch(of: text.visible)?.entries == [entry]
      || index.isName(text.visible, of: entry)
  }

  private func value(of position: Int) -> FieldValue {
    let code = index.list.entries[position].code
    guard field.type == .integer else { return .text(code) }
    // The loader lets no other code into such a list.
    return Int(code).map(FieldValue.integer) ?? .text(code)
  }

  private func lookup(_ position: Int, _ text: CleanedText) -> [String] {
    index.list.entries[position].code == text.text ? [] : ["lookup:\(listName)"]
  }

  /// How to write an entry in the place of what was typed: its label, but its code where a
  /// code, or the number of one, was typed.
  private func spelling(of position: Int, for text: String, rank: CodeIndex.Rank) -> String {
    let entry = index.list.entries[position]
    guard FoldedText.folded(entry.label) != FoldedText.folded(text) else { return entry.label }
    let isPartOfCode =
      text.contains(where: \.isASCIIDigit)
      && text.utf8.count < entry.code.utf8.count && entry.code.hasSuffix(text)
    let isCode = rank == .code && FoldedText.folded(entry.code) != FoldedText.folded(entry.label)
    return isCode || isPartOfCode ? entry.code : entry.label
  }

  /// The code that a spreadsheet damaged: as a number, 33.10 is 33.1.
  ///
  /// As a text, `33.1` may be a number that came through a text file, or a slip for `33.01`;
  /// a person must say.
  private func repaired(_ text: CleanedText, isNumber: Bool) -> Normalised? {
    guard let digits = index.list.digitsAfterPoint else { return nil }
    let parts = text.text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard fraction.count < digits, isNumber || !fraction.isEmpty else { return nil }
    let zeros = String(repeating: "0", count: digits - fraction.count)
    let padded = "\(parts[0]).\(fraction)\(zeros)"
    guard let match = index.exactMatch(of: padded), match.entries.count == 1 else { return nil }
    let entry = match.entries[0]
    var result = Normalised(
      value(of: entry), steps: text.steps + ["repair:\(text.text)→\(padded)"],
      problems: text.problems)
    if index.list.entries[entry].code != padded { result.steps.append("lookup:\(listName)") }
    if isNumber {
      result.problems.append(
        Problem(.codeRepaired, value: text.raw, fix: Fix(.safe, new: padded)))
      return result
    }
    let slip = "\(parts[0]).\(zeros)\(fraction)"
    let candidates = [slip, padded].filter { index.exactMatch(of: $0) != nil }
    var problem = Problem(
      .typo, value: text.raw, expected: candidates, fix: Fix(.ask, new: padded))
    if isStrict {
      problem.severity = .error
      result = Normalised(.missing(.invalid), steps: text.steps, problems: text.problems)
    }
    result.problems.append(problem)
    return result
  }

  private func ambiguous(_ text: CleanedText, _ entries: [Int]) -> Normalised {
    Normalised(
      .missing(.invalid), steps: text.steps,
      problems: text.problems + [
        Problem(
          .ambiguous, value: text.raw, expected: entries.map { index.list.entries[$0].label })
      ])
  }

  private func unknown(_ text: CleanedText, isLong: Bool, length: Int) -> Normalised {
    // What is worth a question to a person is further off than what is taken on trust.
    let nearest =
      isLong ? index.nearest(to: text.text, atMost: max(fuzzy, min(3, length / 5))) : nil
    let near = nearest.map { spelling(of: $0.entry, for: text.text, rank: $0.rank) }
    let isKept = field.unknown == .keep
    var problem = problem(for: text, near: near)
    problem.fix = near.map { Fix(.ask, new: $0) }
    guard isKept else {
      return Normalised(
        .missing(.invalid), steps: text.steps, problems: text.problems + [problem])
    }
    problem.severity = .warning
    let squashed = TextCleaning.squashed(text.text)
    return Normalised(
      .text(squashed),
      steps: squashed == text.text ? text.steps : text.steps + ["squash"],
      problems: text.problems + [problem])
  }

  private func problem(for text: CleanedText, near: String?) -> Problem {
    let entries = index.list.entries
    let question: Phrase =
      near.map {
        Phrase(indonesian: " Maksudnya \"\($0)\"?", english: " Did you mean \"\($0)\"?")
      } ?? ""
    switch field.name {
    case "respondent":
      return Problem(
        .respondentUnknown, value: text.raw, expected: labels, arguments: ["near": question])
    case "indicator":
      return Problem(
        .indicatorUnknown, value: text.raw, expected: labels,
        arguments: [
          "first": Phrase(entries.first?.code ?? ""), "last": Phrase(entries.last?.code ?? ""),
          "near": question,
        ])
    default:
      var problem = Problem(
        .notInList, value: text.raw, expected: labels, arguments: ["near": question])
      if labels.isEmpty {
        problem.arguments["list"] = Phrase(
          indonesian: "\(entries.count) pilihan \(field.label.indonesian)",
          english: "the \(entries.count) choices of \(field.label.english)")
      }
      return problem
    }
  }
}
