// The card of one workbook: who it is from, what is wrong, what to do, what to take home.

import { downloadLinks, link } from "/downloads.js";
import { drawnFindings, findDrawn } from "/drawn-findings.js";
import { button, element, isolated } from "/elements.js";
import { phrase, say } from "/language.js";
import { mappingForm } from "/mapping-form.js";
import { goTo } from "/views.js";
import { workbookLayout } from "/workbook-layout.js";

// How many respondents a card names.
const namedRespondents = 3;

/// A card; `element` stands in the page, and keeps its place when its workbook is dropped again.
export class WorkbookCard {
  /// `queued`, `sending`, `checking`, `settled` or `failed`.
  phase = "queued";
  /// The workbook's id, as long as Rekap has it.
  id = null;
  /// What Rekap says of it, once it has been checked.
  workbook = null;
  refusal = null;
  comparison = null;
  name;
  place;
  element;
  #visit;
  #actions;
  #title;
  #remover;
  #body = element("div", { class: "body" });
  #progress = element("progress", { max: "1" });
  #isOpen = { findings: false, layout: false };
  // The form for its columns, as it was drawn last.
  #form = null;

  /// Makes a card. `actions` has what its buttons do: `remove(card)`, `retry(card)`, `changed(card)`.
  constructor(visit, name, place, actions) {
    this.#visit = visit;
    this.#actions = actions;
    this.name = name;
    this.place = place;
    this.#title = element("h2", { id: `card-${place}-title`, tabindex: "-1" }, isolated(name));
    this.#remover = button("", () => actions.remove(this), { class: "plain-button" });
    // These stay, so that whoever has the focus here keeps it.
    this.element = element("article", { id: `card-${place}`, "aria-labelledby": this.#title.id },
      element("header", {}, this.#title, this.#remover), this.#body);
    this.render();
  }

  /// Whether it waits for nothing.
  get isSettled() {
    return this.phase === "settled" || this.phase === "failed";
  }

  /// How it stands: `ready`, `faulty`, `unfit`, `broken` or `failed`; `null` as long as it is checked.
  get outcome() {
    if (this.phase === "failed") return "failed";
    if (this.phase !== "settled") return null;
    const { counts, fits, state } = this.workbook;
    if (fits === false) return "unfit";
    if (state === "unreadable" || !counts) return "broken";
    return counts.error > 0 || state === "read-in-part" ? "faulty" : "ready";
  }

  /// What it comes to, in one sentence.
  get verdict() {
    switch (this.outcome) {
      case "failed": return this.refusal.message;
      case "unfit": return say("unfit");
      case "broken": return phrase(this.workbook.message) || say("unreadable");
      case null: return "";
      default: {
        const part = this.workbook.state === "read-in-part" ? `${say("readInPart")} ` : "";
        return part + say("verdict", this.workbook.counts);
      }
    }
  }

  /// Lets the fold of the findings stand open from the beginning.
  openFindings() {
    this.#isOpen.findings = true;
  }

  /// Goes on to another phase.
  enter(phase, rest = {}) {
    Object.assign(this, { refusal: null, comparison: null, ...rest, phase });
    // What to do about a file that can't be read stands in its one finding.
    if (this.outcome === "broken") this.openFindings();
    this.render();
  }

  /// Tells how much of the file has gone, from 0 to 1.
  tellProgress(part) {
    if (this.phase === "sending") this.#progress.value = part;
  }

  /// Takes the focus, so that a person goes on here.
  focus() {
    this.#title.focus({ preventScroll: false });
  }

  /// Goes to a finding of the table; `place` as the drawing writes it. The address leads back.
  async showFinding(code, place) {
    const fold = this.#body.querySelector("details.findings");
    if (fold) await this.#draw(fold);
    const item = fold && findDrawn(fold, code, place);
    goTo(item ? item.id : this.element.id);
    if (!item) return this.focus();
    item.tabIndex = -1;
    item.focus({ preventScroll: true });
  }

  /// Draws the card anew, in the language of the page.
  render() {
    const outcome = this.outcome;
    this.element.className = `card ${outcome ?? "busy"}`;
    this.element.setAttribute("aria-busy", String(outcome === null));
    this.#remover.textContent = say("remove");
    this.#remover.setAttribute("aria-label", say("removeNamed", this.name));
    const parts = outcome === null ? this.#waiting() : this.#settled(outcome);
    this.#body.replaceChildren(...parts.filter((part) => part !== null));
  }

  #waiting() {
    if (this.phase === "queued" || this.phase === "checking") this.#progress.removeAttribute("value");
    const words = element("p", { class: "quiet", id: `card-${this.place}-state` }, say(this.phase));
    this.#progress.setAttribute("aria-labelledby", `${this.#title.id} ${words.id}`);
    return this.phase === "queued" ? [words] : [words, this.#progress];
  }

  #settled(outcome) {
    const parts = [this.#respondents(), element("p", { class: "verdict" }, this.verdict)];
    if (this.comparison) {
      const words = this.comparison === "same" ? say("comparedSame") : say("compared", this.comparison);
      const isBetter = this.comparison.gone > 0 && this.comparison.fresh === 0;
      if (words) parts.push(element("p", { class: isBetter ? "compared better" : "compared" }, words));
    }
    if (outcome === "failed") {
      const canRetry = this.refusal.code !== "closed" && this.refusal.code !== "no-visit";
      const again = button(say("again"), () => this.#actions.retry(this));
      if (canRetry) parts.push(element("p", { class: "buttons" }, again));
      return parts;
    }
    parts.push(element("p", { class: "next" }, say(this.#next(outcome))));
    const files = this.workbook.files ?? [];
    const { error = 0, warning = 0, info = 0 } = this.workbook.counts ?? {};
    // Without marks it would be the officer's own workbook again.
    const chief = outcome !== "unfit" && error + warning > 0 ? "marked.xlsx" : null;
    parts.push(downloadLinks(this.#visit, `/workbooks/${this.id}`, files, chief));
    if (files.includes(chief)) {
      parts.push(element("p", { class: "quiet" }, say("markedTells")));
    }
    if (files.includes("mapping.yaml")) {
      const save = link(this.#visit, `/workbooks/${this.id}`, "mapping.yaml", say("mappingSave"), "button");
      parts.push(element("p", { class: "saving" }, element("span", {}, say("mappingSaved")), save));
    }
    if (outcome === "unfit") parts.push(this.#mapping());
    if (error + warning + info > 0) {
      const title = this.#findingsTitle(outcome, error + warning + info);
      parts.push(this.#fold("findings", title, (fold) => this.#draw(fold)));
    }
    const layout = workbookLayout(this.workbook);
    if (layout) parts.push(this.#fold("layout", say("layoutTitle"), () => {}, layout));
    return parts;
  }

  #findingsTitle(outcome, count) {
    if (outcome === "broken" || outcome === "unfit") return say("findingCount", count);
    const { info } = this.workbook.counts;
    return count > info ? say("findingsIn", count - info) : say("onlyNotes", info);
  }

  #next(outcome) {
    if (outcome === "unfit") return "nextUnfit";
    if (outcome === "broken") return "nextUnreadable";
    if (outcome === "faulty") return "nextFaulty";
    return this.workbook.counts.warning > 0 ? "nextLook" : "nextReady";
  }

  #respondents() {
    const { respondents = [], rounds = [] } = this.phase === "settled" ? this.workbook : {};
    if (respondents.length === 0) return null;
    const names = respondents.slice(0, namedRespondents).map(({ code, name }) => name || code);
    const more = respondents.length - names.length;
    return element("p", { class: "who" },
      names.flatMap((name, index) => [index > 0 ? ", " : "", isolated(name)]),
      more > 0 ? ` ${say("respondentsMore", more)}` : "",
      rounds.length > 0 ? ` · ${say("round", rounds.join(", "))}` : "");
  }

  /// A fold that remembers whether it is open, and is filled when it is opened first.
  #fold(name, title, fill, content = []) {
    const fold = element("details", { class: `fold ${name}`, open: this.#isOpen[name] },
      element("summary", {}, title), element("div", {}, content));
    fold.addEventListener("toggle", () => {
      this.#isOpen[name] = fold.open;
      if (fold.open) fill(fold);
    });
    if (fold.open) fill(fold);
    return fold;
  }

  /// Draws the findings into their fold, once.
  #draw(fold) {
    const box = fold.lastElementChild;
    fold.drawing ??= (async () => {
      box.replaceChildren(element("p", { class: "quiet" }, say("loading")));
      try {
        box.replaceChildren(drawnFindings(await this.#visit.section(this.id), this.workbook.counts));
      } catch (refusal) {
        box.replaceChildren(element("p", { class: "quiet" }, refusal.message));
        fold.drawing = undefined;
      }
    })();
    return fold.drawing;
  }

  #mapping() {
    const box = element("div", { class: "mapping" }, element("p", { class: "quiet" }, say("loading")));
    const accept = (workbook) => {
      this.#isOpen.findings = true;
      this.enter("settled", { workbook });
      this.focus();
      this.#actions.changed(this);
    };
    this.#visit.columns(this.id).then(
      (columns) => {
        const former = this.#form?.id === this.id ? this.#form.choices : null;
        this.#form = mappingForm(this.#visit, this.id, columns, accept, former);
        box.replaceChildren(this.#form.element);
      },
      (refusal) => box.replaceChildren(element("p", { class: "quiet" }, refusal.message)));
    return box;
  }
}
