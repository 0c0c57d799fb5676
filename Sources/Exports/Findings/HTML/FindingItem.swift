internal import Findings

/// One finding as an item of a list: its severity in a word, its code, its place, the answer that it is
/// about, what is wrong, what stands there and what to type.
struct FindingItem {
  /// How many Unicode scalars are shown of a message.
  static let messageLimit = 600
  /// How many of what stands there, or of what to type.
  static let valueLimit = 300
  /// Up to how many values to choose from are named.
  static let choiceLimit = 8

  let language: Language
  /// What people call the answers' fields and codes.
  let names: SubjectNames
  /// Whether the section tells the respondent of all its findings.
  let isRespondentKnown: Bool
  /// Whether each finding tells the name by which it can be accepted.
  let showsFingerprints: Bool

  /// Appends the item.
  ///
  /// - Parameters:
  ///   - anchor: The name that links to it have.
  ///   - mark: The name of the cell or row that it marks, where that is shown.
  func append(
    _ finding: Finding, anchor: HTMLFragment, mark: HTMLFragment?, to html: inout HTMLFragment
  ) {
    html.markup("<li class=\"f ")
    html.markup(finding.tone.className)
    html.markup("\" id=\"")
    html.append(anchor)
    html.markup("\"><p class=\"m\"><b>")
    html.text(finding.severity.name[language])
    html.markup("</b>")
    append(finding.state, to: &html)
    html.markup(" <a class=\"c\" href=\"#")
    html.text(finding.code.id)
    html.markup("\">")
    html.text(finding.code.id)
    html.markup("</a>")
    appendPlace(finding.place, mark: mark, to: &html)
    appendSubject(of: finding, to: &html)
    html.markup("</p><p>")
    html.text(finding.remark(in: language), upTo: Self.messageLimit)
    html.markup("</p>")
    appendValues(of: finding, to: &html)
    if let acceptance = finding.acceptance {
      html.markup("<p class=\"q\">")
      html.text(acceptance.words[language])
      html.markup("</p>")
    }
    if showsFingerprints {
      html.markup("<p class=\"q\"><code>")
      html.text(finding.fingerprint)
      html.markup("</code></p>")
    }
    html.markup("</li>\n")
  }

  /// Says how a finding stands, where it is not open.
  private func append(_ state: Finding.State, to html: inout HTMLFragment) {
    let words: Phrase? =
      switch state {
      case .open: nil
      case .accepted: Phrase(indonesian: "diterima", english: "accepted")
      case .notEvaluated: Phrase(indonesian: "tidak diperiksa", english: "not evaluated")
      }
    guard let words else { return }
    html.markup(" <strong class=\"a\">")
    html.text(words[language])
    html.markup("</strong>")
  }

  private func appendPlace(_ place: Place, mark: HTMLFragment?, to html: inout HTMLFragment) {
    guard let within = place.within else { return }
    let text = place.line == nil ? within : "\(place.file):\(within)"
    if let mark {
      html.markup(" <a class=\"p\" href=\"#")
      html.append(mark)
      html.markup("\">")
      html.text(text)
      html.markup("</a>")
    } else {
      html.markup(" <span class=\"p\">")
      html.text(text)
      html.markup("</span>")
    }
  }

  private func appendSubject(of finding: Finding, to html: inout HTMLFragment) {
    let subject = finding.subject
    if let respondent = subject.respondent, !isRespondentKnown {
      html.markup(" <span class=\"r\">")
      html.text(names.respondent(respondent))
      html.markup("</span>")
    }
    if let domain = subject.domain {
      html.markup(" <span class=\"d\">")
      html.text(names.domain(domain))
      html.markup("</span>")
    }
    if let indicator = subject.indicator {
      html.markup(" <span class=\"i\">")
      html.text(names.indicator(indicator))
      html.markup("</span>")
    }
    if let field = finding.field {
      html.markup(" <span class=\"n\">")
      html.text(names.field(field))
      html.markup("</span>")
    }
  }

  private func appendValues(of finding: Finding, to html: inout HTMLFragment) {
    let value = finding.value.flatMap { $0.isEmpty ? nil : $0 }
    // Of a whole sheet it is what is not there; the message names that.
    let hasChoices =
      finding.place.cell != nil && (1...Self.choiceLimit).contains(finding.expected.count)
    let choices = hasChoices ? finding.expected : []
    guard value != nil || finding.fix != nil || !choices.isEmpty else { return }
    html.markup("<p class=\"x\">")
    if let value {
      html.markup("<span>")
      html.text(language.says("Tertulis", "Stands there"))
      html.markup(": <q>")
      html.text(value, upTo: Self.valueLimit)
      html.markup("</q></span> ")
    }
    if let fix = finding.fix {
      html.markup("<span>")
      html.text(
        fix.class == .safe
          ? language.says("Ketik", "Type")
          : language.says("Ketik, jika memang itu maksudnya", "Type, if that is meant"))
      html.markup(": <kbd>")
      html.text(fix.new, upTo: Self.valueLimit)
      html.markup("</kbd></span>")
    } else if !choices.isEmpty {
      html.markup("<span>")
      html.text(
        choices.count == 1
          ? language.says("Seharusnya", "Expected") : language.says("Salah satu dari", "One of"))
      html.markup(":")
      for choice in choices {
        html.markup(" <kbd>")
        html.text(choice, upTo: Self.valueLimit)
        html.markup("</kbd>")
      }
      html.markup("</span>")
    }
    html.markup("</p>")
  }
}
