internal import Findings

/// What a code means, at the end of a page.
struct CodeExplanation {
  let language: Language

  /// Appends the explanation of a code that comes up some times: its text, what it means, what
  /// becomes of the record, what to do.
  func append(_ code: FindingCode, count: Int, to html: inout HTMLFragment) {
    html.markup("<article>\n<h3 id=\"")
    html.text(code.id)
    html.markup("\" data-slug=\"")
    html.text(code.slug)
    html.markup("\">")
    html.text("\(code.id) \(code.slug)")
    html.markup(" <small>")
    html.text(
      "\(code.severity.name[language]), \(language.counted(count, "temuan", "finding"))")
    html.markup("</small></h3>\n<p>")
    for part in code.template(in: language).parts {
      switch part {
      case .words(let words): html.text(words)
      case .argument(let name):
        html.markup("<var>")
        html.text(name)
        html.markup("</var>")
      }
    }
    html.markup("</p>\n")
    let page = code.page
    for words in [page.meaning, page.consequence, page.cure] {
      html.markup("<p>")
      html.text(words[language])
      html.markup("</p>\n")
    }
    html.markup("</article>\n")
  }
}
