// What a code such as V304 means: a dialog that comes up where the code is clicked.

import { button, element } from "/elements.js";
import { phrase, say, whenLanguageChanges } from "/language.js";

/// Explains the codes of findings, wherever one stands in the page.
export class CodeExplanation {
  #visit;
  #pages = null;
  #dialog = element("dialog", { class: "explanation", "aria-labelledby": "explanation-title" });

  constructor(visit) {
    this.#visit = visit;
    document.body.append(this.#dialog);
    document.addEventListener("click", (event) => {
      const code = event.target.closest?.("a.c, a[data-code]");
      if (!code) return;
      event.preventDefault();
      this.#explain(code.dataset.code ?? code.hash.slice(1));
    });
    // A click beside the dialog closes it, as people expect.
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    whenLanguageChanges(() => this.#dialog.close());
  }

  async #explain(code) {
    try {
      this.#pages ??= new Map((await this.#visit.codes()).map((page) => [page.code, page]));
    } catch {
      return;
    }
    const page = this.#pages.get(code);
    this.#dialog.replaceChildren(
      element("h2", { id: "explanation-title" }, page ? `${page.code} ${page.slug}` : code),
      ...(page ? explanation(page) : [element("p", {}, say("codeUnknown"))]),
      element("p", { class: "buttons" }, button(say("close"), () => this.#dialog.close(), { class: "primary" })));
    this.#dialog.showModal();
  }
}

function explanation(page) {
  const parts = [["codeMeaning", page.meaning], ["codeConsequence", page.consequence], ["codeCure", page.cure]];
  const said = parts.flatMap(([title, text]) => [
    element("dt", {}, say(title)), element("dd", {}, marked(phrase(text))),
  ]);
  const example = page.example;
  if (example?.before && example?.after) {
    said.push(
      element("dt", {}, say("codeExample")),
      element("dd", {}, element("q", {}, phrase(example.before)), " → ", element("kbd", {}, phrase(example.after))));
  }
  return [element("dl", {}, said)];
}

/// A text whose `quoted` parts are code, and whose *starred* ones are stressed.
function marked(text) {
  return text.split(/(`[^`]+`|\*[^*\s][^*]*\*)/).map((part, index) =>
    (index % 2 === 0 ? part : element(part.startsWith("`") ? "code" : "em", {}, part.slice(1, -1))));
}
